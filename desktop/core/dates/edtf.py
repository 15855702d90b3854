"""Dates in EDTF, the Extended Date/Time Format of ISO 8601-2:2019: the forms that calendars need.

Read and written here and not by a library, because the ones there are refuse qualified quarters
and sets (`2017-41?`, `[2017-04..2017-09]?`) or have no form for "mid 2018" (`2018-06~`).
"""

import re
from datetime import date, time, timedelta
from functools import cached_property

from desktop.core.dates.precision import MIDNIGHT, Precision
from desktop.core.quick.dataclasses import dataclass, replace

FIRST_YEAR, LAST_YEAR = 1900, 2199
SPRING, QUARTER, HALF = 21, 33, 40
# First month and number of months of EDTF's groups: seasons of the north, quarters, halves.
_GROUPS = {
    **{SPRING + n: (3 + 3 * n, 3) for n in range(4)},
    **{QUARTER + n: (1 + 3 * n, 3) for n in range(4)},
    **{HALF + n: (1 + 6 * n, 6) for n in range(2)},
}
# What people mean by early, mid and late in a year, written as a month that is not exact.
EARLY, MID, LATE = 1, 6, 12
_PARTS_OF_YEAR = {EARLY: (1, 3), MID: (4, 6), LATE: (10, 3)}


def month_after(year: int, month: int, months: int = 1) -> date:
    """Return the first day of the month `months` after `month` of `year` (before when negative)."""
    index = year * 12 + month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class Part:
    """One date: a year, or a group of months (`sub`, EDTF's number), a month or a day of it.

    `about` is EDTF's `~`. `clock` is local wall time; midnight as an end is the day's last moment.
    Raises `ValueError` for days that do not exist and years outside 1900 to 2199.
    """

    year: int
    sub: int | None = None
    day: int | None = None
    about: bool = False
    clock: time | None = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"year {self.year} is out of range")
        if self.sub is not None and not (1 <= self.sub <= 12 or self.sub in _GROUPS):
            raise ValueError(f"no month, season, quarter or half has the number {self.sub}")
        if self.day is not None:
            date(self.year, self.sub or 0, self.day)

    @property
    def first(self) -> date:
        """The first day it can mean."""
        if self.day is not None:
            return date(self.year, self.sub or 1, self.day)
        return date(self.year, self._months[0], 1)

    @property
    def last(self) -> date:
        """The last day it can mean."""
        if self.day is not None:
            return self.first
        start, count = self._months
        return month_after(self.year, start, count) - timedelta(days=1)

    @property
    def _months(self) -> tuple[int, int]:
        if self.sub is None:
            return 1, 12
        if self.about and self.sub in _PARTS_OF_YEAR:
            return _PARTS_OF_YEAR[self.sub]
        return _GROUPS.get(self.sub, (self.sub, 1))

    @property
    def precision(self) -> Precision:
        """The grain of this date alone."""
        if self.day is not None:
            return Precision.DAY
        if self.sub is None:
            return Precision.YEAR
        if self.sub <= 12:
            grain = {EARLY: Precision.QUARTER, MID: Precision.HALF, LATE: Precision.QUARTER}
            return grain.get(self.sub, Precision.MONTH) if self.about else Precision.MONTH
        if self.sub < QUARTER:
            return Precision.SEASON
        return Precision.QUARTER if self.sub < HALF else Precision.HALF

    def written(self, mark: str = "", *, ends: bool = False) -> str:
        """Return the EDTF form; `mark` is `?` or nothing, `ends` makes midnight 24:00."""
        text = f"{self.year:04d}" + "".join(
            f"-{number:02d}" for number in (self.sub, self.day) if number is not None
        )
        if self.clock is not None:
            # EDTF has no qualifier for times; what is to be confirmed stands beside the value.
            hour = 24 if ends and self.clock == MIDNIGHT else self.clock.hour
            return f"{text}T{hour:02d}:{self.clock.minute:02d}"
        return text + (("%" if mark else "~") if self.about else mark)


@dataclass(frozen=True, slots=True)
class Run:
    """From one date to another, both inclusive; `None` is an open end, twice the same one date."""

    first: Part | None
    last: Part | None

    @property
    def bounds(self) -> tuple[date | None, date | None]:
        """The first and the last day, `None` where it is open."""
        first = None if self.first is None else self.first.first
        return first, None if self.last is None else self.last.last


@dataclass(frozen=True)
class Edtf:
    """A whole value: one date or interval, or a set of them.

    Of a set one is meant (`[...]`: "12 or 14 May", a week, early July), or with `every` all of
    them (`{...}`: "12, 14 and 16 May"). `uncertain` is EDTF's `?`.
    """

    runs: tuple[Run, ...]
    is_set: bool = False
    uncertain: bool = False
    every: bool = False

    def __str__(self) -> str:
        mark = "?" if self.uncertain else ""
        if self.is_set:
            listed = ",".join(_in_set(run) for run in self.runs)
            return (f"{{{listed}}}" if self.every else f"[{listed}]") + mark
        run = self.runs[0]
        if run.first == run.last and run.first is not None:
            return run.first.written(mark)
        first = run.first.written(mark) if run.first else ".."
        return f"{first}/{run.last.written(mark, ends=True) if run.last else '..'}"

    @cached_property
    def bounds(self) -> tuple[date | None, date | None]:
        """The first and the last day the value can mean, both inclusive, `None` where open."""
        bounds = [run.bounds for run in self.runs]
        firsts = [first for first, _ in bounds if first is not None]
        lasts = [last for _, last in bounds if last is not None]
        whole = len(firsts) == len(lasts) == len(bounds)
        if whole:
            return min(firsts), max(lasts)
        return bounds[0]

    @cached_property
    def precision(self) -> Precision:
        """The grain of the coarsest date; one day out of a run of days counts as a month."""
        parts = [part for run in self.runs for part in (run.first, run.last) if part]
        order = list(Precision)
        coarsest = max((part.precision for part in parts), key=order.index)
        one_of = self.is_set and not self.every
        if one_of and len(self.runs) == 1 and parts[0] != parts[-1]:
            return {Precision.DAY: Precision.MONTH, Precision.MONTH: Precision.QUARTER}.get(
                coarsest, coarsest
            )
        return coarsest

    @property
    def is_choice(self) -> bool:
        """Whether one of several days is meant, so that none of them is sure."""
        return self.is_set and not self.every and self.precision is Precision.DAY


def _in_set(run: Run) -> str:
    if run.first is None or run.last is None:
        raise ValueError("a set holds closed dates only")
    first = run.first.written()
    return first if run.first == run.last else f"{first}..{run.last.written()}"


_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):([0-5]\d))?)?)?([?~%]?)")
_SET = re.compile(r"(?:\[([^\[\]{}]+)\]|\{([^\[\]{}]+)\})\??")


def _part(text: str) -> Part:
    match = _PART.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no date in EDTF as used here")
    year, sub, day, hour, minute, mark = match.groups()
    return Part(
        int(year),
        None if sub is None else int(sub),
        None if day is None else int(day),
        about=mark in ("~", "%"),
        clock=None if hour is None else _clock(hour, minute),
    )


def _clock(hour: str, minute: str) -> time:
    return MIDNIGHT if (hour, minute) == ("24", "00") else time(int(hour), int(minute))


def _run(text: str, between: str) -> Run:
    first, found, last = text.partition(between)
    if not found:
        part = _part(first)
        return Run(part, part)
    run = Run(*(None if end == ".." else _part(end) for end in (first, last)))
    if run.last is not None and last.endswith("T00:00"):
        # Midnight as an end belongs to the day before, so that no day is added.
        day = run.last.first - timedelta(days=1)
        run = Run(run.first, Part(day.year, day.month, day.day, clock=MIDNIGHT))
    low, high = run.bounds
    if (low is None and high is None) or (low and high and low > high):
        raise ValueError(f"{text!r} is no span of days")
    return run


def parse_edtf(text: str) -> Edtf:
    """Read one of the forms written here; raises `ValueError` on anything else."""
    if match := _SET.fullmatch(text):
        runs = tuple(_run(item.strip(), "..") for item in (match[1] or match[2]).split(","))
        every = match[2] is not None
        return Edtf(runs, is_set=True, uncertain=text.endswith("?"), every=every)
    run = _run(text, "/")
    return Edtf((run,), uncertain=any(mark in text for mark in "?%"))


def with_clock(value: Edtf, start: time | None, end: time | None) -> Edtf:
    """Return `value` with wall times on its first and last day, where it has such days.

    An end before the start of the same day is past midnight, on the next day; behind the last day
    that is known there is none.
    """
    run = value.runs[0]
    if value.is_set or value.precision is not Precision.DAY:
        return value
    first = run.first and replace(run.first, clock=start)
    last = run.last and replace(run.last, clock=end)
    if run.first is not None and run.first == run.last and end is None:
        last = first
    elif start and end and end != MIDNIGHT and end < start and run.first == run.last and last:
        if last.first == date(LAST_YEAR, 12, 31):
            return value
        following = last.first + timedelta(days=1)
        last = Part(following.year, following.month, following.day, clock=end)
    return replace(value, runs=(Run(first, last),))
