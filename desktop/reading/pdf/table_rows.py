"""The rows of a table on a PDF page: between drawn lines, or with room between them."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from desktop.core.dates.cells import SEVERAL
from desktop.core.dates.printed import ANY_YEAR, read_when
from desktop.reading.dated import MONTH, YEAR, date_end, is_date, is_days
from desktop.reading.pdf.columns import Columns
from desktop.reading.pdf.glyphs import PrintedLine
from desktop.reading.pdf.rules import Rule
from desktop.reading.tables.heads import read_head
from desktop.reading.tables.rows import Row

FEWEST_ROWS = 2
# How far lines of one cell stand apart, in parts of their size, and what is more than that.
_NARROWEST_PITCH, _WIDEST_PITCH, _MORE = 0.9, 1.5, 1.2
# Which part of a column a drawn line must run over, of rows must be dated, and have one date.
_OVER, _DATED, _DATED_ONCE = 0.6, 0.6, 0.8
# In points: two drawn lines so near are the edges of one.
_DOUBLE = 3.0
_MIDDLE = 0.3
_FIGURES = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2}")


class Celled(NamedTuple):
    """A printed line and its part in each column; no parts where it runs over them."""

    line: PrintedLine
    parts: tuple[PrintedLine | None, ...]

    @property
    def middle(self) -> float:
        """The height of its small letters' middle."""
        return self.line.y + _MIDDLE * self.line.size


class TableRow(NamedTuple):
    """The lines that begin in a row, and the lines of each of its cells from top to bottom.

    `whole`: it is parted from the rows around it, and not only one of their lines.
    """

    lines: tuple[PrintedLine, ...]
    cells: tuple[tuple[PrintedLine, ...], ...]
    whole: bool = False


def begins_date(words: str, below_months: bool, may_be_open: bool = False) -> bool:
    """Whether words begin with a day or a month that is named."""
    end = date_end(words) or (len(words) if is_days(words) else 0)
    if not end:
        return False
    if may_be_open and not any(letter.isdigit() for letter in words):
        return True
    date = words[:end]
    return below_months or any(sign.search(date) for sign in (MONTH, YEAR, _FIGURES))


def rows_in(
    lines: Sequence[Celled], columns: Columns, rules: Sequence[Rule], dates: int
) -> list[TableRow]:
    """The rows in which some lines stand; `dates` is the column of dates."""
    parted = _ruled(lines, columns, rules, dates) or _apart(lines, dates)
    return [row._replace(whole=True) for row in parted] or _each(lines)


# -- rows between drawn lines --------------------------------------------------------------------


def _ruled(
    lines: Sequence[Celled], columns: Columns, rules: Sequence[Rule], dates: int
) -> list[TableRow]:
    """The rows that drawn lines part; a cell that none of them cuts belongs to all its rows."""
    top, bottom = lines[0].middle, lines[-1].middle
    inside = [rule for rule in rules if bottom < rule.y < top]
    heads = [line.middle for line in lines if not line.parts]
    cuts = [_single(rule.y for rule in inside if _covers(rule, side)) for side in columns.sides]
    if not any(cuts):
        return []
    every = _single(sorted((*heads, *(y for ys in cuts for y in ys)), reverse=True))
    cuts = [sorted((*heads, *ys), reverse=True) if ys else [] for ys in cuts]
    bands = [*pairwise((top + 1, *every, bottom - 1))]
    rows = [row for band in bands if (row := _in_band(lines, band, cuts)) is not None]
    dated = sum(_is_dated(line, dates) for line in lines)
    return rows if len(rows) >= max(FEWEST_ROWS, _DATED * dated) else []


def _covers(rule: Rule, side: tuple[float, float]) -> bool:
    left, right = side
    return min(rule.right, right) - max(rule.left, left) >= _OVER * (right - left)


def _single(heights: Iterable[float]) -> list[float]:
    """The heights from top to bottom, each pair of edges once."""
    found: list[float] = []
    for y in heights:
        if not found or found[-1] - y > _DOUBLE:
            found.append(y)
    return found


def _in_band(
    lines: Sequence[Celled], band: tuple[float, float], cuts: Sequence[Sequence[float]]
) -> TableRow | None:
    own = [line for line in lines if line.parts and band[1] < line.middle <= band[0]]
    if not own:
        return None
    middle = sum(band) / 2
    cells = []
    for place, ys in enumerate(cuts):
        high = min((y for y in ys if y >= middle), default=None) if ys else band[0]
        low = max((y for y in ys if y < middle), default=None) if ys else band[1]
        cells.append(
            tuple(
                part
                for line in lines
                if line.parts and (part := line.parts[place]) is not None
                if (high is None or line.middle <= high) and (low is None or line.middle > low)
            )
        )
    return TableRow(tuple(line.line for line in own), tuple(cells))


# -- rows with room between them -----------------------------------------------------------------


def _apart(lines: Sequence[Celled], dates: int) -> list[TableRow]:
    """The rows that stand further apart than their lines; none where these are not dated rows."""
    gaps = [_gap(one, other) for one, other in pairwise(lines)]
    tight = [gap for gap in gaps if _NARROWEST_PITCH <= gap <= _WIDEST_PITCH]
    if not tight:
        return []
    most = _MORE * median(tight)
    blocks: list[list[Celled]] = [[]]
    for line, gap in zip(lines, (0.0, *gaps), strict=True):
        if gap > most or not line.parts or _is_head(line):
            blocks.append([])
        if line.parts:
            blocks[-1].append(line)
        if not line.parts or _is_head(line):
            blocks.append([])
    rows = [_row(block) for block in blocks if block]
    dated = [block for block in blocks if any(_is_dated(line, dates) for line in block)]
    once = sum(_is_one_date(block, dates) for block in dated)
    return rows if once >= _DATED_ONCE * len(dated) and len(rows) >= FEWEST_ROWS else []


def _is_one_date(lines: Sequence[Celled], dates: int) -> bool:
    """Whether the date cells of some lines are one date, and not those of several rows."""
    parts = [part.words for line in lines if (part := line.parts[dates]) is not None]
    words = " ".join(parts)
    if len(parts) == 1 or is_days(words):
        return True
    when = read_when(words, default_year=ANY_YEAR)
    several = when.edtf is not None and when.edtf[:1] in "[{"
    return is_date(words) and not several and SEVERAL not in (when.guess or "")


def _gap(one: Celled, other: Celled) -> float:
    return (one.line.y - other.line.y) / max(one.line.size, other.line.size)


def _is_head(line: Celled) -> bool:
    cells = tuple(part.words if part else "" for part in line.parts)
    return len(cells) > 1 and read_head(Row(0, "", cells)) is not None


def _is_dated(line: Celled, dates: int) -> bool:
    part = line.parts[dates] if line.parts else None
    return part is not None and begins_date(part.words, below_months=True)


def _each(lines: Sequence[Celled]) -> list[TableRow]:
    """Each line by itself: who joins rows tells which of them go on."""
    return [_row([line]) for line in lines if line.parts]


def _row(lines: Sequence[Celled]) -> TableRow:
    cells = (
        tuple(part for part in parts if part is not None)
        for parts in zip(*(line.parts for line in lines), strict=True)
    )
    return TableRow(tuple(line.line for line in lines), tuple(cells))
