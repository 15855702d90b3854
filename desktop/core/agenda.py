"""Events in the order in which people read an agenda: by month, by what is known of their day."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Generic, TypeVar

from desktop.core.clashes import hours_of, meet_at
from desktop.core.event import Kind
from desktop.core.glance import Seen
from desktop.core.lanes import Span
from desktop.core.month import Month, within_pages
from desktop.core.quick.tuples import NamedTuple
from desktop.core.when import Overlap, When

MEETINGS = frozenset({Kind.MEETING, Kind.SERIES})
WINDOWS = frozenset({Kind.WINDOW, Kind.PHASE})
# Days within which something is known well enough to be told as a possible clash.
_HALF_A_MONTH = 15
S = TypeVar("S", bound=Seen)


class AgendaMonth(NamedTuple, Generic[S]):
    """A month with something in it.

    `fixed` stand on days, deadlines on their last one; `some_time` may fall into the month, on
    which day is open; `windows` are the phases and windows that drafts set.
    """

    month: Month
    fixed: tuple[S, ...] = ()
    some_time: tuple[S, ...] = ()
    windows: tuple[S, ...] = ()

    @property
    def meetings(self) -> int:
        """How many meetings stand on days."""
        return sum(event.kind in MEETINGS for event in self.fixed)

    @property
    def mine(self) -> int:
        """How many of those on days are in my agenda."""
        return sum(event.mine for event in self.fixed)


class Agenda(NamedTuple, Generic[S]):
    """Months in order, and what has no date at all."""

    months: tuple[AgendaMonth[S], ...]
    undated: tuple[S, ...] = ()


class Clash(NamedTuple):
    """Two of my meetings at one time; `sure` is false where a date is still to be confirmed."""

    one: str
    other: str
    sure: bool


def arrange(events: Iterable[S], first: date | None = None) -> Agenda[S]:
    """Put events, in their order, under their months; each stands once.

    What began before `first` stands in the month of `first`, since that is where the reader begins.
    """
    sorts: dict[Month, tuple[list[S], list[S], list[S]]] = {}
    undated: list[S] = []
    for event in events:
        month = _month_of(event, first)
        if month is None:
            undated.append(event)
            continue
        fixed, some_time, windows = sorts.setdefault(month, ([], [], []))
        if event.kind in WINDOWS:
            windows.append(event)
        else:
            (fixed if drawn_spans(event) else some_time).append(event)
    months = (
        AgendaMonth(month, tuple(fixed), narrowest_first(some_time), tuple(windows))
        for month, (fixed, some_time, windows) in sorted(sorts.items())
    )
    return Agenda(tuple(months), tuple(undated))


def _month_of(event: Seen, first: date | None) -> Month | None:
    begin = event.when.latest if event.when.is_deadline else event.when.earliest
    if begin is None:
        return None
    return Month.of(within_pages(max(begin, first) if first else begin))


def drawn_spans(event: Seen) -> tuple[Span, ...]:
    """Return the stretches of days on which an event is drawn; nothing where no day is known.

    A deadline stands on its last day. Windows and phases are no meetings and take no day.
    """
    when = event.when
    if event.kind in WINDOWS:
        return ()
    if event.kind is Kind.DEADLINE and when.latest is not None:
        return (Span(event.uid, when.latest, when.latest),)
    if not when.is_fixed:
        return ()
    return tuple(Span(event.uid, first, last) for first, last in when.spans())


def shelf(events: Iterable[S], first: date, last: date) -> tuple[S, ...]:
    """Return what may fall into the days from `first` to `last` but stands on none of them.

    The ones of which most is known come first. Phases are left out: they have their own ribbon.
    """
    loose = [
        event
        for event in events
        if event.kind is not Kind.PHASE
        and not drawn_spans(event)
        and may_fall_into(event.when, first, last)
    ]
    return narrowest_first(loose)


def may_fall_into(when: When, first: date, last: date) -> bool:
    """Whether a date is told of in a stretch of days; with an open end only where its bound is."""
    bound = when.latest if when.earliest is None else when.earliest
    if bound is not None and (when.earliest is None or when.latest is None):
        return first <= bound <= last
    return bool(when.possible_in(first, last))


def narrowest_first(events: Iterable[S]) -> tuple[S, ...]:
    """Put those first of which most is known."""
    return tuple(sorted(events, key=lambda e: (_width(e), e.when.sort_key, e.title)))


def _width(event: Seen) -> int:
    """Days within which it falls; an open end counts as very long."""
    earliest, latest = event.when.earliest, event.when.latest
    if earliest is None or latest is None:
        return date.max.toordinal()
    return (latest - earliest).days


def phases(events: Iterable[S], first: date, last: date) -> tuple[S, ...]:
    """Return the phases that run at some time from `first` to `last`."""
    return tuple(
        event
        for event in events
        if event.kind is Kind.PHASE and event.when.possible_in(first, last)
    )


def clashes(
    events: Sequence[Seen], nested: frozenset[frozenset[str]], uid: str = ""
) -> tuple[Clash, ...]:
    """Find the pairs of my meetings that are at one time; with `uid` those with it alone.

    `nested` holds the pairs of uids of which one is part of the other: these are no clash, nor is
    anything cancelled, set as a deadline, or known to no more than a month. What is known to a week
    or a part of a month may clash with what is fixed to days.
    """
    mine = [e for e in events if e.mine and not e.cancelled and e.kind is Kind.MEETING]
    mine = [event for event in mine if event.when.is_fixed or _is_narrow(event.when)]
    mine.sort(key=lambda event: (event.when.earliest, event.when.sort_key))
    hours = [hours_of(event.when) for event in mine]
    found: list[Clash] = []
    for number, one in enumerate(mine):
        for place in range(number + 1, len(mine)):
            other = mine[place]
            if _begins_after(other, one):
                break
            if uid and uid not in (one.uid, other.uid):
                continue
            if not (one.when.is_fixed or other.when.is_fixed):
                continue
            how = meet_at(one.when, hours[number], other.when, hours[place])
            if how is not Overlap.NONE and frozenset({one.uid, other.uid}) not in nested:
                found.append(Clash(one.uid, other.uid, sure=how is Overlap.CERTAIN))
    return tuple(found)


def _is_narrow(when: When) -> bool:
    if when.earliest is None or when.latest is None:
        return False
    return (when.latest - when.earliest).days <= _HALF_A_MONTH


_A_DAY = timedelta(days=1)


def _begins_after(other: Seen, one: Seen) -> bool:
    """Whether it cannot meet it: hours of two zones may do so on neighbouring days."""
    begin, end = other.when.earliest, one.when.latest
    return begin is not None and end is not None and begin - end > _A_DAY


def clashing_with(uid: str, found: Iterable[Clash]) -> tuple[tuple[str, bool], ...]:
    """Return the uids that clash with the event `uid`, each with whether that is sure."""
    pairs = ((clash, {clash.one, clash.other}) for clash in found)
    return tuple((next(iter(pair - {uid})), c.sure) for c, pair in pairs if uid in pair)
