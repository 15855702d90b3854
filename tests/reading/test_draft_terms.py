"""Which dates of a paragraph set something: terms and ends do, what has been received does not."""

import pytest

from tests.papers import at, read


def told(words: str) -> list[tuple[str, str | None]]:
    found = read(f"The Council,\n\nNoting x,\n\n1. {words}\n")
    return [(one.kind.value, one.when.edtf) for one in at(found, "OP 1").dates]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Requests a report within five months of the adoption of the text;", ("relative", None)),
        ("Decides that phase I shall end on 30 November 2017;", ("deadline", "../2017-11-30")),
        ("Requests that the list be submitted by 15 March 2019;", ("deadline", "../2019-03-15")),
        (
            "Requests the clerk to post comments received before 15 March 2019;",
            ("mention", "../2019-03-14"),
        ),
        (
            "Requests a report covering the period from 1 January to 31 December 2017;",
            ("mention", "2017-01-01/2017-12-31"),
        ),
    ],
)
def test_a_date_is_what_its_sentence_makes_of_it(
    words: str, expected: tuple[str, str | None]
) -> None:
    assert told(words) == [expected]


def test_an_aim_for_a_year_is_no_sure_deadline() -> None:
    found = read("The Council,\n\nNoting x,\n\n1. Urges States to end hunger by 2030;\n")
    assert not any(event.sure for event in found.events)
