"""Where events stand in other people's calendars, and why some stand nowhere."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop.core.event import Event, Kind
from desktop.core.when import When
from desktop.writing.slots import Hold, place
from tests import make


def timed(dated: str, start: str, end: str | None, zone: str | None) -> Event:
    event = make.event(dated=dated)
    clocks = make.at(start), make.at(end) if end else None
    return replace(event, when=event.when.with_times(*clocks, zone))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_fixed_days_are_one_busy_entry() -> None:
    (slot,) = place(make.event(dated="22-25 May 2017"), spans=False).slots
    assert (slot.first, slot.last) == (date(2017, 5, 22), date(2017, 5, 25))
    assert slot.hold is Hold.BUSY
    assert slot.start is None
    assert not slot.open


def test_days_to_be_confirmed_are_held_as_maybe() -> None:
    (slot,) = place(make.event(dated="29 May 2017 (TBC)"), spans=False).slots
    assert slot.hold is Hold.MAYBE


def test_a_month_is_an_open_entry_that_holds_no_time() -> None:
    (slot,) = place(make.event(dated="July 2017 (TBC)"), spans=False).slots
    assert (slot.first, slot.last) == (date(2017, 7, 1), date(2017, 7, 31))
    assert slot.hold is Hold.OPEN
    assert slot.open


def test_more_than_a_month_goes_out_only_when_asked_for() -> None:
    event = make.event(dated="Third Quarter 2017")
    assert place(event, spans=False).slots == ()
    assert "only known as “Third Quarter 2017”" in place(event, spans=False).reason
    (slot,) = place(event, spans=True).slots
    assert (slot.first, slot.last) == (date(2017, 7, 1), date(2017, 9, 30))


def test_fixed_days_may_be_many() -> None:
    (slot,) = place(make.event(dated="1 May to 30 June 2017"), spans=False).slots
    assert slot.last == date(2017, 6, 30)


def test_windows_and_phases_go_out_only_when_asked_for_and_hold_no_time() -> None:
    for kind in (Kind.WINDOW, Kind.PHASE):
        event = make.event(dated="4-6 December 2017", kind=kind)
        assert "no meeting but a stretch of 3 days" in place(event, spans=False).reason
        (slot,) = place(event, spans=True).slots
        assert slot.hold is Hold.MARK


def test_a_deadline_stands_on_its_last_day_and_holds_no_time() -> None:
    for kind in (Kind.DEADLINE, Kind.MEETING):
        event = make.event(dated="no later than November 2017", kind=kind)
        (slot,) = place(event, spans=False).slots
        assert (slot.first, slot.last) == (date(2017, 11, 30), date(2017, 11, 30))
        assert slot.hold is Hold.MARK


def test_an_event_without_date_stands_nowhere() -> None:
    placing = place(make.event(dated="Date to be determined"), spans=True)
    assert placing.slots == ()
    assert placing.reason == "it has no date (“Date to be determined”)"
    assert place(replace(make.event(), when=When("")), spans=True).reason == "it has no date"


def test_a_series_says_that_it_is_one() -> None:
    event = make.event(dated="TBC", kind=Kind.SERIES)
    assert place(event, spans=True).reason == "it stands for a series and has no date of its own"


def test_an_open_end_has_no_last_day() -> None:
    when = When("from May 2017", "2017-05/..", date(2017, 5, 1))
    placing = place(replace(make.event(), when=when), spans=True)
    assert placing.reason == "it has a first day but no last one"


def test_a_list_of_days_becomes_an_entry_for_each() -> None:
    slots = place(make.event(dated="12, 14 and 16 May 2017"), spans=False).slots
    assert [slot.first.day for slot in slots] == [12, 14, 16]
    assert [slot.last.day for slot in slots] == [12, 14, 16]


def test_a_cancelled_event_holds_no_time() -> None:
    (slot,) = place(make.event(cancelled=True), spans=False).slots
    assert slot.hold is Hold.CANCELLED


@pytest.mark.parametrize(
    ("event", "start", "end"),
    [
        (
            timed("16 January 2017", "15:00", "18:00", "America/New_York"),
            "2017-01-16T20:00",
            "2017-01-16T23:00",
        ),
        (
            timed("16 July 2017", "22:00", "02:00", "Europe/Zurich"),
            "2017-07-16T20:00",
            "2017-07-17T00:00",
        ),
        (
            timed("16 July 2017", "15:00", "00:00", "Europe/Zurich"),
            "2017-07-16T13:00",
            "2017-07-16T22:00",
        ),
        # The clocks go forward at 2:00 to 3:00: half past two does not exist.
        (
            timed("26 March 2017", "02:30", "03:00", "Europe/Zurich"),
            "2017-03-26T01:30",
            "2017-03-26T02:00",
        ),
        # The clocks go back at 3:00 to 2:00: the first half past two is meant.
        (
            timed("29 October 2017", "02:30", "04:00", "Europe/Zurich"),
            "2017-10-29T00:30",
            "2017-10-29T03:00",
        ),
    ],
)
def test_times_are_moments_in_utc(event: Event, start: str, end: str) -> None:
    (slot,) = place(event, spans=False).slots
    assert (slot.start, slot.end) == (utc(start), utc(end))
    assert not slot.untold_end


def test_an_end_that_is_not_published_is_an_hour_and_says_so() -> None:
    (slot,) = place(timed("16 January 2017", "15:00", None, "UTC"), spans=False).slots
    assert slot.end == utc("2017-01-16T16:00")
    assert slot.untold_end


@pytest.mark.parametrize("zone", [None, "Nowhere/Atlantis", "../etc/passwd", "Europe"])
def test_hours_without_a_time_zone_are_a_whole_day(zone: str | None) -> None:
    (slot,) = place(timed("16 January 2017", "15:00", "18:00", zone), spans=False).slots
    assert slot.start is None
    assert slot.first == slot.last == date(2017, 1, 16)
