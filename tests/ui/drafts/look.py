"""What can be seen on the page, told in words and pixels, so that tests read like a look at it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop.ui.drafts.draft_text import DraftText
from desktop.ui.drafts.margin import Margin
from desktop.ui.drafts.margin_card import MarginButton, MarginCard
from desktop.ui.drafts.typesetting import paragraph_of


def block(text: DraftText, paragraph: str) -> QTextBlock:
    """The block that carries the paragraph."""
    found = text.document().begin()
    while found.isValid() and paragraph_of(found) != paragraph:
        found = found.next()
    assert found.isValid(), f"{paragraph} is not in the text"
    return found


def lines(text: DraftText) -> list[str]:
    """Every block's text, in order."""
    return text.toPlainText().split("\n")


def _cursor(text: DraftText, paragraph: str, words: str) -> QTextCursor:
    here = block(text, paragraph)
    cursor = QTextCursor(here)
    cursor.setPosition(here.position() + here.text().index(words) + 1)
    return cursor


def point(text: DraftText, paragraph: str, words: str) -> QPoint:
    """Where the words stand in the view: a little inside of them."""
    return text.cursorRect(_cursor(text, paragraph, words)).center() + QPoint(2, 0)


def left(text: DraftText, paragraph: str, words: str) -> int:
    """How far from the left the first letter of the words stands."""
    cursor = _cursor(text, paragraph, words)
    cursor.movePosition(QTextCursor.MoveOperation.Left)
    return text.cursorRect(cursor).left()


def face(text: DraftText, paragraph: str, words: str) -> QTextCharFormat:
    """How the words look."""
    return _cursor(text, paragraph, words).charFormat()


def cards(margin: Margin, paragraph: str) -> list[MarginCard]:
    """The cards beside a paragraph."""
    return [
        one
        for one in margin.buttons()
        if isinstance(one, MarginCard) and one.paragraph == paragraph
    ]


def more(margin: Margin, paragraph: str) -> list[str]:
    """What is said beside a paragraph of what finds no room."""
    return [
        one.text()
        for one in margin.buttons()
        if one.paragraph == paragraph and not isinstance(one, MarginCard)
    ]


def place(button: MarginButton) -> QRect:
    """Where a button of the margin is in the view."""
    return button.geometry()


def words(widget: QWidget) -> list[str]:
    """Everything that is written in a panel, from the top; cards in one line each."""
    QApplication.processEvents()  # Qt shows new widgets when it is back in its loop.
    said: list[str] = []
    for child in sorted(widget.findChildren(QWidget), key=lambda one: _corner(one, widget)):
        if not child.isVisibleTo(widget):
            continue
        if isinstance(child, QLabel) and child.text():
            said.append(child.text())
        elif isinstance(child, QAbstractButton):
            said.append(child.accessibleName() or child.text())
    return said


def _corner(child: QWidget, widget: QWidget) -> tuple[int, int]:
    corner = child.mapTo(widget, QPoint(0, 0))
    return (corner.y(), corner.x())


def button(widget: QWidget, name: str) -> QAbstractButton:
    """The button with this name or these words."""
    QApplication.processEvents()
    for child in widget.findChildren(QAbstractButton):
        if child.isVisibleTo(widget) and name in (child.accessibleName(), child.text()):
            return child
    raise AssertionError(f"no button “{name}” among {words(widget)}")
