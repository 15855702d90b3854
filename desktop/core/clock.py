"""Time is handed in: the one value that knows what time it is."""

from collections.abc import Callable
from datetime import date, datetime

from desktop.core.quick.tuples import NamedTuple


class Clock(NamedTuple):
    """A clock; `now` gives an aware moment. Built only by the program's entrance, or by a test."""

    now: Callable[[], datetime]

    def today(self) -> date:
        """Today in the clock's own time zone."""
        return self.now().date()


def stopped(moment: datetime) -> Clock:
    """A clock that always shows `moment` (aware)."""
    return Clock(lambda: moment)
