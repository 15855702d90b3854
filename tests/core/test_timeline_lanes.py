import itertools
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.event import Event, Kind
from desktop.core.month import Month
from desktop.core.timeline.labels import GAP, LEAST, MOST, PAD, place_labels
from desktop.core.timeline.lanes import (
    LEAST_WIDTH,
    USUAL,
    Part,
    begun_in,
    buckets_of,
    lane_of,
    loose_of,
    most_of,
    pack,
    weeks_together,
)
from desktop.core.timeline.marks import (
    DRAFT,
    LIMITS,
    OTHER,
    Mark,
    MarksOfMonth,
    in_month,
    in_order,
    marks_of,
)
from desktop.core.timeline.picture import (
    MOST_LANE,
    WIDE,
    Picture,
    bar_top,
    picture_of,
    stacked,
)
from desktop.core.timeline.ruler import A_YEAR, Ruler, months_between, ruler_at
from tests import make

TODAY = date(2017, 5, 16)
NEW_YEAR = date(2017, 1, 1).toordinal()
YEAR = ruler_at(TODAY, A_YEAR, 1000.0)


def event(dated: str, title: str = "Meeting", process: str = "GFMD", **fields: object) -> Event:
    return make.event(title, dated, processes=(process,) if process else (), **fields)


def months(events: Iterable[Event], ruler: Ruler = YEAR) -> list[MarksOfMonth]:
    rows = [tuple(mark) for one in events for mark in marks_of(one)]
    return [in_month(month, rows) for month in months_between(ruler.first, ruler.last)]


def parts(events: Iterable[Event], name: str = "GFMD") -> list[Part]:
    """The months of one lane."""
    return [(one, one.lanes[name]) for one in months(events) if name in one.lanes]


def picture(*events: Event, order: tuple[str, ...] = ("GFMD", "IGC"), **more: object) -> Picture:
    ruler = more.pop("ruler", YEAR)
    return picture_of(months(events, ruler), ruler, order, TODAY, 0, **more)


def lanes(shown: Picture) -> dict[str, list[str]]:
    return {lane.name: [bar.mark.title for bar in lane.bars] for lane in shown.lanes}


def mark(first: int, last: int, uid: str = "") -> Mark:
    return Mark(uid or f"{first}-{last}", "A title", "", first, last, ("GFMD",))


# -- what becomes of an event ----------------------------------------------------------------------


def test_a_firm_event_takes_its_days() -> None:
    (bar,) = marks_of(event("May 22-25, 2017"))
    assert (date.fromordinal(bar.first), date.fromordinal(bar.last)) == (
        date(2017, 5, 22),
        date(2017, 5, 25),
    )
    assert bar.lanes == ("GFMD",)
    assert bar.fixed
    assert bar.firm


def test_a_day_to_be_confirmed_is_fixed_but_not_firm() -> None:
    (bar,) = marks_of(event("May 29, 2017 (TBC)"))
    assert bar.fixed
    assert not bar.firm


def test_an_imprecise_date_takes_all_that_it_can_mean() -> None:
    (bar,) = marks_of(event("Second/Third Quarter of 2017 (TBC)"))
    assert date.fromordinal(bar.first) == date(2017, 4, 1)
    assert date.fromordinal(bar.last) == date(2017, 9, 30)
    assert not bar.fixed


def test_what_has_no_date_has_no_bar() -> None:
    assert marks_of(event("Date to be determined")) == ()


def test_a_list_of_days_has_a_bar_for_each() -> None:
    listed = event("May 2017")
    listed = replace(listed, when=make.when("12, 14 and 16 May 2017"))
    assert [date.fromordinal(bar.first).day for bar in marks_of(listed)] == [12, 14, 16]


def test_two_processes_have_it_in_both_lanes() -> None:
    joint = event("May 2, 2017")
    joint = replace(joint, processes=("RCM", "SACM"))
    assert lanes(picture(joint)) == {"RCM": ["Meeting"], "SACM": ["Meeting"]}


def test_phases_windows_and_limits_have_lanes_of_their_own() -> None:
    spans = "between April 2017 and November 2017"
    assert marks_of(event(spans, kind=Kind.PHASE))[0].lanes == (DRAFT,)
    assert marks_of(event(spans, kind=Kind.WINDOW))[0].lanes == (DRAFT,)
    (limit,) = marks_of(event("no later than November 2017", kind=Kind.DEADLINE))
    assert limit.lanes == (LIMITS,)
    assert date.fromordinal(limit.first) == date.fromordinal(limit.last) == date(2017, 11, 30)


def test_a_meeting_that_is_only_limited_stands_among_the_limits() -> None:
    assert marks_of(event("no later than November 2017"))[0].lanes == (LIMITS,)


def test_phases_stand_above_the_windows_in_them() -> None:
    window = event("between January 2017 and June 2018", "Hearings", kind=Kind.WINDOW)
    phase = event("between April 2017 and November 2017", "Phase I", kind=Kind.PHASE)
    shown = picture(window, phase).draft
    assert shown is not None
    assert [(bar.mark.title, bar.row) for bar in shown.bars] == [("Phase I", 0), ("Hearings", 1)]


# -- months and lanes ------------------------------------------------------------------------------


def test_a_month_knows_what_reaches_into_it() -> None:
    spring = event("between April 2017 and June 2017", "Spring")
    may = in_month(Month(2017, 5), [tuple(one) for one in marks_of(spring)])
    assert may.lanes["GFMD"].begun == ()
    assert len(may.lanes["GFMD"].before) == 1
    assert may.lanes["GFMD"].loose == 1


def test_each_bar_is_there_once_though_many_months_hold_it() -> None:
    long = event("between November 2016 and November 2017", "Long")
    assert lanes(picture(long)) == {"GFMD": ["Long"]}


def test_lanes_keep_their_order_and_those_without_process_come_last() -> None:
    shown = picture(
        event("May 2, 2017", "A", ""), event("May 2, 2017", "B", "IGC"), event("May 2, 2017", "C")
    )
    assert list(lanes(shown)) == ["GFMD", "IGC", OTHER]


def test_lanes_with_nothing_to_see_are_counted() -> None:
    shown = picture(event("May 2, 2018", process="IGC"), event("May 2, 2017"))
    assert list(lanes(shown)) == ["GFMD"]
    assert shown.idle == ("IGC",)
    standing = picture(event("May 2, 2017"), standing=frozenset({"IGC"}))
    assert lanes(standing) == {"GFMD": ["Meeting"], "IGC": []}


def test_a_picture_of_nothing_says_so() -> None:
    assert picture(standing=frozenset({"IGC"})).is_empty
    assert not picture(event("May 2, 2017")).is_empty


# -- rows ------------------------------------------------------------------------------------------

bars = st.lists(
    st.tuples(st.integers(-30, 400), st.integers(0, 60)).map(
        lambda at: (NEW_YEAR + at[0], NEW_YEAR + at[0] + at[1])
    ),
    max_size=40,
    unique=True,
).map(lambda spans: in_order(tuple(mark(*span)) for span in spans))


@given(bars)
def test_bars_of_one_row_never_overlap(marks: list[Mark]) -> None:
    placed = pack(marks, YEAR)
    assert len(placed) == len(marks)
    for one, other in itertools.pairwise(placed):
        assert one.row < other.row or one.right <= other.left


@given(bars)
def test_a_bar_is_in_the_lowest_row_that_was_free(marks: list[Mark]) -> None:
    placed = {bar.mark.uid: bar for bar in pack(marks, YEAR)}
    done: list[Mark] = []
    for one in marks:
        bar = placed[one.uid]
        for row in range(bar.row):
            others = [placed[m.uid] for m in done if placed[m.uid].row == row]
            assert any(o.left < bar.right + 2 and o.right + 2 > bar.left for o in others)
        done.append(one)


@given(bars, st.floats(-2000, 2000))
def test_bars_keep_their_rows_while_one_moves(marks: list[Mark], pixels: float) -> None:
    before = {bar.key: bar.row for bar in pack(marks, YEAR)}
    moved = YEAR.moved(pixels / YEAR.per_day)
    after = {bar.key: bar.row for bar in pack(marks[3:], moved, before)}
    assert all(before[key] == row for key, row in after.items())


def test_a_day_is_wide_enough_to_be_hit() -> None:
    (bar,) = pack([mark(NEW_YEAR + 40, NEW_YEAR + 40)], YEAR)
    assert bar.right - bar.left == LEAST_WIDTH


# -- crowds ----------------------------------------------------------------------------------------


def crowd(number: int) -> list[Event]:
    return [
        event(f"{1 + n % 28} {['Jan', 'Mar', 'Jun', 'Nov'][n % 4]} 2017", f"M {n}")
        for n in range(number)
    ]


def test_a_crowded_lane_is_counted_and_nobody_is_lost() -> None:
    lane = lane_of("GFMD", parts(crowd(USUAL.bars + 1)), YEAR, {})
    assert lane is not None
    assert not lane.bars
    assert begun_in(lane, YEAR) == USUAL.bars + 1
    assert sum(bucket.begun for bucket in buckets_of(lane, YEAR)) == USUAL.bars + 1


def test_a_lane_that_is_not_crowded_has_every_bar() -> None:
    lane = lane_of("GFMD", parts(crowd(USUAL.bars)), YEAR, {})
    assert lane is not None
    assert len(lane.bars) == USUAL.bars
    assert not lane.crowd


def test_a_lane_alone_has_room_for_more_bars() -> None:
    (lane,) = picture(*crowd(USUAL.bars * 2)).lanes
    assert len(lane.bars) == USUAL.bars * 2


def test_among_very_many_marks_no_lane_has_many_bars() -> None:
    assert most_of(60, 5000).bars < USUAL.bars
    assert most_of(1, 5000).bars > USUAL.bars
    assert most_of(30, 300) == USUAL


def test_too_many_at_one_time_are_a_crowd_too() -> None:
    at_once = [event("May 2, 2017", f"M {n}") for n in range(9)]
    lane = lane_of("GFMD", parts(at_once), YEAR, {})
    assert lane is not None
    assert lane.crowd
    assert [bucket.begun for bucket in buckets_of(lane, YEAR)] == [9]


def test_counts_are_of_the_same_weeks_wherever_one_looks() -> None:
    lane = lane_of("GFMD", parts(crowd(60)), YEAR, {})
    assert lane is not None
    moved = YEAR.moved(3.4)
    weeks = {bucket.first: bucket.begun for bucket in buckets_of(lane, YEAR)}
    assert {b.first: b.begun for b in buckets_of(lane, moved)}.items() <= weeks.items()


def test_a_count_has_room_for_its_number() -> None:
    for per_day in (0.9, 1.4, 2.7, 5.0, 11.0):
        ruler = YEAR._replace(per_day=per_day)
        assert weeks_together(ruler) * 7 * per_day >= 40


def test_what_may_fall_into_a_month_is_counted_beside_it() -> None:
    loose = [event("July 2017", f"L {n}") for n in range(3)]
    lane = lane_of("GFMD", parts([*crowd(60), *loose]), YEAR, {})
    assert lane is not None
    (july,) = loose_of(lane, YEAR)
    assert (date.fromordinal(july.first), july.begun) == (date(2017, 7, 1), 3)


def test_an_empty_month_has_no_lane() -> None:
    assert lane_of("GFMD", parts([]), YEAR, {}) is None


# -- heights ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "room", "pitch"), [(3, 900, MOST_LANE), (15, 600, 40), (60, 600, WIDE.lane)]
)
def test_lanes_are_as_high_as_there_is_room(number: int, room: float, pitch: float) -> None:
    shown = picture(*(event("May 2, 2017", process=f"P {n}") for n in range(number)), order=())
    strips = stacked(shown.lanes, room)
    assert [strip.height for strip in strips] == [pitch] * number
    assert [strip.top for strip in strips] == [n * pitch for n in range(number)]


def test_a_lane_grows_with_its_rows() -> None:
    shown = picture(event("May 2, 2017", "A"), event("May 2, 2017", "B"))
    (strip,) = stacked(shown.lanes, 900)
    assert strip.height == MOST_LANE + WIDE.row
    tops = [bar_top(strip, shown.lanes[0], row) for row in range(2)]
    assert tops == [16.0, 16.0 + WIDE.row]


# -- titles ----------------------------------------------------------------------------------------


def labels(
    *ends: tuple[float, float], words: float = 80.0
) -> list[tuple[float, bool, bool] | None]:
    placed = place_labels(ends, 1000.0, lambda _: words)
    return [one and (one.left, one.inside, one.cut) for one in placed]


def test_a_title_stands_in_its_bar_where_it_has_room() -> None:
    assert labels((100, 200)) == [(100 + PAD, True, False)]


def test_else_beside_it_where_that_is_free() -> None:
    assert labels((100, 110), (300, 310)) == [
        (110 + GAP, False, False),
        (310 + GAP, False, False),
    ]


def test_else_it_is_cut_or_left_out() -> None:
    assert labels((100, 110), (190, 200), words=120) == [
        (110 + GAP, False, True),
        (200 + GAP, False, False),
    ]
    assert labels((100, 110), (130, 140))[0] is None
    assert labels((970, 985)) == [None]


def test_a_bar_that_began_before_has_its_title_where_it_is_seen() -> None:
    assert labels((-500, 300)) == [(PAD, True, False)]


@given(
    st.lists(st.tuples(st.floats(0, 90), st.floats(7, 300)), max_size=20),
    st.floats(1, 600),
    st.floats(-400, 200),
)
def test_no_title_lies_over_another_or_over_a_bar(
    steps: list[tuple[float, float]], words: float, begin: float
) -> None:
    ends, at = [], begin
    for gap, width in steps:
        ends.append((at + gap, at + gap + width))
        at += gap + width
    placed = place_labels(ends, 1000.0, lambda _: words)
    for number, label in enumerate(placed):
        if label is None:
            continue
        left, right = label.left, label.left + label.width
        assert left >= -1e-6
        assert right <= 1000 + 1e-6
        assert label.width <= words
        assert label.cut is (label.width < words)
        assert not label.cut or label.width >= LEAST - 1e-6
        if label.inside:
            assert ends[number][0] <= left + 1e-6
            assert right <= ends[number][1] + 1e-6
        else:
            assert left >= ends[number][1] - 1e-6
            assert label.width <= MOST + 1e-6
            assert number + 1 == len(ends) or right <= ends[number + 1][0] + 1e-6
