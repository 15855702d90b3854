"""Series go out by their rules where others can follow them, else date by date."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar, Component

from desktop.core.dates.fixed import hours, whole_days
from desktop.core.event import Event
from desktop.core.recurrence.occurrences import occurrences
from desktop.reading.ics import read_ics
from desktop.writing.entries import Entry, Options
from desktop.writing.ics import IcsFile, calendar_bytes
from desktop.writing.ics_checker import check
from desktop.writing.zones import zone_rule
from tests import make

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
UTC_FORM = "%Y%m%dT%H%M%SZ"


def meeting(start: str, zone: str | None, *lines: str, **fields: object) -> Event:
    begin = datetime.fromisoformat(start)
    when = hours(begin, begin + timedelta(hours=3), zone)
    event = replace(make.event("Informals", uid="series"), when=when, recurrence=lines)
    return replace(event, **fields)  # type: ignore[arg-type]


def days(first: str, *lines: str) -> Event:
    when = whole_days(date.fromisoformat(first), date.fromisoformat(first))
    return replace(make.event("Retreat", uid="series"), when=when, recurrence=lines)


def written(*events: Event) -> IcsFile:
    made = calendar_bytes([Entry(event) for event in events], Options(), NOW)
    assert check(made.data) == ()
    return made


def components(*events: Event) -> list[Component]:
    return Calendar.from_ical(written(*events).data).walk("VEVENT")


def ours(event: Event) -> list[datetime]:
    """The starts as the program draws them, in UTC."""
    drawn = occurrences(event, date(2000, 1, 1), date(2050, 1, 1))
    zone = ZoneInfo(event.when.timezone or "")
    starts = (one.when.starts_at() for one in drawn)
    return [start.replace(tzinfo=zone).astimezone(UTC) for start in starts if start]


def in_icalendar(data: bytes) -> list[datetime]:
    """The starts as icalendar's values and dateutil have them, in UTC."""
    (one,) = Calendar.from_ical(data).walk("VEVENT")
    start = one.decoded("DTSTART")
    rule = rrulestr(one["RRULE"].to_ical().decode(), dtstart=start)
    gone = one.get("EXDATE")
    listed = gone if isinstance(gone, list) else [gone] if gone is not None else []
    less = {date.dt for dates in listed for date in dates.dts}
    return [moment.astimezone(UTC) for moment in rule if moment not in less]


def in_ical(data: bytes) -> list[datetime]:
    """The starts as the library ical has them, which reads the zone's rules in the file."""
    found = IcsCalendarStream.calendar_from_ics(data.decode()).timeline
    return [datetime.fromisoformat(str(one.dtstart)).astimezone(UTC) for one in found]


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Zurich", "Australia/Sydney"])
def test_weekly_meetings_across_a_change_of_the_clock_keep_their_instants(zone: str) -> None:
    event = meeting("2017-01-16T15:00", zone, "RRULE:FREQ=WEEKLY;COUNT=30")
    data = written(event).data
    assert len(ours(event)) == 30
    assert len({start.hour for start in ours(event)}) == 2
    assert in_icalendar(data) == ours(event)
    assert in_ical(data) == ours(event)


def test_a_zone_is_told_by_one_rule_each_way() -> None:
    data = written(meeting("2017-01-16T15:00", "America/New_York", "RRULE:FREQ=WEEKLY")).data
    assert data.count(b"BEGIN:STANDARD") == data.count(b"BEGIN:DAYLIGHT") == 1
    assert b"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nTZOFFSETFROM:-0500\r\n" in data
    assert b"RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nTZOFFSETFROM:-0400\r\n" in data
    assert b"DTSTART;TZID=America/New_York:20170116T150000\r\n" in data
    assert data.index(b"END:VTIMEZONE") < data.index(b"BEGIN:VEVENT")
    assert b"RDATE" not in data


def test_two_series_of_a_zone_define_it_once() -> None:
    first = meeting("2016-01-16T15:00", "Europe/Zurich", "RRULE:FREQ=WEEKLY;COUNT=3")
    data = written(first, replace(first, uid="second")).data
    assert data.count(b"BEGIN:VTIMEZONE") == 1


def test_a_single_meeting_defines_no_zone() -> None:
    assert b"VTIMEZONE" not in written(meeting("2017-01-16T15:00", "Europe/Zurich")).data


def test_the_end_of_a_rule_is_told_in_utc() -> None:
    rule = "RRULE:FREQ=WEEKLY;UNTIL=20170619T150000"
    event = meeting("2017-05-22T15:00", "Europe/Zurich", rule)
    (one,) = components(event)
    assert one["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20170619T130000Z"
    (one,) = components(replace(event, recurrence=("RRULE:FREQ=WEEKLY;UNTIL=20170619",)))
    assert one["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20170619T215959Z"
    assert in_ical(written(event).data) == ours(event)


def test_dates_that_fall_out_or_are_added_go_along() -> None:
    event = meeting(
        "2017-05-22T15:00",
        "Europe/Zurich",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE:20170529T150000",
        "EXDATE;VALUE=DATE:20170605",
        "RDATE:20170601T160000",
    )
    data = written(event).data
    assert b"EXDATE;TZID=Europe/Zurich:20170529T150000\r\n" in data
    assert b"EXDATE;TZID=Europe/Zurich:20170605T150000\r\n" in data
    assert b"RDATE;TZID=Europe/Zurich:20170601T160000\r\n" in data
    assert in_ical(data) == ours(event)
    assert len(ours(event)) == 3


def test_a_further_date_may_be_longer_than_the_others() -> None:
    period = "RDATE;VALUE=PERIOD:20170601T160000/20170601T190000"
    event = meeting("2017-05-22T15:00", "Europe/Zurich", "RRULE:FREQ=WEEKLY;COUNT=2", period)
    data = written(event).data
    assert b"VALUE=PERIOD;TZID=Europe/Zurich:20170601T160000/20170601T190000" in data


def test_what_went_out_reads_back_with_the_same_rules() -> None:
    event = meeting(
        "2017-05-22T15:00",
        "Europe/Zurich",
        "RRULE:FREQ=WEEKLY;COUNT=9",
        "EXDATE:20170529T150000",
        "EXDATE:20170605T150000",
        "RDATE:20170601T160000",
    )
    moved = meeting("2017-06-13T10:00", "Europe/Zurich", series="series")
    moved = replace(moved, uid="series#2017-06-12T15:00", occurrence="2017-06-12T15:00")
    first, second = read_ics("a.ics", written(event, moved).data).events
    assert (first.uid, first.recurrence, first.when) == ("series", event.recurrence, event.when)
    assert (second.uid, second.series) == (moved.uid, "series")
    assert (second.occurrence, second.when) == (moved.occurrence, moved.when)


def test_whole_days_need_no_zone() -> None:
    event = days("2017-05-22", "RRULE:FREQ=MONTHLY;UNTIL=20171222T000000Z", "EXDATE:20170622")
    data = written(event).data
    assert b"VTIMEZONE" not in data
    assert b"DTSTART;VALUE=DATE:20170522\r\nDTEND;VALUE=DATE:20170523\r\n" in data
    assert b"RRULE:FREQ=MONTHLY;UNTIL=20171222\r\nEXDATE;VALUE=DATE:20170622\r\n" in data


def test_hours_in_utc_need_no_zone() -> None:
    data = written(meeting("2017-05-22T15:00", "UTC", "RRULE:FREQ=DAILY;COUNT=2")).data
    assert b"VTIMEZONE" not in data
    assert b"DTSTART:20170522T150000Z\r\nDTEND:20170522T180000Z\r\n" in data


def test_hours_without_a_known_zone_are_whole_days() -> None:
    (one,) = components(meeting("2017-05-22T15:00", None, "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert one.decoded("DTSTART") == date(2017, 5, 22)
    assert "15:00-18:00 local time" in one["DESCRIPTION"]


@pytest.mark.parametrize("zone", ["Africa/Cairo", "America/Santiago", "Africa/Casablanca"])
def test_where_no_yearly_rule_holds_each_date_goes_out_in_utc(zone: str) -> None:
    event = meeting("2024-02-05T15:00", zone, "RRULE:FREQ=WEEKLY;COUNT=30")
    made = written(event)
    entries = Calendar.from_ical(made.data).walk("VEVENT")
    assert [one.decoded("DTSTART") for one in entries] == ours(event)
    assert len({str(one["UID"]) for one in entries}) == 30
    assert b"VTIMEZONE" not in made.data
    assert b"RRULE" not in made.data
    (said,) = made.said
    assert "for which no single yearly rule can be told: its 30 dates went out one by one." in said
    assert zone_rule(zone, 2024, 2024) is None


def test_the_rule_of_a_zone_may_have_been_another_one_once() -> None:
    old = meeting("2006-01-16T15:00", "America/New_York", "RRULE:FREQ=WEEKLY;COUNT=30")
    data = written(old).data
    assert b"BYMONTH=4;BYDAY=1SU" in data
    assert in_ical(data) == ours(old)
    new = meeting("2017-01-16T15:00", "America/New_York", "RRULE:FREQ=WEEKLY;COUNT=3", uid="new")
    made = written(old, new)
    assert made.data.count(b"BEGIN:VTIMEZONE") == 1
    assert "its 3 dates went out one by one" in made.said[0]


def test_several_rules_of_one_series_go_out_date_by_date() -> None:
    rules = ("RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=MONTHLY;COUNT=2")
    made = written(meeting("2017-05-22T15:00", "Europe/Zurich", *rules))
    assert made.data.count(b"BEGIN:VEVENT") == 4
    assert "by more than one rule" in made.said[0]
    made = written(days("2017-05-22", *rules))
    assert made.data.count(b"BEGIN:VEVENT") == 4


def test_a_list_without_dates_is_left_out() -> None:
    event = meeting("2017-05-22T15:00", "Europe/Zurich", "RRULE:FREQ=WEEKLY", "RDATE:", "EXDATE:")
    assert b"DATE:" not in written(event).data


def test_an_endless_series_without_a_rule_goes_out_for_two_years() -> None:
    made = written(meeting("2017-02-06T15:00", "Africa/Cairo", "RRULE:FREQ=MONTHLY"))
    assert "its 35 dates, up to 2019-12-06, went out one by one." in made.said[0]


def test_a_date_that_was_changed_by_itself_goes_out_with_its_series() -> None:
    event = meeting("2017-05-22T15:00", "Europe/Zurich", "RRULE:FREQ=WEEKLY;COUNT=3")
    moved = meeting("2017-05-30T10:00", "Europe/Zurich", series="series")
    moved = replace(moved, uid="series#2017-05-29T15:00", occurrence="2017-05-29T15:00")
    data = written(event, moved).data
    assert b"RECURRENCE-ID;TZID=Europe/Zurich:20170529T150000\r\n" in data
    starts = [datetime(2017, 5, day, hour, tzinfo=UTC) for day, hour in ((22, 13), (30, 8))]
    assert in_ical(data) == [*starts, datetime(2017, 6, 5, 13, tzinfo=UTC)]
    first, second = Calendar.from_ical(data).walk("VEVENT")
    assert first["UID"] == second["UID"] == "series"


def test_a_changed_date_without_its_series_is_an_event_of_its_own() -> None:
    moved = meeting("2017-05-30T10:00", "Europe/Zurich", series="away", occurrence="2017-05-29")
    (one,) = components(moved)
    assert "RECURRENCE-ID" not in one
    assert one["UID"] == "series"


def test_a_changed_date_takes_the_place_of_a_date_told_by_itself() -> None:
    event = meeting("2024-06-03T15:00", "Africa/Cairo", "RRULE:FREQ=WEEKLY;COUNT=3")
    moved = meeting("2024-06-11T10:00", "Africa/Cairo", series="series")
    moved = replace(moved, uid="series#2024-06-10T15:00", occurrence="2024-06-10T15:00")
    starts = sorted(one.decoded("DTSTART") for one in components(event, moved))
    assert [start.strftime(UTC_FORM) for start in starts] == [
        "20240603T120000Z",
        "20240611T070000Z",
        "20240617T120000Z",
    ]


def test_a_rule_that_cannot_be_followed_is_told() -> None:
    event = meeting("2017-05-22T15:00", "Europe/Zurich", "RRULE:FREQ=SECONDLY")
    made = written(event)
    assert made.data.count(b"BEGIN:VEVENT") == 1
    assert made.said == (
        "“Informals” went out with its first date alone: its rule cannot be followed.",
    )
