"""Rows of a calendar that a line, a page or a border has cut. A bar is a tab."""

import pytest

from tests.reading.calendars import events_of, said

HEAD = "Date | Event | Place | Focal point"
SHORT = "Date | Event | Place"


@pytest.mark.parametrize(
    ("first", "second", "edtf"),
    [
        ("October 27 to", "November 10, 2018", "2018-10-27/2018-11-10"),
        ("November 14 -", "16, 2018", "2018-11-14/2018-11-16"),
        ("January 23-24,", "2018", "2018-01-23/2018-01-24"),
        ("September", "2018", "2018-09"),
        ("12-14", "May 2018", "2018-05-12/2018-05-14"),
        ("28 May – 1", "June 2018", "2018-05-28/2018-06-01"),
        ("May", "14-18, 2018", "2018-05-14/2018-05-18"),
        ("Monday,", "14 May 2018", "2018-05-14"),
        ("Second half", "of 2018 (TBC)", "2018-41?"),
        ("GA Session", "2018", "2018"),
        ("June 2018", "(exact dates to be confirmed)", "2018-06"),
    ],
)
def test_a_date_cut_over_two_rows_is_one(first: str, second: str, edtf: str) -> None:
    [event] = events_of(
        HEAD,
        f"{first} | Governing body meeting | Rome | FAO",
        f"{second} | The body decides on the budget of the coming year. | |",
    )
    assert event.title == "Governing body meeting"
    assert event.when.edtf == edtf
    assert event.description == "The body decides on the budget of the coming year."


@pytest.mark.parametrize(
    ("first", "second"), [("Date to be", "determined"), ("Date to be determined", "determined")]
)
def test_a_date_read_twice_is_read_once(first: str, second: str) -> None:
    [event] = events_of(
        HEAD,
        f"{first} | Forum on labour (meets annually) | Manila | ILO",
        f"{second} | Meeting of governments, and of workers' and employers' organizations. | |",
    )
    assert event.when.text == "Date to be determined"
    assert event.when.tentative
    assert not event.when.is_dated


def test_rows_that_look_cut_but_have_all_their_cells_are_events() -> None:
    events = events_of(
        HEAD,
        "Date to be determined | Forum on labour | Manila | ILO",
        "2018 | Dialogue on migration | Geneva | IOM",
        "June 2018 (TBC | Workshop on data | Rome | FAO",
        "3 July 2018 | Board meeting | Rome | IFAD",
        "to be confirmed | Summit | Vienna | UNODC",
    )
    assert [event.when.edtf for event in events] == [None, "2018", "2018-06?", "2018-07-03", None]


def test_a_place_cut_over_two_rows_is_one() -> None:
    [event] = events_of(
        HEAD,
        "January 23-24, | Regional dialogue: | Colombo, Sri |",
        "2018 | The dialogue has begun a new way of working together on | Lanka |",
        HEAD,
        "| labour, with shared responsibility. | |",
    )
    assert event.place.text == "Colombo, Sri Lanka"
    assert event.place.country == "Sri Lanka"
    assert event.description.endswith("together on labour, with shared responsibility.")
    assert event.sources[0].line == 2
    assert len(event.sources[0].text.splitlines()) == 3


def test_a_line_a_row_is_joined_to_paragraphs() -> None:
    [event] = events_of(
        HEAD,
        "3 May 2018 | Council | Rome | FAO",
        "| The council is a forum of over fifty governments and of ten further | |",
        "| international organizations, and one of the longest-standing ones. The | |",
        "• | Council provides a framework for states to meet on equal footing. | |",
        "| The next session is in June. | |",
    )
    assert event.description == (
        "The council is a forum of over fifty governments and of ten further international "
        "organizations, and one of the longest-standing ones. The Council provides a framework "
        "for states to meet on equal footing.\nThe next session is in June."
    )


def test_a_continuation_may_change_its_column_and_begin_like_a_place() -> None:
    [event] = events_of(
        "| Date | Event | Place | Focal point",
        "| 3 May 2018 | Process meeting: | Rome | IOM",
        "| | It is a dialogue of Austria, Hungary, Poland, Romania and | |",
        "Date | Event | Place | Focal point",
        "| Turkey. In the declaration states agreed to work together. | |",
    )
    assert event.description.endswith(
        "Romania and Turkey. In the declaration states agreed to work together."
    )
    assert event.place.text == "Rome"


def test_a_row_without_date_and_with_its_own_subject_is_an_event() -> None:
    conference, consultations = events_of(
        HEAD,
        "3 May 2018 | General conference | Vienna | UNIDO",
        "| The Committee on the Rights of the Child will hold consultations in 2018. | | OHCHR",
        "5 June 2018 | Council | Rome | FAO",
        "| The council decides on the budget for the coming years. | |",
    )[:2]
    assert conference.description == ""
    assert consultations.title.startswith("The Committee on the Rights of the Child")
    assert consultations.when.text == "2018"
    assert consultations.when.guess
    assert not consultations.sure
    assert "2018" in said(consultations)


def test_a_new_subject_is_known_without_knowing_its_body() -> None:
    events = events_of(
        HEAD,
        "3 May 2018 | General conference | Vienna | UNIDO",
        "| The Hinterland Board will hold hearings on wells. | | FAO",
        "4 May 2018 | Forum on wells | Rome | IFAD",
        "| The forum will look at the wells of the south. | | FAO",
        "5 May 2018 | Council: | Rome | FAO",
        "| The members will agree on a budget for the years to come. | |",
    )
    assert [event.title[:15] for event in events] == [
        "General confere", "The Hinterland ", "Forum on wells", "Council",
    ]  # fmt: skip
    assert events[2].focal_points == ("IFAD", "FAO")


def test_rows_below_one_date_share_it_with_a_remark() -> None:
    _, second, third = events_of(
        SHORT,
        "3 May 2018 | Opening | Rome",
        "| Briefing | Vienna",
        '" | Reception | Geneva',
    )
    assert [second.when.edtf, third.when.edtf] == ["2018-05-03"] * 2
    assert not second.sure
    assert "row above" in said(second)


def test_stray_marks_say_nothing() -> None:
    one, other = events_of(
        HEAD,
        "3 May 2018 | - the rapporteur organises a workshop in Dakar | Dakar . | ·",
        "· | • | - |",
        "4 May 2018 | Session | · | DESA",
    )
    assert one.title == "The rapporteur organises a workshop in Dakar"
    assert one.place.text == "Dakar"
    assert one.focal_points == ()
    assert other.place.text == ""


def test_marks_of_print_are_no_words() -> None:
    one, other = events_of(
        SHORT,
        "3 May 2018 | <b>Regional meeting</b> (will include a session on labour) | Rome",
        "4 May 2018 | 17 <sup>th</sup> *General* Conference | Rome",
    )
    assert one.title == "Regional meeting (will include a session on labour)"
    assert other.title == "17th General Conference"


def test_a_whole_row_with_a_date_that_nobody_can_read_is_a_row() -> None:
    events = events_of(
        "Date | Place | Process | Title",
        "June 12-13, 2017 | Vienna, Austria | Prague Process | Senior Officials Meeting on return",
        "sometime soon | Geneva | IOM | A meeting whose date nobody can read",
    )
    assert [(event.title, event.when.text) for event in events] == [
        ("Senior Officials Meeting on return", "June 12-13, 2017"),
        ("A meeting whose date nobody can read", "sometime soon"),
    ]
    assert [event.sure for event in events] == [True, False]
    assert "The date “sometime soon” could not be read" in events[1].remarks


def test_hours_at_a_known_city_have_its_zone() -> None:
    [known, unknown] = events_of(
        "Date | Place | Title",
        "6 May 2024, 10:00-11:30 | New York | Briefing of delegations",
        "7 May 2024, 10:00-11:30 | to be confirmed | Briefing of the press",
    )
    assert known.when.timezone == "America/New_York"
    assert unknown.when.timezone is None
