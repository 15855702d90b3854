"""What the pages of the calendar have in common: one side bar over one choice of events."""

from PySide6.QtCore import Signal

from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.scope_sections import DEADLINES, DRAFTS
from desktop.ui.page import Page, Section


class CalendarPage(Page):
    """A page that shows the events of the calendar's scope."""

    # A new event on a day; a menu for the chosen event, at a point of the screen.
    new_wanted = Signal(object)
    menu_wanted = Signal(object)
    # An event is moved by days, gets another first or last day, or is fixed to a day.
    shift_wanted = Signal(str, int)
    stretch_wanted = Signal(str, object, object)
    fix_wanted = Signal(str, object)

    _scope: CalendarScope

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
