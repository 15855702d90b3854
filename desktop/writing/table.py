"""Events as a table (.csv) for people and their spreadsheets, with all that is known of the date.

RFC 4180, in UTF-8 with the byte order mark without which Excel takes it for Windows-1252.
"""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.core.dates.wording import words, zone_words
from desktop.core.event import Event
from desktop.core.quick.dataclasses import dataclass
from desktop.writing.csv_cells import date_cells, harmless
from desktop.writing.entries import Entry, Options, description, location, summary
from desktop.writing.ics_lines import BOM
from desktop.writing.plain import one_line
from desktop.writing.sheet_words import is_settled
from desktop.writing.singles import Singles
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

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A table; `data` is empty when there was nothing to write into it.

    `left_out` holds the events that got no row, each with the reason in words; `said` are sentences
    about what a table tells otherwise.
    """

    data: bytes
    written: tuple[Event, ...]
    left_out: tuple[tuple[Event, str], ...]
    said: tuple[str, ...] = ()


def table_bytes(
    entries: Iterable[Entry],
    options: Options,
    home: ZoneInfo,
    now: datetime,
    tell: Callable[[], object] = lambda: None,
) -> CsvFile:
    """Write `entries` as rows, with times in the zone `home`, in which Outlook will take them.

    `now` bounds series without an end; `tell` is called before each event.
    """

    def row(entry: Entry, slot: Slot) -> Row:
        return _row(entry, slot, options.notes, home)

    made = rows_of(entries, options, now, row, tell)
    data = BOM + csv_text(COLUMNS, made.rows).encode() if made.rows else b""
    return CsvFile(data, made.written, made.left_out, made.said)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table, and what became of the events."""

    rows: tuple[Row, ...]
    written: tuple[Event, ...]
    left_out: tuple[tuple[Event, str], ...]
    said: tuple[str, ...]


def rows_of(
    entries: Iterable[Entry],
    options: Options,
    now: datetime,
    row: Callable[[Entry, Slot], Row],
    tell: Callable[[], object],
) -> Rows:
    """Make a row of each date of each event that has one."""
    listed = tuple(entries)
    singles = Singles(listed, now)
    written: list[Event] = []
    left_out: list[tuple[Event, str]] = []
    rows: list[Row] = []
    for entry in listed:
        tell()
        placing = place(entry.event, options.spans)
        if not placing.slots:
            left_out.append((entry.event, placing.reason))
            continue
        written.append(entry.event)
        for single in singles.of(entry):
            rows += (row(single, slot) for slot in place(single.event, options.spans).slots)
    return Rows(tuple(rows), tuple(written), tuple(left_out), singles.said)


def csv_text(columns: Row, rows: Iterable[Row], *, quoted: bool = False) -> str:
    """Return a table as text; no cell of it runs in a spreadsheet."""
    text = io.StringIO(newline="")
    made = csv.writer(text, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    made.writerow(columns)
    made.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def _row(entry: Entry, slot: Slot, notes: bool, home: ZoneInfo) -> Row:
    event = entry.event
    told = description(entry, slot, notes)
    if slot.start:
        told = f"Start and end of this row are in {zone_words(home.key)}.\n{told}"
    return (
        summary(event, slot),
        *date_cells(slot, home),
        ";".join(one_line(name) for name in event.processes),
        told,
        location(event),
        words(event.when),
        "confirmed" if is_settled(event) else str(event.status),
        ", ".join(entry.paragraphs),
    )
