"""An entry in the calendar, as far as it is known, with everything its sources tell of it."""

from datetime import datetime
from enum import StrEnum

from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass
from desktop.core.source import Source
from desktop.core.when import When


class Origin(StrEnum):
    """What kind of paper an event comes from; `HAND` is the user's own entry."""

    CALENDAR = "calendar"
    LETTER = "letter"
    DRAFT = "draft"
    ICS = "ics"
    HAND = "hand"


class Kind(StrEnum):
    """What sort of entry an event is.

    A series stands for a process that meets by a rule in words; its dated meetings are events of
    their own. Windows, deadlines and phases are set by drafts.
    """

    MEETING = "meeting"
    WINDOW = "window"
    DEADLINE = "deadline"
    PHASE = "phase"
    SERIES = "series"


class Status(StrEnum):
    """How firm an event is, as calendars name it (RFC 5545, 3.8.1.11)."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Telling:
    """What one source says of an event, word for word; tellings may disagree and all stay."""

    source: Source
    title: str
    when: When
    place: Place


@dataclass(frozen=True, slots=True)
class Event:
    """An entry in the calendar.

    `processes` and `focal_points` hold short names of the gazetteer, else the printed words.
    `remarks` tell every mend and every doubt in a sentence each; `sure` is false when the user
    should look. `paragraph` is the id of the paragraph that sets the event (origin draft).
    `unconfirmed`: the paper has the meeting as a whole to be confirmed, whatever its date says.
    `sequence` counts changes of date, place or status (RFC 5545, 3.8.7.4).

    A series holds its rules in `recurrence`, content lines RRULE, RDATE and EXDATE in the local
    time of its `when`, whose first day is its first occurrence (RFC 5545, 3.8.5); it is never
    unrolled. One occurrence that was changed by itself is an event of its own: `series` is the
    series' uid and `occurrence` the local start that it replaces, as `2017-03-20` or
    `2017-03-20T15:00` (RFC 5545, 3.8.4.4). `extra` are content lines of a calendar file that mean
    nothing here; they go out as they came in. `modified` is LAST-MODIFIED of such a file.

    `by_hand` names the facts that the user has set against the papers, in the words of the fields
    (`title when place processes status description kind`): no paper changes these again.
    """

    title: str
    when: When
    place: Place
    origin: Origin
    kind: Kind = Kind.MEETING
    description: str = ""
    processes: tuple[str, ...] = ()
    focal_points: tuple[str, ...] = ()
    regional: bool = False
    repeats: str | None = None
    tellings: tuple[Telling, ...] = ()
    remarks: tuple[str, ...] = ()
    sure: bool = True
    paragraph: str | None = None
    uid: str = ""
    cancelled: bool = False
    unconfirmed: bool = False
    mine: bool = False
    sequence: int = 0
    recurrence: tuple[str, ...] = ()
    series: str = ""
    occurrence: str = ""
    extra: tuple[str, ...] = ()
    modified: datetime | None = None
    by_hand: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.uid

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the event stands, in the order in which the papers were read."""
        return tuple(telling.source for telling in self.tellings)

    @property
    def status(self) -> Status:
        """Cancelled, or firm only when a day is fixed and nothing is to be confirmed about it."""
        if self.cancelled:
            return Status.CANCELLED
        return Status.TENTATIVE if self.is_open or not self.when.is_fixed else Status.CONFIRMED

    @property
    def is_open(self) -> bool:
        """Whether the paper has the date or the whole meeting still to be confirmed."""
        return self.unconfirmed or self.when.tentative
