"""The lists that open over the month: all of a day, and what the shelf has no room for."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.core.month import Month
from desktop.ui.calendar.entries import Entry, entry
from desktop.ui.calendar.month_model import MonthModel
from desktop.ui.calendar.month_table import MonthTable
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.ticked_popup import TickedPopup
from desktop.ui.theme import Theme

# More than anybody reads in one list.
MOST_LISTED = 1000


class MonthLists:
    """Opens them beside what was asked; `take` is told the uid of what is chosen in one."""

    def __init__(
        self,
        scope: CalendarScope,
        theme: Theme,
        fetch: Callable[[Collection[str]], dict[str, Entry]],
        take: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        """`fetch` makes the entries of events."""
        self._scope, self._theme, self._fetch = scope, theme, fetch
        self._take, self._parent = take, parent

    def open_day(self, view: MonthTable, days: MonthModel, day: date) -> None:
        """List everything on a day of the page that a view shows."""
        index = days.index_of(day)
        place = view.visualRect(index)
        corner = view.viewport().mapToGlobal(place.topLeft())
        words = self._scope.dates.long_day(day)
        self._open(words, days.entries_on(index), QRect(corner, place.size()))

    def open_rest(self, shelf: QWidget, title: str, month: Month, shown: int) -> None:
        """List what may fall into a month, behind what the shelf has shown of it."""
        there = self._scope.loose(month.first, month.last, MOST_LISTED).first[shown:]
        corner = shelf.mapToGlobal(shelf.rect().topLeft())
        entries = [entry(one, self._scope) for one in there]
        self._open(title, entries, QRect(corner, shelf.size()))

    def _open(self, title: str, there: Sequence[Entry], near: QRect) -> None:
        popup = TickedPopup(self._theme, self._parent, self._scope.toggle_mine, self._fetch)
        popup.chosen.connect(self._take)
        popup.open_with(title, there, near)
