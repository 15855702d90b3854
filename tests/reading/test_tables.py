"""Tables as tables: pages, headers, lost columns, torn rows. A bar stands for a tab."""

from tests.reading.calendars import events_of, read, said, titles

HEAD = "Date | Event | Place | Focal point"
FLAT = "Date | Place | Process | Title"


def test_a_page_head_in_the_middle_of_a_row_parts_no_cell() -> None:
    [event] = events_of(
        FLAT,
        "3-4 May 2018 | Rome, Italy, | Colombo Process and Regional Conference on | Meeting on the",
        FLAT,
        "| | Migration (RCM) | Protection of Migrants",
    )
    assert event.title == "Meeting on the Protection of Migrants"
    assert event.processes == ("Colombo Process", "RCM")
    assert event.place.text == "Rome, Italy"
    assert event.sources[0].line == 2
    assert event.sources[0].text.splitlines()[1] == "Migration (RCM) | Protection of Migrants"


def test_a_year_at_the_start_of_a_torn_title_is_no_date() -> None:
    [event] = events_of(
        FLAT,
        "3 May 2018 | Rome | Colombo Process | Workshop “Towards the review of",
        FLAT,
        "| | | 2020 and after”",
    )
    assert event.title == "Workshop “Towards the review of 2020 and after”"
    assert event.when.edtf == "2018-05-03"


def test_a_header_that_has_run_into_a_date_cell_is_taken_out() -> None:
    [event, _] = events_of(
        HEAD,
        "3-4 May 2018 | Council: | Rome | FAO",
        "(The closing day | The Council decides on the | |",
        "#### Version 3",
        "is Friday 4 May 2018.) | budget. | Place | Focal point",
        "#### Version 3",
        HEAD,
        "7 June 2018 | Board meeting | Rome | IFAD",
    )
    assert event.when.text == "3-4 May 2018 (The closing day is Friday 4 May 2018.)"
    assert event.when.edtf == "2018-05-03/2018-05-04"
    assert event.description == "The Council decides on the budget."
    assert event.place.text == "Rome"
    assert event.focal_points == ("FAO",)
    assert "Friday 4 May 2018" in said(event)


def test_a_header_word_in_the_date_cell_is_no_date() -> None:
    [event] = events_of(
        HEAD,
        "May 2018 | Appraisal of the plan | Vienna | UNODC",
        "| The Assembly has asked for an appraisal of what was done | |",
        "Date | in the last four years. | Place | Focal point",
    )
    assert event.when.edtf == "2018-05"
    assert event.description.endswith("what was done in the last four years.")


def test_each_page_may_have_other_columns() -> None:
    events = events_of(
        HEAD,
        "3 May 2018 | Council | Rome | FAO",
        "Date | Event",
        "4 May 2018 | Board meeting",
        "| Date | Event | Place | Focal point",
        "| 5 May 2018 | Conference | Vienna | UNIDO",
        "Date | Event | Focal point",
        "6 May 2018 | Regional meeting | ILO",
    )
    assert titles(events) == ["Council", "Board meeting", "Conference", "Regional meeting"]
    assert [event.place.city for event in events] == ["Rome", None, "Vienna", None]
    assert [event.focal_points for event in events] == [("FAO",), (), ("UNIDO",), ("ILO",)]


def test_one_column_for_two_things_is_told_apart_by_its_words() -> None:
    events = events_of(
        "Month /year | Event | Location Focal Point",
        "May 2018 | Launch of the report | UNODC",
        "June 2018 | Summit | Berlin",
        "July 2018 | Workshop | Geneva ILO",
    )
    assert [event.focal_points for event in events] == [("UNODC",), (), ("ILO",)]
    assert [event.place.text for event in events] == ["", "Berlin", "Geneva"]


def test_title_place_and_focal_point_in_one_cell_are_parted() -> None:
    [one, other] = events_of(
        "Month /year | Event Location . Focal Point",
        "3 May 2018 | Third expert meeting Geneva ILO",
        "4 May 2018 | 50th Session of the Commission on Population and Development (CPD):",
    )
    assert (one.title, one.place.text, one.focal_points) == (
        "Third expert meeting",
        "Geneva",
        ("ILO",),
    )
    assert (other.place.text, other.focal_points) == ("", ())


def test_a_misread_head_is_known() -> None:
    [event] = events_of("Month /year | Event | Pocal Point", "May 2018 | Regional meeting | ILO")
    assert event.focal_points == ("ILO",)


def test_cells_alone_go_to_the_row_whose_columns_are_lost() -> None:
    events = events_of(
        "Date | Event Place Focal point",
        "3-7 May 2018 | Session of the commission:",
        "| The session will look at cities.",
        HEAD,
        "8 May 2018 | Friends of the forum | Vienna | GFMD",
        "| | New York | DESA",
    )
    assert titles(events) == ["Session of the commission", "Friends of the forum"]
    assert events[0].place.text == "New York"
    assert events[0].focal_points == ("DESA",)
    assert not events[0].sure
    assert "“New York” and “DESA”" in said(events[0])
    assert events[1].place.text == "Vienna"


def test_cells_alone_that_fit_nowhere_are_listed() -> None:
    _, unread = read(
        HEAD, "8 May 2018 | Friends of the forum | Vienna | GFMD", "| | New York | DESA"
    )
    assert [(one.line, one.reason) for one in unread] == [
        (3, "cells without a date and a title, and no row above lacks them")
    ]


def test_a_border_inside_a_word_is_mended_and_told() -> None:
    [event] = events_of(
        "Month/year | Event Lo | ocation | Focal Point",
        "May 2018 | 11th forum (meets annually) N | nairobi, Kenya |",
    )
    assert event.title == "11th forum"
    assert event.place.text == "Nairobi, Kenya"
    assert event.repeats == "meets annually"
    assert "Nairobi, Kenya" in said(event)
    assert event.sure


def test_a_letter_torn_off_a_head_is_no_row() -> None:
    events = events_of("M | | |", "| Month /year | Event | Place", "| 3 May 2018 | Council | Rome")
    assert titles(events) == ["Council"]


def test_one_row_read_twice_is_one_event() -> None:
    [event] = events_of(
        HEAD,
        "June 2018 | UN Uluman Rights Council | | OHCHR",
        "June 2018 | UN Human Rights Council | | UNCHK",
        "| Panel discussion on the rights of children. | |",
    )
    assert event.title == "UN Human Rights Council"
    assert event.focal_points == ("OHCHR",)
    assert [source.line for source in event.sources] == [2, 3]
    assert "Uluman" in said(event)
    assert "“UNCHK” read as OHCHR" in event.remarks
    assert not event.sure


def test_a_double_gives_its_words_to_the_better_row() -> None:
    [event] = events_of(
        HEAD,
        "June 2018 | UN Human Rights Council | | OHCHR",
        "June 2018 | UN Uluman Dinka Council | | UNCHK",
        "| Panel discussion on the rights of children. | |",
    )
    assert event.title == "UN Human Rights Council"
    assert event.description == "Panel discussion on the rights of children."
    assert len(event.tellings) == 2


def test_a_row_that_is_begun_and_then_begun_anew_is_one() -> None:
    [event] = events_of(
        HEAD,
        "June 2018 | Regional forum on labour | |",
        "June 2018 | Regional forum on labour mobility in the south | Manila | ILO",
    )
    assert event.title == "Regional forum on labour mobility in the south"
    assert event.place.city == "Manila"
    assert not event.sure


def test_a_double_is_known_by_its_focal_point_where_no_name_helps() -> None:
    [event] = events_of(
        HEAD,
        "June 2018 | Regional seminar on forced retums | | OHCHR",
        "June 2018 | Regional seminar on forced returns | | UNCHK",
    )
    assert len(event.tellings) == 2
    assert not event.sure
