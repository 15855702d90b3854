"""What delegations ask for and say, as edits: propose, decide, take a position, accept."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.proposal import Author, Position, Proposal, ProposalKind, ProposalState
from desktop.core.drafts.text_edits import rebased
from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.desk.drafts.fresh_ids import fresh_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from desktop.core.names.delegation import Delegations
    from desktop.desk.dossier import Dossier
    from desktop.desk.drafts.edits import Correcting


class Byline(NamedTuple):
    """On whose behalf something is proposed: why, on which day, at which meeting.

    `meeting` is the uid of an event, `occasion` what the meeting is called where there is none.
    """

    delegation: str
    reason: str = ""
    made: date | None = None
    meeting: str = ""
    occasion: str = ""


class Accepted(NamedTuple):
    """What accepting would do: the edit, and the other proposals that no longer fit then."""

    edit: Edit
    unfit: tuple[Proposal, ...]


@cache
def delegations() -> Delegations:
    """Return the delegations that come with the program."""
    from desktop.paths import NAMES
    from desktop.reading.names import load_delegations

    return load_delegations(NAMES)


# -- asking ------------------------------------------------------------------------------------


def ask_for_words(dossier: Dossier, paragraph: Paragraph, words: str, by: Byline) -> Edit:
    """Have a delegation ask for other `words` of a paragraph; the paragraph's own ask nothing.

    What it asks for already is changed, so that it has one proposal on the words of a paragraph.
    """
    known = wanted_by(dossier.proposals(paragraph.draft), paragraph, by.delegation)
    label = f"a proposal of {by.delegation} on {paragraph.path or 'a paragraph'}"
    if words == paragraph.text:
        return Edit(label, (Change(known, None), *_unsaid(dossier, known)) if known else ())
    if known is not None:
        after = replace(known, base=paragraph.text, text=words)
        return Edit(label, (Change(known, after),) if known != after else ())
    made = _made(dossier, paragraph.draft, by, ProposalKind.CHANGE)
    new = replace(made, paragraph=paragraph.id, base=paragraph.text, text=words)
    return Edit(label, (Change(None, new),))


def wanted_by(
    proposals: tuple[Proposal, ...], paragraph: Paragraph, delegation: str
) -> Proposal | None:
    """Return the open proposal of a delegation on the words of a paragraph."""
    for one in proposals:
        on_words = one.kind is ProposalKind.CHANGE and one.paragraph == paragraph.id
        if on_words and one.delegation == delegation and one.is_open:
            return one
    return None


def ask_to_add(dossier: Dossier, behind: Paragraph, by: Byline, words: str = "") -> Edit:
    """Have a delegation ask for a new paragraph behind another one."""
    made = _made(dossier, behind.draft, by, ProposalKind.ADD)
    counted = (ParagraphKind.PREAMBULAR, ParagraphKind.SUB)
    sort = behind.kind if behind.kind in counted else ParagraphKind.OPERATIVE
    new = replace(made, after=behind.id, text=words, sort=sort)
    return Edit(f"a new paragraph of {by.delegation}", (Change(None, new),))


def reword_added(proposal: Proposal, words: str) -> Edit:
    """Change the words of a paragraph that a proposal adds."""
    after = replace(proposal, text=words)
    changes = (Change(proposal, after),) if after != proposal else ()
    return Edit(f"a new paragraph of {proposal.delegation}", changes)


def ask_to_delete(dossier: Dossier, paragraph: Paragraph, by: Byline) -> Edit:
    """Have a delegation ask that a paragraph be deleted; done twice it takes that back."""
    label = f"{by.delegation}: delete {paragraph.path or 'a paragraph'}"
    for one in dossier.proposals(paragraph.draft):
        own = (one.paragraph, one.delegation) == (paragraph.id, by.delegation) and one.is_open
        if own and one.kind is ProposalKind.DELETE:
            return Edit(label, (Change(one, None), *_unsaid(dossier, one)))
    made = _made(dossier, paragraph.draft, by, ProposalKind.DELETE)
    new = replace(made, paragraph=paragraph.id, base=paragraph.text)
    return Edit(label, (Change(None, new),))


def ask_to_move(dossier: Dossier, paragraph: Paragraph, behind: str, by: Byline) -> Edit:
    """Have a delegation ask that a paragraph stand behind another one; "" is the beginning."""
    label = f"{by.delegation}: move {paragraph.path or 'a paragraph'}"
    known = moved_by(dossier.proposals(paragraph.draft), paragraph, by.delegation)
    if known is not None:
        after = replace(known, after=behind)
        return Edit(label, (Change(known, after),) if known != after else ())
    made = _made(dossier, paragraph.draft, by, ProposalKind.MOVE)
    new = replace(made, paragraph=paragraph.id, base=paragraph.text, after=behind)
    return Edit(label, (Change(None, new),))


def moved_by(
    proposals: tuple[Proposal, ...], paragraph: Paragraph, delegation: str
) -> Proposal | None:
    """Return the open proposal of a delegation to move a paragraph."""
    for one in proposals:
        own = one.paragraph == paragraph.id and one.delegation == delegation
        if own and one.kind is ProposalKind.MOVE and one.is_open:
            return one
    return None


def _made(dossier: Dossier, draft: str, by: Byline, kind: ProposalKind) -> Proposal:
    if not by.delegation:
        raise Problem("Choose first on whose behalf you propose.")
    return Proposal(
        fresh_id(dossier, f"{by.delegation} {kind} {len(dossier.proposals(draft))}"),
        draft,
        "",
        by.delegation,
        kind,
        "",
        "",
        draft,
        reason=by.reason,
        made=by.made,
        meeting=by.meeting,
        occasion=by.occasion,
    )


# -- deciding ----------------------------------------------------------------------------------


def set_state(proposal: Proposal, state: ProposalState) -> Edit:
    """Say how a proposal stands; nothing in the text changes."""
    return describe(proposal, replace(proposal, state=state))


def sign_anew(proposal: Proposal, by: Byline) -> Edit:
    """Give a proposal that stands another reason, day or meeting."""
    _, reason, made, meeting, occasion = by
    after = replace(proposal, reason=reason, made=made, meeting=meeting, occasion=occasion)
    return describe(proposal, after)


def describe(before: Proposal, after: Proposal) -> Edit:
    """Change what is told of a proposal."""
    changes = (Change(before, after),) if before != after else ()
    return Edit(f"the proposal of {before.delegation}", changes)


def take_away(dossier: Dossier, proposal: Proposal) -> Edit:
    """Remove a proposal with what was said to it."""
    label = f"removing a proposal of {proposal.delegation}"
    return Edit(label, (*_unsaid(dossier, proposal), Change(proposal, None)))


def _unsaid(dossier: Dossier, proposal: Proposal) -> tuple[Change, ...]:
    said = dossier.positions(proposal.draft)
    return tuple(Change(one, None) for one in said if one.proposal == proposal.id)


def take_position(dossier: Dossier, draft: str, after: Position) -> Edit:
    """Note what a delegation says to a proposal; what it said before is changed."""
    known = {one.key: one for one in dossier.positions(draft)}.get(after.key)
    label = f"{after.delegation} {after.stance}"
    return Edit(label, (Change(known, after),) if known != after else ())


def drop_position(position: Position) -> Edit:
    """Take back what was noted of a delegation."""
    return Edit(f"the position of {position.delegation}", (Change(position, None),))


def accept(dossier: Dossier, proposal: Proposal) -> Accepted:
    """Work out the edit by which the text becomes as a proposal asks.

    The others on it are put on the new words; those that want what is no longer there keep their
    words and are told. Raises `Problem` where the proposal itself does not fit the text.
    """
    from desktop.desk.drafts.edits import Correcting

    text = Correcting(dossier, proposal.draft)
    if proposal.kind is ProposalKind.ADD:
        text.add(proposal.after, proposal.sort, proposal.text)
    elif proposal.kind is ProposalKind.DELETE:
        text.remove(proposal.paragraph)
    elif proposal.kind is ProposalKind.MOVE:
        text.move(proposal.paragraph, proposal.after)
    else:
        text.reword(proposal.paragraph, _wanted_now(text.paragraph(proposal.paragraph), proposal))
    where = f" on {path}" if (path := text.path_before(proposal.paragraph)) else ""
    own = text.new or proposal.paragraph
    if proposal.kind is ProposalKind.DELETE:
        own = ""
    agreed = Change(proposal, replace(proposal, state=ProposalState.AGREED, paragraph=own))
    edit = text.edit(f"accepting {proposal.delegation}{where}", but=proposal.id)
    others = tuple(one for one in dossier.proposals(proposal.draft) if one.awaits)
    fit = {one.id for one in others if fits(one, text.was(one.paragraph))}
    after = {c.record.key: c.after for c in edit.changes if isinstance(c.after, Proposal)}
    unfit = tuple(
        one
        for one in others
        if one.id in fit and one.id != proposal.id and not _fits_after(one, after, text)
    )
    return Accepted(Edit(edit.label, (*edit.changes, agreed)), unfit)


def _fits_after(one: Proposal, after: Mapping[str, Proposal], text: Correcting) -> bool:
    now = after.get(one.id, one)
    return fits(now, text.now(one.paragraph))


def _wanted_now(paragraph: Paragraph, proposal: Proposal) -> str:
    wanted = rebased(proposal.base, proposal.text, paragraph.text)
    if wanted is None:
        name = paragraph.path or "this paragraph"
        raise Problem(
            f"The proposal of {proposal.delegation} no longer fits the words of {name};"
            " write it anew on the words as they are now."
        )
    return wanted


def fits(proposal: Proposal, paragraph: Paragraph | None) -> bool:
    """Whether what is proposed can be done to the paragraph as it is now."""
    if proposal.kind is ProposalKind.ADD:
        return True
    if paragraph is None:
        return False
    on_words = proposal.kind is ProposalKind.CHANGE
    return not on_words or rebased(proposal.base, proposal.text, paragraph.text) is not None


# -- whose hand a name is ------------------------------------------------------------------------


def unknown_authors(dossier: Dossier, proposals: Iterable[Proposal]) -> tuple[str, ...]:
    """Return the names on proposals that are no delegation's, and that nobody was told of yet."""
    names = tuple(dict.fromkeys(one.delegation for one in proposals))
    if not names:
        return ()
    told = {one.delegation for one in dossier.authors()}
    known = delegations()
    return tuple(name for name in names if name not in told and known.named(name) is None)


def tell_author(dossier: Dossier, name: str, delegation: str) -> Edit:
    """Say whose hand a name in tracked changes is; it is remembered for the next file.

    The delegation's own name keeps the name as it is.
    """
    known = {one.name: one for one in dossier.authors()}.get(name)
    after = Author(name, delegation)
    changes = [Change(known, after)] if known != after else []
    changes += [
        Change(one, replace(one, delegation=delegation, author=one.signed))
        for one in dossier.proposals_of(name)
        if name != delegation
    ]
    return Edit(f"“{name}” is {delegation}", tuple(changes))
