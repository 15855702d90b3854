"""Months that go on paper: which bars stand in which week, and what has no day in the month."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from desktop.core.agenda import WINDOWS, drawn_spans, may_fall_into, shelf
from desktop.core.agenda import phases as running
from desktop.core.dates.word_forms import ENGLISH
from desktop.core.event import Event, Kind
from desktop.core.lanes import DAYS, Span
from desktop.core.month import Month, MonthGrid, Week, month_grid, within_pages
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.occurrences import series_of
from desktop.core.steps import Steps
from desktop.desk.dossier import Dossier
from desktop.desk.printing.agenda import LOCAL, choice_words, printed_at
from desktop.desk.printing.rows import home_of
from desktop.desk.printing.wish import PrintWish
from desktop.writing.date_words import day_column, hours_alone, is_limit, month_name
from desktop.writing.plain import one_line
from desktop.writing.sheet_month import MonthBar, MonthDay, MonthLine, MonthSheet, MonthWeek
from desktop.writing.sheet_words import is_firm, mark_of, printed_date

MOST_MONTHS = 120
DEADLINE = "Deadline"
_WEEKEND = 5


def month_steps(dossier: Dossier, wish: PrintWish) -> Steps[tuple[MonthSheet, ...]]:
    """Lay out a page for every month from `first` to `last`, a month a step.

    Without days it is the months of all that is fixed to a day. Raises `Problem` when these are
    more than ten years.
    """
    months = months_wanted(dossier, wish)
    sheets: list[MonthSheet] = []
    for number, month in enumerate(months):
        sheets.append(_sheet(dossier, wish, month))
        yield (number + 1) / len(months)
    return tuple(sheets)


def months_wanted(dossier: Dossier, wish: PrintWish) -> tuple[Month, ...]:
    """Return the months that are printed, in their order; at least one."""
    first, last = days_wanted(dossier, wish)
    month, end = Month.of(within_pages(first)), Month.of(within_pages(last))
    found = [month]
    while month < end and len(found) <= MOST_MONTHS:
        month = month.shifted(1)
        found.append(month)
    if len(found) > MOST_MONTHS:
        raise Problem(f"More than {MOST_MONTHS} months would be printed; choose fewer days.")
    return tuple(found)


def days_wanted(dossier: Dossier, wish: PrintWish) -> tuple[date, date]:
    """Return the first and the last day of a wish; where one is missing, that of its events.

    A series lasts until its end; one without an end counts by its beginning alone.
    """
    if wish.first and wish.last:
        return wish.first, wish.last
    today = dossier.clock.today()
    events = dossier.events(replace(wish.query, first=wish.first, last=wish.last))
    spans = [span for event in events for span in drawn_spans(event)]
    first = wish.first or min((span.first for span in spans), default=wish.last or today)
    ends = [series.last for event in events if (series := series_of(event)) and series.last]
    last = wish.last or max((*(span.last for span in spans), *ends), default=first)
    return first, max(first, last)


def _sheet(dossier: Dossier, wish: PrintWish, month: Month) -> MonthSheet:
    grid = month_grid(month, wish.first_weekday)
    events = dossier.events(replace(wish.query, first=grid.first, last=grid.last))
    drawn = [event for event in events if drawn_spans(event)]
    loose = [event for event in events if may_fall_into(event.when, month.first, month.last)]
    numbers = {event.uid: number for number, event in enumerate(drawn)}
    undated = _undated(dossier, wish)
    weeks = tuple(_weeks(dossier, grid, drawn, numbers, told_mine=not wish.query.mine))
    said = (one_line(dossier.title), choice_words(wish.query), LOCAL)
    set_by_drafts = dossier.events(EventQuery(kinds=frozenset({Kind.PHASE})))
    return MonthSheet(
        title=month_name(month),
        subtitle=" · ".join((*said, *_legend(weeks))),
        weekdays=_weekdays(wish.first_weekday),
        weeks=weeks,
        phases=tuple(map(_phase, running(set_by_drafts, month.first, month.last))),
        shelf=tuple(_line(e, -1) for e in shelf(loose, month.first, month.last)),
        lines=tuple(_line(event, number) for number, event in enumerate(drawn)),
        undated=undated,
        footer_left=printed_at(dossier.clock.now(), home_of(dossier)),
    )


def _undated(dossier: Dossier, wish: PrintWish) -> str:
    number = dossier.looking.count_undated(replace(wish.query, first=None, last=None))
    return f"{number} more with no date at all" if number else ""


def _weekdays(first: int) -> tuple[str, ...]:
    return tuple(ENGLISH.weekdays[(first + step) % DAYS] for step in range(DAYS))


def _weeks(
    dossier: Dossier,
    grid: MonthGrid,
    drawn: Sequence[Event],
    numbers: Mapping[str, int],
    *,
    told_mine: bool,
) -> Iterator[MonthWeek]:
    for week in grid.weeks[: grid.needed]:
        days = tuple(_day(day, grid.month, first=day == grid.first) for day in week.days)
        yield MonthWeek(
            week.number, days, tuple(_bars(dossier, week, drawn, numbers, told_mine=told_mine))
        )


def _day(day: date, month: Month, *, first: bool) -> MonthDay:
    inside = month.holds(day)
    named = day.day == 1 or (first and not inside)
    label = f"{day.day} {ENGLISH.months_short[day.month - 1]}" if named else str(day.day)
    return MonthDay(label, inside, day.weekday() >= _WEEKEND)


def _bars(
    dossier: Dossier,
    week: Week,
    drawn: Iterable[Event],
    numbers: Mapping[str, int],
    *,
    told_mine: bool,
) -> Iterator[MonthBar]:
    """Bars of a week, the longest first, then by day, mine before others: not all may find room."""
    found = [
        (max(span.first, week.first), min(span.last, week.last), span, event)
        for event in drawn
        for span in drawn_spans(event)
        if span.first <= week.last and span.last >= week.first
    ]
    found.sort(key=_rank)
    for first, last, span, event in found:
        yield MonthBar(
            number=numbers[event.uid],
            column=(first - week.first).days,
            length=(last - first).days + 1,
            title=one_line(event.title),
            tag=_tag(event),
            hours=hours_alone(event.when) if first == span.first else "",
            colour=dossier.colour_of(event.processes[0]) if event.processes else None,
            begins=span.first >= week.first,
            ends=span.last <= week.last,
            firm=is_firm(event),
            cancelled=event.cancelled,
            mine=event.mine and told_mine,
        )


def _rank(one: tuple[date, date, Span, Event]) -> tuple[object, ...]:
    first, _last, span, event = one
    return span.first - span.last, first, not event.mine, event.when.sort_key


def _tag(event: Event) -> str:
    if event.kind is Kind.DEADLINE:
        return DEADLINE
    return one_line(event.processes[0]) if event.processes else ""


def _legend(weeks: Iterable[MonthWeek]) -> Iterator[str]:
    """Say what the looks of the bars mean, as far as there are any."""
    bars = [bar for week in weeks for bar in week.bars]
    if any(bar.mine for bar in bars):
        yield "bold is in my agenda"
    if any(not bar.firm and not bar.cancelled for bar in bars):
        yield "hatched is to be confirmed"
    if any(bar.cancelled for bar in bars):
        yield "struck out is cancelled"


def _phase(event: Event) -> str:
    return f"{one_line(event.title)}, {day_column(event)}"


def _line(event: Event, number: int) -> MonthLine:
    day = day_column(event)
    printed = printed_date(event, day) if not event.when.is_fixed else ""
    processes = ", ".join(one_line(name) for name in event.processes)
    place = one_line(event.place.words)
    mark = mark_of(event)
    if event.kind in WINDOWS or is_limit(event):
        mark = ""
    detail = " · ".join(part for part in (processes, place, printed) if part)
    return MonthLine(number, f"{day} {mark}".strip(), one_line(event.title), detail, is_firm(event))
