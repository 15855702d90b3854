"""One thing in the margin, drawn as a bar with a title and a line of small print, or as a dot."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.core.short_title import without_theme
from desktop.ui.drafts.margin_items import MarginItem
from desktop.ui.own_keys import keeps
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import plain_tip

LINES = 4  # A title may take so many where there is room.


def lay_out(
    item: MarginItem,
    theme: Theme,
    width: int,
    lines: int,
    reserved: int = 0,
    *,
    mirrored: bool = False,
) -> tuple[Laid, Laid]:
    """Set title and small print of a card that is `width` pixels wide.

    The title takes at most so many `lines`; where it has no room in them, its theme is left out.
    `reserved` pixels at the end of the small print are left for what else stands there.
    """
    colours, room = theme.colours, max(width - theme.px(15), 1)
    small = [Run(item.small, colours.soft)]
    if item.late:
        late = colours.bad if item.surely else colours.doubt
        # First, since the line may be cut at its end.
        small = [Run(item.late, late), Run(f" · {item.small}" if item.small else "", colours.soft)]
    return (
        _title(item, theme, room, lines, mirrored=mirrored),
        Laid(small, theme.font(11), room - reserved, lines=1, leading=1.3, mirrored=mirrored),
    )


def _title(item: MarginItem, theme: Theme, room: int, lines: int, *, mirrored: bool) -> Laid:
    colours = theme.colours
    ink, weight = (colours.soft if item.quiet else colours.ink), 400
    if item.proposal and not item.quiet:
        ink, weight = colours.good, 600

    def set_as(title: str) -> Laid:
        run = Run(title, ink, weight)
        return Laid([run], theme.font(12), room, lines=lines, leading=1.3, mirrored=mirrored)

    whole, short = set_as(item.title), without_theme(item.title)
    return set_as(short) if whole.cut and short != item.title else whole


def card_height(item: MarginItem, theme: Theme, width: int, lines: int) -> int:
    """Return the height of a card whose title takes at most so many `lines`."""
    title, small = lay_out(item, theme, width, lines)
    return round(title.height + small.height) + theme.px(2)


class MarginButton(QAbstractButton):
    """What cards and "2 more" share: a place in the view, the keyboard, a quiet frame."""

    # A key that does not press the button.
    key_pressed = Signal(int)

    def __init__(self, theme: Theme, paragraph: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.paragraph = theme, paragraph
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window: it leads back to the text."""
        return keeps(event, Qt.Key.Key_Escape) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Return as with Space; hand on what else is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            self.key_pressed.emit(event.key())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to the quiet look."""
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def paint_frame(self, painter: QPainter) -> None:
        """Frame the one that has the keyboard, underlay the one under the pointer."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 1))
            painter.drawRoundedRect(frame, self.theme.px(4), self.theme.px(4))
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("field"))
            painter.drawRoundedRect(frame, self.theme.px(4), self.theme.px(4))


class MarginCard(MarginButton):
    """An event or a date beside its paragraph; what is only suggested is drawn quieter."""

    def __init__(self, theme: Theme, paragraph: str, item: MarginItem, parent: QWidget) -> None:
        super().__init__(theme, paragraph, parent)
        self.item = item
        self.lines = LINES
        self.folded = False
        # Room at the end of the small print, for what else stands there.
        self.reserved = 0
        self.setAccessibleName(item.spoken)
        self.setToolTip(plain_tip(item.spoken))

    def arrange(self, lines: int, *, folded: bool) -> None:
        """Be a card whose title takes at most so many lines, or a dot."""
        if (self.lines, self.folded, self.reserved) != (lines, folded, 0):
            self.lines, self.folded, self.reserved = lines, folded, 0
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a bar and two texts, or the dot."""
        painter = QPainter(self)
        self.paint_frame(painter)
        if self.folded:
            self._paint_dot(painter)
            return
        px = self.theme.px
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        bar = QRectF(self.width() - px(3) if mirrored else 0, 0, px(3), self.height())
        self._paint_bar(painter, bar)
        left, top = 0 if mirrored else px(11), float(px(1))
        texts = lay_out(
            self.item, self.theme, self.width(), self.lines, self.reserved, mirrored=mirrored
        )
        for laid in texts:
            laid.paint(painter, left, top)
            top += laid.height

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        """Fill the bar of what is sure; what is suggested has a thin dashed one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if not self.item.quiet:
            painter.fillRect(bar, self._colour())
            return
        pen = QPen(self._colour(), self.theme.px(1.4))
        pen.setDashPattern([3, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        middle = bar.center().x()
        painter.drawLine(round(middle), round(bar.top()), round(middle), round(bar.bottom()))

    def _paint_dot(self, painter: QPainter) -> None:
        size = self.theme.px(8)
        left, top = (self.width() - size) / 2, (self.height() - size) / 2
        dot = QRectF(left, top, size, size)
        painter.setPen(QPen(self._colour(), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.item.quiet else self._colour())
        painter.drawEllipse(dot.adjusted(0.7, 0.7, -0.7, -0.7))

    def _colour(self) -> QColor:
        """The process's colour; the draft's own entries have the accent, bare dates none."""
        if self.item.proposal:
            return self.theme.colour("good")
        if not self.item.uid:
            return self.theme.colour("faint")
        if self.item.own:
            return self.theme.colour("accent")
        return QColor(self.theme.tint(self.item.colour).edge)


class MoreButton(MarginButton):
    """Says how many more things belong beside a paragraph than there is room for."""

    def __init__(self, theme: Theme, paragraph: str, parent: QWidget) -> None:
        super().__init__(theme, paragraph, parent)
        self.setFont(theme.font(11))

    def sizeHint(self) -> QSize:
        """Give the size of the words."""
        metrics = self.fontMetrics()
        px = self.theme.px
        return QSize(metrics.horizontalAdvance(self.text()) + px(8), px(11 * 1.3) + px(2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the words on the page's ground, so that nothing shows through."""
        painter = QPainter(self)
        self.paint_frame(painter)
        painter.setFont(self.font())
        painter.setPen(self.theme.colour("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
