"""The text of a printed agenda as measured: fonts, columns, and the rows that they make.

Lengths are design pixels (96 to an inch). Text is set in units of a twentieth of one, so that the
smallest type is measured without any rounding and every device breaks the same lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.core.quick.dataclasses import dataclass
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import INTERFACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.desk.printing.agenda import Sheet, SheetEntry

UNIT = 20
INK, SOFT, LINE = "#111111", "#555555", "#bbbbbb"
LEADING, TIGHT = 1.4, 1.21
HAIR, PAD = 0.6, 5.0
_GAP = 12.0
# Date, what it is (the rest of the room), where, and the paragraphs that point to it.
_DAY, _PLACE, _PARAGRAPHS = 84.0, 128.0, 74.0
# The column to write in, and how much of it a row has at least.
_BLANK, _TO_WRITE = 190.0, 34.0
_RULE, _ABOVE_RULE, _BELOW_TITLE = 2.0, 8.0, 3.0
_TITLE_LINES, _SUBTITLE_LINES = 3, 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column: its top and foot in the column, its text, and where that begins."""

    top: float
    foot: float
    text: Laid
    text_top: float
    number: int


class Column:
    """Texts below each other, `x` from the left edge of the paper."""

    def __init__(self, x: float, texts: Sequence[Laid]) -> None:
        self._x = x
        self.lines = tuple(_lines(texts))

    @property
    def height(self) -> float:
        """The height of all its lines."""
        return self.lines[-1].foot if self.lines else 0.0

    def paint(self, painter: QPainter, y: float, start: float, end: float) -> None:
        """Paint the lines that begin from `start` to `end` of the column, its top being at `y`."""
        for line in self.lines:
            if start <= line.top < end:
                top = (y + line.text_top) * UNIT
                line.text.paint_line(painter, self._x * UNIT, top, line.number)


def _lines(texts: Sequence[Laid]) -> Iterator[Line]:
    top = 0.0
    for text in texts:
        pitch = text.pitch / UNIT
        for number in range(text.lines):
            begin = top + number * pitch
            yield Line(begin, begin + pitch, text, top, number)
        top += text.lines * pitch


class Widths(NamedTuple):
    """The widths of an agenda's columns; one without a width is not there."""

    day: float
    title: float
    place: float
    paragraphs: float
    blank: float


def columns_of(sheet: Sheet, setting: Setting) -> Widths:
    """Share the paper out among the columns that `sheet` has."""
    paragraphs = _PARAGRAPHS if sheet.paragraphs else 0.0
    # Where there is a column to write in, the place stands under the title.
    place, blank = (0.0, _BLANK) if sheet.blank else (_PLACE, 0.0)
    others = [width for width in (_DAY, place, paragraphs, blank) if width]
    title = setting.room - sum(others) - _GAP * len(others)
    return Widths(_DAY, title, place, paragraphs, blank)


class EntryRow:
    """An entry in its columns, a hairline below it.

    Only its height is kept: texts of thousands of rows would take more room than all else.
    """

    def __init__(self, entry: SheetEntry, widths: Widths, setting: Setting) -> None:
        self.spoken = _spoken(entry)
        self._entry, self._widths, self._setting = entry, widths, setting
        columns = _columns(entry, widths, setting)
        self._text_height = max(column.height for column in columns)
        least = _TO_WRITE if widths.blank else 0.0
        self.height = PAD + max(self._text_height, least) + PAD + HAIR
        self.cuts = tuple(_cuts(columns, self._text_height))

    def paint(self, painter: QPainter, y: float, start: float, end: float) -> None:
        """Paint the part from `start` to `end` of the row with that part's top at `y`."""
        first = max(start - PAD, 0.0) if start else 0.0
        for column in _columns(self._entry, self._widths, self._setting):
            column.paint(painter, y - start + PAD, first - 0.01, end - PAD - 0.01)
        if self._widths.blank:
            self._paint_blank(painter, y, end - start)
        if end >= self.height:
            self._setting.rule(painter, y + end - start - HAIR / 2, HAIR, LINE)

    def _paint_blank(self, painter: QPainter, y: float, height: float) -> None:
        """A line at the side of the room to write in."""
        setting = self._setting
        x = setting.left(setting.room - _BLANK, 0.0)
        painter.setPen(QPen(QColor(LINE), HAIR * UNIT))
        ends = (QPointF(x * UNIT, y * UNIT), QPointF(x * UNIT, (y + height) * UNIT))
        painter.drawLine(*ends)


def _cuts(columns: Sequence[Column], height: float) -> Iterator[float]:
    """The heights at which a row may be cut without cutting through a line."""
    lines = [line for column in columns for line in column.lines]
    for foot in sorted({line.foot for line in lines if line.foot < height - 0.01}):
        if not any(line.top + 0.01 < foot < line.foot - 0.01 for line in lines):
            yield PAD + foot


def _columns(entry: SheetEntry, widths: Widths, setting: Setting) -> tuple[Column, ...]:
    mark = f" {entry.mark}" if entry.day and entry.mark else entry.mark
    day = setting.laid([Run(entry.day, INK, 600), Run(mark, SOFT)], 11.5, widths.day)
    weekday = setting.text(entry.weekday, 10.5, SOFT, widths.day, 600)
    title = setting.text(entry.title, 11.5, INK, widths.title)
    under = "" if widths.place else entry.place
    detail = ". ".join(part for part in (under, entry.detail) if part)
    small = setting.text(detail, 10.5, SOFT, widths.title)
    told = setting.text(entry.description, 10.5, INK, widths.title)
    place = setting.text(entry.place, 11.5, SOFT, widths.place) if widths.place else ()
    paths = _unbroken(entry.paragraphs, sheet_font(11.5), widths.paragraphs * UNIT)
    paragraphs = setting.text(paths, 11.5, SOFT, widths.paragraphs) if widths.paragraphs else ()
    texts = ((*day, *weekday), (*title, *small, *told), place, paragraphs)
    columns, x = [], 0.0
    for width, own in zip(widths[:4], texts, strict=True):
        columns.append(Column(setting.left(x, width), own))
        x += width + _GAP if width else 0.0
    return tuple(columns)


def _unbroken(paths: str, font: QFont, width: float) -> str:
    """Break a list of paths behind its commas only, as far as there is room for a path."""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    for path in paths.split(", "):
        longer = f"{lines[-1]}, {path}" if lines else path
        if lines and metrics.horizontalAdvance(f"{longer},") <= width:
            lines[-1] = longer
        else:
            lines.append(path)
    return ",\n".join(lines)


def _spoken(entry: SheetEntry) -> str:
    day = " ".join(part for part in (entry.day, entry.weekday, entry.mark) if part)
    parts = (day, entry.title, entry.detail, entry.description, entry.place, entry.paragraphs)
    return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where text may stand: the paper's width, its margins, and the direction of the columns."""

    width: float
    side: float
    mirrored: bool

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.side

    def left(self, x: float, width: float) -> float:
        """The left edge of something `width` wide that begins `x` behind the leading margin."""
        return self.width - self.side - x - width if self.mirrored else self.side + x

    def text(
        self, words: str, size: float, colour: str, width: float, weight: int = 400
    ) -> tuple[Laid, ...]:
        """Set words in one colour; no words make no text."""
        return self.laid([Run(words, colour, weight)], size, width)

    def laid(
        self,
        runs: Sequence[Run],
        size: float,
        width: float,
        *,
        lines: int = 0,
        leading: float = LEADING,
    ) -> tuple[Laid, ...]:
        """Set runs into `width`; nothing when they have no words."""
        shown = [run for run in runs if run.text]
        if not shown:
            return ()
        font = sheet_font(size, shown[0].weight)
        room = width * UNIT
        return (Laid(shown, font, room, lines=lines, leading=leading, mirrored=self.mirrored),)

    def rule(self, painter: QPainter, y: float, width: float, colour: str) -> None:
        """Draw a line from margin to margin."""
        painter.setPen(QPen(QColor(colour), width * UNIT))
        ends = (self.side, self.width - self.side)
        painter.drawLine(*(QPointF(x * UNIT, y * UNIT) for x in ends))


class SheetHead:
    """The title of a sheet and what is under it, down to the strong line."""

    def __init__(self, title: str, subtitle: str, setting: Setting) -> None:
        self._setting = setting
        room, laid = setting.room, setting.laid
        self._texts = (
            laid([Run(title, INK, 600)], 20, room, lines=_TITLE_LINES, leading=TIGHT),
            laid([Run(subtitle, SOFT)], 11.5, room, lines=_SUBTITLE_LINES),
        )

    @property
    def height(self) -> float:
        """The height down to the foot of the line."""
        texts = sum(text.height for texts in self._texts for text in texts) / UNIT
        return texts + _BELOW_TITLE + _ABOVE_RULE + _RULE

    def paint(self, painter: QPainter, y: float) -> float:
        """Paint with the top at `y`; returns where it ends."""
        left = self._setting.left(0, self._setting.room)
        for texts, below in zip(self._texts, (_BELOW_TITLE, _ABOVE_RULE), strict=True):
            for text in texts:
                text.paint(painter, left * UNIT, y * UNIT)
                y += text.height / UNIT
            y += below
        self._setting.rule(painter, y + _RULE / 2, _RULE, INK)
        return y + _RULE


def sheet_font(size: float, weight: int = 400, family: str = INTERFACE) -> QFont:
    """Give the printed font; `size` in design pixels, the font itself in units."""
    font = QFont(family)
    font.setPixelSize(round(size * UNIT))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Inter's other shapes for dashes and colons between figures are lost to a search in a PDF.
    font.setFeature(QFont.Tag("calt"), 0)
    # So are letters that are joined to one sign, such as the "fi" of the reading font.
    if family != INTERFACE:
        font.setFeature(QFont.Tag("liga"), 0)
    return font
