"""What all lines of the agenda share at one width: where what stands, and in which letters."""

from typing import NamedTuple

from PySide6.QtCore import QRectF

from desktop.ui.calendar.agenda_columns import Columns
from desktop.ui.calendar.agenda_model import AgendaLine
from desktop.ui.colours import Colours
from desktop.ui.one_line import Face, Lines, set_words
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme

TITLE_LINES, DATE_LINES = 3, 2
_KEPT = 400
Words = Laid | Lines


class Faces(NamedTuple):
    """The letters of an agenda."""

    date: Face
    words: Face
    small: Face


class Slot:
    """A column's room for words of one look; the same ones come again, and are set only once."""

    def __init__(self, look: Run, face: Face, room: tuple[float, float], lines: int) -> None:
        """`room` is the left edge and the width, in pixels of a line; `look` has no words yet."""
        self.left, self._width = room
        self._look, self._face, self._lines = look, face, lines
        self.mirrored = False
        self._known: dict[str, Words] = {}

    def set(self, text: str) -> Words:
        """Set words into the room."""
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= _KEPT:
                del self._known[next(iter(self._known))]
            run = self._look._replace(text=text)
            found = self._known[text] = set_words(
                run, self._face, self._width, lines=self._lines, mirrored=self.mirrored
            )
        return found


class Ruling:
    """The slots and signs of a line, from its top left corner; made for a width and a look."""

    def __init__(
        self,
        theme: Theme,
        columns: Columns,
        width: int,
        colours: Colours,
        faces: Faces,
        *,
        mirrored: bool,
    ) -> None:
        self._px, self._columns, self._width = theme.px, columns, width
        self.colours, self.mirrored = colours, mirrored
        self.key = (width, mirrored)
        self.top, self.least = float(theme.px(7)), theme.px(18)
        # The place stands below the process.
        self.stacked = columns.place[0] == columns.process[0]
        self.tick = self._sign(columns.tick, theme.px(9), theme.px(13))
        self.dot = self._sign(columns.dot, theme.px(10.5), theme.px(11))
        self._rule(faces)

    def _rule(self, faces: Faces) -> None:
        ink, soft, columns, px = self.colours.ink, self.colours.soft, self._columns, self._px
        # Without weekdays a date has their room too; printed words that are none are soft.
        left, size = columns.days
        rooms = ((left, size + columns.weekdays[1] - px(2)), (left, size - px(2)))
        looks = ((Run("", soft), faces.small), (Run("", ink, 600), faces.date))
        self._dates = [[self._slot(*look, room, DATE_LINES) for room in rooms] for look in looks]
        title = (columns.title[0], columns.title[1] - px(16))
        self._titles = [
            self._slot(run, faces.words, title, TITLE_LINES)
            for run in (Run("", ink), Run("", soft, struck=True))
        ]
        self._rest = [
            self._slot(Run("", soft), faces.small, (left, size - px(4)), lines)
            for (left, size), lines in (
                (columns.weekdays, DATE_LINES),
                (columns.process, TITLE_LINES),
                (columns.place, TITLE_LINES),
            )
        ]

    def _slot(self, look: Run, face: Face, room: tuple[int, int], lines: int) -> Slot:
        left, size = room
        slot = Slot(look, face, (self._left(left, size), size), lines)
        slot.mirrored = self.mirrored
        return slot

    def _sign(self, column: tuple[int, int], top: int, size: int) -> QRectF:
        return QRectF(self._left(column[0], size), top, size, size)

    def _left(self, left: int, size: int) -> float:
        return float(self._width - left - size if self.mirrored else left)

    def slots(self, line: AgendaLine) -> tuple[Slot, Slot, Slot, Slot, Slot]:
        """Return the slots of date, weekday, title, process and place."""
        weekdays, process, place = self._rest
        date = self._dates[line.dated][bool(line.weekdays)]
        off = line.entry is not None and line.entry.cancelled
        return date, weekdays, self._titles[off], process, place
