"""Paints the month page week by week, from pictures where a week was painted ahead."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QTableView

from desktop.core.lanes import DAYS
from desktop.ui.calendar.month_geometry import CellSizes, PlacedBar, cell_sizes, placed_bars
from desktop.ui.calendar.month_leaf import Leaf
from desktop.ui.calendar.month_model import MonthModel
from desktop.ui.calendar.week_paint import Chosen, WeekPainter
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored

# Dots of a page that are kept as pictures, some 16 MB; of a larger one its words alone.
_MOST_DOTS = 4_000_000
_PLAIN = Chosen()


class MonthPainter:
    """Paints the days of a page, and over them the bars of each week, each once over its days.

    The table's own way, a call for every day, would take most of the time of turning a page. What
    was painted ahead shows neither the chosen day nor the chosen event: these are painted over it.
    """

    def __init__(self, theme: Theme, view: QTableView, days: MonthModel) -> None:
        self._theme, self._view, self._days = theme, view, days
        self._placed: dict[int, tuple[object, list[PlacedBar]]] = {}
        self.picked = ""

    def paint(self, painter: QPainter, part: QRect) -> None:
        """Paint what is seen in a part of the view."""
        sizes, leaf = self.sizes(), self._days.leaf
        leaf.make_ready(sizes.room(self._view.rowHeight(0)))
        weeks = WeekPainter(painter, self._theme, leaf, sizes, mirrored=self._mirrored)
        current = self._view.currentIndex()
        chosen = Chosen(self.picked, (current.row(), current.column()))
        ratio = painter.deviceTransform().m11()
        columns = self._columns()
        for row in range(leaf.grid.needed):
            top, height = self._view.rowViewportPosition(row), self._view.rowHeight(row)
            if top > part.bottom() or top + height <= part.top():
                continue
            look, picture = leaf.pictures.get(row, (None, None))
            if picture is None or look != self._look(columns, height, ratio):
                weeks.paint(row, self.cells(row), self._bars(row, sizes), part, chosen)
                continue
            painter.drawPixmap(min(columns)[0], top, picture)
            for spot in self._chosen_spots(row, sizes, chosen):
                painter.setClipRect(spot & part)
                weeks.paint(row, self.cells(row), self._bars(row, sizes), spot & part, chosen)
                painter.setClipping(False)

    def prepare(self, leaf: Leaf, height: int) -> Iterator[None]:
        """Paint a page where nobody sees it, week by week, as it will be in a view so high."""
        view = self._view
        ratio, heights = view.devicePixelRatioF(), shared(height, leaf.grid.needed)
        sizes = cell_sizes(self._theme, heights[0])
        columns = self._columns()
        for row, high in enumerate(heights):
            cells = [QRect(left, 0, width, high) for left, width in columns]
            whole = cells[0].united(cells[-1])
            kept = whole.width() * height * ratio * ratio <= _MOST_DOTS
            picture = QPixmap(whole.size() * ratio) if kept else QPixmap(1, 1)
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            painter.translate(-whole.left(), 0)
            weeks = WeekPainter(painter, self._theme, leaf, sizes, mirrored=self._mirrored)
            weeks.paint(row, cells, placed_bars(leaf.rows[row], cells, sizes), whole, _PLAIN)
            painter.end()
            if kept:
                leaf.pictures[row] = (self._look(columns, high, ratio), picture)
            yield

    def _columns(self) -> list[tuple[int, int]]:
        """Where the days of a week stand, in their order, and how wide each is."""
        view = self._view
        return [(view.columnViewportPosition(day), view.columnWidth(day)) for day in range(DAYS)]

    def _look(self, columns: list[tuple[int, int]], height: int, ratio: float) -> object:
        """All that decides on how a week looks, besides what stands on it."""
        theme = self._theme
        return (*columns, height, ratio, theme.colours, theme.px(100), self._mirrored)

    def _chosen_spots(self, row: int, sizes: CellSizes, chosen: Chosen) -> Iterator[QRect]:
        """Where a week looks other than its picture."""
        if chosen.day[0] == row:
            yield self.cells(row)[chosen.day[1]]
        for placed in self._bars(row, sizes) if chosen.uid else ():
            if placed.bar.key == chosen.uid:
                yield placed.rect.toAlignedRect()

    def places(self, uids: Collection[str]) -> Iterator[QRect]:
        """Give where the bars of events are."""
        sizes = self.sizes()
        for row in range(self._days.grid.needed) if uids else ():
            for placed in self._bars(row, sizes):
                if placed.bar.key in uids:
                    yield placed.rect.toAlignedRect()

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
        top, height = self._view.rowViewportPosition(row), self._view.rowHeight(row)
        return [QRect(left, top, width, height) for left, width in self._columns()]

    @property
    def _mirrored(self) -> bool:
        return is_mirrored(self._view)


def shared(height: int, rows: int) -> list[int]:
    """Share a height out among rows as the table does: what is over goes to the first ones."""
    least, over = divmod(height, rows)
    return [least + (row < over) for row in range(rows)]
