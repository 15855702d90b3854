"""Paints one week of the month page: its days, the bars over them, and "3 more"."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.bars import paint_bar, words_fit
from desktop.ui.calendar.entries import Entry
from desktop.ui.calendar.month_geometry import CellSizes, PlacedBar, more_rect
from desktop.ui.calendar.month_leaf import Cell, Leaf
from desktop.ui.calendar.month_pens import Pens, more_words, pens_of, set_words
from desktop.ui.theme import Theme


class Chosen(NamedTuple):
    """What is chosen on a page: an event by its uid, a day by its row and column."""

    uid: str = ""
    day: tuple[int, int] = (-1, -1)


class WeekPainter:
    """Paints weeks of one page with one painter."""

    def __init__(
        self, painter: QPainter, theme: Theme, leaf: Leaf, sizes: CellSizes, *, mirrored: bool
    ) -> None:
        """`sizes` are those inside a cell of the page."""
        self._painter, self._theme, self._leaf = painter, theme, leaf
        self._sizes, self._mirrored = sizes, mirrored
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        pens = pens_of(theme, theme.colours, theme.px(100))
        self._pens: Pens = pens._replace(dot=1 / painter.deviceTransform().m11())

    def paint(
        self, row: int, cells: list[QRect], bars: list[PlacedBar], part: QRect, chosen: Chosen
    ) -> None:
        """Paint what a part of the page shows of a week, whose days stand in seven `cells`."""
        self._ground(row, cells)
        self._days(row, cells, part, chosen)
        for placed in bars:
            if placed.rect.intersects(part):
                entry = self._leaf.entry(placed.bar.key)
                self._bar(placed, entry, picked=entry.uid == chosen.uid)

    def _ground(self, row: int, cells: list[QRect]) -> None:
        """Paint the grounds of the days and the lines between them, with few strokes."""
        painter, pens = self._painter, self._pens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        whole = cells[0].united(cells[-1])
        painter.fillRect(whole, pens.page)
        for column, rect in enumerate(cells):
            cell = self._leaf.cell(row, column)
            if cell.weekend or not cell.inside:
                painter.fillRect(rect, pens.weekend if cell.inside else pens.outside)
        for rect in cells:
            left = rect.right() + 1 - pens.dot if self._mirrored else rect.left()
            painter.fillRect(QRectF(left, whole.top(), pens.dot, whole.height()), pens.hairline)
        painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), pens.dot), pens.line)

    def _days(self, row: int, cells: list[QRect], part: QRect, chosen: Chosen) -> None:
        """Paint the numbers of the days, and how many more each has."""
        room = self._sizes.room(cells[0].height())
        more = self._leaf.rows[row].folded(room).more
        for column, rect in enumerate(cells):
            if not rect.intersects(part):
                continue
            self._number(rect, self._leaf.cell(row, column))
            if chosen.day == (row, column):
                self._frame(rect)
            if more[column]:
                self._more(more_rect(rect, self._sizes), more[column])

    def _number(self, rect: QRect, cell: Cell) -> None:
        px, painter, pens = self._theme.px, self._painter, self._pens
        words = set_words(cell.number, pens.today_key if cell.today else pens.plain_key)
        size = words.size()
        width = size.width()
        start = rect.right() - px(8) - width if self._mirrored else rect.left() + px(8)
        top = rect.top() + (self._sizes.head - px(18)) // 2
        if cell.today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pens.accent)
            pill = QRectF(start - px(6), top, width + 2 * px(6), px(18))
            painter.drawRoundedRect(pill, px(9), px(9))
        painter.setFont(pens.today if cell.today else pens.plain)
        painter.setPen(pens.on_accent if cell.today else (pens.ink if cell.inside else pens.quiet))
        painter.drawStaticText(QPointF(start, top + (px(18) - size.height()) / 2), words)

    def _frame(self, rect: QRect) -> None:
        """Frame the selected day."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pen = QPen(self._pens.accent, 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _bar(self, placed: PlacedBar, entry: Entry, *, picked: bool) -> None:
        rect, lines = placed.rect, placed.lines
        if lines > 1 and words_fit(entry, self._theme, rect.width()):
            rect = QRectF(rect.left(), rect.top(), rect.width(), self._sizes.bar)
            lines = 1
        paint_bar(
            self._painter,
            rect,
            entry,
            self._theme,
            picked=picked,
            begins=placed.bar.begins,
            ends=placed.bar.ends,
            lines=lines,
            mirrored=self._mirrored,
        )

    def _more(self, rect: QRectF, more: int) -> None:
        words = set_words(more_words(more), self._pens.more_key)
        size = words.size()
        room = self._theme.px(6)
        left = rect.right() - room - size.width() if self._mirrored else rect.left() + room
        self._painter.setFont(self._pens.more)
        self._painter.setPen(self._pens.soft)
        at = QPointF(left, rect.center().y() - size.height() / 2)
        self._painter.drawStaticText(at, words)
