"""Questions about events as SQL, so that a window with many thousand events asks for few."""

import re
from collections.abc import Callable
from functools import lru_cache
from json.encoder import encode_basestring

from desktop.core.document import Paper
from desktop.core.event import Kind
from desktop.core.links.ties import LinkState
from desktop.core.query import EventQuery
from desktop.core.quick.tuples import NamedTuple
from desktop.store.day_index import BETWEEN, days
from desktop.store.driver import Connection

MEETINGS = f"kind IN ('{Kind.MEETING}', '{Kind.SERIES}')"
# Written with the columns of the index of sorts, which then answers alone.
UNFIXED = "(when_precision <> 'day' OR when_tentative OR unconfirmed OR NOT bounds & 1)"
RECURRING = "recurrence <> '[]'"
# By their index: a look at every event would take longer than all else that a month asks.
SERIES_BY_A_RULE = (
    "event.rowid IN"  # noqa: S608
    f" (SELECT event.rowid FROM event INDEXED BY event_rules WHERE {RECURRING})"
)
UNDATED = "event.reach = -1"
MINE = "event.rowid IN (SELECT event.rowid FROM event INDEXED BY event_mine WHERE mine)"

# The paragraph that sets an event points to it too.
SINGLE = "recurrence = '[]'"
_POINTING = f"SELECT link.uid FROM link WHERE link.state <> '{LinkState.DISMISSED}'"  # noqa: S608
_SET = "SELECT told.uid FROM event AS told WHERE told.paragraph IS NOT NULL"
LINKED = f"uid IN ({_POINTING} UNION {_SET})"

# What `core.search_text` has of an event, and the question for it in the index.
_WORDS = (
    "title || ' ' || description || ' ' || place_text || ' ' || coalesce(place_venue, '') || ' ' ||"
    " coalesce(place_city, '') || ' ' || coalesce(place_country, '') || ' ' || processes"
)
_FOUND = (
    "SELECT searchable.key FROM event_words JOIN searchable ON searchable.id = event_words.rowid"
    " WHERE event_words MATCH ?"
)


class Condition(NamedTuple):
    """A piece of SQL that is true or false of an event, and its parameters in order."""

    sql: str
    parameters: tuple[str | int, ...] = ()


def condition_of(query: EventQuery) -> Condition:
    """Return what must hold of an event so that `query` asks for it; "1" for every event."""
    return _all_of([*_days(query), *_others(query), *_words(query, near=_is_bounded(query))])


def condition_beside_days(query: EventQuery, *, near: bool = False) -> Condition:
    """Return the same but for its days, of which the question itself takes care.

    With `near` that asks about no more than some days, whatever `query` says.
    """
    return _all_of([*_others(query), *_words(query, near=near or _is_bounded(query))])


def _is_bounded(query: EventQuery) -> bool:
    return query.first is not None or query.last is not None


def _others(query: EventQuery) -> list[Condition]:
    return [*_flags(query), *_choices(query), *_papers(query)]


def _all_of(conditions: list[Condition]) -> Condition:
    if not conditions:
        return Condition("1")
    return Condition(
        " AND ".join(condition.sql for condition in conditions),
        tuple(value for condition in conditions for value in condition.parameters),
    )


def _days(query: EventQuery) -> list[Condition]:
    bounds = _bounds(query)
    if bounds is None:
        return []
    if not query.undated:
        return [bounds]
    return [Condition(f"({UNDATED} OR {bounds.sql})", bounds.parameters)]


def _bounds(query: EventQuery) -> Condition | None:
    """Between two days only what is near them is looked at."""
    if query.first and query.last:
        near = f"(SELECT event.rowid FROM {BETWEEN})"  # noqa: S608
        return Condition(f"event.rowid IN {near}", days(query.first, query.last))
    if query.first:
        return Condition("event.last_day >= ?", (query.first.toordinal(),))
    if query.last:
        return Condition("event.first_day <= ?", (query.last.toordinal(),))
    return None


def _choices(query: EventQuery) -> list[Condition]:
    # Nearly everything is a meeting: with a sign before it, their index is not taken for theirs.
    bare = "+" if Kind.MEETING in query.kinds else ""
    asked: tuple[tuple[frozenset[str], str], ...] = (
        (query.bodies, _PROCESS.format(named=_OF_BODIES)),
        (query.origins, "origin IN ({marks})"),
        (query.kinds, f"{bare}kind IN ({{marks}})"),
        (query.uids, "uid IN ({marks})"),
        (query.places, _PLACES),
    )
    chosen = [_chosen(values, sql) for values, sql in asked if values]
    return [_of_processes(query.processes), *chosen] if query.processes else chosen


def _chosen(values: frozenset[str], sql: str) -> Condition:
    """`sql` names the values as `{marks}`, more than once if need be."""
    ordered = tuple(sorted(values))
    filled = sql.format(marks=", ".join("?" * len(ordered)))
    return Condition(filled, ordered * sql.count("{marks}"))


# The index of places answers that, so that whole events are looked at only where it holds.
_PLACES = (
    "event.rowid IN (SELECT place.rowid FROM event AS place"
    " WHERE place.place_city IN ({marks}) OR place.place_country IN ({marks}))"
)
_PROCESS = "EXISTS (SELECT 1 FROM json_each(processes) WHERE value IN ({named}))"
_OF_BODIES = "SELECT process.short FROM process WHERE process.kind IN ({marks})"


def _of_processes(names: frozenset[str]) -> Condition:
    """A list is taken apart only where its text has one of the names, as hardly any has."""
    exact = _chosen(names, _PROCESS.format(named="{marks}"))
    if not all(name.isascii() for name in names):
        return exact
    written = tuple(encode_basestring(name) for name in sorted(names))
    near = " OR ".join(["instr(processes, ?)"] * len(written))
    return Condition(f"(({near}) AND {exact.sql})", (*written, *exact.parameters))


def _papers(query: EventQuery) -> list[Condition]:
    if not query.papers:
        return []
    held = [_held(paper) for paper in sorted(query.papers, key=lambda paper: paper.id)]
    either = " OR ".join(one.sql for one in held)
    return [Condition(f"({either})", tuple(value for one in held for value in one.parameters))]


def _held(paper: Paper) -> Condition:
    """Whether an event is told of in `paper`; as `Paper.holds` decides."""
    told = "json_extract(value, '$.source.document') = ?"
    line = "json_extract(value, '$.source.line') BETWEEN {} AND {}"
    lines = " OR ".join(line.format(int(first), int(last)) for first, last in paper.ranges)
    where = f"{told} AND ({lines})" if lines else told
    return Condition(
        f"EXISTS (SELECT 1 FROM json_each(tellings) WHERE {where})",  # noqa: S608
        (paper.document,),
    )


def _flags(query: EventQuery) -> list[Condition]:
    flags = (
        (query.mine, MINE),
        (query.others, "NOT mine"),
        (query.unfixed, UNFIXED),
        (query.firm, f"NOT {UNFIXED}"),
        (query.linked, LINKED),
        (query.unlinked, f"NOT {LINKED}"),
    )
    return [Condition(sql) for asked, sql in flags if asked]


def _words(query: EventQuery, *, near: bool) -> list[Condition]:
    """Ask the index, except within some days, where looking at each event is quicker."""
    if not query.words.strip():
        return []
    from desktop.core.search.words import typed_words
    from desktop.store.search_look import match_of

    words = typed_words(query.words)
    if not words:
        return []
    if near:
        return [Condition(f"has_words({_WORDS}, ?)", (" ".join(words),))]
    return [Condition(f"uid IN ({_FOUND})", (match_of(words),))]


def has_words(text: str, words: str) -> bool:
    """Tell whether each of `words`, as the search has them, begins a word of `text`."""
    if text.isascii():
        plain = text.lower()
        return all(_begins(word)(plain) is not None for word in words.split())
    from desktop.core.search.words import all_words_of

    there = f" {' '.join(all_words_of(text))}"
    return all(f" {word}" in there for word in words.split())


def teach(connection: Connection) -> None:
    """Have a connection know the functions that conditions ask."""
    connection.create_function("has_words", 2, has_words, deterministic=True)


@lru_cache(maxsize=64)
def _begins(word: str) -> Callable[[str], object]:
    """What finds a word that begins so in small letters of plain ASCII."""
    return re.compile(f"(?<![0-9a-z]){re.escape(word)}").search
