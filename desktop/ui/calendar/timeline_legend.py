"""What filled, hatched and framed bars and diamonds mean, in one line of the same strokes."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from desktop.core.event import Kind
from desktop.core.timeline.lanes import Lane, PlacedMark
from desktop.core.timeline.marks import LIMITS, Mark
from desktop.core.timeline.picture import Strip
from desktop.ui.calendar.timeline_bars import LanePaint
from desktop.ui.calendar.timeline_frame import LIMIT, Arranged
from desktop.ui.calendar.timeline_looks import Look
from desktop.ui.calendar.timeline_words import Measured

LEGEND = 30.0
_SAMPLE, _GAP = 22.0, 26.0


class Legend:
    """Paints one sample of each sort with its meaning beside it."""

    def __init__(self, look: Look, unit: float) -> None:
        self._look = look
        self._measured = Measured(look.font(11.5), unit)
        self._paint = LanePaint(look, self._measured, unit)

    def paint(self, painter: QPainter, timeline: Arranged) -> None:
        """Paint the line below `timeline`, the painter's origin being its lower corner."""
        bars, x = [], 0.0
        for mark in _samples():
            bars.append(PlacedMark(mark, 0, x, x + _SAMPLE))
            x += _SAMPLE + self._measured.width(mark.title) + _GAP
        strip = Strip(LEGEND - LIMIT - 2, LIMIT)
        line = timeline._replace(limits=Strip(strip.top - 6, strip.height + 12))
        tint = self._look.tint(None)
        painter.save()
        lane = Lane("", tuple(bars[:-1]))
        self._paint.paint(painter, line, lane, strip, tint, frozenset())
        diamond = bars[-1]._replace(right=bars[-1].left + 8)
        self._paint.paint_limits(painter, line, Lane(LIMITS, (diamond,)), frozenset())
        painter.restore()


def _samples() -> tuple[Mark, ...]:
    translate = QCoreApplication.translate
    sorts = (
        (translate("Legend", "fixed"), True, Kind.MEETING, ""),
        (translate("Legend", "to be confirmed, or some day within"), False, Kind.MEETING, ""),
        (translate("Legend", "window in the draft"), True, Kind.WINDOW, ""),
        (translate("Legend", "no later than"), True, Kind.DEADLINE, LIMITS),
    )
    return tuple(
        Mark(words, words, "", 0, 0, (lane,), firm, firm, kind=kind.value)
        for words, firm, kind, lane in sorts
    )
