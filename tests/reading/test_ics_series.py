"""Series, zones and further properties of calendar files, one sample for each sort of trouble."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from ical.calendar_stream import IcsCalendarStream

from desktop.core.event import Event
from desktop.core.found import Found
from desktop.core.recurrence.occurrences import occurrences
from desktop.reading.ics import read_ics

SPRING = (date(2017, 1, 1), date(2017, 12, 31))
ZURICH = "DTSTART;TZID=Europe/Zurich:20170306T150000\nDTEND;TZID=Europe/Zurich:20170306T180000"
OWN_ZONE = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def entry(*lines: str, uid: str = "one") -> str:
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Round", *lines, "END:VEVENT", ""))


def read(*parts: str, **named) -> Found:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//EN\n{''.join(parts)}END:VCALENDAR\n"
    return read_ics("theirs.ics", text.replace("\n", "\r\n").encode(), **named)


def one(*lines: str) -> Event:
    (event,) = read(entry(*lines)).events
    return event


def moments(events: Iterable[Event]) -> list[datetime]:
    found = []
    for event in events:
        begin = event.when.starts_at()
        assert begin is not None
        assert event.when.timezone is not None
        found.append(begin.replace(tzinfo=ZoneInfo(event.when.timezone)).astimezone(UTC))
    return found


# -- series ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=WEEKLY;COUNT=30",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20170930T130000Z",
        "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=8",
        "RRULE:FREQ=DAILY;COUNT=40\nEXDATE;TZID=Europe/Zurich:20170327T150000,20170328T150000",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=4;COUNT=6",
    ],
)
def test_a_series_has_the_instants_that_another_reader_finds(rule: str) -> None:
    text = entry(ZURICH, "DTSTAMP:20170101T000000Z", rule)
    calendar = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//EN\n{text}END:VCALENDAR\n"
    theirs = IcsCalendarStream.calendar_from_ics(calendar.replace("\n", "\r\n"))
    until = date(2018, 1, 1)
    expected = [
        event.start.astimezone(UTC) for event in theirs.timeline if event.start.date() < until
    ]
    assert moments(occurrences(one(ZURICH, rule), *SPRING)) == expected
    assert len(expected) > 5


def test_dates_left_out_and_added_are_in_the_local_time_of_the_event() -> None:
    event = one(
        ZURICH,
        "RRULE:FREQ=WEEKLY;UNTIL=20170430T130000Z",
        "EXDATE:20170313T140000Z",
        "EXDATE;TZID=America/New_York:20170320T100000",
        "RDATE;VALUE=PERIOD:20170401T080000Z/20170401T093000Z",
        "RDATE:",
        "RRULE:FREQ=WEEKLY;UNTIL=20170430T130000Z",
    )
    assert event.recurrence == (
        "RRULE:FREQ=WEEKLY;UNTIL=20170430T130000Z",
        "EXDATE:20170313T150000",
        "EXDATE:20170320T150000",
        "RDATE;VALUE=PERIOD:20170401T100000/20170401T113000",
    )
    assert event.sure


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("RRULE:FREQ=SECONDLY", "it repeats by the second"),
        ("RRULE:W1 MO #5", "“W1MO#5” cannot be followed"),
        ("EXRULE:FREQ=DAILY", "rules of what is left out are no longer in use"),
        ("RDATE:tomorrow", "is not followed: "),
        (f"EXDATE:{','.join(['20170313T150000'] * 5001)}", "it lists more than 5000 dates"),
    ],
)
def test_what_cannot_be_followed_is_told_and_goes_out_again(line: str, why: str) -> None:
    event = one(ZURICH, line)
    assert event.recurrence == ()
    assert any(why in remark for remark in event.remarks)
    assert not event.sure
    assert event.extra == ((line,) if len(line) < 4000 else ())


def test_a_series_without_a_date_has_no_rule() -> None:
    event = one("RRULE:FREQ=DAILY")
    assert event.recurrence == ()
    assert "it has no date to begin with" in event.remarks[1]


def test_more_dates_than_are_drawn_are_told() -> None:
    event = one(ZURICH, "RRULE:FREQ=DAILY;COUNT=9999")
    assert event.remarks == ("only its first 5000 dates are drawn",)


@pytest.mark.parametrize(
    "name",
    [
        "RECURRENCE-ID;TZID=Europe/Zurich:20170313T150000",
        "RECURRENCE-ID:20170313T140000Z",
        "RECURRENCE-ID;TZID=America/New_York:20170313T100000",
        "RECURRENCE-ID;VALUE=DATE:20170313",
    ],
)
def test_a_changed_date_stands_in_its_series_wherever_the_series_is(name: str) -> None:
    moved = entry(ZURICH.replace("0306", "0314"), name)
    found = read(moved, entry(ZURICH, "RRULE:FREQ=WEEKLY"))
    changed, series = found.events
    assert (changed.series, changed.occurrence) == ("one", "2017-03-13T15:00")
    assert changed.uid == "one#2017-03-13T15:00"
    assert series.recurrence == ("RRULE:FREQ=WEEKLY",)


def test_a_changed_day_of_a_series_of_whole_days() -> None:
    series = entry("DTSTART;VALUE=DATE:20170306", "RRULE:FREQ=WEEKLY")
    moved = entry("DTSTART;VALUE=DATE:20170314", "RECURRENCE-ID:20170313T000000")
    assert read(series, moved).events[1].occurrence == "2017-03-13"


def test_a_changed_date_without_its_series_says_so() -> None:
    (event,) = read(entry(ZURICH, "RECURRENCE-ID;TZID=Europe/Zurich:20170313T150000")).events
    assert event.series == "one"
    assert event.remarks == ("it is one date of a series that is not in this file",)


LATER = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Zurich:20170313T150000"


def test_a_change_of_all_later_dates_is_a_series_from_there() -> None:
    moved = entry("DTSTART;TZID=Europe/Zurich:20170314T160000", LATER)
    series, later = read(entry(ZURICH, "RRULE:FREQ=WEEKLY;COUNT=3"), moved).events
    assert (series.recurrence, later.recurrence) == (
        ("RRULE:FREQ=WEEKLY;UNTIL=20170306T140000Z",),
        ("RRULE:FREQ=WEEKLY;UNTIL=20170321T150000Z",),
    )
    assert (later.uid, later.series, later.remarks) == ("one.2017-03-13T15:00", "", ())
    assert later.sure


@pytest.mark.parametrize(
    ("rule", "more"),
    [
        ("RRULE:FREQ=WEEKLY;BYDAY=MO,TU", ()),
        ("RRULE:FREQ=WEEKLY", ("RECURRENCE-ID;TZID=Europe/Zurich:20170320T150000",)),
    ],
)
def test_a_change_of_all_later_dates_that_would_be_a_guess_is_told(rule: str, more) -> None:
    moved = ZURICH.replace("0306", "0314")
    others = [entry(ZURICH.replace("0306", "0321"), line) for line in more]
    _, event, *_ = read(entry(ZURICH, rule), entry(moved, LATER), *others).events
    assert event.remarks == (
        "it changes all later dates of its series too; only this one was taken",
    )
    assert not event.sure


# -- zones -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Customized Time Zone", "Europe/Berlin"),
        ("(UTC+01:00) Amsterdam, Budapest, Bern", "Europe/Budapest"),
    ],
)
def test_a_zone_is_known_by_the_hours_that_the_file_tells(name: str, zone: str) -> None:
    dated = f'DTSTART;TZID="{name}":20170306T150000'
    found = read(OWN_ZONE.format(name=name), entry(dated))
    (event,) = found.events
    when = datetime(2017, 3, 6, 15, tzinfo=ZoneInfo(event.when.timezone or "UTC"))
    assert when.utcoffset() == datetime(2017, 3, 6, tzinfo=ZoneInfo(zone)).utcoffset()
    assert found.zones == ()
    assert event.sure


def test_a_zone_says_itself_where_it_is() -> None:
    own = OWN_ZONE.format(name="Ours").replace("TZID:Ours", "TZID:Ours\nX-LIC-LOCATION:Asia/Tokyo")
    (event,) = read(own, entry("DTSTART;TZID=Ours:20170306T150000")).events
    assert event.when.timezone == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("offset", "zone"), [("+0300", "Etc/GMT-3"), ("-0500", "Etc/GMT+5"), ("+0530", "Asia/Kolkata")]
)
def test_a_zone_without_summer_is_its_offset(offset: str, zone: str) -> None:
    own = (
        "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        f"TZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    (event,) = read(own, entry("DTSTART;TZID=Ours:20170306T150000")).events
    assert event.when.timezone == zone


def test_unknown_zones_are_listed_and_may_be_named() -> None:
    parts = (entry("DTSTART;TZID=Ours:20170306T150000"), entry(ZURICH, uid="two"))
    found = read(*parts)
    assert found.zones == ("Ours",)
    assert [event.sure for event in found.events] == [False, True]
    named = read(*parts, zones={"Ours": "Asia/Tokyo"})
    assert named.zones == ()
    assert named.events[0].when.timezone == "Asia/Tokyo"
    assert named.events[0].sure


def test_a_broken_definition_of_a_zone_names_none() -> None:
    own = "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:soon\nEND:STANDARD\nEND:VTIMEZONE\n"
    assert read(own, entry("DTSTART;TZID=Ours:20170306T150000")).zones == ("Ours",)


@pytest.mark.parametrize("name", ["Europe_Berlin", "W. Europe Standard Time", "Europe/Berlin"])
def test_names_of_a_zone_in_many_spellings(name: str) -> None:
    (event,) = read(entry(f"DTSTART;TZID={name}:20170306T150000")).events
    assert event.when.timezone == "Europe/Berlin"


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ('"tzone://Microsoft/Utc"', "UTC"),
        ("(UTC) Koordinerad universell tid", "UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("GMT-05:00", "Etc/GMT+5"),
        ('"UTC+05:45"', "Asia/Kathmandu"),
    ],
)
def test_a_name_may_say_the_hours(name: str, zone: str) -> None:
    (event,) = read(entry(f"DTSTART;TZID={name}:20170306T150000")).events
    assert (event.when.timezone, event.remarks) == (zone, ())


@pytest.mark.parametrize(
    ("defined", "used"),
    [
        ("(UTC+00:00) Dublin\\, Lisbon", '"(UTC+00:00) Dublin, Lisbon"'),
        ("tzone://Microsoft/Custom", '"tzone://Microsoft/Custom"'),
        ("tzone://Microsoft/Custom", "tzone://Microsoft/Custom"),
    ],
)
def test_a_definition_is_found_however_its_name_is_written(defined: str, used: str) -> None:
    own = OWN_ZONE.format(name=defined)
    (event,) = read(own, entry(f"DTSTART;TZID={used}:20170706T150000")).events
    assert event.when.timezone is not None
    assert event.when.text.startswith("2017-07-06 15:00")


# -- dates in odd forms ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("DTSTART:2017-05-22T10:00:00+02:00", "2017-05-22 08:00 (UTC)"),
        ("DTSTART:20170522T1000", "2017-05-22 10:00"),
        ("DTSTART:2017-05-22", "2017-05-22"),
        ("DTSTART;VALUE=DATE:20170522T100000", "2017-05-22"),
        ("DTSTART:20170522T235960Z", "2017-05-22 23:59 (UTC)"),
        ("DTSTART;VALUE=PERIOD:20170522T100000Z/PT1H", "2017-05-22 10:00 (UTC)"),
    ],
)
def test_odd_forms_of_a_date_are_understood(written: str, text: str) -> None:
    assert one(written).when.text == text


def test_a_length_that_is_none_is_told() -> None:
    found = read(entry("DTSTART:20170522T100000Z", "DURATION:long"))
    assert [line.reason for line in found.document.unread] == ["it is no proper DURATION"]
    assert found.events[0].when.end is None


# -- what means nothing here -----------------------------------------------------------------------


def test_further_properties_are_kept_for_the_way_out() -> None:
    event = one(
        ZURICH,
        "CLASS:PRIVATE",
        'ATTENDEE;CN="A: b":mailto:a@b.invalid',
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "CATEGORIES:GFMD,Meeting,Rostrum 2017-05-16",
        "DTSTAMP:20170101T000000Z",
        "BEGIN:VALARM\nTRIGGER:-PT15M\nACTION:DISPLAY\nEND:VALARM",
        "LAST-MODIFIED:20170102T030405Z",
    )
    assert event.extra == (
        "CLASS:PRIVATE",
        'ATTENDEE;CN="A: b":mailto:a@b.invalid',
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "TRIGGER:-PT15M",
        "ACTION:DISPLAY",
        "END:VALARM",
        "CATEGORIES:Meeting",
    )
    assert event.modified == datetime(2017, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert event.processes == ("GFMD",)


def test_attached_files_and_endless_properties_are_left_out_and_told() -> None:
    found = read(
        entry(
            ZURICH,
            "ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:AAAA",
            f"X-LONG:{'a' * 5000}",
            *(f"X-MANY-{n}:{'b' * 3000}" for n in range(7)),
        )
    )
    (event,) = found.events
    assert [line[:8] for line in event.extra] == [f"X-MANY-{n}" for n in range(5)]
    assert [line.reason for line in found.document.unread] == [
        "an attached file of 59 letters was left out",
        "a long property of 5007 letters was left out",
        "more than 16000 letters of further properties; the rest was left out",
    ]


def test_words_of_old_phones_are_read() -> None:
    (event,) = read(
        f"BEGIN:VEVENT\nUID:a\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9\n{ZURICH}\n"
        "END:VEVENT\n"
    ).events
    assert event.title == "Café"
