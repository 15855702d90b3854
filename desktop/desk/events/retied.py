"""What hung on an entry that became one with another goes along: links, relations, notes, words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.core.edit import Change
from desktop.core.links.ties import LinkState, Note, RelationKind, on_event
from desktop.core.quick.dataclasses import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.core.drafts.proposal import Position, Proposal
    from desktop.desk.dossier import Dossier


def links(dossier: Dossier, gone: Mapping[str, str]) -> Iterator[Change]:
    """Take the links of entries that are gone away; those that a person made go to the other one.

    `gone` holds the uid of each and of the one that it became, "" where there is none.
    """
    there = {one.key: one for one in dossier.links()}
    for link in list(there.values()):
        if link.uid not in gone:
            continue
        yield Change(link, None)
        target = gone[link.uid]
        moved = replace(link, uid=target)
        known = there.get(moved.key)
        if not target or link.state is LinkState.SUGGESTED:
            continue
        if known is None or known.state is LinkState.SUGGESTED:
            there[moved.key] = moved
            yield Change(known, moved)


def relations(dossier: Dossier, gone: Mapping[str, str]) -> Iterator[Change]:
    """Have what belonged to an entry that is gone belong to the other one.

    Between the two there is nothing any more.
    """
    known = {one.key for one in dossier.relations()}
    for one in dossier.relations():
        child, parent = gone.get(one.child, one.child), gone.get(one.parent, one.parent)
        if (child, parent) == (one.child, one.parent):
            continue
        yield Change(one, None)
        turned = replace(one, child=child, parent=parent)
        back = replace(turned, child=parent, parent=child)
        doubled = one.kind is RelationKind.MAYBE_SAME and back.key in known
        if child and parent and child != parent and turned.key not in known and not doubled:
            known.add(turned.key)
            yield Change(None, turned)


def notes(dossier: Dossier, gone: Mapping[str, str]) -> Iterator[Change]:
    """Put the user's words on an entry that is gone behind those on the other one."""
    coming: dict[str, list[str]] = {}
    for uid, target in gone.items():
        words = dossier.note(on_event(uid))
        if words and target:
            yield Change(Note(on_event(uid), words), None)
            coming.setdefault(target, []).append(words)
    for target, texts in coming.items():
        known = dossier.note(on_event(target))
        before = Note(on_event(target), known) if known else None
        yield Change(before, Note(on_event(target), "\n".join(filter(None, (known, *texts)))))


def sayings(
    dossier: Dossier, gone: Mapping[str, str], made: Iterable[Change] = ()
) -> Iterator[Change]:
    """Have what was asked for and said at an entry that is gone be said at the other one.

    Where there is none its title stays. A silence procedure has the other one for its deadline.
    `made` are the changes of the same edit before these.
    """
    now: dict[tuple[type, str], Any] = {}
    now.update({(type(one.record), one.record.key): one.after for one in made})
    said: list[Proposal | Position] = list(dossier.all_positions())
    said += [one for draft in dossier.drafts() for one in dossier.proposals(draft.id)]
    for one in said:
        uid, known = one.meeting, now.get((type(one), one.key), one)
        if uid in gone and known is not None:
            event = None if gone[uid] else dossier.event(uid)
            occasion = event.title if event else one.occasion
            yield Change(known, replace(known, meeting=gone[uid], occasion=occasion))
    for silence in dossier.silences():
        if gone.get(silence.event):
            yield Change(silence, replace(silence, event=gone[silence.event]))
