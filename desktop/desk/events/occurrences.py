"""Series among the events of a dossier: between two days they are drawn, one by one.

An occurrence that is an event of its own stands where the drawn one would have been.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.core.event import Event
from desktop.core.quick.dataclasses import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.core.query import EventQuery
    from desktop.store.store import Store


def events_of(store: Store, query: EventQuery) -> tuple[Event, ...]:
    """Return the events that `query` asks for, in no particular order.

    With both its days, series give their occurrences; with one of them, each series that may have
    any stands once; with none, every series does.
    """
    if query.first is None and query.last is None:
        found = store.events(query)
        return (*found, *_named(store, query.uids - {event.uid for event in found}))
    stored = tuple(event for event in store.events(query) if not event.recurrence)
    return (*stored, *of_series(store, query))


def of_series(store: Store, query: EventQuery) -> tuple[Event, ...]:
    """Return what series have between the days of `query`; with one day, the series themselves."""
    series = store.series(_series_asked(query))
    return tuple(_of_series(store, series, query)) if series else ()


def by_series(store: Store, query: EventQuery) -> Iterator[Iterable[Event]]:
    """Give the same between both days of `query`, each series by itself; it is followed when taken.

    Rules take long to follow: who asks for many can do something else in between.
    """
    series = store.series(_series_asked(query))
    overridden = store.overridden() if series else frozenset()
    for event in series:
        yield _between(query, (event,), overridden)


def count_of_series(store: Store, query: EventQuery) -> int:
    """Count what series have between both days of `query`."""
    series = store.series(_series_asked(query))
    if not series:
        return 0
    from desktop.core.recurrence.occurrences import count

    changed = {name for name, _ in store.overridden()}
    first, last = query.first or date.min, query.last or date.max
    plain = sum(count(event, first, last) for event in series if event.uid not in changed)
    other = tuple(event for event in series if event.uid in changed)
    return plain + sum(1 for _ in _of_series(store, other, query))


def event_of(store: Store, uid: str) -> Event | None:
    """Return the event with `uid`: a stored one, or an occurrence of a stored series."""
    stored = store.get(Event, uid)
    return stored if stored is not None else next(_named(store, (uid,)), None)


def drawn(
    series: Iterable[Event], overridden: frozenset[tuple[str, str]], first: date, last: date
) -> Iterator[Event]:
    """Give the occurrences from `first` to `last` of each series, without the `overridden` ones."""
    from desktop.core.recurrence.occurrences import occurrences

    for event in series:
        for one in occurrences(event, first, last):
            if (one.series, one.occurrence) not in overridden:
                yield one


def _series_asked(query: EventQuery) -> EventQuery:
    asked = replace(query, first=None, last=None, undated=False)
    if not query.uids:
        # A start asks so, and mostly without any series; their rules are not loaded for that.
        return asked
    from desktop.core.recurrence.occurrences import parted

    uids = frozenset(name for uid in query.uids for name in (uid, parted(uid)[0]))
    return replace(asked, uids=uids)


def _of_series(store: Store, series: tuple[Event, ...], query: EventQuery) -> Iterator[Event]:
    from desktop.core.recurrence.occurrences import touches

    first, last = query.first or date.min, query.last or date.max
    if query.first is None or query.last is None:
        yield from (event for event in series if touches(event, first, last))
    else:
        yield from _between(query, series, store.overridden())


def _between(
    query: EventQuery, series: Iterable[Event], overridden: frozenset[tuple[str, str]]
) -> Iterator[Event]:
    assert query.first is not None
    assert query.last is not None
    for event in drawn(series, overridden, query.first, query.last):
        if not query.uids or event.uid in query.uids or event.series in query.uids:
            yield event


def _named(store: Store, uids: Iterable[str]) -> Iterator[Event]:
    """The occurrences that are called by their own uid and are not stored."""
    for uid in sorted(uids):
        if "#" not in uid:
            continue
        from desktop.core.recurrence.occurrences import occurrence, parted

        name = parted(uid)
        series = store.get(Event, name[0]) if name[1] else None
        found = occurrence(series, name[1]) if series else None
        if found is not None:
            yield found
