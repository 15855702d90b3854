"""Which events a filter lets through, and the numbers beside its choices."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.core.document import Paper
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Kind
from desktop.core.links.ties import Link, LinkState
from desktop.core.names.process import Process
from desktop.core.query import EventQuery
from desktop.core.saved_view import SavedView
from desktop.store.store import Store
from tests import make

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
LETTER, REST = Paper("mixed.txt", "Letter", ((1, 9),)), Paper("mixed.txt", "Rest", ((20, 99),))
CALENDAR = Paper("calendar.txt", "Calendar")
RECORDS: tuple[Record, ...] = (
    Process("GFMD", "Global Forum", kind="forum"),
    Process("HRC", "Human Rights Council", kind="body"),
    make.document("draft.txt"),
    make.draft(),
    make.paragraph(),
    make.event(
        "rabat", "24 May 2017", uid="1", place=make.place("Rabat", "Morocco"), processes=("GFMD",)
    ),
    make.event(
        "fes",
        "May 2017",
        uid="2",
        place=make.place("Fes", "Morocco"),
        processes=("GFMD", "HRC"),
        mine=True,
        document="mixed.txt",
        line=5,
    ),
    make.event(
        "geneva",
        "2 June 2017",
        uid="3",
        place=make.place("Geneva", "Switzerland"),
        processes=("HRC",),
        document="mixed.txt",
        line=20,
    ),
    make.event("limit", "no later than June 2017", uid="4", kind=Kind.DEADLINE, paragraph="p-OP-1"),
    make.event("tbc", "7 June 2017 (TBC)", uid="5", processes=("Nobody's",)),
    Link("p-OP-1", "1", "names it"),
    Link("p-OP-1", "3", "no", LinkState.DISMISSED),
)


def names(*of: str) -> frozenset[str]:
    return frozenset(of)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "a.dossier")
    opened.apply(Edit("filling", tuple(Change(None, one) for one in RECORDS)), NOW)
    yield opened
    opened.close()


def titles(store: Store, query: EventQuery) -> set[str]:
    return {event.title for event in store.events(query)}


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        (EventQuery(kinds=frozenset({Kind.DEADLINE})), {"limit"}),
        (EventQuery(bodies=names("forum")), {"rabat", "fes"}),
        (EventQuery(bodies=names("body", "forum")), {"rabat", "fes", "geneva"}),
        (EventQuery(places=names("Morocco")), {"rabat", "fes"}),
        (EventQuery(places=names("Fes", "Switzerland")), {"fes", "geneva"}),
        (EventQuery(papers=frozenset({CALENDAR})), {"rabat", "limit", "tbc"}),
        (EventQuery(papers=frozenset({LETTER})), {"fes"}),
        (EventQuery(papers=frozenset({LETTER, REST})), {"fes", "geneva"}),
        (EventQuery(firm=True), {"rabat", "geneva"}),
        (EventQuery(unfixed=True), {"fes", "limit", "tbc"}),
        (EventQuery(others=True), {"rabat", "geneva", "limit", "tbc"}),
        (EventQuery(linked=True), {"rabat", "limit"}),
        (EventQuery(unlinked=True), {"fes", "geneva", "tbc"}),
        (EventQuery(linked=True, places=names("Rabat"), words="gfmd"), {"rabat"}),
        (EventQuery(linked=True, places=names("Geneva")), set()),
    ],
)
def test_each_condition_lets_its_events_through(
    store: Store, query: EventQuery, shown: set[str]
) -> None:
    assert titles(store, query) == shown


ALL_KINDS = [
    EventQuery(),
    EventQuery(processes=names("GFMD")),
    EventQuery(bodies=names("body"), mine=True),
    EventQuery(places=names("Morocco"), firm=True),
    EventQuery(kinds=frozenset({Kind.MEETING}), linked=True, papers=frozenset({CALENDAR})),
    EventQuery(first=make.day("2017-06-01"), unfixed=True, others=True),
]


@pytest.mark.parametrize("query", ALL_KINDS)
def test_the_number_beside_a_choice_is_what_it_would_show(store: Store, query: EventQuery) -> None:
    papers = (CALENDAR, LETTER, REST)
    found = store.facets(query, papers)

    def shown(**changed: object) -> int:
        return len(store.events(replace(query, **changed)))  # type: ignore[arg-type]

    for short, number in found.processes:
        assert number == shown(processes=names(short))
    for body, number in found.bodies:
        assert number == shown(bodies=names(body))
    for place, number in (*found.countries, *found.cities):
        assert number == shown(places=names(place))
    for kind, number in found.kinds:
        assert number == shown(kinds=frozenset({Kind(kind)}))
    by_id = {paper.id: paper for paper in papers}
    for paper, number in found.papers:
        assert number == shown(papers=frozenset({by_id[paper]}))
    for pair in (("mine", "others"), ("firm", "unfixed"), ("linked", "unlinked")):
        for one in pair:
            changed = {name: name == one for name in pair}
            assert getattr(found, one) == shown(**changed)


def test_all_choices_are_counted(store: Store) -> None:
    found = store.facets(EventQuery(), (CALENDAR, LETTER, REST))
    assert found.processes == (("GFMD", 2), ("HRC", 2), ("Nobody's", 1))
    assert found.bodies == (("body", 2), ("forum", 2))
    assert found.countries == (("Morocco", 2), ("Switzerland", 1))
    assert found.papers == (("calendar.txt#0", 3), ("mixed.txt#1", 1), ("mixed.txt#20", 1))


def test_a_view_comes_back_as_it_was_named(store: Store) -> None:
    asked = EventQuery(
        first=make.day("2017-06-01"),
        processes=names("GFMD", "HRC"),
        kinds=frozenset({Kind.MEETING, Kind.SERIES}),
        papers=frozenset({LETTER, CALENDAR}),
        linked=True,
        words="geneva",
    )
    view = SavedView("view-1", "Linked in June", asked)
    store.apply(Edit("naming a view", (Change(None, view),)), NOW)
    assert store.get(SavedView, "view-1") == view
    assert store.log.edit(2).changes == (Change(None, view),)


def test_bounds_of_a_query_stay_where_they_are_narrower() -> None:
    june = EventQuery(make.day("2017-06-01"), make.day("2017-06-30"))
    year = june.within(make.day("2017-01-01"), make.day("2017-12-31"), undated=True)
    assert year == june
    start = june.within(None, make.day("2017-06-15"))
    assert (start.first, start.last) == (june.first, make.day("2017-06-15"))
