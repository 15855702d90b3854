"""An entry of a calendar that comes again: what is new in it, and the event that it makes.

Here one thing is told twice by its own name, so that the later word counts, and not, as with
papers, the more exact one. What the user has set by hand stays unless the user says otherwise.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from desktop.core.by_hand import Fact, kept_by_hand
from desktop.core.event import Event, Kind
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When

_STATUS = ("cancelled", "unconfirmed")
_WORDS = {
    "when": "date",
    **dict.fromkeys(_STATUS, "status"),
    "processes": "process",
    "recurrence": "repeats",
}
_ALWAYS = ("when", "place", "title", "description", "cancelled", "recurrence")
# A calendar that does not say these at all does not take them away.
_IF_TOLD = ("processes", "focal_points", "regional", "repeats")


def news(known: Event, found: Event) -> tuple[str, ...]:
    """Name the fields of `found` that say otherwise than those of `known`."""
    return tuple(_news(known, found))


def _news(known: Event, found: Event) -> Iterator[str]:
    for name in _ALWAYS:
        old, new = getattr(known, name), getattr(found, name)
        if old != new and not _means_the_same(old, new):
            yield name
    for name in _IF_TOLD:
        if getattr(found, name) and getattr(found, name) != getattr(known, name):
            yield name
    if found.unconfirmed != known.unconfirmed and not found.cancelled:
        yield "unconfirmed"
    if found.kind is not Kind.MEETING and found.kind is not known.kind:
        yield "kind"


def words_of(name: str) -> str:
    """Say what a field is about: "date", "place", "status"."""
    return _WORDS.get(name, name.replace("_", " "))


def against_hand(known: Event, found: Event) -> tuple[str, ...]:
    """Name the fields that the user has set by hand and that `found` has otherwise."""
    own = {*known.by_hand, *(_STATUS if Fact.STATUS in known.by_hand else ())}
    return tuple(name for name in news(known, found) if name in own)


def is_newer(known: Event, found: Event) -> bool:
    """Whether `found` is a later issue: SEQUENCE, then LAST-MODIFIED (RFC 5545, 3.8.7.3 and 4).

    A calendar that tells neither is taken at its word.
    """
    if found.sequence != known.sequence:
        return found.sequence > known.sequence
    if found.modified is None or known.modified is None:
        return True
    return found.modified > known.modified


def updated(known: Event, found: Event, *, by_hand_too: bool = False) -> Event:
    """Return `known` as `found` tells it; `by_hand_too` gives up what was set by hand as well.

    The user's own (uid, my agenda) stays, and so does every telling; a new one is added where the
    title, the date or the place is told otherwise than before.
    """
    names = news(known, found)
    if not names:
        return known
    event = replace(
        known,
        **{name: getattr(found, name) for name in names},
        extra=found.extra,
        modified=found.modified or known.modified,
        sequence=max(found.sequence, known.sequence),
        remarks=tuple(dict.fromkeys((*known.remarks, *found.remarks))),
        sure=found.sure,
    )
    if by_hand_too:
        lost = {Fact.STATUS.value if name in _STATUS else name for name in names}
        event = replace(event, by_hand=tuple(one for one in known.by_hand if one not in lost))
    else:
        event = kept_by_hand(known, event)
    if {"title", "when", "place"}.isdisjoint(names):
        return event
    return replace(event, tellings=(*known.tellings, *found.tellings))


def _means_the_same(old: object, new: object) -> bool:
    if isinstance(old, When) and isinstance(new, When):
        return _meant(old) == _meant(new)
    if isinstance(old, Place) and isinstance(new, Place):
        return new.text in (old.text, old.words)
    return False


def _meant(when: When) -> tuple[object, ...]:
    """What a date means without its words; hours in whatever zone they are told."""
    days = (when.earliest, when.latest, when.precision, when.tentative)
    begin, end = when.starts_at(), when.ends_at()
    if begin is None or when.timezone is None:
        return (*days, when.edtf, when.start, when.end)
    moments = (_moment(begin, when.timezone), _moment(end, when.timezone) if end else None)
    return (when.precision, when.tentative, *moments)


def _moment(local: datetime, zone: str) -> datetime:
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
