"""Traps 35 to 41: rules, history and slips that look like dates."""

import pytest

from desktop.core.dates.edtf import parse_edtf
from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import MentionKind, find_dates, read_when
from tests.traps.telling import bounds, calendar, dates, remarks, the, titles


@pytest.mark.parametrize(
    "printed",
    [
        "Normally March or April, and October of each year",
        "Usually in the second week of June every year",
        "Every year in March",
        "Date to be determined",
        "To be announced",
        "tba",
    ],
)
def test_trap_35_a_rule_is_kept_in_words_and_makes_no_day(printed: str) -> None:
    """Rule instead of date: `Normally May or June, and November of each year`."""
    when = read_when(printed, default_year=2021)
    assert (when.edtf, when.earliest, when.latest) == (None, None, None)
    assert when.precision is Precision.UNKNOWN
    assert when.tentative
    assert when.text == printed


def test_trap_35_sessions_and_their_months_are_no_date() -> None:
    """Session instead of date: `GA Session` / `2017`; `Date to be determined`, `(34th session)`."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
GA Session ¦ General Assembly Second Committee ¦ ¦ DESA
2020 ¦ Resolution on groundwater ¦ ¦
Date to be determined ¦ Human Rights Council panel on water (44th session): ¦ Geneva ¦ OHCHR
 ¦ The Council holds three sessions per year, in March, June and September. ¦ ¦
Normally March, and October of each year ¦ *Nile Dialogue (annual): ¦ ¦ UNEP
""")
    assembly, panel, nile = events
    assert bounds(assembly) == ("2020-01-01", "2020-12-31")
    assert assembly.when.guess
    assert panel.when.edtf is None
    assert "(44th session)" in panel.title
    assert nile.when.edtf is None
    assert nile.when.text == "Normally March, and October of each year"


def test_trap_36_a_day_named_inside_the_date_cell_is_not_the_date() -> None:
    """Date inside a date: `December 5-8, 2016` / `(The session on ... 6 December 2016.)`."""
    when = read_when("May 11-15, 2020 (The panel on rice is planned for Tuesday 12 May 2020.)")
    assert bounds_of(when) == ("2020-05-11", "2020-05-15")
    events = calendar("""
Date ¦ Event ¦ Location
May 11-15, 2020 ¦ Council of the Rice Forum (annual): ¦ Manila
(The panel on ¦ The Council brings together representatives and observers of
rice is planned for Tuesday 12 May 2020.) ¦ all members. ¦
May 20, 2020 ¦ Bee Day ¦ Ljubljana
""")
    assert dates(events) == ["2020-05-11/2020-05-15", "2020-05-20"]
    assert "12 may 2020" in remarks(events[0])
    assert "observers of all members." in " ".join(events[0].description.split())


def bounds_of(when) -> tuple[str, str]:
    return str(when.earliest), str(when.latest)


def test_trap_37_the_days_of_the_host_are_doubted_as_days_of_a_side_event() -> None:
    """Date of the host, not of the event: a side event to a commission of two weeks."""
    events = calendar("""
Date ¦ Event ¦ Location ¦ Organizer
March 9-20, 2020 ¦ Side event to the Commission on the Status of Women - Women at sea ¦ \
New York ¦ IMO
March 11, 2020 ¦ Side event to the Commission on the Status of Women - Ports ¦ New York ¦ IMO
""")
    sea, ports = events
    assert sea.when.edtf == "2020-03-09/2020-03-20"
    assert not sea.sure
    assert "CSW" in sea.processes
    assert "host" in remarks(sea) or "commission" in remarks(sea)
    assert ports.sure


HISTORY = """
Date ¦ Event ¦ Place
June 8, 2021 ¦ Preparatory meeting - Ocean Forum 2021-2022 ¦ Lisbon, Portugal
June 9, 2021 ¦ Consultation “Ministerial Summit 2022 and the treaty” ¦ Lisbon, Portugal
TBC ¦ Follow-up to the Conference on Small Islands ¦ Apia, Samoa
 ¦ In response to resolution 49/122 of 19 December 1994 and the meetings of 2005 and 2014. ¦
"""


def test_trap_38_history_in_titles_and_descriptions_dates_nothing() -> None:
    """Dates in descriptions that are history; in titles: `GFMD 2017-2018 Roundtable`."""
    events = calendar(HISTORY)
    assert dates(events) == ["2021-06-08", "2021-06-09", None]
    assert events[0].title == "Preparatory meeting - Ocean Forum 2021-2022"
    assert events[2].when.tentative
    assert "19 December 1994" in events[2].description


def test_trap_38_history_in_running_text_is_a_mention_at_most() -> None:
    """`13 February 2004`, `16 December 2015`, `1994`, `2006 and 2013`, `19th September Summit`."""
    found = find_dates(
        "The meeting is held in response to resolution 60/30 of 29 November 2005; the Commission "
        "took up the issue in 2009 and 2012. It had done so before, in March, June and September."
    )
    assert {one.kind for one in found} <= {MentionKind.MENTION}


def test_trap_39_the_order_of_rows_dates_and_moves_nothing() -> None:
    """Table order is no evidence: a quarter after September, a half between two December rows."""
    events = calendar("""
Date ¦ Place ¦ Title
November 12, 2020 ¦ Vienna, Austria ¦ Board
Q2 2020 (TBC) ¦ TBC ¦ Experts
October 5-7, 2020 ¦ Bonn, Germany ¦ Council
First Half of 2020 (TBC) ¦ TBC ¦ Technical Meeting
November 30, 2020 ¦ Paris, France ¦ Plenary
TBC ¦ TBC ¦ Retreat
""")
    assert titles(events) == [
        "Board",
        "Experts",
        "Council",
        "Technical Meeting",
        "Plenary",
        "Retreat",
    ]
    assert [bounds(event) for event in events] == [
        ("2020-11-12", "2020-11-12"),
        ("2020-04-01", "2020-06-30"),
        ("2020-10-05", "2020-10-07"),
        ("2020-01-01", "2020-06-30"),
        ("2020-11-30", "2020-11-30"),
        ("None", "None"),
    ]
    assert all(event.sure for event in events)


def test_trap_40_two_rows_that_cannot_both_be_true_stay_as_printed_and_are_flagged() -> None:
    """Wrong or stale as printed: keep and flag, do not repair."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
June 2020 ¦ Twelfth Ocean Forum (meets annually): ¦ Lisbon ¦ UNEP
October 2020 ¦ Council of the Sea Fund (meets annually): ¦ Oslo ¦ UNDP
November 2020 ¦ Council of the Sea Fund (meets annually): ¦ Oslo ¦ UNDP
June 2021 ¦ Twelfth Ocean Forum (meets annually): ¦ Lisbon ¦ UNEP
""")
    assert dates(events) == ["2020-06", "2020-10", "2020-11", "2021-06"]
    assert not any(event.sure for event in events)
    assert all(event.remarks for event in events)


def test_trap_40_a_theme_of_last_year_is_kept_and_flagged() -> None:
    """`The 2017 theme` under `2018`."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
2022 ¦ Dialogue on Ports (twice a year): ¦ ¦ IMO
 ¦ The 2021 theme is going to be dedicated to green shipping. ¦ ¦
2023 ¦ Seafarers' Week ¦ London ¦ IMO
""")
    ports = the(events, "Ports")
    assert ports.when.edtf == "2022"
    assert not ports.sure
    assert "2021" in remarks(ports)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2020-34", "2020-04-01", "2020-06-30"),
        ("2020-34?", "2020-04-01", "2020-06-30"),
        ("2021-41?", "2021-07-01", "2021-12-31"),
        ("2022-06~", "2022-06-01", "2022-06-30"),
    ],
)
def test_trap_41_qualified_quarters_and_halves_are_read_here(
    edtf: str, first: str, last: str
) -> None:
    """EDTF itself: qualified sub-year groups are refused by the parsers tried."""
    value = parse_edtf(edtf)
    assert str(value) == edtf
    if not edtf.endswith("~"):
        assert tuple(map(str, value.bounds)) == (first, last)
    assert value.uncertain is edtf.endswith("?")


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("Second Quarter of 2020 (TBC)", "2020-34?"),
        ("Second Half of 2021 (TBC)", "2021-41?"),
        ("First/Second Quarter of 2020 (TBC)", "[2020-01..2020-06]?"),
        ("Mid 2022", "2022-06~"),
    ],
)
def test_trap_41_the_qualifier_stands_beside_the_value(printed: str, edtf: str) -> None:
    """Keep the qualifier beside the value; `Mid 2018` has no form at all."""
    assert read_when(printed).edtf == edtf
