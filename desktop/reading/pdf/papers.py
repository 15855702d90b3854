"""Pages set in two columns as newspapers are: the left column is read before the right one."""

from collections.abc import Sequence
from statistics import median

from desktop.reading.pdf.columns import Columns, chunks_of, right_of
from desktop.reading.pdf.glyphs import PrintedLine

FEWEST_LINES = 4
# In parts of the width of the text: where the band between both columns stands.
_FIRST, _LAST = 0.36, 0.64
# Which part of its column a line mostly fills, and which part of the lines stands in both.
_FULL, _BOTH = 0.6, 0.5
# In points: the narrowest band, and the steps in which one is sought.
_NARROWEST, _STEP = 6.0, 2.0


def in_reading_order(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of one page; those in two columns as lines of their own, the left ones first."""
    if len(lines) < FEWEST_LINES:
        return list(lines)
    left, right = min(line.x for line in lines), max(right_of(line) for line in lines)
    found: list[PrintedLine] = []
    at = 0
    while at < len(lines):
        end, columns = _run_at(lines, at, left, right)
        if columns is None:
            found.append(lines[at])
        else:
            parted = [columns.parted(line) or () for line in lines[at:end]]
            for side in range(2):
                found += [part for parts in parted if (part := parts[side]) is not None]
        at = max(end, at + 1)
    return found


def _run_at(
    lines: Sequence[PrintedLine], at: int, left: float, right: float
) -> tuple[int, Columns | None]:
    """The longest run of lines from `at` on that stands in two columns, and these."""
    best: tuple[int, Columns | None] = (at, None)
    if len(chunks_of(lines[at])) != 2:
        return best
    width = right - left
    steps = int((_LAST - _FIRST) * width / _STEP)
    for step in range(steps):
        cut = left + _FIRST * width + step * _STEP
        columns = Columns((cut,), left, right)
        end = at
        while end < len(lines) and _is_free(lines[end], cut):
            end += 1
        if end - best[0] >= FEWEST_LINES and end > best[0] and _is_paper(lines[at:end], columns):
            best = (end, columns)
    return best


def _is_free(line: PrintedLine, cut: float) -> bool:
    return all(
        chunk[-1].right <= cut - _NARROWEST / 2 or cut + _NARROWEST / 2 <= chunk[0].x
        for chunk in chunks_of(line)
    )


def _is_paper(lines: Sequence[PrintedLine], columns: Columns) -> bool:
    """Whether both columns are full of running lines, as those of no table are."""
    parted = [columns.parted(line) or (None, None) for line in lines]
    both = [parts for parts in parted if all(parts)]
    if len(both) < max(FEWEST_LINES - 1, _BOTH * len(lines)):
        return False
    for side, (left, right) in enumerate(columns.sides):
        own = [part for parts in parted if (part := parts[side]) is not None]
        begin = min(line.x for line in own)
        widths = [right_of(line) - line.x for line in own]
        several = sum(len(chunks_of(line)) > 1 for line in own)
        if median(widths) < _FULL * (min(right, max(map(right_of, own))) - max(left, begin)):
            return False
        if several * 4 > len(own) or median(widths) < (right - left) * _FULL * _FULL:
            return False
    return True
