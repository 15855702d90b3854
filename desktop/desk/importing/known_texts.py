"""Drafts of a file against the versions of a dossier: one that is there already comes back.

It is known by the stamp of a file that this program wrote, else by its words; never by its file's
name, for people save the next text under the name of the last one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.found import DraftFound
from desktop.core.quick.dataclasses import replace
from desktop.core.stamp import same_head, seal_of
from desktop.core.versions.matching import match_versions
from desktop.desk.importing.reading_back import Back, read_back
from desktop.desk.versions.twins import parts_by

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.core.drafts.draft import Draft
    from desktop.core.drafts.proposal import Proposal
    from desktop.core.event import Event
    from desktop.core.found import Found
    from desktop.desk.dossier import Dossier


class Parted(NamedTuple):
    """A file without the versions that the dossier has, and these, with what is new on them."""

    found: Found
    backs: tuple[Back, ...]


class KnownTexts:
    """Knows the versions of a dossier, and those that one import has brought so far."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._drafts = {one.id: one for one in dossier.drafts()}
        self._seals: dict[str, frozenset[str]] = {}
        # New texts by their ids, each with what other copies of it in the same import bring.
        self._fresh: dict[str, DraftFound] = {}
        self._copies: dict[str, list[str]] = {}

    def parted(self, found: Found) -> Parted:
        """Part the drafts of a file into those that are new and those that come back.

        A new text whose id is taken, as one of the same file's name, gets another one.
        """
        made = found
        backs: list[Back] = []
        for one in found.drafts:
            known = self._version(one)
            if known is not None:
                backs.append(read_back(self._dossier, known, one, found.document.name))
                made = _without(made, one)
            elif (first := self._first_copy(one)) is not None:
                self._join(first, one, found.document.name)
                made = _without(made, one)
            else:
                named = self._renamed(one)
                made = _with(made, one, named) if named is not one else made
                self._fresh[named.draft.id] = named
        return Parted(made, tuple(backs))

    def _version(self, found: DraftFound) -> Draft | None:
        """The version of the dossier that a draft is, word for word."""
        seal, stamp = seal_of(found.paragraphs), found.stamp
        if stamp is not None and stamp.version in self._drafts and stamp.seal == seal:
            return self._drafts[stamp.version]
        alike = [one for one in self._drafts.values() if seal in self._seals_of(one.id)]
        named = [one for one in alike if one.id == (stamp.version if stamp else found.draft.id)]
        heads = [one for one in alike if same_head(one, found.draft)]
        return next(iter((*named, *heads)), None)

    def _seals_of(self, draft_id: str) -> frozenset[str]:
        """The seals of a version as it stands, and as it was issued."""
        if draft_id not in self._seals:
            texts = self._dossier.paragraphs(draft_id), self._dossier.issued(draft_id)
            self._seals[draft_id] = frozenset(seal_of(text) for text in texts if text)
        return self._seals[draft_id]

    def _first_copy(self, found: DraftFound) -> DraftFound | None:
        """The same text out of another file of the same import."""
        seal = seal_of(found.paragraphs)
        for one in self._fresh.values():
            same = one.draft.id == found.draft.id or same_head(one.draft, found.draft)
            if same and seal_of(one.paragraphs) == seal:
                return one
        return None

    def _join(self, first: DraftFound, copy: DraftFound, document: str) -> None:
        """Have a text take what is tracked and remarked in a copy of it, and not in itself."""
        name = first.draft.id
        both = joined(first, copy, f"copy {len(self._copies.get(name, ())) + 2}")
        fresh = len(both.proposals) - len(first.proposals)
        fresh += len(both.comments) - len(first.comments)
        self._fresh[name] = both
        self._copies.setdefault(name, []).append(
            f"“{document}” is the same text; {fresh} tracked changes and comments come from it"
        )

    def complete(self, found: Found) -> Found:
        """Return a file of this import with what other copies of its texts bring."""
        drafts = tuple(self._fresh.get(one.draft.id, one) for one in found.drafts)
        told = [line for one in drafts for line in self._copies.get(one.draft.id, ())]
        if not told:
            return found
        return replace(found, drafts=drafts, remarks=(*found.remarks, *told))

    def _renamed(self, found: DraftFound) -> DraftFound:
        """A draft under an id that is free, and its paragraphs under theirs."""
        name, number = found.draft.id, 2
        taken = self._drafts.keys() | self._fresh.keys()
        if name not in taken:
            return found
        while f"{name}-{number}" in taken:
            number += 1
        return _numbered(found, f"-{number}")


def joined(first: DraftFound, copy: DraftFound, tail: str) -> DraftFound:
    """Return a text with what is tracked in a copy of it too; `tail` ends the new ids."""
    parts = parts_by(match_versions(copy.paragraphs, first.paragraphs))
    heirs = {one: to[0] for one, to in parts.items()}
    known = {_asked(one) for one in first.proposals}
    moved = (
        replace(
            one,
            id=f"{one.id} {tail}",
            draft=first.draft.id,
            made_on=first.draft.id,
            paragraph=heirs.get(one.paragraph, ""),
            after=heirs.get(one.after, ""),
        )
        for one in copy.proposals
    )
    remarks = (replace(one, paragraph=heirs.get(one.paragraph, "")) for one in copy.comments)
    return replace(
        first,
        proposals=(*first.proposals, *(one for one in moved if _asked(one) not in known)),
        comments=(*first.comments, *(one for one in remarks if one not in first.comments)),
    )


def _asked(one: Proposal) -> tuple[str, ...]:
    return (one.delegation, one.kind, one.paragraph, one.text, one.after)


def _numbered(found: DraftFound, tail: str) -> DraftFound:
    """A draft with `tail` behind its id and those of its paragraphs and proposals."""
    draft = replace(found.draft, id=found.draft.id + tail)
    paragraphs = tuple(
        replace(
            one,
            id=one.id + tail,
            draft=draft.id,
            parent=one.parent + tail if one.parent else None,
        )
        for one in found.paragraphs
    )
    proposals = tuple(
        replace(
            one,
            id=one.id + tail,
            draft=draft.id,
            made_on=draft.id,
            paragraph=one.paragraph and one.paragraph + tail,
            after=one.after and one.after + tail,
        )
        for one in found.proposals
    )
    comments = tuple(replace(one, paragraph=one.paragraph + tail) for one in found.comments)
    return DraftFound(draft, paragraphs, proposals, comments, found.stamp)


def _with(found: Found, old: DraftFound, new: DraftFound) -> Found:
    """A file with another draft in place of one; its entries follow."""
    pairs = zip(old.paragraphs, new.paragraphs, strict=True)
    ids = {one.id: other.id for one, other in pairs}
    events = tuple(_moved(event, ids) for event in found.events)
    drafts = tuple(new if one is old else one for one in found.drafts)
    return replace(found, drafts=drafts, events=events)


def _moved(event: Event, ids: dict[str, str]) -> Event:
    new = ids.get(event.paragraph or "")
    return replace(event, paragraph=new) if new else event


def _without(found: Found, draft: DraftFound) -> Found:
    """A file without one of its drafts and what that one sets."""
    gone = {one.id for one in draft.paragraphs}
    events = tuple(event for event in found.events if event.paragraph not in gone)
    drafts = tuple(one for one in found.drafts if one is not draft)
    return replace(found, drafts=drafts, events=events)


def is_nothing_more(found: Found) -> bool:
    """Whether a file holds nothing beside the versions that were parted from it."""
    return not (found.drafts or found.events or found.letters)


def with_news(backs: Iterable[Back]) -> tuple[Back, ...]:
    """Return those that bring anything."""
    return tuple(one for one in backs if one.has_news)
