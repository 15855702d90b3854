"""What the window's actions do to find the way: search, lists, filters, dates, keys."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.views import AGENDA, DRAFTS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.main_window import MainWindow
    from desktop.ui.search.going import SearchGoing


class WayCommands(QObject):
    """Leads to what is looked for in one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def find(self) -> None:
        """Open the search; the words by which the calendar is narrowed are there to go on from."""
        self.search(self._window.toolbar.find_field.text())

    def search(self, words: str) -> None:
        """Open the search with words typed already."""
        self._going.open(words)

    @cached_property
    def _going(self) -> SearchGoing:
        from desktop.ui.search.going import SearchGoing

        return SearchGoing(self._window)

    def find_here(self) -> None:
        """Look for words on the page itself when it can do so, else everywhere."""
        if not self._window.views.page.begin_find():
            self.find()

    def show_mine(self) -> None:
        """List my agenda."""
        from desktop.ui.calendar.filters import Filter, Show

        window = self._window
        window.scope.narrow(Filter(Show.MINE))
        window.views.show(AGENDA)
        window.focus_page()

    def open_list(self, name: str) -> None:
        """Open one of the lists of my agenda by its name, beside the side bar."""
        from desktop.ui.calendar.mine_items import Listing
        from desktop.ui.calendar.mine_list import MineList

        window = self._window
        listed = MineList(Listing(name), window.scope, window.theme, window)
        listed.chosen.connect(window.views.open_event)
        listed.notice.connect(window.notices.show_notice)
        listed.open_beside(*window.body.beside_side(listed.maximumWidth(), 2))

    def open_offers(self) -> None:
        """List the dates that texts offer to the calendar, beside the side bar."""
        from desktop.ui.offer_list import OfferList

        window = self._window
        window.save_open_text()
        listed = OfferList(window.dossier, window.dates, window.theme, window)
        listed.chosen.connect(window.views.open_event)
        listed.notice.connect(window.notices.show_notice)
        listed.edited.connect(window.commands.tell_of_edit)
        listed.undo_wanted.connect(window.commands.undo)
        listed.open_beside(*window.body.beside_side(listed.maximumWidth(), 2))

    def tell_of_offers(self, words: str) -> None:
        """Say what an import has done, with the way to the dates that it left open, and back."""
        undo = self._window.commands.undo
        ways = ((self.tr("Look"), self.open_offers), (self.tr("Undo"), undo))
        self._window.notices.show_notice(words, *ways)

    def name_filter(self) -> None:
        """Ask under which name to keep what is shown."""
        self.open_filter(naming=True)

    def open_filter(self, *, naming: bool = False) -> None:
        """Open every choice of what is shown beside the side bar."""
        from desktop.ui.calendar.filter_panel import FilterPanel

        window = self._window
        if window.views.view == DRAFTS:
            window.views.show_calendar()
        panel = FilterPanel(window.scope, window.theme, window)
        panel.edited.connect(self._window.commands.tell_of_edit)
        panel.problem.connect(window.notices.show_notice)
        corner, height = window.body.beside_side(panel.maximumWidth())
        panel.open_beside(corner, height, naming=naming)

    def ask_date(self) -> None:
        """Ask for a day and go there."""
        from desktop.ui.goto import GoToDate

        window = self._window
        near = window.views.day or window.scope.today
        dialog = GoToDate(near, window.scope.today, window.dates, window.theme, window)
        dialog.day_chosen.connect(window.views.go_to)
        dialog.day_chosen.connect(window.focus_page)
        dialog.open()

    def show_undated(self) -> None:
        """List what has no date at all."""
        from desktop.ui.calendar.agenda_page import AgendaPage

        self._window.views.show(AGENDA)
        page = self._window.views.page
        if isinstance(page, AgendaPage):
            page.show_undated()

    def next_part(self) -> None:
        """Give the keyboard to the next part: side bar, page, panel, find field."""
        window = self._window
        parts = [window.sidebar, window.views.page, window.body.panel, window.toolbar.find_field]
        focus = QApplication.focusWidget()
        here = [n for n, part in enumerate(parts) if focus is not None and _holds(part, focus)]
        begin = here[0] + 1 if here else 0
        ways = (self.focus_side, window.focus_page, window.details.enter, self._focus_field)
        for step in range(begin, begin + len(parts)):
            ways[step % len(ways)]()
            focus = QApplication.focusWidget()
            if focus is not None and _holds(parts[step % len(parts)], focus):
                # A panel may have nothing that takes the keyboard; then it is passed over.
                return

    def focus_side(self) -> None:
        """Give the keyboard to the side bar."""
        self._window.body.open_side()
        self._window.sidebar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_field(self) -> None:
        self._window.toolbar.find_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self) -> None:
        """Show every key on one sheet."""
        from desktop.ui.menus import KeySheet

        KeySheet(self._window.theme, self._window).open()

    def open_menu(self) -> None:
        """Open all menus as one below the dossier's name."""
        from PySide6.QtWidgets import QMenu

        from desktop.ui.menus import fill_menu

        window = self._window
        menu = QMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, window.actions_)
        name = window.toolbar.name
        menu.popup(name.mapToGlobal(name.rect().bottomLeft()))

    def open_context(self) -> None:
        """Open the menu of what has the keyboard, as the Menu key does that many keyboards lack."""
        from PySide6.QtGui import QContextMenuEvent

        focus = QApplication.focusWidget()
        if focus is not None:
            point = focus.rect().center()
            reason = QContextMenuEvent.Reason.Keyboard
            asked = QContextMenuEvent(reason, point, focus.mapToGlobal(point))
            QApplication.sendEvent(focus, asked)

    def show_all(self) -> None:
        """Leave the panel, put it away where it can be; without one take the filter away."""
        from desktop.ui.calendar.filters import Filter

        window, focus = self._window, QApplication.focusWidget()
        panel = window.body.panel
        if window.body.closable and window.body.panel_is_open:
            window.body.close_panel()
            window.focus_page()
        elif focus is not None and _holds(panel, focus):
            window.focus_page()
        else:
            window.scope.narrow(Filter())


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)
