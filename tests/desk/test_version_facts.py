"""What a version is called can be put right by hand."""

from datetime import date

import pytest

from desktop.core.problem import Problem
from desktop.desk.versions.facts import call_version
from tests.make import draft


def test_a_version_gets_a_title_a_label_a_symbol_and_a_day() -> None:
    edit = call_version(draft(), " Modalities  draft ", "Rev.1", "A/71/L.5", "14 March 2017")
    (change,) = edit.changes
    after = change.after
    assert (after.title, after.version, after.symbol) == ("Modalities draft", "Rev.1", "A/71/L.5")  # type: ignore[union-attr]
    assert after.date == date(2017, 3, 14)  # type: ignore[union-attr]


def test_the_same_facts_are_no_edit() -> None:
    one = draft()
    day = one.date.isoformat() if one.date else ""
    assert call_version(one, one.title, one.version, one.symbol, day).changes == ()


@pytest.mark.parametrize("words", ["March 2017", "14 March", "12-14 March 2017", "soon"])
def test_words_that_are_no_single_day_with_a_year_are_refused(words: str) -> None:
    with pytest.raises(Problem, match="is no single day"):
        call_version(draft(), "Modalities", "", "", words)


def test_a_text_needs_a_title() -> None:
    with pytest.raises(Problem, match="needs a title"):
        call_version(draft(), "  ", "Rev.1", "", "")
