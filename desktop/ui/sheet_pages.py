"""A printed agenda on its pages: the same lines for paper, PDF and preview, black on white.

What is seen is what is printed, since one measure decides where every line stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QSizeF

from desktop.core.paper import Block, Paper, Placed, paginate
from desktop.ui.runs import Laid, Run
from desktop.ui.sheet_text import INK, SOFT, TIGHT, UNIT, EntryRow, Setting

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.desk.printing import Sheet, SheetSection

_SIDE, _TOP, _BOTTOM, _ABOVE_FOOTER = 60.0, 56.0, 48.0, 20.0
_RULE, _ABOVE_RULE, _BELOW_TITLE = 2.0, 8.0, 3.0
_ABOVE_HEADING, _BELOW_HEADING = 14.0, 4.0
_TITLE_LINES, _SUBTITLE_LINES = 3, 4


class _Heading:
    """A section's heading; where its rows go on over a page it says so."""

    def __init__(self, words: str, setting: Setting) -> None:
        self.spoken = words
        going_on = QCoreApplication.translate("SheetPages", "%1, continued").replace("%1", words)
        self._texts = tuple(
            setting.laid([Run(one, INK, 600)], 13, setting.room, lines=1, leading=TIGHT)
            for one in (words, going_on)
        )
        self._left = setting.left(0, setting.room)
        self.height = sum(text.height for text in self._texts[0]) / UNIT + _BELOW_HEADING

    def paint(self, painter: QPainter, y: float, *, again: bool) -> None:
        for text in self._texts[again]:
            text.paint(painter, self._left * UNIT, y * UNIT)


class Pages(Protocol):
    """Anything that can be printed, page by page, and looked at before.

    `job` is what the printer is told of it. Sizes are design pixels, 96 to an inch.
    """

    job: str

    @property
    def paper(self) -> Paper:
        """The paper that it is laid out for."""

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""

    @property
    def size(self) -> QSizeF:
        """The size of a page, wider than high when it lies across."""

    def words(self, number: int) -> str:
        """Return what stands on a page, counted from 0, a line an entry."""

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page from its top left corner."""


class SheetPages:
    """Every page of a sheet, measured once and painted as often as wanted."""

    job = "Agenda"

    def __init__(self, sheet: Sheet, paper: Paper, *, mirrored: bool = False) -> None:
        """`mirrored` sets the columns from right to left."""
        self._sheet, self._paper = sheet, paper
        self._width, self._height = paper.size
        self._setting = Setting(self._width, _SIDE, mirrored)
        self._head = self._lay_head()
        self._parts: list[_Heading | EntryRow] = []
        for section in sheet.sections:
            self._measure(section)
        blocks = [_block(part) for part in self._parts]
        room = self._height - _TOP - _BOTTOM - _ABOVE_FOOTER
        self._pages = paginate(blocks, room, self._head_height)

    @property
    def paper(self) -> Paper:
        """The paper that it is laid out for."""
        return self._paper

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    @property
    def size(self) -> QSizeF:
        """The paper's size in design pixels."""
        return QSizeF(self._width, self._height)

    def words(self, number: int) -> str:
        """Return what stands on a page, a line an entry, for readers of the screen."""
        head = [self._sheet.title, self._sheet.subtitle] if number == 0 else []
        rows = [self._parts[placed.block].spoken for placed in self._pages[number]]
        return "\n".join([*head, *rows] if self._parts else [*head, self._sheet.empty])

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0, in design pixels from the paper's top left corner."""
        painter.save()
        painter.scale(1 / UNIT, 1 / UNIT)
        if number == 0:
            self._paint_head(painter)
        for placed in self._pages[number]:
            self._paint_part(painter, placed)
        self._paint_footer(painter, number)
        painter.restore()

    # -- measuring -----------------------------------------------------------------------------

    def _measure(self, section: SheetSection) -> None:
        if section.entries:
            self._parts.append(_Heading(section.heading, self._setting))
            self._parts += [EntryRow(entry, self._setting) for entry in section.entries]

    def _lay_head(self) -> tuple[tuple[Laid, ...], ...]:
        sheet, room, laid = self._sheet, self._setting.room, self._setting.laid
        title = [Run(sheet.title, INK, 600)]
        subtitle = [Run(sheet.subtitle, SOFT)]
        return (
            laid(title, 20, room, lines=_TITLE_LINES, leading=TIGHT),
            laid(subtitle, 11.5, room, lines=_SUBTITLE_LINES),
        )

    @property
    def _head_height(self) -> float:
        texts = sum(text.height for texts in self._head for text in texts) / UNIT
        return texts + _BELOW_TITLE + _ABOVE_RULE + _RULE

    # -- painting ------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter) -> None:
        left, y = self._setting.left(0, self._setting.room), _TOP
        for texts in self._head:
            for text in texts:
                text.paint(painter, left * UNIT, y * UNIT)
                y += text.height / UNIT
            y += _BELOW_TITLE if texts is self._head[0] else _ABOVE_RULE
        self._setting.rule(painter, y + _RULE / 2, _RULE, INK)
        if not self._parts and self._sheet.empty:
            words = [Run(self._sheet.empty, INK)]
            for text in self._setting.laid(words, 11.5, self._setting.room):
                text.paint(painter, left * UNIT, (y + _RULE + _ABOVE_HEADING) * UNIT)

    def _paint_part(self, painter: QPainter, placed: Placed) -> None:
        part = self._parts[placed.block]
        if isinstance(part, _Heading):
            part.paint(painter, _TOP + placed.y, again=placed.again)
        else:
            part.paint(painter, _TOP + placed.y, placed.start, placed.end)

    def _paint_footer(self, painter: QPainter, number: int) -> None:
        setting, y = self._setting, (self._height - _BOTTOM) * UNIT
        page = setting.laid([Run(f"{number + 1} / {self.count}", SOFT)], 10, setting.room)[0]
        width = page.width / UNIT
        x = setting.side if setting.mirrored else self._width - setting.side - width
        # A mirrored text stands at the right end of its room.
        shift = setting.room - width if setting.mirrored else 0.0
        page.paint(painter, (x - shift) * UNIT, y)
        room = setting.room - width - 24
        for text in setting.laid([Run(self._sheet.footer_left, SOFT)], 10, room, lines=1):
            text.paint(painter, setting.left(0, room) * UNIT, y)


def _block(part: _Heading | EntryRow) -> Block:
    if isinstance(part, _Heading):
        return Block(part.height, above=_ABOVE_HEADING, heading=True)
    return Block(part.height, cuts=part.cuts)
