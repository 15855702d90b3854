"""A Word file into the dossier: what is tracked in it becomes proposals, comments become notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.proposal import Author, Position, Stance
from desktop.core.edit import Change, Edit
from desktop.core.links.ties import on_paragraph
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import replace
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import take_position
from desktop.desk.exporting.to_word import Wishes, export_word
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.takeover import edit_of
from desktop.desk.lookup import draft_called
from desktop.desk.telling import draft_shape, of_draft
from desktop.reading.document import read_document
from desktop.store.store import Store
from tests.word_files import NUMBERS, deleted, draft, inserted, paragraph, run, word_file

COMMENT = (
    '<w:comment w:id="0" w:author="K. Hand" w:date="2017-02-03T09:00:00Z">'
    f"{paragraph(run('Not before May.'))}</w:comment>"
)
FILE = word_file(
    *draft(
        paragraph(
            '<w:commentRangeStart w:id="0"/>',
            run("Decides that it shall be held in "),
            deleted("2018", "K. Hand", 1),
            inserted("2019", "K. Hand", 2),
            run(";"),
            '<w:commentRangeEnd w:id="0"/>',
            level=0,
        ),
        paragraph(inserted("Thanks the hosts;", "EU", 3), level=0),
        paragraph(run("Decides to remain seized of the matter."), level=0),
    ),
    numbering=NUMBERS,
    comments=COMMENT,
)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    opened.do(Edit("naming", (Change(None, Author("K. Hand", "Kenya")),)))
    found = read_document("draft.docx", FILE, Gazetteer(()))
    opened.do(edit_of(plan_import(opened, [found]), opened))
    yield opened
    opened.close()


def test_a_hand_is_its_delegation_and_keeps_the_name_of_the_author(dossier: Dossier) -> None:
    (version,) = dossier.drafts()
    listed = dossier.proposals(version.id)
    assert [(one.delegation, one.author) for one in listed] == [
        ("Kenya", "K. Hand"),
        ("European Union", "EU"),
    ]
    assert [one.text for one in dossier.proposals_of("European Union")] == ["Thanks the hosts;"]


def test_the_names_of_the_authors_go_out_to_word_again(dossier: Dossier, tmp_path: Path) -> None:
    (version,) = dossier.drafts()
    export_word(dossier, version, tmp_path / "out.docx", Wishes.TRACKED)
    (back,) = read_document("out.docx", (tmp_path / "out.docx").read_bytes(), Gazetteer(())).drafts
    assert {one.delegation for one in back.proposals} == {"K. Hand", "EU"}


def test_a_comment_is_a_note_on_its_paragraph(dossier: Dossier) -> None:
    held = dossier.paragraphs(dossier.drafts()[0].id)[1]
    assert dossier.note(on_paragraph(held.id)) == "Kenya, 2017-02-03: Not before May."


def test_undoing_the_import_takes_the_proposals_back(dossier: Dossier) -> None:
    (version,) = dossier.drafts()
    dossier.undo()
    assert dossier.proposals(version.id) == ()


def test_the_proposals_are_told(dossier: Dossier) -> None:
    (version,) = dossier.drafts()
    told = [
        (one["path"], one["delegation"], one["kind"], one["state"], one["date"])
        for one in draft_shape(dossier, version, dossier.paragraphs(version.id))["proposals"]
    ]
    assert told == [
        ("OP 1", "Kenya", "change", "open", "2017-02-01"),
        (None, "European Union", "add", "open", "2017-02-01"),
    ]
    lines = list(of_draft(dossier, version, dossier.paragraphs(version.id)))
    assert "    ~ European Union, add, open: Thanks the hosts;" in lines


def test_notes_go_to_word_only_when_asked_for(dossier: Dossier, tmp_path: Path) -> None:
    version = draft_called(dossier, "zero draft")
    target = tmp_path / "out.docx"
    for asked in (False, True):
        number = export_word(dossier, version, target, Wishes.TRACKED, notes=asked)
        (back,) = read_document("out.docx", target.read_bytes(), Gazetteer(())).drafts
        assert number == len(back.proposals) == 2
        assert bool(back.comments) is asked


def test_positions_on_a_new_paragraph_and_wishes_without_one_go_along_as_remarks(
    dossier: Dossier, tmp_path: Path
) -> None:
    (version,) = dossier.drafts()
    kenya, union = dossier.proposals(version.id)
    lost = replace(kenya, paragraph="")
    dossier.do(Edit("losing", (Change(kenya, lost),)))
    position = Position(union.id, "Peru", Stance.SUPPORTS, words="Warmly.")
    dossier.do(take_position(dossier, version.id, position))
    target = tmp_path / "out.docx"
    export_word(dossier, version, target, Wishes.TRACKED)
    (back,) = read_document("out.docx", target.read_bytes(), Gazetteer(())).drafts
    assert [(one.author, one.text) for one in back.comments] == [
        (
            "Kenya",
            f"Proposal whose paragraph is gone: “{kenya.base}” to become “{kenya.text}”",
        ),
        ("Peru", "Peru supports (European Union): Warmly."),
    ]
