"""One meeting of a series or all of them, changed by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.dates.moving import moved
from desktop.core.dates.printed import read_when
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import Note, Relation, RelationKind, on_event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.events.series_edits import (
    cancel_one,
    change_all,
    change_one,
    delete_all,
    tick_one,
)
from desktop.store.store import Store
from tests import make

MONTHS = EventQuery(date(2017, 5, 1), date(2017, 8, 31))


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    yield opened
    opened.close()


def series(dossier: Dossier, dated: str, *lines: str) -> Event:
    event = replace(make.event("Briefing", dated), uid="s", recurrence=lines)
    dossier.do(Edit("adding", (Change(None, event),)))
    return event


def shown(dossier: Dossier, name: str) -> Event:
    event = dossier.event(f"s#{name}")
    assert event is not None
    return event


def days(dossier: Dossier) -> list[str]:
    found = dossier.events(MONTHS)
    return [f"{one.when.earliest:%d.%m.} {one.title}" for one in found]


def starts(dossier: Dossier) -> list[str]:
    found = dossier.events(MONTHS)
    return [f"{start:%d.%m. %H:%M}" for one in found if (start := one.when.starts_at())]


def test_one_meeting_is_changed_alone_and_once_more(dossier: Dossier) -> None:
    series(dossier, "3 May 2017", "RRULE:FREQ=WEEKLY;COUNT=3")
    one = shown(dossier, "2017-05-10")
    dossier.do(change_one(dossier, one, replace(one, title="Longer"), "changing"))
    assert days(dossier) == ["03.05. Briefing", "10.05. Longer", "17.05. Briefing"]
    again = shown(dossier, "2017-05-10")
    assert (again.sequence, again.series, again.occurrence) == (1, "s", "2017-05-10")
    later = replace(again, when=moved(again.when, 1), sequence=2)
    dossier.do(change_one(dossier, again, later, "moving"))
    assert days(dossier) == ["03.05. Briefing", "11.05. Longer", "17.05. Briefing"]
    assert dossier.undo() == "moving, this one alone"
    dossier.undo()
    assert days(dossier) == ["03.05. Briefing", "10.05. Briefing", "17.05. Briefing"]


def test_all_meetings_take_a_change_but_for_what_one_has_of_its_own(dossier: Dossier) -> None:
    series(dossier, "3 May 2017", "RRULE:FREQ=WEEKLY;COUNT=3")
    one = shown(dossier, "2017-05-10")
    dossier.do(change_one(dossier, one, replace(one, title="Longer"), "changing"))
    last = shown(dossier, "2017-05-17")
    dossier.do(change_all(dossier, last, replace(last, title="Talk", mine=True), "changing"))
    assert days(dossier) == ["03.05. Talk", "10.05. Longer", "17.05. Talk"]
    assert [event.mine for event in dossier.events(MONTHS)] == [True, False, True]


def test_a_whole_series_is_moved_with_its_dates_and_its_own_meetings(dossier: Dossier) -> None:
    series(
        dossier,
        "3 May 2017",
        "RRULE:FREQ=WEEKLY;BYDAY=WE,FR;UNTIL=20170519",
        "EXDATE;VALUE=DATE:20170512",
        "RDATE;VALUE=DATE:20170601",
    )
    one = shown(dossier, "2017-05-10")
    dossier.do(change_one(dossier, one, replace(one, title="Longer"), "changing"))
    follows = Relation(one.uid, "s", RelationKind.FOLLOWS, "by hand")
    note = Note(on_event(one.uid), "Bring the brief")
    dossier.do(Edit("tying", (Change(None, follows), Change(None, note))))
    before = [line[:6] for line in days(dossier)]
    assert before == ["03.05.", "05.05.", "10.05.", "17.05.", "19.05.", "01.06."]
    first = shown(dossier, "2017-05-03")
    after = replace(first, when=moved(first.when, 1))
    dossier.do(change_all(dossier, first, after, "moving"))
    assert [line[:6] for line in days(dossier)] == [
        *("04.05.", "06.05.", "11.05.", "18.05.", "20.05.", "02.06.")
    ]
    assert shown(dossier, "2017-05-11").title == "Longer"
    assert dossier.note(on_event("s#2017-05-11")) == "Bring the brief"
    assert [one.child for one in dossier.relations()] == ["s#2017-05-11"]
    assert dossier.undo() == "moving, the whole series"
    assert [line[:6] for line in days(dossier)] == before


def test_hours_of_a_whole_series_are_changed(dossier: Dossier) -> None:
    series(
        dossier,
        "3 May 2017, 15:00-16:00, New York",
        "RRULE:FREQ=DAILY;COUNT=4",
        "EXDATE:20170505T150000",
    )
    one = shown(dossier, "2017-05-04T15:00")
    after = replace(one, when=read_when("5 May 2017, 09:30-11:00, New York"))
    dossier.do(change_all(dossier, one, after, "moving"))
    assert starts(dossier) == ["04.05. 09:30", "05.05. 09:30", "07.05. 09:30"]
    assert {event.when.timezone for event in dossier.events(MONTHS)} == {"America/New_York"}
    assert all(event.when.ends_at() for event in dossier.events(MONTHS))


def test_a_series_can_lose_its_hours_and_have_longer_meetings(dossier: Dossier) -> None:
    series(dossier, "3 May 2017, 15:00-16:00, New York", "RRULE:FREQ=WEEKLY;COUNT=2")
    one = shown(dossier, "2017-05-10T15:00")
    after = replace(one, when=read_when("10-11 May 2017"))
    dossier.do(change_all(dossier, one, after, "moving"))
    found = dossier.events(MONTHS)
    assert [(event.when.edtf) for event in found] == [
        "2017-05-03/2017-05-04",
        "2017-05-10/2017-05-11",
    ]


def test_a_rule_that_names_days_of_the_month_says_that_it_cannot_be_moved(
    dossier: Dossier,
) -> None:
    for lines in (
        ("RRULE:FREQ=MONTHLY;BYMONTHDAY=3;COUNT=3",),
        ("RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=3",),
    ):
        event = series(dossier, "3 May 2017", *lines)
        one = shown(dossier, "2017-05-03")
        with pytest.raises(Problem, match="cannot be moved as a whole"):
            change_all(dossier, one, replace(one, when=moved(one.when, 1)), "moving")
        dossier.do(change_all(dossier, one, replace(one, title="Talk"), "changing"))
        assert days(dossier)[0] == "03.05. Talk"
        dossier.do(delete_all(dossier, shown(dossier, "2017-05-03")))
        assert dossier.stored(event.uid) is None


def test_one_meeting_is_taken_out_with_what_hangs_on_it(dossier: Dossier) -> None:
    series(dossier, "3 May 2017", "RRULE:FREQ=WEEKLY;COUNT=3")
    one = shown(dossier, "2017-05-10")
    dossier.do(change_one(dossier, one, replace(one, title="Longer"), "changing"))
    note = Note(on_event(one.uid), "Bring the brief")
    dossier.do(Edit("writing", (Change(None, note),)))
    edit = cancel_one(dossier, shown(dossier, "2017-05-10"))
    dossier.do(edit)
    assert edit.label == "taking one meeting out of “Briefing”"
    assert days(dossier) == ["03.05. Briefing", "17.05. Briefing"]
    assert dossier.note(on_event(one.uid)) == ""
    dossier.undo()
    assert days(dossier) == ["03.05. Briefing", "10.05. Longer", "17.05. Briefing"]
    assert dossier.note(on_event(one.uid)) == "Bring the brief"


def test_a_meeting_with_hours_is_taken_out(dossier: Dossier) -> None:
    series(dossier, "3 May 2017, 15:00-16:00, New York", "RRULE:FREQ=WEEKLY;COUNT=2")
    dossier.do(cancel_one(dossier, shown(dossier, "2017-05-03T15:00")))
    assert starts(dossier) == ["10.05. 15:00"]


def test_one_meeting_is_put_into_my_agenda(dossier: Dossier) -> None:
    series(dossier, "3 May 2017", "RRULE:FREQ=WEEKLY;COUNT=3")
    dossier.do(tick_one(dossier, shown(dossier, "2017-05-10"), mine=True))
    assert [event.mine for event in dossier.events(MONTHS)] == [False, True, False]
    dossier.do(tick_one(dossier, shown(dossier, "2017-05-10"), mine=False))
    assert not any(event.mine for event in dossier.events(MONTHS))
    assert tick_one(dossier, shown(dossier, "2017-05-10"), mine=False).changes == ()


def test_a_series_is_deleted_with_its_own_meetings(dossier: Dossier) -> None:
    series(dossier, "3 May 2017", "RRULE:FREQ=WEEKLY;COUNT=3")
    one = shown(dossier, "2017-05-10")
    dossier.do(change_one(dossier, one, replace(one, title="Longer"), "changing"))
    dossier.do(delete_all(dossier, shown(dossier, "2017-05-17")))
    assert dossier.events() == ()
    dossier.undo()
    assert len(dossier.events(MONTHS)) == 3


def test_a_meeting_whose_series_is_not_here_says_so(dossier: Dossier) -> None:
    lonely = replace(make.event("Briefing", "3 May 2017"), series="elsewhere", occurrence="x")
    with pytest.raises(Problem, match="is not in this dossier"):
        change_all(dossier, lonely, replace(lonely, title="Talk"), "changing")


def test_a_meeting_that_came_without_its_series_can_be_deleted(dossier: Dossier) -> None:
    lone = make.event("Lunch", uid="s#2017-05-24", series="s", occurrence="2017-05-24")
    dossier.do(Edit("adding", (Change(None, lone),)))
    with pytest.raises(Problem, match="not in this dossier"):
        delete_all(dossier, lone)
    dossier.do(cancel_one(dossier, lone))
    assert dossier.events() == ()
