"""The dates of calendar entries, in all the ways in which programs write them, as values."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.core.edtf import Edtf, Part, Run
from desktop.core.precision import MIDNIGHT
from desktop.core.when import When, when_of

DAY = timedelta(days=1)
UTC = "UTC"


@dataclass(frozen=True, slots=True)
class Span:
    """What an entry says of its time, before it is judged; `zone` as it is named in the file.

    `start` and `end` are days or wall times without zone; `end` is the first moment after.
    """

    start: date
    end: date | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with what had to be said about it; `sure` is false when somebody should look."""

    when: When
    remarks: tuple[str, ...] = ()
    sure: bool = True


def dated(span: Span, tentative: bool, zone: str | None) -> Dated:
    """Turn what an entry says into a date; `zone` is the IANA name of its time zone, if known.

    From midnight to midnight is whole days; an end that is no later than the start is none. Raises
    `ValueError` outside of the years 1900 to 2199.
    """
    start, end = span.start, span.end
    remarks: list[str] = []
    backwards = end is not None and _comparable(end) < _comparable(start)
    if backwards:
        remarks.append(f"its end, {end}, is before its start and was left out")
        end = None
    if _whole_days(start, end):
        last = _comparable(end).date() - DAY if end else _comparable(start).date()
        when = _when(_part(start), _part(max(last, _comparable(start).date())), tentative)
        return Dated(when, tuple(remarks), not backwards)
    if span.zone and zone is None:
        remarks.append(f"the time zone “{span.zone}” is not known; the hours are local ones")
    when = _timed(_comparable(start), _comparable(end) if end else None, tentative)
    return Dated(
        _in_zone(when, zone), tuple(remarks), not backwards and bool(zone or not span.zone)
    )


def _timed(start: datetime, end: datetime | None, tentative: bool) -> When:
    first = _part(start, start.time())
    if end is None or end <= start:
        return _when(first, first, tentative)
    day = end.date() - DAY if end.time() == MIDNIGHT else end.date()
    return _when(first, _part(day, end.time()), tentative)


def _in_zone(when: When, zone: str | None) -> When:
    return When(
        when.text if zone is None else f"{when.text} ({zone})",
        when.edtf,
        when.earliest,
        when.latest,
        when.precision,
        when.tentative,
        when.start,
        when.end,
        zone,
    )


def _comparable(moment: date) -> datetime:
    if isinstance(moment, datetime):
        return moment
    return datetime.combine(moment, MIDNIGHT)


def _whole_days(start: date, end: date | None) -> bool:
    if not isinstance(start, datetime):
        return True
    if end is None or start.time() != MIDNIGHT:
        return False
    return _comparable(end).time() == MIDNIGHT and _comparable(end) > start


def _part(day: date, clock: time | None = None) -> Part:
    shown = clock.replace(second=0, microsecond=0) if clock else None
    return Part(day.year, day.month, day.day, clock=shown)


def _when(first: Part, last: Part, tentative: bool) -> When:
    value = Edtf((Run(first, last),), uncertain=False)
    return when_of(value, _words(first, last), tentative=tentative)


def _words(first: Part, last: Part) -> str:
    """The date in figures, since the file prints none: "2017-05-22 to 2017-05-25"."""
    begin, end = first.first.isoformat(), last.first.isoformat()
    if first.clock is None:
        return begin if begin == end else f"{begin} to {end}"
    begin = f"{begin} {first.clock:%H:%M}"
    if first == last or last.clock is None:
        return begin
    until = f"{last.clock:%H:%M}" if last.first == first.first else f"{end} {last.clock:%H:%M}"
    return f"{begin} to {until}"


def zone_called(name: str, windows: dict[str, str]) -> str | None:
    """Return the IANA name of the zone that a file calls `name`; `None` when it is not known.

    `windows` maps Microsoft's names. Some programs put their own path before the name
    ("/mozilla.org/20050126_1/Europe/Berlin").
    """
    bare = name.strip().strip('"')
    if bare.upper() in ("UTC", "GMT", "Z", "ETC/UTC", "ETC/GMT"):
        return UTC
    pieces = bare.strip("/").split("/")
    tails = ("/".join(pieces[-count:]) for count in (len(pieces), 3, 2) if count <= len(pieces))
    candidates = [windows.get(bare, ""), *tails]
    return next((one for one in candidates if one and _exists(one)), None)


def _exists(name: str) -> bool:
    try:
        return ZoneInfo(name).key == name
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
