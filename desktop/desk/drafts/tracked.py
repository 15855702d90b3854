"""What was tracked and remarked in a Word file, as records of the dossier."""

from collections.abc import Iterator, Mapping

from desktop.core.drafts.proposal import Proposal
from desktop.core.edit import Record
from desktop.core.found import Comment, DraftFound
from desktop.core.links.ties import Note, on_paragraph
from desktop.core.quick.dataclasses import replace


def tracked_records(draft: DraftFound, hands: Mapping[str, str]) -> Iterator[Record]:
    """Give the proposals of a draft, and its comments as notes on their paragraphs.

    `hands` tells whose hand a name of an author is; a name that nobody was told of stays.
    """
    for proposal in draft.proposals:
        yield signed(proposal, hands)
    told: dict[str, list[str]] = {}
    for comment in draft.comments:
        told.setdefault(comment.paragraph, []).append(told_comment(comment, hands))
    for paragraph, words in told.items():
        yield Note(on_paragraph(paragraph), "\n".join(words))


def signed(proposal: Proposal, hands: Mapping[str, str]) -> Proposal:
    """Return a proposal of an author under the delegation whose hand that is, and both names."""
    name = proposal.delegation
    who = hand_of(name, hands)
    return replace(proposal, delegation=who, author=name if name != who else "")


def hand_of(name: str, hands: Mapping[str, str]) -> str:
    """Return whose hand an author's name is: as was told, as the name tells, else the name."""
    from desktop.desk.drafts.proposing import delegations

    return hands.get(name) or delegations().hand_of(name) or name


def told_comment(comment: Comment, hands: Mapping[str, str]) -> str:
    """Return the line that a comment becomes in a note."""
    who = hand_of(comment.author, hands) or "Comment"
    when = f", {comment.date.isoformat()}" if comment.date else ""
    return f"{who}{when}: {comment.text}"
