"""The import's table as a Qt model: a snapshot of the lines, and which of them are ticked."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.ui.importing.lines import ImportLine, state_words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole + 1
TICKED = Qt.ItemDataRole.UserRole + 2
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Column(IntEnum):
    """The columns from left to right."""

    TICK = 0
    STATE = 1
    PRINTED = 2
    WHEN = 3
    WHAT = 4
    PROCESS = 5
    PLACE = 6
    COMPARED = 7


class ImportModel(QAbstractTableModel):
    """Answers texts; a tick that the user wants is told by `ticks_wanted` and set from outside."""

    ticks_wanted = Signal(list, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ImportLine, ...] = ()
        self._ticked: frozenset[int] = frozenset()

    def load(self, lines: Sequence[ImportLine], ticked: frozenset[int]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines, self._ticked = tuple(lines), ticked
        self.endResetModel()

    def replace(self, lines: Sequence[ImportLine], ticked: frozenset[int]) -> None:
        """Show the same lines with other words or ticks; the place of the keyboard stays."""
        self._lines, self._ticked = tuple(lines), ticked
        last = self.index(len(self._lines) - 1, len(Column) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.TICK, Column.TICK)

    @property
    def lines(self) -> tuple[ImportLine, ...]:
        """The lines that are shown."""
        return self._lines

    def line(self, index: Index) -> ImportLine:
        """Return the line at `index`."""
        return self._lines[index.row()]

    def is_ticked(self, line: ImportLine) -> bool:
        """Whether the line's event is to be taken."""
        return line.row in self._ticked

    def ask_ticks(self, places: Iterable[int]) -> None:
        """Ask to tick the lines at `places`, or to untick them when all of them are ticked."""
        own = [self._lines[place] for place in places]
        rows = [line.row for line in own if line.row is not None]
        if rows:
            self.ticks_wanted.emit(rows, not all(row in self._ticked for row in rows))

    def ticks_of_all(self) -> Qt.CheckState:
        """How the box over all lines stands."""
        rows = {line.row for line in self._lines if line.row is not None}
        if not rows & self._ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if rows <= self._ticked else Qt.CheckState.PartiallyChecked

    # -- what Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what can be taken be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.TICK and self.line(index).row is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = 0) -> object:
        """Answer texts; `LINE` and `TICKED` are for the painter."""
        line = self.line(index)
        if role == LINE:
            return line
        if role == TICKED:
            return self.is_ticked(line)
        if role in _SHOWN:
            spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return self._text(line, Column(index.column()), spoken=spoken)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.TICK:
            return Qt.CheckState.Checked if self.is_ticked(line) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = 0) -> bool:
        """Pass on a tick set by other hands, such as a reader of the screen."""
        if role != Qt.ItemDataRole.CheckStateRole or self.line(index).row is None:
            return False
        self.ticks_wanted.emit(
            [self.line(index).row], Qt.CheckState(value) == Qt.CheckState.Checked
        )
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal or role not in _SHOWN:
            return None
        if role == Qt.ItemDataRole.DisplayRole and section in (Column.TICK, Column.STATE):
            return ""
        return self._heads()[section]

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Take over"),
            self.tr("State"),
            self.tr("In the document"),
            self.tr("When"),
            self.tr("What"),
            self.tr("Process"),
            self.tr("Where"),
            self.tr("Compared with the dossier"),
        )

    def _text(self, line: ImportLine, column: Column, *, spoken: bool) -> str:
        if column is Column.TICK:
            return self._tick_words(line) if spoken else ""
        if column is Column.STATE:
            return state_words(line.state) if spoken else ""
        texts = (line.printed, line.when, line.what, line.process, line.place, line.compared)
        return texts[column - Column.PRINTED]

    def _tick_words(self, line: ImportLine) -> str:
        if line.row is None:
            return self.tr("cannot be taken over")
        return self.tr("taken over") if self.is_ticked(line) else self.tr("left out")
