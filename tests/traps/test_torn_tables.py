"""Traps 1 to 9: tables torn by pages, with columns that come, go and change their meaning."""

from tests.traps.telling import calendar, dates, remarks, the, titles, where


def test_trap_01_two_cells_go_on_behind_a_page_header_that_cuts_a_row() -> None:
    """Page header in the middle of a row: two cells go on at once."""
    events = calendar("""
2019 Calendar of Regional Consultations on Migration

Date ¦ Process ¦ Title of the Meeting ¦ City
March 4-5, 2019 ¦ Prague Process ¦ Training of Border Guards ¦ Tbilisi, Georgia
March 12, 2019 ¦ Colombo Process (Regional Consultative Process on Overseas ¦ \
Senior Officials Meeting on State of Play of the ¦ Dhaka, Bangladesh

Date ¦ Process ¦ Title of the Meeting ¦ City
 ¦ Employment and Contractual Labour for Countries of Origin in Asia) And Abu Dhabi \
Dialogue ¦ Joint Kathmandu Declaration ¦
March 20, 2019 ¦ Budapest Process ¦ Return Workshop ¦ Skopje, North Macedonia
""")
    assert titles(events) == [
        "Training of Border Guards",
        "Senior Officials Meeting on State of Play of the Joint Kathmandu Declaration",
        "Return Workshop",
    ]
    assert events[1].processes == ("Colombo Process", "Abu Dhabi Dialogue")
    assert where(events[1]) == ("Dhaka", "Bangladesh")


def test_trap_02_a_row_without_date_cell_goes_on_though_it_names_a_year() -> None:
    """A continuation row is known only by its empty date cell; it looks like one for "2018"."""
    events = calendar("""
When ¦ Where ¦ Who ¦ What
June 3-4, 2020 ¦ Accra, Ghana ¦ MIDWA ¦ Expert Workshop “Towards a common position for the

When ¦ Where ¦ Who ¦ What
 ¦ ¦ ¦ review in 2022”
June 9, 2020 ¦ Lomé, Togo ¦ MIDWA ¦ Heads of Delegation Meeting
""")
    assert titles(events) == [
        "Expert Workshop “Towards a common position for the review in 2022”",
        "Heads of Delegation Meeting",
    ]
    assert dates(events) == ["2020-06-03/2020-06-04", "2020-06-09"]


FUSED = """
Month/year ¦ Event ¦ Location ¦ Focal Point
March 9-12, 2020 ¦ Governing Council of the Ocean Fund (meets annually): ¦ Nairobi ¦ UNEP
(The debate on ¦ The Council sets the policies of the Fund and brings together

### Ver. 4 as of 3 February 2020

plastics is planned for Wednesday 11 March 2020.) ¦ observers and agencies. ¦ Location ¦ Focal Point
March 16, 2020 ¦ Donors' Round Table ¦ Oslo ¦ UNEP
"""


def test_trap_03_column_heads_in_a_row_of_data_are_neither_place_nor_focal_point() -> None:
    """Header fused with data: a date cell without date of its own, header words beside it."""
    events = calendar(FUSED)
    council = the(events, "Governing Council")
    assert len(events) == 2
    assert council.when.edtf == "2020-03-09/2020-03-12"
    assert where(council) == ("Nairobi", "Kenya")
    assert council.focal_points == ("UNEP",)
    assert "brings together observers and agencies." in " ".join(council.description.split())
    assert "Location" not in council.description
    assert all("Location" not in event.place.text for event in events)


def test_trap_04_a_column_head_in_the_date_cell_is_no_date_of_the_row_above() -> None:
    """The same with a word in the date cell."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
October 2019 ¦ Review of the Plan of Action on Small Arms ¦ New York ¦ UNODA
 ¦ The Meeting has mandated a review of the progress in the implementation

### Rev. 3 of 2 May 2019

Month/year ¦ of the Plan over the past five years (the last one was in 2014). Part of the \
meeting could deal with marking and ¦ Location ¦ Focal Point
 ¦ tracing.
November 2019 ¦ Workshop on Ammunition ¦ Geneva ¦ UNODA
""")
    review = the(events, "Review of the Plan")
    assert len(events) == 2
    assert review.when.edtf == "2019-10"
    assert where(review)[0] == "New York"
    assert "implementation of the Plan over the past five years" in " ".join(
        review.description.split()
    )
    assert review.description.rstrip().endswith("marking and tracing.")


CHANGING = """
Month/year ¦ Event ¦ Location ¦ Focal Point
May 4-8, 2020 ¦ Forum on Forests, fifteenth session ¦ New York ¦ DESA

#### Ver. 5 as of 1 March 2020

Month/year ¦ Event Location Focal Point
May 11-13, 2020 ¦ Expert Meeting on Peatlands
 ¦ The experts will look at the state of the peatlands.

#### Ver. 5 as of 1 March 2020

M ¦ ¦ ¦ ¦
 ¦ Month/year ¦ Event ¦ Location ¦ Focal Point
 ¦ June 2-3, 2020 ¦ Dialogue on Mangroves ¦ Suva, Fiji ¦ FAO
 ¦ ¦ The dialogue is open to all. ¦ ¦

#### Ver. 5 as of 1 March 2020

Month/year ¦ Event ¦ Focal Point
July 2020 ¦ Launch of the Forest Report ¦ FAO
"""


def test_trap_05_each_page_may_have_columns_of_its_own() -> None:
    """The number of columns changes from page to page: 4, 2, 5 shifted right, 3."""
    events = calendar(CHANGING)
    assert titles(events) == [
        "Forum on Forests, fifteenth session",
        "Expert Meeting on Peatlands",
        "Dialogue on Mangroves",
        "Launch of the Forest Report",
    ]
    assert dates(events) == [
        "2020-05-04/2020-05-08",
        "2020-05-11/2020-05-13",
        "2020-06-02/2020-06-03",
        "2020-07",
    ]
    assert [event.place.city for event in events] == ["New York", None, "Suva", None]
    assert [event.focal_points for event in events] == [("DESA",), (), ("FAO",), ("FAO",)]
    assert events[2].description == "The dialogue is open to all."


def test_trap_06_one_column_of_two_meanings_is_told_by_what_stands_in_it() -> None:
    """`Location Focal Point` in one cell; below it UNODC is a focal point, Berlin a location."""
    events = calendar("""
Month/year ¦ Event ¦ Location Focal Point
Mid 2021 ¦ Launch of the report on child labour ¦ UNICEF
June 2021 ¦ Annual Meeting of the Partnership ¦ Durban
August 2021 ¦ Training for judges ¦ OHCHR
""")
    assert [event.place.city for event in events] == [None, "Durban", None]
    assert [event.focal_points for event in events] == [("UNICEF",), (), ("OHCHR",)]


def test_trap_07_an_agency_is_no_place_where_the_column_of_places_is_lost() -> None:
    """Three columns, the lost one is Location, so `ILO` is no place."""
    events = calendar("""
Month/year ¦ Event ¦ Focal Point
March 2022 ¦ Regional dialogue on seafarers ¦ IMO
Date to be determined ¦ Arab Dialogue on Domestic Work ¦ ILO
 ¦ Regional tripartite meeting to discuss priorities. ¦
""")
    assert [event.focal_points for event in events] == [("IMO",), ("ILO",)]
    assert [where(event) for event in events] == [(None, None)] * 2
    assert [event.place.text for event in events] == ["", ""]


def test_trap_08_two_columns_leave_place_and_focal_point_unknown() -> None:
    """Two columns: location and focal point are gone."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
May 24-28, 2021 ¦ World Health Assembly (annual): ¦ Geneva ¦ WHO
 ¦ The Assembly is responsible for the promotion of ¦ ¦

Month/year ¦ Event Location . Focal Point
 ¦ health around the globe. It meets at Geneva and has 194 members.
September 7-9, 2021 ¦ Statistics Forum (annual):
 ¦ The Forum will be on data for small islands.
October 2021 ¦ Housing Week
""")
    assert titles(events) == ["World Health Assembly", "Statistics Forum", "Housing Week"]
    assert [event.place.text for event in events] == ["Geneva", "", ""]
    assert [event.focal_points for event in events] == [("WHO",), (), ()]
    assert [event.repeats for event in events] == ["annual", "annual", None]
    assert "promotion of health around the globe." in " ".join(events[0].description.split())
    assert events[1].description == "The Forum will be on data for small islands."


ORPHANS = """
Month/year ¦ Event ¦ Location ¦ Focal Point
May 3, 2021 ¦ Briefing on Drug Policy ¦ Vienna ¦ UNODC

#### Ver. 2 as of 6 April 2021

Month/year ¦ Event Location Focal Point
May 17-21, 2021 ¦ 30th Session of the Commission on Social Development (CSocD):
 ¦ The 30th Session will be on the theme of digital

#### Ver. 2 as of 6 April 2021

Month/year ¦ Event ¦ Location ¦ Focal Point
 ¦ inclusion. ¦ ¦
May 25 to 26 2021 ¦ Friends of the Health Compact ¦ Norway ¦ WHO
 ¦ ¦ New York ¦ DESA
June 2021 ¦ Session on Crime Statistics ¦ Vienna ¦ UNODC
"""


def test_trap_09_cells_lost_by_a_row_go_back_to_it() -> None:
    """Orphan cells after the wrong row belong to the row that has neither place nor focal point."""
    events = calendar(ORPHANS)
    session, friends = the(events, "30th Session"), the(events, "Friends")
    assert len(events) == 4
    assert where(session)[0] == "New York"
    assert session.focal_points == ("DESA",)
    assert (friends.place.country, friends.focal_points) == ("Norway", ("WHO",))
    assert not session.sure
    assert "new york" in remarks(session)
