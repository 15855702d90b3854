"""Which lines of a PDF are full: the next word found no room in them, so the sentence runs on."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from desktop.reading.pdf.columns import right_of, words_of
from desktop.reading.pdf.glyphs import PrintedLine

# In parts of the size: a blank, and what a spread line may miss of its margin.
_BLANK, _SLACK = 0.2, 0.6
# How many lines around one are asked, how many of them tell a margin, and how exact, in points.
_AROUND, _FEWEST, _STEP = 8, 3, 2.0


def full_lines(lines: Sequence[PrintedLine]) -> frozenset[int]:
    """The identities of the full ones of all lines, which are given in their order."""
    margins: dict[int, float] = {}
    for line in lines:
        margins[line.page] = max(margins.get(line.page, 0.0), right_of(line))
    found = set()
    for at, (line, after) in enumerate(pairwise(lines)):
        margin = _justified(lines, at) or margins[line.page]
        word = words_of(after)[0]
        needed = word.right - word.x + _BLANK * line.size
        if right_of(line) + needed > margin - _SLACK * line.size:
            found.add(id(line))
    return frozenset(found)


def _justified(lines: Sequence[PrintedLine], at: int) -> float | None:
    """The margin at which lines around one end that begin at one place, too; else `None`."""
    line = lines[at]
    near = [
        other
        for other in lines[max(0, at - _AROUND) : at + _AROUND + 1]
        if other.page == line.page and other.x < right_of(line) and line.x < right_of(other)
    ]
    boxes = Counter((round(one.x / _STEP), round(right_of(one) / _STEP)) for one in near)
    edges = [right * _STEP for (_, right), count in boxes.items() if count >= _FEWEST]
    return max(edges) if edges and right_of(line) <= max(edges) + _STEP else None
