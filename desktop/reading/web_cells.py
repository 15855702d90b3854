"""The tables of a web page as lines: cells over several rows or columns put into each of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

# Parts the lines of one paragraph, until it is known whether they are those of a cell.
BREAK = "\x0b"
_CELLS = ("td", "th")
MOST_SPAN, MOST_ROWS = 60, 5000


class TableRow(str):
    """A line that is a whole row of a table; a word of its own for the page's lines."""

    __slots__ = ()


def table_lines(table: Any, blocks: Callable[[Any], Iterable[str]]) -> Iterator[str]:
    """The lines of a table; `blocks` gives those of an element.

    A table that only lays out the page, with other tables or one cell a row in it, is its lines.
    """
    rows = [row for row in table.iter("tr") if _table_of(row) is table][:MOST_ROWS]
    nested = any(one is not table for one in table.iter("table"))
    grid = [] if nested else _grid(rows, blocks)
    if not any(sum(map(bool, cells)) > 1 for cells in grid):
        for cell in (cell for row in rows for cell in row if cell.tag in _CELLS):
            yield from blocks(cell)
        return
    yield from _outside(table, blocks)
    for row, cells in zip(rows, grid, strict=True):
        heads = len(cells) > 1 and sum(one.tag in _CELLS for one in row) == 1
        if heads and cells[0] and not any(cells[1:]):
            yield cells[0].replace("<br>", " ")
        elif any(cells):
            yield TableRow(f"| {' | '.join(cells)} |")


def _table_of(row: Any) -> Any:
    return next(row.iterancestors("table"), None)


def _outside(table: Any, blocks: Callable[[Any], Iterable[str]]) -> Iterator[str]:
    for caption in table.iter("caption"):
        yield from blocks(caption)


def _grid(rows: list[Any], blocks: Callable[[Any], Iterable[str]]) -> list[list[str]]:
    """The words of each row; a cell over several rows stands in all of them."""
    grid: list[list[str]] = []
    hanging: dict[int, tuple[str, int]] = {}
    for row in rows:
        cells: list[str] = []
        for cell in (one for one in row if one.tag in _CELLS):
            _hang(cells, hanging)
            words = "<br>".join(_lines(blocks(cell)))
            below = _span(cell, "rowspan") - 1
            for number in range(_span(cell, "colspan")):
                if below > 0:
                    hanging[len(cells)] = (words if not number else "", below)
                cells.append(words if not number else "")
        _hang(cells, hanging)
        grid.append(cells)
    return grid


def _hang(cells: list[str], hanging: dict[int, tuple[str, int]]) -> None:
    """Put in the cells that hang down from rows above to where the row has come."""
    while len(cells) in hanging:
        words, left = hanging.pop(len(cells))
        if left > 1:
            hanging[len(cells)] = (words, left - 1)
        cells.append(words)


def _lines(blocks: Iterable[str]) -> Iterator[str]:
    for block in blocks:
        for line in block.split(BREAK):
            # A bar in a cell would part it.
            words = " ".join(line.replace("|", "/").split()).lstrip("# ")
            if words:
                yield words


def _span(cell: Any, name: str) -> int:
    told = str(cell.get(name, "1")).strip()
    return min(max(int(told), 1), MOST_SPAN) if told.isascii() and told.isdigit() else 1
