"""Asks the index of words: what is found, the best first, and how much of it there is."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from desktop.core.event import Event
from desktop.store.driver import Connection
from desktop.store.search_index import UNDATED, day_of, end_of, first_of, words_of_kind
from desktop.store.search_terms import Question, Terms

MOST = 1_000
"""So many matches are looked at before a day, and so many from it on; counting ends there too."""
# What dear words find, and what there is of all sorts but events, is asked for in one go, unless it
# is more than this.
_AT_ONCE = 5_000


class Look(NamedTuple):
    """The keys of what was found, the best first, and how many there are; `MOST` for more."""

    keys: list[str]
    number: int


class _Round(NamedTuple):
    """The numbers before a place, the nearest first, and those from it on: `MOST` of each."""

    earlier: list[int]
    later: list[int]

    @property
    def least(self) -> int:
        return (self.earlier or self.later)[-1 if self.earlier else 0]

    @property
    def greatest(self) -> int:
        return (self.later or self.earlier)[-1 if self.later else 0]


def match_of(words: Sequence[str]) -> str:
    """Return the question for records in which a word begins with each of `words`, any order."""
    return " AND ".join(f'"{word}" *' for word in words)


def look(
    terms: Terms, limits: Mapping[type[Any], int], words: Sequence[str], near: date
) -> dict[type[Any], Look]:
    """Find records in which all of `words` begin some word; of each kind at most so many keys.

    Of the `MOST` before and after the day `near`, those that have all words in their name come
    first; then those nearest to the day, what has no day last and in the order in which it came.
    """
    found: dict[type[Any], Look] = {}
    for table in dict.fromkeys(map(words_of_kind, limits)):
        question = terms.question_of(table, words)
        asking = _Asking(terms.connection, table, question, near.toordinal())
        kinds = [kind for kind in limits if words_of_kind(kind) == table]
        known = asking.all_of(kinds) if question.is_dear or Event not in kinds else None
        for kind in kinds:
            found[kind] = asking.look(kind, limits[kind], known)
    return found


class _Asking:
    """Asks one table of the index the same question, about several kinds and near one day."""

    def __init__(self, connection: Connection, table: str, question: Question, day: int) -> None:
        self._connection, self._table, self._match = connection, table, question.match
        self._day = day

    def all_of(self, kinds: Sequence[type[Any]]) -> list[int] | None:
        """Return all numbers of some kinds, in order; `None` when there are very many."""
        begin, end = min(map(first_of, kinds)), max(map(end_of, kinds))
        found = self._numbers(begin, end, _AT_ONCE)
        return found if len(found) < _AT_ONCE else None

    def look(self, kind: type[Any], limit: int, known: list[int] | None) -> Look:
        """Find what is best of a kind, among the numbers that are known or else by asking."""
        near = self._round(kind) if known is None else self._round_of(kind, known)
        number = len(near.earlier) + len(near.later)
        if not number:
            return Look([], 0)
        named = self._named(kind, near, limit)
        best = {*named, *near.earlier[:limit], *near.later[:limit]}
        ranked = sorted(best, key=lambda one: (one not in named, *_rank(one, self._day)))
        all_known = len(near.earlier) < MOST and len(near.later) < MOST
        return Look(self._keys(ranked[:limit]), min(number, MOST) if all_known else MOST)

    def _round(self, kind: type[Any]) -> _Round:
        here = first_of(kind, self._day)
        earlier = self._numbers(first_of(kind), here, last=True)
        return _Round(earlier, self._numbers(here, end_of(kind)))

    def _round_of(self, kind: type[Any], known: list[int]) -> _Round:
        begin, here, end = (
            bisect_left(known, place)
            for place in (first_of(kind), first_of(kind, self._day), end_of(kind))
        )
        return _Round(known[max(begin, here - MOST) : here][::-1], known[here:end][:MOST])

    def _named(self, kind: type[Any], near: _Round, limit: int) -> set[int]:
        """What of it has all words in its name: of those before and after the day the nearest."""
        here, match = first_of(kind, self._day), f"name : ({self._match})"
        earlier = self._numbers(near.least, here, limit, last=True, match=match)
        later = self._numbers(max(here, near.least), near.greatest + 1, limit, match=match)
        return {*earlier, *later}

    def _numbers(
        self, first: int, end: int, limit: int = MOST, *, last: bool = False, match: str = ""
    ) -> list[int]:
        """The first numbers, or the last ones, from `first` up to `end` that are asked for."""
        if first >= end:
            return []
        table, way = self._table, "DESC" if last else ""
        sql = (
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid >= ? AND rowid < ?"  # noqa: S608
            f" ORDER BY rowid {way} LIMIT ?"
        )
        asked = (match or self._match, first, end, limit)
        return [number for (number,) in self._connection.execute(sql, asked)]

    def _keys(self, numbers: Sequence[int]) -> list[str]:
        marks = ", ".join("?" * len(numbers))
        sql = f"SELECT id, key FROM searchable WHERE id IN ({marks})"  # noqa: S608
        named = dict(self._connection.execute(sql, tuple(numbers)).fetchall())
        return [named[number] for number in numbers]


def keys_on(
    connection: Connection, kind: type[Any], first: date, last: date, limit: int
) -> list[str]:
    """Return the keys of at most `limit` records of `kind` that stand at a day of a stretch."""
    bounds = first_of(kind, first.toordinal()), first_of(kind, last.toordinal() + 1)
    sql = "SELECT key FROM searchable WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
    return [key for (key,) in connection.execute(sql, (*bounds, limit)).fetchall()]


def _rank(number: int, day: int) -> tuple[int, bool, int]:
    """The nearest first; of two as near, the one that is still to come."""
    stands = day_of(number)
    distance = UNDATED if stands == UNDATED else abs(stands - day)
    return distance, stands < day, number
