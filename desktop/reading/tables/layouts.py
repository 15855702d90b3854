"""Where the tables of a document stand, and what parts their columns."""

import re
from collections.abc import Callable, Iterator

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.dated import is_date, is_item, is_month, is_named_day
from desktop.reading.markup import plain
from desktop.reading.tables.cut_dates import lacks_month
from desktop.reading.tables.furniture import is_page_number, marks_regional
from desktop.reading.tables.grids import is_grid
from desktop.reading.tables.heads import read_head
from desktop.reading.tables.roles import is_head
from desktop.reading.tables.rows import (
    Layout,
    Row,
    chunks,
    csv_cells,
    pipe_cells,
    split_rows,
    tab_cells,
    width_cells,
)
from desktop.reading.tables.stacks import find_stacks, stacked_rows
from desktop.reading.tables.widths import starts_at
from desktop.reading.text import Line

WIDEST_GAP = 8
LONGEST_BETWEEN = 220
LONGEST_TITLE = 160
MOST_TITLES = 4
MOST_STRANGE = 2
FEWEST_ROWS = 2
FEWEST_ITEMS = 3
_ITEM = re.compile(r"[-–—•·*]\s|\([a-z0-9]{1,4}\)|\d{1,3}[.)]\s")
_NOTE = ("*", "&#42;", "<sup>", "†", "‡", "Note", "NB", "N.B.", "Source", "(*")


@dataclass(frozen=True, slots=True)
class TableFound:
    """A table in a document: places in the list of lines, both inclusive, and how it is parted."""

    first: int
    last: int
    layout: Layout
    starts: tuple[int, ...] = ()


def find_tables(lines: tuple[Line, ...]) -> tuple[TableFound, ...]:
    """Find the tables that are calendars, in document order; they do not overlap.

    A table counts when it has a header row with a date column, or when it has at least two rows
    and every second of them holds a date.
    """
    taken = [False] * len(lines)
    found: list[TableFound] = []
    for search in (_barred, _delimited, _stacked, _spaced):
        for table in search(lines, taken):
            whole = _with_surroundings(lines, table, taken)
            found.append(whole)
            taken[whole.first : whole.last + 1] = [True] * (whole.last + 1 - whole.first)
    return tuple(sorted(found, key=lambda table: table.first))


def _barred(lines: tuple[Line, ...], taken: list[bool]) -> Iterator[TableFound]:
    """Tables whose rows show by themselves what parts their cells: tabs or bars."""
    tests: tuple[tuple[Layout, Callable[[str], bool]], ...] = (
        (Layout.TAB, _has_tab),
        (Layout.PIPE, _has_bars),
    )
    for layout, fits in tests:
        rows = [place for place, line in enumerate(lines) if not taken[place] and fits(line.text)]
        for first, last in _groups(lines, rows, taken):
            table = TableFound(first, last, layout)
            if _is_calendar(lines, table):
                yield table


def _has_tab(text: str) -> bool:
    return "\t" in text and bool(text.strip())


def _has_bars(text: str) -> bool:
    stripped = text.strip()
    return (stripped.startswith("|") and stripped.count("|") > 1) or stripped.count(" | ") > 0


def _groups(
    lines: tuple[Line, ...], rows: list[int], taken: list[bool]
) -> Iterator[tuple[int, int]]:
    """Rows that stand together, with page heads and notes between them."""
    start = 0
    for place in range(1, len(rows) + 1):
        if place < len(rows):
            above, below = rows[place - 1], rows[place]
            if not any(taken[above:below]) and not _breaks(lines, above, below):
                continue
        yield rows[start], rows[place - 1]
        start = place


def _breaks(lines: tuple[Line, ...], above: int, below: int) -> bool:
    between = [line.text for line in lines[above + 1 : below] if line.text.strip()]
    if len(between) > WIDEST_GAP or any(len(text) > LONGEST_BETWEEN for text in between):
        return True
    return sum(is_item(plain(text)) for text in between) >= FEWEST_ITEMS


def _is_calendar(lines: tuple[Line, ...], table: TableFound) -> bool:
    rows = [
        row
        for row in split_rows(lines[table.first : table.last + 1], table.layout, table.starts)
        if not row.free
    ]
    if any(read_head(row) is not None for row in rows) and len(rows) > 1:
        return True
    if is_grid(rows):
        return True
    dated = sum(any(_is_day(plain(cell)) for cell in row.cells if cell) for row in rows)
    several = [row for row in rows if sum(bool(cell) for cell in row.cells) > 1]
    return dated >= FEWEST_ROWS and len(several) >= FEWEST_ROWS and dated >= 0.4 * len(rows)


def _is_day(cell: str) -> bool:
    return is_date(cell) or is_named_day(cell)


def _delimited(lines: tuple[Line, ...], taken: list[bool]) -> Iterator[TableFound]:
    """Tables with commas or semicolons, known by their header."""
    place = 0
    while place < len(lines):
        layout = None if taken[place] else _delimited_head(lines[place].text)
        if layout is None:
            place += 1
            continue
        mark = ";" if layout is Layout.SEMICOLON else ","
        last = _end_of_delimited(lines, place, mark, taken)
        if last > place:
            yield TableFound(place, last, layout)
        place = last + 1


def _delimited_head(text: str) -> Layout | None:
    for layout, mark in ((Layout.SEMICOLON, ";"), (Layout.COMMA, ",")):
        if mark in text and is_head(text.split(mark)[0].strip(' "')):
            row = Row(0, text, csv_cells(text, mark))
            if len(row.cells) > 2 and read_head(row) is not None:
                return layout
    return None


def _end_of_delimited(lines: tuple[Line, ...], head: int, mark: str, taken: list[bool]) -> int:
    """The last line before an empty line or two lines without the mark, quoted cells apart."""
    last = head
    quoted = without = 0
    for place in range(head + 1, len(lines)):
        text = lines[place].text
        ends = not text.strip() or (mark not in text and without)
        if taken[place] or (ends and not quoted):
            break
        without = 0 if mark in text or quoted else without + 1
        quoted = (quoted + text.count('"')) % 2
        if not without:
            last = place
    return last


def _stacked(lines: tuple[Line, ...], taken: list[bool]) -> Iterator[TableFound]:
    """Tables whose cells stand one a line."""
    yield from (TableFound(*ends, Layout.STACK) for ends in find_stacks(lines, taken))


def rows_of(lines: tuple[Line, ...], table: TableFound) -> Iterator[Row]:
    """The rows of a table; `lines` are its own."""
    if table.layout is Layout.STACK:
        return stacked_rows(lines)
    return split_rows(lines, table.layout, table.starts)


def _spaced(lines: tuple[Line, ...], taken: list[bool]) -> Iterator[TableFound]:
    """Tables with columns of a fixed width, known by their header or by rows that line up."""
    place = 0
    while place < len(lines):
        starts = () if taken[place] else starts_at(lines, place, taken)
        if not starts:
            place += 1
            continue
        last = _end_of_spaced(lines, place, starts, taken)
        table = TableFound(place, last, Layout.WIDTH, starts)
        if _is_calendar(lines, table):
            yield table
            place = last
        place += 1


def _end_of_spaced(
    lines: tuple[Line, ...], first: int, starts: tuple[int, ...], taken: list[bool]
) -> int:
    """The last line that still has the columns, page heads between them left aside."""
    last, strange = first, 0
    for place in range(first + 1, len(lines)):
        text = lines[place].text
        if taken[place] or strange > MOST_STRANGE:
            break
        if not text.strip() or is_page_number(text):
            continue
        if len(width_cells(text, starts)) > 1:
            last, strange = place, 0
        else:
            strange += 1
    return last


def _with_surroundings(lines: tuple[Line, ...], table: TableFound, taken: list[bool]) -> TableFound:
    """Take in the title above a table, and the page heads and notes below it."""
    inside = {
        plain(line.text).strip()
        for line in lines[table.first : table.last + 1]
        if line.text.strip() and _cells_of(line.text, table) == 1
    }
    first = _title_above(lines, table.first, taken)
    last = table.last
    for place in range(table.last + 1, len(lines)):
        text = lines[place].text.strip()
        if not text:
            continue
        known = plain(text).strip(" #") in {words.strip(" #") for words in inside}
        below = last == table.last and not any(x.text.strip() for x in lines[last + 1 : place])
        rows = lines[max(table.last - 1, 0) : table.last + 1]
        cut = below and any(_completes_date(row.text, text, table) for row in rows)
        if taken[place] or not (
            cut or known or is_page_number(text) or marks_regional(text) or text.startswith(_NOTE)
        ):
            break
        last = place
    return TableFound(first, last, table.layout, table.starts)


def _completes_date(row: str, below: str, table: TableFound) -> bool:
    """Whether a line below the last row is the month that the row's date lacks."""
    cells = chunks(row) if table.layout is Layout.WIDTH else enumerate(tab_cells(row))
    return is_month(below) and any(lacks_month(cell, below) for _, cell in cells)


def _cells_of(text: str, table: TableFound) -> int:
    if table.layout is Layout.TAB:
        return len(tab_cells(text))
    if table.layout is Layout.PIPE:
        return len(pipe_cells(text))
    if table.layout is Layout.STACK:
        return 0
    if table.layout is Layout.WIDTH:
        return len(width_cells(text, table.starts))
    return len(csv_cells(text, ";" if table.layout is Layout.SEMICOLON else ","))


def _title_above(lines: tuple[Line, ...], first: int, taken: list[bool]) -> int:
    titles = 0
    place = first
    for above in range(first - 1, -1, -1):
        text = plain(lines[above].text).strip()
        if not text:
            continue
        is_title = len(text) <= LONGEST_TITLE and not text.endswith((".", ";", ","))
        if taken[above] or titles == MOST_TITLES or not is_title or _ITEM.match(text):
            break
        titles += 1
        place = above
    return place
