"""Small signs that stand in many lines alike: each is drawn once and then stamped."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

# Pixels round a sign for what its pen leaves outside of it.
_AIR = 1
_KEPT = 200


class Stamps:
    """Keeps signs by what they show; those of another size or colour are to be another key.

    All boxes of one key begin at whole pixels, or none does.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[Hashable, float], QPixmap] = {}
        self._ratio = 1.0

    def forget(self) -> None:
        """Draw all of them anew."""
        self._made.clear()

    def begin(self, painter: QPainter) -> None:
        """Take the density of pixels for what follows."""
        self._ratio = painter.deviceTransform().m11()

    def stamp(
        self,
        painter: QPainter,
        key: Hashable,
        box: QRectF,
        draw: Callable[[QPainter, QRectF], None],
    ) -> None:
        """Put a sign into `box`; `draw` draws it where it has not been drawn yet."""
        pixmap = self._made.get((key, self._ratio))
        if pixmap is None:
            ratio = self._ratio
            if not (ratio.is_integer() and box.left().is_integer() and box.top().is_integer()):
                # Between two pixels a stamp would be blurred.
                draw(painter, box)
                return
            if len(self._made) >= _KEPT:
                self._made.clear()
            pixmap = self._made[key, ratio] = _drawn(box.size(), ratio, draw)
        painter.drawPixmap(int(box.left()) - _AIR, int(box.top()) - _AIR, pixmap)


def _drawn(size: QSizeF, ratio: float, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
    whole = (size * ratio).toSize()
    more = round(2 * _AIR * ratio)
    pixmap = QPixmap(whole.width() + more, whole.height() + more)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(_AIR, _AIR, size.width(), size.height()))
    painter.end()
    return pixmap
