"""The dates of calendar entries, in all the ways in which programs write them, as values."""

import re
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.core.dates.edtf import FIRST_YEAR, LAST_YEAR
from desktop.core.dates.fixed import DAY, hours, whole_days
from desktop.core.dates.precision import MIDNIGHT
from desktop.core.when import When

UTC = "UTC"
KEPT = f"only the years {FIRST_YEAR} to {LAST_YEAR} are kept"


class Span(NamedTuple):
    """What an entry says of its time, before it is judged; `zone` as it is named in the file.

    `start` and `end` are days or wall times without zone; `end` is the first moment after.
    """

    start: date
    end: date | None = None
    zone: str = ""


class Dated(NamedTuple):
    """A date with what had to be said about it; `sure` is false when somebody should look."""

    when: When
    remarks: tuple[str, ...] = ()
    sure: bool = True


def dated(span: Span, tentative: bool, zone: str | None) -> Dated:
    """Turn what an entry says into a date; `zone` is the IANA name of its time zone, if known.

    From midnight to midnight is whole days; an end that is no later than the start is none. Raises
    `ValueError` outside of the years 1900 to 2199.
    """
    start, end = _comparable(span.start), _comparable(span.end) if span.end else None
    if not _is_kept(start):
        raise ValueError(f"it is in the year {start.year}: {KEPT}")
    remarks: tuple[str, ...] = ()
    sure = True
    if end is not None and end < start:
        remarks = (f"its end, {span.end}, is before its start and was left out",)
        end, sure = None, False
    elif end is not None and not _is_kept(end):
        remarks = (f"its end, in the year {end.year}, was left out: {KEPT}",)
        end, sure = None, False
    if _whole_days(span.start, start, end):
        last = max(end.date() - DAY, start.date()) if end else start.date()
        return Dated(whole_days(start.date(), last, tentative=tentative), remarks, sure)
    if span.zone and zone is None:
        remarks += (f"the time zone “{span.zone}” is not known; the hours are local ones",)
        sure = False
    return Dated(hours(start, end, zone, tentative=tentative), remarks, sure)


def _is_kept(moment: datetime) -> bool:
    return FIRST_YEAR <= moment.year <= LAST_YEAR


def _comparable(moment: date) -> datetime:
    if isinstance(moment, datetime):
        return moment
    return datetime.combine(moment, MIDNIGHT)


def _whole_days(given: date, start: datetime, end: datetime | None) -> bool:
    if not isinstance(given, datetime):
        return True
    if end is None or start.time() != MIDNIGHT:
        return False
    return end.time() == MIDNIGHT and end > start


# Exchange's own name, and what its list of zones calls it in every language.
_MEANS_UTC = re.compile(r"tzone://microsoft/utc$|\(UTC\) ", re.I)


def zone_called(name: str, windows: dict[str, str]) -> str | None:
    """Return the IANA name of the zone that a file calls `name`; `None` when it is not known.

    `windows` maps Microsoft's names. Some programs put their own path before the name
    ("/mozilla.org/20050126_1/Europe/Berlin").
    """
    bare = name.strip().strip('"')
    if bare.upper() in ("UTC", "GMT", "Z", "ETC/UTC", "ETC/GMT") or _MEANS_UTC.match(bare):
        return UTC
    pieces = bare.strip("/").split("/")
    tails = ("/".join(pieces[-count:]) for count in (len(pieces), 3, 2) if count <= len(pieces))
    candidates = [windows.get(bare, ""), *tails, bare.replace("_", "/", 1)]
    return next((one for one in candidates if one and _exists(one)), None)


@lru_cache(maxsize=256)
def _exists(name: str) -> bool:
    try:
        return ZoneInfo(name).key == name
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
