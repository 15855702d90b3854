"""Events as the table (.csv) that classic Outlook's Import/Export takes in without any mapping.

The columns are called as Outlook calls its own fields. Such a table knows no time zones: Outlook
takes its times in the zone of the computer, so they stand in the user's home zone. And it knows no
encoding: Outlook reads the letters of Windows, so that is what is written as long as they suffice.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.core.dates.wording import zone_words
from desktop.writing.csv_cells import date_cells
from desktop.writing.entries import (
    Entry,
    Options,
    batch_category,
    description,
    location,
    summary,
)
from desktop.writing.plain import one_line
from desktop.writing.slots import Hold, Slot
from desktop.writing.table import CsvFile, Row, csv_text, rows_of

COLUMNS = (
    "Subject",
    "Start Date",
    "Start Time",
    "End Date",
    "End Time",
    "All day event",
    "Reminder on/off",
    "Categories",
    "Description",
    "Location",
    "Priority",
    "Private",
    "Sensitivity",
    "Show time as",
)
# Outlook's numbers: 1 tentative, 2 busy, 3 free, 4 out of office.
_SHOWN = {"TENTATIVE": "1", "BUSY": "2", "FREE": "3"}
_WINDOWS = "cp1252"


def outlook_bytes(
    entries: Iterable[Entry],
    options: Options,
    home: ZoneInfo,
    now: datetime,
    tell: Callable[[], object] = lambda: None,
) -> CsvFile:
    """Write `entries` as rows for Outlook, with times in the zone `home`.

    `now` names the batch and bounds series without an end; `tell` is called before each event.
    """

    def row(entry: Entry, slot: Slot) -> Row:
        return _row(entry, slot, options.notes, home, now)

    made = rows_of(entries, options, now, row, tell)
    if not made.rows:
        return CsvFile(b"", made.written, made.left_out, made.said)
    data, about_letters = _encoded(csv_text(COLUMNS, made.rows, quoted=True))
    timed = any(cells[5] == "False" for cells in made.rows)
    said = (*made.said, *([_about_zone(home)] if timed else []), *about_letters)
    return CsvFile(data, made.written, made.left_out, said)


def _about_zone(home: ZoneInfo) -> str:
    return (
        f"All times in the table are {zone_words(home.key)}, your home zone, because Outlook's"
        " tables know no zones; import it on a computer that is set to that zone."
    )


def _encoded(text: str) -> tuple[bytes, tuple[str, ...]]:
    try:
        return text.encode(_WINDOWS), ()
    except UnicodeEncodeError:
        said = (
            "Some letters are not among those that classic Outlook reads in tables; an .ics file"
            " brings them in rightly."
        )
        return text.encode("utf-8-sig"), (said,)


def _row(entry: Entry, slot: Slot, notes: bool, home: ZoneInfo, now: datetime) -> Row:
    event = entry.event
    told = description(entry, slot, notes)
    if slot.start:
        told = f"Start and end are in {zone_words(home.key)}.\n{told}"
    names = [one_line(name) for name in event.processes]
    return (
        summary(event, slot),
        *date_cells(slot, home),
        "False",
        ";".join((*filter(None, names), batch_category(now))),
        told,
        location(event),
        "Normal",
        "False",
        "Normal",
        _SHOWN[_busy(slot.hold)],
    )


def _busy(hold: Hold) -> str:
    return hold.value[2]
