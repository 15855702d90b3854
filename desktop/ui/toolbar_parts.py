"""The parts of the tool bar that Qt does not have: name, find field, a page's own buttons."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QWidget

from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, plain_tip, pressed_by_return

# Design pixels of the dossier's name where room is short, and where it is shorter still.
LEAST_NAME, SHORTEST_NAME = 150, 92


class Tools(QWidget):
    """A page's own buttons; where room is short they say less."""

    def narrow(self, step: int) -> None:
        """Leave out what can be done without: nothing at 0, more at 1, most at 2."""


class NameBlock(QAbstractButton):
    """The dossier's name and state; a click opens the menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small, self._least = "", LEAST_NAME
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, title: str, small: str) -> None:
        """Show a title, and softly below it how things stand."""
        self.setText(title)
        self._small = small
        words = self.tr("Menu (F10)")
        self.setToolTip(plain_tip(f"{title}. {words}"))
        self.setAccessibleName(f"{title}. {small}. {words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width of the side bar's text."""
        return QSize(self._theme.px(208), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Give way to the buttons in a narrow window."""
        return QSize(self._theme.px(self._least), self._theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by Return too."""
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def shorten(self, short: bool) -> None:
        """Give way further, or no more."""
        least = SHORTEST_NAME if short else LEAST_NAME
        if least != self._least:
            self._least = least
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint both lines, cut where there is no room."""
        painter, colours = QPainter(self), self._theme.colours
        mirrored = is_mirrored(self)
        top = (self.height() - self._theme.px(34)) / 2
        for text, size, weight, colour, down in (
            (self.text(), 14, 600, colours.ink, 0),
            (self._small, 11, 400, colours.soft, self._theme.px(19)),
        ):
            runs = [Run(text, colour, weight)]
            font = self._theme.font(size, weight)
            laid = Laid(runs, font, self.width(), lines=1, mirrored=mirrored)
            laid.paint(painter, 0, top + down)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawLine(0, self.height() - 2, self.width(), self.height() - 2)


class FindField(QLineEdit):
    """The way to the search: shows what is being looked for; a click or a letter opens the list.

    `wanted` is emitted with what was typed, `left` when the page shall have the keyboard back.
    """

    left = Signal()
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._prompts = (
            self.tr("Find events, paragraphs, notes…  Ctrl+K"),
            self.tr("Find or go to…  Ctrl+K"),
            self.tr("Find…  Ctrl+K"),
            self.tr("Find…"),
        )
        self.setAccessibleName(self._prompts[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in as many words as there is room for what can be found."""
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        room = self.width() - 2 * metrics.height()
        fitting = (one for one in self._prompts if metrics.horizontalAdvance(one) <= room)
        self.setPlaceholderText(next(fitting, self._prompts[-1]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with a letter, or as it stands with Return and Down; leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.wanted.emit(self.text())
        elif event.text().strip() and event.text().isprintable():
            self.wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list."""
        super().mousePressEvent(event)
        self.wanted.emit(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look at keys before the window does; any event's class is loaded for that, so not yet."""
        super().focusInEvent(event)
        self.installEventFilter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave keys to others."""
        super().focusOutEvent(event)
        self.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep letters and Escape from the window, whose keys they are."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if event.key() == Qt.Key.Key_Escape or (plain and event.text().strip()):
                event.accept()
                return True
        return super().eventFilter(watched, event)
