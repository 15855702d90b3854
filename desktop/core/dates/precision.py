"""How finely a date is known; apart from its values, so that a start need not load those."""

from datetime import time
from enum import StrEnum

MIDNIGHT = time(0, 0)


class Precision(StrEnum):
    """The finest thing that is known of a date; `MONTH` also for a week or a part of a month."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    UNKNOWN = "unknown"
