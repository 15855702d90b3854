"""What every calendar keeps: other columns, doubles, sources, and what was not read."""

from datetime import date

from desktop.core.event import Origin
from tests.reading.calendars import PAPER, events_of, read, said, titles

HEAD = "Date | Event | Place | Focal point"
SHORT = "Date | Event | Place"


def test_one_row_that_speaks_of_several_meetings_is_one_event() -> None:
    events = events_of(
        SHORT,
        "22-25 May 2018 | Meeting of drafting committee and other events | Bali, Indonesia",
        "3 June 2018 | Dialogue on cities (twice a year) | Geneva",
    )
    assert len(events) == 2


def test_other_columns_are_kept_with_their_heads() -> None:
    [event] = events_of(
        "No. | Date | Event | Place | Contact | Remarks | Theme | Colour",
        "1 | 3 May 2018 | Council | Rome | a@example.org | By invitation | Wells and water | Blue",
    )
    assert event.title == "Council"
    assert event.description.split("\n") == [
        "Wells and water", "Contact: a@example.org", "Remarks: By invitation", "Colour: Blue",
    ]  # fmt: skip


def test_dates_times_and_places_in_several_columns_are_joined() -> None:
    [event] = events_of(
        "Start date | End date | Time | Title | City | Country | Venue",
        "3 May 2018 | 4 May 2018 | 10:00-13:00 | Council | Rome | Italy | FAO headquarters",
    )
    assert (event.when.earliest, event.when.latest) == (date(2018, 5, 3), date(2018, 5, 4))
    assert event.when.start is not None
    assert event.place.text == "Rome, Italy, FAO headquarters"


def test_a_cancelled_meeting_stays_and_says_so() -> None:
    one, other = events_of(
        "Date | Title | Status",
        "3 May 2018 | CANCELLED: Council in Rome | ",
        "4 May 2018 | Board | cancelled",
    )
    assert (one.title, one.cancelled) == ("Council in Rome", True)
    assert other.cancelled


def test_the_same_row_printed_twice_is_one_event_with_two_tellings() -> None:
    events = events_of(
        SHORT,
        "3 May 2018 | Council | Rome",
        "3 May 2018 | Council | Rome",
        "4 May 2018 | Board | Rome",
        "3 May 2018 | Council | Rome",
    )
    assert titles(events) == ["Council", "Board", "Council"]
    assert [telling.source.line for telling in events[0].tellings] == [2, 3]
    assert "line 2" in said(events[0])


def test_look_alikes_on_one_day_stay_apart() -> None:
    events = events_of(
        HEAD,
        "September 2018 | Working Group Meeting on trafficking in persons | Vienna | UNODC",
        "September 2018 | Working Group Meeting on smuggling of migrants | Vienna | UNODC",
    )
    assert len(events) == 2


def test_what_is_not_understood_is_listed_with_its_line() -> None:
    events, unread = read(
        "Calendar 2018",
        SHORT,
        "3 May 2018 | Council | Rome",
        "4 May 2018 | |",
        "",
        "Compiled by the Office of the Adviser, with the support of many partners of the forum",
        "",
        SHORT,
        "5 May 2018 | Board | Rome",
        "",
        "A paragraph of prose that stands far behind the table and has nothing to do with it.",
    )
    assert titles(events) == ["Council", "Board"]
    assert [(one.line, one.reason) for one in unread] == [
        (4, "a date without any words"),
        (6, "a note of the paper, no row of its calendar"),
        (11, "stands outside the tables and lists of the calendar"),
    ]


def test_a_calendar_that_has_nothing_is_empty() -> None:
    assert read("") == ((), ())
    assert read(SHORT, SHORT) == ((), ())


def test_events_carry_their_origin_and_their_source_word_for_word() -> None:
    [event] = events_of(HEAD, "3 May 2018 | *<b>Council</b>  of the 4 th round | Rome . | ìLO")
    [telling] = event.tellings
    assert event.origin is Origin.CALENDAR
    assert event.uid == ""
    assert telling.source.document == PAPER
    assert telling.source.line == 2
    assert telling.source.text == "3 May 2018 | *<b>Council</b> of the 4 th round | Rome . | ìLO"
    assert (telling.when, telling.place) == (event.when, event.place)
