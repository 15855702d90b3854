"""The month as a table: where its days and bars are, what lies at a point, and its picture."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.core.month import WEEKS, Week
from desktop.ui.calendar.month_geometry import (
    CellSizes,
    PlacedBar,
    Spot,
    cell_sizes,
    placed_bars,
    spot_at,
)
from desktop.ui.calendar.month_header import PlainHeader
from desktop.ui.calendar.month_leaf import Leaf
from desktop.ui.calendar.month_model import MonthModel
from desktop.ui.calendar.month_paint import MonthPainter
from desktop.ui.calendar.tips import Tips
from desktop.ui.theme import Theme
from desktop.ui.widgets import own_viewport

if TYPE_CHECKING:
    from desktop.ui.calendar.dragging import Dragging


class MonthTable(QTableView):
    """Shows a `MonthModel` as a page of weeks; what keys and pointer mean is the view's."""

    # What is shown has been painted.
    painted = Signal()

    def __init__(self, theme: Theme, days: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days, self._theme = days, theme
        # What drags events over the page: no start needs it.
        self.hand: Dragging | None = None
        self.setModel(days)
        own_viewport(self)
        # The weeks fill all of it; nothing need be painted below them.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setItemDelegate(Tips(self, self.tip))
        self._painter = MonthPainter(theme, self, days)
        self.setHorizontalHeader(PlainHeader(Qt.Orientation.Horizontal, theme, self))
        self._rows = PlainHeader(Qt.Orientation.Vertical, theme, self)
        self.setVerticalHeader(self._rows)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            # Days change their size only with the page, which is painted anew then as a whole; the
            # table would paint it once more, a little later.
            header.sectionResized.disconnect()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Month"))
        self.setMouseTracking(True)

    def arrange(self) -> None:
        """Show the weeks that the page needs."""
        for row in range(WEEKS):
            hidden = row >= self._days.grid.needed
            if hidden != self.isRowHidden(row):
                self.setRowHidden(row, hidden)
        self._rows.share_out()
        # What the table has put off because of that would have it painted once more.
        self.executeDelayedItemsLayout()
        self.viewport().update()

    def select(self, day: date) -> None:
        """Put the frame on a day of the page."""
        self.setCurrentIndex(self._days.index_of(day))

    def pick(self, uid: str) -> None:
        """Paint the event as the chosen one."""
        before, self._painter.picked = self._painter.picked, uid
        for place in self._painter.places({before, uid} - {""}) if uid != before else ():
            self.viewport().update(place)

    def repaint_events(self, uids: Collection[str]) -> None:
        """Paint the bars of some events anew."""
        for place in self._painter.places(uids):
            self.viewport().update(place)

    @property
    def day(self) -> date | None:
        """The day with the frame."""
        index = self.currentIndex()
        return self._days.day(index) if index.isValid() else None

    def spot(self, point: QPoint) -> tuple[QModelIndex, Spot]:
        """Return the cell at a point of the viewport, and what lies there."""
        index = self.indexAt(point)
        if not index.isValid():
            return index, Spot()
        row = self._days.row_of(index.row())
        cells = self._painter.cells(index.row())
        x, y = point.x() + 0.0, point.y() + 0.0
        return index, spot_at(x, y, row, index.column(), cells, self._painter.sizes())

    def tip(self, point: QPoint) -> str:
        """Tell the event at a point of the viewport in full; "" where none is."""
        _, spot = self.spot(point)
        return self._days.leaf.entry(spot.uid).tip if spot.uid else ""

    def bar_at(self, point: QPoint) -> tuple[date, PlacedBar] | None:
        """Return the bar at a point of the viewport, with the day that the point is on."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        row, cells = self._days.row_of(index.row()), self._painter.cells(index.row())
        for placed in placed_bars(row, cells, self._painter.sizes()):
            if placed.rect.contains(point.x(), point.y()):
                return self._days.day(index), placed
        return None

    def day_of(self, index: QModelIndex) -> date:
        """Return the day of a cell."""
        return self._days.day(index)

    def weeks(self) -> Iterator[tuple[Week, list[QRect], CellSizes]]:
        """Give the weeks that are shown, each with its seven cells and the sizes inside them."""
        for row in range(self._days.grid.needed):
            cells, sizes = self._painter.cells(row), self._painter.sizes()
            yield self._days.row_of(row).week, cells, sizes

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days, over them the bars, and over these what is dragged."""
        painter, region = QPainter(self.viewport()), event.region()
        # The bars of one event may stand in every week, with nothing to be painted between them.
        few = region.rectCount() <= WEEKS
        for part in cast("Iterable[QRect]", region) if few else (event.rect(),):
            self._painter.paint(painter, part)
        painter.end()
        if self.hand is not None and self.hand.is_on:
            self.hand.paint(QPainter(self.viewport()))
        self.painted.emit()

    def prepare(self, leaf: Leaf, height: int) -> Iterator[None]:
        """Work another page out bit by bit, as it will be in a viewport so high."""
        row = height // leaf.grid.needed
        leaf.make_ready(cell_sizes(self._theme, row).room(row))
        yield
        yield from self._painter.prepare(leaf, height)

    def refresh_theme(self) -> None:
        """Take the sizes of another theme."""
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
