"""Two paragraphs made one: what hung on either hangs on the one that is left.

A wish to delete one of them is then a wish to strike its words, and never the other's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.drafts.proposal import ProposalKind
from desktop.core.edit import Change
from desktop.core.links.ties import Note, on_paragraph
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.orphan import Orphan, OrphanSort
from desktop.desk.versions.orphaning import listed, orphan_of, with_note, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.drafts.proposal import Proposal
    from desktop.desk.dossier import Dossier


class Joined:
    """Works on paragraphs whose words went to another one; `heirs` are the ids of those."""

    def __init__(
        self,
        dossier: Dossier,
        was: Mapping[str, Paragraph],
        now: Mapping[str, Paragraph],
        heirs: Mapping[str, str],
    ) -> None:
        """`was` and `now` are the paragraphs by their ids, before and after."""
        self._dossier, self._was, self._now = dossier, was, now
        self._heirs = {gone: heir for gone, heir in heirs.items() if gone not in now}
        self._orphans: list[Orphan] = []

    def wish(self, wish: Proposal, stood_on: str) -> Proposal:
        """Return a proposal as it is on the joined paragraph; `stood_on` is where it stood."""
        one = stood_on in self._heirs or stood_on in self._heirs.values()
        if not one or not wish.awaits or wish.kind not in (ProposalKind.DELETE, ProposalKind.MOVE):
            return wish
        whole = self._now[wish.paragraph].text
        rest = self._without(whole, stood_on) if wish.kind is ProposalKind.DELETE else None
        if rest is not None:
            return replace(wish, kind=ProposalKind.CHANGE, base=whole, text=rest)
        told = (words_of(wish), wish.id)
        orphan = orphan_of(self._was[stood_on], wish.draft, OrphanSort.PROPOSAL, *told)
        self._orphans.append(orphan)
        return replace(wish, paragraph="")

    def _without(self, whole: str, stood_on: str) -> str | None:
        """The words of the joined paragraph without those of one of the two."""
        words = self._was[stood_on].text.strip()
        if stood_on in self._heirs:
            return whole.removesuffix(words).rstrip() if whole.endswith(words) else None
        return whole.removeprefix(words).lstrip() if whole.startswith(words) else None

    def changes(self) -> Iterator[Change]:
        """Have notes, links and entries go along."""
        events = self._dossier.events() if self._heirs else ()
        for gone, heir in self._heirs.items():
            text = self._dossier.note(on_paragraph(gone))
            if text:
                yield Change(Note(on_paragraph(gone), text), None)
                yield with_note(self._dossier, heir, text)
            there = {one.uid for one in self._dossier.links_of_paragraph(heir)}
            for link in self._dossier.links_of_paragraph(gone):
                yield Change(link, None)
                if link.uid not in there:
                    yield Change(None, replace(link, paragraph=heir))
            for event in events:
                if event.paragraph == gone:
                    yield Change(event, replace(event, paragraph=heir))
        yield from listed(self._dossier, self._orphans)
