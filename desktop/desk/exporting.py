"""Chosen events to Outlook and other calendars, as one file or as one file an event."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.core.event import Event
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.ties import on_event
from desktop.desk.citations import citations
from desktop.desk.dossier import Dossier
from desktop.writing.entries import Entry, Options
from desktop.writing.files import make_folder, write_file
from desktop.writing.plain import cut, one_line
from desktop.writing.slots import place, zone_called

MERGE = (
    "To bring it into your own calendar: in classic Outlook choose File, Open & Export,"
    " Import/Export (opening the file makes a calendar beside it); on the web and in new Outlook"
    " Add calendar, Upload from file; in Outlook for Mac drag it onto the calendar."
)
SINGLE = (
    "To bring it in: open the file and press Save & Close in classic Outlook; on the web and in new"
    " Outlook Add calendar, Upload from file; in Outlook for Mac drag it onto the calendar."
)
TABLE = (
    "To bring it in: in classic Outlook choose File, Open & Export, Import/Export, Comma Separated"
    " Values; it also opens in Excel."
)
NOTHING = "Nothing was written, because none of these events can go into a calendar."
# What Windows or others do not allow in names, and signs that turn the direction of writing.
_BARRED = re.compile(r'[<>:"/\\|?*\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
# Most systems allow 255 octets for a name.
_NAME_LETTERS, _NAME_OCTETS = 80, 200


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export has done.

    `paths` are the files written, `left_out` the events that could not go, each with the reason in
    words, `hint` one line on how to bring the files into Outlook.
    """

    paths: tuple[Path, ...]
    written: tuple[Event, ...]
    left_out: tuple[tuple[Event, str], ...]
    hint: str


@dataclass(frozen=True, slots=True)
class _Stamps:
    created: datetime
    modified: datetime


def export(
    dossier: Dossier,
    query: EventQuery,
    target: Path,
    *,
    spans: bool = False,
    notes: bool = False,
    each: bool = False,
) -> ExportReport:
    """Write the events that `query` asks for to `target`.

    `target` is a `.ics` or `.csv` file, or with `each` or without an ending a folder, into which
    goes one `.ics` file an event. `spans` takes dates along that span more than 31 days, and
    windows; `notes` the user's own words, which are confidential. Raises `Problem` when there is
    nothing to export or `target` cannot be written; a file that was there stays whole then.
    """
    form = _form(target, each)
    entries = _entries(dossier, query, notes)
    if not entries:
        raise Problem("No event is in this choice; tick events for your agenda or ask for others.")
    options = Options(dossier.title, spans, notes)
    if form == ".csv":
        return _export_table(entries, options, target, dossier.home_zone)
    if form == ".ics":
        return _export_calendar(entries, options, target, dossier.clock.now())
    return _export_each(entries, options, target, dossier.clock.now())


def _form(target: Path, each: bool) -> str:
    """What to write: ".ics", ".csv" or "" for a folder."""
    ending = target.suffix.lower()
    if target.is_dir() or (not ending and not target.is_file()):
        return ""
    if each:
        raise Problem(f"One file an event needs a folder, and {target} is none; name a folder.")
    if ending not in (".ics", ".csv"):
        raise Problem(f"{target} ends in neither .ics nor .csv; choose one of them, or a folder.")
    return ending


def _entries(dossier: Dossier, query: EventQuery, notes: bool) -> tuple[Entry, ...]:
    paths = citations(dossier)
    stamps = _stamps(dossier)
    return tuple(
        Entry(
            event,
            paths.get(event.uid, ()),
            dossier.note(on_event(event.uid)) if notes else "",
            stamps[event.uid].created if event.uid in stamps else None,
            stamps[event.uid].modified if event.uid in stamps else None,
        )
        for event in dossier.events(query)
    )


def _stamps(dossier: Dossier) -> Mapping[str, _Stamps]:
    """When each event came into the dossier, and when what others see of it last changed."""
    found: dict[str, _Stamps] = {}
    for moment, edit in dossier.history():
        for change in edit.changes:
            before, after = change.before, change.after
            if not isinstance(after, Event):
                continue
            known = found.get(after.uid)
            if known is None:
                found[after.uid] = _Stamps(moment, moment)
            elif not isinstance(before, Event) or replace(before, mine=after.mine) != after:
                found[after.uid] = _Stamps(known.created, moment)
    return found


def _export_table(
    entries: tuple[Entry, ...], options: Options, target: Path, home_zone: str
) -> ExportReport:
    from desktop.writing.table import table_bytes

    made = table_bytes(entries, options, zone_called(home_zone) or ZoneInfo("UTC"))
    if not made.written:
        return ExportReport((), (), made.left_out, NOTHING)
    write_file(target, made.data)
    return ExportReport((target,), made.written, made.left_out, TABLE)


def _export_calendar(
    entries: Iterable[Entry], options: Options, target: Path, now: datetime
) -> ExportReport:
    from desktop.writing.ics import calendar_bytes

    made = calendar_bytes(entries, options, now)
    if not made.written:
        return ExportReport((), (), made.left_out, NOTHING)
    _check(made.data)
    write_file(target, made.data)
    hint = SINGLE if len(made.written) == 1 else MERGE
    return ExportReport((target,), made.written, made.left_out, hint)


def _export_each(
    entries: Iterable[Entry], options: Options, folder: Path, now: datetime
) -> ExportReport:
    """One file an event. All are made and checked before the first is written."""
    from desktop.writing.ics import calendar_bytes

    files: dict[str, bytes] = {}
    written: list[Event] = []
    left_out: list[tuple[Event, str]] = []
    for entry in entries:
        made = calendar_bytes((entry,), options, now)
        left_out += made.left_out
        if made.written:
            _check(made.data)
            files[_free(_file_name(entry.event, options.spans), files)] = made.data
            written.append(entry.event)
    if not files:
        return ExportReport((), (), tuple(left_out), NOTHING)
    make_folder(folder)
    for name, data in files.items():
        write_file(folder / name, data)
    paths = tuple(folder / name for name in files)
    return ExportReport(paths, tuple(written), tuple(left_out), SINGLE)


def _check(data: bytes) -> None:
    """Refuse to save what our own checker objects to: that is a bug of the writer."""
    from desktop.writing.ics_checker import check

    faults = check(data)
    if faults:
        raise RuntimeError(f"the calendar file breaks {len(faults)} rules: {'; '.join(faults[:5])}")


def _file_name(event: Event, spans: bool) -> str:
    """The date and the title, as a name that every system allows."""
    day = place(event, spans).slots[0].first.isoformat()
    title = unicodedata.normalize("NFC", _BARRED.sub(" ", one_line(event.title)))
    name = cut(" ".join(title.split()), _NAME_LETTERS).strip(" .")
    while len(name.encode()) > _NAME_OCTETS:
        name = cut(name, len(name) - 5)
    return f"{day} {name}.ics" if name else f"{day}.ics"


def _free(name: str, taken: Mapping[str, bytes]) -> str:
    """A name that no other has, also where capitals and accents do not count."""
    folded = {unicodedata.normalize("NFD", one).casefold() for one in taken}
    free, number = name, 2
    while unicodedata.normalize("NFD", free).casefold() in folded:
        free = f"{name.removesuffix('.ics')} ({number}).ics"
        number += 1
    return free
