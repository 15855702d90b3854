"""Proposals, positions and decisions are edits; what is accepted stands in the text."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Position, Proposal, ProposalKind, ProposalState, Stance
from desktop.core.drafts.rendered import Form
from desktop.core.drafts.rendering import render
from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import (
    Byline,
    accept,
    ask_for_words,
    ask_to_add,
    ask_to_delete,
    ask_to_move,
    fits,
    reword_added,
    set_state,
    take_away,
    take_position,
)
from desktop.store.store import Store
from tests.make import document, draft, paragraph

MEXICO, EU = Byline("Mexico"), Byline("European Union")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Dossier:
    made = Dossier(Store(tmp_path / "d.dossier"), lambda: None, clock, "UTC")  # type: ignore[arg-type, return-value]
    texts = ("Decides to meet in 2018;", "Requests a report;", "Invites all States.")
    paragraphs = [paragraph(f"OP {n + 1}", text, n) for n, text in enumerate(texts)]
    whole = (document("draft.txt"), draft(), *paragraphs)
    made.do(Edit("a draft", tuple(Change(None, one) for one in whole)))
    return made


def op(dossier: Dossier, number: int) -> Paragraph:
    return dossier.paragraphs("draft-1")[number - 1]


def only(dossier: Dossier) -> Proposal:
    (one,) = dossier.proposals("draft-1")
    return one


def test_a_delegation_has_one_proposal_on_the_words_of_a_paragraph(dossier: Dossier) -> None:
    dossier.do(ask_for_words(dossier, op(dossier, 1), "Decides to meet in 2019;", MEXICO))
    dossier.do(ask_for_words(dossier, op(dossier, 1), "Decides to meet in May 2019;", MEXICO))
    assert only(dossier).text == "Decides to meet in May 2019;"
    assert only(dossier).base == "Decides to meet in 2018;"
    dossier.do(ask_for_words(dossier, op(dossier, 1), op(dossier, 1).text, MEXICO))
    assert dossier.proposals("draft-1") == ()
    dossier.undo()
    assert only(dossier).text == "Decides to meet in May 2019;"


def test_nobody_proposes_without_a_delegation(dossier: Dossier) -> None:
    with pytest.raises(Problem, match="on whose behalf"):
        ask_to_delete(dossier, op(dossier, 1), Byline(""))


def test_an_accepted_change_is_in_the_text_and_the_others_stand_on_it(dossier: Dossier) -> None:
    dossier.do(ask_for_words(dossier, op(dossier, 1), "Decides to meet in Geneva in 2018;", EU))
    dossier.do(ask_for_words(dossier, op(dossier, 1), "Decides to meet in 2019;", MEXICO))
    dossier.do(ask_for_words(dossier, op(dossier, 1), "Decides to meet in 2020;", Byline("Peru")))
    eu, mexico, peru = dossier.proposals("draft-1")
    told = accept(dossier, mexico)
    assert [one.delegation for one in told.unfit] == ["Peru"]
    dossier.do(told.edit)
    assert op(dossier, 1).text == "Decides to meet in 2019;"
    known = {one.id: one for one in dossier.proposals("draft-1")}
    assert known[mexico.id].state is ProposalState.AGREED
    assert known[eu.id].text == "Decides to meet in Geneva in 2019;"
    assert (known[peru.id].base, known[peru.id].text) == (peru.base, peru.text)
    assert not fits(known[peru.id], op(dossier, 1))
    with pytest.raises(Problem, match="no longer fits"):
        accept(dossier, known[peru.id])
    dossier.undo()
    assert op(dossier, 1).text == "Decides to meet in 2018;"
    assert dossier.proposals("draft-1") == (eu, mexico, peru)


def test_an_accepted_deletion_leaves_what_was_asked_for_it_with_its_words(dossier: Dossier) -> None:
    dossier.do(ask_for_words(dossier, op(dossier, 2), "Requests two reports;", EU))
    dossier.do(ask_to_delete(dossier, op(dossier, 2), MEXICO))
    asked, deletion = dossier.proposals("draft-1")
    told = accept(dossier, deletion)
    assert told.unfit == (asked,)
    dossier.do(told.edit)
    assert [one.path for one in dossier.paragraphs("draft-1")] == ["OP 1", "OP 2"]
    left = next(one for one in dossier.proposals("draft-1") if one.id == asked.id)
    assert (left.paragraph, left.base, left.text) == ("", asked.base, asked.text)


def test_an_accepted_addition_is_a_paragraph_with_a_number(dossier: Dossier) -> None:
    dossier.do(ask_to_add(dossier, op(dossier, 1), EU))
    dossier.do(reword_added(only(dossier), "Welcomes the offer;"))
    dossier.do(accept(dossier, only(dossier)).edit)
    shown = [(one.label, one.text) for one in dossier.paragraphs("draft-1")]
    assert shown[1] == ("2.", "Welcomes the offer;")
    assert [label for label, _ in shown] == ["1.", "2.", "3.", "4."]
    assert dossier.paragraphs("draft-1")[1].opening == "Welcomes"


def test_an_accepted_move_keeps_the_paragraph(dossier: Dossier) -> None:
    first = op(dossier, 1)
    dossier.do(ask_to_move(dossier, first, op(dossier, 3).id, EU))
    assert only(dossier).kind is ProposalKind.MOVE
    dossier.do(accept(dossier, only(dossier)).edit)
    assert op(dossier, 3).id == first.id
    assert op(dossier, 3).path == "OP 3"
    form = render(dossier.paragraphs("draft-1"), dossier.proposals("draft-1"), Form.TRACKED)
    assert [one.paragraph for one in form] == [o.id for o in dossier.paragraphs("draft-1")]


def test_asking_twice_to_delete_takes_it_back_with_what_was_said(dossier: Dossier) -> None:
    dossier.do(ask_to_delete(dossier, op(dossier, 2), MEXICO))
    said = Position(only(dossier).id, "Peru", Stance.OPPOSES, on_behalf="GRULAC")
    dossier.do(take_position(dossier, "draft-1", said))
    dossier.do(take_position(dossier, "draft-1", replace(said, stance=Stance.CAN_GO_ALONG)))
    assert [one.stance for one in dossier.positions("draft-1")] == [Stance.CAN_GO_ALONG]
    dossier.do(ask_to_delete(dossier, op(dossier, 2), MEXICO))
    assert dossier.proposals("draft-1") == ()
    assert dossier.positions("draft-1") == ()


def test_states_are_set_and_a_proposal_is_taken_away(dossier: Dossier) -> None:
    dossier.do(ask_to_delete(dossier, op(dossier, 2), MEXICO))
    for state in ProposalState:
        dossier.do(set_state(only(dossier), state))
        assert only(dossier).state is state
    dossier.do(take_away(dossier, only(dossier)))
    assert dossier.proposals("draft-1") == ()
