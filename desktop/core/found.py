"""What reading a document gives: everything found in it, and everything that was not read."""

from datetime import date

from desktop.core.document import Document
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.drafts.proposal import Proposal
from desktop.core.event import Event
from desktop.core.quick.dataclasses import dataclass
from desktop.core.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter's head."""

    date: date | None
    sender: str
    subject: str
    line: int


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote in the margin of a paragraph (its id)."""

    paragraph: str
    author: str
    date: date | None
    text: str


@dataclass(frozen=True, slots=True)
class DraftFound:
    """A draft as read: its head, its paragraphs in order, and what was tracked in its file.

    `proposals` have the names of their authors where delegations will stand. `stamp` says from
    which version its file was written, if this program wrote it.
    """

    draft: Draft
    paragraphs: tuple[Paragraph, ...]
    proposals: tuple[Proposal, ...] = ()
    comments: tuple[Comment, ...] = ()
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Everything found in one file. Events carry no uid yet, unless the file gives them one.

    `remarks` are sentences on the file as a whole, of which all was read; `zones` are the time
    zones that it names and that nobody knows.
    """

    document: Document
    events: tuple[Event, ...] = ()
    drafts: tuple[DraftFound, ...] = ()
    letters: tuple[Letter, ...] = ()
    remarks: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
