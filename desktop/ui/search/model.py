"""The lines of the search as a list that Qt can show: headings between them cannot be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.ui.search.rows import Block, Line

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_NONE = Qt.ItemFlag.NoItemFlags


class SearchModel(QAbstractListModel):
    """Holds what was found for the words that are typed now."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str | Line] = []

    def load(self, blocks: Sequence[Block]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._rows = []
        for block in blocks:
            self._rows += [block.title, *block.lines]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: ARG002
        """Count headings and lines."""
        return len(self._rows)

    def row(self, row: int) -> str | Line:
        """Return a line, or the words of a heading."""
        return self._rows[row]

    def line(self, row: int) -> Line | None:
        """Return the line of a row when it can be chosen."""
        found = self._rows[row] if 0 <= row < len(self._rows) else ""
        return found if isinstance(found, Line) and found.act else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Tell a row's words; `LINE` gives a line itself, or the words of a heading."""
        row = self._rows[index.row()]
        if role == LINE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken if isinstance(row, Line) else row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lines be chosen, headings not."""
        return _CHOSEN if self.line(index.row()) else _NONE

    def step(self, row: int, places: int) -> int:
        """Return the line that is so many lines on, or back; after the last comes the first."""
        chosen = [n for n in range(len(self._rows)) if self.line(n)]
        if not chosen:
            return -1
        if row not in chosen:
            return chosen[0 if places > 0 else -1]
        return chosen[(chosen.index(row) + places) % len(chosen)]

    def group(self, row: int, groups: int) -> int:
        """Return the first line of the next group, or of the one before."""
        heads = [n for n, one in enumerate(self._rows) if isinstance(one, str)]
        firsts = [head + 1 for head in heads if self.line(head + 1)]
        if not firsts:
            return self.step(row, groups)
        here = max((n for n, first in enumerate(firsts) if first <= row), default=-1)
        return firsts[(here + groups) % len(firsts)]
