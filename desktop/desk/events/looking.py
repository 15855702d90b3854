"""What the pages of the calendar draw, without reading more than can be seen."""

from __future__ import annotations

from bisect import insort
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from desktop.core.agenda import MEETINGS, drawn_spans, may_fall_into, narrowest_first
from desktop.core.event import Kind
from desktop.core.glance import Glance, glance_of
from desktop.core.query import EventQuery
from desktop.core.quick.tuples import NamedTuple
from desktop.desk.events.occurrences import by_series, count_of_series, event_of, of_series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.core.event import Event
    from desktop.core.glance import Seen
    from desktop.core.lanes import Span, Stretch
    from desktop.core.links.ties import Pointers
    from desktop.core.month import Week
    from desktop.core.timeline.marks import Row
    from desktop.desk.events.agenda_book import AgendaBook
    from desktop.store.sights import Ranked
    from desktop.store.store import Store


# Days; how far one looks for an occurrence of a series.
FOLLOWED = 400
# Bars that are read in one go, and the days that are tried first.
BARS_AT_ONCE, DAYS_AT_FIRST = 150, 2
# Ranges for which it is kept what series have in them, and the most that any of them may have.
RANGES_KEPT, OCCURRENCES_KEPT = 6, 500


class Loose(NamedTuple):
    """What may fall into some days and stands on none: the narrowest ones, and how many in all."""

    first: tuple[Glance, ...]
    number: int


class Looking:
    """Answers for a range of days; every query has both bounds unless it is said otherwise."""

    def __init__(self, store: Store) -> None:
        self._store, self._sights = store, store.sights
        self._numbers: dict[tuple[date, date], tuple[int, int]] = {}
        # What series have in the ranges asked for last, and the same by their uids: to follow rules
        # takes long, and what was followed is asked for again when its words are wanted.
        self._followed: dict[EventQuery, tuple[Event, ...]] = {}
        self._occurring: dict[str, Event] = {}
        # How many days have about as many bars as are read in one go, for what was asked last.
        self._pace = (EventQuery(), DAYS_AT_FIRST)

    def forget(self, *, ticks: bool = False) -> None:
        """Look anew: events have changed; with `ticks` no more than whether they are mine."""
        self._followed.clear()
        self._occurring.clear()
        if not ticks:
            self._numbers.clear()

    def by_weeks(self, query: EventQuery, weeks: Iterable[Week]) -> Iterator[list[Stretch]]:
        """Give for each of some weeks of the range what stands on its days.

        Key, first and last day (ordinals), in the order in which they take their lanes: the longest
        first, then the earliest. Nothing is read before it is taken, so that a page can be read bit
        by bit.
        """
        drawn = self._drawn(query)
        for week in weeks:
            first, last = week.first, week.last
            there = [one for one in drawn if one[1].first <= last and one[1].last >= first]
            found = self._with(there, query.within(first, last))
            # A limit that is set for some time to come stands on its last day alone.
            end = last.toordinal()
            yield [stretch for stretch in found if stretch[1] <= end]

    def _drawn(self, query: EventQuery) -> list[tuple[Glance, Span]]:
        """The days of lists and of series in the range, which SQL does not know."""
        others = (*self._sights.listed(query), *map(glance_of, self.occurrences(query)))
        return [(glance, span) for glance in others for span in drawn_spans(glance)]

    def _with(self, drawn: Iterable[tuple[Glance, Span]], query: EventQuery) -> list[Stretch]:
        """What SQL has of the range and, in its place, what is `drawn` there besides."""
        others = [_ranked(glance, span) for glance, span in drawn]
        if not others:
            return self._sights.stretches(query)
        ranked = self._sights.ranked(query)
        for other in others:
            insort(ranked, other)
        return [(rank[-1], rank[1], rank[1] - rank[0]) for rank in ranked]

    def glances(self, query: EventQuery) -> tuple[Glance, ...]:
        """Return the events asked for, by date and then by title; any query will do.

        Between two days a series gives its occurrences there, otherwise it stands once, as itself.
        """
        bounded = query.first is not None or query.last is not None
        found = list(self._sights.glances(query, series=not bounded))
        found += map(glance_of, self.occurrences(query))
        found.sort(key=_by_date)
        return tuple(found)

    def of(self, uids: Iterable[str]) -> dict[str, Glance]:
        """Return events by their uids; what is not there is left out."""
        asked = tuple(uids)
        found = self._sights.of(asked)
        for uid in asked:
            # An occurrence of a series has no row of its own.
            one = self._occurrence(uid) if "#" in uid and uid not in found else None
            if one is not None:
                found[uid] = glance_of(one)
        return found

    def marks(self, query: EventQuery) -> list[Row]:
        """Return what the timeline draws of the range, in no order."""
        return [row for bit in self.marks_by_bits(query) for row in bit]

    def marks_by_bits(self, query: EventQuery) -> Iterator[list[Row]]:
        """Give the same bit by bit; nothing is read before it is taken.

        A bit is what lists have, what one series has, or the bars that begin on some days.
        """
        from desktop.core.timeline.marks import marks_of

        yield self._sights.marks_before(query)
        yield from self._begun(query)
        others: Iterator[Iterable[Seen]] = by_series(self._store, query)
        for some in chain((self._sights.listed(query),), others):
            yield [tuple(mark) for one in some for mark in marks_of(one)]

    def _begun(self, query: EventQuery) -> Iterator[list[Row]]:
        """Give the bars that begin in the range, of as many days as have about so many."""
        assert query.first is not None
        assert query.last is not None
        day, end, asked = query.first.toordinal(), query.last.toordinal(), query.without_days()
        many = self._pace[1] if self._pace[0] == asked else DAYS_AT_FIRST
        while day <= end:
            last = min(day + many - 1, end)
            found = self._sights.marks_begun(
                query.within(date.fromordinal(day), date.fromordinal(last))
            )
            yield found
            if last - day + 1 == many:
                many = min(max(many * BARS_AT_ONCE // max(len(found), 1), 1), 4 * many)
                # Days with next to nothing tell little of those that are asked for another time.
                self._pace = (asked, many if len(found) > BARS_AT_ONCE // 4 else DAYS_AT_FIRST)
            day = last + 1

    def loose(self, query: EventQuery, most: int) -> Loose:
        """Return what stands on no day of the range but may fall into it, at most so many.

        Phases are left out, as on the shelf (`core.agenda.shelf`).
        """
        first, last = query.first, query.last
        assert first is not None
        assert last is not None
        listed = [
            glance
            for glance in self._sights.listed(query)
            if glance.kind is not Kind.PHASE
            and not drawn_spans(glance)
            and may_fall_into(glance.when, first, last)
        ]
        found = narrowest_first((*self._sights.loose(query, most), *listed))[:most]
        # All of them have been read where there are not so many as were asked for.
        number = len(found) if len(found) < most else self._sights.count_loose(query) + len(listed)
        return Loose(found, number)

    def occurrences(self, query: EventQuery) -> tuple[Event, ...]:
        """Return what series by a rule have in the range; with one day, the series themselves."""
        if query.first is None and query.last is None:
            return ()
        found = self._followed.get(query)
        if found is None:
            found = of_series(self._store, query)
            self._keep(query, found)
        return found

    def _keep(self, query: EventQuery, found: tuple[Event, ...]) -> None:
        if len(self._followed) >= RANGES_KEPT:
            self._followed.clear()
            self._occurring.clear()
        if len(found) <= OCCURRENCES_KEPT:
            self._followed[query] = found
            self._occurring.update((one.uid, one) for one in found)

    def _occurrence(self, uid: str) -> Event | None:
        return self._occurring.get(uid) or event_of(self._store, uid)

    def agenda(self, query: EventQuery, first: date | None) -> AgendaBook:
        """Return the agenda of a query; what began before `first` stands in its month."""
        from desktop.desk.events.agenda_book import AgendaBook

        return AgendaBook(self._store, self.occurrences(query), query, first)

    def pointers(self, uids: Iterable[str]) -> dict[str, Pointers]:
        """Return for each event the paragraphs that point to it; those without are left out."""
        return self._sights.pointers(uids)

    def fixed_and_loose(self, first: date, last: date) -> tuple[int, int]:
        """Count the meetings from one day to another that are fixed to days, and the others."""
        if (first, last) not in self._numbers:
            self._numbers[first, last] = self._counted(EventQuery(first, last, kinds=MEETINGS))
        return self._numbers[first, last]

    def _counted(self, query: EventQuery) -> tuple[int, int]:
        fixed, loose = self._sights.fixed_and_loose(query)
        # A series has fixed days, or its rules could not be followed.
        return fixed + count_of_series(self._store, query), loose

    def phases(self, first: date, last: date) -> tuple[Glance, ...]:
        """Return the phases that run at some time from `first` to `last`."""
        found = self._sights.phases(first, last)
        running = (one for one in found if one.when.possible_in(first, last))
        return tuple(sorted(running, key=_by_date))

    def nearest_day(self, query: EventQuery, first: date, last: date) -> date | None:
        """Return the day nearest to those from `first` to `last` on which something stands.

        Of two as near it is the later one; `None` when nothing stands on any day. The bounds of
        `query` are its filter's own, and may be open.
        """
        from desktop.core.nearest import distance, moved, nearest_of

        days = self._sights.nearest(query, first, last)
        lists = map(drawn_spans, self._sights.listed(query.within(first, last)))
        fixed = [*((day, day) for day in days), *((s.first, s.last) for one in lists for s in one)]
        found = nearest_of(fixed, first, last)
        if found is not None and first <= found <= last:
            return found
        # Series may have no end: they are followed as far as nothing else is nearer.
        reach = FOLLOWED if found is None else min(FOLLOWED, distance(found, first, last))
        near = query.within(moved(first, -reach), moved(last, reach))
        occurring = (drawn_spans(glance_of(one)) for one in self.occurrences(near))
        spans = [(span.first, span.last) for drawn in occurring for span in drawn]
        return nearest_of([*spans, *fixed], first, last)

    def undated(self, query: EventQuery) -> tuple[Glance, ...]:
        """Return what has no date at all; a series whose meetings are known is not among it."""
        return tuple(sorted(self._sights.undated(query), key=_by_date))

    def count_undated(self, query: EventQuery) -> int:
        """Count what `undated` gives."""
        return self._sights.count_undated(query)


def _by_date(glance: Glance) -> tuple[object, ...]:
    return (glance.when.sort_key, glance.title, glance.uid)


def _ranked(glance: Glance, span: Span) -> Ranked:
    """The place of a span among those of a page, as `store.sights` has it for the others."""
    when, begin = glance.when, span.first.toordinal()
    return (
        begin - span.last.toordinal(),
        begin,
        (when.earliest or span.first).toordinal(),
        int(when.is_deadline),
        when.start.isoformat() if when.start else "",
        f"{when.edtf} {when.text}",
        glance.title,
        glance.uid,
    )
