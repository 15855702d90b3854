"""Short words that every step paints again, names of lanes and counts: each is set only once."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTransform

Look = tuple[QColor, QColor]


class _Set(NamedTuple):
    """Words as they are set, with their size."""

    text: QStaticText
    width: float
    height: float


class SetTexts:
    """Paints words in one font; what has no room is cut."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._known: dict[tuple[str, int], _Set] = {}

    def begin(self, painter: QPainter) -> None:
        """Take the font for what follows."""
        painter.setFont(self._font)

    def paint_middle(self, painter: QPainter, rect: QRectF, words: str) -> None:
        """Paint words into the middle of `rect`."""
        known = self._known.get((words, 0)) or self._set(words, 0)
        middle = rect.center()
        corner = QPointF(middle.x() - known.width / 2, middle.y() - known.height / 2)
        painter.drawStaticText(corner, known.text)

    def paint_side(self, painter: QPainter, rect: QRectF, words: str, *, mirrored: bool) -> None:
        """Paint words at the side of `rect` on which lines begin."""
        room = int(rect.width())
        known = self._known.get((words, room)) or self._set(words, room)
        left = rect.right() - known.width if mirrored else rect.left()
        painter.drawStaticText(QPointF(left, rect.center().y() - known.height / 2), known.text)

    def _set(self, words: str, room: int) -> _Set:
        cut = words
        if room:
            metrics, end = QFontMetricsF(self._font), Qt.TextElideMode.ElideRight
            cut = metrics.elidedText(words, end, room)
        text = QStaticText(cut)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(QTransform(), self._font)
        size = text.size()
        known = _Set(text, size.width(), size.height())
        self._known[words, room] = known
        return known
