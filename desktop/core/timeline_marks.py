"""Events as the timeline needs them: few facts each, kept month by month, so that moving is cheap.

A dossier may hold a hundred thousand events; of each only what a bar shows is kept here.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from desktop.core.agenda import WINDOWS, drawn_spans
from desktop.core.event import Event, Kind
from desktop.core.month import Month

# Names of lanes that are no process; no process is called so.
DRAFT, LIMITS, OTHER = "\x00draft", "\x00limits", ""
WEEK = 7


class Mark(NamedTuple):
    """One bar of an event: from its `first` to its `last` day as ordinals, both inclusive.

    `fixed` marks days that are known, `firm` those of which nothing is to be confirmed. A date
    that is not fixed takes all the days that it can mean. `lanes` are the names of its processes.
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
    kind: Kind = Kind.MEETING


def marks_of(event: Event) -> tuple[Mark, ...]:
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
        event.kind,
    )
    return tuple(whole._replace(first=a, last=b) for a, b in _days(event, limit=limit))


def _days(event: Event, *, limit: bool) -> list[tuple[int, int]]:
    first, last = event.when.earliest, event.when.latest
    bound = last if limit or first is None else first
    if bound is not None and (limit or first is None or last is None):
        return [(bound.toordinal(), bound.toordinal())]
    return [(begin.toordinal(), end.toordinal()) for begin, end in event.when.spans()]


class LaneMonth(NamedTuple):
    """One lane's marks of a month.

    `begun` are those that begin in it, by day, `before` those that reach into it. `weeks` counts
    the fixed ones by the week in which they begin, `loose` the others in each week they can mean
    (weeks as ordinals divided by seven); `loose_before` counts those of `before`.
    """

    begun: tuple[Mark, ...]
    before: tuple[Mark, ...]
    weeks: Mapping[int, int]
    loose: Mapping[int, int]
    loose_before: Mapping[int, int]


class MarksOfMonth(NamedTuple):
    """All marks of a month by lane."""

    month: Month
    lanes: Mapping[str, LaneMonth]
    size: int


def in_month(month: Month, marks: Iterable[Mark]) -> MarksOfMonth:
    """Sort the marks that lie in a month at least in part; what lies elsewhere is left out."""
    first, last = month.first.toordinal(), month.last.toordinal()
    begun: dict[str, list[Mark]] = {}
    before: dict[str, list[Mark]] = {}
    size = 0
    for mark in marks:
        if mark.first <= last and mark.last >= first:
            size += 1
            for lane in mark.lanes:
                (begun if mark.first >= first else before).setdefault(lane, []).append(mark)
    names = {**begun, **before}
    lanes = {name: _lane(begun.get(name, ()), before.get(name, ())) for name in names}
    return MarksOfMonth(month, lanes, size)


def _lane(begun: Iterable[Mark], before: Iterable[Mark]) -> LaneMonth:
    starting, reaching = sorted(begun, key=_order), sorted(before, key=_order)
    weeks = Counter(mark.first // WEEK for mark in starting if mark.fixed)
    return LaneMonth(
        tuple(starting), tuple(reaching), weeks, _loose_weeks(starting), _loose_weeks(reaching)
    )


def _loose_weeks(marks: Iterable[Mark]) -> Mapping[int, int]:
    counted: Counter[int] = Counter()
    for mark in marks:
        if not mark.fixed:
            counted.update(range(mark.first // WEEK, mark.last // WEEK + 1))
    return counted


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return (mark.first, -mark.last, mark.title, mark.uid)
