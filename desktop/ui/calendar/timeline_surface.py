"""The timeline's surface: paints the picture, and tells what lies where, one item an event."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.core.timeline.lanes import LEAST_WIDTH
from desktop.core.timeline.marks import DRAFT, LIMITS
from desktop.ui.calendar.timeline_frame import Arranged, Frame, Item
from desktop.ui.calendar.timeline_model import Index, ItemKey, TimelineModel, key_of
from desktop.ui.calendar.timeline_paint import Shown, TimelinePaint
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored

NO_ITEM: ItemKey = ("", "", 0)


class TimelineSurface(QListView):
    """Shows a picture; a list to readers of the screen.

    `resized` tells that another frame is needed, `left` that nobody sees it any more, `came` that
    it is seen again, `reach_wanted` the places on the ruler that should be in sight.
    """

    resized = Signal()
    left = Signal()
    came = Signal()
    reach_wanted = Signal(float, float)

    def __init__(
        self,
        theme: Theme,
        items: TimelineModel,
        paint: TimelinePaint,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._items, self._paint = theme, items, paint
        self._arranged: Arranged | None = None
        self.picked = ""
        self.here: ItemKey = NO_ITEM
        self.seen = False
        self.setModel(items)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Timeline"))

    @property
    def frame(self) -> Frame:
        """The surface that there is."""
        unit = self._theme.px(100) / 100
        size = self.viewport().size()
        return Frame(size.width() / unit, size.height() / unit, unit, is_mirrored(self))

    def show_timeline(self, timeline: Arranged) -> None:
        """Show another picture; the item with the keyboard keeps it where it is still seen."""
        self._arranged = timeline
        self._items.load(tuple(timeline.items()), timeline.picture.ruler)
        self.updateGeometries()
        self._restore()
        self.viewport().update()

    def pick(self, uid: str) -> None:
        """Paint the event as the chosen one."""
        if uid != self.picked:
            self.picked = uid
            if uid and uid != self.here[1]:
                row = self._items.row_of(("", uid, 0))
                self.here = key_of(self._items.items[row]) if row >= 0 else ("", uid, 0)
            self._restore()
            self.viewport().update()

    @property
    def item(self) -> Item | None:
        """The item with the keyboard, as far as it is seen."""
        index = self.currentIndex()
        return self._items.item(index) if index.isValid() else None

    def reveal(self) -> None:
        """Scroll to the item with the keyboard."""
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)

    def reach(self) -> None:
        """Ask for the item with the keyboard to be in sight, from side to side."""
        ruler = self._items.ruler
        if self.item is not None:
            self.reach_wanted.emit(self.item.x, self.item.end)
        elif ruler is not None and self.here[1]:
            place = ruler.x(self.here[2])
            self.reach_wanted.emit(place, place + LEAST_WIDTH)

    def _restore(self) -> None:
        row = self._items.row_of(self.here) if self.here != NO_ITEM else -1
        index = self._items.index(row) if row >= 0 else QModelIndex()
        flag = self.selectionModel().SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)

    # -- where things are ----------------------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        """Return where an item lies in the viewport."""
        if not index.isValid() or self._arranged is None:
            return QRect()
        item = self._items.item(index)
        rect = self.frame.on_ruler(item.x, self._top(item), item.end - item.x, item.height)
        return rect.toAlignedRect()

    def _top(self, item: Item) -> float:
        assert self._arranged is not None
        if item.lane.name in (DRAFT, LIMITS):
            return item.top
        return item.top + self._arranged.top - self._scrolled()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the item at a point of the viewport."""
        arranged = self._arranged
        if arranged is None:
            return QModelIndex()
        unit = arranged.frame.unit
        x, y = arranged.frame.place(point.x()), point.y() / unit
        pinned = y < arranged.top or y >= arranged.limits.top
        if x < 0:
            return QModelIndex()
        down = 0.0 if pinned else arranged.top - self._scrolled()
        for row, item in enumerate(self._items.items):
            inside = item.x - 2 <= x < item.end + 2
            inside = inside and item.top <= y - down < item.top + item.height
            if inside and pinned is (item.lane.name in (DRAFT, LIMITS)):
                return self._items.index(row)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,  # noqa: ARG002
    ) -> None:
        """Scroll the lanes until the item's is seen; to the side only the page can move."""
        arranged = self._arranged
        if arranged is None or not index.isValid():
            return
        item = self._items.item(index)
        if item.lane.name in (DRAFT, LIMITS):
            return
        bar, unit, air = self.verticalScrollBar(), arranged.frame.unit, 16.0
        top, foot = (item.top - air) * unit, (item.top + item.height + air) * unit
        if top < bar.value():
            bar.setValue(int(top))
        elif foot > bar.value() + arranged.room * unit:
            bar.setValue(int(foot - arranged.room * unit))

    def updateGeometries(self) -> None:
        """Let the scroll bar go over the lanes."""
        arranged, bar = self._arranged, self.verticalScrollBar()
        unit = self.frame.unit
        hidden = max(arranged.total - arranged.room, 0.0) if arranged else 0.0
        bar.setRange(0, round(hidden * unit))
        bar.setPageStep(round((arranged.room if arranged else 0.0) * unit))
        bar.setSingleStep(round(28 * unit))

    def doItemsLayout(self) -> None:
        """Leave the layout to the picture: a list would measure every item."""
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """Paint anew: head and limits stay where they are."""
        self.viewport().update()

    def _scrolled(self) -> float:
        return self.verticalScrollBar().value() / self.frame.unit

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: ARG002
        """Take the keyboard; a list would go to its first item, which nobody has asked for."""
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: ARG002
        """Let the keyboard go."""
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody looks again."""
        super().showEvent(event)
        self.came.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that nobody looks any more."""
        super().hideEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the picture."""
        if self._arranged is None:
            return
        self.seen = True
        painter = QPainter(self.viewport())
        picked = frozenset({self.picked}) if self.picked else frozenset[str]()
        crowded = self.item is not None and self.item.bar is None and self.hasFocus()
        self._paint.paint(painter, self._arranged, Shown(self._scrolled(), picked))
        if crowded:
            painter.setPen(self._theme.colour("ink"))
            painter.drawRect(self.visualRect(self.currentIndex()))
