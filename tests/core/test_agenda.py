from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.agenda import (
    Agenda,
    Clash,
    arrange,
    clashes,
    clashing_with,
    drawn_spans,
    phases,
    shelf,
)
from desktop.core.event import Event, Kind
from desktop.core.lanes import Span
from desktop.core.month import Month
from desktop.core.when import from_edtf
from tests import make

MAY, JUNE = Month(2017, 5), Month(2017, 6)


def event(uid: str, dated: str, **fields: object) -> Event:
    return make.event(uid, dated, uid=uid, **fields)


def uids(events: tuple[Event, ...]) -> list[str]:
    return [one.uid for one in events]


def test_each_month_has_what_stands_on_its_days_and_what_may_fall_into_it() -> None:
    agenda = arrange(
        [
            event("workshop", "24 May 2017"),
            event("loose", "May 2017"),
            event("board", "19 June 2017"),
        ]
    )
    assert [month.month for month in agenda.months] == [MAY, JUNE]
    assert uids(agenda.months[0].fixed) == ["workshop"]
    assert uids(agenda.months[0].some_time) == ["loose"]


def test_the_narrowest_of_what_is_open_comes_first() -> None:
    agenda = arrange(
        [event("quarters", "Second/Third Quarter of 2017"), event("may", "April 2017")]
    )
    assert uids(agenda.months[0].some_time) == ["may", "quarters"]


def test_what_began_earlier_stands_where_the_reader_begins() -> None:
    agenda = arrange([event("quarters", "Second/Third Quarter of 2017 (TBC)")], date(2017, 5, 1))
    assert [month.month for month in agenda.months] == [MAY]


def test_what_has_no_date_stands_under_no_month() -> None:
    agenda = arrange([event("open", "TBC"), event("workshop", "24 May 2017")])
    assert uids(agenda.undated) == ["open"]
    assert [month.month for month in agenda.months] == [MAY]


def test_nothing_gives_an_empty_agenda() -> None:
    assert arrange([]) == Agenda(())


def test_a_deadline_stands_on_its_last_day() -> None:
    limit = event("limit", "no later than November 2017", kind=Kind.DEADLINE)
    assert drawn_spans(limit) == (Span("limit", date(2017, 11, 30), date(2017, 11, 30)),)
    month = arrange([limit]).months[0]
    assert (month.month, uids(month.fixed)) == (Month(2017, 11), ["limit"])


def test_phases_and_windows_take_no_day_and_are_listed_apart() -> None:
    phase = event("phase", "between April 2017 and November 2017", kind=Kind.PHASE)
    assert drawn_spans(phase) == ()
    assert uids(arrange([phase]).months[0].windows) == ["phase"]


def test_a_list_of_days_is_drawn_on_each_of_them() -> None:
    when = from_edtf("{2017-05-12,2017-05-14}")
    spans = drawn_spans(replace(event("list", "24 May 2017"), when=when))
    assert [(span.first.day, span.last.day) for span in spans] == [(12, 12), (14, 14)]


def test_a_month_counts_its_meetings_and_mine_among_them() -> None:
    agenda = arrange(
        [
            event("one", "2 May 2017", mine=True),
            event("two", "3 May 2017"),
            event("limit", "no later than May 2017", kind=Kind.DEADLINE),
            event("loose", "May 2017", mine=True),
        ]
    )
    assert (agenda.months[0].meetings, agenda.months[0].mine) == (2, 1)


def test_the_shelf_holds_what_may_fall_into_the_month_the_narrowest_first() -> None:
    events = [
        event("year", "2017"),
        event("may", "May 2017"),
        event("half", "Second Half of 2017"),
        event("fixed", "24 May 2017"),
        event("open", "TBC"),
    ]
    assert uids(shelf(events, MAY.first, MAY.last)) == ["may", "year"]


def test_what_is_open_at_one_end_is_on_the_shelf_of_the_month_of_its_bound() -> None:
    begun = replace(event("begun", "2017"), when=from_edtf("2017-05/.."), kind=Kind.WINDOW)
    due = event("due", "no later than November 2017")
    loose = [begun, due, event("year", "2017")]
    november = Month(2017, 11)
    assert uids(shelf(loose, MAY.first, MAY.last)) == ["year", "begun"]
    assert uids(shelf(loose, november.first, november.last)) == ["year", "due"]
    assert uids(shelf(loose, JUNE.first, JUNE.last)) == ["year"]


def test_only_phases_that_run_in_the_month_are_on_its_ribbon() -> None:
    events = [
        event("one", "between April 2017 and November 2017", kind=Kind.PHASE),
        event("two", "between November 2017 and January 2018", kind=Kind.PHASE),
        event("window", "between April 2017 and November 2017", kind=Kind.WINDOW),
    ]
    assert uids(phases(events, MAY.first, MAY.last)) == ["one"]
    november = Month(2017, 11)
    assert uids(phases(events, november.first, november.last)) == ["one", "two"]
    assert shelf(events[:2], MAY.first, MAY.last) == ()


def mine(uid: str, dated: str, **fields: object) -> Event:
    return event(uid, dated, mine=True, **fields)


def test_two_of_mine_on_one_day_clash() -> None:
    found = clashes(
        [mine("workshop", "24 May 2017"), mine("committee", "22-25 May 2017")], frozenset()
    )
    assert found == (Clash("committee", "workshop", sure=True),)
    assert clashing_with("workshop", found) == (("committee", True),)
    assert clashing_with("other", found) == ()


def test_a_clash_with_something_to_be_confirmed_is_not_sure() -> None:
    found = clashes([mine("a", "24 May 2017"), mine("b", "24 May 2017 (TBC)")], frozenset())
    assert [clash.sure for clash in found] == [False]


def test_what_is_known_to_a_week_may_clash_with_what_has_its_days() -> None:
    week, late = mine("week", "week of 22 May 2017"), mine("late", "late May 2017")
    found = clashes([late, mine("days", "24 May 2017"), week], frozenset())
    assert found == (Clash("late", "days", sure=False), Clash("week", "days", sure=False))
    assert clashes([week, late], frozenset()) == ()


@pytest.mark.parametrize(
    "other",
    [
        event("other", "24 May 2017"),
        mine("other", "24 May 2017", cancelled=True),
        mine("other", "May 2017"),
        mine("other", "26 May 2017"),
        mine("other", "24 May 2017", kind=Kind.DEADLINE),
    ],
    ids=["not mine", "cancelled", "no day", "another day", "a deadline"],
)
def test_no_clash_with(other: Event) -> None:
    assert clashes([mine("workshop", "22-25 May 2017"), other], frozenset()) == ()


def test_a_part_does_not_clash_with_the_whole() -> None:
    events = [mine("session", "22-25 May 2017"), mine("side", "24 May 2017")]
    assert clashes(events, frozenset({frozenset({"session", "side"})})) == ()


days = st.integers(0, 60).map(lambda step: date(2017, 5, 1) + timedelta(days=step))


def fixed(uid: int, first: date, length: int) -> Event:
    last = first + timedelta(days=length)
    text = first.isoformat() if not length else f"{first.isoformat()}/{last.isoformat()}"
    return replace(mine(str(uid), "24 May 2017"), when=from_edtf(text))


@given(st.lists(st.tuples(days, st.integers(0, 5)), max_size=12))
def test_clashes_are_all_pairs_that_share_a_day(drawn: list[tuple[date, int]]) -> None:
    events = [fixed(n, first, length) for n, (first, length) in enumerate(drawn)]
    expected = {
        frozenset({a.uid, b.uid})
        for a in events
        for b in events
        if a.uid < b.uid and set(a.when.days()) & set(b.when.days())
    }
    assert {frozenset({c.one, c.other}) for c in clashes(events, frozenset())} == expected


@given(st.lists(st.tuples(days, st.integers(0, 40)), max_size=12), st.none() | days)
def test_each_event_stands_once(drawn: list[tuple[date, int]], first: date | None) -> None:
    events = [fixed(n, day, length) for n, (day, length) in enumerate(drawn)]
    agenda = arrange(events, first)
    placed = [one.uid for month in agenda.months for one in month.fixed]
    assert sorted(placed) == sorted(uids(tuple(events)))
    assert [m.month for m in agenda.months] == sorted({m.month for m in agenda.months})
