"""What versions are called where several are listed."""

from dataclasses import replace
from datetime import date

from desktop.core.versions.naming import version_name
from tests import make

ONE = make.draft("a", version="Rev. 1", date=date(2017, 5, 1), document="rev1.docx")


def test_a_version_that_is_alone_of_its_name_and_day_needs_no_more() -> None:
    later = replace(ONE, id="b", date=date(2017, 5, 2))
    assert version_name(ONE, (ONE, later)) == ("Rev. 1", "")


def test_versions_of_one_name_and_day_are_told_apart_by_what_differs_first() -> None:
    named = replace(ONE, id="b", document="rev1 clean.docx")
    assert version_name(ONE, (ONE, named)).apart == "rev1.docx"
    titled = replace(named, title="Another text")
    assert version_name(titled, (ONE, titled)).apart == "Another text"
    signed = replace(titled, symbol="A/71/L.58")
    assert version_name(signed, (ONE, signed)).apart == "A/71/L.58"


def test_where_nothing_differs_they_are_counted() -> None:
    again = replace(ONE, id="b")
    assert [version_name(one, (ONE, again)).apart for one in (ONE, again)] == ["(1)", "(2)"]
