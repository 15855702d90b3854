"""A printed agenda on its pages: the same lines for paper, PDF and preview, black on white.

What is seen is what is printed, since one measure decides where every line stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.paper import Block, Paper, Placed, paginate
from desktop.core.steps import Steps, finished
from desktop.ui.runs import Run
from desktop.ui.sheet_base import ABOVE_FOOTER, BOTTOM, PrintedPages
from desktop.ui.sheet_text import INK, TIGHT, UNIT, EntryRow, Setting, SheetHead, columns_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.desk.printing import Sheet

TOP = 56.0
_ABOVE_HEADING, _BELOW_HEADING = 14.0, 4.0


class _Heading:
    """A section's heading; where its rows go on over a page it says so."""

    def __init__(self, words: str, setting: Setting) -> None:
        self.spoken = words
        going_on = QCoreApplication.translate("SheetPages", "%1, continued").replace("%1", words)
        self._texts = tuple(
            setting.laid([Run(one, INK, 600)], 13, setting.room, lines=2, leading=TIGHT)
            for one in (words, going_on)
        )
        self._left = setting.left(0, setting.room)
        highest = max(sum(text.height for text in one) for one in self._texts)
        self.height = highest / UNIT + _BELOW_HEADING

    def paint(self, painter: QPainter, y: float, *, again: bool) -> None:
        for text in self._texts[again]:
            text.paint(painter, self._left * UNIT, y * UNIT)


class SheetPages(PrintedPages):
    """Every page of an agenda."""

    def __init__(
        self, sheet: Sheet, paper: Paper, *, mirrored: bool = False, laid: bool = True
    ) -> None:
        """`mirrored` sets the columns from right to left; `laid` measures all rows at once."""
        super().__init__(paper, sheet.footer_left, mirrored=mirrored)
        self._sheet, self.title = sheet, sheet.title
        self._head = SheetHead(sheet.title, sheet.subtitle, self._setting)
        self._parts: list[_Heading | EntryRow] = []
        self._pages: tuple[tuple[Placed, ...], ...] = ()
        if laid:
            finished(self._lay())

    @classmethod
    def steps(cls, sheet: Sheet, paper: Paper, *, mirrored: bool) -> Steps[SheetPages]:
        """Measure a sheet, a row a step."""
        pages = cls(sheet, paper, mirrored=mirrored, laid=False)
        yield from pages._lay()
        return pages

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    def words(self, number: int) -> str:
        """Return what stands on a page, a line an entry, for readers of the screen."""
        head = [self._sheet.title, self._sheet.subtitle] if number == 0 else []
        rows = [self._parts[placed.block].spoken for placed in self._pages[number]]
        return "\n".join([*head, *rows] if self._parts else [*head, self._sheet.empty])

    def _lay(self) -> Steps[None]:
        columns = columns_of(self._sheet, self._setting)
        whole, done = sum(len(one.entries) for one in self._sheet.sections) or 1, 0
        for section in self._sheet.sections:
            if section.entries:
                self._parts.append(_Heading(section.heading, self._setting))
            for entry in section.entries:
                self._parts.append(EntryRow(entry, columns, self._setting))
                done += 1
                yield done / whole
        room = self._height - TOP - BOTTOM - ABOVE_FOOTER
        self._pages = paginate([_block(part) for part in self._parts], room, self._head.height)

    # -- painting ------------------------------------------------------------------------------

    def _paint_page(self, painter: QPainter, number: int) -> None:
        if number == 0:
            foot = self._head.paint(painter, TOP)
            self._paint_empty(painter, foot + _ABOVE_HEADING)
        for placed in self._pages[number]:
            part = self._parts[placed.block]
            if isinstance(part, _Heading):
                part.paint(painter, TOP + placed.y, again=placed.again)
            else:
                part.paint(painter, TOP + placed.y, placed.start, placed.end)

    def _paint_empty(self, painter: QPainter, y: float) -> None:
        if self._parts or not self._sheet.empty:
            return
        left = self._setting.left(0, self._setting.room)
        for text in self._setting.text(self._sheet.empty, 11.5, INK, self._setting.room):
            text.paint(painter, left * UNIT, y * UNIT)


def _block(part: _Heading | EntryRow) -> Block:
    if isinstance(part, _Heading):
        return Block(part.height, above=_ABOVE_HEADING, heading=True)
    return Block(part.height, cuts=part.cuts)
