"""Paints the weeks of a printed month so that they are readable in black and white too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.ui.colours import LIGHT, tint
from desktop.ui.printing.sheet_month_grid import EDGE, PAD, Grid, GridBar, GridSetter, GridWeek
from desktop.ui.printing.sheet_text import HAIR, INK, LINE, SOFT, UNIT
from desktop.ui.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.printing.sheet_text import Setting
    from desktop.ui.runs import Laid

_OUTSIDE, _REST, _RIBBON, _STRIPE = "#f4f4f2", "#faf9f7", "#f0f2f5", "#dcdcdc"
_RADIUS, _STEP = 2.5, 5.0


class GridPaint:
    """Paints with one painter, in units."""

    def __init__(self, painter: QPainter, setting: Setting, setter: GridSetter) -> None:
        self._painter, self._setting, self._setter = painter, setting, setter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def phases(self, phases: Sequence[Laid], y: float) -> None:
        """Paint the draft's phases as ribbons, one below the other."""
        room = self._setting.room
        for text in phases:
            self._painter.fillRect(self._rect(0.0, y, room, 15.0), QColor(_RIBBON))
            left = self._setting.left(10.0, room - 20)
            text.paint(self._painter, left * UNIT, (y + 1) * UNIT)
            y += 17.0

    def weekdays(self, names: Sequence[str], y: float) -> None:
        """Paint the names of the days above their columns."""
        for place, name in enumerate(names):
            x = self._setter.gutter + place * self._setter.column + PAD
            self._word(name, x, y, self._setter.column - 2 * PAD, 10, SOFT, 500)

    def weeks(self, grid: Grid, y: float) -> None:
        """Paint all weeks, one below the other, and a line below the last one."""
        for week in grid.weeks:
            self._week(week, grid.size, y)
            y += week.height
        self._line(0.0, y, self._setting.room, y)

    def _week(self, week: GridWeek, size: float, y: float) -> None:
        setter = self._setter
        for place, day in enumerate(week.week.days):
            x = setter.gutter + place * setter.column
            ground = _OUTSIDE if not day.inside else _REST if day.rest else ""
            if ground:
                rect = self._rect(x, y, setter.column, week.height)
                self._painter.fillRect(rect, QColor(ground))
            colour, weight = (INK, 600) if day.inside else (SOFT, 400)
            self._word(day.label, x + PAD, y + 2, setter.column - 2 * PAD, 10, colour, weight)
        for place in range(1, len(week.week.days)):
            x = setter.gutter + place * setter.column
            self._line(x, y, x, y + week.height)
        self._line(0.0, y, self._setting.room, y)
        self._word(str(week.week.number), 0.0, y + 3, setter.gutter - 4, 9, SOFT, 400)
        for bar in week.bars:
            self._bar(bar, y + bar.top, size)
        self._more(week, size, y)

    def _more(self, week: GridWeek, size: float, y: float) -> None:
        words = QCoreApplication.translate("MonthPages", "%1 more, overleaf")
        for place, number in enumerate(week.more):
            if number:
                x = self._setter.gutter + place * self._setter.column + PAD
                foot = y + week.height - size * 1.4
                told = words.replace("%1", str(number))
                self._word(told, x, foot, self._setter.column - 2 * PAD, size, INK, 600)

    # -- bars ----------------------------------------------------------------------------------

    def _bar(self, made: GridBar, y: float, size: float) -> None:
        bar, painter = made.bar, self._painter
        colours = tint(bar.colour, LIGHT)
        rect = QRectF(made.left * UNIT, y * UNIT, made.width * UNIT, made.height * UNIT)
        path = QPainterPath()
        path.addRoundedRect(rect, _RADIUS * UNIT, _RADIUS * UNIT)
        firm = bar.firm and not bar.cancelled
        painter.fillPath(path, QColor(colours.fill if firm else "#ffffff"))
        if not firm and not bar.cancelled:
            self._hatch(path, rect)
        self._outline(path, colours.edge, broken=not firm)
        if bar.begins and firm:
            self._edge(made, y, colours.edge)
        text_x = made.left + (PAD if self._setting.mirrored else EDGE + PAD)
        self._setter.text_of(made, size).paint(painter, text_x * UNIT, (y + 1) * UNIT)

    def _hatch(self, path: QPainterPath, rect: QRectF) -> None:
        """Slanted lines, so pale that words over them are read."""
        painter = self._painter
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(QColor(_STRIPE), 0.9 * UNIT))
        step, height = _STEP * UNIT, rect.height()
        x = rect.left() - height
        while x < rect.right():
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()))
            x += step
        painter.restore()

    def _outline(self, path: QPainterPath, colour: str, *, broken: bool) -> None:
        pen = QPen(QColor(colour), 0.7 * UNIT)
        if broken:
            pen.setDashPattern([3.0, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.strokePath(path, pen)

    def _edge(self, made: GridBar, y: float, colour: str) -> None:
        """The strong side at which a bar begins."""
        x = made.left + made.width - EDGE if self._setting.mirrored else made.left
        rect = QRectF(x * UNIT, y * UNIT, EDGE * UNIT, made.height * UNIT)
        self._painter.fillRect(rect, QColor(colour))

    # -- pieces --------------------------------------------------------------------------------

    def _rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        left = self._setting.left(x, width)
        return QRectF(left * UNIT, y * UNIT, width * UNIT, height * UNIT)

    def _line(self, x: float, y: float, end: float, foot: float) -> None:
        self._painter.setPen(QPen(QColor(LINE), HAIR * UNIT))
        one, other = (self._setting.left(place, 0.0) * UNIT for place in (x, end))
        self._painter.drawLine(QPointF(one, y * UNIT), QPointF(other, foot * UNIT))

    def _word(
        self, words: str, x: float, y: float, width: float, size: float, colour: str, weight: int
    ) -> None:
        runs = [Run(words, colour, weight)]
        for text in self._setting.laid(runs, size, width, lines=1, leading=1.3):
            text.paint(self._painter, self._setting.left(x, width) * UNIT, y * UNIT)
