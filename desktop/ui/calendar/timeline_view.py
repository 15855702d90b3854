"""The timeline by hand: moved by wheel, by dragging and by keys; click, tick and open."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.ui.calendar.timeline_frame import NAMES, Item
from desktop.ui.calendar.timeline_keys import Way, key_meaning, next_item
from desktop.ui.calendar.timeline_model import TimelineModel, key_of
from desktop.ui.calendar.timeline_paint import TimelinePaint
from desktop.ui.calendar.timeline_surface import TimelineSurface
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, plain_tip

_NOTCH = 120.0
# Pixels by which a notch of the wheel moves the time, and that a clicking pointer may tremble.
_WAY, _TREMBLE = 80.0, 4


class TimelineView(TimelineSurface):
    """Says what the user wants and leaves the doing to the page.

    `moved` tells how far to go in design pixels, `stepped` in steps, `paged` in pages, `zoomed` the
    levels and the place that stays.
    """

    moved = Signal(float)
    stepped = Signal(int)
    paged = Signal(int)
    zoomed = Signal(int, float)
    home_wanted = Signal()
    item_wanted = Signal(object)
    entered = Signal(str)
    opened = Signal(str)
    again_wanted = Signal()
    # A menu for the chosen event, at a point of the screen.
    menu_wanted = Signal(object)
    tick_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        items: TimelineModel,
        paint: TimelinePaint,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, items, paint, parent)
        self._grabbed: QPoint | None = None
        self._dragged, self._wheel = False, 0.0
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)

    # -- keyboard ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from event to event, move along, zoom, tick, open."""
        way, amount = key_meaning(event, mirrored=is_mirrored(self))
        if way is Way.ITEM_ACROSS or way is Way.ITEM_DOWN:
            self._go(way, amount)
        elif way is Way.STEP:
            self.stepped.emit(amount)
        elif way is Way.PAGE:
            self.paged.emit(amount)
        elif way is Way.ZOOM:
            self.zoomed.emit(amount, self.middle())
        elif way is Way.HOME:
            self.home_wanted.emit()
        elif way is Way.TICK and self.picked:
            self.tick_wanted.emit(self.picked)
        elif way is Way.OPEN and self.item:
            self._open(self.item)
        else:
            event.ignore()

    def _go(self, way: Way, amount: int) -> None:
        """Go to the next event; where none is seen, move along."""
        row = next_item(self._items.items, self.currentIndex().row(), way, amount)
        if row is not None:
            self._take(row)
            self.reveal()
            self.reach()
        elif way is Way.ITEM_ACROSS:
            self.stepped.emit(amount)

    def _take(self, row: int) -> None:
        item = self._items.items[row]
        self.here = key_of(item)
        self._restore()
        self.viewport().update()
        self.item_wanted.emit(item)

    def _open(self, item: Item) -> None:
        if item.bar:
            self.entered.emit(item.bar.mark.uid)
        else:
            self.zoomed.emit(1, self.frame.room / 2)

    def middle(self) -> float:
        """Return the place that stays where it is: the item with the keyboard, else the middle."""
        room, item = self.frame.room, self.item
        middle = (item.x + item.end) / 2 if item and item.bar else -1.0
        return middle if 0 <= middle <= room else room / 2

    # -- mouse ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the event under the pointer; on empty ground begin to drag."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton:
            if event.button() is Qt.MouseButton.RightButton and index.isValid():
                self._take(index.row())
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._dragged = False
        self._grabbed = None if index.isValid() else event.position().toPoint()
        if not index.isValid():
            return
        bar = self._items.items[index.row()].bar
        if bar is not None and bar.mark.uid == self.picked:
            self.again_wanted.emit()
        else:
            self._take(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the time along, or show what can be clicked."""
        point = event.position().toPoint()
        if self._grabbed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            hand = self.indexAt(point).isValid()
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        way = point - self._grabbed
        if self._dragged or way.manhattanLength() > _TREMBLE:
            self._dragged = True
            self._grabbed = point
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._drag(way)

    def _drag(self, way: QPoint) -> None:
        across = way.x() if is_mirrored(self) else -way.x()
        if across:
            self.moved.emit(across / self.frame.unit)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Let go."""
        self._grabbed = None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the event that the first click has chosen: its bar may have moved by now."""
        item = self.item
        if item and item.bar and not self._dragged:
            self.opened.emit(item.bar.mark.uid)
        elif item and item.bar is None:
            self.zoomed.emit(1, self.frame.place(event.position().x()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: at the pointer, or with the Menu key at the event with the keyboard."""
        point, index = event.globalPos(), self.currentIndex()
        if event.reason() is not QContextMenuEvent.Reason.Mouse and index.isValid():
            point = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held; else go along, or down where the wheel is over the names."""
        turned = event.angleDelta()
        place = self.frame.place(event.position().x())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += turned.y()
            levels = int(self._wheel / _NOTCH)
            self._wheel -= levels * _NOTCH
            if levels:
                self.zoomed.emit(levels, min(max(place, 0.0), self.frame.room))
        elif place < -10 and place >= -NAMES and turned.y():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - turned.y() // 2)
        else:
            across = turned.x() if not is_mirrored(self) else -turned.x()
            self.moved.emit(-(across + turned.y()) / _NOTCH * _WAY)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell an event in full under the pointer, as plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            x = self.frame.place(event.pos().x())
            tip = self._items.tip(self._items.item(index), x) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().viewportEvent(event)
