"""A series and its changed dates go out together, whichever of them was asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from desktop.core.clock import stopped
from desktop.core.dates.fixed import hours, whole_days
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.told import Which
from desktop.desk import edits
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.aside import aside, copied_table, copied_text, plan_of
from desktop.desk.exporting.outcome import Choice, export, finish
from desktop.store.store import Store
from desktop.writing.ics_checker import check
from tests import make

ZURICH = "Europe/Zurich"


def timed(uid: str, start: str, zone: str = ZURICH, **fields: object) -> Event:
    begin = datetime.fromisoformat(start)
    when = hours(begin, begin + timedelta(hours=3), zone)
    return replace(make.event("Informals", uid=uid), when=when, **fields)  # type: ignore[arg-type]


def instead(event: Event, name: str) -> Event:
    return replace(event, uid=f"series#{name}", series="series", occurrence=name)


SERIES = timed("series", "2017-05-22T15:00", recurrence=("RRULE:FREQ=WEEKLY;COUNT=4",))
ABROAD = instead(timed("", "2017-05-30T10:00", "America/New_York"), "2017-05-29T15:00")
ALL_DAY = instead(
    replace(make.event("Retreat"), when=whole_days(date(2017, 6, 6), date(2017, 6, 7))),
    "2017-06-05T15:00",
)
SINGLE = make.event("Committee", "24 May 2017", uid="single")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    clock = stopped(datetime(2017, 5, 16, 9, 0, tzinfo=UTC))
    opened = Dossier(Store(tmp_path / "own.dossier"), lambda: Gazetteer(()), clock, ZURICH)
    changes = tuple(Change(None, one) for one in (SERIES, ABROAD, ALL_DAY, SINGLE))
    opened.do(Edit("adding", changes))
    yield opened
    opened.close()


def entries(path: Path) -> list[Component]:
    data = path.read_bytes()
    assert check(data) == ()
    return Calendar.from_ical(data).walk("VEVENT")


@pytest.mark.parametrize(
    "query",
    [
        EventQuery(uids=frozenset({"series"})),
        EventQuery(uids=frozenset({ABROAD.uid})),
        EventQuery(first=date(2017, 6, 12), last=date(2017, 6, 12)),
    ],
)
def test_the_whole_series_goes_with_its_changed_dates(
    dossier: Dossier, tmp_path: Path, query: EventQuery
) -> None:
    report = export(dossier, query, tmp_path / "a.ics")
    assert {event.uid for event in report.written} == {"series", ABROAD.uid, ALL_DAY.uid}
    found = entries(tmp_path / "a.ics")
    assert {str(one["UID"]) for one in found} == {"series"}
    dates = {one["RECURRENCE-ID"].dt.date(): one for one in found if "RECURRENCE-ID" in one}
    abroad = dates[date(2017, 5, 29)].decoded("DTSTART")
    assert abroad == datetime(2017, 5, 30, 14, 0, tzinfo=UTC)
    assert dates[date(2017, 6, 5)].decoded("DTEND") == date(2017, 6, 8)


def test_a_change_of_one_date_takes_the_series_along(dossier: Dossier, tmp_path: Path) -> None:
    export(dossier, EventQuery(), tmp_path / "a.ics")
    moved = replace(ABROAD, when=replace(ALL_DAY.when))
    dossier.do(edits.change_event(ABROAD, moved, "moving"))
    report = export(dossier, EventQuery(), tmp_path / "b.ics", Choice(Which.CHANGED))
    assert len(report.written) == 3
    told = ("One of its dates has changed; ", "It is now ", "Its series goes out anew.")
    assert [report.slip.count(one) for one in told] == [1, 1, 1]
    assert "as before" not in report.slip


def test_a_date_that_is_changed_first_takes_the_series_along(
    dossier: Dossier, tmp_path: Path
) -> None:
    changed = Change(ABROAD, None)
    dossier.do(Edit("without", (changed,)))
    export(dossier, EventQuery(), tmp_path / "a.ics")
    dossier.do(Edit("moving", (Change(None, ABROAD),)))
    report = export(dossier, EventQuery(), tmp_path / "b.ics", Choice(Which.NEW))
    assert len(report.written) == 3
    assert "One of its dates has changed" in report.slip


def test_a_date_that_is_as_all_others_again_takes_the_series_along(
    dossier: Dossier, tmp_path: Path
) -> None:
    export(dossier, EventQuery(), tmp_path / "a.ics")
    dossier.do(Edit("as the others", (Change(ABROAD, None),)))
    report = export(dossier, EventQuery(), tmp_path / "b.ics", Choice(Which.CHANGED))
    assert {event.uid for event in report.written} == {"series", ALL_DAY.uid}
    assert report.slip.count("\n- ") == 3


def test_a_series_has_one_file_when_each_has_its_own(dossier: Dossier, tmp_path: Path) -> None:
    export(dossier, EventQuery(), tmp_path / "each")
    names = sorted(path.name for path in (tmp_path / "each").iterdir())
    assert names == ["2017-05-22 Informals.ics", "2017-05-24 Committee.ics"]
    assert len(entries(tmp_path / "each" / names[0])) == 3
    assert b"X-WR-CALNAME" not in (tmp_path / "each" / names[0]).read_bytes()


def test_a_changed_date_alone_is_an_event_like_any_other(dossier: Dossier, tmp_path: Path) -> None:
    dossier.do(Edit("removing", (Change(dossier.event("series"), None),)))
    export(dossier, EventQuery(uids=frozenset({ABROAD.uid})), tmp_path / "a.ics")
    (one,) = entries(tmp_path / "a.ics")
    assert (str(one["UID"]), "RECURRENCE-ID" in one) == (ABROAD.uid, False)


def test_what_is_taken_aside_is_noted_only_when_it_was_taken(
    dossier: Dossier, tmp_path: Path
) -> None:
    plan = plan_of(dossier, ["single"])
    job, made = aside(dossier, plan, tmp_path)
    assert job.order.target == tmp_path / "Rostrum 2017-05-16.ics"
    assert len(entries(job.order.target)) == 1
    assert dossier.exported() == ()
    finish(dossier, job, made)
    assert [one.uid for one in dossier.exported()] == ["single"]
    assert copied_text(plan) == "24 May 2017: Committee"
    assert copied_table(plan).html.count("<tr>") == 2


def test_what_is_not_there_cannot_be_taken_aside(dossier: Dossier) -> None:
    with pytest.raises(Problem, match="there is no such event"):
        plan_of(dossier, ["nobody"])
