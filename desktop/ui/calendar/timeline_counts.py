"""The counts of crowded lanes as small pictures: hundreds of them are painted with every step."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

_KEPT = 1_500
_CENTRE = Qt.AlignmentFlag.AlignCenter
Look = tuple[QColor, QColor]
Key = tuple[int, int, int, int, int]


class Counts:
    """Paints a number on a ground; on a screen each is painted once and then only copied."""

    def __init__(self, font: QFont, *, copied: bool) -> None:
        """Without `copied` every number is painted anew, for paper of any size."""
        self._font, self._copied = font, copied
        self._known: dict[Key, QPixmap] = {}
        self._ratio = 1.0

    def begin(self, painter: QPainter) -> None:
        """Take the surface of what follows."""
        painter.setFont(self._font)
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._ratio or len(self._known) > _KEPT:
            self._known.clear()
            self._ratio = ratio

    def paint(self, painter: QPainter, rect: QRectF, number: int, look: Look) -> None:
        """Paint `number` into the middle of `rect`, its ground and ink being those of `look`."""
        if not self._copied:
            _paint(painter, rect, number, look)
            return
        left, top = round(rect.left()), round(rect.top())
        width, height = round(rect.right()) - left, round(rect.height())
        key = (number, width, height, look[0].rgb(), look[1].rgb())
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._picture(QSizeF(width, height), number, look)
        painter.drawPixmap(left, top, known)

    def _picture(self, size: QSizeF, number: int, look: Look) -> QPixmap:
        picture = QPixmap((size * self._ratio).toSize())
        picture.setDevicePixelRatio(self._ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(self._font)
        _paint(painter, QRectF(QPointF(), size), number, look)
        painter.end()
        return picture


def _paint(painter: QPainter, rect: QRectF, number: int, look: Look) -> None:
    painter.fillRect(rect, look[0])
    painter.setPen(look[1])
    painter.drawText(rect, _CENTRE, str(number))
