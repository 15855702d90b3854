"""Removing what was read by mistake, long after: what goes, what stays, and where it stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.core.versions.naming import own_name
from desktop.desk.edits import shortened
from desktop.desk.removing.chain import RemovedChain
from desktop.desk.removing.entries import RemovedEntries, without
from desktop.desk.removing.papers import RemovedPapers
from desktop.desk.removing.ties import RemovedTies

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.core.drafts.draft import Draft
    from desktop.core.event import Event
    from desktop.core.versions.orphan import Orphan, OrphanSort
    from desktop.desk.dossier import Dossier


class Removal(NamedTuple):
    """What removing papers would do; nothing is changed until its edit is done.

    `gone` are entries that only these papers gave, `own` those of the user's that stay although
    nothing else tells of them, `told` those that other papers tell of too; `anew` are those of the
    last that say another date or place then, before and after. Notes, links and proposals are
    counted by sort: `moved` to the version `to`, and `lost` where no version of the text is left;
    `orphans` wait there for a paragraph. `filed` tracked changes and comments came with the files.
    """

    edit: Edit
    drafts: tuple[Draft, ...]
    documents: tuple[str, ...]
    gone: tuple[Event, ...]
    own: tuple[Event, ...]
    told: tuple[Event, ...]
    anew: tuple[tuple[Event, Event], ...]
    moved: Mapping[OrphanSort, int]
    lost: Mapping[OrphanSort, int]
    orphans: tuple[Orphan, ...]
    filed: int
    to: Draft | None


def plan_removal(
    dossier: Dossier, drafts: Iterable[Draft] = (), documents: Iterable[str] = ()
) -> Removal:
    """Work out the edit that removes versions, or documents (their names) with all they gave.

    What was done on a version goes to the matched paragraphs of the next one, else of the one
    before. Raises `Problem` when nothing is named.
    """
    papers = RemovedPapers(dossier, drafts, documents)
    if not papers.drafts and not papers.documents:
        raise Problem("There is nothing to remove; name a version or a document.")
    chain = RemovedChain(dossier, papers)
    entries = RemovedEntries(dossier, papers, chain.heir).left()
    ties = RemovedTies(dossier, papers, chain, {one.uid for one in entries.gone})
    changes = [*ties.changes(), *without(entries.gone, dossier), *entries.changes]
    changes += chain.changes()
    changes += _texts(dossier, papers)
    return Removal(
        Edit(f"removing {shortened(papers.name, 60)}", tuple(changes)),
        papers.drafts,
        tuple(sorted(papers.documents)),
        entries.gone,
        entries.own,
        entries.told,
        entries.anew,
        ties.moved,
        ties.lost,
        tuple(ties.orphans),
        ties.filed,
        next((one.draft for one in chain.neighbours.values() if one.draft), None),
    )


def _texts(dossier: Dossier, papers: RemovedPapers) -> Iterable[Change]:
    for draft in papers.drafts:
        yield from (Change(one, None) for one in papers.text_of(draft.id))
        yield Change(draft, None)
    for name in sorted(papers.documents):
        known = dossier.document(name)
        if known is not None:
            yield Change(known, None)


def versions_of_text(dossier: Dossier, draft: Draft) -> tuple[Draft, ...]:
    """Return all versions of the text of which `draft` is one, in the order in which they came."""
    chain, before = {draft.id}, 0
    while len(chain) != before:
        before = len(chain)
        for one in dossier.drafts():
            if one.id in chain and one.previous:
                chain.add(one.previous)
            elif one.previous in chain:
                chain.add(one.id)
    return tuple(one for one in dossier.drafts() if one.id in chain)


def removable(dossier: Dossier, name: str) -> tuple[tuple[Draft, ...], tuple[str, ...]]:
    """Return what a name of a command means: a document whole, or one version.

    Raises `Problem` when it means nothing, or several.
    """
    from desktop.desk.lookup import draft_called

    if dossier.document(name) is not None:
        return (), (name,)
    if not dossier.drafts():
        known = "; ".join(one.name for one in dossier.documents())
        raise Problem(f"No document is called “{name}”. There are: {known}.")
    return (draft_called(dossier, name),), ()


def told_of(removal: Removal) -> Iterable[str]:
    """Say what would go and what stays, a line each."""
    names = [own_name(one) for one in removal.drafts]
    names += [one for one in removal.documents if one not in {d.document for d in removal.drafts}]
    yield f"What goes: {', '.join(f'“{one}”' for one in names)}"
    for event in removal.gone:
        yield f"  entry: {event.title}, {event.when.text or 'no date'}"
    if removal.filed:
        yield f"  tracked changes and comments of the file: {removal.filed}"
    for sort, number in removal.lost.items():
        yield f"  {sort}s of yours, for no version of the text is left: {number}"
    yield "What stays:"
    for sort, number in removal.moved.items():
        where = own_name(removal.to) if removal.to else ""
        yield f"  {sort}s on the matched paragraphs of “{where}”: {number}"
    for orphan in removal.orphans:
        yield f"  without a paragraph: {orphan.sort} on {orphan.path}: {orphan.words}"
    for event in removal.own:
        yield f"  as an entry of your own: {event.title}, {event.when.text or 'no date'}"
    if removal.told:
        yield f"  entries of which other papers tell too: {len(removal.told)}"
    for before, after in removal.anew:
        yield f"  again: {after.title}: {before.when.text} → {after.when.text}"
