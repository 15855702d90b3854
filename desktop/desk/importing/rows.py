"""What an import would do, event by event: values that the window shows and the dossier takes."""

from enum import StrEnum

from desktop.core.drafts.draft import Draft
from desktop.core.event import Event
from desktop.core.found import Found
from desktop.core.matching.settling import Settlement
from desktop.core.quick.dataclasses import dataclass
from desktop.desk.importing.reading_back import Back


class Verdict(StrEnum):
    """What a found event is to the dossier."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    DOUBTFUL = "doubtful"


class Way(StrEnum):
    """What becomes of an entry whose uid the dossier has.

    `UPDATE` keeps what the user has set by hand, `REPLACE` gives that up too; a `COPY` gets a uid
    of its own.
    """

    UPDATE = "update"
    REPLACE = "replace"
    SKIP = "skip"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One event found in a document, compared with the dossier.

    `found` has its uid already. For `SAME` and `CHANGED`, `known` is the event as it is in the
    dossier or as an earlier row of the same import makes it; for `DOUBTFUL` it is the event that
    may be the same. `differences` tell in words what the papers disagree on. `sure` is false where
    the user should look before taking it over.

    A `twin` has the uid of `known`; `newer` says that it is a later issue of it, `by_hand` names
    what it has otherwise than the user has set. A new one that `goes_on` from an entry of an older
    version of its text becomes that one when the text follows it.
    """

    document: str
    found: Event
    verdict: Verdict
    known: Event | None = None
    differences: tuple[str, ...] = ()
    reason: str = ""
    twin: bool = False
    newer: bool = False
    by_hand: tuple[str, ...] = ()
    goes_on: Event | None = None

    @property
    def way(self) -> Way:
        """What becomes of a twin when nobody says otherwise."""
        return Way.UPDATE if self.newer and self.verdict is Verdict.CHANGED else Way.SKIP

    @property
    def sure(self) -> bool:
        """Whether it can be taken over without a look."""
        return self.found.sure and self.verdict is not Verdict.DOUBTFUL and not self.by_hand


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; nothing is changed until its edit is done.

    `settlements` has one entry for each row, in order. `backs` are versions that the dossier has
    and that came in again, with what is new on them, `same` all of these, those of known files too.
    """

    found: tuple[Found, ...]
    rows: tuple[ImportRow, ...]
    settlements: tuple[Settlement, ...]
    known: tuple[Event, ...]
    already: tuple[str, ...] = ()
    backs: tuple[Back, ...] = ()
    same: tuple[Draft, ...] = ()


def ways_for(plan: ImportPlan, word: str) -> dict[int, Way]:
    """Say for all rows whose uid is known what becomes of them: a way, or "newer": each its own."""
    twins = [n for n, row in enumerate(plan.rows) if row.twin and row.verdict is Verdict.CHANGED]
    return {n: plan.rows[n].way if word == "newer" else Way(word) for n in twins}
