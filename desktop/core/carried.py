"""What calendar files have no word for, carried in them as properties of our own, out and back.

Other programs keep these properties or drop them, and people change what stands beside them. So
each is believed on the way back only while the ordinary property that it explains still says what
it said: a meeting that was moved elsewhere has its new date, not the one it was exported with.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from hashlib import sha256
from zoneinfo import ZoneInfo

from desktop.core.dates.edtf import parse_edtf
from desktop.core.dates.precision import Precision
from desktop.core.event import Event, Kind
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.when import When, when_of

PREFIX = "X-ROSTRUM-"
EDTF = "X-ROSTRUM-EDTF"
DATE_TEXT = "X-ROSTRUM-DATE-TEXT"
PRECISION = "X-ROSTRUM-PRECISION"
HOURS = "X-ROSTRUM-HOURS"
ZONE = "X-ROSTRUM-ZONE"
GUESS = "X-ROSTRUM-GUESS"
TBC = "X-ROSTRUM-TBC"
TITLE = "X-ROSTRUM-TITLE"
PLACE = "X-ROSTRUM-PLACE"
VENUE = "X-ROSTRUM-VENUE"
CITY = "X-ROSTRUM-CITY"
COUNTRY = "X-ROSTRUM-COUNTRY"
KIND = "X-ROSTRUM-KIND"
DESCRIPTION = "X-ROSTRUM-DESCRIPTION"
SEAL = "X-ROSTRUM-SEAL"
FOCAL_POINT = "X-ROSTRUM-FOCAL-POINT"
REPEATS = "X-ROSTRUM-REPEATS"
REGIONAL = "X-ROSTRUM-REGIONAL"
PART = "X-ROSTRUM-PART"
CUT = "…"
_DATE, _PLACE, _MEETING = "date", "place", "meeting"

Carried = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Plain:
    """What the ordinary properties of an entry say; `start` is a moment in UTC, for timed ones."""

    summary: str
    location: str
    description: str
    start: datetime | None = None


def carried(event: Event, plain: Plain) -> tuple[tuple[str, str], ...]:
    """Return the properties that go along with `event`, names and values; empty ones stay away."""
    facts = [
        *_date_facts(event.when),
        (TITLE, event.title if event.title != plain.summary else ""),
        *_place_facts(event.place),
        (TBC, _to_be_confirmed(event)),
        (KIND, str(event.kind) if event.kind is not Kind.MEETING else ""),
        (DESCRIPTION, event.description),
        (SEAL, _seal(plain.description)),
        *((FOCAL_POINT, one) for one in event.focal_points),
        (REPEATS, event.repeats or ""),
        (REGIONAL, "1" if event.regional else ""),
    ]
    return tuple((name, value) for name, value in facts if value)


def _date_facts(when: When) -> list[tuple[str, str]]:
    if when.edtf is None:
        return []
    own_precision = parse_edtf(when.edtf).precision
    hours = "-".join(f"{clock:%H:%M}" for clock in (when.start, when.end) if clock)
    return [
        (EDTF, when.edtf),
        (DATE_TEXT, when.text),
        (PRECISION, str(when.precision) if when.precision is not own_precision else ""),
        (HOURS, hours),
        (ZONE, when.timezone or ""),
        (GUESS, when.guess or ""),
    ]


def _place_facts(place: Place) -> list[tuple[str, str]]:
    return [
        (PLACE, place.text),
        (VENUE, place.venue or ""),
        (CITY, place.city or ""),
        (COUNTRY, place.country or ""),
    ]


def _to_be_confirmed(event: Event) -> str:
    flags = (
        (_DATE, event.when.tentative),
        (_PLACE, event.place.tentative),
        (_MEETING, event.unconfirmed),
    )
    return " ".join(name for name, is_set in flags if is_set)


def restored(event: Event, plain: Plain, facts: Carried) -> Event:
    """Return `event`, as its ordinary properties tell it, with what `facts` know better.

    Where the date was changed elsewhere a remark says what it was.
    """
    kind = _kind(_one(facts, KIND))
    # What another calendar has confirmed since is no longer open; one that is called off says less.
    is_open = event.cancelled or event.when.tentative
    event = replace(
        event,
        unconfirmed=is_open and _MEETING in _one(facts, TBC).split(),
        title=_title(event.title, plain.summary, facts),
        place=_place(event.place, plain.location, facts),
        kind=kind,
        description=_description(event.description, plain.description, facts),
        focal_points=tuple(facts.get(FOCAL_POINT, ())),
        repeats=_one(facts, REPEATS) or event.repeats,
        regional=bool(_one(facts, REGIONAL)),
    )
    when = _when(facts)
    if when is None:
        return event
    if _agrees(when, event.when, plain.start, kind):
        return replace(event, when=replace(when, tentative=is_open and when.tentative))
    remark = f"moved since it was exported: it was “{when.text or when.edtf}”"
    return replace(event, remarks=(*event.remarks, remark))


def _one(facts: Carried, name: str) -> str:
    return next(iter(facts.get(name, ())), "")


def _kind(word: str) -> Kind:
    return Kind(word) if word in list(Kind) else Kind.MEETING


def _when(facts: Carried) -> When | None:
    """The date that was exported; `None` when there is none, or none that can be understood."""
    try:
        value = parse_edtf(_one(facts, EDTF))
        clocks = [time.fromisoformat(one) for one in _one(facts, HOURS).split("-") if one]
        precision = Precision(_one(facts, PRECISION) or value.precision)
    except ValueError:
        return None
    when = when_of(
        value,
        _one(facts, DATE_TEXT),
        tentative=_DATE in _one(facts, TBC).split(),
        precision=precision,
        guess=_one(facts, GUESS) or None,
    )
    start, end = (*clocks, None, None)[:2]
    return replace(when, start=start, end=end, timezone=_one(facts, ZONE) or None)


def _agrees(when: When, read: When, start: datetime | None, kind: Kind) -> bool:
    """Whether the days or the moment in the file are still those of the exported date."""
    if start is not None:
        return _moment(when) == start
    last_alone = kind is Kind.DEADLINE or when.is_deadline
    first = when.latest if last_alone else when.earliest
    listed = when.spans() if when.is_fixed else ()
    return (read.earliest, read.latest) in ((first, when.latest), *listed)


def _moment(when: When) -> datetime | None:
    local = when.starts_at()
    try:
        zone = ZoneInfo(when.timezone or "")
    except (LookupError, ValueError, OSError):
        return None
    return local.replace(tzinfo=zone).astimezone(UTC) if local else None


def _title(read: str, summary: str, facts: Carried) -> str:
    title = _one(facts, TITLE)
    line = " ".join(title.split())
    starts = (at for at in range(len(summary)) if line and summary.startswith(line[:12], at))
    return title if any(_continues(summary[at:], line) for at in starts) else read


def _continues(shown: str, whole: str) -> bool:
    """Whether `shown` is `whole`, or is its beginning with an ellipsis."""
    if shown == whole:
        return True
    return shown.endswith(CUT) and whole.startswith(shown.removesuffix(CUT))


def _place(read: Place, location: str, facts: Carried) -> Place:
    told = Place(
        _one(facts, PLACE),
        venue=_one(facts, VENUE) or None,
        city=_one(facts, CITY) or None,
        country=_one(facts, COUNTRY) or None,
        tentative=_PLACE in _one(facts, TBC).split(),
    )
    return told if _continues(location, " ".join(told.words.split())) else read


def _description(read: str, shown: str, facts: Carried) -> str:
    """The event's own description, without what was written around it on the way out."""
    return _one(facts, DESCRIPTION) if _one(facts, SEAL) == _seal(shown) else read


def _seal(text: str) -> str:
    """A short mark that a changed text does not have; spaces and line ends do not count."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:16]
