"""The month as a table: days by arrows, a day's events by Tab, months by Page Up and Page Down."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QWidget

from desktop.core.month import WEEKS
from desktop.ui.calendar.month_geometry import Spot, spot_at
from desktop.ui.calendar.month_model import MonthModel
from desktop.ui.calendar.month_paint import MonthDelegate, PlainHeader
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, plain_tip

_STEPS = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_FLIPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHEEL_STEP = 120


class MonthView(QTableView):
    """Shows a `MonthModel`; says what the user wants and leaves the doing to the page."""

    day_wanted = Signal(object)
    months_wanted = Signal(int)
    event_wanted = Signal(str)
    entered = Signal(str)
    tick_wanted = Signal(str)
    day_opened = Signal(object)

    def __init__(self, theme: Theme, days: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days, self._theme = days, theme
        self._wheel = 0
        self.setModel(days)
        self._delegate = MonthDelegate(theme, self, days)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(PlainHeader(Qt.Orientation.Horizontal, theme, self))
        self.setVerticalHeader(PlainHeader(Qt.Orientation.Vertical, theme, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Month"))
        self.setMouseTracking(True)

    def arrange(self) -> None:
        """Show the weeks that the page needs."""
        for row in range(WEEKS):
            self.setRowHidden(row, row >= self._days.grid.needed)

    def select(self, day: date) -> None:
        """Put the frame on a day of the page."""
        self.setCurrentIndex(self._days.index_of(day))

    def pick(self, uid: str) -> None:
        """Paint the event as the chosen one."""
        if uid != self._delegate.picked:
            self._delegate.picked = uid
            self.viewport().update()

    @property
    def day(self) -> date | None:
        """The day with the frame."""
        index = self.currentIndex()
        return self._days.day(index) if index.isValid() else None

    def spot(self, point: QPoint) -> tuple[QModelIndex, Spot]:
        """Return the cell at a point of the viewport, and what lies there."""
        index = self.indexAt(point)
        if not index.isValid():
            return index, Spot()
        row = self._days.row_of(index.row())
        cells = self._delegate.cells(index.row())
        x, y = point.x() + 0.0, point.y() + 0.0
        return index, spot_at(x, y, row, index.column(), cells, self._delegate.sizes())

    # -- keyboard ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by day, week and month; open, enter or tick what is chosen."""
        key, day = Qt.Key(event.key()), self.day
        if key in _STEPS and day and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.day_wanted.emit(day + timedelta(days=self._step(key)))
        elif key in _FLIPS:
            self.months_wanted.emit(_FLIPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and day:
            week = self._days.row_of(self.currentIndex().row()).week
            self.day_wanted.emit(week.first if key == Qt.Key.Key_Home else week.last)
        elif key == Qt.Key.Key_Space and self._chosen_here():
            self.tick_wanted.emit(self._delegate.picked)
        elif key in _OPENING and day:
            self._open(day)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go through the events of the day before leaving the page."""
        uids = self._uids_of_day()
        if uids:
            chosen = self._delegate.picked
            place = uids.index(chosen) if chosen in uids else (-1 if forward else len(uids))
            place += 1 if forward else -1
            if 0 <= place < len(uids):
                self.event_wanted.emit(uids[place])
                return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a day to start from."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.day_wanted.emit(self._days.grid.month.first)

    def _step(self, key: Qt.Key) -> int:
        step = _STEPS[key]
        mirrored = is_mirrored(self)
        return -step if mirrored and abs(step) == 1 else step

    def _uids_of_day(self) -> list[str]:
        index = self.currentIndex()
        return [entry.uid for entry in self._days.entries_on(index)] if index.isValid() else []

    def _chosen_here(self) -> bool:
        return self._delegate.picked in self._uids_of_day()

    def _open(self, day: date) -> None:
        if self._chosen_here():
            self.entered.emit(self._delegate.picked)
        elif self._uids_of_day():
            self.day_opened.emit(day)

    # -- mouse ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day and the event under the pointer, or open the day at "3 more"."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        index, spot = self.spot(event.position().toPoint())
        if not index.isValid():
            return
        self.day_wanted.emit(self._days.day(index))
        if spot.uid:
            self.event_wanted.emit(spot.uid)
        elif spot.more:
            self.day_opened.emit(self._days.day(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the whole day."""
        index, spot = self.spot(event.position().toPoint())
        if index.isValid() and not spot.uid and self._days.entries_on(index):
            self.day_opened.emit(self._days.day(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        _, spot = self.spot(event.position().toPoint())
        hand = bool(spot.uid or spot.more)
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the wheel, turn the page."""
        self._wheel += event.angleDelta().y()
        if abs(self._wheel) >= _WHEEL_STEP:
            self.months_wanted.emit(-1 if self._wheel > 0 else 1)
            self._wheel = 0
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell an event in full under the pointer, as plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            _, spot = self.spot(event.pos())
            tip = plain_tip(self._days.entry(spot.uid).tip) if spot.uid else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().viewportEvent(event)

    def refresh_theme(self) -> None:
        """Take the sizes of another theme."""
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
