"""The timeline's months: read when they come into sight, a few at a time, and kept for a while."""

import gc
from collections.abc import Iterable, Iterator
from datetime import date

from desktop.core.month import Month
from desktop.core.timeline.marks import LIMITS, Mark, MarksOfMonth, Row, in_month
from desktop.core.timeline.ruler import months_between
from desktop.ui.calendar.scope import CalendarScope

# So many bars are read in one go; a window that moves has no time for more.
AT_ONCE = 700
_KEPT = 60_000
_LONGEST_RUN = 24
_LANES = Mark._fields.index("lanes")


class TimelineMonths:
    """Reads months through the scope's filter; empty months stand in for what is not read yet."""

    def __init__(self, scope: CalendarScope) -> None:
        self._scope = scope
        self._known: dict[Month, MarksOfMonth] = {}
        self._run = 1
        # The first of the months that are being read, and how many bars the last ones had.
        self._going: tuple[Month, Iterator[None]] | None = None
        self._last = 0

    def forget(self) -> None:
        """Read everything anew when it is next wanted.

        Months are read several at a time where that can be no more than is read in one go, though
        everything stood in one year.
        """
        self._known.clear()
        self._going = None
        meetings = max(self._scope.dossier.counts().meetings, 1)
        self._run = min(max(12 * AT_ONCE // meetings, 1), _LONGEST_RUN)

    def let_go(self, first: date, last: date) -> bool:
        """Forget a month that is not between two days when very much has been read.

        Tell whether there was one: to give back so much takes its time too.
        """
        if not self.is_full:
            return False
        near = set(months_between(first, last))
        far = next((month for month in self._known if month not in near), None)
        return far is not None and bool(self._known.pop(far))

    def known(self, first: date, last: date) -> tuple[MarksOfMonth, ...]:
        """Return the months from one day to another as far as they are read."""
        return tuple(
            self._known.get(month) or in_month(month, ()) for month in months_between(first, last)
        )

    def number(self, first: date, last: date) -> int:
        """Count the months from one day to another that are read."""
        return sum(month in self._known for month in months_between(first, last))

    def read(self, first: date, last: date, most: int = AT_ONCE) -> bool:
        """Read months that are missing, until about `most` bars are read; tell whether all are."""
        while most > 0 and not self.read_bit(first, last):
            if self._going is None:
                # To find out that there is nothing takes its time too.
                most -= max(self._last, AT_ONCE // 4)
        return not self._missing(first, last)

    def read_bit(self, first: date, last: date) -> bool:
        """Read a bit of what is missing; tell whether everything is read.

        What was begun for months that are no longer wanted is dropped.
        """
        missing = self._missing(first, last)
        if not missing:
            return True
        if self._going is None or self._going[0] not in missing:
            run = self._next_run(missing)
            self._going = run[0], self._reading(run)
        if next(self._going[1], self) is self:
            self._going = None
        return False

    def _missing(self, first: date, last: date) -> list[Month]:
        return [month for month in months_between(first, last) if month not in self._known]

    @property
    def is_full(self) -> bool:
        """Whether no more should be read than what one looks at."""
        return sum(month.size for month in self._known.values()) > _KEPT

    def _next_run(self, missing: list[Month]) -> list[Month]:
        """Months that follow each other, few of them in a large dossier."""
        run = missing[:1]
        for month in missing[1 : self._run]:
            if month != run[-1].shifted(1):
                break
            run.append(month)
        return run

    def _reading(self, run: list[Month]) -> Iterator[None]:
        """Read some months that follow each other; they are known when all of it is read."""
        rows: list[Row] = []
        for bit in self._scope.marks(run[0].first, run[-1].last):
            rows += self._narrowed(bit)
            yield
        for month in run:
            self._known[month] = in_month(month, rows)
        self._last = len(rows)
        if self._last > AT_ONCE:
            # At once, while it is little: later all of it would be looked through in one go.
            gc.collect(0)

    def _narrowed(self, rows: Iterable[Row]) -> Iterable[Row]:
        """Only the lanes of the chosen processes; limits say which paragraph sets them.

        Its path is enough: what it sets is told by the tip and in the panel.
        """
        chosen = self._scope.filter.processes
        for row in rows:
            lanes = row[_LANES]
            if LIMITS in lanes:
                mark, path = Mark._make(row), self._path(row[0])
                yield tuple(mark._replace(place=path, title="" if path else mark.title))
            elif chosen and len(lanes) > 1:
                own = tuple(one for one in lanes if one in chosen)
                yield tuple(Mark._make(row)._replace(lanes=own))
            else:
                yield row

    def _path(self, uid: str) -> str:
        event = self._scope.dossier.event(uid)
        identity = event.paragraph if event else None
        paragraph = self._scope.dossier.paragraph(identity) if identity else None
        return paragraph.path if paragraph else ""
