"""What in a calendar contradicts itself: kept as printed, and told to the user."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from desktop.core.event import Event
from desktop.core.fold import fold
from desktop.core.ordinals import ordinals_in, without_ordinals
from desktop.core.when import When
from desktop.reading.titles import brackets

_SESSION = re.compile(r"\b(\d{1,3}(?:st|nd|rd|th)) (?:\w+ )?session\b", re.I)
_YEARLY = re.compile(r"\bannual|\byearly\b|\bonce (?:a|per) year\b|\bevery year\b|\beach year\b")
_THEME = re.compile(
    r"\b(?:the|this|its) ((?:19|20)\d\d) (?:theme|session|meeting|edition|conference|forum)\b", re.I
)
_SIDE_EVENT = re.compile(r"\bside[ -]?event\b", re.I)
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence about one of the events, by its place in the calendar."""

    place: int
    sentence: str


def with_doubts(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events with a remark for each contradiction; those that have one are not sure.

    Nothing is repaired: where two rows contradict each other the paper does not say which is
    wrong, so both are marked.
    """
    told: dict[int, list[str]] = {}
    for doubt in _doubts(tuple(events)):
        told.setdefault(doubt.place, []).append(doubt.sentence)
    return tuple(
        replace(event, remarks=(*event.remarks, *dict.fromkeys(told[place])), sure=False)
        if place in told
        else event
        for place, event in enumerate(events)
    )


def _doubts(events: tuple[Event, ...]) -> Iterator[Doubt]:
    for place, event in enumerate(events):
        yield from _other_year(place, event)
        yield from _host_elsewhere(place, event, events)
    for (a, one), (b, other) in combinations(enumerate(events), 2):
        if not _apart(one.when, other.when):
            continue
        for doubt in (_same_ordinal, _twice_in_a_year, _same_session):
            words = doubt(one, other)
            if words:
                yield Doubt(a, f"{words} {_told(other)}")
                yield Doubt(b, f"{words} {_told(one)}")


def _apart(one: When, other: When) -> bool:
    """Whether both have dates and cannot be on one day."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return one.latest < other.earliest or other.latest < one.earliest


def _told(event: Event) -> str:
    return f"also stands under {event.when.text} (line {event.sources[0].line})"


def _same_ordinal(one: Event, other: Event) -> str | None:
    """The tenth of a series can be held once only."""
    numbers = ordinals_in(one.title)
    if not numbers or numbers != ordinals_in(other.title):
        return None
    return f"“{one.title}”" if _same_title(one, other) else None


def _twice_in_a_year(one: Event, other: Event) -> str | None:
    """What is held once a year is not held twice in one."""
    yearly = any(_YEARLY.search(fold(event.repeats or "")) for event in (one, other))
    if not yearly or _year(one.when) != _year(other.when):
        return None
    if ordinals_in(one.title) or ordinals_in(other.title):
        return None
    return f"“{one.title}”, held annually," if _same_title(one, other) else None


def _year(when: When) -> int | None:
    return when.earliest.year if when.earliest else None


def _same_session(one: Event, other: Event) -> str | None:
    """A session of one body is at one time; a bracket names the session that an event is part of."""
    if not (set(one.focal_points) & set(other.focal_points)) and not (
        set(one.processes) & set(other.processes)
    ):
        return None
    shared = _sessions(one) & _sessions(other)
    return f"The {min(shared)} session" if shared else None


def _sessions(event: Event) -> set[str]:
    listed = (*brackets(event.title), *brackets(event.description))
    found = (_SESSION.search(words) for words in listed)
    return {session[1] for session in found if session}


def _same_title(one: Event, other: Event) -> bool:
    if set(one.processes) != set(other.processes):
        return False
    return _bare(one.title) == _bare(other.title)


def _bare(title: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(fold(without_ordinals(title))))


def _other_year(place: int, event: Event) -> Iterator[Doubt]:
    """Words such as "The 2017 theme" under an event of 2018 were left from another year."""
    when = event.when
    if not (when.earliest and when.latest):
        return
    for year in _THEME.findall(event.description):
        if not when.earliest.year <= int(year) <= when.latest.year:
            yield Doubt(place, f"The words speak of {year}, the date is {when.text}")


def _host_elsewhere(place: int, event: Event, events: tuple[Event, ...]) -> Iterator[Doubt]:
    """A side event whose host meets on just these days, but in another year."""
    when = event.when
    if not _SIDE_EVENT.search(event.title) or not when.is_fixed or not when.earliest:
        return
    hosts = [
        other
        for other in events
        if other is not event
        and other.when.is_fixed
        and set(other.processes) & set(event.processes)
    ]
    if any(not _apart(when, host.when) for host in hosts):
        return
    for host in hosts:
        days = {(day.month, day.day) for day in host.when.days()}
        if (when.earliest.month, when.earliest.day) in days and not _SIDE_EVENT.search(host.title):
            yield Doubt(
                place,
                f"The host “{host.title}” is printed under {host.when.text} "
                f"(line {host.sources[0].line}), on these days of another year",
            )
