"""What delegations ask for over several paragraphs at once, as one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.text_edits import rebased
from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.desk.drafts.fresh_ids import fresh_id
from desktop.desk.drafts.proposing import (
    Byline,
    ask_for_words,
    ask_to_add,
    ask_to_delete,
    wanted_by,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.drafts.edits_across import Stretch
    from desktop.desk.dossier import Dossier


def ask_to_cut(dossier: Dossier, stretches: Sequence[Stretch], by: Byline) -> Edit:
    """Have a delegation ask that words of several paragraphs go; whole ones are to be deleted."""
    changes: list[Change] = []
    for one in stretches:
        paragraph = _paragraph(dossier, one.paragraph)
        if (one.start, one.end) == (0, len(paragraph.text)):
            if not _is_asked_to_go(dossier, paragraph, by):
                changes += ask_to_delete(dossier, paragraph, by).changes
        elif one.end > one.start:
            changes += _without(dossier, paragraph, one, by).changes
    return Edit(f"proposals of {by.delegation}", _told_apart(dossier, changes))


def ask_to_put_in(
    dossier: Dossier, paragraph: Paragraph, words: str, lines: Sequence[str], by: Byline
) -> Edit:
    """Have a delegation ask for other `words` of a paragraph, and for new ones behind it."""
    changes = list(ask_for_words(dossier, paragraph, words, by).changes)
    for line in lines:
        changes += ask_to_add(dossier, paragraph, by, line).changes
    return Edit(f"proposals of {by.delegation}", _told_apart(dossier, changes))


def _paragraph(dossier: Dossier, identity: str) -> Paragraph:
    found = dossier.paragraph(identity)
    if found is None:
        raise Problem("One of these paragraphs is no longer there; choose others.")
    return found


def _is_asked_to_go(dossier: Dossier, paragraph: Paragraph, by: Byline) -> bool:
    return any(
        one.kind is ProposalKind.DELETE and one.delegation == by.delegation and one.is_open
        for one in dossier.proposals(paragraph.draft)
        if one.paragraph == paragraph.id
    )


def _without(dossier: Dossier, paragraph: Paragraph, one: Stretch, by: Byline) -> Edit:
    """The words without a stretch, and with what the delegation asks for in them already."""
    text = paragraph.text
    left = text[: one.start] + text[one.end :]
    known = wanted_by(dossier.proposals(paragraph.draft), paragraph, by.delegation)
    wanted = rebased(text, left, known.text) if known and known.base == text else left
    if wanted is None:
        raise Problem("Strike the words in which you ask for others one paragraph at a time.")
    return ask_for_words(dossier, paragraph, wanted, by)


def _told_apart(dossier: Dossier, changes: Sequence[Change]) -> tuple[Change, ...]:
    """New proposals of one edit with an id each, as they are made in one moment."""
    told: list[Change] = []
    for number, change in enumerate(changes):
        made = change.after
        if change.before is None and isinstance(made, Proposal):
            change = Change(None, replace(made, id=fresh_id(dossier, f"{number} {made.id}")))
        told.append(change)
    return tuple(told)
