"""Where else something stands: the nearest day before and after, and what has no date at all."""

from __future__ import annotations

import typing
from datetime import date

from desktop.core.event import Kind
from desktop.core.links.ties import RelationKind
from desktop.store.day_index import BETWEEN, SORTS, days
from desktop.store.queries import UNDATED, Condition, condition_of
from desktop.store.sight_rules import BEGIN, DRAWN, SINGLE

if typing.TYPE_CHECKING:
    from desktop.core.query import EventQuery
    from desktop.store.sight_rules import Rows

# A deadline stands on its last day, wherever it begins.
_OF_SORT = (
    f"event INDEXED BY event_seen WHERE reach = sort.column1 AND {DRAWN}"
    f" AND kind <> '{Kind.DEADLINE}'"
)
# The first one that begins later, of each length.
_LATER = f"""
SELECT min(day) FROM (SELECT (
    SELECT first_day FROM {_OF_SORT} AND first_day > ? AND %(other)s ORDER BY first_day LIMIT 1
) AS day FROM {SORTS})"""  # noqa: S608
# What ends last has begun at most its length before the last one that has begun.
_EARLIER = f"""
SELECT max(day) FROM (SELECT (
    SELECT max(last_day) FROM {_OF_SORT} AND first_day < ? AND last_day < ? AND %(other)s
    AND first_day >= (
        SELECT first_day FROM {_OF_SORT} AND first_day < ? AND last_day < ? AND %(other)s
        ORDER BY first_day DESC LIMIT 1
    ) - sort.column2
) AS day FROM {SORTS})"""  # noqa: S608
_INSIDE = f"""
SELECT min(max({BEGIN}, ?)) FROM {BETWEEN}
WHERE {DRAWN} AND {SINGLE} AND %(other)s AND {BEGIN} <= ?"""  # noqa: S608
_LIMITS = f"""
SELECT {{best}}(last_day) FROM event
WHERE kind = '{Kind.DEADLINE}' AND bounds IN (2, 3) AND last_day {{side}} ? AND %(other)s"""  # noqa: S608
_PARENTS = f"SELECT parent FROM relation WHERE kind = '{RelationKind.IN_SERIES}'"  # noqa: S608
_WITHOUT_DATE = f"{UNDATED} AND NOT (kind = '{Kind.SERIES}' AND uid IN ({_PARENTS}))"


def nearest(rows: Rows, query: EventQuery, first: date, last: date) -> tuple[date, ...]:
    """Return at most four days on which something stands, the nearest ones among them.

    Lists of days that go on through all of them are left out: see `Sights.listed`.
    """
    other = condition_of(query.without_days())
    begin, end = first.toordinal(), last.toordinal()
    more = other.parameters
    inside = (begin, *days(first, last), *more, end)
    before = (begin, begin, *more, begin, begin, *more)
    found: list[object] = []
    for sql, parameters in (
        (_INSIDE, inside),
        (_LATER, (end, *more)),
        (_EARLIER, before),
        (_LIMITS.format(best="min", side=">"), (end, *more)),
        (_LIMITS.format(best="max", side="<"), (begin, *more)),
    ):
        found += [row[0] for row in rows(sql % {"other": other.sql}, parameters)]
        if sql is _INSIDE and found[0] is not None:
            # Nothing is nearer than what is there.
            break
    return tuple(date.fromordinal(day) for day in found if isinstance(day, int))


def without_date(query: EventQuery) -> Condition:
    """Return what must hold of what has no date; a series whose meetings are known has."""
    other = condition_of(query.without_days())
    return Condition(f"{_WITHOUT_DATE} AND {other.sql}", other.parameters)
