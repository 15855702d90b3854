"""What the pages of the calendar have in common: one side bar over one choice of events."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.core.event import Event
from desktop.core.month import within_pages
from desktop.ui.calendar.filter_line import FilterLine
from desktop.ui.calendar.filters import Filter
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.scope_sections import DEADLINES, DRAFTS
from desktop.ui.empty import EmptyState
from desktop.ui.page import Page, Section
from desktop.ui.theme import Theme


class CalendarPage(Page):
    """A page that shows the events of the calendar's scope below a line for the filter."""

    shows_events = True
    # A new event on a day; a menu for the chosen event, at a point of the screen.
    new_wanted = Signal(object)
    menu_wanted = Signal(object)
    # An event is moved by days, gets another first or last day, or is fixed to a day.
    shift_wanted = Signal(str, int)
    stretch_wanted = Signal(str, object, object)
    fix_wanted = Signal(str, object)
    # The chosen event was clicked once more.
    again_wanted = Signal()
    # The list of what has no date stands in the agenda; a day to type stands in the window.
    undated_wanted = Signal()
    date_wanted = Signal()

    def __init__(
        self,
        scope: CalendarScope,
        theme: Theme,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Be at `day`, or at today."""
        super().__init__(parent)
        self._scope, self._theme = scope, theme
        self._day = within_pages(day or scope.today)
        self.setProperty("kind", "page")
        self.empty = EmptyState(theme)
        self._filter_line = FilterLine(scope, theme)
        self._filter_line.all_wanted.connect(lambda: scope.narrow(Filter()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._filter_line)

    def _add_view(self, view: QWidget) -> QStackedLayout:
        """Put the view into the page, in one place with the words for when there is nothing."""
        body = QWidget()
        stack = QStackedLayout(body)
        stack.addWidget(view)
        stack.addWidget(self.empty)
        self._column.addWidget(body, 1)
        self.setFocusProxy(view)
        return stack

    @property
    def day(self) -> date:
        """The day that is selected, or of what was chosen last."""
        return self._day

    def show_event(self, uid: str) -> None:
        """Lead to an event and choose it; a filter that hides it is taken away."""
        event = self._scope.dossier.event(uid)
        if event is not None and event.recurrence:
            from desktop.desk.events.repeats import next_of

            event = next_of(self._scope.dossier, event, self._scope.today)
        if event is not None:
            self._scope.let_through(event.uid)
            self._lead_to(event)
            self._scope.choose(event.uid)
            self._reveal(event.uid)

    def _lead_to(self, event: Event) -> None:
        """Show the days of an event."""
        raise NotImplementedError

    def _reveal(self, uid: str) -> None:
        """Have the chosen event in sight."""

    def _show_everything(self) -> None:
        """Take the filter away; the button that asked goes, and the keyboard stays on the page."""
        self._scope.narrow(Filter())
        self.setFocus()

    def _let_go_unseen(self) -> None:
        """Let the chosen event go when one has turned away from its day.

        A key would do something to what nobody sees. What has no day yet stays chosen, so that it
        can be fixed to one elsewhere.
        """
        event = self._scope.chosen_event()
        if event is not None and event.when.is_fixed and not self._shows(event):
            self._scope.choose("")

    def _shows(self, event: Event) -> bool:
        """Whether an event stands on the days that are shown."""
        raise NotImplementedError

    def sidebar_sections(self) -> tuple[Section, ...]:
        """Give the calendar's sections."""
        return self._scope.sections()

    def choose_row(self, section: str, row: str, added: bool) -> None:
        """Narrow what is shown, or open a draft."""
        if section == DRAFTS:
            paragraphs = self._scope.dossier.paragraphs(row)
            if paragraphs:
                self.paragraph_chosen.emit(paragraphs[0].id)
            return
        if section == DEADLINES:
            self.show_event(row)
            self.event_chosen.emit(row)
            return
        self._scope.choose_row(section, row, added=added)


def day_of(event: Event) -> date | None:
    """Return the day at which an event is looked for: a deadline's last, else the first."""
    return event.when.latest if event.when.is_deadline else event.when.earliest
