"""What both calendar pages look at: the dossier through the filter, and the chosen event."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.core.agenda import Clash
from desktop.core.draft import Paragraph
from desktop.core.edit import Changes
from desktop.core.event import Event, Kind
from desktop.core.month import Month, within_pages
from desktop.core.nearest import nearest_day
from desktop.core.problem import Problem
from desktop.core.ties import Link, LinkState, Relation, RelationKind
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick
from desktop.desk.my_agenda import MyAgenda
from desktop.ui.calendar import scope_sections
from desktop.ui.calendar.filters import Filter
from desktop.ui.dates import DateWords
from desktop.ui.page import Section


class Pointer(NamedTuple):
    """A paragraph that points to an event: its id, how people cite it, whether that is certain."""

    paragraph: str
    path: str
    firm: bool


Pointers = tuple[Pointer, ...]


class CalendarScope(QObject):
    """The shared choice of the calendar's pages; pages ask it for events and never each other.

    `changed` is emitted when other events are to be shown, `chosen` when another one is chosen,
    `problem` with a sentence when an edit could not be written.
    """

    changed = Signal()
    chosen = Signal(str)
    problem = Signal(str)
    # The filter's panel is asked for, to choose or to name what is chosen.
    filter_wanted = Signal()
    name_wanted = Signal()
    # One of the lists of my agenda is asked for, by its name.
    list_wanted = Signal(str)

    def __init__(self, dossier: Dossier, dates: DateWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dossier = dossier
        self.dates = dates
        self.filter = Filter()
        self.uid = ""
        # The view that was chosen last, while what is shown still comes of it.
        self.view = ""
        self.mine = MyAgenda(dossier)
        self._series: frozenset[str] | None = None
        self._undated: tuple[Filter, tuple[Event, ...]] | None = None
        self._chips: dict[str, Pointers] | None = None

    @property
    def today(self) -> date:
        """Today by the dossier's clock."""
        return self.dossier.clock.today()

    def events(
        self, first: date | None = None, last: date | None = None, *, undated: bool = False
    ) -> tuple[Event, ...]:
        """Return the events that may fall into the days, both inclusive, as the filter has it."""
        return self.dossier.events(self.filter.query(first, last, undated=undated))

    def nearest_day(self, first: date, last: date) -> date | None:
        """Return the day nearest to those from `first` to `last` on which a shown event stands."""
        return nearest_day(first, last, self.events)

    def opening_day(self) -> date:
        """Return the day at which to begin: today, else where the nearest month has a meeting."""
        month = Month.of(within_pages(self.today))
        day = nearest_day(month.first, month.last, self._meetings)
        return self.today if day is None or month.holds(day) else day

    def _meetings(self, first: date, last: date) -> tuple[Event, ...]:
        """Meetings alone: a month with no more than a limit of a draft is no place to begin."""
        return tuple(one for one in self.events(first, last) if one.kind is Kind.MEETING)

    def undated(self) -> tuple[Event, ...]:
        """Return what has no date at all; a series whose meetings are known is not among it."""
        if self._undated is None or self._undated[0] != self.filter:
            self._undated = (self.filter, self._without_date())
        return self._undated[1]

    def _without_date(self) -> tuple[Event, ...]:
        loose = [e for e in self.events(date.max, undated=True) if not e.when.is_dated]
        if any(event.kind is Kind.SERIES for event in loose):
            known = self._known_series()
            loose = [e for e in loose if e.kind is not Kind.SERIES or e.uid not in known]
        return tuple(loose)

    def _known_series(self) -> frozenset[str]:
        if self._series is None:
            relations = self.dossier.relations()
            in_series = (r.parent for r in relations if r.kind is RelationKind.IN_SERIES)
            self._series = frozenset(in_series)
        return self._series

    def let_through(self, uid: str) -> None:
        """Take the filter away when it hides the event."""
        query = replace(self.filter.query(undated=True), uids=frozenset({uid}))
        if not self.dossier.counting.of(query):
            self.narrow(Filter())

    def colour(self, event: Event) -> int | None:
        """Return the colour of the event's first process, `None` without one."""
        return self.process_colour(event.processes[0]) if event.processes else None

    def process_colour(self, name: str) -> int:
        """Return the colour of a process by its short name."""
        return self.dossier.colour_of(name)

    def clashes(self) -> tuple[Clash, ...]:
        """Return the clashes in my agenda."""
        return self.mine.clashes()

    def chips(self, uid: str) -> Pointers:
        """Return the paragraphs that point to an event, dismissed links left out."""
        if self._chips is None:
            self._chips = self._all_chips()
        return self._chips.get(uid, ())

    def choose(self, uid: str) -> None:
        """Make `uid` the chosen event; "" for none."""
        if uid != self.uid:
            self.uid = uid
            self.chosen.emit(uid)

    def narrow(self, wanted: Filter) -> None:
        """Show other events."""
        if wanted != self.filter:
            self.filter = wanted
            self.note_view()
            self.changed.emit()

    def note_view(self) -> None:
        """Note the view by which events are shown now, for those who change it."""
        self.view = scope_sections.view_after(self)

    def toggle_mine(self, uid: str) -> None:
        """Put an event into my agenda or take it out."""
        event = self.dossier.event(uid)
        if event is None:
            return
        try:
            self.dossier.do(tick([event], not event.mine))
        except Problem as problem:
            self.problem.emit(problem.sentence)

    def take_in(self, changes: Changes | None) -> None:
        """Forget what an edit may have made stale."""
        if changes is None or changes.kinds & {Event, Relation}:
            self._series = self._undated = None
            self.mine.take_in({Event})
        if changes is None or changes.kinds & {Link, Paragraph}:
            self._chips = None

    def _all_chips(self) -> dict[str, Pointers]:
        paragraphs = {
            paragraph.id: (draft_number, paragraph)
            for draft_number, draft in enumerate(self.dossier.drafts())
            for paragraph in self.dossier.paragraphs(draft.id)
        }
        firm = {
            (link.uid, link.paragraph): link.state is LinkState.CONFIRMED
            for link in self.dossier.links()
            if link.state is not LinkState.DISMISSED
        }
        # The paragraph that sets an event points to it too.
        firm |= {(e.uid, e.paragraph): True for e in self.dossier.events() if e.paragraph}
        found: dict[str, list[tuple[int, int, Pointer]]] = {}
        for (uid, identity), certain in firm.items():
            if identity in paragraphs:
                number, paragraph = paragraphs[identity]
                pointer = Pointer(identity, paragraph.path or paragraph.label, certain)
                found.setdefault(uid, []).append((number, paragraph.position, pointer))
        return {
            uid: tuple(pointer for *_, pointer in sorted(places, key=lambda place: place[:2]))
            for uid, places in found.items()
        }

    # -- side bar ------------------------------------------------------------------------------

    def sections(self) -> tuple[Section, ...]:
        """Build the side bar of the calendar's pages."""
        return scope_sections.sections(self)

    def choose_row(self, section: str, row: str, *, added: bool) -> None:
        """Take a choice in the side bar that concerns what is shown."""
        scope_sections.choose(self, section, row, added=added)
