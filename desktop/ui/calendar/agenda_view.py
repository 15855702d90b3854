"""The agenda's list: up and down through events, Space ticks, a chip leads to its paragraph."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

from desktop.ui.calendar.agenda_layout import AgendaLayout
from desktop.ui.calendar.agenda_model import AgendaLine, AgendaModel, Index, LineKind
from desktop.ui.calendar.agenda_paint import AgendaDelegate, Placed
from desktop.ui.calendar.long_list import LongList
from desktop.ui.calendar.long_scroll import Seen
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, plain_tip

# Milliseconds; a key that is held down comes again sooner.
HURRY = 60


class AgendaView(LongList):
    """Shows an `AgendaModel`; says what the user wants and leaves the doing to the page."""

    event_wanted = Signal(str)
    entered = Signal(str)
    tick_wanted = Signal(str)
    paragraph_wanted = Signal(str)
    drag_wanted = Signal(str)
    # The chosen event was clicked once more.
    again_wanted = Signal()
    # A menu for the chosen event, at a point of the screen.
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, lines: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._theme = lines, theme
        self._held, self._again = False, ""
        self._hurry = QTimer(self, singleShot=True, interval=HURRY)
        self._hurry.timeout.connect(self._tell_current)
        self._layout = AgendaLayout(theme)
        self._delegate = AgendaDelegate(theme, self._layout, self)
        self.setItemDelegate(self._delegate)
        self.setModel(lines)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAccessibleName(self.tr("Agenda"))

    def select(self, uid: str, *, scroll: bool = True) -> None:
        """Select an event's line, and bring it into view with `scroll`; "" for none."""
        row = self._lines.row_of(uid) if uid else -1
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        index = self._lines.index(row)
        self.selectionModel().setCurrentIndex(
            index, self.selectionModel().SelectionFlag.ClearAndSelect
        )
        if scroll:
            self.scrollTo(index)

    def height_of(self, row: int) -> int:
        """Return the height of a line in pixels."""
        return self._delegate.height(self._lines.line_at(row), self.viewport().width())

    def paint_rows(self, painter: QPainter, rows: Iterable[Seen]) -> None:
        """Paint lines."""
        chosen, line_at = self.currentIndex().row(), self._lines.line_at
        placed = (Placed(line_at(row), top, size, row == chosen) for row, top, size in rows)
        self._delegate.paint_lines(painter, placed, self.viewport().width())

    def stop(self, row: int, step: int) -> int:
        """Return the nearest event's line, in steps of 1 or -1; else -1."""
        return self._lines.event_row(row, step)

    def line_step(self) -> int:
        """Return the pixels of the scroll bar's smallest step."""
        return self._theme.px(20)

    def refresh_theme(self) -> None:
        """Measure and paint anew."""
        self._delegate.forget()
        self.measure_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when the width changes."""
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
        super().resizeEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which event the keyboard or the pointer has reached."""
        super().currentChanged(current, previous)
        if self._held:
            self._hurry.start()
        else:
            self._tell_current()

    def _tell_current(self) -> None:
        """Tell of the line that is reached; of those that a held key only passes over, nothing."""
        self._hurry.stop()
        uid = self._current_uid()
        if uid:
            self.event_wanted.emit(uid)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell nothing more."""
        self._hurry.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, go on to the panel with Return."""
        uid = self._current_uid()
        self._held = event.isAutoRepeat()
        if event.key() == Qt.Key.Key_Space and uid:
            self.tick_wanted.emit(uid)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and uid:
            self.entered.emit(uid)
        else:
            super().keyPressEvent(event)
        self._held = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick at the check box, follow a chip, else select the line."""
        line, row, point = self._under(event.position().toPoint())
        self._again = ""
        if line is not None and event.button() is Qt.MouseButton.LeftButton:
            if self._on_tick(point, row):
                self.tick_wanted.emit(line.uid)
            elif paragraph := self._chip(line, row, point):
                self.paragraph_wanted.emit(paragraph)
                return
            elif line.uid == self._current_uid():
                self._again = line.uid
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on the event that was chosen already; it may have been dragged away."""
        line, _, _ = self._under(event.position().toPoint())
        again, self._again = self._again, ""
        super().mouseReleaseEvent(event)
        if again and line is not None and line.uid == again:
            self.again_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on in the details of the event that the first click has chosen."""
        uid = self._current_uid()
        if uid and event.button() is Qt.MouseButton.LeftButton:
            self.entered.emit(uid)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: at the pointer, or with the Menu key at the chosen line."""
        point, index = event.globalPos(), self.currentIndex()
        if event.reason() is not QContextMenuEvent.Reason.Mouse and index.isValid():
            point = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        line, row, point = self._under(event.position().toPoint())
        hand = line is not None and bool(self._on_tick(point, row) or self._chip(line, row, point))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: ARG002
        """Say that the event is being dragged out of the window."""
        self._again = ""
        uid = self._current_uid()
        if uid:
            self.drag_wanted.emit(uid)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell an event in full under the pointer, as plain text."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            line, _, _ = self._under(event.pos())
            words = [line.entry.tip if line.entry else "", line.clash_tip] if line else []
            tip = "\n".join(word for word in words if word)
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().viewportEvent(event)

    def _current_uid(self) -> str:
        index = self.currentIndex()
        return self._lines.line(index).uid if index.isValid() else ""

    def _under(self, point: QPoint) -> tuple[AgendaLine | None, QRect, QPoint]:
        index = self.indexAt(point)
        if not index.isValid():
            return None, QRect(), point
        line = self._lines.line(index)
        return (line if line.kind is LineKind.EVENT else None), self.visualRect(index), point

    def _on_tick(self, point: QPoint, row: QRect) -> bool:
        box = self._layout.tick_box(row, mirrored=self._mirrored)
        return box.adjusted(-6, -8, 6, 8).contains(point)

    def _chip(self, line: AgendaLine, row: QRect, point: QPoint) -> str:
        return self._layout.chip_at(line, row, point.x(), point.y(), mirrored=self._mirrored)

    @property
    def _mirrored(self) -> bool:
        return is_mirrored(self)
