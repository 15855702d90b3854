"""The agenda that goes on paper: what is printed, in which order, in which words."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.core.agenda import WINDOWS
from desktop.core.dates.wording import zone_words
from desktop.core.event import Event, Kind
from desktop.core.month import Month
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.core.steps import Steps
from desktop.desk.dossier import Dossier
from desktop.desk.printing.groups import (
    DEADLINES,
    IN_DRAFT,
    STRETCHES,
    UNDATED,
    Part,
    grouped,
    is_only_limit,
)
from desktop.desk.printing.rows import Facts, entry_of, facts_of, home_of
from desktop.desk.printing.wish import PrintWish
from desktop.writing.date_words import month_name, title_of_span
from desktop.writing.plain import one_line
from desktop.writing.sheet import Sheet as Sheet
from desktop.writing.sheet import SheetEntry as SheetEntry
from desktop.writing.sheet import SheetSection as SheetSection

NOTHING = "Nothing would be printed; ask for other days or other meetings."
LOCAL = "times local to the venue"
_AT_ONCE = 400


def agenda_steps(dossier: Dossier, wish: PrintWish) -> Steps[Sheet]:
    """Lay out the agenda that `wish` asks for, a row a step.

    Raises `Problem` when nothing is to be printed.
    """
    events = yield from chosen_steps(dossier, wish)
    limits = _deadlines(dossier, wish, events)
    yield 0.0
    facts = facts_of(dossier, wish, (*events, *limits))
    yield 0.0
    events = tuple(event for event in events if not _is_told_by_its_meetings(event, facts))
    parts = _parts(events, limits, facts)
    whole, done = sum(len(part[2]) for part in parts) or 1, 0
    sections: list[SheetSection] = []
    for heading, month, rows in parts:
        entries: list[SheetEntry] = []
        for event in rows:
            entries.append(entry_of(event, facts, month))
            done += 1
            yield done / whole
        sections.append(SheetSection(heading, tuple(entries)))
    if not sections:
        raise Problem(NOTHING)
    return _sheet(dossier, wish, tuple(sections))


def _sheet(dossier: Dossier, wish: PrintWish, sections: tuple[SheetSection, ...]) -> Sheet:
    return Sheet(
        title=titled("Agenda", wish),
        subtitle=" · ".join((one_line(dossier.title), choice_words(wish.query), LOCAL)),
        sections=sections,
        footer_left=printed_at(dossier.clock.now(), home_of(dossier)),
        paragraphs=wish.paragraphs,
        blank=wish.blank,
    )


def titled(what: str, wish: PrintWish) -> str:
    """Name what is printed with its days: "Agenda, May – June 2017"."""
    span = title_of_span(wish.first, wish.last)
    joint = "" if wish.first is None or wish.last is None else ","
    return f"{what}{joint} {span}".strip()


def _parts(events: Sequence[Event], limits: tuple[Event, ...], facts: Facts) -> tuple[Part, ...]:
    stretches = tuple(event for event in events if event.kind in WINDOWS)
    meetings = [event for event in events if event.kind not in WINDOWS and not is_only_limit(event)]
    found = list(grouped(meetings, facts.wish.group, facts))
    # What has no date comes last, behind what the draft sets.
    place = len(found) - sum(part[0] == UNDATED for part in found[-1:])
    own: list[Part] = [
        (_headed(heading, entries), None, entries)
        for heading, entries in ((DEADLINES, limits), (STRETCHES, stretches))
    ]
    found[place:place] = [part for part in own if part[2]]
    return tuple(found)


def _headed(heading: str, entries: Iterable[Event]) -> str:
    """What no draft sets does not stand under a heading that says so."""
    drafted = all(event.paragraph for event in entries)
    return heading if drafted else heading.removesuffix(IN_DRAFT)


def chosen(dossier: Dossier, wish: PrintWish) -> tuple[Event, ...]:
    """Return what is printed, in the agenda's order."""
    return dossier.events(_asked(wish))


def _asked(wish: PrintWish) -> EventQuery:
    """Ask for what may fall into the days; what has no date only where there are none, or asked."""
    return replace(wish.query, first=wish.first, last=wish.last, undated=wish.undated)


def chosen_steps(dossier: Dossier, wish: PrintWish) -> Steps[tuple[Event, ...]]:
    """Read what is printed, some hundreds of events a step: all at once thousands take a second."""
    query = _asked(wish)
    uids = [glance.uid for glance in dossier.looking.glances(query)]
    yield 0.0
    if len(uids) <= _AT_ONCE:
        return dossier.events(query)
    found: dict[str, Event] = {}
    stored = [uid for uid in uids if "#" not in uid]
    # Occurrences are drawn from their series, all of them in one go.
    drawn = frozenset(uids).difference(stored)
    parts = [frozenset(stored[at : at + _AT_ONCE]) for at in range(0, len(stored), _AT_ONCE)]
    for part in (*parts, *([drawn] if drawn else [])):
        found |= {event.uid: event for event in dossier.events(replace(query, uids=part))}
        yield 0.0
    return tuple(found[uid] for uid in uids if uid in found)


def _is_told_by_its_meetings(event: Event, facts: Facts) -> bool:
    """Whether it is a series whose meetings are known."""
    return event.kind is Kind.SERIES and event.uid in facts.in_series


def _deadlines(dossier: Dossier, wish: PrintWish, known: Sequence[Event]) -> tuple[Event, ...]:
    """What the drafts set for the days that are printed; in my agenda too, ticked or not.

    Without days these are the days of my meetings.
    """
    own = tuple(event for event in known if is_only_limit(event))
    first, last = _days(wish, known)
    if not wish.query.mine or first is None or last is None:
        return own
    query = replace(wish.query, mine=False, first=first, last=last)
    return tuple(event for event in dossier.events(query) if is_only_limit(event))


def _days(wish: PrintWish, known: Iterable[Event]) -> tuple[date | None, date | None]:
    dates = [event.when for event in known]
    ends = [when.latest for when in dates if when.latest]
    begins = [when.earliest or when.latest for when in dates]
    first = min((day for day in begins if day), default=None)
    return wish.first or first, wish.last or max(ends, default=None)


def choice_words(query: EventQuery) -> str:
    """Say which meetings are printed."""
    if query.mine:
        what = "my agenda"
    elif query.unfixed:
        what = "meetings not fixed yet"
    else:
        what = "chosen meetings" if query.uids else "all meetings"
    parts = [what, ", ".join(sorted(query.processes)), f"“{query.words}”" if query.words else ""]
    return one_line(" · ".join(part for part in parts if part))


def printed_at(now: datetime, home: ZoneInfo) -> str:
    """Say when it was printed, in the hours at home."""
    here = now.astimezone(home)
    day = f"{here.day} {month_name(Month.of(here.date()))}"
    return f"Printed {day}, {here:%H:%M}, {zone_words(home.key)}"
