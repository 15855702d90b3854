"""A version with all that is asked for in it to a Word file."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.core.drafts.rendered import Form
from desktop.core.found import Comment
from desktop.core.links.ties import on_paragraph
from desktop.core.problem import Problem
from desktop.desk.versions.carried_on import carried_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.drafts.proposal import Position, Proposal
    from desktop.desk.dossier import Dossier

ME = "My note"


class Wishes(StrEnum):
    """How proposals go into a Word file."""

    TRACKED = "tracked"
    COMPILED = "compiled"
    CLEAN = "clean"


def export_word(
    dossier: Dossier, draft: Draft, target: Path, wishes: Wishes, *, notes: bool = False
) -> int:
    """Write a version to the .docx file `target`; returns how many proposals are in it.

    Positions go along as comments, the user's own notes only with `notes`. Raises `Problem` when
    the file cannot be written; one that was there stays whole then.
    """
    from desktop.writing.files import write_file
    from desktop.writing.word.writer import Paper, word_bytes

    if target.suffix.lower() != ".docx":
        raise Problem(f"{target} does not end in .docx; name a Word file.")
    paragraphs = dossier.paragraphs(draft.id)
    proposals = _asked(dossier, draft)
    comments = comments_of(dossier, draft, notes=notes)
    paper = Paper(draft, paragraphs, proposals, comments)
    write_file(target, word_bytes(paper, Form(wishes.value), dossier.clock.now()))
    return len(proposals)


def comments_of(dossier: Dossier, draft: Draft, *, notes: bool) -> list[Comment]:
    """Return what goes beside a version: positions, wishes without a paragraph, own `notes`."""
    paragraphs, proposals = dossier.paragraphs(draft.id), _asked(dossier, draft)
    said = [each for one in proposals for each in dossier.positions_to(one.id)]
    comments = [*_positions(proposals, said), *_homeless(paragraphs, proposals)]
    return [*comments, *_notes(dossier, paragraphs)] if notes else comments


def _asked(dossier: Dossier, draft: Draft) -> tuple[Proposal, ...]:
    return (*dossier.proposals(draft.id), *carried_on(dossier, draft.id))


def _positions(proposals: Sequence[Proposal], positions: Sequence[Position]) -> Iterator[Comment]:
    """What delegations say to a proposal, as comments on its paragraph."""
    asked = {one.id: one for one in proposals}
    for one in positions:
        proposal = asked.get(one.proposal)
        if proposal is None:
            continue
        group = f" on behalf of {one.on_behalf}" if one.on_behalf else ""
        words = f": {one.words}" if one.words else ""
        told = f"{one.delegation}{group} {one.stance} ({proposal.delegation}){words}"
        yield Comment(proposal.paragraph or proposal.id, one.delegation, one.said, told)


def _homeless(paragraphs: Sequence[Paragraph], proposals: Sequence[Proposal]) -> Iterator[Comment]:
    """The words of open proposals whose paragraph is gone, beside the beginning of the text."""
    from desktop.core.drafts.proposal import ProposalKind

    for one in proposals if paragraphs else ():
        if one.is_open and not one.paragraph and one.kind is not ProposalKind.ADD:
            wish = f" to become “{one.text}”" if one.text else f" to go ({one.kind})"
            told = f"Proposal whose paragraph is gone: “{one.base}”{wish}"
            yield Comment(paragraphs[0].id, one.delegation, one.made, told)


def _notes(dossier: Dossier, paragraphs: Sequence[Paragraph]) -> Iterator[Comment]:
    for paragraph in paragraphs:
        note = dossier.note(on_paragraph(paragraph.id))
        if note:
            yield Comment(paragraph.id, ME, None, note)
