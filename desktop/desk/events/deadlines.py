"""The deadlines that drafts set, as seen from a day: what comes next, and what has passed."""

from collections.abc import Iterable
from datetime import date

from desktop.core.event import Event, Kind
from desktop.core.query import EventQuery
from desktop.core.quick.tuples import NamedTuple
from desktop.desk.dossier import Dossier

DEADLINES = EventQuery(kinds=frozenset({Kind.DEADLINE}))


class Deadline(NamedTuple):
    """A deadline by its last day; `days` from today, less than none when it has passed."""

    uid: str
    title: str
    day: date
    path: str
    days: int


def deadlines(dossier: Dossier) -> tuple[Deadline, ...]:
    """Return every deadline that has a day and still stands, the earliest first."""
    today = dossier.clock.today()
    found = (_deadline(dossier, event, today) for event in dossier.events(DEADLINES))
    return tuple(sorted((one for one in found if one), key=lambda one: (one.day, one.title)))


def coming(found: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """Return those that have not passed, the next first; today's last moment is still ahead."""
    return tuple(one for one in found if one.days >= 0)


def passed(found: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """Return those that have passed, the latest first."""
    return tuple(reversed([one for one in found if one.days < 0]))


def _deadline(dossier: Dossier, event: Event, today: date) -> Deadline | None:
    day = event.when.latest or event.when.earliest
    if day is None or event.cancelled:
        return None
    paragraph = dossier.paragraph(event.paragraph) if event.paragraph else None
    path = (paragraph.path or paragraph.label) if paragraph else ""
    return Deadline(event.uid, event.title, day, path, (day - today).days)
