"""The pages of the window: made when first shown, kept fresh, and walked through back and forth."""

import gc
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.core.edit import Changes
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.history import Spot, Trail
from desktop.ui.page import Page

MONTH, AGENDA, TIMELINE, DRAFTS = "month", "agenda", "timeline", "drafts"
CALENDAR = (MONTH, AGENDA, TIMELINE)


class Views(QObject):
    """Knows which page is shown and how to get to an event, a paragraph or a day.

    `shown` is emitted after another page is there, `outline_changed` when the shown one has other
    side bar rows or another title, `notice` with a page's sentence, `edited` with one on an edit
    that can be taken back, `import_wanted` when a page asks for documents, `offers_wanted` when it
    leads to the dates that texts offer, `moved` when Back and Forward lead elsewhere than before.
    """

    shown = Signal(str)
    outline_changed = Signal()
    notice = Signal(str)
    edited = Signal(str)
    import_wanted = Signal()
    offers_wanted = Signal()
    moved = Signal()

    def __init__(
        self, makers: Mapping[str, Callable[[], Page]], scope: CalendarScope, stack: QStackedWidget
    ) -> None:
        """`makers` make the pages by the names of their views."""
        super().__init__(stack)
        self._makers, self._scope, self._stack = makers, scope, stack
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._guest: Page | None = None
        self._waiting: Page | None = None
        self._waiting_stale = False
        self._calendar = MONTH
        self.view = ""
        self.trail = Trail()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._guest or self._pages[self.view]

    def get(self, view: str) -> Page:
        """Return the page of a view; made when it is not there yet."""
        if view not in self._pages:
            page = self._makers[view]()
            page.event_chosen.connect(lambda uid, page=page: self._event_from(page, uid))
            page.paragraph_chosen.connect(lambda name, page=page: self._paragraph_from(page, name))
            page.outline_changed.connect(lambda page=page: self._outline_of(page))
            page.notice.connect(self.notice)
            page.edited.connect(self.edited)
            page.import_wanted.connect(self.import_wanted)
            page.offers_wanted.connect(self.offers_wanted)
            self._pages[view] = page
            self._stack.addWidget(page)
            if gc.get_freeze_count():
                # As at the start: what a page is made of is no garbage until the end.
                gc.freeze()
        return self._pages[view]

    def made_pages(self) -> tuple[Page, ...]:
        """Return the pages that are there."""
        return tuple(self._pages.values())

    def show(self, view: str) -> None:
        """Show a view; one calendar page goes on where the other one was."""
        self._switch(view)
        self._visit()

    def show_guest(self, page: Page) -> None:
        """Show a page that is there for one job; it goes when it says that it is done."""
        self._leave_guest()
        page.notice.connect(self.notice)
        page.edited.connect(self.edited)
        page.outline_changed.connect(self.outline_changed)
        page.closed.connect(self.dismiss_guest)
        self._stack.addWidget(page)
        self._receive(page)

    def resume(self) -> bool:
        """Show the guest again that waits with work in it, or goes on; false when there is none."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._leave_guest()
            self._receive(waiting)
            if self._waiting_stale:
                waiting.reload(None)
        return self._guest is not None and bool(self._guest.held_words())

    def held_work(self) -> str:
        """Return the work of a guest, shown or waiting, that outlives the window."""
        guests = (one for one in (self._guest, self._waiting) if one is not None)
        return next((work for one in guests if (work := one.held_work())), "")

    def dismiss_guest(self) -> None:
        """Go back to the page that was there before the guest."""
        guest, self._guest = self._guest, None
        if guest is not None:
            self._stack.removeWidget(guest)
            guest.deleteLater()
            self._freshen(self.view)
            self._stack.setCurrentWidget(self._pages[self.view])
            self.shown.emit(self.view)

    def _receive(self, page: Page) -> None:
        self._guest = page
        page.stand_over(self._pages[self.view])
        self._stack.setCurrentWidget(page)
        self.shown.emit(self.view)

    def _leave_guest(self) -> None:
        """Go on without the guest; one with work in it waits, and says so."""
        if self._guest is None or not self._guest.held_words():
            self.dismiss_guest()
            return
        self._waiting, self._guest, self._waiting_stale = self._guest, None, False
        self._freshen(self.view)
        self.notice.emit(self._waiting.held_words())

    # -- going somewhere -----------------------------------------------------------------------

    def open_event(self, uid: str) -> None:
        """Show an event on a page of the calendar."""
        self._switch(self._calendar)
        self.page.show_event(uid)
        self._visit()

    def open_paragraph(self, paragraph: str) -> None:
        """Show a paragraph in its draft."""
        self._switch(DRAFTS)
        self.page.show_paragraph(paragraph)
        self._visit(paragraph)

    def ways_of_writing(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do by which a draft is read, corrected and proposed on."""
        ways = {"read": "read", "correct": "edit", "propose": "propose"}
        return {name: partial(self.write, mode) for name, mode in ways.items()}

    def write(self, mode: str) -> None:
        """Go to the drafts, and on in a way of reading or writing."""
        self.show(DRAFTS)
        self.page.write(mode)

    def go_to(self, day: date) -> None:
        """Show a day on a page of the calendar; an event of another day is chosen no more."""
        self._switch(self._calendar)
        chosen = self._scope.chosen_event()
        if chosen is not None and chosen.when.is_fixed and day not in chosen.when.days():
            self._scope.choose("")
        self.page.go_to(day)
        self._visit()

    def flip(self, months: int) -> None:
        """Turn the calendar by so many months."""
        self._switch(self._calendar)
        self.page.flip(months)

    def show_calendar(self) -> None:
        """Show the page of the calendar that was shown last."""
        self.show(self._calendar)

    def back(self) -> None:
        """Go to where the user was before."""
        self._restore(self.trail.back())

    def forward(self) -> None:
        """Go to where the user was before going back."""
        self._restore(self.trail.forward())

    @property
    def day(self) -> date | None:
        """The day that the calendar is at."""
        page = self._pages.get(self._calendar)
        return page.day if page else None

    @property
    def way_back(self) -> date | None:
        """The day with which the calendar shows again what it shows now."""
        page = self._pages.get(self._calendar)
        return page.way_back if page else None

    def days_shown(self) -> tuple[date | None, date | None]:
        """Return the first and the last day that the calendar shows, `None` for no bound."""
        page = self._pages.get(self._calendar)
        return page.days_shown() if page else (None, None)

    def _restore(self, spot: Spot | None) -> None:
        if spot is None:
            return
        self._switch(spot.view)
        if spot.view in CALENDAR:
            if spot.day:
                self.page.go_to(date.fromisoformat(spot.day))
            if spot.event:
                self.page.show_event(spot.event)
            else:
                self._scope.choose("")
        elif spot.paragraph:
            self.page.show_paragraph(spot.paragraph)
        self.moved.emit()

    def _visit(self, paragraph: str = "") -> None:
        day = self.page.way_back if self.view in CALENDAR else None
        event = self._scope.uid if self.view in CALENDAR else ""
        self.trail.visit(Spot(self.view, day.isoformat() if day else "", event, paragraph))
        self.moved.emit()

    def _switch(self, view: str) -> None:
        if view == self.view and self._guest is None:
            return
        self._leave_guest()
        last, day = self._calendar, self.day
        page = self.get(view)
        self.view = view
        self._freshen(view)
        if view in CALENDAR:
            self._calendar = view
            if view != last and day is not None:
                page.go_to(day)
        self._stack.setCurrentWidget(page)
        self.shown.emit(view)

    def _freshen(self, view: str) -> None:
        if view in self._stale:
            self._stale.discard(view)
            self._pages[view].reload(None)

    # -- what pages say ------------------------------------------------------------------------

    def _event_from(self, page: Page, uid: str) -> None:
        if page.shows_events:
            self._visit()
        else:
            self.open_event(uid)

    def _paragraph_from(self, page: Page, paragraph: str) -> None:
        if page.shows_paragraphs:
            self._visit(paragraph)
        else:
            self.open_paragraph(paragraph)

    def _outline_of(self, page: Page) -> None:
        if page is self.page:
            self.outline_changed.emit()

    def reload(self, changes: Changes) -> None:
        """Have the shown page take in an edit; the others do when they are shown again."""
        self._waiting_stale = True
        if self._guest is not None:
            self._guest.reload(changes)
        for view, page in self._pages.items():
            if page is self.page:
                page.reload(changes)
            else:
                self._stale.add(view)
