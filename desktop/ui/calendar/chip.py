"""A chip of the shelf: what has no day, as a small dashed button that can be dragged onto one."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.bar_words import BarWords
from desktop.ui.calendar.bars import dashes
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, plain_tip


class ChipWords(NamedTuple):
    """What a chip says: the words in ink, the soft ones behind them, the process's colour."""

    lead: str
    rest: str = ""
    colour: int | None = None

    def __str__(self) -> str:
        return f"{self.lead}{self.rest}"

    def width(self, theme: Theme) -> int:
        """Return the width of a chip with these words, in pixels."""
        return _width(theme, theme.px(100), self.lead, self.rest) + theme.px(24)


@lru_cache(maxsize=2)
def bar_words(theme: Theme, scale: int) -> BarWords:  # noqa: ARG001
    """Return what sets the words of chips, at the theme's size of 100 pixels."""
    return BarWords(theme.font(11.5, 500), theme.font(11.5))


@lru_cache(maxsize=2)
def _metrics(theme: Theme, scale: int) -> tuple[QFontMetrics, QFontMetrics]:  # noqa: ARG001
    """Measure with the theme's fonts as they are at its size of 100 pixels."""
    return QFontMetrics(theme.font(11.5, 500)), QFontMetrics(theme.font(11.5))


@lru_cache(maxsize=500)
def _width(theme: Theme, scale: int, lead: str, rest: str) -> int:
    """Measure words once; the shelf asks again while it tries how many chips it has room for."""
    strong, plain = _metrics(theme, scale)
    return strong.horizontalAdvance(lead) + plain.horizontalAdvance(rest)


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
        colours, px = self._theme.colours, self._theme.px
        tint = self._theme.tint(self._words.colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(tint.strong if self.picked else colours.page))
        painter.setPen(dashes(tint.edge, 1.0))
        painter.drawRoundedRect(frame, px(5), px(5))
        mirrored = is_mirrored(self)
        if not self.picked:
            painter.setPen(dashes(tint.edge, px(3)))
            edge = self.width() - px(1.5) if mirrored else px(1.5)
            painter.drawLine(QPoint(edge, 1), QPoint(edge, self.height() - 1))
        ink = tint.on_strong if self.picked else colours.ink
        soft = tint.on_strong if self.picked else colours.soft
        self._paint_words(painter, ink, soft, mirrored=mirrored)
        if self.hasFocus():
            self._paint_focus(painter)

    def _paint_words(self, painter: QPainter, ink: str, soft: str, *, mirrored: bool) -> None:
        words, px = self._words, self._theme.px
        width, start = self.width() - px(19), px(8) if mirrored else px(12)
        set_words = bar_words(self._theme, px(100))
        if not mirrored and set_words.takes(words.lead, words.rest):
            parts = set_words.parts(words.lead, words.rest, width)
            at = QPointF(start, (self.height() - set_words.height) / 2)
            set_words.paint(painter, at, parts, QColor(ink), QColor(soft))
            return
        runs = [Run(words.lead, ink, 500), Run(words.rest, soft)]
        laid = Laid(runs, self._theme.font(11.5), width, lines=1, mirrored=mirrored)
        laid.paint(painter, start, (self.height() - laid.height) / 2)

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
