"""Finding the nearest day on which something stands, so that nobody looks at an empty month."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from desktop.core.agenda import drawn_spans
from desktop.core.event import Event
from desktop.core.month import within_pages

Between = Callable[[date, date], Iterable[Event]]

# Days; near ones are asked for first, so that a long calendar is seldom read whole.
_REACHES = (62, 400, 4000, 120_000)


def nearest_day(first: date, last: date, between: Between) -> date | None:
    """Return the day nearest to those from `first` to `last` on which an event stands.

    Of two as near it is the later one; `None` when nothing stands on any day. `between` gives the
    events that may fall into the days from one to another, both inclusive.
    """
    for reach in _REACHES:
        begin, end = _moved(first, -reach), _moved(last, reach)
        days = [_nearest_of(*span, first, last) for span in _spans(between(begin, end))]
        near = [day for day in days if begin <= day <= end]
        if near:
            return min(near, key=lambda day: (max(first - day, day - last), first > day))
    return None


def _spans(events: Iterable[Event]) -> Iterator[tuple[date, date]]:
    return ((span.first, span.last) for event in events for span in drawn_spans(event))


def _nearest_of(begin: date, end: date, first: date, last: date) -> date:
    """The day from `begin` to `end` that is nearest to those from `first` to `last`."""
    if end < first:
        return end
    return begin if begin > last else max(begin, first)


def _moved(day: date, days: int) -> date:
    """The day so many days on, never outside the calendar's pages."""
    room = within_pages(date.max if days > 0 else date.min)
    left = (room - day).days
    return day + timedelta(days=min(days, left) if days > 0 else max(days, left))
