"""Paper: its sizes, and where rows of known heights fall on pages, so that painting needs no rules.

All lengths are in design pixels, 96 to an inch.
"""

from collections.abc import Sequence
from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass

_INCH, _POINTS = 96.0, 72.0
# Sums of heights carry rounding; nothing on paper is as thin as this.
_HAIR = 1e-6


class Paper(StrEnum):
    """The sizes that offices have, and their wide ones (ISO 216; ANSI/ASME Y14.1)."""

    A4 = "a4"
    LETTER = "letter"
    A3 = "a3"
    TABLOID = "tabloid"

    @property
    def points(self) -> tuple[int, int]:
        """Width and height in points of 1/72 inch, as PDF counts them."""
        return _POINTS_OF[self]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in design pixels."""
        width, height = self.points
        return width * _INCH / _POINTS, height * _INCH / _POINTS

    def turned(self, *, landscape: bool) -> tuple[float, float]:
        """Width and height in design pixels as it lies, upright or `landscape`."""
        width, height = self.size
        return (height, width) if landscape else (width, height)


_POINTS_OF = {
    Paper.A4: (595, 842),
    Paper.LETTER: (612, 792),
    Paper.A3: (842, 1191),
    Paper.TABLOID: (792, 1224),
}


def page_numbers(text: str, count: int) -> tuple[int, ...]:
    """Read which of `count` pages are meant by "1-3, 5", counted from 0; nothing means all.

    Raises `ValueError` when that is no range of pages or none of them is there.
    """
    found: list[int] = []
    for part in filter(None, (piece.strip() for piece in text.replace("–", "-").split(","))):
        first, dash, last = (piece.strip() for piece in part.partition("-"))
        begin = int(first or 1)
        end = int(last or count) if dash else begin
        found += range(max(begin, 1) - 1, min(end, count))
    if not text.strip():
        return tuple(range(count))
    if not found:
        raise ValueError(text)
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Block:
    """A row or a heading as measured.

    `above` is air before it that is left out at the top of a page. A heading never stands at the
    foot of a page without its first row. `cuts` are the heights, ascending and less than `height`,
    at which a row may be cut when it is taller than a page; no other row is ever cut.
    """

    height: float
    above: float = 0.0
    heading: bool = False
    cuts: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """The part of a block from `start` to `end` of its height, at `y` below the page's top edge.

    `again` marks a heading that is repeated because its rows go on from the page before.
    """

    block: int
    y: float
    start: float
    end: float
    again: bool = False

    @property
    def foot(self) -> float:
        """Where it ends on the page."""
        return self.y + self.end - self.start


PlacedPage = tuple[Placed, ...]


def paginate(blocks: Sequence[Block], room: float, head: float = 0.0) -> tuple[PlacedPage, ...]:
    """Put `blocks`, in their order, on pages of the height `room`; there is always a first page.

    `head` is what stands on the first page before them. Each heading is followed by a row of its
    own; where its rows go on over a page, it is repeated.
    """
    filling = _Filling(blocks, room, head)
    for number, block in enumerate(blocks):
        if block.heading:
            filling.put_heading(number)
        else:
            filling.put_row(number)
    return tuple(tuple(page) for page in filling.pages)


class _Filling:
    """Pages being filled; lives for one call of `paginate`."""

    def __init__(self, blocks: Sequence[Block], room: float, head: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._blocks, self._room = blocks, room
        self._y, self._at_top = head, head <= 0
        self._heading: int | None = None

    def put_heading(self, number: int) -> None:
        """Put a heading where its first row, or the first part of it, has room too."""
        self._heading = number
        needed = self._blocks[number].height
        if number + 1 < len(self._blocks):
            needed += self._blocks[number + 1].above + self._first_part(number + 1)
        if not self._at_top and not self._fits(number, needed):
            self._turn(again=False)
        self._put(number, 0.0, self._blocks[number].height)

    def put_row(self, number: int) -> None:
        """Put a row whole; only one that no page can hold is cut."""
        block = self._blocks[number]
        if not self._is_whole(block):
            self._flow(number)
            return
        if not self._fits(number, block.height):
            self._turn(again=True)
        self._put(number, 0.0, block.height)

    def _flow(self, number: int) -> None:
        """Put a row part by part, from page to page."""
        block = self._blocks[number]
        if not self._is_fresh() and not self._fits(number, self._first_part(number)):
            self._turn(again=True)
        start = 0.0
        while True:
            above = 0.0 if self._at_top or start else block.above
            end = _cut(block, start, self._room - self._y - above)
            self._put(number, start, end)
            if end >= block.height:
                return
            self._turn(again=True)
            start = end

    def _put(self, number: int, start: float, end: float) -> None:
        above = 0.0 if self._at_top or start else self._blocks[number].above
        placed = Placed(number, self._y + above, start, end)
        self.pages[-1].append(placed)
        self._y, self._at_top = placed.foot, False

    def _turn(self, *, again: bool) -> None:
        self.pages.append([])
        self._y, self._at_top = 0.0, True
        if again and self._heading is not None:
            height = self._blocks[self._heading].height
            self.pages[-1].append(Placed(self._heading, 0.0, 0.0, height, again=True))
            self._y, self._at_top = height, False

    def _fits(self, number: int, height: float) -> bool:
        above = 0.0 if self._at_top else self._blocks[number].above
        return self._y + above + height <= self._room + _HAIR

    def _is_fresh(self) -> bool:
        """Whether turning the page would win no room."""
        page = self.pages[-1]
        only_heading = bool(page) and all(self._blocks[one.block].heading for one in page)
        return self._at_top or only_heading

    def _is_whole(self, block: Block) -> bool:
        """Whether a page that begins with the heading can hold the row."""
        heading = 0.0 if self._heading is None else self._blocks[self._heading].height
        return heading + block.above + block.height <= self._room + _HAIR

    def _first_part(self, number: int) -> float:
        """The least of a row that may stand on a page."""
        block = self._blocks[number]
        return block.cuts[0] if block.cuts and not self._is_whole(block) else block.height


def _cut(block: Block, start: float, room: float) -> float:
    """Where the part from `start` ends; without a cut in reach the room alone decides."""
    if block.height - start <= room + _HAIR:
        return block.height
    reached = [cut for cut in block.cuts if start + _HAIR < cut <= start + room + _HAIR]
    return reached[-1] if reached else start + max(room, 1.0)
