"""A table over many pages as one stream of pieces: headers read, page heads and notes put aside."""

from desktop.core.quick.dataclasses import dataclass, field, replace
from desktop.reading.content import Content
from desktop.reading.dated import YEAR, is_month
from desktop.reading.headings import is_title, section_of
from desktop.reading.markup import plain
from desktop.reading.prose import begins_inside, ends_sentence, hangs, verb_at
from desktop.reading.tables.cut_dates import lacks_month
from desktop.reading.tables.furniture import marks_regional
from desktop.reading.tables.heads import (
    Columns,
    fused_head,
    read_head,
    runs_on_head,
    scrap_of_head,
)
from desktop.reading.tables.roles import Role
from desktop.reading.tables.rows import Row


@dataclass(frozen=True, slots=True)
class Piece:
    """A data row below its columns.

    `torn`: the first row of a new page, where the row above may go on. `stray`: a line without
    cells that goes on the words of the row above. `section`: the heading it stands under.
    """

    row: Row
    columns: Columns | None
    torn: bool = False
    stray: bool = False
    section: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as printed: its pieces, and the lines that are understood or only notes.

    `heads` are lines that were used up: headers, page heads, titles, the legend of the mark.
    `regional` tells that a legend makes the star the mark of regional processes.
    """

    pieces: tuple[Piece, ...]
    heads: tuple[Row, ...]
    notes: tuple[Row, ...]
    regional: bool


@dataclass
class _Walk:
    """What is known while the rows are gone through."""

    running: frozenset[int]
    content: Content
    headed: bool = False
    columns: Columns | None = None
    torn: bool = False
    section: str = ""
    pieces: list[Piece] = field(default_factory=list)
    heads: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    regional: bool = False
    below_head: bool = False
    second_line: tuple[str, ...] | None = None


def read_sheet(rows: tuple[Row, ...], running: frozenset[int], content: Content) -> Sheet:
    """Go through the rows of one table; `running` are the numbers of page heads and numbers."""
    spaced = any(row.widths for row in rows)
    headed = spaced and any(read_head(row) is not None for row in rows)
    walk = _Walk(running, content, headed)
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else None
        if row.free:
            _free(walk, row, below)
        elif not any(row.cells):
            walk.heads.append(row)
        else:
            _celled(walk, row, below)
    return Sheet(tuple(walk.pieces), tuple(walk.heads), tuple(walk.notes), walk.regional)


def _celled(walk: _Walk, row: Row, below: Row | None) -> None:
    fused = fused_head(row, walk.columns) if walk.columns is not None else None
    head = read_head(row) if fused is None else None
    if head is not None:
        _new_page(walk, row, head)
        return
    if _is_title_row(walk, row, below):
        walk.heads.append(row)
        return
    if _is_heading_row(walk, row, below):
        return
    if walk.below_head and _is_second_line(walk, row):
        walk.heads.append(row)
        return
    if below is not None and read_head(below) is not None and scrap_of_head(row, below):
        walk.heads.append(row)
        return
    if fused is not None:
        row, walk.columns = fused
        walk.torn = bool(walk.pieces)
    walk.pieces.append(Piece(row, walk.columns, walk.torn, section=walk.section))
    walk.torn = walk.below_head = False


def _is_title_row(walk: _Walk, row: Row, below: Row | None) -> bool:
    """Whether a row above the first header is a title that only seems to have columns."""
    if walk.columns is not None or walk.pieces or not row.widths or not walk.headed:
        return False
    alone = sum(map(bool, row.cells)) == 1
    headed = below is not None and read_head(below) is not None
    return alone or (headed and is_title(row.text, walk.content))


def _is_heading_row(walk: _Walk, row: Row, below: Row | None) -> bool:
    """Take a row whose only words stand where dates do and are none: legend, heading, page head."""
    dates = walk.columns.place_of(Role.DATE) if walk.columns else None
    filled = [place for place, cell in enumerate(row.cells) if cell]
    if filled not in ([0], [dates]):
        return False
    words = row.cells[filled[0]]
    if _is_year_above(walk, words, below):
        walk.section = words
        walk.heads.append(row)
        return True
    if marks_regional(words):
        walk.regional = True
    elif below is None or _is_data(walk, filled[0], words):
        return False
    elif section_of(words, walk.content) and sum(map(bool, below.cells)) > 1:
        walk.section = section_of(words, walk.content)
    elif read_head(below) is None:
        return False
    # A sentence above a header is no page head.
    said = ends_sentence(words) and verb_at(words) is not None
    (walk.notes if said else walk.heads).append(row)
    return True


def _is_year_above(walk: _Walk, words: str, below: Row | None) -> bool:
    """Whether a year stands alone above rows of a table without header, and ends no date."""
    if walk.columns is not None or below is None or YEAR.fullmatch(words.strip()) is None:
        return False
    whole = not walk.pieces or YEAR.search(walk.pieces[-1].row.text) is not None
    return whole and sum(map(bool, below.cells)) > 1


def _is_data(walk: _Walk, place: int, words: str) -> bool:
    """Whether the only words of a row are a date where dates stand, or break off."""
    dates = walk.columns.place_of(Role.DATE) if walk.columns else None
    dated = dates in (None, place) and walk.content.is_date(words)
    above = walk.pieces[-1].row.cells if walk.pieces else ()
    cut = place < len(above) and hangs(plain(above[place]))
    return dated or cut or begins_inside(words) or hangs(words)


def _is_second_line(walk: _Walk, row: Row) -> bool:
    """Whether a row is the second line of the header above it.

    Below the first header nothing can go on from a page before; below a later one only what
    stood below the first is such a line.
    """
    if walk.columns is None or not runs_on_head(walk.columns, row):
        return False
    if not walk.pieces and walk.second_line is None:
        walk.second_line = row.cells
    return row.cells == walk.second_line


def _new_page(walk: _Walk, row: Row, head: Columns) -> None:
    walk.heads.append(row)
    walk.columns = head
    walk.torn = bool(walk.pieces)
    walk.below_head = True


def _free(walk: _Walk, row: Row, below: Row | None) -> None:
    """A line without cells: page head, legend, heading, the rest of a cell, or a note."""
    words = plain(row.text).strip()
    if row.line in walk.running:
        walk.heads.append(row)
        walk.torn = bool(walk.pieces)
    elif marks_regional(row.text):
        walk.heads.append(row)
        walk.regional = True
    elif not walk.pieces and walk.columns is None and is_title(row.text, walk.content):
        walk.heads.append(row)
        walk.section = section_of(row.text, walk.content) or walk.section
    elif (column := _torn_date(walk, words)) is not None:
        width = max(column + 1, len(walk.pieces[-1].row.cells))
        cells = [words if at == column else "" for at in range(width)]
        whole = replace(row, cells=tuple(cells), free=False)
        walk.pieces.append(Piece(whole, walk.columns, walk.torn, section=walk.section))
    elif _goes_on(walk, words):
        walk.pieces.append(Piece(row, walk.columns, walk.torn, stray=True, section=walk.section))
        walk.torn = False
    elif section_of(row.text, walk.content) and below is not None and not below.free:
        walk.heads.append(row)
        walk.section = section_of(row.text, walk.content)
    else:
        walk.notes.append(row)


def _torn_date(walk: _Walk, words: str) -> int | None:
    """The column of the date just above that only lacks the month in `words`, else None."""
    if not is_month(words):
        return None
    above = (piece.row.cells for piece in reversed(walk.pieces[-2:]))
    cells = (one for row in above for one in enumerate(row))
    return next((at for at, cell in cells if lacks_month(cell, words)), None)


def _goes_on(walk: _Walk, words: str) -> bool:
    if not walk.pieces or not begins_inside(words):
        return False
    return any(hangs(cell) for cell in walk.pieces[-1].row.cells if cell)
