"""What was read by mistake is removed in the window: told before, gone after, back with undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Note, on_paragraph
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.page import Row, Section
from desktop.ui.removing import RemoveDialog
from desktop.ui.sidebar import Sidebar
from desktop.ui.theme import Theme
from tests.ui.drafts import draft_world


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = draft_world.open_dossier(tmp_path / "drafts.dossier", clock)
    yield opened
    opened.close()


def test_it_says_what_goes_and_undo_brings_it_back(
    qtbot: QtBot, dossier: Dossier, theme: Theme
) -> None:
    note = Note(on_paragraph("op20"), "ask the capital")
    dossier.do(Edit("a note", (Change(None, note),)))
    parent = QWidget()
    qtbot.addWidget(parent)
    before = dossier.drafts()
    dialog = RemoveDialog(dossier, draft_world.FIRST, DateWords(), theme, parent)
    dialog.show()
    assert before[0].version in dialog.what.currentText()
    assert "GOES" in dialog.told.toPlainText()
    with qtbot.waitSignal(dialog.removed):
        dialog.away.click()
    assert draft_world.FIRST not in {one.id for one in dossier.drafts()}
    dossier.undo()
    assert dossier.drafts() == before
    assert dossier.note(on_paragraph("op20")) == "ask the capital"


def test_delete_on_a_draft_or_source_of_the_side_bar_asks_for_it(
    qtbot: QtBot, theme: Theme
) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    rows = (Row("d1", "First draft"),)
    sidebar.load((Section("show", "Show", rows), Section("drafts", "Drafts", rows)))
    sidebar.show()
    asked: list[str] = []
    sidebar.row_unwanted.connect(asked.append)
    for number in (1, 3):
        sidebar.setCurrentIndex(sidebar.model().index(number, 0))
        qtbot.keyClick(sidebar, Qt.Key.Key_Delete)
    assert asked == ["d1"]
