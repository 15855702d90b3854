"""Readings of a calendar to events: dates, marks and sources put in, every mend and doubt told."""

import re
from collections.abc import Sequence

from desktop.core.dates.printed import find_dates
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.matching.ordinals import ordinals_in
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.source import Source
from desktop.core.when import When
from desktop.reading.content import Content
from desktop.reading.dated import YEAR
from desktop.reading.prose import tidy
from desktop.reading.readings import Reading, is_called_off, is_postponed
from desktop.reading.tables.roles import Role
from desktop.reading.titles import Wording
from desktop.reading.years import Paper, PrintedDate, is_of_letter, read_dates

LONGEST_SIDE_EVENT = 2
FEWEST_STARS = 2
FEWEST_WORDS_IN_BRACKET = 5
_OF_TITLE = re.compile(r"\b(?:title|name|theme|topic)s?\b", re.I)
_BRACKET = re.compile(r"\(([^()]+)\)?")
_SIDE_EVENT = re.compile(
    r"\bside[ -]?event\b|\b(?:in|on|at) the (?:margins|sidelines) of\b|\bparallel event\b", re.I
)
_HOST = re.compile(r"\b(?:to|at|of|during|with)\s+(?:the\s+)?(.{4,80}?)(?:\s+[-–—]\s|[:,(]|$)")


@dataclass(frozen=True, slots=True)
class CalendarPaper:
    """What holds for all events of a calendar: its document, its years, its legend."""

    document: str
    years: Paper
    regional_legend: bool = False


def make_events(
    readings: Sequence[Reading], paper: CalendarPaper, content: Content
) -> tuple[Event, ...]:
    """Turn readings into events, in the same order and without uid."""
    dates = read_dates([PrintedDate(r.date, r.entry.heading) for r in readings], paper.years)
    stars = paper.regional_legend or _stars_mark_regional(readings, content)
    return tuple(
        _event(reading, _zoned(reading, when, content), paper, stars)
        for reading, when in zip(readings, dates, strict=True)
    )


def _zoned(reading: Reading, when: When, content: Content) -> When:
    """Hours at a known city are hours of its zone."""
    if when.start is None or when.timezone:
        return when
    return replace(when, timezone=content.gazetteer.zone_of(reading.place))


def _event(reading: Reading, when: When, paper: CalendarPaper, stars: bool) -> Event:
    when, doubts = _checked(reading, when)
    wording = reading.wording
    starred = wording.starred or (reading.twin is not None and reading.twin.wording.starred)
    repeats = tidy(reading.entry.text(Role.REPEATS)) or wording.repeats or None
    remarks = (*reading.remarks, *_twin_remarks(reading), *_open_remarks(reading), *doubts)
    if starred and not stars:
        remarks = (*remarks, "The title carries a star whose meaning is not known")
    unsure = reading.entry.unsure or reading.twin is not None or wording.untitled
    return Event(
        title=reading.title.text,
        when=when,
        place=reading.place,
        origin=Origin.CALENDAR,
        kind=_kind(reading, when, repeats),
        description=wording.description,
        processes=reading.bodies.names,
        focal_points=reading.focal.names,
        regional=starred and stars,
        repeats=repeats,
        tellings=_tellings(reading, when, paper.document),
        remarks=tuple(dict.fromkeys(remarks)),
        sure=not unsure and not _is_doubtful(reading, when),
        cancelled=is_called_off(reading),
        unconfirmed=_is_unconfirmed(wording),
    )


def _is_unconfirmed(wording: Wording) -> bool:
    """A bare "(TBC)" behind the title speaks of the meeting; "(title TBC)" of its words alone."""
    return bool(wording.title_open) and not _OF_TITLE.search(wording.title_open)


def _tellings(reading: Reading, when: When, document: str) -> tuple[Telling, ...]:
    readings = [reading] if reading.twin is None else [reading.twin, reading]
    readings.sort(key=lambda one: one.line)
    return tuple(
        Telling(source_of(one, document), one.wording.title, when, one.place) for one in readings
    )


def source_of(reading: Reading, document: str) -> Source:
    """Where an entry stands: its first line, and its rows as printed, in order."""
    rows = sorted((cells.piece.row for cells in reading.entry.rows), key=lambda row: row.line)
    first = reading.entry.rows[0].piece.row
    return Source(document, first.line, "\n".join(row.printed for row in rows), first.page)


def _checked(reading: Reading, when: When) -> tuple[When, tuple[str, ...]]:
    """The date with what has to be said of it."""
    told: list[str] = []
    if not reading.date:
        when = _from_words(reading)
        told.append("No date is printed in the row's own date cell")
    if reading.entry.above:
        told.append(f"The date cell is empty: “{reading.date}” is that of the row above")
    if when.guess:
        told.append(f"Date: {when.guess}")
    elif _is_unreadable(reading, when):
        told.append(f"The date “{tidy(reading.date)}” could not be read")
    told += [
        f"The date cell adds: “{tidy(bracket)}”"
        for bracket in _BRACKET.findall(reading.date)
        if len(bracket.split()) >= FEWEST_WORDS_IN_BRACKET and YEAR.search(bracket)
    ]
    if _is_host_date(reading, when):
        host = _host(reading)
        told.append(f"The days are those of the host, {host}; the side event's own is not printed")
    return when, tuple(told)


def _is_unreadable(reading: Reading, when: When) -> bool:
    """Whether words stand in the date cell that say neither a date nor that there is none yet."""
    return bool(reading.date) and not when.is_dated and not when.tentative and not when.guess


def _from_words(reading: Reading) -> When:
    """A date out of the words of a row without date cell, when they name just one."""
    mentions = [m for m in find_dates(reading.wording.title) if m.when.is_dated]
    if len(mentions) != 1:
        return When("")
    when = mentions[0].when
    return replace(when, guess=f"{when.text} taken from the words of a row without a date")


def _is_host_date(reading: Reading, when: When) -> bool:
    if not _SIDE_EVENT.search(reading.title.text) or not when.is_fixed:
        return False
    return len(when.days()) > LONGEST_SIDE_EVENT


def _host(reading: Reading) -> str:
    found = _SIDE_EVENT.search(reading.title.text)
    host = _HOST.search(reading.title.text, found.end() if found else 0)
    return f"the {host[1].strip()}" if host else "the larger meeting"


def _is_doubtful(reading: Reading, when: When) -> bool:
    unread = not reading.date or _is_unreadable(reading, when)
    unread = unread or (when.guess is not None and not when.is_dated)
    doubted = unread or reading.entry.above or is_of_letter(when) or is_postponed(reading)
    return doubted or _is_host_date(reading, when)


def _twin_remarks(reading: Reading) -> tuple[str, ...]:
    twin = reading.twin
    if twin is None:
        return ()
    return (
        f"“{twin.wording.title}” (line {twin.line}) and “{reading.wording.title}” "
        f"(line {reading.line}) were read as one row printed twice",
        *twin.remarks,
    )


def _open_remarks(reading: Reading) -> tuple[str, ...]:
    wording = reading.wording
    told = []
    if wording.title_open:
        told.append(f"The title is to be confirmed: “{wording.title_open}” is printed")
    if is_postponed(reading):
        told.append("It is said to be postponed; the day printed may be the old one")
    if wording.untitled:
        told.append("No title is printed; the subject of the first sentence stands for it")
    return tuple(told)


def _kind(reading: Reading, when: When, repeats: str | None) -> Kind:
    """A process that only has a rule, or no date and no place at all, is a series."""
    if when.is_dated or ordinals_in(reading.title.text) or reading.place.text:
        return Kind.MEETING
    return Kind.SERIES if reading.bodies.names and repeats else Kind.MEETING


def _stars_mark_regional(readings: Sequence[Reading], content: Content) -> bool:
    """Without legend: whether the star stands before several regional processes, and few others."""
    starred = [reading for reading in readings if reading.wording.starred]
    regional = [reading for reading in starred if _is_regional(reading, content)]
    return len(regional) >= FEWEST_STARS and len(regional) * 3 >= len(starred) * 2


def _is_regional(reading: Reading, content: Content) -> bool:
    found = (content.gazetteer.process(name) for name in reading.bodies.names)
    return any(process is not None and process.regional for process in found)
