from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.guarded_text import GuardedDocument, GuardedText
from desktop.ui.widgets import label, plain_tip

RED = QColor("#ff0000")
HTML = "<p>before <img src='{0}'/> <img src='file://{0}'/> after</p>"


@pytest.fixture
def red_picture(tmp_path: Path) -> Path:
    """A file that shows in any text that opens it."""
    path = tmp_path / "red.png"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(RED)
    picture.save(str(path))
    return path


def shows_red(document: QTextDocument) -> bool:
    document.setTextWidth(300)
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    places = ((x, y) for x in range(0, 300, 3) for y in range(0, 120, 3))
    return any(image.pixelColor(x, y) == RED for x, y in places)


def test_an_ordinary_document_would_open_the_file(qtbot: QtBot, red_picture: Path) -> None:
    document = QTextDocument()
    document.setHtml(HTML.format(red_picture))
    assert shows_red(document)


def test_a_guarded_document_opens_nothing(qtbot: QtBot, red_picture: Path) -> None:
    document = GuardedDocument()
    document.setHtml(HTML.format(red_picture))
    assert not shows_red(document)


def test_a_guarded_view_opens_nothing(qtbot: QtBot, red_picture: Path) -> None:
    view = GuardedText()
    qtbot.addWidget(view)
    view.setHtml(HTML.format(red_picture))
    assert not shows_red(view.document())


def test_a_clicked_address_is_told_and_not_followed(qtbot: QtBot) -> None:
    view = GuardedText()
    qtbot.addWidget(view)
    view.setHtml("<a href='https://example.org/'>here</a>")
    with qtbot.waitSignal(view.link_chosen) as told:
        view.anchorClicked.emit(QUrl("https://example.org/"))
    assert told.args == [QUrl("https://example.org/")]
    assert not view.openLinks()


def test_labels_and_tips_take_markup_for_words(qtbot: QtBot) -> None:
    made = label("<b>bold</b>")
    qtbot.addWidget(made)
    assert isinstance(made, QLabel)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert plain_tip("<img src=x>") == "<qt>&lt;img src=x&gt;</qt>"
    assert plain_tip("") == ""
