"""The numbers beside the choices of a filter: a pass over the events for each sort of choice."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from json import loads
from typing import Any

from desktop.core.document import Paper
from desktop.core.event import Kind
from desktop.core.facets import Facets, Numbers
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.store.queries import UNFIXED, condition_of

Rows = Callable[[str, Iterable[object]], list[tuple[Any, ...]]]


def facets(rows: Rows, query: EventQuery, papers: Iterable[Paper]) -> Facets:
    """Count what each choice would show with the other parts of `query`; `rows` asks SQL."""
    flags = tuple(_flags(rows, query))
    processes, bodies = _processes(rows, query)
    countries, cities = _places(rows, query)
    return Facets(
        kinds=_numbers(_kinds(flags, query)),
        bodies=bodies,
        processes=processes,
        countries=countries,
        cities=cities,
        papers=_papers(rows, query, papers),
        mine=_sum(flags, query, mine=True),
        others=_sum(flags, query, mine=False),
        firm=_sum(flags, query, firm=True),
        unfixed=_sum(flags, query, firm=False),
        linked=_sum(flags, query, linked=True),
        unlinked=_sum(flags, query, linked=False),
    )


Flags = tuple[str, bool, bool, bool, int]
"""Kind, in my agenda, firm, linked, and how many events are so."""


def _without_flags(query: EventQuery) -> EventQuery:
    return replace(
        query,
        kinds=frozenset(),
        mine=False,
        others=False,
        firm=False,
        unfixed=False,
        linked=False,
        unlinked=False,
    )


def _grouped(rows: Rows, columns: str, query: EventQuery, table: str = "event") -> list[Any]:
    condition = condition_of(query)
    places = ", ".join(str(number + 1) for number in range(columns.count(",") + 1))
    sql = f"SELECT {columns}, count(*) FROM {table} WHERE {condition.sql} GROUP BY {places}"  # noqa: S608
    return rows(sql, condition.parameters)


def _flags(rows: Rows, query: EventQuery) -> Iterator[Flags]:
    """All that takes few values at once: of so few sums, each choice then takes its own."""
    free = _without_flags(query)
    sql = f"kind, mine, NOT {UNFIXED}"
    tied = _grouped(rows, sql, replace(free, linked=True))
    linked = {tuple(group): number for *group, number in tied}
    for *group, number in _grouped(rows, sql, free):
        kind, mine, firm = group
        with_link = linked.get(tuple(group), 0)
        yield kind, bool(mine), bool(firm), True, with_link
        yield kind, bool(mine), bool(firm), False, number - with_link


def _fits(row: Flags, query: EventQuery, left_out: str) -> bool:
    kind, mine, firm, linked, _ = row
    asked = (
        ("kinds", bool(query.kinds) and Kind(kind) not in query.kinds),
        ("mine", (query.mine and not mine) or (query.others and mine)),
        ("firm", (query.firm and not firm) or (query.unfixed and firm)),
        ("linked", (query.linked and not linked) or (query.unlinked and linked)),
    )
    return not any(refused for name, refused in asked if name != left_out)


def _kinds(flags: Iterable[Flags], query: EventQuery) -> Counter[str]:
    found: Counter[str] = Counter()
    for row in flags:
        if _fits(row, query, "kinds"):
            found[row[0]] += row[-1]
    return found


def _sum(flags: Iterable[Flags], query: EventQuery, **wanted: bool) -> int:
    ((name, value),) = wanted.items()
    place = ("kinds", "mine", "firm", "linked").index(name)
    return sum(row[-1] for row in flags if row[place] == value and _fits(row, query, name))


def _processes(rows: Rows, query: EventQuery) -> tuple[Numbers, Numbers]:
    """Processes with the chosen kinds of bodies, and the other way round."""
    free = replace(query, processes=frozenset(), bodies=frozenset())
    kinds: dict[str, str] = dict(rows("SELECT short, kind FROM process", ()))
    processes: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    for listed, number in _grouped(rows, "processes", free):
        names = set(loads(listed))
        held = {kinds[name] for name in names if name in kinds}
        if not query.bodies or held & query.bodies:
            processes.update(dict.fromkeys(names, number))
        if not query.processes or names & query.processes:
            bodies.update(dict.fromkeys(held, number))
    return _numbers(processes), _numbers(bodies)


def _places(rows: Rows, query: EventQuery) -> tuple[Numbers, Numbers]:
    free = replace(query, places=frozenset())
    countries: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    for city, country, number in _grouped(rows, "place_city, place_country", free):
        if country:
            countries[country] += number
        if city:
            cities[city] += number
    return _numbers(countries), _numbers(cities)


def _papers(rows: Rows, query: EventQuery, papers: Iterable[Paper]) -> Numbers:
    """Events by where they are told: most are told once, and their one telling is read at once."""
    condition = condition_of(replace(query, papers=frozenset()))
    found: Counter[str] = Counter()
    known = {name: tuple(one) for name, one in _by_document(papers).items()}
    for document, line, number in rows(_ONCE.format(asked=condition.sql), condition.parameters):
        found.update({paper.id: number for paper in known.get(document, ()) if _on(paper, line)})
    for told, number in rows(_OFTEN.format(asked=condition.sql), condition.parameters):
        places = [(place["source"]["document"], place["source"]["line"]) for place in loads(told)]
        inside = {p.id for name, line in places for p in known.get(name, ()) if _on(p, line)}
        found.update(dict.fromkeys(inside, number))
    return _numbers(found)


_ONCE = """
SELECT tellings ->> '$[0].source.document' AS document,
    tellings ->> '$[0].source.line' AS line, count(*)
FROM event WHERE {asked} AND tellings ->> '$[1]' IS NULL GROUP BY document, line
"""
_OFTEN = "SELECT tellings, 1 FROM event WHERE {asked} AND tellings ->> '$[1]' IS NOT NULL"


def _by_document(papers: Iterable[Paper]) -> dict[str, list[Paper]]:
    found: dict[str, list[Paper]] = {}
    for paper in papers:
        found.setdefault(paper.document, []).append(paper)
    return found


def _on(paper: Paper, line: int) -> bool:
    return not paper.ranges or any(first <= line <= last for first, last in paper.ranges)


def _numbers(found: Counter[str]) -> Numbers:
    ordered = sorted((-number, name) for name, number in found.items() if number)
    return tuple((name, -number) for number, name in ordered)
