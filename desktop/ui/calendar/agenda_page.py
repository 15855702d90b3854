"""The agenda: only days with something, month by month, with ticks for my own."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.core.agenda import drawn_spans
from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Changes
from desktop.core.event import Event
from desktop.core.glance import Glance
from desktop.core.links.ties import Link, Relation
from desktop.core.month import Month, same_day_in, within_pages
from desktop.ui.calendar.agenda_model import AgendaModel
from desktop.ui.calendar.agenda_tools import MONTHS_SHOWN, AgendaTools, Range
from desktop.ui.calendar.agenda_view import AgendaView
from desktop.ui.calendar.calendar_page import CalendarPage, day_of
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.calendar.mine_strip import MineStrip
from desktop.ui.calendar.nothing_line import go_to_words
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.theme import Theme


class AgendaPage(CalendarPage):
    """A stretch of months as a list."""

    def __init__(
        self,
        scope: CalendarScope,
        theme: Theme,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """List the months from that of `day`, or of today."""
        super().__init__(scope, theme, day, parent)
        self.setAccessibleName(self.tr("Agenda"))
        self.range = Range(Month.of(self._day))
        self._lines = AgendaModel(scope, self)
        self.view = AgendaView(theme, self._lines)
        self.tools = AgendaTools(scope, theme, self)
        self._lay_out()
        self._connect()
        self._load()

    def _lay_out(self) -> None:
        self._column.addWidget(MineStrip(self._scope, self._theme))
        self._stack = self._add_view(self.view)

    def _connect(self) -> None:
        scope, view = self._scope, self.view
        scope.changed.connect(self._load)
        scope.chosen.connect(self._pick)
        view.event_wanted.connect(self._choose)
        view.entered.connect(self._enter)
        view.tick_wanted.connect(scope.toggle_mine)
        view.paragraph_wanted.connect(self.paragraph_chosen)
        view.drag_wanted.connect(self.drag)
        view.menu_wanted.connect(self.menu_wanted)
        view.again_wanted.connect(self.again_wanted)
        self.tools.range_wanted.connect(self.show_range)

    # -- what the window asks ------------------------------------------------------------------

    def title(self) -> str:
        """Name the months."""
        return self.tools.range_words()

    def toolbar_widgets(self) -> Sequence[QWidget]:
        """Give the two choices above the list."""
        return (self.tools,)

    def _lead_to(self, event: Event) -> None:
        if self._lines.row_of(event.uid) < 0:
            day = day_of(event)
            self.go_to(day) if day else self.show_range(Range(self.range.first, 0))
        self._go_along(event)

    def _reveal(self, uid: str) -> None:
        self._pick(uid)

    def _shows(self, event: Event) -> bool:
        return self._lines.row_of(event.uid) >= 0

    def beside(self, uid: str) -> str:
        """Return the next line's event, of the last line the one before."""
        row = self._lines.row_of(uid)
        if row < 0:
            return ""
        on, back = self._lines.event_row(row + 1, 1), self._lines.event_row(row - 1, -1)
        near = on if on >= 0 else back
        return self._lines.line_at(near).uid if near >= 0 else ""

    def show_undated(self) -> None:
        """List everything and go to what has no date."""
        self.show_range(Range(self.range.first, 0))
        undated = self._scope.undated()
        if undated:
            self.view.scrollToBottom()
            self.view.select(undated[0].uid)

    def find_words(self, words: str) -> None:
        """Keep what holds the words, in all months."""
        self._scope.narrow(self._scope.filter._replace(words=words.strip()))

    def enter_found(self) -> None:
        """Select the first event that is listed, unless the chosen one is listed too."""
        first = self._lines.event_row(0, 1)
        if first >= 0 and self._lines.row_of(self._scope.uid) < 0:
            self.view.select(self._lines.line_at(first).uid)

    def reload(self, changes: Changes | None) -> None:
        """Take in an edit."""
        if changes is None or changes.kinds & {Event, Link, Paragraph, Relation}:
            if changes is not None and self._ticked(changes):
                self._lines.make_anew()
                self.view.measure_anew()
                self.outline_changed.emit()
            else:
                self._load()

    def refresh_theme(self) -> None:
        """Measure and paint anew."""
        self.view.refresh_theme()

    # -- which months --------------------------------------------------------------------------

    def show_range(self, wanted: Range) -> None:
        """List a range of months."""
        self.range = wanted
        first, last = wanted.days
        if first and last and not first <= self._day <= last:
            self._day = same_day_in(wanted.first, self._day)
        self._load()
        self._let_go_unseen()
        self.view.scrollToTop()

    def flip(self, months: int) -> None:
        """Move the range by so many months, and be in the first of them."""
        self._day = same_day_in(self.range.first.shifted(months), self._day)
        self.show_range(Range(self.range.first.shifted(months), self.range.months or MONTHS_SHOWN))

    def go_to(self, day: date) -> None:
        """List the months from that of `day`."""
        self._day = within_pages(day)
        self.show_range(Range(Month.of(self._day), self.range.months or MONTHS_SHOWN))

    def days_shown(self) -> tuple[date | None, date | None]:
        """Return the ends of the range."""
        return self.range.days

    @property
    def way_back(self) -> date:
        """A day in the first month listed."""
        return same_day_in(self.range.first, self._day)

    def _go_along(self, event: Event) -> None:
        """Be at the day of an event; what stands on no day leaves the day as it is."""
        spans = drawn_spans(event)
        if spans and not any(span.first <= self._day <= span.last for span in spans):
            self._day = within_pages(spans[0].first)

    # -- loading -------------------------------------------------------------------------------

    def _load(self) -> None:
        """Count what is listed; lines are read when they are seen. The place in it is kept."""
        scope = self._scope
        first, last = (None, None) if scope.filter.words else self.range.days
        book = scope.dossier.looking.agenda(scope.filter.query(first, last), first)
        bar = self.view.verticalScrollBar()
        top = bar.value()
        self._lines.load(book)
        self.view.doItemsLayout()
        bar.setValue(top)
        self._pick(scope.uid, scroll=False)
        self.tools.show_choices(self.range)
        self._stack.setCurrentWidget(self.view if len(book) else self.empty)
        if not len(book):
            self._say_empty()
        self._filter_line.refresh()
        self.outline_changed.emit()

    def _ticked(self, changes: Changes) -> bool:
        """Take in an edit that changes no more than ticks of lines that have been seen, if it does.

        A tick moves nothing, so the list needs not be counted again, unless it lists my own.
        """
        chosen = self._scope.filter
        if changes.kinds != {Event} or chosen.show is Show.MINE or chosen.others:
            return False
        now = self._scope.glances(changes.keys)
        pairs = [(self._lines.known(uid), now.get(uid)) for uid in changes.keys]
        for old, new in pairs:
            if not isinstance(old, Glance) or new is None or old._replace(mine=new.mine) != new:
                return False
        for old, new in pairs:
            if old is not None and new is not None and old.mine != new.mine:
                self._lines.book.ticked(new, mine=new.mine)
        return True

    def _say_empty(self) -> None:
        """Say why there is nothing, and what leads on."""
        scope, chosen = self._scope, self._scope.filter
        counts = scope.dossier.counts()
        if not counts.meetings and not counts.deadlines:
            self.empty.ask_for_documents(self.import_wanted.emit)
        elif chosen.show is Show.MINE and not counts.mine:
            self.empty.say(
                self.tr("Your agenda is empty"),
                self.tr("Tick a meeting in the list of all meetings and it will stand here."),
                self.tr("Show all meetings"),
                self._show_all,
            )
        elif not chosen.is_open:
            self.empty.say(
                self.tr("Nothing found"),
                f"{self._filter_line.words()}. {self.title()}.",
                self.tr("Show all meetings"),
                self._show_all,
            )
        else:
            self._say_nothing_in_range()

    def _say_nothing_in_range(self) -> None:
        """Lead to the nearest months that have something, else to what has no date."""
        first, last = self.range.days
        day = self._scope.nearest_day(first, last) if first and last else None
        words = self.tr("Nothing in %1").replace("%1", self.title())
        if day is None:
            everything = Range(self.range.first, 0)
            self.empty.say(
                words, "", self.tr("Show all dates"), lambda: self.show_range(everything)
            )
        else:
            self.empty.say(words, "", go_to_words(day, self._scope), lambda: self.go_to(day))

    def _show_all(self) -> None:
        self._scope.narrow(Filter())

    def _choose(self, uid: str) -> None:
        if uid != self._scope.uid:
            event = self._scope.dossier.event(uid)
            if event is not None:
                self._go_along(event)
            self._scope.choose(uid)
            self.event_chosen.emit(uid)

    def drag(self, uid: str) -> None:
        """Let an event be dragged into another program, as a calendar file."""
        from desktop.core.problem import Problem
        from desktop.ui.exporting.out import drag_uids

        try:
            drag_uids(self.view, self._scope.dossier, [uid])
        except Problem as problem:
            self.notice.emit(problem.sentence)

    def _enter(self, uid: str) -> None:
        self._choose(uid)
        self.panel_wanted.emit()

    def _pick(self, uid: str, *, scroll: bool = True) -> None:
        self.view.select(uid, scroll=scroll)
