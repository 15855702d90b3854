"""Entries that come back from other calendars as they were told there, which is nothing new.

Outlook and others drop the properties by which an entry of ours comes back whole. What is left is
in the plain words in which it was told: a month as its days, its words before the title.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop.core.event import Event
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When
from desktop.desk.dossier import Dossier

if TYPE_CHECKING:
    from desktop.writing.entries import Entry
    from desktop.writing.slots import Slot


class ToldBack:
    """Knows how the events `uids` of a dossier were told to other calendars."""

    def __init__(self, dossier: Dossier, uids: Collection[str]) -> None:
        self._dossier, self._uids = dossier, frozenset(uids)

    def as_known(self, known: Event, found: Event) -> Event:
        """Return `found` with the facts of `known` where it says just what was told of them."""
        from desktop.writing.slots import place

        entry = self._entries.get(known.uid)
        slots = place(known, spans=True).slots if entry else ()
        # The first of several days that a date lists has the uid of all.
        if entry is None or not slots:
            return found
        kept: dict[str, Any] = dict(_as_told(entry, slots[0], found))
        return replace(found, **kept) if kept else found

    @cached_property
    def _entries(self) -> dict[str, "Entry"]:
        told = self._uids & {one.uid for one in self._dossier.exported()}
        if not told:
            return {}
        from desktop.desk.exporting.plan import look
        from desktop.writing.entries import Options

        options = Options(self._dossier.title, spans=True, notes=True)
        plan = look(self._dossier, EventQuery(uids=told), options)
        return {one.event.uid: one.entry for one in plan.candidates}


def _as_told(entry: "Entry", slot: "Slot", found: Event) -> Iterator[tuple[str, object]]:
    from desktop.writing.entries import description, location, summary

    known = entry.event
    if _stands_there(found.when, slot):
        yield "when", known.when
        yield "unconfirmed", known.unconfirmed
    if found.title == summary(known, slot):
        yield "title", known.title
    if found.place.words == location(known):
        yield "place", known.place
    told = {_flat(description(entry, slot, notes)) for notes in (False, True)}
    if _flat(found.description) in told:
        yield "description", known.description


def _stands_there(when: When, slot: "Slot") -> bool:
    from desktop.writing.slots import Hold

    if when.tentative != (slot.hold in (Hold.MAYBE, Hold.OPEN)):
        return False
    if slot.start is None:
        return when.start is None and (when.earliest, when.latest) == (slot.first, slot.last)
    begin, end = when.starts_at(), when.ends_at()
    if when.timezone is None or begin is None or end is None:
        return False
    zone = ZoneInfo(when.timezone)
    return (_in_zone(begin, zone), _in_zone(end, zone)) == (slot.start, slot.end)


def _in_zone(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=zone)


def _flat(text: str) -> str:
    return " ".join(text.split())
