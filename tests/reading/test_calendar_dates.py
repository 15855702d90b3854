"""Years, hosts, rules, and dates that contradict each other. A bar is a tab."""

from datetime import date

import pytest

from desktop.core.dates.precision import Precision
from desktop.core.event import Kind
from tests.reading.calendars import events_of, read, said

HEAD = "Date | Event | Place | Focal point"
SHORT = "Date | Event | Place"


# Years, hosts and rules
def test_a_missing_year_is_that_of_the_rows_around() -> None:
    events = events_of(
        SHORT,
        "18 December 2017 | Council | Rome",
        "December (Final date TBD) | Launch of the report | Rome",
        "10-12 January | Board | Rome",
        "20 January 2018 | Forum | Rome",
        "8-9 February | Summit | Rome",
    )
    assert [event.when.edtf for event in events] == [
        "2017-12-18",
        "2017-12",
        "2018-01-10/2018-01-12",
        "2018-01-20",
        "2018-02-08/2018-02-09",
    ]
    assert [bool(event.when.guess) for event in events] == [False, True, True, False, True]
    assert "2017" in said(events[1])
    assert all(event.sure for event in events)


def test_years_roll_over_and_fall_back_to_the_title() -> None:
    before = events_of(SHORT, "18 December 2017 | Council | Rome", "10 January | Board | Rome")
    assert before[1].when.edtf == "2018-01-10"
    after = events_of(SHORT, "18 December | Council | Rome", "10 January 2018 | Board | Rome")
    assert after[0].when.edtf == "2017-12-18"
    titled = events_of(
        "Calendar of 2019", SHORT, "18 May | Council | Rome", "2 June | Board | Rome"
    )
    assert [event.when.edtf for event in titled] == ["2019-05-18", "2019-06-02"]


def test_without_any_year_the_date_stays_open() -> None:
    [event, _] = events_of(SHORT, "18 May | Council | Rome", "2 June | Board | Rome")
    assert not event.when.is_dated
    assert "year" in said(event)


def test_a_date_inside_the_date_cell_is_told() -> None:
    [event] = events_of(
        SHORT, "5-8 June 2018 (The day on cities is planned for 6 June 2018.) | Council | Rome"
    )
    assert (event.when.earliest, event.when.latest) == (date(2018, 6, 5), date(2018, 6, 8))
    assert "6 June 2018" in said(event)
    assert event.sure


def test_the_days_of_the_host_are_not_those_of_its_side_event() -> None:
    long, short = events_of(
        SHORT,
        "13-24 March 2018 | Side event to the Commission on the Status of Women | New York",
        "16 February 2018 | Lunchtime side event to the annual coordination meeting | New York",
    )
    assert not long.sure
    assert "host, the Commission on the Status of Women" in said(long)
    assert short.sure


def test_a_rule_in_words_has_no_date_and_makes_a_series() -> None:
    rule, series, meeting = events_of(
        SHORT,
        "Normally May or June, and November of each year | Regional Conference on Migration |",
        "Date to be determined | Bali Process (meets several times per year) |",
        "Date to be determined | 11th Bali Process conference (meets annually) | Bali, Indonesia",
    )
    assert rule.when.text == "Normally May or June, and November of each year"
    assert rule.when.precision is Precision.UNKNOWN
    assert [rule.kind, series.kind, meeting.kind] == [Kind.MEETING, Kind.SERIES, Kind.MEETING]


def test_the_order_of_rows_is_no_evidence() -> None:
    events = events_of(
        SHORT,
        "October 2018 | Forum | Rome",
        "Second/Third Quarter of 2018 (TBC) | Council | Rome",
        "2-5 October 2018 | Regional meeting | Rome",
    )
    assert [event.when.edtf for event in events] == [
        "2018-10", "[2018-04..2018-09]?", "2018-10-02/2018-10-05",
    ]  # fmt: skip
    assert all(event.sure and not event.when.guess for event in events)


# Doubts: kept as printed, and told
def test_the_tenth_of_a_series_is_not_held_twice() -> None:
    one, other, third = events_of(
        SHORT,
        "June 2018 | Tenth Global Forum on Migration and Development | Berlin",
        "June 2019 | 10th Global Forum on Migration and Development | Berlin",
        "June 2020 | 11th Global Forum on Migration and Development | Berlin",
    )
    assert not one.sure
    assert not other.sure
    assert third.sure
    assert "June 2019 (line 3)" in said(one)
    assert "June 2018 (line 2)" in said(other)


def test_a_yearly_council_is_not_held_twice_in_a_year() -> None:
    one, other, next_year = events_of(
        SHORT,
        "November 2018 | IOM Council | Geneva",
        "December 2018 | IOM Council (meets annually) | Geneva",
        "November 2019 | IOM Council | Geneva",
    )
    assert [one.sure, other.sure, next_year.sure] == [False, False, True]
    assert "December 2018" in said(one)


def test_meetings_held_twice_a_year_are_no_contradiction() -> None:
    events = events_of(
        SHORT,
        "March 2018 | Dialogue on cities (twice a year) | Geneva",
        "October 2018 | Dialogue on cities (twice a year) | Geneva",
        "27 February 2018 | PIDC Board Meeting | Palau",
        "19 June 2018 | PIDC Board Meeting | Apia, Samoa",
    )
    assert all(event.sure for event in events)
    assert len(events) == 4


def test_one_session_is_not_in_two_months() -> None:
    one, other = events_of(
        HEAD,
        "June 2018 | UN Human Rights Council: | Geneva | OHCHR",
        "| Panel on children (38th session). | |",
        "September 2018 | Report of the rapporteur (38th session) | Geneva | OHCHR",
    )
    assert [one.sure, other.sure] == [False, False]
    assert "38th" in said(other)


def test_a_side_event_of_a_host_that_met_a_year_before_is_doubtful() -> None:
    _, side = events_of(
        SHORT,
        "10-12 December 2017 | Ninth Global Forum on Migration and Development (GFMD) | Dhaka",
        "11 December 2018 | Side event at the GFMD on children | Dhaka",
    )
    assert not side.sure
    assert "another year" in said(side)


def test_words_of_another_year_are_doubtful() -> None:
    [event] = events_of(
        HEAD,
        "2019 | Dialogue on migration: | Geneva | IOM",
        "| The 2018 theme is going to be dedicated to the compact. | |",
    )
    assert not event.sure
    assert "2018" in said(event)


@pytest.mark.parametrize(
    "above",
    [
        ["Calendar of meetings in 2019", "Prepared by the secretariat", "(as of 3 December 2018)"],
        ["Programme of work", "Rome, 9-20 May 2019"],
        ["Meetings of the forum", "Version of 14 January 2019"],
    ],
)
def test_the_year_may_stand_in_any_line_above(above: list[str]) -> None:
    events, _ = read(*above, SHORT, "18 May | Council | Rome", "2 June | Board | Rome")
    assert [event.when.edtf for event in events] == ["2019-05-18", "2019-06-02"]


def test_two_years_above_decide_nothing() -> None:
    events, _ = read("Calendar 2018-2019", SHORT, "18 May | Council | Rome", "2 June | Board |")
    assert not any(event.when.is_dated for event in events)
