"""What a delegation asks for over several paragraphs at once is one edit, and undone as one."""

from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.edits_across import Stretch
from desktop.core.drafts.proposal import ProposalKind
from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import Byline, ask_for_words
from desktop.desk.drafts.proposing_across import ask_to_cut, ask_to_put_in
from desktop.store.store import Store
from tests.make import document, draft, paragraph

MEXICO, EU = Byline("Mexico"), Byline("European Union")
TEXTS = ("Decides to meet in 2018;", "Requests a report;", "Invites all States.")
# From behind "meet" of the first paragraph to behind "Invites" of the last one.
CUT = (Stretch("p-OP-1", 15, 24), Stretch("p-OP-2", 0, 18), Stretch("p-OP-3", 0, 7))


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Dossier:
    made = Dossier(Store(tmp_path / "d.dossier"), lambda: None, clock, "UTC")  # type: ignore[arg-type, return-value]
    paragraphs = [
        paragraph(f"OP {n + 1}", text, n, id=f"p-OP-{n + 1}") for n, text in enumerate(TEXTS)
    ]
    whole = (document("draft.txt"), draft(), *paragraphs)
    made.do(Edit("a draft", tuple(Change(None, one) for one in whole)))
    return made


def told(dossier: Dossier) -> list[tuple[str, ProposalKind, str, str]]:
    return [
        (one.paragraph or one.after, one.kind, one.text, one.delegation)
        for one in dossier.proposals("draft-1")
    ]


def test_words_cut_over_three_paragraphs_are_three_proposals_and_one_edit(
    dossier: Dossier,
) -> None:
    dossier.do(ask_to_cut(dossier, CUT, MEXICO))
    assert told(dossier) == [
        ("p-OP-1", ProposalKind.CHANGE, "Decides to meet", "Mexico"),
        ("p-OP-2", ProposalKind.DELETE, "", "Mexico"),
        ("p-OP-3", ProposalKind.CHANGE, " all States.", "Mexico"),
    ]
    assert len({one.id for one in dossier.proposals("draft-1")}) == 3
    assert [one.text for one in dossier.paragraphs("draft-1")] == list(TEXTS)
    dossier.undo()
    assert told(dossier) == []


def test_a_paragraph_that_is_asked_to_go_already_is_not_asked_twice(dossier: Dossier) -> None:
    whole = (Stretch("p-OP-2", 0, 18),)
    dossier.do(ask_to_cut(dossier, whole, MEXICO))
    assert ask_to_cut(dossier, whole, MEXICO).changes == ()
    assert len(ask_to_cut(dossier, whole, EU).changes) == 1


def test_other_words_that_were_asked_for_stay_beside_the_cut(dossier: Dossier) -> None:
    first = dossier.paragraphs("draft-1")[0]
    dossier.do(ask_for_words(dossier, first, "Decides gladly to meet in 2018;", MEXICO))
    dossier.do(ask_to_cut(dossier, (Stretch("p-OP-1", 15, 23),), MEXICO))
    assert [text for _, _, text, _ in told(dossier)] == ["Decides gladly to meet;"]


def test_a_cut_through_words_that_were_asked_for_is_refused_in_words(dossier: Dossier) -> None:
    first = dossier.paragraphs("draft-1")[0]
    dossier.do(ask_for_words(dossier, first, "Decides to meet in May 2019;", MEXICO))
    with pytest.raises(Problem, match="one paragraph at a time"):
        ask_to_cut(dossier, (Stretch("p-OP-1", 19, 23),), MEXICO)


def test_a_paragraph_that_is_gone_is_told(dossier: Dossier) -> None:
    with pytest.raises(Problem, match="no longer there"):
        ask_to_cut(dossier, (Stretch("p-OP-9", 0, 3),), MEXICO)


def test_pasted_lines_are_other_words_and_new_paragraphs_behind_them(dossier: Dossier) -> None:
    second = dossier.paragraphs("draft-1")[1]
    lines = ("Requests two reports;", "Thanks Morocco;")
    dossier.do(ask_to_put_in(dossier, second, "Requests a short report;", lines, EU))
    found = told(dossier)
    assert ("p-OP-2", ProposalKind.CHANGE, "Requests a short report;", "European Union") in found
    added = [text for _, kind, text, _ in found if kind is ProposalKind.ADD]
    assert sorted(added) == sorted(lines)
    dossier.undo()
    assert told(dossier) == []
