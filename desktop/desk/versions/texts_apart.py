"""Entries that two texts set are two, when the texts are not versions of one.

"A report by 1 April" stands in many resolutions. Only a meeting on the very same days and at the
same place, of which both texts tell, is one all the same.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core.event import Event, Kind
from desktop.core.quick.dataclasses import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.core.found import Found
    from desktop.core.matching.settling import Settlement
    from desktop.core.versions.kinship import Text
    from desktop.desk.dossier import Dossier
    from desktop.desk.versions.standing import Standing


class TextsApart:
    """Knows which texts of a dossier and of what was just read are not of one negotiation."""

    def __init__(
        self,
        dossier: Dossier,
        fresh: Sequence[Found],
        told: Mapping[str, Standing] | None = None,
    ) -> None:
        """`told` is where a person has said that drafts stand, by their ids."""
        self._dossier = dossier
        self._told = told or {}
        self._fresh = tuple(one for paper in fresh for one in paper.drafts)
        self._judged: dict[tuple[str, str], bool] = {}

    def settled(self, event: Event, settlement: Settlement, other: Event | None) -> Settlement:
        """Return what an event is, `other` being the one with which it would be made one."""
        if other is None or not self._are_two(event, other):
            return settlement
        return replace(settlement, same=None, reason="", differences=())

    def _are_two(self, event: Event, other: Event) -> bool:
        one, two = self._draft_of(event), self._draft_of(other)
        if not one or not two or one == two or _is_one_meeting(event, other):
            return False
        key = (min(one, two), max(one, two))
        if key not in self._judged:
            self._judged[key] = self._are_apart(*key)
        return self._judged[key]

    def _are_apart(self, one: str, two: str) -> bool:
        from desktop.core.versions.kinship import Certainty, kinship
        from desktop.desk.versions.standing import OWN, stock_words

        said = [self._told[name] for name in (one, two) if name in self._told]
        if said:
            # A text of its own is apart from all; one that belongs somewhere is none of that.
            return OWN in said
        texts = [self._text(name) for name in (one, two)]
        if texts[0] is None or texts[1] is None:
            return False
        return kinship(texts[0], texts[1], stock_words()).certainty is Certainty.NONE

    def _text(self, draft_id: str) -> Text | None:
        from desktop.core.versions.kinship import Text

        for one in self._fresh:
            if one.draft.id == draft_id:
                return Text(one.draft, one.paragraphs)
        known = self._dossier.draft(draft_id)
        return Text(known, self._dossier.paragraphs(draft_id)) if known else None

    def _draft_of(self, event: Event) -> str:
        """The version whose paragraph sets an event, "" for an event that none sets."""
        if not event.paragraph:
            return ""
        if event.paragraph in self._by_paragraph:
            return self._by_paragraph[event.paragraph]
        known = self._dossier.paragraph(event.paragraph)
        return known.draft if known else ""

    @cached_property
    def _by_paragraph(self) -> dict[str, str]:
        return {own.id: one.draft.id for one in self._fresh for own in one.paragraphs}


def _is_one_meeting(event: Event, other: Event) -> bool:
    """Whether both are held on the same fixed days, at places that can be one."""
    if event.kind is not Kind.MEETING or other.kind is not Kind.MEETING:
        return False
    cities = {one.place.city for one in (event, other) if one.place.city}
    both_fixed = event.when.is_fixed and other.when.is_fixed
    return both_fixed and event.when.spans() == other.when.spans() and len(cities) == 1
