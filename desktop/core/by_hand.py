"""What the user has set by hand against the papers: kept when papers are read again, and told.

The papers' words stay as tellings; the event's own fields are the user's.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from desktop.core.dates.moving import confirmed
from desktop.core.event import Event, Telling
from desktop.core.quick.dataclasses import replace


class Fact(StrEnum):
    """The facts that can be set by hand, by their names in `Event.by_hand`."""

    TITLE = "title"
    WHEN = "when"
    PLACE = "place"
    PROCESSES = "processes"
    STATUS = "status"
    DESCRIPTION = "description"
    KIND = "kind"


_FIELDS = (Fact.TITLE, Fact.WHEN, Fact.PLACE, Fact.PROCESSES, Fact.DESCRIPTION, Fact.KIND)
_TOLD = (Fact.TITLE, Fact.WHEN, Fact.PLACE)


def marked(event: Event, *facts: Fact) -> Event:
    """Return `event` with `facts` marked as set by hand."""
    names = {*event.by_hand, *facts}
    return replace(event, by_hand=tuple(fact.value for fact in Fact if fact in names))


def kept_by_hand(known: Event, changed: Event) -> Event:
    """Return `changed` with every fact that `known` has by hand as it is in `known`."""
    facts = set(known.by_hand)
    kept = {name: getattr(known, name) for name in _FIELDS if name in facts}
    changed = replace(changed, **kept)
    if Fact.STATUS not in facts:
        return changed
    when = confirmed(changed.when, firm=not known.when.tentative)
    return replace(changed, when=when, unconfirmed=known.unconfirmed, cancelled=known.cancelled)


def as_told(event: Event, names: Callable[[str], tuple[str, ...]]) -> Event:
    """Return the event as its last paper tells it, for comparison with other papers.

    `names` finds the short names of the processes in the words of the paper.
    """
    telling = event.tellings[-1] if event.tellings else None
    if telling is None or not event.by_hand:
        return event
    told: dict[str, Any] = {fact: getattr(telling, fact) for fact in _TOLD if fact in event.by_hand}
    if Fact.PROCESSES in event.by_hand:
        told["processes"] = names(telling.source.text) or event.processes
    return replace(event, **told)


def overruled(event: Event, fact: Fact) -> tuple[Telling, ...]:
    """Return the tellings that say otherwise than the user has set, () when one agrees."""
    if fact not in event.by_hand:
        return ()
    own = _told(fact, event)
    others = tuple(one for one in event.tellings if _told(fact, one) != own)
    return others if len(others) == len(event.tellings) else ()


def _told(fact: Fact, said: Event | Telling) -> object:
    """What is said of a fact, as far as it matters: days and hours of a date, not its words."""
    if fact is Fact.TITLE:
        return said.title
    if fact is Fact.PLACE:
        place = said.place
        return (place.venue, place.city, place.country) if place.city else place.text
    when = said.when
    return (when.earliest, when.latest, when.precision, when.start, when.end)
