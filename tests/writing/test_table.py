"""The table is what Excel and other spreadsheets read, and runs nothing."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.writing.entries import Entry, Options
from desktop.writing.table import COLUMNS, table_bytes
from tests import make

HOME = ZoneInfo("Europe/Zurich")
NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)


def rows(*entries: Entry, options: Options | None = None) -> list[dict[str, str]]:
    data = table_bytes(entries, options or Options(), HOME, NOW).data
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_file_is_utf_8_with_its_mark_and_crlf() -> None:
    data = table_bytes([Entry(make.event("Réunion"))], Options(), HOME, NOW).data
    assert data.startswith(b"\xef\xbb\xbfSubject,Start Date,Start Time,End Date,")
    assert data.endswith(b"\r\n")
    assert "Réunion".encode() in data


def test_whole_days_end_at_midnight_of_the_day_after() -> None:
    event = make.event(
        "Committee",
        "22-25 May 2017",
        place=make.place("Bali", "Indonesia"),
        processes=("Bali Process", "GFMD"),
    )
    (row,) = rows(Entry(event, ("OP 14 A (b)", "OP 19 (b)")))
    assert tuple(row) == COLUMNS
    assert row["Subject"] == "Committee"
    assert (row["Start Date"], row["Start Time"]) == ("2017-05-22", "00:00:00")
    assert (row["End Date"], row["End Time"]) == ("2017-05-26", "00:00:00")
    assert row["All day event"] == "True"
    assert row["Categories"] == "Bali Process;GFMD"
    assert row["Location"] == "Bali, Indonesia"
    assert row["Date"] == "22–25 May 2017"
    assert row["Status"] == "confirmed"
    assert row["Paragraphs"] == "OP 14 A (b), OP 19 (b)"


def test_times_are_those_of_home_and_say_so() -> None:
    event = make.event(dated="16 January 2017")
    when = event.when.with_times(make.at("15:00"), make.at("18:00"), "America/New_York")
    (row,) = rows(Entry(replace(event, when=when)))
    assert (row["Start Date"], row["Start Time"]) == ("2017-01-16", "21:00:00")
    assert (row["End Date"], row["End Time"]) == ("2017-01-17", "00:00:00")
    assert row["All day event"] == "False"
    assert row["Description"].startswith("Start and end of this row are in Geneva time.")
    assert "15:00-18:00 New York time" in row["Description"]


def test_quotes_commas_and_line_ends_survive() -> None:
    event = make.event('A "B", C', description="one\ntwo, three")
    (row,) = rows(Entry(event))
    assert row["Subject"] == 'A "B", C'
    assert "one\ntwo, three" in row["Description"]


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1"])
def test_a_formula_is_text(title: str) -> None:
    (row,) = rows(Entry(make.event(title)))
    assert row["Subject"] == f"'{title}"


def test_what_has_no_date_is_told_and_not_written() -> None:
    undated = make.event("Round table", "TBC")
    made = table_bytes([Entry(undated)], Options(), HOME, NOW)
    assert made.data == b""
    assert made.left_out == ((undated, "it has no date (“TBC”)"),)


def test_a_list_of_days_has_a_row_for_each() -> None:
    found = rows(Entry(make.event(dated="12, 14 and 16 May 2017")))
    days = [date.fromisoformat(row["Start Date"]).day for row in found]
    assert days == [12, 14, 16]


def test_notes_stay_at_home_unless_asked_for() -> None:
    noted = Entry(make.event(), note="Ask the capital")
    assert "Ask" not in rows(noted)[0]["Description"]
    assert "My note: Ask" in rows(noted, options=Options(notes=True))[0]["Description"]
