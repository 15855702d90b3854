"""What the user has decided of an import so far: which rows to take, and which of them are one."""

from collections.abc import Iterable, Mapping

from desktop.core.edit import Edit
from desktop.core.event import Event
from desktop.core.matching.disagreeing import Spot, differences
from desktop.core.matching.merging import merged
from desktop.core.quick.dataclasses import dataclass, field, replace
from desktop.desk.dossier import Dossier
from desktop.desk.importing.rows import ImportPlan, ImportRow, Verdict, Way
from desktop.desk.importing.takeover import edit_of


@dataclass(frozen=True, slots=True)
class Choice:
    """Decisions on the rows of `plan`, by their numbers; nothing is saved by deciding.

    `ticked` rows are taken. Rows in `apart` are said to be events of their own, rows in `same` to
    be one with the event whose uid stands there; for all others the plan's own verdict holds.
    `ways` say what becomes of rows whose uid is known; one that is not ticked is skipped.
    `events` are all events that there may be by uid, `titles` those of all documents by name.
    `spot` tells whether two writings of a place are the same (see `disagreements`).
    """

    plan: ImportPlan
    ticked: frozenset[int]
    spot: Spot
    apart: frozenset[int] = frozenset()
    same: Mapping[int, str] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict, repr=False)
    titles: Mapping[str, str] = field(default_factory=dict, repr=False)
    ways: Mapping[int, Way] = field(default_factory=dict)

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

    def way(self, row: int) -> Way:
        """What becomes of a row whose uid is known."""
        if row not in self.ticked:
            return Way.SKIP
        own = self.plan.rows[row].way
        return self.ways.get(row, Way.UPDATE if own is Way.SKIP else own)

    def choosing(self, rows: Iterable[int], way: Way | None) -> "Choice":
        """Say what becomes of rows whose uid is known; `None` is what each does by itself."""
        ways, ticked = dict(self.ways), set(self.ticked)
        for row in rows:
            ways[row] = self.plan.rows[row].way if way is None else way
            (ticked.discard if ways[row] is Way.SKIP else ticked.add)(row)
        return replace(self, ways=ways, ticked=frozenset(ticked))

    @property
    def twins(self) -> tuple[int, ...]:
        """The rows whose uid is known and that tell anything otherwise."""
        rows = enumerate(self.plan.rows)
        return tuple(n for n, row in rows if row.twin and row.verdict is Verdict.CHANGED)

    def is_decided(self, row: int) -> bool:
        """Whether the user has said what the row is."""
        return row in self.apart or row in self.same or row in self.ways

    def target(self, row: int) -> str | None:
        """The uid of the event that the row becomes one with, `None` when it is its own."""
        if row in self.apart or (self.plan.rows[row].twin and self.way(row) is Way.COPY):
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
        doubtful = not one.sure or (one.verdict is Verdict.CHANGED and not one.twin)
        return doubtful and not self.is_decided(row)

    def differing(self, known: Event, found: Event) -> tuple[str, ...]:
        """Name what the two tell otherwise: "date", "place", "title"."""
        told = differences(merged(known, found), self.spot)
        return tuple(line.partition(":")[0] for line in told)

    def edit(self, dossier: Dossier) -> Edit:
        """Build the edit that does what was decided."""
        twins = (n for n, row in enumerate(self.plan.rows) if row.twin)
        ways = {number: self.way(number) for number in twins}
        return edit_of(self.plan, dossier, self.ticked, self.apart, self.same, ways)


def first_choice(plan: ImportPlan, dossier: Dossier) -> Choice:
    """Begin with every row that brings anything to the dossier."""
    events = {event.uid: event for event in (*plan.known, *(row.found for row in plan.rows))}
    papers = (*dossier.documents(), *(found.document for found in plan.found))
    titles = {paper.name: paper.title or paper.name for paper in papers}
    rows = enumerate(plan.rows)
    ticked = frozenset(n for n, row in rows if not row.twin or row.way is not Way.SKIP)
    return Choice(plan, ticked, dossier.gazetteer.place_key, events=events, titles=titles)


def carried(choice: Choice, plan: ImportPlan, dossier: Dossier) -> Choice:
    """Begin with a new plan for the same papers, with all that was decided on the one before.

    A row that the new plan has not, or an event that is gone, takes its decision with it.
    """
    fresh = first_choice(plan, dossier)
    places = {_told(row): number for number, row in enumerate(plan.rows)}
    new = {n: places[_told(row)] for n, row in enumerate(choice.plan.rows) if _told(row) in places}
    return replace(
        fresh,
        ticked=(fresh.ticked - set(new.values())) | {new[n] for n in choice.ticked if n in new},
        apart=frozenset(new[n] for n in choice.apart if n in new),
        same={new[n]: u for n, u in choice.same.items() if n in new and u in fresh.events},
        ways={new[n]: w for n, w in choice.ways.items() if n in new and plan.rows[new[n]].twin},
    )


def _told(row: ImportRow) -> Event:
    """What the papers tell, without the name that the event has in one plan or another."""
    return replace(row.found, uid="")


def joint(known: Event, found: Event) -> Event:
    """Return the one event that two become, as an import makes it."""
    return merged(known, found)
