"""Running text on pages: a draft, or the pages of meetings in a briefing pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPen

from desktop.core.paper_flow import FlowItem, FlowPage, FlowPart, flow
from desktop.desk.printing.values import FlowBlock, FlowSheet, Style, Words
from desktop.ui.printing.sheet_base import ABOVE_FOOTER, BOTTOM, LaidPages
from desktop.ui.printing.sheet_flow_text import TYPES, FlowText, Type, edges
from desktop.ui.printing.sheet_text import HAIR, INK, LINE, SOFT, UNIT
from desktop.ui.theme import INTERFACE

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.core.steps import Steps

_TOP = 56.0
# Lines of at most 75 letters, and what is beside them.
_MEASURE, _MARGIN, _GAP = 590.0, 170.0, 20.0
_NOTE_RULE, _RULE_WIDTH = 16.0, 150.0
_EVERY, _BEHIND_LABEL = 5, 5.0
_BESIDE = Type(INTERFACE, 9.5, 1.35, colour=SOFT)
_COUNT = Type(INTERFACE, 9.0, 1.3, colour=SOFT)
_LABEL = 600


class _Set:
    """A block as measured: its text, its label, and the lines beside it."""

    def __init__(self, block: FlowBlock, room: float, *, margin: bool, mirrored: bool) -> None:
        self.block, self.look = block, TYPES[block.style]
        self.label_x, text_x = edges(block.style, block.level, block.label)
        weight = _LABEL if block.style is Style.FACT else 400
        colour = SOFT if block.style is Style.TEXT else INK
        face = self.look._replace(weight=weight, colour=colour)
        if block.style in (Style.FACT, Style.TEXT):
            leading = self.look.size * self.look.leading / 10.5
            face = face._replace(family=INTERFACE, size=10.5, leading=leading)
        self.label_width = text_x + 40
        self.label = FlowText((Words(block.label),), face, self.label_width, mirrored=mirrored)
        # A long label, such as that of a new paragraph, pushes its text aside.
        needed = self.label_x + self.label.width + _BEHIND_LABEL if block.label else 0.0
        self.text_x = max(text_x, needed)
        self.width = room - self.text_x
        self.text = FlowText(block.words, self.look, self.width, mirrored=mirrored)
        words = (Words("\n".join(block.margin)),)
        self.beside = FlowText(words, _BESIDE, _MARGIN, mirrored=mirrored) if margin else None

    def item(self) -> FlowItem:
        """The block as the pages need it; what is beside it needs its lines too."""
        lines = [self.text.pitch] * max(self.text.lines, 1)
        beside = self.beside.height if self.beside and self.block.margin else 0.0
        lines[-1] += max(beside - sum(lines), 0.0)
        notes: dict[int, tuple[int, ...]] = {}
        for offset, number in self.block.notes:
            line = self.text.line_of(offset)
            notes[line] = (*notes.get(line, ()), number)
        return FlowItem(tuple(lines), self.look.above, self.block.turn, self.look.stays, notes)


class FlowPages(LaidPages[FlowSheet]):
    """Every page of running text, footnotes at the foot of theirs."""

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    def words(self, number: int) -> str:
        """Return the paragraphs of a page with their labels, and its footnotes."""
        page = self._pages[number]
        shown = [self._blocks[part.item].block for part in page.parts]
        shown += [self._notes[note].block for note in page.notes]
        return "\n".join(f"{one.label} {one.text}".strip() for one in shown)

    def _lay(self) -> Steps[None]:
        room = self._setting.room
        self._text_room = room - _MARGIN - _GAP if self._sheet.margin else min(room, _MEASURE)
        self._blocks: list[_Set] = []
        self._notes: list[_Set] = []
        mirrored, margin = self._setting.mirrored, self._sheet.margin
        for block in self._sheet.notes:
            self._notes.append(_Set(block, self._text_room, margin=False, mirrored=mirrored))
        for number, block in enumerate(self._sheet.blocks):
            self._blocks.append(_Set(block, self._text_room, margin=margin, mirrored=mirrored))
            yield (number + 1) / len(self._sheet.blocks)
        height = self._height - _TOP - BOTTOM - ABOVE_FOOTER
        heights = [one.look.above + one.text.height for one in self._notes]
        items = [one.item() for one in self._blocks]
        self._pages: tuple[FlowPage, ...] = flow(items, height, heights, _NOTE_RULE)

    # -- painting ------------------------------------------------------------------------------

    def _paint_page(self, painter: QPainter, number: int) -> None:
        page, counted = self._pages[number], 0
        for part in page.parts:
            made = self._blocks[part.item]
            self._paint_part(painter, made, part)
            if self._sheet.numbers and made.block.style is Style.DRAFT:
                counted = self._count(painter, made, part, counted)
        self._paint_notes(painter, page)

    def _paint_part(self, painter: QPainter, made: _Set, part: FlowPart) -> None:
        y, end = _TOP + part.y, min(part.end, made.text.lines)
        left = self._setting.left(made.text_x, made.width)
        made.text.paint(painter, left, y, part.start, end)
        if part.start == 0:
            self._paint_label(painter, made, y)
            if made.beside and made.block.margin:
                x = self._setting.left(self._text_room + _GAP, _MARGIN)
                made.beside.paint(painter, x, y)
        height = (end - part.start) * made.text.pitch
        if made.block.style is Style.SOURCE:
            self._upright(painter, 3.0, y, height, LINE, 2.0)
        if made.block.bar:
            self._upright(painter, -10.0, y, height, INK, 1.0)

    def _paint_label(self, painter: QPainter, made: _Set, y: float) -> None:
        left = self._setting.left(made.label_x, made.label_width)
        made.label.paint(painter, left, y, 0, 1)

    def _upright(
        self, painter: QPainter, x: float, y: float, height: float, colour: str, width: float
    ) -> None:
        """Draw a line down the side of a block."""
        at = self._setting.left(x, 0.0) * UNIT
        painter.setPen(QPen(QColor(colour), width * UNIT))
        painter.drawLine(QPointF(at, y * UNIT), QPointF(at, (y + height) * UNIT))

    def _count(self, painter: QPainter, made: _Set, part: FlowPart, counted: int) -> int:
        """Number every fifth line of the text, from the top of the page."""
        for line in range(part.start, min(part.end, made.text.lines)):
            counted += 1
            if counted % _EVERY == 0:
                y = _TOP + part.y + (line - part.start) * made.text.pitch
                text = FlowText((Words(str(counted)),), _COUNT, 24, mirrored=False)
                down = (made.text.pitch - text.pitch) / 2
                text.paint(painter, self._setting.left(-38.0, 24), y + down)
        return counted

    def _paint_notes(self, painter: QPainter, page: FlowPage) -> None:
        if not page.notes:
            return
        shown = [self._notes[note] for note in page.notes]
        height = sum(one.look.above + one.text.height for one in shown)
        y = self._height - BOTTOM - ABOVE_FOOTER - height
        left = self._setting.left(0.0, _RULE_WIDTH)
        painter.setPen(QPen(QColor(INK), HAIR * UNIT))
        ends = (left, left + _RULE_WIDTH)
        painter.drawLine(*(QPointF(x * UNIT, (y - 2) * UNIT) for x in ends))
        for one in shown:
            y += one.look.above
            one.text.paint(painter, self._setting.left(one.text_x, one.width), y)
            self._paint_label(painter, one, y)
            y += one.text.height
