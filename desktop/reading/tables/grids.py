"""Programmes drawn as grids: days against parts of the day, or hours against days, one row each."""

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.dated import is_date, is_month, is_named_day
from desktop.reading.lists.lines import lead_hours
from desktop.reading.markup import plain
from desktop.reading.prose import has_bullet, is_stray, without_bullet
from desktop.reading.tables.rows import Row

FEWEST_HEADS = 2
_HEADS = ("Date", "Time", "Event")
_PART = (
    r"(?:morning|a\.?m\.?|matin(?:ée)?|mañana|vormittags?|afternoon|p\.?m\.?|après-midi|tarde"
    r"|nachmittags?|evening|soir(?:ée)?|noche|abends?|lunch(?:[- ]?time)?)"
    r"(?: (?:sessions?|meetings?|séances?|sesi(?:ón|ones)))?"
)
_HEAD = re.compile(rf"{_PART}\b\.?[\s,:–—-]*(?P<behind>.*)", re.I)
_UNLESS = re.compile(r"\b(?:unless|except|sauf|salvo)\b.*", re.I)
_HOURS_IN_BRACKET = re.compile(r"\s*[(\[](?P<hours>[^()\[\]]*\d[^()\[\]]*)[)\]]\.?$")


@dataclass(frozen=True, slots=True)
class _Cell:
    """One thing of a grid: its day, its hours and its words; a later row may go on its words."""

    row: Row
    day: str
    hours: str
    words: str


def unfolded_grid(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with those of a grid parted: one row of day, hours and words for each of its cells.

    A grid has parts of the day at its head and days before its rows, or the other way round.
    Rows that belong to none come back as they are.
    """
    found: list[Row] = []
    at = 0
    while at < len(rows):
        end = _end_of_grid(rows, at)
        if end > at + 1:
            found += [rows[at].with_cells(_HEADS), *_parted(rows[at], rows[at + 1 : end])]
        else:
            found.append(rows[at])
        at = max(end, at + 1)
    return tuple(found)


def heads_grid(cells: Sequence[str]) -> bool:
    """Whether cells are the head of a grid: parts of the day, or days."""
    return _begins(Row(0, "", tuple(cells))) is not None


def is_grid(rows: Sequence[Row]) -> bool:
    """Whether a grid stands among the rows."""
    return any(_end_of_grid(rows, at) > at + 1 for at in range(len(rows)))


def _end_of_grid(rows: Sequence[Row], at: int) -> int:
    """The row behind the last of a grid whose head is the row `at`, or `at` where none begins."""
    begins = _begins(rows[at])
    if begins is None:
        return at
    end = at + 1
    while end < len(rows) and _is_of_grid(rows[end], rows[at], begins, first=end == at + 1):
        end += 1
    return end


def _is_of_grid(row: Row, head: Row, days_below: bool, *, first: bool) -> bool:
    if row.free or len(row.cells) != len(head.cells) or _begins(row) is not None:
        return False
    before = _words(row.cells[0])
    if not before:
        return not first
    return _is_day(before) if days_below else bool(_hours_of(before))


def _begins(row: Row) -> bool | None:
    """Whether the rows below a head are days (`True`), or hours (`False`); `None` for no head."""
    heads = [_words(cell) for cell in row.cells[1:] if cell.strip()]
    if row.free or len(heads) < FEWEST_HEADS or len(heads) < len(row.cells) - 1:
        return None
    if all(_HEAD.fullmatch(head) or _hours_of(head) for head in heads):
        return True
    return False if all(map(_is_day, heads)) and not _is_day(_words(row.cells[0])) else None


def _is_day(words: str) -> bool:
    return (is_date(words) and not is_month(words)) or is_named_day(words)


def _hours_of(head: str) -> str:
    """The hours that a head or the beginning of a row names, as printed; a part of the day, too."""
    part = _HEAD.fullmatch(head)
    words = _UNLESS.sub("", part["behind"] if part else head).strip(" ()[],;:")
    hours, rest = lead_hours(words)
    if hours and not rest:
        return hours
    return head[: part.start("behind")].strip(" ,:–—-") if part else ""


def _parted(head: Row, rows: Iterable[Row]) -> Iterator[Row]:
    """The cells of a grid, row by row."""
    by_row = _begins(head) is True
    columns: list[list[_Cell]] = [[] for _ in head.cells[1:]]
    for row in rows:
        for place, cell in enumerate(row.cells[1:]):
            for one in _cells(row, head, place + 1, by_row=by_row):
                if not _words(row.cells[0]) and columns[place] and not row.whole:
                    columns[place][-1] = _joined(columns[place][-1], one)
                elif cell.strip():
                    columns[place].append(one)
    held = sorted((one for column in columns for one in column), key=lambda one: one.row.line)
    yield from (one.row.with_cells((one.day, one.hours, one.words)) for one in held)


def _joined(above: _Cell, below: _Cell) -> _Cell:
    return _Cell(above.row, above.day, above.hours, f"{above.words} {below.words}".strip())


def _cells(row: Row, head: Row, place: int, *, by_row: bool) -> Iterator[_Cell]:
    before, above = _words(row.cells[0]), _words(head.cells[place])
    day, hours = (before, _hours_of(above)) if by_row else (above, _hours_of(before))
    for words in _things(row.cells[place]):
        own, rest = lead_hours(words)
        bracket = _HOURS_IN_BRACKET.search(words)
        if own and rest:
            yield _Cell(row, day, own, rest)
        elif bracket and lead_hours(bracket["hours"])[0]:
            yield _Cell(row, day, bracket["hours"], words[: bracket.start()])
        else:
            yield _Cell(row, day, hours, words)


def _things(cell: str) -> list[str]:
    """What a cell lists: its lines where each begins with a bullet or hours, else one thing."""
    lines = [line.strip() for line in cell.split("\n") if not is_stray(line)]
    if all(has_bullet(line) or lead_hours(plain(line))[0] for line in lines):
        return [without_bullet(plain(line)) for line in lines]
    return [" ".join(map(plain, lines))]


def _words(cell: str) -> str:
    return " ".join(plain(cell).split())
