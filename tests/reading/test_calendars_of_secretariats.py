"""Calendars as secretariats send them: days moved and struck, years elsewhere, places beside."""

import pytest

from desktop.core.event import Event
from desktop.reading.document import read_document
from tests.reading.calendars import gazetteer


def read(text: str, name: str = "calendar.txt") -> tuple[Event, ...]:
    found = read_document(name, text.encode(), gazetteer())
    assert not found.document.unread
    return found.events


def told(text: str, name: str = "calendar.txt") -> list[str]:
    return [
        f"{one.when.edtf} | {one.title} | {one.place.text}" + " | off" * one.cancelled
        for one in read(text, name)
    ]


TABLE = "Date\tMeeting\tPlace\n{}\n20 June 2018\tBoard\tRome\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("CANCELLED: 3-5 May 2018\tForum\tRome", "2018-05-03/2018-05-05 | Forum | Rome | off"),
        ("cancelled (was 3-5 May 2018)\tForum\tRome", "2018-05-03/2018-05-05 | Forum | Rome | off"),
        ("7 May 2018 (was 3 May)\tForum\tRome", "2018-05-07 | Forum | Rome"),
        ("3 May 2018\tForum – postponed to 5–7 June\tRome", "2018-06-05/2018-06-07 | Forum | Rome"),
        ("3 May 2018\tForum (new dates: 5–7 June)\tRome", "2018-06-05/2018-06-07 | Forum | Rome"),
        ("~~3 May~~ 7 May 2018\tForum\tRome", "2018-05-07 | Forum | Rome"),
        ("~~3 May 2018~~\t~~Forum~~\t~~Rome~~", "2018-05-03 | Forum | Rome | off"),
        ("3O May 2018\tForum\tRome", "2018-05-30 | Forum | Rome"),
        ("12 Febuary 2018\tForum\tRome", "2018-02-12 | Forum | Rome"),
        ("T2 2018\tForum\tRome", "2018-34 | Forum | Rome"),
        ("4 mai 2018, de 10 h 30\tForum\tRome", "2018-05-04T10:30 | Forum | Rome"),
        ("4 de mayo de 2018, 12.30 horas\tForum\tRome", "2018-05-04T12:30 | Forum | Rome"),
    ],
)  # fmt: skip
def test_days_that_moved_were_struck_or_misread(row: str, expected: str) -> None:
    assert told(TABLE.format(row)) == [expected, "2018-06-20 | Board | Rome"]


def test_an_item_of_a_list_begins_with_what_became_of_it() -> None:
    listed = (
        "- CANCELLED: 3 May 2018: Forum, Rome\n- 20 June 2018: Board, Rome\n- 4 July 2018: Fair"
    )
    assert told(listed)[0] == "2018-05-03 | Forum | Rome | off"


def test_a_list_below_a_table_has_the_year_of_the_document() -> None:
    table = "| Date | Meeting |\n|---|---|\n| 3 May | Forum |\n| 4 May | Fair |\n"
    listed = "## Others\n\n- **5 June**: Council\n- **6 June**: Board\n- **7 June**: Bureau\n"
    events = read(f"# Meetings 2018\n\n{table}\n{listed}", "calendar.md")
    assert [one.when.earliest and one.when.earliest.year for one in events] == [2018] * 5


def test_rows_in_no_order_of_time_begin_no_new_year() -> None:
    rows = "7 November 2018\tForum\tRome\n26 April\tFair\tRome\n7 March\tBureau\tRome\n"
    events = read(f"Meetings 2018\n\nDate\tMeeting\tPlace\n{rows}9 December\tBoard\tRome\n")
    assert [one.when.edtf for one in events][1:] == ["2018-04-26", "2018-03-07", "2018-12-09"]


def test_place_and_date_may_share_a_column() -> None:
    rows = "Rome, 3-5 May 2018\tForum\nVirtual, 20 June 2018, 10:00\tBoard\n"
    rows += "TBC, 2nd half of 2018\tFair\n"
    assert told(f"Place and date\tMeeting\n{rows}") == [
        "2018-05-03/2018-05-05 | Forum | Rome",
        "2018-06-20T10:00 | Board | Virtual",
        "2018-41 | Fair | TBC",
    ]


def test_days_below_a_month_may_print_its_number() -> None:
    listed = "July\nTue 04/07  Forum\nThu 13/07  Fair\nSeptember\nMon 18/09 – Tue 26/09  Board\n"
    assert told(f"Calendar of meetings 2023\n\n{listed}") == [
        "2023-07-04 | Forum | ",
        "2023-07-13 | Fair | ",
        "2023-09-18/2023-09-26 | Board | ",
    ]


def test_hours_may_stand_before_a_number_and_be_misread() -> None:
    hours = "8.3O-9.30 a.m.   Bureau\n10 a.m.-1 p.m.   1st meeting\np.m.   Consultations\n"
    assert told(f"Monday, 7 May 2018\n{hours}18-06789   1/2\n") == [
        "2018-05-07T08:30/2018-05-07T09:30 | Bureau | ",
        "2018-05-07T10:00/2018-05-07T13:00 | 1st meeting | ",
        "2018-05-07 | Consultations | ",
    ]


def test_hours_and_a_room_share_a_bracket() -> None:
    listed = "- 3 May 2018: Forum (Room XX, 10 a.m.)\n- 4 May 2018: Fair (15:00, Room XX)\n"
    listed += "- 5 May 2018: Board"
    assert told(listed)[:2] == [
        "2018-05-03T10:00 | Forum | Room XX",
        "2018-05-04T15:00 | Fair | Room XX",
    ]


def test_a_place_on_the_last_line_of_a_title_is_the_place() -> None:
    rows = "<tr><td>3 May 2018</td><td>Forum on wells<br><em>Conference Room 1</em></td></tr>"
    page = (
        f"<html><body><table>{rows}<tr><td>4 May 2018</td><td>Fair</td></tr></table></body></html>"
    )
    assert told(page, "page.html")[0] == "2018-05-03 | Forum on wells | Conference Room 1"


def test_the_first_title_over_labels_may_be_a_bullet() -> None:
    record = "* {}\n  When: {} May 2018\n  Where: Rome\n\n"
    text = "".join(record.format(*one) for one in (("Forum", 3), ("Fair", 4), ("Board", 5)))
    assert [one.title for one in read(text)] == ["Forum", "Fair", "Board"]


def test_days_of_a_week_are_those_of_the_title() -> None:
    rows = "MON 20\t10:00\tWorking Party\tRoom W\n\t15:00\tInformal talks\tRoom D\n"
    rows += "THU 23\t10:00\tCommittee on wells – POSTPONED\tRoom S1\n"
    assert told(f"MEETINGS, WEEK 20–24 MAY 2019      (rev. 2 – 17 May 2019)\n\n{rows}") == [
        "2019-05-20T10:00 | Working Party | Room W",
        "2019-05-20T15:00 | Informal talks | Room D",
        "2019-05-23T10:00 | Committee on wells | Room S1",
    ]


def test_labels_may_have_accents_and_fortnights_be_told() -> None:
    record = "Date : {}\nRéunion : {}\nLieu : {}\n\n"
    listed = [("14 et 15 février", "Forum", "Dakar"), ("2e quinzaine de mai", "Conseil", "Dakar")]
    text = "Réunions de 2024\n\n" + "".join(record.format(*one) for one in listed)
    assert told(text) == [
        "2024-02-14/2024-02-15 | Forum | Dakar",
        "[2024-05-16..2024-05-31] | Conseil | Dakar",
    ]


def test_a_deadline_stands_below_its_day_and_idem_is_the_day_above() -> None:
    below = "10 a.m.   2nd meeting\n3 p.m.   3rd meeting\nDeadline for proposals: 6 p.m.\n"
    days = told(f"Programme of work\n\nTuesday, 4 October 2022\n{below}")
    assert days[2] == "2022-10-04T18:00 | Deadline for proposals | "
    listed = "2019\n • 16-18 Apr: Africa Forum – Marrakech\n • idem: Finance Forum – NY\n"
    assert told(f"{listed} • 9-18 Jul: COP24 – Katowice, Poland¹\n") == [
        "2019-04-16/2019-04-18 | Africa Forum | Marrakech",
        "2019-04-16/2019-04-18 | Finance Forum | NY",
        "2019-07-09/2019-07-18 | COP24 | Katowice, Poland",
    ]


def test_a_date_in_a_column_ends_no_title_above_it() -> None:
    head = "                    CALENDAR OF THE COMMISSION FOR THE YEAR, 2016\n\n"
    columns = "Sl.   Title of meeting                          Date              Place\n\n"
    rows = "1     Ministerial Conference on Transport,      5-9 December      Moscow\n"
    rows += "      third session\n\n"
    rows += "2     Committee on Disasters                    3-5 April         Bangkok\n"
    assert told(head + columns + rows) == [
        "2016-12-05/2016-12-09 | Ministerial Conference on Transport, third session | Moscow",
        "2016-04-03/2016-04-05 | Committee on Disasters | Bangkok",
    ]


def test_marks_of_direction_hide_no_date() -> None:
    listed = "".join(f"\u200e{day} May 2018\u200e\n\tForum {day}\n\tRome\n\n" for day in (3, 4, 5))
    assert [one.when.edtf for one in read(listed)] == ["2018-05-03", "2018-05-04", "2018-05-05"]


def test_a_letter_in_spanish_lists_days_without_their_year() -> None:
    head = "Madrid, 12 de enero de 2018\n\nExcelentísimo Señor Embajador:\n\nLe comunico:\n\n"
    items = (
        "- I Reunión de Coordinadores: 1 y 2 de marzo, Roma\n- Foro: segunda quincena de junio\n"
    )
    text = f"{head}{items}\nAprovecho la oportunidad para reiterarle mi más alta consideración.\n"
    assert told(text) == [
        "2018-03-01/2018-03-02 | I Reunión de Coordinadores | Roma",
        "[2018-06-16..2018-06-30] | Foro | ",
    ]


def test_an_item_of_a_letter_of_whose_date_nothing_was_made_is_listed() -> None:
    items = (
        "(a) First session, 14 to 25 April 2025;\n(b) Second session, dates in 2026 to be set.\n"
    )
    text = f"Excellency,\n\nThe meetings are:\n\n{items}\nPlease accept my highest consideration.\n"
    found = read_document("letter.txt", text.encode(), gazetteer())
    assert [one.title for one in found.events] == ["First session"]
    assert [one.text for one in found.document.unread] == [
        "(b) Second session, dates in 2026 to be set."
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2018-W23\tForum\tRome", "[2018-06-04..2018-06-10] | Forum | Rome"),
        ("2018-06-??\tForum\tRome", "2018-06 | Forum | Rome"),
        ("31 Dec 2018/1 Jan 2019\tForum\tRome", "2018-12-31/2019-01-01 | Forum | Rome"),
        ("tbc/03/2018\tForum\tRome", "2018-03? | Forum | Rome"),
        ("June TBA, 2018\tForum\tRome", "2018-06 | Forum | Rome"),
        ("Anfang Juli 2018 (Termin offen)\tForum\tRome", "[2018-07-01..2018-07-10] | Forum | Rome"),
    ],
)  # fmt: skip
def test_dates_as_programs_and_hasty_hands_write_them(row: str, expected: str) -> None:
    assert told(TABLE.format(row))[0] == expected


def test_an_export_with_whole_days_as_midnights() -> None:
    rows = '1,"Forum, 2nd session",2023-03-27 00:00:00,2023-03-31 00:00:00,Rome\n'
    rows += '2,Fair,2023-05-03T10:00:00,2023-05-04T18:00:00,"Rome, Room 4"\n'
    assert told(f"id,summary,dtstart,dtend,location\n{rows}", "export.csv") == [
        "2023-03-27/2023-03-31 | Forum, 2nd session | Rome",
        "2023-05-03T10:00/2023-05-04T18:00 | Fair | Rome, Room 4",
    ]


def test_bars_between_the_cells_alone_keep_an_empty_first_cell() -> None:
    rows = "Mes | Días | Reunión | Sede\n--- | --- | --- | ---\nMarzo | 11-12 | Comisión | Lima\n"
    rows += " | 25 | Taller | Quito\nAbril | por confirmar | Diálogo | Por definir\n"
    assert told(f"## Calendario de reuniones 2019\n\n{rows}", "calendario.md") == [
        "2019-03-11/2019-03-12 | Comisión | Lima",
        "2019-03-25 | Taller | Quito",
        "2019-04? | Diálogo | Por definir",
    ]


def test_dots_lead_from_a_day_to_its_meeting() -> None:
    dotted = "Sept. 22, 2022 ........ Launch (Rome)\nNov. 3-4, 2022 ........ Forum (Lima)\n"
    assert told(f"KEY DATES\n\n{dotted}Feb. 14, 2023 ......... Fair (Quito)\n") == [
        "2022-09-22 | Launch | Rome",
        "2022-11-03/2022-11-04 | Forum | Lima",
        "2023-02-14 | Fair | Quito",
    ]


def test_titles_stand_above_their_places_and_the_date_of_the_paper_is_none() -> None:
    head = "Date: 20 January 2023\nReference: LA/23-01\n\nNOTIFICATION TO ALL PARTIES\n\n"
    below = (
        "58th sessions\n   Bonn, Germany, 5–15 June 2023\n\nCOP 28\n   Dubai, 30 November 2023\n"
    )
    found = read_document(
        "notice.txt",
        f"{head}{below}\nCOP 29\n   Host to be decided, 11 May 2024\n".encode(),
        gazetteer(),
    )
    assert [(one.title, one.when.edtf) for one in found.events] == [
        ("58th sessions", "2023-06-05/2023-06-15"),
        ("COP 28", "2023-11-30"),
        ("COP 29", "2024-05-11"),
    ]


def test_a_town_stands_before_its_venue_in_brackets() -> None:
    listed = "- 12 February 2024: CERD, 112th session, Geneva (Palais Wilson)\n"
    listed += "- 15 April 2024: CAT, Geneva (dates and venue tbc)\n- 3 May 2024: Board, Rome\n"
    first, second, _ = read(listed)
    assert (first.title, first.place.text) == ("CERD, 112th session", "Geneva (Palais Wilson)")
    assert second.when.tentative


def test_a_letter_moves_cancels_and_keeps_meetings() -> None:
    body = "The second meeting (23 April 2020) is cancelled.\nThe Conference remains scheduled for "
    body += "17-21 August 2020 in Geneva.\n\nWednesday, 6 May – 10:00 to 13:00: Review (Room 2)\n"
    text = f"Dear colleagues,\n\n{body}\nKind regards,\nSecretariat\n2 April 2020\n"
    assert told(text) == [
        "2020-04-23 | Second meeting |  | off",
        "2020-08-17/2020-08-21 | Conference | Geneva",
        "2020-05-06T10:00/2020-05-06T13:00 | Review | Room 2",
    ]


def test_a_room_beside_the_hours_stands_above_the_title() -> None:
    day = "Tuesday, 12 April 2022\n10:00 to 13:00   Conference Room 1\n    First reading\n"
    day += "15:00 to 18:00   Virtual meeting\n    Briefing by the chair\n"
    assert told(f"Programme of consultations\n\n{day}") == [
        "2022-04-12T10:00/2022-04-12T13:00 | First reading | Conference Room 1",
        "2022-04-12T15:00/2022-04-12T18:00 | Briefing by the chair | Virtual meeting",
    ]


def test_a_year_in_the_column_of_titles_heads_the_rows_below_it() -> None:
    rows = "2017\t\t\nForum\t28-30 June\tBerlin\n2018\t\t\nSummit\t5-7 December\tRabat\n"
    assert told(f"Event\tDate\tVenue\n{rows}") == [
        "2017-06-28/2017-06-30 | Forum | Berlin",
        "2018-12-05/2018-12-07 | Summit | Rabat",
    ]


def test_a_month_below_its_row_completes_the_date() -> None:
    rows = "22–26 January\tForum on ships\n7–11 April\tBoard of harbours\n"
    rows += "30 September – 4\t\n\tCommittee on seas\n\nOctober\n"
    assert told(f"Meetings 2024\n\n{rows}") == [
        "2024-01-22/2024-01-26 | Forum on ships | ",
        "2024-04-07/2024-04-11 | Board of harbours | ",
        "2024-09-30/2024-10-04 | Committee on seas | ",
    ]


def test_hours_may_stand_behind_the_place_in_a_letter_and_a_list() -> None:
    items = "(i) Meeting – 27 September, Room 4, 10 a.m. to 6 p.m.\n"
    items += "(ii) Retreat – weekend of 12-13 October (venue to be announced)\n"
    text = (
        f"2 September 2019\n\nExcellency,\n\nPlease note:\n\n{items}\nPlease accept my regards.\n"
    )
    assert told(text) == [
        "2019-09-27T10:00/2019-09-27T18:00 | Meeting | Room 4",
        "2019-10-12/2019-10-13 | Retreat | ",
    ]


def test_a_message_tells_its_year_by_the_day_it_was_sent() -> None:
    listed = "Mon 6 Nov: Bureau call (online, 14h00)\nWed 8 Nov: Friends - Rome - 10:00-12:00\n"
    events = read_document(
        "mail.txt",
        f"What comes:\n\n{listed}1 Dec: inputs\n\nSent: 2 November 2023\n".encode(),
        gazetteer(),
    ).events
    assert [(one.when.edtf, one.title, one.place.text) for one in events] == [
        ("2023-11-06T14:00", "Bureau call", "online"),
        ("2023-11-08T10:00/2023-11-08T12:00", "Friends", "Rome"),
        ("2023-12-01", "Inputs", ""),
    ]


def test_a_country_behind_a_colon_is_what_is_spoken_of() -> None:
    rows = "lundi 2 octobre\t10 h\tDébat : Haïti\n"
    rows += "mardi 3 octobre\tà déterminer\tExposé : coopération avec l'Union africaine\n"
    rows += "mercredi 4 octobre\t15 h 30\tConsultations\n"
    assert told(f"Programme de travail, octobre 2023\n\n{rows}") == [
        "2023-10-02T10:00 | Débat : Haïti | ",
        "2023-10-03 | Exposé : coopération avec l'Union africaine | ",
        "2023-10-04T15:30 | Consultations | ",
    ]


def test_parts_of_a_day_and_hours_share_a_column() -> None:
    days = "Mon, 6 Nov.   a.m.  Report of the council\n              p.m.  Report (continued)\n"
    days += "Wed, 8 Nov.   10.00 Election of five judges of the court\n"
    days += "Thu, 9 Nov.   p.m.  Sport for development\nFri, 10 Nov.  a.m.  No meeting\n"
    assert told(f"Plenary meetings, week of 6 November 2023\n\n{days}") == [
        "2023-11-06 | Report of the council | ",
        "2023-11-06 | Report (continued) | ",
        "2023-11-08T10:00 | Election of five judges of the court | ",
        "2023-11-09 | Sport for development | ",
        "2023-11-10 | No meeting | ",
    ]


def test_a_date_that_is_open_has_the_month_above_it() -> None:
    listed = "## April 2025\n- 7–17: Committee @ Room 12\n- date tbc: Parties\n- 20: Board\n"
    assert told(f"# Sessions\n\n{listed}", "sessions.md")[:2] == [
        "2025-04-07/2025-04-17 | Committee | Room 12",
        "2025-04 | Parties | ",
    ]
