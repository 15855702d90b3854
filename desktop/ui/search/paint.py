"""Paints the lines of the search: lead, colour, words with the found ones strong, small print."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.runs import Laid, Run
from desktop.ui.search.model import Index, SearchModel
from desktop.ui.search.rows import Line, Marks
from desktop.ui.theme import Theme
from desktop.ui.widgets import heading_font, is_mirrored, start_side

ROW, HEAD = 28, 26
LEAD, SWATCH = 132, 9
_KEPT = 200


class SearchDelegate(QStyledItemDelegate):
    """Paints one row; sizes are the theme's design pixels."""

    def __init__(self, theme: Theme, view: QListView, model: SearchModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model
        self._high, self._low = QSize(0, theme.px(ROW)), QSize(0, theme.px(HEAD))
        self._known: dict[tuple[tuple[Run, ...], float, float, bool], Laid] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Give each line the same height, and headings a little less."""
        # Asked for thirty times with each letter, so it is not asked of the index.
        is_line = isinstance(self._model.row(index.row()), Line)
        return self._high if is_line else self._low

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading or a line; the current one stands on the selection's ground."""
        row, rect = self._model.row(index.row()), QRectF(option.rect)
        painter.save()
        if isinstance(row, Line):
            self._line(painter, rect, row, current=index.row() == self._view.currentIndex().row())
        else:
            self._heading(painter, rect, str(row))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRectF, title: str) -> None:
        px, mirrored = self._theme.px, is_mirrored(self._view)
        painter.setFont(heading_font(self._theme))
        painter.setPen(self._theme.colour("quiet"))
        room = rect.adjusted(px(14), px(6), -px(14), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | start_side(mirrored=mirrored), title)

    def _line(self, painter: QPainter, rect: QRectF, line: Line, *, current: bool) -> None:
        px = self._theme.px
        if current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("selection"))
            painter.drawRoundedRect(rect.adjusted(px(6), 1, -px(6), -1), px(6), px(6))
        left, right = float(px(14)), rect.width() - px(14)
        right -= self._small(painter, rect, line.trail, right)
        if line.lead:
            colours = self._theme.colours
            lead = list(_runs(line.lead, line.lead_marked, colours.soft, colours.ink))
            self._text(painter, rect, lead, left, px(LEAD) - px(10))
        left += px(LEAD)
        if line.colour is not None:
            self._swatch(painter, rect, line.colour, left)
            left += px(SWATCH + 7)
        self._text(painter, rect, list(self._words(line)), left, right - left)

    def _words(self, line: Line) -> Iterator[Run]:
        colours = self._theme.colours
        ink = colours.ink if line.act else colours.soft
        if line.cancelled:
            ink = colours.soft
        yield from _runs(line.text, line.marked, ink, colours.ink)
        if line.more:
            yield Run("   ", colours.soft)
            yield from _runs(line.more, line.more_marked, colours.soft, colours.ink)

    def _soft(self, text: str) -> Run:
        return Run(text, self._theme.colours.soft)

    def _text(
        self, painter: QPainter, rect: QRectF, runs: list[Run], left: float, width: float
    ) -> None:
        """Set runs on one line, `left` from the side on which lines begin."""
        mirrored = is_mirrored(self._view)
        laid = self._laid(runs, 13, width, mirrored=mirrored)
        x = rect.right() - left - width if mirrored else rect.left() + left
        laid.paint(painter, x, rect.top() + (rect.height() - laid.height) / 2)

    def _laid(self, runs: list[Run], size: float, width: float, *, mirrored: bool) -> Laid:
        """Set runs on one line; many a line stays as it is from letter to letter."""
        key = (tuple(runs), size, width, mirrored)
        laid = self._known.get(key)
        if laid is None:
            if len(self._known) >= _KEPT:
                del self._known[next(iter(self._known))]
            laid = Laid(runs, self._theme.font(size), width, lines=1, mirrored=mirrored)
            self._known[key] = laid
        return laid

    def _small(self, painter: QPainter, rect: QRectF, text: str, right: float) -> float:
        """Set the small print before `right`; returns the room that it takes."""
        if not text:
            return 0.0
        mirrored, runs = is_mirrored(self._view), [self._soft(text)]
        width = self._laid(runs, 11.5, self._theme.px(170), mirrored=False).width + 1
        laid = self._laid(runs, 11.5, width, mirrored=mirrored)
        x = rect.right() - right if mirrored else rect.left() + right - width
        laid.paint(painter, x, rect.top() + (rect.height() - laid.height) / 2)
        return width + self._theme.px(12)

    def _swatch(self, painter: QPainter, rect: QRectF, colour: int, left: float) -> None:
        size = self._theme.px(SWATCH)
        x = rect.right() - left - size if is_mirrored(self._view) else rect.left() + left
        box = QRectF(x, rect.top() + (rect.height() - size) / 2, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tint(colour).edge))
        painter.drawRoundedRect(box, 2, 2)


def _runs(text: str, marked: Marks, colour: str, strong: str) -> Iterator[Run]:
    at = 0
    for start, end in marked:
        if start > at:
            yield Run(text[at:start], colour)
        yield Run(text[start:end], strong, 600)
        at = end
    yield Run(text[at:], colour)
