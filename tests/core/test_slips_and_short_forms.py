"""Dates as hurried people print them: slips, short months with a full stop, halves in figures."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import find_dates, read_when
from desktop.core.dates.wording import words


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("28 Feb. - 4 Mar. 2022", "2022-02-28/2022-03-04"),
        ("28 Feb.-4 March 2022", "2022-02-28/2022-03-04"),
        ("30 Sept. to 4 Oct. 2019", "2019-09-30/2019-10-04"),
        ("Feb. 28 - Mar. 4, 2022", "2022-02-28/2022-03-04"),
        ("Jan. – Mar. 2019", "2019-01/2019-03"),
        ("Jan.-Mar. 2019", "2019-01/2019-03"),
        ("Mon. 28 Feb. – Fri. 4 Mar. 2022", "2022-02-28/2022-03-04"),
    ],
)
def test_a_short_month_ends_in_a_full_stop_also_within_a_span(printed: str, edtf: str) -> None:
    when = read_when(printed)
    assert when.edtf == edtf
    assert when.guess is None


def test_a_sentence_that_ends_in_a_short_month_ends_there() -> None:
    found = find_dates("It met on 5 Feb. 2019. To be decided on 6 March 2019 is the rest.")
    assert [one.when.edtf for one in found] == ["2019-02-05", "2019-03-06"]


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("1H 2020", "2020-40"),
        ("2H 2020", "2020-41"),
        ("2H/2020", "2020-41"),
        ("1H of 2020", "2020-40"),
        ("H1 2020", "2020-40"),
    ],
)
def test_a_half_in_figures_is_no_hour(printed: str, edtf: str) -> None:
    when = read_when(printed)
    assert (when.edtf, when.precision, when.start) == (edtf, Precision.HALF, None)


def test_an_hour_before_a_day_stays_an_hour() -> None:
    assert read_when("6 May 2020, 15h").edtf == "2020-05-06T15:00"


@pytest.mark.parametrize(
    "printed", ["18-14 October 2019", "October 18-14, 2019", "18 to 14 October 2019"]
)
def test_a_span_that_runs_backwards_is_a_slip_and_no_four_weeks(printed: str) -> None:
    when = read_when(printed)
    assert (when.earliest, when.latest) == (date(2019, 10, 1), date(2019, 10, 31))
    assert when.tentative
    assert when.guess is not None


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("27-1 October 2019", "2019-09-27/2019-10-01"),
        ("29-3 January 2020", "2019-12-29/2020-01-03"),
        ("November 29-3, 2019", "2019-11-29/2019-12-03"),
    ],
)
def test_a_short_span_over_the_end_of_a_month_is_one_and_said_so(printed: str, edtf: str) -> None:
    when = read_when(printed)
    assert when.edtf == edtf
    assert when.guess is not None


@pytest.mark.parametrize(
    "printed",
    ["c. 14 October 2019", "~14 October 2019", "~ 14 October 2019", "ca. 14 October 2019"],
)
def test_about_a_day_is_within_a_week_of_it(printed: str) -> None:
    when = read_when(printed)
    assert (when.earliest, when.latest) == (date(2019, 10, 7), date(2019, 10, 21))
    assert when.tentative


def test_the_letter_of_a_paragraph_is_no_about() -> None:
    [found] = find_dates("c. 14 October 2019: the opening.")
    assert found.when.edtf == "2019-10-14"


def test_two_months_in_brackets_are_a_choice_in_the_year_behind_them() -> None:
    [found] = find_dates("to report to the Council by [March] [June] 2022;")
    assert found.when.edtf == "../2022-06"
    [choice] = find_dates("to meet in [March] [June] 2022;")
    assert choice.when.edtf == "[2022-03,2022-06]"


def test_brackets_around_the_parts_of_one_date_part_nothing() -> None:
    [found] = find_dates("to meet on [5] [May] [2022];")
    assert found.when.edtf == "2022-05-05"


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("14 and 18 October 2019", "{2019-10-14,2019-10-18}"),
        ("14, 15 and 18 October 2019", "{2019-10-14..2019-10-15,2019-10-18}"),
        ("12 May 2019, 10:00 and 14 May 2019, 10:00", "{2019-05-12,2019-05-14}"),
        ("12 May 2019, 10:00 or 14 May 2019, 10:00", "[2019-05-12,2019-05-14]"),
        ("12 May or 14 May 2019", "[2019-05-12,2019-05-14]"),
        ("12 or 14 May 2019", "[2019-05-12,2019-05-14]"),
    ],
)
def test_days_that_are_all_meant_stand_in_braces_and_a_choice_in_brackets(
    printed: str, edtf: str
) -> None:
    when = read_when(printed)
    assert when.edtf == edtf
    assert when.tentative is edtf.startswith("[")
    again = read_when(words(replace(when, start=None, end=None)))
    assert (again.edtf, again.tentative) == (edtf, when.tentative)


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("5/6 and 8/9 May 2022", "{2022-05-05..2022-05-06,2022-05-08..2022-05-09}"),
        ("5/6, 8/9 May 2022", "{2022-05-05..2022-05-06,2022-05-08..2022-05-09}"),
        ("24/05, 26 May 2022", "{2022-05-24,2022-05-26}"),
        ("28/2 - 4/3/2022", "2022-02-28/2022-03-04"),
        ("28-4/3 February 2022", None),
        ("4/3 February 2022", None),
    ],
)
def test_a_pair_of_figures_is_two_days_only_where_they_can_be(
    printed: str, edtf: str | None
) -> None:
    assert read_when(printed).edtf == edtf
