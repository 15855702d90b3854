"""Writing the facts of an event: the field of each, and what is done with what is written."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject

from desktop.core.dates.moving import editable
from desktop.core.dates.written import Written
from desktop.core.event import Event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.names.process import Process
from desktop.core.names.suggesting import places_like, processes_like
from desktop.core.places.place import Place
from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened
from desktop.desk.events import edits as event_edits
from desktop.desk.typed_dates import read_typed, zone_at
from desktop.ui.dates import DateWords
from desktop.ui.events.acts import EventActs, Perform
from desktop.ui.events.editing import ABOUT, PROCESS, TITLE, WHEN, WHERE
from desktop.ui.events.editing_fields import SuggestingField, Suggestion, WhenField, names_in
from desktop.ui.events.editing_lines import Field, WordsField
from desktop.ui.events.editing_words import understood
from desktop.ui.events.words import place_words
from desktop.ui.theme import Theme


class EventWriting(QObject):
    """Loaded when the first fact is written; `perform` does what is written in it.

    `near` gives the day in sight, in whose year a date is meant that has none.
    """

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        acts: EventActs,
        perform: Perform,
        near: Callable[[], date | None],
    ) -> None:
        super().__init__(acts)
        self._dossier, self._dates, self._theme, self._acts = dossier, dates, theme, acts
        self._perform, self._in_sight = perform, near

    def field(self, key: str, event: Event) -> Field:
        """Make the field of a fact, filled with what it says."""
        return {
            TITLE: self._title_field,
            WHEN: self._when_field,
            WHERE: self._place_field,
            PROCESS: self._process_field,
            ABOUT: self._about_field,
        }[key](event)

    def save(self, key: str, event: Event, text: str) -> None:
        """Do what is written in the field of a fact; the same as before is no edit."""
        {
            TITLE: self._retitle,
            WHEN: self._reschedule,
            WHERE: self._put,
            PROCESS: self._hold,
            ABOUT: self._describe,
        }[key](event, text)

    # -- fields --------------------------------------------------------------------------------

    def _title_field(self, event: Event) -> Field:
        return WordsField(self._theme, event.title, self.tr("What is it?"), kind="fact-title")

    def _place_field(self, event: Event) -> Field:
        hint = self.tr("City, country, building")
        return SuggestingField(self._theme, event.place.text, hint, self._places)

    def _process_field(self, event: Event) -> Field:
        names = ", ".join(event.processes)
        hint = self.tr("Short names, with commas between")
        return SuggestingField(self._theme, names, hint, self._processes, several=True)

    def _about_field(self, event: Event) -> Field:
        hint = self.tr("Add a description")
        return WordsField(self._theme, event.description, hint, lines=True)

    # -- what is written -----------------------------------------------------------------------

    def _retitle(self, event: Event, text: str) -> None:
        words = self.tr("Title changed to “%1”")
        if text.strip() and text.strip() != event.title:
            self._perform(
                lambda one: event_edits.retitle(one, text),
                lambda one: words.replace("%1", one.title),
            )

    def _reschedule(self, event: Event, text: str) -> None:
        when = self.read(event, text).when
        if when is not None and text != editable(event.when):
            self._perform(lambda one: event_edits.reschedule(one, when), self._acts.date_words)

    def _put(self, event: Event, text: str) -> None:
        words = self.tr("“%1”: the place is %2 now")
        if text.strip() != event.place.text:
            place = self._gazetteer.place(text)
            zone = self._zone_after(event, place)
            self._perform(
                lambda one: event_edits.put(one, place, zone),
                lambda one: _named(words, one).replace("%2", place_words(one.place) or "–"),
            )

    def _hold(self, event: Event, text: str) -> None:
        words = self.tr("“%1” is held by %2")
        names = [self._short(name) for name in names_in(text)]
        fresh = [one for one in map(self._gazetteer.process, names) if one and self._is_new(one)]
        if tuple(names) != event.processes:
            self._perform(
                lambda one: event_edits.hold(one, names, fresh),
                lambda one: _named(words, one).replace("%2", ", ".join(one.processes) or "–"),
            )

    def _describe(self, event: Event, text: str) -> None:
        words = self.tr("Description of “%1” changed")
        if text.strip() != event.description:
            self._perform(
                lambda one: event_edits.describe(one, text), lambda one: _named(words, one)
            )

    # -- dates ---------------------------------------------------------------------------------

    def read(self, event: Event, text: str) -> Written:
        """Understand a date that is typed for an event."""
        return read_typed(self._dossier, text, self._near(event), event)

    def _near(self, event: Event) -> date:
        own = event.when.earliest or event.when.latest
        return own or self._in_sight() or self._dossier.clock.today()

    def _when_field(self, event: Event) -> WhenField:
        home, year = self._dossier.home_zone, self._near(event).year
        return WhenField(
            self._theme,
            editable(event.when),
            lambda text: self.read(event, text),
            lambda written: understood(written, event, self._dates, home, year),
        )

    def _zone_after(self, event: Event, place: Place) -> str | None:
        """The zone of the hours at another place; `None` when they have one of their own."""
        derived = event.when.timezone in (None, zone_at(self._dossier, event.place))
        return zone_at(self._dossier, place) if derived else None

    # -- places and processes ------------------------------------------------------------------

    @property
    def _gazetteer(self) -> Gazetteer:
        return self._dossier.gazetteer

    def _places(self, typed: str, _: Sequence[str]) -> tuple[Suggestion, ...]:
        own = self._dossier.place_names()
        found = places_like(typed, own, self._gazetteer.atlas)
        return tuple(Suggestion(name, name) for name in found)

    def _processes(self, typed: str, taken: Sequence[str]) -> tuple[Suggestion, ...]:
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


def _named(words: str, event: Event) -> str:
    return words.replace("%1", shortened(event.title))
