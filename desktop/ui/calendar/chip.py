"""A chip of the shelf: what has no day, as a small dashed button that can be dragged onto one."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.ui.calendar.chip_paint import ChipWords, paint_chip
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, plain_tip


class Chip(QAbstractButton):
    """One event, or one sentence that leads on; dashed, since nothing on the shelf is fixed.

    `clicked` is emitted by the pointer and by Space, `entered` by Return.
    """

    entered = Signal()
    # While a chip of an event is dragged, and when it is let go: a point of the screen.
    drag_moved = Signal(object)
    drag_ended = Signal()
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ChipWords("")
        self.uid = ""
        self.picked = False
        self._from: QPoint | None = None
        self._dragged = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def tell(self, words: ChipWords, uid: str = "", tip: str = "") -> None:
        """Say other words, of the event `uid` or of none; only an event can be dragged."""
        if (words, uid) == (self._words, self.uid) and (tip or str(words)) == self.accessibleName():
            return
        self._words, self.uid = words, uid
        self.setAccessibleName(tip or str(words))
        self.setToolTip(plain_tip(tip))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._from = event.position().toPoint() if left and self.uid else None
        self._dragged = False
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, at the pointer or below the chip."""
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        below = self.mapToGlobal(self.rect().bottomLeft())
        self.menu_wanted.emit(event.globalPos() if mouse else below)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is once it has moved more than a hand shakes."""
        if self._from is not None and not self._dragged:
            far = (event.position().toPoint() - self._from).manhattanLength()
            self._dragged = far >= QApplication.startDragDistance()
        if self._dragged:
            self.setDown(False)
            self.drag_moved.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, which is no click."""
        self._from = None
        if self._dragged:
            self._dragged = False
            self.setDown(False)
            self.drag_ended.emit()
        else:
            super().mouseReleaseEvent(event)

    def sizeHint(self) -> QSize:
        """Take one line of text and the frame."""
        return QSize(self._words.width(self._theme), self._theme.px(23))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint frame, edge and words."""
        painter = QPainter(self)
        mirrored = is_mirrored(self)
        paint_chip(
            painter, self.size(), self._words, self._theme, picked=self.picked, mirrored=mirrored
        )
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_focus(painter)

    def _paint_focus(self, painter: QPainter) -> None:
        """A second, whole frame; on the filled chip of the chosen event in its own light ink."""
        colours, tint = self._theme.colours, self._theme.tint(self._words.colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRoundedRect(ring, self._theme.px(5), self._theme.px(5))
        if self.picked:
            painter.setPen(QPen(QColor(tint.on_strong), 1))
            painter.drawRoundedRect(ring.adjusted(2, 2, -2, -2), self._theme.px(3), 3)
