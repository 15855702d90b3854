"""Corrections of a text: what hangs on its paragraphs comes along, and undo brings all back."""

from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.draft import ParagraphKind
from desktop.core.drafts.edits_across import Stretch
from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Link, LinkState, Note, on_paragraph
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting, correct_words
from desktop.desk.drafts.proposing import Byline, ask_for_words, ask_to_add
from desktop.store.store import Store
from tests.make import document, draft, event, paragraph


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Dossier:
    made = Dossier(Store(tmp_path / "d.dossier"), lambda: None, clock, "UTC")  # type: ignore[arg-type, return-value]
    texts = ("Decides to meet in 2018;", "Requests a report;", "Invites all States.")
    paragraphs = [paragraph(f"OP {n + 1}", text, n) for n, text in enumerate(texts)]
    entry = event("Report", uid="report", paragraph="p-OP-2")
    links = [Link(f"p-OP-{n}", "report", "by hand", LinkState.CONFIRMED) for n in (2, 3)]
    notes = [Note(on_paragraph(f"p-OP-{n}"), f"note {n}") for n in (1, 2)]
    whole = (document("draft.txt"), draft(), *paragraphs, entry, *links, *notes)
    made.do(Edit("a draft", tuple(Change(None, one) for one in whole)))
    return made


def texts(dossier: Dossier) -> list[str]:
    return [f"{one.label} {one.text}" for one in dossier.paragraphs("draft-1")]


def test_words_are_corrected_with_their_opening_and_dates(dossier: Dossier) -> None:
    first = dossier.paragraphs("draft-1")[0]
    dossier.do(correct_words(dossier, first, "Requests a meeting from 4 to 6 December 2017;"))
    changed = dossier.paragraphs("draft-1")[0]
    assert changed.opening == "Requests"
    assert [one.when.edtf for one in changed.dates] == ["2017-12-04/2017-12-06"]
    assert changed.id == first.id


def test_a_joined_paragraph_hands_on_what_hung_on_it(dossier: Dossier) -> None:
    second = dossier.paragraphs("draft-1")[1]
    dossier.do(ask_for_words(dossier, second, "Requests two reports;", Byline("Peru")))
    before = (texts(dossier), set(dossier.links()), dossier.proposals("draft-1"))
    work = Correcting(dossier, "draft-1")
    assert work.join("p-OP-2") == "p-OP-1"
    dossier.do(work.edit("joining"))
    assert texts(dossier) == [
        "1. Decides to meet in 2018; Requests a report;",
        "2. Invites all States.",
    ]
    assert dossier.note(on_paragraph("p-OP-1")) == "note 1\nnote 2"
    assert {one.paragraph for one in dossier.links()} == {"p-OP-1", "p-OP-3"}
    assert dossier.stored("report").paragraph == "p-OP-1"  # type: ignore[union-attr]
    (asked,) = dossier.proposals("draft-1")
    assert asked.paragraph == "p-OP-1"
    dossier.undo()
    assert (texts(dossier), set(dossier.links()), dossier.proposals("draft-1")) == before


def test_what_was_taken_out_leaves_its_proposals_with_their_words(dossier: Dossier) -> None:
    paragraphs = dossier.paragraphs("draft-1")
    dossier.do(ask_for_words(dossier, paragraphs[1], "Requests two reports;", Byline("Peru")))
    dossier.do(ask_to_add(dossier, paragraphs[1], Byline("Peru"), "Welcomes it;"))
    work = Correcting(dossier, "draft-1")
    work.remove("p-OP-2")
    assert work.gone() == 1
    assert work.was("p-OP-2") == paragraphs[1]
    assert work.now("p-OP-2") is None
    dossier.do(work.edit("taking out"))
    words, new = dossier.proposals("draft-1")
    assert (words.paragraph, words.text) == ("", "Requests two reports;")
    assert new.after == "p-OP-1"
    assert [one.paragraph for one in dossier.links()] == ["p-OP-3"]


def test_paragraphs_are_added_split_moved_and_labelled(dossier: Dossier) -> None:
    work = Correcting(dossier, "draft-1")
    work.add("p-OP-1", ParagraphKind.OPERATIVE, "Welcomes the offer of 4 May 2017;")
    assert work.paragraph(work.new).opening == "Welcomes"
    work.split("p-OP-3", 7)
    work.step("p-OP-1", 1)
    work.relabel("p-OP-2", "9.")
    dossier.do(work.edit("all of it"))
    assert texts(dossier) == [
        "1. Welcomes the offer of 4 May 2017;",
        "2. Decides to meet in 2018;",
        "9. Requests a report;",
        "4. Invites",
        "5. all States.",
    ]
    again = Correcting(dossier, "draft-1")
    again.level("p-OP-2", 1)
    again.move("p-OP-3", "p-OP-1")
    dossier.do(again.edit("more"))
    assert [one.path for one in dossier.paragraphs("draft-1")][:3] == ["OP 1", "OP 2", "OP 2 (a)"]


def test_what_is_gone_cannot_be_corrected(dossier: Dossier) -> None:
    gone = paragraph("OP 9", "Notes;", 9)
    with pytest.raises(Problem, match="no longer in the draft"):
        correct_words(dossier, gone, "x")
    with pytest.raises(Problem):
        Correcting(dossier, "draft-1").paragraph("p-OP-9")


def test_words_taken_out_over_paragraphs_list_what_hung_on_them(dossier: Dossier) -> None:
    before = (texts(dossier), set(dossier.links()))
    ends = [
        Stretch("p-OP-1", len("Decides"), 99),
        Stretch("p-OP-2", 0, 99),
        Stretch("p-OP-3", 0, len("Invites")),
    ]
    work = Correcting(dossier, "draft-1")
    work.cut(ends)
    dossier.do(work.edit("cutting"))
    assert texts(dossier) == ["1. Decides all States."]
    assert {one.paragraph for one in dossier.links()} == {"p-OP-1"}
    assert dossier.note(on_paragraph("p-OP-1")) == "note 1"
    assert "note 2" in {one.words for one in dossier.orphans("draft-1")}
    dossier.undo()
    assert (texts(dossier), set(dossier.links())) == before
    work = Correcting(dossier, "draft-1")
    work.cut([Stretch(one, 0, 99) for one in ("p-OP-1", "p-OP-2", "p-OP-3")])
    dossier.do(work.edit("cutting all"))
    assert texts(dossier) == ["1. "]


def test_a_sub_paragraph_behind_a_numbered_one_stands_below_it(dossier: Dossier) -> None:
    work = Correcting(dossier, "draft-1")
    work.add("p-OP-2", ParagraphKind.SUB, "with figures;")
    dossier.do(work.edit("adding"))
    listed = [(one.path, one.label) for one in dossier.paragraphs("draft-1")]
    assert listed == [("OP 1", "1."), ("OP 2", "2."), ("OP 2 (a)", "(a)"), ("OP 3", "3.")]
