"""Traps 10 to 19: cells that are torn, doubled, soiled or badly read."""

import pytest

from tests.traps.telling import bounds, calendar, dates, remarks, the, titles, where


def test_trap_10_a_border_inside_a_word_does_not_part_the_word() -> None:
    """Cell border inside a word: `R` and `tabat, Morocco`; header `Event Lo` and `ocation`."""
    events = calendar("""
Month/year ¦ Event Lo ¦ ocation ¦ Focal Point
Date to be determined ¦ 13th Global Forum on Migration and Development (meets annually) M ¦ \
anila, Philippines ¦
May 2019 ¦ Steering Group of the Forum ¦ Geneva ¦ GFMD
""")
    forum = the(events, "13th")
    assert len(events) == 2
    assert forum.title == "13th Global Forum on Migration and Development"
    assert where(forum) == ("Manila", "Philippines")
    assert forum.repeats == "meets annually"
    assert where(events[1])[0] == "Geneva"


def test_trap_11_a_row_read_twice_is_one_event() -> None:
    """One row read twice: `UN Uluman Dinka Council OHCHR` / `UN Human Rights Council UNCHK`."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
July 2020 ¦ Cornmission on Narcotlc Drugs ¦ Vienna ¦ UNODC
July 2020 ¦ Commission on Narcotic Drugs ¦ Vienna ¦ UN0DC
August 2020 ¦ World Humanitarian Day ¦ ¦ OCHA
""")
    assert titles(events) == ["Commission on Narcotic Drugs", "World Humanitarian Day"]
    assert events[0].focal_points == ("UNODC",)
    assert not events[0].sure
    assert remarks(events[0])


def test_trap_12_a_date_cell_read_twice_makes_no_second_row() -> None:
    """Date cell read twice: `Date to be determined` / `determined`."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
Date to be confirmed ¦ Pacific Energy Ministers' Meeting: ¦ Apia ¦ ESCAP
confirmed ¦ The theme of the meeting will be announced later. ¦ ¦
April 2021 ¦ Energy Forum ¦ Bangkok ¦ ESCAP
""")
    assert titles(events) == ["Pacific Energy Ministers' Meeting", "Energy Forum"]
    assert events[0].description == "The theme of the meeting will be announced later."
    assert events[0].when.edtf is None
    assert events[0].when.tentative


def test_trap_13_a_date_cut_over_two_rows_is_one_date() -> None:
    """Date cut over two rows: `October 27 to` and `November 10, 2016`; `September` and `2017`."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
March 28 to ¦ Board of the Climate Fund ¦ Songdo ¦ UNEP
April 2, 2022 ¦ The Board adopted its work plan in July 2021 and will take stock of it. ¦ ¦
May 16 - ¦ Forum on Indigenous Issues ¦ New York ¦ DESA
20, 2022 ¦ This year's Forum is to discuss land rights. ¦ ¦
August ¦ Working Group on Cybercrime ¦ Vienna ¦ UNODC
2022 ¦ The Working Group (third session) will look at extradition. ¦ ¦
Date to be ¦ Ministerial Meeting on Water ¦ Dushanbe ¦ DESA
determined ¦ Regular meeting of ministers and experts. ¦ ¦
""")
    assert len(events) == 4
    assert dates(events) == ["2022-03-28/2022-04-02", "2022-05-16/2022-05-20", "2022-08", None]
    assert events[0].description.startswith("The Board adopted its work plan")
    assert events[2].when.text == "August 2022"
    assert events[3].when.text == "Date to be determined"


def test_trap_14_a_place_cut_over_two_rows_is_one_place() -> None:
    """Place cut over two rows: the second row looks like `2017` in `Lanka`."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
April 6-7, ¦ Islands Dialogue: ¦ Port Moresby, Papua New ¦ UNDP
2020 ¦ The Dialogue brings together ministers of small islands. ¦ Guinea ¦
April 9, 2020 ¦ Islands Youth Day ¦ Honiara, Solomon Islands ¦ UNDP
""")
    assert titles(events) == ["Islands Dialogue", "Islands Youth Day"]
    assert events[0].when.edtf == "2020-04-06/2020-04-07"
    assert where(events[0]) == ("Port Moresby", "Papua New Guinea")
    assert events[0].place.text == "Port Moresby, Papua New Guinea"


def test_trap_15_lines_of_text_that_became_table_rows_are_one_description() -> None:
    """One text line per table row."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
February 2021 ¦ Dialogue of Arctic Observers (annual): ¦ Reykjavik ¦ UNEP

Ver. 1 as of 4 December 2020

Month/year ¦ Event ¦ Location ¦ Focal Point
 ¦ The Arctic Observers are an open forum with over 40 members and 12 ¦ ¦
 ¦ international organizations working on sea ice. It is one of the oldest ¦ ¦
• ¦ networks in the north and its neighbours. The Arctic ¦ ¦
 ¦ observers meet on an equal footing. ¦ ¦
March 2021 ¦ Snow Conference ¦ Oslo ¦ WMO
""")
    assert titles(events) == ["Dialogue of Arctic Observers", "Snow Conference"]
    description = " ".join(events[0].description.split())
    assert description.startswith("The Arctic Observers are an open forum")
    assert "its neighbours. The Arctic observers meet on an equal footing." in description


def test_trap_15_a_title_does_not_take_the_subject_of_the_description() -> None:
    """One text line per table row: the description begins with words of the title."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
February 2021 ¦ Arctic Council of Observers ¦ Reykjavik ¦ UNEP
 ¦ The Council of Observers is an open forum with over 40 members and 12 ¦ ¦
 ¦ international organizations working on sea ice. ¦ ¦
March 2021 ¦ Snow Conference ¦ Oslo ¦ WMO
""")
    assert titles(events) == ["Arctic Council of Observers", "Snow Conference"]


def test_trap_16_stray_marks_say_nothing() -> None:
    """Stray marks in any cell: `·`, `•`, `-`, `M`, `Dakar .`, location `·`."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
- ¦ Briefing for delegates ¦ · ¦ •
6-7 May 2020 ¦ - Workshop on access to courts ¦ Nouakchott . ¦ -
8 May 2020 ¦ · Workshop on legal aid ¦ · Bamako ¦ ·
""")
    workshop, aid = the(events, "access"), the(events, "legal aid")
    assert workshop.title == "Workshop on access to courts"
    assert where(workshop) == ("Nouakchott", "Mauritania")
    assert aid.title == "Workshop on legal aid"
    assert where(aid) == ("Bamako", "Mali")
    assert [event.focal_points for event in events] == [()] * len(events)
    assert the(events, "Briefing").place.text in ("", "·")
    assert not the(events, "Briefing").place.tentative


def test_trap_17_a_continuation_may_change_its_column() -> None:
    """Continuation changes its column (cell 3 on one page, cell 2 on the next)."""
    events = calendar("""
M ¦ ¦ ¦ ¦
 ¦ Month/year ¦ Event ¦ Location ¦ Focal Point
 ¦ December 2021 ¦ Council of the Seed Treaty (meets annually): ¦ Rome ¦ FAO
 ¦ - ¦ The Council is the highest organ of the Treaty. In 2019 it asked the FAO to keep it ¦ ¦

### Ver. 6 as of 9 November 2021

Month/year ¦ Event ¦ Location ¦ Focal Point
 ¦ informed on the follow-up. The session will have a panel on rice. ¦ ¦
January 2022 ¦ Gene Bank Day ¦ ¦ FAO
""")
    council = the(events, "Council of the Seed Treaty")
    assert len(events) == 2
    assert council.repeats == "meets annually"
    description = " ".join(council.description.split())
    assert "to keep it informed on the follow-up. The session will have" in description


def test_trap_18_a_continuation_that_begins_like_a_place_is_none() -> None:
    """Continuation that begins like a place: the end of a list of countries."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
Date to be determined ¦ *Black Sea Dialogue (regular experts meeting): ¦ ¦
 ¦ The Dialogue promotes cooperation among Bulgaria, Romania, Ukraine, Georgia and ¦ ¦

### Ver. 3 as of 5 May 2019

Month/year ¦ Event Location Focal Point
 ¦ Turkey. In the Joint Statement, the states agreed to share data on catches.
June 2019 ¦ Fisheries Forum
""")
    dialogue = the(events, "Black Sea Dialogue")
    assert len(events) == 2
    assert (dialogue.place.text, where(dialogue)) == ("", (None, None))
    description = " ".join(dialogue.description.split())
    assert "Georgia and Turkey. In the Joint Statement" in description


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("lOM", "IOM"), ("1LO", "ILO"), ("UNHGR", "UNHCR"), ("OHCRH", "OHCHR"), ("UN0DC", "UNODC")],
)
def test_trap_19_a_badly_read_name_is_mended_and_the_mend_is_told(printed: str, meant: str) -> None:
    """OCR names: `10M`, `MOI`, `ìLO`, `UNCHK`, `GMFD`."""
    [event] = calendar(f"""
Month/year ¦ Event ¦ Location ¦ Focal Point
March 2020 ¦ Training on interviews ¦ Cairo ¦ {printed}
""")
    assert event.focal_points == (meant,)
    assert printed.lower() in remarks(event)
    assert event.sources[0].text.endswith(printed)


def test_trap_19_damaged_headers_are_headers() -> None:
    """OCR names: `Pocal Point` heads a column and is no focal point."""
    events = calendar("""
Mouth/year ¦ Event ¦ Localion ¦ Pocal Point
March 2020 ¦ Training on interviews ¦ Cairo ¦ IOM
April 2020 ¦ Training on asylum ¦ Tunis ¦ UNHCR
""")
    assert titles(events) == ["Training on interviews", "Training on asylum"]
    assert [event.place.city for event in events] == ["Cairo", "Tunis"]
    assert [event.focal_points for event in events] == [("IOM",), ("UNHCR",)]
    assert bounds(events[0]) == ("2020-03-01", "2020-03-31")


def test_marks_without_words_above_a_calendar_are_no_title() -> None:
    [event, _] = calendar("""
<b></b>

Date ¦ Meeting ¦ Place
22-24 January 2024 ¦ GFMD Summit ¦ Geneva
7-10 May 2024 ¦ Hearings ¦ New York
""")
    assert event.title == "GFMD Summit"
