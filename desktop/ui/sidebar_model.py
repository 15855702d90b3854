"""The side bar's lines as a Qt model: headings, rows, and "14 more…" where a section is long."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.quick.tuples import NamedTuple
from desktop.ui.page import Row, Section

NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole + 1


class Line(NamedTuple):
    """One line: a heading (no row), a row of a section, or the line that unfolds or folds it.

    `more` is how many rows that line brings, less than none where it takes them away again.
    """

    section: Section
    row: Row | None = None
    more: int = 0

    @property
    def is_heading(self) -> bool:
        """A heading only names what follows."""
        return self.row is None and self.more == 0


class SidebarModel(QAbstractListModel):
    """A snapshot of the sections; remembers which of them have been unfolded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._sections: tuple[Section, ...] = ()
        self._unfolded: set[str] = set()

    def load(self, sections: Sequence[Section]) -> None:
        """Take new sections; where the lines are the same, only what they say is told anew."""
        taken = tuple(section for section in sections if section.rows)
        lines = [line for section in taken for line in self._lines_of(section)]
        if list(map(_place, lines)) == list(map(_place, self._lines)):
            before, self._sections, self._lines = self._lines, taken, lines
            for number, (old, new) in enumerate(zip(before, lines, strict=True)):
                if _said(old) != _said(new):
                    self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self._sections, self._lines = taken, lines
        self.endResetModel()

    def has(self, sections: Sequence[Section]) -> bool:
        """Whether these are the sections that are shown."""
        return self._sections == tuple(section for section in sections if section.rows)

    def turn(self, section: str) -> int:
        """Show every row of a section, or only the first again; returns the line to go on from."""
        before = self._fold_line(section)
        self._unfolded ^= {section}
        self.load(self._sections)
        return before if section in self._unfolded else self._fold_line(section)

    def _fold_line(self, section: str) -> int:
        lines = enumerate(self._lines)
        return next(n for n, line in lines if line.more and line.section.id == section)

    def line(self, index: QModelIndex | QPersistentModelIndex) -> Line:
        """Return the line at `index`."""
        return self._lines[index.row()]

    def find(self, section: str, row: str) -> int:
        """Return the number of the line with a row, -1 when it is not there."""
        for number, line in enumerate(self._lines):
            if line.section.id == section and line.row and line.row.id == row:
                return number
        return -1

    def _lines_of(self, section: Section) -> list[Line]:
        rows, shown = section.rows, section.shown
        # One row too many is shown rather than told of.
        hidden = 0 if shown is None or len(rows) <= shown + 1 else len(rows) - shown
        if hidden and section.id in self._unfolded:
            hidden = -hidden
        kept = rows[:shown] if hidden > 0 else rows
        lines = [Line(section), *(Line(section, row) for row in kept)]
        return [*lines, Line(section, more=hidden)] if hidden else lines

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let the keyboard stop at everything but headings."""
        if self.line(index).is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """Answer texts; `LINE` gives the whole line to the delegate."""
        line = self.line(index)
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _text(self, line: Line) -> str:
        if line.row:
            return line.row.text
        if line.more < 0:
            return self.tr("Fewer")
        return self.tr("%n more…", "", line.more) if line.more else line.section.title

    def _spoken(self, line: Line) -> str:
        row = line.row
        if row is None:
            return self._text(line)
        words = [row.text, row.count]
        if row.chosen:
            words.append(self.tr("chosen"))
        if row.checked is not None:
            words.append(self.tr("checked") if row.checked else self.tr("not checked"))
        return ", ".join(word for word in words if word)


def _place(line: Line) -> tuple[str, str | None, bool]:
    """What a line is, whatever it says."""
    return line.section.id, line.row.id if line.row else None, line.more != 0


def _said(line: Line) -> tuple[object, ...]:
    """All that is shown of a line."""
    return line.section.title, line.row, line.more
