"""The user's own words on one thing, written in place and saved while writing."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.edits import write_note
from desktop.ui.theme import Theme

# Long enough not to make an edit of every word, short enough to lose little.
PAUSE = 2000
# Who writes without a pause loses no more than this when the machine dies.
LONGEST = 8000


class NoteEdit(QPlainTextEdit):
    """Grows with its text and writes it to the dossier while and after it is written.

    At a pause, after some seconds of writing without one, and when the keyboard leaves.
    Undo inside the field takes back typing that is not saved yet; after that the window's undo
    takes back whole edits.
    """

    problem = Signal(str)
    # The user is done here and goes back to what was read before.
    left = Signal()

    def __init__(self, dossier: Dossier, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier, self._theme = dossier, theme
        self._target = ""
        # What stood in the field before anything was written in it.
        self._shown = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.save)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST)
        self._longest.timeout.connect(self.save)
        self.setProperty("kind", "note")
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note…"))
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self._written)

    def show_note(self, target: str) -> None:
        """Show the note on `target` (see `core.ties`); what was written before is saved first."""
        self.save()
        self._target = target
        self._put(self._dossier.note(target) if target else "")
        self._grow()

    def take_in(self) -> None:
        """Show the note as it is now, unless there is something unsaved in the field."""
        if self._target and not self._pause.isActive():
            self._put(self._dossier.note(self._target))

    def save(self) -> None:
        """Write what was typed into the field; keeps it there when it cannot be written.

        What was only shown is not written again: its note may have gone elsewhere meanwhile.
        """
        self._pause.stop()
        self._longest.stop()
        before, after = self._dossier.note(self._target), self.toPlainText().strip()
        if not self._target or after in (before, self._shown):
            return
        try:
            self._dossier.do(write_note(self._target, before, after))
        except Problem as problem:
            self.problem.emit(problem.sentence)
            return
        self._shown = after
        self.document().clearUndoRedoStacks()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the keyboard leaves."""
        super().focusOutEvent(event)
        self.save()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when there is no typing of one's own to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.save()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def _put(self, text: str) -> None:
        before = self.toPlainText()
        if text != before.strip():
            with QSignalBlocker(self):
                self.setPlainText(text)
            caret = self.textCursor()
            caret.setPosition(_end_of_change(before, text))
            self.setTextCursor(caret)
            self._grow()
        self._shown = text
        self.document().clearUndoRedoStacks()

    def _written(self) -> None:
        if self._target:
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()

    def _grow(self) -> None:
        lines = max(2, self.document().size().height())
        height = lines * self.fontMetrics().lineSpacing() + self._theme.px(16)
        self.setFixedHeight(round(min(height, self._theme.px(240))))


def _end_of_change(before: str, after: str) -> int:
    """Where in `after` the part ends that is not as it was, in Qt's places (UTF-16)."""
    same, most = 0, min(len(before), len(after))
    while same < most and before[-1 - same] == after[-1 - same]:
        same += 1
    return len(after[: len(after) - same].encode("utf-16-le")) // 2
