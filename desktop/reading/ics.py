"""Calendar files (.ics) of any program into events; the dates that Rostrum wrote come back whole.

Each entry is read by itself, so that a bad one costs nothing but itself. Sources: RFC 5545, and
what calendars in the wild make of it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import PurePath

from desktop.core.document import Document, DocumentKind, Part, Unread
from desktop.core.found import Found
from desktop.reading.ics_copies import without_copies
from desktop.reading.ics_dates import KEPT
from desktop.reading.ics_entry import File, read_entry
from desktop.reading.ics_parts import IcsParts, take_apart
from desktop.reading.ics_series import Read, put_in_place
from desktop.reading.ics_words import one_line, unescaped
from desktop.reading.ics_zones import Zones
from desktop.reading.text import decode_text

Progress = Callable[[int, int], None]
"""Told how many entries have been read, and of how many."""

STEP = 200
# A fold inside a letter of UTF-8 is moved before it: its lines are text again, and as many.
_TORN = re.compile(
    rb"([\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])"
)
_YEAR = re.compile(r"\d{4}")


def read_ics(
    name: str,
    data: bytes,
    zones: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Found:
    """Read the calendar file called `name`; `zones` tells IANA names for zones that it names.

    Raises `Problem` when it is empty, larger than 20 MB or no text at all. Everything else that
    cannot be read is listed in `Document.unread` with its line.
    """
    decoded = decode_text(_TORN.sub(rb"\2\1", data), name)
    lines = decoded.lines()
    parts = take_apart(lines)
    unread = [*(Unread(1, name, told) for told in decoded.lost), *parts.unread]
    file = File(
        name,
        Zones(parts.zones, zones or {}, _years(parts)),
        parts.value("METHOD").strip().upper() == "CANCEL",
        decoded.remarks,
    )
    read = list(_read_blocks(file, parts, unread, progress))
    events = tuple(without_copies(put_in_place(read, file.zones), unread))
    if not events and not parts.is_calendar:
        unread = [Unread(1, lines[0][:200], "nothing found that looks like a calendar")]
    document = _document(name, data, lines, parts, unread)
    return Found(document, events, zones=tuple(file.zones.unknown))


def _document(
    name: str, data: bytes, lines: list[str], parts: IcsParts, unread: list[Unread]
) -> Document:
    kind = DocumentKind.ICS if parts.is_calendar else DocumentKind.NOTHING
    named = unescaped(parts.value("X-WR-CALNAME") or parts.value("NAME"))
    title = one_line(named) or PurePath(name).stem
    whole = (Part(kind, title, 1, len(lines)),) if parts.is_calendar else ()
    ordered = tuple(sorted(unread, key=lambda one: one.line))
    digest = sha256(data).hexdigest()
    return Document(name, title, kind, digest, "\n".join(lines), whole, ordered)


def _years(parts: IcsParts) -> set[int]:
    """The years that the entries are about, for zones that are known by their hours alone."""
    begins = (_YEAR.match(block.value("DTSTART")) for block in parts.blocks) if parts.zones else ()
    return {int(found[0]) for found in begins if found and 1900 < int(found[0]) < 2200}


def _read_blocks(
    file: File, parts: IcsParts, unread: list[Unread], progress: Progress | None
) -> Iterator[Read]:
    for number, block in enumerate(parts.blocks):
        if progress and number % STEP == 0:
            progress(number, len(parts.blocks))
        try:
            yield read_entry(file, block, unread)
        except (ValueError, OverflowError) as error:
            # Python says of the far end of time only that it is out of range.
            reason = KEPT if isinstance(error, OverflowError) else str(error)
            unread.append(Unread(block.number, block.value("SUMMARY")[:200], reason))
