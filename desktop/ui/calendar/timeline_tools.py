"""The buttons above the timeline: earlier, what is seen, later, today, and how much is seen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.timeline.ruler import LEVELS
from desktop.ui.dates import DateWords
from desktop.ui.theme import Theme
from desktop.ui.toolbar_parts import Tools
from desktop.ui.widgets import button


class TimelineTools(Tools):
    """Moves and zooms; says what is wanted and leaves the doing to the page."""

    pages_wanted = Signal(int)
    zoom_wanted = Signal(int)
    date_wanted = Signal()
    today_wanted = Signal()

    def __init__(self, dates: DateWords, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dates = dates
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        earlier = button("‹", "ghost", self.tr("Earlier (Page Up)"))
        earlier.setAccessibleName(self.tr("Earlier"))
        later = button("›", "ghost", self.tr("Later (Page Down)"))
        later.setAccessibleName(self.tr("Later"))
        self._title = button("", "ghost", self.tr("Go to a date (G)"))
        self._title.setFont(theme.font(15, 600))
        self.today = button(self.tr("Today"), "", self.tr("Go to today (T)"))
        earlier.clicked.connect(lambda: self.pages_wanted.emit(-1))
        later.clicked.connect(lambda: self.pages_wanted.emit(1))
        self._title.clicked.connect(self.date_wanted)
        self.today.clicked.connect(self.today_wanted)
        # The name comes last: the buttons before it keep their places whatever it is.
        for one in (self.today, earlier, later, *self._zoom(theme), self._title):
            row.addWidget(one)

    def narrow(self, step: int) -> None:
        """Leave out what keys do as well where the window is narrow."""
        self.today.setHidden(step > 0)
        self.level.setHidden(step > 0)

    def _zoom(self, theme: Theme) -> tuple[QWidget, ...]:
        self.wider = button("−", "segment", self.tr("See more at once (-)"))
        self.wider.setAccessibleName(self.tr("See more at once"))
        self.wider.setProperty("place", "first")
        self.level = button("", "segment", self.tr("Back to a year at once"))
        self.closer = button("+", "segment", self.tr("See less, but closer (+)"))
        self.closer.setAccessibleName(self.tr("See less, but closer"))
        self.closer.setProperty("place", "last")
        self.wider.clicked.connect(lambda: self.zoom_wanted.emit(-1))
        self.level.clicked.connect(lambda: self.zoom_wanted.emit(0))
        self.closer.clicked.connect(lambda: self.zoom_wanted.emit(1))
        widest = max(QFontMetrics(theme.font(13)).horizontalAdvance(w) for w in self._levels())
        self.level.setMinimumWidth(widest + theme.px(26))
        group = QWidget()
        inner = QHBoxLayout(group)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for one in (self.wider, self.level, self.closer):
            inner.addWidget(one)
        return (group,)

    def _levels(self) -> list[str]:
        return [self.level_words(level) for level in range(len(LEVELS))]

    def level_words(self, level: int) -> str:
        """Say how much is seen: "6 months", "1 year"."""
        months = LEVELS[level]
        if months % 12:
            return self.tr("%n months", "", months)
        years = months // 12
        return self.tr("%n year", "", 1) if years == 1 else self.tr("%n years", "", years)

    def tell(self, title: str, level: int) -> None:
        """Name what is seen, and how much that is."""
        self._title.setText(title)
        self.level.setText(self.level_words(level))
        self.closer.setEnabled(level > 0)
        self.wider.setEnabled(level < len(LEVELS) - 1)
