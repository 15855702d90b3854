"""When no window can open, the reason is shown and can be closed by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.stopped import stopped_dialog
from desktop.ui.theme import Theme


def test_the_sentence_is_shown_as_plain_text_and_escape_closes(qtbot: QtBot, theme: Theme) -> None:
    dialog = stopped_dialog("a.dossier <b>is open</b> in another Rostrum.", theme)
    qtbot.addWidget(dialog)
    dialog.show()
    words = dialog.findChild(QLabel)
    assert words.text() == "a.dossier <b>is open</b> in another Rostrum."
    assert words.textFormat() is Qt.TextFormat.PlainText
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
