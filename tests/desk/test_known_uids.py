"""Calendar files that come again: skipped, updated or copied, each by itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.by_hand import Fact, marked
from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.found import Found
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.outcome import export
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.rows import ImportPlan, Verdict, Way, ways_for
from desktop.desk.importing.takeover import edit_of
from desktop.reading.ics import read_ics
from desktop.reading.names import load
from desktop.store.store import Store
from tests import make

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: load(paths.NAMES), clock, "UTC")
    yield opened
    opened.close()


def calendar(*entries: str, name: str = "theirs.ics") -> Found:
    return read_ics(name, f"{HEAD}{''.join(entries)}END:VCALENDAR\r\n".encode())


def entry(uid: str, *lines: str, title: str = "Round", day: int = 22) -> str:
    whole = (f"DTSTART;VALUE=DATE:201705{day}", *lines)
    return "\r\n".join(("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *whole, "END:VEVENT\r\n"))


def take(dossier: Dossier, found: Found, **choices) -> ImportPlan:
    plan = plan_import(dossier, [found])
    dossier.do(edit_of(plan, dossier, **choices))
    return plan


def days(dossier: Dossier) -> list[str]:
    return [event.when.text for event in dossier.events()]


def test_a_newer_issue_updates_and_an_older_one_is_left_out(dossier: Dossier) -> None:
    take(dossier, calendar(entry("one", "SEQUENCE:1")))
    newer = take(dossier, calendar(entry("one", "SEQUENCE:2", day=24)))
    assert [(row.verdict, row.way) for row in newer.rows] == [(Verdict.CHANGED, Way.UPDATE)]
    assert newer.rows[0].differences == ("date: 2017-05-24; you have 2017-05-22",)
    older = take(dossier, calendar(entry("one", "SEQUENCE:1", day=26)))
    assert older.rows[0].way is Way.SKIP
    assert older.rows[0].reason == "the same uid, but older than what you have"
    assert days(dossier) == ["2017-05-24"]


def test_the_same_again_changes_no_event(dossier: Dossier) -> None:
    take(dossier, calendar(entry("one")))
    (before,) = dossier.events()
    plan = take(dossier, calendar(entry("one"), entry("two")))
    assert [row.verdict for row in plan.rows] == [Verdict.SAME, Verdict.NEW]
    assert dossier.event("one") == before


def test_each_way_may_be_chosen(dossier: Dossier) -> None:
    take(dossier, calendar(entry("one", "SEQUENCE:5")))
    again = calendar(entry("one", "SEQUENCE:1", day=24))
    take(dossier, again, ways={0: Way.COPY})
    assert sorted(days(dossier)) == ["2017-05-22", "2017-05-24"]
    assert len({event.uid for event in dossier.events()}) == 2
    dossier.undo()
    take(dossier, again, ways={0: Way.UPDATE})
    assert days(dossier) == ["2017-05-24"]
    assert dossier.events()[0].sequence == 5
    dossier.undo()
    take(dossier, calendar(entry("one", "SEQUENCE:6", day=24)), ways={0: Way.SKIP})
    assert days(dossier) == ["2017-05-22"]


def test_what_was_set_by_hand_is_told_and_stays(dossier: Dossier) -> None:
    take(dossier, calendar(entry("one")))
    (event,) = dossier.events()
    mine = marked(replace(event, title="My round"), Fact.TITLE)
    dossier.do(Edit("renaming", (Change(event, mine),)))
    again = calendar(entry("one", "SEQUENCE:1", title="Second round", day=24))
    plan = plan_import(dossier, [again])
    assert plan.rows[0].by_hand == ("title",)
    assert not plan.rows[0].sure
    assert "title: Second round; you have My round, set by hand" in plan.rows[0].differences
    dossier.do(edit_of(plan, dossier))
    assert [(one.title, one.when.text) for one in dossier.events()] == [("My round", "2017-05-24")]
    dossier.undo()
    dossier.do(edit_of(plan, dossier, ways={0: Way.REPLACE}))
    assert dossier.events()[0].title == "Second round"


def test_a_copied_series_takes_its_dates_along(dossier: Dossier) -> None:
    series = entry("one", "RRULE:FREQ=DAILY;COUNT=3")
    moved = entry("one", "RECURRENCE-ID;VALUE=DATE:20170523", title="Moved", day=23)
    take(dossier, calendar(series, moved))
    again = calendar(series.replace("Round", "Other"), moved.replace("Moved", "Shifted"))
    take(dossier, again, ways={0: Way.COPY, 1: Way.COPY})
    found = {event.uid: (event.title, event.series) for event in dossier.events()}
    assert found == {
        "one": ("Round", ""),
        "one#2017-05-23": ("Moved", "one"),
        "one-2": ("Other", ""),
        "one-2#2017-05-23": ("Shifted", "one-2"),
    }
    dossier.undo()
    take(dossier, again, ways={0: Way.SKIP, 1: Way.COPY})
    alone = next(event for event in dossier.events() if event.title == "Shifted")
    assert (alone.series, alone.occurrence) == ("", "")


def test_a_copied_series_takes_the_dates_along_in_which_nothing_has_changed(
    dossier: Dossier,
) -> None:
    series = entry("one", "RRULE:FREQ=DAILY;COUNT=3")
    moved = entry("one", "RECURRENCE-ID;VALUE=DATE:20170523", title="Moved", day=28)
    take(dossier, calendar(series, moved))
    again = calendar(series.replace("Round", "Other"), moved)
    ways = ways_for(plan_import(dossier, [again]), "copy")
    for taken in (None, frozenset({0})):
        take(dossier, again, ways=ways, taken=taken)
        copied = dossier.event("one-2#2017-05-23")
        assert copied is not None
        assert (copied.title, copied.series) == ("Moved", "one-2")
        dossier.undo()


def test_the_same_file_again_offers_what_is_otherwise_now(dossier: Dossier) -> None:
    paper = calendar(entry("one"), entry("two"))
    take(dossier, paper)
    assert plan_import(dossier, [paper]).already == ("theirs.ics",)
    one = dossier.event("one")
    assert one is not None
    dossier.do(Edit("deleting", (Change(one, None),)))
    plan = take(dossier, paper)
    assert [row.verdict for row in plan.rows] == [Verdict.NEW, Verdict.SAME]
    assert [document.name for document in dossier.documents()] == ["theirs.ics"]
    assert len(dossier.events()) == 2


def test_one_word_decides_for_all_known_entries(dossier: Dossier) -> None:
    take(dossier, calendar(entry("one", "SEQUENCE:1"), entry("two", "SEQUENCE:1"), entry("three")))
    again = calendar(entry("one", "SEQUENCE:2", day=24), entry("two", day=25), entry("three"))
    plan = plan_import(dossier, [again])
    assert ways_for(plan, "newer") == {0: Way.UPDATE, 1: Way.SKIP}
    assert ways_for(plan, "copy") == {0: Way.COPY, 1: Way.COPY}


def test_what_comes_back_as_it_was_told_is_nothing_new(dossier: Dossier, tmp_path: Path) -> None:
    place = make.place("Lima", "Peru")
    events = (
        make.event("Summit", "July 2017 (TBC)", uid="open", place=place, unconfirmed=True),
        make.event("Board", "19 June 2017", uid="day", description="Two days."),
        make.event("Sittings", "12 and 14 June 2017", uid="list"),
    )
    dossier.do(Edit("adding", tuple(Change(None, one) for one in events)))
    export(dossier, EventQuery(), tmp_path / "ours.ics")
    data = (tmp_path / "ours.ics").read_bytes().replace(b"\r\n ", b"")
    plain = re.sub(rb"X-ROSTRUM-[^\r]*\r\n", b"", data)
    plan = plan_import(dossier, [read_ics("back.ics", plain)])
    assert [row.differences for row in plan.rows if row.twin] == [()] * 3
    assert [row.found.uid for row in plan.rows if not row.twin] == ["list-2"]
    moved = plain.replace(b":20170619", b":20170618").replace(b"SUMMARY:Board", b"SUMMARY:Bureau")
    plan = plan_import(dossier, [read_ics("back.ics", moved)])
    told = {row.found.uid.partition("-")[0]: row.differences for row in plan.rows}
    assert told["open"] == ()
    assert [one.partition(":")[0] for one in told["day"]] == ["date", "title"]
