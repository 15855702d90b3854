"""Two versions of a text on pages: side by side on landscape paper, or as one text, upright."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPen

from desktop.core.paper_flow import FlowItem, FlowPage, FlowPart, flow
from desktop.core.steps import Steps, finished
from desktop.desk.printing.values import Words
from desktop.ui.printing.sheet_base import ABOVE_FOOTER, BOTTOM, PrintedPages
from desktop.ui.printing.sheet_flow_text import TYPES, FlowText, Type, edges
from desktop.ui.printing.sheet_text import HAIR, INK, SOFT, UNIT
from desktop.ui.theme import INTERFACE, READING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from desktop.core.paper import Paper
    from desktop.desk.printing.values import CompareCell, CompareLine, CompareSheet, FlowBlock

_TOP, _HEAD, _ABOVE_NAMES = 46.0, 30.0, 14.0
_LABEL, _STEP, _TAG, _GAP = 40.0, 22.0, 72.0, 12.0
_WORDS = Type(READING, 14, 1.36, above=7)
_STRONG = _WORDS._replace(weight=700, above=14, stays=True)
_NAMES = Type(INTERFACE, 11, 1.4, 600)
_TAGS = Type(INTERFACE, 9.5, 1.35, colour=SOFT)


class _Placed:
    """A text as measured, `x` behind the leading margin and `width` wide."""

    def __init__(
        self, x: float, width: float, words: tuple[Words, ...], look: Type, *, mirrored: bool
    ) -> None:
        self.x, self.width = x, width
        self.text = FlowText(words, look, width, mirrored=mirrored)


class _Row(NamedTuple):
    """What is painted together, from its first line on; `bar` marks it at the edge."""

    item: FlowItem
    flowing: tuple[_Placed, ...]
    fixed: tuple[_Placed, ...]
    spoken: str
    bar: bool = False


class ComparePages(PrintedPages):
    """Every page of a comparison; the names of the versions stand over their columns."""

    def __init__(
        self, sheet: CompareSheet, paper: Paper, *, mirrored: bool = False, laid: bool = True
    ) -> None:
        """`mirrored` sets the columns from right to left; `laid` measures all at once."""
        self.landscape = len(sheet.heads) > 1
        super().__init__(paper, sheet.footer_left, mirrored=mirrored)
        self._sheet, self.title = sheet, sheet.title
        self._rows: list[_Row] = []
        self._pages: tuple[FlowPage, ...] = ()
        self._columns = tuple(self._share())
        self._names = [self._name(n, text) for n, text in enumerate(sheet.heads)]
        if laid:
            finished(self._lay())

    @classmethod
    def steps(cls, sheet: CompareSheet, paper: Paper, *, mirrored: bool) -> Steps[ComparePages]:
        """Measure a sheet, a paragraph a step."""
        pages = cls(sheet, paper, mirrored=mirrored, laid=False)
        yield from pages._lay()
        return pages

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    def words(self, number: int) -> str:
        """Return the paragraphs of a page, the older words before the newer."""
        return "\n".join(self._rows[part.item].spoken for part in self._pages[number].parts)

    # -- measuring -----------------------------------------------------------------------------

    def _share(self) -> list[tuple[float, float]]:
        """Where each column of text begins with its label, and how wide its text is."""
        room = self._setting.room
        if self.landscape:
            width = (room - _TAG - 2 * _GAP) / 2
            return [(0.0, width - _LABEL), (width + _TAG + 2 * _GAP, width - _LABEL)]
        return [(0.0, room - _LABEL - _TAG - _GAP)]

    @property
    def _tag_x(self) -> float:
        x, width = self._columns[0]
        return x + _LABEL + width + _GAP

    def _set(self, x: float, width: float, words: tuple[Words, ...], look: Type) -> _Placed:
        return _Placed(x, width, words, look, mirrored=self._setting.mirrored)

    def _name(self, column: int, text: str) -> _Placed:
        x, width = self._columns[column]
        return self._set(x, width + _LABEL, (Words(text),), _NAMES)

    def _lay(self) -> Steps[None]:
        self._rows += [self._opening(block) for block in self._sheet.opening]
        for number, line in enumerate(self._sheet.lines):
            self._rows.append(self._line(line, first=number == 0))
            yield (number + 1) / len(self._sheet.lines)
        room = self._height - _TOP - _HEAD - BOTTOM - ABOVE_FOOTER
        self._pages = flow([row.item for row in self._rows], room)

    def _opening(self, block: FlowBlock) -> _Row:
        look = TYPES[block.style]
        label_x, x = edges(block.style, block.level, block.label)
        text = self._set(x, self._setting.room - x, block.words, look)
        fixed: tuple[_Placed, ...] = ()
        if block.label:
            words = (Words(block.label),)
            fixed = (self._set(label_x, x - label_x, words, look._replace(weight=600)),)
        item = FlowItem(_heights((text, *fixed)), look.above, stays=look.stays)
        return _Row(item, (text,), fixed, f"{block.label} {block.text}".strip())

    def _line(self, line: CompareLine, *, first: bool) -> _Row:
        flowing: list[_Placed] = []
        fixed: list[_Placed] = []
        for (x, width), cell in zip(self._columns, line.cells, strict=False):
            if cell is not None:
                shift = _STEP * cell.level
                fixed.append(self._set(x + shift, _LABEL, (Words(cell.label),), _WORDS))
                flowing.append(self._cell(x, width, cell))
        tags = [self._set(self._tag_x, _TAG, (Words("\n".join(line.tags)),), _TAGS)]
        fixed += tags if line.tags else []
        stays = any(cell is not None and cell.heading for cell in line.cells)
        above = (_STRONG if stays else _WORDS).above + (_ABOVE_NAMES + _HEAD if first else 0.0)
        spoken = " / ".join(f"{one.label} {one.text}".strip() for one in line.cells if one)
        heights = _heights(flowing, max((one.text.height for one in fixed), default=0.0))
        item = FlowItem(heights, above, stays=stays)
        return _Row(item, tuple(flowing), tuple(fixed), spoken, line.bar)

    def _cell(self, x: float, width: float, cell: CompareCell) -> _Placed:
        shift = 0.0 if cell.heading else _STEP * cell.level
        look = _STRONG if cell.heading else _WORDS
        return self._set(x + _LABEL + shift, width - shift, cell.words, look)

    # -- painting ------------------------------------------------------------------------------

    def _paint_page(self, painter: QPainter, number: int) -> None:
        first = number == 0
        top = _TOP if first else _TOP + _HEAD
        if not first:
            self._paint_names(painter, _TOP)
        opening = len(self._sheet.opening)
        for part in self._pages[number].parts:
            if first and part.item == opening:
                self._paint_names(painter, top + part.y - _HEAD)
            self._paint_part(painter, self._rows[part.item], part, top + part.y)

    def _paint_names(self, painter: QPainter, y: float) -> None:
        for one in self._names:
            self._paint_text(painter, one, y, 0, 1)
        left, line = self._setting.left(0.0, self._setting.room), (y + _HEAD - 10) * UNIT
        painter.setPen(QPen(QColor(INK), HAIR * UNIT))
        right = left + self._setting.room
        painter.drawLine(QPointF(left * UNIT, line), QPointF(right * UNIT, line))

    def _paint_part(self, painter: QPainter, row: _Row, part: FlowPart, y: float) -> None:
        for one in row.flowing:
            self._paint_text(painter, one, y, part.start, min(part.end, one.text.lines))
        if part.start == 0:
            for one in row.fixed:
                self._paint_text(painter, one, y, 0, one.text.lines)
        if row.bar:
            height = sum(row.item.lines[part.start : part.end])
            x = self._setting.left(-10.0, 0.0) * UNIT
            painter.setPen(QPen(QColor(INK), 1.2 * UNIT))
            painter.drawLine(QPointF(x, y * UNIT), QPointF(x, (y + height) * UNIT))

    def _paint_text(self, painter: QPainter, one: _Placed, y: float, start: int, end: int) -> None:
        if start < end:
            one.text.paint(painter, self._setting.left(one.x, one.width), y, start, end)


def _heights(texts: Iterable[_Placed], least: float = 0.0) -> tuple[float, ...]:
    """The heights of the lines that stand beside each other; `least` is what they need in all."""
    longest = max((one.text for one in texts), key=lambda text: text.lines)
    heights = [longest.pitch] * max(longest.lines, 1)
    heights[-1] += max(least - sum(heights), 0.0)
    return tuple(heights)
