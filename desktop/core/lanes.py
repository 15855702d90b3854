"""Bars across the days of a week: who lies in which lane, and who is folded into "3 more"."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

DAYS = 7


class Span(NamedTuple):
    """Something that takes whole days, both ends inclusive; `key` names it."""

    key: str
    first: date
    last: date


class Bar(NamedTuple):
    """The part of a span that lies in one week.

    `column` is its first day in the week (0 to 6), `length` its days there, `lane` its line from
    the top; `begins` and `ends` tell whether the span's own ends are in this week.
    """

    key: str
    column: int
    length: int
    lane: int
    begins: bool
    ends: bool

    @property
    def columns(self) -> range:
        """The days of the week that the bar covers."""
        return range(self.column, self.column + self.length)


class Folded(NamedTuple):
    """What a week shows: its bars, and for each of the seven days how many more there are."""

    bars: tuple[Bar, ...]
    more: tuple[int, ...]


def bars_of_week(spans: Iterable[Span], first: date) -> tuple[Bar, ...]:
    """Put spans into lanes for the week from `first`; those outside it are left out.

    The longest come first, then the earliest, then as given; each takes the lowest lane that is
    free on all its days. Sorted by lane and day.
    """
    last = first + timedelta(days=DAYS - 1)
    inside = [span for span in spans if span.first <= last and span.last >= first]
    inside.sort(key=lambda span: (span.first - span.last, span.first))
    taken: list[set[int]] = []
    bars = [_place(span, first, last, taken) for span in inside]
    return tuple(sorted(bars, key=lambda bar: (bar.lane, bar.column)))


def _place(span: Span, first: date, last: date, taken: list[set[int]]) -> Bar:
    begin, end = max(span.first, first), min(span.last, last)
    column, length = (begin - first).days, (end - begin).days + 1
    days = set(range(column, column + length))
    lane = next((n for n, used in enumerate(taken) if not used & days), len(taken))
    if lane == len(taken):
        taken.append(set())
    taken[lane] |= days
    return Bar(span.key, column, length, lane, span.first >= first, span.last <= last)


def fold(bars: Sequence[Bar], room: int) -> Folded:
    """Keep what fits into `room` lanes; where a day has more, its lowest lane says how many.

    A bar is shown on all its days or on none, so one that is in the way of a "3 more" on any of
    its days is folded too. A room of 0 folds everything.
    """
    hidden = {bar for bar in bars if bar.lane >= room}
    while True:
        crowded = {column for bar in hidden for column in bar.columns}
        in_way = {
            bar
            for bar in bars
            if bar not in hidden and bar.lane >= room - 1 and crowded.intersection(bar.columns)
        }
        if not in_way:
            break
        hidden |= in_way
    more = [0] * DAYS
    for bar in hidden:
        for column in bar.columns:
            more[column] += 1
    return Folded(tuple(bar for bar in bars if bar not in hidden), tuple(more))


def lines_for(bar: Bar, folded: Folded, room: int) -> int:
    """Return how many lanes a shown one-day bar may take downwards, its own included.

    Longer bars always take one; a day that says "3 more" keeps its lowest lane for that.
    """
    if bar.length > 1 or not (bar.begins and bar.ends):
        return 1
    below = [other.lane for other in folded.bars if bar.column in other.columns]
    floor = room - 1 if folded.more[bar.column] else room
    nearest = min((lane for lane in below if lane > bar.lane), default=floor)
    return max(1, nearest - bar.lane)
