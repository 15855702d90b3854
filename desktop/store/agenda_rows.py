"""The agenda as SQL: how much each month has, and what, in the order in which people read it.

The rules are those of `core.agenda.arrange`; only what is looked at is read.
"""

from __future__ import annotations

import typing

from desktop.core.event import Kind
from desktop.core.month import Month
from desktop.store.calm import calm
from desktop.store.day_index import BETWEEN, SORTS, days
from desktop.store.elsewhere import without_date
from desktop.store.queries import MEETINGS, Condition, condition_beside_days, condition_of
from desktop.store.sight_rules import LASTING, LIMIT, WORDS

if typing.TYPE_CHECKING:
    from datetime import date

    from desktop.core.query import EventQuery
    from desktop.store.sight_rules import Rows

# A length that has no end, in days.
FAR = 4_000_000
# A series by a rule stands as itself where no days bound what is listed.
_FIXED = "((bounds & 3) = 3 AND when_precision = 'day')"
_ON_DAY = f"((bounds & 3) = 2 OR {_FIXED})"
_SORT = f"CASE WHEN {LASTING} THEN 2 WHEN {_FIXED} OR {LIMIT} THEN 0 ELSE 1 END"
_LENGTH = f"CASE WHEN (bounds & 3) = 3 THEN last_day - first_day ELSE {FAR} END"
_OPEN_LENGTH = f"CASE WHEN bounds & 2 THEN last_day - first_day ELSE {FAR} END"
_MONTH = "date(first_day + 1721424.5, 'start of month')"
RANK = (
    f"{_SORT}, CASE {_SORT} WHEN 1 THEN {_LENGTH} ELSE 0 END, {_MONTH}, NOT {_ON_DAY},"
    f" CASE WHEN {_ON_DAY} THEN first_day ELSE 0 END, (bounds & 3) = 2, coalesce(when_start, ''),"
    f" {_OPEN_LENGTH}, {WORDS}, title, uid"
)
# The first five of them within one month, as one number: sorting by it costs a fraction.
_PLACE = (
    f"({_SORT} << 60) + (CASE {_SORT} WHEN 1 THEN {_LENGTH} ELSE 0 END << 32)"
    f" + ((NOT {_ON_DAY}) << 31) + (CASE WHEN {_ON_DAY} THEN first_day ELSE 0 END << 1)"
    " + ((bounds & 3) = 2)"
)
_IN_MONTH = (
    f"CASE WHEN {_FIXED} AND NOT {LASTING} THEN first_day << 1 ELSE {_PLACE} END,"
    f" when_start, {_OPEN_LENGTH}, {WORDS}, title, uid"
)
# What stands on a day of its own in the first part of its month; the rest of it follows all days.
_OF_DAY = (
    f"NOT {LASTING} AND CASE bounds & 3 WHEN 3 THEN when_precision IS 'day'"
    f" WHEN 2 THEN kind = '{Kind.DEADLINE}' ELSE 0 END"
)
WHOLE, REST = -1, 0
"""Parts of a month: all of it, or what stands on none of its days; else the ordinal of a day."""

Rank = tuple[int, int, str, int, int, int, str, int, str, str, str]
"""The place within a month; the sort first (0 on days, 1 some time, 2 windows), the uid last."""

MonthRow = tuple[Month, int, int, int, int]
"""A month, a sort, and how many there are: events, meetings, mine."""


class AgendaRows:
    """Asks for months and what is in them; `rows` asks SQL.

    With both bounds of a query, and with one, series by a rule are left out.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def months(self, query: EventQuery, first: date | None) -> list[MonthRow]:
        """Count what begins in each month; what began before `first` counts for its month."""
        if query.first is None and query.last is None:
            return self._all_months(query)
        asked = self._asked(query)
        begin = first.toordinal() if first else 0
        sql = (
            f"SELECT max(first_day, ?), {_SORT}, count(*), sum({MEETINGS})"  # noqa: S608
            f" FROM {asked.sql} GROUP BY 1, 2"
        )
        counted = self._rows(sql, (begin, *asked.parameters))
        found = {(day, sort): [number, held, 0] for day, sort, number, held in counted}
        for day, sort in self._mine(query, begin):
            found[day, sort][2] += 1
        return [(_month_of(day), sort, *numbers) for (day, sort), numbers in found.items()]

    def _all_months(self, query: EventQuery) -> list[MonthRow]:
        other = condition_of(query)
        sql = (
            f"SELECT month, {_SORT}, count(*), sum({MEETINGS}), sum(mine) FROM event"  # noqa: S608
            f" WHERE month IS NOT NULL AND {other.sql} GROUP BY 1, 2"
        )
        counted = self._rows(sql, other.parameters)
        return [(Month(n // 12, n % 12 + 1), *numbers) for n, *numbers in counted]

    def _mine(self, query: EventQuery, begin: int) -> list[tuple[int, int]]:
        """The first day, none before `begin`, and the sort of each of mine."""
        other = condition_beside_days(query)
        low = query.first.toordinal() if query.first else 0
        high = query.last.toordinal() if query.last else FAR
        sql = (
            f"SELECT max(first_day, ?), {_SORT} FROM event INDEXED BY event_mine"  # noqa: S608
            f" WHERE mine AND bounds < 4 AND last_day >= ? AND first_day <= ? AND {other.sql}"
        )
        return self._rows(sql, (begin, low, high, *other.parameters))

    def _asked(self, query: EventQuery) -> Condition:
        if query.first and query.last:
            other = condition_beside_days(query)
            inside = days(query.first, query.last)
            sql = f"{BETWEEN} WHERE bounds < 4 AND {other.sql}"
            return Condition(sql, (*inside, *other.parameters))
        other = condition_of(query)
        return Condition(f"event WHERE bounds IN (1, 2, 3) AND {other.sql}", other.parameters)

    def days(self, query: EventQuery, month: Month) -> list[tuple[int, int]]:
        """Count what stands on the days (ordinals) of a month, in their order.

        Nothing may have begun before the month: of such a one the whole is to be asked for.
        """
        asked = self._in_month(query, month, None, WHOLE)
        sql = f"SELECT first_day, count(*) {asked.sql} AND {_OF_DAY} GROUP BY sort.column1, 1"
        found: dict[int, int] = {}
        for day, number in self._rows(sql, asked.parameters):
            found[day] = found.get(day, 0) + number
        return sorted(found.items())

    def ranks(
        self, query: EventQuery, month: Month, first: date | None, part: int = WHOLE
    ) -> list[Rank]:
        """Return what begins in a month in its order, each with what decides on its place.

        In the month of `first` also what began before it and is not over yet. `part`: one day, or
        `REST` or `WHOLE`.
        """
        asked = self._in_month(query, month, first, part)
        order = "ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11"
        with calm():
            return self._rows(f"SELECT {RANK} {asked.sql} {order}", asked.parameters)

    def uids(
        self, query: EventQuery, month: Month, first: date | None, part: int = WHOLE
    ) -> list[str]:
        """Return the same without what decides on the places."""
        asked = self._in_month(query, month, first, part)
        earlier = first is not None and month.holds(first)
        order = RANK if earlier else _IN_MONTH
        sql = f"SELECT uid {asked.sql} ORDER BY {order}"
        with calm():
            return [uid for (uid,) in self._rows(sql, asked.parameters)]

    def _in_month(
        self, query: EventQuery, month: Month, first: date | None, part: int
    ) -> Condition:
        other = condition_beside_days(query, near=True)
        earlier = first is not None and month.holds(first)
        low = query.first or month.first
        last = min(month.last, query.last or month.last).toordinal()
        begin = (low if earlier else month.first).toordinal()
        where = ""
        if part == REST:
            where = f" AND NOT ({_OF_DAY})"
        elif part != WHOLE:
            begin = last = part
            where = f" AND {_OF_DAY}"
        reach = "? - sort.column2" if earlier else "?"
        single = "" if query.first is None and query.last is None else " AND bounds < 4"
        sql = (
            f"FROM {SORTS} CROSS JOIN event INDEXED BY event_seen"
            f" ON event.reach = sort.column1 AND event.first_day BETWEEN {reach} AND ?"
            f" WHERE event.last_day >= ?{single}{where} AND {other.sql}"
        )
        return Condition(sql, (begin, last, low.toordinal(), *other.parameters))

    def undated(self, query: EventQuery) -> list[str]:
        """Return the uids of what has no date, in order."""
        condition = without_date(query)
        sql = f"SELECT uid FROM event WHERE {condition.sql} ORDER BY when_text, title, uid"  # noqa: S608
        return [uid for (uid,) in self._rows(sql, condition.parameters)]


def _month_of(day: int) -> Month:
    from datetime import date

    return Month.of(date.fromordinal(day))
