"""How a row of the import's table is measured and painted; its words come from the model alone."""

from collections.abc import Callable, Mapping
from math import ceil

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.importing.columns import GAP
from desktop.ui.importing.lines import ImportLine, State
from desktop.ui.importing.model import LINE, TICKED, Column, Index
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import paint_tick

MOST_LINES, LEADING = 6, 1.35
AIR = 9
_BOX, _DOT = 13, 9


def state_colour(state: State, theme: Theme) -> str:
    """The colour of a state, readable as text; it never stands without words."""
    colours = theme.colours
    return {
        State.SURE: colours.good,
        State.LOOK: colours.doubt,
        State.DIFFERS: colours.differs,
        State.MISSING: colours.bad,
    }[state]


class ImportPainter(QStyledItemDelegate):
    """Measures rows and paints cells."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def row_height(self, line: ImportLine, widths: Mapping[Column, int]) -> int:
        """Measure a row in columns of `widths`, all in pixels of the screen."""
        texts = _texts(line)
        tallest = max(self._text_height(line, column, widths[column]) for column in texts)
        return round(tallest) + 2 * self._theme.px(AIR) + 1

    def guess(self, widths: Mapping[Column, int]) -> Callable[[ImportLine], int]:
        """Return what tells about how high a row is, by the number of its letters."""
        columns = {
            column: (QFontMetricsF(font).averageCharWidth(), font.pixelSize() * LEADING, room)
            for column in _TEXTS
            for font, room in [(self._font(column), widths[column] - self._theme.px(GAP))]
        }
        air = 2 * self._theme.px(AIR) + 1

        def height(line: ImportLine) -> int:
            texts = _texts(line)
            return air + round(
                max(
                    min(MOST_LINES, ceil(len(texts[column]) * letter / max(1, room)) or 1) * high
                    for column, (letter, high, room) in columns.items()
                )
            )

        return height

    def _text_height(self, line: ImportLine, column: Column, width: int) -> float:
        """Measure a text; what surely fits into one line is not laid out for that."""
        font, words = self._font(column), _texts(line)[column]
        if QFontMetricsF(font).horizontalAdvance(words) < width - self._theme.px(GAP) - 1:
            return font.pixelSize() * LEADING
        return self._laid(line, column, width, ticked=True).height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Measure a cell in the width that it has."""
        rect: QRect = option.rect
        return QSize(rect.width(), self._theme.px(2 * AIR + 18))

    def editorEvent(
        self,
        event: QEvent,  # noqa: ARG002
        model: QAbstractItemModel,  # noqa: ARG002
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,  # noqa: ARG002
    ) -> bool:
        """Leave ticking to the table, which knows of whole selections."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell on the ground of its row."""
        line: ImportLine = index.data(LINE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, chosen=bool(state & QStyle.StateFlag.State_Selected))
        column = Column(index.column())
        if column is Column.TICK:
            self._tick(painter, rect, line, ticked=bool(index.data(TICKED)))
        elif column is Column.STATE:
            self._dot(painter, rect, line.state)
        else:
            self._text(painter, rect, line, column, ticked=bool(index.data(TICKED)))
        painter.restore()

    # -- parts ---------------------------------------------------------------------------------

    def _ground(self, painter: QPainter, rect: QRect, *, chosen: bool) -> None:
        colours = self._theme.colours
        if chosen:
            has_keyboard = self._view.hasFocus()
            painter.fillRect(rect, QColor(colours.selection if has_keyboard else colours.current))
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _tick(self, painter: QPainter, rect: QRect, line: ImportLine, *, ticked: bool) -> None:
        size = self._theme.px(_BOX)
        painter.setOpacity(1.0 if line.row is not None else 0.6)
        top = rect.top() + self._theme.px(AIR) + self._theme.px(2)
        box = QRectF(self._start(rect, size), top, size, size)
        paint_tick(painter, box, self._theme.colours, checked=ticked)

    def _dot(self, painter: QPainter, rect: QRect, state: State) -> None:
        size = self._theme.px(_DOT)
        top = rect.top() + self._theme.px(AIR) + self._theme.px(4.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(state_colour(state, self._theme)))
        lead = max(0, rect.width() - size - self._theme.px(10))
        left = self._start(rect, size) + (-lead if self._mirrored else lead)
        painter.drawEllipse(QRectF(left, top, size, size))

    def _text(
        self, painter: QPainter, rect: QRect, line: ImportLine, column: Column, *, ticked: bool
    ) -> None:
        laid = self._laid(line, column, rect.width(), ticked=ticked)
        left = rect.left() + (self._theme.px(GAP) if self._mirrored else 0)
        laid.paint(painter, left, rect.top() + self._theme.px(AIR))

    def _laid(self, line: ImportLine, column: Column, width: int, *, ticked: bool) -> Laid:
        words = _texts(line).get(column, "").replace("\n", " ")
        runs = [Run(words, self._ink(line, column, ticked=ticked))]
        room = width - self._theme.px(GAP)
        font = self._font(column)
        return Laid(runs, font, room, lines=MOST_LINES, leading=LEADING, mirrored=self._mirrored)

    def _font(self, column: Column) -> QFont:
        reads = column is Column.PRINTED
        return self._theme.reading_font(14) if reads else self._theme.font(13)

    def _ink(self, line: ImportLine, column: Column, *, ticked: bool) -> str:
        colours = self._theme.colours
        if column is Column.COMPARED:
            return state_colour(line.state, self._theme)
        if line.row is not None and not ticked:
            return colours.quiet
        if column is Column.PRINTED:
            return colours.quote
        return colours.soft if column in (Column.PROCESS, Column.PLACE) else colours.ink

    @property
    def _mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _start(self, rect: QRect, size: int) -> float:
        return rect.right() - size - 1 if self._mirrored else rect.left() + 1


_TEXTS = tuple(Column)[Column.PRINTED :]


def _texts(line: ImportLine) -> Mapping[Column, str]:
    return {
        Column.PRINTED: line.printed,
        Column.WHEN: line.when,
        Column.WHAT: line.what,
        Column.PROCESS: line.process,
        Column.PLACE: line.place,
        Column.COMPARED: line.compared,
    }
