"""What can be asked of a dossier about its texts: versions, paragraphs, proposals, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.links.ties import Link, LinkState

if TYPE_CHECKING:
    from desktop.core.drafts.proposal import Author, Position, Proposal, Silence
    from desktop.core.versions.beside import Pair
    from desktop.core.versions.orphan import Orphan
    from desktop.store.store import Store


class DraftQuestions:
    """The part of a dossier that answers about drafts; every answer is a value."""

    _store: Store

    def drafts(self) -> tuple[Draft, ...]:
        """Return the versions of the texts, in the order in which they came."""
        return self._store.in_order(Draft)

    def draft(self, draft_id: str) -> Draft | None:
        """Return the version with `draft_id`."""
        return self._store.get(Draft, draft_id)

    def paragraphs(self, draft_id: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a version in their order."""
        return self._store.find(Paragraph, "draft = ?", (draft_id,), "position")

    def count_operative(self, draft_id: str) -> int:
        """Count the operative paragraphs of a version."""
        where = f"draft = ? AND kind = '{ParagraphKind.OPERATIVE}'"
        return self._store.count(Paragraph, where, (draft_id,))

    def count_links(self) -> int:
        """Count the links that nobody has dismissed."""
        return self._store.count(Link, f"state <> '{LinkState.DISMISSED}'")

    def paragraph(self, paragraph_id: str) -> Paragraph | None:
        """Return the paragraph with `paragraph_id`."""
        return self._store.get(Paragraph, paragraph_id)

    def pairs(self, older: str, newer: str) -> tuple[Pair, ...]:
        """Return what became of each paragraph from one version to another (their ids)."""
        from desktop.core.versions.beside import Pair

        return self._store.find(Pair, "older_draft = ? AND newer_draft = ?", (older, newer))

    def pairs_of(self, paragraph_id: str) -> tuple[Pair, ...]:
        """Return what a paragraph was in earlier versions and became in later ones."""
        from desktop.core.versions.beside import Pair

        return self._store.find(Pair, "older = ? OR newer = ?", (paragraph_id, paragraph_id))

    def proposals(self, draft_id: str) -> tuple[Proposal, ...]:
        """Return the proposals that stand on a version, in the order in which they were made."""
        from desktop.core.drafts.proposal import Proposal

        return self._store.in_order(Proposal, "draft = ?", (draft_id,))

    def proposals_of(self, delegation: str) -> tuple[Proposal, ...]:
        """Return all that a delegation has ever proposed, over all versions."""
        from desktop.core.drafts.proposal import Proposal

        return self._store.find(Proposal, "delegation = ?", (delegation,))

    def proposal(self, proposal_id: str) -> Proposal | None:
        """Return the proposal with `proposal_id`."""
        from desktop.core.drafts.proposal import Proposal

        return self._store.get(Proposal, proposal_id)

    def all_positions(self) -> tuple[Position, ...]:
        """Return what was ever said to a proposal, in the order in which it was noted."""
        from desktop.core.drafts.proposal import Position

        return self._store.in_order(Position)

    def positions_to(self, proposal: str) -> tuple[Position, ...]:
        """Return what was said to a proposal (its id), wherever it stands."""
        from desktop.core.drafts.proposal import Position

        return self._store.find(Position, "proposal = ?", (proposal,))

    def positions(self, draft_id: str) -> tuple[Position, ...]:
        """Return what was said to the proposals that stand on a version."""
        from desktop.core.drafts.proposal import Position

        on_draft = "proposal IN (SELECT id FROM proposal WHERE draft = ?)"
        return self._store.find(Position, on_draft, (draft_id,))

    def authors(self) -> tuple[Author, ...]:
        """Return whose hand each known name in tracked changes is."""
        from desktop.core.drafts.proposal import Author

        return self._store.find(Author)

    def orphans(self, draft_id: str) -> tuple[Orphan, ...]:
        """Return what has lost its paragraph in a version, settled ones too."""
        from desktop.core.versions.orphan import Orphan

        return self._store.find(Orphan, "draft = ?", (draft_id,))

    def silences(self) -> tuple[Silence, ...]:
        """Return the silence procedures."""
        from desktop.core.drafts.proposal import Silence

        return self._store.find(Silence)

    def links(self) -> tuple[Link, ...]:
        """Return every link, dismissed ones too."""
        return self._store.find(Link)

    def links_of_event(self, uid: str) -> tuple[Link, ...]:
        """Return the links of an event, the strongest first, dismissed ones too."""
        return self._store.find(Link, "uid = ?", (uid,), "score DESC, paragraph")

    def links_of_paragraph(self, paragraph_id: str) -> tuple[Link, ...]:
        """Return the links of a paragraph, the strongest first, dismissed ones too."""
        return self._store.find(Link, "paragraph = ?", (paragraph_id,), "score DESC, uid")
