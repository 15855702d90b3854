"""The search over the window: one field, and below it what it finds while words are typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.search.model import SearchModel
from desktop.ui.search.paint import HEAD, ROW, SearchDelegate
from desktop.ui.search.rows import Block, Line
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored

WIDTH, FIELD = 660, 36
# Milliseconds.
AFTER_TYPING = 250

Find = Callable[[str], Sequence[Block]]

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_GROUPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Without Escape the window would show all meetings, and Tab would leave the field.
_OWN = (Qt.Key.Key_Escape, *_GROUPS)


class SearchField(QLineEdit):
    """Keeps the keyboard while the list is gone through; `left` when another part takes it."""

    stepped = Signal(int)
    group_wanted = Signal(int)
    entered = Signal()
    escaped = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Have Escape and Tab come here before window and focus take them."""
        if isinstance(event, QKeyEvent) and event.key() in _OWN:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list, choose, or leave; everything else is typed."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _GROUPS:
            self.group_wanted.emit(_GROUPS[key])
        elif key in _RETURNS:
            self.entered.emit()
        elif key is Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is elsewhere, unless only the window has lost it for now."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in passing:
            self.left.emit()


class SearchPalette(QFrame):
    """Opens where the tool bar has its field and goes away when something is chosen.

    `chosen` gives the line; `closed` is emitted before that and tells whether it had the keyboard.
    `find` words what is found.
    """

    chosen = Signal(object)
    closed = Signal(bool)

    def __init__(self, find: Find, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._find, self._theme, self._over = find, theme, parent
        # What is below need not be painted again with each letter.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Find and go"))
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("Meetings, paragraphs, notes, dates, commands"))
        self.field.setAccessibleName(self.tr("Find or go to"))
        self.model = SearchModel()
        self.list = self._make_list()
        column = QVBoxLayout(self)
        edge = theme.px(6)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._look)
        self.field.stepped.connect(lambda by: self._move(self.model.step(self.row, by)))
        self.field.group_wanted.connect(lambda by: self._move(self.model.group(self.row, by)))
        self.field.entered.connect(lambda: self._choose(self.row))
        self.field.escaped.connect(self.close_palette)
        self.field.left.connect(self.close_palette)
        self._shrinking = QTimer(self, singleShot=True)
        self._shrinking.timeout.connect(self._fit)
        self.hide()

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(SearchDelegate(self._theme, made, self.model))
        made.setAccessibleName(self.tr("What was found"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setMouseTracking(True)
        made.entered.connect(self._hover)
        made.clicked.connect(lambda index: self._choose(index.row()))
        return made

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground, corners and all, and the frame."""
        painter, edge = QPainter(self), self._theme.px(8)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("line"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), edge, edge)

    @property
    def row(self) -> int:
        """The row that Return would choose, -1 for none."""
        return self.list.currentIndex().row()

    @property
    def line(self) -> Line | None:
        """The line that Return would choose."""
        return self.model.line(self.row)

    def open_with(self, words: str, corner: QPoint) -> None:
        """Open with words in the field; `corner` is where the tool bar's own field ends."""
        self._corner = corner
        if self.field.text() == words:
            self._look(words)
        else:
            self.field.setText(words)
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_palette(self) -> None:
        """Go away; what was typed is forgotten with it."""
        self._shrinking.stop()
        if self.isVisible():
            # Hidden, it hands the keyboard on to whatever comes next.
            had_keyboard = self.field.hasFocus()
            self.hide()
            self.closed.emit(had_keyboard)

    def _look(self, typed: str) -> None:
        self.model.load(self._find(typed))
        self._move(self.model.step(-1, 1))
        self.list.scrollToTop()
        if self.isVisible():
            if self._wanted_height() > self.height():
                self._fit()
            # What the list uncovers is painted when the words are typed, not with each letter.
            self._shrinking.start(AFTER_TYPING)

    def _move(self, row: int) -> None:
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        line = self.model.line(row)
        # The keyboard stays in the field, so that is where a reader of the screen hears of it.
        self.field.setAccessibleDescription(line.spoken if line else "")

    def _hover(self, index: QModelIndex) -> None:
        if self.model.line(index.row()):
            self._move(index.row())

    def _choose(self, row: int) -> None:
        line = self.model.line(row)
        if line is not None:
            self.close_palette()
            self.chosen.emit(line)

    def _fit(self) -> None:
        """Take the room that the lines need, below the tool bar and within the window."""
        px, window = self._theme.px, self._over.size()
        width = min(px(WIDTH), window.width() - px(32))
        left = self._corner.x() if is_mirrored(self) else self._corner.x() - width
        left = max(px(16), min(left, window.width() - width - px(16)))
        self.setGeometry(left, self._corner.y(), width, self._wanted_height())

    def _wanted_height(self) -> int:
        px, rows = self._theme.px, self.model.rowCount()
        lines = sum(self.model.line(row) is not None for row in range(rows))
        wanted = px(FIELD + 22) + lines * px(ROW) + (rows - lines) * px(HEAD)
        return min(wanted, self._over.height() - self._corner.y() - px(12))
