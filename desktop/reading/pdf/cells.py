"""The printed lines of a cell as words: lines that only its width has broken are joined."""

from collections.abc import Sequence
from itertools import pairwise

from desktop.reading.dated import MONTH
from desktop.reading.pdf.columns import right_of, words_of
from desktop.reading.pdf.glyphs import PrintedLine, is_bold, marked
from desktop.reading.prose import glue

BREAK = "<br>"
# In parts of the size: how much larger letters are another sort, and the room of a blank.
_LARGER, _BLANK = 1.04, 0.25


def limits_of(lines: Sequence[Sequence[PrintedLine | None]]) -> tuple[float, ...]:
    """How far to the right each column is printed; lines that run over columns have no parts."""
    columns = zip(*(parts for parts in lines if parts), strict=True)
    return tuple(
        max((right_of(part) for part in column if part is not None), default=0.0)
        for column in columns
    )


def cell_words(lines: Sequence[PrintedLine], limit: float, *, dated: bool) -> str:
    """The words of a cell, its paragraphs parted by a break; a date is one.

    Where the letters grow smaller or lighter what stands above is a title, so that it is bold.
    """
    groups: list[list[PrintedLine]] = []
    for line in lines:
        if groups and (dated or _goes_on(groups[-1][-1], line, limit)):
            groups[-1].append(line)
        else:
            groups.append([line])
    told = ["".join(_paragraph(group)) for group in groups]
    for place, (one, other) in enumerate(pairwise(groups)):
        if one[0].size >= _LARGER * other[0].size and not is_bold(one[0]):
            told[place] = f"<b>{told[place]}</b>"
    return BREAK.join(told)


def _paragraph(lines: Sequence[PrintedLine]) -> str:
    words = ""
    for line in lines:
        words = _cut_word(words, marked(line)) or glue(words, marked(line))
    return words.replace("</b> <b>", " ")


def _cut_word(words: str, more: str) -> str:
    """A month's name that a narrow column has cut, joined; else nothing."""
    start, end = words.rpartition(" ")[2], more.partition(" ")[0]
    cut = end[:1].islower() and not MONTH.fullmatch(start) and MONTH.fullmatch(start + end)
    return words + more if cut else ""


def _goes_on(before: PrintedLine, line: PrintedLine, limit: float) -> bool:
    """Whether a line looks like the one above it, which had no room for its first word."""
    larger = max(before.size, line.size) >= _LARGER * min(before.size, line.size)
    if larger or is_bold(before) != is_bold(line):
        return False
    first = words_of(line)[0]
    return right_of(before) + _BLANK * line.size + first.right - first.x > limit - 1
