"""What the panel says of an event: its state, its differences, its relations, in plain words."""

from PySide6.QtCore import QCoreApplication

from desktop.core.event import Event, Kind
from desktop.core.links.ties import Relation, RelationKind
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass
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


# A dash that no line breaks at: behind it stands a joiner, since lines break behind dashes.
_UNBROKEN = "\u00a0–\u2060\u00a0"


def when_words(event: Event, dates: DateWords, home_zone: str) -> str:
    """Say when: the date as far as known, the hours, or that it takes the day."""
    lasting = event.kind in (Kind.WINDOW, Kind.PHASE)
    said = dates.when(event.when, lasting=lasting)
    hours = dates.times(event.when, home_zone)
    one_day = event.when.is_fixed and event.when.earliest == event.when.latest
    if hours:
        # Two hours stand in one line of the panel, however narrow it is.
        return f"{said}\n{hours.replace(' – ', _UNBROKEN)}"
    if one_day and event.kind is Kind.MEETING and not event.is_open:
        return translate("Event", "%1, all day").replace("%1", said)
    return said


def place_words(place: Place) -> str:
    """Say where, as far as it was recognised, else as it is written; also that it is open."""
    named = ", ".join(part for part in (place.venue, place.city, place.country) if part)
    if not place.tentative:
        return named or place.text
    if not named:
        return translate("Event", "Place to be confirmed")
    return f"{named}, {translate('Event', 'to be confirmed')}"


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
