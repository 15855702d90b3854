"""The agenda as numbered lines, of which only those that are looked at are read.

The order is that of `core.agenda.arrange`: months, in each what stands on days, what may fall into
it, and the windows of drafts; at the end what has no date at all.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter, OrderedDict
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.agenda import MEETINGS, WINDOWS, drawn_spans
from desktop.core.month import Month
from desktop.store.agenda_rows import FAR, REST, WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.event import Event
    from desktop.core.glance import Seen
    from desktop.core.query import EventQuery
    from desktop.store.agenda_rows import Rank
    from desktop.store.store import Store

# A screen shows a few days at most; more are kept for the way back.
_PARTS_KEPT = 400
FIXED, SOME_TIME, LASTING = range(3)


class LineKind(StrEnum):
    """What a line of the agenda is."""

    MONTH = "month"
    HEADING = "heading"
    EVENT = "event"


class Chapter(NamedTuple):
    """A month and how many there are of each sort; without a month, what has no date.

    `meetings` and `mine` are counted among those on days.
    """

    month: Month | None
    sorts: tuple[int, int, int] = (0, 0, 0)
    meetings: int = 0
    mine: int = 0

    @property
    def lines(self) -> int:
        """How many lines it takes: its own heading, those of the two later sorts, the events."""
        return 1 + sum(self.sorts) + bool(self.sorts[1]) + bool(self.sorts[2])


class Place(NamedTuple):
    """Where a line is: its chapter by number, what it is, its sort, and its number in the chapter.

    Events are counted through all sorts of their chapter, from 0.
    """

    chapter: int
    kind: LineKind
    sort: int = FIXED
    number: int = 0


class Parts(NamedTuple):
    """A chapter in parts: its days and what follows them, and how many events there are up to each.

    What the parts are is said by `store.agenda_rows`.
    """

    keys: tuple[int, ...]
    ends: tuple[int, ...]

    def begin(self, part: int) -> int:
        """Return the number of a part's first event."""
        return self.ends[part - 1] if part else 0


class AgendaBook:
    """All lines of an agenda; the events of a day are read when one of them is asked for."""

    def __init__(
        self, store: Store, series: Sequence[Event], query: EventQuery, first: date | None
    ) -> None:
        """`series` are the occurrences of series between the days of `query`."""
        self._store, self._query, self._first = store, query, first
        self._series: dict[Month, list[Event]] = {}
        for event in series:
            self._series.setdefault(self._month_of(event), []).append(event)
        self._undated = () if query.first or query.last else tuple(store.agenda.undated(query))
        self.chapters = self._counted()
        self._ends = list(accumulate(chapter.lines for chapter in self.chapters))
        self._parts: dict[int, Parts] = {}
        self._uids: OrderedDict[tuple[int, int], tuple[str, ...]] = OrderedDict()

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def place(self, row: int) -> Place:
        """Return where a line is."""
        chapter = bisect_right(self._ends, row)
        rest = row - (self._ends[chapter - 1] if chapter else 0) - 1
        if rest < 0:
            return Place(chapter, LineKind.MONTH)
        before = 0
        for sort, number in enumerate(self.chapters[chapter].sorts):
            heading = bool(sort and number)
            if heading and rest == 0:
                return Place(chapter, LineKind.HEADING, sort)
            rest -= heading
            if rest < number:
                return Place(chapter, LineKind.EVENT, sort, before + rest)
            rest -= number
            before += number
        raise IndexError(row)

    def uid(self, place: Place) -> str:
        """Return the event of a line."""
        parts = self._parts_of(place.chapter)
        part = bisect_right(parts.ends, place.number)
        return self._uids_of(place.chapter, parts.keys[part])[place.number - parts.begin(part)]

    def _parts_of(self, chapter: int) -> Parts:
        found = self._parts.get(chapter)
        if found is None:
            found = self._parts[chapter] = self._parted(chapter)
        return found

    def _uids_of(self, chapter: int, part: int) -> tuple[str, ...]:
        key = (chapter, part)
        if key not in self._uids:
            if len(self._uids) >= _PARTS_KEPT:
                self._uids.popitem(last=False)
            self._uids[key] = self._read(chapter, part)
        self._uids.move_to_end(key)
        return self._uids[key]

    def row_of(self, event: Seen) -> int:
        """Return the line of an event, -1 when it is not listed."""
        month = self._month_of(event) if event.when.is_dated else None
        chapter = next((n for n, one in enumerate(self.chapters) if one.month == month), -1)
        number = self._number_of(event, chapter) if chapter >= 0 else -1
        if number < 0:
            return -1
        row = (self._ends[chapter - 1] if chapter else 0) + 1 + number
        seen = 0
        for sort, held in enumerate(self.chapters[chapter].sorts):
            row += bool(sort and held)
            seen += held
            if number < seen:
                break
        return row

    def _number_of(self, event: Seen, chapter: int) -> int:
        """Return the number of an event in its chapter, -1 when it is not there."""
        parts = self._parts_of(chapter)
        key = WHOLE if parts.keys == (WHOLE,) else _part_of(event)
        if key not in parts.keys:
            return -1
        uids = self._uids_of(chapter, key)
        begin = parts.begin(parts.keys.index(key))
        return begin + uids.index(event.uid) if event.uid in uids else -1

    def event_row(self, row: int, step: int) -> int:
        """Return the nearest line with an event, from `row` on in steps of 1 or -1; else -1."""
        while 0 <= row < len(self):
            if self.place(row).kind is LineKind.EVENT:
                return row
            row += step
        return -1

    def ticked(self, event: Seen, *, mine: bool) -> None:
        """Take in that an event was put into my agenda or out of it; nothing else is to be read."""
        if _sort_of(event) != FIXED:
            return
        month = self._month_of(event)
        for number, chapter in enumerate(self.chapters):
            if chapter.month == month:
                self.chapters[number] = chapter._replace(mine=chapter.mine + (1 if mine else -1))

    def _counted(self) -> list[Chapter]:
        sorts: dict[Month, Counter[int]] = {}
        meetings: Counter[Month] = Counter()
        mine: Counter[Month] = Counter()
        for month, sort, number, held, own in self._store.agenda.months(self._query, self._first):
            sorts.setdefault(month, Counter())[sort] += number
            meetings[month] += held if sort == FIXED else 0
            mine[month] += own if sort == FIXED else 0
        for month, events in self._series.items():
            for event in events:
                sort = _sort_of(event)
                sorts.setdefault(month, Counter())[sort] += 1
                meetings[month] += sort == FIXED and event.kind in MEETINGS
                mine[month] += sort == FIXED and event.mine
        chapters = [
            Chapter(month, (of[0], of[1], of[2]), meetings[month], mine[month])
            for month, of in sorted(sorts.items())
        ]
        return [*chapters, Chapter(None, (len(self._undated), 0, 0))] if self._undated else chapters

    def _parted(self, chapter: int) -> Parts:
        month, everything = self.chapters[chapter].month, sum(self.chapters[chapter].sorts)
        if month is None or (self._first is not None and month.holds(self._first)):
            return Parts((WHOLE,), (everything,))
        days = Counter(dict(self._store.agenda.days(self._query, month)))
        days.update(_part_of(event) for event in self._series.get(month, ()))
        del days[REST]
        keys = sorted(days)
        ends = accumulate(days[key] for key in keys)
        return Parts((*keys, REST), (*ends, everything))

    def _read(self, chapter: int, part: int) -> tuple[str, ...]:
        month = self.chapters[chapter].month
        if month is None:
            return self._undated
        series = [
            event for event in self._series.get(month, ()) if part in (WHOLE, _part_of(event))
        ]
        if not series:
            return tuple(self._store.agenda.uids(self._query, month, self._first, part))
        ranks = self._store.agenda.ranks(self._query, month, self._first, part)
        for event in series:
            insort(ranks, _rank_of(event))
        return tuple(rank[-1] for rank in ranks)

    def _month_of(self, event: Seen) -> Month:
        begin = event.when.earliest or event.when.latest or date.max
        return Month.of(max(begin, self._first) if self._first else begin)


def _sort_of(event: Seen) -> int:
    if event.kind in WINDOWS:
        return LASTING
    return FIXED if drawn_spans(event) else SOME_TIME


def _part_of(event: Seen) -> int:
    """The part of its month in which an event stands: its day, or the rest."""
    when = event.when
    day = when.earliest or when.latest
    on_day = day is not None and (when.is_fixed or when.is_deadline)
    return day.toordinal() if day and on_day and _sort_of(event) == FIXED else REST


def _rank_of(event: Seen) -> Rank:
    """The place of an event within its month, as `store.agenda_rows` has it for the others."""
    when, sort = event.when, _sort_of(event)
    day = when.earliest or when.latest or date.max
    length = (when.latest - day).days if when.latest else FAR
    on_day = when.is_fixed or when.is_deadline
    return (
        sort,
        (length if when.earliest and when.latest else FAR) if sort == SOME_TIME else 0,
        day.replace(day=1).isoformat(),
        int(not on_day),
        day.toordinal() if on_day else 0,
        int(when.is_deadline),
        when.start.isoformat() if when.start else "",
        length,
        f"{when.edtf} {when.text}",
        event.title,
        event.uid,
    )
