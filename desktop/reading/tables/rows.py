"""Printed lines to rows of cells, for every way in which plain text parts columns."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.dated import is_date
from desktop.reading.lists.lines import lead_hours
from desktop.reading.markup import is_rule
from desktop.reading.tables.furniture import is_page_number
from desktop.reading.text import Line

LONGEST_QUOTED = 40
_LINE_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.I)
_CHUNK = re.compile(r"\S+(?: \S+)*")
_PIPE_RULE = re.compile(r"[\s|:+=-]*-[\s|:+=-]*")
_OPEN_PIPE = re.compile(r"(?<!\\)\|")


class Layout(StrEnum):
    """What parts the columns of a table."""

    TAB = "tab"
    PIPE = "pipe"
    SEMICOLON = "semicolon"
    COMMA = "comma"
    WIDTH = "width"
    STACK = "stack"


@dataclass(frozen=True, slots=True)
class Row:
    """One printed row: the lines from `line` on, their words as printed, and its cells.

    `free` marks a line between the rows that has no cells of its own. Cells keep their markup;
    a line break inside a cell stays one. `widths` holds the room of each cell in letters where
    columns have a fixed width, else nothing. `ragged`: its cells are lines, of which there are more
    or fewer than columns. `whole`: the document itself parts it from the rows around it.
    """

    line: int
    text: str
    cells: tuple[str, ...]
    free: bool = False
    page: int | None = None
    widths: tuple[int, ...] = ()
    ragged: bool = False
    whole: bool = False

    @property
    def printed(self) -> str:
        """The row word for word in one line, its filled cells parted by bars."""
        filled = [" ".join(cell.split()) for cell in self.cells if cell.strip()]
        return " | ".join(filled)

    def with_cells(self, cells: Iterable[str]) -> "Row":
        """The same printed row with other cells."""
        return replace(self, cells=tuple(cells))


def split_rows(lines: Iterable[Line], layout: Layout, starts: tuple[int, ...]) -> Iterator[Row]:
    """Give the rows of a table in printed order; empty lines and drawn rules are left out.

    `starts` holds the columns' first positions (from 0), for `Layout.WIDTH` only.
    """
    printed = [line for line in lines if line.text.strip()]
    if layout in (Layout.SEMICOLON, Layout.COMMA):
        yield from _quoted(printed, ";" if layout is Layout.SEMICOLON else ",")
    elif layout is Layout.WIDTH:
        yield from _spaced(printed, starts)
    else:
        parted = tab_cells if layout is Layout.TAB else _piped(printed)
        yield from (
            _row(line, parted(line.text)) for line in printed if not _is_drawn(line, layout)
        )


def _is_drawn(line: Line, layout: Layout) -> bool:
    """Whether a line only draws the table."""
    drawn = layout is Layout.PIPE and _PIPE_RULE.fullmatch(line.text)
    return bool(drawn) or is_rule(line.text)


def _spaced(lines: list[Line], starts: tuple[int, ...]) -> Iterator[Row]:
    """Rows of fixed width; a column is as wide as the longest of its cells."""
    rows = [_row(line, width_cells(line.text, starts)) for line in lines if not is_rule(line.text)]
    celled = [row.cells for row in rows if not row.free]
    widths = tuple(
        max((len(cells[place]) for cells in celled), default=0) for place in range(len(starts))
    )
    yield from (row if row.free else replace(row, widths=widths) for row in rows)


def tab_cells(text: str) -> tuple[str, ...]:
    """Cells parted by tabs; one cell alone when there is no tab."""
    return tuple(cell_of(cell) for cell in text.split("\t"))


def _piped(lines: list[Line]) -> Callable[[str], tuple[str, ...]]:
    """How the rows of a table with bars are parted: with bars at their ends, or only between."""
    barred = [line.text.strip() for line in lines if "|" in line.text]
    ends = sum(text.startswith("|") for text in barred)
    return pipe_cells if 2 * ends >= len(barred) else _bare_pipe_cells


def _bare_pipe_cells(text: str) -> tuple[str, ...]:
    """Cells parted by bars of which the first stands behind the first cell, be it empty."""
    cells = [cell_of(cell.replace("\\|", "|")) for cell in _OPEN_PIPE.split(text)]
    return tuple(cells) if len(cells) > 1 else pipe_cells(text)


def pipe_cells(text: str) -> tuple[str, ...]:
    """Cells of a Markdown table row, with or without bars at its ends."""
    inner = text.strip()
    if "|" not in inner:
        return (cell_of(inner),)
    inner = inner[1:] if inner.startswith("|") else inner
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell_of(cell.replace("\\|", "|")) for cell in _OPEN_PIPE.split(inner))


def csv_cells(text: str, delimiter: str) -> tuple[str, ...]:
    """Cells of one record in the manner of RFC 4180; a quoted cell may hold line breaks."""
    for cells in csv.reader(text.splitlines(keepends=True), delimiter=delimiter):
        return tuple(cell_of(cell) for cell in cells)
    return ()


def chunks(text: str) -> tuple[tuple[int, str], ...]:
    """Words that stand together, with the position where they start; two spaces part them."""
    return tuple((found.start(), found[0]) for found in _CHUNK.finditer(text.expandtabs()))


def width_cells(text: str, starts: tuple[int, ...]) -> tuple[str, ...]:
    """Cells by position: words belong to the column they start in, one letter before it allowed.

    A line that starts before every column, or runs over several, is one cell alone.
    """
    cells = [""] * len(starts)
    column = end = 0
    for start, words in _cut_at_dates(text, starts):
        inside = [place for place, begin in enumerate(starts) if begin <= start + 1]
        column = max(column, inside[-1] if inside else 0)
        cells[column] = f"{cells[column]}  {words}" if cells[column] else words
        end = start + len(words)
    filled = [place for place, cell in enumerate(cells) if cell]
    if len(filled) == 1 and filled[0] + 1 < len(starts) and end > starts[filled[0] + 1]:
        return (cell_of(text.strip()),)
    return tuple(cell_of(cell) for cell in cells)


def _cut_at_dates(text: str, starts: tuple[int, ...]) -> Iterator[tuple[int, str]]:
    """The chunks of a line; one that fills its column up to a date in the next one is two."""
    for start, words in chunks(text):
        inside = any(abs(start - begin) <= 1 for begin in starts)
        cuts = [begin - start for begin in starts if inside and start < begin < start + len(words)]
        cut = next((at for at in cuts if words[at - 1] == " " and is_date(words[at:])), None)
        hours, behind = lead_hours(words) if cuts and cut is None and inside else ("", "")
        if hours and behind and len(words) - len(behind) < cuts[0] + 2:
            # Hours that fill their column up to a title.
            yield from ((start, hours), (start + cuts[0], behind))
            continue
        if cut is None:
            yield start, words
        else:
            yield from ((start, words[: cut - 1]), (start + cut, words[cut:]))


def cell_of(text: str) -> str:
    """The words of a cell; a line break inside it stays one."""
    return _LINE_BREAK.sub("\n", text.replace("\xa0", " ")).strip()


def _row(line: Line, cells: tuple[str, ...]) -> Row:
    free = len(cells) < 2 or is_page_number(line.text)
    return Row(line.number, line.text, cells, free, line.page, whole=line.whole)


def _quoted(lines: list[Line], delimiter: str) -> Iterator[Row]:
    """Records of a delimited file; an open quotation mark takes in the lines that follow."""
    index = 0
    while index < len(lines):
        taken = _record(lines, index)
        text = "\n".join(line.text for line in lines[index : index + taken])
        cells = csv_cells(text, delimiter)
        yield Row(lines[index].number, text, cells, len(cells) < 2, lines[index].page)
        index += taken


def _record(lines: list[Line], index: int) -> int:
    """How many lines the record takes; one when its quotation mark is never closed."""
    open_quotes = 0
    for taken in range(1, min(LONGEST_QUOTED, len(lines) - index) + 1):
        open_quotes += lines[index + taken - 1].text.count('"')
        if open_quotes % 2 == 0:
            return taken
    return 1
