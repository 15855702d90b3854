"""The agenda that goes on paper: what is printed, in which order, in which words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.core.agenda import WINDOWS, Clash, arrange, clashes, clashing_with
from desktop.core.event import Event, Kind
from desktop.core.month import Month
from desktop.core.query import EventQuery
from desktop.core.ties import Relation, RelationKind, on_event
from desktop.core.wording import zone_words
from desktop.desk.citations import citations, joined
from desktop.desk.dossier import Dossier
from desktop.writing.date_words import (
    day_column,
    days_words,
    is_limit,
    month_name,
    title_of_span,
    weekday_column,
)
from desktop.writing.plain import cut, one_line, plain
from desktop.writing.sheet import Sheet as Sheet
from desktop.writing.sheet import SheetEntry as SheetEntry
from desktop.writing.sheet import SheetSection as SheetSection
from desktop.writing.sheet_words import (
    home_hours,
    is_firm,
    mark_of,
    printed_date,
    sentences,
)
from desktop.writing.slots import zone_called

DEADLINES = "Deadlines in the draft"
STRETCHES = "Phases and windows in the draft"
UNDATED = "No date yet"
_TITLE_LETTERS = 60


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the rows need besides their events."""

    paths: Mapping[str, tuple[str, ...]]
    events: Mapping[str, Event]
    relations: tuple[Relation, ...]
    clashes: tuple[Clash, ...]
    notes: Mapping[str, str]
    home: ZoneInfo


def agenda_sheet(
    dossier: Dossier,
    query: EventQuery,
    first: date | None = None,
    last: date | None = None,
    *,
    notes: bool = False,
) -> Sheet:
    """Lay the events that `query` asks for out for paper, from `first` to `last`, both inclusive.

    The deadlines of drafts are printed even where they come after `last`. `notes` prints the
    user's own words, which are confidential.
    """
    facts = _facts(dossier, notes)
    events = _chosen(dossier, replace(query, first=first, last=last), facts)
    stretches = [event for event in events if event.kind in WINDOWS]
    limits = _deadlines(dossier, replace(query, first=first, last=None))
    meetings = [event for event in events if event not in stretches and not _is_limit(event)]
    loose = [event for event in meetings if not _has_month(event)]
    months = arrange([event for event in meetings if event not in loose], first).months
    sections = [
        _section(month_name(one.month), (*one.fixed, *one.some_time), facts, one.month)
        for one in months
    ]
    sections += [
        _section(heading, rows, facts)
        for heading, rows in ((DEADLINES, limits), (STRETCHES, stretches), (UNDATED, loose))
        if rows
    ]
    span = title_of_span(first, last)
    joint = "" if first is None or last is None else ","
    return Sheet(
        title=f"Agenda{joint} {span}".strip(),
        subtitle=" · ".join(
            (one_line(dossier.title), choice_words(query), "times local to the venue")
        ),
        sections=tuple(sections),
        footer_left=printed_at(dossier.clock.now(), facts.home),
        empty=""
        if sections
        else "Nothing is in this choice; ask for other days or other meetings.",
    )


def _facts(dossier: Dossier, notes: bool) -> _Facts:
    events = {event.uid: event for event in dossier.events()}
    relations = dossier.relations()
    nested = frozenset(
        frozenset({one.child, one.parent})
        for one in relations
        if one.kind in (RelationKind.PART_OF, RelationKind.MAYBE_SAME)
    )
    told = {uid: plain(dossier.note(on_event(uid))) for uid in events} if notes else {}
    home = zone_called(dossier.home_zone) or ZoneInfo("UTC")
    found = clashes(tuple(events.values()), nested)
    return _Facts(citations(dossier), events, relations, found, told, home)


def _chosen(dossier: Dossier, query: EventQuery, facts: _Facts) -> tuple[Event, ...]:
    """What is printed, in the agenda's order; a series whose meetings are known is not."""
    found = {event.uid for event in dossier.events(replace(query, undated=True))}
    found -= {one.parent for one in facts.relations if one.kind is RelationKind.IN_SERIES} & {
        event.uid for event in facts.events.values() if event.kind is Kind.SERIES
    }
    return tuple(event for event in dossier.events() if event.uid in found)


def _deadlines(dossier: Dossier, query: EventQuery) -> tuple[Event, ...]:
    found = dossier.events(replace(query, mine=False))
    return tuple(event for event in found if _is_limit(event))


def _is_limit(event: Event) -> bool:
    return is_limit(event) and event.kind not in WINDOWS


def _has_month(event: Event) -> bool:
    """Whether the event has a place under one month: fixed to days, or within a single month."""
    first, last = event.when.earliest, event.when.latest
    if first is None or last is None:
        return False
    return event.when.is_fixed or Month.of(first) == Month.of(last)


def choice_words(query: EventQuery) -> str:
    """Say in words what is printed."""
    if query.mine:
        what = "my agenda"
    elif query.unfixed:
        what = "meetings not fixed yet"
    else:
        what = "chosen meetings" if query.uids else "all meetings"
    parts = [what, ", ".join(sorted(query.processes)), f"“{query.words}”" if query.words else ""]
    return one_line(" · ".join(part for part in parts if part))


def printed_at(now: datetime, home: ZoneInfo) -> str:
    """Say when a page was printed, in the time at home."""
    here = now.astimezone(home)
    day = f"{here.day} {month_name(Month.of(here.date()))}"
    return f"Printed {day}, {here:%H:%M}, {zone_words(home.key)}"


def _section(
    heading: str, events: Iterable[Event], facts: _Facts, month: Month | None = None
) -> SheetSection:
    return SheetSection(heading, tuple(_entry(event, facts, month) for event in events))


def _entry(event: Event, facts: _Facts, month: Month | None) -> SheetEntry:
    day = day_column(event, month)
    return SheetEntry(
        day=day,
        weekday="" if _is_limit(event) else weekday_column(event),
        title=one_line(event.title),
        detail=_detail(event, facts, day if month is None else ""),
        place=one_line(event.place.words),
        paragraphs=joined(facts.paths.get(event.uid, ())),
        firm=is_firm(event),
        mark=mark_of(event),
    )


def _detail(event: Event, facts: _Facts, day: str) -> str:
    """Process, hours at home, clash and series; for what has no month the printed date too."""
    parts = [
        ", ".join(one_line(name) for name in event.processes),
        printed_date(event, day) if day or not event.when.is_dated else "",
        home_hours(event.when, facts.home),
        _clash_words(event, facts),
        *_series_words(event, facts),
        one_line(facts.notes.get(event.uid, "")),
    ]
    return sentences(parts)


def _clash_words(event: Event, facts: _Facts) -> str:
    found = clashing_with(event.uid, facts.clashes)
    if not found:
        return ""
    days = [_days(facts.events[uid]) for uid, _ in found]
    sure = any(is_sure for _, is_sure in found)
    return f"{'Clash' if sure else 'Possible clash'} with {' and '.join(dict.fromkeys(days))}"


def _days(event: Event) -> str:
    first, last = event.when.earliest, event.when.latest
    return days_words(first, last, year=False) if first and last else one_line(event.title)


def _series_words(event: Event, facts: _Facts) -> list[str]:
    """How the meeting repeats, and what it is part of."""
    repeats = one_line(event.repeats or "")
    wholes = [
        facts.events[one.parent]
        for one in facts.relations
        if one.child == event.uid
        and one.kind is RelationKind.PART_OF
        and one.parent in facts.events
    ]
    parts = [f"Part of {_quoted(one_line(whole.title))}" for whole in wholes]
    return [repeats[:1].upper() + repeats[1:], *parts]


def _quoted(title: str) -> str:
    inner = title.replace("“", "‘").replace("”", "’")
    return f"“{cut(inner, _TITLE_LETTERS)}”"
