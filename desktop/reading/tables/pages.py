"""A table over many pages as one stream of pieces: headers read, page heads and notes put aside."""

from dataclasses import dataclass, field

from desktop.reading.markup import heading, plain
from desktop.reading.prose import begins_inside, ends_sentence, hangs, verb_at
from desktop.reading.tables.furniture import marks_regional
from desktop.reading.tables.heads import (
    Columns,
    fused_head,
    read_head,
    runs_on_head,
    scrap_of_head,
)
from desktop.reading.tables.rows import Row

LONGEST_HEADING = 120
LONGEST_TITLE = 200


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
    titles: tuple[str, ...]
    regional: bool


@dataclass
class _Walk:
    """What is known while the rows are gone through."""

    running: frozenset[int]
    columns: Columns | None = None
    torn: bool = False
    section: str = ""
    pieces: list[Piece] = field(default_factory=list)
    heads: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    regional: bool = False
    below_head: bool = False


def read_sheet(rows: tuple[Row, ...], running: frozenset[int]) -> Sheet:
    """Go through the rows of one table; `running` are the numbers of page heads and numbers."""
    walk = _Walk(running)
    following = (*rows[1:], None)
    for row, below in zip(rows, following, strict=True):
        if row.free:
            _free(walk, row, below)
        elif not any(row.cells):
            walk.heads.append(row)
        else:
            _celled(walk, row, below)
    return Sheet(
        tuple(walk.pieces), tuple(walk.heads), tuple(walk.notes), tuple(walk.titles), walk.regional
    )


def _celled(walk: _Walk, row: Row, below: Row | None) -> None:
    fused = fused_head(row, walk.columns) if walk.columns is not None else None
    head = read_head(row) if fused is None else None
    if head is not None:
        _new_page(walk, row, head)
        return
    if row.cells[0] and not any(row.cells[1:]) and marks_regional(row.cells[0]):
        walk.heads.append(row)
        walk.regional = True
        return
    if walk.columns is not None and walk.below_head and runs_on_head(walk.columns, row):
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
    elif not walk.pieces and walk.columns is None and _is_title(words):
        walk.heads.append(row)
        walk.titles.append(words)
        walk.section = _section(row.text) or walk.section
    elif _goes_on(walk, words):
        walk.pieces.append(Piece(row, walk.columns, walk.torn, stray=True, section=walk.section))
        walk.torn = False
    elif _section(row.text) and below is not None and not below.free:
        walk.heads.append(row)
        walk.section = _section(row.text)
    else:
        walk.notes.append(row)


def _is_title(words: str) -> bool:
    return len(words) <= LONGEST_TITLE and not (ends_sentence(words) and verb_at(words) is not None)


def _goes_on(walk: _Walk, words: str) -> bool:
    if not walk.pieces or not begins_inside(words):
        return False
    return any(hangs(cell) for cell in walk.pieces[-1].row.cells if cell)


def _section(text: str) -> str:
    """The words of a line that looks like a heading, else nothing."""
    marked = heading(text)
    if marked is not None:
        return marked[1]
    words = plain(text).strip()
    if len(words) > LONGEST_HEADING or words.endswith((".", ",", ";")) or begins_inside(words):
        return ""
    bold = text.strip().startswith(("**", "<b>", "<u>")) or words.isupper()
    return words.rstrip(":") if bold or len(words.split()) <= 6 else ""
