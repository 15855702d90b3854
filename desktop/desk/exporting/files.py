"""The files of an export, made and checked as bytes before the first one is written."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.event import Event
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import dataclass
from desktop.writing.entries import Entry, Options
from desktop.writing.plain import cut, one_line
from desktop.writing.slots import place

if TYPE_CHECKING:
    from desktop.writing.ics import IcsFile

# What Windows or others do not allow in names, and signs that turn the direction of writing.
_BARRED = re.compile(r'[<>:"/\\|?*\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
# Most systems allow 255 octets for a name.
_NAME_LETTERS, _NAME_OCTETS = 80, 200


class Form(StrEnum):
    """What is written: one calendar, one file an event, Outlook's table, or one for people."""

    CALENDAR = ".ics"
    EACH = "folder"
    OUTLOOK = ".csv"
    TABLE = "table"


class Stopped(Exception):  # noqa: N818 - no error: the user has thought better of it
    """Raised by what is told of the progress, to end the making before anything is written."""


Tell = Callable[[], None]
"""Called after each event; may raise `Stopped`."""


@dataclass(frozen=True, slots=True)
class Order:
    """All that the making of the files needs; `home_zone` is the IANA name for tables' times."""

    entries: tuple[Entry, ...]
    form: Form
    target: Path
    options: Options
    now: datetime
    home_zone: str


@dataclass(frozen=True, slots=True)
class Made:
    """The files with their bytes; `said` are sentences about what had to be written otherwise."""

    files: Mapping[Path, bytes]
    written: tuple[Event, ...]
    left_out: tuple[tuple[Event, str], ...]
    said: tuple[str, ...] = ()


def form_of(target: Path, *, each: bool = False, table: bool = False) -> Form:
    """Return what to write by the name of the target; raises `Problem` when it does not fit."""
    ending = target.suffix.lower()
    if target.is_dir() or (not ending and not target.is_file()):
        return Form.EACH
    if each:
        raise Problem(f"One file an event needs a folder, and {target} is none; name a folder.")
    if ending not in (".ics", ".csv"):
        raise Problem(f"{target} ends in neither .ics nor .csv; choose one of them, or a folder.")
    if ending == ".ics":
        return Form.CALENDAR
    return Form.TABLE if table else Form.OUTLOOK


def make(order: Order, tell: Tell = lambda: None) -> Made:
    """Make the files of `order`; knows nothing of the dossier, so it may run on another thread."""
    makers = {
        Form.CALENDAR: _one_calendar,
        Form.EACH: _each,
        Form.OUTLOOK: _table,
        Form.TABLE: _table,
    }
    return makers[order.form](order, tell)


def _one_calendar(order: Order, tell: Tell) -> Made:
    from desktop.writing.ics import calendar_bytes

    made = calendar_bytes(order.entries, order.options, order.now, tell)
    if made.written:
        _check(made.data)
    files = {order.target: made.data} if made.written else {}
    return Made(files, made.written, made.left_out, made.said)


def _each(order: Order, tell: Tell) -> Made:
    from desktop.writing.ics import calendar_bytes

    files: dict[Path, bytes] = {}
    names: set[str] = set()
    parts: list[IcsFile] = []
    for unit in _units(order.entries):
        made = calendar_bytes(unit, order.options, order.now, tell)
        parts.append(made)
        if made.written:
            _check(made.data)
            name = _free(_file_name(made.written[0], order.options.spans), names)
            files[order.target / name] = made.data
    return Made(
        files,
        tuple(event for made in parts for event in made.written),
        tuple(one for made in parts for one in made.left_out),
        tuple(sentence for made in parts for sentence in made.said),
    )


def _units(entries: Iterable[Entry]) -> Iterable[list[Entry]]:
    """A series and its changed dates belong into one file."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.event.series or entry.event.uid, []).append(entry)
    return found.values()


def _table(order: Order, tell: Tell) -> Made:
    from zoneinfo import ZoneInfo

    from desktop.writing.outlook_csv import outlook_bytes
    from desktop.writing.slots import zone_called
    from desktop.writing.table import table_bytes

    zone = zone_called(order.home_zone) or ZoneInfo("UTC")
    write = outlook_bytes if order.form is Form.OUTLOOK else table_bytes
    made = write(order.entries, order.options, zone, order.now, tell)
    files = {order.target: made.data} if made.written else {}
    return Made(files, made.written, made.left_out, made.said)


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


def _free(name: str, taken: set[str]) -> str:
    """A name that no other has, also where capitals and accents do not count; it is taken then."""
    free, number = name, 2
    while unicodedata.normalize("NFD", free).casefold() in taken:
        free = f"{name.removesuffix('.ics')} ({number}).ics"
        number += 1
    taken.add(unicodedata.normalize("NFD", free).casefold())
    return free
