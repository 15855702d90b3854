"""Short words that every step paints again, names of lanes and counts: each is set only once."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTransform

_KEPT = 3000


class _Set(NamedTuple):
    """Words as they are set, with their size."""

    text: QStaticText
    width: float
    height: float


class SetTexts:
    """Paints words in one font; what has no room is cut."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._known: dict[tuple[str, int], _Set] = {}

    def begin(self, painter: QPainter) -> None:
        """Take the font for what follows."""
        painter.setFont(self._font)

    def width(self, words: str) -> float:
        """Return the width of words that are not cut."""
        return self._set(words, 0).width

    def paint_middle(self, painter: QPainter, rect: QRectF, words: str) -> None:
        """Paint words into the middle of `rect`."""
        text, width, height = self._known.get((words, 0)) or self._set(words, 0)
        middle = rect.center()
        corner = QPointF(middle.x() - width / 2, middle.y() - height / 2)
        painter.drawStaticText(corner, text)

    def paint_side(
        self, painter: QPainter, rect: QRectF, words: str, *, mirrored: bool, whole: bool = False
    ) -> None:
        """Paint words at the side of `rect` on which lines begin; `whole` ones have the room."""
        known = self._set(words, 0 if whole else int(rect.width()))
        left = rect.right() - known.width if mirrored else rect.left()
        painter.drawStaticText(QPointF(left, rect.center().y() - known.height / 2), known.text)

    def _set(self, words: str, room: int) -> _Set:
        known = self._known.get((words, room))
        if known is None:
            if len(self._known) >= _KEPT:
                del self._known[next(iter(self._known))]
            known = self._known[words, room] = self._new(words, room)
        return known

    def _new(self, words: str, room: int) -> _Set:
        if room:
            words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        text = QStaticText(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(QTransform(), self._font)
        size = text.size()
        return _Set(text, size.width(), size.height())
