from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.month import Month, month_grid, same_day_in, within_pages

months = st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))
weekdays = st.integers(0, 6)


def test_may_2017_from_monday_needs_five_weeks_numbered_18_to_22() -> None:
    grid = month_grid(Month(2017, 5), 0)
    assert grid.needed == 5
    assert [week.number for week in grid.weeks[:5]] == [18, 19, 20, 21, 22]
    assert grid.first == date(2017, 5, 1)
    assert grid.last == date(2017, 6, 4)


def test_a_february_can_need_four_weeks_and_a_month_six() -> None:
    assert month_grid(Month(2027, 2), 0).needed == 4
    assert month_grid(Month(2017, 7), 0).needed == 6


def test_the_new_years_week_has_the_number_of_its_thursday() -> None:
    assert month_grid(Month(2021, 1), 0).weeks[0].number == 53
    assert month_grid(Month(2020, 1), 6).weeks[0].number == 1


def test_a_sunday_first_page_begins_on_a_sunday() -> None:
    grid = month_grid(Month(2017, 5), 6)
    assert grid.first == date(2017, 4, 30)
    assert grid.place(date(2017, 5, 1)) == (0, 1)


def test_a_day_that_is_not_on_the_page_has_no_place() -> None:
    grid = month_grid(Month(2017, 5), 0)
    assert grid.place(date(2017, 4, 30)) is None
    assert grid.place(date(2017, 6, 5)) is None


@given(months, weekdays)
def test_every_day_of_the_month_is_on_its_page_once(month: Month, first: int) -> None:
    grid = month_grid(month, first)
    days = [day for week in grid.weeks for day in week.days]
    assert days == [grid.first + timedelta(days=step) for step in range(42)]
    assert grid.first.weekday() == first
    assert grid.first <= month.first <= month.last <= grid.last
    for day in days[: grid.needed * 7]:
        row, column = grid.place(day) or (-1, -1)
        assert grid.day(row, column) == day


@given(months, weekdays)
def test_no_needed_week_is_without_a_day_of_the_month(month: Month, first: int) -> None:
    grid = month_grid(month, first)
    shown = [any(month.holds(day) for day in week.days) for week in grid.weeks]
    assert shown == [True] * grid.needed + [False] * (6 - grid.needed)


@given(months, st.integers(-5000, 5000))
def test_months_never_leave_the_pages(month: Month, step: int) -> None:
    other = month.shifted(step)
    assert Month(1900, 1) <= other <= Month(2200, 12)
    if Month(1900, 1) < other < Month(2200, 12):
        assert other.shifted(-step) == month


def test_the_31st_becomes_the_30th_in_a_shorter_month() -> None:
    assert same_day_in(Month(2017, 6), date(2017, 5, 31)) == date(2017, 6, 30)
    assert same_day_in(Month(2016, 2), date(2017, 1, 30)) == date(2016, 2, 29)


@pytest.mark.parametrize(
    ("day", "page"), [(date(1, 1, 1), date(1900, 1, 1)), (date(9999, 1, 1), date(2200, 12, 31))]
)
def test_a_day_far_away_comes_to_the_nearest_page(day: date, page: date) -> None:
    assert within_pages(day) == page
