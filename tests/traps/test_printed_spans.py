"""Traps 26 to 34: what a date cell can say, and how far it is to be trusted."""

from datetime import date

import pytest

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import read_when
from tests.traps.telling import bounds, calendar, dates, remarks, the, where


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("April 29 – May 3, 2019", "2019-04-29/2019-05-03"),
        ("August 31 to September 2, 2020", "2020-08-31/2020-09-02"),
        ("29 April to 3 May 2019", "2019-04-29/2019-05-03"),
        ("28 Feb - 4 Mar 2022", "2022-02-28/2022-03-04"),
        ("Feb. 28 - Mar. 4, 2022", "2022-02-28/2022-03-04"),
        ("December 30, 2021 – January 4, 2022", "2021-12-30/2022-01-04"),
    ],
)
def test_trap_26_a_span_may_run_over_the_month(printed: str, edtf: str) -> None:
    """Span over the month: `June 29 – July 1, 2017`."""
    when = read_when(printed)
    assert when.edtf == edtf
    assert when.precision is Precision.DAY
    assert not when.tentative
    assert when.guess is None


def test_trap_26_a_span_torn_over_two_rows_and_the_new_year_is_one_span() -> None:
    """`October 27 to` / `November 10, 2016`."""
    [event] = calendar("""
Date ¦ Meeting ¦ City
November 29 to ¦ Session of the Whaling Commission ¦ Portorož, Slovenia
December 6, 2022 ¦ The session will adopt the schedule. ¦
""")
    assert event.when.edtf == "2022-11-29/2022-12-06"
    assert event.when.text == "November 29 to December 6, 2022"


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("May 6–7, 2019", "2019-05-06/2019-05-07"),
        ("May 11 – 13, 2019", "2019-05-11/2019-05-13"),
        ("May 10- 12, 2019", "2019-05-10/2019-05-12"),
        ("May 10 -12, 2019", "2019-05-10/2019-05-12"),
        ("June 14 —\n16, 2021", "2021-06-14/2021-06-16"),
        ("June 5 to 6 2021", "2021-06-05/2021-06-06"),
        ("June 5 & 6, 2021", "2021-06-05/2021-06-06"),
    ],
)
def test_trap_27_all_dashes_mean_one_span(printed: str, edtf: str) -> None:
    """Dash forms: `February 6-7`, `December 10- 12, 2016`, `April 5 to 6 2017` (no comma)."""
    when = read_when(printed)
    assert bounds_of(when) == tuple(edtf.split("/"))
    assert when.precision is Precision.DAY


def bounds_of(when) -> tuple[str, str]:
    return str(when.earliest), str(when.latest)


def test_trap_28_the_day_may_stand_first_on_one_page_only() -> None:
    """Day first on one page only: `5-6 December 2017`, `8-9 December`, `11 December 2017`."""
    events = calendar("""
Date ¦ Meeting ¦ City
November 18-20, 2019 ¦ Data Forum ¦ Bern, Switzerland

Rev. 1 of 3 June 2019

Date ¦ Meeting ¦ City
2-3 December 2019 ¦ Workshop on maps ¦ Dakar
9-10 December ¦ Workshop on names ¦ Rabat
12 December 2019 ¦ Side event on borders ¦ Rabat

Rev. 1 of 3 June 2019

Date ¦ Meeting ¦ City
December 16, 2019 ¦ Closing ¦ Bern, Switzerland
""")
    assert dates(events) == [
        "2019-11-18/2019-11-20",
        "2019-12-02/2019-12-03",
        "2019-12-09/2019-12-10",
        "2019-12-12",
        "2019-12-16",
    ]


def test_trap_29_a_year_that_is_not_printed_is_that_of_the_rows_around_and_told() -> None:
    """Year missing: `December` / `(Final date TBD)`, `8-9 December`."""
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
May 10, 2021 ¦ Bird Day ¦ ¦ UNEP
May ¦ Security Council meeting on wildlife crime ¦ New York ¦ UNODC
(Final date TBD) ¦ On 4 March 2019 the Council held its first meeting on it. ¦ ¦
24-25 May ¦ Workshop on customs ¦ Vienna ¦ WCO
June 3, 2021 ¦ Customs Day ¦ Brussels ¦ WCO
""")
    council, workshop = the(events, "Security Council"), the(events, "customs")
    assert council.when.edtf == "2021-05?" or council.when.edtf == "2021-05"
    assert bounds(council) == ("2021-05-01", "2021-05-31")
    assert council.when.tentative
    assert council.when.guess
    assert workshop.when.edtf == "2021-05-24/2021-05-25"
    assert workshop.when.guess


def test_trap_29_a_day_of_a_letter_rolls_over_into_the_next_year() -> None:
    """In the letter `16 January`, which rolls over to 2017."""
    after = read_when("16 January", after=date(2019, 12, 20), reason="the letter")
    before = read_when("22 December", after=date(2019, 12, 20), reason="the letter")
    assert (after.edtf, before.edtf) == ("2020-01-16", "2019-12-22")
    assert after.guess
    assert "letter" in after.guess


@pytest.mark.parametrize(
    "printed",
    [
        "March 2022 (exact dates to be confirmed)",
        "March 2022 (Final date TBD)",
        "March 2022, dates to be decided",
        "March 2022 (exact date tbc)",
    ],
)
def test_trap_30_an_open_day_in_a_firm_month_leaves_the_month_firm(printed: str) -> None:
    """Open day, firm month: not the same as `July 2017 (TBC)`."""
    when = read_when(printed)
    assert when.edtf == "2022-03"
    assert when.precision is Precision.MONTH
    assert when.tentative
    assert when.text == printed


def test_trap_30_a_month_to_be_confirmed_is_uncertain_itself() -> None:
    """`July 2017 (TBC)`."""
    when = read_when("March 2022 (TBC)")
    assert (when.edtf, when.tentative) == ("2022-03?", True)


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("October 12, 2020 (TBC)", "2020-10-12?"),
        ("12 October 2020 (to be confirmed)", "2020-10-12?"),
        ("October 12-14, 2020 (tbc)", "2020-10-12?/2020-10-14?"),
        ("12 October 2020 (tentative)", "2020-10-12?"),
        ("12 October 2020 – provisional", "2020-10-12?"),
    ],
)
def test_trap_31_a_day_that_looks_firm_may_be_provisional(printed: str, edtf: str) -> None:
    """Firm-looking day that is provisional: `May 29, 2017 (TBC)`."""
    when = read_when(printed)
    assert when.edtf == edtf
    assert when.tentative
    assert when.precision is Precision.DAY


OPEN = """
Place ¦ Date ¦ Mechanism ¦ Event
TBC ¦ March 17, 2022 ¦ Budapest Process ¦ 14th Silk Routes Meeting
Tirana, Albania ¦ TBC ¦ Prague Process ¦ 5th Ministerial Conference
TBC ¦ TBC ¦ MIDSA ¦ SOM (TBC)
"""


def test_trap_32_date_and_place_are_open_each_for_itself() -> None:
    """Firm date, open place; known place, no date; all open."""
    silk, ministers, som = calendar(OPEN)
    assert (silk.when.edtf, silk.when.tentative) == ("2022-03-17", False)
    assert (silk.place.tentative, where(silk)) == (True, (None, None))
    assert where(ministers) == ("Tirana", "Albania")
    assert not ministers.place.tentative
    assert (ministers.when.edtf, ministers.when.tentative) == (None, True)
    assert som.place.tentative
    assert som.when.tentative
    assert som.title.startswith("SOM")
    assert [event.processes for event in (silk, ministers, som)] == [
        ("Budapest Process",),
        ("Prague Process",),
        ("MIDSA",),
    ]


def test_trap_33_what_is_open_in_the_title_is_not_open_in_the_date() -> None:
    """TBC in the title cell: `(title TBC)`, `(exact title not yet defined)`; `Montreal (tbc)`."""
    events = calendar("""
Date ¦ Event ¦ Place
March 3, 2020 ¦ Workshop on visas (exact title not yet defined) ¦ Quito, Ecuador
March 5, 2020 ¦ Side event on nurses (title TBC) ¦ New York
March 9, 2020 ¦ Mayors' Conference ¦ Toronto (tbc)
March 12, 2020 ¦ Panel on ports ¦ TBD
""")
    visas, nurses, mayors, ports = events
    assert not any(event.when.tentative for event in events)
    assert [event.place.tentative for event in events] == [False, False, True, True]
    assert where(mayors) == ("Toronto", "Canada")
    assert ports.place.city is None
    assert "title" in remarks(visas)
    assert "title" in remarks(nurses)


@pytest.mark.parametrize(
    ("printed", "first", "last", "precision", "tentative"),
    [
        ("First/Second Quarter of 2020 (TBC)", "2020-01-01", "2020-06-30", "quarter", True),
        ("First Half of 2021 (TBC)", "2021-01-01", "2021-06-30", "half", True),
        ("Second Quarter 2021", "2021-04-01", "2021-06-30", "quarter", False),
        ("Q4 2021", "2021-10-01", "2021-12-31", "quarter", False),
        ("Mid 2022", "2022-04-01", "2022-09-30", "half", False),
        ("Mid-2022", "2022-04-01", "2022-09-30", "half", False),
        ("Second half of 2023", "2023-07-01", "2023-12-31", "half", False),
        ("2024", "2024-01-01", "2024-12-31", "year", False),
    ],
)
def test_trap_34_coarse_dates_have_bounds_and_no_day(
    printed: str, first: str, last: str, precision: str, tentative: bool
) -> None:
    """Coarse dates: `Second/Third Quarter of 2017 (TBC)`, `Mid 2018`, `First half of 2019`."""
    when = read_when(printed)
    assert bounds_of(when) == (first, last)
    assert (str(when.precision), when.tentative) == (precision, tentative)
    assert when.days() == ()


def test_trap_34_one_of_two_quarters_is_not_six_months() -> None:
    """`Second/Third Quarter of 2017 (TBC)` is one of two, not a span of six months."""
    either, half = read_when("First/Second Quarter of 2020"), read_when("First half of 2020")
    assert either.edtf != half.edtf
    assert either.edtf is not None
    assert either.edtf.startswith("[")
    assert either.precision is Precision.QUARTER


@pytest.mark.parametrize(
    "words", ["14/04/2023, 15:00 – 05/04/2023, 16:00", "5 May 2021, 10:00 to 3 May 2021, 12:00"]
)
def test_days_with_hours_that_run_backwards_are_no_date_and_say_so(words: str) -> None:
    when = read_when(words)
    assert not when.is_dated
    assert "ends before it begins" in (when.guess or "")
