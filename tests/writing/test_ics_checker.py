"""The checker objects to every fault that a calendar program would stumble over."""

import pytest

from desktop.writing.ics_checker import check

GOOD = """\
BEGIN:VCALENDAR
PRODID:-//Somebody//Something//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
BEGIN:VEVENT
UID:one
DTSTAMP:20170516T090000Z
CREATED:20170501T090000Z
LAST-MODIFIED:20170502T090000Z
SEQUENCE:0
DTSTART;VALUE=DATE:20170522
DTEND;VALUE=DATE:20170526
SUMMARY:Meeting of the drafting committee
LOCATION:Bali\\, Indonesia
STATUS:CONFIRMED
TRANSP:OPAQUE
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
CATEGORIES:Bali Process,Rostrum 2017-05-16
DESCRIPTION:Date as published: May 22-25\\, 2017\\n\\nThe second of two para
 graphs\\; with a \\\\ in it
END:VEVENT
END:VCALENDAR
"""
SECOND = """\
BEGIN:VEVENT
UID:two
DTSTAMP:20170516T090000Z
SEQUENCE:1
DTSTART:20170116T200000Z
DTEND:20170116T230000Z
SUMMARY:Consultations
STATUS:TENTATIVE
TRANSP:TRANSPARENT
X-MICROSOFT-CDO-BUSYSTATUS:FREE
END:VEVENT
"""
ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Zurich
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
TWO = GOOD.replace("END:VCALENDAR", SECOND + "END:VCALENDAR")
ZONED = GOOD.replace("BEGIN:VEVENT", ZONE + "BEGIN:VEVENT")
SERIES = ZONED.replace(
    "DTSTART;VALUE=DATE:20170522\nDTEND;VALUE=DATE:20170526",
    "DTSTART;TZID=Europe/Zurich:20170522T100000\nDTEND;TZID=Europe/Zurich:20170522T110000\n"
    "RRULE:FREQ=WEEKLY;COUNT=3",
)


def as_file(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("text", [GOOD, TWO, ZONED, SERIES])
def test_a_sound_file_passes(text: str) -> None:
    assert check(as_file(text)) == ()


def test_a_name_is_sound_with_several_events() -> None:
    assert check(as_file(TWO.replace("METHOD:PUBLISH", "METHOD:PUBLISH\nX-WR-CALNAME:A"))) == ()


# What is replaced, by what, and what must be said of it.
FAULTS = [
    ("END:VCALENDAR\n", "END:VCALENDAR", "line 23: the last line does not end in CRLF"),
    ("UID:one\n", "UID:one\n\n", "line 8: an empty line"),
    ("SUMMARY:M", "SUMMARY:" + "x" * 75 + "M", "line 14: 116 octets, 75 are allowed"),
    ("committee", "commit\x07tee", "line 14: a control character"),
    ("committee", "commit\u2028tee", "line 14: a control character"),
    ("two para\n graphs\\;", "two \\\n npara\n graphs\\;", "line 20: the line is folded inside"),
    ("BEGIN:VCALENDAR\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\n", "there are 2 cal"),
    ("PRODID:-//Somebody//Something//EN\nVERSION:2.0", "VERSION:2.0\nPRODID:x", "does not begin w"),
    ("PRODID:-//Somebody//Something//EN", "PRODID:", "line 2: PRODID is missing"),
    ("VERSION:2.0", "VERSION:1.0", "line 3: VERSION is “1.0”, not 2.0"),
    ("CALSCALE:GREGORIAN", "CALSCALE:JULIAN", "line 4: CALSCALE is “JULIAN”, not GREGORIAN"),
    ("METHOD:PUBLISH", "METHOD:REQUEST", "line 5: METHOD is “REQUEST”, not PUBLISH"),
    ("METHOD:PUBLISH", "METHOD:CANCEL", "line 5: METHOD is “CANCEL”, not PUBLISH"),
    ("METHOD:PUBLISH\n", "", "METHOD is “”, not PUBLISH"),
    ("METHOD:PUBLISH\n", "METHOD:PUBLISH\nX-WR-CALNAME:A\n", "line 6: X-WR-CALNAME with a single"),
    ("UID:one\n", "UID:one\nORGANIZER:mailto:a@b.c\n", "line 8: ORGANIZER must not be in the file"),
    ("UID:one\n", "UID:one\nATTENDEE:mailto:a@b.c\n", "line 8: ATTENDEE must not be in the file"),
    ("UID:one\n", "UID:one\nDURATION:P4D\n", "line 8: DURATION must not be in the file"),
    ("UID:one\n", "UID:one\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE\n", "ALLDAYEVENT must not be in"),
    ("UID:one\n", "", "line 6: the event has no UID"),
    ("DTSTAMP:20170516T090000Z\n", "", "line 6: the event has no DTSTAMP"),
    ("DTSTART;VALUE=DATE:20170522\n", "", "line 6: the event has no DTSTART"),
    ("DTEND;VALUE=DATE:20170526\n", "", "line 6: the event has no DTEND"),
    ("SUMMARY:Meeting of the drafting committee", "SUMMARY:", "line 14: the event has no SUMMARY"),
    ("SEQUENCE:0\n", "", "line 6: the event has no SEQUENCE"),
    ("STATUS:CONFIRMED\n", "", "line 6: the event has no STATUS"),
    ("TRANSP:OPAQUE\n", "", "line 6: the event has no TRANSP"),
    ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\n", "", "the event has no X-MICROSOFT-CDO-BUSYSTATUS"),
    ("UID:one\n", "UID:one\nUID:other\n", "line 8: UID stands twice in an event"),
    ("0501T090000Z", "0501T090000", "line 9: CREATED is not in UTC"),
    ("0502T090000Z", "1302T090000Z", "line 10: LAST-MODIFIED “20171302T090000Z” is no date"),
    ("DATE:20170522", "DATE:2017-05-22", "line 12: DTSTART “2017-05-22” is no date"),
    ("DATE:20170526", "DATE:20170522", "line 13: DTEND is not after DTSTART"),
    ("DTEND;VALUE=DATE:20170526", "DTEND:20170526T000000Z", "line 13: DTEND is not of the type"),
    ("STATUS:CONFIRMED", "STATUS:MAYBE", "line 16: MAYBE OPAQUE BUSY do not go together"),
    ("TRANSP:OPAQUE", "TRANSP:GLASS", "line 16: CONFIRMED GLASS BUSY do not go together"),
    ("BUSYSTATUS:BUSY", "BUSYSTATUS:AWAY", "line 16: CONFIRMED OPAQUE AWAY do not go together"),
    ("STATUS:CONFIRMED", "STATUS:CANCELLED", "CANCELLED OPAQUE BUSY do not go together"),
    ("SUMMARY:M", "SUMMARY:One\\nM", "line 14: SUMMARY is more than one line"),
    ("LOCATION:Bali", "LOCATION:Bali\\nHotel", "line 15: LOCATION is more than one line"),
    ("SUMMARY:M", "SUMMARY:" + ("x" * 60 + "\n ") * 3 + "M", "SUMMARY has 213 letters, 200 are"),
    ("UID:one", "UID:" + ("x" * 60 + "\n ") * 4 + "x", "line 7: UID is longer than 202 octets"),
    ("Bali\\,", "Bali,", "line 15: LOCATION has a comma or semicolon that is not escaped"),
    ("committee", "committee; and", "line 14: SUMMARY has a comma or semicolon"),
    ("committee", "committee\\x", "line 14: SUMMARY has an escape that does not exist"),
    ("END:VEVENT\n", "", "END:VCALENDAR ends nothing that was begun"),
    ("END:VEVENT\nEND:VCALENDAR\n", "", "line 6: VEVENT is never ended"),
    ("BEGIN:VCALENDAR\n", "VERSION:2.0\nBEGIN:VCALENDAR\n", "line 1: VERSION stands outside"),
    ("UID:one\n", "UID:one\nno colon here\n", "line 8: no property: “no colon here”"),
    ("DTSTART;VALUE=DATE:", "DTSTART;TZID=Europe/Oslo;VALUE=DATE:", "“Europe/Oslo” is defined now"),
]


@pytest.mark.parametrize(("old", "new", "sentence"), FAULTS)
def test_a_fault_is_found_in_its_line(old: str, new: str, sentence: str) -> None:
    broken = GOOD.replace(old, new)
    assert broken != GOOD
    assert any(sentence in found for found in check(as_file(broken)))


def test_a_byte_order_mark_is_found() -> None:
    assert check(b"\xef\xbb\xbf" + as_file(GOOD)) == (
        "line 1: the file begins with a byte order mark",
    )


@pytest.mark.parametrize("end", [b"\n", b"\r"])
def test_a_line_that_ends_otherwise_is_found(end: bytes) -> None:
    broken = as_file(GOOD).replace(b"UID:one\r\n", b"UID:one" + end)
    assert check(broken) == ("line 7: a line ends in CR or LF alone",)


def test_a_fold_inside_a_letter_is_found() -> None:
    broken = as_file(GOOD).replace(b"committee", b"commit\xc3\r\n \xa9")
    assert "line 14: no UTF-8, or folded inside a letter" in check(broken)


def test_a_calendar_without_events_is_found() -> None:
    begin, end = GOOD.index("BEGIN:VEVENT"), GOOD.index("END:VCALENDAR")
    assert check(as_file(GOOD[:begin] + GOOD[end:])) == (
        "line 1: there is no event in the calendar",
    )


def test_two_events_must_not_share_their_uid() -> None:
    found = check(as_file(TWO.replace("UID:two", "UID:one")))
    assert found == ("line 23: the same UID as the event in line 6",)


def test_an_exception_may_share_the_uid_of_its_series() -> None:
    shared = TWO.replace("UID:two", "UID:one\nRECURRENCE-ID;VALUE=DATE:20170522")
    assert check(as_file(shared)) == ()


def test_an_exception_is_named_as_its_series_begins() -> None:
    shared = TWO.replace("UID:two", "UID:one\nRECURRENCE-ID:20170522T000000Z")
    found = check(as_file(shared))
    assert found == ("line 25: RECURRENCE-ID is not of the type of its series' DTSTART",)
    found = check(as_file(TWO.replace("UID:two", "UID:two\nRECURRENCE-ID:20170116T200000Z")))
    assert found == ("line 25: the series of the RECURRENCE-ID is not in the file",)


def test_a_time_without_zone_is_found() -> None:
    floating = TWO.replace("0116T200000Z", "0116T200000").replace("0116T230000Z", "0116T230000")
    found = check(as_file(floating))
    assert found == ("line 27: the time of an event that does not repeat is not in UTC",)


def test_a_list_of_dates_in_a_time_zone_is_found() -> None:
    listed = ZONED.replace("RRULE:FREQ", "RDATE:19711025T030000\nRRULE:FREQ")
    assert check(as_file(listed)) == ("line 10: RDATE in a time zone shifts Outlook by an hour",)


def test_start_and_end_of_a_series_are_in_one_zone() -> None:
    found = check(as_file(SERIES.replace("DTEND;TZID=Europe/Zurich:", "DTEND:")))
    assert any("DTEND is not of the type of DTSTART" in one for one in found)


SUMMER = """\
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
"""
WHOLE = SERIES.replace("END:VTIMEZONE", SUMMER + "END:VTIMEZONE")


def test_a_series_in_a_zone_with_summer_time_is_sound() -> None:
    assert check(as_file(WHOLE)) == ()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("RRULE:FREQ=WEEKLY", "RRULE:FREQ=SECONDLY", "RRULE has no frequency that others follow"),
        ("COUNT=3", "COUNT=3;UNTIL=20170612T080000Z", "RRULE has both COUNT and UNTIL"),
        ("COUNT=3", "UNTIL=20170612", "UNTIL is not of the type that DTSTART asks for"),
        ("COUNT=3", "COUNT=3\nEXDATE:20170529T080000Z", "EXDATE is not of the type of DTSTART"),
        (
            "COUNT=3",
            "COUNT=3\nRDATE;TZID=Europe/Zurich;VALUE=PERIOD:20170601T100000/20170601",
            "RDATE is not of the type of DTSTART",
        ),
        ("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n", "", "DAYLIGHT has no yearly rule"),
        (
            "TZOFFSETTO:+0200",
            "TZOFFSETTO:+0300",
            "the offsets of STANDARD and DAYLIGHT do not meet",
        ),
        ("TZOFFSETFROM:+0100", "TZOFFSETFROM:+1", "DAYLIGHT has no TZOFFSETFROM"),
        ("DTSTART:19700329T020000", "DTSTART:19700329T010000Z", "does not begin at a wall time"),
        (SUMMER, SUMMER * 2, "needs one STANDARD and may have one DAYLIGHT"),
        ("TZID:Europe/Zurich\n", "", "a time zone without a name of its own"),
    ],
)
def test_what_is_wrong_with_a_series_is_found(old: str, new: str, fault: str) -> None:
    assert old in WHOLE
    assert any(fault in one for one in check(as_file(WHOLE.replace(old, new))))
