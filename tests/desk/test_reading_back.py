"""A version that comes back as a file is known, and only what is new in it is taken over."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.proposal import Position, Proposal, ProposalKind, Stance
from desktop.core.edit import Change, Edit
from desktop.core.found import Found
from desktop.core.links.ties import Note, on_paragraph
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting
from desktop.desk.drafts.proposing import accept
from desktop.desk.exporting.to_word import Wishes, export_word
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.rows import ImportPlan
from desktop.desk.importing.takeover import edit_of
from desktop.desk.versions.following import follow
from desktop.reading.document import read_document
from desktop.store.store import Store

PAPER = """Zero draft of the resolution

Water for all

The General Assembly,

Recalling its resolution 71/1 of 19 September 2016,

1. Decides to convene a conference on water in Geneva on 4 May 2018;

2. Requests the Secretary-General to prepare a report with facts and figures;

3. Requests the Secretary-General to report to it by 30 November 2018.
"""
NOWHERE = Gazetteer(())


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: NOWHERE, clock, "UTC")
    take(opened, read_document("draft.txt", PAPER.encode(), NOWHERE))
    (draft,) = opened.drafts()
    ask(opened, "Mexico", "facts and figures", "all facts and all figures")
    opened.do(Edit("a note", (Change(None, Note(on_paragraph(path(opened, "OP 1")), "Mind!")),)))
    asked = opened.proposals(draft.id)[0]
    position = Position(asked.id, "Kenya", Stance.SUPPORTS, words="Warmly.")
    opened.do(Edit("a position", (Change(None, position),)))
    yield opened
    opened.close()


def path(dossier: Dossier, cited: str) -> str:
    draft = dossier.drafts()[0].id
    return next(one.id for one in dossier.paragraphs(draft) if one.path == cited)


def ask(dossier: Dossier, who: str, words: str, wanted: str) -> None:
    draft = dossier.drafts()[0].id
    one = next(each for each in dossier.paragraphs(draft) if words in each.text)
    made = Proposal(
        f"q{who}",
        draft,
        one.id,
        who,
        ProposalKind.CHANGE,
        one.text,
        one.text.replace(words, wanted),
        draft,
        made=date(2017, 5, 1),
    )
    dossier.do(Edit("asking", (Change(None, made),)))


def take(dossier: Dossier, *found: Found) -> ImportPlan:
    plan = plan_import(dossier, found)
    dossier.do(edit_of(plan, dossier))
    follow(dossier, [one.draft for paper in plan.found for one in paper.drafts])
    return plan


def sent(dossier: Dossier, folder: Path, name: str = "out.docx", **more: bool) -> bytes:
    export_word(dossier, dossier.drafts()[0], folder / name, Wishes.TRACKED, **more)
    return (folder / name).read_bytes()


def changed(data: bytes, old: str, new: str) -> bytes:
    """The file with other XML in its text."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/document.xml":
                assert old.encode() in part
                part = part.replace(old.encode(), new.encode())
            after.writestr(name, part)
    return made.getvalue()


def tracked(who: str, words: str) -> str:
    return (
        f'<w:ins w:id="900" w:author="{who}" w:date="2017-05-15T00:00:00Z">'
        f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:ins>'
    )


def test_our_own_file_read_back_brings_nothing(dossier: Dossier, tmp_path: Path) -> None:
    data = sent(dossier, tmp_path, notes=True)
    before = dossier.last_edit
    plan = take(dossier, read_document("out.docx", data, NOWHERE))
    assert [(one.draft.version, one.has_news) for one in plan.backs] == [
        ("Zero draft of the resolution", False)
    ]
    assert (plan.found, plan.rows) == ((), ())
    assert dossier.last_edit == before


def test_a_new_tracked_change_is_a_proposal_on_that_version(
    dossier: Dossier, tmp_path: Path
) -> None:
    data = sent(dossier, tmp_path)
    mark = '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Decides</w:t></w:r>'
    data = changed(data, mark, mark + tracked("John Smith (Norway)", " again"))
    plan = take(dossier, read_document("back.docx", data, NOWHERE))
    (draft,) = dossier.drafts()
    listed = dossier.proposals(draft.id)
    assert [(one.delegation, one.author) for one in listed] == [
        ("Mexico", ""),
        ("Norway", "John Smith (Norway)"),
    ]
    assert listed[1].text.startswith("Decides again to convene")
    assert listed[1].paragraph == path(dossier, "OP 1")
    assert len(plan.backs[0].proposals) == 1
    assert not take(dossier, read_document("back.docx", data, NOWHERE)).backs[0].has_news


def test_without_the_stamp_the_words_tell(dossier: Dossier, tmp_path: Path) -> None:
    found = read_document("out.docx", sent(dossier, tmp_path), NOWHERE)
    bare = replace(found, drafts=tuple(replace(one, stamp=None) for one in found.drafts))
    plan = plan_import(dossier, [bare])
    assert [one.draft.id for one in plan.backs] == [dossier.drafts()[0].id]


def test_a_text_that_was_changed_in_the_file_is_no_known_version(
    dossier: Dossier, tmp_path: Path
) -> None:
    data = changed(sent(dossier, tmp_path), "4 May 2018", "7 May 2018")
    plan = plan_import(dossier, [read_document("out.docx", data, NOWHERE)])
    assert not plan.backs
    assert len(plan.found) == 1


def test_what_was_accepted_since_is_not_asked_for_again(dossier: Dossier, tmp_path: Path) -> None:
    data = sent(dossier, tmp_path)
    (draft,) = dossier.drafts()
    dossier.do(accept(dossier, dossier.proposals(draft.id)[0]).edit)
    ask(dossier, "Peru", "Recalling", "Recalling also")
    plan = plan_import(dossier, [read_document("out.docx", data, NOWHERE)])
    assert [one.has_news for one in plan.backs] == [False]


def test_the_next_text_under_the_same_name_is_not_lost(dossier: Dossier) -> None:
    newer = PAPER.replace("4 May", "7 May").replace(
        "3. Requests", "3. Thanks the hosts;\n\n4. Requests"
    )
    plan = take(dossier, read_document("draft.txt", newer.encode(), NOWHERE))
    assert [len(one.drafts) for one in plan.found] == [1]
    first, second = dossier.drafts()
    assert first.id != second.id
    texts = [one.text for one in dossier.paragraphs(second.id)]
    assert "Thanks the hosts;" in texts
    assert {one.draft for one in dossier.paragraphs(second.id)} == {second.id}


def test_several_copies_of_a_text_bring_what_each_delegation_tracked(
    dossier: Dossier, tmp_path: Path
) -> None:
    other = PAPER.replace("Water", "Energy").replace("water", "energy")
    empty = Dossier(Store(tmp_path / "b.dossier"), lambda: NOWHERE, dossier.clock, "UTC")
    take(empty, read_document("draft.txt", other.encode(), NOWHERE))
    data = sent(empty, tmp_path, "issued.docx")
    empty.close()
    mark = '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Decides</w:t></w:r>'
    files = [
        read_document(f"{who}.docx", changed(data, mark, mark + tracked(who, " now")), NOWHERE)
        for who in ("Mexico", "EU")
    ]
    before = len(dossier.drafts())
    plan = take(dossier, *files)
    assert len(dossier.drafts()) == before + 1
    listed = dossier.proposals(dossier.drafts()[-1].id)
    assert {one.delegation for one in listed} == {"Mexico", "European Union"}
    assert {one.paragraph for one in listed} <= {
        one.id for one in dossier.paragraphs(dossier.drafts()[-1].id)
    }
    assert any("the same text" in one for one in plan.found[0].remarks)


def test_a_text_full_of_days_comes_back_as_the_draft_that_it_is(
    dossier: Dossier, tmp_path: Path
) -> None:
    (draft,) = dossier.drafts()
    text = Correcting(dossier, draft.id)
    for place, one in enumerate(dossier.paragraphs(draft.id)):
        text.reword(one.id, f"{place + 3} May 2018 in Geneva, council of water")
    dossier.do(text.edit("days"))
    plan = plan_import(dossier, [read_document("out.docx", sent(dossier, tmp_path), NOWHERE)])
    assert [one.has_news for one in plan.backs] == [False]
    assert not plan.found


def test_the_first_words_that_are_asked_to_go_come_back_once(
    dossier: Dossier, tmp_path: Path
) -> None:
    ask(dossier, "Peru", "Decides", "")
    plan = plan_import(dossier, [read_document("out.docx", sent(dossier, tmp_path), NOWHERE)])
    assert [one.has_news for one in plan.backs] == [False]
