"""Pages set in two columns as newspapers are: the left column is read before the right one."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from desktop.reading.pdf.columns import Columns, chunks_of, right_of, words_of
from desktop.reading.pdf.glyphs import PrintedLine

# How many lines must stand in two columns; more where those of one are not level with the other's.
FEWEST_LINES, _FEWEST_ALONE = 4, 6
# In parts of the width of the text: where the band between both columns stands.
_FIRST, _LAST = 0.36, 0.64
# Which part of its column a line mostly fills, and which part of the lines stands in both.
_FULL, _BOTH = 0.6, 0.5
# In points: the narrowest band, and the steps in which one is sought.
_NARROWEST, _STEP = 6.0, 2.0
_LABEL = re.compile(r"\(?\w{1,5}[.)]|[•·–-]")


def in_reading_order(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of one page; those in two columns as lines of their own, the left ones first."""
    if len(lines) < FEWEST_LINES:
        return list(lines)
    level, parted = _ordered(lines, is_level=True)
    return level if parted else _ordered(lines, is_level=False)[0]


def _ordered(lines: Sequence[PrintedLine], *, is_level: bool) -> tuple[list[PrintedLine], bool]:
    """The lines in their order, and whether some stand in two columns.

    `is_level`: the lines of one column are on the same height as those of the other.
    """
    left, right = min(line.x for line in lines), max(right_of(line) for line in lines)
    found: list[PrintedLine] = []
    at, is_parted = 0, False
    while at < len(lines):
        end, columns = _run_at(lines, at, (left, right), is_level=is_level)
        is_parted = is_parted or columns is not None
        if columns is None:
            found.append(lines[at])
        else:
            parted = [columns.parted(line) or () for line in lines[at:end]]
            for side in range(2):
                found += [part for parts in parted if (part := parts[side]) is not None]
        at = max(end, at + 1)
    return found, is_parted


def _run_at(
    lines: Sequence[PrintedLine], at: int, sides: tuple[float, float], *, is_level: bool
) -> tuple[int, Columns | None]:
    """The longest run of lines from `at` on that stands in two columns, and these."""
    best: tuple[int, Columns | None] = (at, None)
    left, right = sides
    if is_level and len(chunks_of(lines[at])) < 2:
        return best
    width = right - left
    steps = int((_LAST - _FIRST) * width / _STEP)
    for step in range(steps):
        cut = left + _FIRST * width + step * _STEP
        columns = Columns((cut,), left, right)
        end = at
        while end < len(lines) and _is_free(lines[end], cut):
            end += 1
        if (
            end - best[0] >= FEWEST_LINES
            and end > best[0]
            and _is_paper(lines[at:end], columns, is_level=is_level)
        ):
            best = (end, columns)
    return best


def _is_free(line: PrintedLine, cut: float) -> bool:
    return all(
        word.right <= cut - _NARROWEST / 2 or cut + _NARROWEST / 2 <= word.x
        for word in words_of(line)
    )


def _is_paper(lines: Sequence[PrintedLine], columns: Columns, *, is_level: bool) -> bool:
    """Whether both columns are full of running lines, as those of no table are."""
    parted = [columns.parted(line) or (None, None) for line in lines]
    both = sum(all(parts) for parts in parted)
    alone = min(sum(parts[side] is not None for parts in parted) for side in range(2))
    if is_level and both < max(FEWEST_LINES - 1, _BOTH * len(lines)):
        return False
    if not is_level and alone < _FEWEST_ALONE:
        return False
    for side, (left, right) in enumerate(columns.sides):
        own = [part for parts in parted if (part := parts[side]) is not None]
        begin = min(line.x for line in own)
        widths = [right_of(line) - line.x for line in own]
        several = _in_columns(own)
        if median(widths) < _FULL * (min(right, max(map(right_of, own))) - max(left, begin)):
            return False
        if several * 4 > len(own) or median(widths) < (right - left) * _FULL * _FULL:
            return False
    return True


def _in_columns(lines: Sequence[PrintedLine]) -> int:
    """How many lines have words that begin one below the other behind some room.

    Words spread out to fill a line begin anywhere, and those behind a label are no column.
    """
    starts: Counter[int] = Counter()
    for line in lines:
        first, *others = chunks_of(line)
        label = len(first) == 1 and _LABEL.fullmatch("".join(one.text for one in first[0].glyphs))
        starts.update({round(chunk[0].x / _STEP) for chunk in others[bool(label) :]})
    return sum(count for count in starts.values() if count >= FEWEST_LINES - 1)
