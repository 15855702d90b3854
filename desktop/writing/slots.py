"""Where an event stands in other people's calendars, which know days and hours and nothing else."""

from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.core.dates.precision import MIDNIGHT
from desktop.core.event import Event, Kind
from desktop.core.quick.dataclasses import dataclass
from desktop.core.when import When

# The longest stretch of days that may stand in for a day that is not known: a month.
LONGEST = 31
UNTOLD_END = timedelta(hours=1)
_WINDOWS = (Kind.WINDOW, Kind.PHASE)


class Hold(Enum):
    """What an event does to the time in which it stands: STATUS, TRANSP and Outlook's own word."""

    BUSY = ("CONFIRMED", "OPAQUE", "BUSY")
    MAYBE = ("TENTATIVE", "OPAQUE", "TENTATIVE")
    MARK = ("CONFIRMED", "TRANSPARENT", "FREE")
    OPEN = ("TENTATIVE", "TRANSPARENT", "FREE")
    CANCELLED = ("CANCELLED", "TRANSPARENT", "FREE")


@dataclass(frozen=True, slots=True)
class Slot:
    """One entry in a calendar: whole days, both inclusive, or moments in UTC.

    Where `start` is set, `end` is too and is later; `untold_end` says that no end was published
    and an hour stands for it. `open` says that the event may be on any of the days.
    """

    first: date
    last: date
    hold: Hold
    open: bool = False
    start: datetime | None = None
    end: datetime | None = None
    untold_end: bool = False


@dataclass(frozen=True, slots=True)
class Placing:
    """The entries that one event becomes, or the reason in words why it becomes none."""

    slots: tuple[Slot, ...] = ()
    reason: str = ""


def place(event: Event, spans: bool) -> Placing:
    """Find the entries for `event`; with `spans`, stretches of more than 31 days and windows too.

    A date that lists several days ("12, 14 and 16 May") becomes one entry for each.
    """
    when = event.when
    if not when.is_dated:
        return Placing(reason=_undated(event))
    if when.latest is None:
        return Placing(reason="it has a first day but no last one")
    if event.kind is Kind.DEADLINE or when.earliest is None:
        return Placing((Slot(when.latest, when.latest, _hold(event, Hold.MARK, Hold.OPEN)),))
    reason = "" if spans else _too_long(event, when.earliest, when.latest)
    if reason:
        return Placing(reason=reason)
    if not when.is_fixed:
        hold = _hold(event, Hold.OPEN, Hold.OPEN)
        return Placing((Slot(when.earliest, when.latest, hold, open=True),))
    return Placing(tuple(_fixed(event, first, last) for first, last in when.spans()))


def _undated(event: Event) -> str:
    if event.kind is Kind.SERIES:
        return "it stands for a series and has no date of its own"
    printed = event.when.text.strip()
    return f"it has no date (“{printed}”)" if printed else "it has no date"


def _too_long(event: Event, first: date, last: date) -> str:
    days = (last - first).days + 1
    if event.kind in _WINDOWS:
        return f"it is no meeting but a stretch of {days} days; long spans go out when asked for"
    if event.when.is_fixed or days <= LONGEST:
        return ""
    printed = event.when.text.strip() or f"{days} days"
    return f"its date is only known as “{printed}”; long spans go out when asked for"


def _fixed(event: Event, first: date, last: date) -> Slot:
    firm = Hold.MARK if event.kind in _WINDOWS else Hold.BUSY
    unsure = Hold.OPEN if event.kind in _WINDOWS else Hold.MAYBE
    hold = _hold(event, firm, unsure)
    moments = _moments(event.when, first, last)
    if moments is None:
        return Slot(first, last, hold)
    start, end, untold = moments
    return Slot(first, last, hold, start=start, end=end, untold_end=untold)


def _hold(event: Event, firm: Hold, unsure: Hold) -> Hold:
    if event.cancelled:
        return Hold.CANCELLED
    return unsure if event.is_open else firm


def _moments(when: When, first: date, last: date) -> tuple[datetime, datetime, bool] | None:
    """Start and end in UTC, and whether the end is made up; `None` without time or time zone.

    A wall time without its zone is no moment. As a "floating" time (RFC 5545, 3.3.5) it would be
    another moment on each computer, and Outlook would nail it to the zone of the one that imports
    it; so it stands as a whole day, with its hours in words. So do hours of each of several days.
    """
    zone = zone_called(when.timezone)
    if when.start is None or zone is None or when.is_daily:
        return None
    begins = datetime.combine(first, when.start)
    ends = _end(when.end, last)
    untold = ends is None or ends <= begins
    if ends is None or untold:
        ends = begins + UNTOLD_END
    start = begins.replace(tzinfo=zone).astimezone(UTC)
    end = ends.replace(tzinfo=zone).astimezone(UTC)
    if end <= start:
        # The clock was put forward in between: the length is what was published.
        end = start + (ends - begins)
    return start, end, untold


def zone_called(name: str | None) -> ZoneInfo | None:
    """Return the IANA time zone called `name`, `None` when there is none of that name."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _end(end: time | None, last: date) -> datetime | None:
    if end is None:
        return None
    day = last + timedelta(days=1) if end == MIDNIGHT else last
    return datetime.combine(day, end)
