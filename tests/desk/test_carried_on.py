"""A former version remembers what was asked for on it after it went on to a newer one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.proposal import Position, Stance
from desktop.core.edit import Change, Edit, Record
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import Byline, ask_for_words
from desktop.desk.versions.carried_on import carried_on
from desktop.desk.versions.edits import carry_over
from desktop.store.store import Store
from tests.make import document, draft, paragraph

TEXTS = ("Decides to meet in Lisbon in 2018;", "Requests a report on fisheries;")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    records: list[Record] = [document("draft.txt")]
    for name in "abc":
        records.append(draft(name, version=f"Version {name}"))
        records += [
            paragraph(f"OP {n + 1}", f"{text[:-1]} {name};", n, id=f"{name}{n}", draft=name)
            for n, text in enumerate(TEXTS)
        ]
    opened.do(Edit("drafts", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def carry(dossier: Dossier, older: str, newer: str) -> None:
    one, other = dossier.draft(older), dossier.draft(newer)
    assert one is not None
    assert other is not None
    dossier.do(carry_over(dossier, one, other).edit)


def test_each_version_has_its_proposals_as_they_stood_there(dossier: Dossier) -> None:
    first = dossier.paragraphs("a")[0]
    dossier.do(ask_for_words(dossier, first, first.text.replace("Lisbon", "Oslo"), Byline("Peru")))
    (asked,) = dossier.proposals("a")
    dossier.do(Edit("said", (Change(None, Position(asked.id, "Kenya", Stance.OPPOSES)),)))
    assert carried_on(dossier, "a") == ()
    carry(dossier, "a", "b")
    carry(dossier, "b", "c")
    assert dossier.proposals("a") == dossier.proposals("b") == ()
    assert carried_on(dossier, "a") == (asked,)
    (middle,) = carried_on(dossier, "b")
    assert (middle.paragraph, middle.base) == ("b0", dossier.paragraphs("b")[0].text)
    assert [one.stance for one in dossier.positions_to(asked.id)] == [Stance.OPPOSES]
    dossier.undo()
    dossier.undo()
    assert carried_on(dossier, "a") == ()
    assert dossier.proposals("a") == (asked,)
