"""The cells of a row by what they say: shifted rows, lost borders and stray marks settled."""

import re
from collections.abc import Callable, Mapping

from desktop.core.quick.dataclasses import dataclass, field
from desktop.reading.content import Content
from desktop.reading.dated import MONTH, YEAR, is_month, only_days
from desktop.reading.markup import plain
from desktop.reading.prose import is_stray
from desktop.reading.tables.heads import Columns
from desktop.reading.tables.pages import Piece
from desktop.reading.tables.roles import PLACES, Role, joinings
from desktop.reading.tables.spreading import spread

_NOTHING = re.compile(r"(?:n/?a|none|nil|no|not applicable)\.?", re.I)
_LOOSE_END = re.compile(r"(?:\s+[.·•*|~–—-]+|[·•|]+)+$")
_PARTING = re.compile(r"\s*(?:[,;:/\n]|\s[–—-]\s|\s\s|\()\s*")
_SLASH = re.compile(r"\s*[/;\n]\s*")
_LOOSE_START = re.compile(r"^[·•|~,;:]+\s*")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_SCRAP = re.compile(r"[A-Za-z]{1,2}")
_JOINING = ("of", "the", "in", "and", "on", "for", "to", "with", "at", "by", "–", "-")
_PARTINGS = {Role.TIME: " – ", Role.FOCAL: ", "}
LONGEST_TAIL = 4
LONGEST_MERGED_TITLE = 200


@dataclass(frozen=True, slots=True)
class Cells:
    """A printed row with its words by role.

    `extras` holds what stands in columns of no known kind, with the column's head. `mends` tells
    what was mended in it.
    """

    piece: Piece
    words: Mapping[Role, str]
    extras: tuple[tuple[str, str], ...] = ()
    mends: tuple[str, ...] = ()

    def get(self, role: Role) -> str:
        """The words of that role, empty when there are none."""
        return self.words.get(role, "")

    def any_of(self, *roles: Role) -> bool:
        """Whether any of these roles has words."""
        return any(role in self.words for role in roles)


@dataclass
class _Sorting:
    """Cells being given their roles."""

    words: dict[Role, str] = field(default_factory=dict)
    extras: list[tuple[str, str]] = field(default_factory=list)
    mends: list[str] = field(default_factory=list)

    def add(self, role: Role, words: str) -> None:
        """Words of a second column of the same role join those of the first."""
        if role is Role.DATE and role in self.words:
            self.words[role] = _in_order(self.words[role], words)
            return
        parting = _PARTINGS.get(role, ", " if role in PLACES else " ")
        before = self.words.get(role)
        self.words[role] = f"{before}{parting}{words}" if before else words


def _in_order(one: str, other: str) -> str:
    """Dates of two columns, such as month and days, in the order in which a date is printed."""
    for month, days in ((one, other), (other, one)):
        if is_month(month) and MONTH.search(days):
            # The days name their months themselves: of the other column only the year is needed.
            year = YEAR.search(month)
            return f"{days} {year[0]}" if year and not YEAR.search(days) else days
    parts = (one, other)
    return " ".join(
        sorted(parts, key=lambda part: (not only_days(part), bool(_YEAR.fullmatch(part))))
    )


def sort_cells(piece: Piece, content: Content) -> Cells:
    """Give every cell of a row its role; without columns the whole row is the title."""
    columns = piece.columns
    if piece.stray or columns is None:
        return Cells(piece, {Role.TITLE: " ".join(piece.row.cells)})
    sorting = _Sorting()
    cells = _mend_borders(_by_column(piece, columns, content), columns, content, sorting)
    for place, cell in enumerate(cells):
        column = columns.columns[place] if place < len(columns.columns) else None
        roles = column.roles if column else ()
        words = _clean(cell, roles)
        if words:
            _sort(words, roles, column.name if column else "", content, sorting)
    _settle_place_line(sorting, columns, content)
    _settle_agency(sorting, columns, content)
    return Cells(piece, sorting.words, tuple(sorting.extras), tuple(sorting.mends))


def _by_column(piece: Piece, columns: Columns, content: Content) -> list[str]:
    """The cells of a row below its columns; lines of which some are missing go by their words."""
    cells = piece.row.cells
    placed = spread(cells, columns, content) if piece.row.ragged else None
    return list(placed or _aligned(cells, columns, content))


def _sort(
    words: str, roles: tuple[Role, ...], name: str, content: Content, sorting: _Sorting
) -> None:
    second = roles == (Role.REMARK,) and Role.REMARK in sorting.words
    if not roles or roles == (Role.OTHER,) or second:
        _sort_unnamed(words, name, content, sorting)
    elif len(roles) == 1:
        sorting.add(roles[0], words)
    else:
        for role, part in split_merged(words, roles, content):
            sorting.add(role, part)


def _sort_unnamed(words: str, name: str, content: Content, sorting: _Sorting) -> None:
    """A column without a known head: a date where none is known, else kept with its head."""
    if not name and Role.DATE not in sorting.words and content.is_date(words):
        sorting.add(Role.DATE, words)
    else:
        sorting.extras.append((name, words))


def split_merged(
    words: str, roles: tuple[Role, ...], content: Content
) -> tuple[tuple[Role, str], ...]:
    """Part a cell that several lost columns share, by what its words are."""
    if Role.DATE in roles:
        placed = _place_first(words, roles, content)
        return placed or _date_first(words, roles, content)
    if Role.TITLE in roles:
        return _title_first(words, roles, content)
    if Role.FOCAL in roles and any(role in PLACES for role in roles):
        return _place_or_focal(words, content)
    return ((roles[0], words),)


def _date_first(
    words: str, roles: tuple[Role, ...], content: Content
) -> tuple[tuple[Role, str], ...]:
    end = content.date_end(words)
    rest = words[end:].strip(" ,;:–—-\n")
    others = tuple(role for role in roles if role not in (Role.DATE, Role.TIME))
    if not others or (end and not rest):
        return ((Role.DATE, words),)
    if not end:
        return _rest_of(words, others, content)
    return (Role.DATE, words[:end].strip()), *_rest_of(rest, others, content)


def _place_first(
    words: str, roles: tuple[Role, ...], content: Content
) -> tuple[tuple[Role, str], ...]:
    """A place and behind it its date: "Santiago, 26-28 April", "TBC, second half of 2022"."""
    place = next((role for role in roles if role in PLACES), None)
    if place is None or {role for role in roles if role is not Role.TIME} != {place, Role.DATE}:
        return ()
    for parting in _PARTING.finditer(words):
        before, behind = words[: parting.start()].strip(), words[parting.end() :].strip()
        opened = content.is_date(before) and not any(map(str.isdigit, before))
        dated = content.is_date(behind) and not is_month(before)
        if before and dated and (content.is_place(before) or opened):
            return (place, before), (Role.DATE, behind)
    return ()


def _rest_of(words: str, roles: tuple[Role, ...], content: Content) -> tuple[tuple[Role, str], ...]:
    return ((roles[0], words),) if len(roles) == 1 else split_merged(words, roles, content)


def _title_first(
    words: str, roles: tuple[Role, ...], content: Content
) -> tuple[tuple[Role, str], ...]:
    """A title, then perhaps place and focal point: "Third Meeting Geneva ILO"."""
    found: list[tuple[Role, str]] = []
    title = words
    if len(words) <= LONGEST_MERGED_TITLE and not words.endswith((".", ":")):
        if Role.FOCAL in roles:
            title, agency = _tail(title, content.is_agency)
            found += [(Role.FOCAL, agency)] if agency else []
        if any(role in PLACES for role in roles):
            title, place = _tail(title, content.is_place)
            found += [(Role.PLACE, place)] if place else []
    return (Role.TITLE, title), *found


def _tail(words: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """Part the longest end of at most four words that fits; the title keeps two words."""
    parts = words.split(" ")
    for length in range(min(LONGEST_TAIL, len(parts) - 2), 0, -1):
        end = " ".join(parts[-length:])
        if end[:1].isupper() and fits(end) and parts[-length - 1].lower() not in _JOINING:
            return " ".join(parts[:-length]).rstrip(" ,–-"), end
    return words, ""


def _place_or_focal(words: str, content: Content) -> tuple[tuple[Role, str], ...]:
    parts = [part for part in _SLASH.split(words) if part]
    if all(content.is_place(part) or content.is_agency(part) for part in parts):
        return tuple((Role.PLACE if content.is_place(part) else Role.FOCAL, part) for part in parts)
    place, agency = _tail(f"x {words}", content.is_agency)
    if agency and content.is_place(place[2:]):
        return (Role.PLACE, place[2:]), (Role.FOCAL, agency)
    return ((Role.PLACE, words),) if "," in words else ((Role.FOCAL, words),)


def _aligned(cells: tuple[str, ...], columns: Columns, content: Content) -> tuple[str, ...]:
    """Move a row that stands one column off its header back under it."""
    place = columns.place_of(Role.DATE)
    off = len(cells) - len(columns.columns)
    if place is None or not off:
        return cells
    if 0 < off < len(cells) - place and all(is_stray(cell) for cell in cells[:off]):
        return cells[off:] if content.is_date(cells[place + off]) else cells
    if off < 0 <= place + off and not any(column.roles for column in columns.columns[:-off]):
        return ("",) * -off + cells if content.is_date(cells[place + off]) else cells
    return cells


def _mend_borders(
    cells: list[str], columns: Columns, content: Content, sorting: _Sorting
) -> list[str]:
    """Join a word that the border between title and place has cut."""
    for place in range(min(len(cells), len(columns.columns)) - 1):
        right = columns.columns[place + 1].roles
        cut = columns.torn == place or cells[place + 1][:1].islower()
        if not cut or not cells[place + 1] or not any(role in PLACES for role in right):
            continue
        rest, _, tail = cells[place].rpartition(" ")
        if not tail.isalpha() or len(tail) > LONGEST_TAIL:
            continue
        mended = content.best_place(joinings(tail, cells[place + 1]))
        if mended is not None:
            sorting.mends.append(
                f"“{tail}” and “{cells[place + 1]}” stand on two sides of a column border "
                f"and were read as “{mended}”"
            )
            cells[place], cells[place + 1] = rest, mended
    return cells


def _clean(cell: str, roles: tuple[Role, ...]) -> str:
    """The words of a cell without stray marks of the print; empty when nothing is said."""
    if is_stray(cell):
        return ""
    if Role.TITLE in roles or Role.DESCRIPTION in roles or not roles:
        return cell.strip()
    words = _LOOSE_START.sub("", plain(cell).strip())
    if Role.DATE in roles:
        # A dash or comma at the end of a date says that it goes on below.
        return "" if _SCRAP.fullmatch(words) else words
    words = _LOOSE_END.sub("", words)
    return "" if _NOTHING.fullmatch(words) else words


def _settle_place_line(sorting: _Sorting, columns: Columns, content: Content) -> None:
    """A place on the last line of a title is the place, where no column is for places."""
    title, parted, last = sorting.words.get(Role.TITLE, "").rpartition("\n")
    words = plain(last).strip(" ()")
    if parted and not columns.roles & set(PLACES) and content.is_place(words):
        sorting.words[Role.TITLE] = title.rstrip()
        sorting.add(Role.PLACE, words)


def _settle_agency(sorting: _Sorting, columns: Columns, content: Content) -> None:
    """An agency among the contacts or places, where no focal point is named, is the focal point."""
    contact = sorting.words.get(Role.CONTACT, "")
    if contact and Role.FOCAL not in columns.roles and content.is_agency(contact):
        sorting.add(Role.FOCAL, sorting.words.pop(Role.CONTACT))
    words = sorting.words.get(Role.PLACE, "")
    if not words or Role.FOCAL in sorting.words:
        return
    if content.is_agency(words) and not content.is_place(words):
        del sorting.words[Role.PLACE]
        sorting.add(Role.FOCAL, words)
        sorting.mends.append(f"“{words}” stands among the places and was read as the focal point")
