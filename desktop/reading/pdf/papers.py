"""Pages set in two columns as newspapers are: the left column is read before the right one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from desktop.reading.pdf.columns import Columns, chunks_of, right_of, words_of
from desktop.reading.pdf.glyphs import PrintedLine

# How many lines must stand in two columns; more where those of one are not level with the other's.
FEWEST_LINES, _FEWEST_ALONE, _FEWEST_LABELS = 4, 6, 3
# In parts of the width of the text: where the band between both columns stands.
_FIRST, _LAST = 0.36, 0.64
# Which part of its column a line mostly fills, and which part of the lines stands in both.
_FULL, _BOTH = 0.6, 0.5
# In points: the narrowest band, and the steps in which one is sought.
_NARROWEST, _STEP = 6.0, 2.0
_LABEL = re.compile(r"\(?\w{1,5}[.)]|[•·–-]")


class _Run(NamedTuple):
    """Lines from `first` to before `last` over which the band at `cut` is free."""

    first: int
    last: int
    cut: float


def in_reading_order(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of one page; those in two columns as lines of their own, the left ones first."""
    if len(lines) < FEWEST_LINES:
        return list(lines)
    left, right = min(line.x for line in lines), max(right_of(line) for line in lines)
    found: list[PrintedLine] = []
    at = 0
    for run in _columns_in(lines, left, right):
        columns = Columns((run.cut,), left, right)
        parted = [columns.parted(line) or () for line in lines[run.first : run.last]]
        found += lines[at : run.first]
        for side in range(2):
            found += [part for parts in parted if (part := parts[side]) is not None]
        at = run.last
    return [*found, *lines[at:]]


def _columns_in(lines: Sequence[PrintedLine], left: float, right: float) -> list[_Run]:
    """The runs of lines that stand in two columns, the longest of those that overlap."""
    kept: list[_Run] = []
    for run in sorted(_runs(lines, left, right), key=lambda one: one.first - one.last):
        apart = all(run.last <= other.first or other.last <= run.first for other in kept)
        columns = Columns((run.cut,), left, right)
        if apart and _is_paper(lines[run.first : run.last], columns):
            kept.append(run)
    return sorted(kept)


def _runs(lines: Sequence[PrintedLine], left: float, right: float) -> list[_Run]:
    """The longest runs over which a band in the middle is free, each with the middle one."""
    spans = [[(word.x, word.right) for word in words_of(line)] for line in lines]
    cuts: dict[tuple[int, int], list[float]] = {}
    width = right - left
    for step in range(int((_LAST - _FIRST) * width / _STEP)):
        cut = left + _FIRST * width + step * _STEP
        free = [
            all(end <= cut - _NARROWEST / 2 or cut + _NARROWEST / 2 <= x for x, end in span)
            for span in spans
        ]
        for first, last in _stretches_of(free):
            beside = [at for at in range(first, last) if spans[at][-1][0] >= cut]
            if last - first >= FEWEST_LINES and beside:
                cuts.setdefault((_level(lines, first, beside[0]), last), []).append(cut)
    return [_Run(*ends, places[len(places) // 2]) for ends, places in cuts.items()]


def _stretches_of(free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = 0
    for at, one in enumerate((*free, False)):
        if not one:
            if at > start:
                yield start, at
            start = at + 1


def _level(lines: Sequence[PrintedLine], first: int, beside: int) -> int:
    """The line from `first` on that is about as high as the first one of the right column."""
    height = lines[beside].y + 1.6 * lines[beside].size
    return next(at for at in range(first, beside + 1) if lines[at].y <= height)


def _is_paper(lines: Sequence[PrintedLine], columns: Columns) -> bool:
    """Whether both columns are full of running lines, as those of no table are."""
    parted = [columns.parted(line) or (None, None) for line in lines]
    both = sum(all(parts) for parts in parted)
    alone = min(sum(parts[side] is not None for parts in parted) for side in range(2))
    level = both >= max(FEWEST_LINES - 1, _BOTH * len(lines))
    if not level and alone < _FEWEST_ALONE:
        return False
    if all(_labelled(part for parts in parted if (part := parts[side])) for side in range(2)):
        return True
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


def _labelled(lines: Iterable[PrintedLine]) -> bool:
    """Whether some lines begin as numbered paragraphs do."""
    firsts = [words_of(line)[0].glyphs for line in lines]
    labels = sum(bool(_LABEL.fullmatch("".join(g.text for g in glyphs))) for glyphs in firsts)
    return labels >= _FEWEST_LABELS


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
