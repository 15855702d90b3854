"""Header rows: which column holds what, also where header and data share a row or a word is cut."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.search.fold import fold
from desktop.reading.markup import plain
from desktop.reading.prose import begins_inside
from desktop.reading.tables.roles import (
    CLOSE,
    LONGEST_HEAD,
    Role,
    is_head,
    roles_of_head,
    torn_head,
    without_year,
)
from desktop.reading.tables.rows import Row

_FEWEST_WITHOUT_DATE = 3
FEW_WORDS = 4
_WEEKS = ("week", "wk", "week no", "semaine", "semana", "woche", "kw")
_DUE = ("deadline", "deadlines", "due", "due date", "due by", "echeance", "plazo", "frist")
_NO_HEAD = re.compile(r"[.!]$|[()\[\]“”\"]")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, several roles where borders are lost, and its printed head."""

    roles: tuple[Role, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a page of a table, from left to right.

    `torn` is the place of a column whose right border runs through words.
    """

    columns: tuple[Column, ...]
    torn: int | None = None

    @property
    def roles(self) -> frozenset[Role]:
        """Every role that some column has, alone or with others."""
        return frozenset(role for column in self.columns for role in column.roles)

    @property
    def clear(self) -> frozenset[Role]:
        """The roles that have a column of their own."""
        return frozenset(column.roles[0] for column in self.columns if len(column.roles) == 1)

    def place_of(self, role: Role) -> int | None:
        """Where the column that holds `role` alone stands, from 0."""
        for place, column in enumerate(self.columns):
            if column.roles == (role,):
                return place
        return None


def read_head(row: Row) -> Columns | None:
    """The columns that a header row names, or None when the row is no header.

    A header has a date column and another one, or at least three known ones with a title among
    them. One short head that is not known may stand among known ones.
    """
    return _head_of(row.cells)


# A row is asked by itself, and as the one below another.
@lru_cache(maxsize=256)
def _head_of(cells: tuple[str, ...]) -> Columns | None:
    filled = [place for place, cell in enumerate(cells) if cell]
    if sum(_may_be_head(cells[place]) for place in filled) * 3 < len(filled) * 2:
        return None
    heads = [roles_of_head(cell) for cell in cells]
    _read_due(cells, heads)
    torn = _mend_torn(cells, heads) if any(heads) else None
    strange = [place for place in filled if not heads[place] and place != torn]
    known = [place for place in filled if heads[place]]
    if len(strange) > len(known) // 2 or any(not _short(cells[place]) for place in strange):
        return None
    bare = not cells[0] and len(filled) == len(cells) - 1
    if len(known) < 2 or not _enough({role for roles in heads for role in roles}, bare=bare):
        return None
    columns = (
        Column(roles or ((Role.OTHER,) if cell else ()), plain(cell).strip(" .:"))
        for roles, cell in zip(heads, cells, strict=True)
    )
    return Columns(_settled(columns), torn)


def fused_head(row: Row, known: Columns) -> tuple[Row, Columns] | None:
    """Split a header row that has run into the data row above or below it.

    At least two cells repeat what `known`, the header before it, prints over their columns. Gives
    the row without these words, and the columns.
    """
    if len(row.cells) != len(known.columns):
        return None
    heads = [
        bool(cell and column.name) and _repeats(cell, column.name)
        for cell, column in zip(row.cells, known.columns, strict=True)
    ]
    others = any(
        cell and not head and not is_head(cell) for cell, head in zip(row.cells, heads, strict=True)
    )
    if sum(heads) < 2 or not others:
        return None
    cells = ("" if head else cell for cell, head in zip(row.cells, heads, strict=True))
    return row.with_cells(cells), replace(known, torn=None)


def runs_on_head(columns: Columns, row: Row) -> bool:
    """Whether `row`, just below a header, is its second line ("Focal" above "Point")."""
    if len(row.cells) != len(columns.columns) or not any(row.cells):
        return False
    return all(
        not cell or (column.name != "" and _may_be_head(cell) and is_head(f"{column.name} {cell}"))
        for cell, column in zip(row.cells, columns.columns, strict=True)
    )


def scrap_of_head(row: Row, head: Row) -> bool:
    """Whether `row`, just above a header, is a torn-off bit of it: one or two letters of a head."""
    bits = [plain(cell).strip().casefold() for cell in row.cells if cell]
    words = [word for cell in head.cells for word in plain(cell).casefold().split()]
    return bool(bits) and all(
        len(bit) <= 2 and bit.isalpha() and any(word.startswith(bit) for word in words)
        for bit in bits
    )


def _read_due(cells: tuple[str, ...], heads: list[tuple[Role, ...]]) -> None:
    """Where no column is for dates, that of the deadlines is."""
    if any(set(roles) & {Role.DATE, Role.END} for roles in heads):
        return
    for place, cell in enumerate(cells):
        if fold(plain(cell)).strip(" .:") in _DUE:
            heads[place] = (Role.DATE,)
            return


def _mend_torn(cells: tuple[str, ...], heads: list[tuple[Role, ...]]) -> int | None:
    """Find two neighbours whose border cuts a word, and put their roles into `heads`."""
    for place in range(len(cells) - 1):
        if heads[place] and heads[place + 1]:
            continue
        mended = torn_head(plain(cells[place]), plain(cells[place + 1]))
        if mended is not None:
            heads[place], heads[place + 1] = mended
            return place
    return None


def _may_be_head(cell: str) -> bool:
    return len(cell) <= LONGEST_HEAD and not any(map(str.isdigit, without_year(cell)))


def _short(cell: str) -> bool:
    """Whether words that are no known head may be one: few, and no end of a sentence."""
    words = plain(cell).strip()
    few = len(words) <= LONGEST_HEAD // 2 and len(words.split()) <= FEW_WORDS
    return _may_be_head(cell) and few and not begins_inside(words) and not _NO_HEAD.search(words)


def _enough(roles: set[Role], *, bare: bool) -> bool:
    """Whether the roles make a header; `bare`: only the first column has no head of its own."""
    if Role.DATE in roles or Role.END in roles:
        return len(roles) > 1
    named = roles & {Role.TITLE, Role.THEME}
    return bool(named) and (bare or len(roles) >= _FEWEST_WITHOUT_DATE)


def _repeats(cell: str, name: str) -> bool:
    """Whether a cell prints the head of its column again, one misread letter allowed."""
    return _may_be_head(cell) and fuzz.ratio(fold(plain(cell)), fold(name)) >= CLOSE


def _settled(columns: Iterable[Column]) -> tuple[Column, ...]:
    """Decide heads that name several things by what the other columns hold.

    "Event location" beside "Event" is a location; of two columns for the title the second holds
    the theme.
    """
    listed = list(columns)
    alone = Counter(column.roles[0] for column in listed if len(column.roles) == 1)
    titled = alone[Role.TITLE] or alone[Role.THEME]
    for place, column in enumerate(listed):
        if len(column.roles) > 1:
            left = tuple(
                role
                for role in column.roles
                if not alone[role] and not (role is Role.TITLE and titled)
            )
            listed[place] = replace(column, roles=left or column.roles[:1])
    return _one_title(_named_by_rest(_without_weeks(listed)))


def _without_weeks(columns: list[Column]) -> list[Column]:
    """The numbers of weeks are no dates where another column prints these."""
    dates = [column for column in columns if column.roles == (Role.DATE,)]
    weeks = [column for column in dates if fold(column.name) in _WEEKS]
    if len(weeks) == len(dates):
        return columns
    return [replace(one, roles=(Role.NUMBER,)) if one in weeks else one for one in columns]


def _named_by_rest(columns: list[Column]) -> list[Column]:
    """What is left over when one head is unknown: the title, and the date where no head stands."""
    roles = {role for column in columns for role in column.roles}
    for place, column in enumerate(columns):
        if column.roles == (Role.OTHER,) and not roles & {Role.TITLE, Role.THEME}:
            columns[place] = replace(column, roles=(Role.TITLE,))
            break
    named = roles & {Role.TITLE, Role.THEME, Role.DESCRIPTION, Role.OTHER}
    if not named and not columns[0].roles and not columns[0].name:
        columns[0] = Column((Role.TITLE,))
    elif not roles & {Role.DATE, Role.END} and columns[0].roles == () and len(roles) > 1:
        columns[0] = Column((Role.DATE,))
    return columns


def _one_title(columns: list[Column]) -> tuple[Column, ...]:
    titles = [place for place, column in enumerate(columns) if column.roles == (Role.TITLE,)]
    for place in titles[1:]:
        columns[place] = replace(columns[place], roles=(Role.THEME,))
    themes = [place for place, column in enumerate(columns) if column.roles == (Role.THEME,)]
    if themes and not titles and not any(Role.TITLE in column.roles for column in columns):
        columns[themes[0]] = replace(columns[themes[0]], roles=(Role.TITLE,))
    return tuple(columns)
