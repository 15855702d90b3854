"""Two negotiations in one dossier keep their own entries, however alike their words are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.rows import Verdict
from desktop.desk.importing.takeover import edit_of
from desktop.reading.document import read_document
from desktop.store.store import Store

NAMES = Gazetteer(())
REEFS = """Zero draft of 3 March 2025

Protection of coral reefs

The General Assembly,

Concerned by the bleaching of reefs in lagoons and atolls,

1. Requests the Secretary-General to prepare a background note by 1 April 2026;

2. Decides that a workshop will be held in Suva from 4 to 6 May 2026.
"""
STORMS = (
    REEFS.replace("3 March", "5 March")
    .replace("coral reefs", "sand storms")
    .replace("the bleaching of reefs in lagoons and atolls", "dust over the Sahel and the Gobi")
)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: NAMES, clock, "UTC")
    take(opened, "reefs.txt", REEFS)
    yield opened
    opened.close()


def take(dossier: Dossier, name: str, text: str) -> list[Verdict]:
    plan = plan_import(dossier, [read_document(name, text.encode(), NAMES)])
    dossier.do(edit_of(plan, dossier))
    return [row.verdict for row in plan.rows]


def days(dossier: Dossier) -> list[str]:
    return sorted(one.when.edtf or "" for one in dossier.events())


def test_the_same_deadline_of_another_text_is_another_entry(dossier: Dossier) -> None:
    before = days(dossier)
    assert take(dossier, "storms.txt", STORMS)[0] is Verdict.NEW
    notes = [one for one in dossier.events() if one.title == "Background note"]
    assert len(notes) == 2
    assert len({one.paragraph for one in notes}) == 2
    assert len(days(dossier)) == 2 * len(before)


def test_a_version_of_the_text_has_the_same_entry(dossier: Dossier) -> None:
    newer = REEFS.replace("Zero draft of 3 March", "First draft of 9 March")
    assert take(dossier, "reefs-1.txt", newer) == [Verdict.SAME, Verdict.SAME]
