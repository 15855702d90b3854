"""How much there is of each sort, for the side of the window."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
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
