"""Asks the index of words: what is found, the best first, and how much of it there is."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from desktop.store.driver import Connection
from desktop.store.search_index import UNDATED, day_of, end_of, first_of, words_of_kind

MOST = 1_000
"""So many matches are looked at before a day, and so many from it on; counting ends there too."""
# The letters up to which beginnings have lists of their own; so many longer words are dear.
_LISTED, _MANY_WORDS = 3, 3
# What dear words find is asked for in one go, unless it is more than this.
_AT_ONCE = 5_000


class Look(NamedTuple):
    """The keys of what was found, the best first, and how many there are; `MOST` for more."""

    keys: list[str]
    number: int


def match_of(words: Sequence[str]) -> str:
    """Return the question for records in which a word begins with each of `words`, any order."""
    return " AND ".join(f'"{word}" *' for word in words)


def look(
    connection: Connection, kind: type[Any], words: Sequence[str], near: date, limit: int
) -> Look:
    """Find records of `kind` in which all of `words` begin some word; at most `limit` keys.

    Of the `MOST` before and after the day `near`, those that have all words in their name come
    first; then those nearest to the day, what has no day last and in the order in which it came.
    Each question costs the putting together of the beginnings, so that there are but three, and
    for many long words, which cost most and find least, two.
    """
    match, here = match_of(words), first_of(kind, near.toordinal())
    earlier, later = _round(connection, kind, match, here, at_once=_is_dear(words))
    found = (*reversed(earlier), *later)
    if not found:
        return Look([], 0)
    named = set(_numbers(connection, kind, f"name : ({match})", found[0], found[-1] + 1, 2 * MOST))
    day = near.toordinal()
    best = {*_foremost(earlier, named, limit), *_foremost(later, named, limit)}
    ranked = sorted(best, key=lambda number: (number not in named, *_rank(number, day)))
    all_known = len(earlier) < MOST and len(later) < MOST
    number = min(len(found), MOST) if all_known else MOST
    return Look(_keys(connection, ranked[:limit]), number)


def _is_dear(words: Sequence[str]) -> bool:
    return sum(len(word) > _LISTED for word in words) >= _MANY_WORDS


def _round(
    connection: Connection, kind: type[Any], match: str, here: int, *, at_once: bool
) -> tuple[list[int], list[int]]:
    """The numbers before `here`, the nearest first, and those from it on: `MOST` of each."""
    begin, end = first_of(kind), end_of(kind)
    if at_once:
        found = _numbers(connection, kind, match, begin, end, _AT_ONCE)
        if len(found) < _AT_ONCE:
            place = bisect_left(found, here)
            return found[max(0, place - MOST) : place][::-1], found[place : place + MOST]
    earlier = _numbers(connection, kind, match, begin, here, last=True)
    return earlier, _numbers(connection, kind, match, here, end)


def keys_on(
    connection: Connection, kind: type[Any], first: date, last: date, limit: int
) -> list[str]:
    """Return the keys of at most `limit` records of `kind` that stand at a day of a stretch."""
    bounds = first_of(kind, first.toordinal()), first_of(kind, last.toordinal() + 1)
    sql = "SELECT key FROM searchable WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
    return [key for (key,) in connection.execute(sql, (*bounds, limit)).fetchall()]


def _keys(connection: Connection, numbers: Sequence[int]) -> list[str]:
    marks = ", ".join("?" * len(numbers))
    sql = f"SELECT id, key FROM searchable WHERE id IN ({marks})"  # noqa: S608
    named = dict(connection.execute(sql, tuple(numbers)).fetchall())
    return [named[number] for number in numbers]


def _numbers(
    connection: Connection,
    kind: type[Any],
    match: str,
    first: int,
    end: int,
    limit: int = MOST,
    *,
    last: bool = False,
) -> list[int]:
    """The first numbers, or the last ones, from `first` up to `end` for which `match` holds."""
    table, way = words_of_kind(kind), "DESC" if last else ""
    sql = (
        f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid >= ? AND rowid < ?"  # noqa: S608
        f" ORDER BY rowid {way} LIMIT ?"
    )
    return [number for (number,) in connection.execute(sql, (match, first, end, limit))]


def _foremost(numbers: list[int], named: set[int], limit: int) -> Iterator[int]:
    """What can be among the best: of numbers, the nearest first, those first by name and at all."""
    yield from islice((number for number in numbers if number in named), limit)
    yield from numbers[:limit]


def _rank(number: int, day: int) -> tuple[int, bool, int]:
    """The nearest first; of two as near, the one that is still to come."""
    stands = day_of(number)
    distance = UNDATED if stands == UNDATED else abs(stands - day)
    return distance, stands < day, number
