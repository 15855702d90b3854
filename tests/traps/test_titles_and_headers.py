"""Traps 20 to 25: markup, rows without title or date, and headers that look like rows."""

import pytest

from tests.traps.telling import calendar, dates, paper, the, titles, where


def test_trap_20_markup_is_not_part_of_the_words() -> None:
    """Markup in cells: `<i>`, `<u>`, `<b>`, `17 <sup>th</sup>`, `*Invites*`."""
    events = calendar("""
<b>Month/year</b> ¦ <u>Event</u> ¦ <i>Location</i> ¦ **Focal Point**
<b>May 5, 2021</b> ¦ <b>UNIDO - Regional Conference</b> (second) ¦ <i>Vienna</i> ¦ <u>UNIDO</u>
June 2021 ¦ 21 <sup>st</sup> *General Conference* of Regions ¦ **Bonn** ¦ *UNIDO*
""")
    assert titles(events) == [
        "UNIDO - Regional Conference (second)",
        "21st General Conference of Regions",
    ]
    assert [event.place.city for event in events] == ["Vienna", "Bonn"]
    assert dates(events) == ["2021-05-05", "2021-06"]
    assert [event.focal_points for event in events] == [("UNIDO",)] * 2


def test_trap_21_two_spaces_part_title_and_description() -> None:
    """Title and description in one cell, parted only by two spaces."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
May 6-9, 2019 ¦ FAO Regional Meeting for Africa, Kigali, Rwanda  Ministers of agriculture \
and farmers from about 30 countries will discuss  the priorities of the region. ¦ Kigali ¦ FAO
Date to be determined ¦ *Lusaka Process (meets twice a year):  The Lusaka Process on wildlife \
is a forum for dialogue.  It has 18 members. ¦ ¦ UNEP
""")
    assert titles(events) == ["FAO Regional Meeting for Africa, Kigali, Rwanda", "Lusaka Process"]
    assert events[0].description.startswith("Ministers of agriculture and farmers")
    assert events[0].description.endswith("of the region.")
    assert events[1].repeats == "meets twice a year"
    assert events[1].description.endswith("It has 18 members.")


def test_trap_22_a_row_with_a_description_and_no_title_is_an_event_to_look_at() -> None:
    """Rows with a description and no title."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
February 2020 ¦ Annual Forest Day ¦ New York ¦ FAO
March 2020 ¦ UNESCO's meeting on open science is the largest gathering of its kind. It brings \
together academies, publishers and Member States with a view to sharing findings. ¦ Paris ¦ UNESCO
April 2020 ¦ Book Fair ¦ Paris ¦ UNESCO
""")
    assert len(events) == 3
    meeting = events[1]
    assert where(meeting) == ("Paris", "France")
    assert 0 < len(meeting.title) <= 80
    assert meeting.title.startswith("UNESCO")
    assert "brings together academies" in meeting.description
    assert not meeting.sure


def test_trap_23_a_row_without_date_may_be_an_event() -> None:
    """A row without date: an event, not a continuation of the row above it."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
October 2019 ¦ Forum on Torture Prevention: ¦ Geneva ¦ OHCHR
 ¦ The Forum takes stock of the visits of the year and of their follow-up. ¦ ¦
November 4 to 8, 2019 ¦ UNIDO 18th General Conference ¦ Abu Dhabi ¦ UNIDO
 ¦ The Committee against Torture will be holding regional consultations in 2019 for the \
development of a General Comment on detention. ¦ ¦ OHCHR
December 2019 ¦ Innovation Days ¦ Vienna ¦ UNIDO
""")
    assert len(events) == 4
    conference, consultations = events[1:3]
    assert "regional consultations" in f"{consultations.title} {consultations.description}"
    assert consultations.focal_points == ("OHCHR",)
    assert consultations.when.edtf in (None, "2019")
    assert not consultations.sure
    assert (conference.description, conference.focal_points) == ("", ("UNIDO",))


@pytest.mark.parametrize("marks", ["#### ", "### ", ""])
@pytest.mark.parametrize(
    "words", ["Ver. 3 as of 14 May 2019", "Version 3 as of 14 May 2019", "Rev. 2 of 14 May 2019"]
)
def test_trap_24_a_page_header_is_neither_event_nor_text(marks: str, words: str) -> None:
    """Page header that looks like an event or a heading: `#### Ver. 2 as of 6 December 2016`."""
    events = calendar(f"""
{marks}{words}

Month/year ¦ Event ¦ Location ¦ Focal Point
June 2019 ¦ Session on Housing ¦ Nairobi ¦ UN-Habitat
 ¦ The session will look at housing in ¦ ¦

{marks}{words}

Month/year ¦ Event ¦ Location ¦ Focal Point
 ¦ coastal cities. ¦ ¦
July 2019 ¦ Session on Transport ¦ Nairobi ¦ UN-Habitat
""")
    assert titles(events) == ["Session on Housing", "Session on Transport"]
    description = " ".join(events[0].description.split())
    assert description == "The session will look at housing in coastal cities."


def test_trap_25_a_header_with_nothing_below_and_a_line_of_the_compilers_make_no_row() -> None:
    """Trailing header with nothing below; a line before the last header that is no row."""
    found = paper("""
2020 Calendar of Meetings on Wetlands

When ¦ Where ¦ Meeting
May 4, 2020 ¦ Kampala, Uganda ¦ Wetlands Forum

Compiled by the Secretariat of the Wetlands Partnership, with the help of many offices

When ¦ Where ¦ Meeting
May 9, 2020 ¦ Kigali, Rwanda ¦ Marsh Birds Day

When ¦ Where ¦ Meeting
""")
    assert titles(found.events) == ["Wetlands Forum", "Marsh Birds Day"]
    assert all("Compiled" not in event.description for event in found.events)
    assert the(found.events, "Forum").title == "Wetlands Forum"
