"""How a series goes into a calendar file: by its rules where others can follow them.

With a rule the times are wall times of a zone that the file defines. In zones of which no rule can
be told, each date goes out by itself, in UTC. Source: RFC 5545, 3.8.5 and 3.8.4.4.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.core.event import Event
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.recurrence.occurrences import (
    LESS,
    MORE,
    RULE,
    Listed,
    Series,
    dates_of,
    occurrences,
    series_of,
)
from desktop.writing.slots import UNTOLD_END, zone_called
from desktop.writing.zones import ZoneRule, zone_rule

_UTC_NAMES = ("UTC", "Etc/UTC")
# How far an endless series is looked through for the rule of its zone.
_YEARS_AHEAD = 20
_CLOCK_PARTS = ("BYHOUR", "BYMINUTE", "BYSECOND")


@dataclass(frozen=True, slots=True)
class Told:
    """How one series goes out.

    `zone` is the IANA name in which its wall times stand: "UTC" for moments, "" for whole days.
    `rule` is what the file says of that zone from `year` on, `None` where it needs to say nothing.
    """

    series: Series
    zone: str
    rule: ZoneRule | None = None
    year: int = 0


def told_by_rule(event: Event) -> Told | None:
    """Return how a series can be told by its rules; `None` when it must go out date by date.

    Raises `ValueError`, with a clause that says why, when its rules cannot be followed at all.
    """
    series = series_of(event)
    if series is None:
        raise ValueError("its rule cannot be followed")
    zone = zone_called(event.when.timezone)
    if not series.timed or zone is None:
        if any(rule.frequency == "HOURLY" or _has_clock(rule.by) for rule in series.rules):
            raise ValueError("it repeats within the day and its time zone is not known")
        return Told(series, "") if len(series.rules) < 2 else None
    if len(series.rules) > 1:
        # Outlook and others follow one rule alone (RFC 5545, 3.8.5.3 advises against more).
        return None
    if zone.key in _UTC_NAMES:
        return Told(series, "UTC")
    first = series.begin.year
    last = series.last.year if series.last else first + _YEARS_AHEAD
    rule = zone_rule(zone.key, first, last)
    return None if rule is None else Told(series, zone.key, rule, first)


def _has_clock(parts: tuple[tuple[str, tuple[int, ...]], ...]) -> bool:
    return any(name in _CLOCK_PARTS for name, _ in parts)


# -- by rule ---------------------------------------------------------------------------------------


def series_lines(event: Event, told: Told) -> Iterator[str]:
    """Give the content lines of a series' dates: DTSTART, DTEND, rules and exceptions."""
    start, end = _first(event, told)
    yield _dated("DTSTART", told, [start])
    yield _dated("DTEND", told, [end])
    for line in event.recurrence:
        name, _, value = line.partition(":")
        name = name.partition(";")[0].upper()
        if name == RULE:
            yield f"{RULE}:{_rule(value, told)}"
        elif name == MORE:
            listed = list(dates_of(value, event.when.timezone))
            if listed:
                yield _more(listed, told)
        elif name == LESS:
            less = sorted(set(_less(value, event, told)))
            if less:
                yield _dated(LESS, told, less)


def _more(listed: list[Listed], told: Told) -> str:
    """Further starts; a day alone has the hours of the first start."""
    clock = told.series.begin.time()
    starts = [one.start if one.timed else datetime.combine(one.start, clock) for one in listed]
    if told.zone and listed and all(one.end for one in listed):
        return _periods(told, [(one.start, one.end) for one in listed if one.end])
    return _dated(MORE, told, starts)


def _less(value: str, event: Event, told: Told) -> Iterator[datetime]:
    for one in dates_of(value, event.when.timezone):
        if one.timed or not told.series.timed:
            yield one.start
        else:
            yield from _on_day(event, one.start)


def _first(event: Event, told: Told) -> tuple[datetime, datetime]:
    """The first start and end; a whole day ends with the day after, an untold end is an hour on."""
    series = told.series
    if told.zone:
        return series.begin, series.begin + (series.length or UNTOLD_END)
    assert event.when.latest is not None
    after = event.when.latest + timedelta(days=1)
    return series.begin, datetime.combine(after, datetime.min.time())


def _on_day(event: Event, day: datetime) -> Iterator[datetime]:
    """The starts that a day alone takes away: a calendar with hours wants them with their hours."""
    kept = tuple(line for line in event.recurrence if not line.upper().startswith(LESS))
    for one in occurrences(replace(event, recurrence=kept), day.date(), day.date()):
        start = one.when.starts_at()
        if start is not None and start.date() == day.date():
            yield start


def recurrence_id(name: str, told: Told) -> str:
    """Give the line that says which date of a series is another one; `name` is its own start."""
    return _dated("RECURRENCE-ID", told, [datetime.fromisoformat(name)])


def wall_line(name: str, told: Told, moment: datetime) -> str:
    """Give a moment as a wall time in the series' zone."""
    local = moment.astimezone(ZoneInfo(told.zone)) if told.zone else moment
    return _dated(name, told, [local.replace(tzinfo=None)])


def _dated(name: str, told: Told, starts: list[datetime]) -> str:
    values = ",".join(_value(start, told) for start in starts)
    return f"{name}{_parameter(told)}:{values}"


def _parameter(told: Told) -> str:
    if not told.zone:
        return ";VALUE=DATE"
    return "" if told.zone == "UTC" else f";TZID={told.zone}"


def _value(start: datetime, told: Told) -> str:
    if not told.zone:
        return f"{start:%Y%m%d}"
    return f"{start:%Y%m%dT%H%M%S}{'Z' if told.zone == 'UTC' else ''}"


def _periods(told: Told, periods: list[tuple[datetime, datetime]]) -> str:
    zone = "" if told.zone == "UTC" else f";TZID={told.zone}"
    values = (f"{_value(start, told)}/{_value(end, told)}" for start, end in periods)
    return f"{MORE};VALUE=PERIOD{zone}:{','.join(values)}"


def _rule(value: str, told: Told) -> str:
    """The rule as it came, with its end in the form that its start asks for (3.3.10)."""
    parts = [part.strip().upper() for part in value.split(";") if part.strip()]
    return ";".join(_until(part, told) if part.startswith("UNTIL=") else part for part in parts)


def _until(part: str, told: Told) -> str:
    text = part.removeprefix("UNTIL=")
    if not told.zone:
        return f"UNTIL={text[:8]}"
    if text.endswith("Z"):
        return part
    if "T" not in text:
        text += "T235959"
    local = datetime.strptime(text, "%Y%m%dT%H%M%S").replace(tzinfo=ZoneInfo(told.zone))
    return f"UNTIL={local.astimezone(UTC):%Y%m%dT%H%M%S}Z"


def zones_of(told: Mapping[str, Told]) -> Mapping[str, tuple[ZoneRule, int]]:
    """Return the zones that a file has to define, each with its rule and its first year."""
    found: dict[str, tuple[ZoneRule, int]] = {}
    for one in told.values():
        if one.rule is not None:
            known = found.get(one.zone)
            found[one.zone] = (one.rule, min(one.year, known[1]) if known else one.year)
    return found
