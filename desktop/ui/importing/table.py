"""The table of an import on screen: rows by mouse and keyboard, heights that fit their words."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.importing.columns import column_widths
from desktop.ui.importing.lines import ImportLine
from desktop.ui.importing.model import Column, ImportModel
from desktop.ui.importing.paint import ImportPainter
from desktop.ui.theme import Theme
from desktop.ui.widgets import paint_tick

# So many rows are measured at once.
_ALL_MEASURED = 400


class ImportTable(QTableView):
    """Shows the lines; `line_chosen` tells where the keyboard is."""

    line_chosen = Signal(int)

    def __init__(self, theme: Theme, lines: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self._painter = ImportPainter(theme, self)
        self._widths: dict[Column, int] = {}
        # The line by which each row was measured; none for rows whose height is a guess.
        self._measured: list[ImportLine | None] = []
        self._arranged = -1
        self.setModel(lines)
        self.setItemDelegate(self._painter)
        self.setHorizontalHeader(ImportHeader(theme, lines, self))
        self.setAccessibleName(self.tr("What was read"))
        self._set_up()
        lines.modelReset.connect(self._arrange_anew)
        lines.dataChanged.connect(self.arrange)
        self.verticalScrollBar().valueChanged.connect(self._measure_seen)

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalScrollBar().setSingleStep(self._theme.px(20))

    # -- measures ------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Give columns and rows the sizes that the words need, once there is anything to see."""
        if not self.isVisible():
            return
        width = self._arranged = self.viewport().width()
        scale = self._theme.px(1000) / 1000
        widths = {c: round(size * scale) for c, size in column_widths(width / scale).items()}
        for column, size in widths.items():
            self.setColumnWidth(column, size)
        number = self._lines.rowCount()
        if (widths, number) != (self._widths, len(self._measured)):
            self._widths, self._measured = widths, [None] * number
            self._guess()
        self._measure_seen()

    def _arrange_anew(self) -> None:
        """Other lines begin with the height of none."""
        self._measured = []
        self.arrange()

    def _guess(self) -> None:
        """Give rows that nobody sees about their height: to measure thousands takes seconds."""
        if self._lines.rowCount() > _ALL_MEASURED:
            guess = self._painter.guess(self._widths)
            for number, line in enumerate(self._lines.lines):
                self._set_height(number, guess(line))

    def _measure_seen(self) -> None:
        """Measure what is seen, all where that is little; what comes into sight by it too."""
        number = len(self._measured)
        if number != self._lines.rowCount():
            return
        if number <= _ALL_MEASURED:
            self._measure(range(number))
            return
        while True:
            last = self.rowAt(self.viewport().height() - 1)
            seen = range(max(0, self.rowAt(0)), (last if last >= 0 else number - 1) + 1)
            if not self._measure(seen):
                return

    def _measure(self, rows: Iterable[int]) -> bool:
        """Give rows their heights; tell whether any was not measured by its line before."""
        lines = self._lines.lines
        anew = [number for number in rows if self._measured[number] != lines[number]]
        for number in anew:
            self._measured[number] = lines[number]
            self._set_height(number, self._painter.row_height(lines[number], self._widths))
        return bool(anew)

    def _set_height(self, number: int, height: int) -> None:
        if self.rowHeight(number) != height:
            self.setRowHeight(number, height)

    def refresh_theme(self) -> None:
        """Measure and paint anew."""
        self._arrange_anew()
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what came while nothing was seen."""
        super().showEvent(event)
        self.arrange()

    def viewportEvent(self, event: QEvent) -> bool:
        """Fit the columns into another width, a scroll bar that has come or gone included."""
        done = super().viewportEvent(event)
        if event.type() is QEvent.Type.Resize:
            if self.viewport().width() != self._arranged:
                self.arrange()
            if self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())
        return done

    # -- hands ---------------------------------------------------------------------------------

    def current_line(self) -> ImportLine | None:
        """The line at which the keyboard is."""
        index = self.currentIndex()
        return self._lines.line(index) if index.isValid() else None

    def choose(self, number: int) -> None:
        """Go to a line."""
        if 0 <= number < self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(number, Column.WHAT))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell of another line."""
        super().currentChanged(current, previous)
        if current.isValid():
            # Rows on the way there have other heights than was guessed.
            self._measure_seen()
            self.scrollTo(current)
            self.line_chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space: the row, or all that are selected. Return is left to the page."""
        if event.key() == Qt.Key.Key_Space:
            self._lines.ask_ticks(sorted({one.row() for one in self.selectedIndexes()}))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick with a click on the box or its dot."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if index.isValid() and index.column() == Column.TICK and plain:
            self._lines.ask_ticks([index.row()])

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Paint whole rows again, since each cell paints its part of the ground."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()


class ImportHeader(QHeaderView):
    """The names of the columns over a thin line; the box over the ticks ticks them all."""

    def __init__(self, theme: Theme, lines: ImportModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._lines = theme, lines
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setFixedHeight(theme.px(34))
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionClicked.connect(self._click)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a name, and the part of the line under it."""
        painter.save()
        colours = self._theme.colours
        painter.fillRect(rect, QColor(colours.page))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if logicalIndex == Column.TICK:
            self._box(painter, rect)
        else:
            painter.setFont(self._theme.font(11.5))
            painter.setPen(QColor(colours.soft))
            name = self._lines.headerData(logicalIndex, Qt.Orientation.Horizontal)
            room = rect.adjusted(0, 0, -self._theme.px(4), 0)
            words = painter.fontMetrics().elidedText(
                str(name or ""), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.setLayoutDirection(self.layoutDirection())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room, flags, words)
        painter.restore()

    def _box(self, painter: QPainter, rect: QRect) -> None:
        size = self._theme.px(13)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = rect.right() - size - 1 if mirrored else rect.left() + 1
        box = QRectF(left, rect.center().y() - size / 2, size, size)
        state = self._lines.ticks_of_all()
        paint_tick(painter, box, self._theme.colours, checked=state is Qt.CheckState.Checked)
        if state is Qt.CheckState.PartiallyChecked:
            painter.setPen(QPen(QColor(self._theme.colours.accent), 1.7))
            middle = box.center().y()
            painter.drawLine(
                round(box.left() + 4), round(middle), round(box.right() - 4), round(middle)
            )

    def _click(self, section: int) -> None:
        if section == Column.TICK:
            self._lines.ask_ticks(range(self._lines.rowCount()))
