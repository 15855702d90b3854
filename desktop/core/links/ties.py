"""What ties things together: paragraph to event, event to event, and the user's own words."""

from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass
from desktop.core.quick.tuples import NamedTuple


class LinkState(StrEnum):
    """What the user has said of a link."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraph and event, with the reason; `score` is 0 to 1, 1 for links made by hand."""

    paragraph: str
    uid: str
    reason: str
    state: LinkState = LinkState.SUGGESTED
    score: float = 1.0

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return f"{self.paragraph} {self.uid}"


class Pointer(NamedTuple):
    """A paragraph that points to an event: its id, how people cite it, whether that is certain."""

    paragraph: str
    path: str
    firm: bool


Pointers = tuple[Pointer, ...]


class RelationKind(StrEnum):
    """How two events belong together without being the same meeting."""

    PART_OF = "part of"
    IN_SERIES = "in series"
    FOLLOWS = "follows"
    MAYBE_SAME = "maybe the same"


@dataclass(frozen=True, slots=True)
class Relation:
    """`child` is part of, in the series of, follows, or may be the same as `parent` (uids)."""

    child: str
    parent: str
    kind: RelationKind
    reason: str

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return f"{self.child} {self.kind} {self.parent}"


@dataclass(frozen=True, slots=True)
class Note:
    """The user's own words on one record; confidential unless asked for."""

    target: str
    text: str

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.target


def on_event(uid: str) -> str:
    """The note target of an event."""
    return f"event {uid}"


def on_paragraph(paragraph: str) -> str:
    """The note target of a paragraph."""
    return f"paragraph {paragraph}"
