"""Whether two meetings are at one time: by their hours where both have them, else by their days."""

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.core.when import Overlap, When, overlap


def meet(one: When, other: When) -> Overlap:
    """Tell whether two dates of meetings are at one time.

    Two days with hours and zones are compared as moments, so that 23:00 in Geneva and 20:00 in
    New York are not one evening; everything else as `core.when.overlap` has it.
    """
    first, second = _span(one), _span(other)
    if first is None or second is None:
        return overlap(one, other)
    if first[0] >= second[1] or second[0] >= first[1]:
        return Overlap.NONE
    open_ = one.tentative or other.tentative
    return Overlap.POSSIBLE if open_ else Overlap.CERTAIN


def _span(when: When) -> tuple[datetime, datetime] | None:
    """The moments at which a meeting of one day begins and ends, `None` when they are not known."""
    start, end = when.starts_at(), when.ends_at()
    if start is None or end is None or when.earliest != when.latest or not when.timezone:
        return None
    zone = zone_called(when.timezone)
    if zone is None:
        return None
    return start.replace(tzinfo=zone).astimezone(UTC), end.replace(tzinfo=zone).astimezone(UTC)


@lru_cache(maxsize=64)
def zone_called(name: str | None) -> ZoneInfo | None:
    """Return the zone with an IANA name, `None` without a name or for one that is not known.

    They are kept: the language itself keeps eight, and reads the others from their files each time.
    """
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
