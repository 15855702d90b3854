"""What one RRULE says, looked through before anybody follows it (RFC 5545, 3.3.10)."""

import re
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from desktop.core.quick.dataclasses import dataclass

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WIDEST_INTERVAL = 1_000
MOST_A_DAY = 96
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY")
_NUMBERS = {
    "BYMONTH": 12,
    "BYMONTHDAY": 31,
    "BYYEARDAY": 366,
    "BYWEEKNO": 53,
    "BYHOUR": 23,
    "BYMINUTE": 59,
    "BYSECOND": 59,
    "BYSETPOS": 366,
}
_CLOCK = ("BYHOUR", "BYMINUTE", "BYSECOND")
_MOMENT = re.compile(r"\d{8}(?:T\d{6}Z?)?")
_ONLY_POSITIVE = ("BYMONTH", *_CLOCK)
_TOO_OFTEN = ("MINUTELY", "SECONDLY")
_PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", *_NUMBERS}


@dataclass(frozen=True, slots=True)
class Rule:
    """What one RRULE says (RFC 5545, 3.3.10).

    `days` are weekdays, 0 is Monday, each with its number in the month or year, 0 for each of them;
    `by` the other BY parts by their names; `until` is a wall time at the place of the event and the
    last start there may be. `week` is the day with which a week begins.
    """

    frequency: str
    interval: int = 1
    count: int = 0
    until: datetime | None = None
    days: tuple[tuple[int, int], ...] = ()
    by: tuple[tuple[str, tuple[int, ...]], ...] = ()
    week: int = 0

    def numbers(self, name: str) -> tuple[int, ...]:
        """Return the numbers of the part called `name`, () when there is none."""
        return dict(self.by).get(name, ())


@lru_cache(maxsize=4096)
def parse_rule(value: str, zone: str | None = None) -> Rule:
    """Read the value of an RRULE; an UNTIL in UTC becomes wall time in `zone`.

    Raises `ValueError`, with a clause that says why, for what cannot be followed: frequencies
    below the hour, and parts that are missing, unknown or out of their bounds.
    """
    parts = _parts(value)
    frequency = parts.get("FREQ", "")
    if frequency in _TOO_OFTEN:
        raise ValueError(f"it repeats by the {frequency.removesuffix('LY').lower()}")
    if frequency not in _FREQUENCIES:
        raise ValueError("it does not say how often")
    by = tuple((name, _numbers(name, parts[name])) for name in _NUMBERS if name in parts)
    times = 1
    for name, numbers in by:
        times *= len(numbers) if name in _CLOCK else 1
    if times > MOST_A_DAY:
        raise ValueError(f"it has {times} times a day")
    week = parts.get("WKST", "MO")
    if week not in DAYS:
        raise ValueError(f"“{week}” is no weekday")
    return Rule(
        frequency,
        _number("INTERVAL", parts.get("INTERVAL", "1"), 1, WIDEST_INTERVAL),
        _number("COUNT", parts["COUNT"], 1, 10**9) if "COUNT" in parts else 0,
        _until(parts["UNTIL"], zone) if "UNTIL" in parts else None,
        _weekdays(parts["BYDAY"]) if "BYDAY" in parts else (),
        by,
        DAYS.index(week),
    )


def _parts(value: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for piece in filter(None, value.upper().replace(" ", "").split(";")):
        name, _, content = piece.partition("=")
        if name in ("RSCALE", "SKIP") and content in ("GREGORIAN", "OMIT"):
            continue
        if name not in _PARTS or name in parts or not content:
            raise ValueError(f"“{piece[:40]}” cannot be followed")
        parts[name] = content
    return parts


def _number(name: str, text: str, least: int, most: int) -> int:
    digits = text.removeprefix("-").removeprefix("+")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        raise ValueError(f"its {name} “{text[:20]}” is no number")
    number = int(text)
    if not least <= number <= most:
        raise ValueError(f"its {name} is {number}")
    return number


def _numbers(name: str, text: str) -> tuple[int, ...]:
    most = _NUMBERS[name]
    least = (0 if name in _CLOCK else 1) if name in _ONLY_POSITIVE else -most
    numbers = {_number(name, one, least, most) for one in text.split(",")}
    if name not in _CLOCK and 0 in numbers:
        raise ValueError(f"its {name} is 0")
    return tuple(sorted(numbers))


def _weekdays(text: str) -> tuple[tuple[int, int], ...]:
    days: list[tuple[int, int]] = []
    for one in text.split(","):
        name, number = one[-2:], one[:-2]
        if name not in DAYS:
            raise ValueError(f"“{one[:20]}” is no weekday")
        days.append((DAYS.index(name), _number("BYDAY", number, -53, 53) if number else 0))
    return tuple(dict.fromkeys(days))


def _until(text: str, zone: str | None) -> datetime:
    """The last start there may be; a day alone lasts until its end."""
    until = moment(text, zone)
    return until if "T" in text else until.replace(hour=23, minute=59, second=59)


def moment(text: str, zone: str | None) -> datetime:
    """Read a DATE or a DATE-TIME (RFC 5545, 3.3.4 and 3.3.5) as wall time.

    A moment in UTC is brought into `zone`, when there is one. Raises `ValueError` for what is none.
    """
    if not _MOMENT.fullmatch(text):
        raise ValueError(f"“{text[:20]}” is no date")
    found = datetime.fromisoformat(text)
    try:
        local = found.astimezone(ZoneInfo(zone)) if found.tzinfo and zone else found
    except OverflowError as error:
        raise ValueError(f"“{text}” is out of range") from error
    return local.replace(tzinfo=None)
