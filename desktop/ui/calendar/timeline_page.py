"""The timeline: lanes by process over months or years, phases above, deadlines below."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Changes
from desktop.core.event import Event
from desktop.core.month import within_pages
from desktop.core.timeline.marks import OTHER
from desktop.core.timeline.ruler import months_seen
from desktop.ui.calendar.calendar_page import CalendarPage, day_of
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.timeline_foot import TimelineFoot
from desktop.ui.calendar.timeline_frame import Item
from desktop.ui.calendar.timeline_model import TimelineModel
from desktop.ui.calendar.timeline_paint import TimelinePaint
from desktop.ui.calendar.timeline_stage import TimelineStage
from desktop.ui.calendar.timeline_tools import TimelineTools
from desktop.ui.calendar.timeline_view import TimelineView
from desktop.ui.calendar.timeline_words import stretch_words
from desktop.ui.theme import Theme


class TimelinePage(CalendarPage):
    """A stretch of time with everything in it."""

    panel_on_demand = True
    zooms = True
    month_wanted = Signal(str)

    def __init__(
        self,
        scope: CalendarScope,
        theme: Theme,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the year of `day`, or of today."""
        super().__init__(scope, theme, day, parent)
        self.setAccessibleName(self.tr("Timeline"))
        paint = TimelinePaint(theme, scope.dates, self._colour, self.tr("Draft"), _unit(theme))
        self.view = TimelineView(theme, TimelineModel(scope, self), paint)
        self.stage = TimelineStage(scope, self.view, self)
        self.foot = TimelineFoot(theme)
        self.tools = TimelineTools(scope.dates, theme, self)
        self._lay_out()
        self._connect()
        self.go_to(self._day)
        self._load()

    def _lay_out(self) -> None:
        self._stack = self._add_view(self.view)
        self._column.addWidget(self.foot)
        self.empty.ask_for_documents(self.import_wanted.emit)

    def _connect(self) -> None:
        scope, view, tools, stage = self._scope, self.view, self.tools, self.stage
        scope.changed.connect(self._load)
        scope.chosen.connect(view.pick)
        stage.shown.connect(lambda: tools.tell(self.title(), stage.sight.level))
        stage.rested.connect(self._tell)
        view.moved.connect(lambda pixels: stage.look(stage.sight.moved(pixels)))
        view.stepped.connect(lambda steps: stage.look(stage.sight.stepped(steps)))
        view.paged.connect(self.turn)
        view.zoomed.connect(self.zoom)
        view.home_wanted.connect(lambda: self.go_to(scope.today))
        view.item_wanted.connect(self._choose)
        view.entered.connect(self._enter)
        view.opened.connect(self.month_wanted)
        view.again_wanted.connect(self.again_wanted)
        view.menu_wanted.connect(self.menu_wanted)
        view.tick_wanted.connect(scope.toggle_mine)
        tools.pages_wanted.connect(self.turn)
        tools.zoom_wanted.connect(self.zoom)
        tools.date_wanted.connect(self.date_wanted)
        tools.today_wanted.connect(lambda: self.go_to(scope.today))
        self.foot.undated_wanted.connect(self.undated_wanted)
        self.foot.fold_wanted.connect(self._fold)
        self.foot.day_wanted.connect(self._leave_nothing)
        self.foot.all_wanted.connect(self._show_everything)

    # -- what the window asks ------------------------------------------------------------------

    def title(self) -> str:
        """Name the months or the year."""
        return stretch_words(self.stage.sight.ruler, self._scope.dates)

    def toolbar_widgets(self) -> Sequence[QWidget]:
        """Give the buttons that move and zoom."""
        return (self.tools,)

    def _lead_to(self, event: Event) -> None:
        day = day_of(event)
        if day is not None:
            self.go_to(day)

    def _shows(self, event: Event) -> bool:
        first, last = self.days_shown()
        return first is None or last is None or bool(event.when.possible_in(first, last))

    def _reveal(self, uid: str) -> None:
        self.view.pick(uid)
        self.view.reveal()

    def reload(self, changes: Changes | None) -> None:
        """Take in an edit."""
        if changes is None or changes.kinds & {Event, Paragraph}:
            self._load()

    def refresh_theme(self) -> None:
        """Paint in other colours."""
        self.view.viewport().update()

    @property
    def way_back(self) -> date:
        """A day that is seen now."""
        ruler = self.stage.sight.ruler
        return self._day if ruler.sees(self._day, self._day) else months_seen(ruler)[0].first

    def days_shown(self) -> tuple[date | None, date | None]:
        """Return the ends of the months that are seen."""
        first, last = months_seen(self.stage.sight.ruler)
        return first.first, last.last

    # -- moving --------------------------------------------------------------------------------

    def go_to(self, day: date) -> None:
        """Have a day in sight."""
        self._day = within_pages(day)
        self.stage.look(self.stage.sight.showing(self._day))

    def flip(self, months: int) -> None:
        """Go so many months on."""
        self.stage.look(self.stage.sight.flipped(months))

    def turn(self, pages: int) -> None:
        """Go as far as one sees, so many times."""
        self.stage.look(self.stage.sight.paged(pages))

    def zoom(self, levels: int, x: float = -1.0) -> None:
        """See less but closer, or more with negative levels; the place `x` stays."""
        place = x if x >= 0 else self.view.middle()
        self.stage.look(self.stage.sight.zoomed(levels, place))

    def _leave_nothing(self, day: date) -> None:
        self.go_to(day)
        # The button goes; without this the keyboard would be wherever Qt finds room for it.
        self.view.setFocus()

    # -- telling -------------------------------------------------------------------------------

    def _load(self) -> None:
        self._filter_line.refresh()
        self.view.pick(self._scope.uid)
        self.stage.load()

    def _fold(self) -> None:
        self.stage.unfolded = not self.stage.unfolded
        self.stage.rest()

    def _tell(self) -> None:
        """Tell what is not seen, and where there is something when nothing is."""
        scope, picture, ruler = self._scope, self.stage.picture, self.stage.sight.ruler
        nothing = picture is None or picture.is_empty
        blank = nothing and not scope.dossier.counts().meetings
        self._stack.setCurrentWidget(self.empty if blank else self.view)
        self.foot.setVisible(not blank)
        idle = picture.idle if picture else ()
        self.foot.tell(self.title(), idle, scope.count_undated(), unfolded=self.stage.unfolded)
        near = scope.nearest_day(ruler.first, ruler.last) if nothing and not blank else None
        self.foot.tell_nothing(self.title(), near, scope, nothing=nothing)
        self.outline_changed.emit()

    def _choose(self, item: Item) -> None:
        if item.bar is None:
            return
        uid = item.bar.mark.uid
        self._day = within_pages(date.fromordinal(item.bar.mark.first))
        if uid != self._scope.uid:
            self._scope.choose(uid)
            self.event_chosen.emit(uid)

    def _enter(self, uid: str) -> None:
        self._scope.choose(uid)
        self.panel_wanted.emit()

    def _colour(self, name: str) -> int | None:
        return None if name == OTHER else self._scope.process_colour(name)


def _unit(theme: Theme) -> float:
    return theme.px(100) / 100
