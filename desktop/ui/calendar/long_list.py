"""A list of many thousand lines: only those that are seen are measured, read and painted."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.ui.calendar.agenda_model import Index
from desktop.ui.calendar.lines_ahead import LinesAhead
from desktop.ui.calendar.long_scroll import Anchor, LongScroll, Seen

# Views that a slider may be moved by pixels; further on it goes to a place of its own.
NEAR = 2
_MOVES = QAbstractItemView.CursorAction


class LongList(QListView):
    """A list view that sets its rows itself; Qt's own would measure every one of them.

    What is to be painted, how high a row is and where the keyboard may stop is for a list of its
    own to say.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Painted whole, it can be shifted when it is scrolled.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._scroll = LongScroll(self.height_of)
        self._ahead = LinesAhead(self.height_of, self)
        # From where the lines that come next were measured last.
        self._way = Anchor()
        self._following = False
        self._dirty = True

    def height_of(self, row: int) -> int:
        """Return the height of a row in pixels."""
        raise NotImplementedError

    def paint_rows(self, painter: QPainter, rows: Iterable[Seen]) -> None:
        """Paint rows, on the ground that is painted already."""
        raise NotImplementedError

    def stop(self, row: int, step: int) -> int:
        """Return the nearest row at which the keyboard may stop, in steps of 1 or -1; else -1."""
        raise NotImplementedError

    def line_step(self) -> int:
        """Return the pixels of the scroll bar's smallest step."""
        raise NotImplementedError

    # -- where rows are ------------------------------------------------------------------------

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Take a model; its rows are set when they are first seen."""
        super().setModel(model)
        self._dirty = True

    def reset(self) -> None:
        """Begin anew with another content."""
        QAbstractItemView.reset(self)
        self._ahead.rest()
        self._dirty = True
        self.scheduleDelayedItemsLayout()

    def measure_anew(self) -> None:
        """Take other heights."""
        self._dirty = True
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """Measure what is seen."""
        count = self.model().rowCount()
        self._dirty = False
        self._ahead.rest()
        self._scroll.measure(count, self.viewport().height())
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Tell the scroll bar how much there is, and where one is."""
        bar, scroll = self.verticalScrollBar(), self._scroll
        self._following = True
        bar.setSingleStep(self.line_step())
        bar.setPageStep(max(1, scroll.room))
        bar.setRange(0, scroll.most if scroll.count else 0)
        bar.setValue(scroll.value if scroll.count else 0)
        self._following = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """Go where the scroll bar has gone: near by pixels, further to a place of its own."""
        if self._following or not self._scroll.count:
            return
        bar, scroll, before = self.verticalScrollBar(), self._scroll, self._scroll.anchor
        far = abs(dy) > NEAR * scroll.room or bar.isSliderDown()
        at_an_end = bar.value() in (bar.minimum(), bar.maximum())
        if scroll.is_measured or far or at_an_end:
            scroll.go(bar.value())
        else:
            scroll.by(-dy)
        if bar.value() == bar.maximum():
            scroll.anchor = scroll.end
        self._follow()
        self._shift(before)

    def _shift(self, before: Anchor) -> None:
        """Move what is seen already, so that only what is new is painted."""
        pixels = self._scroll.between(before)
        if pixels is None:
            self.viewport().update()
        elif pixels:
            self.viewport().scroll(0, pixels)

    def _follow(self) -> None:
        """Have the scroll bar tell the place."""
        bar = self.verticalScrollBar()
        if not bar.isSliderDown():
            self._following = True
            bar.setValue(self._scroll.value)
            self._following = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        QAbstractItemView.resizeEvent(self, event)
        self._dirty = True
        self.doItemsLayout()

    def _set(self) -> None:
        if self._dirty:
            self.doItemsLayout()

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is in the view; one far away in a long list is about there."""
        if not index.isValid():
            return QRect()
        self._set()
        top, height = self._scroll.place(index.row())
        return QRect(0, top, self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the view."""
        self._set()
        for one in self._scroll.seen():
            if one.top <= point.y() < one.top + one.height:
                return self.model().index(one.row, 0)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view."""
        if not index.isValid():
            return
        self._set()
        before = self._scroll.anchor
        if hint is QAbstractItemView.ScrollHint.PositionAtTop:
            self._scroll.to_top(index.row())
        else:
            self._scroll.show(index.row())
        self._follow()
        self._shift(before)

    def verticalOffset(self) -> int:
        """Tell how far the list is scrolled."""
        return self._scroll.value

    def horizontalOffset(self) -> int:
        """The list is as wide as the view."""
        return 0

    # -- keyboard and choice -------------------------------------------------------------------

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002
    ) -> QModelIndex:
        """Go by line, by page, or to an end; headings are passed over."""
        self._set()
        last, row = self._scroll.count - 1, self.currentIndex().row()
        if row < 0:
            return self._at(self.stop(self._scroll.anchor.row, 1))
        if cursorAction in (_MOVES.MoveHome, _MOVES.MoveEnd):
            home = cursorAction is _MOVES.MoveHome
            return self._at(self.stop(0 if home else last, 1 if home else -1))
        if cursorAction in (_MOVES.MovePageDown, _MOVES.MovePageUp):
            page = self._scroll.room if cursorAction is _MOVES.MovePageDown else -self._scroll.room
            goal = self._scroll.moved(row, page)
            back, on = (-1, 1) if page > 0 else (1, -1)
            stop = self.stop(goal, back)
            return self._at(stop if stop not in (-1, row) else self.stop(goal, on))
        down = cursorAction in (_MOVES.MoveDown, _MOVES.MoveNext)
        up = cursorAction in (_MOVES.MoveUp, _MOVES.MovePrevious)
        if not down and not up:
            return self.currentIndex()
        return self._at(self.stop(row + 1, 1) if down else self.stop(row - 1, -1))

    def _at(self, row: int) -> QModelIndex:
        return self.model().index(row, 0) if row >= 0 else self.currentIndex()

    def keyboardSearch(self, search: str) -> None:
        """Seek by first letters in a short list alone; a long one would be read as a whole."""
        if self._scroll.is_measured:
            super().keyboardSearch(search)

    def setSelection(self, rect: QRect, command: object) -> None:
        """Select the row under a point."""
        index = self.indexAt(rect.topLeft())
        if index.isValid():
            self.selectionModel().select(index, command)  # type: ignore[call-overload]

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected rows are."""
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell readers of the screen; Qt's own list knows its rows only when it sets them."""
        QAbstractItemView.currentChanged(self, current, previous)
        for index in (previous, current):
            self.viewport().update(self.visualRect(index))
        if QAccessible.isActive() and current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        self._set()
        painter, part = QPainter(self.viewport()), event.rect()
        painter.fillRect(part, self.palette().base())
        first, last = part.top(), part.bottom()
        seen = self._scroll.seen()
        self.paint_rows(painter, [r for r in seen if r.top <= last and r.top + r.height > first])
        self._look_ahead()

    def hideEvent(self, event: QHideEvent) -> None:
        """Measure nothing more."""
        self._ahead.rest()
        self._way = Anchor(-1)
        super().hideEvent(event)

    def _look_ahead(self) -> None:
        """Have the next page measured, on the way that was taken last."""
        scroll, before = self._scroll, self._way
        if scroll.is_measured or scroll.anchor == before:
            return
        self._way = scroll.anchor
        jumped = abs(scroll.anchor.row - before.row) > NEAR * len(scroll.seen())
        self._ahead.begin(scroll.next_rows(up=self._way < before), jumped=jumped)
