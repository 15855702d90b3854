"""Small widgets that every part of the window shares: labels, buttons, cards, ticks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialog,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.ui.colours import Colours
from desktop.ui.runs import Laid, Run, plain
from desktop.ui.theme import Theme


def label(text: str, kind: str = "", *, wrap: bool = False, select: bool = False) -> QLabel:
    """Make a label of plain text; `kind` is one of the style sheet's."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setAlignment(
        start_side(mirrored=QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        | Qt.AlignmentFlag.AlignVCenter
    )
    if kind:
        made.setProperty("kind", kind)
    if select:
        # By mouse alone: by keyboard too, every fact would be a stop for Tab.
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def start_side(*, mirrored: bool) -> Qt.AlignmentFlag:
    """Return the side on which lines begin, whatever the direction of their own text."""
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def is_mirrored(widget: QWidget) -> bool:
    """Whether a widget runs from right to left."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def heading(text: str, theme: Theme) -> QLabel:
    """Make a tiny heading of a side bar or panel, the only thing in capitals."""
    made = label(text, "heading")
    made.setFont(heading_font(theme))
    return made


def heading_font(theme: Theme) -> QFont:
    """Give the font of the tiny headings."""
    font = theme.font(11, 600)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    return font


class PushButton(QPushButton):
    """Is pressed by Return as by Space, wherever it stands: Qt has that in dialogs alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it by Return too."""
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)


def pressed_by_return(pressed: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button once, however long Return is held; tell whether the key was Return."""
    entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if entered and not event.isAutoRepeat():
        pressed.click()
    return entered


def button(text: str, kind: str = "", tip: str = "") -> QPushButton:
    """Make a push button; `kind` is one of the style sheet's, `tip` our own plain words."""
    made = PushButton(text)
    if kind:
        made.setProperty("kind", kind)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    return made


def own_viewport(area: QAbstractScrollArea) -> None:
    """Give a view a viewport that is made here, in place of the equal one that Qt made.

    When it is first asked for Qt's own, the binding loads every class that it might be of, a
    twentieth of a start.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)


def press_by_enter(dialog: QDialog, usual: QPushButton) -> None:
    """Have Enter press the button that has the focus, and elsewhere in the dialog the `usual` one.

    Without it Enter on the button that leaves would press the usual one too.
    """
    for one in dialog.findChildren(QPushButton):
        one.setAutoDefault(True)
    usual.setDefault(True)


def hairline() -> QFrame:
    """Make a thin line between two parts of a panel."""
    line = QFrame()
    line.setProperty("kind", "line")
    return line


def plain_tip(text: str) -> str:
    """Make a tool tip of strangers' words: it wraps, and no markup in it is taken for markup."""
    if not text:
        return ""
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(sign, written)
    return f"<qt>{text}</qt>"


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def paint_tick(painter: QPainter, box: QRectF, colours: Colours, *, checked: bool) -> None:
    """Paint a check box that means "in my agenda" into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colours.accent if checked else colours.faint), 1.2)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 2, 2)
    if checked:
        pen.setWidthF(1.7)
        painter.setPen(pen)
        width, height = box.width(), box.height()
        points = [(0.24, 0.52), (0.43, 0.72), (0.77, 0.28)]
        places = [QPointF(box.x() + x * width, box.y() + y * height) for x, y in points]
        painter.drawPolyline(QPolygonF(places))
    painter.restore()


class Tick(QAbstractButton):
    """A check box with a word beside it, drawn as in the agenda."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Give room for the box and the word."""
        metrics = self.fontMetrics()
        width = self._box() + self._theme.px(6) + metrics.horizontalAdvance(self.text() + "  ")
        return QSize(width, max(metrics.height(), self._box()) + self._theme.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint box and word, and a line below the word when it has the keyboard."""
        painter, colours, size = QPainter(self), self._theme.colours, self._box()
        mirrored = is_mirrored(self)
        top = (self.height() - size) / 2
        left = self.width() - size if mirrored else 0
        paint_tick(painter, QRectF(left, top, size, size), colours, checked=self.isChecked())
        font = self._theme.font(13, 600 if self.isChecked() else 400)
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if self.isChecked() else colours.ink))
        gap = size + self._theme.px(6)
        room = self.rect().adjusted(0 if mirrored else gap, 0, -gap if mirrored else 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | start_side(mirrored=mirrored)
        painter.drawText(room, flags, self.text())
        if self.hasFocus():
            painter.drawLine(room.left(), self.height() - 1, room.right(), self.height() - 1)

    def _box(self) -> int:
        return self._theme.px(13)


# A card is measured for the width that it has, and for one or two that it might have.
_WIDTHS_KEPT = 3


class Card(QAbstractButton):
    """A framed card of runs that is one button: a paragraph, a meeting, a relation."""

    def __init__(
        self,
        theme: Theme,
        runs: Sequence[Run],
        small: Sequence[Run] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`small` stands below in the small print."""
        super().__init__(parent)
        self._theme, self._runs, self._small = theme, tuple(runs), tuple(small)
        self._known: dict[tuple[float, bool, int], list[Laid]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" ".join(filter(None, (plain(runs), plain(small)))))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped text and its frame."""
        inner = width - 2 * self._theme.px(10)
        height = sum(laid.height for laid in self._parts(inner))
        return round(height) + 2 * self._theme.px(7) + 2

    def sizeHint(self) -> QSize:
        """Give the size at a usual width."""
        width = self.width() if self.width() > 50 else self._theme.px(288)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Let the panel decide on the width."""
        return QSize(self._theme.px(80), self.heightForWidth(max(self.width(), 80)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint frame and text."""
        painter, colours = QPainter(self), self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = colours.accent if self.hasFocus() else colours.line
        if self.underMouse() and not self.hasFocus():
            line = colours.faint
        thick = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(line), thick))
        painter.setBrush(QColor(colours.current if self.isDown() else colours.page))
        half = thick / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, self._theme.px(7), self._theme.px(7))
        left, top = self._theme.px(10), float(self._theme.px(7) + 1)
        for laid in self._parts(self.width() - 2 * left):
            laid.paint(painter, left, top)
            top += laid.height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there by Return too."""
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the card can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to the quiet frame."""
        super().leaveEvent(event)
        self.update()

    def _parts(self, width: float) -> list[Laid]:
        """Set the text; layouts ask many times for the same few widths."""
        key = (width, is_mirrored(self), self._theme.px(100))
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _WIDTHS_KEPT:
                self._known.clear()
            pairs = ((self._runs, self._theme.font(13)), (self._small, self._theme.font(11.5)))
            found = [Laid(runs, font, width, mirrored=key[1]) for runs, font in pairs if runs]
            self._known[key] = found
        return found
