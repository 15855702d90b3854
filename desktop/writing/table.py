"""Events as a table (.csv) for spreadsheets, with the columns that Outlook's import knows.

RFC 4180, in UTF-8 with the byte order mark without which Excel takes it for Windows-1252.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.core.event import Event
from desktop.core.wording import words, zone_words
from desktop.writing.entries import Entry, Options, description, location, summary
from desktop.writing.ics_lines import BOM
from desktop.writing.plain import one_line
from desktop.writing.slots import Slot, place

# Outlook's own names first, in its order; the rest is for people.
COLUMNS = (
    "Subject",
    "Start Date",
    "Start Time",
    "End Date",
    "End Time",
    "All day event",
    "Categories",
    "Description",
    "Location",
    "Date",
    "Status",
    "Paragraphs",
)
# What a spreadsheet takes for the beginning of a formula, in narrow and in wide letters.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A table; `data` is empty when there was nothing to write into it.

    `left_out` holds the events that got no row, each with the reason in words.
    """

    data: bytes
    written: tuple[Event, ...]
    left_out: tuple[tuple[Event, str], ...]


def table_bytes(entries: Iterable[Entry], options: Options, home: ZoneInfo) -> CsvFile:
    """Write `entries` as rows, with times in the zone `home`, in which Outlook will take them."""
    written: list[Event] = []
    left_out: list[tuple[Event, str]] = []
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    for entry in entries:
        placing = place(entry.event, options.spans)
        if not placing.slots:
            left_out.append((entry.event, placing.reason))
            continue
        written.append(entry.event)
        for slot in placing.slots:
            rows.writerow(_harmless(cell) for cell in _row(entry, slot, options.notes, home))
    data = BOM + text.getvalue().encode() if written else b""
    return CsvFile(data, tuple(written), tuple(left_out))


def _row(entry: Entry, slot: Slot, notes: bool, home: ZoneInfo) -> tuple[str, ...]:
    event = entry.event
    told = description(entry, slot, notes)
    if slot.start:
        told = f"Start and end of this row are in {zone_words(home.key)}.\n{told}"
    return (
        summary(event, slot),
        *_dates(slot, home),
        ";".join(one_line(name) for name in event.processes),
        told,
        location(event),
        words(event.when),
        str(event.status),
        ", ".join(entry.paragraphs),
    )


def _dates(slot: Slot, home: ZoneInfo) -> tuple[str, str, str, str, str]:
    """Start and end as Outlook itself writes them: whole days end at 0:00 of the day after."""
    if slot.start and slot.end:
        return (*_moment(slot.start.astimezone(home)), *_moment(slot.end.astimezone(home)), "False")
    after = slot.last + timedelta(days=1)
    return slot.first.isoformat(), "00:00:00", after.isoformat(), "00:00:00", "True"


def _moment(moment: datetime) -> tuple[str, str]:
    return moment.date().isoformat(), moment.strftime("%H:%M:%S")


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from running a text as a formula (OWASP, "CSV Injection")."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
