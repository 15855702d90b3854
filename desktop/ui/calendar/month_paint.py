"""Paints the month page: days, bars across them, and "3 more"."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QTableView

from desktop.core.lanes import DAYS
from desktop.ui.calendar.bars import paint_bar, words_fit
from desktop.ui.calendar.entries import Entry
from desktop.ui.calendar.month_geometry import (
    CellSizes,
    PlacedBar,
    cell_sizes,
    more_rect,
    placed_bars,
)
from desktop.ui.calendar.month_model import Cell, MonthModel, WeekRow
from desktop.ui.calendar.month_pens import Pens, more_words, pens_of, set_words
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored


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
        pens = pens_of(self._theme, self._theme.colours, self._theme.px(100))
        pens = pens._replace(dot=1 / painter.deviceTransform().m11())
        weeks = [row for row in range(self._days.grid.needed) if self._meets(row, part)]
        self._days.make_ready(sizes.room(self._view.rowHeight(0)))
        if weeks:
            self._ground(painter, part, weeks, pens)
        for row in weeks:
            self._days_of(painter, row, part, sizes, pens)
        mirrored = self._mirrored
        for row in weeks:
            for placed in self._bars(row, sizes):
                if placed.rect.intersects(part):
                    entry = self._days.entry(placed.bar.key)
                    self._bar(painter, placed, entry, sizes, mirrored=mirrored)

    def prepare(self, rows: Sequence[WeekRow], entries: Mapping[str, Entry]) -> Iterator[None]:
        """Paint the bars of a page once where nobody sees them, week by week.

        Their grounds are drawn and their words cut and shaped then, which is most of the work.
        """
        view = self._view
        height, scrap = view.viewport().height() // len(rows), QPixmap(1, 1)
        scrap.setDevicePixelRatio(view.devicePixelRatioF())
        sizes = cell_sizes(self._theme, height)
        for row in rows:
            cells = [QRect(cell.left(), 0, cell.width(), height) for cell in self.cells(0)]
            painter = QPainter(scrap)
            for placed in placed_bars(row, cells, sizes):
                entry = entries.get(placed.bar.key)
                if entry is not None:
                    self._bar(painter, placed, entry, sizes, mirrored=self._mirrored)
            painter.end()
            yield

    def places(self, uids: Collection[str]) -> Iterator[QRect]:
        """Give where the bars of events are."""
        sizes = self.sizes()
        for row in range(self._days.grid.needed) if uids else ():
            for placed in self._bars(row, sizes):
                if placed.bar.key in uids:
                    yield placed.rect.toAlignedRect()

    def _meets(self, row: int, part: QRect) -> bool:
        top = self._view.rowViewportPosition(row)
        return top <= part.bottom() and top + self._view.rowHeight(row) >= part.top()

    def _days_of(
        self, painter: QPainter, row: int, part: QRect, sizes: CellSizes, pens: Pens
    ) -> None:
        """Paint the numbers of a week's days, and how many more each has."""
        cells, mirrored = self.cells(row), self._mirrored
        current = self._view.currentIndex()
        more = self._days.row_of(row).folded(sizes.room(cells[0].height())).more
        for column, rect in enumerate(cells):
            if not rect.intersects(part):
                continue
            cell = self._days.cell(row, column)
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

    def _ground(self, painter: QPainter, part: QRect, weeks: list[int], pens: Pens) -> None:
        """Paint the grounds of all days and the lines between them, with few strokes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(part, pens.page)
        rows = [self.cells(row) for row in weeks]
        for row, cells in zip(weeks, rows, strict=True):
            for column, rect in enumerate(cells):
                cell = self._days.cell(row, column)
                if cell.weekend or not cell.inside:
                    painter.fillRect(rect, pens.weekend if cell.inside else pens.outside)
        top, height = rows[0][0].top(), rows[-1][0].bottom() + 1 - rows[0][0].top()
        for rect in rows[0]:
            left = rect.right() + 1 - pens.dot if self._mirrored else rect.left()
            painter.fillRect(QRectF(left, top, pens.dot, height), pens.hairline)
        for cells in rows:
            whole = QRectF(cells[0].united(cells[-1]))
            whole.setHeight(pens.dot)
            painter.fillRect(whole, pens.line)

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
        words = set_words(cell.number, pens.today_key if cell.today else pens.plain_key)
        width = words.size().width()
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
        painter.drawStaticText(QPointF(start, top + (px(18) - words.size().height()) / 2), words)

    def _frame(self, painter: QPainter, rect: QRect, pens: Pens) -> None:
        """Frame the selected day."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pen = QPen(pens.accent, 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _bar(
        self,
        painter: QPainter,
        placed: PlacedBar,
        entry: Entry,
        sizes: CellSizes,
        *,
        mirrored: bool,
    ) -> None:
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
        words = set_words(more_words(more), pens.more_key)
        width, height = words.size().width(), words.size().height()
        room = self._theme.px(6)
        left = rect.right() - room - width if mirrored else rect.left() + room
        painter.setFont(pens.more)
        painter.setPen(pens.soft)
        painter.drawStaticText(QPointF(left, rect.center().y() - height / 2), words)
