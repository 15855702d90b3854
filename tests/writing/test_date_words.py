"""Dates in words, short and never firmer than what is known."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.event import Kind
from desktop.core.month import Month
from desktop.core.when import When
from desktop.writing.date_words import date_words, hours_words, title_of_span, zone_words
from tests import make

MAY, JULY = Month(2017, 5), Month(2017, 7)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("24 May 2017", "24 May 2017"),
        ("22-25 May 2017", "22–25 May 2017"),
        ("June 29 – July 1, 2017", "29 Jun – 1 Jul 2017"),
        ("30 December 2017 to 2 January 2018", "30 Dec 2017 – 2 Jan 2018"),
        ("12, 14 and 16 May 2017", "12 May 2017, 14 May 2017, 16 May 2017"),
        ("2, 4, 8 and 16 May 2017", "2–16 May 2017"),
        ("July 2017 (TBC)", "July 2017"),
        ("Third Quarter 2017", "Q3 2017"),
        ("Second/Third Quarter of 2017 (TBC)", "Apr – Sep 2017"),
        ("Second Half of 2017 (TBC)", "2nd half 2017"),
        ("Mid 2018", "Apr – Sep 2018"),
        ("2018", "2018"),
        ("between April 2017 and June 2018", "Apr 2017 – Jun 2018"),
        ("no later than November 2017", "by 30 Nov 2017"),
        ("TBC", ""),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(printed: str, words: str) -> None:
    assert date_words(make.event(dated=printed)) == words


@pytest.mark.parametrize(
    ("printed", "month", "words"),
    [
        ("24 May 2017", MAY, "24"),
        ("22-25 May 2017", MAY, "22–25"),
        ("June 29 – July 1, 2017", JULY, "29 Jun – 1 Jul"),
        ("12, 14 and 16 May 2017", MAY, "12, 14, 16"),
        ("May 2017", MAY, "May"),
    ],
)
def test_under_its_month_a_date_is_shorter(printed: str, month: Month, words: str) -> None:
    assert date_words(make.event(dated=printed), month) == words


def test_a_deadline_in_a_stretch_is_its_last_day() -> None:
    event = make.event(dated="November 2017", kind=Kind.DEADLINE)
    assert date_words(event) == "by 30 Nov 2017"


def test_an_open_end_is_said() -> None:
    event = replace(make.event(), when=When("from May", "2017-05/..", date(2017, 5, 1)))
    assert date_words(event) == "from 1 May 2017"


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


def test_hours_and_zones() -> None:
    assert hours_words(make.at("15:00"), make.at("18:00")) == "15:00–18:00"
    assert hours_words(make.at("15:00"), None) == "15:00"
    assert hours_words(None, None) == ""
    assert zone_words("America/Argentina/Buenos_Aires") == "Buenos Aires time"
