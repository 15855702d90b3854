"""Nothing that hangs on a paragraph is lost with it: it goes along, or is listed until settled."""

from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.proposal import ProposalKind
from desktop.core.edit import Change, Edit, Record
from desktop.core.links.ties import Link, LinkState, Note, on_paragraph
from desktop.core.problem import Problem
from desktop.core.versions.beside import Fate, Pair
from desktop.core.versions.orphan import OrphanSort
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting
from desktop.desk.drafts.proposing import Byline, accept, ask_for_words, ask_to_delete, ask_to_move
from desktop.desk.searching import search
from desktop.desk.versions.edits import carry_over
from desktop.desk.versions.orphaning import adopt, let_go, open_orphans
from desktop.desk.versions.pairing import pair_by_hand
from desktop.store.store import Store
from tests.make import document, draft, event, paragraph

TEXTS = ("Decides to meet in 2018;", "Requests a report;", "Invites all States.")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Dossier:
    made = Dossier(Store(tmp_path / "d.dossier"), lambda: None, clock, "UTC")  # type: ignore[arg-type, return-value]
    paragraphs = [paragraph(f"OP {n + 1}", text, n) for n, text in enumerate(TEXTS)]
    entry = event("Report", "May 2018", uid="report", paragraph="p-OP-2")
    add(made, document("draft.txt"), draft(version="Zero draft"), *paragraphs, entry)
    add(made, event("Hearing", uid="hearing"))
    add(made, Link("p-OP-2", "hearing", "by hand", LinkState.CONFIRMED))
    add(made, Note(on_paragraph("p-OP-2"), "Norway pays"))
    return made


def add(dossier: Dossier, *records: Record) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def ask(dossier: Dossier, name: str, number: int, words: str = "") -> None:
    on = dossier.paragraphs("draft-1")[number - 1]
    by = Byline(name)
    edit = ask_for_words(dossier, on, words, by) if words else ask_to_delete(dossier, on, by)
    dossier.do(edit)


def remove(dossier: Dossier, identity: str = "p-OP-2") -> None:
    work = Correcting(dossier, "draft-1")
    work.remove(identity)
    dossier.do(work.edit("taking out"))


def told(dossier: Dossier, name: str = "draft-1") -> set[tuple[OrphanSort, str, str]]:
    return {(one.sort, one.path, one.words) for one in open_orphans(dossier, name)}


ALL = {
    (OrphanSort.NOTE, "OP 2", "Norway pays"),
    (OrphanSort.LINK, "OP 2", "Hearing"),
    (OrphanSort.ENTRY, "OP 2", "Report, May 2018"),
}


def test_what_hung_on_a_paragraph_that_is_taken_out_is_listed(dossier: Dossier) -> None:
    ask(dossier, "Peru", 2, "Requests two reports;")
    remove(dossier)
    assert told(dossier) == {*ALL, (OrphanSort.PROPOSAL, "OP 2", "Peru: Requests two reports;")}
    assert open_orphans(dossier, "draft-1")[0].text == "Requests a report;"
    dossier.undo()
    assert told(dossier) == set()
    assert dossier.note(on_paragraph("p-OP-2")) == "Norway pays"


def test_an_accepted_deletion_leaves_notes_and_the_wishes_of_others_on_the_list(
    dossier: Dossier,
) -> None:
    ask(dossier, "Cuba", 2)
    ask(dossier, "Peru", 2, "Requests two reports;")
    cuba = next(o for o in dossier.proposals("draft-1") if o.kind is ProposalKind.DELETE)
    dossier.do(accept(dossier, cuba).edit)
    assert told(dossier) == {*ALL, (OrphanSort.PROPOSAL, "OP 2", "Peru: Requests two reports;")}


def test_a_listed_note_is_found_by_its_words_and_leads_to_its_draft(dossier: Dossier) -> None:
    remove(dossier)
    (found,) = search(dossier, "norway", date(2018, 1, 1)).notes
    assert (found.text, found.event, found.paragraph) == ("Norway pays", None, None)
    assert found.orphan is not None
    assert (found.orphan.draft, found.orphan.path) == ("draft-1", "OP 2")


def test_a_listed_thing_is_put_on_another_paragraph(dossier: Dossier) -> None:
    ask(dossier, "Peru", 2, "Requests two reports;")
    remove(dossier)
    heir = dossier.paragraphs("draft-1")[1]
    for one in open_orphans(dossier, "draft-1"):
        dossier.do(adopt(dossier, one, heir))
    assert dossier.note(on_paragraph(heir.id)) == "Norway pays"
    assert [one.uid for one in dossier.links_of_paragraph(heir.id)] == ["hearing"]
    entry = dossier.stored("report")
    assert entry is not None
    assert entry.paragraph == heir.id
    (asked,) = dossier.proposals("draft-1")
    assert (asked.paragraph, asked.text) == (heir.id, "Requests two reports;")
    assert told(dossier) == set()
    assert search(dossier, "norway", date(2018, 1, 1)).notes[0].paragraph is not None


def test_what_is_let_go_leaves_the_list_and_undo_brings_it_back(dossier: Dossier) -> None:
    ask(dossier, "Peru", 2, "Requests two reports;")
    remove(dossier)
    for one in open_orphans(dossier, "draft-1"):
        dossier.do(let_go(dossier, one))
    assert told(dossier) == set()
    assert dossier.proposals("draft-1") == ()
    assert dossier.stored("report") is not None
    dossier.undo()
    assert len(told(dossier)) == 1


def test_what_is_no_longer_there_cannot_be_put_anywhere(dossier: Dossier) -> None:
    remove(dossier)
    link = next(o for o in open_orphans(dossier, "draft-1") if o.sort is OrphanSort.LINK)
    hearing = dossier.stored("hearing")
    assert hearing is not None
    dossier.do(Edit("away", (Change(hearing, None),)))
    assert link not in open_orphans(dossier, "draft-1")
    with pytest.raises(Problem, match="no longer in the calendar"):
        adopt(dossier, link, dossier.paragraphs("draft-1")[0])


def test_a_join_strikes_only_the_words_that_were_to_be_deleted(dossier: Dossier) -> None:
    ask(dossier, "Cuba", 2)
    ask(dossier, "Peru", 1)
    dossier.do(ask_to_move(dossier, dossier.paragraphs("draft-1")[1], "", Byline("Fiji")))
    work = Correcting(dossier, "draft-1")
    work.join("p-OP-2")
    dossier.do(work.edit("joining"))
    asked = {one.delegation: one for one in dossier.proposals("draft-1")}
    assert asked["Cuba"].kind is asked["Peru"].kind is ProposalKind.CHANGE
    assert asked["Cuba"].text == "Decides to meet in 2018;"
    assert asked["Peru"].text == "Requests a report;"
    assert asked["Fiji"].paragraph == ""
    assert told(dossier) == {(OrphanSort.PROPOSAL, "OP 2", "Fiji: move the paragraph")}
    assert dossier.note(on_paragraph("p-OP-1")) == "Norway pays"


def test_what_a_newer_version_has_no_place_for_is_listed_until_it_is_paired(
    dossier: Dossier,
) -> None:
    ask(dossier, "Cuba", 2)
    texts = (TEXTS[0], TEXTS[2], "Asks for papers;")
    newer = [
        paragraph(f"OP {n + 1}", text, n, id=f"n{n}", draft="new") for n, text in enumerate(texts)
    ]
    add(dossier, draft("new", version="Rev. 1"), *newer)
    old, new = dossier.draft("draft-1"), dossier.draft("new")
    assert old is not None
    assert new is not None
    dossier.do(carry_over(dossier, old, new).edit)
    assert told(dossier, "new") == {
        *ALL,
        (OrphanSort.PROPOSAL, "OP 2", "Cuba: delete the paragraph"),
    }
    dossier.do(pair_by_hand(dossier, dossier.paragraphs("draft-1")[1], newer[2]))
    pair = next(one for one in dossier.pairs("draft-1", "new") if one.newer == "n2")
    assert pair == Pair("p-OP-2", "n2", Fate.CHANGED, pair.similarity, True, "draft-1", "new")
    new = dossier.draft("new")
    assert new is not None
    dossier.do(carry_over(dossier, old, new).edit)
    assert told(dossier, "new") == set()
    assert [one.paragraph for one in dossier.proposals("new")] == ["n2"]
    assert dossier.note(on_paragraph("n2")) == "Norway pays"
