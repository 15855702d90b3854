"""The starts of one rule within a span of time, at a bounded cost.

python-dateutil walks the rule. Left alone it walks from the first start to the year 9999 when a
rule is met rarely or never; so a walk begins shortly before the span that is asked for, and each of
its steps is counted.
"""

from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.rule import Rule

if TYPE_CHECKING:
    from dateutil.rrule import rrule

MOST_STEPS = 20_000
MOST_STARTS = 5_000
_LENGTH = {"WEEKLY": timedelta(weeks=1), "DAILY": timedelta(days=1), "HOURLY": timedelta(hours=1)}
_END = datetime(2200, 1, 1)


class _Spent(Exception):  # noqa: N818 - no error: it ends a walk
    """Raised inside of the library when a walk has made the steps that it may make."""


class _Interval(int):
    """An interval that counts how often it is added: once in every step of the library's walk."""

    left = MOST_STEPS

    def _step(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise _Spent

    def __radd__(self, other: int) -> int:
        self._step()
        return int(self) + other

    def __mul__(self, other: int) -> int:
        self._step()
        return int(self) * other


def starts(rule: Rule, begin: datetime, first: datetime, last: datetime) -> Iterator[datetime]:
    """Return the rule's starts from `first` to `last`, both inclusive, in order, as wall times.

    `begin` is the first start of the series. A COUNT must have been settled before (`settled`).
    """
    end = min(last, rule.until) if rule.until else last
    near = max(begin, first)
    if near <= end:
        yield from (one for one in _walk(rule, begin, near, end) if one >= near)


@lru_cache(maxsize=4096)
def settled(rule: Rule, begin: datetime) -> Rule:
    """Return the rule with UNTIL instead of COUNT, so that it need not be walked from `begin`.

    The first start counts, whether the rule meets it or not. Of a COUNT that cannot be reached
    within the limits, what was reached is the end.
    """
    if not rule.count:
        return rule
    until = min(_last_start(rule, begin), rule.until or _END)
    return replace(rule, count=0, until=until)


def _last_start(rule: Rule, begin: datetime) -> datetime:
    further = min(rule.count, MOST_STARTS) - 1
    own_day = rule.frequency == "WEEKLY" and rule.days in ((), ((begin.weekday(), 0),))
    if not rule.by and (own_day or (rule.frequency == "DAILY" and not rule.days)):
        return min(begin + further * rule.interval * _LENGTH[rule.frequency], _END)
    later = (one for one in _walk(rule, begin, begin, _END) if one > begin)
    reached = deque(islice(later, further), maxlen=1)
    return reached[0] if reached else begin


def _walk(rule: Rule, begin: datetime, near: datetime, last: datetime) -> Iterator[datetime]:
    """The starts from shortly before `near` up to `last`, none before `begin`."""
    whole = _explicit(rule, begin)
    start = _brought_near(whole, begin, near)
    interval = _Interval(rule.interval)
    interval.left = min(_steps(rule, start, last), MOST_STEPS)
    try:
        for one in _walker(whole, start, interval):
            if one > last:
                return
            if one >= begin:
                yield one
    except (_Spent, ValueError):
        # The library refuses a rule whose hours can never be met: it has no starts.
        return


def _walker(rule: Rule, start: datetime, interval: int) -> "rrule":
    from dateutil import rrule

    return rrule.rrule(
        getattr(rrule, rule.frequency),
        dtstart=start,
        interval=interval,
        wkst=rule.week,
        byweekday=[rrule.weekday(day, number or None) for day, number in rule.days] or None,
        bymonth=rule.numbers("BYMONTH") or None,
        bymonthday=rule.numbers("BYMONTHDAY") or None,
        byyearday=rule.numbers("BYYEARDAY") or None,
        byweekno=rule.numbers("BYWEEKNO") or None,
        byhour=rule.numbers("BYHOUR") or None,
        byminute=rule.numbers("BYMINUTE") or None,
        bysecond=rule.numbers("BYSECOND") or None,
        bysetpos=rule.numbers("BYSETPOS") or None,
    )


def _explicit(rule: Rule, begin: datetime) -> Rule:
    """Write out what the rule takes from its first start, so that a walk may begin elsewhere."""
    by, days = dict(rule.by), rule.days
    given = set(by)
    if rule.frequency == "WEEKLY" and not days:
        days = ((begin.weekday(), 0),)
    if not days and not given & {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"}:
        if rule.frequency == "YEARLY":
            by.setdefault("BYMONTH", (begin.month,))
        if rule.frequency in ("YEARLY", "MONTHLY"):
            by["BYMONTHDAY"] = (begin.day,)
    elif not days and "BYWEEKNO" in given and rule.frequency == "YEARLY":
        days = ((begin.weekday(), 0),)
    return replace(rule, by=tuple(by.items()), days=_of_one_sort(rule.frequency, days))


def _of_one_sort(frequency: str, days: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Number all weekdays where some are: the library takes a mixture for "both at once"."""
    numbered = [number for _, number in days if number]
    if frequency not in ("YEARLY", "MONTHLY") or not numbered or len(numbered) == len(days):
        return days
    most = 53 if frequency == "YEARLY" else 5
    return tuple(
        (day, one) for day, number in days for one in ((number,) if number else range(1, most + 1))
    )


def _brought_near(rule: Rule, begin: datetime, near: datetime) -> datetime:
    """Return where the year, month, week, day or hour of the rule begins in which `near` may be."""
    if rule.frequency == "YEARLY":
        years = near.year - begin.year
        return begin.replace(year=near.year - years % rule.interval, month=1, day=1)
    if rule.frequency == "MONTHLY":
        months = (near.year - begin.year) * 12 + near.month - begin.month
        index = near.year * 12 + near.month - 1 - months % rule.interval
        return begin.replace(year=index // 12, month=index % 12 + 1, day=1)
    length = _LENGTH[rule.frequency] * rule.interval
    if rule.frequency == "WEEKLY":
        begin -= timedelta(days=(begin.weekday() - rule.week) % 7)
    return begin + (near - begin) // length * length


def _steps(rule: Rule, start: datetime, last: datetime) -> int:
    """How many steps the library needs at most from `start` past `last`."""
    if rule.frequency == "YEARLY":
        steps = last.year - start.year
    elif rule.frequency == "MONTHLY":
        steps = (last.year - start.year) * 12 + last.month - start.month
    else:
        steps = (last - start) // _LENGTH[rule.frequency]
    # By the hour the library adds the interval up to 24 times to find the next hour of a list.
    each = 25 if rule.frequency == "HOURLY" else 1
    return (steps // rule.interval + 2) * each
