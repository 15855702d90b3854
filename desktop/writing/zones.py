"""What a VTIMEZONE can say of a time zone: one change to summer time and one back, every year.

Outlook and others follow a STANDARD and a DAYLIGHT with a yearly rule each, and mistake lists of
single dates. Zones whose clocks follow the moon or a government's mood cannot be told in that way.
"""

import calendar
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from desktop.core.quick.dataclasses import dataclass

# A rule that holds for a year or two may do so by chance.
_YEARS_TO_HOLD = 8
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = -1


@dataclass(frozen=True, slots=True)
class Onset:
    """One change of the clock, on the same weekday of the same month every year.

    `number` counts the weekday from the month's beginning, `LAST` is its last one; `clock` is the
    wall time before the change, `before` and `after` are the offsets from UTC.
    """

    month: int
    weekday: int
    number: int
    clock: time
    before: timedelta
    after: timedelta

    def in_year(self, year: int) -> datetime:
        """Return the wall time of the change in `year`."""
        length = calendar.monthrange(year, self.month)[1]
        first = date(year, self.month, 1)
        day = 1 + (self.weekday - first.weekday()) % 7 + 7 * (self.number - 1)
        if self.number == LAST:
            end = first.replace(day=length)
            day = length - (end.weekday() - self.weekday) % 7
        return datetime.combine(first.replace(day=day), self.clock)


@dataclass(frozen=True, slots=True)
class ZoneRule:
    """How a zone's clocks go: `offset` all the year, or `onsets`, to summer time and back."""

    offset: timedelta = timedelta()
    onsets: tuple[Onset, ...] = ()


@lru_cache(maxsize=512)
def zone_rule(key: str, first: int, last: int) -> ZoneRule | None:
    """Return the one rule of the IANA zone `key` in the years from `first` to `last`.

    `None` when no such rule fits them, and with them some years before or behind.
    """
    onward = range(first, max(last, first + _YEARS_TO_HOLD) + 1)
    back = range(min(first, last - _YEARS_TO_HOLD), last + 1)
    zone = ZoneInfo(key)
    return _rule_in(zone, onward) or _rule_in(zone, back)


def _rule_in(zone: ZoneInfo, years: range) -> ZoneRule | None:
    found = [tuple(_changes(zone, year)) for year in years]
    if not any(found):
        return ZoneRule(_offset(zone, datetime(years[0], 1, 1, tzinfo=UTC)))
    if any(len(changes) != 2 for changes in found):
        return None
    onsets = [_one_rule([changes[n] for changes in found]) for n in (0, 1)]
    spring, autumn = onsets
    if spring is None or autumn is None or spring.before != autumn.after:
        return None
    return ZoneRule(onsets=(spring, autumn))


def _changes(zone: ZoneInfo, year: int) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """Each change of the clock in a year: wall time before it, offset before and after."""
    moment = datetime(year, 1, 1, tzinfo=UTC)
    end = datetime(year + 1, 1, 1, tzinfo=UTC)
    while moment < end:
        before, after = _offset(zone, moment), _offset(zone, moment + _DAY)
        if before != after:
            wall = _moment_of_change(zone, moment, before) + before
            yield wall.replace(tzinfo=None), before, after
        moment += _DAY


def _moment_of_change(zone: ZoneInfo, start: datetime, before: timedelta) -> datetime:
    low, high = start, start + _DAY
    while high - low > _MINUTE:
        middle = low + (high - low) // 2 // _MINUTE * _MINUTE
        low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
    return high


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _one_rule(changes: list[tuple[datetime, timedelta, timedelta]]) -> Onset | None:
    """The rule that all the changes follow, one of each year."""
    kinds = {
        (wall.month, wall.weekday(), wall.time(), before, after) for wall, before, after in changes
    }
    numbers = set.intersection(*(_numbers(wall.date()) for wall, _, _ in changes))
    if len(kinds) != 1 or not numbers:
        return None
    month, weekday, clock, before, after = kinds.pop()
    return Onset(month, weekday, min(numbers), clock, before, after)


def _numbers(day: date) -> set[int]:
    """As which one of its weekday in the month a day can be counted."""
    length = calendar.monthrange(day.year, day.month)[1]
    number = (day.day - 1) // 7 + 1
    return {number} & {1, 2, 3, 4} | ({LAST} if day.day + 7 > length else set())


def zone_lines(key: str, rule: ZoneRule, year: int) -> Iterator[str]:
    """Give the content lines of a VTIMEZONE (RFC 5545, 3.6.5) that is right from `year` on."""
    yield from ("BEGIN:VTIMEZONE", f"TZID:{key}")
    if rule.onsets:
        for onset in sorted(rule.onsets, key=lambda one: one.after):
            kind = "DAYLIGHT" if onset.after > onset.before else "STANDARD"
            yield from _observance(kind, onset, year - 1)
    else:
        yield from ("BEGIN:STANDARD", "DTSTART:19700101T000000")
        yield from (f"TZOFFSET{way}:{_signed(rule.offset)}" for way in ("FROM", "TO"))
        yield "END:STANDARD"
    yield "END:VTIMEZONE"


def _observance(kind: str, onset: Onset, year: int) -> Iterator[str]:
    day = f"{onset.number}{_WEEKDAYS[onset.weekday]}"
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{onset.in_year(year):%Y%m%dT%H%M%S}"
    yield f"RRULE:FREQ=YEARLY;BYMONTH={onset.month};BYDAY={day}"
    yield f"TZOFFSETFROM:{_signed(onset.before)}"
    yield f"TZOFFSETTO:{_signed(onset.after)}"
    yield f"END:{kind}"


def _signed(offset: timedelta) -> str:
    minutes, seconds = divmod(abs(int(offset.total_seconds())), 60)
    sign = "-" if offset < timedelta() else "+"
    tail = f"{seconds:02}" if seconds else ""
    return f"{sign}{minutes // 60:02}{minutes % 60:02}{tail}"
