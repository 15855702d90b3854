"""Which events are asked for: one value for the window, the command line, printing and export."""

from dataclasses import dataclass
from datetime import date

from desktop.core.event import Origin


@dataclass(frozen=True, slots=True)
class EventQuery:
    """All conditions hold together; the empty query asks for every event.

    `first` and `last` are days, both inclusive: an event is in when it may fall into them;
    events without any date are in only when neither is given or `undated` is true. `unfixed`
    asks for events that are not fixed to a day or are to be confirmed. `words` must all occur, in
    any order and without regard to case and accents, in title, description, place or processes.
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
