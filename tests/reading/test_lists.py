"""Calendars without columns: bullets, date lines, headings, labels."""

import pytest

from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.reading.calendar import calendar_stretches, read_calendar
from desktop.reading.text import number_lines
from tests.reading.calendars import PAPER, gazetteer, titles

PALAIS = "Palais des Nations, Geneva"


def read(text: str) -> tuple[tuple[Event, ...], tuple[Unread, ...]]:
    return read_calendar(number_lines(text), PAPER, gazetteer())


def one_of(item: str) -> Event:
    """The first event of a list of three whose other items are plain."""
    events, _ = read(f"{item}\n- 20 June 2018: Board, Rome\n- 21 June 2018: Forum, Vienna")
    assert len(events) == 3
    return events[0]


@pytest.mark.parametrize(
    ("item", "place"),
    [
        ("- 3 May 2018: Council of the forum (Rome, Italy)", "Rome, Italy"),
        ("- 3 May 2018: Council of the forum, Rome, Italy", "Rome, Italy"),
        ("- 3 May 2018: Council of the forum – Rome, Italy", "Rome, Italy"),
        ("- 3 May 2018: Council of the forum; Rome", "Rome"),
        ("- 3 May 2018: Council of the forum (Geneva, TBC)", "Geneva, TBC"),
        ("- 3 May 2018: Council of the forum (venue TBC)", "venue TBC"),
        ("* 3 May 2018, Rome: Council of the forum", "Rome"),
        ("* 3 May 2018 – Rome, Italy – Council of the forum", "Rome, Italy"),
        ("* 3 May 2018, Rome, Italy, Council of the forum", "Rome, Italy"),
        ("3 May 2018  Council of the forum  Rome", "Rome"),
        ("1) 3 May 2018. Council of the forum, Palais des Nations, Geneva", PALAIS),
        ("(a) Council of the forum, Rome, 3 May 2018", "Rome"),
        ("- Council of the forum (3 May 2018, Rome)", "Rome"),
        ("- Rome, 3 May 2018: Council of the forum", "Rome"),
        ("- Council of the forum (3 May 2018)", ""),
        ("- **3 May 2018** | Council of the forum", ""),
        ("- Thursday, 3 May 2018 - Council of the forum", ""),
    ],
)  # fmt: skip
def test_title_and_place_are_parted_in_many_ways(item: str, place: str) -> None:
    event = one_of(item)
    assert event.title == "Council of the forum"
    assert event.when.edtf == "2018-05-03"
    assert event.place.text == place


def test_a_place_named_in_the_title_stays_in_it() -> None:
    event = one_of("- 3 May 2018: Meeting of experts on wells in Rome, Italy")
    assert event.title == "Meeting of experts on wells in Rome, Italy"
    assert event.place.city == "Rome"


def test_a_sentence_behind_the_place_is_the_description() -> None:
    event = one_of("- 3 May 2018: Council of the forum, Rome. The council decides on the budget.")
    assert (event.title, event.place.text) == ("Council of the forum", "Rome")
    assert event.description == "The council decides on the budget."


def test_an_ordinal_behind_a_date_belongs_to_the_title() -> None:
    assert one_of("24 January 2018 — 4th Council, Rome").title == "4th Council"
    assert one_of("24 January 2018 - 26 January 2018: Council, Rome").when.edtf == (
        "2018-01-24/2018-01-26"
    )


def test_a_torn_title_goes_on_in_the_line_below() -> None:
    event = one_of("- 3 May 2018: Council of the forum on the\n  protection of wells, Rome")
    assert (event.title, event.place.text) == (
        "Council of the forum on the protection of wells",
        "Rome",
    )


def test_lines_below_an_item_are_its_place_labels_and_description() -> None:
    event = one_of(
        "- 3 May 2018: Council of the forum\n"
        "  Rome, Italy\n"
        "  Organizer: FAO\n"
        "  Contact: a@example.org\n"
        "  The council decides on the budget."
    )
    assert event.place.text == "Rome, Italy"
    assert event.focal_points == ("FAO",)
    assert event.description == "Contact: a@example.org\nThe council decides on the budget."


def test_a_bullet_without_date_beside_dated_ones_is_an_event() -> None:
    events, _ = read(
        "- 3 May 2018: Council, Rome\n- 4 May 2018: Board, Rome\n- 5 May 2018: Forum, Rome\n"
        "- Summit of the cities, date to be confirmed"
    )
    assert titles(events)[-1] == "Summit of the cities"
    assert events[-1].when.tentative


def test_an_open_place_stands_where_the_other_places_stand() -> None:
    events, _ = read(
        "- 3 May 2018: Council (Rome)\n- 4 May 2018: Board (TBC)\n- 5 May 2018: Forum (Vienna)"
    )
    assert [event.place.text for event in events] == ["Rome", "TBC", "Vienna"]
    assert titles(events) == ["Council", "Board", "Forum"]
    events, _ = read("3 May 2018: Council, Rome\n4 May 2018: Board, TBC\n5 May 2018: Forum, Vienna")
    assert events[1].place.tentative
    events, _ = read(
        "3 May 2018\nCouncil\nRome\n\n4 May 2018\nBoard\nTBC\n\n5 May 2018\nForum\nRome"
    )
    assert [event.place.text for event in events] == ["Rome", "TBC", "Rome"]


def test_months_take_the_year_of_the_heading_above() -> None:
    events, _ = read(
        "# 2018\n\n## May\n\n- 3-4 Council, Rome\n- 12 Board, Vienna\n\n## June\n\n- 5 Forum, Rome"
    )
    assert [event.when.edtf for event in events] == [
        "2018-05-03/2018-05-04", "2018-05-12", "2018-06-05",
    ]  # fmt: skip


def test_a_heading_may_name_its_month_in_words_or_its_place() -> None:
    events, _ = read(
        "## Meetings in May 2018\n\n- 3 Council, Rome\n- 4 Board, Rome\n\n"
        "## Nairobi\n\n- 5 June 2018: Forum\n- 6 June 2018: Summit"
    )
    assert [event.when.edtf for event in events][:2] == ["2018-05-03", "2018-05-04"]
    assert [event.place.city for event in events][2:] == ["Nairobi", "Nairobi"]


def test_titles_under_a_heading_with_a_date_share_it() -> None:
    events, _ = read(
        "## 3 May 2018\n\n### Council of the forum\n\nThe council decides on the budget.\n\n"
        "## 4 May 2018\n\n### Board\n\n## 5 May 2018\n\n### Forum\n"
    )
    assert titles(events) == ["Council of the forum", "Board", "Forum"]
    assert events[0].description == "The council decides on the budget."


def test_bullets_below_a_day_are_its_meetings_and_deeper_ones_their_words() -> None:
    events, _ = read(
        "3 May 2018\n- Council, Rome\n  - decides on the budget\n- Board, Vienna\n\n"
        "4 May 2018\n- Forum, Rome\n\n5 May 2018\n- Summit, Rome"
    )
    assert titles(events) == ["Council", "Board", "Forum", "Summit"]
    assert events[0].description == "decides on the budget"
    assert [event.when.edtf for event in events][:2] == ["2018-05-03", "2018-05-03"]


def test_days_of_a_heading_without_words_are_listed() -> None:
    _, unread = read("3 May 2018\n\n4 May 2018\nBoard\n\n5 May 2018\nForum\n\n6 May 2018\nSummit")
    assert [(one.line, one.text) for one in unread] == [(1, "3 May 2018")]


def test_labels_of_a_record_may_stand_in_any_order_and_twice() -> None:
    events, _ = read(
        "Venue: Rome\nDate: 3 May 2018\nTitle: Council\nRemarks: closed\nRemarks: and short\n\n"
        "Date: 4 May 2018\nTitle: Board\nVenue: Vienna\n"
    )
    assert titles(events) == ["Council", "Board"]
    assert [event.place.text for event in events] == ["Rome", "Vienna"]
    assert events[0].description == "Remarks: closed\nRemarks: and short"


def test_a_label_above_every_item_is_a_note() -> None:
    events, unread = read(
        "Contact: a@example.org\n3 May 2018: Council\n4 May 2018: Board\n5 May 2018: Forum"
    )
    assert len(events) == 3
    assert [one.line for one in unread] == [1]


def test_a_workshop_with_a_subtitle_is_no_label() -> None:
    event = one_of("- 3 May 2018: Council\n  Workshop: wells and water")
    assert event.description == "Workshop: wells and water"


def test_a_star_in_a_list_needs_its_footnote_too() -> None:
    events, _ = read(
        "3 May 2018: *Council, Rome\n4 May 2018: Board, Rome\n5 May 2018: Forum, Rome\n"
        "* = regional process"
    )
    assert [event.regional for event in events] == [True, False, False]


def test_titles_of_a_list_are_understood_and_other_words_are_notes() -> None:
    _, unread = read(
        "CALENDAR OF THE FORUM\nSome words of nobody in particular\n\n"
        "3 May 2018: Council, Rome\n4 May 2018: Board, Rome\n5 May 2018: Forum, Rome"
    )
    assert [one.text for one in unread] == ["Some words of nobody in particular"]


@pytest.mark.parametrize(
    "text",
    [
        "22 December 2016\n\nExcellency,\n\nPlease find a letter.\n\nNew York, 22 December 2016",
        "On 3 May 2018 the Council met.\nOn 4 May 2018 it met again.\nOn 5 May 2018 it went home.",
        "2016 was a good year.\n2017 was a better one.\n2018 will be the best of them all.",
        "May we recall our letter?\nMarch of the penguins\nFall of the wall",
        "1. Decides to meet in 2018;\n2. Requests a report by May 2018;\n3. Invites all;",
        "a. Phase I: April 2017 to November 2017\nb. Phase II: November 2017 to May 2018\n"
        "c. Phase III: June 2018 to July 2018",
    ],
)
def test_prose_letters_and_drafts_are_no_lists(text: str) -> None:
    assert calendar_stretches(number_lines(text)) == ()


def test_two_items_are_a_list_only_below_a_title_that_speaks_of_meetings() -> None:
    items = "3 May 2018: Council, Rome\n4 May 2018: Board, Rome"
    assert calendar_stretches(number_lines(items)) == ()
    assert calendar_stretches(number_lines(f"Upcoming meetings\n\n{items}")) == ((1, 4),)


def test_two_lists_and_a_table_of_one_paper_are_all_read() -> None:
    events, unread = read(
        "3 May 2018: Council, Rome\n4 May 2018: Board, Rome\n5 May 2018: Forum, Rome\n\n"
        + "Words between them that belong to nothing and go on for quite a while. " * 30
        + "\n\nDate\tTitle\n6 May 2018\tSummit\n7 May 2018\tReception\n\n"
        + "Words again that belong to nothing and go on for quite a while. " * 30
        + "\n\n- 8 May 2018: Hearing\n- 9 May 2018: Briefing\n- 10 May 2018: Closing"
    )
    assert titles(events) == [
        "Council", "Board", "Forum", "Summit", "Reception", "Hearing", "Briefing", "Closing",
    ]  # fmt: skip
    assert len(unread) == 2


def test_page_heads_between_items_end_no_heading() -> None:
    events, unread = read(
        "## May 2018\n\n- 3 Council, Rome\n\n### Ver. 2 of the paper\n\n- 4 Board, Rome\n\n"
        "### Ver. 2 of the paper\n\n- 5 Forum, Rome\n"
    )
    assert [event.when.edtf for event in events] == ["2018-05-03", "2018-05-04", "2018-05-05"]
    assert unread == ()


def test_the_title_and_the_note_above_a_list_are_no_meetings() -> None:
    events, _ = read(
        "UNFCCC process: meetings in 2019\nInformation note by the secretariat, 14 January 2019\n\n"
        "March 2019\n• 11–15 March: Climate Week, Accra\n• 25–29 March: Facilitative group, Bonn\n"
    )
    assert titles(events) == ["Climate Week", "Facilitative group"]
