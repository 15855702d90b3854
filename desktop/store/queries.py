"""Questions about events as SQL, so that a window with many thousand events asks for few."""

from dataclasses import dataclass

from desktop.core.event import Kind
from desktop.core.query import EventQuery

MEETINGS = f"kind IN ('{Kind.MEETING}', '{Kind.SERIES}')"
UNFIXED = "(when_precision <> 'day' OR when_tentative OR unconfirmed OR when_earliest IS NULL)"
UNDATED = "(when_earliest IS NULL AND when_latest IS NULL)"

# A deadline has no first day: it falls on its last one.
_FIRST_DAY = "coalesce(when_earliest, when_latest)"
_LAST_DAY = "coalesce(when_latest, when_earliest)"
_WORDS = "fold(title || ' ' || description || ' ' || place_text || ' ' || processes)"


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL that is true or false of an event, and its parameters in order."""

    sql: str
    parameters: tuple[str, ...] = ()


def condition_of(query: EventQuery) -> Condition:
    """Return what must hold of an event so that `query` asks for it; "1" for every event."""
    conditions = [*_days(query), *_choices(query), *_flags(query), *_words(query)]
    if not conditions:
        return Condition("1")
    return Condition(
        " AND ".join(condition.sql for condition in conditions),
        tuple(value for condition in conditions for value in condition.parameters),
    )


def _days(query: EventQuery) -> list[Condition]:
    bounds: list[Condition] = []
    if query.first:
        bounds.append(Condition(f"{_LAST_DAY} >= ?", (query.first.isoformat(),)))
    if query.last:
        bounds.append(Condition(f"{_FIRST_DAY} <= ?", (query.last.isoformat(),)))
    if not bounds or not query.undated:
        return bounds
    inside = " AND ".join(bound.sql for bound in bounds)
    values = tuple(value for bound in bounds for value in bound.parameters)
    return [Condition(f"({UNDATED} OR ({inside}))", values)]


def _choices(query: EventQuery) -> list[Condition]:
    found: list[Condition] = []
    if query.processes:
        marks = _marks(len(query.processes))
        held = f"EXISTS (SELECT 1 FROM json_each(processes) WHERE value IN ({marks}))"  # noqa: S608
        found.append(Condition(held, tuple(sorted(query.processes))))
    if query.origins:
        marks = _marks(len(query.origins))
        found.append(Condition(f"origin IN ({marks})", tuple(sorted(query.origins))))
    if query.uids:
        marks = _marks(len(query.uids))
        found.append(Condition(f"uid IN ({marks})", tuple(sorted(query.uids))))
    return found


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _flags(query: EventQuery) -> list[Condition]:
    flags = ((query.mine, "mine"), (query.unfixed, UNFIXED))
    return [Condition(sql) for asked, sql in flags if asked]


def _words(query: EventQuery) -> list[Condition]:
    return [Condition(f"instr({_WORDS}, fold(?))", (word,)) for word in query.words.split()]
