"""An event as far as a look at the calendar tells, so that thousands of them are quick to read."""

from desktop.core.event import Event, Kind
from desktop.core.places.place import Place
from desktop.core.quick.tuples import NamedTuple
from desktop.core.when import When


class Glance(NamedTuple):
    """What the calendar draws an event from; its fields mean what those of `Event` do.

    What its papers tell of it, its description and its doubts are left out: they are most of an
    event, and are read when somebody looks at that one.
    """

    uid: str
    title: str
    when: When
    place: Place
    kind: Kind
    processes: tuple[str, ...] = ()
    paragraph: str | None = None
    cancelled: bool = False
    unconfirmed: bool = False
    mine: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the paper has the date or the whole meeting still to be confirmed."""
        return self.unconfirmed or self.when.tentative


Seen = Event | Glance
"""Everything that can be drawn in the calendar."""


def glance_of(event: Event) -> Glance:
    """Return what a look at the calendar tells of an event."""
    return Glance(
        event.uid,
        event.title,
        event.when,
        event.place,
        event.kind,
        event.processes,
        event.paragraph,
        event.cancelled,
        event.unconfirmed,
        event.mine,
    )
