"""The month: phases on top, days with their bars, and the shelf of what has no day."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.core.agenda import drawn_spans
from desktop.core.edit import Changes
from desktop.core.event import Event, Kind
from desktop.core.month import Month, month_grid, same_day_in, within_pages
from desktop.ui.calendar.calendar_page import CalendarPage, day_of
from desktop.ui.calendar.entries import Entry, entry
from desktop.ui.calendar.month_ahead import MonthAhead, MonthRead
from desktop.ui.calendar.month_leaf import Leaf, Shelved
from desktop.ui.calendar.month_model import MonthModel
from desktop.ui.calendar.month_tools import MonthTools
from desktop.ui.calendar.month_view import MonthView
from desktop.ui.calendar.nothing_line import NothingLine
from desktop.ui.calendar.ribbon import Ribbon
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.shelf import Shelf
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.calendar.dragging import Dragging
    from desktop.ui.calendar.month_lists import MonthLists


class MonthPage(CalendarPage):
    """One month of the calendar, and the day that is selected in it."""

    def __init__(
        self,
        scope: CalendarScope,
        theme: Theme,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin at `day`, or today."""
        super().__init__(scope, theme, day, parent)
        self.setAccessibleName(self.tr("Month"))
        self._month = Month.of(self._day)
        self._days = MonthModel(scope.dates, self._entries, self)
        self.nothing_line = NothingLine(scope, theme)
        self._ribbon = Ribbon(theme)
        self.view = MonthView(theme, self._days)
        self._ahead = MonthAhead(scope, self._prepare, self)
        self.shelf = Shelf(theme)
        self._air = QWidget()
        self._tools = MonthTools(scope.dates, theme, self)
        self._lay_out()
        self._connect()
        self._load()

    def _lay_out(self) -> None:
        above = (self.nothing_line, self._ribbon, self._air)
        for part in (*above, self.view, self.shelf, self.empty):
            self._column.addWidget(part, part in (self.view, self.empty))
        self._air.setFixedHeight(self._theme.px(14))
        self.empty.ask_for_documents(self.import_wanted.emit)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        scope, view, tools = self._scope, self.view, self._tools
        tools.months_wanted.connect(self.flip)
        tools.date_wanted.connect(self.date_wanted)
        tools.today_wanted.connect(lambda: self.go_to(scope.today))
        scope.changed.connect(self._load_anew)
        scope.chosen.connect(self._pick)
        view.day_wanted.connect(self._reach)
        view.months_wanted.connect(self.flip)
        view.event_wanted.connect(self._choose)
        view.entered.connect(self._enter)
        view.tick_wanted.connect(scope.toggle_mine)
        view.day_opened.connect(self.open_day)
        view.new_wanted.connect(self.new_wanted)
        view.painted.connect(self._ahead.go_on)
        view.menu_wanted.connect(self.menu_wanted)
        self.shelf.menu_wanted.connect(self._menu_of_chip)
        view.make_hand = lambda: self.dragging
        self.shelf.drag_moved.connect(lambda *moved: self.dragging.chip_moved(*moved))
        self.shelf.drag_ended.connect(lambda: self.dragging.chip_ended())
        self._ribbon.chosen.connect(self._choose)
        self.shelf.chosen.connect(self._choose)
        self.shelf.entered.connect(self._enter)
        self.shelf.undated_wanted.connect(self.undated_wanted)
        self.shelf.rest_wanted.connect(self._open_rest)
        self.nothing_line.day_wanted.connect(self._leave_nothing)
        self.nothing_line.all_wanted.connect(self._show_everything)

    @cached_property
    def dragging(self) -> "Dragging":
        """What drags events; made when the pointer first comes."""
        from desktop.ui.calendar.dragging import Dragging

        made = Dragging(self._scope, self._theme, self.view)
        made.shift_wanted.connect(self.shift_wanted)
        made.stretch_wanted.connect(self.stretch_wanted)
        made.fix_wanted.connect(self.fix_wanted)
        return made

    # -- what the window asks ------------------------------------------------------------------

    def title(self) -> str:
        """Name the month."""
        return self._scope.dates.month(self._month)

    def toolbar_widgets(self) -> Sequence[QWidget]:
        """Give the buttons that turn the pages."""
        return (self._tools,)

    def _lead_to(self, event: Event) -> None:
        day = day_of(event)
        elsewhere = event.when.is_fixed and self._day not in event.when.days()
        if day is not None and (elsewhere or not self._shows(event)):
            self._reach(day)

    def reload(self, changes: Changes | None) -> None:
        """Take in an edit."""
        if changes is None or (Event in changes.kinds and not self._take_ticks(changes)):
            self._load_anew()

    def _take_ticks(self, changes: Changes) -> bool:
        """Show which events are in my agenda now; tell whether that is all there is to be done."""
        asked, read = self._scope.filter.query(), self._ahead.known(self._month)
        if read is None or not changes.ticks or asked.mine or asked.others:
            return False
        if not changes.keys.isdisjoint(glance.uid for glance in read.loose.first):
            return False
        self._days.leaf.freshen(changes.keys)
        self.view.repaint_events(changes.keys)
        self._ahead.take_ticks(changes.keys)
        return True

    def refresh_theme(self) -> None:
        """Paint in other colours."""
        self.view.refresh_theme()
        self.update()

    def days_shown(self) -> tuple[date | None, date | None]:
        """Return the ends of the month."""
        return self._month.first, self._month.last

    # -- turning pages -------------------------------------------------------------------------

    def go_to(self, day: date) -> None:
        """Turn to the month of a day and select it."""
        day = within_pages(day)
        if Month.of(day) == self._month:
            self._reach(day)
        else:
            self.show_month(Month.of(day), day)

    def _reach(self, day: date) -> None:
        """Select a day and turn to its page when it is not on this one."""
        self._day = within_pages(day)
        grid = month_grid(self._month, self._scope.dates.first_weekday)
        if grid.place(self._day) is None:
            self._turn_to(Month.of(self._day))
        else:
            self.view.select(self._day)

    def flip(self, months: int) -> None:
        """Turn the page by so many months; the day keeps its number."""
        month = self._month.shifted(months)
        self.show_month(month, same_day_in(month, self._day))

    def show_month(self, month: Month, day: date) -> None:
        """Show a month with a day of it selected."""
        self._day = within_pages(day)
        self._turn_to(month)

    def _turn_to(self, month: Month) -> None:
        self._month = month
        self._load()
        self._let_go_unseen()

    @cached_property
    def _lists(self) -> "MonthLists":
        """What opens over the page; made when it is first asked for."""
        from desktop.ui.calendar.month_lists import MonthLists

        return MonthLists(self._scope, self._theme, self._entries, self._take, self)

    def open_day(self, day: date) -> None:
        """List everything on a day."""
        self._lists.open_day(self.view, self._days, day)

    def _open_rest(self, shown: int) -> None:
        self._lists.open_rest(self.shelf, self._around(), self._month, shown)

    def _around(self) -> str:
        return self.tr("Around %1, day not fixed").replace("%1", self.title())

    # -- loading -------------------------------------------------------------------------------

    def _entries(self, uids: Collection[str]) -> dict[str, Entry]:
        """Make the entries of events that are to be seen."""
        if not uids:
            return {}
        found = self._scope.glances(uids)
        return {uid: entry(glance, self._scope) for uid, glance in found.items()}

    def _load_anew(self) -> None:
        self._ahead.forget()
        self._load()

    def _load(self) -> None:
        """Read the page once; painting then needs the dossier no more."""
        scope, read = self._scope, self._ahead.month(self._month)
        leaf = self._ahead.prepared(self._month) or self._new_leaf(read)
        self._days.load(leaf)
        self._load_shelf(leaf.shelved)
        self._ribbon.load(read.phases)
        self._filter_line.refresh()
        self._show_nothing(read)
        self._tools.show_month(self.title())
        # Here and now: else the days would first be painted as high as on the page before.
        self._column.activate()
        self.view.arrange()
        self.view.select(self._day)
        self._pick(scope.uid)
        self.outline_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing ahead for a page that nobody sees."""
        self._ahead.rest()
        super().hideEvent(event)

    def _show_nothing(self, read: MonthRead) -> None:
        """An empty dossier asks for documents; a month without anything leads to another one."""
        empty = read.is_empty and not self._scope.dossier.counts().meetings
        self.empty.setVisible(empty)
        self.view.setVisible(not empty)
        if empty or read.has_days:
            self.nothing_line.hide()
        else:
            self.nothing_line.tell(self._month, loose=bool(read.loose.number))

    def _leave_nothing(self, day: date) -> None:
        self.go_to(day)
        # The button is gone; without this the keyboard would be wherever Qt finds room for it.
        self.view.setFocus()

    def _new_leaf(self, read: MonthRead) -> Leaf:
        first = [entry(glance, self._scope) for glance in read.loose.first]
        shelved = Shelved(first, read.loose.number, self._scope.count_undated())
        return self._days.new_leaf(read.grid, read.rows, self._scope.today, shelved)

    def _prepare(self, read: MonthRead) -> Iterator[Leaf]:
        """Work a page out before it is turned to, in the room that it will have."""
        from desktop.ui.calendar.month_beside import Beside

        leaf = self._new_leaf(read)
        yield leaf
        parts = Beside(self._ribbon, self.nothing_line, self.shelf)
        height = parts.height_left(self.view.viewport(), read, leaf.shelved)
        yield leaf
        for _ in self.view.prepare(leaf, height):
            yield leaf

    def _load_shelf(self, shelved: Shelved) -> None:
        self.shelf.load(self._around(), shelved)
        if self.shelf.hasFocus():
            # Its chip is gone.
            self.view.setFocus()

    def _shows(self, event: Event) -> bool:
        if event.kind is Kind.PHASE or not drawn_spans(event):
            return bool(event.when.possible_in(self._month.first, self._month.last))
        grid = month_grid(self._month, self._scope.dates.first_weekday)
        return any(s.first <= grid.last and s.last >= grid.first for s in drawn_spans(event))

    def _choose(self, uid: str) -> None:
        if uid == self._scope.uid:
            self.again_wanted.emit()
        else:
            self._take(uid)

    def _take(self, uid: str) -> None:
        self._ahead.go_on()
        self._scope.choose(uid)
        self.event_chosen.emit(uid)

    def _enter(self, uid: str) -> None:
        self._take(uid)
        self.panel_wanted.emit()

    def _menu_of_chip(self, uid: str, point: QPoint) -> None:
        self._take(uid)
        self.menu_wanted.emit(point)

    def _pick(self, uid: str) -> None:
        self.view.pick(uid)
        self.shelf.pick(uid)
