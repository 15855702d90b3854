"""What was done on a removed version: to the neighbouring one, or listed there as an orphan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.text_edits import rebased
from desktop.core.edit import Change
from desktop.core.links.ties import Link, LinkState, Note, on_paragraph
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.orphan import Orphan, OrphanSort
from desktop.desk.versions.orphaning import orphan_of, words_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.desk.dossier import Dossier
    from desktop.desk.removing.chain import Neighbour, RemovedChain
    from desktop.desk.removing.papers import RemovedPapers


class RemovedTies:
    """Works on the notes, links and proposals of removed versions.

    After `changes` the counters hold how many of each sort go to a neighbour (`moved`), are listed
    there (`orphans`), or go with the text because no version of it is left (`lost`); `filed` is
    how many tracked changes and comments go that only the file gave.
    """

    def __init__(
        self, dossier: Dossier, papers: RemovedPapers, chain: RemovedChain, gone: Container[str]
    ) -> None:
        """`gone` holds the uids of the entries that leave the calendar."""
        self._dossier, self._papers, self._chain, self._gone = dossier, papers, chain, gone
        self.moved, self.lost = Counter[OrphanSort](), Counter[OrphanSort]()
        self.orphans: list[Orphan] = []
        self.filed = 0
        self._notes: dict[str, str] = {}
        self._links: set[str] = set()

    def changes(self) -> tuple[Change, ...]:
        """Work out what becomes of everything."""
        made: list[Change] = []
        for draft in self._papers.drafts:
            beside = self._chain.neighbours[draft.id]
            made += self._of_notes(draft, beside)
            made += self._of_proposals(draft, beside)
            made += self._of_orphans(draft, beside)
            made += self._of_silences(draft, beside)
        made += self._of_links()
        made += self._noted()
        made += self._listed()
        return tuple(made)

    # -- notes ---------------------------------------------------------------------------------

    def _of_notes(self, draft: Draft, beside: Neighbour) -> Iterator[Change]:
        for paragraph in self._papers.text_of(draft.id):
            target = on_paragraph(paragraph.id)
            text = self._dossier.note(target)
            if not text:
                continue
            note = Note(target, text)
            yield Change(note, None)
            if self._papers.gave(note):
                self.filed += 1
            else:
                self._put_note(paragraph, text, beside)

    def _put_note(self, paragraph: Paragraph, text: str, beside: Neighbour) -> None:
        heir = beside.heir(paragraph.id)
        if heir is None:
            self._without_place(OrphanSort.NOTE, paragraph, text, "", beside)
            return
        self.moved[OrphanSort.NOTE] += 1
        known = self._notes.get(heir.id) or self._dossier.note(on_paragraph(heir.id))
        self._notes[heir.id] = _both(known, text)

    def _noted(self) -> Iterator[Change]:
        for paragraph, text in self._notes.items():
            target = on_paragraph(paragraph)
            known = self._dossier.note(target)
            if text != known:
                yield Change(Note(target, known) if known else None, Note(target, text))

    # -- links ---------------------------------------------------------------------------------

    def _of_links(self) -> Iterator[Change]:
        """Links of entries that go, and those of the paragraphs; what was said of them moves."""
        ours = {one.key for one in self._papers.links}
        for link in self._dossier.links():
            if link.uid in self._gone or link.key in ours:
                yield Change(link, None)
                if link.uid not in self._gone and link.state is not LinkState.SUGGESTED:
                    yield from self._put_link(link)
                elif link.uid in self._gone and link.state is LinkState.CONFIRMED:
                    self.lost[OrphanSort.LINK] += 1

    def _put_link(self, link: Link) -> Iterator[Change]:
        paragraph = self._dossier.paragraph(link.paragraph)
        assert paragraph is not None
        beside = self._chain.neighbours[paragraph.draft]
        heir = beside.heir(paragraph.id)
        if heir is None:
            if link.state is LinkState.CONFIRMED:
                event = self._dossier.event(link.uid)
                words = event.title if event else link.uid
                self._without_place(OrphanSort.LINK, paragraph, words, link.uid, beside)
            return
        made = replace(link, paragraph=heir.id)
        known = {one.key: one for one in self._dossier.links_of_paragraph(heir.id)}
        if made.key in self._links:
            return
        self._links.add(made.key)
        self.moved[OrphanSort.LINK] += link.state is LinkState.CONFIRMED
        there = known.get(made.key)
        if there is None or there.state is LinkState.SUGGESTED:
            yield Change(there, made)

    # -- proposals -----------------------------------------------------------------------------

    def _of_proposals(self, draft: Draft, beside: Neighbour) -> Iterator[Change]:
        listed = self._dossier.proposals(draft.id)
        said = {one.proposal for one in self._dossier.positions(draft.id)}
        former = self._stood(draft, listed)
        for one in listed:
            if one.id not in said and self._goes_with_its_file(one, former):
                yield Change(one, None)
            elif beside.draft is None:
                self.lost[OrphanSort.PROPOSAL] += 1
                positions = self._dossier.positions_to(one.id)
                yield from (Change(each, None) for each in positions)
                yield Change(one, None)
            else:
                yield Change(one, self._moved(one, former.get(one.id), beside))

    def _goes_with_its_file(
        self, one: Proposal, former: dict[str, tuple[Proposal, Proposal]]
    ) -> bool:
        """Whether only the file gave it, or it is the second half of one that goes back."""
        if self._papers.gave(one):
            self.filed += 1
            return True
        whole = former.get(one.id.rpartition("-")[0])
        return one.kind is ProposalKind.DELETE and whole is not None and one.id not in former

    def _stood(
        self, draft: Draft, listed: tuple[Proposal, ...]
    ) -> dict[str, tuple[Proposal, Proposal]]:
        """How proposals stood before they came to a version, and as they came, by their ids."""
        there = self._chain.neighbours[draft.id].id
        found: dict[str, tuple[Proposal, Proposal]] = {}
        ids = [one.id for one in listed]
        for change in self._dossier.changes_about(Proposal, ids) if ids and there else ():
            before, after = change.before, change.after
            if not isinstance(before, Proposal) or not isinstance(after, Proposal):
                continue
            if before.draft == there and after.draft == draft.id:
                found[after.id] = (before, after)
        return found

    def _moved(
        self, one: Proposal, former: tuple[Proposal, Proposal] | None, beside: Neighbour
    ) -> Proposal:
        if former is not None and former[0].paragraph in ("", *beside.paragraphs):
            self.moved[OrphanSort.PROPOSAL] += 1
            return _back(one, *former, beside)
        text = self._papers.text_of(one.draft)
        heir = beside.heir(one.paragraph) if one.paragraph else None
        after = beside.place(one.after, text) if one.after else ""
        made = replace(
            one,
            draft=beside.id,
            made_on=beside.id if one.made_on == one.draft else one.made_on,
            paragraph=heir.id if heir else "",
            after=after,
        )
        if one.kind is not ProposalKind.ADD and heir is None:
            self._homeless(one, beside)
            return made
        self.moved[OrphanSort.PROPOSAL] += 1
        return _on_words(made, heir)

    def _homeless(self, one: Proposal, beside: Neighbour) -> None:
        paragraph = self._dossier.paragraph(one.paragraph) if one.paragraph else None
        if paragraph is not None:
            words = words_of(one)
            self._without_place(OrphanSort.PROPOSAL, paragraph, words, one.id, beside)

    # -- what had no paragraph there already ---------------------------------------------------

    def _of_orphans(self, draft: Draft, beside: Neighbour) -> Iterator[Change]:
        """What waited on the version waits on its neighbour, unless it still stands there."""
        for one in self._dossier.orphans(draft.id):
            yield Change(one, None)
            if one.settled or one.stood_in == beside.id:
                continue
            if one.sort is OrphanSort.ENTRY and one.target in self._gone:
                continue
            if beside.draft is None:
                self.lost[one.sort] += 1
            else:
                self.orphans.append(replace(one, draft=beside.id))

    def _of_silences(self, draft: Draft, beside: Neighbour) -> Iterator[Change]:
        """A silence procedure goes on with the neighbour; its entry is the user's and stays."""
        for one in self._dossier.silences():
            if one.draft == draft.id:
                yield Change(one, replace(one, draft=beside.id) if beside.draft else None)

    # -- what finds no place -------------------------------------------------------------------

    def _without_place(
        self, sort: OrphanSort, paragraph: Paragraph, words: str, target: str, beside: Neighbour
    ) -> None:
        if beside.draft is None:
            self.lost[sort] += 1
            return
        self.orphans.append(orphan_of(paragraph, beside.id, sort, words, target))

    def _listed(self) -> Iterator[Change]:
        """Write the orphans down; those of entries that go are taken off other lists."""
        removed = {one.id for one in self._papers.drafts}
        drafts = [one.id for one in self._dossier.drafts() if one.id not in removed]
        known = {one.key: one for draft in drafts for one in self._dossier.orphans(draft)}
        for one in known.values():
            if one.sort is OrphanSort.ENTRY and one.target in self._gone:
                yield Change(one, None)
        for key, one in {each.key: each for each in self.orphans}.items():
            yield Change(known.get(key), one)


def _both(known: str, text: str) -> str:
    if text in known:
        return known
    return text if known in text else f"{known}\n{text}"


def _back(one: Proposal, before: Proposal, came: Proposal, beside: Neighbour) -> Proposal:
    """A proposal as it stood on the version before; what was written of it since stays."""
    after = before.after if before.after in beside.paragraphs else ""
    made = replace(one, draft=before.draft, paragraph=before.paragraph, after=after)
    if (one.base, one.text) == (came.base, came.text):
        return replace(made, base=before.base, text=before.text)
    return _on_words(made, beside.paragraphs.get(before.paragraph))


def _on_words(one: Proposal, paragraph: Paragraph | None) -> Proposal:
    if paragraph is None or one.kind is not ProposalKind.CHANGE:
        return one
    wanted = rebased(one.base, one.text, paragraph.text)
    return one if wanted is None else replace(one, base=paragraph.text, text=wanted)
