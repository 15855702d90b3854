from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.lanes import Bar, Folded, Span, bars_of_week, by_week, fold, lines_for, packed

MONDAY = date(2017, 5, 22)


def span(key: str, first: int, last: int) -> Span:
    """Days count from the Monday; -1 is the Sunday before."""
    return Span(key, MONDAY + timedelta(days=first), MONDAY + timedelta(days=last))


def lanes(*spans: Span) -> dict[str, int]:
    return {bar.key: bar.lane for bar in bars_of_week(spans, MONDAY)}


def test_the_longest_lies_on_top() -> None:
    assert lanes(span("workshop", 2, 2), span("committee", 0, 3)) == {"committee": 0, "workshop": 1}


def test_two_that_do_not_meet_share_a_lane() -> None:
    assert lanes(span("early", 0, 1), span("late", 3, 4)) == {"early": 0, "late": 0}


def test_the_lowest_free_lane_is_taken() -> None:
    found = lanes(span("week", 0, 6), span("three", 0, 2), span("two", 3, 4), span("one", 1, 1))
    assert found == {"week": 0, "three": 1, "two": 1, "one": 2}


def test_a_span_over_new_year_is_one_bar_in_each_of_its_weeks() -> None:
    over = Span("over", date(2017, 12, 28), date(2018, 1, 3))
    before = bars_of_week([over], date(2017, 12, 25))
    after = bars_of_week([over], date(2018, 1, 1))
    assert before == (Bar("over", 3, 4, 0, begins=True, ends=False),)
    assert after == (Bar("over", 0, 3, 0, begins=False, ends=True),)


def test_what_lies_outside_the_week_is_left_out() -> None:
    assert bars_of_week([span("before", -3, -1), span("after", 7, 9)], MONDAY) == ()


def test_a_day_with_too_many_says_how_many_more() -> None:
    spans = [span(str(number), 2, 2) for number in range(40)]
    folded = fold(bars_of_week(spans, MONDAY), 4)
    assert len(folded.bars) == 3
    assert folded.more == (0, 0, 37, 0, 0, 0, 0)


def test_exactly_as_many_as_fit_are_all_shown() -> None:
    bars = bars_of_week([span(str(number), 2, 2) for number in range(4)], MONDAY)
    assert fold(bars, 4)[:2] == (bars, (0,) * 7)


def test_a_long_bar_in_the_lowest_lane_gives_way_on_all_its_days() -> None:
    spans = [span("top", 0, 6), span("low", 0, 4), span("one", 1, 1)]
    folded = fold(bars_of_week(spans, MONDAY), 2)
    assert [bar.key for bar in folded.bars] == ["top"]
    assert folded.more == (1, 2, 1, 1, 1, 0, 0)


def test_without_room_everything_is_folded() -> None:
    assert fold(bars_of_week([span("a", 0, 0)], MONDAY), 0) == Folded((), (1, 0, 0, 0, 0, 0, 0))


def test_a_lonely_one_day_bar_may_grow_and_a_long_one_may_not() -> None:
    folded = fold(bars_of_week([span("long", 0, 3), span("one", 5, 5)], MONDAY), 3)
    sizes = {bar.key: lines_for(bar, folded, 3) for bar in folded.bars}
    assert sizes == {"long": 1, "one": 3}


def test_a_bar_stops_growing_at_the_one_below_it() -> None:
    folded = fold(bars_of_week([span("a", 1, 1), span("b", 1, 1)], MONDAY), 4)
    assert [lines_for(bar, folded, 4) for bar in folded.bars] == [1, 3]


def test_no_bar_grows_over_the_words_that_say_how_many_more() -> None:
    spans = [span(str(number), 1, 1) for number in range(5)]
    folded = fold(bars_of_week(spans, MONDAY), 3)
    assert [lines_for(bar, folded, 3) for bar in folded.bars] == [1, 1]


offsets = st.tuples(st.integers(-10, 10), st.integers(0, 12))
many = st.lists(offsets, max_size=30).map(
    lambda pairs: [span(str(n), a, a + b) for n, (a, b) in enumerate(pairs)]
)


@given(many)
def test_nothing_overlaps_and_every_day_of_every_span_is_covered(spans: list[Span]) -> None:
    bars = bars_of_week(spans, MONDAY)
    cells = [(bar.lane, column) for bar in bars for column in bar.columns]
    assert len(cells) == len(set(cells))
    by_key = {bar.key: bar for bar in bars}
    for one in spans:
        days = {n for n in range(7) if one.first <= MONDAY + timedelta(days=n) <= one.last}
        covered = set(by_key[one.key].columns) if one.key in by_key else set()
        assert covered == days


@given(many)
def test_every_bar_touches_its_neighbours_above(spans: list[Span]) -> None:
    bars = bars_of_week(spans, MONDAY)
    for bar in bars:
        for lane in range(bar.lane):
            above = (other for other in bars if other.lane == lane)
            assert any(set(other.columns) & set(bar.columns) for other in above)


@given(many, st.integers(0, 8))
def test_each_event_of_a_day_is_shown_or_counted_and_never_under_the_count(
    spans: list[Span], room: int
) -> None:
    bars = bars_of_week(spans, MONDAY)
    folded = fold(bars, room)
    for column in range(7):
        all_there = [bar for bar in bars if column in bar.columns]
        shown = [bar for bar in folded.bars if column in bar.columns]
        assert len(shown) + folded.more[column] == len(all_there)
        floor = room - 1 if folded.more[column] else room
        lowest = [bar.lane + lines_for(bar, folded, room) for bar in shown]
        assert max(lowest, default=0) <= max(floor, 0)


@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 6)), max_size=40),
    st.integers(0, 8),
)
def test_a_bounded_number_of_lanes_shows_what_all_of_them_would(
    drawn: list[tuple[int, int]], room: int
) -> None:
    spans = [span(str(n), first, first + length) for n, (first, length) in enumerate(drawn)]
    stretches = [(one.key, one.first.toordinal(), one.last.toordinal()) for one in spans]
    stretches.sort(key=lambda one: (one[1] - one[2], one[1]))
    (week,) = by_week(stretches, MONDAY.toordinal(), 1)
    bars, beyond = packed(week, MONDAY.toordinal(), room)
    assert fold(bars, room, beyond) == fold(bars_of_week(spans, MONDAY), room)
