"""What my own meetings mean together: clashes and journeys, found once and kept until an edit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.core.agenda import Clash, clashes
from desktop.core.event import Event
from desktop.core.links.ties import Relation, RelationKind
from desktop.core.query import EventQuery

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from desktop.core.edit import Record
    from desktop.core.places.place import Place
    from desktop.core.travel import Journey, Site
    from desktop.desk.dossier import Dossier
    from desktop.desk.events.deadlines import Deadline

MINE = EventQuery(mine=True)
# Series are followed so far, since they may have no end.
BACK, AHEAD = timedelta(days=92), timedelta(days=731)
# Days: what is further from a meeting has nothing to do with it (`core.agenda`, `core.travel`).
REACH = 4


class MyAgenda:
    """The events that are ticked, and what stands between them."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._events: tuple[Event, ...] | None = None
        # Names of cities do not change with edits.
        self._sites: dict[Place, Site | None] = {}
        self._clashes: tuple[Clash, ...] | None = None
        # The same by event, and my events by their uids, as long as they are the same ones.
        self._clashing: tuple[object, dict[str, list[tuple[str, bool]]]] = (None, {})
        self._known: tuple[object, dict[str, Event]] = (None, {})
        self._journeys: tuple[Journey, ...] | None = None
        self._deadlines: tuple[date, tuple[Deadline, ...]] | None = None

    def take_in(self, kinds: Collection[type[Record]]) -> None:
        """Forget what an edit of records of these kinds may have made stale."""
        if not {Event, Relation}.isdisjoint(kinds):
            self._events = self._clashes = self._journeys = self._deadlines = None

    def ticked(self, uids: Collection[str]) -> None:
        """Take in that events have been put into my agenda or taken out, and nothing else.

        The others need not be read again for that, nor the deadlines of drafts.
        """
        self._clashes = self._journeys = None
        found = [one for one in map(self._dossier.event, uids) if one is not None]
        if self._events is None or any(one.recurrence for one in (*found, *self._events)):
            self._events = None
            return
        kept = {one.uid: one for one in self._events if one.uid not in uids}
        self._events = (*kept.values(), *(one for one in found if one.mine))

    def events(self) -> tuple[Event, ...]:
        """Return my events; series by their occurrences, from three months ago for two years."""
        if self._events is None:
            self._events = self._read()
        return self._events

    def _read(self) -> tuple[Event, ...]:
        stored = self._dossier.events(MINE)
        if not any(event.recurrence for event in stored):
            return stored
        today = self._dossier.clock.today()
        near = EventQuery(first=today - BACK, last=today + AHEAD, mine=True)
        single = {event.uid: event for event in stored if not event.recurrence}
        drawn = {event.uid: event for event in self._dossier.events(near) if event.series}
        return tuple((single | drawn).values())

    def clashes(self) -> tuple[Clash, ...]:
        """Return the pairs of my meetings that are at one time."""
        if self._clashes is None:
            self._clashes = clashes(self.events(), self._nested())
        return self._clashes

    def clashing(self, uid: str) -> Sequence[tuple[str, bool]]:
        """Return the events that clash with one of mine, each with whether that is sure."""
        found = self.clashes()
        if self._clashing[0] is not found:
            by_event: dict[str, list[tuple[str, bool]]] = {}
            for clash in found:
                by_event.setdefault(clash.one, []).append((clash.other, clash.sure))
                by_event.setdefault(clash.other, []).append((clash.one, clash.sure))
            self._clashing = (found, by_event)
        return self._clashing[1].get(uid, ())

    def event(self, uid: str) -> Event | None:
        """Return one of my events, read already, or any other."""
        mine = self.events()
        if self._known[0] is not mine:
            self._known = (mine, {one.uid: one for one in mine})
        return self._known[1].get(uid) or self._dossier.event(uid)

    def journeys(self) -> tuple[Journey, ...]:
        """Return the ways between my meetings for which time is short."""
        if self._journeys is None:
            from desktop.core.travel import journeys

            mine = self.events()
            # Names of cities are loaded for this alone; one meeting needs no journey.
            self._journeys = journeys(mine, self._nested(), self._where) if len(mine) > 1 else ()
        return self._journeys

    def clashes_of(self, event: Event) -> tuple[Clash, ...]:
        """Return those of `clashes` in which an event is; sought near it, if not all are known."""
        found = self._clashes
        if found is None:
            return clashes(self._near(event), self._nested(), event.uid)
        return tuple(one for one in found if event.uid in (one.one, one.other))

    def journeys_of(self, event: Event) -> tuple[Journey, ...]:
        """Return those of `journeys` from or to an event; as quick as `clashes_of`."""
        near = self._near(event) if self._journeys is None else self.events()
        # Names of cities are loaded for this alone; one meeting needs no journey.
        if len(near) < 2:
            return ()
        from desktop.core.travel import journeys, with_event

        if self._journeys is not None:
            return with_event(event.uid, self._journeys)
        return journeys(near, self._nested(), self._where, event.uid)

    def _near(self, event: Event) -> Sequence[Event]:
        """My events that may clash with one, lie on a way to it, or stand between the two."""
        first, last = event.when.earliest, event.when.latest
        if first is None or last is None:
            return []
        begin, end = first.toordinal() - REACH, last.toordinal() + REACH
        dated = ((one, one.when.earliest, one.when.latest) for one in self.events())
        return [
            one
            for one, earliest, latest in dated
            if earliest and latest and earliest.toordinal() <= end and latest.toordinal() >= begin
        ]

    def deadlines(self) -> tuple[Deadline, ...]:
        """Return the deadlines that drafts set, the earliest first, as seen from today."""
        today = self._dossier.clock.today()
        if self._deadlines is None or self._deadlines[0] != today:
            from desktop.desk.events.deadlines import deadlines

            self._deadlines = (today, deadlines(self._dossier))
        return self._deadlines[1]

    def _nested(self) -> frozenset[frozenset[str]]:
        inner = (RelationKind.PART_OF, RelationKind.MAYBE_SAME)
        found = (one for one in self._dossier.relations() if one.kind in inner)
        return frozenset(frozenset({one.child, one.parent}) for one in found)

    def _where(self, event: Event) -> Site | None:
        if event.place not in self._sites:
            self._sites[event.place] = self._site(event.place)
        return self._sites[event.place]

    def _site(self, place: Place) -> Site | None:
        from desktop.core.travel import Site

        names = self._dossier.gazetteer
        spot = names.coordinates_of(place)
        if spot is None or place.tentative:
            return None
        return Site(place.city or place.text, *spot, names.zone_of(place) or "")
