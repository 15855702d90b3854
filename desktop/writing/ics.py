r"""Events as a calendar file (.ics) that Outlook and the others accept.

Rules: RFC 5545 and RFC 7986, and what Microsoft says of its programs in [MS-OXCICAL] and
[MS-STANOICAL]. The library icalendar makes the components; escapes and folds are our own, because
its version 7.3 writes the text `C:\New` as a line break and parts `\\` at a fold.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, vCategory, vText
from icalendar import Event as Component

from desktop.core.by_hand import Fact
from desktop.core.carried import PART, Plain, carried
from desktop.core.event import Event
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.writing.entries import (
    Entry,
    Options,
    batch_category,
    description,
    location,
    summary,
)
from desktop.writing.ics_extra import extra_lines, further_categories, value_of
from desktop.writing.ics_fold import folded
from desktop.writing.ics_series import (
    Told,
    recurrence_id,
    series_lines,
    wall_line,
    zones_of,
)
from desktop.writing.ics_units import Units
from desktop.writing.plain import one_line, printable
from desktop.writing.slots import Hold, Slot, place
from desktop.writing.zones import zone_lines

PRODID = "-//Rostrum//Rostrum//EN"
UID_OCTETS = 202
_MOMENT = re.compile(r"\d{8}T\d{6}Z")
# Another program's word on whether a meeting takes one's time.
BUSY = "X-MICROSOFT-CDO-BUSYSTATUS"
_AWAY = ("OOF", "WORKINGELSEWHERE")
# A meeting that is sure, and to which its owner has not said yes.
_MAYBE = "TENTATIVE"
_FREE = {Hold.BUSY: Hold.MARK, Hold.MAYBE: Hold.OPEN}


@dataclass(frozen=True, slots=True)
class IcsFile:
    """A calendar file; `data` is empty when there was nothing to write into it.

    `left_out` holds the events that became no entry, each with the reason in words; `said` are
    sentences about series that had to be told otherwise than by their rules.
    """

    data: bytes
    written: tuple[Event, ...]
    left_out: tuple[tuple[Event, str], ...]
    said: tuple[str, ...] = ()


def calendar_bytes(
    entries: Iterable[Entry],
    options: Options,
    now: datetime,
    tell: Callable[[], object] = lambda: None,
) -> IcsFile:
    """Write `entries`, in their order, into one calendar; `now` is an aware moment.

    The same entries give the same bytes but for DTSTAMP and the day in the batch's category. `tell`
    is called before each event, and what it raises ends the writing.
    """
    listed = tuple(entries)
    units = Units(listed, now)
    written: list[Event] = []
    left_out: list[tuple[Event, str]] = []
    parts: list[bytes] = []
    for entry in listed:
        tell()
        placing = place(entry.event, options.spans)
        if placing.slots:
            written.append(entry.event)
            parts += _of_entry(entry, placing.slots, units, options, now)
        else:
            left_out.append((entry.event, placing.reason))
    data = _calendar(parts, units, options.name) if parts else b""
    return IcsFile(data, tuple(written), tuple(left_out), units.said)


class _Text(vText):
    """A text with the escapes of RFC 5545, 3.3.11, and no others."""

    def to_ical(self) -> bytes:
        text = re.sub(r"([\\;,])", r"\\\1", self).replace("\n", r"\n")
        return text.encode()


def _calendar(parts: list[bytes], units: Units, name: str) -> bytes:
    """The calendar around the events.

    METHOD is PUBLISH: with REQUEST Outlook would take one of many and call the user the organiser.
    A name would make Outlook open an empty calendar for a single event, such as a series with its
    changed dates is.
    """
    calendar = Calendar()
    for key, value in (("PRODID", PRODID), ("VERSION", "2.0")):
        calendar.add(key, _Text(value))
    for key, value in (("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")):
        calendar.add(key, _Text(value))
    if sum(b"\r\nRECURRENCE-ID" not in part for part in parts) > 1 and one_line(name):
        calendar.add("X-WR-CALNAME", _Text(one_line(name)))
    *head, end = _lines(calendar)
    for key, (rule, year) in sorted(zones_of(units.told).items()):
        head += zone_lines(key, rule, year)
    return b"".join((*map(folded, head), *parts, folded(end)))


def _lines(component: Component | Calendar) -> list[str]:
    return [str(line) for line in component.content_lines(sorted=False) if line]


def _of_entry(
    entry: Entry, slots: tuple[Slot, ...], units: Units, options: Options, now: datetime
) -> Iterator[bytes]:
    """The components of one event: one, or one for each of its days, or of a series' dates."""
    event = entry.event
    rule = units.rule_of(event)
    if rule is not None:
        dates = list(
            series_lines(event, rule) if event.recurrence else _override(event, slots[0], rule)
        )
        uid = event.series or event.uid
        yield _bytes(entry, slots[0], _One(uid, dates=dates), options, now)
        return
    for date in units.dates_of(event):
        single = replace(entry, event=date)
        for slot in place(date, options.spans).slots:
            yield _bytes(single, slot, _One(date.uid), options, now)
    if event.uid in units.expanded:
        return
    count = len(slots)
    for number, slot in enumerate(slots, 1):
        yield _bytes(entry, slot, _One(event.uid, number, count), options, now)


@dataclass(frozen=True, slots=True)
class _One:
    """Which component of an event it is: `part` of `parts`, with ready lines of its dates."""

    uid: str
    part: int = 1
    parts: int = 1
    dates: list[str] | None = None


def _override(event: Event, slot: Slot, rule: Told) -> Iterator[str]:
    """The dates of an occurrence that was changed by itself."""
    yield recurrence_id(event.occurrence, rule)
    if slot.start and slot.end and event.when.timezone == rule.zone:
        yield wall_line("DTSTART", rule, slot.start)
        yield wall_line("DTEND", rule, slot.end)
    elif slot.start and slot.end:
        yield f"DTSTART:{slot.start:%Y%m%dT%H%M%SZ}"
        yield f"DTEND:{slot.end:%Y%m%dT%H%M%SZ}"
    else:
        yield f"DTSTART;VALUE=DATE:{slot.first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{slot.last + timedelta(days=1):%Y%m%d}"


def _bytes(entry: Entry, slot: Slot, one: _One, options: Options, now: datetime) -> bytes:
    event = entry.event
    component = Component()
    component.add("UID", _Text(_uid(one.uid, one.part)))
    _add_stamps(component, entry, now)
    if one.dates is None:
        _add_dates(component, slot)
    says = Plain(summary(event, slot), location(event), description(entry, slot, options.notes))
    _add_words(component, event, says, now)
    _add_hold(component, event, slot.hold)
    if one.parts > 1:
        component.add(PART, _Text(f"{one.part}/{one.parts}"))
    for name, value in carried(event, says):
        component.add(name, _Text(printable(value)))
    *lines, end = _lines(component)
    lines += (*(one.dates or ()), *extra_lines(event.extra), end)
    return b"".join(map(folded, lines))


def _add_words(component: Component, event: Event, says: Plain, now: datetime) -> None:
    component.add("SUMMARY", _Text(says.summary))
    if says.location:
        component.add("LOCATION", _Text(says.location))
    component.add("CATEGORIES", _categories(event, now))
    component.add("DESCRIPTION", _Text(says.description))


def _add_hold(component: Component, event: Event, hold: Hold) -> None:
    """Say how firm it is; of a meeting that comes from elsewhere, whether it takes one's time."""
    theirs = value_of(event.extra, BUSY).upper()
    if theirs == "FREE" or value_of(event.extra, "TRANSP").upper() == "TRANSPARENT":
        hold = _FREE.get(hold, hold)
    status, transparency, busy = hold.value
    component.add("STATUS", _Text(status))
    component.add("TRANSP", _Text(transparency))
    kept = theirs in _AWAY or (theirs == _MAYBE and Fact.STATUS not in event.by_hand)
    component.add(BUSY, _Text(theirs if hold is Hold.BUSY and kept else busy))


def _uid(uid: str, number: int) -> str:
    """The stored uid; each further entry of a list of days has its number behind it.

    RFC 7986, 5.3 wants it unlike any other and without names of hosts or people; Outlook cuts what
    is longer than 202 octets.
    """
    further = "" if number == 1 else f"-{number}"
    short = len(f"{uid}{further}".encode()) <= UID_OCTETS
    fits = uid and short and uid == one_line(uid)
    return f"{uid if fits else f'rostrum-{sha256(uid.encode()).hexdigest()}'}{further}"


def _add_stamps(component: Component, entry: Entry, now: datetime) -> None:
    component.add("DTSTAMP", _second(now))
    theirs = value_of(entry.event.extra, "CREATED")
    if _MOMENT.fullmatch(theirs):
        component.add("CREATED", _Text(theirs))
    elif entry.created:
        component.add("CREATED", _second(entry.created))
    if entry.modified:
        component.add("LAST-MODIFIED", _second(entry.modified))
    told = entry.sequence
    component.add("SEQUENCE", entry.event.sequence if told is None else told)


def _second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _add_dates(component: Component, slot: Slot) -> None:
    """DTEND is the first moment after: for whole days the day after the last (3.6.1)."""
    if slot.start and slot.end:
        component.add("DTSTART", slot.start)
        component.add("DTEND", slot.end)
    else:
        component.add("DTSTART", slot.first)
        component.add("DTEND", slot.last + timedelta(days=1))


def _categories(event: Event, now: datetime) -> vCategory:
    names = [one_line(name) for name in (*event.processes, *further_categories(event.extra))]
    category = vCategory([])
    category.cats = [_Text(name) for name in (*filter(None, names), batch_category(now))]
    return category
