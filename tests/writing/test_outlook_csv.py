"""The table that classic Outlook takes in by itself, in the home zone and Windows' letters."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from desktop.core.dates.fixed import hours
from desktop.core.event import Event
from desktop.writing.entries import Entry, Options
from desktop.writing.outlook_csv import COLUMNS, outlook_bytes
from desktop.writing.table import CsvFile
from tests import make

HOME = ZoneInfo("Europe/Zurich")
NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
BALI = replace(
    make.event("Réunion “de rédaction”", "22-25 May 2017", place=make.place("Bali"), uid="bali"),
    processes=("Bali Process", "GFMD"),
)
LETTER = replace(
    make.event("Consultations", uid="letter"),
    when=hours(datetime(2017, 1, 16, 15), datetime(2017, 1, 16, 18), "America/New_York"),
)


def written(*events: Event, options: Options | None = None) -> CsvFile:
    return outlook_bytes([Entry(one) for one in events], options or Options(), HOME, NOW)


def rows(made: CsvFile, letters: str = "cp1252") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.data.decode(letters), newline="")))


def test_the_columns_are_those_of_outlook() -> None:
    (row,) = rows(written(BALI))
    assert tuple(row) == COLUMNS
    assert row["Subject"] == "Réunion “de rédaction”"
    assert (row["Start Date"], row["Start Time"]) == ("2017-05-22", "00:00:00")
    assert (row["End Date"], row["End Time"]) == ("2017-05-26", "00:00:00")
    assert (row["All day event"], row["Reminder on/off"]) == ("True", "False")
    assert row["Categories"] == "Bali Process;GFMD;Rostrum 2017-05-16"
    assert (row["Show time as"], row["Private"]) == ("2", "False")


def test_times_are_those_of_home_and_that_is_said() -> None:
    made = written(LETTER)
    (row,) = rows(made)
    assert (row["Start Date"], row["Start Time"]) == ("2017-01-16", "21:00:00")
    assert (row["End Date"], row["End Time"]) == ("2017-01-17", "00:00:00")
    assert row["All day event"] == "False"
    assert row["Description"].startswith("Start and end are in Geneva time.\nDate as published")
    assert "Geneva time, your home zone" in made.said[0]
    assert written(BALI).said == ()


def test_how_firm_it_is_shows() -> None:
    shown = [
        rows(written(one))[0]["Show time as"]
        for one in (
            make.event(dated="6 June 2017 (TBC)"),
            make.event(dated="July 2017"),
            replace(BALI, cancelled=True),
        )
    ]
    assert shown == ["1", "3", "3"]


def test_letters_that_windows_lacks_are_kept_and_told() -> None:
    made = written(replace(BALI, title="مؤتمر"))
    assert rows(made, "utf-8-sig")[0]["Subject"] == "مؤتمر"
    assert "an .ics file" in made.said[0]


def test_nothing_in_it_runs() -> None:
    (row,) = rows(written(replace(BALI, title="=cmd|'/c calc'!A1")))
    assert row["Subject"].startswith("'=")


def test_a_series_goes_out_date_by_date() -> None:
    series = replace(LETTER, recurrence=("RRULE:FREQ=WEEKLY;COUNT=3",))
    moved = replace(
        LETTER,
        uid="letter#2017-01-23T15:00",
        series="letter",
        occurrence="2017-01-23T15:00",
        title="Consultations, moved",
    )
    made = written(series, moved)
    assert [row["Subject"] for row in rows(made)] == [
        "Consultations",
        "Consultations",
        "Consultations, moved",
    ]
    assert made.written == (series, moved)
    assert "its 2 dates went out one by one." in made.said[0]


def test_what_has_no_day_is_left_out() -> None:
    made = written(make.event(dated="TBC"))
    assert (made.data, made.written) == (b"", ())
    assert made.left_out[0][1] == "it has no date (“TBC”)"
