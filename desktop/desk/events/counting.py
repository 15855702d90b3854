"""How many events there are of each sort: counted once, and kept until an edit touches them."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core.agenda import MEETINGS
from desktop.core.counts import Counts, counts_of
from desktop.core.document import Document, Paper
from desktop.core.edit import Changes, Edit
from desktop.core.event import Event, Kind
from desktop.core.facets import Facets
from desktop.core.links.ties import Link
from desktop.core.names.process import Process
from desktop.core.query import EventQuery
from desktop.desk.events.occurrences import of_series
from desktop.store import queries
from desktop.store.store import Store

if TYPE_CHECKING:
    from desktop.core.names.gazetteer import Gazetteer
    from desktop.desk.events.same_places import SamePlaces

COUNTED = frozenset({Event, Link, Process, Document})


class Counting:
    """Counts events by SQL; the window asks again and again for the same numbers."""

    def __init__(
        self, store: Store, papers: Callable[[], Iterable[Paper]], names: "Callable[[], Gazetteer]"
    ) -> None:
        """`papers` gives the papers of the dossier as they are now, `names` what places are one."""
        self._store, self._papers, self._names = store, papers, names
        self.known: Counts | None = None
        self._numbers: dict[EventQuery, int] = {}
        self._before: dict[EventQuery, int] = {}
        self._facets: dict[EventQuery, Facets] = {}

    def take_in(self, edit: Edit, changes: Changes) -> None:
        """Forget what an edit has made stale; the numbers of the side bar are moved on by it."""
        if self.known is not None and Event in changes.kinds:
            self.known = self.known.after(edit)
        if changes.kinds & COUNTED:
            self._before |= self._numbers
            self._numbers.clear()
            self._facets.clear()

    def counts(self) -> Counts:
        """Count the events of each sort."""
        if self.known is None:
            self.known = self._all()
        return self.known

    def counts_at_once(self) -> Counts | None:
        """Return the same, or `None` where counting would be felt and has not been done yet."""
        return None if self.known is None and self._store.has_many_events() else self.counts()

    def mine(self) -> int:
        """Count my agenda alone, which is quick."""
        return self.known.mine if self.known else self._store.count(Event, queries.MINE)

    def of(self, query: EventQuery) -> int:
        """Count the events that `query` asks for."""
        if query not in self._numbers:
            self._numbers[query] = self._count(query)
        return self._numbers[query]

    @property
    def asked(self) -> int:
        """How many queries have been counted since the last edit of what is counted."""
        return len(self._numbers)

    def at_hand(self, query: EventQuery) -> int | None:
        """Return the number without counting: as it was before the last edit, `None` if unknown."""
        return self._numbers.get(query, self._before.get(query))

    def _count(self, query: EventQuery) -> int:
        """Between days a series counts by its occurrences, as the dossier gives them."""
        condition = queries.condition_of(query)
        if query.first is None and query.last is None:
            return self._store.count(Event, condition.sql, condition.parameters)
        single = f"{condition.sql} AND {queries.SINGLE}"
        stored = self._store.count(Event, single, condition.parameters)
        return stored + len(of_series(self._store, query))

    @cached_property
    def same_places(self) -> "SamePlaces":
        """Which names are one place."""
        from desktop.desk.events.same_places import SamePlaces

        return SamePlaces(self._names)

    def facets(self, query: EventQuery) -> Facets:
        """Count what each choice would show with the other parts of `query`."""
        if query not in self._facets:
            found = self._store.facets(query, self._papers())
            self._facets[query] = self.same_places.merged(found)
        return self._facets[query]

    def _all(self) -> Counts:
        sums: Counter[str] = Counter()
        processes: Counter[str] = Counter()
        for kind, named, mine, unfixed, undated, number in self._store.sorts():
            meeting = kind in MEETINGS
            sums["mine"] += number * mine
            sums["deadlines"] += number * (kind == Kind.DEADLINE)
            sums["meetings"] += number * meeting
            sums["unfixed"] += number * (meeting and unfixed)
            sums["undated"] += number * (meeting and undated)
            for name in named if meeting else ():
                processes[name] += number
        return counts_of(sums, processes)
