"""Dates in words: short as a colleague would say them, and readable back."""

from dataclasses import replace
from datetime import time

import pytest

from desktop.core.dates.printed import read_when
from desktop.core.dates.wording import (
    ENGLISH,
    agenda_days,
    agenda_weekdays,
    date_words,
    hours_words,
    long_words,
    words,
    zone_words,
)
from desktop.core.when import When, from_edtf

# EDTF, words, in full, in the agenda's first column, its weekdays.
TOLD = [
    ("2017-05-24", "24 May 2017", "Wednesday 24 May 2017, all day", "24", "Wed"),
    (
        *("2017-05-22/2017-05-25", "22–25 May 2017"),
        *("Monday 22 – Thursday 25 May 2017, all day", "22–25", "Mon–Thu"),
    ),
    (
        *("2017-06-29/2017-07-01", "29 June – 1 July 2017"),
        *("Thursday 29 June – Saturday 1 July 2017, all day", "29 Jun – 1 Jul", "Thu–Sat"),
    ),
    (
        *("2017-12-28/2018-01-03", "28 December 2017 – 3 January 2018"),
        "Thursday 28 December 2017 – Wednesday 3 January 2018, all day",
        *("28 Dec – 3 Jan", "Thu–Wed"),
    ),
    (
        *("2017-05-29?", "29 May 2017", "Monday 29 May 2017, all day, to be confirmed"),
        *("29", "Mon"),
    ),
    (
        *("{2017-05-12,2017-05-14,2017-05-16}", "12, 14 and 16 May 2017"),
        *("12, 14 and 16 May 2017, all day", "12, 14, 16", "Fri, Sun, Tue"),
    ),
    (
        *("{2017-05-12..2017-05-14,2017-06-03}", "12–14 May and 3 June 2017"),
        *("12–14 May and 3 June 2017, all day", "12–14 May and 3 Jun", "Fri–Sun, Sat"),
    ),
    (
        *("{2017-12-30,2018-01-02}", "30 December 2017 and 2 January 2018"),
        *("30 December 2017 and 2 January 2018, all day", "30 Dec and 2 Jan", "Sat, Tue"),
    ),
    ("2017-07", "July 2017", "some time in July 2017", "July", ""),
    ("2017-07?", "July 2017", "some time in July 2017, to be confirmed", "July", ""),
    ("2017-04/2017-11", "April – November 2017", "April – November 2017", "Apr–Nov", ""),
    ("2017-04/2018-06", "April 2017 – June 2018", "April 2017 – June 2018", "Apr–Jun", ""),
    ("[2017-05,2017-06]", "May or June 2017", "some time in May or June 2017", "May or Jun", ""),
    (
        *("[2017-05,2017-11]", "May or November 2017", "some time in May or November 2017"),
        *("May or Nov", ""),
    ),
    ("2017-35", "3rd quarter of 2017", "some time in the 3rd quarter of 2017", "Q3", ""),
    (
        *("[2017-04..2017-09]?", "2nd or 3rd quarter of 2017"),
        *("some time in the 2nd or 3rd quarter of 2017, to be confirmed", "Q2–Q3", ""),
    ),
    (
        *("[2017-10..2018-03]", "4th quarter of 2017 or 1st quarter of 2018"),
        *("some time in the 4th quarter of 2017 or 1st quarter of 2018", "Q4–Q1", ""),
    ),
    ("2017-34/2017-35", *["2nd – 3rd quarter of 2017"] * 2, "Q2–Q3", ""),
    ("2017-36/2018-33", *["4th quarter of 2017 – 1st quarter of 2018"] * 2, "Q4–Q1", ""),
    ("2017-41", "2nd half of 2017", "some time in the 2nd half of 2017", "H2", ""),
    ("2018-22", "summer 2018", "some time in summer 2018", "summer", ""),
    ("2017-24", "winter 2017", "some time in winter 2017", "winter", ""),
    ("2018-06~", "mid 2018", "some time in mid 2018", "mid 2018", ""),
    ("2018-01~", "early 2018", "some time in early 2018", "early 2018", ""),
    ("2018", "2018", "some time in 2018", "2018", ""),
    ("2018~", "around 2018", "around 2018", "around 2018", ""),
    ("2018-35~", *["around 3rd quarter of 2018"] * 3, ""),
    ("2017/2018", "2017 – 2018", "2017 – 2018", "2017–2018", ""),
    ("../2017-11-30", "by 30 November 2017", "by 30 November 2017", "by 30 Nov", ""),
    ("../2017-11", *["by the end of November 2017"] * 2, "by Nov", ""),
    ("../2018-06~", "by mid 2018", "by mid 2018", "by mid 2018", ""),
    ("2017-04/..", "from April 2017", "from April 2017", "from Apr", ""),
    (
        *("[2017-06-05..2017-06-11]", "week of 5 June 2017"),
        *("some time in the week of 5 June 2017", "week of 5 Jun", ""),
    ),
    (
        "[2017-07-01..2017-07-10]",
        "early July 2017",
        "some time in early July 2017",
        "early Jul",
        "",
    ),
    (
        "[2017-02-21..2017-02-28]",
        "late February 2017",
        "some time in late February 2017",
        "late Feb",
        "",
    ),
    (
        *("[2017-07-16..2017-07-31]", "2nd half of July 2017"),
        *("some time in the 2nd half of July 2017", "2nd half of Jul", ""),
    ),
    (
        *("[2017-06-24..2017-06-30]", "one day of 24–30 June 2017", "one day of 24–30 June 2017"),
        *("one day of 24–30 Jun", ""),
    ),
    (
        *("2017-01-16T15:00/2017-01-16T18:00", "16 January 2017, 15:00–18:00"),
        *("Monday 16 January 2017, 15:00–18:00", "16", "Mon"),
    ),
    ("../2017-05-12T18:00", *["by 12 May 2017, 18:00"] * 2, "by 12 May", ""),
    (
        *("2017-01-16T20:00/2017-01-16T24:00", "16 January 2017, 20:00–24:00"),
        *("Monday 16 January 2017, 20:00–24:00", "16", "Mon"),
    ),
]


@pytest.mark.parametrize(("edtf", "plain", "full", "days", "weekdays"), TOLD)
def test_a_date_is_told_in_plain_words(edtf, plain, full, days, weekdays):
    when = from_edtf(edtf)
    assert words(when) == plain
    assert long_words(when) == full
    assert (agenda_days(when), agenda_weekdays(when)) == (days, weekdays)


@pytest.mark.parametrize("edtf", [row[0] for row in TOLD])
def test_words_are_read_back_to_the_same_date(edtf):
    value = edtf.replace("?", "")
    assert read_when(words(from_edtf(edtf))).edtf == value
    assert read_when(long_words(from_edtf(value))).edtf == value


def test_a_month_that_is_not_exact_is_told_as_that():
    assert words(from_edtf("2017-05~")) == "around May 2017"
    assert words(read_when("around 5-7 May 2017")) == "5–7 May 2017"


def test_no_date_is_told_as_that():
    when = When("Date to be determined", tentative=True)
    assert words(when) == long_words(when) == agenda_days(when) == date_words(when) == "no date yet"
    assert agenda_weekdays(when) == hours_words(when) == ""
    assert read_when("no date yet").tentative


def test_hours_have_their_zone_behind():
    when = from_edtf("2017-01-16").with_times(time(15), time(18), "America/New_York")
    assert words(when) == "16 January 2017, 15:00–18:00, New York time"
    assert date_words(when) == "16 January 2017"
    assert hours_words(when) == "15:00–18:00, New York time"
    assert read_when(words(when)).timezone == "America/New_York"


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("America/New_York", "New York time"),
        ("Europe/Zurich", "Geneva time"),
        ("Asia/Almaty", "Almaty time"),
        ("UTC", "UTC"),
        ("Etc/GMT-2", "UTC+2"),
        (None, ""),
    ],
)
def test_a_zone_is_called_by_its_city(zone, told):
    assert zone_words(zone) == told


def test_one_of_two_days_is_not_both():
    assert words(read_when("12 or 14 May 2017")) == "12 or 14 May 2017"
    assert words(read_when("12 and 14 May 2017")) == "12 and 14 May 2017"


def test_another_language_brings_its_own_names_and_patterns():
    german = replace(
        ENGLISH,
        months=("Januar", "Februar", "März", "April", "Mai", "Juni", *ENGLISH.months[6:]),
        weekdays=("Montag", "Dienstag", "Mittwoch", *ENGLISH.weekdays[3:]),
        day="{day}. {month} {year}",
        weekday="{weekday}, {date}",
        all_day="ganztägig",
        by="bis {what}",
        no_date="noch ohne Datum",
    )
    assert words(from_edtf("2017-05-22/2017-05-25"), german) == "22–25. Mai 2017"
    assert long_words(from_edtf("2017-05-24"), german) == "Mittwoch, 24. Mai 2017, ganztägig"
    assert words(from_edtf("../2017-05-12"), german) == "bis 12. Mai 2017"
    assert words(When(""), german) == "noch ohne Datum"


def test_one_night_is_told_from_its_evening_to_its_morning() -> None:
    night = read_when("31 December 2017 – 1 January 2018, 22:00–02:00, New York time")
    told = "31 December 2017, 22:00 – 1 January 2018, 02:00, New York time"
    assert words(night) == told
    assert long_words(night).startswith("Sunday 31 December 2017, 22:00 – Monday 1 January")
    assert replace(read_when(told), text="") == replace(night, text="")


def test_hours_through_several_days_are_told_with_both_ends() -> None:
    told = "5 May 2018, 10:00 – 7 May 2018, 13:00"
    assert words(read_when("5 May 2018, 10:00 to 7 May 2018, 13:00")) == told
    assert read_when(told).edtf == "2018-05-05T10:00/2018-05-07T13:00"


def test_several_days_with_hours_are_no_night() -> None:
    assert words(read_when("5-7 May 2018, 10:00-13:00")) == "5–7 May 2018, 10:00–13:00"
