"""A newer version takes over what hangs on the older one, and lists what it cannot."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Position, Proposal, ProposalKind, ProposalState, Stance
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.ties import Link, LinkState, Note, on_paragraph
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting
from desktop.desk.versions.edits import Carried, carry_over
from desktop.store.store import Store
from tests import make

FIRST, SECOND = make.draft("a", version="First draft"), make.draft("b", version="Second draft")
WORDS = (
    "Decides that a preparatory meeting will be held in Mexico no later than November 2017;",
    "Requests the Secretary-General to prepare a report with facts and figures on migration;",
    "Invites the regional commissions and other bodies to contribute to the whole process;",
    "Thanks the Government of Switzerland for its generous offer to the conference;",
)


def version(draft: str, *texts: str) -> tuple[Paragraph, ...]:
    return tuple(
        make.paragraph(f"OP {n + 1}", text, n, id=f"{draft}{n + 1}", draft=draft)
        for n, text in enumerate(texts)
    )


OLD = version("a", *WORDS)
NEW = version(
    "b",
    WORDS[2],
    WORDS[0].replace("no later than November 2017", "from 4 to 6 December 2017"),
    WORDS[1].replace("prepare", "draft"),
)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")
    add(opened, make.document("draft.txt"), FIRST, SECOND, *OLD, *NEW)
    yield opened
    opened.close()


def add(dossier: Dossier, *records: Record) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def carry(dossier: Dossier) -> Carried:
    carried = carry_over(dossier, FIRST, SECOND)
    dossier.do(carried.edit)
    return carried


def wish(number: int, on: Paragraph, text: str, **fields: object) -> Proposal:
    values: dict[str, object] = {"id": f"q{number}", "draft": "a", "made_on": "a", **fields}
    values |= {"paragraph": on.id, "base": on.text, "text": text, "kind": ProposalKind.CHANGE}
    return Proposal(delegation="Mexico", **values)  # type: ignore[arg-type]


def test_notes_go_along_and_stay_with_the_older_version_too(dossier: Dossier) -> None:
    add(dossier, Note(on_paragraph("a3"), "ask the capital"))
    carry(dossier)
    assert dossier.note(on_paragraph("b1")) == "ask the capital"
    assert dossier.note(on_paragraph("a3")) == "ask the capital"


def test_what_finds_no_paragraph_is_listed_and_stays(dossier: Dossier) -> None:
    add(dossier, Note(on_paragraph("a4"), "so kind"))
    carried = carry(dossier)
    assert [(one.sort, one.paragraph.id, one.words) for one in carried.orphans] == [
        ("note", "a4", "so kind")
    ]
    assert dossier.note(on_paragraph("a4")) == "so kind"


def test_links_that_were_confirmed_or_dismissed_go_along(dossier: Dossier) -> None:
    event, other = make.event(), make.event("Hearing")
    add(
        dossier,
        event,
        other,
        Link("a2", event.uid, "by hand", LinkState.CONFIRMED),
        Link("a2", other.uid, "names it", LinkState.DISMISSED),
        Link("b3", other.uid, "names it", LinkState.SUGGESTED),
    )
    carry(dossier)
    assert {(one.uid, one.state) for one in dossier.links_of_paragraph("b3")} == {
        (event.uid, LinkState.CONFIRMED),
        (other.uid, LinkState.DISMISSED),
    }


def test_an_open_proposal_stands_on_the_newer_words(dossier: Dossier) -> None:
    asked = wish(1, OLD[1], OLD[1].text.replace("facts", "all facts"))
    add(dossier, asked, Position("q1", "Kenya", Stance.SUPPORTS))
    carry(dossier)
    (moved,) = dossier.proposals("b")
    assert (moved.paragraph, moved.made_on) == ("b3", "a")
    assert moved.text == NEW[2].text.replace("facts", "all facts")
    assert [one.delegation for one in dossier.positions("b")] == ["Kenya"]


def test_a_proposal_whose_words_changed_keeps_its_own(dossier: Dossier) -> None:
    asked = wish(1, OLD[1], OLD[1].text.replace("prepare", "write"))
    add(dossier, asked)
    carry(dossier)
    (moved,) = dossier.proposals("b")
    assert (moved.paragraph, moved.base, moved.text) == ("b3", asked.base, asked.text)


def test_a_proposal_on_a_paragraph_that_is_gone_keeps_its_words_and_is_listed(
    dossier: Dossier,
) -> None:
    add(dossier, wish(1, OLD[3], "Thanks nobody;"))
    carried = carry(dossier)
    (moved,) = dossier.proposals("b")
    assert (moved.paragraph, moved.text) == ("", "Thanks nobody;")
    assert [(one.sort, one.words) for one in carried.orphans] == [
        ("proposal", "Mexico: Thanks nobody;")
    ]


def test_what_was_decided_stays_with_its_version(dossier: Dossier) -> None:
    add(dossier, wish(1, OLD[1], "x", state=ProposalState.WITHDRAWN))
    carry(dossier)
    assert dossier.proposals("b") == ()
    assert len(dossier.proposals("a")) == 1


def entry(uid: str, paragraph: str, when: str, **fields: object) -> Event:
    values: dict[str, object] = {"uid": uid, "paragraph": paragraph, "document": uid, **fields}
    return replace(make.event("Preparatory meeting", when, **values), origin=Origin.DRAFT)


def test_an_entry_that_both_versions_set_moves_and_keeps_both_words(dossier: Dossier) -> None:
    old = entry("old", "a1", "no later than November 2017", mine=True)
    new = entry("new", "b2", "4-6 December 2017")
    add(dossier, old, new, Link("b2", "new", "sets it"))
    carried = carry(dossier)
    (one,) = dossier.events()
    assert (one.uid, one.mine, one.paragraph, one.sequence) == ("old", True, "b2", 1)
    assert one.when.earliest == date(2017, 12, 4)
    assert "First draft had “no later than November 2017”" in one.remarks
    assert [telling.when.text for telling in one.tellings] == [
        "no later than November 2017",
        "4-6 December 2017",
    ]
    assert [(before.uid, after.when.text) for before, after in carried.moved] == [
        ("old", "4-6 December 2017")
    ]


def test_a_date_set_by_hand_is_not_moved_by_a_newer_version(dossier: Dossier) -> None:
    old = entry("old", "a1", "no later than November 2017", by_hand=("when",))
    add(dossier, old, entry("new", "b2", "4-6 December 2017"))
    carry(dossier)
    (one,) = dossier.events()
    assert one.when == old.when
    assert one.sequence == 0


def test_entries_of_other_kinds_are_not_made_one(dossier: Dossier) -> None:
    old = entry("old", "a1", "no later than November 2017", kind=Kind.DEADLINE)
    add(dossier, old, entry("new", "b2", "4-6 December 2017"))
    carry(dossier)
    assert {event.uid for event in dossier.events()} == {"old", "new"}


def test_undo_brings_everything_back(dossier: Dossier) -> None:
    add(dossier, Note(on_paragraph("a3"), "x"), wish(1, OLD[1], "y"))
    add(dossier, entry("old", "a1", "May 2017"), entry("new", "b2", "June 2017"))
    carry(dossier)
    dossier.undo()
    assert dossier.pairs("a", "b") == ()
    assert dossier.note(on_paragraph("b1")) == ""
    assert {event.uid for event in dossier.events()} == {"old", "new"}
    assert dossier.draft("b") == SECOND


def test_taking_over_twice_changes_nothing_more(dossier: Dossier) -> None:
    add(dossier, Note(on_paragraph("a3"), "x"), wish(1, OLD[1], "y"))
    carry(dossier)
    newer = dossier.draft("b")
    assert newer is not None
    assert carry_over(dossier, FIRST, newer).edit.changes == ()


def merged_and_split(dossier: Dossier) -> tuple[Paragraph, ...]:
    """Paragraphs 1 and 2 of an older version are one in the newer one, and 3 is two."""
    longer = f"{WORDS[2][:-1]}, and requests them to report on what they have done in writing;"
    old = version("c", WORDS[0], WORDS[1], longer)
    both = f"{WORDS[0][:-1]}, and {WORDS[1][0].lower()}{WORDS[1][1:]}"
    new = version("d", both, WORDS[2], "Requests them to report on what they have done in writing;")
    drafts = make.draft("c", version="Third"), make.draft("d", version="Fourth")
    add(dossier, *drafts, *old, *new)
    return old


def carry_on(dossier: Dossier) -> Carried:
    older, newer = dossier.draft("c"), dossier.draft("d")
    assert older is not None
    assert newer is not None
    carried = carry_over(dossier, older, newer)
    dossier.do(carried.edit)
    return carried


def test_notes_on_paragraphs_that_were_merged_stand_together(dossier: Dossier) -> None:
    merged_and_split(dossier)
    add(dossier, Note(on_paragraph("c1"), "one"), Note(on_paragraph("c2"), "two"))
    carry_on(dossier)
    assert dossier.note(on_paragraph("d1")) == "one\ntwo"


def test_a_wish_on_words_goes_to_the_part_that_has_them(dossier: Dossier) -> None:
    old = merged_and_split(dossier)
    wanted = old[2].text.replace("in writing", "in person")
    add(dossier, wish(1, old[2], wanted, draft="c", made_on="c"))
    carry_on(dossier)
    (one,) = dossier.proposals("d")
    assert (one.paragraph, one.text) == (
        "d3",
        "Requests them to report on what they have done in person;",
    )


def test_a_deletion_takes_all_parts_but_nothing_that_was_merged_with_others(
    dossier: Dossier,
) -> None:
    old = merged_and_split(dossier)
    fields = {"draft": "c", "made_on": "c"}
    away = [replace(wish(n, old[n], "", **fields), kind=ProposalKind.DELETE) for n in (1, 2)]
    add(dossier, *away)
    carried = carry_on(dossier)
    assert [(one.paragraph.id, str(one.sort)) for one in carried.orphans] == [("c2", "proposal")]
    assert {one.paragraph for one in dossier.proposals("d")} == {"", "d2", "d3"}


def test_what_was_matched_with_a_paragraph_that_is_gone_by_now_is_listed(
    dossier: Dossier,
) -> None:
    carry(dossier)
    text = Correcting(dossier, "b")
    text.remove("b3")
    dossier.do(text.edit("deleting"))
    add(dossier, Note(on_paragraph("a2"), "ask the capital"), wish(1, OLD[1], "Asks;"))
    first, second = dossier.drafts()
    carried = carry_over(dossier, first, second)
    dossier.do(carried.edit)
    assert {(one.sort, one.paragraph.id) for one in carried.orphans} == {
        ("note", "a2"),
        ("proposal", "a2"),
    }
    (homeless,) = dossier.proposals("b")
    assert homeless.paragraph == ""
