"""Printed rows joined to entries: torn rows, orphan cells, rows that share a date."""

from collections.abc import Iterable

from desktop.reading.content import Content
from desktop.reading.prose import begins_inside, hangs
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.cut_dates import is_repeated, join_dates
from desktop.reading.tables.dittos import DITTO, without_dittos
from desktop.reading.tables.entries import Growing, Joined
from desktop.reading.tables.flow import FEW_WORDS
from desktop.reading.tables.roles import PLACES, Role
from desktop.reading.tables.verdicts import Joining, Verdict, judge

FARTHEST_ORPHAN = 6
_OWN = (*PLACES, Role.FOCAL, Role.PROCESS)


def join_rows(rows: Iterable[Cells], content: Content, *, records: bool = False) -> Joined:
    """Join the rows of a table to entries, in printed order; no row is left out.

    `records`: every row is one record, as in a file with commas, and none is cut.
    """
    listed = without_dittos(rows)
    joining = Joining(
        content,
        flat=is_flat(listed),
        dated=any(cells.get(Role.DATE) for cells in listed),
        numbered=_is_numbered(listed),
        records=records,
    )
    for place, cells in enumerate(listed):
        _take(joining, cells, listed[place + 1] if place + 1 < len(listed) else None)
    return Joined(
        tuple(entry.done() for entry in joining.entries),
        tuple(joining.lost),
        tuple(joining.headings),
    )


def is_flat(rows: Iterable[Cells]) -> bool:
    """Whether the table prints one line a row, so that only page ends cut its rows.

    Else it is tall: descriptions stand in lines of their own below the titles.
    """
    dated = below = 0
    for cells in rows:
        words = cells.get(Role.TITLE)
        if cells.get(Role.DATE):
            dated += 1
        elif words and not cells.piece.torn and not cells.any_of(*_OWN):
            below += not begins_inside(words) and len(words.split()) > FEW_WORDS
    return below <= dated // 20


def _is_numbered(rows: Iterable[Cells]) -> bool:
    listed = [cells for cells in rows if cells.get(Role.TITLE)]
    return bool(listed) and sum(bool(c.get(Role.NUMBER)) for c in listed) > 0.6 * len(listed)


def _take(joining: Joining, cells: Cells, below: Cells | None) -> None:
    verdict = judge(joining, cells, below)
    if verdict is Verdict.HEADING:
        joining.heading = cells.get(Role.DATE)
        joining.headings.append(cells.piece.row)
    elif verdict is Verdict.LOST:
        joining.lost.append(cells.piece.row)
    elif verdict is Verdict.GOES_ON:
        _go_on(joining.entries[-1], cells)
    elif verdict is Verdict.ORPHAN:
        _adopt(joining, cells)
    else:
        _begin(joining, cells, above=verdict is Verdict.SAME_DATE)


def _begin(joining: Joining, cells: Cells, above: bool) -> None:
    section = cells.piece.section
    entry = Growing([cells], _date_of(cells), section or joining.heading, section)
    if joining.heading and joining.content.is_date(joining.heading):
        entry.heading = joining.heading
    if above:
        entry.date, entry.above = joining.entries[-1].date, True
        entry.unsure = cells.piece.torn
    joining.entries.append(entry)


def _go_on(entry: Growing, cells: Cells) -> None:
    part = _date_of(cells)
    if part and is_repeated(entry.date, part):
        entry.mends.append(f"“{part}” is printed twice in the date and was read once")
    entry.date = join_dates(entry.date, part)
    entry.rows.append(cells)


def _date_of(cells: Cells) -> str:
    words = cells.get(Role.DATE)
    return "" if words.strip().casefold() in DITTO else words


def _adopt(joining: Joining, cells: Cells) -> None:
    """Give cells without a title of their own to the entry that they were torn from."""
    current = joining.entries[-1]
    roles = [role for role in cells.words if role is not Role.DATE]
    cut = any(
        hangs(current.last(role)) or joining.content.is_place(f"{current.last(role)} {rest}")
        for role in PLACES
        if (rest := cells.get(role)) and current.last(role)
    )
    if cut or not any(current.has(role) for role in roles):
        current.rows.append(cells)
        return
    for entry in joining.entries[-2 : -2 - FARTHEST_ORPHAN : -1]:
        if all(entry.lost(role) and not entry.has(role) for role in roles):
            entry.orphans.append(cells)
            entry.mends.append(_orphan_mend(cells))
            return
    joining.lost.append(cells.piece.row)


def _orphan_mend(cells: Cells) -> str:
    words = " and ".join(f"“{word}”" for role, word in cells.words.items() if role is not Role.DATE)
    return (
        f"{words} stand alone behind a later row and were given to this one, whose cells are lost"
    )
