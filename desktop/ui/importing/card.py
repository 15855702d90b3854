"""The one sheet that lies over the window: a card on a dimmed ground, with the only shadow."""

from math import erf, sqrt

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from desktop.ui.own_keys import keeps
from desktop.ui.page import Page, Section
from desktop.ui.theme import Theme

# The blur of a shadow that reaches so far, in design pixels, painted in steps.
_REACH, _STEP, _DROP, _RADIUS = 40, 4, 12, 10
_DARKEST = 0.18
_LEAVE = Qt.Key.Key_Escape
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardPage(Page):
    """A page that is a card; what stands on it goes into `card`."""

    wide = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.card = QFrame(self)
        self.card.setProperty("kind", "sheet")
        self._around = QVBoxLayout(self)
        self._around.addWidget(self.card)
        self._below: Page | None = None

    def take_over(self) -> None:
        """Do what the card is for; Return does it too."""

    def leave(self) -> None:
        """End without having changed anything; Escape does it too."""

    def sidebar_sections(self) -> tuple[Section, ...]:
        """Leave in sight what was there before."""
        return self._below.sidebar_sections() if self._below else ()

    def stand_over(self, page: Page) -> None:
        """Take note of the page that the card lies over."""
        self._below = page

    def event(self, event: QEvent) -> bool:
        """Keep Escape and Return from the window's own shortcuts while the card is open."""
        return keeps(event, _LEAVE, *_TAKE) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over with Return, leave with Escape; Return on a button presses that."""
        at = self.focusWidget()
        if event.key() == _LEAVE:
            self.leave()
        elif event.key() not in _TAKE:
            super().keyPressEvent(event)
        elif isinstance(at, QAbstractButton):
            at.click()
        else:
            self.take_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ground visible around the card, less of it where room is scarce."""
        px = self._theme.px
        roomy = self.width() >= px(900) and self.height() >= px(640)
        side, edge = (px(30), px(34)) if roomy else (px(14), px(14))
        self._around.setContentsMargins(side, edge, side, edge)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground and the card's shadow."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.backdrop))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_shadow(painter, QRectF(self.card.geometry()))

    def _paint_shadow(self, painter: QPainter, card: QRectF) -> None:
        """Lay thin sheets over each other, as many as a blurred edge is dark at their own edges."""
        px = self._theme.px
        for step in range(_REACH, -_REACH, -_STEP):
            share = _under_curve(step + _STEP) - _under_curve(step)
            painter.setBrush(QColor.fromRgbF(0, 0, 0, _DARKEST * share))
            grown = px(abs(step)) * (1 if step > 0 else -1)
            sheet = card.adjusted(-grown, -grown, grown, grown).translated(0, px(_DROP))
            radius = px(_RADIUS) + max(grown, 0)
            painter.drawRoundedRect(sheet, radius, radius)


def _under_curve(distance: float) -> float:
    """The share of a blur (a normal curve) that lies within `distance` of the edge, 0 to 1."""
    return (1 + erf(distance / (_REACH / 2) / sqrt(2))) / 2
