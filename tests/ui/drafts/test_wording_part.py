"""In the panel of a paragraph: what it says in the other versions, and the way there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.versions.beside import Fate, Pair
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from desktop.ui.dates import DateWords
from desktop.ui.drafts.wording_part import WordingPart
from desktop.ui.panel import Panel
from desktop.ui.theme import Theme
from desktop.ui.widgets import Card
from tests import make

TEXTS = {
    "a": "Decides that the conference shall be held in March 2018 in Geneva;",
    "b": "Decides that the conference shall be held in May 2018 in Geneva;",
    "c": "Decides that the conference shall be held in May 2018 in Geneva;",
}


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    records = [make.document("draft.txt")]
    before = None
    for name, text in TEXTS.items():
        records.append(make.draft(name, version=f"Version {name}", previous=before))
        records.append(make.paragraph("OP 1", text, id=f"{name}1", draft=name))
        if before:
            fate = Fate.CHANGED if before == "a" else Fate.SAME
            records.append(Pair(f"{before}1", f"{name}1", fate, 0.9, False, before, name))
        before = name
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def test_each_version_has_its_words_and_a_click_leads_there(
    qtbot: QtBot, dossier: Dossier, theme: Theme, dates: DateWords
) -> None:
    panel, gone_to = Panel(theme), list[str]()
    qtbot.addWidget(panel)
    paragraph = dossier.paragraph("b1")
    assert paragraph is not None
    panel.begin()
    WordingPart(panel, dossier, dates, gone_to.append).build(paragraph)
    panel.end()
    first, last = panel.findChildren(Card)
    assert first.accessibleName().startswith("Version a, OP 1 Decides that the conference shall")
    assert "March 2018 in Geneva" in first.accessibleName()
    assert last.accessibleName().endswith("the same words")
    first.click()
    assert gone_to == ["a1"]


def test_a_text_of_one_version_has_no_such_section(
    qtbot: QtBot, dossier: Dossier, theme: Theme, dates: DateWords
) -> None:
    panel = Panel(theme)
    qtbot.addWidget(panel)
    panel.begin()
    WordingPart(panel, dossier, dates, lambda _one: None).build(make.paragraph("OP 9"))
    assert panel.findChildren(Card) == []
