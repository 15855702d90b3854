"""Hours that the clocks pass over, or show twice, on the days on which they are changed.

Such a wall time is kept as it was said; the user is told, since nobody can be there at 2:30 on a
night on which 2:30 is left out.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop.core.when import When


class Change(StrEnum):
    """What the clocks do at an hour."""

    SKIPPED = "skipped"
    TWICE = "twice"


class OddHour(NamedTuple):
    """A local wall time of a date that is not shown once by the clocks in its zone."""

    moment: datetime
    how: Change


def odd_hours(when: When) -> tuple[OddHour, ...]:
    """Return the start and the end of `when` where its zone leaves them out or has them twice."""
    try:
        zone = ZoneInfo(when.timezone or "")
    except (LookupError, ValueError, OSError):
        return ()
    moments = (moment for moment in (when.starts_at(), when.ends_at()) if moment)
    found = ((moment, _how(moment, zone)) for moment in moments)
    return tuple(OddHour(moment, how) for moment, how in found if how is not None)


def _how(moment: datetime, zone: ZoneInfo) -> Change | None:
    """Ask the zone as PEP 495 says: the two folds differ round a change of the clocks only."""
    earlier, later = (moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if earlier.utcoffset() == later.utcoffset():
        return None
    back = earlier.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return Change.TWICE if back == moment else Change.SKIPPED
