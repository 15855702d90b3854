"""A paper that was read by mistake can go long after, and what was done on it is not lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.document import DocumentKind
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.drafts.proposal import Position, Proposal, ProposalKind, Stance
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event, Origin
from desktop.core.links.ties import Link, LinkState, Note, on_event, on_paragraph
from desktop.core.matching.merging import merged
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.source import Source
from desktop.core.versions.orphan import OrphanSort
from desktop.desk.dossier import Dossier
from desktop.desk.removing.plan import Removal, plan_removal, told_of, versions_of_text
from desktop.desk.versions.edits import carry_over
from desktop.store.store import Store
from tests import make

WORDS = (
    "Decides that a preparatory meeting will be held in Mexico no later than November 2017;",
    "Requests the Secretary-General to prepare a report with facts and figures on migration;",
    "Invites the regional commissions and other bodies to contribute to the whole process;",
)
THANKS = "Thanks the Government of Switzerland for its generous offer to the conference;"


def paper(name: str) -> Draft:
    return make.draft(name, version=f"Version {name}", document=f"{name}.txt")


def text(draft: str, *words: str) -> tuple[Paragraph, ...]:
    return tuple(
        make.paragraph(
            f"OP {n + 1}",
            one,
            n,
            id=f"{draft}{n + 1}",
            draft=draft,
            source=Source(f"{draft}.txt", n + 1, one),
        )
        for n, one in enumerate(words)
    )


FIRST = (paper("a"), *text("a", *WORDS))
SECOND = (paper("b"), *text("b", WORDS[0], WORDS[1].replace("report", "study"), WORDS[2], THANKS))
THIRD = (paper("c"), *text("c", WORDS[2], WORDS[0], WORDS[1].replace("report", "study")))


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = opened_at(tmp_path, clock)
    read(opened, FIRST)
    yield opened
    opened.close()


def opened_at(folder: Path, clock: Clock) -> Dossier:
    return Dossier(Store(folder / "a.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")


def read(dossier: Dossier, records: tuple[Record, ...], *more: Record) -> None:
    draft = records[0]
    assert isinstance(draft, Draft)
    document = make.document(draft.document, draft.id, kind=DocumentKind.DRAFT)
    add(dossier, document, *records, *more)


def add(dossier: Dossier, *records: Record) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def follow(dossier: Dossier, older: str, newer: str) -> None:
    one, other = dossier.draft(older), dossier.draft(newer)
    assert one
    assert other
    dossier.do(carry_over(dossier, one, other).edit)


def remove(dossier: Dossier, name: str) -> Removal:
    draft = dossier.draft(name)
    assert draft is not None
    removal = plan_removal(dossier, [draft])
    dossier.do(removal.edit)
    return removal


def wish(name: str, on: str, words: str, draft: str, **fields: object) -> Proposal:
    values: dict[str, object] = {"kind": ProposalKind.CHANGE, "base": words, **fields}
    values |= {"id": name, "draft": draft, "paragraph": on, "made_on": draft}
    asked = words.replace("whole", "entire").replace("facts", "all facts")
    return Proposal(delegation="Mexico", text=asked, **values)  # type: ignore[arg-type]


def everything(dossier: Dossier) -> dict[str, object]:
    drafts = dossier.drafts()
    return {
        "drafts": drafts,
        "documents": dossier.documents(),
        "texts": [dossier.paragraphs(one.id) for one in drafts],
        "events": dossier.events(),
        "links": sorted(dossier.links(), key=lambda one: one.key),
        "proposals": [dossier.proposals(one.id) for one in drafts],
        "positions": sorted(dossier.all_positions(), key=lambda one: one.key),
        "orphans": [dossier.orphans(one.id) for one in drafts],
        "pairs": [
            sorted(dossier.pairs(one.id, other.id), key=lambda pair: pair.key)
            for one in drafts
            for other in drafts
        ],
        "notes": [dossier.note(on_paragraph(f"{d}{n}")) for d in "abc" for n in range(1, 5)],
    }


def test_the_order_closes_up_and_the_paper_can_be_read_again(dossier: Dossier) -> None:
    read(dossier, SECOND)
    follow(dossier, "a", "b")
    read(dossier, THIRD)
    follow(dossier, "b", "c")
    remove(dossier, "b")
    assert [(one.id, one.previous) for one in dossier.drafts()] == [("a", None), ("c", "a")]
    assert {(one.older, one.newer) for one in dossier.pairs("a", "c")} == {
        ("a1", "c2"),
        ("a2", "c3"),
        ("a3", "c1"),
    }
    assert not dossier.pairs("a", "b")
    assert [one.name for one in dossier.documents()] == ["a.txt", "c.txt"]


def test_what_came_from_the_former_version_goes_back_to_it(dossier: Dossier) -> None:
    asked = wish("q1", "a2", WORDS[1], "a")
    add(dossier, asked, Note(on_paragraph("a1"), "ask the capital"))
    read(dossier, SECOND)
    follow(dossier, "a", "b")
    add(dossier, Position("q1", "Kenya", Stance.SUPPORTS))
    removal = remove(dossier, "b")
    assert dossier.proposals("a") == (asked,)
    assert [one.delegation for one in dossier.positions("a")] == ["Kenya"]
    assert dossier.note(on_paragraph("a1")) == "ask the capital"
    assert removal.moved[OrphanSort.PROPOSAL] == 1
    assert not removal.orphans


def test_what_was_done_on_it_stands_on_the_matched_paragraph(dossier: Dossier) -> None:
    read(dossier, SECOND)
    follow(dossier, "a", "b")
    event = make.event("Hearing")
    add(
        dossier,
        event,
        wish("q1", "b3", WORDS[2], "b"),
        Note(on_paragraph("b3"), "so be it"),
        Link("b3", event.uid, "by hand", LinkState.CONFIRMED),
    )
    remove(dossier, "b")
    (moved,) = dossier.proposals("a")
    assert (moved.paragraph, moved.made_on) == ("a3", "a")
    assert moved.text == WORDS[2].replace("whole", "entire")
    assert dossier.note(on_paragraph("a3")) == "so be it"
    assert [(one.paragraph, one.state) for one in dossier.links()] == [("a3", "confirmed")]


def test_a_newer_version_is_the_neighbour_before_an_older_one(dossier: Dossier) -> None:
    read(dossier, SECOND)
    follow(dossier, "a", "b")
    read(dossier, THIRD)
    follow(dossier, "b", "c")
    add(dossier, Note(on_paragraph("b3"), "late"))
    remove(dossier, "b")
    assert dossier.note(on_paragraph("c1")) == "late"


def test_what_finds_no_paragraph_waits_on_the_neighbour(dossier: Dossier) -> None:
    read(dossier, SECOND)
    follow(dossier, "a", "b")
    event = make.event("Hearing")
    add(
        dossier,
        event,
        wish("q1", "b4", THANKS, "b"),
        Note(on_paragraph("b4"), "so kind"),
        Link("b4", event.uid, "by hand", LinkState.CONFIRMED),
    )
    removal = remove(dossier, "b")
    listed = {(one.sort, one.words) for one in dossier.orphans("a")}
    assert {one.sort for one in removal.orphans} == {"note", "link", "proposal"}
    assert (OrphanSort.NOTE, "so kind") in listed
    assert [(one.draft, one.paragraph) for one in dossier.proposals("a")] == [("a", "")]


def test_entries_that_it_alone_gave_go_and_those_of_the_user_stay(dossier: Dossier) -> None:
    alone = told_by("b", "Report", "b1")
    mine = replace(told_by("b", "Hearing", "b2"), mine=True)
    noted = told_by("b", "Panel", "b4")
    read(dossier, SECOND, alone, mine, noted)
    add(dossier, Note(on_event(noted.uid), "who speaks?"))
    removal = remove(dossier, "b")
    assert [one.title for one in removal.gone] == ["Report"]
    assert {one.title for one in removal.own} == {"Hearing", "Panel"}
    left = {one.title: one for one in dossier.events()}
    assert set(left) == {"Hearing", "Panel"}
    assert left["Hearing"].origin is Origin.HAND
    assert left["Hearing"].paragraph is None
    assert left["Hearing"].mine


def told_by(draft: str, title: str, paragraph: str, dated: str = "24 May 2017") -> Event:
    line = int(paragraph[1:])
    made = make.event(title, dated, document=f"{draft}.txt", line=line, paragraph=paragraph)
    return replace(made, origin=Origin.DRAFT, uid=f"{draft}-{title}")


def test_an_entry_of_both_versions_has_its_former_date_again(dossier: Dossier) -> None:
    entry = told_by("a", "Meeting", "a1", "24 May 2017")
    add(dossier, entry)
    read(dossier, SECOND, told_by("b", "Meeting", "b1", "26 May 2017"))
    follow(dossier, "a", "b")
    (moved,) = dossier.events()
    assert (moved.when.text, moved.paragraph) == ("26 May 2017", "b1")
    removal = remove(dossier, "b")
    (back,) = dossier.events()
    assert (back.when.text, back.paragraph) == ("24 May 2017", "a1")
    assert back.tellings == entry.tellings
    assert back.sequence > moved.sequence
    assert [(one.when.text, other.when.text) for one, other in removal.anew] == [
        ("26 May 2017", "24 May 2017")
    ]


def test_a_date_that_a_later_version_gave_stays(dossier: Dossier) -> None:
    add(dossier, told_by("a", "Meeting", "a1", "24 May 2017"))
    read(dossier, SECOND, told_by("b", "Meeting", "b1", "26 May 2017"))
    follow(dossier, "a", "b")
    read(dossier, THIRD, told_by("c", "Meeting", "c2", "26 May 2017"))
    follow(dossier, "b", "c")
    remove(dossier, "b")
    (left,) = dossier.events()
    assert (left.when.text, left.paragraph) == ("26 May 2017", "c2")
    assert {one.source.document for one in left.tellings} == {"a.txt", "c.txt"}


def test_a_calendar_goes_with_what_it_alone_told(dossier: Dossier) -> None:
    one = make.event("Council", "3 May 2017", document="old.txt")
    both = merged(one, make.event("Council", "4 May 2017", document="wrong.txt"))
    other = make.event("Board", document="wrong.txt")
    add(dossier, make.document("old.txt", "old"), one)
    fresh = make.document("wrong.txt", "wrong")
    dossier.do(Edit("importing", (Change(None, fresh), Change(one, both), Change(None, other))))
    removal = plan_removal(dossier, documents=["wrong.txt"])
    dossier.do(removal.edit)
    assert dossier.events() == (one,)
    assert [paper.name for paper in dossier.documents()] == ["a.txt", "old.txt"]
    assert [event.title for event in removal.gone] == ["Board"]


def test_a_date_set_by_hand_since_stays(dossier: Dossier) -> None:
    one = make.event("Council", "3 May 2017", document="old.txt")
    both = merged(one, make.event("Council", "4 May 2017", document="wrong.txt"))
    add(dossier, make.document("old.txt", "old"), one)
    fresh = make.document("wrong.txt", "wrong")
    dossier.do(Edit("importing", (Change(None, fresh), Change(one, both))))
    own = replace(both, when=make.when("9 May 2017"), by_hand=("when",))
    dossier.do(Edit("moving", (Change(both, own),)))
    dossier.do(plan_removal(dossier, documents=["wrong.txt"]).edit)
    (left,) = dossier.events()
    assert left.when.text == "9 May 2017"
    assert [telling.source.document for telling in left.tellings] == ["old.txt"]


def test_tracked_changes_go_with_their_file_but_not_once_answered(dossier: Dossier) -> None:
    asked, answered = wish("q1", "b1", WORDS[0], "b"), wish("q2", "b3", WORDS[2], "b")
    read(dossier, SECOND, asked, answered)
    add(dossier, Position("q2", "Kenya", Stance.OPPOSES))
    follow(dossier, "a", "b")
    removal = remove(dossier, "b")
    assert [one.id for one in dossier.proposals("a")] == ["q2"]
    assert removal.filed == 1


def test_the_whole_text_goes_with_all_its_versions(dossier: Dossier) -> None:
    read(dossier, SECOND)
    follow(dossier, "a", "b")
    add(dossier, Note(on_paragraph("b1"), "hm"), wish("q1", "b3", WORDS[2], "b"))
    one = dossier.draft("a")
    assert one is not None
    removal = plan_removal(dossier, versions_of_text(dossier, one))
    assert (removal.lost[OrphanSort.NOTE], removal.lost[OrphanSort.PROPOSAL]) == (1, 1)
    dossier.do(removal.edit)
    assert not dossier.drafts()
    assert not dossier.documents()


def test_it_says_beforehand_what_goes_and_what_stays(dossier: Dossier) -> None:
    read(dossier, SECOND, told_by("b", "Report", "b1"))
    follow(dossier, "a", "b")
    add(dossier, Note(on_paragraph("b4"), "so kind"))
    draft = dossier.draft("b")
    assert draft is not None
    lines = tuple(told_of(plan_removal(dossier, [draft])))
    assert "  entry: Report, 24 May 2017" in lines
    assert "  without a paragraph: note on OP 4: so kind" in lines


def test_removing_is_undone_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    dossier = opened_at(tmp_path, clock)
    read(dossier, FIRST, told_by("a", "Meeting", "a1", "24 May 2017"))
    read(dossier, SECOND, told_by("b", "Meeting", "b1", "26 May 2017"), told_by("b", "R", "b2"))
    add(dossier, wish("q1", "a2", WORDS[1], "a"), Position("q1", "Kenya", Stance.SUPPORTS))
    follow(dossier, "a", "b")
    read(dossier, THIRD)
    follow(dossier, "b", "c")
    add(dossier, wish("q2", "b4", THANKS, "b"), Note(on_paragraph("b4"), "so kind"))
    before = everything(dossier)
    remove(dossier, "b")
    without = everything(dossier)
    assert without != before
    dossier.close()
    again = opened_at(tmp_path, clock)
    again.undo()
    assert comparable(everything(again)) == comparable(before)
    assert again.drafts() == before["drafts"]
    assert again.documents() == before["documents"]
    again.redo()
    assert comparable(everything(again)) == comparable(without)
    assert again.health() == ()
    again.close()


def comparable(told: dict[str, object]) -> dict[str, object]:
    """The same whatever row a record stands in."""
    return {name: sorted(map(repr, value)) for name, value in told.items()}  # type: ignore[call-overload]
