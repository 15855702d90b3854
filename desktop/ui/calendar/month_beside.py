"""What stands beside the days of the month, and so how much room it leaves them on another page."""

from PySide6.QtWidgets import QWidget

from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.month_ahead import MonthRead
from desktop.ui.calendar.month_leaf import Shelved
from desktop.ui.calendar.nothing_line import NothingLine
from desktop.ui.calendar.ribbon import Ribbon
from desktop.ui.calendar.shelf import Shelf


class Beside(NamedTuple):
    """The parts of the page that are higher in one month than in another."""

    ribbon: Ribbon
    nothing: NothingLine
    shelf: Shelf

    def height_left(self, days: QWidget, read: MonthRead, shelved: Shelved) -> int:
        """Return how high the days, shown now by a widget, will be on another page.

        The shelf of that page is painted ahead on the way.
        """
        now = sum(0 if part.isHidden() else part.height() for part in self)
        nothing = 0 if read.has_days else self.nothing.sizeHint().height()
        then = self.ribbon.height_of(read.phases) + nothing + self.shelf.prepare(shelved)
        return days.height() + now - then
