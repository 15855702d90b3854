"""Dates in words, short and never firmer than what is known."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.event import Event, Kind
from desktop.core.month import Month
from desktop.core.when import When
from desktop.writing.date_words import (
    day_column,
    hours_alone,
    is_limit,
    title_of_span,
    weekday_column,
)
from tests import make

MAY, JULY = Month(2017, 5), Month(2017, 7)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("24 May 2017", "24 May 2017"),
        ("22-25 May 2017", "22–25 May 2017"),
        ("June 29 – July 1, 2017", "29 Jun – 1 Jul 2017"),
        ("30 December 2017 to 2 January 2018", "30 Dec 2017 – 2 Jan 2018"),
        ("July 2017 (TBC)", "July 2017"),
        ("Third Quarter 2017", "Q3 2017"),
        ("Second/Third Quarter of 2017 (TBC)", "Apr – Sep 2017"),
        ("Second Half of 2017 (TBC)", "H2 2017"),
        ("2018", "2018"),
        ("between April 2017 and June 2018", "Apr 2017 – Jun 2018"),
        ("no later than November 2017", "by 30 Nov 2017"),
        ("12, 14 and 16 May 2017", "12, 14, 16 May 2017"),
        ("30-31 May and 2 June 2017", "30–31 May and 2 Jun 2017"),
        ("30 December 2017 and 2 January 2018", "30 Dec 2017 and 2 Jan 2018"),
        ("TBC", ""),
    ],
)
def test_a_date_under_no_month_says_all(printed: str, words: str) -> None:
    assert day_column(make.event(dated=printed)) == words


@pytest.mark.parametrize(
    ("printed", "month", "words"),
    [
        ("24 May 2017", MAY, "24"),
        ("22-25 May 2017", MAY, "22–25"),
        ("June 29 – July 1, 2017", JULY, "29 Jun – 1 Jul"),
        ("12, 14 and 16 May 2017", MAY, "12, 14, 16"),
        ("May 2017", MAY, "May"),
        ("no later than May 2017", MAY, "by 31 May 2017"),
    ],
)
def test_under_its_month_a_date_is_shorter(printed: str, month: Month, words: str) -> None:
    assert day_column(make.event(dated=printed), month) == words


def test_a_deadline_in_a_stretch_is_its_last_day() -> None:
    event = make.event(dated="November 2017", kind=Kind.DEADLINE)
    assert day_column(event) == "by 30 Nov 2017"


def test_an_open_end_is_said() -> None:
    event = replace(make.event(), when=When("from May", "2017-05/..", date(2017, 5, 1)))
    assert day_column(event) == "from 1 May 2017"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2017-05-01", "2017-06-30", "May – June 2017"),
        ("2017-05-01", "2017-05-31", "May 2017"),
        ("2017-12-01", "2018-01-31", "December 2017 – January 2018"),
        ("2017-05-08", "2017-05-14", "8–14 May 2017"),
        ("2017-05-08", None, "from 8 May 2017"),
        (None, "2017-05-08", "until 8 May 2017"),
        (None, None, ""),
    ],
)
def test_the_printed_days_have_a_name(first: str | None, last: str | None, words: str) -> None:
    begin, end = (make.day(one) if one else None for one in (first, last))
    assert title_of_span(begin, end) == words


def timed(start: str, end: str | None, zone: str | None) -> Event:
    event = make.event(dated="16 January 2017")
    clocks = make.at(start), make.at(end) if end else None
    return replace(event, when=event.when.with_times(*clocks, zone))


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (make.event(dated="24 May 2017"), "Wed"),
        (make.event(dated="22-25 May 2017"), "Mon – Thu"),
        (make.event(dated="12, 14 and 16 May 2017"), ""),
        (make.event(dated="May 2017"), ""),
        (timed("15:00", "18:00", "America/New_York"), "Mon, 15:00–18:00"),
        (timed("15:00", None, None), "Mon, 15:00"),
    ],
)
def test_weekdays_stand_where_days_are_fixed(event: Event, words: str) -> None:
    assert weekday_column(event) == words


def test_hours_alone_have_no_zone() -> None:
    assert hours_alone(timed("15:00", "00:00", "America/New_York").when) == "15:00–24:00"
    assert hours_alone(make.when()) == ""


def test_a_limit_is_no_meeting() -> None:
    assert is_limit(make.event(dated="no later than November 2017"))
    assert is_limit(make.event(dated="November 2017", kind=Kind.DEADLINE))
    assert not is_limit(make.event(dated="TBC", kind=Kind.DEADLINE))
    assert not is_limit(make.event(dated="November 2017"))
