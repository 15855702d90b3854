"""How much there is of each sort, for the side of the window."""

from collections import Counter

from desktop.core.agenda import MEETINGS
from desktop.core.dates.precision import Precision
from desktop.core.edit import Edit, Record
from desktop.core.event import Event, Kind
from desktop.core.quick.tuples import NamedTuple


class Counts(NamedTuple):
    """Numbers of events.

    Meetings (series among them), my agenda, meetings that are not fixed or to be confirmed, those
    of them without any date, the deadlines of drafts, and meetings by process, the busiest first.
    """

    meetings: int
    mine: int
    unfixed: int
    undated: int
    deadlines: int
    processes: tuple[tuple[str, int], ...]

    def after(self, edit: Edit) -> "Counts":
        """Return the numbers after an edit, without counting what it does not touch."""
        sums: Counter[str] = Counter()
        processes = Counter(dict(self.processes))
        for change in edit.changes:
            for record, sign in ((change.before, -1), (change.after, 1)):
                for name in _sorts(record):
                    sums[name] += sign
                for name in _processes(record):
                    processes[name] += sign
        for name in SORTS:
            sums[name] += getattr(self, name)
        return counts_of(sums, processes)


SORTS = Counts._fields[:-1]


def counts_of(sums: Counter[str], processes: Counter[str]) -> Counts:
    """Return the numbers of the sorts, by the names of their fields, and of the processes."""
    busiest = sorted((-number, name) for name, number in processes.items() if number > 0)
    numbers = {name: sums[name] for name in SORTS}
    return Counts(**numbers, processes=tuple((name, -number) for number, name in busiest))


def _sorts(record: Record | None) -> tuple[str, ...]:
    """The sorts by which an event is counted; they are those of `store.queries`."""
    if not isinstance(record, Event):
        return ()
    meeting, when = record.kind in MEETINGS, record.when
    to_the_day = when.precision is Precision.DAY and when.earliest is not None
    sorts = {
        "meetings": meeting,
        "mine": record.mine,
        "unfixed": meeting and (record.is_open or not to_the_day),
        "undated": meeting and not when.is_dated,
        "deadlines": record.kind is Kind.DEADLINE,
    }
    return tuple(name for name, held in sorts.items() if held)


def _processes(record: Record | None) -> tuple[str, ...]:
    held = isinstance(record, Event) and record.kind in MEETINGS
    return record.processes if held and isinstance(record, Event) else ()
