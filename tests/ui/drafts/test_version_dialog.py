"""A version is called otherwise than its paper says, and what is no day is told."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.drafts.version_dialog import VersionDialog
from desktop.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, dossier: Dossier, theme: Theme) -> Iterator[VersionDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = VersionDialog(dossier, dossier.drafts()[0], DateWords(), theme, parent)
    made.show()
    yield made
    assert parent is not None


def test_a_version_gets_other_words_and_another_day(
    dialog: VersionDialog, dossier: Dossier, qtbot: QtBot
) -> None:
    before = dossier.drafts()[0]
    dialog.version.setText("Rev. 1")
    dialog.symbol.setText(" A/71/L.9 ")
    dialog.day.setText("3 March 2017")
    with qtbot.waitSignal(dialog.changed):
        dialog.keep.click()
    after = dossier.draft(before.id)
    assert after is not None
    assert (after.title, after.version, after.symbol) == (before.title, "Rev. 1", "A/71/L.9")
    assert after.date == date(2017, 3, 3)
    dossier.undo()
    assert dossier.draft(before.id) == before


@pytest.mark.parametrize(
    ("title", "day", "said"),
    [("", "", "needs a title"), ("Modalities", "spring 2017", "is no single day")],
)
def test_what_cannot_be_is_told_and_the_dialog_stays(
    dialog: VersionDialog, dossier: Dossier, title: str, day: str, said: str
) -> None:
    before = dossier.drafts()
    dialog.title.setText(title)
    dialog.day.setText(day)
    dialog.keep.click()
    assert dialog.isVisible()
    assert said in dialog.said.text()
    assert dossier.drafts() == before
