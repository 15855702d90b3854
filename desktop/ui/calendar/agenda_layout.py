"""Where things stand in a line of the agenda; the same answer for painting and for the pointer."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from desktop.ui.calendar.agenda_columns import Column, Columns, shared_out
from desktop.ui.calendar.agenda_model import AgendaLine, LineKind
from desktop.ui.colours import Colours
from desktop.ui.one_line import Face, OneLine, cut, set_words
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme

CHIPS_SHOWN = 3
TITLE_LINES = 3
TEXTS_KEPT = 400
# Wide enough for whatever is to be measured.
_ENDLESS = 10_000.0
Words = Laid | OneLine


class Texts(NamedTuple):
    """The words of an event's line, set into their columns.

    `placed`: all of them with their places, from the line's top left corner.
    """

    days: Words
    weekdays: Words
    title: Words
    process: Words
    place: Words
    placed: tuple[tuple[Words, float, float], ...]


class _Asked(NamedTuple):
    """Words that are to be set: from which edge of the line, into how much room."""

    run: Run
    face: Face
    left: int
    room: int
    lines: int


class AgendaLayout:
    """Measures lines for a width and a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._columns: dict[tuple[int, int], Columns] = {}
        self._texts: dict[tuple[AgendaLine, int, bool], Texts] = {}
        self._faces: dict[tuple[float, int], Face] = {}

    def forget(self) -> None:
        """Set words anew: sizes or colours are others."""
        self._texts.clear()
        self._faces.clear()

    def face(self, size: float, weight: int = 400) -> Face:
        """Return the interface font with its measures; `size` in design pixels."""
        found = self._faces.get((size, weight))
        if found is None:
            font = self._theme.font(size, weight)
            found = self._faces[size, weight] = Face(font, weight)
        return found

    def margin(self) -> int:
        """The air left and right of all lines."""
        return self._theme.px(18)

    def columns(self, width: int) -> Columns:
        """Share the width out; the title gets what the others leave."""
        key = (width, self._theme.px(100))
        if key not in self._columns:
            self._columns[key] = shared_out(width, self.margin(), self._theme.px)
        return self._columns[key]

    def texts(self, line: AgendaLine, width: int, colours: Colours, *, mirrored: bool) -> Texts:
        """Set title, process and place; what was measured is painted soon, and set only once."""
        found = self._texts.get((line, width, mirrored))
        if found is None:
            if len(self._texts) > TEXTS_KEPT:
                self._texts.pop(next(iter(self._texts)))
            found = self._new_texts(line, width, colours, mirrored=mirrored)
            self._texts[line, width, mirrored] = found
        return found

    def _new_texts(
        self, line: AgendaLine, width: int, colours: Colours, *, mirrored: bool
    ) -> Texts:
        asked = self._asked(line, width, colours)
        words = [
            set_words(one.run, one.face, one.room, lines=one.lines, mirrored=mirrored)
            for one in asked
        ]
        top = float(self._theme.px(7))
        placed = [
            (set_, float(width - one.left - one.room if mirrored else one.left), top)
            for one, set_ in zip(asked, words, strict=True)
        ]
        if asked[-1].left == asked[-2].left:
            # The place stands below the process.
            placed[-1] = (*placed[-1][:2], top + words[-2].height)
        days, weekdays, title, process, place = words
        return Texts(days, weekdays, title, process, place, tuple(placed))

    def _asked(self, line: AgendaLine, width: int, colours: Colours) -> tuple[_Asked, ...]:
        """Say what stands where: date, weekday, title, process and place."""
        columns, px = self.columns(width), self._theme.px
        ink, soft, small, gap = colours.ink, colours.soft, self.face(12), px(4)
        days, words = columns.days, line.text
        # Without weekdays a date has their room too; printed words that are none are soft.
        room = days[1] + (0 if line.weekdays else columns.weekdays[1]) - px(2)
        date = Run(line.days, ink, 600) if line.dated else Run(line.days, soft)
        off = line.entry is not None and line.entry.cancelled
        title = Run(words, soft, struck=True) if off else Run(words, ink)
        rest = (
            (line.weekdays, columns.weekdays, 2),
            (line.process, columns.process, TITLE_LINES),
            (line.place, columns.place, TITLE_LINES),
        )
        weekdays, process, place = (
            _Asked(Run(text, soft), small, left, size - gap, lines)
            for text, (left, size), lines in rest
        )
        return (
            _Asked(date, self.face(13, 600) if line.dated else small, days[0], room, 2),
            weekdays,
            _Asked(title, self.face(13), columns.title[0], self._title_room(width), TITLE_LINES),
            process,
            place,
        )

    def _title_room(self, width: int) -> int:
        return self.columns(width).title[1] - self._theme.px(16)

    def height(self, line: AgendaLine, width: int, colours: Colours, *, mirrored: bool) -> int:
        """Return the height of a line."""
        px = self._theme.px
        if line.kind is LineKind.MONTH:
            return px(49)
        if line.kind is LineKind.HEADING:
            return px(31)
        texts = self.texts(line, width, colours, mirrored=mirrored)
        top = px(7)
        tallest = max(down + words.height for words, _, down in texts.placed) - top
        if line.clash and not self.clash_fits(line, texts, width):
            tallest = max(tallest, texts.title.height + px(18))
        if self.columns(width).chips[1]:
            tallest = max(tallest, min(len(line.chips), CHIPS_SHOWN + 1) * px(19))
        return round(max(tallest, px(18))) + 2 * top + 1

    def clash_fits(self, line: AgendaLine, texts: Texts, width: int) -> bool:
        """Tell whether the tag finds room behind the title's last line."""
        room = self._title_room(width)
        return texts.title.last_line_width + self._theme.px(6) + self.clash_width(line) <= room

    def clash_width(self, line: AgendaLine) -> float:
        """Return the width of the tag."""
        return self._small_width(line.clash) + 2 * self._theme.px(6)

    def _small_width(self, words: str) -> float:
        run = Run(words, self._theme.colours.ink)
        return set_words(run, self.face(11), _ENDLESS, lines=1, mirrored=False).width

    def rect(self, place: Column, row: QRect, *, mirrored: bool) -> QRectF:
        """Return a column's rectangle in a row, mirrored where the window is."""
        left, size = place
        x = row.right() + 1 - left - size if mirrored else row.left() + left
        return QRectF(x, row.top(), size, row.height())

    def tick_box(self, row: QRect, *, mirrored: bool) -> QRectF:
        """Return the check box."""
        px = self._theme.px
        column = self.rect(self.columns(row.width()).tick, row, mirrored=mirrored)
        left = column.right() - px(13) if mirrored else column.left()
        return QRectF(left, row.top() + px(9), px(13), px(13))

    def chip_rects(self, line: AgendaLine, row: QRect, *, mirrored: bool) -> list[QRectF]:
        """Return the place of each chip that is shown, and of "2 more" where there are more."""
        px, place = self._theme.px, self.columns(row.width()).chips
        if not line.chips or not place[1]:
            return []
        column = self.rect(place, row, mirrored=mirrored)
        rects: list[QRectF] = []
        words = [chip.path for chip in line.chips[:CHIPS_SHOWN]]
        if len(line.chips) > CHIPS_SHOWN:
            words.append("")
        for number, word in enumerate(words):
            needed = self._small_width(word) + 2 * px(7) if word else column.width()
            wide = min(needed, column.width())
            left = column.right() - wide if mirrored else column.left()
            rects.append(QRectF(left, row.top() + px(6) + number * px(19), wide, px(17)))
        return rects

    def chip_words(self, path: str, room: float) -> str:
        """Cut what stands on a chip to the chip's width."""
        return cut(path, self.face(11), round(room) - self._theme.px(8))

    def chip_at(self, line: AgendaLine, row: QRect, x: float, y: float, *, mirrored: bool) -> str:
        """Return the paragraph whose chip lies at a point, "" for none."""
        rects = self.chip_rects(line, row, mirrored=mirrored)
        for chip, rect in zip(line.chips[:CHIPS_SHOWN], rects, strict=False):
            if rect.contains(x, y):
                return chip.paragraph
        return ""
