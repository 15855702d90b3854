"""The rows of a printed agenda: what each event says in its columns."""

import re
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from desktop.core.event import Event
from desktop.core.links.ties import Relation, RelationKind, on_event
from desktop.core.month import Month
from desktop.core.quick.dataclasses import dataclass, field
from desktop.core.recurrence.words import repeats_words
from desktop.desk.dossier import Dossier
from desktop.desk.events.citations import citations, joined
from desktop.desk.events.my_agenda import MyAgenda
from desktop.desk.printing.wish import Group, PrintWish
from desktop.writing.date_words import day_column, days_words, is_limit, weekday_column
from desktop.writing.plain import cut, one_line, plain
from desktop.writing.sheet import SheetEntry
from desktop.writing.sheet_words import home_hours, is_settled, mark_of, printed_date, sentences
from desktop.writing.slots import zone_called

_TITLE_LETTERS = 60
OPEN = "to be confirmed"
_OPEN = re.compile(
    r"\W*(?:tb[acd]|to be (?:announced|confirmed|decided|determined))\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rows need besides their events; found once for a whole sheet."""

    dossier: Dossier
    wish: PrintWish
    home: ZoneInfo
    paths: Mapping[str, tuple[str, ...]]
    wholes: Mapping[str, tuple[str, ...]]
    clashes: Mapping[str, tuple[tuple[str, bool], ...]]
    in_series: frozenset[str]
    known: dict[str, Event | None] = field(default_factory=dict)

    def event(self, uid: str) -> Event | None:
        """Return an event that a row speaks of."""
        if uid not in self.known:
            self.known[uid] = self.dossier.event(uid)
        return self.known[uid]

    def note(self, uid: str) -> str:
        """Return the user's words, only when they were asked for."""
        return plain(self.dossier.note(on_event(uid))) if self.wish.notes else ""


def facts_of(dossier: Dossier, wish: PrintWish, events: Iterable[Event]) -> Facts:
    """Find what the rows of these events need."""
    relations = dossier.relations()
    return Facts(
        dossier,
        wish,
        home_of(dossier),
        citations(dossier, events),
        _wholes(relations),
        _clashes(dossier),
        frozenset(one.parent for one in relations if one.kind is RelationKind.IN_SERIES),
    )


def home_of(dossier: Dossier) -> ZoneInfo:
    """Return the zone in which the user lives; UTC where it is none that is known."""
    return zone_called(dossier.home_zone) or ZoneInfo("UTC")


def _wholes(relations: Iterable[Relation]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in relations:
        if one.kind is RelationKind.PART_OF:
            found[one.child] = (*found.get(one.child, ()), one.parent)
    return found


def _clashes(dossier: Dossier) -> Mapping[str, tuple[tuple[str, bool], ...]]:
    found: dict[str, tuple[tuple[str, bool], ...]] = {}
    for clash in MyAgenda(dossier).clashes():
        for one, other in ((clash.one, clash.other), (clash.other, clash.one)):
            found[one] = (*found.get(one, ()), (other, clash.sure))
    return found


def entry_of(event: Event, facts: Facts, month: Month | None = None) -> SheetEntry:
    """Return the row of an event, under a month or under something else."""
    wish = facts.wish
    day = day_column(event, month, _year_told(event, wish))
    return SheetEntry(
        day=day,
        weekday="" if is_limit(event) else weekday_column(event),
        title=one_line(event.title),
        detail=_detail(event, facts, day if month is None else ""),
        place=_place(event, wish.group),
        paragraphs=joined(facts.paths.get(event.uid, ())) if wish.paragraphs else "",
        firm=is_settled(event),
        mark="" if is_settled(event) else mark_of(event),
        description=one_line(event.description) if wish.descriptions else "",
    )


def _year_told(event: Event, wish: PrintWish) -> int | None:
    """The year that the heading above, or the title of the sheet, names."""
    if wish.group is Group.WEEK and event.when.is_fixed and event.when.earliest:
        return event.when.earliest.year
    years = {day.year if day else None for day in (wish.first, wish.last)}
    return years.pop() if len(years) == 1 else None


def _place(event: Event, group: Group) -> str:
    """The place as printed; what the heading above says is not said again."""
    words = one_line(event.place.words)
    if _OPEN.fullmatch(words):
        return "" if group is Group.PLACE else OPEN
    parts = (event.place.city, event.place.country)
    heading = ", ".join(part for part in parts if part)
    return "" if group is Group.PLACE and words == heading else words


def _detail(event: Event, facts: Facts, day: str) -> str:
    """Process, hours at home, clash and series; for what has no month the printed date too."""
    told = not event.when.is_fixed and (day or not event.when.is_dated)
    alone = facts.wish.group is Group.PROCESS and len(event.processes) == 1
    parts = [
        "" if alone else ", ".join(one_line(name) for name in event.processes),
        printed_date(event, day) if told else "",
        home_hours(event.when, facts.home),
        _clash_words(event, facts),
        *_series_words(event, facts),
        one_line(facts.note(event.uid)),
    ]
    return sentences(parts)


def _clash_words(event: Event, facts: Facts) -> str:
    found = facts.clashes.get(event.uid, ())
    others = [(facts.event(uid), sure) for uid, sure in found]
    days = [_days(other) for other, _ in others if other]
    if not days:
        return ""
    sure = any(is_sure for _, is_sure in others)
    return f"{'Clash' if sure else 'Possible clash'} with {' and '.join(dict.fromkeys(days))}"


def _days(event: Event) -> str:
    first, last = event.when.earliest, event.when.latest
    return days_words(first, last, year=False) if first and last else one_line(event.title)


def _series_words(event: Event, facts: Facts) -> list[str]:
    """How the meeting repeats, and what it is part of."""
    repeats = one_line(repeats_words(event))
    wholes = (facts.event(uid) for uid in facts.wholes.get(event.uid, ()))
    parts = [f"Part of {_quoted(one_line(whole.title))}" for whole in wholes if whole]
    return [repeats[:1].upper() + repeats[1:], *parts]


def _quoted(title: str) -> str:
    inner = title.replace("“", "‘").replace("”", "’")
    return f"“{cut(inner, _TITLE_LETTERS)}”"
