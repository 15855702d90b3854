"""Tables of meetings on a PDF page: each row as one line, its cells parted by tabs.

A PDF knows no cells, only letters at places. What stands in one column between two drawn lines,
or with no more room between it than lines have, is a cell, however many lines it takes.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from desktop.reading.dated import MONTH, YEAR, date_end, is_days, is_month
from desktop.reading.headings import without_continued
from desktop.reading.pdf.cells import cell_words, limits_of
from desktop.reading.pdf.columns import Columns, columns_of, stretches
from desktop.reading.pdf.glyphs import PrintedLine, is_bold
from desktop.reading.pdf.rules import Rule
from desktop.reading.tables.heads import read_head
from desktop.reading.tables.rows import Row

FEWEST_ROWS = 2
# How far lines of one cell stand apart, in parts of their size, and what is more than that.
_NARROWEST_PITCH, _WIDEST_PITCH, _MORE = 0.9, 1.5, 1.2
# Which part of a column a drawn line must run over, of rows must be dated, of lines must fit.
_OVER, _DATED, _FITTING = 0.6, 0.6, 0.8
# In points: two drawn lines so near are the edges of one.
_DOUBLE = 3.0
_MIDDLE = 0.3


class Celled(NamedTuple):
    """A printed line and its part in each column; no parts where it runs over them."""

    line: PrintedLine
    parts: tuple[PrintedLine | None, ...]

    @property
    def middle(self) -> float:
        """The height of its small letters' middle."""
        return self.line.y + _MIDDLE * self.line.size


class TableRow(NamedTuple):
    """The lines that begin in a row, and the lines of each of its cells from top to bottom."""

    lines: tuple[PrintedLine, ...]
    cells: tuple[tuple[PrintedLine, ...], ...]


def table_rows(
    lines: Sequence[PrintedLine], rules: Mapping[int, Sequence[Rule]]
) -> dict[PrintedLine, str]:
    """Give the words of each table row for its first line, and none for its other lines.

    `rules` are the drawn lines of each page. Lines that are in no table of dates are left out.
    """
    told: dict[PrintedLine, str] = {}
    before: Columns | None = None
    for page in sorted({line.page for line in lines}):
        for stretch in stretches([line for line in lines if line.page == page]):
            columns = _best(stretch, before)
            if columns is not None:
                before = columns
                told |= _told(_celled(stretch, columns), columns, rules.get(page, ()))
    return told


def _best(stretch: Sequence[PrintedLine], before: Columns | None) -> Columns | None:
    """The columns of a stretch; those of the table before it where it goes on with that."""
    listed = [columns for columns in (before, columns_of(stretch)) if columns is not None]
    for columns in sorted(listed, key=lambda one: -len(one.cuts)):
        if _is_calendar(_celled(stretch, columns)):
            return columns
    return None


def _celled(stretch: Sequence[PrintedLine], columns: Columns) -> list[Celled]:
    lines = [Celled(line, columns.parted(line) or ()) for line in stretch]
    dates = _date_column(lines)
    if dates is None:
        return lines
    looks = Counter(_look(part) for line in lines if line.parts and (part := line.parts[dates]))
    usual = looks.most_common(1)[0][0]
    return [line._replace(parts=()) if _is_heading(line, usual) else line for line in lines]


def _look(line: PrintedLine) -> tuple[bool, int]:
    return is_bold(line), round(line.size)


def _is_heading(line: Celled, usual: tuple[bool, int]) -> bool:
    """Whether a line only names a month, bolder or larger than the dates of the rows are."""
    filled = [part for part in line.parts if part is not None]
    if len(filled) != 1 or not is_month(without_continued(filled[0].words)):
        return False
    bold, size = _look(filled[0])
    return (bold and not usual[0]) or size > usual[1]


def _is_calendar(lines: Sequence[Celled]) -> bool:
    """Whether a column holds dates, beside another one with words, and most lines fit."""
    several = [line for line in lines if sum(part is not None for part in line.parts) > 1]
    fitting = sum(bool(line.parts) for line in lines)
    if len(several) < FEWEST_ROWS or fitting < _FITTING * len(lines):
        return False
    return _date_column(lines) is not None


def _date_column(lines: Sequence[Celled]) -> int | None:
    """The column in which most dates begin; days alone count where months stand above them."""
    months = any(is_month(without_continued(line.line.words)) for line in lines)
    counts: Counter[int] = Counter()
    for line in lines:
        for place, part in enumerate(line.parts):
            counts[place] += part is not None and _begins_date(part.words, months=months)
    place, count = counts.most_common(1)[0] if counts else (0, 0)
    return place if count >= FEWEST_ROWS else None


def _begins_date(words: str, *, months: bool = False) -> bool:
    """Whether words begin with a day or a month that is named."""
    end = date_end(words) or (len(words) if is_days(words) else 0)
    if not end:
        return False
    return months or bool(MONTH.search(words[:end]) or YEAR.search(words[:end]))


def _told(lines: list[Celled], columns: Columns, rules: Sequence[Rule]) -> dict[PrintedLine, str]:
    """The words of the rows; lines that head several rows stay lines."""
    dates = _date_column(lines) or 0
    limits = limits_of([line.parts for line in lines])
    told: dict[PrintedLine, str] = {}
    for row in _ruled(lines, columns, rules, dates) or _apart(lines, dates) or _each(lines):
        filled = [cell for cell in row.cells if cell]
        words = " ".join(part.words for cell in filled for part in cell)
        if len(filled) == 1 and is_month(without_continued(words)):
            continue
        told |= dict.fromkeys(row.lines, "")
        told[row.lines[0]] = "\t".join(
            cell_words(cell, limit, dated=place == dates)
            for place, (cell, limit) in enumerate(zip(row.cells, limits, strict=True))
        )
    return told


# -- rows between drawn lines --------------------------------------------------------------------


def _ruled(
    lines: Sequence[Celled], columns: Columns, rules: Sequence[Rule], dates: int
) -> list[TableRow]:
    """The rows that drawn lines part; a cell that none of them cuts belongs to all its rows."""
    top, bottom = lines[0].middle, lines[-1].middle
    inside = [rule for rule in rules if bottom < rule.y < top]
    heads = [line.middle for line in lines if not line.parts]
    cuts = [_single(rule.y for rule in inside if _covers(rule, side)) for side in columns.sides]
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
    begun = [sum(_is_dated(line, dates) for line in block) for block in blocks if block]
    once = sum(count == 1 for count in begun)
    several = sum(count > 1 for count in begun)
    return rows if once >= FEWEST_ROWS and once >= 4 * several else []


def _gap(one: Celled, other: Celled) -> float:
    return (one.line.y - other.line.y) / max(one.line.size, other.line.size)


def _is_head(line: Celled) -> bool:
    cells = tuple(part.words if part else "" for part in line.parts)
    return len(cells) > 1 and read_head(Row(0, "", cells)) is not None


def _is_dated(line: Celled, dates: int) -> bool:
    part = line.parts[dates] if line.parts else None
    return part is not None and _begins_date(part.words, months=True)


def _each(lines: Sequence[Celled]) -> list[TableRow]:
    """Each line by itself: who joins rows tells which of them go on."""
    return [_row([line]) for line in lines if line.parts]


def _row(lines: Sequence[Celled]) -> TableRow:
    cells = (
        tuple(part for part in parts if part is not None)
        for parts in zip(*(line.parts for line in lines), strict=True)
    )
    return TableRow(tuple(line.line for line in lines), tuple(cells))
