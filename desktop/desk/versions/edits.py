"""A newer version takes over what hangs on the older one: notes, links, proposals, entries.

Nothing is dropped: what finds no paragraph in the newer version stays where it is and is listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.dates.mention import MentionKind
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.text_edits import rebased
from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Link, LinkState, Note, on_paragraph
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.as_now import as_now
from desktop.core.versions.beside import Fate
from desktop.core.versions.matching import match_versions
from desktop.core.versions.naming import own_name
from desktop.core.versions.orphan import OrphanSort
from desktop.core.when import share_a_day
from desktop.desk.events.retied import links, notes, relations, sayings
from desktop.desk.offers.date_proposals import DateProposal, Stand, date_proposals
from desktop.desk.offers.offered import Offered, renewed
from desktop.desk.versions.comparing import between, compare_paired
from desktop.desk.versions.entries import Entries, Left, Moved
from desktop.desk.versions.orphaning import listed, on_words_of, open_orphans, orphan_of, words_of
from desktop.desk.versions.twins import part_with, parts_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.core.drafts.draft import Draft
    from desktop.core.versions.beside import Pair
    from desktop.desk.dossier import Dossier


# What is asked for with a paragraph as it is, not with its words.
_ON_THE_WHOLE = (ProposalKind.DELETE, ProposalKind.MOVE)


class Carried(NamedTuple):
    """What taking over would do: the edit, what stays behind, what moves, and what might."""

    edit: Edit
    orphans: tuple[Left, ...]
    moved: tuple[Moved, ...]
    offered: tuple[Offered, ...] = ()


def carry_over(dossier: Dossier, older: Draft, newer: Draft) -> Carried:
    """Work out the edit by which `newer` follows `older`; done twice it changes nothing more."""
    return _Carrying(dossier, older, newer).carried()


def become_former(dossier: Dossier, older: Draft, newer: Draft) -> Carried:
    """Work out the edit by which `older`, read later, stands before `newer` in their chain.

    Nothing that hangs on the newer version changes: what the older one says of a date is only
    noted with the entry that both set. Entries that the newer one has not are listed and leave
    the calendar.
    """
    return _Carrying(dossier, older, newer).former()


class Followed(NamedTuple):
    """Two versions that stand in a chain now.

    `former`: the older one came in later, and nothing was carried over.
    """

    older: Draft
    newer: Draft
    carried: Carried
    former: bool = False


class _Carrying:
    """Works on one pair of versions."""

    def __init__(self, dossier: Dossier, older: Draft, newer: Draft) -> None:
        self._dossier, self._older, self._newer = dossier, older, newer
        self._before = {one.id: one for one in dossier.paragraphs(older.id)}
        self._after = {one.id: one for one in dossier.paragraphs(newer.id)}
        self._known = dossier.pairs(older.id, newer.id)
        texts = (tuple(self._before.values()), tuple(self._after.values()))
        # Both may have been corrected since they were matched.
        found = as_now(self._known, *texts) if self._known else match_versions(*texts)
        self._pairs: Sequence[Pair] = between(found, older.id, newer.id)
        self._parts = parts_by(self._pairs)
        self._heirs = {older: newer for older, (newer, *_) in self._parts.items()}
        self._merged = {pair.older for pair in self._pairs if pair.fate is Fate.MERGED}
        self._orphans: list[Left] = []

    def carried(self) -> Carried:
        changes = [Change(None, pair) for pair in self._pairs if not self._known]
        if self._newer.previous != self._older.id:
            changes.append(Change(self._newer, replace(self._newer, previous=self._older.id)))
        changes += self._notes()
        changes += self._proposals()
        entries = self._entries_work().carried()
        gone = entries.gone
        self._orphans += entries.orphans
        changes += self._retied(gone)
        changes += self._links(gone)
        changes += sayings(self._dossier, gone, changes)
        changes += entries.changes
        changes += self._written_down()
        offered = (*entries.offered, *self._offered_to_linked())
        heirs = {one: self._after[heir] for one, heir in self._heirs.items()}
        changes += renewed(self._dossier, offered, heirs)
        name = own_name(self._newer)
        edit = Edit(f"carrying notes, links and proposals over to “{name}”", tuple(changes))
        return Carried(edit, tuple(self._orphans), entries.moved, offered)

    def _offered_to_linked(self) -> Iterator[Offered]:
        """The dates that moved for meetings that are only linked, and not set, by a paragraph.

        Most links say that a meeting matters to a paragraph. Only one that a person has confirmed,
        and that was on the day that moved, is likely the meeting of which the words speak.
        """
        firm = {
            (one.paragraph, one.uid)
            for one in self._dossier.links()
            if one.state is LinkState.CONFIRMED
        }
        older = {pair.newer: pair.older for pair in self._pairs}
        texts = (tuple(self._before.values()), tuple(self._after.values()))
        comparison = compare_paired(self._dossier, (self._older, self._newer), self._pairs, texts)
        for one in date_proposals(comparison):
            linked = firm & {
                (one.paragraph, one.event.uid),
                (older.get(one.paragraph, ""), one.event.uid),
            }
            if one.stand is Stand.OFFERED and linked and _was_meant(one):
                paragraph = self._after[one.paragraph]
                yield Offered(one.event, paragraph, one.after.when, one.before.when.text)

    def _written_down(self) -> Iterator[Change]:
        """List what finds no paragraph, and take off the list what has found one by now."""
        yield from listed(
            self._dossier,
            (
                orphan_of(one.paragraph, self._newer.id, one.sort, one.words, one.target)
                for one in self._orphans
            ),
        )
        homeless = {one.id: one for one in self._dossier.proposals(self._newer.id)}
        for orphan in open_orphans(self._dossier, self._newer.id):
            heir = self._after.get(self._heirs.get(orphan.paragraph, ""))
            if heir is None:
                continue
            yield Change(orphan, replace(orphan, settled=True))
            proposal = homeless.get(orphan.target)
            if proposal is not None and not proposal.paragraph:
                yield Change(proposal, on_words_of(proposal, heir))

    def former(self) -> Carried:
        changes = [Change(None, pair) for pair in self._pairs if not self._known]
        before = self._newer.previous
        if before != self._older.id:
            changes.append(Change(self._newer, replace(self._newer, previous=self._older.id)))
            if before and self._older.previous is None:
                changes.append(Change(self._older, replace(self._older, previous=before)))
        entries = self._entries_work().noted()
        changes += self._retied(entries.gone)
        changes += sayings(self._dossier, entries.gone)
        changes += renewed(self._dossier, entries.offered, {})
        name = own_name(self._older)
        edit = Edit(f"“{name}” as a former version", (*changes, *entries.changes))
        return Carried(edit, entries.orphans, (), entries.offered)

    def _entries_work(self) -> Entries:
        events = self._dossier.events()
        return Entries(self._older, (self._before, self._after), self._parts, events)

    def _notes(self) -> Iterator[Change]:
        """Notes stay with the older version and stand on the newer one too, some as one."""
        coming: dict[str, list[str]] = {}
        for identity, paragraph in self._before.items():
            text = self._dossier.note(on_paragraph(identity))
            if not text:
                continue
            heir = self._heirs.get(identity)
            if heir is None:
                self._orphans.append(Left(OrphanSort.NOTE, paragraph, text))
            else:
                coming.setdefault(heir, []).append(text)
        for heir, texts in coming.items():
            known = self._dossier.note(on_paragraph(heir))
            both = known
            for text in texts:
                both = both if text in both else "\n".join(filter(None, (both, text)))
            before = Note(on_paragraph(heir), known) if known else None
            if both != known:
                yield Change(before, Note(on_paragraph(heir), both))

    def _retied(self, gone: Mapping[str, str]) -> Iterator[Change]:
        """What hung on entries that are no longer there."""
        for retied in (links, relations, notes):
            yield from retied(self._dossier, gone)

    def _links(self, gone: Mapping[str, str]) -> Iterator[Change]:
        """Links that the user or the text made go to the paragraph's heir."""
        there = {(one.paragraph, one.uid): one for one in self._dossier.links()}
        made: set[tuple[str, str]] = set()
        for link in list(there.values()):
            paragraph = self._before.get(link.paragraph)
            if paragraph is None or link.state is LinkState.SUGGESTED:
                continue
            uid = gone.get(link.uid, link.uid)
            event = self._dossier.event(uid)
            parts = [self._after[one] for one in self._parts.get(link.paragraph, ())]
            heir = part_with(event.when, parts).id if parts and event else None
            if heir is None:
                if link.state is LinkState.CONFIRMED:
                    words = event.title if event else uid
                    self._orphans.append(Left(OrphanSort.LINK, paragraph, words, uid))
                continue
            known = there.get((heir, uid))
            if (heir, uid) in made or (known and known.state is link.state):
                continue
            made.add((heir, uid))
            reason = f"linked in {own_name(self._older)}"
            yield Change(known, Link(heir, uid, reason, link.state))

    def _proposals(self) -> Iterator[Change]:
        """Open proposals move on; what was decided stays with the version that it was made on."""
        for one in self._dossier.proposals(self._older.id):
            if not one.is_open:
                continue
            moved = self._moved_on(one)
            if moved.paragraph == "" and one.paragraph:
                paragraph = self._before[one.paragraph]
                left = Left(OrphanSort.PROPOSAL, paragraph, words_of(one), one.id)
                self._orphans.append(left)
            yield Change(one, moved)
            yield from self._on_other_parts(one, moved)

    def _on_other_parts(self, one: Proposal, moved: Proposal) -> Iterator[Change]:
        """Who wants a paragraph away wants away all that became of it."""
        if one.kind is ProposalKind.DELETE and moved.paragraph:
            for number, part in enumerate(self._parts[one.paragraph][1:], 2):
                yield Change(None, replace(moved, id=f"{one.id}-{number}", paragraph=part))

    def _moved_on(self, proposal: Proposal) -> Proposal:
        after = self._heirs.get(proposal.after, "") if proposal.after else ""
        heir = self._heirs.get(proposal.paragraph, "") if proposal.paragraph else ""
        if proposal.paragraph in self._merged and proposal.kind in _ON_THE_WHOLE:
            # What stands there now has the words of others too, of which nobody spoke.
            heir = ""
        moved = replace(proposal, draft=self._newer.id, paragraph=heir, after=after)
        if heir and proposal.kind is ProposalKind.CHANGE:
            # The words that it is about may stand in another part of what was split.
            for part in self._parts[proposal.paragraph]:
                now = self._after[part].text
                wanted = rebased(proposal.base, proposal.text, now)
                if wanted is not None:
                    return replace(moved, paragraph=part, base=now, text=wanted)
        return moved


def _was_meant(proposal: DateProposal) -> bool:
    """Whether an event was on the days of which the older words spoke.

    In a quarter many meetings are held: there the very same time has to be told of both.
    """
    said, event = proposal.before, proposal.event
    if said.kind is MentionKind.WINDOW or not share_a_day(said.when, event.when):
        return False
    return said.when.is_fixed or said.when.spans() == event.when.spans()
