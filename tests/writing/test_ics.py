"""A calendar file says what is known, as Outlook needs it, and passes the checker."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Component

from desktop.core.event import Event, Kind, Telling
from desktop.core.source import Source
from desktop.writing.entries import Entry, Options
from desktop.writing.ics import IcsFile, calendar_bytes
from desktop.writing.ics_checker import check
from tests import make

PLAIN = Options()
NOW = datetime(2017, 5, 16, 9, 0, 7, 123456, tzinfo=UTC)
BALI = make.event(
    "Meeting of drafting committee",
    "May 22-25, 2017",
    place=make.place("Bali", "Indonesia"),
    processes=("Bali Process",),
    uid="rostrum-1",
)
LETTER = replace(
    make.event("Consultations of the co-facilitators", "16 January 2017", uid="rostrum-2"),
    when=make.when("16 January 2017").with_times(make.at("15:00"), make.at("18:00"), "UTC"),
)


def written(*events: Event, options: Options = PLAIN) -> IcsFile:
    made = calendar_bytes([Entry(event) for event in events], options, NOW)
    assert check(made.data) == ()
    return made


def entries(*events: Event, options: Options = PLAIN) -> list[Component]:
    return Calendar.from_ical(written(*events, options=options).data).walk("VEVENT")


def entry(event: Event, options: Options = PLAIN) -> Component:
    (one,) = entries(event, options=options)
    return one


def in_new_york(event: Event) -> Event:
    return replace(event, when=replace(event.when, timezone="America/New_York"))


def test_an_all_day_span_ends_on_the_day_after_its_last() -> None:
    data = written(BALI).data
    assert b"DTSTART;VALUE=DATE:20170522\r\nDTEND;VALUE=DATE:20170526\r\n" in data


def test_a_timed_meeting_is_in_utc_with_the_hours_of_its_place_in_words() -> None:
    data = written(in_new_york(LETTER)).data
    assert b"DTSTART:20170116T200000Z\r\nDTEND:20170116T230000Z\r\n" in data
    assert b"VTIMEZONE" not in data
    assert "15:00-18:00 New York time" in entry(in_new_york(LETTER))["DESCRIPTION"]


def test_the_calendar_begins_as_outlook_wants_it() -> None:
    assert written(BALI).data.startswith(
        b"BEGIN:VCALENDAR\r\nPRODID:-//Rostrum//Rostrum//EN\r\nVERSION:2.0\r\n"
        b"CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n"
    )


def test_only_a_calendar_with_several_events_has_a_name() -> None:
    options = Options("Global Compact, for Migration")
    assert b"X-WR-CALNAME" not in written(BALI, options=options).data
    both = Calendar.from_ical(written(BALI, LETTER, options=options).data)
    assert both["X-WR-CALNAME"] == "Global Compact\\, for Migration"


def test_a_firm_meeting_is_busy() -> None:
    one = entry(BALI)
    assert (one["STATUS"], one["TRANSP"]) == ("CONFIRMED", "OPAQUE")
    assert one["X-MICROSOFT-CDO-BUSYSTATUS"] == "BUSY"


def test_a_meeting_to_be_confirmed_is_tentative_and_says_so() -> None:
    one = entry(make.event(dated="29 May 2017 (TBC)"))
    assert (one["STATUS"], one["TRANSP"]) == ("TENTATIVE", "OPAQUE")
    assert one["X-MICROSOFT-CDO-BUSYSTATUS"] == "TENTATIVE"
    assert one["SUMMARY"] == "Workshop"
    assert "still to be confirmed" in one["DESCRIPTION"]


def test_a_month_to_be_confirmed_stands_before_the_title() -> None:
    one = entry(make.event(dated="July 2017 (TBC)"))
    assert one["SUMMARY"] == "[July 2017, TBC] Workshop"
    assert (one["STATUS"], one["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert one["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"
    assert one["DESCRIPTION"].startswith("Date as published: July 2017 (TBC)\n")
    assert one.decoded("DTEND").isoformat() == "2017-08-01"


def test_a_long_stretch_has_its_words_before_the_title() -> None:
    one = entry(make.event(dated="Third Quarter 2017"), Options(spans=True))
    assert one["SUMMARY"] == "[3rd quarter of 2017] Workshop"


def test_a_deadline_is_a_day_with_its_limit_before_the_title() -> None:
    one = entry(make.event("Report", "no later than November 2017", kind=Kind.DEADLINE))
    assert one["SUMMARY"] == "[by the end of November 2017] Report"
    assert one.decoded("DTSTART").isoformat() == "2017-11-30"
    assert one["TRANSP"] == "TRANSPARENT"


def test_a_deadline_at_an_hour_is_a_day_with_its_hour_in_words() -> None:
    when = make.when("5 May 2017").with_times(make.at("18:00"), None, "America/New_York")
    one = entry(replace(make.event("Amendments", kind=Kind.DEADLINE), when=when))
    assert one["SUMMARY"] == "[by 5 May 2017] Amendments"
    assert one.decoded("DTSTART").isoformat() == "2017-05-05"
    assert "\n18:00 New York time\n" in one["DESCRIPTION"]


def test_a_cancelled_meeting_says_so_three_times() -> None:
    one = entry(replace(BALI, cancelled=True))
    assert one["SUMMARY"] == "CANCELLED: Meeting of drafting committee"
    assert (one["STATUS"], one["TRANSP"]) == ("CANCELLED", "TRANSPARENT")


def test_an_event_without_date_is_no_entry_but_told() -> None:
    undated = make.event("Round table", "TBC")
    made = written(BALI, undated)
    assert made.written == (BALI,)
    assert made.left_out == ((undated, "it has no date (“TBC”)"),)
    assert b"Round table" not in made.data


def test_nothing_to_write_is_no_file() -> None:
    made = calendar_bytes([Entry(make.event(dated="TBC"))], Options(), NOW)
    assert made.data == b""
    assert made.written == ()


def test_hours_without_zone_stand_in_words_before_the_title() -> None:
    one = entry(replace(LETTER, when=replace(LETTER.when, timezone=None)))
    assert one["SUMMARY"].startswith("[15:00-18:00 local time] Consultations")
    assert one.decoded("DTSTART").isoformat() == "2017-01-16"
    assert "the time zone is not known" in one["DESCRIPTION"]


def test_an_end_that_is_not_published_is_told() -> None:
    when = make.when("16 January 2017").with_times(make.at("15:00"), None, "Asia/Tokyo")
    one = entry(replace(LETTER, when=when))
    assert "15:00 Tokyo time; no end is published, one hour is shown" in one["DESCRIPTION"]


def test_a_long_title_and_place_go_on_in_the_description() -> None:
    title = "Dialogue on migration, " * 20
    where = make.place(text="Conference room, " * 20)
    one = entry(make.event(title, place=where))
    assert len(one["SUMMARY"]) <= 200
    assert len(one["LOCATION"]) <= 200
    assert one["SUMMARY"].endswith(" migration, Dialogue on…")
    assert f"Full title: {title.strip()}" in one["DESCRIPTION"]
    assert f"Place: {where.text.strip()}" in one["DESCRIPTION"]


def test_title_and_place_are_one_line() -> None:
    one = entry(make.event("One\nTwo\r\n  Three", place=make.place(text="Room 1\nGeneva")))
    assert one["SUMMARY"] == "One Two Three"
    assert one["LOCATION"] == "Room 1 Geneva"


def test_a_title_that_is_missing_is_said_to_be() -> None:
    assert entry(make.event("  "))["SUMMARY"] == "(no title)"


def test_the_description_tells_paragraphs_sources_and_what_was_guessed() -> None:
    told = (
        Telling(Source("a.txt", 4, "May 24 | Rabat", page=2), "A", make.when(), make.NOWHERE),
        Telling(Source("b.txt", 9, "24 May\nGFMD"), "A", make.when(), make.NOWHERE),
    )
    event = make.event(
        "A",
        description="Ministers and experts.",
        focal_points=("ILO",),
        repeats="meets annually",
        tellings=told,
    )
    event = replace(event, when=replace(event.when, guess="the year is that of the letter"))
    made = calendar_bytes([Entry(event, ("OP 14 A (b)", "OP 19 (b)"))], Options(), NOW)
    text = Calendar.from_ical(made.data).walk("VEVENT")[0]["DESCRIPTION"]
    assert text == (
        "Date as published: 24 May 2017\n"
        "About the date: the year is that of the letter\n\n"
        "Ministers and experts.\n\n"
        "Paragraphs of the draft: OP 14 A (b), OP 19 (b)\n"
        "Focal point: ILO\n"
        "Repeats: meets annually\n\n"
        "From “a.txt”, page 2, line 4: “May 24 | Rabat”\n"
        "From “b.txt”, line 9: “24 May GFMD”"
    )


def test_a_date_set_by_hand_is_not_told_as_published() -> None:
    moved = replace(make.event(), when=make.when("31 May 2017"), by_hand=("when",))
    for event in (moved, replace(make.event(), tellings=())):
        made = calendar_bytes([Entry(event)], Options(), NOW)
        told = Calendar.from_ical(made.data).walk("VEVENT")[0]["DESCRIPTION"]
        assert told.startswith(f"Date: {event.when.text}")


def test_notes_stay_at_home_unless_asked_for() -> None:
    noted = [Entry(BALI, note="Ask the capital")]
    assert b"Ask the capital" not in calendar_bytes(noted, Options(), NOW).data
    assert b"Ask the capital" in calendar_bytes(noted, Options(notes=True), NOW).data


def test_categories_are_the_processes_and_the_batch() -> None:
    one = entry(replace(BALI, processes=("Bali Process", "A, B; C")))
    assert list(one["CATEGORIES"].cats) == ["Bali Process", "A, B; C", "Rostrum 2017-05-16"]


def test_the_published_date_goes_along_for_our_own_reading() -> None:
    data = written(make.event(dated="July 2017 (TBC)")).data
    assert b"X-ROSTRUM-EDTF:2017-07?\r\n" in data
    assert b"X-ROSTRUM-DATE-TEXT:July 2017 (TBC)\r\n" in data
    assert b"X-ROSTRUM-DATE-TEXT:May 22-25\\, 2017\r\n" in written(BALI).data


def test_stamps_are_whole_seconds_in_utc() -> None:
    moment = datetime.fromisoformat("2017-05-02T11:30:00.5+02:00")
    made = calendar_bytes([Entry(BALI, created=moment, modified=NOW)], Options(), NOW)
    assert b"DTSTAMP:20170516T090007Z\r\n" in made.data
    assert b"CREATED:20170502T093000Z\r\nLAST-MODIFIED:20170516T090007Z\r\n" in made.data


def test_the_sequence_goes_out() -> None:
    assert b"SEQUENCE:3\r\n" in written(replace(BALI, sequence=3)).data


def test_the_same_events_give_the_same_bytes_but_for_the_stamp() -> None:
    first = calendar_bytes([Entry(BALI), Entry(LETTER)], Options("A"), NOW).data
    later = NOW + timedelta(hours=2)
    second = calendar_bytes([Entry(BALI), Entry(LETTER)], Options("A"), later).data
    assert first == calendar_bytes([Entry(BALI), Entry(LETTER)], Options("A"), NOW).data
    assert first != second
    assert first.replace(b"20170516T090007Z", b"20170516T110007Z") == second


def test_a_uid_that_outlook_would_cut_is_replaced_by_one_of_its_own() -> None:
    long = entry(replace(BALI, uid="x" * 203))["UID"]
    assert long.startswith("rostrum-")
    assert len(long) < 202
    assert long == entry(replace(BALI, uid="x" * 203))["UID"]
    assert entry(replace(BALI, uid="x" * 202))["UID"] == "x" * 202


def test_each_day_of_a_list_has_a_uid_of_its_own() -> None:
    found = entries(make.event(dated="12, 14 and 16 May 2017", uid="u"))
    assert [one["UID"] for one in found] == ["u", "u-2", "u-3"]
    assert [one.decoded("DTSTART").day for one in found] == [12, 14, 16]


def test_a_backslash_before_a_capital_n_is_no_line_break() -> None:
    assert b"SUMMARY:C:\\\\New" in written(make.event("C:\\New")).data


def test_no_line_is_folded_inside_an_escape_or_a_letter() -> None:
    for length in range(60, 75):
        made = written(make.event("x" * length + "\\\\,;é\U0001f30d\\n" * 9))
        assert all(len(line) <= 75 for line in made.data.split(b"\r\n"))
