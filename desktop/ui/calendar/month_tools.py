"""The buttons above the month: earlier, the month itself, later, today."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.month import Month
from desktop.ui.dates import DateWords
from desktop.ui.theme import Theme
from desktop.ui.toolbar_parts import Tools
from desktop.ui.widgets import button


class MonthTools(Tools):
    """Turns the pages; says what is wanted and leaves the turning to the page."""

    months_wanted = Signal(int)
    date_wanted = Signal()
    today_wanted = Signal()

    def __init__(self, dates: DateWords, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        earlier = button("‹", "ghost", self.tr("Earlier month (Page Up)"))
        earlier.setAccessibleName(self.tr("Earlier month"))
        later = button("›", "ghost", self.tr("Later month (Page Down)"))
        later.setAccessibleName(self.tr("Later month"))
        self._title = button("", "ghost", self.tr("Go to a date (G)"))
        self._title.setFont(theme.font(15, 600))
        self._title.setMinimumWidth(_widest(dates, theme))
        self._today = button(self.tr("Today"), "", self.tr("Go to today (T)"))
        earlier.clicked.connect(lambda: self.months_wanted.emit(-1))
        later.clicked.connect(lambda: self.months_wanted.emit(1))
        self._title.clicked.connect(self.date_wanted)
        self._today.clicked.connect(self.today_wanted)
        for one in (earlier, self._title, later, self._today):
            row.addWidget(one)

    def narrow(self, step: int) -> None:
        """Leave out what a key does as well."""
        self._today.setHidden(step > 0)

    def show_month(self, title: str) -> None:
        """Name the month that is shown."""
        self._title.setText(title)


def _widest(dates: DateWords, theme: Theme) -> int:
    """The arrows keep their places when the month changes."""
    metrics = QFontMetrics(theme.font(15, 600))
    names = [dates.month(Month(2000, number)) for number in range(1, 13)]
    return max(map(metrics.horizontalAdvance, names)) + theme.px(24)
