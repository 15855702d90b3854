"""The text of a printed agenda as measured: fonts, columns, and the rows that they make.

Lengths are design pixels (96 to an inch). Text is set in units of a twentieth of one, so that the
smallest type is measured without any rounding and every device breaks the same lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.ui.runs import Laid, Run
from desktop.ui.theme import INTERFACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.desk.printing import SheetEntry

UNIT = 20
INK, SOFT, LINE = "#111111", "#555555", "#bbbbbb"
LEADING, TIGHT = 1.4, 1.21
HAIR, PAD = 0.6, 5.0
_GAP = 12.0
# Date, what it is (the rest of the room), where, and the paragraphs that point to it.
_DAY, _PLACE, _PARAGRAPHS = 84.0, 128.0, 74.0


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


class EntryRow:
    """An entry in its four columns, a hairline below it."""

    def __init__(self, entry: SheetEntry, setting: Setting) -> None:
        self.spoken = _spoken(entry)
        self._setting = setting
        self._columns = _columns(entry, setting)
        self._text_height = max(column.height for column in self._columns)
        self.height = PAD + self._text_height + PAD + HAIR

    @property
    def cuts(self) -> tuple[float, ...]:
        """The heights at which the row may be cut without cutting through a line."""
        lines = [line for column in self._columns for line in column.lines]
        feet = sorted({line.foot for line in lines if line.foot < self._text_height - 0.01})
        through = (
            any(line.top + 0.01 < foot < line.foot - 0.01 for line in lines) for foot in feet
        )
        return tuple(PAD + foot for foot, cut in zip(feet, through, strict=True) if not cut)

    def paint(self, painter: QPainter, y: float, start: float, end: float) -> None:
        """Paint the part from `start` to `end` of the row with that part's top at `y`."""
        first = max(start - PAD, 0.0) if start else 0.0
        for column in self._columns:
            column.paint(painter, y - start + PAD, first - 0.01, end - PAD - 0.01)
        if end >= self.height:
            self._setting.rule(painter, y + end - start - HAIR / 2, HAIR, LINE)


def _columns(entry: SheetEntry, setting: Setting) -> tuple[Column, ...]:
    title_room = setting.room - _DAY - _PLACE - _PARAGRAPHS - 3 * _GAP
    mark = f" {entry.mark}" if entry.day and entry.mark else entry.mark
    day = setting.laid([Run(entry.day, INK, 600), Run(mark, SOFT)], 11.5, _DAY)
    weekday = setting.text(entry.weekday, 10.5, SOFT, _DAY, 600)
    title = setting.text(entry.title, 11.5, INK, title_room)
    detail = setting.text(entry.detail, 10.5, SOFT, title_room)
    place = setting.text(entry.place, 11.5, SOFT, _PLACE)
    paths = _unbroken(entry.paragraphs, sheet_font(11.5), _PARAGRAPHS * UNIT)
    paragraphs = setting.text(paths, 11.5, SOFT, _PARAGRAPHS)
    widths = (_DAY, title_room, _PLACE, _PARAGRAPHS)
    texts = ((*day, *weekday), (*title, *detail), place, paragraphs)
    columns, x = [], 0.0
    for width, own in zip(widths, texts, strict=True):
        columns.append(Column(setting.left(x, width), own))
        x += width + _GAP
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
    parts = (day, entry.title, entry.detail, entry.place, entry.paragraphs)
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


def sheet_font(size: float, weight: int = 400) -> QFont:
    """Give the printed font; `size` in design pixels, the font itself in units."""
    font = QFont(INTERFACE)
    font.setPixelSize(round(size * UNIT))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Inter's other shapes for dashes and colons between figures are lost to a search in a PDF.
    font.setFeature(QFont.Tag("calt"), 0)
    return font
