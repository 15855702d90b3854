"""A newer version takes over what hangs on the older one: notes, links, proposals, entries.

Nothing is dropped: what finds no paragraph in the newer version stays where it is and is listed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.draft import ParagraphKind
from desktop.core.edit import Change, Edit
from desktop.core.merging import merged
from desktop.core.proposal import Proposal, ProposalKind
from desktop.core.text_edits import rebased
from desktop.core.ties import Link, LinkState, Note, on_paragraph
from desktop.core.version_matching import match_versions
from desktop.core.versions import Fate, Pair
from desktop.desk.comparing import between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.core.draft import Draft, Paragraph
    from desktop.core.event import Event
    from desktop.desk.dossier import Dossier

# So many of the newer version's paragraphs are found in the older one before it is taken for one.
_SHARED = 0.35


class Orphan(NamedTuple):
    """Something that found no paragraph in the newer version: what, on which one, which words."""

    sort: str
    paragraph: Paragraph
    words: str


class Moved(NamedTuple):
    """An entry of the calendar whose paragraph says another date now."""

    before: Event
    after: Event


class Carried(NamedTuple):
    """What taking over would do: the edit, what stays behind, and the entries that move."""

    edit: Edit
    orphans: tuple[Orphan, ...]
    moved: tuple[Moved, ...]


def previous_of(dossier: Dossier, draft: Draft) -> Draft | None:
    """Return the version that `draft` follows: the one told, the one named, or the likest one."""
    if draft.previous:
        return dossier.draft(draft.previous)
    own = dossier.paragraphs(draft.id)
    earlier = list(takewhile(lambda one: one.id != draft.id, dossier.drafts()))
    told = " ".join(one.text for one in own if one.kind is ParagraphKind.TEXT)
    for other in reversed(earlier):
        # "[without reference to a Main Committee (A/71/L.58)]" names the text that was adopted.
        if other.symbol and re.search(rf"(?<![\w/]){re.escape(other.symbol)}(?![\w/])", told):
            return other
    best: tuple[float, Draft] | None = None
    for other in earlier:
        pairs = match_versions(dossier.paragraphs(other.id), own)
        kept = sum(bool(pair.older and pair.newer) and pair.similarity > 0.5 for pair in pairs)
        share = kept / len(own) if own else 0.0
        if share >= _SHARED and (best is None or share >= best[0]):
            best = (share, other)
    return best[1] if best else None


def carry_over(dossier: Dossier, older: Draft, newer: Draft) -> Carried:
    """Work out the edit by which `newer` follows `older`; done twice it changes nothing more."""
    return _Carrying(dossier, older, newer).carried()


class Followed(NamedTuple):
    """A version that took over what hung on an older one."""

    older: Draft
    newer: Draft
    carried: Carried


def follow(dossier: Dossier, drafts: Iterable[Draft]) -> tuple[Followed, ...]:
    """Have each of these drafts that is a newer version of one in the dossier take over from it.

    Each is an edit of its own, so that it can be taken back while the draft stays. Raises
    `Problem` when the dossier cannot be written.
    """
    found: list[Followed] = []
    for draft in drafts:
        older = previous_of(dossier, draft)
        if older is None:
            continue
        carried = carry_over(dossier, older, draft)
        if carried.edit.changes:
            dossier.do(carried.edit)
            found.append(Followed(older, draft, carried))
    return tuple(found)


class _Carrying:
    """Works on one pair of versions."""

    def __init__(self, dossier: Dossier, older: Draft, newer: Draft) -> None:
        self._dossier, self._older, self._newer = dossier, older, newer
        self._before = {one.id: one for one in dossier.paragraphs(older.id)}
        self._after = {one.id: one for one in dossier.paragraphs(newer.id)}
        self._known = dossier.pairs(older.id, newer.id)
        found = match_versions(tuple(self._before.values()), tuple(self._after.values()))
        self._pairs: Sequence[Pair] = self._known or between(found, older.id, newer.id)
        self._heirs = _heirs(self._pairs)
        self._orphans: list[Orphan] = []
        self._moved: list[Moved] = []

    def carried(self) -> Carried:
        changes = [Change(None, pair) for pair in self._pairs if not self._known]
        if self._newer.previous != self._older.id:
            changes.append(Change(self._newer, replace(self._newer, previous=self._older.id)))
        changes += self._notes()
        changes += self._proposals()
        entries, gone = self._entries()
        changes += self._links(gone)
        changes += self._relations(gone)
        changes += entries
        name = self._newer.version or self._newer.title
        edit = Edit(f"carrying notes, links and proposals over to “{name}”", tuple(changes))
        return Carried(edit, tuple(self._orphans), tuple(self._moved))

    def _notes(self) -> Iterator[Change]:
        """Notes stay with the older version and stand on the newer one too."""
        for identity, paragraph in self._before.items():
            text = self._dossier.note(on_paragraph(identity))
            if not text:
                continue
            heir = self._heirs.get(identity)
            if heir is None:
                self._orphans.append(Orphan("note", paragraph, text))
                continue
            known = self._dossier.note(on_paragraph(heir))
            if text in known:
                continue
            before = Note(on_paragraph(heir), known) if known else None
            both = "\n".join(part for part in (known, text) if part)
            yield Change(before, Note(on_paragraph(heir), both))

    def _links(self, gone: Mapping[str, str]) -> Iterator[Change]:
        """Links that the user or the text made go to the paragraph's heir."""
        there = {(one.paragraph, one.uid): one for one in self._dossier.links()}
        made: set[tuple[str, str]] = set()
        for link in list(there.values()):
            if link.uid in gone:
                yield Change(link, None)
        for link in list(there.values()):
            paragraph = self._before.get(link.paragraph)
            if paragraph is None or link.state is LinkState.SUGGESTED:
                continue
            heir = self._heirs.get(link.paragraph)
            if heir is None:
                event = self._dossier.event(link.uid)
                if link.state is LinkState.CONFIRMED:
                    words = event.title if event else link.uid
                    self._orphans.append(Orphan("link", paragraph, words))
                continue
            known = there.get((heir, link.uid))
            if (heir, link.uid) in made or (known and known.state is link.state):
                continue
            made.add((heir, link.uid))
            reason = f"linked in {self._older.version or self._older.title}"
            yield Change(known, Link(heir, link.uid, reason, link.state))

    def _relations(self, gone: Mapping[str, str]) -> Iterator[Change]:
        """What belonged to an entry that is one with another now belongs to that one."""
        known = {one.key for one in self._dossier.relations()}
        for one in self._dossier.relations():
            child, parent = gone.get(one.child, one.child), gone.get(one.parent, one.parent)
            if (child, parent) == (one.child, one.parent):
                continue
            yield Change(one, None)
            turned = replace(one, child=child, parent=parent)
            if child != parent and turned.key not in known:
                known.add(turned.key)
                yield Change(None, turned)

    def _proposals(self) -> Iterator[Change]:
        """Open proposals move on; what was decided stays with the version that it was made on."""
        for one in self._dossier.proposals(self._older.id):
            if not one.is_open:
                continue
            moved = self._moved_on(one)
            if moved.paragraph == "" and one.paragraph:
                paragraph = self._before[one.paragraph]
                words = f"{one.delegation}: {one.text or one.base}"
                self._orphans.append(Orphan("proposal", paragraph, words))
            yield Change(one, moved)

    def _moved_on(self, proposal: Proposal) -> Proposal:
        after = self._heirs.get(proposal.after, "") if proposal.after else ""
        heir = self._heirs.get(proposal.paragraph, "") if proposal.paragraph else ""
        moved = replace(proposal, draft=self._newer.id, paragraph=heir, after=after)
        if heir and proposal.kind is ProposalKind.CHANGE:
            now = self._after[heir].text
            wanted = rebased(proposal.base, proposal.text, now)
            if wanted is not None:
                return replace(moved, base=now, text=wanted)
        return moved

    def _entries(self) -> tuple[list[Change], dict[str, str]]:
        """Entries that both versions set become one, with the words of both and the newer date."""
        changes: list[Change] = []
        gone: dict[str, str] = {}
        events = self._dossier.events()
        newer = [event for event in events if event.paragraph in self._after]
        for old in events:
            if old.paragraph is None or old.paragraph not in self._before:
                continue
            heir = self._heirs.get(old.paragraph)
            if heir is None:
                self._orphans.append(Orphan("entry", self._before[old.paragraph], old.title))
                continue
            new = next((e for e in newer if e.paragraph == heir and e.kind is old.kind), None)
            if new is None:
                changes.append(Change(old, replace(old, paragraph=heir)))
                continue
            newer.remove(new)
            gone[new.uid] = old.uid
            joined = self._joined(old, new)
            changes += [Change(old, joined), Change(new, None)]
            if old.when != joined.when:
                self._moved.append(Moved(old, joined))
        return changes, gone

    def _joined(self, old: Event, new: Event) -> Event:
        """The older entry with the newer one's paragraph, date and place, unless set by hand."""
        both = merged(old, new)
        hand = set(old.by_hand)
        when = old.when if "when" in hand else new.when
        place = old.place if "place" in hand else (new.place if new.place.words else old.place)
        seen = when != old.when or place != old.place
        remarks = old.remarks
        if when != old.when:
            name = self._older.version or self._older.title
            remarks = (*remarks, f"{name} had “{old.when.text}”")
        return replace(
            both,
            when=when,
            place=place,
            title=old.title if "title" in hand else new.title,
            paragraph=new.paragraph,
            remarks=remarks,
            sequence=old.sequence + 1 if seen else old.sequence,
        )


def _heirs(pairs: Sequence[Pair]) -> dict[str, str]:
    """For each older paragraph the newer one that goes on; of several parts the likest."""
    best: dict[str, Pair] = {}
    for pair in pairs:
        if not pair.older or not pair.newer:
            continue
        known = best.get(pair.older)
        # The first part of a split has the number and, mostly, the verb.
        if known is None or (pair.fate is not Fate.SPLIT and pair.similarity > known.similarity):
            best[pair.older] = pair
    return {older: pair.newer for older, pair in best.items()}
