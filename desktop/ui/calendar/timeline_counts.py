"""The numbers of crowded lanes: hundreds are painted with every step, so each is set only once."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QStaticText, QTransform

Look = tuple[QColor, QColor]


class Counts:
    """Paints numbers on their grounds."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        # Each number as it is set, with half its width and half its height.
        self._known: dict[int, tuple[QStaticText, float, float]] = {}

    def begin(self, painter: QPainter) -> None:
        """Take the font for what follows."""
        painter.setFont(self._font)

    def paint(self, painter: QPainter, rect: QRectF, number: int, look: Look) -> None:
        """Paint `number` into the middle of `rect`, its ground and ink being those of `look`."""
        known = self._known.get(number) or self._set(number)
        painter.fillRect(rect, look[0])
        painter.setPen(look[1])
        middle = rect.center()
        corner = QPointF(middle.x() - known[1], middle.y() - known[2])
        painter.drawStaticText(corner, known[0])

    def _set(self, number: int) -> tuple[QStaticText, float, float]:
        text = QStaticText(str(number))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(QTransform(), self._font)
        size = text.size()
        known = (text, size.width() / 2, size.height() / 2)
        self._known[number] = known
        return known
