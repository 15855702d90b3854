"""The columns of a table without a header row, known by what stands in them."""

import re
from collections.abc import Callable, Sequence

from desktop.core.quick.dataclasses import replace
from desktop.reading.content import Content
from desktop.reading.dated import is_days
from desktop.reading.lists.lines import lead_hours
from desktop.reading.markup import plain
from desktop.reading.prose import is_stray
from desktop.reading.tables.heads import Column, Columns
from desktop.reading.tables.pages import Piece
from desktop.reading.tables.roles import PLACES, Role
from desktop.reading.tables.rows import Row

MOST_ROWS = 60
_PART_OF_DAY = re.compile(r"[ap]\.?m\.?|morning|afternoon|evening|matin|après-midi", re.I)
HALF = 0.5
MOSTLY = 0.6


def guess_columns(rows: Sequence[Row], content: Content, *, below_months: bool = False) -> Columns:
    """Tell the columns by their cells: dates, places, agencies, bodies that come again, titles.

    A column of which nothing can be told has no role; its words are kept with the event.
    `below_months`: headings name the months, so that days alone are dates.
    """
    width = max((len(row.cells) for row in rows), default=0)
    columns = [_column(rows[:MOST_ROWS], place) for place in range(width)]
    roles: list[tuple[Role, ...]] = [()] * width
    _give(roles, columns, Role.DATE, content.is_date, HALF)
    if below_months:
        _give(roles, columns, Role.DATE, lambda w: content.is_date(w) or is_days(w), HALF)
    _give_days(roles, columns, content)
    _give(roles, columns, Role.TIME, _is_hours, MOSTLY)
    _give_title(roles, columns, content)
    _give(roles, columns, Role.PLACE, content.is_place, HALF)
    _give(roles, columns, Role.PROCESS, content.is_process, MOSTLY)
    _give(roles, columns, Role.FOCAL, content.is_agency, MOSTLY)
    _give(roles, columns, Role.PROCESS, lambda words: bool(content.bodies(words)), MOSTLY)
    _give(roles, columns, Role.NUMBER, lambda words: words.strip(".)").isdigit(), MOSTLY)
    return Columns(tuple(Column(role) for role in roles))


def hosts_as_places(pieces: list[Piece], content: Content) -> list[Piece]:
    """A column of hosts that names towns, where none is for places, tells the places."""
    columns = pieces[0].columns if pieces else None
    place = columns.place_of(Role.FOCAL) if columns else None
    if columns is None or place is None or columns.roles & set(PLACES):
        return pieces
    cells = [cell for cell in _column([piece.row for piece in pieces], place) if cell]
    towns = sum(content.place(cell).city is not None for cell in cells)
    if not cells or towns < MOSTLY * len(cells):
        return pieces
    told = tuple(
        replace(column, roles=(Role.PLACE,)) if at == place else column
        for at, column in enumerate(columns.columns)
    )
    changed = replace(columns, columns=told)
    return [
        replace(piece, columns=changed) if piece.columns == columns else piece for piece in pieces
    ]


def _is_hours(words: str) -> bool:
    hours, rest = lead_hours(words)
    return (bool(hours) and not rest) or _PART_OF_DAY.fullmatch(words.strip()) is not None


def _column(rows: Sequence[Row], place: int) -> list[str]:
    cells = (plain(row.cells[place]) for row in rows if place < len(row.cells))
    return [cell for cell in cells if not is_stray(cell)]


def _give(
    roles: list[tuple[Role, ...]],
    columns: list[list[str]],
    role: Role,
    fits: Callable[[str], bool],
    share: float,
) -> None:
    """Give `role`, where no column has it, to the free one with most cells that fit."""
    if (role,) in roles:
        return
    best, best_share = None, share
    for place, cells in enumerate(columns):
        if roles[place] or not cells:
            continue
        found = _share(cells, fits)
        if found >= best_share and (best is None or found > best_share):
            best, best_share = place, found
    if best is not None:
        roles[best] = (role,)


def _give_days(roles: list[tuple[Role, ...]], columns: list[list[str]], content: Content) -> None:
    """The days of a column of months stand in the column behind it, and are dates, too."""
    months = roles.index((Role.DATE,)) if (Role.DATE,) in roles else len(roles)
    behind = months + 1
    if behind >= len(roles) or _share(columns[months], content.is_month) < MOSTLY:
        return
    cells = columns[behind]
    if not cells or roles[behind] or _counts_on(cells):
        return
    if _share(cells, lambda words: is_days(words) or content.is_date(words)) >= MOSTLY:
        roles[behind] = (Role.DATE,)


def _counts_on(cells: list[str]) -> bool:
    """Whether cells are the numbers of rows."""
    numbers = [cell.strip(" .)") for cell in cells]
    return numbers == [str(number) for number in range(1, len(cells) + 1)]


def _share(cells: list[str], fits: Callable[[str], bool]) -> float:
    """How many of the cells fit, from 0 to 1."""
    return sum(bool(fits(cell)) for cell in cells) / len(cells)


def _give_title(roles: list[tuple[Role, ...]], columns: list[list[str]], content: Content) -> None:
    """The title is in the free column with the longest words, names and places left aside."""
    free = [place for place, cells in enumerate(columns) if cells and not roles[place]]
    # Of names of bodies and of places, the bodies are rather what meets.
    free = [place for place in free if _share(columns[place], content.is_place) < HALF] or free
    worded = [place for place in free if _share(columns[place], content.is_agency) < MOSTLY]
    lengths = {
        place: sum(map(len, columns[place])) / len(columns[place]) for place in worded or free
    }
    if lengths:
        roles[max(lengths, key=lambda place: lengths[place])] = (Role.TITLE,)
