"""Calendar files (.ics) of any program into events; the dates that Rostrum wrote come back whole.

Each entry is read by itself, so that a bad one costs nothing but itself. Sources: RFC 5545, and
what calendars in the wild make of it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import PurePath
from zoneinfo import ZoneInfo

from icalendar import Component, vBroken
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from desktop.core.carried import PREFIX, Plain, restored
from desktop.core.document import Document, DocumentKind, Part, Unread
from desktop.core.event import Event, Origin, Telling
from desktop.core.found import Found
from desktop.core.place import Place
from desktop.core.source import Source
from desktop.core.when import When
from desktop.reading.ics_copies import without_copies
from desktop.reading.ics_dates import DAY, Dated, Span, dated, zone_called
from desktop.reading.ics_parts import Block, ContentLine, IcsParts, take_apart
from desktop.reading.ics_words import one_line, processes_among, title_of, unescaped
from desktop.reading.text import Text, read_text

UID_OCTETS = 202
_ZONE = re.compile(r';TZID=("[^"]*"|[^;:]*)(?=[;:])', re.IGNORECASE)
_SHOWN = ("SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "RRULE")
# A fold inside a letter of UTF-8 is moved before it: its lines are text again, and as many.
_TORN = re.compile(
    rb"([\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])"
)


def read_ics(name: str, data: bytes) -> Found:
    """Read the calendar file called `name`.

    Raises `Problem` when it is empty, larger than 20 MB or no text at all. Everything else that
    cannot be read is listed in `Document.unread` with its line.
    """
    text = read_text(_TORN.sub(rb"\2\1", data), name)
    parts = take_apart(text.lines)
    unread = list(parts.unread)
    events = without_copies(tuple(_read_blocks(name, parts, unread)), unread)
    if text.remarks:
        events = [replace(one, remarks=(*one.remarks, *text.remarks)) for one in events]
    if not events and not parts.is_calendar:
        unread = [Unread(1, text.lines[0].text[:200], "nothing found that looks like a calendar")]
    return Found(_document(name, data, text, parts, unread), tuple(events))


def _document(
    name: str, data: bytes, text: Text, parts: IcsParts, unread: list[Unread]
) -> Document:
    kind = DocumentKind.ICS if parts.is_calendar else DocumentKind.NOTHING
    named = unescaped(parts.value("X-WR-CALNAME") or parts.value("NAME"))
    title = one_line(named) or PurePath(name).stem
    whole = (Part(kind, title, 1, len(text.lines)),) if parts.is_calendar else ()
    ordered = tuple(sorted(unread, key=lambda one: one.line))
    return Document(name, title, kind, sha256(data).hexdigest(), text.text, whole, ordered)


# -- one entry -------------------------------------------------------------------------------------


def _read_blocks(name: str, parts: IcsParts, unread: list[Unread]) -> Iterator[tuple[Block, Event]]:
    cancels = parts.value("METHOD").strip().upper() == "CANCEL"
    for block in parts.blocks:
        try:
            entry = _Entry(name, block)
            event = entry.event(cancels)
        except (ValueError, OverflowError) as error:
            unread.append(Unread(block.number, block.value("SUMMARY")[:200], str(error)))
            continue
        unread += entry.unread()
        yield block, event


class _Entry:
    """One entry on its way to an event: the library's component and the lines it came from."""

    def __init__(self, name: str, block: Block) -> None:
        self._name = name
        self._block = block
        # Time zones are found here: the library would guess some, and warn on stderr. Our own
        # properties are too: it would leave their escapes in.
        theirs = (line for line in block.lines if not line.name.startswith(PREFIX))
        lines = "\r\n".join(map(_without_zone, theirs))
        self._component = Component.from_ical(f"BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\n")
        if "SUMMARY" not in self._component and "DTSTART" not in self._component:
            raise ValueError("it has neither a title nor a date")

    def unread(self) -> Iterator[Unread]:
        """Tell the lines of the entry that the library could not read."""
        for name, message in self._component.errors:
            of_name = [line for line in self._block.lines if name is None or line.name == name]
            line = next((one for one in of_name if name or one.text in message), None)
            number, text = (line.number, line.text) if line else (self._block.number, "")
            yield Unread(number, text[:200], f"it is no proper {name or 'property'}")

    def event(self, cancels: bool) -> Event:
        status = self._text("STATUS").strip().upper()
        given = self._dated(tentative=status == "TENTATIVE")
        summary = one_line(self._text("SUMMARY"))
        location = one_line(self._text("LOCATION"))
        description = self._text("DESCRIPTION").strip()
        title, title_remarks = title_of(summary)
        event = Event(
            title=title,
            when=given.when,
            place=Place(location),
            origin=Origin.ICS,
            description=description,
            processes=self._processes(),
            repeats=self._repeats(),
            remarks=(*title_remarks, *given.remarks, *self._series_remarks()),
            sure=given.sure and bool(summary),
            uid=self._uid(),
            cancelled=cancels or status == "CANCELLED",
            sequence=self._sequence(),
        )
        facts = self._carried()
        if facts:
            plain = Plain(summary, location, description, _moment(given.when))
            event = restored(event, plain, facts)
        source = Source(self._name, self._block.number, self._shown())
        return replace(event, tellings=(Telling(source, event.title, event.when, event.place),))

    def _property(self, name: str) -> object:
        """The first value of a property; `None` when there is none that can be read."""
        found = self._component.get(name)
        found = found[0] if isinstance(found, list) else found
        return None if isinstance(found, vBroken) else found

    def _text(self, name: str) -> str:
        found = self._property(name)
        return "" if found is None else str(found)

    def _date(self, name: str) -> date | None:
        found = getattr(self._property(name), "dt", None)
        return found if isinstance(found, date) else None

    def _dated(self, tentative: bool) -> Dated:
        start = self._date("DTSTART")
        if start is None:
            printed = self._block.value("DTSTART")
            remark = f"its date “{printed}” is none" if printed else "it has no date"
            return Dated(When(printed), (remark,), sure=False)
        zone_name = self._zone_name("DTSTART", start)
        zone = zone_called(zone_name, WINDOWS_TO_OLSON) if zone_name else None
        return dated(Span(_local(start), self._end(start, zone), zone_name), tentative, zone)

    def _zone_name(self, name: str, moment: date) -> str:
        """The zone as the file calls it; "" for whole days and for hours without any."""
        if not isinstance(moment, datetime):
            return ""
        line = next(line for line in self._block.lines if line.name == name)
        given = _ZONE.search(line.text)
        return given[1].strip('"') if given else ("UTC" if moment.tzinfo else "")

    def _end(self, start: date, zone: str | None) -> date | None:
        """The first moment after, as wall time in the zone of the start."""
        end = self._date("DTEND")
        if end is not None and isinstance(end, datetime) == isinstance(start, datetime):
            own = zone_called(self._zone_name("DTEND", end), WINDOWS_TO_OLSON)
            if isinstance(end, datetime) and own and zone and own != zone:
                end = end.replace(tzinfo=ZoneInfo(own)).astimezone(ZoneInfo(zone))
            return _local(end)
        length = getattr(self._property("DURATION"), "dt", None)
        if isinstance(length, timedelta) and length > timedelta():
            whole = length if isinstance(start, datetime) else max(DAY, length)
            return _local(start) + whole
        return None

    def _uid(self) -> str:
        uid = one_line(self._text("UID"))
        if not uid or len(uid.encode()) > UID_OCTETS:
            told = uid or "\n".join(line.text for line in self._block.lines)
            uid = f"ics-{sha256(told.encode()).hexdigest()[:32]}"
        exception = self._date("RECURRENCE-ID")
        if exception is None:
            return uid
        form = "%Y%m%dT%H%M" if isinstance(exception, datetime) else "%Y%m%d"
        return f"{uid[: UID_OCTETS - 14]}-{exception.strftime(form)}"

    def _sequence(self) -> int:
        found = self._text("SEQUENCE").strip()
        return min(int(found), 10**6) if found.isascii() and found.isdigit() else 0

    def _processes(self) -> tuple[str, ...]:
        found = self._component.get("CATEGORIES")
        listed = found if isinstance(found, list) else [found] if found is not None else []
        names = (name for one in listed if not isinstance(one, vBroken) for name in one.cats)
        return processes_among(str(name) for name in names)

    def _repeats(self) -> str | None:
        rule = self._block.value("RRULE").strip()
        return f"repeats: {rule}"[:500] if rule else None

    def _series_remarks(self) -> Iterator[str]:
        if self._block.value("RRULE") or self._block.value("RDATE"):
            yield "it repeats; only its first date was taken"
        if self._date("RECURRENCE-ID") is not None:
            yield "it is one date of a series that is told by itself"

    def _carried(self) -> dict[str, list[str]]:
        """Our own properties by name."""
        facts: dict[str, list[str]] = {}
        for line in self._block.lines:
            if line.name.startswith(PREFIX):
                facts.setdefault(line.name, []).append(unescaped(line.value))
        return facts

    def _shown(self) -> str:
        """What the entry prints of itself, for the source."""
        lines = (line.text for name in _SHOWN for line in self._block.lines if line.name == name)
        return " | ".join(line[:500] for line in lines)


def _without_zone(line: ContentLine) -> str:
    is_date = line.name in ("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE")
    return _ZONE.sub("", line.text, count=1) if is_date else line.text


def _moment(when: When) -> datetime | None:
    local = when.starts_at()
    if local is None or when.timezone is None:
        return None
    return local.replace(tzinfo=ZoneInfo(when.timezone)).astimezone(UTC)


def _local(moment: date) -> date:
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else moment
