"""The panel for an event: facts, paragraphs, sources word for word, relations, remarks, a note."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.agenda import Clash
from desktop.core.edit import Changes, Edit
from desktop.core.event import Event
from desktop.core.links.ties import on_event
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.events.acts import Doing, EventActs, Question, Saying
from desktop.ui.events.editing import TITLE, Fact
from desktop.ui.events.facts import EventFacts
from desktop.ui.events.head import EventHead
from desktop.ui.events.mine import EventMine
from desktop.ui.events.note_edit import NoteEdit
from desktop.ui.events.paragraphs import EventParagraphs
from desktop.ui.events.sources import EventSources
from desktop.ui.panel import Panel
from desktop.ui.theme import Theme
from desktop.ui.widgets import label

if TYPE_CHECKING:
    from desktop.ui.events.question import SeriesQuestion


class EventPanel(Panel):
    """Shows one event and edits it in place; every change goes through the dossier's one door.

    `created` gives the uid of a new event when it has become part of the dossier.
    """

    event_wanted = Signal(str)
    paragraph_wanted = Signal(str)
    notice = Signal(str)
    created = Signal(str)
    # The user is done here and goes back to what was shown before.
    left = Signal()

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        clashes: Callable[[Event], tuple[Clash, ...]],
        acts: EventActs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`clashes` gives the clashes of an event in my agenda as they are now."""
        super().__init__(theme, parent)
        self._dossier, self._dates = dossier, dates
        self.acts = acts or EventActs(dossier, dates, self)
        if acts is None:
            self.acts.asked.connect(self.ask)
        self._blank: Event | None = None
        self._question: Question | None = None
        self._asked: SeriesQuestion | None = None
        self._facts = EventFacts(
            dossier,
            dates,
            theme,
            self.acts,
            self._perform,
            self._go_on,
            self.notice.emit,
            self._give_up,
        )
        self._head = EventHead(theme, self.acts, self._perform)
        self.mine = EventMine(dossier, dates, theme, clashes, self._perform)
        self._paragraphs = EventParagraphs(self, dossier, self.paragraph_wanted.emit, self._do)
        self._sources = EventSources(self, dossier, dates, self.event_wanted.emit)
        self._sources.joining.edited.connect(self.acts.edited)
        self._sources.joining.problem.connect(self.acts.problem)
        self.uid = ""
        # The shape of the event that was built, while another one can be shown in its widgets.
        self._built: tuple[object, ...] | None = None
        self.note = NoteEdit(dossier, theme)
        self.note.problem.connect(self.notice)
        self.add_section_below(self.tr("Notes"), self.note)
        self.setAccessibleName(self.tr("Details"))
        self.show_event("")

    # -- what the window asks ------------------------------------------------------------------

    def set_near(self, near: Callable[[], date | None]) -> None:
        """Have dates without a year read near the day that `near` gives."""
        self._facts.near = near

    def show_event(self, uid: str) -> None:
        """Show an event; "" shows what to do. What is being written is saved first."""
        if uid == self.uid and self._facts.open_one is not None:
            return
        self._leave()
        other, self.uid, self._question = uid != self.uid, uid, None
        if other:
            self._drop_blank()
        self.note.show_note(on_event(uid) if uid else "")
        event = self._event
        shape = self._shape(event) if event is not None else None
        if event is not None and shape == self._built is not None and not self.holds_keyboard():
            # To make all widgets anew would take longer.
            for part in (self._facts, self._head, self.mine, self._sources):
                part.refresh(event)
        else:
            self._build()
            self._built = shape
        self.verticalScrollBar().setValue(0)
        if other and self.holds_keyboard():
            self.focus_first()

    def show_new(self, event: Event) -> None:
        """Begin a new event: it becomes part of the dossier when it has a title."""
        self._leave()
        self._drop_blank()
        self.note.show_note("")
        self.uid, self._blank, self._question = event.uid, event, None
        self._build()
        self.verticalScrollBar().setValue(0)
        self.edit(TITLE)

    def edit(self, name: str = "") -> None:
        """Have a fact become a field: the one called `name`, or that with the keyboard."""
        facts = self._facts.facts
        held = next((fact for fact in facts.values() if fact.hasFocus()), facts.get(TITLE))
        fact = facts.get(name, held)
        if fact is not None:
            self.show_now(fact)
            fact.open()
            self.ensureWidgetVisible(fact)

    def reload(self, changes: Changes | None) -> None:
        """Show the event as it is now; what is being written stays."""
        self.note.take_in()
        event = self._event
        if changes is not None and changes.ticks and event is not None and self._question is None:
            self.mine.refresh(event)
        elif changes is None or changes.keys != {on_event(self.uid)}:
            self._build()

    def save(self) -> None:
        """Write what is still being written."""
        self._leave()
        self._drop_blank()
        self.note.save()

    # -- building ------------------------------------------------------------------------------

    @property
    def _event(self) -> Event | None:
        return self._blank or (self._dossier.event(self.uid) if self.uid else None)

    def _shape(self, event: Event) -> tuple[object, ...] | None:
        """What a plain event is shown by, as many are; `None` where there is more to it."""
        if self._blank is not None or self._paragraphs.has_any(event):
            return None
        parts = (self._facts.shape(event), self._sources.shape(event))
        return None if None in parts else (self._head.shape(event), *parts)

    def _build(self) -> None:
        self._built = None
        writing = self._facts.forget()
        self.begin()
        event = self._event
        self.show_below(shown=event is not None and self._blank is None)
        if event is None:
            words = self.tr("Choose a meeting to see where it comes from and what it is about.")
            self.add(label(words, "soft", wrap=True))
            return
        self._show(event)
        self.end()
        for name, text in writing.items():
            if name in self._facts.facts:
                self.show_now(self._facts.facts[name])
                self._facts.facts[name].open(text)

    def _show(self, event: Event) -> None:
        self.add(self._facts.title(event), 10)
        if self._question is not None:
            from desktop.ui.events.question import SeriesQuestion

            self._asked = SeriesQuestion(self.theme, self._answer)
            self.add(self._asked, 10)
        self.add(self._facts.grid(event, self.mine.box(event), new=self._blank is not None), 4)
        # Above the title, but behind the facts for the keyboard, which goes from fact to fact.
        self.body.insertLayout(0, self._head.row(event))
        self.body.insertSpacing(1, self.theme.px(6))
        if self._blank is not None:
            return
        self._paragraphs.build(event)
        if event.description:
            self.section(self.tr("About"))
            self.add(self._facts.about(event), 4)
        self._sources.build(event)

    # -- what is done --------------------------------------------------------------------------

    def _perform(self, change: Doing, said: Saying) -> None:
        """Do what is written to the event that is shown, or to the new one."""
        event = self._event
        if event is None:
            return
        if self._blank is None:
            self.acts.perform(event, change, said)
            return
        records = (one.after for one in change(event).changes)
        self._blank = next((one for one in records if isinstance(one, Event)), event)
        if not self._blank.title:
            self._build()
        elif self._keep(self._blank):
            self.note.show_note(on_event(self.uid))
            self.created.emit(self.uid)

    def _keep(self, event: Event) -> bool:
        """Take the new event into the dossier; tell whether that could be done."""
        from desktop.desk.events.edits import add

        words = self.tr("“%1” added: %2").replace("%2", self._dates.brief(event.when))
        self._blank = None
        kept = self.acts.do(add(event), event.uid, lambda one: words.replace("%1", one.title))
        self._blank = None if kept else event
        return kept

    def _drop_blank(self) -> None:
        """Let a new event go that says nothing; one that says something is kept."""
        blank, self._blank = self._blank, None
        if blank is not None and not _is_empty(blank):
            self._keep(replace(blank, title=blank.title or self.tr("New event")))
            self._blank = None

    def _leave(self) -> None:
        fact = self._facts.open_one
        if fact is not None:
            fact.leave()

    def _give_up(self) -> None:
        """Let a new event go that says nothing yet."""
        if self._blank is not None and _is_empty(self._blank):
            self._blank, self.uid = None, ""
            self._build()
            self.left.emit()

    def _go_on(self, name: str, step: int) -> None:
        """Go from a fact to the next thing that takes the keyboard; a fact becomes a field."""
        fact = self._facts.facts.get(name)
        target = self.neighbour(fact, step) if fact is not None and step else None
        if isinstance(target, Fact):
            self.show_now(target)
            target.open()
        elif target is not None:
            self.give_keyboard(target)
        if target is not None:
            self.ensureWidgetVisible(target)

    def ask(self, question: Question) -> None:
        """Ask whether a change of one occurrence is meant for all of its series."""
        if question.event.uid != self.uid:
            self.event_wanted.emit(question.event.uid)
        self._question = question
        self._build()
        if self._asked is not None:
            self._asked.begin()

    def _answer(self, whole: bool | None) -> None:
        question, self._question = self._question, None
        uid = self.uid
        if question is not None and whole is not None:
            uid = self.acts.answer(question, whole=whole)
        if uid and uid != self.uid:
            self.event_wanted.emit(uid)
        else:
            self._build()

    def _do(self, edit: Edit) -> None:
        try:
            self._dossier.do(edit)
        except Problem as problem:
            self.notice.emit(problem.sentence)


def _is_empty(event: Event) -> bool:
    from desktop.desk.events.edits import is_empty

    return is_empty(event)
