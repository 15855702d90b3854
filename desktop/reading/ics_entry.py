"""One entry of a calendar file on its way to an event."""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop.core.carried import PREFIX, Plain, restored
from desktop.core.dates.fixed import DAY
from desktop.core.document import Unread
from desktop.core.event import Event, Origin, Telling
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace
from desktop.core.source import Source
from desktop.core.when import When
from desktop.reading.ics_dates import Dated, Span, dated
from desktop.reading.ics_extra import extra_of, is_tentative
from desktop.reading.ics_parts import Block, ContentLine
from desktop.reading.ics_series import Read, rules_of
from desktop.reading.ics_values import Moment, duration_of, listed, moment_of, parameter, text_of
from desktop.reading.ics_words import one_line, processes_among, title_of, unescaped
from desktop.reading.ics_zones import Zones

UID_OCTETS = 202
_SHOWN = ("SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "RRULE")
_ONCE = frozenset((*_SHOWN[:5], "DESCRIPTION", "STATUS", "UID", "RECURRENCE-ID"))
_RULES = ("RRULE", "RDATE", "EXDATE", "EXRULE")


class File(NamedTuple):
    """What the entries of one file share."""

    name: str
    zones: Zones
    cancels: bool = False
    remarks: tuple[str, ...] = ()


def read_entry(file: File, block: Block, unread: list[Unread]) -> Read:
    """Turn one entry into an event; lines of it that mean nothing are added to `unread`.

    Raises `ValueError` for an entry that tells nothing at all or a year that cannot be.
    """
    return _Entry(file, block, unread).read()


class _Entry:
    """The lines of an entry by their names, and what is found wrong with them."""

    def __init__(self, file: File, block: Block, unread: list[Unread]) -> None:
        self._file, self._block, self._unread = file, block, unread
        first: dict[str, ContentLine] = {}
        for line in block.lines:
            before = first.setdefault(line.name, line)
            if before is not line and line.name in _ONCE and before.text != line.text:
                reason = f"line {before.number} has another {line.name}, which was taken"
                unread.append(Unread(line.number, line.text[:200], reason))
        if "SUMMARY" not in first and "DTSTART" not in first:
            raise ValueError("it has neither a title nor a date")
        self._first = first

    def read(self) -> Read:
        status = self._text("STATUS").strip().upper()
        given = self._dated(tentative=is_tentative(self._block))
        summary, location = one_line(self._text("SUMMARY")), one_line(self._text("LOCATION"))
        description = self._text("DESCRIPTION").strip()
        title, title_remarks = title_of(summary)
        place = Place(location)
        names = [
            name for one in self._block.lines if one.name == "CATEGORIES" for name in listed(one)
        ]
        processes = processes_among(names)
        rules = rules_of(
            (line for line in self._block.lines if line.name in _RULES),
            given.when,
            self._file.zones,
        )
        instead = self._moment("RECURRENCE-ID")
        event = Event(
            title=title,
            when=given.when,
            place=place,
            origin=Origin.ICS,
            description=description,
            processes=processes,
            remarks=(*title_remarks, *given.remarks, *rules.remarks, *self._file.remarks),
            sure=given.sure and bool(summary) and not rules.left,
            uid=self._uid(),
            cancelled=self._file.cancels or status == "CANCELLED",
            sequence=self._sequence(),
            recurrence=rules.recurrence if instead is None else (),
            extra=extra_of(self._block, rules.left, names, processes, self._unread),
            modified=self._modified(),
            tellings=(self._telling(title, given.when, place),),
        )
        facts = self._carried()
        if facts:
            plain = Plain(summary, location, description, _moment(given.when))
            event = restored(event, plain, facts)
            told = self._telling(event.title, event.when, event.place)
            event = replace(event, tellings=(told,))
        return Read(self._block, event, instead, self._changes_later(instead))

    def _telling(self, title: str, when: When, place: Place) -> Telling:
        source = Source(self._file.name, self._block.number, self._shown())
        return Telling(source, title, when, place)

    def _text(self, name: str) -> str:
        line = self._first.get(name)
        return text_of(line) if line else ""

    def _moment(self, name: str) -> Moment | None:
        line = self._first.get(name)
        if line is None:
            return None
        try:
            return moment_of(line)
        except ValueError:
            self._tell(line)
            return None

    def _tell(self, line: ContentLine) -> None:
        self._unread.append(Unread(line.number, line.text[:200], f"it is no proper {line.name}"))

    def _dated(self, tentative: bool) -> Dated:
        start = self._moment("DTSTART")
        if start is None:
            printed = self._block.value("DTSTART")
            remark = f"its date “{printed[:80]}” is none" if printed else "it has no date"
            return Dated(When(printed[:200]), (remark,), sure=False)
        zone = self._file.zones.called(start.zone)
        return dated(Span(start.at, self._end(start, zone), start.zone), tentative, zone)

    def _end(self, start: Moment, zone: str | None) -> date | None:
        """The first moment after, as wall time in the zone of the start."""
        end = self._moment("DTEND")
        if end is not None and end.timed == start.timed:
            own = self._file.zones.called(end.zone)
            at = end.at
            if isinstance(at, datetime) and own and zone and own != zone:
                at = (
                    at.replace(tzinfo=ZoneInfo(own)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
                )
            return at
        return self._after(start) if "DURATION" in self._first else None

    def _after(self, start: Moment) -> date | None:
        line = self._first["DURATION"]
        try:
            length = duration_of(line)
            if not length:
                return None
            backwards = length < timedelta()
            return start.at + (length if start.timed or backwards else max(DAY, length))
        except (ValueError, OverflowError):
            self._tell(line)
            return None

    def _uid(self) -> str:
        uid = one_line(self._text("UID"))
        if uid and len(uid.encode()) <= UID_OCTETS:
            return uid
        told = uid or "\n".join(line.text for line in self._block.lines)
        return f"ics-{sha256(told.encode()).hexdigest()[:32]}"

    def _changes_later(self, instead: Moment | None) -> bool:
        return instead is not None and bool(parameter(self._first["RECURRENCE-ID"], "RANGE"))

    def _sequence(self) -> int:
        found = self._block.value("SEQUENCE").strip() if "SEQUENCE" in self._first else ""
        return min(int(found), 10**6) if found.isascii() and found.isdigit() else 0

    def _modified(self) -> datetime | None:
        found = self._moment("LAST-MODIFIED")
        if found is None or not isinstance(found.at, datetime):
            return None
        zone = self._file.zones.called(found.zone) or "UTC"
        try:
            return found.at.replace(tzinfo=UTC if zone == "UTC" else ZoneInfo(zone)).astimezone(UTC)
        except OverflowError:
            return None

    def _carried(self) -> dict[str, list[str]]:
        """Our own properties by name."""
        facts: dict[str, list[str]] = {}
        for line in self._block.lines:
            if line.name.startswith(PREFIX):
                facts.setdefault(line.name, []).append(unescaped(line.value))
        return facts

    def _shown(self) -> str:
        """What the entry prints of itself, for the source."""
        lines = (self._first[name] for name in _SHOWN if name in self._first)
        return " | ".join(line.text[:500] for line in lines)


def _moment(when: When) -> datetime | None:
    local = when.starts_at()
    if local is None or when.timezone is None:
        return None
    return local.replace(tzinfo=ZoneInfo(when.timezone)).astimezone(UTC)
