"""What stands in the margin of plain text and is no part of it: quote marks and line numbers."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop.core.quick.dataclasses import replace
from desktop.reading.text import Line

_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_NUMBER = re.compile(r"(?P<indent>\s{0,10})(?P<number>\d{1,4})(?P<gap>\s+|$)")
_LABEL = re.compile(r"\(?\w{1,3}[.)]\s|The [A-Z].*,$")
_FEWEST_QUOTED = 3
# Numbers on every line need a longer row to be sure than those on every fifth.
_FEWEST_DENSE, _FEWEST_SPARSE = 8, 3
_BROKEN = 0.15


class _Mark(NamedTuple):
    """A figure at the front of the line at `place`, the `rank`-th of those that are counted."""

    place: int
    number: int
    rank: int


def without_margins(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Take quote marks and line numbers off; every line keeps its own number in the file."""
    return _unnumbered(_unquoted(lines))


def _unquoted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Take "> " off stretches of lines that all have it, as answers by mail do."""
    found = list(lines)
    for first, last in _quoted(lines):
        for at in range(first, last):
            mark = _QUOTE.match(lines[at].text)
            found[at] = replace(lines[at], text=lines[at].text[mark.end() if mark else 0 :])
    return tuple(found)


def _quoted(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    start = None
    for at, line in enumerate((*lines, Line(0, "end"))):
        quoted = line.text.lstrip()[:1] == ">"
        if quoted and start is None:
            start = at
        elif not quoted and start is not None and line.text.strip():
            if sum(bool(one.text.strip()) for one in lines[start:at]) >= _FEWEST_QUOTED:
                yield start, at
            start = None


# -- line numbers --------------------------------------------------------------------------------


def _unnumbered(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Take the numbers of lines off, be they on each or on every fifth."""
    for blanks in (False, True):
        rows = [row for row in _rows(_marks(lines, blanks)) if _counts_lines(lines, row)]
        if rows:
            places = {mark.place for row in rows for mark in row}
            return _cleared(lines, places | _strays(lines, places, rows))
    return tuple(lines)


def _marks(lines: Sequence[Line], blanks: bool) -> Iterator[_Mark]:
    """The figures at the front of lines; `blanks` tells that blank lines are counted too."""
    count = 0
    for place, line in enumerate(lines):
        count += blanks or bool(line.text.strip())
        if found := _NUMBER.match(line.text):
            yield _Mark(place, int(found["number"]), count)


def _rows(marks: Iterator[_Mark]) -> list[list[_Mark]]:
    """The figures that grow as their lines do; they may begin again on every page."""
    rows: dict[int, list[list[_Mark]]] = {}
    for mark in marks:
        same = rows.setdefault(mark.rank - mark.number, [[]])
        if same[-1] and mark.number <= same[-1][-1].number:
            same.append([])
        same[-1].append(mark)
    return [row for same in rows.values() for row in same]


def _counts_lines(lines: Sequence[Line], row: Sequence[_Mark]) -> bool:
    """Whether a row numbers lines and no paragraphs: it cuts through sentences."""
    steps = {after.number - mark.number for mark, after in pairwise(row)}
    if steps == {5} and row[0].number == 5:
        # The fifth line of the file is hardly the fifth paragraph, and the tenth the tenth.
        return len(row) >= (2 if row[0].rank == 5 else _FEWEST_SPARSE)
    within = [line for line in lines[row[0].place : row[-1].place + 1] if line.text.strip()]
    rest = [words for line in within if (words := _NUMBER.sub("", line.text).strip())]
    if sum(words[:1].islower() for words in rest) >= _BROKEN * len(rest):
        sparse = len(row) >= _FEWEST_SPARSE and all(mark.number % 5 == 0 for mark in row)
        return sparse or (len(row) >= _FEWEST_DENSE and len(row) >= 0.8 * len(within))
    whole = len(row) == len(within) >= _FEWEST_DENSE and row[0].rank == row[0].number == 1
    return whole and any(_LABEL.match(words) for words in rest)


def _strays(lines: Sequence[Line], places: set[int], rows: Sequence[Sequence[_Mark]]) -> set[int]:
    """Numbers on short pages: they stand in the same column and count in the same steps."""
    sparse = all(mark.number % 5 == 0 for row in rows for mark in row)
    columns = {found.end("number") for at in places if (found := _NUMBER.match(lines[at].text))}
    strays = set()
    for at, line in enumerate(lines):
        found = _NUMBER.match(line.text)
        if found is None or at in places or found.end("number") not in columns:
            continue
        wide = len(found["gap"]) > 1 or found["indent"] or not found["gap"]
        if wide and (int(found["number"]) % 5 == 0 or not sparse):
            strays.add(at)
    return strays


def _cleared(lines: Sequence[Line], places: set[int]) -> tuple[Line, ...]:
    """The lines without the numbers at `places`, the text in the columns where it stood."""
    inside = [line.text for at, line in enumerate(lines) if at not in places and line.text.strip()]
    room = min((len(text) - len(text.lstrip()) for text in inside), default=0)
    dense = len(inside) < len(places)
    found = list(lines)
    for at in places:
        mark = _NUMBER.match(lines[at].text)
        width = mark.end("number") if mark else 0
        kept = " " * width if dense or room >= width else ""
        words = lines[at].text[width:]
        found[at] = replace(lines[at], text=kept + (words if kept else words.removeprefix(" ")))
    return tuple(found)
