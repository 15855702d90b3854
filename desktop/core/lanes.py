"""Bars across the days of a week: who lies in which lane, and who is folded into "3 more"."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce
from operator import and_, itemgetter

from desktop.core.quick.tuples import NamedTuple

DAYS = 7
NO_LIMIT = 1_000_000
_NONE = (0,) * DAYS
# A day of the week as a bit, the first one lowest; a bar as the bits of its days.
_BITS = tuple(tuple((2 << end) - (1 << begin) for end in range(DAYS)) for begin in range(DAYS))

_WHOLE = _BITS[0][-1]
_ENDS = itemgetter(1, 2)

Stretch = tuple[str, int, int]
"""A key with its first and last day, both inclusive, as `date.toordinal` counts them."""


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

    @property
    def bits(self) -> int:
        """The same days as bits, the first day of the week lowest."""
        return _BITS[self.column][self.column + self.length - 1]


class Packed(NamedTuple):
    """The bars of a week by lane and day, and for each day how many found no lane."""

    bars: tuple[Bar, ...]
    beyond: tuple[int, ...] = _NONE


class Folded(NamedTuple):
    """What a week shows: its bars, and for each of the seven days how many more there are.

    `lanes` holds for each day the lanes that are taken, as bits, the topmost lowest.
    """

    bars: tuple[Bar, ...]
    more: tuple[int, ...]
    lanes: tuple[int, ...] = _NONE


def bars_of_week(spans: Iterable[Span], first: date) -> tuple[Bar, ...]:
    """Put spans into lanes for the week from `first`; those outside it are left out.

    The longest come first, then the earliest, then as given; each takes the lowest lane that is
    free on all its days. Sorted by lane and day.
    """
    stretches = [(span.key, span.first.toordinal(), span.last.toordinal()) for span in spans]
    stretches.sort(key=lambda one: (one[1] - one[2], one[1]))
    (week,) = by_week(stretches, first.toordinal(), 1)
    return packed(week, first.toordinal()).bars


def by_week(stretches: Iterable[Stretch], first: int, weeks: int) -> list[list[Stretch]]:
    """Deal stretches out to the weeks from the day `first` on in which they have a day."""
    found: list[list[Stretch]] = [[] for _ in range(weeks)]
    end = first + DAYS * weeks
    for stretch in stretches:
        begins, ends = stretch[1], stretch[2]
        if ends < first or begins >= end:
            continue
        week = (begins - first) // DAYS if begins > first else 0
        last = (ends - first) // DAYS if ends < end else weeks - 1
        found[week].append(stretch)
        while week < last:
            week += 1
            found[week].append(stretch)
    return found


def packed(
    stretches: Sequence[Stretch],
    first: int,
    most: int = NO_LIMIT,
    numbers: Sequence[int] | None = None,
) -> Packed:
    """Put the stretches of a week into at most so many lanes, in the order in which they come.

    Each takes the lowest lane that is free on all its days. `first` is the week's first day;
    `numbers` is what `numbers_of` gives for it, if that has been counted.
    """
    taken: list[int] = []
    left = list(numbers_of(stretches, first) if numbers is None else numbers)
    full = 0 if most else _WHOLE
    bars: list[Bar] = []
    for key, begin, end in stretches:
        if full == _WHOLE:
            break
        column, last = max(begin - first, 0), min(end - first, DAYS - 1)
        bits = _BITS[column][last]
        if bits & full or (lane := _free_lane(taken, bits, most)) >= most:
            continue
        taken[lane] |= bits
        if len(taken) == most:
            full = reduce(and_, taken)
        for day in range(column, last + 1):
            left[day] -= 1
        bars.append(Bar(key, column, last - column + 1, lane, begin >= first, end < first + DAYS))
    bars.sort(key=lambda bar: (bar.lane, bar.column))
    return Packed(tuple(bars), tuple(left))


def numbers_of(stretches: Iterable[Stretch], first: int) -> tuple[int, ...]:
    """Count what stands on each day of a week; many stretches have the same days."""
    numbers = [0] * DAYS
    for (begin, end), number in Counter(map(_ENDS, stretches)).items():
        for day in range(max(begin - first, 0), min(end - first, DAYS - 1) + 1):
            numbers[day] += number
    return tuple(numbers)


def _free_lane(taken: list[int], bits: int, most: int) -> int:
    """The lowest lane that is free on the days, a new one if need be; `most` when there is none."""
    for lane, used in enumerate(taken):
        if not used & bits:
            return lane
    if len(taken) == most:
        return most
    taken.append(0)
    return len(taken) - 1


def fold(bars: Sequence[Bar], room: int, beyond: Sequence[int] = _NONE) -> Folded:
    """Keep what fits into `room` lanes; where a day has more, its lowest lane says how many.

    A bar is shown on all its days or on none, so one that is in the way of a "3 more" on any of
    its days is folded too. A room of 0 folds everything. `beyond` is how many each day has that
    are not among the bars, having found no lane in that room.
    """
    hidden = [bar for bar in bars if bar.lane >= room]
    lowest = [bar for bar in bars if bar.lane == room - 1]
    crowded = sum(1 << day for day, number in enumerate(beyond) if number)
    for bar in hidden:
        crowded |= bar.bits
    while in_way := [bar for bar in lowest if bar.bits & crowded]:
        hidden += in_way
        lowest = [bar for bar in lowest if not bar.bits & crowded]
        for bar in in_way:
            crowded |= bar.bits
    more = list(beyond)
    for bar in hidden:
        for column in bar.columns:
            more[column] += 1
    gone = set(hidden)
    return _folded(tuple(bar for bar in bars if bar not in gone), tuple(more))


def _folded(bars: tuple[Bar, ...], more: tuple[int, ...]) -> Folded:
    lanes = [0] * DAYS
    for bar in bars:
        for column in bar.columns:
            lanes[column] |= 1 << bar.lane
    return Folded(bars, more, tuple(lanes))


def lines_for(bar: Bar, folded: Folded, room: int) -> int:
    """Return how many lanes a shown one-day bar may take downwards, its own included.

    Longer bars always take one; a day that says "3 more" keeps its lowest lane for that.
    """
    if bar.length > 1 or not (bar.begins and bar.ends):
        return 1
    floor = room - 1 if folded.more[bar.column] else room
    below = folded.lanes[bar.column] >> (bar.lane + 1)
    nearest = bar.lane + (below & -below).bit_length() if below else floor
    return max(1, nearest - bar.lane)
