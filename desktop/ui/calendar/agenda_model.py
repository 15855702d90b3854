"""The agenda as lines: months, small headings, and one line an event, spoken as a whole."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.glance import Glance, Seen
from desktop.core.links.ties import Pointers
from desktop.core.month import Month
from desktop.core.quick.dataclasses import dataclass
from desktop.desk.events.agenda_book import SOME_TIME, AgendaBook, Chapter, Place
from desktop.desk.events.agenda_book import LineKind as LineKind
from desktop.ui.calendar.entries import Entry, entry, place_words
from desktop.ui.calendar.scope import CalendarScope

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()
# Lines are read some at a time: about as many as a screen shows, and the next ones on the way.
AT_ONCE = 24
_KEPT = 2000
# Of those that clash with an event so many are named in its tip; nobody reads more.
CLASHES_TOLD = 20


@dataclass(frozen=True, slots=True, eq=False)
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
    """Gives the lines of an `AgendaBook`; those that are looked at are made, and kept a while."""

    def __init__(self, scope: CalendarScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._book: AgendaBook | None = None
        self._rows: dict[int, AgendaLine] = {}
        # The lines made last, with what they were made of: most are the same after an edit.
        self._made: dict[str, tuple[tuple[object, ...], AgendaLine]] = {}

    def load(self, book: AgendaBook) -> None:
        """Take a new agenda."""
        self.beginResetModel()
        self._book = book
        self._rows.clear()
        self.endResetModel()

    @property
    def book(self) -> AgendaBook:
        """The agenda that is listed."""
        assert self._book is not None
        return self._book

    def make_anew(self) -> None:
        """Make lines anew that an edit has touched; nothing has another place."""
        self._rows.clear()
        self.dataChanged.emit(self.index(0), self.index(len(self.book) - 1))

    def known(self, uid: str) -> Seen | None:
        """Return an event as it was when its line was made; `None` when it has none yet."""
        made = self._made.get(uid)
        return made[1].entry.event if made and made[1].entry else None

    def line(self, index: Index) -> AgendaLine:
        """Return a line."""
        return self.line_at(index.row())

    def line_at(self, row: int) -> AgendaLine:
        """Return a line by its number."""
        found = self._rows.get(row)
        if found is None:
            self._read(row)
            found = self._rows[row]
        return found

    def row_of(self, uid: str) -> int:
        """Return the line of an event, -1 when it is not listed."""
        found = self._scope.glances((uid,)).get(uid) if self._book is not None else None
        return self.book.row_of(found) if found is not None else -1

    def event_row(self, row: int, step: int) -> int:
        """Return the nearest line with an event, from `row` on in steps of 1 or -1; else -1."""
        return self.book.event_row(row, step)

    def _read(self, row: int) -> None:
        """Make a line, and those around it that are not made yet."""
        book = self.book
        # On the way up it is the lines above that come next.
        upwards = row + 1 in self._rows and row - 1 not in self._rows
        first = max(0, row + 1 - AT_ONCE) if upwards else row
        block = [n for n in range(first, min(first + AT_ONCE, len(book))) if n not in self._rows]
        places = {number: book.place(number) for number in block}
        uids = {n: book.uid(one) for n, one in places.items() if one.kind is LineKind.EVENT}
        glances, chips = self._scope.glances(uids.values()), self._scope.chips(tuple(uids.values()))
        for number, place in places.items():
            chapter = book.chapters[place.chapter]
            if number in uids:
                glance = glances[uids[number]]
                line = self._event(glance, chapter.month, chips[glance.uid])
            else:
                line = self._heading(place, chapter)
            self._rows[number] = line
        while len(self._rows) > _KEPT:
            del self._rows[next(iter(self._rows))]

    def _heading(self, place: Place, chapter: Chapter) -> AgendaLine:
        name = self._scope.dates.month(chapter.month) if chapter.month else ""
        if place.kind is LineKind.MONTH:
            words = name or self.tr("No date yet")
            return AgendaLine(LineKind.MONTH, words, self._numbers(chapter) if name else "")
        if place.sort == SOME_TIME:
            words = self.tr("Some time in %1").replace("%1", name)
            return AgendaLine(LineKind.HEADING, words)
        return AgendaLine(LineKind.HEADING, self.tr("Phases and windows of the draft"))

    def _numbers(self, chapter: Chapter) -> str:
        """Count the meetings of a month and mine; what is not there is not counted."""
        one = chapter.meetings == 1
        meetings = (
            self.tr("%n meeting", "", 1) if one else self.tr("%n meetings", "", chapter.meetings)
        )
        mine = self.tr("%n in my agenda", "", chapter.mine)
        return ", ".join(
            words
            for words, number in ((meetings, chapter.meetings), (mine, chapter.mine))
            if number
        )

    def _event(self, event: Glance, month: Month | None, chips: Pointers) -> AgendaLine:
        clash = self._clash(event)
        source = (event, month, clash, chips)
        known = self._made.get(event.uid)
        if known is None or known[0] != source:
            if len(self._made) > _KEPT:
                del self._made[next(iter(self._made))]
            known = (source, self._new_line(event, month, clash, chips))
            self._made[event.uid] = known
        return known[1]

    def _new_line(
        self, event: Glance, month: Month | None, clash: tuple[str, str], chips: Pointers
    ) -> AgendaLine:
        return AgendaLine(
            LineKind.EVENT,
            event.title,
            entry=entry(event, self._scope),
            days=self._scope.dates.column(event, month) if month else event.when.text,
            dated=month is not None,
            weekdays=self._scope.dates.weekdays_and_hour(event.when),
            process=", ".join(event.processes),
            place=place_words(event),
            chips=chips,
            clash=clash[0],
            clash_tip=clash[1],
        )

    def _clash(self, event: Glance) -> tuple[str, str]:
        if not event.mine:
            return "", ""
        found = self._scope.mine.clashing(event.uid)
        if not found:
            return "", ""
        others = (self._scope.mine.event(uid) for uid, _ in found[:CLASHES_TOLD])
        tip = "; ".join(f"{other.title}, {self._brief(other)}" for other in others if other)
        sure = any(sure for _, sure in found)
        return (self.tr("clash") if sure else self.tr("may clash")), tip

    def _brief(self, event: Seen) -> str:
        return self._scope.dates.brief(event.when)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() or self._book is None else len(self._book)

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
