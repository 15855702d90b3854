"""Tables that were pasted with one cell a line, and what tells their rows apart."""

from tests.traps.telling import calendar, dates, paper, titles, where

HEADS = """
Calendar of meetings of the African processes, 2020

Date
Place
Process
Title
"""


def test_a_row_with_a_line_too_many_is_told_apart_by_its_words_and_not_sure() -> None:
    events = calendar(f"""{HEADS}
15-16 January 2020
Gaborone, Botswana
MIDSA
Technical Meeting on Mixed Migration

9-11 March 2020
Djibouti
IGAD-RCP
Regional Consultation
"Data for better governance"

TBC
Rabat
5+5 Dialogue
9th Ministerial Conference
""")
    assert titles(events)[1] == 'Regional Consultation "Data for better governance"'
    assert where(events[1]) == (None, "Djibouti")
    assert [event.sure for event in events] == [True, False, True]


def test_a_row_that_lacks_a_cell_takes_none_of_the_next_row() -> None:
    events = calendar(f"""{HEADS}15-16 January 2020
Gaborone, Botswana
MIDSA
Technical Meeting on Mixed Migration
3 February 2020
MIDWA
Working Group on Return
4 May 2020
Libreville, Gabon
MIDCAS
Senior Officials Meeting
6 June 2020
EAC RCP
Ministerial Meeting
7 July 2020
MIDSA
Meeting of experts
8 August 2020
Kigali, Rwanda
EAC RCP
Ministerial Meeting
""")
    assert dates(events) == [
        *("2020-01-15/2020-01-16", "2020-02-03", "2020-05-04"),
        *("2020-06-06", "2020-07-07", "2020-08-08"),
    ]
    assert where(events[1]) == (None, None)
    assert events[1].processes == ("MIDWA",)
    assert [event.sure for event in events] == [True, False, True, False, False, True]


def test_heads_again_on_the_next_page_are_no_row() -> None:
    row = "{} May 2020\nLima, Peru\nRCM\nMeeting {}\n"
    rows = [row.format(day, day) for day in range(1, 5)]
    found = paper(HEADS + "".join(rows[:2]) + HEADS[-26:].strip() + "\n" + "".join(rows[2:]))
    assert titles(found.events) == ["Meeting 1", "Meeting 2", "Meeting 3", "Meeting 4"]
    assert found.document.unread == ()


def test_words_below_the_last_row_are_no_cells() -> None:
    found = paper(f"""{HEADS}15 January 2020
Gaborone, Botswana
MIDSA
Technical Meeting
3 February 2020
Dakar, Senegal
MIDWA
Working Group

Compiled by the secretariat from what its members have sent.
""")
    assert titles(found.events) == ["Technical Meeting", "Working Group"]
    assert [line.text for line in found.document.unread] == [
        "Compiled by the secretariat from what its members have sent."
    ]


def test_a_lost_cell_before_the_date_leaves_two_rows_in_doubt() -> None:
    """The cell behind the date of the first row could be that before the date of the second."""
    events = calendar("""
Place
Title
Date
Process
Gaborone, Botswana
Technical Meeting
15 January 2020
MIDSA
Working Group on Return
3 February 2020
MIDWA
Libreville, Gabon
Senior Officials Meeting
4 May 2020
MIDCAS
Kigali, Rwanda
Ministerial Meeting
6 June 2020
EAC RCP
""")
    assert dates(events) == ["2020-01-15", "2020-02-03", "2020-05-04", "2020-06-06"]
    assert titles(events)[1] == "Working Group on Return"
    assert [event.sure for event in events] == [False, False, True, True]
