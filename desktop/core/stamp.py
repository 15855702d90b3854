"""Which version a file was written from, and whether its words are still those of that version."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.quick.dataclasses import dataclass
from desktop.core.search.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.core.drafts.draft import Draft, Paragraph

VERSION, TEXT = "Rostrum version", "Rostrum text"
"""The names of a file's own properties that carry the two."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The id of the version that a file was written from, and the seal of its words then."""

    version: str
    seal: str


def stamp_of(draft: Draft, paragraphs: Sequence[Paragraph]) -> Stamp:
    """Return what goes into the file of a version."""
    return Stamp(draft.id, seal_of(paragraphs))


def seal_of(paragraphs: Iterable[Paragraph]) -> str:
    """Return a short mark that another text does not have; blanks and labels do not count.

    Footnotes count wherever they stand: files have them at their ends.
    """
    running, notes = _words(paragraphs)
    told = "\n".join((*running, "", *sorted(notes.elements())))
    return hashlib.sha256(told.encode()).hexdigest()[:24]


def same_head(one: Draft, other: Draft) -> bool:
    """Whether two heads may be those of one version: no word of one speaks against the other."""
    pairs = (
        (fold(one.title), fold(other.title)),
        (fold(one.version), fold(other.version)),
        (fold(one.symbol), fold(other.symbol)),
    )
    told = ((a, b) for a, b in pairs if a and b)
    symbols = bool(one.symbol) == bool(other.symbol)
    days = not one.date or not other.date or one.date == other.date
    return symbols and days and all(a == b for a, b in told)


def _words(paragraphs: Iterable[Paragraph]) -> tuple[list[str], Counter[str]]:
    running: list[str] = []
    notes: Counter[str] = Counter()
    for one in paragraphs:
        words = " ".join(one.text.split())
        if one.kind is ParagraphKind.FOOTNOTE:
            notes[words] += 1
        elif words:
            running.append(words)
    return running, notes
