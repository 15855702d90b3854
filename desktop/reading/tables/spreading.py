"""Lines of a row that are not as many as its columns, given to these by what they say."""

from collections.abc import Sequence
from functools import cache

from desktop.reading.content import Content
from desktop.reading.markup import plain
from desktop.reading.tables.heads import Column, Columns
from desktop.reading.tables.roles import PLACES, Role

_MERGED = -1.0
_NEVER = float("-inf")


def spread(lines: Sequence[str], columns: Columns, content: Content) -> tuple[str, ...]:
    """Give each line to a column so that their order is kept and the words fit best.

    Columns may stay empty, and several lines may be one cell.
    """
    listed = columns.columns
    fits = [[_fit(line, column, content) for column in listed] for line in lines]

    @cache
    def best(line: int, column: int) -> tuple[float, tuple[int, ...]]:
        """The best columns for the lines from `line` on, none of them left of `column`."""
        if line == len(lines):
            return 0.0, ()
        found: tuple[float, tuple[int, ...]] = (_NEVER, ())
        for place in range(column, len(listed)):
            rest, places = best(line + 1, place)
            merged = _MERGED if places and places[0] == place else 0.0
            score = fits[line][place] + merged + rest
            if score > found[0]:
                found = (score, (place, *places))
        return found

    given = best(0, 0)[1]
    return tuple(
        "\n".join(line for line, place in zip(lines, given, strict=True) if place == column)
        for column in range(len(listed))
    )


def _fit(line: str, column: Column, content: Content) -> float:
    """How well the words fit the column; below zero when they speak against it."""
    words = plain(line).strip()
    role = column.roles[0] if column.roles else Role.OTHER
    if role in (Role.DATE, Role.END):
        return 4.0 if content.is_date(words) else -4.0
    if content.is_date(words):
        return 0.0 if role in PLACES and not any(c.isdigit() for c in words) else -2.0
    if role in PLACES:
        return 3.0 if content.is_place(words) else -1.0
    if role in (Role.PROCESS, Role.FOCAL):
        return 3.0 if content.is_agency(words) else -1.0
    if role is Role.TITLE:
        return -1.0 if content.is_place(words) or content.is_agency(words) else 1.0
    return 0.0
