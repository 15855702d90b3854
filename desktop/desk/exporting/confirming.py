"""What is still to be confirmed, as a list to keep and as letters to those who can confirm it.

The words are English: they go to secretariats. Each date is given as it was published.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from desktop.core.agenda import MEETINGS
from desktop.core.by_hand import Fact
from desktop.core.dates.wording import ENGLISH, date_words
from desktop.core.event import Event, Telling
from desktop.core.links.ties import RelationKind
from desktop.desk.dossier import Dossier


class Group(NamedTuple):
    """Who can confirm, and what: a process by its short name with its focal points."""

    process: str
    focal_points: tuple[str, ...]
    events: tuple[Event, ...]


def to_confirm(dossier: Dossier, events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the meetings among `events` of which date or place is open, and that lie ahead.

    A series whose meetings are known is not among them, nor is what was cancelled.
    """
    today = dossier.clock.today()
    series = {one.parent for one in dossier.relations() if one.kind is RelationKind.IN_SERIES}
    return tuple(
        event
        for event in events
        if event.kind in MEETINGS
        and event.uid not in series
        and not event.cancelled
        and (event.when.latest is None or event.when.latest >= today)
        and open_points(event)
    )


def open_points(event: Event) -> tuple[str, ...]:
    """Say in words what of an event is open: "the date", "the place" or "the meeting itself"."""
    points = (
        ("the meeting itself", event.unconfirmed and not event.when.tentative),
        ("the date", event.when.tentative or not event.when.is_fixed),
        ("the place", event.place.tentative),
    )
    return tuple(words for words, held in points if held)


def grouped(events: Iterable[Event]) -> tuple[Group, ...]:
    """Group events by their process and its focal points, in the order of the names."""
    found: dict[tuple[str, tuple[str, ...]], list[Event]] = {}
    for event in events:
        process = event.processes[0] if event.processes else ""
        found.setdefault((process, event.focal_points), []).append(event)
    # What has no process stands last.
    keys = sorted(found, key=lambda key: (not key[0], key))
    return tuple(Group(*key, tuple(found[key])) for key in keys)


def as_list(dossier: Dossier, groups: Iterable[Group]) -> str:
    """Return everything as a plain list, a heading a group."""
    lines: list[str] = []
    for group in groups:
        lines += [_heading(dossier, group), *_entries(dossier, group, "-"), ""]
    return "\n".join(lines).rstrip() + "\n" if lines else ""


def as_letters(dossier: Dossier, groups: Iterable[Group]) -> str:
    """Return a letter to each of those who can confirm, ready to be pasted into an e-mail."""
    today = dossier.clock.today()
    letters = [_letter(dossier, group, today) for group in groups]
    rule = f"\n\n{'-' * 72}\n\n"
    return rule.join(letters) + "\n" if letters else ""


def _letter(dossier: Dossier, group: Group, today: date) -> str:
    one = len(group.events) == 1
    what = "the following meeting" if one else "the following meetings"
    lines = [
        f"To: {_recipient(dossier, group)}",
        f"Subject: {_short_name(group)}: {_subject(group)}",
        "",
        "Dear colleagues,",
        "",
        f"For our planning, could you kindly confirm what is still open about {what}?",
        "",
        *_numbered(dossier, group),
        "If something is not decided yet, the period or the city that you have in mind would",
        f"already help us. This is what we know{_where_from(group)} as of"
        f" {today.day} {ENGLISH.months[today.month - 1]} {today.year}.",
        "",
        "With many thanks and kind regards,",
    ]
    return "\n".join(lines)


def _where_from(group: Group) -> str:
    published = all(event.tellings for event in group.events)
    return " from the published papers" if published else ""


def _subject(group: Group) -> str:
    points = dict.fromkeys(point for event in group.events for point in open_points(event))
    return f"please confirm {_and(points)}"


def _numbered(dossier: Dossier, group: Group) -> Iterator[str]:
    for number, event in enumerate(group.events, 1):
        yield from _entry(dossier, event, f"{number}.")
        yield ""


def _entries(dossier: Dossier, group: Group, mark: str) -> Iterator[str]:
    for event in group.events:
        yield from _entry(dossier, event, mark)


def _entry(dossier: Dossier, event: Event, mark: str) -> Iterator[str]:
    indent = " " * (len(mark) + 1)
    yield f"{mark} {event.title}"
    yield f"{indent}To be confirmed: {_and(open_points(event))}."
    said = dict.fromkeys(_published(dossier, one) for one in event.tellings)
    yield from (f"{indent}Published: {words}" for words in said)
    if not said or {Fact.WHEN, Fact.PLACE} & set(event.by_hand):
        yield f"{indent}Known so far: {_known(event)}"


def _known(event: Event) -> str:
    """The date and the place as the calendar has them now; none of them is a guess."""
    day = date_words(event.when) if event.when.is_dated else "no date"
    place = event.place
    if place.tentative and not (place.venue or place.city or place.country):
        return f"{day}; place to be confirmed"
    return f"{day}; {place.words or 'place not known'}"


def _published(dossier: Dossier, telling: Telling) -> str:
    paper = dossier.paper_of(telling.source)
    named = paper.title if paper else telling.source.document
    quoted = [f"“{part}”" for part in (telling.when.text, telling.place.text) if part]
    # Who published it knows pages; our lines are those of the text that was read.
    page = f", page {telling.source.page}" if telling.source.page else ""
    return f"{', '.join(quoted) or 'neither date nor place'} ({named}{page})"


def _heading(dossier: Dossier, group: Group) -> str:
    if not group.process:
        return "Without a process"
    return _recipient(dossier, group)


def _recipient(dossier: Dossier, group: Group) -> str:
    if not group.process:
        return "the organisers"
    words = f"{_full_name(dossier, group.process)}, secretariat"
    others = [one for one in group.focal_points if one != group.process]
    return f"{words}; focal point: {', '.join(others)}" if others else words


def _full_name(dossier: Dossier, short: str) -> str:
    process = dossier.process(short)
    known = process is not None and process.name != short
    return f"{process.name} ({short})" if process is not None and known else short


def _short_name(group: Group) -> str:
    return group.process or "Meetings"


def _and(words: Iterable[str]) -> str:
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} and {listed[-1]}"
