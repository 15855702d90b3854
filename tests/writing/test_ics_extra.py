"""What another program's file said besides goes out again, but for what would do harm."""

from dataclasses import replace
from datetime import UTC, datetime

from icalendar import Calendar, Component

from desktop.writing.entries import Entry, Options
from desktop.writing.ics import calendar_bytes
from desktop.writing.ics_checker import check
from tests import make

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)


def entry(*extra: str) -> Component:
    event = replace(make.event(uid="one"), processes=("GFMD",), extra=extra)
    data = calendar_bytes([Entry(event)], Options(), NOW).data
    assert check(data) == ()
    (one,) = Calendar.from_ical(data).walk("VEVENT")
    return one


def test_unknown_lines_go_out_as_they_came() -> None:
    one = entry(
        "X-FOO;X-BAR=1:some words\\, and more", "URL:https://example.org/a", "CLASS:PRIVATE"
    )
    assert (one["CLASS"], one["URL"]) == ("PRIVATE", "https://example.org/a")
    assert one["X-FOO"].params["X-BAR"] == "1"


def test_nothing_goes_out_that_invites_or_rings() -> None:
    one = entry(
        "ORGANIZER:mailto:a@example.org",
        "ATTENDEE;CN=B:mailto:b@example.org",
        *("BEGIN:VALARM", "ACTION:DISPLAY", "X-IN:1", "TRIGGER:-PT15M", "END:VALARM"),
        "RRULE:FREQ=SECONDLY",
        "X-WHEN;TZID=Mars/Base:20170101T000000",
        "X-ROSTRUM-EDTF:1900",
        "no line at all",
    )
    assert not {"ORGANIZER", "ATTENDEE", "RRULE", "X-IN", "X-WHEN", "X-ROSTRUM-KIND"} & set(one)
    assert one.subcomponents == []
    assert one["X-ROSTRUM-EDTF"] == "2017-05-24"


def test_further_categories_stand_beside_the_process() -> None:
    one = entry("CATEGORIES:Travel\\, far,Green", "CATEGORIES:Red")
    assert one["CATEGORIES"].cats == ["GFMD", "Travel, far", "Green", "Red", "Rostrum 2017-05-16"]


def test_whether_it_takes_time_is_as_it_was() -> None:
    free = entry("TRANSP:TRANSPARENT")
    assert (free["TRANSP"], free["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TRANSPARENT", "FREE")
    assert entry("X-MICROSOFT-CDO-BUSYSTATUS:FREE")["TRANSP"] == "TRANSPARENT"
    assert entry("X-MICROSOFT-CDO-BUSYSTATUS:OOF")["X-MICROSOFT-CDO-BUSYSTATUS"] == "OOF"
