"""Makes proposals out of what a Word file tracks on the paragraphs of a draft."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.found import DraftFound
from desktop.reading.drafts.ink import ink_of
from desktop.reading.word.marked import marked
from desktop.reading.word.pieces import Change, Piece


class Drafting(NamedTuple):
    """Makes the proposals on one draft out of one file."""

    found: DraftFound
    document: str

    def proposal(
        self,
        place: str,
        change: Change,
        kind: ProposalKind,
        own: Paragraph | None = None,
        text: str = "",
        after: str = "",
    ) -> Proposal:
        """Make a proposal of a change; `place` tells it from the others of its draft."""
        return Proposal(
            id=f"{self.found.draft.id} {place}",
            draft=self.found.draft.id,
            made_on=self.found.draft.id,
            delegation=change.author,
            kind=kind,
            made=day_of(change.date),
            origin=self.document,
            paragraph=own.id if own else "",
            base=own.text if own else "",
            text=text,
            after=after,
        )


def words_in(pieces: Sequence[Piece], notes: Mapping[str, str]) -> str:
    """Return the words of pieces as the draft's reader has them; `notes` are footnotes' signs."""
    return ink_of(marked(pieces, notes)).text


def carried(before: str, after: str, text: str) -> str | None:
    """Return a paragraph's own text with the change; labels round it are not its words.

    The paragraph may be a part of what was printed in one go, or be printed in several goes.
    """
    if before in text:
        return text.replace(before, after, 1).strip()
    at = before.find(text)
    if at < 0:
        return None
    tail = before[at + len(text) :]
    if after[:at] != before[:at] or not after.endswith(tail):
        return None
    return after[at : len(after) - len(tail)].strip()


def day_of(text: str) -> dt.date | None:
    """Return the day of a moment as Word writes it; `None` where it tells none."""
    try:
        return dt.datetime.fromisoformat(text.replace("Z", "+00:00")).date()
    except ValueError:
        return None
