"""The values of calendar properties: plain forms are read here, all others by icalendar.

Nearly every value of a file has one of a few plain forms, and its length is what counts: a
calendar has a dozen of them in each of its many thousand entries.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from desktop.reading.ics_parts import ContentLine
from desktop.reading.ics_words import unescaped

_MOMENT = re.compile(r"\d{8}(?:T\d{6}Z?)?")
_LEAP_SECOND = re.compile(r"60(Z?)$")
_DURATION = re.compile(
    r"\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?"
)
_PARAMETER = re.compile(r';\s*([A-Za-z0-9-]+)\s*=\s*("[^"]*"|[^;]*)')
_COMMA = re.compile(r"(?<!\\)((?:\\\\)*),")


class Moment(NamedTuple):
    """A day or a wall time as written; `zone` as it is named in the file, "UTC" or ""."""

    at: date
    zone: str = ""

    @property
    def timed(self) -> bool:
        """Whether it has hours."""
        return isinstance(self.at, datetime)


def parameter(line: ContentLine, name: str) -> str:
    """Return the parameter of `line` called `name` without its quotes, "" when it has none."""
    if not line.parameters:
        return ""
    for key, value in _PARAMETER.findall(line.parameters):
        if key.upper() == name:
            return str(value).strip().strip('"')
    return ""


def text_of(line: ContentLine) -> str:
    """Return what a TEXT value means (RFC 5545, 3.3.11); "=C3=A9" of old phones too."""
    value = line.value
    if line.parameters and parameter(line, "ENCODING").upper() == "QUOTED-PRINTABLE":
        from quopri import decodestring

        value = decodestring(value.encode()).decode("utf-8", "replace").replace("\r\n", "\n")
    return unescaped(value)


def listed(line: ContentLine) -> list[str]:
    """Return the texts of a value that is a list, such as CATEGORIES."""
    if "\\" not in line.value:
        return line.value.split(",")
    marked = _COMMA.sub(lambda found: f"{found[1]}\0", line.value)
    return [unescaped(one) for one in marked.split("\0")]


def moment_of(line: ContentLine) -> Moment:
    """Return the date of DTSTART and its like; raises `ValueError` when it is none."""
    if not line.parameters:
        return moment(line.value)
    found = moment(line.value, parameter(line, "TZID"))
    whole = isinstance(found.at, datetime) and parameter(line, "VALUE").upper() == "DATE"
    return Moment(found.at.date()) if whole and isinstance(found.at, datetime) else found


def moment(text: str, zone: str = "") -> Moment:
    """Read a DATE or a DATE-TIME, that in the `zone` of the file; raises `ValueError`."""
    if not _MOMENT.fullmatch(text):
        return _odd(text.strip(), zone)
    if "T" not in text:
        return Moment(date.fromisoformat(text))
    found = datetime.fromisoformat(_LEAP_SECOND.sub(r"59\1", text))
    if found.tzinfo is not None:
        return Moment(found.replace(tzinfo=None), "UTC")
    return Moment(found, zone)


def _odd(text: str, zone: str) -> Moment:
    """What else ISO 8601 allows and programs write ("2017-05-22T10:00+02:00"), or icalendar."""
    try:
        found = datetime.fromisoformat(text.replace("z", "Z"))
    except ValueError:
        return _by_library(text, zone)
    if found.tzinfo is not None:
        return Moment(found.astimezone(UTC).replace(tzinfo=None), "UTC")
    return Moment(found, zone) if re.search("[T:]", text) else Moment(found.date())


def _by_library(text: str, zone: str) -> Moment:
    from icalendar import vDDDTypes

    read: object = vDDDTypes.from_ical(text)  # type: ignore[no-untyped-call]
    found = read[0] if isinstance(read, tuple) else read
    if not isinstance(found, date):
        raise ValueError(f"“{text[:40]}” is no date")
    if isinstance(found, datetime) and found.tzinfo is not None:
        return Moment(found.astimezone(UTC).replace(tzinfo=None), "UTC")
    return Moment(found, zone if isinstance(found, datetime) else "")


def duration_of(line: ContentLine) -> timedelta:
    """Return a length of time (RFC 5545, 3.3.6); raises `ValueError` when it is none."""
    match = _DURATION.fullmatch(line.value)
    if match is None or not any(match.groups()):
        from icalendar import vDuration

        length: timedelta = vDuration.from_ical(line.value.strip())  # type: ignore[no-untyped-call]
        return length
    weeks, days, hours, minutes, seconds = (int(one or 0) for one in match.groups())
    return timedelta(days, seconds, 0, 0, minutes, hours, weeks)
