"""Which events are asked for: one value for the window, the command line, printing and export."""

from datetime import date

from desktop.core.document import Paper
from desktop.core.event import Kind, Origin
from desktop.core.quick.dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class EventQuery:
    """All conditions hold together; of one that is a set, one member is enough.

    The empty query asks for every event.

    `first` and `last` are days, both inclusive: an event is in when it may fall into them;
    events without any date are in only when neither is given or `undated` is true. `unfixed`
    asks for events that are not fixed to a day or are to be confirmed, `firm` for the others.
    `words` must all begin words of title, description, place or processes, in any order and
    without regard to case and accents.

    `bodies` are kinds of processes ("forum", "body" …, see `core.process`), `places` names of
    cities or of countries as events have them, `papers` those in which an event stands. `mine`
    asks for my agenda, `others` for what is not in it. `linked` asks for events to which a
    paragraph points (a dismissed link is none), `unlinked` for the others.
    """

    first: date | None = None
    last: date | None = None
    processes: frozenset[str] = frozenset()
    origins: frozenset[Origin] = frozenset()
    uids: frozenset[str] = frozenset()
    mine: bool = False
    unfixed: bool = False
    undated: bool = False
    words: str = ""
    kinds: frozenset[Kind] = frozenset()
    bodies: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    papers: frozenset[Paper] = frozenset()
    firm: bool = False
    others: bool = False
    linked: bool = False
    unlinked: bool = False

    def within(
        self, first: date | None, last: date | None, *, undated: bool = False
    ) -> "EventQuery":
        """Ask for the same in a stretch of days; its own bounds stay where they are narrower.

        With `undated` events without any date are in too, unless the query has bounds of its own.
        """
        bounded = self.first is not None or self.last is not None
        return replace(
            self,
            first=max((day for day in (self.first, first) if day), default=None),
            last=min((day for day in (self.last, last) if day), default=None),
            undated=undated and not bounded,
        )

    def without_days(self) -> "EventQuery":
        """Ask for the same whenever it is."""
        return replace(self, first=None, last=None, undated=False)
