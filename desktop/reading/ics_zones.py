"""The time zones of a calendar file: what the file calls them, and which of the world's they are.

A zone that nobody knows by its name is looked for by the hours that the file gives it; one that
stays unknown is not guessed but told, so that a person can name it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from desktop.core.recurrence.rule import parse_rule
from desktop.core.recurrence.walk import settled, starts
from desktop.reading.ics_dates import UTC as UTC_NAME
from desktop.reading.ics_dates import zone_called
from desktop.reading.ics_parts import Block
from desktop.reading.ics_values import moment

_NAMED_OFFSET = re.compile(r"(?:UTC|GMT)\s*([+−-])(\d{1,2})(?::?(\d{2}))?", re.I)
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(?:\d{2})?")
# Where the zone's own name says nothing, its hours are compared on these days of each year.
_DAYS = tuple((month, day) for month in range(1, 13) for day in (1, 15))
_MOST_YEARS = 4
_Onset = tuple[datetime, timedelta]


class Zones:
    """The zones of one file by the names that it gives them."""

    def __init__(
        self, definitions: Sequence[Block], chosen: Mapping[str, str], years: Iterable[int]
    ) -> None:
        """`chosen` are IANA names that a person has set; `years` those that the file is about."""
        self._definitions = {_bare(one.value("TZID")): one for one in definitions}
        self._chosen = {_bare(name): zone for name, zone in chosen.items()}
        self._years = sorted(set(years))
        self._known: dict[str, str | None] = {"": None, UTC_NAME: UTC_NAME}
        self.unknown: list[str] = []
        self.matched: dict[str, str] = {}

    def called(self, name: str) -> str | None:
        """Return the IANA name of the zone that the file calls `name`, `None` when unknown."""
        if name not in self._known:
            bare = _bare(name)
            self._known[name] = self._chosen.get(bare) or self._found(bare)
            if self._known[name] is None:
                self.unknown.append(bare)
        return self._known[name]

    def _found(self, name: str) -> str | None:
        known = zone_called(name, self._windows) or _by_offset(name)
        if known or name not in self._definitions:
            return known
        block = self._definitions[name]
        known = zone_called(block.value("X-LIC-LOCATION"), self._windows) or self._like(name, block)
        if known:
            self.matched[name] = known
        return known

    @cached_property
    def _windows(self) -> dict[str, str]:
        from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

        return WINDOWS_TO_OLSON

    def _like(self, name: str, block: Block) -> str | None:
        """A zone with the hours that the file tells, by preference one whose city it names."""
        years = self._years[:: max(1, len(self._years) // _MOST_YEARS)] or [2017]
        try:
            onsets = _onsets(block, years)
        except ValueError:
            return None
        if not onsets:
            return None
        days = [datetime(year, month, day, 12) for year in years for month, day in _DAYS]
        hours = [(day, _at(onsets, day)) for day in days]
        if len({offset for _, offset in onsets}) == 1:
            return _without_summer(hours[0][1])
        cities = dict.fromkeys(self._windows.values())
        named = [zone for zone in cities if zone.rpartition("/")[2].replace("_", " ") in name]
        return next((zone for zone in (*named, *cities) if _has_hours(zone, hours)), None)


def _by_offset(name: str) -> str | None:
    """A zone that is called by its hours alone, "UTC+2" or "GMT+02:00"."""
    found = _NAMED_OFFSET.fullmatch(name)
    if found is None:
        return None
    hours = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return _without_summer(-hours if found[1] in "-−" else hours)


def _bare(name: str) -> str:
    """A definition writes its name as a text, in which commas are escaped; a date does not."""
    return name.strip().strip('"').replace("\\,", ",").replace("\\;", ";")


def _onsets(block: Block, years: Sequence[int]) -> list[_Onset]:
    """When each of the offsets begins, as local time, in order."""
    onsets: list[_Onset] = []
    first, last = datetime(min(years) - 1, 1, 1), datetime(max(years), 12, 31)
    properties: dict[str, str] = {}
    for line in block.inside:
        if line.name == "BEGIN":
            properties = {}
        elif line.name == "END":
            onsets += _of_observance(properties, first, last)
        else:
            properties.setdefault(line.name, line.value)
    return sorted(onsets)


def _of_observance(given: Mapping[str, str], first: datetime, last: datetime) -> list[_Onset]:
    offset = _OFFSET.fullmatch(given.get("TZOFFSETTO", "").strip())
    begin = moment(given.get("DTSTART", "")).at
    if offset is None or not isinstance(begin, datetime):
        raise ValueError("it does not say what its hours are")
    sign = -1 if offset[1] == "-" else 1
    shift = sign * timedelta(hours=int(offset[2]), minutes=int(offset[3]))
    found = [begin]
    if "RRULE" in given:
        rule = settled(parse_rule(given["RRULE"]), begin)
        found += starts(rule, begin, first, last)
    listed = (moment(one).at for one in given.get("RDATE", "").split(",") if one)
    found += [one for one in listed if isinstance(one, datetime)]
    return [(one, shift) for one in found]


def _at(onsets: Sequence[_Onset], day: datetime) -> timedelta:
    before = [offset for begin, offset in onsets if begin <= day]
    return before[-1] if before else onsets[0][1]


def _has_hours(zone: str, hours: Iterable[tuple[datetime, timedelta]]) -> bool:
    clock = ZoneInfo(zone)
    return all(day.replace(tzinfo=clock).utcoffset() == offset for day, offset in hours)


def _without_summer(offset: timedelta) -> str | None:
    """The zone of a fixed offset; its name counts westwards ("Etc/GMT-3" is east of Greenwich)."""
    count, rest = divmod(offset, timedelta(hours=1))
    if rest or not -12 <= count <= 14:
        day = datetime(2017, 1, 1, tzinfo=UTC)
        whole = ("Asia/Kolkata", "Asia/Kathmandu", "Asia/Kabul", "Asia/Tehran", "Asia/Yangon")
        return next(
            (one for one in whole if day.astimezone(ZoneInfo(one)).utcoffset() == offset), None
        )
    return f"Etc/GMT{-count:+d}" if count else UTC_NAME
