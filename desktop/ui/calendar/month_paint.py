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
        for row in range(leaf.grid.needed):
            cells = self.cells(row)
            whole = cells[0].united(cells[-1])
            if not whole.intersects(part):
                continue
            bars = self._bars(row, sizes)
            look, picture = leaf.pictures.get(row, (None, None))
            if picture is None or look != self._look(cells, ratio):
                weeks.paint(row, cells, bars, part, chosen)
                continue
            painter.drawPixmap(whole.topLeft(), picture)
            for spot in self._chosen_spots(row, cells, bars, chosen):
                painter.setClipRect(spot & part)
                weeks.paint(row, cells, bars, spot & part, chosen)
                painter.setClipping(False)

    def prepare(self, leaf: Leaf, height: int) -> Iterator[None]:
        """Paint a page where nobody sees it, week by week, as it will be in a view so high."""
        view = self._view
        ratio, heights = view.devicePixelRatioF(), shared(height, leaf.grid.needed)
        sizes = cell_sizes(self._theme, heights[0])
        for row, high in enumerate(heights):
            cells = [QRect(cell.left(), 0, cell.width(), high) for cell in self.cells(0)]
            whole = cells[0].united(cells[-1])
            kept = whole.width() * height * ratio * ratio <= _MOST_DOTS
            picture = QPixmap(whole.size() * ratio if kept else QPixmap(1, 1).size())
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            painter.translate(-whole.left(), 0)
            weeks = WeekPainter(painter, self._theme, leaf, sizes, mirrored=self._mirrored)
            weeks.paint(row, cells, placed_bars(leaf.rows[row], cells, sizes), whole, _PLAIN)
            painter.end()
            if kept:
                leaf.pictures[row] = (self._look(cells, ratio), picture)
            yield

    def _look(self, cells: list[QRect], ratio: float) -> object:
        """All that decides on how a week looks, besides what stands on it."""
        theme = self._theme
        places = tuple((cell.left(), cell.width()) for cell in cells)
        return (cells[0].height(), places, ratio, theme.colours, theme.px(100), self._mirrored)

    def _chosen_spots(
        self, row: int, cells: list[QRect], bars: list[PlacedBar], chosen: Chosen
    ) -> Iterator[QRect]:
        """Where a week looks other than its picture."""
        if chosen.day[0] == row:
            yield cells[chosen.day[1]]
        for placed in bars if chosen.uid else ():
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
        view = self._view
        top, height = view.rowViewportPosition(row), view.rowHeight(row)
        return [
            QRect(view.columnViewportPosition(day), top, view.columnWidth(day), height)
            for day in range(DAYS)
        ]

    @property
    def _mirrored(self) -> bool:
        return is_mirrored(self._view)


def shared(height: int, rows: int) -> list[int]:
    """Share a height out among rows as the table does: what is over goes to the first ones."""
    least, over = divmod(height, rows)
    return [least + (row < over) for row in range(rows)]
