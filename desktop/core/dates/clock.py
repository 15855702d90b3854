"""Hours as printed: "from 15:00 to 18:00", "3-6 p.m.", "10 a.m. to noon, New York time"."""

from datetime import time

from desktop.core.dates.pieces import Tokens
from desktop.core.dates.words import ZONES, Kind
from desktop.core.quick.dataclasses import dataclass, replace

_SPAN = (Kind.DASH, Kind.TO, Kind.UNTIL, Kind.AND)
_LEAD = (Kind.FROM, Kind.BETWEEN)
_AT = ("at", "@", "à", "de", "a las", "a la", "de las", "um")
NOON, DAY = 720, 1440
MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class Hours:
    """Local wall times; an `end` of 00:00 is midnight. `zone` is an IANA name.

    `parted`: the start was printed with the first of several days and the end with the last.
    """

    start: time | None
    end: time | None = None
    zone: str | None = None
    note: str = ""
    parted: bool = False

    @property
    def is_daily(self) -> bool:
        """Whether they can be those of each of several days: from and to, over no midnight."""
        span = self.start is not None and self.end is not None
        return span and not self.parted and (self.end or MIDNIGHT) > (self.start or MIDNIGHT)

    @property
    def is_span(self) -> bool:
        """Whether both start and end are printed."""
        return self.start is not None and self.end is not None


def read_hours(tokens: Tokens, at: int) -> tuple[Hours, int] | None:
    """Read one span of hours, or two sittings as the span from the first to the last."""
    found = _span(tokens, at)
    if found is None:
        return None
    hours, end = found
    place = end + 1 if tokens[end].kind in (Kind.AND, Kind.COMMA, Kind.SEMICOLON) else end
    second = _span(tokens, place) if hours.is_span and place > end else None
    if second is not None and second[0].is_span:
        note = "two sittings, from the start of the first to the end of the second"
        hours, end = replace(hours, end=second[0].end, note=note), second[1]
    zone, end = read_zone(tokens, end)
    return replace(hours, zone=zone), end


def read_zone(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """Read words for a time zone ("New York time", "(CET)", "UTC+2") from `at`."""
    place = at
    while tokens[place].kind in (Kind.COMMA, Kind.LEFT, Kind.TIME):
        place += 1
    if tokens[place].kind is not Kind.ZONE:
        return _local(tokens, at)
    zone: str | None = ZONES[tokens[place].value][0]
    end = place + 1
    sign, hours = tokens[end], tokens[end + 1]
    if zone == "UTC" and sign.word in ("+", "-") and hours.kind is Kind.NUMBER:
        # IANA counts these zones westwards.
        turned = "-" if sign.word == "+" else "+"
        zone, end = f"Etc/GMT{turned}{hours.value}" if 1 <= hours.value <= 12 else None, end + 2
    return zone, _after(tokens, end)


def _local(tokens: Tokens, at: int) -> tuple[None, int]:
    # "Astana time", "local time": read over, since no zone is sure.
    place = at + (tokens[at].kind in (Kind.COMMA, Kind.LEFT))
    if tokens[place].kind is Kind.OTHER and tokens[place + 1].kind is Kind.TIME:
        return None, _after(tokens, place + 1)
    return None, _after(tokens, place) if tokens[place].kind is Kind.TIME else at


def _after(tokens: Tokens, at: int) -> int:
    while tokens[at].kind in (Kind.TIME, Kind.RIGHT):
        at += 1
    return at


def _span(tokens: Tokens, at: int) -> tuple[Hours, int] | None:
    place = at
    while tokens[place].kind in _LEAD or tokens[place].word in _AT:
        place += 1
    first = tokens[place]
    if first.kind is Kind.NUMBER:
        return _half_printed(tokens, place)
    if first.kind is not Kind.CLOCK:
        return None
    until = _skip_time(tokens, place + 1)
    last = tokens[until + 1]
    if tokens[until].kind in _SPAN and last.kind is Kind.CLOCK:
        return _hours(_like(first.value, first.word, last.value, last.word), last.value), until + 2
    if tokens[until].kind is Kind.ONWARDS:
        until += 1
    return Hours(_time(first.value)), until


def _skip_time(tokens: Tokens, at: int) -> int:
    return at + 1 if tokens[at].kind is Kind.TIME else at


def _half_printed(tokens: Tokens, at: int) -> tuple[Hours, int] | None:
    """Read "3-6 p.m.", "10-13:00" or "1500-1800 hrs", where only the end is a time by itself."""
    number, joint, last = tokens[at : at + 3]
    if joint.kind not in _SPAN or last.kind is not Kind.CLOCK:
        return None
    if last.word.rstrip(".").endswith("m") and 1 <= number.value <= 12:
        start = _like(number.value % 12 * 60, "", last.value, last.word)
        return _hours(start, last.value), at + 3
    four = len(number.word) == 4
    start = number.value // 100 * 60 + number.value % 100 if four else number.value * 60
    return (_hours(start, last.value), at + 3) if start < last.value else None


def _like(start: int, word: str, end: int, end_word: str) -> int:
    """Put a start without "a.m." or "p.m." into the half of the day of its end, if it fits."""
    halves = [text.rstrip(". ").endswith("m") for text in (word, end_word)]
    later = start + NOON
    return later if halves == [False, True] and start < NOON <= end and later < end else start


def _hours(start: int, end: int) -> Hours:
    return Hours(_time(start), _time(end))


def _time(minutes: int) -> time:
    return time(minutes % DAY // 60, minutes % 60)
