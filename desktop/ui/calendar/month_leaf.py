"""One page of the calendar with the words of what is seen on it, whether it is shown or not."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core.lanes import Bar, Folded, Stretch, fold, numbers_of, packed
from desktop.core.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QPixmap

    from desktop.core.month import MonthGrid, Week
    from desktop.ui.calendar.entries import Entry
    from desktop.ui.dates import DateWords

    Fetch = Callable[[Collection[str]], Mapping[str, Entry]]


class WeekRow:
    """A week with what stands on its days; what fits is worked out once for each room."""

    def __init__(self, week: Week, stretches: Sequence[Stretch] = ()) -> None:
        """`stretches` are drawn in their order; all of them reach into the week."""
        self.week = week
        self._first, self._stretches = week.first.toordinal(), stretches
        self._folded: dict[int, Folded] = {}

    @cached_property
    def bars(self) -> tuple[Bar, ...]:
        """All bars, each in its lane, also those for which there is never room."""
        return packed(self._stretches, self._first, numbers=self._numbers).bars

    @cached_property
    def _numbers(self) -> tuple[int, ...]:
        return numbers_of(self._stretches, self._first)

    def folded(self, room: int) -> Folded:
        """Return what the week shows when each day has room for so many lanes."""
        if room not in self._folded:
            bars, beyond = packed(self._stretches, self._first, room, self._numbers)
            self._folded[room] = fold(bars, room, beyond)
        return self._folded[room]

    def reaches(self, first: int, last: int) -> bool:
        """Whether something stands on a day from one to another, as `date.toordinal` has them."""
        return any(begin <= last and end >= first for _, begin, end in self._stretches)

    def has(self, keys: Collection[str]) -> bool:
        """Whether one of these stands in the week, seen or not."""
        return any(key in keys for key, _, _ in self._stretches)

    def keys_on(self, column: int) -> list[str]:
        """Return what is on a day, from the top lane to the lowest."""
        day = self._first + column
        there = {key for key, first, last in self._stretches if first <= day <= last}
        return (
            list(dict.fromkeys(bar.key for bar in self.bars if bar.key in there)) if there else []
        )


class Cell(NamedTuple):
    """What is to be known of one day to paint it."""

    day: date
    number: str
    row: WeekRow
    column: int
    inside: bool
    today: bool
    weekend: bool


class Shelved(NamedTuple):
    """What the shelf shows: the first of `number` entries, and how many have no date at all."""

    entries: Sequence[Entry] = ()
    number: int = 0
    undated: int = 0


NOTHING_SHELVED = Shelved()


class Leaf:
    """A page: its weeks, its days, and the entries of the events that are seen on it.

    `fetch` makes the entries of events. `pictures` holds weeks by their rows as they were painted
    before anybody saw them, each with the look that it was painted in: they go with the leaf, and
    as soon as an event of it is drawn otherwise.
    """

    def __init__(
        self,
        grid: MonthGrid,
        rows: Sequence[WeekRow],
        today: date,
        dates: DateWords,
        fetch: Fetch,
        shelved: Shelved = NOTHING_SHELVED,
    ) -> None:
        """`shelved` is what stands on the shelf below the days."""
        self.grid, self.rows, self._today = grid, tuple(rows), today
        self.shelved = shelved
        self._dates, self._fetch = dates, fetch
        self._cells: dict[tuple[int, int], Cell] = {}
        self._entries: dict[str, Entry] = {}
        self._ready = -1
        self.pictures: dict[int, tuple[object, QPixmap]] = {}

    def make_ready(self, room: int) -> None:
        """Have the entries of all that is seen when each day has room for so many lanes."""
        if room > self._ready:
            rows = self.rows[: self.grid.needed]
            shown = {bar.key for row in rows for bar in row.folded(room).bars}
            self._entries.update(self._fetch(shown - self._entries.keys()))
            self._ready = room

    def freshen(self, uids: Collection[str]) -> None:
        """Make the entries of some events anew; they stand where they stood."""
        self._entries.update(self._fetch([uid for uid in uids if uid in self._entries]))
        for row in tuple(self.pictures):
            if self.rows[row].has(uids):
                del self.pictures[row]

    def entry(self, uid: str) -> Entry:
        """Return an event of the page."""
        if uid not in self._entries:
            self._entries.update(self._fetch((uid,)))
        return self._entries[uid]

    def entries(self, uids: Collection[str]) -> tuple[Entry, ...]:
        """Return events of the page, folded ones too."""
        self._entries.update(self._fetch([uid for uid in uids if uid not in self._entries]))
        return tuple(self._entries[uid] for uid in uids)

    def cell(self, row: int, column: int) -> Cell:
        """Return what is to be known of a day to paint it."""
        place = (row, column)
        if place not in self._cells:
            self._cells[place] = self._new_cell(row, column)
        return self._cells[place]

    def _new_cell(self, row: int, column: int) -> Cell:
        day = self.grid.day(row, column)
        return Cell(
            day,
            self._dates.day_of_page(day),
            self.rows[row],
            column,
            inside=self.grid.month.holds(day),
            today=day == self._today,
            weekend=day.weekday() >= 5,
        )
