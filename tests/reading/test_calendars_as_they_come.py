"""Calendars as they come: notes with signs, grids of days and hours, what became of meetings."""

import pytest

from desktop.core.event import Event
from desktop.reading.document import read_document
from tests.reading.calendars import gazetteer


def read(text: str, name: str = "calendar.txt") -> tuple[Event, ...]:
    return read_document(name, text.encode(), gazetteer()).events


def told(text: str, name: str = "calendar.txt") -> list[str]:
    return [
        f"{one.when.edtf} | {one.title} | {one.place.text}" + " | off" * one.cancelled
        for one in read(text, name)
    ]


def test_notes_below_a_table_are_told_of_the_rows_with_their_signs() -> None:
    table = (
        "Date\tMeeting\tPlace\n3 May 2018\tForum*\tRome\n4 May 2018\tFair**\tRome\n"
        "5 May 2018\tBoard\tRome<sup>1</sup>\n\n* Dates to be confirmed.\n"
        "** Held back to back with the forum.\n<sup>1</sup> Cancelled\n"
    )
    events = read(table)
    assert told(table) == [
        "2018-05-03? | Forum | Rome",
        "2018-05-04 | Fair | Rome",
        "2018-05-05 | Board | Rome | off",
    ]
    assert events[1].description == "Held back to back with the forum."
    assert "** Held back to back" in events[1].sources[0].text


def test_a_note_whose_sign_no_row_carries_is_listed() -> None:
    table = "Date\tMeeting\n3 May 2018\tForum\n4 May 2018\tFair*\n\n* Closed.\n** Open to all.\n"
    found = read_document("a.txt", table.encode(), gazetteer())
    assert [one.text for one in found.document.unread] == ["** Open to all."]


def test_parts_of_the_day_at_the_head_of_columns_are_the_hours_below_them() -> None:
    grid = (
        "Programme of work, June 2018\n\n"
        "Date\tMorning (10 a.m. unless otherwise indicated)\tAfternoon (3 p.m.)\n"
        "Mon 4 June\tBriefing on Libya (9.30 a.m.)\t\nTue 5 June\tOpen debate\tConsultations\n"
    )
    assert told(grid) == [
        "2018-06-04T09:30 | Briefing on Libya | ",
        "2018-06-05T10:00 | Open debate | ",
        "2018-06-05T15:00 | Consultations | ",
    ]


def test_days_at_the_head_of_columns_are_those_of_what_stands_below_them() -> None:
    grid = (
        "| Time | Mon 4 June 2018 | Tue 5 June 2018 |\n|---|---|---|\n"
        "| 10 a.m. – 1 p.m. | Opening | Item 3 |\n| 3 – 6 p.m. | Item 2 | |\n"
    )
    assert told(grid, "a.md") == [
        "2018-06-04T10:00/2018-06-04T13:00 | Opening | ",
        "2018-06-05T10:00/2018-06-05T13:00 | Item 3 | ",
        "2018-06-04T15:00/2018-06-04T18:00 | Item 2 | ",
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("20  Council (Trade) – cancelled", "2018-05-20 | Council (Trade) |  | off"),
        ("20  Forum, Rome – postponed", "2018-05-20? | Forum | Rome"),
        ("20  Forum (postponed sine die)", "2018-05-20? | Forum | "),
        ("Tripartite summit (19 May)", "2018-05-19 | Tripartite summit | "),
        ("Forum, date and venue to be determined", "2018-05 | Forum | TBC"),
    ],
)  # fmt: skip
def test_items_below_a_month_say_what_became_of_them(item: str, expected: str) -> None:
    listed = f"Meetings 2018\n\nMAY\n- 3  Board\n- {item}\n- 30  Fair\n"
    assert expected in told(listed)


def test_days_and_a_place_share_a_bracket_inside_a_title() -> None:
    listed = (
        "1. Session (3 – 4 May 2018, Rome) – review\n2. Forum (5 May 2018)\n3. Fair (6 May 2018)"
    )
    assert told(listed)[0] == "2018-05-03/2018-05-04 | Session – review | Rome"


def test_columns_of_a_french_table_are_known_and_a_head_may_name_its_year() -> None:
    table = "N°;Intitulé de la réunion;Début;Fin;Observations\n1;Forum;3.5.2018;4.5.2018;Annulée\n"
    assert told(table, "a.csv") == ["2018-05-03/2018-05-04 | Forum |  | off"]
    assert told("Dates (2018)\tMeeting\n3 May\tForum\n5 May\tFair\n") == [
        "2018-05-03 | Forum | ",
        "2018-05-05 | Fair | ",
    ]


def test_a_web_page_prints_titles_above_days_and_links_behind_them() -> None:
    item = "<p><b>{}</b><br>{} (Rome) <a href='#'>Documents</a></p>"
    page = f"""<html><body><h1>Upcoming meetings</h1><h2>May 2018</h2>
        {item.format("Board", "May 3, 2018")}{item.format("Forum", "May 4 to May 5, 2018")}
        <h2>June 2018</h2>{item.format("Fair", "June 7, 2018")}</body></html>"""
    assert told(page, "a.html") == [
        "2018-05-03 | Board | Rome",
        "2018-05-04/2018-05-05 | Forum | Rome",
        "2018-06-07 | Fair | Rome",
    ]


def test_a_title_cut_after_a_small_word_goes_on_below_in_the_first_column() -> None:
    table = (
        "Meeting                        Place         Dates\n"
        "Session of the meeting of the  Rome          3-4 May 2018\nConference of the Parties\n"
        "Board                          Geneva        7 May 2018\n"
    )
    assert (
        told(table)[0]
        == "2018-05-03/2018-05-04 | Session of the meeting of the Conference of the Parties | Rome"
    )


def test_a_number_without_another_beside_it_is_part_of_the_title() -> None:
    listed = "3. Mai 2018\n  10.00 Uhr  Forum\n5.–6. Dezember 2018\n  26. OSZE-Ministerrat, Rom\n"
    assert told(listed)[1].split(" | ")[1] == "26. OSZE-Ministerrat"


def test_the_year_of_a_title_counts_before_the_day_of_the_paper() -> None:
    above = "PROGRAMME OF MEETINGS FOR 2018\n\nPROG/12 – 12 December 2017. All in Rome.\n\n"
    table = "Date\tMeeting\n19 – 23 January\tBoard\n9 – 13 April\tForum\n"
    assert told(above + table)[0] == "2018-01-19/2018-01-23 | Board | "


def test_titles_above_a_table_of_fixed_width_are_none_of_its_rows() -> None:
    table = (
        "OEA/Ser.G\n\nCalendario de reuniones – primer semestre de 2018 (al 9 de enero)\n\n"
        "Fecha              Órgano        Reunión            Lugar\n"
        "miércoles 21 de    Consejo       Sesión ordinaria   Salón Simón\n"
        "enero, 10:00       Permanente                       Bolívar\n"
        "3 y 4 de febrero   CAJP          Sesión especial    Roma\n"
    )
    assert told(table) == [
        "2018-01-21T10:00 | Sesión ordinaria | Salón Simón Bolívar",
        "2018-02-03/2018-02-04 | Sesión especial | Roma",
    ]


def test_days_below_a_month_may_name_their_weekdays_in_a_bracket() -> None:
    listed = "Calendar 2018\n\nMAY\n2-4 (Wed-Fri)   Board      Rome\n"
    listed += "8               180th Council   Rome\n"
    listed += "15 (Tue)        Fair       Rome\n"
    assert told(listed) == [
        "2018-05-02/2018-05-04 | Board | Rome",
        "2018-05-08 | 180th Council | Rome",
        "2018-05-15 | Fair | Rome",
    ]


def test_an_item_whose_day_is_still_open_stands_among_the_dated_ones() -> None:
    listed = (
        "Sessions\n\nBoard of the fund: 3 May 2018\n\nAdvisory Committee: 4 May 2018\n\n"
        "Social Forum: to be determined\n"
    )
    assert [(one.title, one.when.tentative) for one in read(listed)][-1] == ("Social Forum", True)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("3 mai : Forum, Barcelone (Espagne)", "2018-05-03 | Forum | Barcelone (Espagne)"),
        ("REPORTÉ – Forum (initialement prévu le 3 mai)", "2018-05-03? | Forum | "),
    ],
)
def test_items_of_a_french_list(item: str, expected: str) -> None:
    listed = (
        f"Calendrier des réunions 2018\n\n• 2 avril : Comité, Rome\n• 4 avril : Bureau\n• {item}\n"
    )
    assert told(listed)[-1] == expected


def test_a_grid_may_stand_in_columns_of_fixed_width() -> None:
    grid = (
        "Schedule, 4–8 June 2018\n\n"
        "Date              10 a.m. – 1 p.m.      3 – 6 p.m.\n"
        "Monday, 4 June    Opening; adoption     General exchange\n"
        "                  of the agenda         of views\n"
        "Friday, 8 June    Adoption of report    –\n"
    )
    assert told(grid) == [
        "2018-06-04T10:00/2018-06-04T13:00 | Opening; adoption of the agenda | ",
        "2018-06-04T15:00/2018-06-04T18:00 | General exchange of views | ",
        "2018-06-08T10:00/2018-06-08T13:00 | Adoption of report | ",
    ]


def test_weekdays_with_days_head_hours_below_a_month() -> None:
    listed = (
        "SCHEDULE OF MEETINGS: JUNE 2018\n\nMonday 4\n   10:00   Board      Room W\n"
        "   All day   Review: Fiji      Room D\n"
        "Monday 25 - Tuesday 26\n   10:00   Council    Room W\n"
    )
    assert told(listed) == [
        "2018-06-04T10:00 | Board | Room W",
        "2018-06-04 | Review: Fiji | Room D",
        "2018-06-25T10:00/2018-06-26 | Council | Room W",
    ]


def test_weeks_beside_dates_are_numbers_and_a_column_tells_what_is_cancelled() -> None:
    table = (
        "Week,Date,Meeting,Room,Cancelled?,Back to back with\nW04,20-22 Jan 2018,Forum,Hall,No,\n"
        "W07,9 Feb 2018,Board,Hall,Yes,Council\n"
    )
    assert told(table, "a.csv") == [
        "2018-01-20/2018-01-22 | Forum | Hall",
        "2018-02-09 | Board | Hall | off",
    ]


def test_months_stand_beside_their_days_without_a_header() -> None:
    page = """<h2>Agenda de l’OIF – 2018</h2><table><tr><th rowspan="2">Mars</th><td>20</td>
        <td>Journée de la paix</td><td>Paris</td></tr><tr><td>24-25</td><td>Conseil permanent</td>
        <td>Paris</td></tr><tr><th>Juin</th><td>à préciser</td><td>Conférence</td><td>Rome</td></tr>
        </table>"""
    assert told(f"<html><body>{page}</body></html>", "a.html") == [
        "2018-03-20 | Journée de la paix | Paris",
        "2018-03-24/2018-03-25 | Conseil permanent | Paris",
        "2018-06? | Conférence | Rome",
    ]


def test_nothing_held_is_no_meeting_and_an_annual_session_is_one() -> None:
    listed = "Board 2018\n\nQ2\n6–7 May  Retreat, Rome\n\nQ3\n[no meetings]\n\n"
    listed += "Q4\n2–3 June  Board, Rome\n"
    assert [one.title for one in read(listed)] == ["Retreat", "Board"]
    stack = "Session\nDates\n\nAnnual session\n1–5 June 2018\n\nFirst session\n26–30 January 2018\n"
    assert [one.title for one in read(stack)] == ["Annual session", "First session"]


def test_what_is_to_be_confirmed_behind_a_day_in_a_bracket_is_the_day() -> None:
    listed = "(a) Forum (Rome, second half of April 2018, to be confirmed);\n"
    listed += "(b) Board, Rome, 3 May 2018;\n(c) Fair of the fund, Rome, 4 May 2018.\n"
    assert told(listed)[0] == "[2018-04-16..2018-04-30]? | Forum | Rome"


def test_numbered_titles_stand_above_their_days_and_places() -> None:
    listed = (
        "ACTIVITIES OF 2018\n\n1. Support group on confidence (Fiji, Norway)\n"
        "   3-4 May 2018, Oslo\n2. Workshop on data\n   June 2018, Rome (exact dates TBC)\n"
        "3. Forum\n   5 July 2018, Rome\n"
    )
    assert told(listed) == [
        "2018-05-03/2018-05-04 | Support group on confidence (Fiji, Norway) | Oslo",
        "2018-06 | Workshop on data | Rome",
        "2018-07-05 | Forum | Rome",
    ]


def test_years_stand_alone_above_rows_without_a_header() -> None:
    table = (
        "2018\n----\nEC-79   16-20 June 2018      Geneva\nCg-18   20-24 October 2018   Rome\n\n"
        "2019\n----\nEC-80   13-17 May 2019       Geneva\n"
    )
    assert [one.title for one in read(table)] == ["EC-79", "Cg-18", "EC-80"]


def test_labels_that_stand_apart_belong_to_the_title_above_them() -> None:
    card = "<h3>{}</h3><p>Date: {}</p><p>Venue: {}</p><p>Format: hybrid</p>"
    cards = card.format("Forum on data", "3 May 2018", "Rome") + card.format(
        "Panel on water", "to be determined", "Oslo"
    )
    assert told(f"<html><body><h1>Sessions 2018</h1>{cards}</body></html>", "a.html") == [
        "2018-05-03 | Forum on data | Rome",
        "None | Panel on water | Oslo",
    ]


def test_the_year_of_the_first_heading_holds_below_its_sections() -> None:
    listed = "# Cumbre – hoja de ruta 2018\n\n## Ministros\n\n- Justicia – Madrid, 14 de abril\n"
    listed += "- Turismo – Roma, 3 de mayo\n\n## Cumbre\n\n- Cumbre – Madrid, 4 de mayo\n"
    assert [one.when.edtf for one in read(listed, "a.md")] == [
        "2018-04-14",
        "2018-05-03",
        "2018-05-04",
    ]


def test_the_day_of_the_paper_beside_its_table_is_no_meeting() -> None:
    above = "Calendar\n\nPrepared by the secretariat. Status: 14 January 2018.\n\n"
    table = "Date\tMeeting\n3 May 2018\tForum\n4 May 2018\tFair\n"
    assert [one.title for one in read(above + table)] == ["Forum", "Fair"]


def test_a_spanish_list_of_sessions_has_the_year_of_its_title() -> None:
    listed = (
        "## Sesiones de los órganos en 2018\n\n"
        "* **Comité** – 93.º período: 2 a 20 de febrero (Roma)\n"
        "* **Junta** – 3.º período: 2 a 19 de marzo (Roma)\n"
        "* **Foro** – 5.º período: por confirmar\n"
    )
    assert [one.when.edtf for one in read(listed, "a.md")] == [
        "2018-02-02/2018-02-20",
        "2018-03-02/2018-03-19",
        None,
    ]
