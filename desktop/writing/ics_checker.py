"""Our own check of calendar files, because no maintained validator works without the network.

It looks at the bytes alone and knows nothing of how they were made, so that it finds the writer's
mistakes. The rules are those of RFC 5545 and RFC 7986, and what Outlook needs in addition
([MS-OXCICAL], [MS-STANOICAL]).
"""

import re
from collections import Counter
from collections.abc import Iterator

from desktop.writing.ics_lines import BOM, Component, Property, take_apart
from desktop.writing.ics_repeats_checker import check_repeats

OCTETS = 75
LETTERS = 200
UID_OCTETS = 202
FIRST = ("PRODID", "VERSION", "CALSCALE", "METHOD")
FIXED = (("VERSION", "2.0"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH"))
BUSY = "X-MICROSOFT-CDO-BUSYSTATUS"
STAMPS = ("DTSTAMP", "CREATED", "LAST-MODIFIED")
NEEDED = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "TRANSP", BUSY)
ONCE = (*NEEDED, "CREATED", "LAST-MODIFIED", "LOCATION", "DESCRIPTION", "RRULE", "RECURRENCE-ID")
REPEATS = ("RRULE", "RDATE", "RECURRENCE-ID")
ONE_LINE = ("SUMMARY", "LOCATION")
TEXTS = (*ONE_LINE, "DESCRIPTION", "CATEGORIES", "UID", "X-WR-CALNAME")
# The first two make it a meeting request, the others tell the end or the whole day a second time.
BARRED = ("ORGANIZER", "ATTENDEE", "DURATION", "X-MICROSOFT-CDO-ALLDAYEVENT")
# STATUS, TRANSP and Outlook's own word for one thing; they must not contradict each other.
FIRMNESS = {
    ("CONFIRMED", "OPAQUE", "BUSY"),
    ("CONFIRMED", "OPAQUE", "TENTATIVE"),
    ("CONFIRMED", "OPAQUE", "OOF"),
    ("CONFIRMED", "OPAQUE", "WORKINGELSEWHERE"),
    ("CONFIRMED", "TRANSPARENT", "FREE"),
    ("TENTATIVE", "OPAQUE", "TENTATIVE"),
    ("TENTATIVE", "TRANSPARENT", "FREE"),
    ("CANCELLED", "TRANSPARENT", "FREE"),
}
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f\x80-\x9f\u2028\u2029]")


def check(data: bytes) -> tuple[str, ...]:
    """Return what is wrong with the calendar file `data`, a sentence each, with line numbers.

    Lines count from 1 as they stand in the file. An empty tuple means that it may be saved.
    """
    found = list(_bytes(data))
    parts = take_apart(data)
    found += parts.faults
    calendars, events = parts.called("VCALENDAR"), parts.called("VEVENT")
    if len(calendars) != 1:
        found.append(f"line 1: there are {len(calendars)} calendars, one is needed")
    for calendar in calendars:
        found += _calendar(calendar, len({one.value("UID") for one in events}))
    zones = {one.value("TZID") for one in parts.called("VTIMEZONE")}
    for component in parts.components:
        found += _anywhere(component, zones)
    for event in events:
        found += (*_counted(event), *_dates(event), *_firmness(event), *_lengths(event))
    return (*found, *check_repeats(parts.components), *_unique(events))


def _bytes(data: bytes) -> Iterator[str]:
    if data.startswith(BOM):
        yield "line 1: the file begins with a byte order mark"
    lines = data.split(b"\r\n")
    if lines[-1]:
        yield f"line {len(lines)}: the last line does not end in CRLF"
    for number, line in enumerate(lines, 1):
        if not line and number < len(lines):
            yield f"line {number}: an empty line"
        if b"\r" in line or b"\n" in line:
            yield f"line {number}: a line ends in CR or LF alone"
        elif len(line) > OCTETS:
            yield f"line {number}: {len(line)} octets, {OCTETS} are allowed"
        yield from _letters(number, line)


def _letters(number: int, line: bytes) -> Iterator[str]:
    if (len(line) - len(line.rstrip(b"\\"))) % 2:
        yield f"line {number}: the line is folded inside an escape"
    try:
        text = re.sub(r"[\r\n]", "", line.decode())
    except UnicodeDecodeError:
        yield f"line {number}: no UTF-8, or folded inside a letter"
        return
    if _CONTROL.search(text):
        yield f"line {number}: a control character"


def _calendar(calendar: Component, events: int) -> Iterator[str]:
    if tuple(one.name for one in calendar.properties[: len(FIRST)]) != FIRST:
        yield f"line {calendar.line}: the calendar does not begin with {' '.join(FIRST)}"
    for name, wanted in FIXED:
        if (value := calendar.value(name)) != wanted:
            yield f"line {calendar.line_of(name)}: {name} is “{value}”, not {wanted}"
    if not calendar.value("PRODID"):
        yield f"line {calendar.line_of('PRODID')}: PRODID is missing"
    if not events:
        yield f"line {calendar.line}: there is no event in the calendar"
    if calendar.first("X-WR-CALNAME") and events == 1:
        line = calendar.line_of("X-WR-CALNAME")
        yield f"line {line}: X-WR-CALNAME with a single event opens an empty calendar"


def _anywhere(component: Component, zones: set[str]) -> Iterator[str]:
    """What holds of every component, whatever it is."""
    in_zone = "VTIMEZONE" in (*component.inside, component.name)
    for one in component.properties:
        if one.name in BARRED:
            yield f"line {one.line}: {one.name} must not be in the file"
        if one.name == "RDATE" and in_zone:
            yield f"line {one.line}: RDATE in a time zone shifts Outlook by an hour"
        zone = one.parameter("TZID")
        if zone and zone not in zones:
            yield f"line {one.line}: the time zone “{zone}” is defined nowhere"
        if one.name in TEXTS or one.name.startswith("X-ROSTRUM-"):
            yield from _escaped(one)


def _escaped(one: Property) -> Iterator[str]:
    """Escapes as in RFC 5545, 3.3.11; only between categories a bare comma means something."""
    bare = re.sub(r"\\[\\;,nN]", "", one.value)
    if "\\" in bare:
        yield f"line {one.line}: {one.name} has an escape that does not exist"
    if ";" in bare or ("," in bare and one.name != "CATEGORIES"):
        yield f"line {one.line}: {one.name} has a comma or semicolon that is not escaped"


def _counted(event: Component) -> Iterator[str]:
    counts = Counter(one.name for one in event.properties)
    for name in NEEDED:
        if not event.value(name):
            yield f"line {event.line_of(name)}: the event has no {name}"
    for name in ONCE:
        if counts[name] > 1:
            yield f"line {event.all(name)[1].line}: {name} stands twice in an event"


def _dates(event: Component) -> Iterator[str]:
    for name in (*STAMPS, "DTSTART", "DTEND"):
        for one in event.all(name):
            if not one.form:
                yield f"line {one.line}: {name} “{one.value}” is no date"
            elif name in STAMPS and one.form != "UTC":
                yield f"line {one.line}: {name} is not in UTC"
    start, end = event.first("DTSTART"), event.first("DTEND")
    if start and end and start.moment and end.moment:
        yield from _span(event, start, end)


def _span(event: Component, start: Property, end: Property) -> Iterator[str]:
    if start.form == "LOCAL" and not any(map(event.first, REPEATS)):
        yield f"line {start.line}: the time of an event that does not repeat is not in UTC"
    zones = start.parameter("TZID"), end.parameter("TZID")
    if start.form != end.form or zones[0] != zones[1]:
        yield f"line {end.line}: DTEND is not of the type of DTSTART"
    elif start.moment and end.moment and end.moment <= start.moment:
        yield f"line {end.line}: DTEND is not after DTSTART"


def _firmness(event: Component) -> Iterator[str]:
    told = event.value("STATUS"), event.value("TRANSP"), event.value(BUSY)
    if all(told) and told not in FIRMNESS:
        yield f"line {event.line_of('STATUS')}: {' '.join(told)} do not go together"


def _lengths(event: Component) -> Iterator[str]:
    for one in (found for name in ONE_LINE for found in event.all(name)):
        text = _meant(one.value)
        if "\n" in text:
            yield f"line {one.line}: {one.name} is more than one line"
        if len(text) > LETTERS:
            yield f"line {one.line}: {one.name} has {len(text)} letters, {LETTERS} are allowed"
    if len(_meant(event.value("UID")).encode()) > UID_OCTETS:
        yield f"line {event.line_of('UID')}: UID is longer than {UID_OCTETS} octets"


def _meant(value: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def _unique(events: tuple[Component, ...]) -> Iterator[str]:
    seen: dict[tuple[str, str], int] = {}
    for event in events:
        key = event.value("UID"), event.value("RECURRENCE-ID")
        if key in seen:
            yield f"line {event.line}: the same UID as the event in line {seen[key]}"
        seen.setdefault(key, event.line)
