import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.month import Month
from desktop.core.timeline.ruler import (
    A_YEAR,
    LEVELS,
    Ruler,
    Unit,
    head_of,
    months_seen,
    ruler_at,
    scale_of,
)
from desktop.core.timeline.sight import Sight, sight_of
from tests.make import day

WIDTH = 1000.0
days = st.dates(date(1905, 1, 1), date(2190, 12, 31))
levels = st.integers(0, len(LEVELS) - 1)


def year(number: int = 2017) -> Ruler:
    return ruler_at(date(number, 5, 16), A_YEAR, WIDTH)


def test_a_year_is_seen_from_its_first_day_to_its_last() -> None:
    assert year().first == day("2017-01-01")
    assert year().sees(day("2017-01-01"), day("2017-12-31"))
    assert months_seen(year()) == (Month(2017, 1), Month(2017, 12))


def test_a_leap_year_is_seen_whole_too() -> None:
    assert year(2016).sees(day("2016-01-01"), day("2016-12-31"))


@pytest.mark.parametrize(
    ("level", "first", "last"),
    [
        (0, Month(2017, 4), Month(2017, 6)),
        (1, Month(2017, 4), Month(2017, 7)),
        (2, Month(2017, 3), Month(2017, 8)),
        (3, Month(2017, 2), Month(2017, 10)),
        (4, Month(2017, 1), Month(2017, 12)),
        (5, Month(2017, 1), Month(2018, 6)),
        (6, Month(2017, 1), Month(2018, 12)),
        (7, Month(2017, 1), Month(2019, 12)),
    ],
)
def test_a_day_is_shown_among_whole_months(level: int, first: Month, last: Month) -> None:
    assert months_seen(ruler_at(day("2017-05-16"), level, WIDTH)) == (first, last)


@given(days, levels)
def test_a_day_is_where_its_place_says(when: date, level: int) -> None:
    ruler = ruler_at(when, level, WIDTH)
    place = ruler.x(when.toordinal())
    assert 0 <= place < WIDTH
    assert ruler.day_at(place) == pytest.approx(when.toordinal())
    assert ruler.sees(when, when)


@given(days, levels, levels, st.floats(0, WIDTH))
def test_zooming_leaves_the_day_under_the_pointer(
    when: date, level: int, other: int, x: float
) -> None:
    ruler = ruler_at(when, level, WIDTH)
    zoomed = ruler.scaled(scale_of(other, WIDTH), x)
    held = zoomed.start > date(1900, 1, 1).toordinal() and zoomed.end < 803_713
    if held:
        assert zoomed.day_at(x) == pytest.approx(ruler.day_at(x))


@given(st.floats(-200_000, 200_000))
def test_nothing_outside_the_calendar_is_seen(far: float) -> None:
    moved = year().moved(far)
    assert moved.first >= date(1900, 1, 1)
    assert moved.last <= date(2200, 12, 31)


def test_pages_begin_where_months_begin() -> None:
    paged = year().paged(12).paged(-1)
    assert paged.first == day("2017-12-01")
    assert paged.start == paged.first.toordinal()


@given(days, levels)
def test_there_and_back_by_pages_is_where_one_was(when: date, level: int) -> None:
    sight = Sight(ruler_at(when, level, WIDTH), level)
    assert sight.paged(1).paged(-1).ruler.first == sight.ruler.first


def test_the_head_names_months_in_a_year_and_quarters_in_three() -> None:
    assert [tick.unit for tick in head_of(year(), 0).major] == [Unit.MONTH] * 13
    three = ruler_at(day("2017-05-16"), len(LEVELS) - 1, WIDTH)
    ticks = head_of(three, 0).major
    assert {tick.unit for tick in ticks} == {Unit.QUARTER}
    assert [tick.day for tick in ticks[:2]] == [day("2017-01-01"), day("2017-04-01")]
    assert not head_of(three, 0).weeks


def test_a_quarter_that_has_begun_before_is_named_too() -> None:
    three = ruler_at(day("2017-05-16"), len(LEVELS) - 1, WIDTH).moved(40)
    first = head_of(three, 0).major[0]
    assert first.day == day("2017-01-01")
    assert first.x < 0


@pytest.mark.parametrize("first_weekday", range(7))
def test_weeks_are_marked_where_they_have_room(first_weekday: int) -> None:
    weeks = head_of(ruler_at(day("2017-05-16"), 0, WIDTH), first_weekday).weeks
    assert {tick.day.weekday() for tick in weeks} == {first_weekday}
    steps = {b.day - a.day for a, b in itertools.pairwise(weeks)}
    assert steps == {timedelta(days=7)}


def test_the_sight_goes_closer_and_wider_within_its_levels() -> None:
    sight = sight_of(day("2017-05-16"), WIDTH)
    assert sight.zoomed(2, 500).level == A_YEAR - 2
    assert sight.zoomed(99, 500).level == 0
    assert sight.zoomed(-99, 500).level == len(LEVELS) - 1
    assert sight.zoomed(3, 500).zoomed(0, 500).level == A_YEAR


def test_a_window_of_another_width_shows_the_same_months() -> None:
    sight = sight_of(day("2017-05-16"), WIDTH).fitted(1300)
    assert months_seen(sight.ruler) == (Month(2017, 1), Month(2017, 12))
    assert sight.ruler.end - sight.ruler.start == pytest.approx(378)


def test_a_panel_beside_it_moves_nothing() -> None:
    before = sight_of(day("2017-05-16"), WIDTH)
    after = before.widened(700)
    assert after.ruler.x(736_000) == before.ruler.x(736_000)
    assert after.ruler.end < before.ruler.end


def test_going_to_a_day_that_is_seen_moves_nothing() -> None:
    sight = sight_of(day("2017-05-16"), WIDTH).moved(100)
    assert sight.showing(day("2017-08-01")) == sight
    assert sight.showing(day("2019-08-01")).ruler.first == day("2019-01-01")


@pytest.mark.parametrize(
    ("left", "right", "moved"),
    [(100, 200, 0), (-50, 20, -74), (990, 1010, 34), (500, 3000, 476), (-300, 2000, -324)],
)
def test_a_bar_is_brought_into_sight_by_the_shortest_way(
    left: float, right: float, moved: float
) -> None:
    sight = sight_of(day("2017-05-16"), WIDTH)
    reached = sight.reaching(left, right)
    assert (reached.ruler.start - sight.ruler.start) * sight.ruler.per_day == pytest.approx(moved)


def test_a_step_is_a_month_or_a_week() -> None:
    sight = sight_of(day("2017-05-16"), WIDTH)
    assert sight.stepped(1).ruler.first == day("2017-02-01")
    closer = Sight(ruler_at(day("2017-05-16"), 0, WIDTH), 0)
    assert closer.stepped(1).ruler.first == day("2017-04-08")
    assert closer.flipped(-1).ruler.first == day("2017-03-01")
