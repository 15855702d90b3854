"""Paints one lane of the timeline: its bars in as few strokes as can be, and its titles."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from desktop.core.event import Kind
from desktop.core.timeline.labels import Label
from desktop.core.timeline.lanes import Lane, PlacedMark
from desktop.core.timeline.picture import Strip, bar_top
from desktop.ui.calendar.timeline_crowds import CrowdPaint
from desktop.ui.calendar.timeline_frame import BELOW, DIAMOND, LIMIT, Arranged, Frame
from desktop.ui.calendar.timeline_looks import Look, Shade, hatch_paper, hatching, shade
from desktop.ui.calendar.timeline_texts import SetTexts
from desktop.ui.calendar.timeline_words import Measured, label_of
from desktop.ui.colours import Tint

_RADIUS, _SMALL, _LIMIT_WORDS = 4.0, 11.5, 11.0
_LIMIT_COLOUR = 7


class LanePaint:
    """Paints bars and titles with one look."""

    def __init__(self, look: Look, measured: Measured, unit: float) -> None:
        self._look, self._measured, self._unit = look, measured, unit
        self._crowds = CrowdPaint(look)
        self._titles, self._paths = SetTexts(look.font(_SMALL)), SetTexts(look.font(_LIMIT_WORDS))

    def paint(
        self,
        painter: QPainter,
        timeline: Arranged,
        lane: Lane,
        strip: Strip,
        tint: Tint,
        picked: frozenset[str],
    ) -> None:
        """Paint a lane into its strip."""
        shades, frame = shade(tint, self._look.colours), timeline.frame
        if lane.crowd:
            self._crowds.paint(
                painter, timeline, lane, bar_top(strip, lane, 0, timeline.frame.pace), shades
            )
            return
        tops = [bar_top(strip, lane, row, timeline.frame.pace) for row in range(lane.rows)]
        self._grounds(painter, timeline, lane.bars, tops, shades)
        self._marks(painter, frame, lane.bars, tops, shades, picked)
        self._titles.begin(painter)
        for bar, label in self._measured.labels(lane.bars, frame.room):
            self._title(painter, frame, bar, label, tops[bar.row], shades)

    # -- bars ----------------------------------------------------------------------------------

    def _grounds(
        self,
        painter: QPainter,
        timeline: Arranged,
        bars: Sequence[PlacedMark],
        tops: Sequence[float],
        shades: Shade,
    ) -> None:
        """Fill all firm bars at once, hatch all others at once."""
        frame, colours = timeline.frame, self._look.colours
        firm, open_, windows = QPainterPath(), QPainterPath(), QPainterPath()
        for bar in bars:
            path = open_ if _is_open(bar) else windows if bar.mark.kind == Kind.WINDOW else firm
            self._add(path, bar_rect(frame, bar, tops[bar.row]), _is_open(bar))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(firm, QColor(shades.ground))
        if not windows.isEmpty():
            painter.fillPath(windows, QColor(colours.ribbon))
            painter.strokePath(windows, QPen(QColor(shades.edge), self._unit))
        if not open_.isEmpty():
            begin = frame.point(timeline.picture.ruler.x(0) % 1000, 0).x()
            if self._look.on_paper:
                hatch_paper(painter, open_, shades.stripe, self._unit)
            else:
                painter.fillPath(open_, hatching(shades.stripe, colours.page, self._unit, begin))
            painter.strokePath(open_, _dashed(shades.edge, self._unit))

    def _add(self, path: QPainterPath, rect: QRectF, inner: bool) -> None:
        half = self._unit / 2 if inner else 0.0
        radius = _RADIUS * self._unit
        path.addRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)

    def _marks(
        self,
        painter: QPainter,
        frame: Frame,
        bars: Iterable[PlacedMark],
        tops: Sequence[float],
        shades: Shade,
        picked: frozenset[str],
    ) -> None:
        """Strike out what is cancelled, underline what is mine, frame what is chosen."""
        for bar in bars:
            mark = bar.mark
            if not (mark.mine or mark.cancelled or mark.uid in picked):
                continue
            rect = bar_rect(frame, bar, tops[bar.row])
            if mark.cancelled:
                ink = shades.edge if _is_open(bar) else shades.on_ground
                self._line(painter, rect, rect.center().y(), ink)
            if mark.mine:
                self._line(painter, rect, rect.bottom() + 2 * self._unit, self._look.colours.ink)
            if mark.uid in picked:
                self._ring(painter, rect)

    def _line(self, painter: QPainter, rect: QRectF, y: float, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 2 * self._unit))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _ring(self, painter: QPainter, rect: QRectF) -> None:
        out = 2 * self._unit
        painter.setPen(QPen(QColor(self._look.colours.ink), 1.5 * self._unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = (_RADIUS + 2) * self._unit
        painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius, radius)

    # -- words ---------------------------------------------------------------------------------

    def _title(
        self,
        painter: QPainter,
        frame: Frame,
        bar: PlacedMark,
        label: Label,
        top: float,
        shades: Shade,
    ) -> None:
        colour = self._look.colours.ink
        if label.inside and not _is_open(bar):
            window = bar.mark.kind == Kind.WINDOW
            colour = self._look.colours.accent if window else shades.on_ground
        painter.setPen(QColor(colour))
        room = frame.on_ruler(label.left, top, label.width, frame.pace.bar)
        words, whole = label_of(bar.mark), not label.cut
        self._titles.paint_side(painter, room, words, mirrored=frame.mirrored, whole=whole)

    # -- limits --------------------------------------------------------------------------------

    def paint_limits(
        self, painter: QPainter, timeline: Arranged, limits: Lane, picked: frozenset[str]
    ) -> None:
        """Paint diamonds with their titles, in rows where they are close."""
        frame, strip = timeline.frame, timeline.limits
        shades = shade(self._look.tint(_LIMIT_COLOUR), self._look.colours)
        if limits.crowd:
            self._crowds.paint(painter, timeline, limits, strip.top + 1, shades)
        self._paths.begin(painter)
        painter.save()
        painter.setClipRect(frame.on_ruler(-DIAMOND, strip.top, frame.room + 20, strip.height))
        for bar in limits.bars:
            self._diamond(painter, frame, bar, strip, shades, bar.mark.uid in picked)
        for bar, label in self._measured.labels(limits.bars, frame.room):
            painter.setPen(QColor(shades.edge))
            top = strip.top + BELOW + bar.row * LIMIT
            rect = frame.on_ruler(label.left + 4, top, label.width, LIMIT)
            words, whole = label_of(bar.mark), not label.cut
            self._paths.paint_side(painter, rect, words, mirrored=frame.mirrored, whole=whole)
        painter.restore()

    def _diamond(
        self,
        painter: QPainter,
        frame: Frame,
        bar: PlacedMark,
        strip: Strip,
        shades: Shade,
        chosen: bool,
    ) -> None:
        x, half = (bar.left + bar.right) / 2, DIAMOND / 2
        y = strip.top + BELOW + bar.row * LIMIT + LIMIT / 2
        corners = ((x - half, y), (x, y - half), (x + half, y), (x, y + half))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.edge))
        painter.drawPolygon(QPolygonF([frame.point(*corner) for corner in corners]))
        if chosen:
            self._ring(painter, frame.on_ruler(x - half, y - half, DIAMOND, DIAMOND))


def bar_rect(frame: Frame, bar: PlacedMark, top: float) -> QRectF:
    """Return a bar's rectangle; what lies far out of sight is left out."""
    left, right = max(bar.left, -40.0), min(bar.right, frame.room + 40.0)
    return frame.on_ruler(left, top, max(right - left, 1.0), frame.pace.bar)


def _is_open(bar: PlacedMark) -> bool:
    return not bar.mark.firm and bar.mark.kind != Kind.WINDOW


def _dashed(colour: str, unit: float) -> QPen:
    pen = QPen(QColor(colour), unit)
    pen.setDashPattern([3.0, 2.0])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
