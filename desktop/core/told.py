"""How what an entry tells now stands to what other calendars were told of it before."""

from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from desktop.core.event import Event
from desktop.core.ledger import Exported


class Which(StrEnum):
    """Which of the chosen events go out: all, those never told, or those told otherwise before."""

    ALL = "all"
    NEW = "new"
    CHANGED = "changed"


class Standing(StrEnum):
    """How an event stands to what other calendars were last told of it."""

    NEW = "new"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    SAME = "unchanged"


class Told(NamedTuple):
    """Marks of what an entry tells, each of which is another one as soon as its part changes.

    `fixed` is of date, place and status, of which calendars are told by a higher SEQUENCE (RFC
    5545, 3.8.7.4), `said` of everything else that others see, `note` of the user's own words; it is
    "" when they were not asked for or there are none.
    """

    fixed: str
    said: str
    note: str = ""

    @property
    def digest(self) -> str:
        """All three as one word, as the ledger keeps it."""
        return ".".join(self)

    @classmethod
    def read(cls, digest: str) -> "Told":
        """Take a digest apart again; of one that is none nothing is the same."""
        return cls(*(*digest.split("."), "", "", "")[:3])


def told_of(event: Event, paragraphs: Iterable[str] = (), note: str = "") -> Told:
    """Mark what an entry for `event` tells; `note` only when it goes out too."""
    when, place = event.when, event.place
    fixed = (
        *(when.edtf, when.precision, when.tentative, when.start, when.end, when.timezone),
        *(place.words, event.status, event.recurrence, event.series, event.occurrence),
        # A date without a value is known by its words alone.
        "" if when.edtf else when.text,
    )
    said = (
        *(event.title, when.text, when.guess, event.kind, event.unconfirmed, event.description),
        *(event.processes, event.focal_points, event.regional, event.repeats, event.extra),
        *(place.text, place.venue, place.city, place.country, place.tentative),
        tuple(paragraphs),
        tuple((one.document, one.page, one.line, one.text) for one in event.sources),
    )
    return Told(_mark(fixed), _mark(said), _mark((note,)) if note else "")


def _mark(facts: tuple[object, ...]) -> str:
    told = "\x1f".join(_plain(fact) for fact in facts)
    return sha256(told.encode(errors="surrogatepass")).hexdigest()[:16]


def _plain(fact: object) -> str:
    """A fact in a form that stays the same from one version of the program to the next."""
    if fact is None:
        return ""
    return repr(fact) if isinstance(fact, tuple) else str(fact)


def standing_of(event: Event, told: Told, known: Exported | None) -> Standing:
    """Compare what would be told now with what is `known` to others."""
    if known is None:
        return Standing.NEW
    if event.cancelled and not known.cancelled:
        return Standing.CANCELLED
    before = Told.read(known.digest)
    note_differs = bool(told.note) and told.note != before.note
    same = (told.fixed, told.said) == (before.fixed, before.said) and not note_differs
    return Standing.SAME if same else Standing.CHANGED


def sequence_for(event: Event, told: Told, known: Exported | None) -> int:
    """Return the SEQUENCE to write: higher than what is known when date, place or status differ.

    The event's own may lag behind, for taking a change back counts down and is told all the same.
    """
    if known is None:
        return event.sequence
    return max(event.sequence, known.sequence + int(told.fixed != Told.read(known.digest).fixed))
