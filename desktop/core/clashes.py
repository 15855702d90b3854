"""Whether two meetings are at one time: by their hours where both have them, else by their days."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.core.when import Overlap, When, overlap

Moments = tuple[datetime, datetime | None]
# A meeting of which only the beginning is known is over by then.
_LONGEST = timedelta(hours=12)


def _is_before(one: When, other: When) -> bool:
    """Whether all days of one are over before the other can begin."""
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def meet(one: When, other: When) -> Overlap:
    """Tell whether two dates of meetings are at one time.

    Hours with zones are compared as moments, so that 23:00 in Geneva and 20:00 in New York are not
    one evening, and those of each day as they are on each; a meeting of which only the beginning is
    known may last. Everything else as `core.when.overlap` has it.
    """
    return meet_at(one, hours_of(one), other, hours_of(other))


def meet_at(one: When, first: list[Moments], other: When, second: list[Moments]) -> Overlap:
    """Do the same with their hours; among very many dates each is looked at many times."""
    if not (first and second):
        return (
            Overlap.NONE
            if _is_before(one, other) or _is_before(other, one)
            else overlap(one, other)
        )
    found = {_met(a, b) for a in first for b in second}
    if found == {Overlap.NONE}:
        return Overlap.NONE
    open_ = one.tentative or other.tentative or Overlap.CERTAIN not in found
    return Overlap.POSSIBLE if open_ else Overlap.CERTAIN


def _met(one: Moments, other: Moments) -> Overlap:
    (begin, end), (later, _) = sorted((one, other), key=lambda moments: moments[0])
    if begin == later:
        return Overlap.CERTAIN
    if end is not None:
        return Overlap.CERTAIN if later < end else Overlap.NONE
    return Overlap.POSSIBLE if later - begin < _LONGEST else Overlap.NONE


def hours_of(when: When) -> list[Moments]:
    """When a meeting begins and ends, if it is known, on each of its days; nothing without hours.

    Of one over several days that says no hours of each day, only the whole is known: its nights
    are no part of it, but nobody knows where it pauses.
    """
    zone = zone_called(when.timezone)
    if zone is None or when.start is None:
        return []
    if when.is_daily and when.end is not None:
        over = timedelta(days=when.end <= when.start)
        begun = [datetime.combine(day, when.start) for day in when.days()]
        pairs: list[Moments] = [(one, datetime.combine(one + over, when.end)) for one in begun]
    else:
        start, end = when.starts_at(), when.ends_at()
        if start is None or (end is None and when.earliest != when.latest):
            return []
        pairs = [(start, end)]
    return [(_moment(start, zone), _moment(end, zone) if end else None) for start, end in pairs]


def _moment(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=zone).astimezone(UTC)


@lru_cache(maxsize=64)
def zone_called(name: str | None) -> ZoneInfo | None:
    """Return the zone with an IANA name, `None` without a name or for one that is not known.

    They are kept: the language itself keeps eight, and reads the others from their files each time.
    """
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
