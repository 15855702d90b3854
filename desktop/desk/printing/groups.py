"""Under which headings the events of a printed agenda stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from desktop.core.agenda import WINDOWS, arrange
from desktop.core.event import Event
from desktop.core.month import Month
from desktop.desk.printing.rows import Facts
from desktop.desk.printing.wish import Group, PrintWish
from desktop.writing.date_words import days_words, is_limit, month_name
from desktop.writing.plain import one_line

IN_DRAFT = " in the draft"
DEADLINES = f"Deadlines{IN_DRAFT}"
STRETCHES = f"Phases and windows{IN_DRAFT}"
UNDATED = "No date yet"
OPEN_DAY = "No day yet"
OPEN_PLACE, NO_PROCESS = "Place still open", "Of no process"

Part = tuple[str, Month | None, tuple[Event, ...]]
"""A heading, the month that it names, and the events under it."""


def grouped(meetings: Sequence[Event], group: Group, facts: Facts) -> Iterator[Part]:
    """Give the headings in their order with the meetings under each; none is left out."""
    yield from _GROUPS[group](meetings, facts)


def is_only_limit(event: Event) -> bool:
    """Whether it stands under the deadlines."""
    return is_limit(event) and event.kind not in WINDOWS


def _by_month(meetings: Sequence[Event], facts: Facts) -> Iterator[Part]:
    months, loose = _parted(meetings, has_month)
    for one in arrange(months, facts.wish.first).months:
        yield month_name(one.month), one.month, (*one.fixed, *one.some_time)
    if loose:
        yield UNDATED, None, loose


def _by_week(meetings: Sequence[Event], facts: Facts) -> Iterator[Part]:
    """Weeks of seven days by the first day of the week; what has no day comes behind them."""
    fixed, loose = _parted(meetings, lambda event: event.when.is_fixed)
    weeks: dict[date, list[Event]] = {}
    for event in fixed:
        for week in _weeks_of(event, facts.wish):
            weeks.setdefault(week, []).append(event)
    for first, events in sorted(weeks.items()):
        yield _week_name(first), None, tuple(events)
    with_bounds, undated = _parted(loose, lambda event: event.when.is_dated)
    for heading, rest in ((OPEN_DAY, with_bounds), (UNDATED, undated)):
        if rest:
            yield heading, None, rest


def _weeks_of(event: Event, wish: PrintWish) -> Iterable[date]:
    """The first days of the weeks in which it begins: of several where it lists single days."""
    spans = event.when.spans()
    printed = [
        (first, last)
        for first, last in spans
        if not (wish.first and last < wish.first) and not (wish.last and first > wish.last)
    ]
    begins = (max(first, wish.first or first) for first, _ in printed or spans[:1])
    steps = ((day, (day.weekday() - wish.first_weekday) % 7) for day in begins)
    return dict.fromkeys(day - timedelta(days=step) for day, step in steps)


def _week_name(first: date) -> str:
    """A week's number is that of its Thursday (ISO 8601)."""
    thursday = first + timedelta(days=(3 - first.weekday()) % 7)
    days = days_words(first, first + timedelta(days=6))
    return f"Week {thursday.isocalendar().week}, {days}"


def _by_process(meetings: Sequence[Event], facts: Facts) -> Iterator[Part]:
    """A meeting that several hold stands under each of them."""
    found: dict[str, list[Event]] = {}
    for event in meetings:
        for name in dict.fromkeys(event.processes) or ("",):
            found.setdefault(name, []).append(event)
    for name in sorted(found, key=_last_when_empty):
        process = facts.dossier.process(name)
        long = process.name if process and process.name != name else ""
        shown = one_line(name) or NO_PROCESS
        yield (f"{shown}: {one_line(long)}" if long else shown), None, tuple(found[name])


def _by_place(meetings: Sequence[Event], _facts: Facts) -> Iterator[Part]:
    """Cities under their countries' names; what is only a country stands by itself."""
    found: dict[str, list[Event]] = {}
    for event in meetings:
        place = event.place
        parts = [part for part in (place.city, place.country) if part]
        name = ", ".join(parts) or ("" if place.tentative else one_line(place.text))
        found.setdefault(name, []).append(event)
    for name in sorted(found, key=_last_when_empty):
        yield name or OPEN_PLACE, None, tuple(found[name])


def _last_when_empty(name: str) -> tuple[bool, str, str]:
    return not name, name.casefold(), name


def _parted(
    events: Iterable[Event], goes_first: Callable[[Event], bool]
) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    one: list[Event] = []
    other: list[Event] = []
    for event in events:
        (one if goes_first(event) else other).append(event)
    return tuple(one), tuple(other)


def has_month(event: Event) -> bool:
    """Tell whether a single month is known, or days that are fixed."""
    first, last = event.when.earliest, event.when.latest
    if first is None or last is None:
        return False
    return event.when.is_fixed or Month.of(first) == Month.of(last)


_GROUPS: dict[Group, Callable[[Sequence[Event], Facts], Iterator[Part]]] = {
    Group.DAY: _by_month,
    Group.WEEK: _by_week,
    Group.PROCESS: _by_process,
    Group.PLACE: _by_place,
}
