"""The shipped documents all the way out, and back in through two readers."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from desktop import paths
from desktop.core.clock import stopped
from desktop.core.event import Event, Origin
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.outcome import Choice, ExportReport, export
from desktop.desk.start import Place, open_dossier
from desktop.reading.ics import read_ics
from desktop.reading.names import load
from desktop.writing.ics_checker import check

KEPT = (
    *("uid", "title", "when", "place", "processes", "focal_points", "regional", "repeats"),
    *("description", "kind", "cancelled", "sequence"),
)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    place = Place(tmp_path_factory.mktemp("shipped") / "first.dossier", paths.DATA)
    clock = stopped(datetime(2017, 5, 16, 9, tzinfo=UTC))
    opened = open_dossier(place, lambda: load(paths.NAMES), clock, "Europe/Zurich")
    yield opened
    opened.close()


def everything(dossier: Dossier, folder: Path) -> ExportReport:
    return export(dossier, EventQuery(), folder / "all.ics", Choice(spans=True))


def test_every_event_is_written_or_told(dossier: Dossier, tmp_path: Path) -> None:
    report = everything(dossier, tmp_path)
    told = [event for event, reason in report.left_out if reason]
    assert sorted(event.uid for event in (*report.written, *told)) == sorted(
        event.uid for event in dossier.events()
    )
    assert all(not event.when.is_dated for event in told)
    assert check((tmp_path / "all.ics").read_bytes()) == ()


def test_every_event_reads_back_the_same(dossier: Dossier, tmp_path: Path) -> None:
    report = everything(dossier, tmp_path)
    found = read_ics("all.ics", (tmp_path / "all.ics").read_bytes())
    assert found.document.unread == ()
    for before, after in zip(report.written, found.events, strict=True):
        for name in KEPT:
            assert getattr(after, name) == getattr(before, name)
        assert after.remarks == ()


def test_two_other_readers_agree(dossier: Dossier, tmp_path: Path) -> None:
    everything(dossier, tmp_path)
    data = (tmp_path / "all.ics").read_bytes()
    ones = Calendar.from_ical(data).walk("VEVENT")
    others = IcsCalendarStream.calendar_from_ics(data.decode()).events
    for one, other in zip(ones, others, strict=True):
        assert one.errors == []
        assert (one["UID"], one["SUMMARY"]) == (other.uid, other.summary)
        assert (one.decoded("DTSTART"), one.decoded("DTEND")) == (other.dtstart, other.dtend)
        assert one["DESCRIPTION"] == other.description


def entry(dossier: Dossier, folder: Path, event: Event) -> Calendar:
    export(dossier, EventQuery(uids=frozenset({event.uid})), folder / "one.ics")
    (one,) = Calendar.from_ical((folder / "one.ics").read_bytes()).walk("VEVENT")
    return one


def test_a_span_in_may_ends_on_the_day_after(dossier: Dossier, tmp_path: Path) -> None:
    day = date(2017, 5, 22)
    (event,) = (e for e in dossier.events() if e.when.earliest == day and e.when.is_fixed)
    one = entry(dossier, tmp_path, event)
    assert one.decoded("DTSTART") == day
    assert one.decoded("DTEND") == date(2017, 5, 26)


def test_the_meeting_of_the_letter_is_at_eight_in_the_evening_in_utc(
    dossier: Dossier, tmp_path: Path
) -> None:
    (event,) = dossier.events(EventQuery(origins=frozenset({Origin.LETTER})))
    one = entry(dossier, tmp_path, event)
    assert one.decoded("DTSTART") == datetime(2017, 1, 16, 20, tzinfo=UTC)
    assert one.decoded("DTEND") == datetime(2017, 1, 16, 23, tzinfo=UTC)
    assert "15:00-18:00 New York time" in one["DESCRIPTION"]


def test_a_table_has_a_row_for_each(dossier: Dossier, tmp_path: Path) -> None:
    table = export(dossier, EventQuery(), tmp_path / "all.csv", Choice(spans=True))
    assert table.written == everything(dossier, tmp_path).written


def test_a_folder_has_a_file_for_each(dossier: Dossier, tmp_path: Path) -> None:
    report = export(dossier, EventQuery(), tmp_path / "all", Choice(spans=True))
    assert len(set(report.paths)) == len(report.written)
    assert all(check(path.read_bytes()) == () for path in report.paths)
