"""Paints a timeline on any surface: the window, or a page of paper.

Everything that is known of the events comes as values; only words, colours and lines are made here.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.core.timeline.labels import MOST
from desktop.core.timeline.picture import Strip, bar_top
from desktop.core.timeline.ruler import Tick, Unit
from desktop.ui.calendar.timeline_bars import LanePaint
from desktop.ui.calendar.timeline_frame import EDGE, NAMES, Arranged, Frame
from desktop.ui.calendar.timeline_looks import Look, draft_tint
from desktop.ui.calendar.timeline_texts import SetTexts
from desktop.ui.calendar.timeline_words import Measured, lane_words, tick_words
from desktop.ui.dates import DateWords
from desktop.ui.widgets import start_side

if TYPE_CHECKING:
    from datetime import date

# Pixels of a month that says its year though it is not the first.
_ROOMY = 110.0
_MAJOR, _WEEKS = 12.0, 10.5
_TICKS_KEPT = 1000
_NOTHING = frozenset[str]()


class Shown(NamedTuple):
    """What is shown of a timeline besides its events: how far down, and what is chosen."""

    scroll: float = 0.0
    picked: frozenset[str] = _NOTHING
    today: bool = True


class TimelinePaint:
    """Paints timelines with one look; words are measured once."""

    def __init__(
        self,
        look: Look,
        dates: DateWords,
        colour: Callable[[str], int | None],
        draft: str,
        unit: float = 1.0,
        most: float = MOST,
    ) -> None:
        """`colour` gives a process its place among the colours, `draft` names the phases' lane.

        A title takes at most `most` design pixels beside its bar.
        """
        self._look, self._dates, self._colour = look, dates, colour
        self._draft, self._unit = draft, unit
        self._side = start_side(mirrored=False)
        self._heads = {size: SetTexts(look.font(size)) for size in (_MAJOR, _WEEKS)}
        self._ticks: dict[tuple[Unit, date], tuple[str, str]] = {}
        self._names = SetTexts(look.font(13, 500))
        self._bars = LanePaint(look, Measured(look.font(11.5), unit, most), unit)

    def paint(self, painter: QPainter, timeline: Arranged, shown: Shown) -> None:
        """Paint the whole timeline, its top left corner being the painter's origin."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # An English title stays English in an Arabic window: its own letters say how it runs.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._side = start_side(mirrored=timeline.frame.mirrored)
        self._lines(painter, timeline)
        self._head(painter, timeline)
        self._lanes(painter, timeline, shown)
        self._phases(painter, timeline, shown)
        self._limits(painter, timeline, shown)
        if shown.today:
            self._today(painter, timeline)
        painter.restore()

    # -- ground --------------------------------------------------------------------------------

    def _lines(self, painter: QPainter, timeline: Arranged) -> None:
        """Months as lines from the head to the foot, weeks as fainter ones."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=self._look.on_paper)
        colours, frame = self._look.colours, timeline.frame
        head = timeline.picture.head
        for ticks, colour, top in (
            (head.weeks, colours.hairline, 24),
            (head.major, colours.line, 4),
        ):
            painter.setPen(QPen(QColor(colour), self._unit))
            for tick in ticks:
                if 0 <= tick.x <= frame.room:
                    x = round(tick.x) + 0.5
                    painter.drawLine(frame.point(x, top), frame.point(x, frame.height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _head(self, painter: QPainter, timeline: Arranged) -> None:
        head = timeline.picture.head
        for ticks, size, top, name in (
            (head.major, _MAJOR, 4, "soft"),
            (head.weeks, _WEEKS, 19, "quiet"),
        ):
            texts = self._heads[size]
            texts.begin(painter)
            painter.setPen(QColor(getattr(self._look.colours, name)))
            for number, tick in enumerate(ticks):
                following = ticks[number + 1].x if number + 1 < len(ticks) else timeline.frame.room
                self._tick(painter, timeline, tick, following, top, texts)

    def _tick(
        self,
        painter: QPainter,
        timeline: Arranged,
        tick: Tick,
        end: float,
        top: float,
        texts: SetTexts,
    ) -> None:
        """Name a month or week at its beginning, or at the edge when that is out of sight."""
        left = max(tick.x, 0.0) + 6
        room = min(end, timeline.frame.room) - left - 2
        long, short = self._tick_words(tick)
        roomy = timeline.picture.ruler.per_day * 28 >= _ROOMY
        wants_year = tick.day.month == 1 or tick.x <= 0 or roomy
        week = tick.unit is Unit.WEEK
        for words in (long, short) if wants_year or week else (short,):
            width = texts.width(words) / self._unit
            if width <= room:
                frame = timeline.frame
                rect = frame.on_ruler(left, top, width + 2, 18)
                texts.paint_side(painter, rect, words, mirrored=frame.mirrored, whole=True)
                return

    def _tick_words(self, tick: Tick) -> tuple[str, str]:
        """Name what begins at a tick; the same ones stand there step by step."""
        key = (tick.unit, tick.day)
        known = self._ticks.get(key)
        if known is None:
            if len(self._ticks) >= _TICKS_KEPT:
                self._ticks.clear()
            known = self._ticks[key] = tick_words(tick, self._dates)
        return known

    def _hairlines(self, painter: QPainter, timeline: Arranged, *heights: float) -> None:
        frame = timeline.frame
        painter.setPen(QPen(QColor(self._look.colours.hairline), self._unit))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=self._look.on_paper)
        for y in heights:
            line = frame.rect(EDGE, y - 0.5, frame.width - EDGE - 10, 0)
            painter.drawLine(line.topLeft(), line.topRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    # -- lanes ---------------------------------------------------------------------------------

    def _lanes(self, painter: QPainter, timeline: Arranged, shown: Shown) -> None:
        """Paint the lanes that can be seen between phases and limits."""
        frame = timeline.frame
        seen = [
            (lane, Strip(strip.top + timeline.top - shown.scroll, strip.height))
            for lane, strip in zip(timeline.picture.lanes, timeline.lanes, strict=True)
            if strip.top < shown.scroll + timeline.room and strip.top + strip.height > shown.scroll
        ]
        painter.save()
        painter.setClipRect(frame.rect(0, timeline.top, frame.width, timeline.room))
        self._names.begin(painter)
        painter.setPen(QColor(self._look.colours.ink))
        for lane, strip in seen:
            self._name(painter, frame, bar_top(strip, lane, 0, frame.pace), lane_words(lane.name))
        self._hairlines(painter, timeline, *(strip.top + strip.height for _, strip in seen))
        ruler = frame.on_ruler(0, timeline.top, frame.room, timeline.room)
        painter.setClipRect(ruler, Qt.ClipOperation.IntersectClip)
        for lane, strip in seen:
            tint = self._look.tint(self._colour(lane.name))
            self._bars.paint(painter, timeline, lane, strip, tint, shown.picked)
        painter.restore()

    def _name(self, painter: QPainter, frame: Frame, top: float, name: str) -> None:
        rect = frame.rect(EDGE, top, NAMES - EDGE - 8, frame.pace.bar)
        self._names.paint_side(painter, rect, name, mirrored=frame.mirrored)

    def _phases(self, painter: QPainter, timeline: Arranged, shown: Shown) -> None:
        """Paint what drafts set above the lanes."""
        draft, strip, frame = timeline.picture.draft, timeline.draft, timeline.frame
        if draft is None:
            return
        self._names.begin(painter)
        painter.setPen(QColor(self._look.colours.ink))
        self._name(painter, frame, bar_top(strip, draft, 0, frame.pace), self._draft)
        self._hairlines(painter, timeline, timeline.top)
        painter.save()
        painter.setClipRect(frame.on_ruler(0, strip.top, frame.room, strip.height))
        tint = draft_tint(self._look.colours)
        self._bars.paint(painter, timeline, draft, strip, tint, shown.picked)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRectF, words: str) -> None:
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | self._side, words)

    # -- limits and today ----------------------------------------------------------------------

    def _limits(self, painter: QPainter, timeline: Arranged, shown: Shown) -> None:
        """Paint deadlines as diamonds below the lanes."""
        limits = timeline.picture.limits
        if limits is None:
            return
        self._hairlines(painter, timeline, timeline.limits.top)
        self._bars.paint_limits(painter, timeline, limits, shown.picked)

    def _today(self, painter: QPainter, timeline: Arranged) -> None:
        picture, frame = timeline.picture, timeline.frame
        x = picture.ruler.x(picture.today.toordinal())
        if not 0 <= x <= frame.room:
            return
        painter.setPen(QPen(QColor(self._look.colours.bad), 2 * self._unit))
        painter.drawLine(frame.point(x + 1, 38), frame.point(x + 1, frame.height))
        painter.setFont(self._look.font(11))
        words = self._dates.short_day(picture.today)
        width = QFontMetricsF(painter.font()).horizontalAdvance(words) / self._unit + 2
        fits = x + 6 + width <= frame.room
        left = x + 6 if fits else x - 4 - width
        self._words(painter, frame.on_ruler(left, 38, width, 14), words)
