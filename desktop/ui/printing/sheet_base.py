"""Pages that can be seen and printed, whatever is on them: their size, their foot, their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QSizeF

from desktop.core.steps import finished
from desktop.ui.printing.sheet_text import SOFT, UNIT, Setting
from desktop.ui.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from PySide6.QtGui import QPainter

    from desktop.core.paper import Paper
    from desktop.core.steps import Steps

BOTTOM, ABOVE_FOOTER = 48.0, 20.0


class PrintedPages:
    """Some pages of one sort; every page is measured once and painted as often as wanted.

    `start` is how many pages stand before them in the same print, `total` how many there are in
    all, `None` for just these.
    """

    landscape = False
    title = ""
    side, bottom = 60.0, BOTTOM

    def __init__(self, paper: Paper, footer: str, *, mirrored: bool) -> None:
        """`mirrored` sets the columns from right to left."""
        self.paper, self._footer = paper, footer
        self.start, self.total = 0, None
        self._width, self._height = paper.turned(landscape=self.landscape)
        self._setting = Setting(self._width, self.side, mirrored)

    start: int
    total: int | None

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        raise NotImplementedError

    def words(self, number: int) -> str:
        """Return what stands on a page, a line an entry, for readers of the screen."""
        raise NotImplementedError

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0, in design pixels from the paper's top left corner."""
        painter.save()
        painter.scale(1 / UNIT, 1 / UNIT)
        self._paint_page(painter, number)
        self._paint_footer(painter, number)
        painter.restore()

    @property
    def size(self) -> QSizeF:
        """The size of the first page in design pixels."""
        return self.size_of(0)

    def size_of(self, number: int) -> QSizeF:  # noqa: ARG002
        """Return a page's size in design pixels."""
        return QSizeF(self._width, self._height)

    def lies(self, number: int) -> bool:  # noqa: ARG002
        """Tell whether a page is landscape."""
        return self.landscape

    def place_in(self, start: int, total: int) -> None:
        """Count these pages among others."""
        self.start, self.total = start, total

    def _paint_page(self, painter: QPainter, number: int) -> None:
        """Paint what is above the foot, in units."""
        raise NotImplementedError

    def _paint_footer(self, painter: QPainter, number: int) -> None:
        setting, y = self._setting, (self._height - self.bottom) * UNIT
        of = f"{self.start + number + 1} / {self.total or self.count}"
        page = setting.laid([Run(of, SOFT)], 10, setting.room)[0]
        width = page.width / UNIT
        x = setting.side if setting.mirrored else self._width - setting.side - width
        # A mirrored text stands at the right end of its room.
        shift = setting.room - width if setting.mirrored else 0.0
        page.paint(painter, (x - shift) * UNIT, y)
        room = setting.room - width - 24
        for text in setting.laid([Run(self._footer, SOFT)], 10, room, lines=1):
            text.paint(painter, setting.left(0, room) * UNIT, y)


class Named(Protocol):
    """What every sheet says of itself: its title, and what stands at the left foot of its pages."""

    @property
    def title(self) -> str:
        """What is printed."""

    @property
    def footer_left(self) -> str:
        """When and where it was printed."""


S = TypeVar("S", bound=Named)


class LaidPages(PrintedPages, Generic[S]):
    """Pages of one sheet that is measured a part a step, since a long one takes seconds."""

    def __init__(
        self, sheet: S, paper: Paper, *, mirrored: bool = False, laid: bool = True
    ) -> None:
        """`mirrored` sets the columns from right to left; `laid` measures all at once."""
        super().__init__(paper, sheet.footer_left, mirrored=mirrored)
        self._sheet, self.title = sheet, sheet.title
        if laid:
            finished(self._lay())

    @classmethod
    def steps(cls, sheet: S, paper: Paper, *, mirrored: bool) -> Steps[Self]:
        """Measure a sheet, a part a step."""
        pages = cls(sheet, paper, mirrored=mirrored, laid=False)
        yield from pages._lay()
        return pages

    def _lay(self) -> Steps[None]:
        """Measure every part and share them out among pages."""
        raise NotImplementedError


class ManyPages(PrintedPages):
    """Pages of several sorts as one print, numbered through."""

    def __init__(self, parts: Sequence[PrintedPages], title: str) -> None:
        """`parts` must be of one paper; there is at least one."""
        super().__init__(parts[0].paper, "", mirrored=False)
        self.parts, self.title = tuple(parts), title
        self._where = [(part, n) for part in self.parts for n in range(part.count)]
        start = 0
        for part in self.parts:
            part.place_in(start, len(self._where))
            start += part.count

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._where)

    def words(self, number: int) -> str:
        """Return what stands on a page."""
        part, own = self._where[number]
        return part.words(own)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page."""
        part, own = self._where[number]
        part.paint(painter, own)

    def size_of(self, number: int) -> QSizeF:
        """Return a page's size in design pixels."""
        part, own = self._where[number]
        return part.size_of(own)

    def lies(self, number: int) -> bool:
        """Tell whether a page is landscape."""
        part, own = self._where[number]
        return part.lies(own)
