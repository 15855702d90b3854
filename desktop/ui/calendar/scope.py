"""What both calendar pages look at: the dossier through the filter, and the chosen event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.document import Document
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.event import Event, Kind
from desktop.core.links.ties import Link, Pointers, Relation
from desktop.core.month import Month, within_pages
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.core.quick.tuples import NamedTuple
from desktop.desk.edits import tick
from desktop.desk.events.my_agenda import MyAgenda
from desktop.ui.calendar import scope_sections
from desktop.ui.calendar.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from desktop.core.agenda import Clash
    from desktop.core.edit import Changes
    from desktop.core.glance import Glance, Seen
    from desktop.core.lanes import Stretch
    from desktop.core.month import MonthGrid, Week
    from desktop.core.timeline.marks import Row
    from desktop.desk.dossier import Dossier
    from desktop.desk.events.looking import Loose
    from desktop.ui.dates import DateWords
    from desktop.ui.page import Section


class Standing(NamedTuple):
    """What the side bar was built for.

    The last edit, what is shown, the day, whether events are counted and how many queries.
    """

    edit: int
    filter: Filter
    view: str
    today: date
    counted: tuple[bool, int]

    def is_before(self, now: Standing) -> bool:
        """Whether nothing but one edit lies between the two."""
        same = (self.filter, self.view, self.today, self.counted[0])
        return self.edit + 1 == now.edit and same == (
            now.filter,
            now.view,
            now.today,
            now.counted[0],
        )


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
        self._undated: tuple[Filter, int] | None = None
        self._chips: dict[str, Pointers] = {}
        self._settings: dict[str, str] = {}
        self._sections: tuple[Standing, tuple[Section, ...]] | None = None

    @property
    def today(self) -> date:
        """Today by the dossier's clock."""
        return self.dossier.clock.today()

    def events(
        self, first: date | None = None, last: date | None = None, *, undated: bool = False
    ) -> tuple[Event, ...]:
        """Return the events that may fall into the days, both inclusive, as the filter has it."""
        return self.dossier.events(self.filter.query(first, last, undated=undated))

    def by_weeks(self, grid: MonthGrid, weeks: Iterable[Week]) -> Iterator[list[Stretch]]:
        """Give for some weeks of a page what stands on their days, as the filter has it.

        In the order of the lanes, and read only when it is taken.
        """
        return self.dossier.looking.by_weeks(self.filter.query(grid.first, grid.last), weeks)

    def marks(self, first: date, last: date) -> Iterator[list[Row]]:
        """Give what the timeline draws of the days, as the filter has it, bit by bit."""
        return self.dossier.looking.marks_by_bits(self.filter.query(first, last))

    def glances(self, uids: Iterable[str]) -> dict[str, Glance]:
        """Return events by their uids."""
        return self.dossier.looking.of(uids)

    def loose(self, first: date, last: date, most: int) -> Loose:
        """Return what may fall into the days and stands on none of them, as the filter has it."""
        return self.dossier.looking.loose(self.filter.query(first, last), most)

    def nearest_day(self, first: date, last: date) -> date | None:
        """Return the day nearest to those from `first` to `last` on which a shown event stands."""
        return self.dossier.looking.nearest_day(self.filter.query(), first, last)

    def opening_day(self) -> date:
        """Return the day at which to begin: today, else where the nearest month has a meeting.

        A month with no more than a limit of a draft is no place to begin.
        """
        month = Month.of(within_pages(self.today))
        meetings = replace(self.filter.query(), kinds=frozenset({Kind.MEETING}))
        day = self.dossier.looking.nearest_day(meetings, month.first, month.last)
        return self.today if day is None or month.holds(day) else day

    def undated(self) -> tuple[Glance, ...]:
        """Return what has no date at all; a series whose meetings are known is not among it."""
        return self.dossier.looking.undated(self.filter.query())

    def count_undated(self) -> int:
        """Count what has no date at all."""
        if self._undated is None or self._undated[0] != self.filter:
            number = self.dossier.looking.count_undated(self.filter.query())
            self._undated = (self.filter, number)
        return self._undated[1]

    def let_through(self, uid: str) -> None:
        """Take the filter away when it hides the event."""
        query = replace(self.filter.query(undated=True), uids=frozenset({uid}))
        if not self.dossier.events(query):
            self.narrow(Filter())

    def colour(self, event: Seen) -> int | None:
        """Return the colour of the event's first process, `None` without one."""
        return self.process_colour(event.processes[0]) if event.processes else None

    def process_colour(self, name: str) -> int:
        """Return the colour of a process by its short name."""
        return self.dossier.colour_of(name)

    def clashes(self) -> tuple[Clash, ...]:
        """Return the clashes in my agenda."""
        return self.mine.clashes()

    def chips(self, uids: Collection[str]) -> dict[str, Pointers]:
        """Return for each event the paragraphs that point to it, dismissed links left out."""
        missing = [uid for uid in uids if uid not in self._chips]
        if missing:
            self._chips.update(dict.fromkeys(missing, ()))
            self._chips.update(self.dossier.looking.pointers(missing))
        return {uid: self._chips[uid] for uid in uids}

    def setting_words(self, paragraph: str) -> str:
        """Say where the paragraph stands that sets an event: its version and its path."""
        if paragraph not in self._settings:
            found = self.dossier.paragraph(paragraph)
            draft = self.dossier.draft(found.draft) if found else None
            words = (draft.version if draft else "", found.path if found else "")
            self._settings[paragraph] = ", ".join(word for word in words if word)
        return self._settings[paragraph]

    def choose(self, uid: str) -> None:
        """Make `uid` the chosen event; "" for none."""
        if uid != self.uid:
            self.uid = uid
            self.chosen.emit(uid)

    def chosen_event(self) -> Event | None:
        """Return the chosen event, `None` without one."""
        return self.dossier.event(self.uid) if self.uid else None

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
        edit = tick([event], not event.mine)
        if event.series:
            from desktop.desk.events.series_edits import tick_one

            edit = tick_one(self.dossier, event, not event.mine)
        try:
            self.dossier.do(edit)
        except Problem as problem:
            self.problem.emit(problem.sentence)

    def take_in(self, changes: Changes | None) -> None:
        """Forget what an edit may have made stale."""
        if changes is not None and changes.ticks:
            self.mine.ticked(changes.keys)
            self._undated = None
            self._move_on_sections()
            return
        if changes is None or changes.kinds & {Event, Relation}:
            self._undated = None
            self.mine.take_in({Event})
        if changes is not None and Document in changes.kinds and self.filter.papers:
            there = self.filter.papers & frozenset(self.dossier.papers())
            self.narrow(self.filter._replace(papers=there))
        if changes is None or changes.kinds & {Link, Paragraph, Event}:
            self._chips.clear()
        if changes is None or changes.kinds & {Paragraph, Draft}:
            self._settings.clear()

    # -- side bar ------------------------------------------------------------------------------

    def sections(self) -> tuple[Section, ...]:
        """Build the side bar of the calendar's pages; it is the same while pages are turned."""
        known = self._standing()
        if self._sections is None or self._sections[0] != known:
            self._sections = (known, scope_sections.sections(self))
        return self._sections[1]

    def _standing(self) -> Standing:
        """All that the side bar hangs on."""
        counting = self.dossier.counting
        counted = (counting.known is not None, counting.asked)
        return Standing(self.dossier.last_edit, self.filter, self.view, self.today, counted)

    def _move_on_sections(self) -> None:
        """Have the side bar tell of the last edit, a tick, of which most of it knows nothing."""
        now = self._standing()
        if self._sections is not None and self._sections[0].is_before(now):
            self._sections = (now, scope_sections.after_tick(self, self._sections[1]))

    def choose_row(self, section: str, row: str, *, added: bool) -> None:
        """Take a choice in the side bar that concerns what is shown."""
        scope_sections.choose(self, section, row, added=added)
