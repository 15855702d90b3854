"""Which lines of a PDF are full: the next word found no room in them, so the sentence runs on."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop.reading.pdf.columns import right_of, words_of
from desktop.reading.pdf.glyphs import PrintedLine

# In parts of the size: a blank, and what a spread line may miss of its margin.
_BLANK, _SLACK = 0.2, 0.6
# How many lines around one are asked, how many of them tell a margin, and how exact, in points.
_AROUND, _FEWEST, _STEP = 8, 3, 2.0


class _Box(NamedTuple):
    """Where a line stands; `word` is the width of its first word."""

    page: int
    x: float
    right: float
    size: float
    word: float


def full_lines(lines: Sequence[PrintedLine]) -> frozenset[int]:
    """The places of the full ones of all lines, which are given in their order."""
    boxes = [_box(line) for line in lines]
    margins: dict[int, float] = {}
    for box in boxes:
        margins[box.page] = max(margins.get(box.page, 0.0), box.right)
    found = set()
    for at, (box, after) in enumerate(pairwise(boxes)):
        margin = _justified(boxes, at) or margins[box.page]
        needed = after.word + _BLANK * box.size
        if box.right + needed > margin - _SLACK * box.size:
            found.add(at)
    return frozenset(found)


def _box(line: PrintedLine) -> _Box:
    word = words_of(line)[0]
    return _Box(line.page, line.x, right_of(line), line.size, word.right - word.x)


def _justified(boxes: Sequence[_Box], at: int) -> float | None:
    """The margin at which lines around one end that begin at one place, too; else `None`."""
    box = boxes[at]
    near = [
        other
        for other in boxes[max(0, at - _AROUND) : at + _AROUND + 1]
        if other.page == box.page and other.x < box.right and box.x < other.right
    ]
    edges = Counter((round(one.x / _STEP), round(one.right / _STEP)) for one in near)
    told = [right * _STEP for (_, right), count in edges.items() if count >= _FEWEST]
    return max(told) if told and box.right <= max(told) + _STEP else None
