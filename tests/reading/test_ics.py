"""Calendar files of any program are read as far as they can be, and the rest is told."""

import codecs
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from desktop.core.dates.precision import Precision
from desktop.core.document import DocumentKind
from desktop.core.event import Event, Kind, Origin
from desktop.core.found import Found
from desktop.core.problem import Problem
from desktop.reading.ics import read_ics
from desktop.writing.entries import Entry, Options
from desktop.writing.ics import calendar_bytes
from tests import make

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
WHOLE = "DTSTART;VALUE=DATE:20170522\nDTEND;VALUE=DATE:20170526"


def entry(*lines: str, uid: str = "one", title: str = "Meeting") -> str:
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT", ""))


def calendar(*entries: str, head: str = "") -> str:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{''.join(entries)}END:VCALENDAR\n"


def read(text: str, name: str = "theirs.ics") -> Found:
    return read_ics(name, text.replace("\n", "\r\n").encode())


def one(*lines: str, **named: str) -> Event:
    (event,) = read(calendar(entry(*lines, **named))).events
    return event


def reasons(found: Found) -> list[tuple[int, str]]:
    return [(line.line, line.reason) for line in found.document.unread]


# -- dates -----------------------------------------------------------------------------------------


def test_whole_days_end_before_their_end() -> None:
    when = one(WHOLE).when
    assert (when.earliest, when.latest) == (date(2017, 5, 22), date(2017, 5, 25))
    assert when.precision is Precision.DAY
    assert when.edtf == "2017-05-22/2017-05-25"
    assert when.text == "2017-05-22 to 2017-05-25"
    assert when.start is None


@pytest.mark.parametrize(
    "end",
    ["", "DTEND;VALUE=DATE:20170522", "DTEND;VALUE=DATE:20170523", "DURATION:P1D", "DURATION:PT1H"],
)
def test_one_day_in_all_its_forms(end: str) -> None:
    when = one("DTSTART;VALUE=DATE:20170522", *filter(None, [end])).when
    assert when.edtf == "2017-05-22"


@pytest.mark.parametrize(
    "lines",
    [
        "DTSTART:20170522T000000\nDTEND:20170526T000000",
        "DTSTART:20170522T000000Z\nDTEND:20170526T000000Z",
        "DTSTART;TZID=Europe/Zurich:20170522T000000\nDTEND;TZID=Europe/Zurich:20170526T000000",
        "DTSTART:20170522T000000\nDURATION:P4D",
    ],
)
def test_midnight_to_midnight_is_whole_days(lines: str) -> None:
    when = one(lines).when
    assert when.edtf == "2017-05-22/2017-05-25"
    assert when.start is None


@pytest.mark.parametrize(
    ("lines", "zone", "start", "end"),
    [
        ("DTSTART:20170116T200000Z\nDTEND:20170116T230000Z", "UTC", "20:00", "23:00"),
        (
            "DTSTART;TZID=America/New_York:20170116T150000\nDTEND:20170116T230000Z",
            "America/New_York",
            "15:00",
            "18:00",
        ),
        (
            "DTSTART;TZID=W. Europe Standard Time:20170116T150000\nDURATION:PT3H",
            "Europe/Berlin",
            "15:00",
            "18:00",
        ),
        (
            "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Oslo:20170116T150000\nDURATION:PT3H",
            "Europe/Oslo",
            "15:00",
            "18:00",
        ),
        (
            'DTSTART;TZID="America/New_York":20170116T150000\n'
            "DTEND;TZID=Europe/Zurich:20170117T000000",
            "America/New_York",
            "15:00",
            "18:00",
        ),
        ("DTSTART;TZID=GMT:20170116T150000", "UTC", "15:00", None),
        ("DTSTART:20170116T150000\nDTEND:20170116T180000", None, "15:00", "18:00"),
        ("DTSTART:20170116T150000\nDTEND:20170116T150000", None, "15:00", None),
        ("DTSTART:20170116T150000", None, "15:00", None),
    ],
)
def test_times_stand_in_the_zone_of_the_file(
    lines: str, zone: str | None, start: str, end: str | None
) -> None:
    event = one(lines)
    assert event.when.timezone == zone
    assert event.when.start == time.fromisoformat(start)
    assert event.when.end == (time.fromisoformat(end) if end else None)
    assert event.remarks == ()


def test_a_meeting_until_midnight_is_on_one_day() -> None:
    when = one("DTSTART:20170116T200000\nDTEND:20170117T000000").when
    assert when.latest == date(2017, 1, 16)
    assert when.end == time(0, 0)


def test_a_meeting_over_night_is_on_two_days() -> None:
    when = one("DTSTART:20170116T200000\nDTEND:20170117T020000").when
    assert (when.earliest, when.latest) == (date(2017, 1, 16), date(2017, 1, 17))
    assert when.text == "2017-01-16 20:00 to 2017-01-17 02:00"


def test_a_zone_that_nobody_knows_is_not_guessed() -> None:
    event = one("DTSTART;TZID=Customized Time Zone:20170116T150000")
    assert event.when.timezone is None
    assert event.when.start == time(15, 0)
    assert not event.sure
    assert event.remarks == (
        "the time zone “Customized Time Zone” is not known; the hours are local ones",
    )


def test_an_end_before_the_start_is_left_out_and_told() -> None:
    event = one("DTSTART;VALUE=DATE:20170522\nDTEND;VALUE=DATE:20170520")
    assert event.when.edtf == "2017-05-22"
    assert not event.sure
    assert "2017-05-20, is before its start" in event.remarks[0]
    backwards = one("DTSTART:20170522T100000Z\nDURATION:-PT1H")
    assert "2017-05-22 09:00:00, is before its start" in backwards.remarks[0]


def test_an_entry_without_date_is_an_event_without_date() -> None:
    event = one()
    assert not event.when.is_dated
    assert not event.sure
    assert event.remarks == ("it has no date",)


def test_a_date_that_is_none_keeps_its_words() -> None:
    found = read(calendar(entry("DTSTART:next week")))
    (event,) = found.events
    assert event.when.text == "next week"
    assert event.remarks == ("its date “next week” is none",)
    assert reasons(found) == [(6, "it is no proper DTSTART")]


def test_a_year_that_cannot_be_is_listed() -> None:
    found = read(calendar(entry("DTSTART;VALUE=DATE:00170522"), entry(WHOLE, uid="two")))
    assert [event.uid for event in found.events] == ["two"]
    assert reasons(found) == [(3, "it is in the year 17: only the years 1900 to 2199 are kept")]


def test_an_end_that_cannot_be_leaves_the_beginning() -> None:
    found = read(entry("SUMMARY:Leave", "DTSTART;VALUE=DATE:20170512", "DTEND;VALUE=DATE:99991231"))
    (event,) = found.events
    assert (event.when.edtf, event.sure) == ("2017-05-12", False)
    assert "9999" in event.remarks[0]


def test_tentative_is_to_be_confirmed() -> None:
    assert one(WHOLE, "STATUS:TENTATIVE").when.tentative
    assert not one(WHOLE, "STATUS:CONFIRMED").when.tentative
    busy = "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"
    assert one(WHOLE, busy).when.tentative
    assert not one(WHOLE, "STATUS:CONFIRMED", busy).when.tentative


def test_cancelled_marks_and_never_deletes() -> None:
    assert one(WHOLE, "STATUS:CANCELLED").cancelled
    (event,) = read(calendar(entry(WHOLE), head="METHOD:CANCEL\n")).events
    assert event.cancelled


# -- everything else of an entry -------------------------------------------------------------------


def test_the_facts_of_an_entry() -> None:
    event = one(
        "DTSTART;VALUE=DATE:20170522",
        "LOCATION:Room 1\\, Palais\\nGeneva",
        "DESCRIPTION:One\\; two\\n\\nC:\\\\New",
        "SEQUENCE:4",
        title="Dialogue\\, \\nfirst round",
    )
    assert event.title == "Dialogue, first round"
    assert event.place.text == "Room 1, Palais Geneva"
    assert event.description == "One; two\n\nC:\\New"
    assert event.sequence == 4
    assert event.origin is Origin.ICS
    assert event.uid == "one"
    (telling,) = event.tellings
    assert (telling.source.document, telling.source.line) == ("theirs.ics", 3)
    assert "DTSTART;VALUE=DATE:20170522" in telling.source.text


def test_categories_are_processes_unless_everybody_has_them() -> None:
    event = one(
        WHOLE, "CATEGORIES:Red category,GFMD,Meeting,Rostrum 2017-05-16", "CATEGORIES:A\\,B"
    )
    assert event.processes == ("GFMD", "A,B")


def test_a_missing_uid_is_made_of_the_entry_and_stays_the_same() -> None:
    text = calendar(f"BEGIN:VEVENT\nSUMMARY:A\n{WHOLE}\nEND:VEVENT\n")
    (event,) = read(text).events
    assert event.uid.startswith("ics-")
    assert read(text).events[0].uid == event.uid
    assert read(text.replace("SUMMARY:A", "SUMMARY:B")).events[0].uid != event.uid


def test_a_uid_that_is_too_long_is_replaced() -> None:
    assert one(WHOLE, uid="x" * 203).uid.startswith("ics-")
    assert one(WHOLE, uid="x" * 202).uid == "x" * 202


def test_a_repeating_entry_keeps_its_rule() -> None:
    event = one(WHOLE, "RRULE:FREQ=WEEKLY;BYDAY=MO", "EXDATE;VALUE=DATE:20170529")
    assert event.recurrence == ("RRULE:FREQ=WEEKLY;BYDAY=MO", "EXDATE;VALUE=DATE:20170529")
    assert event.sure
    assert event.remarks == ()


def test_a_rule_that_cannot_be_followed_is_told_and_kept_aside() -> None:
    event = one(WHOLE, "RRULE:FREQ=WEEKLY;BYDAY=MO;INTERVAL=0")
    assert event.recurrence == ()
    assert event.extra == ("RRULE:FREQ=WEEKLY;BYDAY=MO;INTERVAL=0",)
    assert not event.sure
    assert event.remarks == (
        "its rule “FREQ=WEEKLY;BYDAY=MO;INTERVAL=0” is not followed: its INTERVAL is 0",
    )


def test_an_exception_of_a_series_is_an_event_of_its_own() -> None:
    moved = entry("DTSTART:20170523T100000Z", "RECURRENCE-ID:20170522T100000Z")
    found = read(calendar(entry("DTSTART:20170522T100000Z", "RRULE:FREQ=DAILY"), moved))
    assert [event.uid for event in found.events] == ["one", "one#2017-05-22T10:00"]
    assert (found.events[1].series, found.events[1].occurrence) == ("one", "2017-05-22T10:00")
    assert found.events[1].remarks == ()


def test_an_entry_without_title_is_kept_and_marked() -> None:
    (event,) = read(calendar(f"BEGIN:VEVENT\nUID:1\n{WHOLE}\nEND:VEVENT\n")).events
    assert event.title == "(no title)"
    assert not event.sure


def test_signs_that_turn_the_letters_are_shown() -> None:
    event = one(WHOLE, title="Invoice \u202egnp.exe")
    assert event.title == "Invoice [U+202E]gnp.exe"
    assert event.remarks == ("its title holds signs that turn its letters",)


def test_letters_of_right_to_left_scripts_stay() -> None:
    assert one(WHOLE, title="مؤتمر \u2067الهجرة\u2069").title == "مؤتمر \u2067الهجرة\u2069"


# -- the file --------------------------------------------------------------------------------------


def test_the_calendar_gives_the_document_its_name() -> None:
    found = read(calendar(entry(WHOLE), head="X-WR-CALNAME:Migration\\, 2017\n"))
    assert found.document.title == "Migration, 2017"
    assert found.document.kind is DocumentKind.ICS
    assert read(calendar(entry(WHOLE))).document.title == "theirs"


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_kind_of_line_end_and_fold_is_read(end: str) -> None:
    text = calendar(entry(WHOLE, "LOCATION:Gen\n eva\\, Swit\n\tzerland"))
    (event,) = read_ics("a.ics", text.replace("\n", end).encode()).events
    assert event.place.text == "Geneva, Switzerland"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
def test_unicode_in_all_its_forms_is_read(encoding: str, mark: bytes) -> None:
    data = mark + calendar(entry(WHOLE, title="Réunion")).encode(encoding)
    (event,) = read_ics("a.ics", data).events
    assert event.title == "Réunion"
    assert event.remarks == ()


def test_a_file_of_old_windows_is_read_with_a_remark() -> None:
    (event,) = read_ics("a.ics", calendar(entry(WHOLE, title="Réunion")).encode("cp1252")).events
    assert event.title == "Réunion"
    assert "Windows-1252" in event.remarks[0]


def test_a_fold_inside_a_letter_is_mended() -> None:
    data = calendar(entry(WHOLE, title="Réunion 日本 \U0001f30d")).encode()
    for letter in ("é", "日", "\U0001f30d"):
        torn = letter.encode()
        data = data.replace(torn, torn[:-1] + b"\r\n " + torn[-1:])
    (event,) = read_ics("a.ics", data).events
    assert event.title == "Réunion 日本 \U0001f30d"
    assert event.remarks == ()


def test_several_calendars_in_one_file_are_read() -> None:
    text = calendar(entry(WHOLE)) + calendar(entry(WHOLE, uid="two"))
    assert [event.uid for event in read(text).events] == ["one", "two"]


def test_entries_without_a_calendar_around_them_are_read() -> None:
    assert len(read(entry(WHOLE)).events) == 1


def test_a_second_title_or_date_is_told() -> None:
    found = read(calendar(entry(WHOLE, "SUMMARY:Another", "SUMMARY:Meeting")))
    assert reasons(found) == [(8, "line 5 has another SUMMARY, which was taken")]


def test_a_bad_entry_costs_nothing_but_itself() -> None:
    bad = "BEGIN:VEVENT\nUID:bad\nX:1\nEND:VEVENT\n"
    found = read(calendar(entry(WHOLE), bad, entry(WHOLE, uid="two")))
    assert [event.uid for event in found.events] == ["one", "two"]
    assert reasons(found) == [(9, "it has neither a title nor a date")]


def test_an_entry_that_never_ends_costs_nothing_but_itself() -> None:
    torn = f"BEGIN:VEVENT\nUID:torn\n{WHOLE}\n"
    found = read(calendar(entry(WHOLE), torn, entry(WHOLE, uid="two")))
    assert [event.uid for event in found.events] == ["one", "two"]
    assert reasons(found) == [(9, "it is never ended")]


def test_what_is_open_inside_an_entry_ends_with_it() -> None:
    found = read(calendar(entry(WHOLE, "BEGIN:VALARM\nTRIGGER:-PT15M")))
    assert len(found.events) == 1
    assert reasons(found) == [(8, "it is never ended")]


def test_a_file_that_breaks_off_tells_what_is_lost() -> None:
    text = calendar(entry(WHOLE), entry(WHOLE, uid="two"))
    found = read(text[: text.rindex("DTEND")])
    assert [event.uid for event in found.events] == ["one"]
    assert reasons(found) == [(9, "it is never ended")]


def test_stray_lines_are_listed_with_their_numbers() -> None:
    text = "Dear all\n" + calendar(entry(WHOLE, "this is no property"), "END:VTODO\n") + "X-A:1\n"
    found = read(text)
    assert len(found.events) == 1
    assert reasons(found) == [
        (1, "it is no property"),
        (9, "it is no property"),
        (11, "it ends nothing that was begun"),
        (13, "it stands outside of any calendar"),
    ]


def test_alarms_inside_an_entry_do_not_touch_it() -> None:
    alarm = "BEGIN:VALARM\nDESCRIPTION:Wake up\nTRIGGER:-PT15M\nEND:VALARM"
    event = one(WHOLE, "DESCRIPTION:Bring papers", alarm)
    assert event.description == "Bring papers"


def test_tasks_are_told_and_not_taken_for_meetings() -> None:
    found = read(calendar("BEGIN:VTODO\nSUMMARY:Write\nEND:VTODO\n", entry(WHOLE)))
    assert len(found.events) == 1
    assert reasons(found) == [(3, "a task, not a meeting")]


def test_time_zones_in_the_file_are_no_entries() -> None:
    zone = "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\n"
    found = read(calendar(zone + "END:VTIMEZONE\n", entry(WHOLE)))
    assert len(found.events) == 1
    assert reasons(found) == []


@pytest.mark.parametrize(
    ("first", "second", "wins"),
    [
        (("SEQUENCE:2",), ("SEQUENCE:1",), "A"),
        (("SEQUENCE:1",), ("SEQUENCE:2",), "B"),
        (("LAST-MODIFIED:20170502T000000Z",), ("LAST-MODIFIED:20170501T000000Z",), "A"),
        ((), (), "B"),
    ],
)
def test_of_two_with_one_uid_the_newer_wins(
    first: tuple[str, ...], second: tuple[str, ...], wins: str
) -> None:
    found = read(calendar(entry(WHOLE, *first, title="A"), entry(WHOLE, *second, title="B")))
    assert [event.title for event in found.events] == [wins]
    assert "has the same uid and is newer" in found.document.unread[0].reason


def test_a_file_that_is_no_calendar_says_so() -> None:
    found = read("Dear colleagues,\nplease find attached\n")
    assert found.document.kind is DocumentKind.NOTHING
    assert found.events == ()
    assert reasons(found) == [(1, "nothing found that looks like a calendar")]


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02" * 99, b"%PDF-1.4", b"x" * (21 * 1024 * 1024)]
)
def test_what_cannot_be_text_is_a_problem_in_words(data: bytes) -> None:
    with pytest.raises(Problem, match=r"a\.ics"):
        read_ics("a.ics", data)


# -- files that were made to do harm ---------------------------------------------------------------


def test_a_hundred_thousand_nested_components_are_told_in_one_line() -> None:
    deep = "BEGIN:X-A\n" * 100_000 + "END:X-A\n" * 100_000
    found = read(calendar(deep, entry(WHOLE)))
    assert len(found.events) == 1
    assert reasons(found) == [(10, "it is nested more than 8 deep")]


def test_an_entry_that_is_nested_too_deep_is_not_read() -> None:
    deep = "BEGIN:X-A\n" * 8 + entry(WHOLE) + "END:X-A\n" * 8
    assert read(calendar(deep)).events == ()


def test_an_endless_line_is_told() -> None:
    found = read(calendar(entry(WHOLE, "ATTACH:" + "A" * 3_000_000), entry(WHOLE, uid="two")))
    assert [event.uid for event in found.events] == ["one", "two"]
    assert reasons(found) == [(8, "it is longer than 1000000 letters")]


def test_countless_properties_are_cut_and_told() -> None:
    found = read(calendar(entry(WHOLE, *["X-ROSTRUM-TITLE:a"] * 100_000)))
    assert len(found.events) == 1
    assert reasons(found)[0][1] == "from here on: more than 2000 lines in one entry"


def test_countless_dates_of_a_series_cost_nothing() -> None:
    dates = ",".join(["20170522T100000Z"] * 50_000)
    assert len(read(calendar(entry(WHOLE, f"EXDATE:{dates}", f"X-A:{dates}"))).events) == 1


def test_countless_bad_lines_are_counted() -> None:
    found = read(calendar(entry(WHOLE), "garbage\n" * 50_000))
    assert len(found.document.unread) == 2001
    assert found.document.unread[-1].reason == "48000 more lines could not be read"


@pytest.mark.slow
def test_more_entries_than_anybody_has_are_told() -> None:
    small = "".join(f"BEGIN:VEVENT\nUID:{n}\nSUMMARY:A\nEND:VEVENT\n" for n in range(20_002))
    found = read(calendar(small))
    assert len(found.events) == 20_000
    assert reasons(found)[-1][1] == "from here on: more than 20000 entries in one file"


LINES = st.sampled_from(
    [
        *("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM"),
        *("END:VALARM", "UID:1", "SUMMARY:A", "DTSTART:20170522", "DTSTART;VALUE=DATE:20170522"),
        *("DTEND:20170522T100000Z", "DTSTART;TZID=Europe/Zurich:20170522T100000", "DURATION:PT1H"),
        *("DURATION:-P1D", "RRULE:FREQ=SECONDLY;INTERVAL=0", "CATEGORIES:A,B", "STATUS:CANCELLED"),
        *("X-ROSTRUM-EDTF:{2017-05-12,2017-05-14}", "X-ROSTRUM-HOURS:15:00-18:00", " fold"),
        *("SEQUENCE:x", "RECURRENCE-ID:20170522", "X-ROSTRUM-PART:2/3", "DTSTART:99991231T235959Z"),
        *("DTEND;VALUE=DATE:99991231", "DURATION:P999999999D", 'LOCATION;ALTREP="a:b":c', ":", ";"),
        *("DTSTART;VALUE=PERIOD:20170522T100000Z/PT1H", "RDATE;VALUE=PERIOD:x", "CATEGORIES"),
    ]
)


PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)


@given(st.lists(LINES | PRINTABLE, max_size=30))
def test_no_heap_of_lines_is_too_much(lines: list[str]) -> None:
    text = "BEGIN:VCALENDAR\n" + "\n".join(lines)
    found = read(text)
    uids = [event.uid for event in found.events]
    assert len(uids) == len(set(uids))


# -- our own files come back -----------------------------------------------------------------------

PRINTED = [
    "May 22-25, 2017",
    "May 29, 2017 (TBC)",
    "July 2017 (TBC)",
    "September 2017 (exact dates to be confirmed)",
    "Second/Third Quarter of 2017 (TBC)",
    "Third Quarter 2017",
    "Second Half of 2017 (TBC)",
    "Mid 2018",
    "2018",
    "no later than November 2017",
    "between April 2017 and June 2018",
    "12, 14 and 16 May 2017",
    "30 December 2017 to 2 January 2018",
]
KEPT = (
    *("uid", "title", "when", "place", "processes", "focal_points", "regional", "repeats"),
    *("description", "kind", "cancelled", "unconfirmed", "sequence"),
)


def there_and_back(event: Event) -> Event:
    made = calendar_bytes([Entry(event, ("OP 1",))], Options(spans=True, notes=True), NOW)
    (back,) = read_ics("ours.ics", made.data).events
    return back


@pytest.mark.parametrize("kind", [Kind.MEETING, Kind.DEADLINE, Kind.WINDOW, Kind.PHASE])
@pytest.mark.parametrize("printed", PRINTED)
def test_an_exported_event_is_the_same_event_again(printed: str, kind: Kind) -> None:
    event = make.event(
        ("Dialogue “on; migration”, " * 12).strip(),
        printed,
        kind=kind,
        place=replace(make.place("Lima", "Peru", "Lima, Perú (tbc)"), tentative=True),
        processes=("GFMD", "Bali Process"),
        focal_points=("ILO",),
        description="Two paragraphs.\n\nWith a \\ in it.",
        repeats="meets annually",
        regional=True,
        cancelled=True,
        sequence=2,
        uid="rostrum-1",
    )
    back = there_and_back(event)
    for name in KEPT:
        assert getattr(back, name) == getattr(event, name)
    assert back.sure
    assert back.remarks == ()


@pytest.mark.parametrize(
    ("start", "end", "zone"),
    [
        ("15:00", "18:00", "America/New_York"),
        ("15:00", None, "America/New_York"),
        ("15:00", "18:00", None),
        ("22:00", "02:00", "Asia/Tokyo"),
        ("15:00", "00:00", "Asia/Tokyo"),
        ("02:30", "03:30", "America/New_York"),
    ],
)
def test_hours_come_back_in_the_zone_of_their_place(
    start: str, end: str | None, zone: str | None
) -> None:
    event = make.event(dated="12 March 2017", uid="rostrum-1")
    clocks = make.at(start), make.at(end) if end else None
    event = replace(event, when=event.when.with_times(*clocks, zone))
    back = there_and_back(event)
    assert back.when == event.when
    assert back.remarks == ()


def test_what_another_program_wrote_goes_out_as_it_was() -> None:
    lines = ("CREATED:20150102T030405Z", "STATUS:CONFIRMED", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE")
    event = one(WHOLE, *lines, "DESCRIPTION:Their own words.")
    made = calendar_bytes([Entry(event, created=NOW)], Options(), NOW)
    (back,) = Calendar.from_ical(made.data).walk("VEVENT")
    assert [f"{name}:{back[name].to_ical().decode()}" for name in ("CREATED", "STATUS")] == [
        *lines[:2]
    ]
    assert back["X-MICROSOFT-CDO-BUSYSTATUS"] == "TENTATIVE"
    assert back["DESCRIPTION"] == "Their own words."


def tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


TIDY = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"]), max_size=300).map(tidy)


@given(TIDY.filter(bool), TIDY, TIDY, st.lists(TIDY.filter(bool), max_size=3, unique=True))
def test_any_words_come_back(
    title: str, place: str, description: str, focal_points: list[str]
) -> None:
    event = make.event(
        title,
        "July 2017 (TBC)",
        place=make.place(text=place),
        description=description,
        focal_points=tuple(focal_points),
        uid="rostrum-1",
    )
    back = there_and_back(event)
    for name in KEPT:
        assert getattr(back, name) == getattr(event, name)


def test_a_meeting_moved_in_another_calendar_keeps_its_new_date() -> None:
    made = calendar_bytes([Entry(make.event(dated="July 2017 (TBC)"))], Options(), NOW)
    moved = made.data.replace(b"20170701", b"20170810").replace(b"20170801", b"20170812")
    (back,) = read_ics("ours.ics", moved).events
    assert back.when.edtf == "2017-08-10/2017-08-11"
    assert back.remarks == ("moved since it was exported: it was “July 2017 (TBC)”",)
