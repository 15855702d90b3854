"""Dates moved, lengthened and fixed by hand."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dates.clock_changes import Change, odd_hours
from desktop.core.dates.moving import confirmed, editable, fixed_on, in_zone, moved, stretched
from desktop.core.dates.printed import read_when
from desktop.core.when import Precision, When

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def span(first: date, last: date) -> When:
    return read_when(f"{first.isoformat()}/{last.isoformat()}")


@pytest.mark.parametrize(
    ("printed", "days", "text", "edtf"),
    [
        ("24 May 2017", 1, "25 May 2017", "2017-05-25"),
        ("22-25 May 2017 (TBC)", 7, "29 May – 1 June 2017", "2017-05-29?/2017-06-01?"),
        ("31 January 2017", 29, "1 March 2017", "2017-03-01"),
        ("29 February 2016", 366, "1 March 2017", "2017-03-01"),
        ("12, 14 and 16 May 2017", -12, "30 April, 2 and 4 May 2017", None),
        ("12 or 14 May 2017", 1, "13 or 15 May 2017", "[2017-05-13,2017-05-15]"),
        ("by 30 June 2017", 1, "by 1 July 2017", "../2017-07-01"),
        ("no later than November 2017", 5, "by 5 December 2017", "../2017-12-05"),
        ("16 January 2017, 15:00-18:00, New York", 63, None, "2017-03-20T15:00/2017-03-20T18:00"),
        ("24 May 2017, 20:00-24:00", 1, None, "2017-05-25T20:00/2017-05-25T24:00"),
        ("24 May 2017, 22:00-02:00", -1, None, "2017-05-23T22:00/2017-05-24T02:00"),
    ],
)
def test_a_date_is_moved_whole(printed: str, days: int, text: str | None, edtf: str | None) -> None:
    before = read_when(printed)
    after = moved(before, days)
    assert edtf is None or after.edtf == edtf
    assert text is None or after.text == text
    assert (after.start, after.end, after.timezone) == (before.start, before.end, before.timezone)
    assert after.tentative is before.tentative


def test_what_stands_on_no_day_cannot_be_moved() -> None:
    for printed in ("TBC", "from 24 May 2017 onwards"):
        with pytest.raises(ValueError, match="stands on no day"):
            moved(read_when(printed), 1)


def test_a_date_stays_in_the_calendar() -> None:
    with pytest.raises(ValueError, match="out of range"):
        moved(read_when("24 May 2017"), 80_000)
    with pytest.raises(ValueError, match="outside"):
        moved(read_when("24 May 2017"), 10_000_000)


@given(DAYS, st.integers(0, 120), st.integers(-5000, 5000))
def test_moving_keeps_the_length_and_moving_back_is_the_same_date(
    first: date, length: int, days: int
) -> None:
    when = span(first, first + timedelta(days=length))
    there = moved(when, days)
    assert there.earliest == first + timedelta(days=days)
    assert there.latest == first + timedelta(days=days + length)
    back = moved(there, -days)
    assert (back.earliest, back.latest, back.edtf) == (when.earliest, when.latest, when.edtf)


@given(DAYS, st.sets(st.integers(1, 60), min_size=1, max_size=4), st.integers(-40, 40))
def test_lists_of_days_move_day_by_day(first: date, gaps: set[int], days: int) -> None:
    listed = [first, *(first + timedelta(days=gap) for gap in sorted(gaps))]
    when = read_when("{" + ",".join(day.isoformat() for day in listed) + "}")
    moved_days = moved(when, days).days()
    assert moved_days == tuple(day + timedelta(days=days) for day in when.days())


@given(DAYS, st.integers(0, 60), st.integers(-90, 90), st.booleans())
def test_an_end_never_passes_the_other_end(
    first: date, length: int, days: int, begin: bool
) -> None:
    last = first + timedelta(days=length)
    wanted = (first if begin else last) + timedelta(days=days)
    when = span(first, last)
    after = stretched(when, first=wanted) if begin else stretched(when, last=wanted)
    assert after.earliest == (min(wanted, last) if begin else first)
    assert after.latest == (last if begin else max(wanted, first))
    one_day = after.earliest == after.latest
    assert ("/" in (after.edtf or "")) is not one_day


def test_a_longer_meeting_keeps_its_hours() -> None:
    when = read_when("16 January 2017, 15:00-18:00, New York")
    longer = stretched(when, last=date(2017, 1, 18))
    assert longer.text == "16 January 2017, 15:00 – 18 January 2017, 18:00, New York time"
    assert longer.ends_at() == datetime(2017, 1, 18, 18)
    alone = stretched(read_when("16 January 2017, 15:00"), last=date(2017, 1, 17))
    assert (alone.start, alone.end, alone.latest) == (time(15), None, date(2017, 1, 17))


def test_a_night_cannot_become_one_day() -> None:
    night = read_when("24 May 2017, 22:00-02:00")
    assert stretched(night, last=date(2017, 5, 24)) == night
    assert stretched(read_when("May 2017"), last=date(2017, 5, 24)) == read_when("May 2017")


def test_a_month_is_fixed_to_a_day_and_stays_to_be_confirmed() -> None:
    day = date(2017, 7, 14)
    loose = fixed_on(read_when("July 2017 (TBC)"), day)
    assert (loose.edtf, loose.tentative, loose.precision) == ("2017-07-14?", True, Precision.DAY)
    assert fixed_on(read_when("3rd quarter of 2017"), day).tentative is False
    timed = fixed_on(read_when("July 2017, 10:00-12:00"), day)
    assert timed.edtf == "2017-07-14T10:00/2017-07-14T12:00"


def test_a_date_is_confirmed_and_opened_again() -> None:
    when = read_when("22-25 May 2017 (TBC)")
    firm = confirmed(when, firm=True)
    assert (firm.edtf, firm.tentative) == ("2017-05-22/2017-05-25", False)
    again = confirmed(firm, firm=False)
    assert (again.edtf, again.tentative) == (when.edtf, True)
    assert confirmed(firm, firm=True) is firm
    assert confirmed(read_when("TBC"), firm=True) == read_when("TBC")
    timed = confirmed(read_when("24 May 2017, 10:00 (TBC)"), firm=True)
    assert (timed.start, timed.tentative) == (time(10), False)


def test_hours_are_kept_in_another_zone() -> None:
    when = read_when("16 January 2017, 15:00-18:00, New York")
    there = in_zone(when, "Europe/Zurich")
    assert (there.start, there.timezone) == (time(15), "Europe/Zurich")
    assert there.text == "16 January 2017, 15:00–18:00, Geneva time"
    day = read_when("16 January 2017")
    assert in_zone(day, "Europe/Zurich") == day


def test_words_for_a_field_say_what_is_open() -> None:
    assert editable(read_when("July 2017 (TBC)")) == "July 2017, TBC"
    assert editable(read_when("every May")) == "every May"


@pytest.mark.parametrize(
    ("printed", "odd"),
    [
        ("12 March 2017, 02:30-03:30, New York", ((datetime(2017, 3, 12, 2, 30), Change.SKIPPED),)),
        ("26 March 2017, 02:30, Geneva", ((datetime(2017, 3, 26, 2, 30), Change.SKIPPED),)),
        ("5 November 2017, 01:30, New York", ((datetime(2017, 11, 5, 1, 30), Change.TWICE),)),
        ("16 January 2017, 15:00-18:00, New York", ()),
        ("24 May 2017", ()),
    ],
)
def test_hours_that_are_left_out_or_come_twice_are_found(
    printed: str, odd: tuple[tuple[datetime, Change], ...]
) -> None:
    assert odd_hours(read_when(printed)) == odd
