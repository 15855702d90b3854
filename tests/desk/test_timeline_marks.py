from datetime import date

import pytest

from desktop.core.query import EventQuery
from desktop.core.timeline.marks import marks_of
from desktop.desk.dossier import Dossier
from tests.ui import world


@pytest.fixture
def filled(tmp_path, clock) -> Dossier:
    dossier = world.open_filled(tmp_path / "small.dossier", clock)
    world.add(
        dossier,
        world.meeting("listed", "12, 14 and 16 May 2017", "Listed", "GFMD"),
        world.meeting("limited", "no later than 20 May 2017", "Limited", "GFMD"),
        world.meeting("two", "2 May 2017", "Joint", "GFMD"),
    )
    yield dossier
    dossier.close()


@pytest.mark.parametrize("months", [(5, 5), (4, 6), (1, 12)])
def test_rows_of_the_timeline_are_what_its_events_would_give(filled: Dossier, months) -> None:
    first, last = date(2017, months[0], 1), date(2017, months[1], 28)
    query = EventQuery(first, last)
    expected = [tuple(mark) for event in filled.events(query) for mark in marks_of(event)]
    assert sorted(filled.looking.marks(query)) == sorted(expected)


def test_the_rows_are_narrowed_as_the_events_are(filled: Dossier) -> None:
    query = EventQuery(date(2017, 5, 1), date(2017, 5, 31), processes=frozenset({"IGC"}))
    assert {row[0] for row in filled.looking.marks(query)} == {"full-round", "integration", "coi"}
