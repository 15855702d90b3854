"""The timeline's ruler: days to places and back, how far one sees, and what stands in its head.

Days are counted as `date.toordinal` counts them; a fraction is a part of a day. Places are pixels
from the ruler's beginning, in the direction in which time runs, whichever side that is on screen.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from desktop.core.month import FIRST_YEAR, LAST_YEAR, Month, same_day_in, within_pages

LEVELS = (3, 4, 6, 9, 12, 18, 24, 36)
"""How many months can be seen at once, from a quarter to three years."""
A_YEAR = LEVELS.index(12)

# The most days that so many months can have; a year with so much of the next that it has a name.
_DAYS = {3: 92, 4: 123, 6: 184, 9: 275, 12: 378, 18: 550, 24: 731, 36: 1096}
_FIRST = date(FIRST_YEAR, 1, 1).toordinal()
_END = date(LAST_YEAR, 12, 31).toordinal() + 1
_WEEK = 7
# Pixels that a month and a week need so that their names have room in the head.
_ROOM_FOR_MONTH, _ROOM_FOR_WEEK = 34.0, 30.0


class Ruler(NamedTuple):
    """The stretch of time that is seen: its first moment as a day, its scale, and its length."""

    start: float
    per_day: float
    width: float

    def x(self, day: float) -> float:
        """Return the place of the beginning of a day."""
        return (day - self.start) * self.per_day

    def day_at(self, x: float) -> float:
        """Return the day at a place, with the part of it that is over there."""
        return self.start + x / self.per_day

    @property
    def end(self) -> float:
        """The first moment that is no longer seen."""
        return self.start + self.width / self.per_day

    @property
    def first(self) -> date:
        """The first day of which something is seen."""
        return date.fromordinal(int(self.start))

    @property
    def last(self) -> date:
        """The last day of which something is seen."""
        whole = int(self.end)
        return date.fromordinal(whole - 1 if whole == self.end else whole)

    def moved(self, days: float) -> "Ruler":
        """Return the ruler so many days later, earlier when negative, within the calendar."""
        return self.begun(self.start + days)

    def begun(self, start: float) -> "Ruler":
        """Return the ruler with another first moment, within the calendar."""
        length = self.width / self.per_day
        return self._replace(start=min(max(start, float(_FIRST)), max(_END - length, _FIRST)))

    def scaled(self, per_day: float, x: float) -> "Ruler":
        """Return the ruler with another scale; the day at the place `x` stays where it is."""
        day = self.day_at(x)
        return self._replace(per_day=per_day).begun(day - x / per_day)

    def widened(self, width: float) -> "Ruler":
        """Return the ruler with another length on screen; beginning and scale stay."""
        return self._replace(width=width).begun(self.start)

    def paged(self, months: int) -> "Ruler":
        """Return the ruler so many calendar months later; a first of a month becomes a first."""
        day = self.first
        moved = same_day_in(Month.of(day).shifted(months), day)
        return self.begun(moved.toordinal() + self.start % 1)

    def sees(self, first: date, last: date) -> bool:
        """Tell whether the days, both inclusive, are seen whole."""
        return self.start <= first.toordinal() and last.toordinal() + 1 <= self.end


def scale_of(level: int, width: float) -> float:
    """Return the pixels of a day with which `LEVELS[level]` months take `width` pixels."""
    return width / _DAYS[LEVELS[level]]


def ruler_at(day: date, level: int, width: float) -> Ruler:
    """Return the ruler that shows `day` at a level, begun at a year or a month.

    From a year on it begins with the year of `day`; below, with a month some before that of `day`.
    """
    months = LEVELS[level]
    month = Month.of(within_pages(day))
    begin = Month(month.year, 1) if months >= 12 else month.shifted(-(months // 3))
    if months == 3:
        begin = Month(month.year, (month.month - 1) // 3 * 3 + 1)
    return Ruler(0.0, scale_of(level, width), width).begun(float(begin.first.toordinal()))


def months_seen(ruler: Ruler) -> tuple[Month, Month]:
    """Return the first and the last month of which at least half is seen, for its name."""
    first, last = Month.of(ruler.first), Month.of(ruler.last)
    seen = [month for month in _months(first, last) if _half_is_seen(month, ruler)]
    return (seen[0], seen[-1]) if seen else (first, last)


def _half_is_seen(month: Month, ruler: Ruler) -> bool:
    first, end = month.first.toordinal(), month.last.toordinal() + 1
    return min(end, ruler.end) - max(first, ruler.start) >= (end - first) / 2


def _months(first: Month, last: Month) -> Iterator[Month]:
    month = first
    while month <= last:
        yield month
        following = month.shifted(1)
        if following == month:
            return
        month = following


class Unit(StrEnum):
    """What a mark in the head names."""

    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"


class Tick(NamedTuple):
    """The beginning of a quarter, a month or a week: its day, and its place on the ruler."""

    unit: Unit
    day: date
    x: float


class Head(NamedTuple):
    """What stands above the lanes: `major` with names, `weeks` with numbers where room is."""

    major: tuple[Tick, ...]
    weeks: tuple[Tick, ...] = ()


def head_of(ruler: Ruler, first_weekday: int) -> Head:
    """Lay out the head; weeks begin on `first_weekday`, 0 for Monday to 6 for Sunday.

    A tick may lie before the ruler's beginning, when what it names is seen in part.
    """
    first, last = Month.of(ruler.first), Month.of(ruler.last)
    months = tuple(_months(first, last))
    unit = Unit.MONTH
    if ruler.per_day * 30.4 < _ROOM_FOR_MONTH:
        unit = Unit.QUARTER
        months = tuple(one for one in _months(first.shifted(-2), last) if one.month % 3 == 1)
    major = tuple(Tick(unit, one.first, ruler.x(one.first.toordinal())) for one in months)
    if ruler.per_day * _WEEK < _ROOM_FOR_WEEK:
        return Head(major)
    return Head(major, tuple(_weeks(ruler, first_weekday)))


def _weeks(ruler: Ruler, first_weekday: int) -> Iterator[Tick]:
    day = ruler.first - timedelta(days=(ruler.first.weekday() - first_weekday) % _WEEK)
    while day <= ruler.last:
        yield Tick(Unit.WEEK, day, ruler.x(day.toordinal()))
        day += timedelta(days=_WEEK)


@lru_cache(maxsize=8)
def months_between(first: date, last: date) -> tuple[Month, ...]:
    """Return the months from that of one day to that of another, both inclusive."""
    return tuple(_months(Month.of(within_pages(first)), Month.of(within_pages(last))))
