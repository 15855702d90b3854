"""Printed rows joined to entries: torn rows, orphan cells, rows that share a date."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from desktop.core.date_prose import EVENT
from desktop.core.fold import fold
from desktop.core.printed_dates import is_date_cell, is_torn
from desktop.reading.content import Content
from desktop.reading.prose import begins_inside, hangs, has_bullet, verb_at, without_bullet
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.cut_dates import goes_on, is_repeated, join_dates
from desktop.reading.tables.dittos import DITTO, without_dittos
from desktop.reading.tables.entries import Growing, Joined
from desktop.reading.tables.flow import FEW_WORDS
from desktop.reading.tables.roles import PLACES, Role
from desktop.reading.tables.rows import Row

FARTHEST_ORPHAN = 6
SUBJECT_LETTERS = 120
LONGEST_NAME = 150
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_OWN = (*PLACES, Role.FOCAL, Role.PROCESS)


class _Verdict(Enum):
    """What a printed row is to the entry above it."""

    NEW = auto()
    GOES_ON = auto()
    SAME_DATE = auto()
    ORPHAN = auto()
    HEADING = auto()
    LOST = auto()


@dataclass
class _Joining:
    """The rows gone through so far."""

    content: Content
    flat: bool
    dated: bool
    numbered: bool
    records: bool
    entries: list[Growing] = field(default_factory=list)
    lost: list[Row] = field(default_factory=list)
    headings: list[Row] = field(default_factory=list)
    heading: str = ""


def join_rows(rows: Iterable[Cells], content: Content, *, records: bool = False) -> Joined:
    """Join the rows of a table to entries, in printed order; no row is left out.

    `records`: every row is one record, as in a file with commas, and none is cut.
    """
    listed = without_dittos(rows)
    joining = _Joining(
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


def _take(joining: _Joining, cells: Cells, below: Cells | None) -> None:
    verdict = _judge(joining, cells, below)
    if verdict is _Verdict.HEADING:
        joining.heading = cells.get(Role.DATE)
        joining.headings.append(cells.piece.row)
    elif verdict is _Verdict.LOST:
        joining.lost.append(cells.piece.row)
    elif verdict is _Verdict.GOES_ON:
        _go_on(joining.entries[-1], cells)
    elif verdict is _Verdict.ORPHAN:
        _adopt(joining, cells)
    else:
        _begin(joining, cells, above=verdict is _Verdict.SAME_DATE)


def _begin(joining: _Joining, cells: Cells, above: bool) -> None:
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


def _judge(joining: _Joining, cells: Cells, below: Cells | None) -> _Verdict:
    date = cells.get(Role.DATE)
    entry = joining.entries[-1] if joining.entries else None
    if date.strip().casefold() in DITTO and date and entry:
        return _Verdict.SAME_DATE
    if date:
        return _judge_dated(joining, cells, below)
    if entry is None:
        tail = joining.dated and not joining.records and begins_inside(cells.get(Role.TITLE))
        return _Verdict.LOST if tail else _Verdict.NEW
    if cells.get(Role.TITLE) and (joining.records or (joining.numbered and cells.get(Role.NUMBER))):
        return _Verdict.NEW
    if not cells.any_of(Role.TITLE, Role.DESCRIPTION, Role.PROCESS, Role.THEME):
        return _Verdict.ORPHAN if cells.any_of(*_OWN) else _Verdict.GOES_ON
    return _judge_undated(joining, entry, cells)


def _judge_dated(joining: _Joining, cells: Cells, below: Cells | None) -> _Verdict:
    date = cells.get(Role.DATE)
    entry = joining.entries[-1] if joining.entries else None
    if entry and not joining.records and not _is_row_of_its_own(entry, cells):
        lower = not cells.any_of(*_OWN) or _breaks_off(entry, cells)
        if goes_on(entry.date, date, lower, joining.content):
            return _Verdict.GOES_ON
    alone = set(cells.words) == {Role.DATE} and not cells.extras
    heads = alone and below is not None and below.any_of(Role.DATE)
    return _Verdict.HEADING if heads and joining.content.is_month(date) else _Verdict.NEW


def _is_row_of_its_own(entry: Growing, cells: Cells) -> bool:
    """Whether a row fills all that the row above fills, whose date is whole: whatever its own says.

    Words for a date that nobody can read make no row a part of another.
    """
    dated = is_date_cell(entry.date) and not is_torn(entry.date)
    whole = dated or not is_date_cell(f"{entry.date} {cells.get(Role.DATE)}")
    return whole and bool(cells.get(Role.TITLE)) and _is_whole(cells, entry)


def _judge_undated(joining: _Joining, entry: Growing, cells: Cells) -> _Verdict:
    """A row without date: the rest of the row above, or an event of its own."""
    words = cells.get(Role.TITLE) or cells.get(Role.DESCRIPTION)
    if _hangs(entry) or begins_inside(words) or not words:
        return _Verdict.GOES_ON
    own = [role for role in _OWN if cells.get(role)]
    if not joining.dated:
        return _Verdict.NEW if own or not cells.piece.columns else _Verdict.GOES_ON
    if not entry.has(Role.TITLE):
        return _Verdict.GOES_ON
    if _is_another_title(entry, cells):
        return _Verdict.SAME_DATE
    if not own or not any(entry.has(role) for role in own):
        return _Verdict.GOES_ON
    if joining.flat:
        if (
            Role.FOCAL in own
            and not cells.piece.torn
            and _new_subject(joining.content, entry, cells)
        ):
            return _Verdict.NEW
        return _Verdict.SAME_DATE if _is_whole(cells, entry) else _Verdict.GOES_ON
    if Role.FOCAL in own and _new_subject(joining.content, entry, cells):
        return _Verdict.NEW
    return _Verdict.SAME_DATE if _is_whole(cells, entry) else _Verdict.GOES_ON


def _is_another_title(entry: Growing, cells: Cells) -> bool:
    """Whether a row is one more thing on the day above, where columns tell no more than titles.

    It has hours of its own, or names a meeting in a few words without a verb, as the row above.
    """
    columns = cells.piece.columns
    if cells.get(Role.TIME) and entry.has(Role.TIME):
        return True
    if columns is None or cells.piece.torn or columns.roles & {*_OWN, Role.DESCRIPTION}:
        return False
    words, above = cells.get(Role.TITLE), entry.last(Role.TITLE)
    if not (_is_name(words) and _is_name(above)):
        return False
    return entry.above or all(EVENT.search(name) is not None for name in (words, above))


def _is_name(words: str) -> bool:
    short = len(words) <= LONGEST_NAME and not words.endswith((".", ":", ";"))
    return short and verb_at(words) is None


def _hangs(entry: Growing) -> bool:
    """Whether some column of the entry breaks off."""
    return any(hangs(entry.last(role)) for role in (Role.TITLE, Role.PROCESS, Role.DESCRIPTION))


def _breaks_off(entry: Growing, cells: Cells) -> bool:
    """Whether a place or title breaks off that the row of `cells` goes on."""
    return any(
        entry.last(role) and cells.get(role) and hangs(entry.last(role))
        for role in (*PLACES, Role.TITLE, Role.PROCESS)
    )


def _is_whole(cells: Cells, entry: Growing) -> bool:
    """Whether the row fills every column that the row above fills, its date apart."""
    first = entry.rows[0]
    wanted = [role for role in (*_OWN, Role.TITLE) if first.get(role)]
    return all(cells.get(role) for role in wanted) and len(wanted) > 1


def _new_subject(content: Content, entry: Growing, cells: Cells) -> bool:
    """Whether the row speaks of another body than the entry above it.

    Known bodies decide; else a sentence does whose subject shares no word with the title, and
    that has another focal point.
    """
    words = without_bullet(cells.get(Role.TITLE))
    title = entry.rows[0].get(Role.TITLE)
    if has_bullet(cells.get(Role.TITLE)) and not entry.has(Role.FOCAL):
        return False
    said = set(content.bodies(words[:SUBJECT_LETTERS]))
    if said:
        return not said & set(content.bodies(title))
    verb = verb_at(words)
    if verb is None or title.endswith(":") or entry.last(Role.FOCAL) == cells.get(Role.FOCAL):
        return False
    return not _long_words(words[:verb]) & _long_words(title)


def _long_words(text: str) -> set[str]:
    return set(_LONG_WORD.findall(fold(text)))


def _adopt(joining: _Joining, cells: Cells) -> None:
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
