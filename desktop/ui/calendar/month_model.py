"""The month page as a table of six weeks: a snapshot of what it shows, one spoken cell a day."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import cached_property

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.lanes import Bar, Folded, Stretch, fold, numbers_of, packed
from desktop.core.month import DAYS, WEEKS, MonthGrid, Week
from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.entries import Entry
from desktop.ui.dates import DateWords

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Collection[str]], Mapping[str, Entry]]
CELL = Qt.ItemDataRole.UserRole + 1
SHORT_NAME = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()
NOTHING: Mapping[str, Entry] = {}


class WeekRow:
    """A week with what stands on its days; what fits is worked out once for each room."""

    def __init__(self, week: Week, stretches: Sequence[Stretch] = ()) -> None:
        """`stretches` are drawn in their order; all of them reach into the week."""
        self.week = week
        self._first, self._stretches = week.first.toordinal(), stretches
        self._folded: dict[int, Folded] = {}

    @cached_property
    def bars(self) -> tuple[Bar, ...]:
        """All bars, each in its lane, also those for which there is never room."""
        return packed(self._stretches, self._first, numbers=self._numbers).bars

    @cached_property
    def _numbers(self) -> tuple[int, ...]:
        return numbers_of(self._stretches, self._first)

    def folded(self, room: int) -> Folded:
        """Return what the week shows when each day has room for so many lanes."""
        if room not in self._folded:
            bars, beyond = packed(self._stretches, self._first, room, self._numbers)
            self._folded[room] = fold(bars, room, beyond)
        return self._folded[room]

    def reaches(self, first: int, last: int) -> bool:
        """Whether something stands on a day from one to another, as `date.toordinal` has them."""
        return any(begin <= last and end >= first for _, begin, end in self._stretches)

    def keys_on(self, column: int) -> list[str]:
        """Return what is on a day, from the top lane to the lowest."""
        day = self._first + column
        there = {key for key, first, last in self._stretches if first <= day <= last}
        return (
            list(dict.fromkeys(bar.key for bar in self.bars if bar.key in there)) if there else []
        )


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
    """Holds the page of one month: the days of all its events, the words of those that are seen.

    `fetch` makes the entries of events; it is asked when a page is loaded, and again only where
    the window has grown or a day is opened.
    """

    def __init__(self, dates: DateWords, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dates, self._fetch = dates, fetch
        self._grid: MonthGrid | None = None
        self._today = date.min
        self._rows: tuple[WeekRow, ...] = ()
        self._cells: dict[tuple[int, int], Cell] = {}
        self._entries: dict[str, Entry] = {}
        self._fetched = -1

    def prepare(self, grid: MonthGrid, rows: Sequence[WeekRow], room: int) -> dict[str, Entry]:
        """Make the entries of what a page will show when each day has room for so many lanes."""
        return dict(self._fetch(_shown(rows[: grid.needed], room)))

    def load(
        self,
        grid: MonthGrid,
        rows: Sequence[WeekRow],
        today: date,
        prepared: Mapping[str, Entry] = NOTHING,
    ) -> None:
        """Take a new page of six weeks, and the entries that were `prepared` for it."""
        first = self._grid is None
        if first:
            self.beginResetModel()
        self._grid, self._today = grid, today
        self._rows, self._entries = tuple(rows), dict(prepared)
        self._fetched = -1
        self._cells.clear()
        if first:
            self.endResetModel()
            return
        # The same days and weeks with other words: a reset would have the view begin anew.
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, WEEKS - 1)

    def make_ready(self, room: int) -> None:
        """Have the words of all that is seen when each day has room for so many lanes."""
        if room > self._fetched:
            shown = _shown(self._rows[: self.grid.needed], room)
            self._entries.update(self._fetch(shown - self._entries.keys()))
            self._fetched = room

    def freshen(self, uids: Collection[str]) -> None:
        """Make the entries of some events anew; they stand where they stood."""
        self._entries.update(self._fetch([uid for uid in uids if uid in self._entries]))

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
        if uid not in self._entries:
            self._entries.update(self._fetch((uid,)))
        return self._entries[uid]

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day, an invalid one when it is not on the page."""
        place = self.grid.place(day)
        return self.index(*place) if place else QModelIndex()

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self.grid.day(index.row(), index.column())

    def keys_on(self, index: Index) -> list[str]:
        """Return the uids of what is on a day, from the top lane to the lowest."""
        return self._rows[index.row()].keys_on(index.column())

    def entries_on(self, index: Index) -> tuple[Entry, ...]:
        """Return what is on a day, from the top lane to the lowest, folded ones too."""
        keys = self.keys_on(index)
        self._entries.update(self._fetch([key for key in keys if key not in self._entries]))
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
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._dates.day_of_page(self.day(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def cell(self, row: int, column: int) -> Cell:
        """Return what the delegate must know of a day."""
        place = (row, column)
        if place not in self._cells:
            self._cells[place] = self._new_cell(row, column)
        return self._cells[place]

    def _new_cell(self, row: int, column: int) -> Cell:
        day = self.grid.day(row, column)
        return Cell(
            day,
            self._dates.day_of_page(day),
            self._rows[row],
            column,
            inside=self.grid.month.holds(day),
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


def _shown(rows: Sequence[WeekRow], room: int) -> set[str]:
    """What can be seen where each day has room for so many lanes."""
    return {bar.key for row in rows for bar in row.folded(room).bars}
