"""Paints the month page: days, bars across them, "3 more", and the two headers."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.core.lanes import DAYS
from desktop.ui.calendar.bars import paint_bar, words_fit
from desktop.ui.calendar.month_geometry import (
    CellSizes,
    PlacedBar,
    cell_sizes,
    more_rect,
    placed_bars,
)
from desktop.ui.calendar.month_model import SHORT_NAME, Cell, Index, MonthModel
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, start_side


class MonthDelegate(QStyledItemDelegate):
    """Paints the days; the bars of a week are painted over them, each once over all its days."""

    def __init__(self, theme: Theme, view: QTableView, days: MonthModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._days = theme, view, days
        self._placed: dict[int, tuple[object, list[PlacedBar]]] = {}
        self.picked = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of a day, its number, and how many more it has."""
        cell = self._days.cell(index.row(), index.column())
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        sizes = self.sizes()
        self._ground(painter, rect, cell)
        self._number(painter, rect, cell, sizes)
        if index == self._view.currentIndex():
            self._frame(painter, rect)
        room = sizes.room(rect.height())
        self._days.make_ready(room)
        more = cell.row.folded(room).more[cell.column]
        if more:
            self._more(painter, more_rect(rect, sizes), more)
        painter.restore()

    def paint_bars(self, painter: QPainter, part: QRect) -> None:
        """Paint the bars of all weeks that are seen in a part of the view."""
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        sizes, mirrored = self.sizes(), self._mirrored
        for row in range(self._days.grid.needed):
            top = self._view.rowViewportPosition(row)
            if top > part.bottom() or top + self._view.rowHeight(row) < part.top():
                continue
            for placed in self._bars(row, sizes):
                if placed.rect.intersects(part):
                    self._bar(painter, placed, sizes, mirrored=mirrored)

    def _bars(self, row: int, sizes: CellSizes) -> list[PlacedBar]:
        """Place a week's bars once, until words or sizes change."""
        view, week = self._view, self._days.row_of(row)
        ends = (view.columnViewportPosition(0), view.columnViewportPosition(DAYS - 1))
        key = (week, view.rowViewportPosition(row), view.rowHeight(row), *ends, sizes)
        if row not in self._placed or self._placed[row][0] != key:
            self._days.make_ready(sizes.room(view.rowHeight(row)))
            self._placed[row] = (key, placed_bars(week, self.cells(row), sizes))
        return self._placed[row][1]

    def sizes(self) -> CellSizes:
        """Return the sizes inside a cell as high as the rows are now."""
        return cell_sizes(self._theme, self._view.rowHeight(0))

    def cells(self, row: int) -> list[QRect]:
        """Return the rectangles of a week's seven days, in the order of the days."""
        view = self._view
        top, height = view.rowViewportPosition(row), view.rowHeight(row)
        return [
            QRect(view.columnViewportPosition(day), top, view.columnWidth(day), height)
            for day in range(DAYS)
        ]

    @property
    def _mirrored(self) -> bool:
        return is_mirrored(self._view)

    def _ground(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        inside = "weekend" if cell.weekend else "page"
        painter.fillRect(rect, self._theme.colour(inside if cell.inside else "side"))
        painter.setPen(self._theme.colour("hairline"))
        left = rect.right() if self._mirrored else rect.left()
        painter.drawLine(left, rect.top(), left, rect.bottom())
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.left(), rect.top(), rect.right(), rect.top())

    def _number(self, painter: QPainter, rect: QRect, cell: Cell, sizes: CellSizes) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font(12, 600 if cell.today else 400))
        width = painter.fontMetrics().horizontalAdvance(cell.number)
        start = rect.right() - px(8) - width if self._mirrored else rect.left() + px(8)
        air = (sizes.head - px(18)) // 2
        place = QRectF(start, rect.top() + air, width, px(18))
        if cell.today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            pill = place.adjusted(-px(6), 0, px(6), 0)
            painter.drawRoundedRect(pill, px(9), px(9))
        name = "on_accent" if cell.today else ("ink" if cell.inside else "quiet")
        painter.setPen(self._theme.colour(name))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cell.number)

    def _frame(self, painter: QPainter, rect: QRect) -> None:
        """Frame the selected day."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pen = QPen(self._theme.colour("accent"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _bar(
        self, painter: QPainter, placed: PlacedBar, sizes: CellSizes, *, mirrored: bool
    ) -> None:
        entry = self._days.entry(placed.bar.key)
        rect, lines = placed.rect, placed.lines
        if lines > 1 and words_fit(entry, self._theme, rect.width()):
            rect = QRectF(rect.left(), rect.top(), rect.width(), sizes.bar)
            lines = 1
        paint_bar(
            painter,
            rect,
            entry,
            self._theme,
            picked=entry.uid == self.picked,
            begins=placed.bar.begins,
            ends=placed.bar.ends,
            lines=lines,
            mirrored=mirrored,
        )

    def _more(self, painter: QPainter, rect: QRectF, more: int) -> None:
        painter.setFont(self._theme.font(11.5, 500))
        painter.setPen(self._theme.colour("soft"))
        inner = rect.adjusted(self._theme.px(6), 0, -self._theme.px(6), 0)
        flags = Qt.AlignmentFlag.AlignVCenter | start_side(mirrored=self._mirrored)
        painter.drawText(inner, flags, self.tr("%n more", "", more))


class PlainHeader(QHeaderView):
    """Weekday names above, week numbers beside: words without frames."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(theme.px(30))
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        across = orientation is Qt.Orientation.Horizontal
        if across:
            self.setFixedHeight(theme.px(30))
        else:
            self.setFixedWidth(theme.px(34))

    def share_out(self) -> None:
        """Share the room out among the sections at once, and not when the table gets to it."""
        self.resizeSections()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one name or number."""
        px = self._theme.px
        painter.save()
        painter.fillRect(rect, QColor(self._theme.colours.page))
        words = str(self.model().headerData(logicalIndex, self.orientation()))
        if self.orientation() is Qt.Orientation.Horizontal:
            self._weekday(painter, rect.adjusted(px(8), 0, -px(8), 0), words, logicalIndex)
        else:
            painter.setFont(self._theme.font(10.5))
            painter.setPen(self._theme.colour("quiet"))
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
            painter.drawText(rect.adjusted(0, px(7), 0, 0), flags, words)
        painter.restore()

    def _weekday(self, painter: QPainter, room: QRect, words: str, section: int) -> None:
        painter.setFont(self._theme.font(11.5))
        painter.setPen(self._theme.colour("soft"))
        if painter.fontMetrics().horizontalAdvance(words) > room.width():
            words = str(self.model().headerData(section, self.orientation(), SHORT_NAME))
        side = start_side(mirrored=is_mirrored(self))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, words)
