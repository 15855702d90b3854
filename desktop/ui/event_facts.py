"""The facts of an event in the panel: shown as words, each a field where it stands."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.event import Event
from desktop.core.gazetteer import Gazetteer
from desktop.core.moving import editable
from desktop.core.place import Place
from desktop.core.process import Process
from desktop.core.written_dates import Written, read_written
from desktop.desk import event_edits
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.editing import Fact, fact_words
from desktop.ui.editing_fields import SuggestingField, Suggestion, WhenField, names_in
from desktop.ui.editing_lines import Field, WordsField
from desktop.ui.editing_words import understood
from desktop.ui.event_acts import Doing, EventActs, Saying
from desktop.ui.event_words import when_words
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from datetime import date

TITLE, WHEN, WHERE, PROCESS, ABOUT = "title", "when", "where", "process", "about"
Perform = Callable[[Doing, Saying], object]
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

    def forget(self) -> dict[str, str]:
        """Let go of every fact; returns what is being written in those that are open."""
        texts = {name: fact.release() for name, fact in self.facts.items()}
        self.facts = {}
        return {name: text for name, text in texts.items() if text is not None}

    @property
    def open_one(self) -> Fact | None:
        """The fact that is a field now."""
        return next((fact for fact in self.facts.values() if fact.field is not None), None)

    # -- the facts -----------------------------------------------------------------------------

    def title(self, event: Event) -> QWidget:
        """Make the title."""
        hint = self.tr("What is it?")
        make = partial(WordsField, self._theme, event.title, hint, kind="fact-title")
        fact = self._fact(TITLE, self.tr("Title"), event.title, hint, make, "title")
        fact.saved.connect(lambda text, step: self._retitle(event, text, step))
        return fact

    def when(self, event: Event) -> QWidget:
        """Make the date."""
        words = when_words(event, self._dates, self._dossier.home_zone)
        printed = event.when.text
        if not event.when.is_dated and printed:
            words = self.tr("%1: “%2”").replace("%1", words).replace("%2", printed)
        fact = self._fact(WHEN, self.tr("When"), words, "", partial(self._when_field, event))
        fact.saved.connect(lambda text, step: self._reschedule(event, text, step))
        return fact

    def where(self, event: Event) -> QWidget:
        """Make the place."""
        hint = self.tr("Add a place")
        make = partial(
            SuggestingField,
            self._theme,
            event.place.text,
            self.tr("City, country, building"),
            self._places,
        )
        words = self._place_words(event.place)
        fact = self._fact(WHERE, self.tr("Where"), words, hint, make)
        fact.saved.connect(lambda text, step: self._put(event, text, step))
        return fact

    def process(self, event: Event) -> QWidget:
        """Make the processes that hold it."""
        hint = self.tr("Add a process")
        make = partial(
            SuggestingField,
            self._theme,
            ", ".join(event.processes),
            self.tr("GFMD, IOM"),
            self._processes,
            several=True,
        )
        words = "\n".join(self._full_name(name) for name in event.processes)
        fact = self._fact(PROCESS, self.tr("Process"), words, hint, make)
        fact.saved.connect(lambda text, step: self._hold(event, text, step))
        return fact

    def about(self, event: Event) -> QWidget:
        """Make the description."""
        hint = self.tr("Add a description")
        make = partial(WordsField, self._theme, event.description, hint, lines=True)
        fact = self._fact(ABOUT, self.tr("About"), event.description, hint, make)
        fact.saved.connect(lambda text, step: self._describe(event, text, step))
        return fact

    def _fact(
        self,
        key: str,
        name: str,
        words: str,
        hint: str,
        make: Callable[[], Field],
        kind: str = "",
    ) -> Fact:
        fact = Fact(self._theme, name, fact_words(self._theme, words, hint, kind), make)
        fact.refused.connect(self._refuse)
        fact.given_up.connect(self._give_up)
        self.facts[key] = fact
        return fact

    # -- what is written -----------------------------------------------------------------------

    def _retitle(self, event: Event, text: str, step: int) -> None:
        words = self.tr("Title changed to “%1”")
        if text.strip() and text.strip() != event.title:
            self._perform(
                lambda one: event_edits.retitle(one, text),
                lambda one: words.replace("%1", one.title),
            )
        self._go(TITLE, step)

    def _reschedule(self, event: Event, text: str, step: int) -> None:
        when = self.read(event, text).when
        if when is not None and text != editable(event.when):
            self._perform(lambda one: event_edits.reschedule(one, when), self._acts.moved_words)
        self._go(WHEN, step)

    def _put(self, event: Event, text: str, step: int) -> None:
        words = self.tr("“%1”: the place is %2 now")
        if text.strip() != event.place.text:
            place = self._gazetteer.place(text)
            zone = self._zone_after(event, place)
            self._perform(
                lambda one: event_edits.put(one, place, zone),
                lambda one: _named(words, one).replace("%2", self._place_words(one.place) or "–"),
            )
        self._go(WHERE, step)

    def _hold(self, event: Event, text: str, step: int) -> None:
        words = self.tr("“%1” is held by %2")
        names = [self._short(name) for name in names_in(text)]
        fresh = [one for one in map(self._gazetteer.process, names) if one and self._is_new(one)]
        if tuple(names) != event.processes:
            self._perform(
                lambda one: event_edits.hold(one, names, fresh),
                lambda one: _named(words, one).replace("%2", ", ".join(one.processes) or "–"),
            )
        self._go(PROCESS, step)

    def _describe(self, event: Event, text: str, step: int) -> None:
        words = self.tr("Description of “%1” changed")
        if text.strip() != event.description:
            self._perform(
                lambda one: event_edits.describe(one, text), lambda one: _named(words, one)
            )
        self._go(ABOUT, step)

    # -- dates ---------------------------------------------------------------------------------

    def read(self, event: Event, text: str) -> Written:
        """Understand a date that is typed for an event."""
        written = read_written(
            text,
            near=self._near(event),
            today=self._dossier.clock.today(),
            before=event.when,
            zones=self._zone_named,
        )
        when = written.when
        if when is None or (when.start is None and when.end is None) or when.timezone:
            return written
        return written._replace(when=replace(when, timezone=self._zone_of(event)))

    def _near(self, event: Event) -> "date":
        own = event.when.earliest or event.when.latest
        return own or self.near() or self._dossier.clock.today()

    def _when_field(self, event: Event) -> WhenField:
        home, year = self._dossier.home_zone, self._near(event).year
        return WhenField(
            self._theme,
            editable(event.when),
            lambda text: self.read(event, text),
            lambda written: understood(written, event, self._dates, home, year),
        )

    def _zone_named(self, text: str) -> str | None:
        names = self._gazetteer
        return names.zone_of(names.place(text)) if names.looks_like_place(text) else None

    def _zone_of(self, event: Event) -> str:
        """The zone that the hours have already, else that of the place, else that at home."""
        timed = event.when.start is not None or event.when.end is not None
        own = event.when.timezone if timed else None
        return own or self._zone_at(event.place)

    def _zone_at(self, place: Place) -> str:
        named = self._gazetteer.zone_of(place) if place.text else None
        return named or self._dossier.home_zone

    def _zone_after(self, event: Event, place: Place) -> str | None:
        """The zone of the hours at another place; `None` when they have one of their own."""
        derived = event.when.timezone in (None, self._zone_at(event.place))
        return self._zone_at(place) if derived else None

    # -- places and processes ------------------------------------------------------------------

    @property
    def _gazetteer(self) -> Gazetteer:
        return self._dossier.gazetteer

    def _places(self, typed: str, _: Sequence[str]) -> tuple[Suggestion, ...]:
        from desktop.core.suggesting import places_like

        own = self._dossier.place_names()
        found = places_like(typed, own, self._gazetteer.atlas)
        return tuple(Suggestion(name, name) for name in found)

    def _processes(self, typed: str, taken: Sequence[str]) -> tuple[Suggestion, ...]:
        from desktop.core.suggesting import processes_like

        found = processes_like(typed, self._known_processes(), taken)
        return tuple(
            Suggestion(
                one.short, f"{one.short} · {one.name}" if one.name != one.short else one.short
            )
            for one in found
        )

    def _known_processes(self) -> list[Process]:
        """Those of the dossier, the busiest first, then all others that are known."""
        named = [name for name, _ in self._dossier.counts().processes]
        own = [self._dossier.process(name) or Process(name, name) for name in named]
        return [*own, *(one for one in self._gazetteer.processes if one.short not in named)]

    def _short(self, name: str) -> str:
        """The short name of a process that is named by any of its names."""
        plain = name.casefold()
        for one in self._known_processes():
            if plain in (other.casefold() for other in (one.short, one.name, *one.aliases)):
                return one.short
        return name

    def _is_new(self, process: Process) -> bool:
        return self._dossier.process(process.short) is None

    def _full_name(self, short: str) -> str:
        process = self._dossier.process(short)
        return process.name if process else short

    def _place_words(self, place: Place) -> str:
        named = ", ".join(part for part in (place.venue, place.city, place.country) if part)
        words = named or place.text
        if place.tentative:
            open_place = self.tr("to be confirmed")
            return f"{named}, {open_place}" if named else self.tr("Place to be confirmed")
        return words


def _named(words: str, event: Event) -> str:
    from desktop.desk.edits import shortened

    return words.replace("%1", shortened(event.title))
