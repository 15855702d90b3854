"""The words of an entry as they flow: lines that belong together joined, paragraphs kept apart."""

import re

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.markup import plain
from desktop.reading.prose import begins_inside, ends_sentence, glue, hangs, is_stray, verb_at
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.entries import Entry
from desktop.reading.tables.roles import Role

FULL_LINE = 60
LONGEST_REST_OF_TITLE = 150
FEW_WORDS = 3
_BOLD = re.compile(r"(\*\*|__|<b>|<strong>).+(\*\*|__|</b>|</strong>)\W*", re.I)
_SAID_WITH_HEAD = (Role.CONTACT, Role.REMARK, Role.LINK)


@dataclass(frozen=True, slots=True)
class Flow:
    """An entry's words: `head`, the line of its title, and the paragraphs `below` it."""

    head: str
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Bit:
    """One printed line of a title cell.

    `torn`: first on its page; `inner`: below another line of the same cell; `bold`: all of it is;
    `room`: letters left where the column has a width.
    """

    text: str
    torn: bool
    inner: bool
    bold: bool
    room: int | None


def flow_of(entry: Entry, flat: bool) -> Flow:
    """Put the words of an entry together; `flat` tables print no descriptions below titles."""
    bits = [bit for cells in entry.rows for bit in _bits(cells)]
    own_description = any(
        cells.piece.columns and Role.DESCRIPTION in cells.piece.columns.clear
        for cells in entry.rows
    )
    paragraphs: list[str] = []
    for place, bit in enumerate(bits):
        before = bits[place - 1] if place else None
        if before and _joins(paragraphs, before, bit, own_description or (flat and bit.torn)):
            paragraphs[-1] = glue(paragraphs[-1], bit.text)
        else:
            paragraphs.append(bit.text)
    below = (*paragraphs[1:], *_other_columns(entry))
    if paragraphs:
        return Flow(paragraphs[0], below)
    return _without_title(entry, below)


def _bits(cells: Cells) -> list[_Bit]:
    lines = [line for line in cells.get(Role.TITLE).split("\n") if line.strip()]
    room = _room(cells)
    return [
        _Bit(
            line.strip(),
            cells.piece.torn and not place,
            place > 0,
            _BOLD.fullmatch(line.strip()) is not None,
            room if len(lines) == 1 else None,
        )
        for place, line in enumerate(lines)
    ]


def _room(cells: Cells) -> int | None:
    """How many letters are left in a title cell of fixed width."""
    row, columns = cells.piece.row, cells.piece.columns
    place = columns.place_of(Role.TITLE) if columns else None
    if place is None or place >= len(row.widths) or place >= len(row.cells):
        return None
    return row.widths[place] - len(row.cells[place])


def _joins(paragraphs: list[str], before: _Bit, bit: _Bit, one_piece: bool) -> bool:
    """Whether `bit` goes on the paragraph that `before` ended.

    `one_piece`: below a title stands only the rest of the title.
    """
    so_far, words = plain(paragraphs[-1]), plain(bit.text)
    in_title = len(paragraphs) == 1
    if in_title and so_far.endswith(":"):
        return False
    if hangs(so_far) or begins_inside(words):
        return True
    if before.room is not None and before.room < len(words.split(" ")[0]) + 1:
        return not ends_sentence(so_far)
    if in_title and len(words.split()) <= FEW_WORDS and not ends_sentence(words):
        return before.bold == bit.bold
    if in_title and bit.inner:
        return before.bold == bit.bold and not ends_sentence(words) and len(words) < FULL_LINE
    if in_title:
        return one_piece and not _is_prose(words)
    return len(before.text) >= FULL_LINE and so_far[-1:] not in '.!?:;"”'


def _is_prose(words: str) -> bool:
    if len(words) > LONGEST_REST_OF_TITLE:
        return True
    return ends_sentence(words) and verb_at(words) is not None


def _other_columns(entry: Entry) -> tuple[str, ...]:
    """What other columns say, each with its head where it has one."""
    words = [line for cell in entry.column(Role.DESCRIPTION) for line in cell.split("\n")]
    if entry.column(Role.TITLE):
        words = [*entry.column(Role.THEME), *words]
    for role in _SAID_WITH_HEAD:
        words += [f"{_head(entry, role)}: {word}" for word in entry.column(role)]
    for cells in entry.rows:
        words += [f"{name}: {word}" if name else word for name, word in cells.extras]
    return tuple(word for word in words if not is_stray(word))


def _head(entry: Entry, role: Role) -> str:
    """The head that the column of `role` has on the page, else the role's own name."""
    for cells in entry.rows:
        for column in cells.piece.columns.columns if cells.piece.columns else ():
            if role in column.roles and column.name:
                return column.name
    return role.value.capitalize()


def _without_title(entry: Entry, below: tuple[str, ...]) -> Flow:
    """No title cell is filled: the theme stands for it, else the body that meets."""
    for role in (Role.THEME, Role.PROCESS):
        words = entry.column(role)
        if words:
            return Flow(" ".join(words), below)
    return Flow(below[0], below[1:]) if below else Flow("", ())
