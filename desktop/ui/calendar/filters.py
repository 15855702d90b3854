"""Which events the calendar shows: one value, changed by the side bar and the find field."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.core.event import Event, Kind
from desktop.core.found import Paper
from desktop.core.query import EventQuery


class Show(StrEnum):
    """The four standing choices at the top of the side bar."""

    ALL = "all"
    MINE = "mine"
    UNFIXED = "unfixed"
    DEADLINES = "deadlines"


class Filter(NamedTuple):
    """What is chosen; processes and a paper narrow the standing choice further."""

    show: Show = Show.ALL
    processes: frozenset[str] = frozenset()
    paper: Paper | None = None
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self == Filter()

    def with_process(self, name: str, *, added: bool) -> "Filter":
        """Choose one process alone, or add it to the chosen ones; a second time takes it away."""
        if added:
            return self._replace(processes=self.processes ^ {name}, paper=None)
        alone = self.processes == {name}
        return self._replace(processes=frozenset() if alone else frozenset({name}), paper=None)

    def with_paper(self, paper: Paper) -> "Filter":
        """Choose the events of one paper; a second time takes it away."""
        again = self.paper == paper
        return self._replace(paper=None if again else paper, processes=frozenset())

    def query(
        self, first: date | None = None, last: date | None = None, *, undated: bool = False
    ) -> EventQuery:
        """Ask the dossier for what may be shown; `takes` then decides on each event."""
        return EventQuery(
            first=first,
            last=last,
            processes=self.processes,
            mine=self.show is Show.MINE,
            unfixed=self.show is Show.UNFIXED,
            undated=undated,
            words=self.words,
        )

    def takes(self, event: Event) -> bool:
        """Decide on what the query cannot ask: the kind of entry and the paper."""
        if self.show is Show.DEADLINES and event.kind is not Kind.DEADLINE:
            return False
        if self.show is Show.UNFIXED and event.kind not in (Kind.MEETING, Kind.SERIES):
            return False
        return self.paper is None or any(self.paper.holds(source) for source in event.sources)
