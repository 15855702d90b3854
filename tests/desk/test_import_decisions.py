"""What the user says to doubtful rows: one meeting or two, and no doubt is left behind."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.clock import Clock
from desktop.core.links.ties import RelationKind
from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.rows import ImportPlan, Verdict
from desktop.desk.importing.takeover import edit_of
from desktop.reading.names import load
from desktop.store.store import Store
from tests import make

BERLIN = make.place("Berlin", "Germany")
FORUM = make.event("10th GFMD Summit Meeting", "28-30 June 2017", place=BERLIN, processes=("GFMD",))
LATER = replace(
    make.event("Tenth Global Forum on Migration and Development", "June 2018"),
    place=BERLIN,
    processes=("GFMD",),
)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: load(paths.NAMES), clock, "UTC")
    yield opened
    opened.close()


@pytest.fixture
def plan(dossier: Dossier) -> ImportPlan:
    made = plan_import(dossier, (make.found(FORUM), make.found(LATER, name="mapping.txt")))
    assert [row.verdict for row in made.rows] == [Verdict.NEW, Verdict.DOUBTFUL]
    return made


def doubts(dossier: Dossier) -> int:
    return sum(one.kind is RelationKind.MAYBE_SAME for one in dossier.relations())


def test_an_open_doubt_is_noted(dossier: Dossier, plan: ImportPlan) -> None:
    dossier.do(edit_of(plan, dossier))
    assert (len(dossier.events()), doubts(dossier)) == (2, 1)


def test_a_doubt_said_to_be_one_meeting_is_one_event_with_both_sources(
    dossier: Dossier, plan: ImportPlan
) -> None:
    known = plan.rows[1].known
    assert known is not None
    dossier.do(edit_of(plan, dossier, same={1: known.uid}))
    (event,) = dossier.events()
    assert {telling.when.text for telling in event.tellings} == {"28-30 June 2017", "June 2018"}
    assert doubts(dossier) == 0


def test_a_doubt_said_to_be_two_meetings_is_no_doubt_any_more(
    dossier: Dossier, plan: ImportPlan
) -> None:
    dossier.do(edit_of(plan, dossier, apart=frozenset({1})))
    assert (len(dossier.events()), doubts(dossier)) == (2, 0)


def test_one_with_a_row_that_is_not_taken_is_an_event_of_its_own(
    dossier: Dossier, plan: ImportPlan
) -> None:
    known = plan.rows[1].known
    assert known is not None
    dossier.do(edit_of(plan, dossier, taken=frozenset({1}), same={1: known.uid}))
    assert [event.title for event in dossier.events()] == [LATER.title]
