"""What has lost its paragraph: kept with its words until a person settles it."""

from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass


class OrphanSort(StrEnum):
    """What sort of thing has lost its paragraph."""

    NOTE = "note"
    LINK = "link"
    ENTRY = "entry"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class Orphan:
    """Something that hung on a paragraph which a version no longer has.

    `draft` is that version, `stood_in` the one whose paragraph it was, both by id; `paragraph` is
    the id of that paragraph, `path` how it was cited, `text` its words. `words` are those of the
    note or the proposal, or the title of the event; `target` is the event's uid or the proposal's
    id, "" for a note. One that is `settled` was put elsewhere or let go, and is not listed.
    """

    draft: str
    stood_in: str
    sort: OrphanSort
    paragraph: str
    path: str
    text: str
    words: str
    target: str = ""
    settled: bool = False

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return f"{self.draft} {self.sort} {self.paragraph} {self.target}"
