"""Tables of meetings on a PDF page: each row as one line, its cells parted by tabs.

A PDF knows no cells, only letters at places. What stands in one column between two drawn lines,
or with no more room between it than lines have, is a cell, however many lines it takes.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop.reading.dated import is_month, names_a_day
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.labels import label_of
from desktop.reading.drafts.words import opening_of
from desktop.reading.headings import without_continued
from desktop.reading.pdf.cells import cell_words, limits_of
from desktop.reading.pdf.columns import Columns, chunks_of, columns_of, stretches
from desktop.reading.pdf.glyphs import PrintedLine, is_bold
from desktop.reading.pdf.rules import Rule
from desktop.reading.pdf.table_rows import (
    FEWEST_ROWS,
    Celled,
    TableRow,
    begins_date,
    rows_in,
)
from desktop.reading.tables.roles import is_head

# Which part of the lines must fit the columns.
_FITTING = 0.6
# Which part of the lines in a column of dates must begin one.
_LEAST_DATED = 0.25
# In points: two drawn lines so near are the edges of one.
_DOUBLE = 3.0
_LETTERED = re.compile(r"\((?:[a-z]|[ivx]{1,5})\)\s+\S")
_MIDDLE = 0.3
# What hangs before the items of a list is no column.
_BULLET = re.compile(r"[^\w\s]{1,2}|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]")


class RowWords(NamedTuple):
    """The words of a table row; `whole` when the page itself parts it from the rows around it."""

    words: str
    whole: bool = False


def table_rows(
    lines: Sequence[PrintedLine], rules: Mapping[int, Sequence[Rule]]
) -> dict[PrintedLine, RowWords]:
    """Give the words of each table row for its first line, and none for its other lines.

    `rules` are the drawn lines of each page. Lines that are in no table of dates are left out.
    """
    told: dict[PrintedLine, RowWords] = {}
    before: Columns | None = None
    for page in sorted({line.page for line in lines}):
        for stretch in stretches([line for line in lines if line.page == page]):
            columns = _best(stretch, before)
            if columns is not None:
                before = columns
                told |= _told(_celled(stretch, columns), columns, rules.get(page, ()))
    return told


def has_wide_table(lines: Sequence[PrintedLine]) -> bool:
    """Whether a table of dates with three columns or more stands on a page."""
    found = (_best(stretch, None) for stretch in stretches(lines))
    return any(columns is not None and len(columns.cuts) > 1 for columns in found)


def _best(stretch: Sequence[PrintedLine], before: Columns | None) -> Columns | None:
    """The columns of a stretch; those of the table before it where it goes on with that."""
    listed = [columns for columns in (before, columns_of(stretch)) if columns is not None]
    for columns in sorted(listed, key=lambda one: -len(one.cuts)):
        if _is_calendar(_celled(stretch, columns), goes_on=columns is before):
            return columns
    return None


def _celled(stretch: Sequence[PrintedLine], columns: Columns) -> list[Celled]:
    lines = [_in_columns(line, columns) for line in stretch]
    looks: dict[int, Counter[tuple[bool, int]]] = {}
    for line in lines:
        for place, part in enumerate(line.parts):
            if part is not None:
                looks.setdefault(place, Counter())[_look(part)] += 1
    usual = {place: counts.most_common(1)[0][0] for place, counts in looks.items()}
    return [line._replace(parts=()) if _is_heading(line, usual) else line for line in lines]


def _in_columns(line: PrintedLine, columns: Columns) -> Celled:
    """The line with its parts; words with ordinary blanks are of several columns beside dates."""
    parts = columns.parted(line) or ()
    filled = [part for part in parts if part is not None]
    if len(filled) > 1 and len(chunks_of(line)) == 1:
        dated = any(begins_date(part.words, below_months=True) for part in filled)
        return Celled(line, parts if dated else ())
    return Celled(line, parts)


def _look(line: PrintedLine) -> tuple[bool, int]:
    return is_bold(line), round(line.size)


def _is_heading(line: Celled, usual: Mapping[int, tuple[bool, int]]) -> bool:
    """Whether a line stands alone and is bolder or larger than its column, but no column's head."""
    filled = [(place, part) for place, part in enumerate(line.parts) if part is not None]
    if not filled or len(chunks_of(line.line)) > 1 or is_head(line.line.words):
        return False
    if not all(_is_heavier(part, usual[place]) for place, part in filled):
        return False
    words = without_continued(line.line.words)
    return is_month(words) or len(filled) > 1 or (filled[0][0] == 0 and not names_a_day(words))


def _is_heavier(part: PrintedLine, usual: tuple[bool, int]) -> bool:
    bold, size = _look(part)
    return (bold and not usual[0]) or size > usual[1]


def _is_calendar(lines: Sequence[Celled], *, goes_on: bool) -> bool:
    """Whether a column holds dates, beside another one with words, and most lines fit.

    `goes_on`: a table with these columns stands above, so that dates may all be open.
    """
    several = [line for line in lines if sum(part is not None for part in line.parts) > 1]
    fitting = sum(bool(line.parts) for line in lines)
    if len(several) < (1 if goes_on else FEWEST_ROWS) or fitting < _FITTING * len(lines):
        return False
    if sum(_is_paragraph(line.line) for line in lines) >= FEWEST_ROWS:
        return False
    worded = {
        place
        for line in lines
        for place, part in enumerate(line.parts)
        if part is not None and not _BULLET.fullmatch(part.words)
    }
    return len(worded) > 1 and _date_column(lines, goes_on=goes_on) is not None


def _is_paragraph(line: PrintedLine) -> bool:
    """Whether a line begins a paragraph of a draft: "(a) …", "3. Decides …"."""
    words = line.words
    if _LETTERED.match(words):
        return True
    _, ink = label_of(Ink(words))
    return opening_of(ink) is not None and not is_head(words)


def _date_column(lines: Sequence[Celled], *, goes_on: bool = True) -> int | None:
    """The column in which most dates begin; days alone count where months stand above them."""
    months = any(is_month(without_continued(line.line.words)) for line in lines)
    counts: Counter[int] = Counter()
    for line in lines:
        for place, part in enumerate(line.parts):
            counts[place] += part is not None and begins_date(part.words, months, goes_on)
    place, count = counts.most_common(1)[0] if counts else (0, 0)
    filled = sum(bool(line.parts and line.parts[place]) for line in lines)
    least = 1 if goes_on else FEWEST_ROWS
    return place if count >= max(least, _LEAST_DATED * filled) else None


def _told(
    lines: list[Celled], columns: Columns, rules: Sequence[Rule]
) -> dict[PrintedLine, RowWords]:
    """The words of the rows; lines that head several rows stay lines."""
    dates = _date_column(lines) or 0
    limits = limits_of([line.parts for line in lines])
    told: dict[PrintedLine, RowWords] = {}
    for row in rows_in(lines, columns, rules, dates):
        filled = [cell for cell in row.cells if cell]
        words = " ".join(part.words for cell in filled for part in cell)
        undated = bool(row.cells[dates]) and not begins_date(words, below_months=True)
        if len(filled) == 1 and (is_month(without_continued(words)) or undated):
            continue
        # What stands first on a page without a date may go on from the page before.
        whole = row.whole and bool(told or row.cells[dates])
        told |= dict.fromkeys(row.lines, RowWords(""))
        told[row.lines[0]] = RowWords(_words(row, limits, dates), whole)
    return told


def _words(row: TableRow, limits: Sequence[float], dates: int) -> str:
    return "\t".join(
        cell_words(cell, limit, dated=place == dates)
        for place, (cell, limit) in enumerate(zip(row.cells, limits, strict=True))
    )
