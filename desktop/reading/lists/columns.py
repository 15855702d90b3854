"""Items of a list that print the same parts in the same order, between dashes or semicolons."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.content import Content
from desktop.reading.dated import is_date
from desktop.reading.fates import TO_COME
from desktop.reading.lists.lines import ListLine, Sort, words_of
from desktop.reading.prose import verb_at
from desktop.reading.tables.guess import guess_columns
from desktop.reading.tables.roles import Role
from desktop.reading.tables.rows import Row

FEWEST_ITEMS = 2
FEWEST_PARTS = 3
_MARKS = (re.compile(r"\s+(?:[–—-]|--)\s+"), re.compile(r"\s*;\s+"), re.compile(r"\s*\|\s*"))
_ITEMS = (Sort.ITEM, Sort.INSIDE, Sort.BULLET)
_OPEN = re.compile(rf"\(?(?:{TO_COME})\)?\.?", re.I)
_SURE = (Role.DATE, Role.TITLE, Role.PLACE, Role.PROCESS, Role.FOCAL)


@dataclass(frozen=True, slots=True)
class PartColumns:
    """What parts the items of a list, and what each of their parts is."""

    mark: re.Pattern[str]
    roles: tuple[Role, ...]


def part_columns(lines: Sequence[ListLine], content: Content) -> PartColumns | None:
    """The parts that most items of a list have in common; `None` where they have not three."""
    items = [words_of(line) for line in lines if line.sort in _ITEMS]
    for mark in _MARKS:
        parted = [_parts(words, mark) for words in items]
        count, found = Counter(map(len, parted)).most_common(1)[0] if parted else (0, 0)
        if count < FEWEST_PARTS or found < FEWEST_ITEMS or found * 3 < len(items) * 2:
            continue
        rows = [Row(0, "", parts) for parts in parted if len(parts) == count]
        guessed = [column.roles for column in guess_columns(rows, content).columns]
        roles = tuple(role[0] for role in guessed if role)
        if len(roles) == count and {Role.DATE, Role.TITLE} <= set(roles) <= set(_SURE):
            return PartColumns(mark, roles)
    return None


def cells_of_item(line: ListLine, columns: PartColumns, content: Content) -> dict[Role, str] | None:
    """The parts of one item by what they are; `None` when it has others."""
    parts = _parts(words_of(line), columns.mark)
    if line.sort not in _ITEMS or len(parts) != len(columns.roles):
        return None
    cells = dict(zip(columns.roles, parts, strict=True))
    place = cells.get(Role.PLACE, "")
    placed = not place or content.is_place(place) or _OPEN.fullmatch(place)
    return cells if is_date(cells[Role.DATE]) and placed else None


def _parts(words: str, mark: re.Pattern[str]) -> tuple[str, ...]:
    """The words between the marks; a span of dates that a mark cuts is one part."""
    marks = list(mark.finditer(words))
    if not marks or verb_at(words) is not None:
        return (words,)
    edges = [0, *(place for one in marks for place in one.span()), len(words)]
    spans = list(pairwise(edges))[::2]
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _is_span(
            words[slice(*joined[-1])], words[joined[-1][0] : end], words[start:end]
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(words[start:end].strip() for start, end in joined)


def _is_span(first: str, whole: str, last: str) -> bool:
    """Whether two parts are a span: both together are a date, and neither only says it is open."""
    figures = [any(letter.isdigit() for letter in part) for part in (first, last)]
    if _OPEN.fullmatch(first.strip()) or not figures[1] or not (figures[0] or is_date(first)):
        return False
    return is_date(last) and is_date(whole)
