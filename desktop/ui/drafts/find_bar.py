"""Finding words in the draft that is open: a field, how many there are, and the way through."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.ui.own_keys import keeps
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label


class FindField(QLineEdit):
    """Return goes to the next place, Shift and Return to the one before, Escape leaves."""

    step_wanted = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the places, or leave."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_wanted.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window."""
        return keeps(event, Qt.Key.Key_Escape) or super().event(event)


class FindBar(QWidget):
    """A row over the text, there only while something is looked for."""

    words_changed = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "toolbar")
        self.field = FindField()
        self.field.setPlaceholderText(self.tr("Find in this draft"))
        self.field.setAccessibleName(self.tr("Find in this draft"))
        self.field.setMaximumWidth(theme.px(290))
        self._count = label("", "small")
        before = button("‹", "ghost", self.tr("The place before (Shift+Return)"))
        before.setAccessibleName(self.tr("The place before"))
        after = button("›", "ghost", self.tr("The next place (Return)"))
        after.setAccessibleName(self.tr("The next place"))
        away = button(self.tr("Done"), "ghost", self.tr("Stop looking (Escape)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(34), theme.px(7), theme.px(16), theme.px(7))
        row.setSpacing(theme.px(6))
        row.addWidget(self.field, 1)
        for one in (before, after, self._count):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(away)
        self.field.textChanged.connect(self.words_changed)
        self.field.step_wanted.connect(self.step_wanted)
        self.field.left.connect(self.close_bar)
        before.clicked.connect(lambda: self.step_wanted.emit(-1))
        after.clicked.connect(lambda: self.step_wanted.emit(1))
        away.clicked.connect(self.close_bar)
        self.hide()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.field.text()

    def open(self) -> None:
        """Show the bar, ready to type."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def look_for(self, words: str) -> None:
        """Look for words that were typed elsewhere; the keyboard stays where it is."""
        self.field.setText(words)
        self.setVisible(bool(words.strip()))

    def tell(self, place: int, number: int) -> None:
        """Say at which of how many places one is; `place` counts from 1, 0 for none."""
        if not self.words.strip():
            self._count.setText("")
        elif not number:
            self._count.setText(self.tr("not found"))
        else:
            words = self.tr("%1 of %2") if place else self.tr("%2 found")
            self._count.setText(words.replace("%1", str(place)).replace("%2", str(number)))

    @property
    def said(self) -> str:
        """What is said of the number of places."""
        return self._count.text()

    def close_bar(self) -> None:
        """Hide the bar and forget the words."""
        self.field.clear()
        self.hide()
        self.closed.emit()
