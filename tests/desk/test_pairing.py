"""Pairs of paragraphs set by hand: they stay, others are not touched, and undo takes them back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting
from desktop.desk.versions.comparing import compare_drafts
from desktop.desk.versions.pairing import likely, pair_by_hand, part_by_hand
from desktop.store.store import Store
from tests import make

OLD = ("Decides to meet in Geneva in March;", "Thanks the hosts;", "Requests a report on work;")
NEW = ("Decides to meet in Geneva in May;", "Is grateful to Mexico;", "Requests a report on work;")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    records = [make.document("draft.txt"), make.draft("a"), make.draft("b")]
    for draft, texts in (("a", OLD), ("b", NEW)):
        for n, text in enumerate(texts):
            records.append(
                make.paragraph(f"OP {n + 1}", text, n, id=f"{draft}{n + 1}", draft=draft)
            )
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def told(dossier: Dossier) -> list[tuple[str, str, str, bool]]:
    older, newer = dossier.drafts()
    rows = compare_drafts(dossier, older, newer).rows
    return [(one.pair.older, one.pair.newer, one.pair.fate, one.pair.by_hand) for one in rows]


def paragraph(dossier: Dossier, name: str) -> Paragraph:
    found = dossier.paragraph(name)
    assert found is not None
    return found


def pair(dossier: Dossier, older: str, newer: str) -> None:
    dossier.do(pair_by_hand(dossier, paragraph(dossier, older), paragraph(dossier, newer)))


def test_two_that_stood_alone_become_one(dossier: Dossier) -> None:
    before = told(dossier)
    assert ("a2", "", "gone", False) in before
    pair(dossier, "a2", "b2")
    assert sorted(told(dossier)) == [
        ("a1", "b1", "changed", False),
        ("a2", "b2", "changed", True),
        ("a3", "b3", "same", False),
    ]
    dossier.undo()
    assert told(dossier) == before


def test_what_was_paired_with_either_stands_alone_then(dossier: Dossier) -> None:
    pair(dossier, "a2", "b1")
    assert sorted(told(dossier)) == [
        ("", "b2", "new", False),
        ("a1", "", "gone", True),
        ("a2", "b1", "changed", True),
        ("a3", "b3", "same", False),
    ]


def test_a_pair_set_twice_is_the_last_one(dossier: Dossier) -> None:
    pair(dossier, "a2", "b1")
    pair(dossier, "a1", "b1")
    assert ("a1", "b1", "changed", True) in told(dossier)
    assert ("a2", "", "gone", True) in told(dossier)


def test_rows_stay_in_the_order_of_the_text(dossier: Dossier) -> None:
    pair(dossier, "a2", "b2")
    pair(dossier, "a1", "b1")
    assert [row[1] for row in told(dossier)] == ["b1", "b2", "b3"]


def test_a_pair_can_be_parted(dossier: Dossier) -> None:
    dossier.do(part_by_hand(dossier, paragraph(dossier, "a1"), paragraph(dossier, "b1")))
    found = told(dossier)
    assert ("a1", "", "gone", True) in found
    assert ("", "b1", "new", True) in found


def test_the_likest_are_offered_first(dossier: Dossier) -> None:
    found = likely(paragraph(dossier, "b1"), dossier.paragraphs("a"))
    assert found[0].id == "a1"


def test_what_is_corrected_after_two_versions_were_paired_is_told_in_their_comparison(
    dossier: Dossier,
) -> None:
    pair(dossier, "a2", "b2")
    text = Correcting(dossier, "b")
    text.split("b3", len("Requests a"))
    text.reword("b1", OLD[0])
    text.remove("b2")
    dossier.do(text.edit("correcting"))
    added = Correcting(dossier, "b")
    added.add(text.new, ParagraphKind.OPERATIVE, "Welcomes the offer of the Government of Kenya;")
    dossier.do(added.edit("adding"))
    assert [one[:3] for one in told(dossier)] == [
        ("a1", "b1", "same"),
        ("a2", "", "gone"),
        ("a3", "b3", "changed"),
        ("", text.new, "new"),
        ("", added.new, "new"),
    ]
    pair(dossier, "a2", added.new)
    assert ("a2", added.new, "changed", True) in told(dossier)
