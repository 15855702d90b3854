"""The list of an export: what goes, with ticks, what cannot and why, and what is gone."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.ui.theme import Theme
from desktop.ui.widgets import plain_tip

Index = QModelIndex | QPersistentModelIndex
DATE, TITLE, STATE = range(3)
NONE = QModelIndex()


class ExportLine(NamedTuple):
    """One event of the list; `unit` is what it goes out with, "" for what cannot go."""

    uid: str
    unit: str
    date: str
    title: str
    state: str


class ExportModel(QAbstractTableModel):
    """The lines and which of them are ticked; those of one unit are ticked together."""

    ticks_changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: Sequence[ExportLine] = ()
        self._off: set[str] = set()

    def load(self, lines: Sequence[ExportLine]) -> None:
        """Show other lines; what was taken off before stays off."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    @property
    def ticked(self) -> frozenset[str]:
        """The uids that go."""
        return frozenset(
            line.uid for line in self.lines if line.unit and line.unit not in self._off
        )

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick the rows, or take them off when all of them are ticked."""
        units = {self.lines[row].unit for row in rows} - {""}
        if not units:
            return
        self._off = self._off | units if not units & self._off else self._off - units
        bottom = self.index(len(self.lines) - 1, DATE)
        self.dataChanged.emit(self.index(0, DATE), bottom, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    # -- what Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index = NONE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NONE) -> int:
        """Give date, title and state."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns."""
        if side is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Date"), self.tr("Title"), self.tr("In other calendars"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what can go be ticked and dragged."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.lines[index.row()].unit:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
            if index.column() == DATE:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer words, ticks, and the quieter colour of what stays."""
        line = self.lines[index.row()]
        words = (line.date, line.title, line.state)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{line.title}\n{line.date}\n{line.state}")
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == DATE and line.unit:
            on = line.unit not in self._off
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and not line.unit:
            return QColor(self._theme.colours.soft)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ARG002
        """Take a tick by mouse."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle([index.row()])
        return True


class _Rows(QStyledItemDelegate):
    """Gives the rows air."""

    def __init__(self, height: int, parent: QObject) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(super().sizeHint(option, index).width(), self._height)


class ExportList(QTreeView):
    """The list on screen: Space ticks what is selected; dragging takes out what is ticked."""

    drag_wanted = Signal()

    def __init__(self, theme: Theme, lines: ExportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setModel(lines)
        self.setAccessibleName(self.tr("What goes out"))
        self.setItemDelegate(_Rows(theme.px(25), self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setDragEnabled(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._widest = {DATE: theme.px(200), STATE: theme.px(290)}
        lines.modelReset.connect(self._share_out)

    def _share_out(self) -> None:
        """Give date and state what their words need, and the title the rest."""
        header = self.header()
        for column, widest in self._widest.items():
            needed = max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            header.resizeSection(column, min(needed, widest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, whatever the column."""
        if event.key() == Qt.Key.Key_Space:
            rows = {index.row() for index in self.selectedIndexes()}
            self._lines.toggle(sorted(rows))
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: ARG002
        """Leave the dragging to the dialog, which has the events."""
        self.drag_wanted.emit()
