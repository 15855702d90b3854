"""A text under negotiation: its versions and their paragraphs."""

import datetime as dt
from enum import StrEnum

from desktop.core.dates.printed import DateMention
from desktop.core.quick.dataclasses import dataclass
from desktop.core.source import Source


class ParagraphKind(StrEnum):
    """What part of a draft a paragraph is; PP is preambular, OP operative."""

    HEADING = "heading"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUB = "sub"
    FOOTNOTE = "footnote"
    ANNEX = "annex"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point to paragraphs or other texts.

    `start` and `end` are offsets into the paragraph's text; `to` holds citation paths of the same
    draft ("OP 14") or, for other texts, their names as printed ("resolution 71/1").
    """

    start: int
    end: int
    text: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A node of a version.

    `id` stays for the paragraph's whole life; `label` is text from the paper ("(a)", "" when
    lost), `path` is how people cite it ("OP 14 A (b)", "" for headings), `parent` the id of the
    paragraph above it, `opening` the verb or participle set in italics, `position` its place in
    the version from 0. `text` has no label and no footnote sign; `footnotes` holds offsets into
    `text` and the printed sign of each mark, such as (412, "1").
    """

    id: str
    draft: str
    position: int
    kind: ParagraphKind
    label: str
    path: str
    text: str
    source: Source
    parent: str | None = None
    opening: str = ""
    level: int = 0
    dates: tuple[DateMention, ...] = ()
    references: tuple[Reference, ...] = ()
    footnotes: tuple[tuple[int, str], ...] = ()

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.id


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of a text under negotiation; its paragraphs are records of their own.

    `version` is a free label as printed ("First Draft of the Resolution"), never one of a list.
    """

    id: str
    title: str
    document: str
    organ: str = ""
    version: str = ""
    date: dt.date | None = None
    symbol: str = ""
    previous: str | None = None

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.id
