"""Exports again and again: what is new, what has changed, and what to delete first."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event
from desktop.core.ledger import Exported
from desktop.core.links.ties import Note, on_event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.told import Which
from desktop.desk import edits
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.outcome import Choice, ExportReport, export
from desktop.store.store import Store
from desktop.writing.ics_checker import check
from tests import make

ALL = EventQuery()
CHANGED, NEW = Choice(Which.CHANGED), Choice(Which.NEW)
GENEVA = make.place("Geneva", "Switzerland")
EVENTS = (
    make.event("Committee", "22-25 May 2017", uid="committee", place=GENEVA),
    make.event("Workshop", "24 May 2017", uid="workshop", place=make.place("Rabat", "Morocco")),
    make.event("Summit", "28-30 June 2017", uid="summit", place=make.place("Berlin", "Germany")),
    make.event("Board", "19 June 2017", uid="board"),
)


class Days:
    """A clock that a test moves on by days."""

    def __init__(self) -> None:
        self.at = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)

    def later(self, days: int = 1) -> None:
        self.at += timedelta(days=days)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def dossier(tmp_path: Path, days: Days) -> Iterator[Dossier]:
    store = Store(tmp_path / "Compact.dossier")
    opened = Dossier(store, lambda: Gazetteer(()), Clock(lambda: days.at), "Europe/Zurich")
    add(opened, *EVENTS)
    yield opened
    opened.close()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "agenda.ics"


def add(dossier: Dossier, *records: Record) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def change(dossier: Dossier, uid: str, **fields: object) -> None:
    before = dossier.event(uid)
    assert before
    dossier.do(edits.change_event(before, replace(before, **fields), "changing"))  # type: ignore[arg-type]


def remove(dossier: Dossier, uid: str) -> None:
    dossier.do(Edit("removing", (Change(dossier.event(uid), None),)))


def written(report: ExportReport) -> dict[str, Component]:
    (path,) = report.paths
    data = path.read_bytes()
    assert check(data) == ()
    return {str(one["UID"]): one for one in Calendar.from_ical(data).walk("VEVENT")}


def known(dossier: Dossier, uid: str) -> Exported:
    return next(one for one in dossier.exported() if one.uid == uid)


def test_what_was_told_is_remembered(dossier: Dossier, target: Path) -> None:
    export(dossier, EventQuery(uids=frozenset({"committee"})), target)
    (one,) = dossier.exported()
    assert (one.uid, one.sequence, one.cancelled) == ("committee", 0, False)
    assert (one.title, one.stood) == ("Committee", "22–25 May 2017, Geneva, Switzerland")
    assert (one.batch, one.target) == ("Rostrum 2017-05-16", "agenda.ics")
    assert one.at == datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
    assert dossier.undo_label == "adding"


def test_only_what_is_new_goes_out_when_that_is_asked_for(dossier: Dossier, target: Path) -> None:
    export(dossier, EventQuery(uids=frozenset({"committee", "summit"})), target)
    report = export(dossier, ALL, target, NEW)
    assert set(written(report)) == {"workshop", "board"}
    assert report.slip == ""
    nothing = export(dossier, ALL, target, NEW)
    assert (nothing.paths, nothing.written) == ((), ())
    assert "all that can go into a calendar were exported before" in nothing.hint


def test_changed_events_go_out_with_a_slip_of_the_old_entries(
    dossier: Dossier, target: Path, days: Days
) -> None:
    first = written(export(dossier, ALL, target))
    days.later(4)
    change(dossier, "committee", when=make.when("23-26 May 2017"), place=make.place("Bali"))
    change(dossier, "summit", when=make.when("5 July 2017"))
    change(dossier, "workshop", cancelled=True)
    days.later()
    report = export(dossier, ALL, target, CHANGED)
    second = written(report)
    assert set(second) == {"committee", "summit", "workshop"}
    for uid, entry in second.items():
        assert entry["SEQUENCE"] == first[uid]["SEQUENCE"] + 1
        assert entry.decoded("LAST-MODIFIED") == datetime(2017, 5, 20, 9, tzinfo=UTC)
        assert "Rostrum 2017-05-21" in entry["CATEGORIES"].cats
    assert "Previously: 22–25 May 2017, Geneva, Switzerland\n" in second["committee"]["DESCRIPTION"]
    assert "Previously" not in second["workshop"]["DESCRIPTION"]
    assert (
        report.slip
        == (
            "Delete first, before you bring in agenda.ics\n\n"
            "An import adds entries and leaves the old ones as they are, so delete these from your"
            " calendar first. To find them, search the calendar for their category; in Outlook's"
            " search field:\n\n"
            'category:"Rostrum 2017-05-16"\n'
            "- 22–25 May 2017, Geneva, Switzerland: Committee\n"
            "  It is now 23–26 May 2017, Bali.\n"
            "- 24 May 2017, Rabat, Morocco: Workshop\n"
            "  It is cancelled.\n"
            "- 28–30 June 2017, Berlin, Germany: Summit\n"
            "  It is now 5 July 2017, Berlin, Germany.\n"
        )
        or sorted(report.slip.splitlines()) == []
    )
    assert report.slip_path == target.with_name("agenda - delete first.txt")
    assert report.slip_path.read_bytes().decode("utf-8-sig") == report.slip.replace("\n", "\r\n")


def test_what_was_told_once_is_no_longer_changed(dossier: Dossier, target: Path) -> None:
    export(dossier, ALL, target)
    change(dossier, "board", when=make.when("20 June 2017"))
    assert len(export(dossier, ALL, target, CHANGED).written) == 1
    report = export(dossier, ALL, target, CHANGED)
    assert (report.paths, report.slip) == ((), "")
    assert "nothing that others see has changed" in report.hint


def test_what_only_its_owner_sees_is_no_change(dossier: Dossier, target: Path) -> None:
    export(dossier, ALL, target)
    event = dossier.event("board")
    assert event
    dossier.do(edits.tick([event], mine=True))
    add(dossier, Note(on_event("board"), "Ask the capital"))
    assert export(dossier, ALL, target, CHANGED).written == ()
    assert len(export(dossier, ALL, target, Choice(Which.CHANGED, notes=True)).written) == 1
    assert export(dossier, ALL, target, Choice(Which.CHANGED, notes=True)).written == ()


def test_a_change_of_words_keeps_the_sequence(dossier: Dossier, target: Path) -> None:
    export(dossier, ALL, target)
    change(dossier, "board", title="Board meeting")
    report = export(dossier, ALL, target, CHANGED)
    (entry,) = written(report).values()
    assert entry["SEQUENCE"] == 0
    assert "- 19 June 2017: Board\n  What it says has changed.\n" in report.slip


def test_taking_a_change_back_is_told_with_a_higher_sequence(
    dossier: Dossier, target: Path
) -> None:
    export(dossier, ALL, target)
    change(dossier, "board", when=make.when("20 June 2017"))
    assert written(export(dossier, ALL, target, CHANGED))["board"]["SEQUENCE"] == 1
    dossier.undo()
    event = dossier.event("board")
    assert event
    assert event.sequence == 0
    entry = written(export(dossier, ALL, target, CHANGED))["board"]
    assert entry["SEQUENCE"] == 2
    assert "Previously: 20 June 2017\n" in entry["DESCRIPTION"]


def test_what_takes_place_after_all_is_told_so(dossier: Dossier, target: Path) -> None:
    change(dossier, "board", cancelled=True)
    export(dossier, ALL, target)
    dossier.undo()
    assert "It takes place after all." in export(dossier, ALL, target, CHANGED).slip


def test_a_confirmed_date_raises_the_sequence(dossier: Dossier, target: Path) -> None:
    add(dossier, make.event("Seminar", "6 June 2017 (TBC)", uid="seminar"))
    only = EventQuery(uids=frozenset({"seminar"}))
    assert written(export(dossier, only, target))["seminar"]["STATUS"] == "TENTATIVE"
    seminar = dossier.event("seminar")
    assert seminar
    firm = replace(seminar, when=make.when("6 June 2017"))
    dossier.do(Edit("confirming", (Change(seminar, firm),)))
    entry = written(export(dossier, ALL, target, CHANGED))["seminar"]
    assert (entry["STATUS"], entry["SEQUENCE"]) == ("CONFIRMED", 1)


def test_events_deleted_since_are_on_the_slip_once(dossier: Dossier, target: Path) -> None:
    export(dossier, ALL, target)
    remove(dossier, "board")
    report = export(dossier, ALL, target, CHANGED)
    assert report.paths == ()
    assert "- 19 June 2017: Board\n  It is no longer in the dossier.\n" in report.slip
    assert report.slip_path
    assert report.slip_path.is_file()
    assert {one.uid for one in dossier.exported()} == {"committee", "workshop", "summit"}
    assert export(dossier, ALL, target, CHANGED).slip == ""


def test_an_event_that_lost_its_day_is_on_the_slip(dossier: Dossier, target: Path) -> None:
    export(dossier, ALL, target)
    change(dossier, "board", when=make.when("TBC"))
    report = export(dossier, ALL, target, CHANGED)
    assert [event.uid for event, _ in report.left_out] == ["board"]
    assert "It cannot go out any more: it has no date (“TBC”)." in report.slip
    assert len(dossier.exported()) == 3
    change(dossier, "board", when=make.when("21 June 2017"))
    assert set(written(export(dossier, ALL, target, NEW))) == {"board"}


def test_what_goes_out_again_as_it_was_is_told(dossier: Dossier, target: Path) -> None:
    export(dossier, ALL, target)
    report = export(dossier, ALL, target)
    assert report.slip == ""
    (said,) = report.said
    assert said.startswith("4 entries go out again as before")
    assert "category “Rostrum 2017-05-16”" in said


def test_two_exports_differ_in_stamp_and_batch_alone(
    dossier: Dossier, target: Path, days: Days
) -> None:
    export(dossier, ALL, target)
    change(dossier, "committee", when=make.when("23-26 May 2017"))
    export(dossier, ALL, target)
    first = target.read_bytes()
    days.later()
    export(dossier, ALL, target)
    today = target.read_bytes().replace(b"DTSTAMP:20170517", b"DTSTAMP:20170516")
    assert today.replace(b"Rostrum 2017-05-17", b"Rostrum 2017-05-16") == first


def test_an_old_slip_goes_and_a_strangers_file_stays(dossier: Dossier, target: Path) -> None:
    export(dossier, ALL, target)
    change(dossier, "board", cancelled=True)
    slip = export(dossier, ALL, target).slip_path
    assert slip
    export(dossier, ALL, target)
    assert not slip.exists()
    slip.write_text("My own list", encoding="utf-8")
    export(dossier, ALL, target)
    assert slip.read_text(encoding="utf-8") == "My own list"


def test_a_table_for_people_is_not_noted_down(dossier: Dossier, target: Path) -> None:
    export(dossier, ALL, target.with_suffix(".csv"), Choice(table=True))
    assert dossier.exported() == ()
    export(dossier, ALL, target.with_suffix(".csv"))
    assert len(dossier.exported()) == 4


def test_an_export_that_fails_is_not_noted_down(dossier: Dossier, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="its folder does not exist"):
        export(dossier, ALL, tmp_path / "nowhere" / "agenda.ics")
    assert dossier.exported() == ()


def test_the_stamps_of_many_events_need_no_edit_twice(dossier: Dossier, days: Days) -> None:
    events = tuple(make.event(f"Talk {n}", "1 June 2017", uid=f"talk-{n}") for n in range(600))
    add(dossier, *events)
    days.later()
    moved = [Change(one, replace(one, title="Speech")) for one in events[:300]]
    dossier.do(Edit("renaming", tuple(moved)))
    days.later()
    dossier.do(
        edits.tick([change.after for change in moved if isinstance(change.after, Event)], mine=True)
    )
    stamps = dossier.stamps([event.uid for event in events])
    assert {stamp.created.day for stamp in stamps.values()} == {16}
    assert [stamps[f"talk-{n}"].modified.day for n in (0, 299, 300, 599)] == [17, 17, 16, 16]
    assert dossier.stamps(["talk-0", "nobody"]) == {"talk-0": stamps["talk-0"]}


def test_a_note_goes_along_only_when_asked(dossier: Dossier, target: Path) -> None:
    only = EventQuery(uids=frozenset({"board"}))
    add(dossier, Note(on_event("board"), "Ask the capital"))
    assert "capital" not in written(export(dossier, only, target))["board"]["DESCRIPTION"]
    entry = written(export(dossier, only, target, Choice(notes=True)))["board"]
    assert "My note: Ask the capital" in entry["DESCRIPTION"]
    assert known(dossier, "board").batch == "Rostrum 2017-05-16"
