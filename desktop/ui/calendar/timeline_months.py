"""The timeline's months: read when they come into sight, a few at a time, and kept for a while."""

from collections.abc import Iterable
from datetime import date

from desktop.core.month import Month
from desktop.core.timeline import months_between
from desktop.core.timeline_marks import LIMITS, Mark, MarksOfMonth, Row, in_month
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

    def forget(self) -> None:
        """Read everything anew when it is next wanted.

        Months are read several at a time where that can be no more than is read in one go, though
        everything stood in one year.
        """
        self._known.clear()
        meetings = max(self._scope.dossier.counts().meetings, 1)
        self._run = min(max(12 * AT_ONCE // meetings, 1), _LONGEST_RUN)

    def let_go(self, first: date, last: date) -> None:
        """Forget what is not between two days when very much has been read."""
        if self.is_full:
            near = set(months_between(first, last))
            self._known = {month: one for month, one in self._known.items() if month in near}

    def known(self, first: date, last: date) -> tuple[MarksOfMonth, ...]:
        """Return the months from one day to another as far as they are read."""
        return tuple(
            self._known.get(month) or in_month(month, ()) for month in months_between(first, last)
        )

    def read(self, first: date, last: date, most: int = AT_ONCE) -> bool:
        """Read months that are missing, until about `most` bars are read; tell whether all are."""
        missing = [month for month in months_between(first, last) if month not in self._known]
        while missing and most > 0:
            run = self._next_run(missing)
            # To find out that there is nothing takes its time too.
            most -= max(self._read(run), AT_ONCE // 4)
            missing = missing[len(run) :]
        return not missing

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

    def _read(self, run: list[Month]) -> int:
        marks = self._marks(run[0].first, run[-1].last)
        size = 0
        for month in run:
            self._known[month] = in_month(month, marks)
            size += self._known[month].size
        return len(marks)

    def _marks(self, first: date, last: date) -> list[Row]:
        return list(self._narrowed(self._scope.marks(first, last)))

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
