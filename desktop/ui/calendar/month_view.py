"""The month as a table: days by arrows, a day's events by Tab, months by Page Up and Page Down."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.ui.calendar.month_geometry import (
    Spot,
)
from desktop.ui.calendar.month_model import MonthModel
from desktop.ui.calendar.month_table import MonthTable
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.calendar.dragging import Dragging

_STEPS = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_FLIPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHEEL_STEP = 120


class MonthView(MonthTable):
    """Says what the user wants and leaves the doing to the page."""

    day_wanted = Signal(object)
    months_wanted = Signal(int)
    event_wanted = Signal(str)
    entered = Signal(str)
    tick_wanted = Signal(str)
    day_opened = Signal(object)
    # A new event on a day; a menu for what is chosen, at a point of the screen.
    new_wanted = Signal(object)
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, days: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, days, parent)
        self._wheel = 0
        self._pressed = self._clicked = ""
        # What makes that which drags events over the page.
        self.make_hand: Callable[[], Dragging] | None = None

    # -- keyboard ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by day, week and month; open, enter or tick what is chosen."""
        key, day = Qt.Key(event.key()), self.day
        if self.hand is not None and self.hand.key(event):
            return
        if key in _STEPS and day and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.day_wanted.emit(day + timedelta(days=self._step(key)))
        elif key in _FLIPS:
            self.months_wanted.emit(_FLIPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and day:
            week = self._days.row_of(self.currentIndex().row()).week
            self.day_wanted.emit(week.first if key == Qt.Key.Key_Home else week.last)
        elif key == Qt.Key.Key_Space and self._chosen_here():
            self.tick_wanted.emit(self._painter.picked)
        elif key in _OPENING and day:
            self._open(day)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go through the events of the day before leaving the page."""
        uids = self._uids_of_day()
        if uids:
            chosen = self._painter.picked
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
        return self._days.keys_on(index) if index.isValid() else []

    def _chosen_here(self) -> bool:
        return self._painter.picked in self._uids_of_day()

    def _open(self, day: date) -> None:
        if self._chosen_here():
            self.entered.emit(self._painter.picked)
        elif self._uids_of_day():
            self.day_opened.emit(day)

    # -- mouse ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer, or open it at "3 more"; an event waits for the release.

        Until then it may be dragged, and its details would lie over where it is dragged to.
        """
        self._pressed = ""
        hand = self._ready_hand()
        if hand is not None:
            hand.press(event)
        index, spot = self.spot(event.position().toPoint())
        if event.button() is Qt.MouseButton.RightButton and index.isValid():
            self._choose_spot(index, spot)
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not index.isValid():
            return
        self.day_wanted.emit(self._days.day(index))
        self._pressed = spot.uid
        if spot.more and not spot.uid:
            self.day_opened.emit(self._days.day(index))

    def _ready_hand(self) -> "Dragging | None":
        if self.hand is None and self.make_hand is not None:
            self.hand = self.make_hand()
        return self.hand

    def _choose_spot(self, index: QModelIndex, spot: Spot) -> None:
        self.day_wanted.emit(self._days.day(index))
        self.event_wanted.emit(spot.uid)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the event that was pressed, when the pointer is still on it."""
        pressed, self._pressed = self._pressed, ""
        left = event.button() is Qt.MouseButton.LeftButton
        self._clicked = ""
        if left and self.hand is not None and self.hand.release():
            return
        if pressed and self.spot(event.position().toPoint())[1].uid == pressed:
            self._clicked = pressed
            self.event_wanted.emit(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on in the details of an event, or begin a new one on an empty place of a day.

        What the first click has chosen counts: its details may have moved the page since.
        """
        index, spot = self.spot(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self._clicked:
            self.entered.emit(self._clicked)
        elif index.isValid() and left and not spot.uid and not spot.more:
            self.new_wanted.emit(self._days.day(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: at the pointer, or with the Menu key at the selected day."""
        point = event.globalPos()
        index = self.currentIndex()
        if event.reason() is not QContextMenuEvent.Reason.Mouse and index.isValid():
            place = self.visualRect(index)
            point = self.viewport().mapToGlobal(place.center())
        self.menu_wanted.emit(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked, or drag."""
        dragging = self._ready_hand()
        if dragging is not None and dragging.move(event):
            return
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
