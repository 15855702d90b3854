"""Places in a list of which only what is seen is measured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.calendar.long_scroll import MEASURED_WHOLE, Anchor, LongScroll

ROOM = 300
heights = st.lists(st.integers(10, 90), min_size=1, max_size=60)


def scrolled(of: list[int], room: int = ROOM) -> LongScroll:
    scroll = LongScroll(lambda row: of[row % len(of)])
    scroll.measure(len(of), room)
    return scroll


def long(of: list[int], count: int = 10_000) -> tuple[LongScroll, list[int]]:
    """A list of many rows, and those that were measured."""
    measured: list[int] = []

    def height(row: int) -> int:
        measured.append(row)
        return of[row % len(of)]

    scroll = LongScroll(height)
    scroll.measure(count, ROOM)
    return scroll, measured


@given(heights, st.integers(0, 6000))
def test_places_of_a_short_list_are_pixels(of: list[int], value: int) -> None:
    scroll = scrolled(of)
    assert scroll.most == max(0, sum(of) - ROOM)
    scroll.go(value)
    assert scroll.value == min(value, scroll.most)
    for one in scroll.seen():
        assert one.top == sum(of[: one.row]) - scroll.value


@given(heights, st.lists(st.integers(-500, 500), max_size=12))
def test_steps_of_pixels_add_up(of: list[int], steps: list[int]) -> None:
    scroll, expected = scrolled(of), 0
    for step in steps:
        scroll.by(step)
        expected = min(max(0, expected + step), scroll.most)
    assert scroll.value == expected


@given(heights, st.integers(0, 9_999), st.integers(0, 10**6))
def test_a_row_is_brought_into_view_and_no_further(of: list[int], row: int, value: int) -> None:
    scroll, _ = long(of)
    scroll.go(value)
    before = {one.row: one for one in scroll.seen()}
    scroll.show(row)
    (there,) = [one for one in scroll.seen() if one.row == row]
    assert there.top >= 0
    assert there.top + there.height <= ROOM
    whole = row in before and 0 <= before[row].top <= ROOM - before[row].height
    if whole:
        assert there == before[row]


@given(heights, st.integers(0, 10**6))
def test_the_view_of_a_long_list_is_full_wherever_one_is(of: list[int], value: int) -> None:
    scroll, measured = long(of)
    measured.clear()
    scroll.go(value)
    seen = list(scroll.seen())
    assert seen[0].top <= 0
    assert seen[-1].top + seen[-1].height >= ROOM
    assert len(set(measured)) < 200


@given(heights, st.integers(0, 10**6))
def test_the_bar_leads_back_to_where_one_was(of: list[int], value: int) -> None:
    scroll, _ = long(of)
    scroll.go(value)
    told = scroll.value
    scroll.go(told)
    # A pixel of a low row is some pixels of rows as high as most.
    assert abs(scroll.value - told) <= 9


def test_the_ends_of_a_long_list_are_reached() -> None:
    scroll, _ = long([20, 50, 35])
    scroll.go(scroll.most)
    last = list(scroll.seen())[-1]
    assert (last.row, last.top + last.height) == (9_999, ROOM)
    scroll.by(500)
    assert scroll.anchor == scroll.end
    scroll.go(0)
    scroll.by(-500)
    assert scroll.anchor == Anchor(0, 0)


def test_wheel_steps_through_a_long_list_pass_over_nothing() -> None:
    scroll, _ = long([20, 50, 35, 90])
    scroll.go(200_000)
    for _ in range(50):
        rows = [one.row for one in scroll.seen()]
        scroll.by(60)
        assert scroll.seen()[0].row in rows


def test_a_page_further_is_a_view_of_rows() -> None:
    scroll, _ = long([30])
    assert scroll.moved(100, ROOM) == 109
    assert scroll.moved(100, -ROOM) == 91
    assert scroll.moved(2, -ROOM) == 0


@pytest.mark.parametrize("count", [0, 1, MEASURED_WHOLE, MEASURED_WHOLE + 1])
def test_lists_of_any_length_have_a_place(count: int) -> None:
    scroll = LongScroll(lambda _: 30)
    scroll.measure(count, ROOM)
    scroll.go(10**9)
    assert len(list(scroll.seen())) == min(count, 10)
