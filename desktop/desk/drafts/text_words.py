"""The words of each text, which say what its sentences mean by "the conference"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.matching.signature import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.found import Found
    from desktop.desk.dossier import Dossier


def words_about(dossier: Dossier, fresh: Iterable[Found]) -> dict[str, frozenset[str]]:
    """Return the words of the text, with its title and organ, by the ids of its paragraphs."""
    found = tuple(fresh)
    texts = [(one.draft, one.paragraphs) for paper in found for one in paper.drafts]
    if any(paper.events for paper in found):
        texts += [(one, dossier.paragraphs(one.id)) for one in dossier.drafts()]
    return {identity: words for one in texts for identity, words in _of(*one)}


def _of(draft: Draft, paragraphs: Sequence[Paragraph]) -> Iterable[tuple[str, frozenset[str]]]:
    said = (draft.title, draft.organ, *(one.text for one in paragraphs))
    words = frozenset().union(*map(words_in, said))
    return ((one.id, words) for one in paragraphs)
