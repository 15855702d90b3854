"""Paints lanes with too much to draw: a count for some weeks at a time, the more, the deeper.

In a large dossier every lane is such a one, and each step along paints hundreds of counts: on a
screen each is drawn once and then stamped.
"""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop.core.timeline.lanes import Counts, Lane, counts_of, loose_stretches
from desktop.ui.calendar.timeline_frame import Arranged, Frame
from desktop.ui.calendar.timeline_looks import Look, Shade
from desktop.ui.calendar.timeline_texts import SetTexts
from desktop.ui.colours import READABLE, contrast, mixed

# How much of a lane's colour the least and the greatest count of a crowded lane show, in steps.
_PALE, _DEEP, _DEPTHS = 0.12, 0.95, 10
_COUNT, _LOOSE = 10.5, 4.0
# So many stamps are kept, and so many new ones made of a lane in one go: to make one takes longer
# than to draw what it shows, and who zooms sees hundreds of counts for a moment only.
_KEPT, _NEW = 1000, 2

Grounds = tuple[tuple[QColor, QColor], ...]


class CrowdPaint:
    """Paints counts with one look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._texts = SetTexts(look.font(_COUNT))
        # By colours, then by count, depth and width in pixels; and how many there are in all.
        self._stamps: dict[tuple[str, str, float], dict[tuple[int, int, int], QPixmap]] = {}
        self._made = 0

    def paint(
        self, painter: QPainter, timeline: Arranged, lane: Lane, top: float, shades: Shade
    ) -> None:
        """Paint the counts of a lane; what may fall there stands as a line below."""
        frame, ruler = timeline.frame, timeline.picture.ruler
        counts, ratio = counts_of(lane, ruler), painter.deviceTransform().m11()
        room = frame.on_ruler(counts.begin, top, counts.width - 1, frame.pace.bar)
        if self._look.on_paper or not ratio.is_integer():
            self._draw(painter, frame, counts, room, shades)
        else:
            self._stamp(painter, frame, counts, room, shades, ratio)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.stripe))
        for left, right in loose_stretches(lane, ruler):
            painter.drawRect(frame.on_ruler(left, top + frame.pace.bar + 2, right - left, _LOOSE))

    def _grounds(self, shades: Shade) -> Grounds:
        colours = self._look.colours
        return _depths(shades.edge, colours.page, colours.ink)

    def _draw(
        self, painter: QPainter, frame: Frame, counts: Counts, room: QRectF, shades: Shade
    ) -> None:
        """Draw each count, as sharp as can be."""
        grounds, most, along = self._grounds(shades), max(counts.begun, default=1), _along(frame)
        self._texts.begin(painter)
        for number, begun in enumerate(counts.begun):
            if begun:
                ground, ink = grounds[-(-begun * _DEPTHS // most)]
                rect = room.translated(number * along * counts.width, 0)
                painter.fillRect(rect, ground)
                painter.setPen(ink)
                self._texts.paint_middle(painter, rect, str(begun))

    def _stamp(
        self,
        painter: QPainter,
        frame: Frame,
        counts: Counts,
        room: QRectF,
        shades: Shade,
        ratio: float,
    ) -> None:
        """Put a stamp for each count where whole pixels begin."""
        most, along = max(counts.begun, default=1), _along(frame) * counts.width
        stamps, grounds = self._stamps_of(shades, ratio), self._grounds(shades)
        left, wide, y, high = room.left(), room.width(), round(room.top()), round(room.height())
        new = 0
        self._texts.begin(painter)
        for begun in counts.begun:
            if begun:
                x = round(left)
                key = (begun, -(-begun * _DEPTHS // most), round(left + wide) - x)
                stamp = stamps.get(key)
                if stamp is None and new < _NEW:
                    new += 1
                    stamp = stamps[key] = self._new_stamp(key, high, grounds, ratio)
                if stamp is None:
                    self._put(painter, key, QRectF(x, y, key[2], high), grounds)
                else:
                    painter.drawPixmap(x, y, stamp)
            left += along

    def _stamps_of(self, shades: Shade, ratio: float) -> dict[tuple[int, int, int], QPixmap]:
        if self._made >= _KEPT:
            self._stamps.clear()
            self._made = 0
        return self._stamps.setdefault((shades.edge, self._look.colours.page, ratio), {})

    def _new_stamp(
        self, key: tuple[int, int, int], high: int, grounds: Grounds, ratio: float
    ) -> QPixmap:
        self._made += 1
        stamp = QPixmap(round(key[2] * ratio), round(high * ratio))
        stamp.setDevicePixelRatio(ratio)
        painter = QPainter(stamp)
        self._texts.begin(painter)
        self._put(painter, key, QRectF(0, 0, key[2], high), grounds)
        painter.end()
        return stamp

    def _put(
        self, painter: QPainter, key: tuple[int, int, int], room: QRectF, grounds: Grounds
    ) -> None:
        """Draw what a stamp shows."""
        ground, ink = grounds[key[1]]
        painter.fillRect(room, ground)
        painter.setPen(ink)
        self._texts.paint_middle(painter, room, str(key[0]))


def _along(frame: Frame) -> float:
    """Pixels of the surface for one of the ruler, counted from left to right."""
    return -frame.unit if frame.mirrored else frame.unit


@lru_cache(maxsize=64)
def _depths(edge: str, page: str, ink: str) -> Grounds:
    """Grounds and inks of counts, the deeper the more there is."""
    return tuple(_depth(edge, page, ink, depth) for depth in range(_DEPTHS + 1))


def _depth(edge: str, page: str, ink: str, depth: int) -> tuple[QColor, QColor]:
    ground = mixed(edge, page, _PALE + (_DEEP - _PALE) * depth / _DEPTHS)
    dark_enough = contrast(ground, ink) >= READABLE
    return QColor(ground), QColor(ink if dark_enough else page)
