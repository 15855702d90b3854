"""Lists whose months or years stand in headings, and items that print several parts in a line."""

import pytest

from tests.traps.telling import bounds, calendar, dates, paper, the, titles, where

MONTHS = """
PROVISIONAL CALENDAR OF CONFERENCES - OCEANS AND FISHERIES - 2021/2022

OCTOBER 2021

4-8     ICCAT Standing Committee on Research, Madrid
11-12   COFI Sub-Committee on Aquaculture, Rome (hybrid)
tba     Informal consultations on the oceans resolution, New York

NOVEMBER

1-12    UNFCCC COP26, Glasgow, United Kingdom
29-3    WCPFC 18th Regular Session (29 November - 3 December), Pohnpei, Micronesia

DECEMBER

6-8     London Protocol, IMO Headquarters
-       Adoption of the omnibus resolution on oceans
29-3    Winter school, Kiel, Germany

JANUARY

17-20   Plastics: preparatory meeting, Nairobi

FEBRUARY 2022

28-4/3  UNEA 5.2 continued, Nairobi

MARCH

7-18    BBNJ IGC-4, New York, Conference Room 4
"""


def test_days_under_a_month_begin_in_that_month() -> None:
    events = calendar(MONTHS)
    assert the(events, "WCPFC").when.edtf == "2021-11-29/2021-12-03"
    assert the(events, "Winter school").when.edtf == "2021-12-29/2022-01-03"
    assert bounds(the(events, "UNEA")) == ("2022-02-28", "2022-03-04")


def test_january_below_december_is_of_the_next_year_and_a_guess() -> None:
    plastics = the(calendar(MONTHS), "Plastics")
    assert plastics.when.edtf == "2022-01-17/2022-01-20"
    assert plastics.when.guess


def test_the_first_words_of_an_item_are_its_title_and_the_last_its_place() -> None:
    events = calendar(MONTHS)
    assert where(the(events, "COP26")) == ("Glasgow", "United Kingdom")
    bbnj = the(events, "BBNJ IGC-4")
    assert (bbnj.place.venue, bbnj.place.city) == ("Conference Room 4", "New York")


def test_how_people_meet_hides_no_town() -> None:
    place = the(calendar(MONTHS), "COFI").place
    assert (place.text, place.city) == ("Rome (hybrid)", "Rome")


def test_a_dash_for_a_day_begins_an_item_of_its_own() -> None:
    omnibus = the(calendar(MONTHS), "omnibus")
    assert omnibus.when.edtf == "2021-12"
    assert the(calendar(MONTHS), "London Protocol").description == ""


def test_what_is_to_be_announced_under_a_month_keeps_the_month() -> None:
    informal = the(calendar(MONTHS), "Informal consultations")
    assert bounds(informal) == ("2021-10-01", "2021-10-31")
    assert informal.when.tentative


def test_headings_that_gave_a_month_or_a_year_are_no_lines_that_were_not_read() -> None:
    text = "\n2022\n• 5 May: Forum, Oslo\n• 7 May: Fair, Bonn\n2023\n• 9 May 2023: Talk, Rome\n"
    found = paper(text)
    assert len(found.events) == 3
    assert found.document.unread == ()


def test_a_forum_is_not_taken_for_a_place() -> None:
    events = calendar("""
2023
• 9 February: Briefing by the co-hosts, 10 a.m. to 1 p.m., Conference Room 3
• July: HLPF, New York - SDG 6 not under review in depth
• 22-24 March: United Nations 2023 Water Conference, New York
""")
    assert titles(events)[1] == "HLPF - SDG 6 not under review in depth"
    assert where(events[1])[0] == "New York"
    assert events[1].processes == ("HLPF",)


def test_town_and_country_behind_in_are_both_read() -> None:
    events = calendar("""
2022
• 19-23 October – World Water Week in Bamako, Mali (to be confirmed)
• 24 October: Preparatory meeting, New York
""")
    assert where(events[0]) == ("Bamako", "Mali")


def test_a_list_of_one_item_under_a_year_is_read() -> None:
    [event] = calendar("""
2023
• 9 February: Briefing by the co-hosts, 10 a.m. to 1 p.m., Conference Room 3
""")
    assert (str(event.when.start), str(event.when.end)) == ("10:00:00", "13:00:00")


def test_numbered_items_with_the_date_last_under_bare_years_are_a_calendar() -> None:
    events = calendar("""
ANNEX II
Indicative calendar of events leading to the Fourth International Conference on Financing

2024
(1) First session of the Preparatory Committee: Addis Ababa, 22-26 July
(2) Second session of the Preparatory Committee: New York, 3-6 December
2025
(3) Multi-stakeholder hearings: New York, early 2025 (two days)
(4) Third session of the Preparatory Committee: New York, 30 April and 1 May
(5) Conference: Seville, Spain, 30 June to 3 July
""")
    towns = ["Addis Ababa", "New York", "New York", "New York", "Seville"]
    assert [event.place.city for event in events] == towns
    assert titles(events)[2] == "Multi-stakeholder hearings (two days)"
    assert bounds(events[0]) == ("2024-07-22", "2024-07-26")
    assert bounds(events[4]) == ("2025-06-30", "2025-07-03")


def test_a_town_alone_before_a_date_is_a_place_and_the_lack_of_a_title_is_told() -> None:
    events = calendar("""
COMMITTEE ON MIGRATION, REFUGEES AND DISPLACED PERSONS
Forthcoming meetings

Paris, Council of Europe Office                          15 March 2024
Strasbourg (part-session)                                15-19 April 2024
Sub-Committee on Diasporas: Lisbon, Portugal             13-14 May 2024
Reykjavik (to be confirmed)                              12 September 2024
""")
    assert [event.place.city for event in events] == ["Paris", "Strasbourg", "Lisbon", "Reykjavík"]
    assert [event.sure for event in events] == [False, False, True, False]


@pytest.mark.parametrize("order", ["{d} – {t} – {p}", "{d}; {p}; {t}", "{t} – {d} – {p}"])
def test_items_of_parts_between_marks_keep_what_is_to_be_confirmed(order: str) -> None:
    rows = [
        ("4-5 March 2021", "Training of guards", "Tbilisi, Georgia"),
        ("March 12, 2021 (TBC)", "Working group on data", "TBC"),
        ("29 April – 2 May 2021", "Preparatory meeting", "Rabat, Morocco"),
    ]
    events = calendar("\n".join("- " + order.format(d=d, t=t, p=p) for d, t, p in rows))
    assert titles(events) == [title for _, title, _ in rows]
    assert dates(events) == ["2021-03-04/2021-03-05", "2021-03-12?", "2021-04-29/2021-05-02"]
    assert [event.place.city for event in events] == ["Tbilisi", None, "Rabat"]
    assert events[1].place.tentative
