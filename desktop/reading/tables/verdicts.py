"""What a printed row is to the rows above it: one of its own, the rest of one, a heading."""

import re
from enum import Enum, auto

from desktop.core.dates.printed import is_date_cell, is_torn
from desktop.core.dates.prose import EVENT
from desktop.core.quick.dataclasses import dataclass, field
from desktop.core.search.fold import fold
from desktop.reading.content import Content
from desktop.reading.prose import begins_inside, hangs, has_bullet, verb_at, without_bullet
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.cut_dates import goes_on
from desktop.reading.tables.dittos import DITTO
from desktop.reading.tables.entries import Growing
from desktop.reading.tables.roles import PLACES, Role
from desktop.reading.tables.rows import Row

SUBJECT_LETTERS = 120
LONGEST_NAME = 150
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_OWN = (*PLACES, Role.FOCAL, Role.PROCESS)


class Verdict(Enum):
    """What a printed row is to the entry above it."""

    NEW = auto()
    GOES_ON = auto()
    SAME_DATE = auto()
    ORPHAN = auto()
    HEADING = auto()
    LOST = auto()


@dataclass
class Joining:
    """The rows gone through so far, and what holds for all of them."""

    content: Content
    flat: bool
    dated: bool
    numbered: bool
    records: bool
    entries: list[Growing] = field(default_factory=list)
    lost: list[Row] = field(default_factory=list)
    headings: list[Row] = field(default_factory=list)
    heading: str = ""


def judge(joining: Joining, cells: Cells, below: Cells | None) -> Verdict:
    """Tell what a row is to the rows above it; `below` is the next row."""
    date = cells.get(Role.DATE)
    entry = joining.entries[-1] if joining.entries else None
    if date.strip().casefold() in DITTO and date and entry:
        return Verdict.SAME_DATE
    if date:
        return _judge_dated(joining, cells, below)
    if entry is None:
        tail = joining.dated and not joining.records and begins_inside(cells.get(Role.TITLE))
        return Verdict.LOST if tail else Verdict.NEW
    if _stands_alone(cells) and cells.get(Role.TITLE):
        return Verdict.SAME_DATE if entry.date else Verdict.NEW
    if cells.get(Role.TITLE) and (joining.records or (joining.numbered and cells.get(Role.NUMBER))):
        return Verdict.NEW
    if not cells.any_of(Role.TITLE, Role.DESCRIPTION, Role.PROCESS, Role.THEME):
        return Verdict.ORPHAN if cells.any_of(*_OWN) else Verdict.GOES_ON
    return _judge_undated(joining, entry, cells)


def _judge_dated(joining: Joining, cells: Cells, below: Cells | None) -> Verdict:
    date = cells.get(Role.DATE)
    entry = joining.entries[-1] if joining.entries else None
    alone = joining.records or (_stands_alone(cells) and not (entry and is_torn(entry.date)))
    if entry and not alone and not _is_row_of_its_own(entry, cells):
        lower = not cells.any_of(*_own_roles(cells)) or _breaks_off(entry, cells)
        if goes_on(entry.date, date, lower, joining.content):
            return Verdict.GOES_ON
    bare = set(cells.words) == {Role.DATE} and not cells.extras
    heads = bare and below is not None and below.any_of(Role.DATE)
    return Verdict.HEADING if heads and joining.content.is_month(date) else Verdict.NEW


def _own_roles(cells: Cells) -> tuple[Role, ...]:
    """What each event has once; where no column is for titles, the body that meets is the title."""
    columns = cells.piece.columns
    titled = columns is None or Role.TITLE in columns.roles
    return _OWN if titled else tuple(role for role in _OWN if role is not Role.PROCESS)


def _stands_alone(cells: Cells) -> bool:
    """Whether the document itself parts the row from that above it, and no page end does."""
    return cells.piece.row.whole and not cells.piece.torn


def _is_row_of_its_own(entry: Growing, cells: Cells) -> bool:
    """Whether a row fills all that the row above fills, whose date is whole: whatever its own says.

    Words for a date that nobody can read make no row a part of another.
    """
    dated = is_date_cell(entry.date) and not is_torn(entry.date)
    whole = dated or not is_date_cell(f"{entry.date} {cells.get(Role.DATE)}")
    return whole and bool(cells.get(Role.TITLE)) and _is_whole(cells, entry)


def _judge_undated(joining: Joining, entry: Growing, cells: Cells) -> Verdict:
    """A row without date: the rest of the row above, or an event of its own."""
    words = cells.get(Role.TITLE) or cells.get(Role.DESCRIPTION)
    cut = _hangs(entry) or (bool(words) and _breaks_off(entry, cells))
    if cut or begins_inside(words) or not words:
        return Verdict.GOES_ON
    own = [role for role in _own_roles(cells) if cells.get(role)]
    if not joining.dated:
        return Verdict.NEW if own or not cells.piece.columns else Verdict.GOES_ON
    if not entry.has(Role.TITLE):
        return Verdict.GOES_ON
    if _is_another_title(entry, cells):
        return Verdict.SAME_DATE
    if not own or not any(entry.has(role) for role in own):
        return Verdict.GOES_ON
    if joining.flat:
        if (
            Role.FOCAL in own
            and not cells.piece.torn
            and _new_subject(joining.content, entry, cells)
        ):
            return Verdict.NEW
        return Verdict.SAME_DATE if _is_whole(cells, entry) else Verdict.GOES_ON
    if Role.FOCAL in own and _new_subject(joining.content, entry, cells):
        return Verdict.NEW
    return Verdict.SAME_DATE if _is_whole(cells, entry) else Verdict.GOES_ON


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
