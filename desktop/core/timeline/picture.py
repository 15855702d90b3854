"""All that a timeline shows at once: head, phases, lanes and limits, as values ready to be drawn.

Heights are design pixels from the top of the lanes.
"""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import NamedTuple

from desktop.core.timeline.lanes import USUAL, Key, Lane, Most, Part, lane_of, most_of
from desktop.core.timeline.marks import DRAFT, LIMITS, OTHER, MarksOfMonth
from desktop.core.timeline.ruler import Head, Ruler, head_of

MOST_LANE = 56.0
"""How high a lane of one row is at most."""


class Pace(NamedTuple):
    """How high a bar is, how far apart the rows of one lane are, how high a lane is at least."""

    bar: float = 24.0
    row: float = 28.0
    lane: float = 36.0


WIDE = Pace()

Rows = Mapping[str, Mapping[Key, int]]
NO_ROWS: Rows = {}


class Picture(NamedTuple):
    """What is seen; `idle` are the lanes of which nothing is."""

    ruler: Ruler
    head: Head
    today: date
    draft: Lane | None
    lanes: tuple[Lane, ...]
    limits: Lane | None
    idle: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no event is seen at all."""
        return not (self.draft or self.limits or any(not one.is_empty for one in self.lanes))

    @property
    def rows(self) -> Rows:
        """The row of every bar, for the next picture to keep."""
        lanes = [one for one in (self.draft, *self.lanes, self.limits) if one is not None]
        return {one.name: {bar.key: bar.row for bar in one.bars} for one in lanes}


def picture_of(
    months: Sequence[MarksOfMonth],
    ruler: Ruler,
    order: Sequence[str],
    today: date,
    first_weekday: int,
    *,
    kept: Rows = NO_ROWS,
    standing: frozenset[str] = frozenset(),
    on_paper: bool = False,
) -> Picture:
    """Lay out what the ruler shows of `months`, which follow each other and cover it.

    `order` are the names of the lanes from the top; those without a process come last. The lanes
    named in `standing` are there even where nothing of them is seen. `on_paper` no lane may be
    higher than a page.
    """
    parts = _by_lane(months)
    names = _in_order(parts.keys(), order)
    most = USUAL if on_paper else most_of(len(parts), sum(month.size for month in months))

    def laid(name: str, most: Most = USUAL) -> Lane | None:
        own = parts.get(name, [])
        reached = bool(own) and own[0][0] is months[0]
        return lane_of(name, own, ruler, kept.get(name, {}), most, reached=reached)

    found = {name: laid(name, most) for name in names}
    idle = tuple(name for name in names if found[name] is None and name != OTHER)
    lanes = [found[name] or (Lane(name) if name in standing else None) for name in names]
    return Picture(
        ruler,
        head_of(ruler, first_weekday),
        today,
        laid(DRAFT),
        tuple(lane for lane in lanes if lane is not None),
        laid(LIMITS),
        idle,
    )


def _by_lane(months: Sequence[MarksOfMonth]) -> dict[str, list[Part]]:
    """The months of each lane, looked at once for all of them."""
    found: dict[str, list[Part]] = {}
    for month in months:
        for name, lane in month.lanes.items():
            if name in found:
                found[name].append((month, lane))
            else:
                found[name] = [(month, lane)]
    return found


def _in_order(there: Set[str], order: Sequence[str]) -> list[str]:
    known = dict.fromkeys(order)
    new = sorted(there - {DRAFT, LIMITS, OTHER} - known.keys())
    return [*known, *new, OTHER]


class Strip(NamedTuple):
    """Where a lane lies: its top and its height."""

    top: float
    height: float


def stacked(lanes: Sequence[Lane], room: float, pace: Pace = WIDE) -> tuple[Strip, ...]:
    """Lay lanes below each other; they are as high as `room` allows, but no less than `pace`."""
    extra = sum(lane.rows - 1 for lane in lanes) * pace.row
    pitch = (room - extra) / len(lanes) if lanes else MOST_LANE
    pitch = min(max(pitch, pace.lane), MOST_LANE)
    strips: list[Strip] = []
    top = 0.0
    for lane in lanes:
        height = pitch + (lane.rows - 1) * pace.row
        strips.append(Strip(top, height))
        top += height
    return tuple(strips)


def bar_top(strip: Strip, lane: Lane, row: int, pace: Pace = WIDE) -> float:
    """Return the top of the bars of a row; the rows of a lane stand in its middle."""
    used = (lane.rows - 1) * pace.row + pace.bar
    return strip.top + (strip.height - used) / 2 + row * pace.row
