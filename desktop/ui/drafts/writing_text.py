"""The keys, the mouse and the caret of a draft that is written in."""

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.ui.drafts.across_text import AcrossText
from desktop.ui.drafts.block_words import first_place
from desktop.ui.drafts.pasted import lines_of
from desktop.ui.drafts.reader_text import CITE
from desktop.ui.drafts.typesetting import paragraph_of
from desktop.ui.drafts.writing_keys import Act, act_of
from desktop.ui.drafts.written_text import Mode
from desktop.ui.theme import Theme


class WritingText(AcrossText):
    """A draft that is read, corrected or proposed on, by keyboard and mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.cursorPositionChanged.connect(self._caret_moved)

    # -- Qt ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write, or do what the key asks for; keys that only move the caret stay Qt's."""
        if self.mode is Mode.READ:
            super().keyPressEvent(event)
            return
        act = act_of(event)
        if act in (Act.BACK, Act.DELETE, Act.BACK_WORD, Act.DELETE_WORD):
            self.take_out(act)
        elif act is not None:
            self.act(act)
        elif event.text() and event.text().isprintable() and not _commands(event):
            self.type_in(event.text())
        elif not self._standard(event):
            self._walk(event)

    def _standard(self, event: QKeyEvent) -> bool:
        """Do what the keys of every editor do; tells whether it was one of them."""
        standard = QKeySequence.StandardKey
        if event.keyCombination() == CITE:
            self.cite_wanted.emit()
        elif event.matches(standard.Find):
            self.find_wanted.emit()
        elif event.matches(standard.ZoomIn) or event.matches(standard.ZoomOut):
            self.sized.emit(1 if event.matches(standard.ZoomIn) else -1)
        elif event.matches(standard.Paste):
            self.insertFromMimeData(QGuiApplication.clipboard().mimeData())
        elif event.matches(standard.Cut):
            self.copy()
            if self.textCursor().hasSelection():
                self.take_out(Act.DELETE)
        else:
            return False
        return True

    def _walk(self, event: QKeyEvent) -> None:
        """Move the caret as Qt does, but never into a label."""
        QTextBrowser.keyPressEvent(self, event)
        cursor = self.textCursor()
        block = cursor.block()
        begin = block.position() + first_place(block)
        if paragraph_of(block) and cursor.position() < begin:
            keep = QTextCursor.MoveMode.KeepAnchor
            back = Qt.Key.Key_Right if self.mirrored else Qt.Key.Key_Left
            left = event.key() == back and block.previous().isValid()
            place = block.position() - 1 if left else begin
            cursor.setPosition(place, keep if cursor.hasSelection() else keep.MoveAnchor)
            self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window, once what is being written is an edit of its own."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                self.commit()
                event.ignore()
                return False
            if self.mode is not Mode.READ and act_of(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take words from an input method as if they were typed."""
        if self.mode is Mode.READ or not event.commitString():
            super().inputMethodEvent(event)
            return
        super().inputMethodEvent(QInputMethodEvent())
        self.type_in(event.commitString())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain words only; several paragraphs as such."""
        lines = lines_of(source) if self.mode is not Mode.READ else []
        if len(lines) > 1:
            self.put_lines(lines)
        elif lines:
            self.type_in(lines[0])

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Put a paragraph deeper with Tab before its first letter; elsewhere Tab leads on."""
        here = self.mode is Mode.EDIT and not self.textCursor().hasSelection()
        if here and self.at_start() and paragraph_of(self.textCursor().block()):
            self.act(Act.DEEPER if onwards else Act.OUTER)
            return True
        return super().focusNextPrevChild(onwards)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret, on selected words too: dragged away they would be nobody's edit."""
        if self.mode is not Mode.READ and event.button() is Qt.MouseButton.LeftButton:
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            cursor = self.textCursor()
            if cursor.hasSelection() and not held:
                cursor.clearSelection()
                self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show none while writing: its entries would change the text past everything here."""
        if self.mode is Mode.READ:
            super().contextMenuEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the caret; in a text that is only read, select the paragraph."""
        super().mouseReleaseEvent(event)
        if self.mode is not Mode.READ:
            self._caret_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand on what was written when the keyboard leaves."""
        super().focusOutEvent(event)
        self.commit()

    def _caret_moved(self) -> None:
        """Follow the caret into another paragraph."""
        if self.mode is Mode.READ or self._being_set:
            return
        here = paragraph_of(self.textCursor().block())
        if here and here != self.current:
            self.commit()
            self.current = here
            self.viewport().update()
            self.chosen.emit(here)
            self.moved.emit()


def _commands(event: QKeyEvent) -> bool:
    """Whether a key is held that makes a command of a letter; AltGr (both) makes letters."""
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    held = event.modifiers() & (control | alt | Qt.KeyboardModifier.MetaModifier)
    return bool(held) and held != control | alt
