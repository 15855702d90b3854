"""What a printed agenda says of an event besides its date, in the few words it has room for."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from desktop.core.event import Event, Kind, Status
from desktop.core.when import When
from desktop.writing.date_words import WIDE_DASH, day_words, hours_words
from desktop.writing.plain import one_line
from desktop.writing.slots import zone_called

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# The mark says so already.
_OPEN = r"\b(?:t\.?b\.?[cd]|to be (?:confirmed|determined))\b"
_UNCONFIRMED = re.compile(
    rf"[\s,;:–-]*(?:[(\[][^()\[\]]*{_OPEN}[^()\[\]]*[)\]]|\bt\.?b\.?[cd]\b\.?)"
    rf"|^(?:(?:the|exact|final) )*dates? (?:is |are |still )*{_OPEN}$",
    re.IGNORECASE,
)


def weekday_column(event: Event) -> str:
    """The small print under the day: "Wed", "Mon – Thu", "Mon, 15:00–18:00"."""
    when = event.when
    if not when.is_fixed or when.earliest is None or when.latest is None or len(when.spans()) > 1:
        return hours_words(when.start, when.end)
    ends = [WEEKDAYS[day.weekday()] for day in (when.earliest, when.latest)]
    days = ends[0] if when.earliest == when.latest else WIDE_DASH.join(ends)
    return ", ".join(part for part in (days, hours_words(when.start, when.end)) if part)


def home_hours(when: When, home: ZoneInfo, city: str) -> str:
    """The hours at home, "21:00–00:00 Zurich time"; "" where they are those of the venue."""
    start, end, zone = when.starts_at(), when.ends_at(), zone_called(when.timezone)
    if start is None or zone is None:
        return ""
    here = _moved(start, zone, home)
    if here.utcoffset() == start.replace(tzinfo=zone).utcoffset():
        return ""
    there = _moved(end, zone, home) if end else None
    day = "" if here.date() == start.date() else f"{day_words(here.date(), year=False)}, "
    return f"{day}{hours_words(here, there)} {city}"


def _moved(moment: datetime, zone: ZoneInfo, home: ZoneInfo) -> datetime:
    return moment.replace(tzinfo=zone).astimezone(UTC).astimezone(home)


def is_firm(event: Event) -> bool:
    """Whether nothing about the date can change as far as the paper says."""
    if event.cancelled or event.when.tentative:
        return False
    limit = event.kind is Kind.DEADLINE or event.when.is_deadline
    return event.status is Status.CONFIRMED or (limit and event.when.latest is not None)


def mark_of(event: Event) -> str:
    """The words behind a date that people must not take for settled."""
    if event.cancelled:
        return "(cancelled)"
    return "" if is_firm(event) else "(tbc)"


def printed_date(event: Event, shown: str) -> str:
    """The date as the paper prints it, in quotes, where it says more than the words `shown`."""
    printed = one_line(_UNCONFIRMED.sub("", event.when.text))
    return f"“{printed}”" if printed and printed.casefold() != shown.casefold() else ""


def sentences(parts: Iterable[str]) -> str:
    """Join facts as short sentences in one line: "Bali Process. Clash with 24 May"."""
    return ". ".join(part.rstrip(". ") for part in parts if part.strip())
