"""One quiet line above a month without anything on its days, with the way to where there is."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.month import Month
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label


class NothingLine(QWidget):
    """Shown above the days; `day_wanted` gives the nearest day on which something stands.

    `all_wanted` asks for what the filter hides, where it hides everything.
    """

    day_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, scope: CalendarScope, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._day: date | None = None
        self._words = label("", "soft")
        self.way = button("", "link")
        self.way.clicked.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(8), theme.px(18), 0)
        row.addWidget(self._words)
        row.addWidget(self.way)
        row.addStretch(1)
        self.hide()

    def tell(self, month: Month, *, loose: bool) -> None:
        """Say that no day of the month has anything; with `loose` something may fall into it."""
        words = self.tr("Nothing fixed to a day in %1") if loose else self.tr("Nothing in %1")
        self._day = self._scope.nearest_day(month.first, month.last)
        nowhere = is_nowhere(self._day, self._scope)
        words = nowhere_words(self._scope) if nowhere else words
        self._words.setText(words.replace("%1", self._scope.dates.month(month)))
        self.way.setText(way_words(self._day, self._scope))
        self.way.setVisible(nowhere or self._day is not None)
        self.show()

    @property
    def words(self) -> str:
        """What it says and where it leads."""
        parts = (self._words.text(), "" if self.way.isHidden() else self.way.text())
        return " · ".join(part for part in parts if part)

    def _go(self) -> None:
        if self._day is not None:
            self.day_wanted.emit(self._day)
        else:
            self.all_wanted.emit()


def is_nowhere(near: date | None, scope: CalendarScope) -> bool:
    """Whether the filter leaves nothing on any day; `near` is the nearest day with something."""
    return near is None and not scope.filter.is_open


def nowhere_words(scope: CalendarScope) -> str:
    """Say that the filter leaves nothing on any day."""
    return scope.tr("Nothing that is chosen here stands on any day")


def way_words(near: date | None, scope: CalendarScope) -> str:
    """Say where the button leads: to the nearest day, else back to everything."""
    return scope.tr("Show all meetings") if near is None else go_to_words(near, scope)


def go_to_words(day: date, scope: CalendarScope) -> str:
    """Say where a button leads that shows the month of `day`."""
    return scope.tr("Go to %1").replace("%1", scope.dates.month(Month.of(day)))
