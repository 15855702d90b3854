"""Dates as people type them: read with today and a day in sight, or told plainly as unread."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.dates.moving import editable, moved
from desktop.core.dates.printed import read_when
from desktop.core.dates.written import Trouble, Written, read_written
from desktop.core.when import Precision

NEAR = date(2017, 5, 24)  # a Wednesday
ZONES = {"Kampala": "Africa/Kampala", "Port Moresby": "Pacific/Port_Moresby"}


def read(text: str, before: str = "", near: date = NEAR, zone: str | None = None) -> Written:
    known = read_when(before) if before else None
    return read_written(text, near=near, today=NEAR, before=known, zones=ZONES.get, zone=zone)


def edtf(text: str, before: str = "", near: date = NEAR) -> str | None:
    written = read(text, before, near)
    assert written.when is not None, written
    return written.when.edtf


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("24 May", "2017-05-24"),
        ("22-25 May", "2017-05-22/2017-05-25"),
        ("24.5.", "2017-05-24"),
        ("2017-05-24", "2017-05-24"),
        ("July 2017 TBC", "2017-07?"),
        ("Q3", "2017-35"),
        ("16 Jan 15:00-18:00 New York", "2017-01-16T15:00/2017-01-16T18:00"),
        ("no later than 30 June", "../2017-06-30"),
        ("24 May at 9", "2017-05-24T09:00"),
        ("24 May 10-12", "2017-05-24T10:00/2017-05-24T12:00"),
        ("12, 14 and 16 May", "{2017-05-12,2017-05-14,2017-05-16}"),
        ("29 Feb", "2016-02-29"),
        ("22-25", "2017-05-22/2017-05-25"),
        ("3rd", "2017-05-03"),
    ],
)
def test_what_people_write_is_read(typed: str, meant: str) -> None:
    assert edtf(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9 to 12", "2017-05-22T09:00/2017-05-22T12:00"),
        ("from 9 to 12 Kampala", "2017-05-22T09:00/2017-05-22T12:00"),
        ("9-12 Kampala", "2017-05-22T09:00/2017-05-22T12:00"),
        ("de 9h à 12h", "2017-05-22T09:00/2017-05-22T12:00"),
        ("um 15 Uhr", "2017-05-22T15:00"),
        ("all day", "2017-05-22"),
    ],
)
def test_hours_in_any_words_are_those_of_the_day_that_is_set(typed: str, meant: str) -> None:
    assert edtf(typed, before="22 May 2017, 10:00-11:00") == meant


def test_other_words_leave_the_hours_that_are_set() -> None:
    assert read("confirmed", before="22 May 2017, 10:00-11:00").trouble is Trouble.WORDS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("24-5", "2017-05-24"),
        ("24.5", "2017-05-24"),
        ("24 May 9-12 Kampala", "2017-05-24T09:00/2017-05-24T12:00"),
        ("24 May from 9 to 12", "2017-05-24T09:00/2017-05-24T12:00"),
        ("24-26 May, 10:00-13:00 daily", "2017-05-24/2017-05-26"),
        ("2017-05-24T15:00:00Z", "2017-05-24T15:00"),
        ("24 May 15:00-18:00", "2017-05-24T15:00/2017-05-24T18:00"),
        ("30 June 18:00 at the latest", "../2017-06-30T18:00"),
        ("by COB Friday", "../2017-05-26"),
        ("week 23", "[2017-06-05..2017-06-11]"),
        ("KW 23 2018", "[2018-06-04..2018-06-10]"),
        ("w/e 10 June", "[2017-06-05..2017-06-11]"),
        ("end of the month", "[2017-05-21..2017-05-31]"),
        ("last Friday", "2017-05-19"),
        ("Tuesday week", "2017-06-06"),
        ("Thu 24 May", "2018-05-24"),  # the nearest year in which it is one
    ],
)
def test_what_people_write_in_haste_is_read(typed: str, meant: str) -> None:
    assert edtf(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("demain à 15h", "2017-05-25T15:00"),
        ("24 mai de 9h à midi", "2017-05-24T09:00/2017-05-24T12:00"),
        ("mardi prochain", "2017-05-30"),
        ("la semaine prochaine", "[2017-05-29..2017-06-04]"),
        ("d'ici le 30 juin", "../2017-06-30"),
        ("mañana a las 15:00", "2017-05-25T15:00"),
        ("el próximo martes", "2017-05-30"),
        ("a finales de mayo", "[2017-05-21..2017-05-31]"),
        ("morgen um 15 Uhr", "2017-05-25T15:00"),
        ("nächsten Dienstag", "2017-05-30"),
        ("in zwei Wochen", "2017-06-07"),
        ("bis 30. Juni", "../2017-06-30"),
        ("24./25. Mai", "2017-05-24/2017-05-25"),
        ("24./26. Mai", "{2017-05-24,2017-05-26}"),
        ("من ٢٢ إلى ٢٥ مايو", "2017-05-22/2017-05-25"),
        ("٢٤ أيار ١٥:٠٠-١٨:٠٠", "2017-05-24T15:00/2017-05-24T18:00"),
        ("الربع الثالث من عام 2017", "2017-35"),
        ("الثلاثاء القادم", "2017-05-30"),
        ("с 22 по 25 мая", "2017-05-22/2017-05-25"),
        ("в начале июня", "[2017-06-01..2017-06-10]"),
        ("2017年5月22日至25日", "2017-05-22/2017-05-25"),
        ("24 de maio de 2018", "2018-05-24"),
        ("24 maggio", "2017-05-24"),
    ],
)
def test_dates_are_read_in_the_languages_in_which_people_type(typed: str, meant: str) -> None:
    assert edtf(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", "2017-05-24"),
        ("tomorrow 3pm", "2017-05-25T15:00"),
        ("day after tomorrow", "2017-05-26"),
        ("yesterday", "2017-05-23"),
        ("demain 15h", "2017-05-25T15:00"),
        ("Friday", "2017-05-26"),
        ("Wednesday", "2017-05-31"),
        ("next Friday", "2017-06-02"),
        ("by Friday", "../2017-05-26"),
        ("Tuesday 23 May", "2017-05-23"),
        ("in two weeks", "2017-06-07"),
        ("in 3 days at 10:00", "2017-05-27T10:00"),
        ("next month", "2017-06"),
        ("in a month", "2017-06"),
        ("next week", "[2017-05-29..2017-06-04]"),
        ("next year", "2018"),
    ],
)
def test_words_that_tell_a_day_by_today_are_read(typed: str, meant: str) -> None:
    assert edtf(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Mon 3 June 9.30-11", "2024-06-03T09:30/2024-06-03T11:00"),
        ("1530 on 3 June", "2024-06-03T15:30"),
        ("3 June 0900-1030", "2024-06-03T09:00/2024-06-03T10:30"),
        ("3 June 1800-2030", "2024-06-03T18:00/2024-06-03T20:30"),
        ("Friday 31 May 9-5", "2024-05-31T09:00/2024-05-31T17:00"),
        ("2024-06-03T10:00", "2024-06-03T10:00"),
        ("Thursday 10", "2024-05-16T10:00"),
        ("tomorrow 10", "2024-05-11T10:00"),
        ("3 June 2024", "2024-06-03"),
        ("June 2017-2019", "2017-06/2019"),
    ],
)
def test_hours_in_haste_are_read(typed: str, meant: str) -> None:
    written = read_written(typed, near=date(2024, 5, 10), today=date(2024, 5, 10))
    assert written.when is not None
    assert written.when.edtf == meant


def test_a_part_of_the_day_is_no_hours_and_told() -> None:
    assert read("3 June morning").part == "morning"
    assert read("3 June morning, 9:00").part == ""


def test_a_day_without_a_year_is_the_one_nearest_to_what_is_shown_and_the_year_is_told() -> None:
    assert edtf("16 Jan", near=date(2017, 11, 20)) == "2018-01-16"
    assert edtf("16 Jan", near=date(2017, 3, 1)) == "2017-01-16"
    assert edtf("20 December", near=date(2018, 1, 5)) == "2017-12-20"
    assert read("16 Jan").year == 2017
    assert read("16 January 2018").year is None


def test_the_date_gets_words_that_last() -> None:
    for typed, words in (
        ("tomorrow 3pm", "25 May 2017, 15:00"),
        ("16 Jan 15-18h New York", "16 January 2017, 15:00–18:00, New York time"),
        ("24.5.", "24 May 2017"),
        ("late September 2017", "late September 2017"),
    ):
        written = read(typed)
        assert written.when is not None
        assert (written.when.text, written.when.guess) == (words, None)


def test_the_zone_is_that_of_the_place_in_the_text_before_that_of_the_event() -> None:
    for typed, zone in (
        ("24 May 15:00 New York", "America/New_York"),
        ("24 May 15:00 Kampala", "Africa/Kampala"),
        ("24 May 15:00-18:00 in Kampala", "Africa/Kampala"),
        ("24 May 9:00 Port Moresby time", "Pacific/Port_Moresby"),
        ("24 May 9:00 local time", "Asia/Tokyo"),
        ("24 May 9:00", "Asia/Tokyo"),
        ("24 May", None),
    ):
        written = read(typed, zone="Asia/Tokyo")
        assert written.when is not None
        assert written.when.timezone == zone, typed


def test_a_place_beside_a_date_without_hours_is_told_as_unused() -> None:
    assert read("24 May Kampala").unused == "Kampala"
    assert read("24 May 10:00 Kampala").unused == ""


def test_hours_alone_are_those_of_the_day_that_is_set() -> None:
    written = read("3pm-6pm", before="24 May 2017", zone="Asia/Tokyo")
    assert written.when is not None
    assert written.when.edtf == "2017-05-24T15:00/2017-05-24T18:00"
    assert written.when.timezone == "Asia/Tokyo"
    tentative = read("15:00", before="24 May 2017 (TBC)").when
    assert tentative is not None
    assert tentative.tentative
    assert read("15:00", before="May 2017").trouble is Trouble.NO_DAY
    assert read("15:00").trouble is Trouble.NO_DAY


def test_what_is_not_understood_is_told_in_its_own_words() -> None:
    for typed, trouble, words in (
        ("hello world", Trouble.WORDS, "hello world"),
        ("24 May 2017 dinner with Bob", Trouble.WORDS, "dinner with Bob"),
        ("24 May 9:00 Xanadu time", Trouble.WORDS, "Xanadu time"),
        ("31 Feb", Trouble.NO_SUCH_DAY, "31 February 2017"),
        ("25-22 May", Trouble.BACKWARDS, "25-22 May"),
    ):
        written = read(typed)
        assert (written.when, written.trouble, written.words) == (None, trouble, words)


def test_no_words_rules_and_tbc_are_no_date_yet() -> None:
    for typed, tentative in (("", False), ("  ", False), ("TBC", True), ("every Monday", True)):
        when = read(typed).when
        assert when is not None
        assert (when.is_dated, when.tentative, when.text) == (False, tentative, typed.strip())


def test_a_weekday_that_does_not_fit_is_told() -> None:
    when = read("Monday 24 May 2017").when
    assert when is not None
    assert "is a Wednesday" in (when.guess or "")


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_anything_can_be_typed(text: str) -> None:
    written = read(text)
    assert (written.when is None) is (written.trouble is not None)


DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))


@given(DAYS, st.integers(0, 90), st.integers(-4000, 4000), st.booleans())
def test_words_for_the_field_are_read_back_as_the_same_date(
    first: date, length: int, days: int, tentative: bool
) -> None:
    last = date.fromordinal(first.toordinal() + length)
    printed = f"{first.isoformat()}/{last.isoformat()}" if length else first.isoformat()
    when = moved(read_when(printed), days)
    shown = editable(when) + (", TBC" if tentative else "")
    again = read(shown).when
    assert again is not None
    assert (again.earliest, again.latest) == (when.earliest, when.latest)
    assert again.precision is Precision.DAY
    assert again.tentative is tentative


@given(DAYS, TIMES, TIMES)
def test_hours_in_the_field_are_read_back_as_the_same_hours(
    day: date, start: time, end: time
) -> None:
    when = read_when(day.isoformat()).with_times(start, end, "America/New_York")
    again = read(editable(when)).when
    assert again is not None
    assert (again.edtf, again.start, again.timezone) == (when.edtf, start, "America/New_York")


def test_the_last_page_of_the_calendar_has_a_year_too() -> None:
    assert read("24 May 2017", near=date(2200, 12, 31)).when is not None
    assert edtf("24 May", near=date(2200, 12, 31)) == "2199-05-24"
    night = read("31 December 2199 23:00-02:00").when
    assert night is not None
    assert night.latest == date(2199, 12, 31)
    assert edtf("before 1 January 1900") is not None
