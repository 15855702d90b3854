"""What in a calendar contradicts itself: kept as printed, and told to the user."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from desktop.core.event import Event
from desktop.core.matching.ordinals import ordinals_in, without_ordinals
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.search.fold import fold
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


@dataclass(frozen=True, slots=True)
class _Facts:
    """What of an event is compared with others, worked out once."""

    event: Event
    ordinals: frozenset[int]
    sessions: frozenset[str]
    title: tuple[str, ...]
    bodies: frozenset[str]
    asked: frozenset[str]
    yearly: bool

    @property
    def year(self) -> int:
        """The year of its first day."""
        return self.event.when.earliest.year if self.event.when.earliest else 0


def _facts(event: Event) -> _Facts:
    listed = (*brackets(event.title), *brackets(event.description))
    sessions = (_SESSION.search(words) for words in listed)
    return _Facts(
        event,
        ordinals_in(event.title),
        frozenset(session[1] for session in sessions if session),
        tuple(_WORDS.findall(fold(without_ordinals(event.title)))),
        frozenset(event.processes),
        frozenset(event.focal_points),
        _YEARLY.search(fold(event.repeats or "")) is not None,
    )


def _doubts(events: tuple[Event, ...]) -> Iterator[Doubt]:
    facts = [_facts(event) for event in events]
    hosts = _by_process(events)
    for place, event in enumerate(events):
        yield from _other_year(place, event)
        yield from _host_elsewhere(place, event, hosts)
    for a, b in _pairs(facts):
        one, other = facts[a], facts[b]
        for doubt in (_same_ordinal, _twice_in_a_year, _same_session):
            words = doubt(one, other)
            if words and _apart(one.event.when, other.event.when):
                yield Doubt(a, f"{words} {_told(other.event)}")
                yield Doubt(b, f"{words} {_told(one.event)}")


def _pairs(facts: list[_Facts]) -> list[tuple[int, int]]:
    """Places of events that share what can contradict: an ordinal, a session, a yearly title.

    Other events with one title, of which a paper may hold hundreds, are not compared.
    """
    yearly = {(fact.title, fact.bodies) for fact in facts if fact.yearly}
    shared: dict[object, list[int]] = {}
    for place, fact in enumerate(facts):
        keys: list[object] = [*fact.sessions]
        named = (fact.title, fact.bodies)
        if fact.ordinals:
            keys.append((*named, fact.ordinals))
        elif named in yearly:
            keys.append((*named, fact.year))
        for key in keys:
            shared.setdefault(key, []).append(place)
    return sorted({pair for places in shared.values() for pair in combinations(places, 2)})


def _apart(one: When, other: When) -> bool:
    """Whether both have dates and cannot be on one day."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return one.latest < other.earliest or other.latest < one.earliest


def _told(event: Event) -> str:
    return f"also stands under {event.when.text} (line {event.sources[0].line})"


def _same_ordinal(one: _Facts, other: _Facts) -> str | None:
    """The tenth of a series can be held once only."""
    same = one.ordinals and one.ordinals == other.ordinals and _same_title(one, other)
    return f"“{one.event.title}”" if same else None


def _twice_in_a_year(one: _Facts, other: _Facts) -> str | None:
    """What is held once a year is not held twice in one."""
    if not (one.yearly or other.yearly) or one.year != other.year:
        return None
    if one.ordinals or other.ordinals or not _same_title(one, other):
        return None
    return f"“{one.event.title}”, held annually,"


def _same_session(one: _Facts, other: _Facts) -> str | None:
    """A session of one body is at one time; a bracket names the session that an event is in."""
    shared = one.sessions & other.sessions
    if not shared or not (one.asked & other.asked or one.bodies & other.bodies):
        return None
    return f"The {min(shared)} session"


def _same_title(one: _Facts, other: _Facts) -> bool:
    return one.title == other.title and one.bodies == other.bodies


def _other_year(place: int, event: Event) -> Iterator[Doubt]:
    """Words such as "The 2020 theme" under an event of 2021 were left from another year."""
    when = event.when
    if not (when.earliest and when.latest):
        return
    for year in _THEME.findall(event.description):
        if not when.earliest.year <= int(year) <= when.latest.year:
            yield Doubt(place, f"The words speak of {year}, the date is {when.text}")


def _by_process(events: tuple[Event, ...]) -> dict[str, list[Event]]:
    """The events on days that are known, by who meets."""
    found: dict[str, list[Event]] = {}
    for event in events:
        for process in event.processes if event.when.is_fixed else ():
            found.setdefault(process, []).append(event)
    return found


def _host_elsewhere(
    place: int, event: Event, by_process: dict[str, list[Event]]
) -> Iterator[Doubt]:
    """A side event whose host meets on just these days, but in another year."""
    when = event.when
    if not _SIDE_EVENT.search(event.title) or not when.is_fixed or not when.earliest:
        return
    named = (other for process in event.processes for other in by_process.get(process, ()))
    hosts = [other for other in {id(one): one for one in named}.values() if other is not event]
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
