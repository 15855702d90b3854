"""Versions with others between them: what was split or merged on the way is told as that."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.versions.beside import Fate, Pair
from desktop.desk.dossier import Dossier
from desktop.desk.versions.chained import pairs_between
from desktop.store.store import Store
from tests import make

HELD = "Requests the secretariat to convene a first session in May, and to report on its outcome;"
PARTS = (
    "Requests the secretariat to convene a first session in May;",
    "Asks for an account of it;",
)
THANKS = "Thanks the Government of Switzerland for its generous offer to host the meeting;"
TEXTS = {"a": (HELD, THANKS), "b": (*PARTS, THANKS), "c": (*PARTS, THANKS)}
FATES = {"a": ("a1 b1", "a1 b2", "a2 b3"), "b": ("b1 c1", "b2 c2", "b3 c3")}


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    records = [make.document("draft.txt")]
    for name, before in zip("abc", (None, "a", "b"), strict=True):
        records.append(make.draft(name, previous=before))
        for n, text in enumerate(TEXTS[name], 1):
            records.append(make.paragraph(f"OP {n}", text, n, id=f"{name}{n}", draft=name))
    for older, newer in (("a", "b"), ("b", "c")):
        for words in FATES[older]:
            one, other = words.split()
            fate = Fate.SPLIT if one == "a1" else Fate.SAME
            records.append(Pair(one, other, fate, 0.9, False, older, newer))
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def told(dossier: Dossier, older: str, newer: str) -> list[tuple[str, str, str]]:
    drafts = dossier.draft(older), dossier.draft(newer)
    assert drafts[0] is not None
    assert drafts[1] is not None
    found = pairs_between(dossier, drafts[0], drafts[1])
    return [(one.older, one.newer, str(one.fate)) for one in found]


def test_a_part_whose_words_changed_on_the_way_is_not_new(dossier: Dossier) -> None:
    assert told(dossier, "a", "c") == [
        ("a1", "c1", "split"),
        ("a1", "c2", "split"),
        ("a2", "c3", "same"),
    ]


def test_neighbours_are_as_the_dossier_has_them(dossier: Dossier) -> None:
    assert told(dossier, "b", "c")[0] == ("b1", "c1", "same")


def test_without_a_chain_the_words_alone_decide(dossier: Dossier) -> None:
    assert ("", "a1", "new") not in told(dossier, "c", "a")
    assert ("c2", "", "gone") in told(dossier, "c", "a")
