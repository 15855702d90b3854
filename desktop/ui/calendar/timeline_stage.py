"""What of the timeline is in sight: reads it, lays it out, and keeps it calm while one moves."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.core.month import within_pages
from desktop.core.timeline.picture import NO_ROWS, Picture, Rows, picture_of
from desktop.core.timeline.sight import Sight, sight_of
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.timeline_frame import arranged
from desktop.ui.calendar.timeline_months import TimelineMonths
from desktop.ui.calendar.timeline_view import TimelineView

# Before there is a window; its first size is taken whatever this is.
FIRST_WIDTH = 1000.0
# After so many months what is read is shown, though more is missing.
READS = 6
# Milliseconds that are read at a time; a key that comes meanwhile waits no longer.
AT_A_TIME = 4
# Milliseconds after which it is read on: what is shown is painted first.
PAUSE = 10
# Milliseconds of rest after which what is no longer seen is folded away.
REST = 250


class TimelineStage(QObject):
    """Turns a sight into a picture on the view.

    `shown` is emitted with every picture, `rested` when nobody has moved for a moment.
    """

    shown = Signal()
    rested = Signal()

    def __init__(self, scope: CalendarScope, view: TimelineView, parent: QObject) -> None:
        super().__init__(parent)
        self._scope, self._view = scope, view
        self._months = TimelineMonths(scope)
        self.sight = sight_of(within_pages(scope.today), FIRST_WIDTH)
        self.picture: Picture | None = None
        self.unfolded = False
        self._order: tuple[str, ...] = ()
        self._rows: Rows = NO_ROWS
        self._standing: frozenset[str] = frozenset()
        # How many months in sight are read and shown.
        self._fitted = self._shown = 0
        # Whether what was read is to be shown next.
        self._due = False
        self._reading = QTimer(self, singleShot=True)
        self._reading.timeout.connect(self._read_on)
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._rest_when_read)
        view.resized.connect(self._fit)
        view.left.connect(self.pause)
        view.came.connect(lambda: self._reading.start(PAUSE))
        view.reach_wanted.connect(self._reach)

    def load(self) -> None:
        """Read everything anew: the dossier or the filter is another one."""
        self._months.forget()
        chosen = self._scope.filter.processes
        names = [name for name, _ in self._scope.dossier.counts().processes]
        self._order = tuple(name for name in names if not chosen or name in chosen)
        self._months.read(self.sight.ruler.first, self.sight.ruler.last)
        self.rest()

    def pause(self) -> None:
        """Do nothing while nobody looks."""
        self._reading.stop()
        self._resting.stop()

    def look(self, sight: Sight) -> None:
        """Look elsewhere; while one moves no lane goes away, for all below it would jump."""
        if sight.ruler.per_day != self.sight.ruler.per_day:
            self._rows = NO_ROWS
        self.sight = sight
        if self.picture is not None:
            self._standing = frozenset(lane.name for lane in self.picture.lanes)
        if not self._show():
            self._reading.start(PAUSE)
        self._resting.start()

    def rest(self) -> None:
        """Fold away what is no longer seen; unless one wants to see all lanes."""
        self._resting.stop()
        self._standing = frozenset(self._order) if self.unfolded else frozenset()
        self._show()
        self.rested.emit()
        self._reading.start(PAUSE)

    def _rest_when_read(self) -> None:
        """Wait until all that is in sight is read: no lane goes away only to come back."""
        if self._months.read(self.sight.ruler.first, self.sight.ruler.last, most=0):
            self.rest()
        else:
            self._resting.start()

    def _show(self) -> bool:
        """Show what is read of what is in sight; tell whether that is all."""
        ruler, scope, self._due = self.sight.ruler, self._scope, False
        self._shown = self._months.number(ruler.first, ruler.last)
        self.picture = picture_of(
            self._months.known(ruler.first, ruler.last),
            ruler,
            self._order,
            scope.today,
            scope.dates.first_weekday,
            kept=self._rows,
            standing=self._standing,
        )
        self._rows = self.picture.rows
        self._view.show_timeline(arranged(self.picture, self._view.frame))
        self.shown.emit()
        return self._months.read(ruler.first, ruler.last, most=0)

    def _read_on(self) -> None:
        """Read what is still missing in sight, then what lies beside it; a little in each turn."""
        if not self._view.isVisible():
            return
        if self._due:
            self._show()
            self._reading.start(PAUSE)
            return
        ruler, clock = self.sight.ruler, QElapsedTimer()
        clock.start()
        while clock.elapsed() < AT_A_TIME:
            complete = self._months.read_bit(ruler.first, ruler.last)
            unseen = self._months.number(ruler.first, ruler.last) - self._shown
            if unseen >= READS or (complete and unseen):
                # In a turn of its own, before which a key that has come is taken.
                self._due = True
                break
            if complete and self._read_beside():
                return
        self._reading.start(0)

    def _read_beside(self) -> bool:
        """Read a bit of what is next to the sight; tell whether there is no more to read."""
        ruler = self.sight.ruler
        half = (ruler.end - ruler.start) / 2
        beside = ruler.moved(-half).first, ruler.moved(half).last
        if self._months.let_go(*beside):
            return False
        return self._months.is_full or self._months.read_bit(*beside)

    def _fit(self) -> None:
        """Take another size: of the window, or of the room that the panel leaves."""
        width, room = self._view.window().width(), self._view.frame.room
        if width != self._fitted or not self._view.seen:
            self._fitted = width
            self.look(self.sight.fitted(room))
        else:
            in_sight = self._view.item is not None
            self.look(self.sight.widened(room))
            if in_sight:
                self._view.reach()

    def _reach(self, left: float, right: float) -> None:
        """Have what was chosen in sight."""
        sight = self.sight.reaching(left, right)
        if sight != self.sight:
            self.look(sight)
