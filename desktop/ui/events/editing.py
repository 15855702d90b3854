"""A fact that becomes a field where it stands: by a click, Return or F2; Escape takes it back."""

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.events.editing_lines import Field

TITLE, WHEN, WHERE, PROCESS, ABOUT = "title", "when", "where", "process", "about"
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class Step(IntEnum):
    """Where the keyboard goes after a field: nowhere, or to what stands before or behind it."""

    BACK = -1
    STAY = 0
    ON = 1


class Fact(QWidget):
    """Words, and the field that they become; who made it does what is written.

    `saved` gives what is written and where the keyboard wants to go; nothing is done by the fact
    itself. `refused` is a sentence on what was written but could not be taken, `given_up` tells
    that Escape took back what was written.
    """

    saved = Signal(str, int)
    refused = Signal(str)
    given_up = Signal()

    def __init__(self, theme: Theme, name: str, words: QLabel, make: "Callable[[], Field]") -> None:
        """`words` show the fact; `make` makes its field, filled."""
        super().__init__()
        self._theme, self._words, self._make = theme, words, make
        self.field: Field | None = None
        self._before = ""
        self.setAccessibleName(name)
        self.setAccessibleDescription(words.text())
        # No focus by a click: it opens the field, and only that takes the keyboard from another.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setToolTip(self.tr("Click to change it (Return or F2)"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(words)

    def tell(self, words: str) -> None:
        """Show other words, of which there are some, as there were before."""
        self._words.setText(words)
        self.setAccessibleDescription(words)

    @property
    def changed(self) -> bool:
        """Whether something was written that is not saved yet."""
        return self.field is not None and self.field.text != self._before

    def open(self, text: str | None = None) -> None:
        """Become a field with all of its words selected, or go on with what was being written."""
        if self.field is not None:
            return
        self.field = field = self._make()
        self._before = field.text
        field.edit.setAccessibleName(self.accessibleName())
        field.edit.installEventFilter(self)
        field.settled.connect(lambda: self._save(Step.STAY))
        self._words.hide()
        self._column.addWidget(field)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unsetCursor()
        if text is not None and text != field.text:
            field.write(text)
        else:
            field.edit.selectAll()
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def release(self) -> str | None:
        """Let go of the field before the fact goes; returns what is written in it."""
        field, self.field = self.field, None
        if field is None:
            return None
        field.edit.removeEventFilter(self)
        return field.text

    def put_back(self) -> None:
        """Be words again; what is written and not saved is gone."""
        field = self.field
        if field is None:
            return
        held = field.edit.hasFocus()
        self.release()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._words.show()
        if held:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(field)
        field.hide()
        # Out of the panel at once: what goes away is no stop for the keyboard any more.
        field.setParent(None)
        field.deleteLater()

    def leave(self, step: Step = Step.STAY) -> None:
        """Save when that can be done; else go back to what was there, and say so."""
        if self.field is None:
            return
        trouble = self.field.trouble() if self.changed else ""
        if trouble:
            self.put_back()
            self.refused.emit(trouble)
        else:
            self._save(step)

    def _save(self, step: Step) -> None:
        if self.field is None:
            return
        text = self.field.text
        self.put_back()
        self.saved.emit(text, int(step))

    # -- the keyboard and the pointer ----------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Become a field."""
        if self.field is None and event.key() in _OPENING:
            self.open()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Become a field."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save with Return, Tab and on leaving; take back with Escape."""
        if self.field is None or watched is not self.field.edit:
            return super().eventFilter(watched, event)
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind is QEvent.Type.ShortcutOverride:
            return self._overrides(event, self.field)
        if isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            return self._press(event, self.field)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self.leave()
        return super().eventFilter(watched, event)

    def _overrides(self, event: QKeyEvent, field: "Field") -> bool:
        """Keep Escape for the field; leave undo to the window when no typing is to be undone."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        undo = event.matches(QKeySequence.StandardKey.Undo)
        redo = event.matches(QKeySequence.StandardKey.Redo)
        if (undo and not field.can_turn(back=True)) or (redo and not field.can_turn(back=False)):
            event.ignore()
            return True
        return False

    def _press(self, event: QKeyEvent, field: "Field") -> bool:
        key = event.key()
        if field.take_key(event):
            return True
        if key == Qt.Key.Key_Escape:
            self.put_back()
            self.given_up.emit()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.leave(Step.ON if key == Qt.Key.Key_Tab else Step.BACK)
            return True
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _RETURN and (held or not field.takes_lines):
            if not self.changed or not field.trouble():
                self._save(Step.STAY)
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Underline the words under the pointer, and stronger where the keyboard is."""
        if self.field is not None or not (self.hasFocus() or self.underMouse()):
            return
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


def fact_words(theme: Theme, words: str, hint: str, kind: str = "") -> QLabel:
    """Make the label of a fact; without words it says quietly what could stand there."""
    made = label(words or hint, kind if words else "quiet", wrap=True)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.setMinimumHeight(theme.px(17))
    return made
