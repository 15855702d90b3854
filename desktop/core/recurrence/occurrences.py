"""The occurrences of a series on the days that are asked for, drawn from its rules each time.

They are events like any other, with a uid made of the series' and their own start, and are never
kept. Source: RFC 5545, 3.8.5.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from heapq import merge
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from desktop.core.dates.edtf import FIRST_YEAR, LAST_YEAR
from desktop.core.dates.fixed import DAY, hours, whole_days
from desktop.core.dates.precision import MIDNIGHT
from desktop.core.event import Event
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.recurrence.rule import Rule, moment, parse_rule
from desktop.core.recurrence.walk import settled, starts
from desktop.core.when import When

MOST = 2_000
MOST_DATES = 5_000
MARK = "#"
RULE, MORE, LESS = "RRULE", "RDATE", "EXDATE"
# What lies outside of these can be written in no dossier.
_FIRST, _LAST = datetime(FIRST_YEAR, 1, 1), datetime(LAST_YEAR, 12, 31, 23, 59, 59)
_OVER = _LAST + timedelta(seconds=1)
_DURATION = re.compile(
    r"P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?"
)


class Listed(NamedTuple):
    """One start out of RDATE or EXDATE; `end` is that of a PERIOD, `timed` whether it has hours."""

    start: datetime
    end: datetime | None
    timed: bool


@dataclass(frozen=True, slots=True)
class Series:
    """What a series of events says of its starts, understood once.

    `begin` is the first start, `length` how long an occurrence takes, both as wall time; `more` are
    further starts, each with the end that it may have of its own. An occurrence is left out when
    its start is in `less` or its day in `off`. `last` is the last day on which there may be one,
    `None` when there is no end.
    """

    begin: datetime
    length: timedelta
    timed: bool
    rules: tuple[Rule, ...]
    more: tuple[tuple[datetime, datetime | None], ...]
    less: frozenset[datetime]
    off: frozenset[date]
    last: date | None

    def touches(self, first: date, last: date) -> bool:
        """Whether it is worth asking for occurrences from `first` to `last`."""
        return self.begin.date() <= last and (self.last is None or self.last >= first)


def occurrences(event: Event, first: date, last: date, most: int = MOST) -> tuple[Event, ...]:
    """Return the occurrences of a series that touch the days `first` to `last`, both inclusive.

    At most `most` of them, in order. An event that is no series, or whose rules cannot be followed,
    is its own only occurrence.
    """
    series = series_of(event)
    if series is None:
        return (event,) if event.when.possible_in(first, last) else ()
    if not series.touches(first, last):
        return ()
    found = islice(_between(series, first, last), most)
    return tuple(_occurrence(event, series, *one) for one in found)


def count(event: Event, first: date, last: date) -> int:
    """Count what `occurrences` gives, which is much quicker than to make it."""
    series = series_of(event)
    if series is None:
        return int(bool(event.when.possible_in(first, last)))
    if not series.touches(first, last):
        return 0
    return sum(1 for _ in islice(_between(series, first, last), MOST))


def touches(event: Event, first: date, last: date) -> bool:
    """Whether an event or a series may have anything on the days from `first` to `last`."""
    series = series_of(event)
    if series is None:
        return bool(event.when.possible_in(first, last))
    return series.touches(first, last)


def occurrence(event: Event, name: str) -> Event | None:
    """Return the occurrence of a series that is called `name`, as in `Event.occurrence`."""
    start = _start_of(name)
    if start is None:
        return None
    day = start.date()
    return next((one for one in occurrences(event, day, day) if one.occurrence == name), None)


def parted(uid: str) -> tuple[str, str]:
    """Part an occurrence's uid into its series' uid and its name, "" for what is none."""
    series, mark, name = uid.rpartition(MARK)
    return (series, name) if mark and _start_of(name) else (uid, "")


def name_of(start: datetime, timed: bool) -> str:
    """Return what an occurrence is called by its first start: "2017-03-20T15:00"."""
    return f"{start:%Y-%m-%dT%H:%M}" if timed else start.date().isoformat()


def series_of(event: Event) -> Series | None:
    """Return what the rules of `event` say; `None` when it has none that can be followed."""
    if not event.recurrence or not event.when.is_fixed:
        return None
    try:
        return _series(event.recurrence, event.when)
    except ValueError:
        return None


def _start_of(name: str) -> datetime | None:
    try:
        return datetime.fromisoformat(name)
    except ValueError:
        return None


# -- rules and dates -------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _series(lines: tuple[str, ...], when: When) -> Series:
    begin, zone, timed = _begin(when), when.timezone, when.start is not None
    rules: list[Rule] = []
    more: dict[datetime, datetime | None] = {begin: None}
    less: set[datetime] = set()
    off: set[date] = set()
    for line in lines:
        name, _, value = line.partition(":")
        name = name.partition(";")[0].upper()
        if name == RULE:
            rules.append(settled(parse_rule(value.strip(), zone), begin))
        for one in dates_of(value, zone) if name in (MORE, LESS) else ():
            if name == LESS:
                _leave_out(one, timed, less, off)
            elif timed and not one.timed:
                more[datetime.combine(one.start, begin.time())] = None
            else:
                more[one.start if timed else datetime.combine(one.start, MIDNIGHT)] = one.end
    listed = tuple(sorted(more.items(), key=itemgetter(0)))[:MOST_DATES]
    length = _end(when) - begin
    last = _last_day(rules, listed, length)
    return Series(begin, length, timed, tuple(rules), listed, frozenset(less), frozenset(off), last)


def _leave_out(one: Listed, timed: bool, less: set[datetime], off: set[date]) -> None:
    """A day alone takes away what begins on it, whatever the hour, as most programs have it."""
    if timed and one.timed:
        less.add(one.start)
    else:
        off.add(one.start.date())


def _begin(when: When) -> datetime:
    assert when.earliest is not None
    return datetime.combine(when.earliest, when.start or MIDNIGHT)


def _end(when: When) -> datetime:
    """The first moment after; the start itself where no end is known."""
    if when.start is None:
        assert when.latest is not None
        return datetime.combine(when.latest, MIDNIGHT) + DAY
    return when.ends_at() or _begin(when)


def _last_day(
    rules: Sequence[Rule],
    listed: Sequence[tuple[datetime, datetime | None]],
    length: timedelta,
) -> date | None:
    ends = [end or start + length for start, end in listed]
    for rule in rules:
        if rule.until is None:
            return None
        ends.append(min(rule.until, _LAST) + length)
    return max(ends).date()


def dates_of(value: str, zone: str | None) -> Iterator[Listed]:
    """Read the value of RDATE or EXDATE as wall times; moments in UTC are brought into `zone`.

    Raises `ValueError` for what is no date.
    """
    for one in filter(None, value.replace(" ", "").upper().split(",")):
        begin, slash, end = one.partition("/")
        start = moment(begin, zone)
        until = None
        if slash:
            until = start + _duration(end) if end.startswith("P") else moment(end, zone)
        yield Listed(start, until, "T" in begin)


def _duration(text: str) -> timedelta:
    """Read how long a PERIOD takes: weeks, days, hours, minutes, seconds (RFC 5545, 3.3.6)."""
    match = _DURATION.fullmatch(text)
    if match is None:
        raise ValueError(f"“{text[:20]}” is no length of time")
    weeks, days, hour, minute, second = (int(one or 0) for one in match.groups())
    return timedelta(days, second, 0, 0, minute, hour, weeks)


# -- occurrences -----------------------------------------------------------------------------------


def _between(series: Series, first: date, last: date) -> Iterator[tuple[datetime, datetime]]:
    """Starts and ends, in order, each start once, of what touches the days and can be written."""
    low = max(datetime.combine(first, MIDNIGHT), _FIRST)
    high = min(datetime.combine(last, time.max), _LAST)
    early = max(low - series.length, _FIRST)
    ruled = (starts(rule, series.begin, early, high) for rule in series.rules)
    own = dict(series.more)
    previous = None
    for start in merge(*ruled, own):
        if start > high:
            return
        if start == previous or start in series.less or start.date() in series.off:
            continue
        previous = start
        end = own.get(start) or start + series.length
        if (end > low or start >= low) and start >= _FIRST and end <= _OVER:
            yield start, end


def _occurrence(event: Event, series: Series, start: datetime, end: datetime) -> Event:
    name = name_of(start, series.timed)
    old = event.when
    if start == series.begin and end == start + series.length:
        when = old
    elif series.timed:
        when = hours(start, end, old.timezone, tentative=old.tentative)
    else:
        when = whole_days(start.date(), (end - DAY).date(), tentative=old.tentative)
    uid = f"{event.uid}{MARK}{name}"
    return replace(event, uid=uid, when=when, recurrence=(), series=event.uid, occurrence=name)
