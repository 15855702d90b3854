"""One thing is found by a few letters of its name, and several are never taken for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.lookup import paragraph_called
from desktop.store.store import Store
from tests import make


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    yield opened
    opened.close()


def keep(dossier: Dossier, draft: Draft, *paths: str) -> None:
    records: list[Draft | Paragraph] = [draft]
    for place, path in enumerate(paths):
        identity = f"{draft.id} {path}"
        records.append(make.paragraph(path, position=place, draft=draft.id, id=identity))
    paper = make.document(draft.document)
    known = [one for one in dossier.documents() if one.name == paper.name]
    new = (*(() if known else (paper,)), *records)
    dossier.do(Edit("a text", tuple(Change(None, one) for one in new)))


def test_a_path_means_the_newest_version_that_has_it(dossier: Dossier) -> None:
    keep(dossier, make.draft("one"), "OP 1", "OP 2")
    keep(dossier, make.draft("two", previous="one"), "OP 1")
    assert paragraph_called(dossier, "op 1").draft == "two"
    assert paragraph_called(dossier, "OP 2").draft == "one"
    assert paragraph_called(dossier, "OP 1", "one").draft == "one"


def test_a_path_in_two_texts_needs_the_name_of_one(dossier: Dossier) -> None:
    keep(dossier, make.draft("sea", title="Fisheries"), "OP 1", "OP 2")
    keep(dossier, make.draft("rain", title="Water"), "OP 1")
    with pytest.raises(Problem, match=r"stands in several texts.*Fisheries.*Water"):
        paragraph_called(dossier, "OP 1")
    assert paragraph_called(dossier, "OP 1", "water").draft == "rain"
    assert paragraph_called(dossier, "OP 2").draft == "sea"
    with pytest.raises(Problem, match="No paragraph is cited"):
        paragraph_called(dossier, "OP 2", "water")
