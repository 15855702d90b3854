"""Bars in their lanes: rows for those that overlap, and counts where there are too many to draw."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from desktop.core.event import Kind
from desktop.core.timeline.marks import (
    DRAFT,
    WEEK,
    LaneMonth,
    Mark,
    MarksOfMonth,
    Row,
    in_order,
)
from desktop.core.timeline.ruler import Ruler

LEAST_WIDTH = 7.0
"""How wide a bar is at least, in pixels, so that a day can be seen and hit."""
_AIR = 2.0
_LEAST_BUCKET = 40.0

Key = tuple[str, int]


class Most(NamedTuple):
    """How many bars and rows a lane may have before it is a crowd."""

    bars: int
    rows: int


USUAL = Most(48, 6)
_FEW = Most(24, 6)
_IN_ALL, _A_LOT = Most(480, 40), 1_200


def most_of(lanes: int, marks: int) -> Most:
    """Return what a lane may have among so many `lanes` with so many `marks` in all.

    The fewer lanes there are, the more each may have; among very many marks none has many.
    """
    if marks > _A_LOT and lanes > 4:
        return _FEW
    lanes = max(lanes, 1)
    return Most(max(USUAL.bars, _IN_ALL.bars // lanes), max(USUAL.rows, _IN_ALL.rows // lanes))


class PlacedMark(NamedTuple):
    """A bar in its lane: its row from the top, its left and right end in pixels on the ruler."""

    mark: Mark
    row: int
    left: float
    right: float

    @property
    def key(self) -> Key:
        """What tells it from every other bar of its lane."""
        return self.mark.uid, self.mark.first


class Bucket(NamedTuple):
    """Some weeks of a crowded lane from `first` to `last`, as ordinals: how many begin there."""

    first: int
    last: int
    left: float
    right: float
    begun: int


Part = tuple[MarksOfMonth, LaneMonth]
"""A lane's marks of a month, with the month."""

Crowd = tuple[Part, ...]
"""A crowded lane by months."""


class Lane(NamedTuple):
    """One line of the timeline.

    A crowded one has no bars: its months in `crowd` are only counted, when somebody looks at them.
    """

    name: str
    bars: tuple[PlacedMark, ...] = ()
    rows: int = 1
    crowd: Crowd = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is seen."""
        return not (self.bars or self.crowd)


def lane_of(
    name: str,
    parts: Sequence[Part],
    ruler: Ruler,
    kept: Mapping[Key, int],
    most: Most = USUAL,
    *,
    reached: bool = True,
) -> Lane | None:
    """Lay out one lane; `None` when nothing of it is seen.

    `parts` are its months among those that the ruler shows; `reached` says that the first of them
    is the first of all, so that what has begun before it is seen too. Bars that had a row in `kept`
    stay in it as long as nothing is in their way, so that nothing jumps while one moves along. What
    is beyond `most` is only counted.
    """
    if not parts:
        return None
    first = parts[0][1].before if reached else ()
    if _are_more(first, parts, most.bars):
        return Lane(name, crowd=tuple(parts))
    seen = _seen(first, parts, ruler)
    if not seen:
        return None
    if name == DRAFT:
        # Phases stand above the windows in them.
        seen.sort(key=lambda mark: mark.kind != Kind.PHASE)
    bars = pack(seen, ruler, kept)
    rows = 1 + max(bar.row for bar in bars)
    return Lane(name, bars, rows) if rows <= most.rows else Lane(name, crowd=tuple(parts))


def _are_more(first: Sequence[Row], parts: Sequence[Part], most: int) -> bool:
    """Whether there are more marks than so many; in a large dossier a few months tell."""
    left = most - len(first)
    for _, part in parts:
        left -= len(part.begun)
        if left < 0:
            return True
    return left < 0


def _seen(first: Iterable[Row], parts: Sequence[Part], ruler: Ruler) -> list[Mark]:
    start, end = ruler.start, ruler.end
    marks = in_order(chain(first, *(part.begun for _, part in parts)))
    return [mark for mark in marks if mark.first < end and mark.last + 1 > start]


def pack(
    marks: Sequence[Mark], ruler: Ruler, kept: Mapping[Key, int] | None = None
) -> tuple[PlacedMark, ...]:
    """Give every bar the lowest row in which it overlaps no other; bars come by their first day.

    Those in `kept` are placed first, in the rows that they had.
    """
    known = kept or {}
    placed: list[PlacedMark] = []
    taken: list[list[tuple[float, float]]] = []
    ordered = list(marks)
    if known:
        ordered.sort(key=lambda mark: (mark.uid, mark.first) not in known)
    for mark in ordered:
        left = ruler.x(mark.first)
        right = max(ruler.x(mark.last + 1), left + LEAST_WIDTH)
        row = _row(taken, left, right, known.get((mark.uid, mark.first), 0))
        placed.append(PlacedMark(mark, row, left, right))
    placed.sort(key=lambda bar: (bar.row, bar.left))
    return tuple(placed)


def _row(taken: list[list[tuple[float, float]]], left: float, right: float, wanted: int) -> int:
    """Take the lowest row that is free from `left` to `right`, or the wanted one if that is."""
    bar = (left, right)
    while len(taken) <= wanted:
        taken.append([])
    if wanted and _take(taken[wanted], bar):
        return wanted
    for number, row in enumerate(taken):
        if _take(row, bar):
            return number
    taken.append([bar])
    return len(taken) - 1


def _take(row: list[tuple[float, float]], bar: tuple[float, float]) -> bool:
    """Put a bar into a row of bars from left to right, unless it would touch one of them."""
    place = bisect_left(row, bar)
    if place and row[place - 1][1] + _AIR > bar[0]:
        return False
    if place < len(row) and row[place][0] - _AIR < bar[1]:
        return False
    row.insert(place, bar)
    return True


class Counts(NamedTuple):
    """How many begin in the weeks of a crowded lane that are seen, several weeks taken together.

    `place` is the number of the first of them among all that there are, `days` how long each is,
    `begin` its left end in pixels and `width` that of each; in `begun` 0 stands for none.
    """

    place: int
    days: int
    begin: float
    width: float
    begun: tuple[int, ...]


def counts_of(lane: Lane, ruler: Ruler) -> Counts:
    """Count a crowded lane by weeks, several together where one is too narrow to show a number.

    The weeks of a count are the same wherever the ruler begins.
    """
    together = weeks_together(ruler)
    days = together * WEEK
    first, last = int(ruler.start) // days, int(ruler.end) // days
    found = [0] * (last - first + 1)
    begin, end = first * together, (last + 1) * together
    for _, part in lane.crowd:
        for week, number in part.weeks.items():
            if begin <= week < end:
                found[(week - begin) // together] += number
    return Counts(first, days, ruler.x(first * days), days * ruler.per_day, tuple(found))


def buckets_of(lane: Lane, ruler: Ruler) -> tuple[Bucket, ...]:
    """Return the same one by one, those left out in which nothing begins."""
    place, days, begin, width, begun = counts_of(lane, ruler)
    return tuple(
        Bucket(
            (place + number) * days,
            (place + number + 1) * days - 1,
            begin + number * width,
            begin + (number + 1) * width,
            many,
        )
        for number, many in enumerate(begun)
        if many
    )


def loose_stretches(lane: Lane, ruler: Ruler) -> list[tuple[float, float]]:
    """Return from where to where more may fall into a crowded lane, on days that are open."""
    found: list[tuple[int, int]] = []
    for one, part in lane.crowd:
        if part.loose:
            joined = found and found[-1][1] == one.first
            begin = found.pop()[0] if joined else one.first
            found.append((begin, one.last + 1))
    return [(ruler.x(first), ruler.x(end)) for first, end in found]


def loose_of(lane: Lane, ruler: Ruler) -> tuple[Bucket, ...]:
    """Return the months of a crowded lane into which more may fall, on a day that is open."""
    return tuple(
        Bucket(one.first, one.last, ruler.x(one.first), ruler.x(one.last + 1), part.loose)
        for one, part in lane.crowd
        if part.loose
    )


def weeks_together(ruler: Ruler) -> int:
    """Return how many weeks one count of a crowded lane is for."""
    together: int = 1
    while together * WEEK * ruler.per_day < _LEAST_BUCKET:
        together *= 2
    return together


def begun_in(lane: Lane, ruler: Ruler) -> int:
    """Return how many of a crowded lane begin in the weeks that are seen."""
    first, last = int(ruler.start) // WEEK, int(ruler.end) // WEEK
    weeks = (week for _, part in lane.crowd for week in part.weeks.items())
    return sum(number for week, number in weeks if first <= week <= last)
