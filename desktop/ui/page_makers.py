"""How the window makes its pages, each when it is first wanted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.ui.views import AGENDA, DRAFTS, MONTH, TIMELINE

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.calendar.calendar_page import CalendarPage
    from desktop.ui.main_window import MainWindow
    from desktop.ui.page import Page


class PageMakers:
    """Makes the pages of one window and connects what they want with what it can do."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def table(self) -> dict[str, Callable[[], Page]]:
        """Return what makes the page of each view."""
        return {
            MONTH: self._make_month,
            AGENDA: self._make_agenda,
            TIMELINE: self._make_timeline,
            DRAFTS: self._make_drafts,
        }

    def first_day(self) -> date:
        """The day at which the first page begins; later ones go on from the one before."""
        return _day(self._window.state.day) or self._window.scope.opening_day()

    def _make_month(self) -> Page:
        from desktop.ui.calendar.month_page import MonthPage

        page = MonthPage(self._window.scope, self._window.theme, self.first_day())
        page.undated_wanted.connect(lambda: self._window.commands.ways.show_undated())
        page.date_wanted.connect(lambda: self._window.commands.ways.ask_date())
        self._connect_calendar(page)
        return page

    def _make_agenda(self) -> Page:
        from desktop.ui.calendar.agenda_page import AgendaPage

        page = AgendaPage(self._window.scope, self._window.theme, self.first_day())
        self._connect_calendar(page)
        return page

    def _make_timeline(self) -> Page:
        from desktop.ui.calendar.timeline_page import TimelinePage

        page = TimelinePage(self._window.scope, self._window.theme, self.first_day())
        page.undated_wanted.connect(lambda: self._window.commands.ways.show_undated())
        page.date_wanted.connect(lambda: self._window.commands.ways.ask_date())
        self._connect_calendar(page)
        page.month_wanted.connect(self._open_in_month)
        return page

    def _open_in_month(self, uid: str) -> None:
        self._window.views.show(MONTH)
        self._window.views.open_event(uid)

    def _connect_calendar(self, page: CalendarPage) -> None:
        """Do what a page of the calendar wants of the window."""
        page.panel_wanted.connect(lambda: self._window.details.enter())
        page.event_chosen.connect(lambda uid: self._window.details.open(uid))
        page.again_wanted.connect(lambda: self._window.details.turn())
        page.new_wanted.connect(self._window.commands.events.new_event)
        page.menu_wanted.connect(self._window.commands.events.open_menu)
        page.shift_wanted.connect(self._window.commands.events.shift)
        page.stretch_wanted.connect(self._window.commands.events.stretch)
        page.fix_wanted.connect(self._window.commands.events.fix)

    def _make_drafts(self) -> Page:
        window = self._window
        page = window.doors.drafts(window.dossier, window.dates, window.theme)
        page.panel_wanted.connect(lambda: self._window.details.enter())
        return page


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
