"""Numbers of events stay right without counting again after each edit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.clock import Clock, stopped
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.events.counting import Counting
from desktop.store.store import Store
from tests import make
from tests.ui import world

DATES = ("24 May 2017", "May 2017", "TBC", "29 May 2017 (TBC)", "no later than June 2017")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = world.open_filled(tmp_path / "small.dossier", clock)
    yield opened
    opened.close()


@st.composite
def events(draw: st.DrawFn) -> Event:
    return make.event(
        "x",
        draw(st.sampled_from(DATES)),
        uid="integration",
        kind=draw(st.sampled_from(Kind)),
        mine=draw(st.booleans()),
        unconfirmed=draw(st.booleans()),
        processes=draw(st.sampled_from([(), ("GFMD",), ("GFMD", "New")])),
    )


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(after=st.one_of(st.none(), events()))
def test_counts_after_an_edit_are_those_of_a_new_count(dossier: Dossier, after: Event) -> None:
    dossier.counts()
    before = dossier.event("integration")
    if before is not None or after is not None:
        dossier.do(Edit("changing", (Change(before, after),)))
    anew = Counting(dossier._store, dossier.papers, lambda: dossier.gazetteer)
    assert dossier.counts() == anew.counts()


def test_a_number_is_asked_again_after_an_edit(dossier: Dossier) -> None:
    mine = EventQuery(mine=True)
    assert dossier.counting.of(mine) == 0
    event = dossier.event("climate")
    assert event is not None
    dossier.do(Edit("ticking", (Change(event, replace(event, mine=True)),)))
    assert dossier.counting.of(mine) == 1
    assert dossier.counting.facets(mine).processes == (("GFMD", 1),)
    dossier.undo()
    assert dossier.counting.of(mine) == 0


def test_a_new_dossier_counts_nothing(tmp_path: Path) -> None:
    clock = stopped(datetime(2017, 5, 16, tzinfo=UTC))
    opened = Dossier(Store(tmp_path / "new.dossier"), lambda: None, clock, "UTC")  # type: ignore[arg-type,return-value]
    assert opened.counts().meetings == 0
    assert opened.counting.facets(EventQuery()).processes == ()
    opened.close()


def test_between_days_a_series_counts_by_its_occurrences(dossier: Dossier) -> None:
    weekly = world.meeting("weekly", "1 May 2017", "Weekly meeting", "New")
    world.add(dossier, replace(weekly, recurrence=("RRULE:FREQ=WEEKLY;COUNT=9",)))
    new = EventQuery(processes=frozenset({"New"}))
    assert dossier.counting.of(new) == 1
    june = replace(new, first=make.day("2017-06-01"), last=make.day("2017-06-30"))
    assert dossier.counting.of(june) == len(dossier.events(june)) == 4
