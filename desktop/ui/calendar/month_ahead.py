"""Reading the next page while nobody waits, so that turning to it finds everything there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from desktop.core.month import Month, MonthGrid, month_grid

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.glance import Glance
    from desktop.core.lanes import Stretch
    from desktop.desk.looking import Loose
    from desktop.ui.calendar.month_model import Prepared
    from desktop.ui.calendar.scope import CalendarScope

    Preparing = Callable[[MonthGrid, list[Stretch]], Prepared]

# Milliseconds: less than lies between the keys that a held one gives, more than a repaint takes.
PAUSE = 25
# More chips than the two rows of any shelf have.
SHELVED = 18
_KEPT = 4


class MonthRead(NamedTuple):
    """What a page shows.

    What stands on its days, what may fall into its month, and the phases that run in it, each by
    its uid, its words and the words on where it is set.
    """

    grid: MonthGrid
    stretches: list[Stretch]
    loose: Loose
    phases: list[tuple[str, str, str]]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        return not (self.stretches or self.loose.number or self.phases)

    @property
    def has_days(self) -> bool:
        """Whether something stands on a day of the month itself."""
        first, last = self.grid.month.first.toordinal(), self.grid.month.last.toordinal()
        return any(begin <= last and end >= first for _, begin, end in self.stretches)


class MonthAhead(QObject):
    """Reads months through the scope, and keeps what was read of a few."""

    def __init__(self, scope: CalendarScope, prepare: Preparing, parent: QObject) -> None:
        """`prepare` works a page out before it is shown."""
        super().__init__(parent)
        self._scope, self._prepare = scope, prepare
        self._known: dict[Month, MonthRead] = {}
        self._prepared: tuple[Month, Prepared] | None = None
        self._last: Month | None = None
        self._next: Month | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._look)

    def forget(self) -> None:
        """Read everything anew from now on: the filter or the events are others."""
        self._known.clear()
        self._prepared = None
        self._timer.stop()

    def keep_only(self, month: Month) -> None:
        """Read all other months anew, one of which may show what has changed."""
        self._known = {month: self._known[month]} if month in self._known else {}
        self._prepared = None

    def known(self, month: Month) -> MonthRead | None:
        """Return what was read of a month, if it was."""
        return self._known.get(month)

    def month(self, month: Month) -> MonthRead:
        """Return what there is in a month, and note which comes next on this way."""
        if month not in self._known:
            self._keep(month)
        back = self._last is not None and month < self._last
        self._last, self._next = month, month.shifted(-1 if back else 1)
        return self._known[month]

    def prepared(self, month: Month) -> Prepared | None:
        """Return the page of a month where it has been worked out."""
        return self._prepared[1] if self._prepared and self._prepared[0] == month else None

    def go_on(self) -> None:
        """Read the next month when there has been no key for a while."""
        self._timer.start()

    def rest(self) -> None:
        """Read nothing that is not asked for."""
        self._timer.stop()

    def _look(self) -> None:
        following = self._next
        if following is None:
            return
        if following not in self._known:
            self._keep(following)
        if self.prepared(following) is None:
            read = self._known[following]
            self._prepared = following, self._prepare(read.grid, read.stretches)

    def _keep(self, month: Month) -> None:
        if len(self._known) >= _KEPT:
            self._known.pop(next(iter(self._known)))
        self._known[month] = self._read(month)

    def _read(self, month: Month) -> MonthRead:
        scope = self._scope
        grid = month_grid(month, scope.dates.first_weekday)
        # Phases are shown whatever the filter is.
        phases = scope.dossier.looking.phases(month.first, month.last)
        return MonthRead(
            grid,
            scope.stretches(grid.first, grid.last),
            scope.loose(month.first, month.last, SHELVED),
            [self._words(phase) for phase in phases],
        )

    def _words(self, phase: Glance) -> tuple[str, str, str]:
        when = self._scope.dates.when(phase.when, lasting=True)
        where = self._scope.setting_words(phase.paragraph) if phase.paragraph else ""
        return phase.uid, f"{phase.title} · {when}", where
