"""Tables pasted with one cell a line: the heads stand one below the other, and so do the cells."""

from collections.abc import Iterator, Sequence

from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.dated import YEAR, is_date
from desktop.reading.headings import speaks_of_meetings
from desktop.reading.markup import is_rule, plain
from desktop.reading.tables.heads import Column, Columns, read_head
from desktop.reading.tables.roles import Role, is_head
from desktop.reading.tables.rows import Row, cell_of
from desktop.reading.text import Line

MOST_COLUMNS = 10
FEWEST_ROWS = 2
# So many more lines than a row has cells are one row that a line end has cut, not another part.
MOST_EXTRA = 4
LONGEST_CELL = 600
_MAY_BE_DATED = frozenset(
    {Role.REMARK, Role.DESCRIPTION, Role.OTHER, Role.THEME, Role.TIME, Role.NUMBER}
)


@dataclass(frozen=True, slots=True)
class _Heads:
    """The heads of a stack: the places of their lines, and what they say."""

    places: tuple[int, ...]
    columns: Columns

    @property
    def width(self) -> int:
        """How many cells a whole row has."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class _Record:
    """The places of the lines of one row; `whole` when it has a line for every column."""

    places: tuple[int, ...]
    whole: bool


def find_stacks(lines: Sequence[Line], taken: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Give first and last place of each table whose cells stand one a line, heads first."""
    place = 0
    while place < len(lines):
        heads = None if taken[place] else _heads_at(lines, place)
        records = _records(lines, heads, taken) if heads else []
        if heads and sum(record.whole for record in records) >= FEWEST_ROWS:
            yield place, records[-1].places[-1]
            place = records[-1].places[-1]
        place += 1


def stacked_rows(lines: Sequence[Line]) -> Iterator[Row]:
    """The rows of one such table; a row that lacks or splits a cell is `ragged`, its lines cells.

    Lines above the heads, and those between the rows that are none of theirs, are free.
    """
    heads = next(found for place in range(len(lines)) if (found := _heads_at(lines, place)))
    pages = _repeated_heads(lines, heads, range(len(lines)))
    groups = {places[0]: _Record(places, whole=True) for places in pages}
    groups |= {record.places[0]: record for record in _records(lines, heads, [False] * len(lines))}
    inside = {place for record in groups.values() for place in record.places}
    for place, line in enumerate(lines):
        if place in groups:
            yield _row(lines, groups[place])
        elif place not in inside and line.text.strip() and not is_rule(line.text):
            yield Row(line.number, line.text, (line.text.strip(),), free=True, page=line.page)


def _row(lines: Sequence[Line], record: _Record) -> Row:
    own = [lines[place] for place in record.places]
    text = "\n".join(line.text for line in own)
    cells = tuple(cell_of(line.text) for line in own)
    return Row(own[0].number, text, cells, page=own[0].page, ragged=not record.whole)


def _heads_at(lines: Sequence[Line], place: int) -> _Heads | None:
    """The heads that begin at `place`: the most lines that make a header, each a known head."""
    if not _may_head(lines[place].text):
        return None
    filled: list[int] = []
    for at in range(place, min(len(lines), place + 2 * MOST_COLUMNS)):
        if lines[at].text.strip():
            if len(filled) == MOST_COLUMNS or not _may_head(lines[at].text):
                break
            filled.append(at)
    for count in range(len(filled), 1, -1):
        row = Row(0, "", tuple(cell_of(lines[at].text) for at in filled[:count]))
        columns = read_head(row)
        if columns is not None and columns.place_of(Role.DATE) is not None:
            return _Heads(tuple(filled[:count]), columns)
    return None


def _may_head(text: str) -> bool:
    words = plain(text).strip()
    return bool(words) and "\t" not in text and not words.endswith(":") and is_head(words)


def _records(lines: Sequence[Line], heads: _Heads, taken: Sequence[bool]) -> list[_Record]:
    """The rows below the heads, as blank lines part them, else as every so many lines do."""
    below = [
        place
        for place in range(heads.places[-1] + 1, _end(lines, heads, taken))
        if not is_rule(lines[place].text) or not lines[place].text.strip()
    ]
    repeated = {at for places in _repeated_heads(lines, heads, below) for at in places}
    blocks = _blocks(lines, [place for place in below if place not in repeated])
    parted = [_Record(tuple(block), len(block) == heads.width) for block in blocks]
    fitting = [one for one in parted if one.whole and _fits(lines, one.places, heads)]
    if 2 * len(fitting) >= len(blocks) and len(fitting) >= FEWEST_ROWS:
        return _of_blocks(lines, parted, heads)
    return _of_stream(lines, [place for block in blocks for place in block], heads)


def _end(lines: Sequence[Line], heads: _Heads, taken: Sequence[bool]) -> int:
    """The first place below the heads that can be no cell of theirs."""
    for place in range(heads.places[-1] + 1, len(lines)):
        if taken[place] or "\t" in lines[place].text or len(lines[place].text) > LONGEST_CELL:
            return place
    return len(lines)


def _repeated_heads(
    lines: Sequence[Line], heads: _Heads, among: Sequence[int]
) -> list[tuple[int, ...]]:
    """Where these heads stand among the lines, on this page and on later ones."""
    printed = [_folded(lines[at]) for at in heads.places]
    filled = [at for at in among if lines[at].text.strip()]
    words = [_folded(lines[at]) for at in filled]
    return [
        tuple(filled[start : start + heads.width])
        for start in range(len(filled))
        if words[start : start + heads.width] == printed
    ]


def _folded(line: Line) -> str:
    return plain(line.text).strip().casefold()


def _blocks(lines: Sequence[Line], places: Sequence[int]) -> list[list[int]]:
    blocks: list[list[int]] = [[]]
    for place in places:
        if lines[place].text.strip():
            blocks[-1].append(place)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _of_blocks(lines: Sequence[Line], parted: list[_Record], heads: _Heads) -> list[_Record]:
    """Blocks that are rows: whole ones, and those with a date and about as many lines."""
    found: list[_Record] = []
    for record in parted:
        dated = any(_is_dated(lines[place].text) for place in record.places)
        few = 1 < len(record.places) <= heads.width + MOST_EXTRA
        if record.whole or (dated and few):
            whole = record.whole and _fits(lines, record.places, heads, undated=True)
            found.append(_Record(record.places, whole))
        elif len(record.places) > heads.width + MOST_EXTRA:
            break
    return found


def _of_stream(lines: Sequence[Line], places: list[int], heads: _Heads) -> list[_Record]:
    """Rows out of cells that nothing parts: a date where dates stand tells each of them.

    Where the date is not the first cell, a row that lacks a cell may have lent one to the row
    above it, so that neither of both is whole.
    """
    found: list[_Record] = []
    at = 0
    while at < len(places):
        end = _next_start(lines, places, at, heads)
        if end is None:
            break
        own = tuple(places[at:end])
        whole = len(own) == heads.width and _fits(lines, own, heads)
        if found and not whole and heads.columns.place_of(Role.DATE):
            found[-1] = replace(found[-1], whole=False)
        found.append(_Record(own, whole))
        at = end
    return found


def _next_start(lines: Sequence[Line], places: list[int], at: int, heads: _Heads) -> int | None:
    """Where the row after that at `at` begins; `None` when none stands there."""
    width = heads.width
    own = tuple(places[at : at + width])
    if len(own) == width and _fits(lines, own, heads):
        return at + width
    begins = heads.columns.place_of(Role.DATE) == 0 and Role.END not in heads.columns.roles
    for start in range(at + 2, min(at + width + MOST_EXTRA, len(places) - 1) + 1):
        behind = tuple(places[start : start + width])
        fits = len(behind) == width and _fits(lines, behind, heads)
        if fits or (begins and _is_dated(lines[places[start]].text)):
            dated = any(_is_dated(lines[place].text) for place in places[at:start])
            return start if dated else None
    return None


def _fits(
    lines: Sequence[Line], places: tuple[int, ...], heads: _Heads, *, undated: bool = False
) -> bool:
    """Whether dates stand in the columns for dates, and in no other that holds none."""
    for place, column in zip(places, heads.columns.columns, strict=True):
        words = plain(lines[place].text).strip()
        if column.roles and column.roles[0] in (Role.DATE, Role.END):
            if not (is_date(words) or undated):
                return False
        elif _speaks_against(words, column):
            return False
    return True


def _speaks_against(words: str, column: Column) -> bool:
    """Whether a date stands in a column that holds none."""
    if Role.TITLE in column.roles:
        # "Annual session" is a rule in words, and a name as often.
        return is_date(words) and not speaks_of_meetings(words)
    return not set(column.roles) & _MAY_BE_DATED and _is_dated(words)


def _is_dated(text: str) -> bool:
    """Whether a cell is a date with a figure, not only open."""
    words = plain(text).strip()
    return is_date(words) and (YEAR.search(words) is not None or any(c.isdigit() for c in words))
