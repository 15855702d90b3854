"""Tables that print two or more rows side by side, below heads that stand there again."""

from collections.abc import Iterable, Iterator

from desktop.core.search.fold import fold
from desktop.reading.markup import plain
from desktop.reading.tables.heads import read_head
from desktop.reading.tables.roles import Role
from desktop.reading.tables.rows import Row

FEWEST_HEADS = 2


def side_by_side(rows: Iterable[Row]) -> Iterator[Row]:
    """Part each row below repeated heads ("Date | Event | Date | Event") into its own rows."""
    times = 1
    for row in rows:
        times = times if row.free else _times(row) or times
        width = len(row.cells) // times
        if row.free or times == 1 or len(row.cells) != width * times:
            yield row
        else:
            yield from _parts(row, width, heads=_times(row) is not None)


def _parts(row: Row, width: int, *, heads: bool) -> Iterator[Row]:
    for first in range(0, len(row.cells), width):
        cells = row.cells[first : first + width]
        if any(cells) and not (heads and first):
            yield row.with_cells(cells)


def _times(row: Row) -> int | None:
    """How often a header row repeats its heads; `None` for a row that is no header."""
    head = read_head(row)
    if head is None:
        return None
    names = [fold(plain(cell)).strip() for cell in row.cells]
    for width in range(FEWEST_HEADS, len(names) // 2 + 1):
        whole = len(names) % width == 0 and names == names[:width] * (len(names) // width)
        half = read_head(row.with_cells(row.cells[:width])) if whole else None
        if half is not None and Role.DATE in half.roles:
            return len(names) // width
    return 1
