"""Numbers of lines in the margin of a PDF page: taken off before the lines are read."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop.reading.pdf.columns import Word, words_of
from desktop.reading.pdf.glyphs import PrintedLine, line_of

# The fewest numbers on a page, and how far their columns may differ, in points.
_FEWEST, _ALIGNED = 3, 2.5
# On which lines they mostly stand.
_STEP = 5


class _Number(NamedTuple):
    """A figure that stands first on the line at `place`, and the words behind it."""

    place: int
    value: int
    word: Word
    rest: tuple[Word, ...]


def without_numbers(
    lines: Sequence[PrintedLine], known: bool
) -> tuple[list[PrintedLine], list[int]]:
    """The lines of a page without the numbers in its margin, and these numbers.

    They stand one below the other, left of all words of the page, and grow; `known` tells that
    the page before has some.
    """
    numbers = _in_margin(lines)
    if not (numbers and _count(numbers, known)):
        return list(lines), []
    kept = dict(enumerate(lines))
    for number in numbers:
        line = lines[number.place]
        if number.rest:
            glyphs = [glyph for glyph in line.glyphs if glyph.x >= number.rest[0].x]
            kept[number.place] = line_of(line.page, glyphs)
        else:
            del kept[number.place]
    return list(kept.values()), [number.value for number in numbers]


def _count(numbers: Sequence[_Number], known: bool) -> bool:
    """Whether the figures grow; few of them must grow as their lines do."""
    steps = [(b.value - a.value, b.place - a.place) for a, b in pairwise(numbers)]
    if len(numbers) >= _FEWEST or known:
        return all(more > 0 for more, _ in steps)
    if len(numbers) == 1:
        return numbers[0].value == _STEP and abs(numbers[0].place + 1 - _STEP) <= 1
    return all(more == _STEP and abs(lines - _STEP) <= 1 for more, lines in steps)


def _in_margin(lines: Sequence[PrintedLine]) -> list[_Number]:
    """The figures left of where the words of all other lines begin."""
    found: list[_Number] = []
    others: list[float] = []
    for place, line in enumerate(lines):
        first, *rest = words_of(line)
        text = "".join(glyph.text for glyph in first.glyphs)
        if text.isdecimal() and len(text) <= _FEWEST + 1:
            found.append(_Number(place, int(text), first, tuple(rest)))
        else:
            others.append(first.x)
    begins = [*others, *(number.rest[0].x for number in found if number.rest)]
    left = min(begins, default=0.0)
    found = [number for number in found if number.word.right < left]
    edges = sorted(number.word.right for number in found)
    usual = edges[len(edges) // 2] if edges else 0.0
    return [number for number in found if abs(number.word.right - usual) <= _ALIGNED]
