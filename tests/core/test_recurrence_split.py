"""A series that goes on otherwise is two series, with the same dates as before where it must."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.core.dates.fixed import hours, whole_days
from desktop.core.event import Event
from desktop.core.recurrence.occurrences import occurrences
from desktop.core.recurrence.split import split
from tests import make

ZONE = "Europe/Zurich"
AT = datetime(2017, 4, 4, 15)


def at(start: str, *rules: str) -> Event:
    begin = datetime.fromisoformat(start)
    when = hours(begin, begin.replace(hour=begin.hour + 1), ZONE)
    return replace(make.event(), when=when, recurrence=rules)


def starts(event: Event) -> list[str]:
    drawn = occurrences(event, date(2017, 1, 1), date(2017, 12, 31))
    return [f"{one.when.earliest:%m-%d} {one.when.start:%H}" for one in drawn]


def test_the_first_ends_before_the_date_and_the_second_keeps_the_count() -> None:
    series = at("2017-03-21T15:00", "RRULE:FREQ=WEEKLY;COUNT=4")
    parts = split(series, AT, at("2017-04-06T09:00"))
    assert parts
    assert [starts(one) for one in parts] == [
        ["03-21 15", "03-28 15"],
        ["04-06 09", "04-13 09"],
    ]


def test_dates_left_out_and_added_go_with_their_part() -> None:
    dates = ("EXDATE:20170328T150000,20170411T150000", "RDATE:20170407T150000")
    series = at("2017-03-21T15:00", "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20170418T130000Z", *dates)
    parts = split(series, AT, at("2017-04-05T15:00"))
    assert parts
    assert [starts(one) for one in parts] == [["03-21 15"], ["04-05 15", "04-08 15", "04-19 15"]]


def test_whole_days_are_parted_by_days() -> None:
    when = whole_days(date(2017, 3, 21), date(2017, 3, 21))
    series = replace(make.event(), when=when, recurrence=("RRULE:FREQ=WEEKLY",))
    parts = split(series, datetime(2017, 4, 4), replace(make.event(), when=when))
    assert parts
    assert parts[0].recurrence == ("RRULE:FREQ=WEEKLY;UNTIL=20170328",)
    assert parts[1].recurrence == ("RRULE:FREQ=WEEKLY",)


@pytest.mark.parametrize(
    ("rules", "new"),
    [
        (("RRULE:FREQ=WEEKLY;BYDAY=TU,TH",), "2017-04-05T15:00"),
        (("RRULE:FREQ=WEEKLY;BYHOUR=15",), "2017-04-04T16:00"),
        (("RRULE:FREQ=MONTHLY;BYDAY=1TU",), "2017-04-05T15:00"),
        (("RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY"), "2017-04-05T15:00"),
        (("RRULE:FREQ=WEEKLY", "RDATE;VALUE=PERIOD:20170407T150000/PT1H"), "2017-04-05T15:00"),
        (("RRULE:FREQ=WEEKLY;INTERVAL=3",), "2017-04-05T15:00"),
    ],
)
def test_where_it_would_be_a_guess_nothing_is_parted(rules: tuple[str, ...], new: str) -> None:
    assert split(at("2017-03-21T15:00", *rules), AT, at(new)) is None
