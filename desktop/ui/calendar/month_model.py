"""The month page as a table of six weeks: a snapshot of what it shows, one spoken cell a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.month import DAYS, WEEKS
from desktop.ui.calendar.month_leaf import NOTHING_SHELVED, Leaf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.core.month import MonthGrid
    from desktop.ui.calendar.entries import Entry
    from desktop.ui.calendar.month_leaf import Fetch, Shelved, WeekRow
    from desktop.ui.dates import DateWords

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole + 1
SHORT_NAME = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()


class MonthModel(QAbstractTableModel):
    """Holds the page of one month: the days of all its events, the words of those that are seen.

    `fetch` makes the entries of events; it is asked when a page is loaded, and again only where
    the window has grown or a day is opened.
    """

    def __init__(self, dates: DateWords, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dates, self._fetch = dates, fetch
        self._leaf: Leaf | None = None

    def new_leaf(
        self,
        grid: MonthGrid,
        rows: Sequence[WeekRow],
        today: date,
        shelved: Shelved = NOTHING_SHELVED,
    ) -> Leaf:
        """Make a page of six weeks, to be loaded now or later; `shelved` stands below it."""
        return Leaf(grid, rows, today, self._dates, self._fetch, shelved)

    def load(self, leaf: Leaf) -> None:
        """Take a new page."""
        first = self._leaf is None
        if first:
            self.beginResetModel()
        self._leaf = leaf
        if first:
            self.endResetModel()
            return
        # The same days and weeks with other words: a reset would have the view begin anew.
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, WEEKS - 1)

    @property
    def leaf(self) -> Leaf:
        """The page that is shown."""
        assert self._leaf is not None
        return self._leaf

    @property
    def grid(self) -> MonthGrid:
        """The weeks that are shown."""
        return self.leaf.grid

    def row_of(self, row: int) -> WeekRow:
        """Return a week of the page."""
        return self.leaf.rows[row]

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day, an invalid one when it is not on the page."""
        place = self.grid.place(day)
        return self.index(*place) if place else QModelIndex()

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self.grid.day(index.row(), index.column())

    def keys_on(self, index: Index) -> list[str]:
        """Return the uids of what is on a day, from the top lane to the lowest."""
        return self.row_of(index.row()).keys_on(index.column())

    def entries_on(self, index: Index) -> tuple[Entry, ...]:
        """Return what is on a day, from the top lane to the lowest, folded ones too."""
        return self.leaf.entries(self.keys_on(index))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Six weeks; the view hides those that are not needed."""
        return 0 if parent.isValid() or self._leaf is None else WEEKS

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Seven days."""
        return 0 if parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the weekdays and number the weeks."""
        if self._leaf is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            SHORT_NAME,
        ):
            return None
        if orientation is Qt.Orientation.Horizontal:
            weekday = self._leaf.grid.weeks[0].days[section].weekday()
            return self._dates.weekday(weekday, short=role == SHORT_NAME)
        number = self._dates.number(self._leaf.grid.weeks[section].number)
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return self.tr("Week %1").replace("%1", number) if spoken else number

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer the day's number, its words for readers of the screen, and the cell itself."""
        if self._leaf is None:
            return None
        if role == CELL:
            return self._leaf.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._dates.day_of_page(self.day(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def _spoken(self, index: Index) -> str:
        words = [self._dates.long_day(self.day(index))]
        if self.leaf.cell(index.row(), index.column()).today:
            words.append(self.tr("today"))
        there = self.entries_on(index)
        if not there:
            words.append(self.tr("nothing"))
        elif len(there) == 1:
            words.append(self.tr("%n event", "", 1))
        else:
            words.append(self.tr("%n events", "", len(there)))
        return ", ".join([*words, *(entry.spoken for entry in there)])
