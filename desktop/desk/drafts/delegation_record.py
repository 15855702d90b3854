"""The whole record of a delegation over all versions: what it asked for, and said to others.

A State speaks through its groups too, and a group through its members; both are told beside it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from desktop.desk.drafts.proposing import delegations

if TYPE_CHECKING:
    from desktop.core.drafts.proposal import Position, Proposal
    from desktop.desk.dossier import Dossier


class Said(NamedTuple):
    """What a delegation says to a proposal of another one."""

    position: Position
    proposal: Proposal


class Record(NamedTuple):
    """What `name` asked for and said, in the order in which it came.

    `groups` are the records of the groups that it is certain to belong to, without their own;
    `members` the States of a group that spoke for themselves, with how often each did.
    """

    name: str
    proposals: tuple[Proposal, ...]
    said: tuple[Said, ...]
    groups: tuple[Record, ...] = ()
    members: tuple[tuple[str, int], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for or said."""
        return not self.proposals and not self.said


def record_of(dossier: Dossier, name: str) -> Record:
    """Return the record of a delegation by its short name, else as printed."""
    known = delegations()
    one = known.named(name)
    own = _own(dossier, name)
    if one is None:
        return own
    if one.is_group:
        named = {state.short: state.code for state in known.all if state.code in one.members}
        counted = Counter(_speakers(dossier))
        members = tuple((short, counted[short]) for short in named if counted[short])
        return own._replace(members=members)
    groups = (group for group in known.all if group.is_group and one.code in group.members)
    records = (_of_others(_own(dossier, group.short), name) for group in groups)
    return own._replace(groups=tuple(record for record in records if not record.is_empty))


def _of_others(record: Record, name: str) -> Record:
    """A group's record without what its member `name` said for it, which that one's own has."""
    said = (one for one in record.said if one.position.delegation != name)
    return record._replace(said=tuple(said))


def _own(dossier: Dossier, name: str) -> Record:
    said = [one for one in dossier.all_positions() if name in (one.delegation, one.on_behalf)]
    asked = ((one, dossier.proposal(one.proposal)) for one in said)
    found = tuple(Said(one, proposal) for one, proposal in asked if proposal is not None)
    return Record(name, dossier.proposals_of(name), found)


def _speakers(dossier: Dossier) -> list[str]:
    asked = [one.delegation for draft in dossier.drafts() for one in dossier.proposals(draft.id)]
    return asked + [one.delegation for one in dossier.all_positions()]
