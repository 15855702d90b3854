"""Where things stand in a line of the agenda; the same answer for painting and for the pointer."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF

from desktop.ui.calendar.agenda_model import AgendaLine, LineKind
from desktop.ui.colours import Colours
from desktop.ui.one_line import OneLine, set_words
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme

CHIPS_SHOWN = 3
TITLE_LINES = 3
# Design pixels that a title wants, before the columns beside it give way.
LEAST_TITLE = 240
# Where a title has more than this, the columns beside it get a share.
AMPLE_TITLE = 520
TEXTS_KEPT = 400


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a line by their left edges and widths, from the left for left-to-right.

    Where room is short the place stands below the process, in the same column.
    """

    tick: tuple[int, int]
    days: tuple[int, int]
    weekdays: tuple[int, int]
    dot: tuple[int, int]
    title: tuple[int, int]
    process: tuple[int, int]
    place: tuple[int, int]
    chips: tuple[int, int]


Words = Laid | OneLine


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of an event's line, set into their columns."""

    days: Words
    weekdays: Words
    title: Words
    process: Words
    place: Words


class AgendaLayout:
    """Measures lines for a width and a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._columns: dict[tuple[int, int], Columns] = {}
        self._texts: dict[tuple[AgendaLine, int, bool], Texts] = {}

    def forget(self) -> None:
        """Set words anew: sizes or colours are others."""
        self._texts.clear()

    def margin(self) -> int:
        """The air left and right of all lines."""
        return self._theme.px(18)

    def columns(self, width: int) -> Columns:
        """Share the width out; the title gets what the others leave."""
        key = (width, self._theme.px(100))
        if key not in self._columns:
            self._columns[key] = self._new_columns(width)
        return self._columns[key]

    def _new_columns(self, width: int) -> Columns:
        px = self._theme.px
        days, room = [px(24), px(50), px(64), px(20)], width - 2 * self.margin()
        sides, least, stacked = [px(104), px(122), px(84)], px(LEAST_TITLE), False
        if room - sum(days) - sum(sides) < least:
            sides, stacked = [px(126), px(84)], True
        if room - sum(days) - sum(sides) < least // 2:
            # The panel has the paragraphs too.
            sides[-1] = 0
        title = max(px(120), room - sum(days) - sum(sides))
        if title > px(AMPLE_TITLE) and not stacked:
            more = min(px(90), (title - px(AMPLE_TITLE)) // 3)
            title, sides = title - 2 * more, [sides[0] + more, sides[1] + more, sides[2]]
        places: list[tuple[int, int]] = []
        x = self.margin()
        for size in (*days, title, *sides):
            places.append((x, size))
            x += size
        if stacked:
            places.insert(6, places[5])
        return Columns(*places)

    def texts(self, line: AgendaLine, width: int, colours: Colours, *, mirrored: bool) -> Texts:
        """Set title, process and place; what was measured is painted soon, and set only once."""
        key = (line, width, mirrored)
        if key not in self._texts:
            if len(self._texts) > TEXTS_KEPT:
                self._texts.clear()
            self._texts[key] = self._new_texts(line, width, colours, mirrored=mirrored)
        return self._texts[key]

    def _new_texts(
        self, line: AgendaLine, width: int, colours: Colours, *, mirrored: bool
    ) -> Texts:
        columns, theme = self.columns(width), self._theme
        gap = theme.px(4)
        title_room = columns.title[1] - theme.px(16)
        small = theme.font(12)
        weekdays = Run(line.weekdays, colours.soft)
        cancelled = line.entry is not None and line.entry.cancelled
        return Texts(
            self._days(line, width, colours, mirrored=mirrored),
            set_words(weekdays, small, columns.weekdays[1] - gap, lines=2, mirrored=mirrored),
            set_words(
                Run(line.text, colours.soft if cancelled else colours.ink, struck=cancelled),
                theme.font(13),
                title_room,
                lines=TITLE_LINES,
                mirrored=mirrored,
            ),
            *(
                set_words(
                    Run(words, colours.soft),
                    small,
                    column[1] - gap,
                    lines=TITLE_LINES,
                    mirrored=mirrored,
                )
                for words, column in ((line.process, columns.process), (line.place, columns.place))
            ),
        )

    def height(self, line: AgendaLine, width: int, colours: Colours) -> int:
        """Return the height of a line."""
        px = self._theme.px
        if line.kind is LineKind.MONTH:
            return px(49)
        if line.kind is LineKind.HEADING:
            return px(31)
        texts, columns = self.texts(line, width, colours, mirrored=False), self.columns(width)
        title = texts.title.height
        if line.clash and not self.clash_fits(line, texts, width):
            title += px(18)
        beside = texts.place.height + self.place_down(texts, width)
        chips = min(len(line.chips), CHIPS_SHOWN + 1) * px(19) if columns.chips[1] else 0
        dated = max(texts.days.height, texts.weekdays.height)
        tallest = max(dated, title, texts.process.height, beside, chips, px(18))
        return round(tallest) + 2 * px(7) + 1

    def days_room(self, line: AgendaLine, width: int) -> int:
        """The width that a date has; without weekdays it has their room too."""
        columns = self.columns(width)
        return columns.days[1] + (0 if line.weekdays else columns.weekdays[1]) - self._theme.px(2)

    def place_down(self, texts: Texts, width: int) -> float:
        """Return how far below the line's top the place begins: below a process above it."""
        columns = self.columns(width)
        return texts.process.height if columns.place == columns.process else 0.0

    def _days(self, line: AgendaLine, width: int, colours: Colours, *, mirrored: bool) -> Words:
        """Set the date, or softly the printed words that are none."""
        room = self.days_room(line, width)
        run, font = Run(line.days, colours.ink, 600), self._theme.font(13, 600)
        if not line.dated:
            run, font = Run(line.days, colours.soft), self._theme.font(12)
        return set_words(run, font, room, lines=2, mirrored=mirrored)

    def clash_fits(self, line: AgendaLine, texts: Texts, width: int) -> bool:
        """Tell whether the tag finds room behind the title's last line."""
        room = self.columns(width).title[1] - self._theme.px(16)
        return texts.title.last_line_width + self._theme.px(6) + self.clash_width(line) <= room

    def clash_width(self, line: AgendaLine) -> float:
        """Return the width of the tag."""
        laid = Laid([Run(line.clash, "#000000")], self._theme.font(11), 400)
        return laid.width + 2 * self._theme.px(6)

    def rect(self, place: tuple[int, int], row: QRect, *, mirrored: bool) -> QRectF:
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
        px = self._theme.px
        columns = self.columns(row.width())
        column = self.rect(columns.chips, row, mirrored=mirrored)
        rects: list[QRectF] = []
        if not columns.chips[1]:
            return rects
        words = [chip.path for chip in line.chips[:CHIPS_SHOWN]]
        if len(line.chips) > CHIPS_SHOWN:
            words.append("")
        for number, word in enumerate(words):
            laid = Laid([Run(word, "#000000")], self._theme.font(11), 400, lines=1)
            wide = min(laid.width + 2 * px(7), column.width()) if word else column.width()
            left = column.right() - wide if mirrored else column.left()
            rects.append(QRectF(left, row.top() + px(6) + number * px(19), wide, px(17)))
        return rects

    def chip_at(self, line: AgendaLine, row: QRect, x: float, y: float, *, mirrored: bool) -> str:
        """Return the paragraph whose chip lies at a point, "" for none."""
        rects = self.chip_rects(line, row, mirrored=mirrored)
        for chip, rect in zip(line.chips[:CHIPS_SHOWN], rects, strict=False):
            if rect.contains(x, y):
                return chip.paragraph
        return ""
