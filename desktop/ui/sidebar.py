"""The side bar on the left: the page's sections, by mouse and by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.ui.page import REMOVABLE, Row, Section
from desktop.ui.sidebar_model import LINE, Line, SidebarModel
from desktop.ui.theme import Theme
from desktop.ui.widgets import heading_font, is_mirrored, paint_tick, plain_tip, start_side

Index = QModelIndex | QPersistentModelIndex


class Sidebar(QListView):
    """Shows sections; says which row was chosen or checked, and leaves the meaning to the page."""

    row_chosen = QtSignal(str, str, bool)
    row_checked = QtSignal(str, str, bool)
    row_unwanted = QtSignal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = SidebarModel(self)
        self.setModel(self._lines)
        self.setItemDelegate(SidebarDelegate(theme, self))
        self.setProperty("kind", "side")
        self.setAccessibleName(self.tr("Side bar"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        # The line under the pointer. Qt tells it in the option's state too, but its class of all
        # states and elements takes longer to load than the rest of this module.
        self.hovered = -1
        self.setFixedWidth(theme.px(236))

    def load(self, sections: Sequence[Section]) -> None:
        """Show sections; the place of the keyboard is kept where its row is still there."""
        if self._lines.has(sections):
            return
        if not self._lines.rowCount():
            self._lines.load(sections)
            return
        before = self._lines.line(self.currentIndex()) if self.currentIndex().isValid() else None
        top = self.verticalScrollBar().value()
        self._lines.load(sections)
        if before is not None and before.row is not None:
            number = self._lines.find(before.section.id, before.row.id)
            if number >= 0:
                self.setCurrentIndex(self._lines.index(number))
        self.verticalScrollBar().setValue(top)

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        """Paint the line that says something else; a list would lay all of them out anew.

        How high a line is hangs on what it is alone, so that none is moved.
        """
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)

    def choose(self, section: str, row: str, *, added: bool = False) -> None:
        """Choose a row as a click on it would."""
        number = self._lines.find(section, row)
        if number >= 0:
            self._act(self._lines.index(number), added=added)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Let the pointer go."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer; with Ctrl or Shift add it to the chosen ones."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._act(index, added=_adds(event.modifiers()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Return or Space, add with Ctrl or Shift held."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self._act(self.currentIndex(), added=_adds(event.modifiers()))
            return
        if event.key() == Qt.Key.Key_Delete:
            self.want_away()
            return
        super().keyPressEvent(event)

    def want_away(self) -> None:
        """Say that the row with the keyboard is to be removed, where it is a text or a paper."""
        line = self._lines.line(self.currentIndex()) if self.currentIndex().isValid() else None
        if line is not None and line.row is not None and line.section.id in REMOVABLE:
            self.row_unwanted.emit(line.row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to remove the text or the paper under the pointer."""
        index = self.indexAt(event.pos())
        line = self._lines.line(index) if index.isValid() else None
        if line is None or line.row is None or line.section.id not in REMOVABLE:
            return
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = line.row.id
        menu.addAction(self.tr("Remove…")).triggered.connect(lambda: self.row_unwanted.emit(row))
        menu.popup(event.globalPos())

    def _act(self, index: Index, *, added: bool) -> None:
        line = self._lines.line(index)
        if line.more:
            number = self._lines.turn(line.section.id)
            self.setCurrentIndex(self._lines.index(number))
        elif line.row is not None and line.row.checked is not None:
            self.row_checked.emit(line.section.id, line.row.id, not line.row.checked)
        elif line.row is not None:
            self.row_chosen.emit(line.section.id, line.row.id, added and line.section.adds)


def _adds(modifiers: Qt.KeyboardModifier) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return bool(modifiers & both)


class SidebarDelegate(QStyledItemDelegate):
    """Paints headings, colours, check boxes and counts."""

    def __init__(self, theme: Theme, view: Sidebar) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Give rows one height, headings the air above them."""
        line: Line = index.data(LINE)
        px = self._theme.px
        if line.is_heading:
            return QSize(0, px(36) if index.row() == 0 else px(38))
        return QSize(0, px(25.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line: Line = index.data(LINE)
        rect: QRect = option.rect
        mirrored = is_mirrored(self._view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if line.is_heading:
            self._heading(painter, rect, line.section.title, mirrored=mirrored)
        else:
            self._ground(painter, rect, index, chosen=bool(line.row and line.row.chosen))
            row = line.row or Row("", str(index.data()), soft=True)
            self._row(painter, rect, row, mirrored=mirrored)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> bool:
        """Show what a row is in full, as plain text."""
        line: Line | None = index.data(LINE) if index.isValid() else None
        row = line.row if line else None
        QToolTip.showText(event.globalPos(), plain_tip(row.tooltip if row else ""), view)
        return True

    def _heading(self, painter: QPainter, rect: QRect, title: str, *, mirrored: bool) -> None:
        px = self._theme.px
        painter.setFont(heading_font(self._theme))
        painter.setPen(self._theme.colour("quiet"))
        room = rect.adjusted(px(18), 0, -px(18), -px(6))
        flags = Qt.AlignmentFlag.AlignBottom | start_side(mirrored=mirrored)
        painter.drawText(room, flags, title)

    def _ground(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        px, view = self._theme.px, self._view
        ground = QRectF(rect).adjusted(px(10), 0.5, -px(10), -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(self._theme.colour("selection"))
            painter.drawRoundedRect(ground, px(6), px(6))
        elif index.row() == view.hovered:
            painter.setBrush(self._theme.colour("hairline"))
            painter.drawRoundedRect(ground, px(6), px(6))
        if view.hasFocus() and index == view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.colour("accent"))
            painter.drawRoundedRect(ground.adjusted(0.5, 0, -0.5, 0), px(6), px(6))

    def _row(self, painter: QPainter, rect: QRect, row: Row, *, mirrored: bool) -> None:
        px = self._theme.px
        start, end = px(18), px(18)
        if row.colour is not None or row.checked is not None:
            size = px(10) if row.checked is None else px(12)
            left = rect.right() - start - size if mirrored else rect.left() + start
            box = QRectF(left, rect.center().y() - size / 2 + 0.5, size, size)
            self._mark(painter, box, row)
            start += size + px(8 if row.checked is None else 6)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("soft" if row.chosen else "quiet"))
        trailing = Qt.AlignmentFlag.AlignVCenter | start_side(mirrored=not mirrored)
        painter.drawText(rect.adjusted(px(18), 0, -px(18), 0), trailing, row.count)
        if row.count:
            end += painter.fontMetrics().horizontalAdvance(row.count) + px(8)
        painter.setFont(self._theme.font(13, 600 if row.chosen else 400))
        soft = row.soft and not row.chosen
        painter.setPen(self._theme.colour("soft" if soft else "ink"))
        left, right = (end, start) if mirrored else (start, end)
        room = rect.adjusted(left, 0, -right, 0)
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        leading = Qt.AlignmentFlag.AlignVCenter | start_side(mirrored=mirrored)
        painter.drawText(room, leading, text)

    def _mark(self, painter: QPainter, box: QRectF, row: Row) -> None:
        if row.checked is not None:
            paint_tick(painter, box, self._theme.colours, checked=row.checked)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint(row.colour).edge))
        painter.drawRoundedRect(box, self._theme.px(3), self._theme.px(3))
