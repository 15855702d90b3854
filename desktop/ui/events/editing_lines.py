"""What a fact becomes when it is edited: a line, or words that wrap and grow."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.theme import Theme


class Field(QWidget):
    """What a fact becomes: `edit` is where one writes, below it may stand what was understood."""

    # A suggestion was clicked, which says all there is to say.
    settled = Signal()

    def __init__(self, edit: QLineEdit | QPlainTextEdit, theme: Theme) -> None:
        super().__init__()
        self.edit, self.theme = edit, theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(3))
        self.column.addWidget(edit)
        edit.setProperty("kind", "fact")
        self.setFocusProxy(edit)

    @property
    def text(self) -> str:
        """What is written."""
        if isinstance(self.edit, QLineEdit):
            return self.edit.text()
        return self.edit.toPlainText()

    @property
    def takes_lines(self) -> bool:
        """Whether Return begins a new line."""
        return False

    def write(self, text: str) -> None:
        """Write something else; the caret stands behind it."""
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
        else:
            self.edit.setPlainText(text)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def trouble(self) -> str:
        """Say why what is written cannot be taken, "" when it can."""
        return ""

    def take_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002
        """Use a key before it saves or leaves; tell whether it was used."""
        return False

    def can_turn(self, *, back: bool) -> bool:
        """Whether typing can be taken back here, or be done again."""
        if isinstance(self.edit, QLineEdit):
            return self.edit.isUndoAvailable() if back else self.edit.isRedoAvailable()
        document = self.edit.document()
        return document.isUndoAvailable() if back else document.isRedoAvailable()


class LineField(Field):
    """One line of text."""

    def __init__(self, theme: Theme, text: str, hint: str = "") -> None:
        self.line = QLineEdit(text)
        self.line.setPlaceholderText(hint)
        super().__init__(self.line, theme)


class _Area(QPlainTextEdit):
    """Grows with its text, whose lines depend on its width."""

    def __init__(self, theme: Theme, text: str, least: int) -> None:
        super().__init__(text)
        self._theme, self._least = theme, least
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme.px(3))
        self.textChanged.connect(self._grow)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew at another width."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def _grow(self) -> None:
        """Be as high as the lines, which are laid out only when somebody asks for them."""
        laid, block = self.document().documentLayout(), self.document().begin()
        text = 0.0
        while block.isValid():
            text += laid.blockBoundingRect(block).height()
            block = block.next()
        text = max(text, self._least * self.fontMetrics().lineSpacing())
        height = round(min(text + self._theme.px(10), self._theme.px(320)))
        if self.minimumHeight() != height:
            self.setFixedHeight(height)


class WordsField(Field):
    """Text that wraps and grows; with `lines` Return begins a new one and Ctrl+Return saves."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        hint: str = "",
        *,
        lines: bool = False,
        kind: str = "fact",
    ) -> None:
        """`kind` is one of the style sheet's."""
        self._lines = lines
        area = _Area(theme, text, 3 if lines else 1)
        area.setPlaceholderText(hint)
        super().__init__(area, theme)
        area.setProperty("kind", kind)

    @property
    def takes_lines(self) -> bool:
        """Whether Return begins a new line."""
        return self._lines
