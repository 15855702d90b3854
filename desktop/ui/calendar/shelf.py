"""The shelf under the month: what may fall into it, on which day is open."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QWidget

from desktop.ui.calendar.bars import dashes
from desktop.ui.calendar.entries import Entry
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, label, plain_tip

ROWS = 2


class Chip(QAbstractButton):
    """One event, or one sentence that leads on; dashed, since nothing on the shelf is fixed.

    `clicked` is emitted by the pointer and by Space, `entered` by Return.
    """

    entered = Signal()
    # While a chip of an event is dragged, and when it is let go: a point of the screen.
    drag_moved = Signal(object)
    drag_ended = Signal()
    menu_wanted = Signal(object)

    def __init__(
        self, theme: Theme, lead: str, rest: str, colour: int | None, parent: QWidget, tip: str = ""
    ) -> None:
        super().__init__(parent)
        self._theme, self._colour = theme, colour
        self._lead, self._rest = lead, rest
        self.picked = False
        self.can_be_dragged = False
        self._from: QPoint | None = None
        self._dragged = False
        self.setAccessibleName(tip or f"{lead}{rest}")
        self.setToolTip(plain_tip(tip))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._from = event.position().toPoint() if left and self.can_be_dragged else None
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
        px = self._theme.px
        strong = QFontMetrics(self._theme.font(11.5, 500))
        plain = QFontMetrics(self._theme.font(11.5))
        width = strong.horizontalAdvance(self._lead) + plain.horizontalAdvance(self._rest)
        return QSize(width + px(24), px(23))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint frame, edge and words."""
        colours, px = self._theme.colours, self._theme.px
        tint = self._theme.tint(self._colour)
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
        runs = [Run(self._lead, ink, 500), Run(self._rest, soft)]
        width = self.width() - px(19)
        laid = Laid(runs, self._theme.font(11.5), width, lines=1, mirrored=mirrored)
        start = px(8) if mirrored else px(12)
        laid.paint(painter, start, (self.height() - laid.height) / 2)
        if self.hasFocus():
            self._paint_focus(painter)

    def _paint_focus(self, painter: QPainter) -> None:
        """A second, whole frame; on the filled chip of the chosen event in its own light ink."""
        colours, tint = self._theme.colours, self._theme.tint(self._colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRoundedRect(ring, self._theme.px(5), self._theme.px(5))
        if self.picked:
            painter.setPen(QPen(QColor(tint.on_strong), 1))
            painter.drawRoundedRect(ring.adjusted(2, 2, -2, -2), self._theme.px(3), 3)


class Shelf(QFrame):
    """Two rows of chips under a heading; what does not fit is behind "5 more"."""

    chosen = Signal(str)
    entered = Signal(str)
    undated_wanted = Signal()
    # How many are shown: the list goes on behind them.
    rest_wanted = Signal(int)
    # An event's chip is dragged: its uid and a point of the screen.
    drag_moved = Signal(str, object)
    drag_ended = Signal()
    menu_wanted = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "shelf")
        self._heading = label("", "small")
        self._heading.setParent(self)
        self._heading.setFont(theme.font(11.5, 600))
        self._chips: list[tuple[str, Chip]] = []
        self._more: Chip | None = None
        self._undated: Chip | None = None
        self._number = self._fitting = 0

    def load(self, heading: str, entries: Sequence[Entry], number: int, undated: int) -> None:
        """Show the first of `number` entries, and how many more have no date at all."""
        held = self._held()
        for chip in self._all():
            chip.hide()
            chip.deleteLater()
        self._heading.setText(heading if entries else self.tr("Day not fixed"))
        self._number = number
        self._chips = [(entry.uid, self._chip_of(entry)) for entry in entries]
        self._more = Chip(self._theme, "", "", None, self)
        self._more.clicked.connect(lambda: self.rest_wanted.emit(self._fitting))
        self._more.entered.connect(self._more.click)
        self._undated = self._undated_chip(undated) if undated else None
        self.setVisible(bool(entries) or bool(undated))
        self._arrange()
        for uid, chip in self._chips if held else ():
            if uid == held and not chip.isHidden():
                chip.setFocus()

    def _held(self) -> str:
        """The event whose chip has the keyboard, which is kept here while chips are made anew."""
        held = [uid for uid, chip in self._chips if chip.hasFocus()]
        if any(chip.hasFocus() for chip in self._all()):
            self.setFocus()
        return held[0] if held else ""

    def pick(self, uid: str) -> None:
        """Paint the chosen event's chip as such."""
        for own, chip in self._chips:
            if chip.picked != (own == uid):
                chip.picked = own == uid
                chip.update()

    def _chip_of(self, entry: Entry) -> Chip:
        rest = "".join(f" · {part}" for part in (entry.date, entry.place) if part)
        lead = f"✓ {entry.lead}" if entry.mine else entry.lead
        chip = Chip(self._theme, lead, rest, entry.colour, self, entry.spoken)
        chip.clicked.connect(lambda _=False, uid=entry.uid: self.chosen.emit(uid))
        chip.entered.connect(lambda uid=entry.uid: self.entered.emit(uid))
        chip.can_be_dragged = True
        chip.drag_moved.connect(lambda point, uid=entry.uid: self.drag_moved.emit(uid, point))
        chip.drag_ended.connect(self.drag_ended)
        chip.menu_wanted.connect(lambda point, uid=entry.uid: self.menu_wanted.emit(uid, point))
        return chip

    def _undated_chip(self, number: int) -> Chip:
        if self._chips:
            words = self.tr("%n more with no date at all", "", number)
        else:
            words = self.tr("%n with no date at all", "", number)
        chip = Chip(self._theme, words, "", None, self)
        chip.clicked.connect(self.undated_wanted)
        chip.entered.connect(chip.click)
        return chip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the chips into the width."""
        super().resizeEvent(event)
        self._arrange()

    def _all(self) -> list[Chip]:
        ends = [chip for chip in (self._more, self._undated) if chip is not None]
        return [*(chip for _, chip in self._chips), *ends]

    def _arrange(self) -> None:
        """Set as many chips as fit into the rows, keeping room for the two that lead on."""
        px = self._theme.px
        self._heading.setGeometry(px(12), px(8), self.width() - px(24), px(18))
        fitting = len(self._chips)
        while not self._placed(fitting) and fitting > 0:
            fitting -= 1
        for number, (_, chip) in enumerate(self._chips):
            chip.setVisible(number < fitting)

    def _placed(self, fitting: int) -> bool:
        """Set the first `fitting` chips and the leading ones; tell whether they fit."""
        px = self._theme.px
        self._fitting, hidden = fitting, self._number - fitting
        line = [chip for _, chip in self._chips[:fitting]]
        if self._more is not None:
            self._say_more(self._more, hidden)
            line += [self._more] if hidden else []
        line += [self._undated] if self._undated is not None else []
        x, row, room = px(12), 0, self.width() - 2 * px(12)
        for chip in line:
            width = min(chip.sizeHint().width(), room)
            if x > px(12) and x + width > px(12) + room:
                x, row = px(12), row + 1
            if row >= ROWS and fitting:
                return False
            self._set(chip, x, row, width)
            x += width + px(6)
        self.setFixedHeight(px(31) + (row + 1) * px(28) + px(1))
        return True

    def _say_more(self, chip: Chip, number: int) -> None:
        chip.setVisible(bool(number))
        chip._lead = self.tr("%n more", "", number)
        chip.setAccessibleName(chip._lead)

    def _set(self, chip: Chip, x: int, row: int, width: int) -> None:
        px = self._theme.px
        mirrored = is_mirrored(self)
        left = self.width() - x - width if mirrored else x
        chip.setGeometry(left, px(31) + row * px(28), width, px(23))
        chip.show()
