"""What delegations ask for in a text, and what others say to it."""

import datetime as dt
from enum import StrEnum

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.quick.dataclasses import dataclass


class ProposalKind(StrEnum):
    """What a proposal does with a text: other words, a new paragraph, none, or another place."""

    CHANGE = "change"
    ADD = "add"
    DELETE = "delete"
    MOVE = "move"


class ProposalState(StrEnum):
    """How a proposal stands; "ad ref" is agreed until the whole text is."""

    OPEN = "open"
    AD_REF = "agreed ad ref"
    AGREED = "agreed"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    REOPENED = "re-opened"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that a delegation asks for.

    `draft` and `paragraph` (ids) say where it stands now; `paragraph` is "" for a new paragraph,
    and for one whose paragraph is gone. `made_on` is the version on which it was made, `base` the
    words of its paragraph there, `text` the words that it asks for. A new or moved paragraph goes
    behind the paragraph `after`, at the beginning when that is "". `delegation` is a short name of
    the names that come with the program, else as printed; `author` is the name that the tracked
    changes of a file gave, where it is another one. `meeting` is the uid of an event, and
    `occasion` the words for a meeting that the calendar does not have.
    """

    id: str
    draft: str
    paragraph: str
    delegation: str
    kind: ProposalKind
    base: str
    text: str
    made_on: str
    after: str = ""
    label: str = ""
    sort: ParagraphKind = ParagraphKind.OPERATIVE
    state: ProposalState = ProposalState.OPEN
    reason: str = ""
    made: dt.date | None = None
    meeting: str = ""
    origin: str = ""
    occasion: str = ""
    author: str = ""

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.id

    @property
    def signed(self) -> str:
        """The name under which it goes to Word: that under which it came, if it came from there."""
        return self.author or self.delegation

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.state in (ProposalState.OPEN, ProposalState.REOPENED)

    @property
    def awaits(self) -> bool:
        """Whether it may still go into the text: to be decided, or agreed for the time being."""
        return self.is_open or self.state is ProposalState.AD_REF


class Stance(StrEnum):
    """What a delegation says to a proposal."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    RESERVES = "reserves"
    CAN_GO_ALONG = "can go along"


@dataclass(frozen=True, slots=True)
class Position:
    """What `delegation` says to the proposal with the id `proposal`.

    `on_behalf` names the group for which it speaks, "" for itself alone; `meeting` is a uid, and
    `occasion` the words for a meeting that the calendar does not have.
    """

    proposal: str
    delegation: str
    stance: Stance
    on_behalf: str = ""
    meeting: str = ""
    said: dt.date | None = None
    words: str = ""
    occasion: str = ""

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return f"{self.proposal} {self.delegation}"


@dataclass(frozen=True, slots=True)
class Author:
    """Whose hand a name in a file's tracked changes is; asked once, then remembered."""

    name: str
    delegation: str

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.name


class SilenceState(StrEnum):
    """How a silence procedure ended, or that it has not."""

    RUNNING = "running"
    HELD = "held"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Silence:
    """A silence procedure on a version: adopted unless somebody objects before its hour.

    `deadline` is local wall time in the IANA zone `timezone`; `event` is the uid of its entry in
    the calendar, `broken_by` the delegations that objected.
    """

    id: str
    draft: str
    start: dt.date
    deadline: dt.datetime
    timezone: str
    state: SilenceState = SilenceState.RUNNING
    broken_by: tuple[str, ...] = ()
    event: str = ""

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.id
