"""The agenda as lines: months, small headings, and one line an event, spoken as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.agenda import Agenda, AgendaMonth, clashing_with
from desktop.core.glance import Seen
from desktop.core.month import Month
from desktop.core.ties import Pointers
from desktop.ui.calendar.entries import Entry, entry, place_words
from desktop.ui.calendar.scope import CalendarScope

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


class LineKind(StrEnum):
    """What a line of the agenda is."""

    MONTH = "month"
    HEADING = "heading"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One line; for headings only `text` and `small` hold words.

    `clash` is the word of the tag ("clash", "may clash", ""), `clash_tip` says with what.
    """

    kind: LineKind
    text: str
    small: str = ""
    entry: Entry | None = None
    days: str = ""
    dated: bool = True
    weekdays: str = ""
    process: str = ""
    place: str = ""
    chips: Pointers = ()
    clash: str = ""
    clash_tip: str = ""

    @property
    def uid(self) -> str:
        """The event's uid, "" for headings."""
        return self.entry.uid if self.entry else ""


class AgendaModel(QAbstractListModel):
    """A snapshot of the lines; nothing is read from the dossier while painting."""

    def __init__(self, scope: CalendarScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._lines: tuple[AgendaLine, ...] = ()
        # The lines made last, with what they were made of: most are the same after an edit.
        self._made: dict[str, tuple[object, AgendaLine]] = {}

    def load(self, agenda: Agenda[Seen]) -> None:
        """Take a new agenda."""
        self.beginResetModel()
        lines = [line for month in agenda.months for line in self._month(month)]
        if agenda.undated:
            lines.append(AgendaLine(LineKind.MONTH, self.tr("No date yet")))
            lines += self._events(agenda.undated, None)
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, index: Index) -> AgendaLine:
        """Return a line."""
        return self._lines[index.row()]

    def row_of(self, uid: str) -> int:
        """Return the line of an event, -1 when it is not shown."""
        return next((n for n, line in enumerate(self._lines) if line.uid == uid), -1)

    @property
    def lines(self) -> tuple[AgendaLine, ...]:
        """All lines."""
        return self._lines

    def _month(self, month: AgendaMonth[Seen]) -> list[AgendaLine]:
        name = self._scope.dates.month(month.month)
        lines = [AgendaLine(LineKind.MONTH, name, self._numbers(month))]
        lines += self._events(month.fixed, month.month)
        if month.some_time:
            some_time = self.tr("Some time in %1").replace("%1", name)
            lines.append(AgendaLine(LineKind.HEADING, some_time))
            lines += self._events(month.some_time, month.month)
        if month.windows:
            lines.append(AgendaLine(LineKind.HEADING, self.tr("Phases and windows of the draft")))
            lines += self._events(month.windows, month.month)
        return lines

    def _numbers(self, month: AgendaMonth[Seen]) -> str:
        one = month.meetings == 1
        meetings = (
            self.tr("%n meeting", "", 1) if one else self.tr("%n meetings", "", month.meetings)
        )
        if not month.mine:
            return meetings
        mine = self.tr("%n in my agenda", "", month.mine)
        return f"{meetings}, {mine}"

    def _events(self, events: Sequence[Seen], month: Month | None) -> list[AgendaLine]:
        return [self._event(event, month) for event in events]

    def _event(self, event: Seen, month: Month | None) -> AgendaLine:
        clash, chips = self._clash(event), self._scope.chips((event.uid,))[event.uid]
        source = (event, month, clash, chips)
        known = self._made.get(event.uid)
        if known is None or known[0] != source:
            known = (source, self._new_line(event, month, clash, chips))
            self._made[event.uid] = known
        return known[1]

    def _new_line(
        self, event: Seen, month: Month | None, clash: tuple[str, str], chips: Pointers
    ) -> AgendaLine:
        return AgendaLine(
            LineKind.EVENT,
            event.title,
            entry=entry(event, self._scope),
            days=self._scope.dates.column(event, month) if month else event.when.text,
            dated=month is not None,
            weekdays=self._scope.dates.weekdays(event.when),
            process=", ".join(event.processes),
            place=place_words(event),
            chips=chips,
            clash=clash[0],
            clash_tip=clash[1],
        )

    def _clash(self, event: Seen) -> tuple[str, str]:
        if not event.mine:
            return "", ""
        found = clashing_with(event.uid, self._scope.clashes())
        if not found:
            return "", ""
        others = (self._scope.dossier.event(uid) for uid, _ in found)
        tip = "; ".join(f"{other.title}, {self._brief(other)}" for other in others if other)
        sure = any(sure for _, sure in found)
        return (self.tr("clash") if sure else self.tr("may clash")), tip

    def _brief(self, event: Seen) -> str:
        return self._scope.dates.brief(event.when)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard stop at events only."""
        if self.line(index).kind is not LineKind.EVENT:
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return shown | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer the line's words, its spoken words, and the line itself."""
        line = self.line(index)
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def _spoken(self, line: AgendaLine) -> str:
        if line.entry is None:
            return ", ".join(part for part in (line.text, line.small) if part)
        clash = f"{line.clash}: {line.clash_tip}" if line.clash else ""
        paragraphs = ", ".join(chip.path for chip in line.chips)
        return ". ".join(part for part in (line.entry.spoken, clash, paragraphs) if part)
