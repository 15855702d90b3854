"""Which papers are to be removed, and what stands in them: asked once, then known."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core.document import Document, DocumentKind
from desktop.core.drafts.draft import Draft
from desktop.core.drafts.proposal import Proposal
from desktop.core.event import Event
from desktop.core.links.ties import Link, Note
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.naming import own_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.edit import Change
    from desktop.core.source import Source
    from desktop.desk.dossier import Dossier


class RemovedPapers:
    """Versions and whole documents that leave a dossier.

    A document of which nothing else is left goes with its last version, so that the same file can
    be read in again later.
    """

    def __init__(self, dossier: Dossier, drafts: Iterable[Draft], documents: Iterable[str]) -> None:
        """`documents` are names; every version out of one of them goes with it."""
        self._dossier = dossier
        named = frozenset(documents)
        chosen = {one.id for one in drafts}
        self.drafts = tuple(
            one for one in dossier.drafts() if one.id in chosen or one.document in named
        )
        self._text = {one.id: dossier.paragraphs(one.id) for one in self.drafts}
        self.documents = named | self._emptied(named)

    @cached_property
    def name(self) -> str:
        """What is removed, in quotation marks."""
        names = [own_name(one) for one in self.drafts] or sorted(self.documents)
        return ", ".join(f"“{one}”" for one in names)

    @cached_property
    def paragraphs(self) -> frozenset[str]:
        """The paragraphs of the versions, by their ids."""
        return frozenset(one.id for text in self._text.values() for one in text)

    def text_of(self, draft_id: str) -> Sequence[Paragraph]:
        """Return the paragraphs of one of the versions."""
        return self._text[draft_id]

    def told(self, source: Source) -> bool:
        """Whether the words of `source` stand in what is removed."""
        if source.document in self.documents:
            return True
        return any(
            name == source.document and first <= source.line <= last
            for name, first, last in self._stretches
        )

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links of the paragraphs, whatever was said of them."""
        return tuple(one for one in self._dossier.links() if one.paragraph in self.paragraphs)

    @cached_property
    def brought(self) -> frozenset[tuple[str, Event]]:
        """Entries as a calendar that came alone left them without a telling of its own."""
        found: set[tuple[str, Event]] = set()
        for name in sorted(self.documents):
            changes = self._dossier.brought_with(Document, name)
            if sum(isinstance(one.after, Document) for one in changes) == 1:
                found |= {(one.uid, one) for one in _updated(changes)}
        return frozenset(found)

    @cached_property
    def touched(self) -> frozenset[str]:
        """The uids of those entries."""
        return frozenset(uid for uid, _ in self.brought)

    def gave(self, record: Proposal | Note) -> bool:
        """Whether the files gave it and nobody has done more to it than say whose hand it is."""
        return _nameless(record) in self._from_files

    @cached_property
    def _from_files(self) -> frozenset[Proposal | Note]:
        found: set[Proposal | Note] = set()
        for draft in self.drafts:
            changes = self._dossier.brought_with(Draft, draft.id)
            fresh = (one.after for one in changes if one.before is None)
            found |= {_nameless(one) for one in fresh if isinstance(one, (Proposal, Note))}
        return frozenset(found)

    @cached_property
    def _stretches(self) -> tuple[tuple[str, int, int], ...]:
        """The lines of each version in its document, both ends inclusive."""
        lines = {
            one.id: [each.source.line for each in self._text[one.id]]
            for one in self.drafts
            if self._text[one.id]
        }
        return tuple(
            (one.document, min(lines[one.id]), max(lines[one.id]))
            for one in self.drafts
            if one.id in lines
        )

    def _emptied(self, named: frozenset[str]) -> frozenset[str]:
        """The documents that hold nothing but versions that go."""
        going = {one.id for one in self.drafts}
        left = {one.document for one in self._dossier.drafts() if one.id not in going}
        names = {one.document for one in self.drafts} - left - named
        return frozenset(one for one in names if self._is_draft_alone(one))

    def _is_draft_alone(self, name: str) -> bool:
        paper = self._dossier.document(name)
        return paper is not None and paper.kind is DocumentKind.DRAFT


def _nameless(record: Proposal | Note) -> Proposal | Note:
    return replace(record, delegation="") if isinstance(record, Proposal) else record


def _updated(changes: Iterable[Change]) -> Iterable[Event]:
    for one in changes:
        before, after = one.before, one.after
        if not isinstance(before, Event) or not isinstance(after, Event):
            continue
        if before.tellings == after.tellings:
            yield after
