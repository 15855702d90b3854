"""What was tracked and remarked in a Word file, as records of the dossier."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.core.edit import Record
from desktop.core.found import Comment, DraftFound
from desktop.core.ties import Note, on_paragraph


def tracked_records(draft: DraftFound, hands: Mapping[str, str]) -> Iterator[Record]:
    """Give the proposals of a draft, and its comments as notes on their paragraphs.

    `hands` tells whose hand a name of an author is; a name that nobody was told of stays.
    """
    for proposal in draft.proposals:
        who = hands.get(proposal.delegation, proposal.delegation)
        yield replace(proposal, delegation=who)
    told: dict[str, list[str]] = {}
    for comment in draft.comments:
        told.setdefault(comment.paragraph, []).append(_told(comment, hands))
    for paragraph, words in told.items():
        yield Note(on_paragraph(paragraph), "\n".join(words))


def _told(comment: Comment, hands: Mapping[str, str]) -> str:
    who = hands.get(comment.author, comment.author) or "Comment"
    when = f", {comment.date.isoformat()}" if comment.date else ""
    return f"{who}{when}: {comment.text}"
