"""Dates as people type them by hand: the grammar of printed dates, with today and a day in sight.

What is typed means more than what is printed: "tomorrow", "Tuesday", hours alone for the day that
is set already, a day without a year in the year that is on the screen. What is not understood is
told, never dropped.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from desktop.core.dates.edtf import FIRST_YEAR, LAST_YEAR
from desktop.core.dates.relative_days import with_days
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When

Zones = Callable[[str], str | None]
"""The IANA zone of a place named in a few words, `None` where they name none for sure."""

_LONGEST = 200
_FAR = timedelta(days=400_000)
_LONGEST_NAME = 4
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+)*\.?")
_BARE_HOUR = re.compile(r"\bat (\d{1,2})(?![\d:.hH])(?!\s*(?:[ap]\.?m|h|o.clock))", re.IGNORECASE)
_CLOCK = r"\d{1,2}(?:[.:][0-5]\d)?"
_BARE_HOURS = re.compile(
    rf"((?:[^\W\d_]|\d{{4}}|\d\.\d\d|\d\.),?)\s+({_CLOCK})\s*[-–]\s*({_CLOCK})$"
)
_BARE_DAY_HOUR = re.compile(r"(day|tomorrow),? (\d{1,2})$", re.IGNORECASE)
# "0900", "1530", and others only where both ends of hours are written so: 2030 is a year.
_FOUR = re.compile(r"(?<![\d:.-])([01][0-8]|09)([0-5]\d)(?![\d:.])(?: ?h(?:rs)?\b)?")
_HHMM = r"([01]\d|2[0-3])([0-5]\d)"
_FOURS = re.compile(rf"(?<!\d){_HHMM}(\s*[-–]\s*){_HHMM}(?!\d)")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)")
_PART_OF_DAY = re.compile(r"\b(?:in the )?(?:early |late )?(?:morning|afternoon|evening)\b", re.I)
_ALL_DAY = re.compile(r"(?:all|whole|full) day|toute la journée|todo el día|ganztägig", re.I)
_SOME_TIME = re.compile(r"(?<!local )\b(?!local)([^\W\d_]+) time\b(?! of)")


class Trouble(StrEnum):
    """Why typed words are no date: words that say none, no such day, an end before the start."""

    WORDS = "words"
    NO_SUCH_DAY = "no such day"
    BACKWARDS = "backwards"
    NO_DAY = "hours without a day"


class Written(NamedTuple):
    """What typed words mean; `when` is `None` with a `trouble`, and `words` are then its words.

    `year` is the year that was not typed but taken from the day in sight. `unused` is a place
    that was typed beside a date without hours, where it means nothing; `part` a part of the day,
    which is no hours.
    """

    when: When | None
    trouble: Trouble | None = None
    words: str = ""
    year: int | None = None
    unused: str = ""
    part: str = ""


class _Read(NamedTuple):
    when: When
    year: int | None
    zone: str | None
    named: str


def read_written(
    text: str,
    *,
    near: date,
    today: date,
    before: When | None = None,
    zones: Zones | None = None,
    zone: str | None = None,
) -> Written:
    """Read what somebody types as a date; never raises.

    `near` is the day in sight, whose year is meant where none is typed; `before` the date that is
    set already, for hours typed alone. The zone of hours is that of a place in the text (by
    `zones`), else `zone`.
    """
    words = " ".join(text[:_LONGEST].split())
    if not words:
        return Written(When(""))
    if _hours_alone(words):
        return _on_its_day(words, before, near, zones, zone)
    found: _Read | None = None
    ways = _ways(words, near, today)
    for candidate, named, place_zone in _candidates(ways, zones):
        read = _nearest(candidate, near)
        if read is not None:
            found = found or _Read(*read, place_zone, named)
            if read[0].is_dated:
                found = _Read(*read, place_zone, named)
                break
    if found is None:
        told = _on_its_day(words, before, near, zones, zone).when
        kept = told is not None and (told.start is not None or _ALL_DAY.fullmatch(words))
        return Written(told) if kept else _not_read(words, near)
    if found.when.start and not (found.when.timezone or found.zone):
        found, lost = _with_zone(found, words, near, zones)
        if lost:
            return Written(None, Trouble.WORDS, lost)
    return _settled(found, words, zone)


def _with_zone(found: _Read, words: str, near: date, zones: Zones | None) -> tuple[_Read, str]:
    """Find the place of "9:00 Kampala time"; a place that nobody knows is returned as words."""
    for rest, named in _without_name(words) if zones else ():
        place_zone = zones(named) if zones else None
        read = _nearest(rest, near) if place_zone else None
        if read is not None and read[0].edtf == found.when.edtf:
            return found._replace(zone=place_zone, named=named), ""
    unknown = _SOME_TIME.search(words)
    return found, unknown[0] if unknown else ""


def _ways(words: str, near: date, today: date) -> tuple[str, ...]:
    """The ways to write the words: as they stand, with hours, with days for "tomorrow"."""
    from desktop.core.dates.typed_words import in_month, plainly

    words = in_month(words, near)
    found: dict[str, None] = {}
    for way in dict.fromkeys((words, plainly(words, near))):
        timed, dated = _with_minutes(way), with_days(way, today)
        found |= dict.fromkeys((way, dated, timed, with_days(timed, today), _with_minutes(dated)))
    return tuple(found)


def _candidates(ways: Iterable[str], zones: Zones | None) -> Iterator[tuple[str, str, str | None]]:
    """What may be a date: each of the ways, and each without a place and with its zone."""
    from desktop.core.dates.typed_words import hours_between

    for way in ways:
        yield way, "", None
    for way in ways if zones else ():
        for rest, named in _without_name(way):
            place_zone = zones(named) if zones else None
            if place_zone:
                yield rest, named, place_zone
                yield _with_minutes(hours_between(rest.strip())), named, place_zone


def _with_minutes(words: str) -> str:
    """Write hours in haste as times of day: "at 9", "0900", "24 May 9.30-11", "tomorrow 10"."""
    words = _FOUR.sub(r"\1:\2", _FOURS.sub(r"\1:\2\3\4:\5", _ISO.sub(r"\1 ", words)))
    words = _BARE_DAY_HOUR.sub(r"\1 at \2:00", _BARE_HOUR.sub(r"at \1:00", words))
    return _BARE_HOURS.sub(_hours, words)


def _hours(match: re.Match[str]) -> str:
    """Both ends in full; from 9 to 5 is till the afternoon."""
    (first, begin), (last, end) = (_clock(match[group]) for group in (2, 3))
    if last <= first < 12 and last + 12 > first:
        last += 12
    return f"{match[1]} {first}:{begin}-{last}:{end}"


def _clock(words: str) -> tuple[int, str]:
    hour, _, minutes = words.replace(".", ":").partition(":")
    return int(hour), minutes or "00"


def _without_name(words: str) -> Iterator[tuple[str, str]]:
    """Every reading of one to four neighbouring words as a place, the last and longest first."""
    names = [match for match in _NAME.finditer(words) if match.group()[0].isupper()]
    for end in reversed(range(len(names))):
        for start in range(max(0, end - _LONGEST_NAME + 1), end + 1):
            first, last = names[start].start(), names[end].end()
            named = words[first:last]
            if len(named.split()) <= _LONGEST_NAME and not any(char.isdigit() for char in named):
                yield f"{words[:first]} {words[last:]}", named


def _nearest(words: str, near: date) -> tuple[When, int | None] | None:
    """Read `words` in the year that brings them nearest to `near`; `None` when not all is read."""
    from desktop.core.dates.printed import is_date_cell

    if not is_date_cell(words):
        return None
    near_years = _read_in(words, (near.year, near.year - 1, near.year + 1))
    if len({(when.edtf, when.precision) for when in near_years.values()}) == 1:
        return next(iter(near_years.values())), None
    good = [year for year, when in near_years.items() if not _wrong(when)]
    # "Thu 24 May" is of the year in which that is a Thursday.
    good = [year for year in good if not _other_weekday(near_years[year])] or good
    if not good:
        # A 29 February may be meant.
        near_years |= _read_in(words, range(near.year - 4, near.year + 5))
        good = [year for year, when in near_years.items() if not _wrong(when)]
    year = min(good or near_years, key=lambda one: (_distance(near_years[one], near), -one))
    return near_years[year], year


def _read_in(words: str, years: Iterable[int]) -> dict[int, When]:
    from desktop.core.dates.printed import read_when

    inside = (year for year in years if FIRST_YEAR <= year <= LAST_YEAR)
    return {year: read_when(words, default_year=year) for year in inside}


def _distance(when: When, near: date) -> timedelta:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        return _FAR
    return max(first - near, near - last, timedelta())


def _other_weekday(when: When) -> bool:
    return " printed, but " in (when.guess or "")


def _wrong(when: When) -> str:
    """What the grammar says against a date: a day that is not there, an end before its start."""
    for note in (when.guess or "").split("; "):
        if note.startswith(("there is no ", "it ends before it begins")):
            return note
    return ""


def _settled(read: _Read, words: str, zone: str | None) -> Written:
    wrong = _wrong(read.when)
    if wrong:
        backwards = wrong.startswith("it ends")
        trouble = Trouble.BACKWARDS if backwards else Trouble.NO_SUCH_DAY
        told = words if backwards else wrong.removeprefix("there is no ")
        return Written(None, trouble, told)
    when = _told_in_full(read.when, words, read.year)
    timed = when.start is not None or when.end is not None
    if timed:
        when = replace(when, timezone=when.timezone or read.zone or zone)
    part = None if timed else _PART_OF_DAY.search(words)
    unused = "" if timed else read.named
    return Written(when, None, "", read.year, unused, part[0] if part else "")


def _told_in_full(when: When, words: str, year: int | None) -> When:
    """Give a date its own words: what was typed in haste shall be readable in a year's time."""
    from desktop.core.dates.wording import words as words_of

    if not when.is_dated:
        return replace(when, text=words, guess=None)
    told = (when.guess or "").replace(" printed, but ", " typed, but ")
    notes = [note for note in told.split("; ") if " taken from " not in note]
    whole = year is None and when.text == words
    return replace(when, text=words if whole else words_of(when), guess="; ".join(notes) or None)


# -- hours alone -----------------------------------------------------------------------------------


def _hours_alone(words: str) -> bool:
    from desktop.core.dates.clock import read_hours
    from desktop.core.dates.tokens import tokens_of

    return read_hours(tokens_of(words), 0) is not None and _without_date(words)


def _without_date(words: str) -> bool:
    from desktop.core.dates.cells import scanned
    from desktop.core.dates.values import Context

    cell = scanned(words, Context())
    return cell.hours is not None and not cell.phrases and not cell.inner


def _on_its_day(
    words: str, before: When | None, near: date, zones: Zones | None, zone: str | None
) -> Written:
    """Read hours that stand alone, or "all day", as those of the day that is set already."""
    if before is None or not before.is_fixed or len(before.spans()) != 1:
        return Written(None, Trouble.NO_DAY, words)
    from desktop.core.dates.typed_words import plainly
    from desktop.core.dates.wording import date_words

    plain = replace(before, start=None, end=None, timezone=None)
    day = date_words(plain.with_times(None))
    said = day if _ALL_DAY.fullmatch(words) else plainly(f"{day}, {words}", near)
    read = read_written(said, near=near, today=near, zones=zones, zone=zone)
    if read.when is None or not before.tentative:
        return read
    return read._replace(when=replace(read.when, tentative=True))


def _not_read(words: str, near: date) -> Written:
    """Tell which of the words say no date."""
    from desktop.core.dates.printed import find_dates

    rest = words
    for mention in find_dates(words, default_year=near.year):
        rest = rest.replace(mention.text, " ")
    left = " ".join(rest.split()).strip(" ,;:.-–—()")
    return Written(None, Trouble.WORDS, left or words)
