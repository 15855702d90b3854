"""A paper that was read in, kept whole, and the papers that people see in it."""

from datetime import date
from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass
from desktop.core.source import Source


class DocumentKind(StrEnum):
    """What a document holds; `MIXED` when it holds more than one kind of part."""

    CALENDAR = "calendar"
    DRAFT = "draft"
    LETTER = "letter"
    NOTE = "note"
    MIXED = "mixed"
    ICS = "ics"
    NOTHING = "nothing"


# Why a line is listed that was understood, and of which nothing is made.
PASSING = "a date in passing, of what has been or of another paper: no entry"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a document that is one paper of its own; lines count from 1, both inclusive."""

    kind: DocumentKind
    title: str
    first: int
    last: int
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that could not be read, with the reason; never dropped."""

    line: int
    text: str
    reason: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A paper that was read in, kept whole.

    `name` is unique in the dossier (the file's name), `digest` the SHA-256 of its words, `text`
    every word of it as decoded.
    """

    name: str
    title: str
    kind: DocumentKind
    digest: str
    text: str
    parts: tuple[Part, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.name

    @property
    def missed(self) -> tuple[Unread, ...]:
        """The lines that were not understood; those with dates in passing were."""
        return tuple(one for one in self.unread if one.reason != PASSING)


@dataclass(frozen=True, slots=True)
class Paper:
    """What people call a source: a whole document, or the parts of one that have one title.

    `ranges` holds the first and the last line of each part, both inclusive.
    """

    document: str
    title: str
    ranges: tuple[tuple[int, int], ...] = ()

    @property
    def id(self) -> str:
        """A name for it that stays as long as the document does."""
        first = self.ranges[0][0] if self.ranges else 0
        return f"{self.document}#{first}"

    def holds(self, source: Source) -> bool:
        """Whether the words of `source` stand in this paper."""
        if source.document != self.document:
            return False
        inside = any(first <= source.line <= last for first, last in self.ranges)
        return inside or not self.ranges


def papers_in(document: Document) -> tuple[Paper, ...]:
    """Return the papers of a document in order; one without parts is one paper."""
    ranges: dict[str, tuple[tuple[int, int], ...]] = {}
    for part in document.parts:
        ranges[part.title] = (*ranges.get(part.title, ()), (part.first, part.last))
    if len(ranges) < 2:
        return (Paper(document.name, document.title or document.name),)
    return tuple(Paper(document.name, title, lines) for title, lines in ranges.items())
