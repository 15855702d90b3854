"""Which events the calendar shows: one value, changed by the side bar, the panel and the field."""

from datetime import date
from enum import StrEnum

from desktop.core.agenda import MEETINGS
from desktop.core.document import Paper
from desktop.core.event import Kind
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.core.quick.tuples import NamedTuple

DEADLINES = frozenset({Kind.DEADLINE})


class Show(StrEnum):
    """The four standing choices at the top of the side bar."""

    ALL = "all"
    MINE = "mine"
    UNFIXED = "unfixed"
    DEADLINES = "deadlines"


class Filter(NamedTuple):
    """What is chosen; everything else narrows the standing choice further.

    The fields are those of `EventQuery`, so that the dossier alone decides on each event.
    """

    show: Show = Show.ALL
    processes: frozenset[str] = frozenset()
    papers: frozenset[Paper] = frozenset()
    words: str = ""
    kinds: frozenset[Kind] = frozenset()
    bodies: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None
    firm: bool = False
    unfixed: bool = False
    others: bool = False
    linked: bool = False
    unlinked: bool = False

    @classmethod
    def of(cls, query: EventQuery) -> "Filter":
        """Return the filter that asks for what `query` does, by a standing choice if there is one.

        Uids and origins are not asked for by the window, and are left out.
        """
        show, left = _standing(query)
        return cls(show, **{name: getattr(left, name) for name in cls._fields[1:]})

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self == Filter()

    @property
    def stands_alone(self) -> bool:
        """Whether nothing but words narrows the standing choice."""
        return self._replace(words="") == Filter(self.show)

    def with_process(self, name: str, *, added: bool) -> "Filter":
        """Choose one process alone, or add it to the chosen ones; a second time takes it away."""
        if added:
            return self._replace(processes=self.processes ^ {name}, papers=frozenset())
        alone = self.processes == {name}
        chosen = frozenset() if alone else frozenset({name})
        return self._replace(processes=chosen, papers=frozenset())

    def with_paper(self, paper: Paper) -> "Filter":
        """Choose the events of one paper; a second time takes it away."""
        chosen = frozenset({paper})
        again = self.papers == chosen
        return self._replace(papers=frozenset() if again else chosen, processes=frozenset())

    def query(
        self, first: date | None = None, last: date | None = None, *, undated: bool = False
    ) -> EventQuery:
        """Ask the dossier for what is to be shown in a stretch of days, both inclusive."""
        asked = EventQuery(**{name: getattr(self, name) for name in self._fields[1:]})
        return _asked_by(self.show, asked).within(first, last, undated=undated)


def _asked_by(show: Show, query: EventQuery) -> EventQuery:
    """Narrow `query` by a standing choice."""
    if show is Show.MINE:
        return replace(query, mine=True)
    if show is Show.UNFIXED:
        return replace(query, unfixed=True, kinds=_both(query.kinds, MEETINGS))
    if show is Show.DEADLINES:
        return replace(query, kinds=_both(query.kinds, DEADLINES))
    return query


def _both(chosen: frozenset[Kind], standing: frozenset[Kind]) -> frozenset[Kind]:
    """The kinds that both let through; where there are none, the standing ones."""
    return chosen & standing or standing


def _standing(query: EventQuery) -> tuple[Show, EventQuery]:
    """Part a query into a standing choice and what it leaves to be said."""
    if query.mine:
        return Show.MINE, query
    if query.unfixed and query.kinds == MEETINGS:
        return Show.UNFIXED, replace(query, unfixed=False, kinds=frozenset())
    if query.kinds == DEADLINES:
        return Show.DEADLINES, replace(query, kinds=frozenset())
    return Show.ALL, query
