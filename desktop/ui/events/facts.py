"""The facts of an event in the panel: shown as words, each a field where it stands."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.event import Event
from desktop.desk.dossier import Dossier
from desktop.desk.events.repeats import repeats_of
from desktop.ui.dates import DateWords
from desktop.ui.events.acts import EventActs, Perform
from desktop.ui.events.editing import ABOUT, PROCESS, TITLE, WHEN, WHERE, Fact, fact_words
from desktop.ui.events.words import place_words, when_words
from desktop.ui.theme import Theme
from desktop.ui.widgets import label

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.events.writing import EventWriting

Going = Callable[[str, int], object]


class EventFacts(QObject):
    """Makes the facts of one event; `perform` does what is written in them.

    `go` is told after each save which fact it was and where the keyboard wants to go, `refuse`
    gets a sentence on what could not be taken, `give_up` hears of Escape. `near` gives the day in
    sight.
    """

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        acts: EventActs,
        perform: Perform,
        go: Going,
        refuse: Callable[[str], object],
        give_up: Callable[[], object],
    ) -> None:
        super().__init__(acts)
        self._dossier, self._dates, self._theme, self._acts = dossier, dates, theme, acts
        self._perform, self._go = perform, go
        self._refuse, self._give_up = refuse, give_up
        self.near: Callable[[], date | None] = lambda: None
        self.facts: dict[str, Fact] = {}
        self._shown: Event | None = None

    @cached_property
    def _writing(self) -> "EventWriting":
        """What is needed to write, and not to look."""
        from desktop.ui.events.writing import EventWriting

        return EventWriting(
            self._dossier, self._dates, self._theme, self._acts, self._perform, lambda: self.near()
        )

    def forget(self) -> dict[str, str]:
        """Let go of every fact; returns what is being written in those that are open."""
        texts = {name: fact.release() for name, fact in self.facts.items()}
        self.facts = {}
        return {name: text for name, text in texts.items() if text is not None}

    @property
    def open_one(self) -> Fact | None:
        """The fact that is a field now."""
        return next((fact for fact in self.facts.values() if fact.field is not None), None)

    # -- another event in the same facts ---------------------------------------------------------

    def shape(self, event: Event) -> tuple[bool, ...] | None:
        """Tell which facts have words; `None` where there are more than most events have."""
        if event.when.guess or event.focal_points or repeats_of(self._dossier, event):
            return None
        return tuple(map(bool, self._words(event).values()))

    def refresh(self, event: Event) -> None:
        """Show an event of the same shape in the facts that are there."""
        self._shown = event
        for key, words in self._words(event).items():
            if words:
                self.facts[key].tell(words)

    def _words(self, event: Event) -> dict[str, str]:
        return {
            TITLE: event.title,
            WHEN: self._when_words(event),
            WHERE: place_words(event.place),
            PROCESS: "\n".join(map(self._full_name, event.processes)),
            ABOUT: event.description,
        }

    # -- the facts -----------------------------------------------------------------------------

    def title(self, event: Event) -> QWidget:
        """Make the title, with which an event begins."""
        self._shown = event
        hint = self.tr("What is it?")
        return self._fact(TITLE, self.tr("Title"), event.title, hint, "title")

    def when(self, event: Event) -> QWidget:
        """Make the date."""
        return self._fact(WHEN, self.tr("When"), self._when_words(event))

    def _when_words(self, event: Event) -> str:
        words = when_words(event, self._dates, self._dossier.home_zone)
        printed = event.when.text
        if not event.when.is_dated and printed:
            words = self.tr("%1: “%2”").replace("%1", words).replace("%2", printed)
        return words

    def where(self, event: Event) -> QWidget:
        """Make the place."""
        words = place_words(event.place)
        return self._fact(WHERE, self.tr("Where"), words, self.tr("Add a place"))

    def process(self, event: Event) -> QWidget:
        """Make the processes that hold it."""
        words = "\n".join(map(self._full_name, event.processes))
        return self._fact(PROCESS, self.tr("Process"), words, self.tr("Add a process"))

    def about(self, event: Event) -> QWidget:
        """Make the description."""
        hint = self.tr("Add a description")
        return self._fact(ABOUT, self.tr("About"), event.description, hint)

    def grid(self, event: Event, mine: QWidget, *, new: bool) -> QGridLayout:
        """Set the facts below each other; `mine` is what stands for my agenda."""
        px, grid = self._theme.px, QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(7))
        grid.setColumnMinimumWidth(0, px(74))
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(self._rows(event, mine, new=new)):
            grid.addWidget(label(name, "soft"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        return grid

    def _rows(self, event: Event, mine: QWidget, *, new: bool) -> list[tuple[str, QWidget]]:
        """The facts by name; those that are told by papers alone are left out when empty."""
        rows: list[tuple[str, QWidget]] = [(self.tr("When"), self.when(event))]
        rows += _told(((self.tr("Guessed"), event.when.guess),))
        rows.append((self.tr("Where"), self.where(event)))
        rows.append((self.tr("Process"), self.process(event)))
        points, repeats = ", ".join(event.focal_points), repeats_of(self._dossier, event)
        rows += _told(((self.tr("Focal point"), points), (self.tr("Repeats"), repeats)))
        if new or not event.description:
            rows.append((self.tr("About"), self.about(event)))
        return [*rows, (self.tr("My agenda"), mine)]

    def _fact(self, key: str, name: str, words: str, hint: str = "", kind: str = "") -> Fact:
        shown = fact_words(self._theme, words, hint, kind)
        fact = Fact(self._theme, name, shown, lambda: self._writing.field(key, self._event))
        fact.saved.connect(lambda text, step: self._save(key, text, step))
        fact.refused.connect(self._refuse)
        fact.given_up.connect(self._give_up)
        self.facts[key] = fact
        return fact

    @property
    def _event(self) -> Event:
        """The event that the facts are of."""
        assert self._shown is not None
        return self._shown

    def _save(self, key: str, text: str, step: int) -> None:
        self._writing.save(key, self._event, text)
        self._go(key, step)

    def _full_name(self, short: str) -> str:
        process = self._dossier.process(short)
        return process.name if process else short


def _told(facts: tuple[tuple[str, str | None], ...]) -> list[tuple[str, QWidget]]:
    return [(name, label(words, wrap=True, select=True)) for name, words in facts if words]
