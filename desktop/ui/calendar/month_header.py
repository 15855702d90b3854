"""The two headers of the month page: names of weekdays above, numbers of weeks beside."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.ui.calendar.month_model import SHORT_NAME
from desktop.ui.calendar.month_pens import Pens, measured, pens_of
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, own_viewport


class PlainHeader(QHeaderView):
    """Weekday names above, week numbers beside: words without frames."""

    def __init__(self, orientation: Qt.Orientation, theme: Theme, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._theme = theme
        own_viewport(self)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all names or numbers at once; one by one, as Qt does, takes thrice as long."""
        painter = QPainter(self.viewport())
        pens = pens_of(self._theme, self._theme.colours, self._theme.px(100))
        painter.fillRect(event.rect(), pens.page)
        across = self.orientation() is Qt.Orientation.Horizontal
        painter.setFont(pens.weekday if across else pens.week)
        painter.setPen(pens.soft if across else pens.quiet)
        height, width = self.height(), self.width()
        # From right to left a section's own dots begin one further on, as Qt's header has it.
        shift = int(is_mirrored(self))
        for section in range(self.count()):
            start, size = self.sectionViewportPosition(section), self.sectionSize(section)
            if size and across:
                self._weekday(painter, QRect(start + shift, 0, size, height), section, pens)
            elif size:
                self._week(painter, QRect(0, start, width, size), section, pens)

    def _words(self, section: int, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        return str(self.model().headerData(section, self.orientation(), role))

    def _week(self, painter: QPainter, rect: QRect, section: int, pens: Pens) -> None:
        text, width, _ = measured(self._words(section), pens.week_key)
        middle = QRectF(rect).center().x() - width / 2
        painter.drawStaticText(QPointF(middle, rect.top() + self._theme.px(7)), text)

    def _weekday(self, painter: QPainter, rect: QRect, section: int, pens: Pens) -> None:
        room = self._theme.px(8)
        text, width, height = measured(self._words(section), pens.weekday_key)
        if width > rect.width() - 2 * room:
            text, width, height = measured(self._words(section, SHORT_NAME), pens.weekday_key)
        left = rect.right() + 1 - room - width if is_mirrored(self) else rect.left() + room
        painter.drawStaticText(QPointF(left, QRectF(rect).center().y() - height / 2), text)
