"""The two headers of the month page: names of weekdays above, numbers of weeks beside."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.ui.calendar.month_model import SHORT_NAME
from desktop.ui.calendar.month_pens import Pens, measured, pens_of
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored


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

    def sizeHint(self) -> QSize:
        """Take the fixed size; Qt would measure the words of each section for it."""
        return self.minimumSize()

    def share_out(self) -> None:
        """Share the room out among the sections at once, and not when the table gets to it."""
        self.resizeSections()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one name or number."""
        pens = pens_of(self._theme, self._theme.colours, self._theme.px(100))
        painter.fillRect(rect, pens.page)
        if self.orientation() is Qt.Orientation.Horizontal:
            self._weekday(painter, rect, logicalIndex, pens)
        else:
            words = str(self.model().headerData(logicalIndex, self.orientation()))
            text, width, _ = measured(words, pens.week_key)
            painter.setFont(pens.week)
            painter.setPen(pens.quiet)
            middle = QRectF(rect).center().x() - width / 2
            painter.drawStaticText(QPointF(middle, rect.top() + self._theme.px(7)), text)

    def _weekday(self, painter: QPainter, rect: QRect, section: int, pens: Pens) -> None:
        px = self._theme.px
        words = str(self.model().headerData(section, self.orientation()))
        text, width, height = measured(words, pens.weekday_key)
        if width > rect.width() - 2 * px(8):
            words = str(self.model().headerData(section, self.orientation(), SHORT_NAME))
            text, width, height = measured(words, pens.weekday_key)
        left = rect.right() + 1 - px(8) - width if is_mirrored(self) else rect.left() + px(8)
        painter.setFont(pens.weekday)
        painter.setPen(pens.soft)
        painter.drawStaticText(QPointF(left, QRectF(rect).center().y() - height / 2), text)
