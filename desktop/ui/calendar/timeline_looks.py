"""Grounds and lines of the timeline's bars: what is firm is filled, what is open is hatched."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGradient,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)

from desktop.ui.colours import READABLE, Colours, Tint, contrast, mixed

_STRIPE = 8.5
_CALM = 0.82


class Look(Protocol):
    """Colours, fonts and sizes of a surface: the window's theme, or those of paper."""

    @property
    def colours(self) -> Colours:
        """The table of colours."""

    @property
    def on_paper(self) -> bool:
        """Whether it is printed: then everything is strokes, which stay sharp and small."""

    def font(self, size: float = 13, weight: int = 400) -> QFont:
        """Give the interface's font."""

    def tint(self, process_colour: int | None) -> Tint:
        """Give the uses of a process colour."""


ColourOf = Callable[[str], int | None]


class Shade(NamedTuple):
    """The colours of one lane: `ground` under `on_ground` text, `stripe` and `edge` of hatching."""

    ground: str
    on_ground: str
    stripe: str
    edge: str


@lru_cache(maxsize=256)
def shade(tint: Tint, colours: Colours) -> Shade:
    """Give the colours of a lane, as light as its text allows."""
    ground = tint.strong
    for percent in range(round(_CALM * 100), 100, 3):
        calm = mixed(tint.strong, colours.page, percent / 100)
        if contrast(calm, tint.on_strong) >= READABLE:
            ground = calm
            break
    return Shade(ground, tint.on_strong, mixed(tint.edge, colours.page, 0.2), tint.edge)


def draft_tint(colours: Colours) -> Tint:
    """Give the colours of the draft's phases."""
    return Tint(colours.accent, colours.ribbon, colours.accent, colours.on_accent)


def hatching(stripe: str, page: str, unit: float, begin: float) -> QBrush:
    """Make slanted stripes that go along with what begins at `begin`, in pixels of the surface."""
    step = _STRIPE * unit
    gradient = QLinearGradient(QPointF(begin, 0), QPointF(begin + step, step))
    gradient.setSpread(QGradient.Spread.RepeatSpread)
    for place, colour in ((0.0, stripe), (0.5, stripe), (0.5001, page), (1.0, page)):
        gradient.setColorAt(place, QColor(colour))
    return QBrush(gradient)


def hatch_paper(painter: QPainter, shape: QPainterPath, stripe: str, unit: float) -> None:
    """Draw slanted stripes into a shape as lines; a gradient would be printed as a big picture."""
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    pen = QPen(QColor(stripe), _STRIPE * unit * 0.7)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for part in shape.toSubpathPolygons():
        area = part.boundingRect()
        x = area.left() - area.height()
        while x < area.right():
            foot, top = QPointF(x, area.bottom()), QPointF(x + area.height(), area.top())
            painter.drawLine(foot, top)
            x += 2 * _STRIPE * unit
    painter.restore()
