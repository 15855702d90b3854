"""What is counted for side bar and status line once the window has been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.month import Month
from desktop.ui.calendar.scope_sections import count_views
from desktop.ui.views import MONTH

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Counting:
    """Counts for one window: reading a year of events would hold the first look at it up."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._counted: tuple[int, Month | None] | None = None

    def count(self) -> None:
        """Count what there is, and say which deadline comes next."""
        window = self._window
        self._counted = self._to_count()
        window.status.count(*self._counted)
        window.status.tell_next(window.scope.mine.deadlines())
        if count_views(window.scope):
            window.sidebar.load(window.views.page.sidebar_sections())

    def is_due(self) -> bool:
        """Whether other numbers are wanted than those that were counted."""
        return self._counted is not None and self._counted != self._to_count()

    def _to_count(self) -> tuple[int, Month | None]:
        """The year that the calendar shows, and on the month's page its month."""
        views = self._window.views
        first, _ = views.days_shown()
        month = Month.of(first or views.day or self._window.pages.first_day())
        return month.year, month if views.view == MONTH else None
