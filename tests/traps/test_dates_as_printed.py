"""Dates as people print them: short months, halves, slips, other languages."""

from datetime import date

import pytest

from desktop.core.dates.printed import MentionKind, find_dates, read_when
from tests.traps.telling import calendar, remarks, titles


@pytest.mark.parametrize("printed", ["28 Feb. - 4 Mar. 2022", "28 Feb.-4 March 2022"])
def test_trap_26_a_short_month_with_a_full_stop_in_a_span(printed: str) -> None:
    assert read_when(printed).edtf == "2022-02-28/2022-03-04"


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("Jan. – Mar. 2019", "2019-01/2019-03"),
        ("Jan.-Mar. 2019", "2019-01/2019-03"),
        ("30 Sept. to 4 Oct. 2019", "2019-09-30/2019-10-04"),
        ("1H 2020", "2020-40"),
        ("14, 15 and 18 October 2019", "{2019-10-14..2019-10-15,2019-10-18}"),
        ("14 and 18 October 2019", "{2019-10-14,2019-10-18}"),
    ],
)
def test_parts_of_a_year_and_lists_of_days_have_their_own_form(printed: str, edtf: str) -> None:
    assert read_when(printed).edtf == edtf


@pytest.mark.parametrize("printed", ["c. 14 October 2019", "~14 October 2019", "ca. 14 Oct. 2019"])
def test_about_a_day_is_near_it(printed: str) -> None:
    when = read_when(printed)
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest <= date(2019, 10, 14) <= when.latest


@pytest.mark.parametrize("printed", ["18-14 October 2019", "November 2-1, 2019"])
def test_a_span_that_runs_backwards_is_a_slip_to_look_at(printed: str) -> None:
    """A slip of the paper: no four weeks are made of it, and the user should look."""
    [event] = calendar(f"\nDate ¦ Meeting ¦ City\n{printed} ¦ Board ¦ Bonn\n")
    assert not event.sure or event.when.tentative


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("17 janvier 2022", "2022-01-17"),
        ("17 et 18 janvier 2022", "2022-01-17/2022-01-18"),
        ("1er mars 2022", "2022-03-01"),
        ("août 2022", "2022-08"),
        ("juin 2022 (à confirmer)", "2022-06?"),
        ("3 de mayo de 2022", "2022-05-03"),
    ],
)
def test_months_in_french_and_spanish(printed: str, edtf: str) -> None:
    assert read_when(printed).edtf == edtf


def test_rows_with_dates_in_french_are_rows_of_their_own() -> None:
    events = calendar("""
Date | Meeting | Venue
17 et 18 janvier 2022 | Opening of the Presidency | Genève, Suisse
1er mars 2022 | Day of Member States | Bruxelles (Belgique)
du 29 mars au 1er avril 2022 | Experts' Meeting on students | Dakar, Sénégal
9-10 May 2022 | Task Force | Abidjan, Côte d'Ivoire
juin 2022 (à confirmer) | Ministerial Conference | Le Caire, Égypte
août 2022 | Summer University | Québec, Canada
""")
    assert len(events) == 6


def test_trap_38_a_summit_of_the_past_is_no_relative_date() -> None:
    found = find_dates("After the 25th September Summit the members asked for a report.")
    assert {one.kind for one in found} <= {MentionKind.MENTION}


@pytest.mark.parametrize("printed", ["after Easter", "Lunar New Year 2020", "same week"])
def test_a_cell_that_cannot_be_read_is_to_be_looked_at(printed: str) -> None:
    events = calendar(f"""
Date | Meeting | City
18 October 2022 | Board | Bonn
{printed} | Summit | Tunis
9 December 2022 | Council | Oslo
""")
    assert titles(events) == ["Board", "Summit", "Council"]
    assert [event.sure for event in events] == [True, False, True]
    assert events[1].when.text == printed
    assert printed.lower() in remarks(events[1])
