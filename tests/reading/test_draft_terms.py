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


@pytest.mark.parametrize(
    "words",
    [
        "Welcomes the fact that 60 States had ratified the treaty by 31 October 2020;",
        "Expresses its regret that the deadline of 30 June 2020 was missed;",
        "Requests a comparison with the situation before 1 January 2015;",
        "Decides that the rules apply to ships built on or after 1 July 2021;",
    ],
)
def test_what_was_before_the_draft_sets_nothing(words: str) -> None:
    head = "Draft resolution on tides\n\n12 November 2020\n\n"
    assert read(f"{head}The Council,\n\nNoting x,\n\n1. {words}\n").events == ()
