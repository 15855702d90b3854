"""What reading a document gives: everything found in it, and everything that was not read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.core.draft import Draft, Paragraph
from desktop.core.event import Event


class DocumentKind(StrEnum):
    """What a document holds; `MIXED` when it holds more than one kind of part."""

    CALENDAR = "calendar"
    DRAFT = "draft"
    LETTER = "letter"
    MIXED = "mixed"
    ICS = "ics"
    NOTHING = "nothing"


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
class Letter:
    """A letter's head."""

    date: date | None
    sender: str
    subject: str
    line: int


@dataclass(frozen=True, slots=True)
class DraftFound:
    """A draft as read: its head and its paragraphs in order."""

    draft: Draft
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A paper that was read in, kept whole.

    `name` is unique in the dossier (the file's name), `digest` the SHA-256 of its bytes, `text`
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


@dataclass(frozen=True, slots=True)
class Found:
    """Everything found in one file. Events carry no uid yet."""

    document: Document
    events: tuple[Event, ...] = ()
    drafts: tuple[DraftFound, ...] = ()
    letters: tuple[Letter, ...] = ()
