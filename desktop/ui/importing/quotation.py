"""Words of a document as they stand there, the doubtful ones marked."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.theme import Theme

Marks = tuple[tuple[int, int], ...]
MOST_LINES = 4


class Quotation(QFrame):
    """Plain text on the ground of quotations, to be read and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = _Words(theme)
        self.words.setAccessibleName(self.tr("In the document, word for word"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(6), theme.px(9), theme.px(6))
        layout.addWidget(self.words)

    def show_words(self, words: str, marks: Marks) -> None:
        """Show words; `marks` are stretches of them (start, end)."""
        self.words.show_words(words, marks)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground and the bar at its beginning."""
        painter, colours = QPainter(self), self._theme.colours
        painter.fillRect(self.rect(), QColor(colours.quote_ground))
        width = self._theme.px(3)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - width if mirrored else 0
        painter.fillRect(QRect(left, 0, width, self.height()), QColor(colours.quote_line))


class _Words(QPlainTextEdit):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)

    def show_words(self, words: str, marks: Marks) -> None:
        self.document().setDefaultFont(self._theme.reading_font(14))
        self.setPlainText(words)
        colours = self._theme.colours
        self._set_look(0, len(words), QTextCharFormat(), colours.quote)
        for start, end in marks:
            look = QTextCharFormat()
            look.setBackground(QColor(colours.mark_ground))
            look.setFontWeight(700)
            self._set_look(start, end, look, colours.ink)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the words need in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _set_look(self, start: int, end: int, look: QTextCharFormat, ink: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look.setForeground(QColor(ink))
        cursor.mergeCharFormat(look)

    def _fit(self) -> None:
        # The document of a plain text measures its height in lines.
        needed = max(1, round(self.document().size().height()))
        lines = min(needed, MOST_LINES)
        policies = Qt.ScrollBarPolicy
        scrolls = policies.ScrollBarAsNeeded if needed > lines else policies.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(scrolls)
        pitch = QFontMetrics(self.document().defaultFont()).lineSpacing()
        self.setFixedHeight(lines * pitch + 2)
