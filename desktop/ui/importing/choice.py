"""What the user has decided of an import so far: which rows to take, and which of them are one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop.core.document import Document
from desktop.core.edit import Edit
from desktop.core.event import Event
from desktop.core.settling import differences, merged
from desktop.desk.dossier import Dossier
from desktop.desk.importing import ImportPlan, Verdict
from desktop.desk.takeover import edit_of


@dataclass(frozen=True, slots=True)
class Choice:
    """Decisions on the rows of `plan`, by their numbers; nothing is saved by deciding.

    `ticked` rows are taken. Rows in `apart` are said to be events of their own, rows in `same` to
    be one with the event whose uid stands there; for all others the plan's own verdict holds.
    `events` are all events that there may be by uid, `titles` those of all documents by name.
    """

    plan: ImportPlan
    ticked: frozenset[int]
    apart: frozenset[int] = frozenset()
    same: Mapping[int, str] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict, repr=False)
    titles: Mapping[str, str] = field(default_factory=dict, repr=False)

    def ticking(self, rows: Iterable[int], *, on: bool) -> "Choice":
        """Take rows, or leave them out."""
        chosen = frozenset(rows)
        return replace(self, ticked=self.ticked | chosen if on else self.ticked - chosen)

    def deciding(self, row: int, uid: str | None) -> "Choice":
        """Say that a row is one with the event `uid`, or with `None` that it is its own."""
        same = {number: other for number, other in self.same.items() if number != row}
        apart = self.apart - {row}
        if uid is None:
            apart |= {row}
        else:
            same[row] = uid
        return replace(self, ticked=self.ticked | {row}, apart=apart, same=same)

    def is_decided(self, row: int) -> bool:
        """Whether the user has said what the row is."""
        return row in self.apart or row in self.same

    def target(self, row: int) -> str | None:
        """The uid of the event that the row becomes one with, `None` when it is its own."""
        if row in self.apart:
            return None
        return self.same.get(row, self.plan.settlements[row].same)

    def candidates(self, row: int) -> tuple[Event, ...]:
        """The events that the row is, or may be, the same as; the likeliest first."""
        settlement = self.plan.settlements[row]
        uids = [settlement.same] if settlement.same else [doubt.uid for doubt in settlement.maybe]
        return tuple(self.events[uid] for uid in uids if uid in self.events)

    def rival(self, row: int) -> Event | None:
        """The event that the row becomes one with, `None` when it is its own."""
        return self.events.get(self.target(row) or "")

    def is_open(self, row: int) -> bool:
        """Whether the user should look at the row and has not said anything to it yet."""
        one = self.plan.rows[row]
        doubtful = not one.sure or one.verdict is Verdict.CHANGED
        return doubtful and not self.is_decided(row)

    def edit(self, dossier: Dossier) -> Edit:
        """Build the edit that does what was decided."""
        return edit_of(self.plan, dossier, self.ticked, self.apart, self.same)


def first_choice(plan: ImportPlan, documents: Iterable[Document]) -> Choice:
    """Begin with every row that was read; `documents` are those of the dossier."""
    events = {event.uid: event for event in (*plan.known, *(row.found for row in plan.rows))}
    papers = (*documents, *(found.document for found in plan.found))
    titles = {paper.name: paper.title or paper.name for paper in papers}
    return Choice(plan, frozenset(range(len(plan.rows))), events=events, titles=titles)


def joint(known: Event, found: Event) -> Event:
    """Return the one event that two become, as an import makes it."""
    return merged(known, found)


def differing(known: Event, found: Event) -> tuple[str, ...]:
    """Name what the two tell otherwise: "date", "place", "title"."""
    return tuple(line.partition(":")[0] for line in differences(merged(known, found)))
