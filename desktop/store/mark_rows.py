"""Rows of events as bars of the timeline; the rules are those of `core.timeline_marks.marks_of`."""

import json
import typing
from functools import lru_cache

from desktop.core.event import Kind
from desktop.core.timeline.marks import DRAFT, LIMITS, OTHER, Row
from desktop.store.sight_rules import FIXED, LASTING

_LIMIT = f"(kind = '{Kind.DEADLINE}' OR (bounds = 2 AND NOT {LASTING}))"
_KNOWN = f"({LASTING} OR {FIXED} OR (kind = '{Kind.DEADLINE}' AND bounds <> 1))"
COLUMNS = (
    f"uid, title, coalesce(place_city, ''), iif({_LIMIT}, last_day, first_day),"
    f" iif(bounds = 3 OR {_LIMIT}, last_day, first_day),"
    f" iif({_LIMIT}, 1, iif({LASTING}, 2, processes)), {_KNOWN},"
    f" {_KNOWN} AND NOT (when_tentative OR unconfirmed), mine, cancelled, kind"
)
"""What `mark_of` needs of an event with a date that is no list and no rule, in this order."""

_SPECIAL = {1: (LIMITS,), 2: (DRAFT,)}


def mark_of(row: tuple[typing.Any, ...]) -> Row:
    """Return the bar of an event."""
    uid, title, city, first, last, lanes, fixed, firm, mine, cancelled, kind = row
    names = _SPECIAL.get(lanes) or _lanes(lanes)
    return (uid, title, city, first, last, names, fixed, firm, mine, cancelled, kind)


@lru_cache(maxsize=2048)
def _lanes(named: str) -> tuple[str, ...]:
    return tuple(json.loads(named)) or (OTHER,)
