"""Proposals that moved on to a newer version, as they stood on the one that they came from.

A former version keeps its memory: what was asked for on it is still read there, and no longer
changed there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.drafts.proposal import Proposal

if TYPE_CHECKING:
    from desktop.desk.dossier import Dossier


def carried_on(dossier: Dossier, draft_id: str) -> tuple[Proposal, ...]:
    """Return the proposals that left a version (its id) for a newer one, as they were then."""
    later = _later(dossier, draft_id)
    ids = [one.id for draft in later for one in dossier.proposals(draft)]
    if not ids:
        return ()
    left: dict[str, Proposal] = {}
    for change in dossier.changes_about(Proposal, ids):
        before, after = change.before, change.after
        if not (isinstance(before, Proposal) and isinstance(after, Proposal)):
            continue
        if before.draft == draft_id != after.draft:
            left[before.id] = before
    return tuple(left[one] for one in ids if one in left)


def _later(dossier: Dossier, draft_id: str) -> list[str]:
    """The versions that follow one, each with those that follow it."""
    by_previous: dict[str, list[str]] = {}
    for one in dossier.drafts():
        by_previous.setdefault(one.previous or "", []).append(one.id)
    found: list[str] = []
    waiting = list(by_previous.get(draft_id, []))
    while waiting:
        later = waiting.pop(0)
        if later not in found:
            found.append(later)
            waiting += by_previous.get(later, [])
    return found
