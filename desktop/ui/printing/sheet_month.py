"""A month on one landscape page: weeks with bars, phases above, what has no day below.

Every title that is cut or finds no room stands in full below the weeks, on a second page if need
be. Nothing is told by colour alone: what may still change is hatched and has a broken outline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.printing.sheet_base import ABOVE_FOOTER, BOTTOM, PrintedPages
from desktop.ui.printing.sheet_month_grid import Grid, GridSetter, stretched
from desktop.ui.printing.sheet_month_paint import GridPaint
from desktop.ui.printing.sheet_text import INK, SOFT, UNIT, SheetHead
from desktop.ui.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from desktop.core.paper import Paper
    from desktop.desk.printing.values import MonthLine, MonthSheet
    from desktop.ui.runs import Laid

_TOP, _GUTTER, _WEEKDAYS = 40.0, 26.0, 18.0
_COLUMNS, _BETWEEN, _SIZE = 3, 18.0, 9.5
_ABOVE_LIST, _HEADING, _LINE_GAP, _AGAIN = 9.0, 17.0, 3.5, 28.0
# A bar of one line.
_MORE = 14.0

List = tuple[str, tuple["_Line", ...]]


class _Line:
    """An event in a list, in full: its date, its title and the rest of its facts."""

    def __init__(self, line: MonthLine, pages: MonthPages) -> None:
        self.spoken = " ".join(part for part in (line.day, line.title, line.detail) if part)
        runs = [
            Run(f"{line.day}  " if line.day else "", INK, 600),
            Run(line.title, INK),
            Run(f"  {line.detail}" if line.detail else "", SOFT),
        ]
        self.text: Laid = pages.laid(runs, _SIZE, pages.list_width)[0]
        self.height = self.text.height / UNIT + _LINE_GAP


class MonthPages(PrintedPages):
    """A month, with a second page only where the lists below it have no room."""

    landscape = True
    side = 44.0

    def __init__(self, sheet: MonthSheet, paper: Paper, *, mirrored: bool = False) -> None:
        """`mirrored` sets the days from right to left."""
        super().__init__(paper, sheet.footer_left, mirrored=mirrored)
        self._sheet, self.title = sheet, sheet.title
        self.laid = self._setting.laid
        self.list_width = (self._setting.room - _BETWEEN * (_COLUMNS - 1)) / _COLUMNS
        self._head = SheetHead(sheet.title, sheet.subtitle, self._setting)
        self._phases = tuple(self._set_phases())
        self._lines = {line.number: line for line in sheet.lines}
        self._set: dict[MonthLine, _Line] = {}
        self._setter = GridSetter(sheet, self._setting, _GUTTER)
        self._grid_top = _TOP + self._head.height + self._phase_height + _WEEKDAYS + 6
        self._foot = self._height - BOTTOM - ABOVE_FOOTER + 8
        self._grid, self._pages = self._chosen()

    @property
    def count(self) -> int:
        """How many pages there are; one for most months."""
        return len(self._pages)

    def words(self, number: int) -> str:
        """Return what stands on a page, a line an entry."""
        found = [self._sheet.title]
        if number == 0:
            found += [self._sheet.subtitle, *self._sheet.phases]
            shown = {one.bar.number for week in self._grid.weeks for one in week.bars}
            found += [f"{self._lines[n].day} {self._lines[n].title}" for n in sorted(shown)]
        for columns in self._pages[number]:
            for heading, lines in columns:
                found += [*([heading] if heading else []), *(line.spoken for line in lines)]
        return "\n".join(found)

    @property
    def missing(self) -> tuple[str, ...]:
        """The titles that the weeks do not show in full; they stand in the list."""
        return tuple(self._lines[number].title for number in self._grid.missing)

    # -- measuring -----------------------------------------------------------------------------

    def _set_phases(self) -> Iterator[Laid]:
        for phase in self._sheet.phases:
            room = self._setting.room - 20
            yield from self.laid([Run(phase, INK, 500)], 10, room, lines=1, leading=1.3)

    @property
    def _phase_height(self) -> float:
        return 6.0 + len(self._phases) * 17.0 if self._phases else 0.0

    def _chosen(self) -> tuple[Grid, list[list[list[List]]]]:
        """Take the setting with most room for titles with which all is on one page."""
        room = self._foot - self._grid_top
        fitting: Grid | None = None
        for grid in self._setter.grids():
            if grid.height > room:
                continue
            fitting = fitting or grid
            pages = self._in_columns(self._lists(grid), room - grid.height)
            if len(pages) == 1:
                used = self._height_of(pages[0])
                return stretched(grid, room - used), pages
        # All on one page is too much: the weeks first, the lists on the page behind.
        grid = stretched(fitting or self._folded(room), room)
        return grid, [[], *self._in_columns(self._lists(grid), 0.0, turned=True)]

    def _folded(self, room: float) -> Grid:
        """Give crowded weeks, whose bars are not all shown, the room that the quiet ones leave."""
        most = room / len(self._sheet.weeks)
        grid = self._setter.grid(8.5, 1, most)
        while most < room:
            most += _MORE
            larger = self._setter.grid(8.5, 1, most)
            if larger.height > room:
                break
            grid = larger
        return grid

    def _lists(self, grid: Grid) -> list[List]:
        translate = QCoreApplication.translate
        shelf = tuple(map(self._line, self._sheet.shelf))
        cut = tuple(self._line(self._lines[number]) for number in grid.missing)
        found: list[List] = []
        if cut:
            found.append((translate("MonthPages", "In full"), cut))
        if shelf:
            found.append((translate("MonthPages", "This month, on no day yet"), shelf))
        if self._sheet.undated:
            found.append((self._sheet.undated, ()))
        return found

    def _line(self, line: MonthLine) -> _Line:
        if line not in self._set:
            self._set[line] = _Line(line, self)
        return self._set[line]

    def _in_columns(
        self, lists: Sequence[List], room: float, *, turned: bool = False
    ) -> list[list[list[List]]]:
        """Deal the lists out to pages of three columns; the first page has only `room`."""
        pieces = list(_pieces(lists))
        if not pieces:
            return [[]]
        whole = self._foot - _TOP - _AGAIN
        if not turned:
            first = self._balanced(pieces, room - _ABOVE_LIST)
            return [first] if first is not None else [[], []]
        pages: list[list[list[List]]] = []
        while pieces:
            columns = [self._fill(pieces, whole) for _ in range(_COLUMNS)]
            pages.append([column for column in columns if column])
        return pages

    def _balanced(self, pieces: Sequence[Piece], room: float) -> list[list[List]] | None:
        """Three columns as even as can be, `None` where they are too high."""
        total = sum(piece.height for piece in pieces)
        height = total / _COLUMNS
        while height <= room:
            rest = list(pieces)
            columns = [self._fill(rest, height) for _ in range(_COLUMNS)]
            if not rest:
                return [column for column in columns if column]
            height += 6.0
        return None

    def _fill(self, pieces: list[Piece], room: float) -> list[List]:
        """Take as many pieces as a column holds; a heading never stands at its foot."""
        column: list[tuple[str, list[_Line]]] = []
        left = room
        while pieces and (pieces[0].height <= left or (not column and left == room)):
            following = pieces[1].height if len(pieces) > 1 and pieces[0].line is None else 0.0
            follows = following and pieces[1].line is not None
            if follows and column and pieces[0].height + following > left:
                break
            piece = pieces.pop(0)
            left -= piece.height
            if piece.line is None:
                column.append((piece.heading, []))
            else:
                if not column:
                    column.append(("", []))
                column[-1][1].append(piece.line)
        return [(heading, tuple(lines)) for heading, lines in column]

    def _height_of(self, columns: Sequence[Sequence[List]]) -> float:
        heights = [
            sum(
                (_HEADING if heading else 0) + sum(line.height for line in lines)
                for heading, lines in column
            )
            for column in columns
        ]
        return max(heights, default=0.0) + (_ABOVE_LIST if heights else 0.0)

    # -- painting ------------------------------------------------------------------------------

    def _paint_page(self, painter: QPainter, number: int) -> None:
        top = _TOP + _AGAIN
        if number > 0:
            self._paint_again(painter)
        else:
            y = self._head.paint(painter, _TOP)
            paint = GridPaint(painter, self._setting, self._setter)
            paint.phases(self._phases, y + 6)
            paint.weekdays(self._sheet.weekdays, self._grid_top - _WEEKDAYS)
            paint.weeks(self._grid, self._grid_top)
            top = self._grid_top + self._grid.height + _ABOVE_LIST
        for place, column in enumerate(self._pages[number]):
            self._paint_column(painter, place * (self.list_width + _BETWEEN), top, column)

    def _paint_again(self, painter: QPainter) -> None:
        """Say of which month the lists of a second page are."""
        words = QCoreApplication.translate("MonthPages", "%1, continued")
        said = [Run(words.replace("%1", self._sheet.title), INK, 600)]
        room = self._setting.room
        for text in self.laid(said, 13, room, lines=1):
            text.paint(painter, self._setting.left(0, room) * UNIT, _TOP * UNIT)

    def _paint_column(self, painter: QPainter, x: float, y: float, column: Sequence[List]) -> None:
        left = self._setting.left(x, self.list_width) * UNIT
        for heading, lines in column:
            for text in self.laid([Run(heading, INK, 600)], 10.5, self.list_width, lines=1):
                text.paint(painter, left, y * UNIT)
                y += _HEADING
            for line in lines:
                line.text.paint(painter, left, y * UNIT)
                y += line.height


class Piece:
    """A heading or a line on its way into a column."""

    def __init__(self, heading: str, line: _Line | None) -> None:
        self.heading, self.line = heading, line
        self.height = _HEADING if line is None else line.height


def _pieces(lists: Sequence[List]) -> Iterator[Piece]:
    for heading, lines in lists:
        yield Piece(heading, None)
        for line in lines:
            yield Piece("", line)
