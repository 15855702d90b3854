from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from desktop.core.event import Kind
from desktop.core.month import Month
from desktop.core.when import from_edtf
from desktop.ui.dates import DateWords, in_zone, offset_words, zone_city
from tests import make

AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
MAY, JUNE = Month(2017, 5), Month(2017, 6)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("24 May 2017", "Wednesday 24 May 2017"),
        ("22-25 May 2017", "22–25 May 2017, Monday – Thursday"),
        ("June 29 – July 1, 2017", "29 Jun – 1 Jul 2017, Thursday – Saturday"),
        ("29 May 2017 (TBC)", "Monday 29 May 2017, to be confirmed"),
        ("May 2017", "Some time in May 2017"),
        ("week of 29 May 2017", "Some day of 29 May – 4 Jun 2017"),
        ("late May 2017 (TBC)", "Some day of 21–31 May 2017, to be confirmed"),
        ("Second/Third Quarter of 2017", "Some time in April – September 2017"),
        ("2018", "Some time in 2018"),
        ("no later than November 2017", "by 30 Nov 2017"),
        ("TBC", "No date yet"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(dates: DateWords, printed: str, said: str) -> None:
    assert dates.when(make.when(printed)) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("24 May 2017", "24 May 2017"),
        ("December 30, 2017 - January 2, 2018", "30 Dec 2017 – 2 Jan 2018"),
        ("May 2017", "May 2017"),
        ("early June 2017", "a day of 1–10 Jun 2017"),
        ("no later than November 2017", "by 30 Nov 2017"),
        ("TBC", "TBC"),
    ],
)
def test_a_date_in_few_words(dates: DateWords, printed: str, said: str) -> None:
    assert dates.brief(make.when(printed)) == said


def test_an_open_end_is_said(dates: DateWords) -> None:
    assert dates.when(from_edtf("2017-04-03/..")) == "from 3 Apr 2017"


def test_a_window_lasts(dates: DateWords) -> None:
    window = make.when("between April 2017 and June 2018")
    assert dates.when(window, lasting=True) == "April 2017 – June 2018"


@pytest.mark.parametrize(
    ("printed", "column", "weekdays"),
    [
        ("2-3 May 2017", "2–3", "Tue–Wed"),
        ("24 May 2017", "24", "Wed"),
        ("29 May - 2 June 2017", "29–2 Jun", "Mon–Fri"),
        ("29 April - 2 May 2017", "29 Apr–2", "Sat–Tue"),
        ("1-28 May 2017", "1–28", ""),
        ("May 2017", "May", ""),
        ("Second/Third Quarter of 2017", "Q2–Q3", ""),
        ("Third Quarter 2017", "Q3", ""),
        ("Second Half of 2017", "Jul–Dec", ""),
        ("2017", "2017", ""),
        ("between April 2017 and June 2018", "Apr 2017 – Jun 2018", ""),
    ],
)
def test_the_columns_of_the_agenda(
    dates: DateWords, printed: str, column: str, weekdays: str
) -> None:
    event = make.event("Any", printed)
    assert dates.column(event, MAY) == column
    assert dates.weekdays(event.when) == weekdays


def test_a_deadline_has_its_last_day_in_the_column(dates: DateWords) -> None:
    limit = make.event("Any", "no later than November 2017", kind=Kind.DEADLINE)
    assert dates.column(limit, Month(2017, 11)) == "by 30"
    assert dates.weekdays(limit.when) == "Thu"


def test_months_are_named(dates: DateWords) -> None:
    assert dates.month(MAY) == "May 2017"
    assert dates.months(MAY, Month(2017, 7)) == "May – Jul 2017"
    assert dates.months(Month(2017, 11), Month(2018, 1)) == "Nov 2017 – Jan 2018"
    assert dates.months(JUNE, JUNE) == "June 2017"


def test_the_month_comes_first_where_people_write_so() -> None:
    american = DateWords(AMERICAN)
    assert american.long_day(date(2017, 5, 24)) == "Wednesday, May 24, 2017"
    assert american.days(date(2017, 5, 22), date(2017, 5, 25)) == "May 22–25, 2017"
    assert american.day_of_page(date(2017, 6, 1)) == "Jun 1"
    assert american.first_weekday == 6


def test_the_page_names_the_month_at_its_first_day(dates: DateWords) -> None:
    assert dates.day_of_page(date(2017, 6, 1)) == "1 Jun"
    assert dates.day_of_page(date(2017, 6, 2)) == "2"
    assert dates.first_weekday == 0


def test_hours_at_the_venue_have_those_at_home_beside_them(dates: DateWords) -> None:
    when = replace(make.when("16 January 2017"), start=make.at("15:00"), end=make.at("18:00"))
    there = replace(when, timezone="America/New_York")
    assert dates.times(there, "Europe/Zurich") == "15:00 – 18:00 (New York), 21:00 – 00:00 at home"
    assert dates.times(there, "America/New_York") == "15:00 – 18:00 (New York)"
    assert dates.times(when, "Europe/Zurich") == "15:00 – 18:00"
    assert dates.times(there, "No/Where") == "15:00 – 18:00 (New York)"
    assert dates.times(make.when("16 January 2017"), "Europe/Zurich") == ""


def test_a_beginning_without_end(dates: DateWords) -> None:
    when = replace(make.when("16 January 2017"), start=make.at("15:00"), timezone="Asia/Kolkata")
    assert dates.times(when, "UTC") == "15:00 (Kolkata), 09:30 at home"


def test_zones_in_words() -> None:
    noon = datetime(2017, 5, 16, 12, tzinfo=UTC)
    zurich, newfoundland = in_zone(noon, "Europe/Zurich"), in_zone(noon, "America/St_Johns")
    assert zurich is not None
    assert newfoundland is not None
    assert (offset_words(zurich), offset_words(newfoundland)) == ("UTC+2", "UTC−2:30")
    assert in_zone(noon, "No/Where") is None
    assert zone_city("America/New_York") == "New York"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("18 May 2017, 10:00-11:30, New York", "Thu 10:00"),
        ("18 May 2017", "Thu"),
        ("18-19 May 2017", "Thu–Fri"),
    ],
)
def test_one_day_with_hours_says_when_it_begins(dates: DateWords, printed: str, words: str) -> None:
    assert dates.weekdays_and_hour(make.event(dated=printed).when) == words


def test_a_day_is_an_ordinal_where_people_write_it_so() -> None:
    german = DateWords(QLocale("de_DE"))
    first, last = date(2017, 5, 22), date(2017, 5, 25)
    assert german.long_day(date(2017, 5, 24)) == "Mittwoch, 24. Mai 2017"
    assert german.days(first, last) == "22.–25. Mai 2017"
    assert german.day_of_page(date(2017, 5, 1)) == "1. Mai"
