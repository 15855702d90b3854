"""The same paragraph in the other versions of its text, however often it was split or merged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.versions.beside import Fate, Pair
    from desktop.desk.dossier import Dossier


class Wording(NamedTuple):
    """What a paragraph is in another version.

    `paragraphs` are several where it was split or merged in between, none where it is not there;
    `fates` say what became of it on the last step to that version.
    """

    draft: Draft
    paragraphs: tuple[Paragraph, ...]
    fates: tuple[Fate, ...]
    is_newer: bool


def other_wordings(dossier: Dossier, paragraph: Paragraph) -> tuple[Wording, ...]:
    """Return the wordings of a paragraph in the versions before and after its own, in their order.

    From a version in which it is not there, nothing leads on.
    """
    drafts = {one.id: one for one in dossier.drafts()}
    found: dict[str, Wording] = {}
    for is_newer in (False, True):
        steps: list[tuple[str, tuple[str, ...]]] = [(paragraph.draft, (paragraph.id,))]
        while steps:
            here, ids = steps.pop(0)
            pairs = [pair for one in ids for pair in dossier.pairs_of(one)]
            for other in _other_drafts(pairs, here, is_newer=is_newer):
                if other in drafts and other not in found and other != paragraph.draft:
                    made = _wording(dossier, drafts[other], pairs, is_newer=is_newer)
                    found[other] = made
                    steps.append((other, tuple(one.id for one in made.paragraphs)))
    return tuple(sorted(found.values(), key=lambda one: _place(one.draft, drafts)))


def _other_drafts(pairs: Iterable[Pair], here: str, *, is_newer: bool) -> list[str]:
    """The versions on the other side of the pairs, away from `here`."""
    if is_newer:
        return list(dict.fromkeys(one.newer_draft for one in pairs if one.older_draft == here))
    return list(dict.fromkeys(one.older_draft for one in pairs if one.newer_draft == here))


def _wording(dossier: Dossier, draft: Draft, pairs: Iterable[Pair], *, is_newer: bool) -> Wording:
    those = [one for one in pairs if draft.id == (one.newer_draft if is_newer else one.older_draft)]
    ids = dict.fromkeys(one.newer if is_newer else one.older for one in those)
    there = (dossier.paragraph(identity) for identity in ids if identity)
    paragraphs = sorted((one for one in there if one), key=lambda one: one.position)
    fates = tuple(dict.fromkeys(one.fate for one in those))
    return Wording(draft, tuple(paragraphs), fates, is_newer)


def _place(draft: Draft, drafts: dict[str, Draft]) -> tuple[int, int]:
    """How many versions stand before one in its chain, then when it came."""
    before, one = 0, draft
    while one.previous in drafts and before < len(drafts):
        before, one = before + 1, drafts[one.previous]
    return before, list(drafts).index(draft.id)
