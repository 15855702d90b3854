"""Rows of one paper are meetings of their own; the same row in two papers is one."""

import pytest

from desktop import paths
from desktop.core.matching.settling import settle
from desktop.core.names.gazetteer import Gazetteer
from desktop.reading.names import load
from tests import make

GENEVA = make.place("Geneva", "Switzerland")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load(paths.NAMES)


def row(title: str, dated: str = "12 May 2017", paper: str = "a.txt", **more):
    return make.event(title, dated, document=paper, processes=("GFMD",), place=GENEVA, **more)


def test_two_rows_of_one_paper_stay_two(gazetteer: Gazetteer) -> None:
    new = [
        row("Workshop A on data and statistics of migration"),
        row("Workshop B on data and statistics of migration"),
    ]
    assert [one.same for one in settle(new, [], gazetteer)] == [None, None]


def test_a_row_that_two_papers_print_alike_is_one_even_without_a_date(gazetteer: Gazetteer) -> None:
    known = make.event("SOM", "TBC", document="a.txt", processes=("MIDWA",))
    again = make.event("SOM", "TBC", document="b.txt", processes=("MIDWA",), uid="again")
    (settled,) = settle([again], [known], gazetteer)
    assert settled.same == known.uid


def test_two_limits_are_one_only_when_they_end_together(gazetteer: Gazetteer) -> None:
    known = row("Submit the list", "no later than April 2017")
    later = row("Submit the list", "no later than April 2018", paper="b.txt")
    same = row("Submit the list", "no later than April 2017", paper="b.txt", uid="same")
    assert settle([later], [known], gazetteer)[0].same is None
    assert settle([same], [known], gazetteer)[0].same == known.uid


def test_a_row_told_word_for_word_before_is_that_one_whatever_else_may_fit(
    gazetteer: Gazetteer,
) -> None:
    whole = row("Tenth Global Forum on Migration and Development", "June 2017", uid="whole")
    told = row("10th Global Forum on Migration and Development", "28-30 June 2017", uid="told")
    again = row(whole.title, "June 2017", paper="b.txt", uid="again")
    assert settle([again], [told, whole], gazetteer)[0].same == "whole"


def test_rows_printed_twice_in_two_papers_are_paired_in_their_order(gazetteer: Gazetteer) -> None:
    known = [row("Dialogue", "2018", uid="one"), row("Dialogue", "2018", uid="two")]
    again = [row("Dialogue", "2018", paper="b.txt", uid=name) for name in ("three", "four")]
    assert [one.same for one in settle(again, known, gazetteer)] == ["one", "two"]
