"""What an export would send out, and how each event stands to what others were told before."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from desktop.core.dates.wording import words
from desktop.core.event import Event
from desktop.core.ledger import Exported
from desktop.core.links.ties import on_event
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.recurrence.occurrences import MARK
from desktop.core.told import Standing, Told, Which, sequence_for, standing_of, told_of
from desktop.desk.dossier import Dossier
from desktop.desk.events.citations import citations
from desktop.writing.entries import Entry, Options
from desktop.writing.plain import one_line
from desktop.writing.slip import OldEntry
from desktop.writing.slots import place

_OF_WHICH = {
    Which.ALL: frozenset(Standing),
    Which.NEW: frozenset({Standing.NEW}),
    Which.CHANGED: frozenset({Standing.CHANGED, Standing.CANCELLED}),
}
SERIES = "Its series goes out anew."
OF_SERIES = "One of its dates has changed; the series goes out anew."


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that may go out; `reason` says why it cannot, `known` what was told of it before."""

    entry: Entry
    told: Told
    standing: Standing
    known: Exported | None
    reason: str

    @property
    def event(self) -> Event:
        """The event itself."""
        return self.entry.event

    @property
    def is_other(self) -> bool:
        """Whether others were told something else of it, or that it is not cancelled."""
        return self.known is not None and self.standing is not Standing.SAME

    @property
    def stands(self) -> str:
        """When and where it is now, in words."""
        return ", ".join(filter(None, (words(self.event.when), self.event.place.words)))


@dataclass(frozen=True, slots=True)
class Plan:
    """The events that were asked for, in their order, and what was told of some that are gone."""

    candidates: tuple[Candidate, ...]
    gone: tuple[Exported, ...]
    options: Options

    def chosen(self, which: Which, uids: Collection[str] | None = None) -> "Plan":
        """Return the part of the plan that `which` asks for, of those that can go only `uids`.

        A series and its changed dates are one thing in other calendars and stay together.
        """
        wanted = _OF_WHICH[which]
        units = {unit_of(one.event) for one in self.candidates if one.standing in wanted}
        units |= self._units_gone if which is Which.CHANGED else set()
        if uids is not None:
            ticked = (one for one in self.candidates if one.reason or one.event.uid in uids)
            units &= {unit_of(one.event) for one in ticked}
        kept = tuple(one for one in self.candidates if unit_of(one.event) in units)
        if which is not Which.ALL:
            # Of what cannot go it matters here only when others still have its old date.
            kept = tuple(one for one in kept if not one.reason or which is Which.NEW or one.known)
        return Plan(kept, self.gone if which is not Which.NEW else (), self.options)

    @property
    def going(self) -> tuple[Candidate, ...]:
        """Those that become entries."""
        return tuple(one for one in self.candidates if not one.reason)

    @property
    def left_out(self) -> tuple[tuple[Event, str], ...]:
        """Those that cannot go, each with the reason in words."""
        return tuple((one.event, one.reason) for one in self.candidates if one.reason)

    @property
    def again(self) -> tuple[Candidate, ...]:
        """Those that go out once more as they were told before, and that the slip does not name."""
        same = (one for one in self.going if one.standing is Standing.SAME)
        return tuple(one for one in same if unit_of(one.event) not in self._units_told_anew)

    @property
    def _units_gone(self) -> set[str]:
        """The series of which a date, once changed by itself, is as all others again."""
        return {known.uid.partition(MARK)[0] for known in self.gone if MARK in known.uid}

    @property
    def _units_told_anew(self) -> set[str]:
        """What stands in other calendars otherwise than it goes out, be it by one date alone."""
        other = (one for one in self.candidates if one.standing is not Standing.SAME)
        return {unit_of(one.event) for one in other} | self._units_gone

    def old_entries(self) -> Iterator[OldEntry]:
        """Return what stands in other calendars and is no longer right.

        A series goes out whole for the sake of one date, so that all of it is to be deleted.
        """
        units = self._units_told_anew
        for one in self.candidates:
            if one.known and unit_of(one.event) in units:
                yield _old(one.known, _what_became(one, one.known))
        for known in self.gone:
            yield _old(known, "It is no longer in the dossier.")


def unit_of(event: Event) -> str:
    """Return the uid under which other calendars know it: that of its series, else its own."""
    return event.series or event.uid


def _old(known: Exported, why: str) -> OldEntry:
    return OldEntry(known.title, known.stood, known.batch, why)


def _what_became(one: Candidate, known: Exported) -> str:
    if one.standing is Standing.SAME and not one.reason:
        return SERIES if one.event.series else OF_SERIES
    if one.standing is Standing.CANCELLED:
        return "It is cancelled."
    if one.reason:
        return f"It cannot go out any more: {one.reason}."
    if known.stood != _told_place(one.event):
        return f"It is now {one.stands}."
    if known.cancelled:
        return "It takes place after all."
    return "What it says has changed."


def _told_place(event: Event) -> str:
    return ", ".join(filter(None, (words(event.when), one_line(event.place.words))))


def look(dossier: Dossier, query: EventQuery, options: Options) -> Plan:
    """Look at the events that `query` asks for, as they would go out by `options`."""
    events = _with_series(dossier, dossier.events(query))
    ledger = {known.uid: known for known in dossier.exported()}
    entries = _entries(dossier, events, ledger, options)
    candidates = tuple(_candidate(entry, ledger.get(entry.event.uid), options) for entry in entries)
    return Plan(candidates, _gone(dossier, query, events, ledger.values()), options)


def _with_series(dossier: Dossier, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Put a whole series where some of its dates were asked for, with those changed by themselves.

    A changed date whose series the dossier does not have is an event like any other.
    """
    found: dict[str, Event] = {}
    for event in events:
        whole = dossier.event(event.series) if event.series else event
        if whole is None or not whole.recurrence:
            found.setdefault(event.uid, event)
        elif whole.uid not in found:
            found[whole.uid] = whole
            found.update((one.uid, one) for one in dossier.overrides(whole.uid))
    return tuple(found.values())


def _entries(
    dossier: Dossier, events: tuple[Event, ...], ledger: Mapping[str, Exported], options: Options
) -> Iterator[Entry]:
    paths = citations(dossier, events)
    stamps = dossier.stamps([event.uid for event in events])
    for event in events:
        stamp = stamps.get(event.uid)
        created, modified = stamp or (None, None)
        if stamp and event.modified and stamp.created == stamp.modified:
            modified = event.modified
        yield Entry(
            event,
            paths.get(event.uid, ()),
            dossier.note(on_event(event.uid)) if options.notes else "",
            created,
            modified,
            previously=_previously(event, ledger.get(event.uid)),
        )


def _previously(event: Event, known: Exported | None) -> str:
    """The date and place that others were told before this one, also when they know this one."""
    if known is None:
        return ""
    return known.previously if known.stood == _told_place(event) else known.stood


def _candidate(entry: Entry, known: Exported | None, options: Options) -> Candidate:
    event = entry.event
    told = told_of(event, entry.paragraphs, entry.note.strip())
    entry = replace(entry, sequence=sequence_for(event, told, known))
    reason = place(event, options.spans).reason
    return Candidate(entry, told, standing_of(event, told, known), known, reason)


def _gone(
    dossier: Dossier, query: EventQuery, events: Iterable[Event], ledger: Iterable[Exported]
) -> tuple[Exported, ...]:
    """What was told of events that the dossier no longer has."""
    there = {event.uid for event in events}
    away = [known for known in ledger if known.uid not in there]
    if query.uids:
        away = [known for known in away if known.uid in query.uids]
    return tuple(known for known in away if dossier.stored(known.uid) is None)
