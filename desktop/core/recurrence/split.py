"""A series that goes on otherwise from one of its dates, as two series (RFC 5545, 3.2.13)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.core.dates.precision import MIDNIGHT
from desktop.core.event import Event
from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.occurrences import RULE, dates_of
from desktop.core.recurrence.rule import DAYS, parse_rule
from desktop.core.recurrence.walk import settled, starts
from desktop.core.when import When

_MINUTE = timedelta(minutes=1)
_ENDS = ("COUNT", "UNTIL")
_Parts = dict[str, str]


def split(series: Event, at: datetime, later: Event) -> tuple[Event, Event] | None:
    """End `series` before its start `at`, a wall time, and let it go on as `later` tells.

    `later` has the date, words and place of the occurrence at `at`; the second series keeps its
    uid. `None` where `at` is no start of the rule but the first, or where the rule cannot be moved
    to other days without a guess.
    """
    rules = [line for line in series.recurrence if line.startswith(RULE)]
    zone, begin, new = series.when.timezone, _start(series.when), _start(later.when)
    if len(rules) != 1 or begin is None or new is None or later.when.timezone != zone:
        return None
    if any("/" in line for line in series.recurrence):
        # Dates with lengths of their own.
        return None
    value = rules[0].partition(":")[2]
    rule = settled(parse_rule(value, zone), begin)
    before = list(starts(rule, begin, begin, at - _MINUTE))
    parts = _moved(_parts(value), at, new)
    if not before or parts is None or at not in starts(rule, begin, at, at):
        return None
    own = _rule(_parts(value), before[-1], series.when)
    ends = rule.until + (new - at) if rule.until else None
    listed = [line for line in series.recurrence if not line.startswith(RULE)]
    first = [own, *_dates(listed, zone, at)]
    second = [_rule(parts, ends, later.when), *_dates(listed, zone, at, new - at)]
    return (
        replace(series, recurrence=tuple(first)),
        replace(later, recurrence=tuple(second), series="", occurrence=""),
    )


def _start(when: When) -> datetime | None:
    if not when.is_fixed or when.earliest is None:
        return None
    return datetime.combine(when.earliest, when.start or MIDNIGHT)


def _parts(value: str) -> _Parts:
    pairs = (part.partition("=") for part in value.strip().upper().split(";") if part)
    return {name: own for name, _, own in pairs}


def _moved(parts: _Parts, at: datetime, new: datetime) -> _Parts | None:
    """The rule for other days and hours; `None` where it names days that nobody has moved."""
    named = {name for name in parts if name.startswith("BY")}
    if at.date() == new.date():
        return None if named & {"BYHOUR", "BYMINUTE", "BYSECOND"} else parts
    if not named:
        return parts
    single = parts["FREQ"] == "WEEKLY" and parts.get("BYDAY") == DAYS[at.weekday()]
    return {**parts, "BYDAY": DAYS[new.weekday()]} if single and named == {"BYDAY"} else None


def _rule(parts: _Parts, until: datetime | None, when: When) -> str:
    kept = [f"{name}={own}" for name, own in parts.items() if name not in _ENDS]
    ends = [f"UNTIL={_last(until, when)}"] if until else []
    return f"{RULE}:{';'.join((*kept, *ends))}"


def _last(until: datetime, when: When) -> str:
    """The last start as UNTIL has it: in UTC where the zone is known (RFC 5545, 3.3.10)."""
    if when.start is None or when.timezone is None:
        return _written(until, when.start is not None)
    moment = until.replace(tzinfo=ZoneInfo(when.timezone)).astimezone(UTC)
    return f"{_written(moment, timed=True)}Z"


def _written(at: datetime, timed: bool) -> str:
    return f"{at:%Y%m%dT%H%M%S}" if timed else f"{at:%Y%m%d}"


def _dates(
    lines: Iterable[str], zone: str | None, at: datetime, shift: timedelta | None = None
) -> Iterator[str]:
    """The dates of RDATE and EXDATE before `at`; with a `shift` those from `at` on, moved by it."""
    for line in lines:
        head, _, value = line.partition(":")
        found: list[str] = []
        for one in dates_of(value, zone):
            start = one.start if one.timed else datetime.combine(one.start, at.time())
            if (start < at) == (shift is None):
                found.append(_written(start + (shift or timedelta()), one.timed))
        if found:
            yield f"{head}:{','.join(found)}"
