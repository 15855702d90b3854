"""The month page as a table of six weeks: a snapshot of what it shows, one spoken cell a day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.lanes import Bar, Folded, Span, bars_of_week, fold
from desktop.core.month import DAYS, WEEKS, MonthGrid, Week
from desktop.ui.calendar.entries import Entry
from desktop.ui.dates import DateWords

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole + 1
SHORT_NAME = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()


class WeekRow:
    """A week with its bars; what fits is worked out once for each room."""

    def __init__(self, week: Week, bars: tuple[Bar, ...]) -> None:
        self.week, self.bars = week, bars
        self._folded: dict[int, Folded] = {}

    def folded(self, room: int) -> Folded:
        """Return what the week shows when each day has room for so many lanes."""
        if room not in self._folded:
            self._folded[room] = fold(self.bars, room)
        return self._folded[room]


class Cell(NamedTuple):
    """What the delegate must know of one day."""

    day: date
    number: str
    row: WeekRow
    column: int
    inside: bool
    today: bool
    weekend: bool


class MonthModel(QAbstractTableModel):
    """Holds the page of one month; nothing is read from the dossier while painting."""

    def __init__(self, dates: DateWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._grid: MonthGrid | None = None
        self._today = date.min
        self._rows: tuple[WeekRow, ...] = ()
        self._entries: Mapping[str, Entry] = {}

    def load(
        self, grid: MonthGrid, spans: Sequence[Span], entries: Mapping[str, Entry], today: date
    ) -> None:
        """Take a new page; `spans` are drawn in their order, `entries` by uid tell their words."""
        self.beginResetModel()
        self._grid, self._today, self._entries = grid, today, entries
        self._rows = tuple(WeekRow(week, bars_of_week(spans, week.first)) for week in grid.weeks)
        self.endResetModel()

    @property
    def grid(self) -> MonthGrid:
        """The page that is shown."""
        assert self._grid is not None
        return self._grid

    def row_of(self, row: int) -> WeekRow:
        """Return a week of the page."""
        return self._rows[row]

    def entry(self, uid: str) -> Entry:
        """Return an event of the page."""
        return self._entries[uid]

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day, an invalid one when it is not on the page."""
        place = self.grid.place(day)
        return self.index(*place) if place else QModelIndex()

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self.grid.day(index.row(), index.column())

    def entries_on(self, index: Index) -> tuple[Entry, ...]:
        """Return what is on a day, from the top lane to the lowest, folded ones too."""
        bars = self._rows[index.row()].bars
        keys = dict.fromkeys(bar.key for bar in bars if index.column() in bar.columns)
        return tuple(self._entries[key] for key in keys)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Six weeks; the view hides those that are not needed."""
        return 0 if parent.isValid() or self._grid is None else WEEKS

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Seven days."""
        return 0 if parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the weekdays and number the weeks."""
        if self._grid is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            SHORT_NAME,
        ):
            return None
        if orientation is Qt.Orientation.Horizontal:
            weekday = self._grid.weeks[0].days[section].weekday()
            return self._dates.weekday(weekday, short=role == SHORT_NAME)
        number = self._dates.number(self._grid.weeks[section].number)
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return self.tr("Week %1").replace("%1", number) if spoken else number

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer the day's number, its words for readers of the screen, and the cell itself."""
        if self._grid is None:
            return None
        if role == CELL:
            return self._cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._dates.day_of_page(self.day(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def _cell(self, index: Index) -> Cell:
        day, grid = self.day(index), self.grid
        return Cell(
            day,
            self._dates.day_of_page(day),
            self._rows[index.row()],
            index.column(),
            inside=grid.month.holds(day),
            today=day == self._today,
            weekend=day.weekday() >= 5,
        )

    def _spoken(self, index: Index) -> str:
        words = [self._dates.long_day(self.day(index))]
        if self.day(index) == self._today:
            words.append(self.tr("today"))
        there = self.entries_on(index)
        if not there:
            words.append(self.tr("nothing"))
        elif len(there) == 1:
            words.append(self.tr("%n event", "", 1))
        else:
            words.append(self.tr("%n events", "", len(there)))
        return ", ".join([*words, *(entry.spoken for entry in there)])
