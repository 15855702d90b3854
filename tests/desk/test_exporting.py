"""Chosen events go out to a file or a folder, and what could not go is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event
from desktop.core.links.ties import Link, LinkState, Note, on_event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.desk import edits
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.outcome import Choice, ExportReport, export
from desktop.reading.ics import read_ics
from desktop.store.store import Store
from desktop.writing.ics_checker import check
from tests import make

ALL = EventQuery()
BALI = make.event("Committee", "22-25 May 2017", uid="bali", place=make.place("Bali", "Indonesia"))
RABAT = make.event("Workshop", "24 May 2017", uid="rabat", mine=True)
UNDATED = make.event("Round table", "TBC", uid="undated")
QUARTER = make.event("Session", "Third Quarter 2017", uid="quarter")


class Hands:
    """A clock whose hands the test moves."""

    def __init__(self) -> None:
        self.at = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)

    def clock(self) -> Clock:
        return Clock(lambda: self.at)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def dossier(tmp_path: Path, hands: Hands) -> Iterator[Dossier]:
    store = Store(tmp_path / "Compact.dossier")
    opened = Dossier(store, lambda: Gazetteer(()), hands.clock(), "Europe/Zurich")
    add(opened, BALI, RABAT, UNDATED, QUARTER)
    yield opened
    opened.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def add(dossier: Dossier, *records: Record) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def only(*uids: str) -> EventQuery:
    return EventQuery(uids=frozenset(uids))


def entries(report: ExportReport) -> list[Component]:
    (path,) = report.paths
    data = path.read_bytes()
    assert check(data) == ()
    return Calendar.from_ical(data).walk("VEVENT")


def entry(dossier: Dossier, target: Path, uid: str) -> Component:
    (one,) = entries(export(dossier, only(uid), target))
    return one


def test_everything_that_has_a_day_goes_into_one_calendar(dossier: Dossier, out: Path) -> None:
    report = export(dossier, ALL, out / "all.ics")
    assert report.paths == (out / "all.ics",)
    assert report.written == (BALI, RABAT)
    assert [one["UID"] for one in entries(report)] == ["bali", "rabat"]
    reasons = {event.uid: reason for event, reason in report.left_out}
    assert set(reasons) == {"quarter", "undated"}
    assert reasons["undated"] == "it has no date (“TBC”)"
    assert "Import/Export" in report.hint


def test_long_spans_go_out_when_asked_for(dossier: Dossier, out: Path) -> None:
    report = export(dossier, ALL, out / "all.ics", Choice(spans=True))
    assert [event.uid for event, _ in report.left_out] == ["undated"]


def test_only_what_is_asked_for_goes_out(dossier: Dossier, out: Path) -> None:
    report = export(dossier, EventQuery(mine=True), out / "mine.ics")
    assert report.written == (RABAT,)
    assert "press Save & Close" in report.hint
    assert b"X-WR-CALNAME" not in report.paths[0].read_bytes()


def test_the_calendar_is_called_like_the_dossier(dossier: Dossier, out: Path) -> None:
    export(dossier, ALL, out / "all.ics")
    assert b"X-WR-CALNAME:Compact\r\n" in (out / "all.ics").read_bytes()


def test_what_went_out_reads_back_the_same(dossier: Dossier, out: Path) -> None:
    report = export(dossier, ALL, out / "all.ics", Choice(spans=True))
    found = read_ics("all.ics", report.paths[0].read_bytes())
    assert found.document.unread == ()
    for before, after in zip(report.written, found.events, strict=True):
        assert (after.uid, after.title, after.when) == (before.uid, before.title, before.when)
        assert (after.place, after.description) == (before.place, before.description)


def test_paragraphs_that_point_to_an_event_are_told(dossier: Dossier, out: Path) -> None:
    add(dossier, make.document("draft.txt"), make.draft())
    add(dossier, *(make.paragraph(f"OP {number}", position=number) for number in (14, 19, 20)))
    add(
        dossier,
        Link("p-OP-19", "bali", "names Bali"),
        Link("p-OP-14", "bali", "by hand", LinkState.CONFIRMED),
        Link("p-OP-20", "bali", "wrong", LinkState.DISMISSED),
    )
    one = entry(dossier, out / "a.ics", "bali")
    assert "Paragraphs of the draft: OP 14, OP 19\n" in one["DESCRIPTION"]


def test_an_entry_of_the_draft_names_its_own_paragraph(dossier: Dossier, out: Path) -> None:
    add(dossier, make.document("draft.txt"), make.draft(), make.paragraph("OP 20"))
    add(dossier, make.event("Hearing", "3 July 2017", uid="own", paragraph="p-OP-20"))
    assert "Paragraphs of the draft: OP 20\n" in entry(dossier, out / "a.ics", "own")["DESCRIPTION"]


def test_notes_are_confidential(dossier: Dossier, out: Path) -> None:
    add(dossier, Note(on_event("bali"), "Ask the capital"))
    export(dossier, ALL, out / "all.ics")
    assert "capital" not in entry(dossier, out / "a.ics", "bali")["DESCRIPTION"]
    (one,) = entries(export(dossier, only("bali"), out / "a.ics", Choice(notes=True)))
    assert one["DESCRIPTION"].endswith("My note: Ask the capital")


def test_stamps_tell_when_an_event_came_and_when_it_changed(
    dossier: Dossier, out: Path, hands: Hands
) -> None:
    hands.at = datetime(2017, 5, 20, 10, 0, tzinfo=UTC)
    dossier.do(edits.tick([BALI], mine=True))
    known = dossier.event("bali")
    assert known
    one = entry(dossier, out / "a.ics", "bali")
    assert str(one.decoded("LAST-MODIFIED")) == "2017-05-16 09:00:00+00:00"
    moved = replace(known, when=make.when("23-25 May 2017"))
    dossier.do(edits.change_event(known, moved, "moving a meeting"))
    hands.at = datetime(2017, 5, 21, 10, 0, tzinfo=UTC)
    one = entry(dossier, out / "a.ics", "bali")
    assert str(one.decoded("CREATED")) == "2017-05-16 09:00:00+00:00"
    assert str(one.decoded("LAST-MODIFIED")) == "2017-05-20 10:00:00+00:00"
    assert str(one.decoded("DTSTAMP")) == "2017-05-21 10:00:00+00:00"
    assert one["SEQUENCE"] == 1


def test_taking_a_change_back_is_a_change_too(dossier: Dossier, out: Path, hands: Hands) -> None:
    dossier.do(edits.change_event(BALI, replace(BALI, title="Other"), "renaming"))
    hands.at = datetime(2017, 5, 22, 10, 0, tzinfo=UTC)
    dossier.undo()
    one = entry(dossier, out / "a.ics", "bali")
    assert str(one.decoded("LAST-MODIFIED")) == "2017-05-22 10:00:00+00:00"
    hands.at = datetime(2017, 5, 23, 10, 0, tzinfo=UTC)
    dossier.redo()
    one = entry(dossier, out / "a.ics", "bali")
    assert one["SUMMARY"] == "Other"
    assert str(one.decoded("LAST-MODIFIED")) == "2017-05-23 10:00:00+00:00"


def test_a_second_export_differs_in_its_stamp_alone(
    dossier: Dossier, out: Path, hands: Hands
) -> None:
    export(dossier, ALL, out / "a.ics")
    hands.at = datetime(2017, 5, 16, 9, 5, tzinfo=UTC)
    export(dossier, ALL, out / "b.ics")
    first, second = (out / "a.ics").read_bytes(), (out / "b.ics").read_bytes()
    assert first != second
    assert second == first.replace(b"DTSTAMP:20170516T090000Z", b"DTSTAMP:20170516T090500Z")


def test_tables_go_out_with_hints_of_their_own(dossier: Dossier, out: Path) -> None:
    report = export(dossier, ALL, out / "all.CSV")
    assert report.written == (BALI, RABAT)
    assert (out / "all.CSV").read_bytes().startswith(b'"Subject","Start Date",')
    assert "Comma Separated Values" in report.hint
    report = export(dossier, ALL, out / "excel.csv", Choice(table=True))
    assert (out / "excel.csv").read_bytes().startswith(b"\xef\xbb\xbfSubject,")
    assert "Excel" in report.hint


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("each", [True, False])
def test_a_folder_gets_one_file_an_event(dossier: Dossier, tmp_path: Path, each: bool) -> None:
    folder = tmp_path / "new"
    report = export(dossier, ALL, folder, Choice(each=each))
    assert names(folder) == ["2017-05-22 Committee.ics", "2017-05-24 Workshop.ics"]
    assert report.paths == tuple(folder / name for name in names(folder))
    assert report.written == (BALI, RABAT)
    for path in report.paths:
        assert check(path.read_bytes()) == ()


def test_names_of_files_are_safe_and_unlike_each_other(dossier: Dossier, out: Path) -> None:
    titles = {
        "a": "../../etc/passwd: <a>?",
        "b": "Réunion",
        "c": "RE\u0301UNION",
        "d": "日" * 120,
        "e": "\u202egnp",
        "f": "///",
        "g": "Ends with a dot. ",
    }
    add(dossier, *(make.event(title, "1 May 2017", uid=uid) for uid, title in titles.items()))
    report = export(dossier, only(*titles), out)
    found = names(out)
    assert len(found) == len(titles)
    assert "2017-05-01 etc passwd a.ics" in found
    assert "2017-05-01.ics" in found
    assert "2017-05-01 gnp.ics" in found
    assert "2017-05-01 Ends with a dot.ics" in found
    assert {"2017-05-01 RÉUNION.ics", "2017-05-01 Réunion (2).ics"} <= set(found)
    assert all(len(name.encode()) < 255 for name in found)
    assert len(report.written) == len(titles)


def test_where_nothing_can_go_nothing_is_written(dossier: Dossier, out: Path) -> None:
    for target in (out / "a.ics", out / "a.csv", out / "folder"):
        report = export(dossier, only("undated"), target)
        assert report.paths == ()
        assert report.written == ()
        assert [event.uid for event, _ in report.left_out] == ["undated"]
        assert report.hint.startswith("Nothing was written")
    assert names(out) == []


def test_an_empty_choice_is_a_problem(dossier: Dossier, out: Path) -> None:
    with pytest.raises(Problem, match="No event is in this choice"):
        export(dossier, only("nobody"), out / "a.ics")


@pytest.mark.parametrize(
    ("name", "each", "sentence"),
    [
        ("a.xlsx", False, "ends in neither .ics nor .csv"),
        ("a.ics", True, "needs a folder"),
        ("nowhere/a.ics", False, "its folder does not exist"),
        ("nowhere/folder", False, "its folder does not exist"),
    ],
)
def test_a_target_that_does_not_fit_is_a_problem(
    dossier: Dossier, out: Path, name: str, each: bool, sentence: str
) -> None:
    with pytest.raises(Problem, match=sentence):
        export(dossier, ALL, out / name, Choice(each=each))
    assert names(out) == []


def test_a_file_without_ending_is_no_folder(dossier: Dossier, out: Path) -> None:
    (out / "file").write_bytes(b"mine")
    with pytest.raises(Problem, match="ends in neither"):
        export(dossier, ALL, out / "file")
    assert (out / "file").read_bytes() == b"mine"


def test_a_file_that_the_checker_objects_to_is_never_saved(
    dossier: Dossier, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.writing.ics_checker.check", lambda data: ("line 1: a fault",))
    for target in (out / "a.ics", out / "folder"):
        with pytest.raises(RuntimeError, match="line 1: a fault"):
            export(dossier, ALL, target)
    assert names(out) == []


def test_an_export_changes_nothing_in_the_dossier(dossier: Dossier, out: Path) -> None:
    before: tuple[Event, ...] = dossier.events()
    export(dossier, ALL, out / "a.ics")
    assert dossier.events() == before
    assert dossier.undo_label == "adding"
