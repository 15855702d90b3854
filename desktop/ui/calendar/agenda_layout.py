"""Where things stand in a line of the agenda; the same answer for painting and for the pointer."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF

from desktop.ui.calendar.agenda_columns import Column, Columns, shared_out
from desktop.ui.calendar.agenda_model import AgendaLine, LineKind
from desktop.ui.calendar.agenda_ruling import Faces, Ruling, Words
from desktop.ui.colours import Colours
from desktop.ui.one_line import Face, cut, width_of
from desktop.ui.theme import Theme

CHIPS_SHOWN = 3
TEXTS_KEPT = 400


class Texts(NamedTuple):
    """The words of an event's line, set into their columns.

    `placed`: those that say something with their places, from the line's top left corner; `tallest`
    is the height of the highest column.
    """

    days: Words
    weekdays: Words
    title: Words
    process: Words
    place: Words
    placed: tuple[tuple[Words, QPointF], ...]
    tallest: float


class AgendaLayout:
    """Measures lines for a width and a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._columns: dict[tuple[int, int], Columns] = {}
        self._ruling: Ruling | None = None
        self._texts: dict[AgendaLine, Texts] = {}
        self._faces: dict[tuple[float, int], Face] = {}

    def forget(self) -> None:
        """Set words anew: sizes or colours are others."""
        self._ruling = None
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

    def ruling(self, width: int, colours: Colours, *, mirrored: bool) -> Ruling:
        """Return what all lines share at a width and in a look."""
        known = self._ruling
        if known is None or known.key != (width, mirrored) or known.colours is not colours:
            self._texts.clear()
            faces = Faces(self.face(13, 600), self.face(13), self.face(12))
            columns = self.columns(width)
            known = Ruling(self._theme, columns, width, colours, faces, mirrored=mirrored)
            self._ruling = known
        return known

    def texts(self, line: AgendaLine, width: int, colours: Colours, *, mirrored: bool) -> Texts:
        """Set title, process and place; what was measured is painted soon, and set only once."""
        ruling = self.ruling(width, colours, mirrored=mirrored)
        found = self._texts.get(line)
        if found is None:
            if len(self._texts) > TEXTS_KEPT:
                del self._texts[next(iter(self._texts))]
            found = self._texts[line] = _set(line, ruling)
        return found

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
        tallest = texts.tallest
        if line.clash and not self.clash_fits(line, texts, width):
            tallest = max(tallest, texts.title.height + px(18))
        if line.chips and self.columns(width).chips[1]:
            tallest = max(tallest, min(len(line.chips), CHIPS_SHOWN + 1) * px(19))
        return round(max(tallest, px(18))) + 2 * px(7) + 1

    def clash_fits(self, line: AgendaLine, texts: Texts, width: int) -> bool:
        """Tell whether the tag finds room behind the title's last line."""
        room = self._title_room(width)
        return texts.title.last_line_width + self._theme.px(6) + self.clash_width(line) <= room

    def clash_width(self, line: AgendaLine) -> float:
        """Return the width of the tag."""
        return self._small_width(line.clash) + 2 * self._theme.px(6)

    def _small_width(self, words: str) -> float:
        return width_of(words, self.face(11))

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


def _set(line: AgendaLine, ruling: Ruling) -> Texts:
    """Set the words of an event's line."""
    slots, top = ruling.slots(line), ruling.top
    texts = (line.days, line.weekdays, line.text, line.process, line.place)
    days, weekdays, title, process, place = words = [
        slot.set(text) for slot, text in zip(slots, texts, strict=True)
    ]
    tops = [top] * 4 + [top + process.height if ruling.stacked else top]
    placed = tuple(
        (one, QPointF(slot.left, down))
        for one, slot, down, text in zip(words, slots, tops, texts, strict=True)
        if text
    )
    tallest = max(down + one.height for one, down in zip(words, tops, strict=True)) - top
    return Texts(days, weekdays, title, process, place, placed, tallest)
