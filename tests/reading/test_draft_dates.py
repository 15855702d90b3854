"""Dates of paragraphs with what the rest of the draft sets."""

from datetime import date

import pytest

from desktop.core.dates.printed import DateMention, MentionKind
from tests.papers import at, entries, read

PHASES = """
The General Assembly,

1. Decides on three phases:
   a. Phase I: April 2030 to November 2030
   b. Phase II: 5 December 2030 to 20 January 2031
   c. Phase III (stocktaking)

2. Requests a report {words};
"""


def only(words: str) -> DateMention:
    [mention] = at(read(PHASES.format(words=words)), "OP 2").dates
    return mention


@pytest.mark.parametrize(
    ("words", "edtf", "kind"),
    [
        ("before the beginning of phase II", "../2030-12-04", MentionKind.DEADLINE),
        ("prior to the start of phase I", "../2030-03", MentionKind.DEADLINE),
        ("before the end of phase I", "../2030-11", MentionKind.DEADLINE),
        ("after the end of phase II", "2031-01-21/..", MentionKind.RELATIVE),
    ],
)
def test_words_that_hang_on_a_phase_get_its_bound(words: str, edtf: str, kind: MentionKind) -> None:
    mention = only(words)
    assert (mention.when.edtf, mention.kind) == (edtf, kind)
    assert mention.when.guess is not None
    assert "(OP 1 (" in mention.when.guess


def test_a_phase_without_dates_gives_no_bound() -> None:
    mention = only("before the beginning of phase III")
    assert mention.kind is MentionKind.RELATIVE
    assert not mention.when.is_dated


def test_the_dates_of_a_phase_are_a_window() -> None:
    found = read(PHASES.format(words="soon"))
    for path in ("OP 1 (a)", "OP 1 (b)"):
        assert [one.kind for one in at(found, path).dates] == [MentionKind.WINDOW]


def test_a_day_without_year_follows_the_day_of_the_draft() -> None:
    found = read(
        """
        Draft of 12 October 2031

        On tides

        The General Assembly,

        1. Decides to convene a meeting on 14 January;
        """
    )
    [mention] = at(found, "OP 1").dates
    assert mention.when.earliest == date(2032, 1, 14)
    assert mention.when.guess is not None


def test_a_day_without_year_follows_the_dates_above_it() -> None:
    found = read(
        """
        The General Assembly,

        1. Decides to hold a summit on 22 and 23 September 2030;

        2. Decides to hold dialogues:
        (a) Dialogue 1: 22 September, 10 a.m. to 1 p.m.;
        (b) Dialogue 2: 23 September.
        """
    )
    assert entries(found) == [
        "Summit | 2030-09-22/2030-09-23 | nowhere",
        "Dialogue 1 | 2030-09-22T10:00/2030-09-22T13:00 | nowhere",
        "Dialogue 2 | 2030-09-23 | nowhere",
    ]


def test_a_day_in_a_list_of_what_shall_be_is_set() -> None:
    found = read(
        """
        The General Assembly,

        1. Decides to establish a working group, which shall:
        (a) meet in Bangkok from 3 to 7 June 2024 and in Bogotá from 2 to 6 December 2024;
        (b) report by the end of 2024.
        """
    )
    assert entries(found) == [
        "Working group, 1 of 2 | 2024-06-03/2024-06-07 | Bangkok",
        "Working group, 2 of 2 | 2024-12-02/2024-12-06 | Bogotá",
        "Report | ../2024 | nowhere",
    ]
