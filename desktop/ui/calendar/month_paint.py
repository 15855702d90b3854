"""Paints the month page: days, bars across them, "3 more", and the two headers."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.core.lanes import DAYS
from desktop.ui.calendar.bars import paint_bar, words_fit
from desktop.ui.calendar.month_geometry import (
    CellSizes,
    PlacedBar,
    cell_sizes,
    more_rect,
    placed_bars,
)
from desktop.ui.calendar.month_model import SHORT_NAME, Cell, MonthModel
from desktop.ui.colours import Colours
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, start_side

translate = QCoreApplication.translate


class Pens(NamedTuple):
    """Colours and fonts of the days, made once for a look; they are asked for hundreds of times."""

    page: QColor
    weekend: QColor
    outside: QColor
    hairline: QColor
    line: QColor
    ink: QColor
    quiet: QColor
    soft: QColor
    accent: QColor
    on_accent: QColor
    plain: QFont
    today: QFont
    more: QFont


@lru_cache(maxsize=2)
def _pens(theme: Theme, colours: Colours, scale: int) -> Pens:  # noqa: ARG001
    """`scale` is the theme's size of 100 pixels."""
    return Pens(
        page=QColor(colours.page),
        weekend=QColor(colours.weekend),
        outside=QColor(colours.side),
        hairline=QColor(colours.hairline),
        line=QColor(colours.line),
        ink=QColor(colours.ink),
        quiet=QColor(colours.quiet),
        soft=QColor(colours.soft),
        accent=QColor(colours.accent),
        on_accent=QColor(colours.on_accent),
        plain=theme.font(12),
        today=theme.font(12, 600),
        more=theme.font(11.5, 500),
    )


class MonthPainter:
    """Paints the days of a page, and over them the bars of each week, each once over its days.

    The table's own way, a call for every day, would take most of the time of turning a page.
    """

    def __init__(self, theme: Theme, view: QTableView, days: MonthModel) -> None:
        self._theme, self._view, self._days = theme, view, days
        self._placed: dict[int, tuple[object, list[PlacedBar]]] = {}
        self.picked = ""

    def paint(self, painter: QPainter, part: QRect) -> None:
        """Paint what is seen in a part of the view."""
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        sizes = self.sizes()
        pens = _pens(self._theme, self._theme.colours, self._theme.px(100))
        weeks = [row for row in range(self._days.grid.needed) if self._meets(row, part)]
        self._days.make_ready(sizes.room(self._view.rowHeight(0)))
        for row in weeks:
            self._days_of(painter, row, part, sizes, pens)
        mirrored = self._mirrored
        for row in weeks:
            for placed in self._bars(row, sizes):
                if placed.rect.intersects(part):
                    self._bar(painter, placed, sizes, mirrored=mirrored)

    def _meets(self, row: int, part: QRect) -> bool:
        top = self._view.rowViewportPosition(row)
        return top <= part.bottom() and top + self._view.rowHeight(row) >= part.top()

    def _days_of(
        self, painter: QPainter, row: int, part: QRect, sizes: CellSizes, pens: Pens
    ) -> None:
        """Paint the grounds of a week's days, their numbers, and how many more each has."""
        cells, mirrored = self.cells(row), self._mirrored
        current = self._view.currentIndex()
        more = self._days.row_of(row).folded(sizes.room(cells[0].height())).more
        for column, rect in enumerate(cells):
            if not rect.intersects(part):
                continue
            cell = self._days.cell(row, column)
            self._ground(painter, rect, cell, pens, mirrored=mirrored)
            self._number(painter, rect, cell, sizes, pens, mirrored=mirrored)
            if row == current.row() and column == current.column():
                self._frame(painter, rect, pens)
            if more[column]:
                self._more(painter, more_rect(rect, sizes), more[column], pens, mirrored=mirrored)

    def _bars(self, row: int, sizes: CellSizes) -> list[PlacedBar]:
        """Place a week's bars once, until words or sizes change."""
        view, week = self._view, self._days.row_of(row)
        ends = (view.columnViewportPosition(0), view.columnViewportPosition(DAYS - 1))
        key = (week, view.rowViewportPosition(row), view.rowHeight(row), *ends, sizes)
        if row not in self._placed or self._placed[row][0] != key:
            self._placed[row] = (key, placed_bars(week, self.cells(row), sizes))
        return self._placed[row][1]

    def sizes(self) -> CellSizes:
        """Return the sizes inside a cell as high as the rows are now."""
        return cell_sizes(self._theme, self._view.rowHeight(0))

    def cells(self, row: int) -> list[QRect]:
        """Return the rectangles of a week's seven days, in the order of the days."""
        view = self._view
        top, height = view.rowViewportPosition(row), view.rowHeight(row)
        return [
            QRect(view.columnViewportPosition(day), top, view.columnWidth(day), height)
            for day in range(DAYS)
        ]

    @property
    def _mirrored(self) -> bool:
        return is_mirrored(self._view)

    def _ground(
        self, painter: QPainter, rect: QRect, cell: Cell, pens: Pens, *, mirrored: bool
    ) -> None:
        inside = pens.weekend if cell.weekend else pens.page
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(rect, inside if cell.inside else pens.outside)
        dot = 1 / painter.deviceTransform().m11()
        left = rect.right() + 1 - dot if mirrored else rect.left()
        painter.fillRect(QRectF(left, rect.top(), dot, rect.height()), pens.hairline)
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), dot), pens.line)

    def _number(
        self,
        painter: QPainter,
        rect: QRect,
        cell: Cell,
        sizes: CellSizes,
        pens: Pens,
        *,
        mirrored: bool,
    ) -> None:
        px = self._theme.px
        font = pens.today if cell.today else pens.plain
        width, base = _measured(cell.number, font.key())
        start = rect.right() - px(8) - width if mirrored else rect.left() + px(8)
        top = rect.top() + (sizes.head - px(18)) // 2
        if cell.today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pens.accent)
            pill = QRectF(start - px(6), top, width + 2 * px(6), px(18))
            painter.drawRoundedRect(pill, px(9), px(9))
        painter.setFont(font)
        painter.setPen(pens.on_accent if cell.today else (pens.ink if cell.inside else pens.quiet))
        painter.drawText(QPointF(start, top + px(18) / 2 + base), cell.number)

    def _frame(self, painter: QPainter, rect: QRect, pens: Pens) -> None:
        """Frame the selected day."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pen = QPen(pens.accent, 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _bar(
        self, painter: QPainter, placed: PlacedBar, sizes: CellSizes, *, mirrored: bool
    ) -> None:
        entry = self._days.entry(placed.bar.key)
        rect, lines = placed.rect, placed.lines
        if lines > 1 and words_fit(entry, self._theme, rect.width()):
            rect = QRectF(rect.left(), rect.top(), rect.width(), sizes.bar)
            lines = 1
        paint_bar(
            painter,
            rect,
            entry,
            self._theme,
            picked=entry.uid == self.picked,
            begins=placed.bar.begins,
            ends=placed.bar.ends,
            lines=lines,
            mirrored=mirrored,
        )

    def _more(
        self, painter: QPainter, rect: QRectF, more: int, pens: Pens, *, mirrored: bool
    ) -> None:
        said = translate("MonthPainter", "%n more", "", more)
        width, base = _measured(said, pens.more.key())
        room = self._theme.px(6)
        left = rect.right() - room - width if mirrored else rect.left() + room
        painter.setFont(pens.more)
        painter.setPen(pens.soft)
        painter.drawText(QPointF(left, rect.center().y() + base), said)


@lru_cache(maxsize=2000)
def _measured(words: str, key: str) -> tuple[float, float]:
    """Return the width of words in a font, and how far below its middle the letters stand."""
    font = QFont()
    font.fromString(key)
    metrics = QFontMetricsF(font)
    return metrics.horizontalAdvance(words), (metrics.ascent() - metrics.descent()) / 2


class PlainHeader(QHeaderView):
    """Weekday names above, week numbers beside: words without frames."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(theme.px(30))
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        across = orientation is Qt.Orientation.Horizontal
        if across:
            self.setFixedHeight(theme.px(30))
        else:
            self.setFixedWidth(theme.px(34))

    def share_out(self) -> None:
        """Share the room out among the sections at once, and not when the table gets to it."""
        self.resizeSections()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one name or number."""
        px = self._theme.px
        painter.save()
        painter.fillRect(rect, QColor(self._theme.colours.page))
        words = str(self.model().headerData(logicalIndex, self.orientation()))
        if self.orientation() is Qt.Orientation.Horizontal:
            self._weekday(painter, rect.adjusted(px(8), 0, -px(8), 0), words, logicalIndex)
        else:
            painter.setFont(self._theme.font(10.5))
            painter.setPen(self._theme.colour("quiet"))
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
            painter.drawText(rect.adjusted(0, px(7), 0, 0), flags, words)
        painter.restore()

    def _weekday(self, painter: QPainter, room: QRect, words: str, section: int) -> None:
        painter.setFont(self._theme.font(11.5))
        painter.setPen(self._theme.colour("soft"))
        if painter.fontMetrics().horizontalAdvance(words) > room.width():
            words = str(self.model().headerData(section, self.orientation(), SHORT_NAME))
        side = start_side(mirrored=is_mirrored(self))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, words)
