"""Which entries of an import are those of an older version, which they will become, and not new."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core.quick.dataclasses import replace
from desktop.core.versions.matching import match_versions
from desktop.desk.versions.twins import parts_by, twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.event import Event
    from desktop.core.found import Found
    from desktop.core.matching.settling import Settlement
    from desktop.desk.dossier import Dossier
    from desktop.desk.importing.rows import ImportRow
    from desktop.desk.versions.standing import Standing


def with_entries_that_go_on(
    dossier: Dossier,
    rows: Sequence[ImportRow],
    found: Iterable[Found],
    told: Mapping[str, Standing] | None = None,
) -> tuple[ImportRow, ...]:
    """Name in the rows of new entries the known one that each becomes when its text follows.

    Where a draft stands is `told` by its id, else only what is certain counts.
    """
    fresh = [row.found for row in rows if row.known is None]
    becomes = entries_before(dossier, fresh, found, told)
    if not becomes:
        return tuple(rows)
    return tuple(replace(row, goes_on=becomes.get(row.found.uid, row.goes_on)) for row in rows)


def entries_before(
    dossier: Dossier,
    events: Sequence[Event],
    found: Iterable[Found],
    told: Mapping[str, Standing] | None = None,
) -> dict[str, Event]:
    """Return the entry of the older version that each of the `events` goes on from, by its uid."""
    becomes: dict[str, Event] = {}
    for older, after in _followed(dossier, found, told or {}):
        before = dossier.paragraphs(older.id)
        there, here = {one.id for one in before}, {one.id for one in after}
        known = [event for event in dossier.events() if event.paragraph in there]
        fresh = [event for event in events if event.paragraph in here]
        heirs = twins(known, fresh, parts_by(match_versions(before, after)))
        becomes |= {heirs[one.uid].uid: one for one in known if one.uid in heirs}
    return becomes


def _followed(
    dossier: Dossier, found: Iterable[Found], told: Mapping[str, Standing]
) -> Iterator[tuple[Draft, Sequence[Paragraph]]]:
    """The versions that are followed, each with the paragraphs of the newer one."""
    from desktop.core.versions.kinship import Text
    from desktop.desk.versions.standing import OWN, question_on

    drafts = [one for paper in found for one in paper.drafts] if dossier.drafts() else []
    texts = [Text(one.draft, one.paragraphs) for one in drafts]
    for text in texts:
        standing = told.get(text.draft.id) or question_on(dossier, text, texts).standing
        older = dossier.draft(standing.other)
        if standing != OWN and standing.newer and older is not None:
            yield older, text.paragraphs


class KeptApart:
    """Knows of what was found what a person has said to be two meetings: also of a newer version.

    What the older version's entry was parted from, or never to be one with, its heir is not either.
    """

    def __init__(self, dossier: Dossier, events: Sequence[Event], found: Sequence[Found]) -> None:
        self._dossier, self._events, self._found = dossier, events, found

    def settled(self, event: Event, settlement: Settlement) -> Settlement:
        """Return what an event is, without what was said to be another one."""
        if not self._said:
            return settlement
        before = self._before.get(event.uid)
        names = {one for one in (event.uid, before.uid if before else "") if one}
        maybe = tuple(one for one in settlement.maybe if not self._are_apart(names, one.uid))
        kept = tuple(
            one
            for one in settlement.relations
            if not (self._are_apart(names, one.parent) or self._are_apart(names, one.child))
        )
        if settlement.same and self._are_apart(names, settlement.same):
            return replace(settlement, same=None, reason="", differences=(), relations=kept)
        return replace(settlement, maybe=maybe, relations=kept)

    def _are_apart(self, names: set[str], other: str) -> bool:
        from desktop.desk.events.joining import are_apart

        return any(are_apart(self._dossier, name, other) for name in names)

    @cached_property
    def _said(self) -> bool:
        return bool(self._dossier.settings("apart "))

    @cached_property
    def _before(self) -> dict[str, Event]:
        return entries_before(self._dossier, self._events, self._found)
