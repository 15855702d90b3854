"""Paints the agenda's lines: calm rows with hairlines, certainty in the dot, ticks at the start."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.event import Kind
from desktop.ui.calendar.agenda_layout import CHIPS_SHOWN, AgendaLayout, Texts
from desktop.ui.calendar.agenda_model import LINE, AgendaLine, Index, LineKind
from desktop.ui.calendar.agenda_ruling import Ruling
from desktop.ui.calendar.bars import dashes
from desktop.ui.calendar.entries import Entry
from desktop.ui.calendar.stamps import Stamps
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, paint_tick, start_side

_KEPT = 4000


class Placed(NamedTuple):
    """A line with its top and its height in the view, and whether it is the chosen one."""

    line: AgendaLine
    top: int
    height: int
    chosen: bool


class AgendaDelegate(QStyledItemDelegate):
    """Paints one line; heights are remembered until words, width or theme change."""

    def __init__(self, theme: Theme, layout: AgendaLayout, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._layout, self._view = theme, layout, view
        self._heights: dict[AgendaLine, int] = {}
        self._width = 0
        self._stamps = Stamps()

    def forget(self) -> None:
        """Measure anew."""
        self._heights.clear()
        self._layout.forget()
        self._stamps.forget()

    def height(self, line: AgendaLine, width: int) -> int:
        """Return the height that a line's words need at a width."""
        if width != self._width:
            self._width = width
            self._heights.clear()
        found = self._heights.get(line)
        if found is None:
            if len(self._heights) > _KEPT:
                self._heights.pop(next(iter(self._heights)))
            colours, mirrored = self._theme.colours, self._mirrored
            found = self._layout.height(line, width, colours, mirrored=mirrored)
            self._heights[line] = found
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Give a line the height that its words need at the view's width."""
        width = self._view.viewport().width()
        return QSize(width, self.height(index.data(LINE), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        row: QRect = option.rect
        chosen = index == self._view.currentIndex()
        placed = Placed(index.data(LINE), row.top(), row.height(), chosen)
        self.paint_lines(painter, (placed,), row.width())

    def paint_lines(self, painter: QPainter, lines: Iterable[Placed], width: int) -> None:
        """Paint lines of a width that begin at the left edge."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._stamps.begin(painter)
        ruling = self._layout.ruling(width, self._theme.colours, mirrored=self._mirrored)
        above = 0
        for line, top, height, chosen in lines:
            # Each is painted from its own corner, for which all its places are known.
            painter.translate(0, top - above)
            above = top
            self._line(painter, QRect(0, 0, width, height), line, ruling, chosen=chosen)
        painter.translate(0, -above)

    def _line(
        self, painter: QPainter, row: QRect, line: AgendaLine, ruling: Ruling, *, chosen: bool
    ) -> None:
        if line.entry is not None:
            self._event(painter, row, line, line.entry, ruling, chosen=chosen)
            if chosen and self._view.hasFocus():
                self._focus(painter, row)
        elif line.kind is LineKind.MONTH:
            self._month(painter, row, line)
        else:
            self._heading(painter, row, line)

    @property
    def _mirrored(self) -> bool:
        return is_mirrored(self._view)

    def _month(self, painter: QPainter, row: QRect, line: AgendaLine) -> None:
        px, colours = self._theme.px, self._theme.colours
        inner = row.adjusted(self._layout.margin(), 0, -self._layout.margin(), 0)
        name = Laid([Run(line.text, colours.ink, 650)], self._theme.font(17, 600), inner.width())
        small = Laid([Run(line.small, colours.soft)], self._theme.font(12), inner.width())
        base = row.bottom() - px(9)
        if self._mirrored:
            first, second = inner.right() - name.width, inner.right() - name.width - px(10)
            second -= small.width
        else:
            first, second = float(inner.left()), inner.left() + name.width + px(10)
        name.paint(painter, first, base - name.height)
        small.paint(painter, second, base - small.height - px(2))
        painter.fillRect(
            QRectF(inner.left(), row.bottom() - 1, inner.width(), 2), QColor(colours.ink)
        )

    def _heading(self, painter: QPainter, row: QRect, line: AgendaLine) -> None:
        columns = self._layout.columns(row.width())
        room = QRectF(row.left() + columns.days[0], row.top(), row.width() - 2 * columns.days[0], 0)
        room.setHeight(row.height() - self._theme.px(4))
        painter.setFont(self._theme.font(11.5, 600))
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(room, self._side() | Qt.AlignmentFlag.AlignBottom, line.text)

    def _event(
        self,
        painter: QPainter,
        row: QRect,
        line: AgendaLine,
        entry: Entry,
        ruling: Ruling,
        *,
        chosen: bool,
    ) -> None:
        colours, width = ruling.colours, row.width()
        if chosen:
            painter.fillRect(row, QColor(colours.selection))
        else:
            margin = self._layout.margin()
            foot = QRect(margin, row.bottom(), width - 2 * margin, 1)
            painter.fillRect(foot, QColor(colours.hairline))
        tick = self._ticked if entry.mine else self._unticked
        self._stamps.stamp(painter, entry.mine, ruling.tick, tick)
        self._dot(painter, ruling.dot, entry)
        texts = self._layout.texts(line, width, colours, mirrored=ruling.mirrored)
        for words, at in texts.placed:
            words.draw(painter, at)
        if line.clash:
            self._clash(painter, row, line, texts)
        if line.chips:
            self._chips(painter, row, line)

    def _ticked(self, painter: QPainter, box: QRectF) -> None:
        paint_tick(painter, box, self._theme.colours, checked=True)

    def _unticked(self, painter: QPainter, box: QRectF) -> None:
        paint_tick(painter, box, self._theme.colours, checked=False)

    def _dot(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        """Show the process's colour, filled when firm, dashed when not, a diamond for deadlines."""
        edge, limit = self._theme.tint(entry.colour).edge, entry.kind is Kind.DEADLINE
        draw = self._diamond if limit else self._open if entry.tentative else self._firm
        key = (edge, limit, entry.tentative)
        self._stamps.stamp(painter, key, box, lambda on, inside: draw(on, inside, edge))

    def _firm(self, painter: QPainter, box: QRectF, edge: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(edge))
        painter.drawRoundedRect(box, self._theme.px(3), self._theme.px(3))

    def _open(self, painter: QPainter, box: QRectF, edge: str) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(dashes(edge, 2))
        inside = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, self._theme.px(2), self._theme.px(2))

    def _diamond(self, painter: QPainter, box: QRectF, edge: str) -> None:
        half = box.width() * 0.36
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(edge))
        painter.translate(box.center())
        painter.rotate(45)
        painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half))
        painter.restore()

    def _clash(self, painter: QPainter, row: QRect, line: AgendaLine, texts: Texts) -> None:
        """Paint the tag behind the title's last line, below it where it finds no room."""
        colours, px, layout = self._theme.colours, self._theme.px, self._layout
        column = self._column(layout.columns(row.width()).title, row)
        fits = layout.clash_fits(line, texts, row.width())
        top = row.top() + px(7) + texts.title.height - (px(17.5) if fits else 0)
        indent = texts.title.last_line_width + px(6) if fits else 0.0
        width = layout.clash_width(line)
        left = column.right() - indent - width if self._mirrored else column.left() + indent
        tag = QRectF(left, top + px(1), width, px(16))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.bad_ground))
        painter.drawRoundedRect(tag, px(8), px(8))
        painter.setFont(self._theme.font(11))
        painter.setPen(QColor(colours.bad))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, line.clash)

    def _chips(self, painter: QPainter, row: QRect, line: AgendaLine) -> None:
        colours, px = self._theme.colours, self._theme.px
        rects = self._layout.chip_rects(line, row, mirrored=self._mirrored)
        painter.setFont(self._theme.font(11))
        for number, rect in enumerate(rects):
            if number == CHIPS_SHOWN:
                painter.setPen(QColor(colours.soft))
                rest = self.tr("%n more", "", len(line.chips) - CHIPS_SHOWN)
                painter.drawText(rect.adjusted(px(7), 0, -px(7), 0), self._side(), rest)
                break
            chip = line.chips[number]
            firm = QPen(QColor(colours.chip_line), 1)
            painter.setPen(firm if chip.firm else dashes(colours.faint, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
            painter.setPen(QColor(colours.accent))
            words = self._layout.chip_words(chip.path, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _focus(self, painter: QPainter, row: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 1))
        painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -1, -0.5))

    def _column(self, place: tuple[int, int], row: QRect) -> QRectF:
        return self._layout.rect(place, row, mirrored=self._mirrored)

    def _side(self) -> Qt.AlignmentFlag:
        return start_side(mirrored=self._mirrored)
