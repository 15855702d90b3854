"""The panel for an event: facts, paragraphs, sources word for word, relations, remarks, a note."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.agenda import Clash, clashing_with
from desktop.core.edit import Changes, Edit
from desktop.core.event import Event
from desktop.core.problem import Problem
from desktop.core.ties import on_event
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick
from desktop.ui.dates import DateWords
from desktop.ui.event_paragraphs import EventParagraphs
from desktop.ui.event_sources import EventSources
from desktop.ui.event_words import state_of, when_words
from desktop.ui.note_edit import NoteEdit
from desktop.ui.panel import Panel, add_section
from desktop.ui.theme import Theme
from desktop.ui.widgets import Tick, label


class EventPanel(Panel):
    """Shows one event and edits it in place; every change goes through the dossier's one door."""

    event_wanted = Signal(str)
    paragraph_wanted = Signal(str)
    notice = Signal(str)

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        clashes: Callable[[], tuple[Clash, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """`clashes` gives the clashes in my agenda as they are now."""
        super().__init__(theme, parent)
        self._dossier, self._dates, self._clashes = dossier, dates, clashes
        self._paragraphs = EventParagraphs(self, dossier, self.paragraph_wanted.emit, self._do)
        self._sources = EventSources(self, dossier, dates, self.event_wanted.emit)
        self.uid = ""
        self.note = NoteEdit(dossier, theme)
        self.note.problem.connect(self.notice)
        note_part = QWidget()
        notes = QVBoxLayout(note_part)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(0)
        add_section(notes, self.tr("Notes"), theme)
        notes.addWidget(self.note)
        self.add_below(note_part)
        self.setAccessibleName(self.tr("Details"))
        self.show_event("")

    def show_event(self, uid: str) -> None:
        """Show an event; "" shows what to do."""
        other, self.uid = uid != self.uid, uid
        self.note.show_note(on_event(uid) if uid else "")
        self._build()
        self.verticalScrollBar().setValue(0)
        if other and self.holds_keyboard():
            self.focus_first()

    def reload(self, changes: Changes | None) -> None:
        """Show the event as it is now."""
        self.note.take_in()
        only_note = changes is not None and changes.keys == {on_event(self.uid)}
        if not only_note:
            self._build()

    def save(self) -> None:
        """Write what is still being written."""
        self.note.save()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.begin()
        event = self._dossier.event(self.uid) if self.uid else None
        self.show_below(shown=event is not None)
        if event is None:
            words = self.tr("Choose a meeting to see where it comes from and what it is about.")
            self.add(label(words, "soft", wrap=True))
            return
        self._head(event)
        self._facts(event)
        self._paragraphs.build(event)
        self._about(event)
        self._sources.build(event)
        self.end()

    def _head(self, event: Event) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(4))
        for process in event.processes[:2]:
            row.addWidget(label(process, "tag"))
        state = state_of(event)
        row.addWidget(label(state.words, state.tag))
        row.addStretch(1)
        self.add(row)
        self.add(label(event.title, "title", wrap=True, select=True), 10)

    def _facts(self, event: Event) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(8))
        grid.setVerticalSpacing(self.theme.px(7))
        grid.setColumnMinimumWidth(0, self.theme.px(74))
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (name, label(words, wrap=True, select=True))
            for name, words in self._known(event)
            if words
        ]
        rows.append((self.tr("My agenda"), self._mine(event)))
        for number, (name, value) in enumerate(rows):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(name, "soft"), number, 0, top)
            grid.addWidget(value, number, 1)
        self.add(grid, 4)

    def _known(self, event: Event) -> tuple[tuple[str, str], ...]:
        """The facts by name, in words; empty ones are left out."""
        when = when_words(event, self._dates, self._dossier.home_zone)
        printed = event.when.text
        if not event.when.is_dated and printed:
            when = self.tr("%1: “%2”").replace("%1", when).replace("%2", printed)
        return (
            (self.tr("When"), when),
            (self.tr("Guessed"), event.when.guess or ""),
            (self.tr("Where"), self._where(event)),
            (self.tr("Process"), "\n".join(self._full_name(name) for name in event.processes)),
            (self.tr("Focal point"), ", ".join(event.focal_points)),
            (self.tr("Repeats"), event.repeats or ""),
        )

    def _where(self, event: Event) -> str:
        place = event.place
        named = ", ".join(part for part in (place.venue, place.city, place.country) if part)
        words = named or place.text
        if place.tentative:
            open_place = self.tr("to be confirmed")
            return f"{named}, {open_place}" if named else self.tr("Place to be confirmed")
        return words

    def _full_name(self, short: str) -> str:
        process = self._dossier.process(short)
        return process.name if process else short

    def _mine(self, event: Event) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(3))
        box = Tick(self.theme)
        box.setText(self.tr("Attending"))
        box.setChecked(event.mine)
        box.setAccessibleName(self.tr("In my agenda"))
        box.setToolTip(self.tr("Put it into my agenda or take it out (Space)"))
        box.clicked.connect(lambda on: self._do(tick([event], on)))
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        for words in self._clash_words(event):
            column.addWidget(label(words, wrap=True))
        return holder

    def _about(self, event: Event) -> None:
        if event.description:
            self.section(self.tr("About"))
            self.add(label(event.description, wrap=True, select=True), 4)

    def _clash_words(self, event: Event) -> list[str]:
        found = clashing_with(event.uid, self._clashes()) if event.mine else ()
        said: list[str] = []
        for uid, sure in found:
            other = self._dossier.event(uid)
            if other is not None:
                words = self.tr("clash: %1, %2") if sure else self.tr("may clash: %1, %2")
                name = ", ".join(other.processes) or other.title
                brief = self._dates.brief(other.when)
                said.append(words.replace("%1", name).replace("%2", brief))
        return said

    def _do(self, edit: Edit) -> None:
        try:
            self._dossier.do(edit)
        except Problem as problem:
            self.notice.emit(problem.sentence)
