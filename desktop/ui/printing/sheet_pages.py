"""A printed agenda on its pages: the same lines for paper, PDF and preview, black on white.

What is seen is what is printed, since one measure decides where every line stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.paper import Block, Placed, paginate
from desktop.desk.printing.agenda import Sheet
from desktop.ui.printing.sheet_base import ABOVE_FOOTER, BOTTOM, LaidPages
from desktop.ui.printing.sheet_text import (
    INK,
    TIGHT,
    UNIT,
    EntryRow,
    Setting,
    SheetHead,
    columns_of,
)
from desktop.ui.runs import ELLIPSIS, Laid, Run

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.core.steps import Steps

TOP = 56.0
_ABOVE_HEADING, _BELOW_HEADING = 14.0, 4.0


class _Heading:
    """A section's heading; where its rows go on over a page it says so."""

    def __init__(self, words: str, setting: Setting) -> None:
        self.spoken, self._setting = words, setting
        begun = self._set(words)
        self._texts = (begun, self._going_on(words, begun.lines))
        self._left = setting.left(0, setting.room)
        self.height = begun.height / UNIT + _BELOW_HEADING

    def _set(self, words: str) -> Laid:
        runs = [Run(words, INK, 600)]
        return self._setting.laid(runs, 13, self._setting.room, lines=2, leading=TIGHT)[0]

    def _going_on(self, words: str, most: int) -> Laid:
        """The heading over a page, on at most so many lines; a long one loses its last words."""
        going_on = QCoreApplication.translate("SheetPages", "%1, continued")
        made = self._set(going_on.replace("%1", words))
        name = words
        while (made.lines > most or made.cut) and " " in name:
            name = name.rpartition(" ")[0]
            made = self._set(going_on.replace("%1", f"{name}{ELLIPSIS}"))
        return made

    def paint(self, painter: QPainter, y: float, *, again: bool) -> None:
        self._texts[again].paint(painter, self._left * UNIT, y * UNIT)


class SheetPages(LaidPages[Sheet]):
    """Every page of an agenda."""

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    def words(self, number: int) -> str:
        """Return what stands on a page, a line an entry, for readers of the screen."""
        head = [self._sheet.title, self._sheet.subtitle] if number == 0 else []
        rows = [self._parts[placed.block].spoken for placed in self._pages[number]]
        return "\n".join([*head, *rows])

    def _lay(self) -> Steps[None]:
        self._head = SheetHead(self._sheet.title, self._sheet.subtitle, self._setting)
        self._parts: list[_Heading | EntryRow] = []
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
        blocks = [_block(part) for part in self._parts]
        self._pages: tuple[tuple[Placed, ...], ...] = paginate(blocks, room, self._head.height)

    # -- painting ------------------------------------------------------------------------------

    def _paint_page(self, painter: QPainter, number: int) -> None:
        if number == 0:
            self._head.paint(painter, TOP)
        for placed in self._pages[number]:
            part = self._parts[placed.block]
            if isinstance(part, _Heading):
                part.paint(painter, TOP + placed.y, again=placed.again)
            else:
                part.paint(painter, TOP + placed.y, placed.start, placed.end)


def _block(part: _Heading | EntryRow) -> Block:
    if isinstance(part, _Heading):
        return Block(part.height, above=_ABOVE_HEADING, heading=True)
    return Block(part.height, cuts=part.cuts)
