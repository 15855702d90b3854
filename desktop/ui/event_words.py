"""What the panel says of an event: its state, its differences, its relations, in plain words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.core.event import Event, Kind, Telling
from desktop.core.fold import fold
from desktop.core.place import Place
from desktop.core.source import Source
from desktop.core.ties import Relation, RelationKind
from desktop.ui.dates import DateWords

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class State:
    """How firm an event is, in a word, and the kind of tag that shows it."""

    words: str
    tag: str


def state_of(event: Event) -> State:
    """Say how firm an event is."""
    if event.cancelled:
        return State(translate("Event", "Cancelled"), "tag-bad")
    if event.kind is Kind.DEADLINE:
        return State(translate("Event", "Deadline"), "tag-bad")
    if event.kind is Kind.PHASE:
        return State(translate("Event", "Phase of the draft"), "tag")
    if event.kind is Kind.WINDOW:
        return State(translate("Event", "Window in the draft"), "tag")
    if not event.when.is_dated:
        return State(translate("Event", "No date yet"), "tag-doubt")
    if event.is_open:
        return State(translate("Event", "To be confirmed"), "tag-doubt")
    if not event.when.is_fixed:
        return State(translate("Event", "Day not fixed"), "tag-doubt")
    return State(translate("Event", "Confirmed"), "tag-good")


def kind_words(kind: Kind) -> str:
    """Name a sort of entry."""
    return {
        Kind.MEETING: translate("Event", "Meeting"),
        Kind.DEADLINE: translate("Event", "Deadline"),
        Kind.WINDOW: translate("Event", "Window in the draft"),
        Kind.PHASE: translate("Event", "Phase of the draft"),
        Kind.SERIES: translate("Event", "Series"),
    }[kind]


def when_words(event: Event, dates: DateWords, home_zone: str) -> str:
    """Say when: the date as far as known, the hours, or that it takes the day."""
    lasting = event.kind in (Kind.WINDOW, Kind.PHASE)
    said = dates.when(event.when, lasting=lasting)
    hours = dates.times(event.when, home_zone)
    one_day = event.when.is_fixed and event.when.earliest == event.when.latest
    if hours:
        return f"{said}\n{hours}"
    if one_day and event.kind is Kind.MEETING and not event.is_open:
        return translate("Event", "%1, all day").replace("%1", said)
    return said


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the papers tell otherwise: the words of each and where they stand."""

    what: str
    told: tuple[tuple[str, Source], ...]


def place_words(place: Place) -> str:
    """Say where, as far as it was recognised, else as it is written; also that it is open."""
    named = ", ".join(part for part in (place.venue, place.city, place.country) if part)
    if not place.tentative:
        return named or place.text
    if not named:
        return translate("Event", "Place to be confirmed")
    return f"{named}, {translate('Event', 'to be confirmed')}"


def set_by_hand(event: Event) -> tuple[Difference, ...]:
    """Find where the user has set otherwise than every paper tells, with the papers' words."""
    if not event.by_hand or not event.tellings:
        return ()
    from desktop.core.by_hand import Fact, overruled

    questions = (
        (Fact.WHEN, translate("Event", "When"), _date_words),
        (Fact.PLACE, translate("Event", "Where"), _place_words),
        (Fact.TITLE, translate("Event", "Title"), _title_words),
    )
    found = (
        Difference(what, tuple((words(one), one.source) for one in overruled(event, fact)))
        for fact, what, words in questions
    )
    return tuple(one for one in found if any(words for words, _ in one.told))


def differences(event: Event) -> tuple[Difference, ...]:
    """Find where the sources of an event disagree; other spellings of the same are no difference.

    Each telling is told by its own words and where they stand; none of them wins.
    """
    questions = (
        (translate("Event", "When"), _date_key, _date_words),
        (translate("Event", "Where"), _place_key, _place_words),
        (translate("Event", "Title"), _title_key, _title_words),
    )
    found = (_difference(event, *question) for question in questions)
    return tuple(one for one in found if one is not None)


def _difference(
    event: Event,
    what: str,
    key: Callable[[Telling], object],
    words: Callable[[Telling], str],
) -> Difference | None:
    told: dict[object, tuple[str, Source]] = {}
    for telling in event.tellings:
        said = words(telling)
        if said:
            told.setdefault(key(telling), (said, telling.source))
    return Difference(what, tuple(told.values())) if len(told) > 1 else None


def _date_key(telling: Telling) -> object:
    when = telling.when
    return (when.earliest, when.latest, when.precision, when.tentative, when.start, when.end)


def _date_words(telling: Telling) -> str:
    return telling.when.text


def _place_key(telling: Telling) -> object:
    place = telling.place
    named = tuple(fold(part) for part in (place.city, place.country) if part)
    return named or fold(place.text)


def _place_words(telling: Telling) -> str:
    return telling.place.text


def _title_key(telling: Telling) -> object:
    return "".join(letter for letter in fold(telling.title) if letter.isalnum())


def _title_words(telling: Telling) -> str:
    return telling.title


def relation_words(relation: Relation, uid: str) -> str:
    """Say what the other end of a relation is to the event `uid`."""
    child = relation.child == uid
    words = {
        (RelationKind.PART_OF, True): translate("Event", "Part of"),
        (RelationKind.PART_OF, False): translate("Event", "Has as a part"),
        (RelationKind.IN_SERIES, True): translate("Event", "In the series"),
        (RelationKind.IN_SERIES, False): translate("Event", "A meeting of this series"),
        (RelationKind.FOLLOWS, True): translate("Event", "Follows"),
        (RelationKind.FOLLOWS, False): translate("Event", "Is followed by"),
        (RelationKind.MAYBE_SAME, True): translate("Event", "May be the same as"),
        (RelationKind.MAYBE_SAME, False): translate("Event", "May be the same as"),
    }
    return words[relation.kind, child]
