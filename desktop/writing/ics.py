r"""Events as a calendar file (.ics) that Outlook and the others accept.

Rules: RFC 5545 and RFC 7986, and what Microsoft says of its programs in [MS-OXCICAL] and
[MS-STANOICAL]. The library icalendar makes the components; escapes and folds are made here, because
its version 7.3 writes the text `C:\New` as a line break and parts `\\` at a fold.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, vCategory, vText
from icalendar import Event as Component

from desktop.core.carried import PART, Plain, carried
from desktop.core.event import Event
from desktop.writing.entries import (
    Entry,
    Options,
    batch_category,
    description,
    location,
    summary,
)
from desktop.writing.plain import one_line, plain
from desktop.writing.slots import Slot, place

PRODID = "-//Rostrum//Rostrum//EN"
UID_OCTETS = 202
OCTETS = 75
# One escape or letter with the spaces before it: a space at the end of a line is easily lost.
_UNIT = re.compile(r" {0,3}(?:\\.|[^ ])| ", re.DOTALL)


@dataclass(frozen=True, slots=True)
class IcsFile:
    """A calendar file; `data` is empty when there was nothing to write into it.

    `left_out` holds the events that became no entry, each with the reason in words.
    """

    data: bytes
    written: tuple[Event, ...]
    left_out: tuple[tuple[Event, str], ...]


def calendar_bytes(entries: Iterable[Entry], options: Options, now: datetime) -> IcsFile:
    """Write `entries`, in their order, into one calendar; `now` is an aware moment.

    The same entries give the same bytes but for DTSTAMP and the day in the batch's category.
    """
    written: list[Event] = []
    left_out: list[tuple[Event, str]] = []
    components: list[Component] = []
    for entry in entries:
        placing = place(entry.event, options.spans)
        if not placing.slots:
            left_out.append((entry.event, placing.reason))
            continue
        written.append(entry.event)
        count = len(placing.slots)
        for number, slot in enumerate(placing.slots, 1):
            part = (number, count)
            components.append(_component(entry, slot, part, options, now))
    data = _bytes(_calendar(components, options.name)) if components else b""
    return IcsFile(data, tuple(written), tuple(left_out))


class _Text(vText):
    """A text with the escapes of RFC 5545, 3.3.11, and no others."""

    def to_ical(self) -> bytes:
        text = re.sub(r"([\\;,])", r"\\\1", self).replace("\n", r"\n")
        return text.encode()


def _calendar(components: list[Component], name: str) -> Calendar:
    """The calendar around the events.

    METHOD is PUBLISH: with REQUEST Outlook would take one of many and call the user the organiser.
    A name would make Outlook open an empty calendar for a single event.
    """
    calendar = Calendar()
    for key, value in (("PRODID", PRODID), ("VERSION", "2.0")):
        calendar.add(key, _Text(value))
    for key, value in (("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")):
        calendar.add(key, _Text(value))
    if len(components) > 1 and one_line(name):
        calendar.add("X-WR-CALNAME", _Text(one_line(name)))
    for component in components:
        calendar.add_component(component)
    return calendar


def _component(
    entry: Entry, slot: Slot, part: tuple[int, int], options: Options, now: datetime
) -> Component:
    event = entry.event
    component = Component()
    component.add("UID", _Text(_uid(event.uid, part[0])))
    _add_stamps(component, entry, now)
    _add_dates(component, slot)
    says = Plain(summary(event, slot), location(event), description(entry, slot, options.notes))
    component.add("SUMMARY", _Text(says.summary))
    if says.location:
        component.add("LOCATION", _Text(says.location))
    status, transparency, busy = slot.hold.value
    component.add("STATUS", _Text(status))
    component.add("TRANSP", _Text(transparency))
    component.add("X-MICROSOFT-CDO-BUSYSTATUS", _Text(busy))
    component.add("CATEGORIES", _categories(event, now))
    component.add("DESCRIPTION", _Text(says.description))
    if part[1] > 1:
        component.add(PART, _Text(f"{part[0]}/{part[1]}"))
    for name, value in carried(event, says):
        component.add(name, _Text(plain(value)))
    return component


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
    if entry.created:
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
    names = [one_line(name) for name in event.processes]
    category = vCategory([])
    category.cats = [_Text(name) for name in (*filter(None, names), batch_category(now))]
    return category


def _bytes(calendar: Calendar) -> bytes:
    lines = calendar.content_lines(sorted=False)
    return b"".join(_folded(str(line)) for line in lines if line)


def _folded(line: str) -> bytes:
    """Fold at 75 octets (RFC 5545, 3.1), never inside a letter or an escape."""
    folded: list[bytes] = []
    current = b""
    for unit in _UNIT.findall(line):
        octets = unit.encode()
        if len(current) + len(octets) > OCTETS:
            folded.append(current)
            current = b" "
        current += octets
    folded.append(current)
    return b"\r\n".join(folded) + b"\r\n"
