"""What the window's actions do to events: new, edit, duplicate, cancel, delete, move."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.ui.views import MONTH

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QPoint

    from desktop.ui.main_window import MainWindow

# The actions that need a page of events.
ON_EVENTS = (
    *("edit", "duplicate", "join", "cancel", "delete", "fix"),
    *("day-earlier", "day-later", "week-earlier", "week-later", "end-earlier", "end-later"),
)
WEEK = 7


class EventCommands(QObject):
    """Acts on the chosen event of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action on events does."""
        return {
            "new": self.new_event,
            "edit": self.edit,
            "duplicate": self.duplicate,
            "join": lambda: self._act(self._join),
            "cancel": lambda: self._act(self._window.acts.cancel),
            "delete": self.delete,
            "fix": self.fix_here,
            "day-earlier": lambda: self.move(-1),
            "day-later": lambda: self.move(1),
            "week-earlier": lambda: self.move(-WEEK),
            "week-later": lambda: self.move(WEEK),
            "end-earlier": lambda: self.move_end(-1),
            "end-later": lambda: self.move_end(1),
        }

    def new_event(self, day: date | None = None) -> None:
        """Begin a new event on the selected day; it stands in the panel until it has a title."""
        from desktop.desk.events.edits import blank

        window = self._window
        if not window.views.page.shows_events:
            window.views.show(MONTH)
        chosen = window.scope.filter
        day = day or window.views.day or window.scope.today
        window.scope.choose("")
        event = blank(day, window.acts.fresh_uid(), tuple(chosen.processes), chosen.show == "mine")
        window.body.open_panel()
        window.details.show_event_panel()
        window.panel.show_new(event)

    def created(self, uid: str) -> None:
        """Show the new event where it stands."""
        page = self._window.views.page
        if page.shows_events:
            page.show_event(uid)

    def edit(self) -> None:
        """Have the fact with the keyboard, else the title, become a field."""
        window = self._window
        if not window.scope.uid and not window.panel.uid:
            self._choose_first()
            return
        window.body.open_panel()
        window.details.show_event_panel()
        window.panel.edit()

    def duplicate(self) -> None:
        """Copy the chosen event and choose the copy."""
        fresh = self._window.acts.duplicate(self._window.scope.uid)
        if fresh:
            self._window.views.page.show_event(fresh)
        elif not self._window.scope.uid:
            self._choose_first()

    def delete(self) -> None:
        """Delete the chosen event; in the side bar, far from it, the text or paper listed there."""
        window, focus = self._window, QApplication.focusWidget()
        if focus is not None and window.sidebar.isAncestorOf(focus):
            window.sidebar.want_away()
            return
        page, uid = window.views.page, window.scope.uid
        beside = page.beside(uid)
        self._act(window.acts.delete)
        if beside and not window.scope.uid:
            page.show_event(beside)

    def _join(self, uid: str) -> None:
        """List what may be the same meeting as the chosen one."""
        from desktop.ui.events.join_list import JoinList

        window = self._window
        event = window.dossier.stored(uid)
        if event is None:
            words = self.tr("A date of a series stays with its series.")
            window.notices.show_notice(words)
            return
        listed = JoinList(event, window.dossier, window.dates, window.theme, window)
        listed.edited.connect(window.commands.tell_of_edit)
        listed.notice.connect(window.notices.show_notice)
        listed.open_beside(*window.body.beside_side(listed.maximumWidth(), 2))

    def move(self, days: int) -> None:
        """Move the chosen event by days."""
        self._act(lambda uid: self.shift(uid, days))

    def move_end(self, days: int) -> None:
        """Move the last day of the chosen event."""
        event = self._window.dossier.event(self._window.scope.uid)
        last = event.when.latest if event else None
        if event is not None and last is not None and event.when.is_fixed:
            self.stretch(event.uid, None, last + timedelta(days=days))
        else:
            self._act(lambda uid: self.shift(uid, days))

    def fix_here(self) -> None:
        """Fix the chosen event to the selected day."""
        day = self._window.views.day or self._window.scope.today
        self._act(lambda uid: self.fix(uid, day))

    # -- as it was dragged ---------------------------------------------------------------------

    def shift(self, uid: str, days: int) -> None:
        """Move an event by days."""
        self._window.scope.choose(uid)
        self._window.acts.shift(uid, days)

    def stretch(self, uid: str, first: date | None, last: date | None) -> None:
        """Give an event another first or last day."""
        self._window.scope.choose(uid)
        self._window.acts.stretch(uid, first, last)

    def fix(self, uid: str, day: date) -> None:
        """Fix an event to a day."""
        self._window.scope.choose(uid)
        self._window.acts.fix(uid, day)

    def follow(self, uid: str) -> None:
        """Keep an event in sight whose date has changed, wherever that was done."""
        page = self._window.views.page
        if page.shows_events and uid == self._window.scope.uid:
            page.show_event(uid)

    def open_menu(self, point: QPoint) -> None:
        """Open the menu of what can be done to the chosen event."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMenu

        from desktop.ui.menus import fill_event_menu

        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_event_menu(menu, self._window.actions_, chosen=bool(self._window.scope.uid))
        menu.popup(point)

    def _act(self, act: Callable[[str], object]) -> None:
        uid = self._window.scope.uid
        if uid and self._window.dossier.event(uid) is not None:
            act(uid)
        else:
            self._choose_first()

    def _choose_first(self) -> None:
        self._window.notices.show_notice(self.tr("Choose a meeting first."))
