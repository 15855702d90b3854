"""Everything on one day, or everything that did not fit on the shelf, as a list over the page."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.calendar.bars import paint_bar
from desktop.ui.calendar.entries import Entry
from desktop.ui.calendar.month_model import Index
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, label, plain_tip, start_side

ENTRY = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 12


class DayPopup(QFrame):
    """A list that goes away at a click outside or Escape; Return chooses, Space ticks."""

    chosen = Signal(str)
    tick_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "card")
        self._theme = theme
        self._list = PopupList(self)
        self._list.setItemDelegate(PopupDelegate(theme, self._list))
        self._list.activated_uid.connect(self._choose)
        self._list.tick_wanted.connect(self.tick_wanted)
        self._title = label("", "strong")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(10))
        layout.addWidget(self._title)
        layout.addWidget(self._list)

    def open_with(self, title: str, entries: Sequence[Entry], near: QRect) -> None:
        """Show entries beside the place `near` (global), inside the screen."""
        self._title.setText(title)
        self._list.setAccessibleName(title)
        self._list.load(entries)
        px = self._theme.px
        rows = min(len(entries), ROWS_SHOWN)
        self.resize(px(340), px(54) + rows * px(26))
        self.move(self._beside(near))
        self.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show the same entries as they are after an edit."""
        self._list.load(entries)

    def _beside(self, near: QRect) -> QPoint:
        screen = self.screen().availableGeometry()
        left = min(max(near.left(), screen.left()), screen.right() - self.width())
        top = min(max(near.top(), screen.top()), screen.bottom() - self.height())
        return QPoint(left, top)

    def _choose(self, uid: str) -> None:
        self.close()
        self.chosen.emit(uid)


class PopupList(QListWidget):
    """The list itself; a click or Return chooses."""

    activated_uid = Signal(str)
    tick_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(lambda item: self.activated_uid.emit(item.data(ENTRY).uid))

    def load(self, entries: Sequence[Entry]) -> None:
        """Show entries; the place in the list is kept."""
        row = max(0, self.currentRow())
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.lead)
            item.setData(ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
            item.setToolTip(plain_tip(entry.tip))
            self.addItem(item)
        self.setCurrentRow(min(row, self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, tick, or move as lists do."""
        there = self.currentRow() >= 0
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and there:
            self.activated_uid.emit(self.currentItem().data(ENTRY).uid)
        elif event.key() == Qt.Key.Key_Space and there:
            self.tick_wanted.emit(self.currentItem().data(ENTRY).uid)
        else:
            super().keyPressEvent(event)


class PopupDelegate(QStyledItemDelegate):
    """Paints each event as the bar that it is in the month."""

    def __init__(self, theme: Theme, view: PopupList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Give each bar a line."""
        return QSize(0, self._theme.px(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the bar; the current one has the selection's ground."""
        rect, mirrored = QRectF(option.rect), is_mirrored(self._view)
        bar = rect.adjusted(3, 3, -3, -3)
        entry: Entry = index.data(ENTRY)
        if entry.hour:
            painter.setFont(self._theme.font(11.5))
            painter.setPen(self._theme.colour("soft"))
            side = start_side(mirrored=mirrored) | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(bar.adjusted(4, 0, -4, 0), side, entry.hour)
            # As wide for every hour, so that the bars begin below each other.
            widest = "".join("0" if letter.isdigit() else letter for letter in entry.hour)
            room = painter.fontMetrics().horizontalAdvance(widest) + self._theme.px(12)
            bar.adjust(0 if mirrored else room, 0, -room if mirrored else 0, 0)
        paint_bar(painter, bar, entry, self._theme, picked=False, mirrored=mirrored)
        if index == self._view.currentIndex():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 5, 5)
