"""Where the parts of a timeline lie on a surface: names on one side, bars on the other, mirrored.

Lengths are design pixels (96 to an inch); `unit` turns them into those of the surface, so that the
same timeline is drawn on a screen of any density and on paper.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from desktop.core.timeline.lanes import Lane, PlacedMark
from desktop.core.timeline.picture import WIDE, Pace, Picture, Strip, bar_top, stacked

EDGE, NAMES = 16.0, 154.0
HEAD, ABOVE, LIMIT, BELOW = 52.0, 40.0, 22.0, 6.0
DIAMOND = 10.0


class Frame(NamedTuple):
    """A surface of `width` by `height`; `mirrored` runs time from right to left."""

    width: float
    height: float
    unit: float = 1.0
    mirrored: bool = False
    pace: Pace = WIDE

    @property
    def room(self) -> float:
        """The length of the ruler."""
        return max(self.width - NAMES, 50.0)

    def rect(self, left: float, top: float, width: float, height: float) -> QRectF:
        """Return a rectangle of the surface; `left` is counted from the side where names stand."""
        x = self.width - left - width if self.mirrored else left
        return QRectF(x * self.unit, top * self.unit, width * self.unit, height * self.unit)

    def on_ruler(self, x: float, top: float, width: float, height: float) -> QRectF:
        """Return a rectangle that begins at the place `x` of the ruler."""
        # Asked for hundreds of times a step, hence once more in full.
        full, _, unit, mirrored, _ = self
        left = full - NAMES - x - width if mirrored else NAMES + x
        return QRectF(left * unit, top * unit, width * unit, height * unit)

    def point(self, x: float, y: float) -> QPointF:
        """Return the point of the surface at the place `x` of the ruler."""
        left = NAMES + x
        return QPointF((self.width - left if self.mirrored else left) * self.unit, y * self.unit)

    def place(self, x: float) -> float:
        """Return the place on the ruler of a point of the surface, its `x` counted from left."""
        left = x / self.unit
        return (self.width - left if self.mirrored else left) - NAMES


class Item(NamedTuple):
    """Something that can be chosen: a bar, or the whole of a crowded lane, and where it lies.

    `x` to `end` is on the ruler; `top` is counted from the top of the lanes, for phases and limits
    from that of the surface.
    """

    lane: Lane
    bar: PlacedMark | None
    x: float
    end: float
    top: float
    height: float


class Arranged(NamedTuple):
    """A picture laid out for a frame: phases on top, lanes between, limits below."""

    picture: Picture
    frame: Frame
    draft: Strip
    lanes: tuple[Strip, ...]
    limits: Strip

    @property
    def top(self) -> float:
        """Where the lanes begin."""
        return self.draft.top + self.draft.height

    @property
    def room(self) -> float:
        """The height that is there for lanes."""
        return max(self.limits.top - self.top, 0.0)

    @property
    def total(self) -> float:
        """The height of all lanes."""
        return self.lanes[-1].top + self.lanes[-1].height if self.lanes else 0.0

    def items(self) -> Iterator[Item]:
        """Give everything that can be chosen, from the top, as time runs."""
        picture = self.picture
        if picture.draft:
            yield from _items(picture.draft, self.draft, self.frame)
        for lane, strip in zip(picture.lanes, self.lanes, strict=True):
            yield from _items(lane, strip, self.frame)
        if picture.limits:
            yield from _limits(picture.limits, self.limits, self.frame.room)


def _limits(lane: Lane, strip: Strip, room: float) -> Iterator[Item]:
    for bar in lane.bars:
        middle = (bar.left + bar.right) / 2
        top = strip.top + BELOW + bar.row * LIMIT + (LIMIT - DIAMOND) / 2
        yield Item(lane, bar, middle - DIAMOND / 2, middle + DIAMOND / 2, top, DIAMOND)
    if lane.crowd:
        yield Item(lane, None, 0.0, room, strip.top + BELOW, LIMIT)


def _items(lane: Lane, strip: Strip, frame: Frame) -> Iterator[Item]:
    pace = frame.pace
    tops = [bar_top(strip, lane, row, pace) for row in range(lane.rows)]
    for bar in lane.bars:
        yield Item(lane, bar, bar.left, bar.right, tops[bar.row], pace.bar)
    if lane.crowd:
        yield Item(lane, None, 0.0, frame.room, tops[0], pace.bar)


def arranged(picture: Picture, frame: Frame) -> Arranged:
    """Lay a picture out; lanes take the room between phases and limits, or more than that."""
    rows = picture.draft.rows if picture.draft else 0
    above = Strip(HEAD, ABOVE + (rows - 1) * (frame.pace.bar + 4) if rows else 0.0)
    limits = picture.limits.rows * LIMIT + 2 * BELOW if picture.limits else 0.0
    below = Strip(max(frame.height - limits, HEAD + above.height), limits)
    lanes = stacked(picture.lanes, below.top - HEAD - above.height, frame.pace)
    return Arranged(picture, frame, above, lanes, below)
