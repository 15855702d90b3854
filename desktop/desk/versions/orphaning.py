"""What has lost its paragraph: written down so that it is listed, put elsewhere, or let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.drafts.proposal import ProposalKind
from desktop.core.drafts.text_edits import rebased
from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Link, LinkState, Note, on_paragraph
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.orphan import Orphan, OrphanSort
from desktop.desk.edits import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.drafts.proposal import Proposal
    from desktop.core.event import Event
    from desktop.desk.dossier import Dossier


def orphan_of(
    paragraph: Paragraph, draft: str, sort: OrphanSort, words: str, target: str = ""
) -> Orphan:
    """Say that something on `paragraph` has no place in the version `draft` (its id)."""
    where = paragraph.path or paragraph.label or shortened(paragraph.text, 30)
    told = (paragraph.id, where, paragraph.text, words, target)
    return Orphan(draft, paragraph.draft, sort, *told)


def words_of(proposal: Proposal) -> str:
    """Say in short what a proposal asks for."""
    asked = {
        ProposalKind.DELETE: "delete the paragraph",
        ProposalKind.MOVE: "move the paragraph",
    }.get(proposal.kind, proposal.text)
    return f"{proposal.delegation}: {asked}"


def open_orphans(dossier: Dossier, draft: str) -> tuple[Orphan, ...]:
    """Return what has lost its paragraph in a version and waits for a person.

    An entry or a proposal that has been deleted since waits for nobody.
    """
    waiting = (one for one in dossier.orphans(draft) if not one.settled)
    return tuple(one for one in waiting if _is_there(dossier, one))


def _is_there(dossier: Dossier, orphan: Orphan) -> bool:
    if orphan.sort is OrphanSort.NOTE:
        return True
    if orphan.sort is OrphanSort.PROPOSAL:
        return _proposal_of(dossier, orphan) is not None
    return dossier.stored(orphan.target) is not None


def listed(dossier: Dossier, orphans: Iterable[Orphan]) -> Iterator[Change]:
    """Write orphans down that are not known yet."""
    drafts: dict[str, set[str]] = {}
    for one in orphans:
        known = drafts.setdefault(one.draft, {old.key for old in dossier.orphans(one.draft)})
        if one.key not in known:
            known.add(one.key)
            yield Change(None, one)


class TakenOut:
    """Works on paragraphs that are taken out of a version without an heir."""

    def __init__(self, dossier: Dossier, draft: str, gone: Iterable[Paragraph]) -> None:
        self._dossier, self._draft = dossier, draft
        self._gone = tuple(gone)
        self._events: dict[str, list[Event]] = {}
        if self._gone:
            for event in dossier.events():
                self._events.setdefault(event.paragraph or "", []).append(event)

    def changes(self, but: str = "") -> Iterator[Change]:
        """Take away what cannot stay, and write down what it was; `but` is a proposal's id."""
        orphans: list[Orphan] = []
        asked = self._dossier.proposals(self._draft)
        for one in self._gone:
            text = self._dossier.note(on_paragraph(one.id))
            if text:
                yield Change(Note(on_paragraph(one.id), text), None)
                orphans.append(self._orphan(one, OrphanSort.NOTE, text))
            for link in self._dossier.links_of_paragraph(one.id):
                yield Change(link, None)
                orphans += self._of_link(one, link)
            for event in self._events.get(one.id, ()):
                words = f"{event.title}, {event.when.text}"
                orphans.append(self._orphan(one, OrphanSort.ENTRY, words, event.uid))
            for wish in asked:
                if wish.paragraph == one.id and wish.awaits and wish.id != but:
                    words = words_of(wish)
                    orphans.append(self._orphan(one, OrphanSort.PROPOSAL, words, wish.id))
        yield from listed(self._dossier, orphans)

    def _of_link(self, paragraph: Paragraph, link: Link) -> list[Orphan]:
        event = self._dossier.event(link.uid)
        if link.state is not LinkState.CONFIRMED or event is None:
            return []
        return [self._orphan(paragraph, OrphanSort.LINK, event.title, link.uid)]

    def _orphan(
        self, paragraph: Paragraph, sort: OrphanSort, words: str, target: str = ""
    ) -> Orphan:
        return orphan_of(paragraph, self._draft, sort, words, target)


# -- settling --------------------------------------------------------------------------------------


def let_go(dossier: Dossier, orphan: Orphan) -> Edit:
    """Take an orphan off the list; a proposal goes with it, an entry stays in the calendar."""
    changes = [Change(orphan, replace(orphan, settled=True))]
    proposal = _proposal_of(dossier, orphan) if orphan.sort is OrphanSort.PROPOSAL else None
    if proposal is not None:
        said = (one for one in dossier.positions(orphan.draft) if one.proposal == proposal.id)
        changes += [*(Change(one, None) for one in said), Change(proposal, None)]
    return Edit(f"letting the {orphan.sort} on {orphan.path} go", tuple(changes))


def adopt(dossier: Dossier, orphan: Orphan, paragraph: Paragraph) -> Edit:
    """Put an orphan on another paragraph of its version.

    Raises `Problem` when what it stands for is no longer there.
    """
    changes = [Change(orphan, replace(orphan, settled=True))]
    changes += _put(dossier, orphan, paragraph)
    return Edit(
        f"the {orphan.sort} on {orphan.path}, put on {paragraph.path or 'a paragraph'}",
        tuple(changes),
    )


def _put(dossier: Dossier, orphan: Orphan, paragraph: Paragraph) -> Iterator[Change]:
    if orphan.sort is OrphanSort.NOTE:
        yield with_note(dossier, paragraph.id, orphan.words)
    elif orphan.sort is OrphanSort.LINK:
        _event_of(dossier, orphan)
        known = {one.uid: one for one in dossier.links_of_paragraph(paragraph.id)}
        reason = f"linked with {orphan.path}"
        made = Link(paragraph.id, orphan.target, reason, LinkState.CONFIRMED)
        yield Change(known.get(orphan.target), made)
    elif orphan.sort is OrphanSort.ENTRY:
        event = _event_of(dossier, orphan)
        yield Change(event, replace(event, paragraph=paragraph.id))
    else:
        yield _proposal_put(dossier, orphan, paragraph)


def _event_of(dossier: Dossier, orphan: Orphan) -> Event:
    event = dossier.stored(orphan.target)
    if event is None:
        raise Problem("The event is no longer in the calendar; let this one go.")
    return event


def _proposal_put(dossier: Dossier, orphan: Orphan, paragraph: Paragraph) -> Change:
    known = _proposal_of(dossier, orphan)
    if known is None:
        raise Problem("The proposal is no longer there; let this one go.")
    return Change(known, on_words_of(known, paragraph))


def _proposal_of(dossier: Dossier, orphan: Orphan) -> Proposal | None:
    """The proposal that lost its paragraph, where it still belongs to that version."""
    asked = dossier.proposals(orphan.draft)
    return next((one for one in asked if one.id == orphan.target), None)


def on_words_of(proposal: Proposal, paragraph: Paragraph) -> Proposal:
    """Put a proposal on a paragraph, and on its words as far as it fits them."""
    moved = replace(proposal, paragraph=paragraph.id, draft=paragraph.draft)
    if proposal.kind is not ProposalKind.CHANGE:
        return moved
    wanted = rebased(proposal.base, proposal.text, paragraph.text)
    return moved if wanted is None else replace(moved, base=paragraph.text, text=wanted)


def with_note(dossier: Dossier, paragraph: str, words: str) -> Change:
    """Put words behind the note on a paragraph (its id)."""
    known = dossier.note(on_paragraph(paragraph))
    both = "\n".join(part for part in (known, words) if part)
    before = Note(on_paragraph(paragraph), known) if known else None
    return Change(before, Note(on_paragraph(paragraph), both))
