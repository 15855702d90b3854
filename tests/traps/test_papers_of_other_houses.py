"""Calendars as other houses print them: two lines a meeting, brackets, fields, pages of the web."""

from tests.traps.telling import calendar, dates, paper, titles, where


def test_a_line_of_place_and_day_below_a_title_is_its_date() -> None:
    events = calendar("""
WORLD HEALTH ORGANIZATION
Governing bodies: dates and places of meetings in 2023

Executive Board, 152nd session
\tGeneva, 30 January–7 February 2023
Seventy-sixth World Health Assembly
\tGeneva, Palais des Nations, 21–30 May 2023
Regional Committee for Europe
\tAstana, Kazakhstan, 24–26 October 2023 (to be confirmed)
""")
    assert titles(events) == [
        "Executive Board, 152nd session",
        "Seventy-sixth World Health Assembly",
        "Regional Committee for Europe",
    ]
    assert dates(events) == [
        *("2023-01-30/2023-02-07", "2023-05-21/2023-05-30", "2023-10-24?/2023-10-26?"),
    ]
    assert [event.place.city for event in events] == ["Geneva", "Geneva", "Astana"]
    assert events[1].place.venue == "Palais des Nations"


def test_labels_below_numbered_titles_are_no_memorandum() -> None:
    found = paper("""
CALENDAR OF STATUTORY MEETINGS, FIRST HALF OF 2020

1.\t36th Ordinary Session of the Executive Council
\tDate: 6 – 7 February 2020
\tVenue: Addis Ababa, Ethiopia

2.\t33rd Ordinary Session of the Assembly
\tDate: 9 – 10 February 2020
\tVenue: Addis Ababa, Ethiopia

3.\tMid-Year Coordination Meeting
\tDate: 2 July 2020
\tVenue: N'Djamena, Chad
""")
    assert titles(found.events) == [
        "36th Ordinary Session of the Executive Council",
        "33rd Ordinary Session of the Assembly",
        "Mid-Year Coordination Meeting",
    ]
    assert dates(found.events)[0] == "2020-02-06/2020-02-07"
    assert found.letters == ()


def test_the_day_of_the_paper_itself_is_no_meeting() -> None:
    events = calendar("""
A/CONF.230/2019/CRP.4
14 May 2019
English only

Note by the Secretariat: schedule of meetings

(a) Expert group on financing (2 days, New York, 4 and 5 September 2019);
(b) Regional meeting for Asia (Bangkok, first week of November 2019);
(c) Regional meeting for Africa (3 days, Nairobi, 7 to 9 October 2019);
(d) Concluding meeting (Geneva, January 2020, dates to be confirmed).
""")
    assert titles(events) == [
        "Expert group on financing (2 days)",
        "Regional meeting for Asia",
        "Regional meeting for Africa (3 days)",
        "Concluding meeting",
    ]
    assert [event.place.city for event in events] == ["New York", "Bangkok", "Nairobi", "Geneva"]
    assert events[3].when.tentative


def test_how_people_meet_stays_in_a_title_that_begins_with_it() -> None:
    events = calendar("""
Upcoming events

Global Forum on Remittances
14 Jun 2023 - 16 Jun 2023
Nairobi, Kenya
Read more

Vice-Ministerial Meeting
27 Nov 2023 - 28 Nov 2023
Panama City, Panama
Read more

Webinar: Climate mobility in the Pacific
3 Aug 2023
Online
Read more
""")
    assert titles(events)[2] == "Webinar: Climate mobility in the Pacific"
    assert [where(event)[0] for event in events] == ["Nairobi", "Panama City", None]
    assert "Read more" not in "".join(event.description for event in events)


def test_addresses_of_pages_are_no_part_of_a_title() -> None:
    [event, _] = calendar("""
| Dates | Session | Venue |
|---|---|---|
| 6–16 June 2022 | [Bonn Conference](https://example.org/sb56) (SB 56) | Bonn, Germany |
| 6–18 November 2022 | **COP 27** | Sharm el-Sheikh, Egypt |
""")
    assert event.title == "Bonn Conference (SB 56)"
    assert event.description == "https://example.org/sb56"


def test_a_first_column_without_a_head_holds_the_titles() -> None:
    events = calendar("""
Provisional calendar of meetings for 2025

                                                Dates                     Place
Commission for Social Development, 63rd session 10-14 February            New York
Statistical Commission, 56th session            4-7 March                 New York
Committee on Non-Governmental Organizations     19-28 May                 New York
""")
    assert titles(events)[0] == "Commission for Social Development, 63rd session"
    assert dates(events)[:2] == ["2025-02-10/2025-02-14", "2025-03-04/2025-03-07"]


def test_a_day_whose_year_nothing_tells_is_not_sure() -> None:
    events = calendar("""
Provisional calendar of meetings for 2025 and 2026

Dates ¦ Meeting ¦ Place
10-14 February ¦ Commission for Social Development ¦ New York
4-7 March ¦ Statistical Commission ¦ New York
""")
    assert [(event.when.edtf, event.sure) for event in events] == [(None, False)] * 2


def test_quarters_beside_days_are_meetings_of_the_same_list() -> None:
    events = calendar("""
42.  The Group agreed on the following tentative dates of its next meetings:

    Third meeting: 3 to 5 October 2023, Bali, Indonesia
    Fourth meeting: first quarter of 2024, venue to be decided
    Fifth meeting: back-to-back with COP 29, Baku, Azerbaijan, November 2024
""")
    assert titles(events)[:2] == ["Third meeting", "Fourth meeting"]
    assert dates(events) == ["2023-10-03/2023-10-05", "2024-33", "2024-11"]
    assert events[1].place.tentative


def test_places_that_stand_apart_are_headings_of_the_items_below() -> None:
    events = calendar("""
MEETINGS IN 2020

GENEVA

3-7 February        Working Group on Arbitrary Detention, 87th session
24 Feb - 20 March   Human Rights Council, 43rd session

VIENNA

2-6 March           Commission on Narcotic Drugs, 63rd session
18-22 May           Expert meeting on firearms, Bratislava
""")
    assert len(events) == 4
    assert [event.place.city for event in events] == ["Geneva", "Geneva", "Vienna", "Bratislava"]


def test_days_listed_in_the_row_of_a_month_are_meetings_of_their_own() -> None:
    events = calendar("""
| Month | Meetings |
|---|---|
| January 2020 | 13–17: CEDAW working group, Geneva<br>20–31: UPR Working Group, Geneva |
| February 2020 | 28-3: Commission for Social Development, New York |
| March 2020 | 9–20: CSW64, New York<br>TBC: Expert meeting, Bangkok |
""")
    assert dates(events) == [
        *("2020-01-13/2020-01-17", "2020-01-20/2020-01-31", "2020-02-28/2020-03-03"),
        *("2020-03-09/2020-03-20", "2020-03?"),
    ]
    assert titles(events)[1:3] == ["UPR Working Group", "Commission for Social Development"]
    assert events[4].place.city == "Bangkok"


def test_a_deadline_in_a_list_is_an_item_of_its_own() -> None:
    events = calendar("""
## Key dates: Summit process

**15 January 2024** – Zero draft circulated
**29–31 January 2024** – First reading (Conference Room 3, New York)
**By 12 February 2024** – Written inputs due
**22 March 2024, 3 p.m.** – Town hall with civil society, ECOSOC Chamber
""")
    assert titles(events)[2:] == ["Written inputs due", "Town hall with civil society"]
    assert dates(events)[2] == "../2024-02-12"


def test_rooms_behind_tabs_below_a_day_are_places() -> None:
    events = calendar("""
Monday 10 December 2018
10:00–13:00 ¦ Opening plenary ¦ Plenary Hall
13:15–14:30 ¦ Side event: Cities and migration ¦ Room 4
Tuesday 11 December 2018
10:00–13:00 ¦ Dialogue 1: Promoting action ¦ Room 2
""")
    assert titles(events) == [
        *("Opening plenary", "Side event: Cities and migration"),
        "Dialogue 1: Promoting action",
    ]
    assert [event.place.text for event in events] == ["Plenary Hall", "Room 4", "Room 2"]


def test_a_meeting_that_a_letter_looks_back_on_is_no_event() -> None:
    events = calendar("""
18 August 2022

Dear Colleagues,

Following the organizational meeting of 11 August, we are pleased to share the timeline:

    - Week of 5 September: elements paper
    - 7 October: deadline for written comments

Yours sincerely,

Anna Lind
""")
    assert titles(events) == ["Elements paper", "Deadline for written comments"]


def test_rows_side_by_side_below_the_same_heads_are_rows_of_their_own() -> None:
    events = calendar("""
Date ¦ Event ¦ Date ¦ Event
6 March 2023 ¦ Opening, New York ¦ 10 April 2023 ¦ Retreat, Glen Cove
8 March 2023 ¦ Panel, New York ¦ ¦
""")
    assert titles(events) == ["Opening", "Retreat", "Panel"]
    assert dates(events) == ["2023-03-06", "2023-04-10", "2023-03-08"]


def test_days_below_a_month_of_the_row_above_are_in_that_month() -> None:
    events = calendar("""
Year 2021

Month ¦ Day(s) ¦ Meeting ¦ Venue
February ¦ 2-4 ¦ Advisory board ¦ Online
 ¦ 23 ¦ Launch of the global report ¦ Geneva
March ¦ 1-3 ¦ Expert group ¦ Istanbul, Türkiye
""")
    assert dates(events) == ["2021-02-02/2021-02-04", "2021-02-23", "2021-03-01/2021-03-03"]
    assert events[1].when.guess


def test_days_inside_items_below_a_quarter_are_their_dates() -> None:
    events = calendar("""
WORK PLAN 2022

Q1
- Inception workshop (Dakar, 8-9 February)
- Baseline study
Q2
- Training of trainers (Abidjan, 3-7 May)
- Final conference (Lomé, dates to be determined)
""")
    assert titles(events) == [
        *("Inception workshop", "Baseline study", "Training of trainers", "Final conference"),
    ]
    assert dates(events)[:3] == ["2022-02-08/2022-02-09", "2022-33", "2022-05-03/2022-05-07"]
    assert [event.place.city for event in events] == ["Dakar", None, "Abidjan", "Lomé"]


def test_hosts_that_are_towns_are_places_where_no_column_is_for_them() -> None:
    events = calendar("""
Session ¦ Year ¦ Host
First Global Forum ¦ 2007 ¦ Brussels, Belgium
Third Global Forum ¦ 2-5 November 2009 ¦ Athens, Greece
""")
    assert [where(event) for event in events] == [("Brussels", "Belgium"), ("Athens", "Greece")]
    assert [event.focal_points for event in events] == [(), ()]


def test_a_line_of_day_and_place_below_a_title_is_its_date() -> None:
    events = calendar("""
Informal thematic sessions

First session: Human rights of all migrants
8 and 9 May 2017, Geneva
Second session: Drivers of migration
22 and 23 May 2017, New York
Third session: International cooperation
19 and 20 June 2017, Geneva
""")
    assert titles(events)[0] == "First session: Human rights of all migrants"
    assert [event.place.city for event in events] == ["Geneva", "New York", "Geneva"]
    assert dates(events)[1] == "2017-05-22/2017-05-23"
