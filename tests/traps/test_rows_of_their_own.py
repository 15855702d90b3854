"""Rows that lack a date and are events all the same, and days that no longer hold."""

from tests.traps.telling import bounds, calendar, dates, paper, remarks, titles


def test_the_tail_of_a_lost_row_is_no_event() -> None:
    """A continuation at the very top of a paper, with no row before it."""
    found = paper("""
Month/year ¦ Event Location . Focal Point
 ¦ health around the globe. It meets at Geneva and has 34 members.
September 7-9, 2021 ¦ Statistics Forum (annual):
 ¦ The Forum will be on data for small islands.
October 2021 ¦ Housing Week
""")
    assert titles(found.events) == ["Statistics Forum", "Housing Week"]
    assert [line.line for line in found.document.unread] == [3]


def test_a_row_without_date_may_be_an_event_of_somebody_else() -> None:
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
November 4 to 8, 2019 ¦ UNIDO 18th General Conference ¦ Abu Dhabi ¦ UNIDO
 ¦ The Committee against Torture will be holding regional consultations in 2019 for the \
development of a General Comment on detention. ¦ ¦ OHCHR
December 2019 ¦ Innovation Days ¦ Vienna ¦ UNIDO
""")
    assert len(events) == 3
    assert [event.focal_points for event in events] == [("UNIDO",), ("OHCHR",), ("UNIDO",)]
    assert not events[1].sure


def test_several_titles_below_one_date_are_several_meetings_and_not_sure() -> None:
    events = calendar("""
Date ¦ Event
12 May 2018 ¦ Workshop on data
 ¦ Seminar on remittances
 ¦ Reception of the chair
3 June 2018 ¦ Closing session
""")
    assert titles(events) == [
        *("Workshop on data", "Seminar on remittances", "Reception of the chair"),
        "Closing session",
    ]
    assert dates(events) == ["2018-05-12", "2018-05-12", "2018-05-12", "2018-06-03"]
    assert [event.sure for event in events] == [True, False, False, True]


def test_a_row_with_hours_of_its_own_is_a_meeting_of_the_day_above() -> None:
    events = calendar("""
Date ¦ Time ¦ Event
12 May 2018 ¦ 10:00-13:00 ¦ Opening
 ¦ 15:00-18:00 ¦ Adoption
13 May 2018 ¦ 10:00-13:00 ¦ Closing
""")
    assert titles(events) == ["Opening", "Adoption", "Closing"]
    assert (events[1].when.edtf, events[1].sure) == ("2018-05-12T15:00/2018-05-12T18:00", False)


def test_what_is_postponed_is_told_and_keeps_no_firm_day() -> None:
    events = calendar("""
Date | Title | Place
2 May 2018 | Panel | Lahore
20 June 2018 (postponed) | Training | Islamabad
9 July 2018 | POSTPONED: Seminar | Lahore
10 July 2018 | Seminar for girls (postponed) | Lahore
Postponed until further notice | Fair | Lahore
""")
    assert titles(events)[2:4] == ["Seminar", "Seminar for girls"]
    for event in events[1:]:
        assert "postponed" in remarks(event)
        assert event.when.tentative
        assert not event.sure


def test_what_is_postponed_to_another_day_is_on_that_day() -> None:
    events = calendar("""
Date ¦ Meeting ¦ City
18 October 2019 ¦ Board ¦ Bonn
Postponed to 2020 ¦ Seminar ¦ Oslo
5 May 2021 (postponed from 3 March 2021) ¦ Fair ¦ Rome
""")
    assert bounds(events[1]) == ("2020-01-01", "2020-12-31")
    assert (events[2].when.edtf, events[2].sure) == ("2021-05-05", True)
