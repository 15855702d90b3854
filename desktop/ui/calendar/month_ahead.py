"""Reading the next page while nobody waits, so that turning to it finds everything there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.core.month import Month, MonthGrid, month_grid
from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.month_leaf import WeekRow

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from datetime import date

    from desktop.core.glance import Glance
    from desktop.desk.events.looking import Loose
    from desktop.ui.calendar.month_leaf import Leaf
    from desktop.ui.calendar.scope import CalendarScope

    # Works a page out bit by bit, and gives it after each bit.
    Preparing = Callable[["MonthRead"], Iterator[Leaf]]

# Milliseconds after a repaint: Qt waits five before it paints again, and keys shall come first.
PAUSE = 12
# More chips than the two rows of any shelf have.
SHELVED = 18
_KEPT, _WEEKS_KEPT = 4, 24


class MonthRead(NamedTuple):
    """What a page shows.

    The weeks with what stands on their days, what may fall into its month, and the phases that run
    in it, each by its uid, its words and the words on where it is set.
    """

    grid: MonthGrid
    rows: tuple[WeekRow, ...]
    loose: Loose
    phases: list[tuple[str, str, str]]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        first, last = self.grid.first.toordinal(), self.grid.last.toordinal()
        nothing = not any(row.reaches(first, last) for row in self.rows)
        return nothing and not (self.loose.number or self.phases)

    @property
    def has_days(self) -> bool:
        """Whether something stands on a day of the month itself."""
        first, last = self.grid.month.first.toordinal(), self.grid.month.last.toordinal()
        return any(row.reaches(first, last) for row in self.rows)


class MonthAhead(QObject):
    """Reads months through the scope, and keeps what was read of a few.

    What is read before it is wanted is read bit by bit: no bit holds a key up for long, and a page
    that is turned to meanwhile needs only those that are still missing.
    """

    def __init__(self, scope: CalendarScope, prepare: Preparing, parent: QObject) -> None:
        """`prepare` works a page out before it is shown."""
        super().__init__(parent)
        self._scope, self._prepare = scope, prepare
        self._known: dict[Month, MonthRead] = {}
        self._weeks: dict[date, WeekRow] = {}
        self._prepared: tuple[Month, Leaf] | None = None
        self._last: Month | None = None
        self._next: Month | None = None
        self._going: tuple[Month, Iterator[None]] | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._look)
        # A pause may end late, on a busy machine: keys that came in it still go first.
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._turn.start)
        # When all that a repaint has led to is done, the pause begins.
        self._done = QTimer(self, singleShot=True, interval=0)
        self._done.timeout.connect(self._pause.start)

    def forget(self) -> None:
        """Read everything anew from now on: the filter or the events are others."""
        self._known.clear()
        self._weeks.clear()
        self._prepared = self._going = None
        self.rest()

    def take_ticks(self, uids: Collection[str]) -> None:
        """Forget where some events, that stand where they stood, are drawn as mine or not."""
        for month, read in tuple(self._known.items()):
            if any(glance.uid in uids for glance in read.loose.first):
                del self._known[month]
        # What is being read may have read them already; the weeks of it stay.
        self._prepared = self._going = None
        self.go_on()

    def known(self, month: Month) -> MonthRead | None:
        """Return what was read of a month, if it was."""
        return self._known.get(month)

    def month(self, month: Month) -> MonthRead:
        """Return what there is in a month, and note which comes next on this way."""
        self.rest()
        going = self._going if self._going and self._going[0] == month else None
        reading = going[1] if going else self._reading(month)
        while month not in self._known:
            next(reading)
        back = self._last is not None and month < self._last
        self._last, self._next = month, month.shifted(-1 if back else 1)
        return self._known[month]

    def prepared(self, month: Month) -> Leaf | None:
        """Return a month's page as far as it has been worked out."""
        return self._prepared[1] if self._prepared and self._prepared[0] == month else None

    def go_on(self) -> None:
        """Read the next month when there has been no key for a while; asked again, wait anew."""
        if self._next is not None and self._prepared_month != self._next:
            self.rest()
            self._done.start()

    def rest(self) -> None:
        """Read nothing that is not asked for."""
        for timer in (self._done, self._pause, self._turn):
            timer.stop()

    @property
    def _prepared_month(self) -> Month | None:
        return self._prepared[0] if self._prepared else None

    def _look(self) -> None:
        """Read one bit, and go on with the next one as soon as nothing else is to be done."""
        following = self._next
        if following is None:
            return
        if self._going is None or self._going[0] != following:
            self._going = following, self._ahead(following)
        if next(self._going[1], self) is self:
            self._going = None
        else:
            self._turn.start()

    def _ahead(self, month: Month) -> Iterator[None]:
        if month not in self._known:
            yield from self._reading(month)
        read = self._known[month]
        for leaf in self._prepare(read):
            self._prepared = month, leaf
            yield

    def _reading(self, month: Month) -> Iterator[None]:
        """Read a page bit by bit; it is known when all of it is read."""
        scope = self._scope
        grid = month_grid(month, scope.dates.first_weekday)
        shown = grid.weeks[: grid.needed]
        rows = {week: row for week in shown if (row := self._weeks.get(week.first))}
        missing = [week for week in shown if week not in rows]
        for week, there in zip(missing, scope.by_weeks(grid, missing), strict=True):
            rows[week] = self._keep_week(WeekRow(week, there))
            yield
        loose = scope.loose(month.first, month.last, SHELVED)
        yield
        # Phases are shown whatever the filter is.
        phases = scope.dossier.looking.phases(month.first, month.last)
        told = [self._words(phase) for phase in phases]
        if len(self._known) >= _KEPT:
            self._known.pop(next(iter(self._known)))
        all_rows = tuple(rows.get(week) or WeekRow(week) for week in grid.weeks)
        self._known[month] = MonthRead(grid, all_rows, loose, told)
        yield

    def _keep_week(self, row: WeekRow) -> WeekRow:
        if len(self._weeks) >= _WEEKS_KEPT:
            self._weeks.pop(next(iter(self._weeks)))
        self._weeks[row.week.first] = row
        return row

    def _words(self, phase: Glance) -> tuple[str, str, str]:
        when = self._scope.dates.when(phase.when, lasting=True)
        where = self._scope.setting_words(phase.paragraph) if phase.paragraph else ""
        return phase.uid, f"{phase.title} · {when}", where
