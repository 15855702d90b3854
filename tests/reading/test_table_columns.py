"""Which column holds what: heads of every kind, merged ones, missing ones. A bar is a tab."""

import pytest

from desktop.reading.calendar import read_calendar
from desktop.reading.text import number_lines
from tests.reading.calendars import PAPER, events_of, gazetteer, read, said, titles


@pytest.mark.parametrize(
    "head",
    [
        "When | Where | What | Organizer",
        "Dates | Venue | Meeting | Host",
        "DATE(S) | LOCATION | EVENT | FOCAL POINT",
        "Tentative dates | Place of the event | Title of the Event / Meeting | Lead agency",
        "<b>Month /year</b> | City, Country | *Event* : | Pocal Point",
        "Meeting date | Meeting place | Subject | Secretariat",
        "Fecha | Lugar | Título | Organizador",
    ],
)
def test_columns_are_known_by_many_words(head: str) -> None:
    [event] = events_of(head, "3 May 2018 | Rome, Italy | Council | FAO")
    assert (event.when.edtf, event.place.text, event.title) == (
        "2018-05-03",
        "Rome, Italy",
        "Council",
    )
    assert event.focal_points == ("FAO",)


def test_a_head_that_nobody_knows_is_the_title_when_none_else_is() -> None:
    [event] = events_of("Date | Particulars | Place", "3 May 2018 | Council | Rome")
    assert (event.title, event.description) == ("Council", "")


def test_a_column_without_head_may_hold_the_dates() -> None:
    [event] = events_of("| Event | Place", "3 May 2018 | Council | Rome")
    assert (event.title, event.when.edtf) == ("Council", "2018-05-03")


def test_a_second_title_column_is_the_theme() -> None:
    [event] = events_of("Date | Meeting | Title", "3 May 2018 | Council | Wells and water")
    assert (event.title, event.description) == ("Council", "Wells and water")


def test_a_theme_alone_is_the_title_and_so_is_a_body() -> None:
    [themed] = events_of("Date | Theme | Place", "3 May 2018 | Wells and water | Rome")
    assert themed.title == "Wells and water"
    [body] = events_of("Date | Process | Place", "3 May 2018 | Bali Process | Bangkok")
    assert (body.title, body.processes) == ("Bali Process", ("Bali Process",))


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Date and venue", "3-4 May 2018, Rome, Italy"),
        ("Date / place", "3-4 May 2018 – Rome, Italy"),
        ("Dates & location", "3-4 May 2018<br>Rome, Italy"),
    ],
)
def test_a_column_of_dates_and_places_is_parted(head: str, cell: str) -> None:
    [event] = events_of(f"{head} | Title", f"{cell} | Council")
    assert event.when.edtf == "2018-05-03/2018-05-04"
    assert event.place.text == "Rome, Italy"


def test_merged_dates_keep_what_is_no_date() -> None:
    events = events_of(
        "Date and place and event | Remarks",
        "3 May 2018, Council Rome | By invitation",
        "4 May 2018 | By invitation",
        "Board meeting Vienna | By invitation",
    )
    assert events[0].when.edtf == "2018-05-03"


def test_dates_and_hours_share_a_column() -> None:
    [event] = events_of("Date/Time | Title", "3 May 2018, 10:00-13:00 | Council")
    assert event.when.edtf == "2018-05-03T10:00/2018-05-03T13:00"


def test_neither_place_nor_agency_goes_where_its_words_point() -> None:
    one, other = events_of(
        "Date | Title | Location Focal Point",
        "3 May 2018 | Council | Middle Earth, Shire",
        "4 May 2018 | Board | Hinterland",
    )
    assert (one.place.text, one.focal_points) == ("Middle Earth, Shire", ())
    assert (other.place.text, other.focal_points) == ("", ("Hinterland",))


def test_a_table_without_dates_gives_undated_events() -> None:
    one, other = events_of(
        "Title | Place | Organizer", "Council of the forum | Rome | FAO", "Board | Rome | IFAD"
    )
    assert [one.title, other.title] == ["Council of the forum", "Board"]
    assert not one.when.is_dated
    assert not one.sure


def test_numbers_begin_events_though_they_have_no_date() -> None:
    events = events_of(
        "No. | Date | Title | Place",
        "1 | 3 May 2018 | Council | Rome",
        "2 | | Board | Rome",
        "3 | 5 May 2018 | Forum | Rome",
    )
    assert titles(events) == ["Council", "Board", "Forum"]
    assert events[1].when.text == ""


def test_a_row_one_column_off_its_header_is_moved_back() -> None:
    events = events_of(
        "Date | Title | Place",
        "| 3 May 2018 | Council | Rome",
        "4 May 2018 | Board | Vienna",
    )
    assert [event.place.city for event in events] == ["Rome", "Vienna"]
    assert [event.when.edtf for event in events] == ["2018-05-03", "2018-05-04"]


def test_two_lines_of_a_header_are_one() -> None:
    events = events_of(
        "Date | Title | Focal",
        "| | Point",
        "3 May 2018 | Council | FAO",
        "Date | Title | Focal",
        "| | Point",
        "4 May 2018 | Board | IFAD",
    )
    assert titles(events) == ["Council", "Board"]


def test_a_legend_may_stand_in_a_row_of_the_table() -> None:
    starred, _ = events_of(
        "Date | Title | Place",
        "3 May 2018 | *Council | Rome",
        "4 May 2018 | Board | Rome",
        "*Regional consultative process | |",
    )
    assert starred.regional


def test_the_rest_of_a_cell_may_stand_on_a_line_without_cells() -> None:
    [event, _] = events_of(
        "Date | Title | Place",
        "3 May 2018 | Council on the | Rome",
        "protection of migrants",
        "4 May 2018 | Board | Vienna",
    )
    assert event.title == "Council on the protection of migrants"


def test_headings_between_rows_give_place_and_month() -> None:
    placed, dated = events_of(
        "Date | Title",
        "Nairobi, Kenya",
        "3 May 2018 | Council",
        "June 2018",
        "4-5 | Board",
    )
    assert placed.place.city == "Nairobi"
    assert dated.when.edtf == "2018-06-04/2018-06-05"


def test_an_open_quotation_mark_in_a_file_with_commas_swallows_nothing() -> None:
    rows = "\n".join(f"{day} May 2018,Meeting {day},Rome" for day in range(1, 9))
    text = f'Date,Title,Place\n20 May 2018,"Council,Rome\n{rows}\n'
    events, unread = read_calendar(number_lines(text), PAPER, gazetteer())
    assert len(events) + len(unread) >= 8


def test_bars_inside_cells_are_words() -> None:
    events, _ = read_calendar(
        number_lines("| Date | Title |\n|---|---|\n| 3 May 2018 | Either\\|or |"),
        PAPER,
        gazetteer(),
    )
    assert titles(events) == ["Either|or"]


def test_columns_of_a_fixed_width_may_have_heads_set_in_the_middle() -> None:
    text = (
        "        Date                    Title                      Place\n"
        "3-4 May 2018          Council of the forum on        Rome, Italy\n"
        "                      wells and water\n"
        "5 June 2018           Board                          Vienna\n"
    )
    events, unread = read_calendar(number_lines(text), PAPER, gazetteer())
    assert titles(events) == ["Council of the forum on wells and water", "Board"]
    assert [event.place.city for event in events] == ["Rome", "Vienna"]
    assert unread == ()


def test_a_fixed_width_ends_where_prose_begins() -> None:
    text = (
        "Date              Title              Place\n"
        "3-4 May 2018      Council            Rome\n"
        "5 June 2018       Board              Vienna\n"
        "\n"
        "The secretariat will send an invitation to all members of the forum in due course.\n"
        "It will be translated into all of the languages of the organization and its bodies.\n"
        "Members are asked to register before the end of the month in which it is sent out.\n"
        "They are asked to name their delegates as well, and those who will go with them.\n"
    )
    events, unread = read_calendar(number_lines(text), PAPER, gazetteer())
    assert titles(events) == ["Council", "Board"]
    assert [one.line for one in unread] == [5, 6, 7, 8]


def test_a_table_that_holds_no_dates_is_no_calendar() -> None:
    events, unread = read("Country | Capital", "Austria | Vienna", "Kenya | Nairobi")
    assert events == ()
    assert len(unread) == 3


def test_an_agency_among_the_contacts_is_the_focal_point() -> None:
    [event] = events_of("Date | Title | Contact", "3 May 2018 | Council | UNODC")
    assert event.focal_points == ("UNODC",)
    assert said(event) == ""


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Month | Day | Title", ["May 2018 | 3-4 | Council", "| 12 | Board",
                                 "June 2018 | 5 | Forum"]),
        ("Year | Date | Title", ["2018 | 3-4 May | Council", "2018 | 12 May | Board",
                                 "2018 | 5 June | Forum"]),
        ("Day | Month | Year | Title", ["3-4 | May | 2018 | Council", "12 | May | 2018 | Board",
                                        "5 | June | 2018 | Forum"]),
    ],
)  # fmt: skip
def test_months_days_and_years_may_have_columns_of_their_own(head: str, rows: list[str]) -> None:
    events = events_of(head, *rows)
    assert titles(events) == ["Council", "Board", "Forum"]
    assert [event.when.edtf for event in events] == [
        "2018-05-03/2018-05-04", "2018-05-12", "2018-06-05",
    ]  # fmt: skip


def test_a_month_of_the_row_above_is_a_guess() -> None:
    _, board = events_of("Date | Title", "3 May 2018 | Council", "12-14 | Board")
    assert board.when.edtf == "2018-05-12/2018-05-14"
    assert "May 2018" in said(board)
    [alone] = events_of("Date | Title", "12-14 | Board")
    assert not alone.when.is_dated


def test_places_and_focal_points_parted_by_a_stroke() -> None:
    [event] = events_of(
        "Date | Title | Location / focal point", "3 May 2018 | Council | Geneva / ILO"
    )
    assert (event.place.text, event.focal_points) == ("Geneva", ("ILO",))


def test_focal_points_parted_in_many_ways() -> None:
    events = events_of(
        "Date | Title | Focal points",
        "3 May 2018 | Council | DESA, IOM",
        "4 May 2018 | Board | DESA and IOM",
        "5 May 2018 | Forum | DESA/IOM",
        "6 May 2018 | Summit | DESA; IOM",
        "7 May 2018 | Hearing | Ministry of Wells",
    )
    assert [event.focal_points for event in events][:4] == [("DESA", "IOM")] * 4
    assert events[4].focal_points == ("Ministry of Wells",)


def test_a_venue_cut_by_a_line_is_one() -> None:
    [event, _] = events_of(
        "Date | Title | Venue",
        "3 May 2018 | Council | Palais des Nations,",
        "| | Geneva",
        "4 May 2018 | Board | Vienna",
    )
    assert event.place.text == "Palais des Nations, Geneva"
