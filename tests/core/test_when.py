"""The value of a date: its days, its order in an agenda, whether two of them meet."""

from datetime import date, datetime, time

import pytest

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import read_when
from desktop.core.when import Overlap, When, from_edtf, overlap

MAY = (date(2017, 5, 1), date(2017, 5, 31))
UNDATED = When("Date to be determined", tentative=True)


def test_a_day_is_fixed_and_has_that_day():
    when = from_edtf("2017-05-24", "May 24, 2017")
    assert when.text == "May 24, 2017"
    assert when.is_fixed
    assert when.days() == (date(2017, 5, 24),)


def test_a_span_over_new_year_has_all_its_days():
    days = from_edtf("2017-12-30/2018-01-02").days()
    assert days == (date(2017, 12, 30), date(2017, 12, 31), date(2018, 1, 1), date(2018, 1, 2))


def test_a_list_of_days_leaves_out_what_lies_between():
    when = from_edtf("{2017-05-12,2017-05-14,2017-05-16}")
    assert when.is_fixed
    assert [day.day for day in when.days()] == [12, 14, 16]


def test_one_of_two_days_is_on_neither_for_sure():
    when = from_edtf("[2017-05-12,2017-05-14]")
    assert when.tentative
    assert overlap(when, from_edtf("2017-05-14")) is Overlap.POSSIBLE


@pytest.mark.parametrize("edtf", ["2017-05", "2017", "../2017-05-12", "2017-05-12/.."])
def test_what_is_open_is_never_drawn_on_days(edtf):
    when = from_edtf(edtf)
    assert when.is_dated
    assert not when.is_fixed
    assert when.days() == ()


def test_one_day_of_a_week_is_not_fixed_but_certainly_in_its_month():
    week = from_edtf("[2017-05-08..2017-05-14]")
    assert not week.is_fixed
    assert week.possible_in(*MAY).how is Overlap.CERTAIN


def test_no_date_is_neither_fixed_nor_dated_nor_anywhere():
    assert not UNDATED.is_dated
    assert not UNDATED.is_fixed
    assert UNDATED.spans() == ()
    assert not UNDATED.possible_in(*MAY)


@pytest.mark.parametrize(
    ("edtf", "how", "first", "last"),
    [
        ("2017-05-24", Overlap.CERTAIN, date(2017, 5, 24), date(2017, 5, 24)),
        ("2017-04-29/2017-05-02", Overlap.CERTAIN, date(2017, 5, 1), date(2017, 5, 2)),
        ("2017-05", Overlap.CERTAIN, *MAY),
        ("2017-34", Overlap.POSSIBLE, *MAY),
        ("[2017-05,2017-11]", Overlap.POSSIBLE, *MAY),
        ("[2017-04..2017-09]?", Overlap.POSSIBLE, *MAY),
        ("../2017-05-12", Overlap.POSSIBLE, date(2017, 5, 1), date(2017, 5, 12)),
        ("2017-05-20/..", Overlap.POSSIBLE, date(2017, 5, 20), date(2017, 5, 31)),
        ("2017-06", Overlap.NONE, None, None),
        ("[2017-04,2017-11]", Overlap.NONE, None, None),
    ],
)
def test_what_a_date_can_mean_in_may(edtf, how, first, last):
    found = from_edtf(edtf).possible_in(*MAY)
    assert (found.how, found.first, found.last) == (how, first, last)
    assert bool(found) == (how is not Overlap.NONE)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2017-05-22/2017-05-25", "2017-05-24", Overlap.CERTAIN),
        ("2017-05-22/2017-05-25", "2017-05-26", Overlap.NONE),
        ("2017-05-24?", "2017-05-24", Overlap.POSSIBLE),
        ("2017-05", "2017-05-24", Overlap.POSSIBLE),
        ("2017-05", "2017-06-24", Overlap.NONE),
        ("{2017-05-12,2017-05-14}", "2017-05-13", Overlap.NONE),
        ("{2017-05-12,2017-05-14}", "2017-05-14", Overlap.CERTAIN),
        ("2017-05-24T10:00/2017-05-24T13:00", "2017-05-24T15:00/2017-05-24T18:00", Overlap.NONE),
        ("2017-05-24T10:00/2017-05-24T16:00", "2017-05-24T15:00/2017-05-24T18:00", Overlap.CERTAIN),
        ("2017-05-24T10:00/2017-05-24T13:00", "2017-05-24", Overlap.CERTAIN),
        ("2017-05-24T10:00", "2017-05-24T15:00", Overlap.CERTAIN),
        ("../2017-11", "2017-05-24", Overlap.POSSIBLE),
    ],
)
def test_two_dates_meet_for_sure_perhaps_or_not(a, b, expected):
    assert overlap(from_edtf(a), from_edtf(b)) is expected
    assert overlap(from_edtf(b), from_edtf(a)) is expected


def test_of_a_date_unknown_no_clash_is_claimed():
    assert overlap(UNDATED, from_edtf("2017-05-24")) is Overlap.NONE


def test_wall_times_of_two_zones_only_may_meet():
    geneva = from_edtf("2017-05-24T10:00/2017-05-24T13:00").with_times(
        time(10), time(13), "Europe/Zurich"
    )
    new_york = from_edtf("2017-05-24").with_times(time(15), time(18), "America/New_York")
    assert overlap(geneva, new_york) is Overlap.POSSIBLE


def test_an_agenda_has_days_first_then_what_is_coarse_and_no_date_last():
    printed = [
        *("2017-04-30", "2017-05-02/2017-05-03", "2017-05-02T15:00", "2017-05-29?"),
        *("../2017-05-31", "[2017-05-08..2017-05-14]", "2017-05", "2017-06-01"),
    ]
    dates = [from_edtf(edtf) for edtf in printed]
    assert sorted([UNDATED, *reversed(dates)], key=lambda when: when.sort_key) == [*dates, UNDATED]


def test_a_deadline_stands_at_its_latest_day():
    deadline, before, after = (
        from_edtf(edtf) for edtf in ("../2017-05-12", "2017-05-12", "2017-05-13")
    )
    assert before.sort_key < deadline.sort_key < after.sort_key


def test_times_come_into_the_value_and_its_edtf():
    when = from_edtf("2017-01-16", "16 January").with_times(time(15), time(18), "America/New_York")
    assert when.edtf == "2017-01-16T15:00/2017-01-16T18:00"
    assert (when.start, when.end, when.timezone) == (time(15), time(18), "America/New_York")
    assert when.starts_at() == datetime(2017, 1, 16, 15)
    assert when.ends_at() == datetime(2017, 1, 16, 18)


def test_midnight_ends_the_day_without_adding_one():
    when = from_edtf("2017-01-16").with_times(time(20), time(0))
    assert (when.earliest, when.latest) == (date(2017, 1, 16), date(2017, 1, 16))
    assert when.ends_at() == datetime(2017, 1, 17)
    assert from_edtf(when.edtf or "") == from_edtf(
        "2017-01-16T20:00/2017-01-17T00:00", when.edtf or ""
    )


def test_an_end_before_the_start_is_on_the_next_day():
    when = from_edtf("2017-01-16").with_times(time(22), time(2))
    assert when.latest == date(2017, 1, 17)
    assert when.ends_at() == datetime(2017, 1, 17, 2)


def test_times_can_be_taken_away_and_zones_stay():
    when = from_edtf("2017-01-16").with_times(time(15), time(18), "Europe/Zurich").with_times(None)
    assert when.edtf == "2017-01-16"
    assert (when.start, when.end, when.timezone) == (None, None, "Europe/Zurich")
    assert when.starts_at() is when.ends_at() is None


def test_times_of_an_open_day_stand_beside_the_value():
    month = from_edtf("2017-05").with_times(time(15), time(18))
    assert (month.edtf, month.start, month.starts_at(), month.ends_at()) == (
        *("2017-05", time(15), None, None),
    )
    assert UNDATED.with_times(time(15)).start == time(15)


def test_a_span_of_days_keeps_its_first_and_last_hour():
    when = from_edtf("2017-05-22/2017-05-25").with_times(time(10), time(18))
    assert when.edtf == "2017-05-22T10:00/2017-05-25T18:00"
    assert when.with_times(time(10)).edtf == "2017-05-22T10:00/2017-05-25"


def test_hours_of_each_of_several_days_are_no_moments_of_the_whole():
    days = read_when("22-24 May 2017, 10:00-13:00")
    assert (days.edtf, days.start, days.end) == ("2017-05-22/2017-05-24", time(10), time(13))
    assert days.is_daily
    assert (days.starts_at(), days.ends_at()) == (None, None)
    through = read_when("22 May 2017, 10:00 – 24 May 2017, 13:00")
    assert not through.is_daily
    assert through.edtf == "2017-05-22T10:00/2017-05-24T13:00"
    assert read_when("22-24 May 2017, 10-13").start == time(10)


def test_a_deadline_has_its_hour_at_the_end():
    when = from_edtf("../2017-05-12T18:00")
    assert (when.start, when.end, when.is_deadline) == (None, time(18), True)
    assert when.precision is Precision.DAY
