"""Drafts in two columns of plain text, in one language or in two, put one below the other."""

import re
from collections import Counter
from collections.abc import Sequence

from desktop.core.quick.dataclasses import replace
from desktop.reading.drafts.ink import ink_of
from desktop.reading.drafts.labels import label_of
from desktop.reading.drafts.words import Opening, opening_of
from desktop.reading.text import Line

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_FEWEST, _FEWEST_OPENINGS, _FREE = 4, 2, 0.9


def unfolded(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with those in two columns parted, where both columns open as drafts do.

    Two languages beside each other stay together paragraph by paragraph; else the left column
    comes first. Every part keeps the number of its line.
    """
    column = _column(lines)
    if column is None:
        return tuple(lines)
    first, last, at = column
    left = [replace(one, text=one.text[:at].rstrip()) for one in lines[first:last]]
    right = [replace(one, text=one.text[at:]) for one in lines[first:last]]
    sides = [_openings(left), _openings(right)]
    if min(len(side) for side in sides) < _FEWEST_OPENINGS:
        return tuple(lines)
    abroad = [2 * sum(one.abroad for one in side) > len(side) for side in sides]
    parted = _beside(left, right) if abroad[0] != abroad[1] else [*left, _blank(lines[0]), *right]
    return (*lines[:first], *parted, *lines[last:])


def _column(lines: Sequence[Line]) -> tuple[int, int, int] | None:
    """The first line and the one behind the last of two columns, and where the right one begins."""
    gaps = [gap.span() for line in lines for gap in _GAP.finditer(line.text)]
    room: Counter[int] = Counter()
    for start, end in gaps:
        room.update(range(start + 2, end + 1))
    counts = {end: room[end] for _, end in gaps}
    if not counts or max(counts.values()) < _FEWEST:
        return None
    at = min(start for start, count in counts.items() if count == max(counts.values()))
    inside = [n for n, line in enumerate(lines) if _parts(line.text, at) and len(line.text) > at]
    first, last = inside[0], inside[-1] + 1
    while last < len(lines) and lines[last].text.strip() and len(lines[last].text) <= at:
        last += 1
    printed = [line for line in lines[first:last] if line.text.strip()]
    free = sum(_parts(line.text, at) for line in printed)
    return (first, last, at) if free >= _FREE * len(printed) else None


def _parts(text: str, at: int) -> bool:
    """Whether no word of a line runs over the column before `at`."""
    return not text[max(0, at - 2) : at].strip()


def _openings(lines: Sequence[Line]) -> list[Opening]:
    inks = (label_of(ink_of(line.text.strip()))[1] for line in lines if line.text.strip())
    return [found for ink in inks if (found := opening_of(ink)) is not None]


def _blank(line: Line) -> Line:
    return replace(line, text="")


def _beside(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """Each paragraph of both columns after the other; blank lines part them in both."""
    found: list[Line] = []
    group: list[tuple[Line, Line]] = []
    for pair in (*zip(left, right, strict=True), (_blank(left[0]), _blank(right[0]))):
        if any(one.text.strip() for one in pair):
            group.append(pair)
            continue
        for side in range(2):
            found += [*(one[side] for one in group if one[side].text.strip()), _blank(pair[side])]
        group = []
    return found
