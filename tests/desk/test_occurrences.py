"""Series in a dossier: drawn between two days, once otherwise, one changed date at its place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.dates.fixed import hours
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.events.repeats import next_of
from desktop.store.store import Store
from tests import make

MARCH = EventQuery(date(2017, 3, 1), date(2017, 3, 31))
WEEKLY = replace(
    make.event(uid="S", title="Briefing"),
    when=hours(datetime(2017, 3, 6, 15), datetime(2017, 3, 6, 18), "Europe/Zurich"),
    recurrence=("RRULE:FREQ=WEEKLY;UNTIL=20170331",),
)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(
        Store(tmp_path / "Compact.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich"
    )
    yield opened
    opened.close()


def add(dossier: Dossier, *events: Event) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in events)))


def moved(name: str, **facts) -> Event:
    uid = f"S#{name}"
    return replace(
        WEEKLY, uid=uid, title="Moved", recurrence=(), series="S", occurrence=name, **facts
    )


def test_a_series_gives_its_occurrences_between_two_days(dossier: Dossier) -> None:
    add(dossier, WEEKLY, make.event(uid="one", title="Alone"))
    days = [one.when.earliest for one in dossier.events(MARCH) if one.series]
    assert days == [date(2017, 3, day) for day in (6, 13, 20, 27)]
    later = EventQuery(date(2017, 4, 1), date(2017, 4, 30))
    assert dossier.events(later) == ()


def test_a_series_stands_once_where_no_days_are_asked_for(dossier: Dossier) -> None:
    add(dossier, WEEKLY)
    assert dossier.events() == (WEEKLY,)
    assert dossier.events(EventQuery(first=date(2017, 3, 20))) == (WEEKLY,)
    assert dossier.events(EventQuery(first=date(2017, 4, 2))) == ()
    assert dossier.events(EventQuery(last=date(2017, 3, 1))) == ()


def test_an_occurrence_of_its_own_stands_for_the_drawn_one(dossier: Dossier) -> None:
    away = hours(datetime(2017, 5, 2, 9), None, "Europe/Zurich")
    add(
        dossier,
        WEEKLY,
        moved("2017-03-13T15:00", when=away),
        moved("2017-03-20T15:00", cancelled=True),
    )
    found = dossier.events(MARCH)
    assert [one.uid for one in found] == [
        "S#2017-03-06T15:00",
        "S#2017-03-20T15:00",
        "S#2017-03-27T15:00",
    ]
    assert [one.cancelled for one in found] == [False, True, False]
    may = EventQuery(date(2017, 5, 1), date(2017, 5, 31))
    assert [one.title for one in dossier.events(may)] == ["Moved"]


def test_one_that_no_longer_fits_the_filter_is_not_drawn_again(dossier: Dossier) -> None:
    add(dossier, replace(WEEKLY, mine=True), moved("2017-03-13T15:00", mine=False))
    mine = [one.occurrence[8:10] for one in dossier.events(replace(MARCH, mine=True))]
    assert mine == ["06", "20", "27"]


def test_an_occurrence_is_found_by_its_uid(dossier: Dossier) -> None:
    own = moved("2017-03-13T15:00")
    add(dossier, WEEKLY, own)
    drawn = dossier.event("S#2017-03-20T15:00")
    assert drawn is not None
    assert (drawn.title, drawn.series) == ("Briefing", "S")
    assert dossier.event("S#2017-03-13T15:00") == own
    assert dossier.event("S#2017-03-21T15:00") is None
    assert dossier.event("T#2017-03-20T15:00") is None
    assert dossier.events(EventQuery(uids=frozenset({drawn.uid}))) == (drawn,)
    assert dossier.events(replace(MARCH, uids=frozenset({drawn.uid}))) == (drawn,)
    assert len(dossier.events(replace(MARCH, uids=frozenset({"S"})))) == 3


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2017, 3, 14), date(2017, 3, 20)),
        (date(2016, 12, 1), date(2017, 3, 6)),
        (date(2018, 5, 1), date(2017, 3, 27)),
    ],
)
def test_a_series_is_met_at_its_next_occurrence_else_at_its_last(
    dossier: Dossier, today: date, day: date
) -> None:
    add(dossier, WEEKLY)
    assert next_of(dossier, WEEKLY, today).when.earliest == day
