"""Decisions of bodies, told in one sentence with verbs of the past: "Decided that …"."""

from datetime import date

import pytest

from desktop.core.document import DocumentKind
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.words import Side, decides_in_prose, opening_of
from tests.papers import draft_of, entries, outline, read

DECISION = """
2030/12. Dates and venue of the meetings of the group on small ports

At its 7th plenary meeting, on 4 March 2030, the Economic and Social Council, recalling its \
resolution 2029/8 of 22 July 2029:

(a) Decided that the group would hold its second session in Valletta from 14 to 18 October 2030 \
and its third session at Geneva in the first half of 2031, for not more than five days;

(b) Also decided that the theme of the second session would be "Quays";

(c) Requested the Bureau to submit a list of ports no later than 1 June 2030.
"""


def test_a_decision_with_verbs_of_the_past_is_a_draft() -> None:
    found = read(DECISION)
    assert found.document.kind is DocumentKind.DRAFT
    draft = draft_of(found)
    assert draft.organ == "The Economic and Social Council"
    assert draft.title == "Dates and venue of the meetings of the group on small ports"
    assert (draft.symbol, draft.date) == ("2030/12", date(2030, 3, 4))
    assert outline(found) == ["= OP 1", "(a) = OP 1 (a)", "(b) = OP 1 (b)", "(c) = OP 1 (c)"]


def test_what_a_decision_set_are_entries() -> None:
    assert entries(read(DECISION)) == [
        "Second session | 2030-10-14/2030-10-18 | Valletta",
        "Third session | 2031-40 | Geneva",
        "List of ports | ../2030-06-01 | nowhere",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "At its 7th plenary meeting, on 4 March 2030, the Human Rights Council decided to meet.",
        "On 4 March 2030, the Human Rights Council decided to hold a panel.",
        "At its resumed session, the Human Rights Council, recalling 5/1, decided to meet.",
        "At its 7th meeting, held on 4 March 2030, the Human Rights Council:",
    ],
)
def test_a_decision_may_begin_with_its_meeting(text: str) -> None:
    assert decides_in_prose(text) == "The Human Rights Council"


@pytest.mark.parametrize(
    "text",
    [
        "At its 7th plenary meeting, on 4 March 2030, the Human Rights Council heard a statement.",
        "On 4 March 2030, the Human Rights Council met in Geneva.",
        "On our way home we saw the Human Rights Council decided to meet.",
    ],
)
def test_a_report_of_a_meeting_is_no_decision(text: str) -> None:
    assert decides_in_prose(text) is None


def test_a_paragraph_may_open_with_a_verb_of_the_past() -> None:
    opening = opening_of(Ink("Also requested the Bureau to meet;"))
    assert opening is not None
    assert (opening.text, opening.side) == ("Also requested", Side.OPERATIVE)


def test_three_lines_with_verbs_of_the_past_are_no_draft() -> None:
    found = read("Invited guests came.\n\nAdopted texts lay there.\n\nNoted names were read.\n")
    assert found.document.kind is DocumentKind.NOTHING


def test_the_agenda_that_a_decision_approves_is_part_of_it() -> None:
    found = read("""
    Decision 2030/5. Agenda of the third session

    At its 27th meeting, on 8 June 2030, the Economic and Social Council approved the agenda for \
    the third session, to be held in New York from 6 to 10 May 2031, as set out below:

    1. Election of officers.

    2. Adoption of the agenda.
    """)
    assert (draft_of(found).symbol, draft_of(found).title) == (
        "2030/5",
        "Agenda of the third session",
    )
    assert outline(found) == ["= OP 1", "1. = OP 1 (1)", "2. = OP 1 (2)"]


def test_a_proposal_by_somebody_is_no_title() -> None:
    found = read("""
    CONFERENCE OF THE PARTIES

    Draft decision -/CP.29

    Proposal by the President

    The Conference of the Parties,

    1. Decides to meet.
    """)
    assert draft_of(found).title == "Draft decision -/CP.29"
