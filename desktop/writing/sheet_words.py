"""What a printed agenda says of an event besides its date, in the few words it has room for."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from desktop.core.agenda import WINDOWS
from desktop.core.dates.wording import zone_words
from desktop.core.event import Event, Status
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When
from desktop.writing.date_words import day_words, hours_alone, is_limit
from desktop.writing.plain import one_line
from desktop.writing.slots import zone_called

# The mark says so already.
_OPEN = r"\b(?:t\.?b\.?[cd]|to be (?:confirmed|determined))\b"
_UNCONFIRMED = re.compile(
    rf"[\s,;:–-]*(?:[(\[][^()\[\]]*{_OPEN}[^()\[\]]*[)\]]|\bt\.?b\.?[cd]\b\.?)"
    rf"|^(?:(?:the|exact|final) )*dates? (?:is |are |still )*{_OPEN}$",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[(\[][^()\[\]]*[)\]]|[\W_]+")


def home_hours(when: When, home: ZoneInfo) -> str:
    """The hours at home, "21:00–24:00 Geneva time"; "" where they are those of the venue."""
    start, end, zone = when.starts_at(), when.ends_at(), zone_called(when.timezone)
    if start is None or zone is None:
        return ""
    here = _moved(start, zone, home)
    if here.utcoffset() == start.replace(tzinfo=zone).utcoffset():
        return ""
    until = _moved(end, zone, home).time() if end else None
    told = replace(when, start=here.time(), end=until, timezone=None)
    day = "" if here.date() == start.date() else f"{day_words(here.date(), year=False)}, "
    return f"{day}{hours_alone(told)} {zone_words(home.key)}"


def _moved(moment: datetime, zone: ZoneInfo, home: ZoneInfo) -> datetime:
    return moment.replace(tzinfo=zone).astimezone(UTC).astimezone(home)


def is_firm(event: Event) -> bool:
    """Whether nothing about the date can change as far as the paper says."""
    if event.cancelled or event.is_open:
        return False
    return event.status is Status.CONFIRMED or is_limit(event)


def is_settled(event: Event) -> bool:
    """Whether it is firm; a phase is as long as the draft has it, and no day in it is open."""
    runs = event.kind in WINDOWS and not event.is_open and not event.cancelled
    return runs or is_firm(event)


def mark_of(event: Event) -> str:
    """The words behind a date that people must not take for settled."""
    if event.cancelled:
        return "(cancelled)"
    return "" if is_firm(event) else "(tbc)"


def printed_date(event: Event, shown: str) -> str:
    """The date as the paper prints it, in quotes, where it says more than the words `shown`.

    A blank that is still to be filled in, such as "(month)", says nothing.
    """
    printed = one_line(_UNCONFIRMED.sub("", event.when.text))
    blank = not printed or _BLANK.fullmatch(printed)
    return "" if blank or printed.casefold() == shown.casefold() else f"“{printed}”"


def sentences(parts: Iterable[str]) -> str:
    """Join facts as short sentences in one line: "Bali Process. Clash with 24 May"."""
    return ". ".join(part.rstrip(". ") for part in parts if part.strip())
