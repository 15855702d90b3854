"""Finding the nearest day on which something stands, so that nobody looks at an empty month."""

from collections.abc import Iterable
from datetime import date, timedelta

from desktop.core.month import within_pages


def nearest_of(spans: Iterable[tuple[date, date]], first: date, last: date) -> date | None:
    """Return the day of `spans` (first and last days) nearest to those from `first` to `last`.

    Of two as near it is the later one; `None` when there is no span on the calendar's pages.
    """
    days = [_nearest_in(*span, first, last) for span in spans]
    near = [day for day in days if day == within_pages(day)]
    return min(near, key=lambda day: (distance(day, first, last), first > day), default=None)


def distance(day: date, first: date, last: date) -> int:
    """Return how many days `day` lies outside those from `first` to `last`."""
    return max((first - day).days, (day - last).days, 0)


def moved(day: date, days: int) -> date:
    """Return the day so many days on, never outside the calendar's pages."""
    room = (within_pages(date.max if days > 0 else date.min) - day).days
    return day + timedelta(days=min(days, room) if days > 0 else max(days, room))


def _nearest_in(begin: date, end: date, first: date, last: date) -> date:
    """The day from `begin` to `end` that is nearest to those from `first` to `last`."""
    if end < first:
        return end
    return begin if begin > last else max(begin, first)
