"""Lists of meetings, with parts between marks or below months, and a title torn by its column."""

import pytest

from tests.traps.telling import calendar, dates, titles, where

MEETINGS = (
    ("4-5 March 2021", "Training of border guards", "Tbilisi, Georgia"),
    ("29 April – 2 May 2021", "Preparatory meeting of the 13th Forum", "Rabat, Morocco"),
    ("May 2021", "Senior Officials' Meeting", "Bali, Indonesia"),
)


@pytest.mark.parametrize("mark", [" – ", "; ", " | "])
def test_items_of_date_title_and_place_between_marks(mark: str) -> None:
    items = "\n".join("- " + mark.join(meeting) for meeting in MEETINGS)
    events = calendar(f"Calendar of regional meetings 2021\n\n{items}\n")
    assert titles(events) == [title for _, title, _ in MEETINGS]
    assert dates(events) == ["2021-03-04/2021-03-05", "2021-04-29/2021-05-02", "2021-05"]
    assert [event.place.city for event in events] == ["Tbilisi", "Rabat", "Bali"]


def test_days_below_months_in_capitals_under_a_heading_in_capitals() -> None:
    events = calendar("""
PROVISIONAL CALENDAR OF CONFERENCES - OCEANS AND FISHERIES - 2021/2022

OCTOBER 2021

4-8     ICCAT Standing Committee on Research, Madrid
25-29   NEAFC Annual Meeting, London

NOVEMBER

15-22   ICCAT 27th Regular Meeting, virtual

FEBRUARY 2022

9-11    One Ocean Summit, Brest, France
""")
    assert titles(events) == [
        "ICCAT Standing Committee on Research",
        "NEAFC Annual Meeting",
        "ICCAT 27th Regular Meeting",
        "One Ocean Summit",
    ]
    assert dates(events) == [
        "2021-10-04/2021-10-08",
        "2021-10-25/2021-10-29",
        "2021-11-15/2021-11-22",
        "2022-02-09/2022-02-11",
    ]
    assert where(events[3]) == ("Brest", "France")


def test_a_list_below_years_has_their_years_as_guesses() -> None:
    events = calendar("""
Meetings of interest in the run-up to the UN 2023 Water Conference
(compiled for heads of delegation, as of 2 September 2022)

2022
• 13-27 September: UN General Assembly high-level week, New York
• November (date tbc): Regional consultation for Latin America and the Caribbean, Santiago
• 15 December 2022: deadline for the submission of themes for the interactive dialogues

2023
• early March: zero draft of the summary
• 20-21 March: Water Action Agenda special event, New York
• 2nd half of 2023: stocktaking by the President of the General Assembly
""")
    assert dates(events) == [
        "2022-09-13/2022-09-27",
        "2022-11",
        "2022-12-15",
        "[2023-03-01..2023-03-10]",
        "2023-03-20/2023-03-21",
        "2023-41",
    ]
    assert [bool(event.when.guess) for event in events] == [True, True, False, True, True, False]
    assert events[1].when.tentative
    assert not any("September 2022" in event.when.text for event in events)


def test_a_torn_title_of_fixed_width_goes_on_though_it_begins_with_a_capital() -> None:
    events = calendar("""
CALENDAR OF DISARMAMENT MEETINGS IN 2019

DATES                 MEETING                                              VENUE

8-26 April            Disarmament Commission                               New York
29 April - 10 May     Preparatory Committee for the 2020 Review            New York
                      Conference of the Parties to the NPT, third
                      session
13 May - 28 June      Conference on Disarmament, second part               Palais des Nations,
                                                                           Geneva
22-24 May             Cluster Munitions, intersessional meeting            Geneva
""")
    assert events[1].title == (
        "Preparatory Committee for the 2020 Review Conference of the Parties to the NPT, "
        "third session"
    )
    assert events[2].place.text == "Palais des Nations, Geneva"


def test_hours_inside_an_item_are_its_hours() -> None:
    briefing, conference = calendar("""
2023
• 9 February: Briefing by the co-hosts, 10 a.m. to 1 p.m., Conference Room 3
• 22-24 March: United Nations 2023 Water Conference, New York
""")
    assert (str(briefing.when.start), str(briefing.when.end)) == ("10:00:00", "13:00:00")
    assert briefing.place.venue == "Conference Room 3"
    assert conference.when.start is None
