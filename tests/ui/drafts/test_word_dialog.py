"""A draft to Word from the window: in a form of one's choice, and what fails is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.to_word import Wishes
from desktop.reading.document import read_document
from desktop.ui.drafts.word_dialog import WordDialog
from desktop.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, dossier: Dossier, theme: Theme, tmp_path: Path) -> Iterator[WordDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = WordDialog(dossier, dossier.drafts()[0], theme, str(tmp_path), parent)
    made.show()
    yield made
    # Its parent lives as long as this does.
    assert parent is not None


def test_a_draft_is_written_where_the_dialog_says(
    dialog: WordDialog, dossier: Dossier, qtbot: QtBot
) -> None:
    target = Path(dialog.target.text())
    with qtbot.waitSignal(dialog.written) as caught:
        dialog.write.click()
    assert caught.args == [target]
    (back,) = read_document(target.name, target.read_bytes(), Gazetteer(())).drafts
    known = [one.text for one in dossier.paragraphs(dossier.drafts()[0].id) if one.path]
    assert [one.text for one in back.paragraphs if one.path] == known


def test_tracked_changes_are_the_first_choice(dialog: WordDialog) -> None:
    assert [wish for wish, one in dialog.forms.items() if one.isChecked()] == [Wishes.TRACKED]
    assert not dialog.notes.isChecked()


def test_a_file_that_cannot_be_written_is_told_and_the_dialog_stays(dialog: WordDialog) -> None:
    dialog.target.setText("/nowhere/at/all/draft.docx")
    dialog.write.click()
    assert dialog.isVisible()
    assert "folder does not exist" in dialog.said.text()
