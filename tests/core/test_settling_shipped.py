"""The two shipped calendars as one, held against pairs that were found by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.event import Event
from desktop.core.links.ties import RelationKind
from desktop.core.matching.merging import merged
from desktop.core.matching.settling import settle
from desktop.core.names.gazetteer import Gazetteer
from desktop.reading.names import load
from tests import expected_tables

TRUTH = expected_tables.table("expected/merges.toml")
ORDERS = [("iscm", "mapping"), ("mapping", "iscm")]


class Settled:
    """What settling two calendars, one after the other, gives."""

    def __init__(self, order: tuple[str, str], gazetteer: Gazetteer) -> None:
        self.events: dict[str, Event] = {}
        self.group: dict[str, str] = {}
        self.doubts: set[frozenset[str]] = set()
        self.relations: set[tuple[str, str, str]] = set()
        for calendar in order:
            new = expected_tables.events(calendar)
            known = tuple(self.events.values())
            for event, one in zip(new, settle(new, known, gazetteer), strict=True):
                self._add(event, one)

    def _add(self, event, one) -> None:
        home = self.group.get(one.same, one.same) if one.same else event.uid
        self.group[event.uid] = home
        if one.same:
            self.events[home] = merged(self.events[home], event)
        else:
            self.events[home] = event
        for relation in one.relations:
            child, parent = self.home(relation.child), self.home(relation.parent)
            if relation.kind is RelationKind.MAYBE_SAME:
                self.doubts.add(frozenset((child, parent)))
            self.relations.add((child, str(relation.kind), parent))

    def home(self, uid: str) -> str:
        return self.group.get(uid, uid)


@pytest.fixture(scope="module", params=ORDERS, ids=lambda order: f"{order[0]} first")
def settled(request: pytest.FixtureRequest) -> Settled:
    return Settled(request.param, load(paths.NAMES))


def pair(row: dict) -> tuple[str, str]:
    named = [
        f"{key.removesuffix('_other')}:{row[key]}"
        for key in ("iscm", "iscm_other", "mapping", "mapping_other")
        if key in row
    ]
    one, other = named
    return one, other


def test_what_is_surely_one_meeting_is_one_event(settled: Settled) -> None:
    apart = [
        (pair(row), row["why"])
        for row in TRUTH["same"]
        if settled.home(pair(row)[0]) != settled.home(pair(row)[1])
    ]
    assert apart == []


def test_nothing_else_is_merged(settled: Settled) -> None:
    surely = {frozenset(pair(row)) for row in TRUTH["same"]}
    groups: dict[str, list[str]] = {}
    for uid, home in settled.group.items():
        groups.setdefault(home, []).append(uid)
    wrong = [
        (one, other)
        for members in groups.values()
        for n, one in enumerate(members)
        for other in members[n + 1 :]
        if frozenset((one, other)) not in surely
    ]
    assert wrong == []
    assert len(settled.events) == TRUTH["counts"]["events_after_merging"]


def test_every_doubt_is_told(settled: Settled) -> None:
    untold = [
        (pair(row), row["doubt"])
        for row in TRUTH["doubtful"]
        if frozenset(map(settled.home, pair(row))) not in settled.doubts
    ]
    assert untold == []


def calendar_relations(weight: str) -> Iterator[tuple[str, str, str]]:
    for row in TRUTH["relation"]:
        ends = (row["child"], row["parent"])
        if row["weight"] == weight and not any(end.startswith("draft") for end in ends):
            yield row["child"], row["kind"], row["parent"]


def test_parts_series_and_what_follows_are_related(settled: Settled) -> None:
    missing = [
        (child, kind, parent)
        for child, kind, parent in calendar_relations("must")
        if (settled.home(child), kind, settled.home(parent)) not in settled.relations
    ]
    assert missing == []


def test_no_name_tempts_into_a_wrong_relation(settled: Settled) -> None:
    tempted = [
        (row["child"], row["parent"], row["why"])
        for row in TRUTH["not_related"]
        if any(
            (settled.home(row["child"]), str(kind), settled.home(row["parent"]))
            in settled.relations
            for kind in RelationKind
        )
    ]
    assert tempted == []


def test_relations_that_nobody_listed_are_few(settled: Settled) -> None:
    listed = {
        (settled.home(child), kind, settled.home(parent))
        for weight in ("must", "may")
        for child, kind, parent in calendar_relations(weight)
    }
    others = {
        relation
        for relation in settled.relations
        if relation[1] != RelationKind.MAYBE_SAME and relation not in listed
    }
    assert len(others) <= 5, sorted(others)


def test_both_words_stay_where_papers_differ(settled: Settled) -> None:
    event = settled.events[settled.home("mapping:166")]
    assert {telling.place.text for telling in event.tellings} == {"Geneva, Switzerland", "Germany"}
    assert Path(event.sources[0].document).suffix == ".txt"
