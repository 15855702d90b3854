"""The same paragraph in other versions, across splits and merges and more than two versions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.versions.beside import Fate, Pair
from desktop.desk.dossier import Dossier
from desktop.desk.versions.wordings import other_wordings
from desktop.store.store import Store
from tests import make

# Paragraphs by their versions; a2 is split into b2 and b3, which c2 puts together again.
VERSIONS = {"a": 3, "b": 3, "c": 2}
PAIRS = (
    Pair("a1", "b1", Fate.CHANGED, 0.9, older_draft="a", newer_draft="b"),
    Pair("a2", "b2", Fate.SPLIT, 0.6, older_draft="a", newer_draft="b"),
    Pair("a2", "b3", Fate.SPLIT, 0.5, older_draft="a", newer_draft="b"),
    Pair("a3", "", Fate.GONE, 0.0, older_draft="a", newer_draft="b"),
    Pair("b1", "c1", Fate.SAME, 1.0, older_draft="b", newer_draft="c"),
    Pair("b2", "c2", Fate.MERGED, 0.6, older_draft="b", newer_draft="c"),
    Pair("b3", "c2", Fate.MERGED, 0.5, older_draft="b", newer_draft="c"),
)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    drafts = [make.draft("c", previous="b"), make.draft("a"), make.draft("b", previous="a")]
    texts = [
        make.paragraph(f"OP {n}", f"Words of {draft}{n};", n, id=f"{draft}{n}", draft=draft)
        for draft, count in VERSIONS.items()
        for n in range(1, count + 1)
    ]
    records = (make.document("draft.txt"), *drafts, *texts, *PAIRS)
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def told(dossier: Dossier, identity: str) -> list[tuple[str, list[str]]]:
    paragraph = dossier.paragraph(identity)
    assert paragraph is not None
    found = other_wordings(dossier, paragraph)
    return [(one.draft.id, [part.id for part in one.paragraphs]) for one in found]


@pytest.mark.parametrize(
    ("paragraph", "elsewhere"),
    [
        ("b1", [("a", ["a1"]), ("c", ["c1"])]),
        ("a1", [("b", ["b1"]), ("c", ["c1"])]),
        ("a2", [("b", ["b2", "b3"]), ("c", ["c2"])]),
        ("b3", [("a", ["a2"]), ("c", ["c2"])]),
        ("c2", [("a", ["a2"]), ("b", ["b2", "b3"])]),
    ],
)
def test_a_paragraph_is_found_in_every_version_in_their_order(
    dossier: Dossier, paragraph: str, elsewhere: list[tuple[str, list[str]]]
) -> None:
    assert told(dossier, paragraph) == elsewhere


def test_where_it_is_gone_that_is_told_and_nothing_leads_on(dossier: Dossier) -> None:
    assert told(dossier, "a3") == [("b", [])]
