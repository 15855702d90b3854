"""Events as the timeline needs them: few facts each, kept month by month, so that moving is cheap.

A dossier may hold a hundred thousand events; of each only what a bar shows is kept here.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from desktop.core.agenda import WINDOWS, drawn_spans
from desktop.core.event import Kind
from desktop.core.glance import Seen
from desktop.core.month import Month

# Names of lanes that are no process; no process is called so.
DRAFT, LIMITS, OTHER = "\x00draft", "\x00limits", ""
WEEK = 7


class Mark(NamedTuple):
    """One bar of an event: from its `first` to its `last` day as ordinals, both inclusive.

    `fixed` marks days that are known, `firm` those of which nothing is to be confirmed. A date
    that is not fixed takes all the days that it can mean. `lanes` are the names of its processes,
    `kind` is the value of a `Kind`.
    """

    uid: str
    title: str
    place: str
    first: int
    last: int
    lanes: tuple[str, ...]
    fixed: bool = True
    firm: bool = True
    mine: bool = False
    cancelled: bool = False
    kind: str = Kind.MEETING.value


Row = tuple[Any, ...]
"""A `Mark` as a plain tuple of plain values: many of them cost the search for garbage nothing."""
_FIRST, _LAST, _LANES, _FIXED = (
    Mark._fields.index(name) for name in ("first", "last", "lanes", "fixed")
)


def marks_of(event: Seen) -> tuple[Mark, ...]:
    """Return the bars of an event, several for a list of days; none without any date.

    Phases and windows of drafts go into the lane `DRAFT`, limits into `LIMITS` on their last day,
    what has no process into `OTHER`. A date that is open at one end stands at the other one.
    """
    when = event.when
    if not when.is_dated:
        return ()
    limit = event.kind is Kind.DEADLINE or (when.is_deadline and event.kind not in WINDOWS)
    if limit:
        lanes: tuple[str, ...] = (LIMITS,)
    elif event.kind in WINDOWS:
        lanes = (DRAFT,)
    else:
        lanes = event.processes or (OTHER,)
    fixed = event.kind in WINDOWS or bool(drawn_spans(event))
    whole = Mark(
        event.uid,
        event.title,
        event.place.city or "",
        0,
        0,
        lanes,
        fixed,
        fixed and not event.is_open,
        event.mine,
        event.cancelled,
        event.kind.value,
    )
    return tuple(whole._replace(first=a, last=b) for a, b in _days(event, limit=limit))


def _days(event: Seen, *, limit: bool) -> list[tuple[int, int]]:
    first, last = event.when.earliest, event.when.latest
    bound = (last or first) if limit else (first or last)
    if bound is not None and (limit or first is None or last is None):
        return [(bound.toordinal(), bound.toordinal())]
    return [(begin.toordinal(), end.toordinal()) for begin, end in event.when.spans()]


class LaneMonth(NamedTuple):
    """One lane's marks of a month.

    `begun` are those that begin in it, by day, `before` those that reach into it. `weeks` counts
    the fixed ones by the week in which they begin (ordinals divided by seven), `loose` is how many
    others may fall into the month.
    """

    begun: tuple[Row, ...]
    before: tuple[Row, ...]
    weeks: Mapping[int, int]
    loose: int


class MarksOfMonth(NamedTuple):
    """All marks of a month by lane.

    `first` and `last` are its days as ordinals, `size` is how many marks there are.
    """

    month: Month
    lanes: Mapping[str, LaneMonth]
    size: int
    first: int
    last: int


def in_month(month: Month, marks: Iterable[Row]) -> MarksOfMonth:
    """Sort the marks that lie in a month at least in part; what lies elsewhere is left out."""
    first, last = month.first.toordinal(), month.last.toordinal()
    begun: dict[str, list[Row]] = {}
    before: dict[str, list[Row]] = {}
    size = 0
    for mark in marks:
        if mark[_FIRST] <= last and mark[_LAST] >= first:
            size += 1
            sort = begun if mark[_FIRST] >= first else before
            for lane in mark[_LANES]:
                sort.setdefault(lane, []).append(mark)
    lanes = {lane: _lane(begun.get(lane, []), before.get(lane, [])) for lane in {**begun, **before}}
    return MarksOfMonth(month, lanes, size, first, last)


def _lane(begun: list[Row], before: list[Row]) -> LaneMonth:
    weeks: dict[int, int] = {}
    loose = sum(not mark[_FIXED] for mark in before)
    for mark in begun:
        if mark[_FIXED]:
            week = mark[_FIRST] // WEEK
            weeks[week] = weeks.get(week, 0) + 1
        else:
            loose += 1
    return LaneMonth(tuple(begun), tuple(before), weeks, loose)


def in_order(rows: Iterable[Row]) -> list[Mark]:
    """Return marks by their first day, the longer first."""
    marks = [Mark._make(row) for row in rows]
    marks.sort(key=lambda mark: (mark.first, -mark.last, mark.title, mark.uid))
    return marks
