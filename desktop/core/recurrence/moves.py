"""A series moved as a whole: its rules and dates go along, or it is said that they cannot.

Source of the parts of a rule: RFC 5545, 3.3.10.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from desktop.core.dates.moving import moved, stretched
from desktop.core.dates.precision import MIDNIGHT
from desktop.core.dates.wording import words
from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.occurrences import dates_of, name_of
from desktop.core.recurrence.rule import DAYS, moment
from desktop.core.when import When

# What a rule may say so that it can be moved by days; all else names days of its own.
_MOVABLE = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY"}
_OF_HOURS = {"BYHOUR", "BYMINUTE", "BYSECOND"}


class Move(NamedTuple):
    """How far every start of a series moves: whole days, and the hours of the clock."""

    days: int
    hours: timedelta

    @property
    def whole(self) -> timedelta:
        """Both together."""
        return timedelta(self.days) + self.hours


def move_between(before: When, after: When) -> Move:
    """Return how far one occurrence was moved; raises `ValueError` without days."""
    if not (before.is_fixed and after.is_fixed and before.earliest and after.earliest):
        raise ValueError("a series needs days")
    hours = _minutes(after.start) - _minutes(before.start)
    return Move((after.earliest - before.earliest).days, hours)


def _minutes(clock: time | None) -> timedelta:
    clock = clock or MIDNIGHT
    return timedelta(hours=clock.hour, minutes=clock.minute)


def moved_series(series: When, before: When, after: When) -> When:
    """Return the date of a series whose occurrence `before` became `after`: days, length, hours."""
    move = move_between(before, after)
    when = moved(series, move.days)
    length = (after.latest or date.max) - (after.earliest or date.max)
    night = after.start and after.end and after.end != MIDNIGHT and after.end <= after.start
    when = replace(when, start=None, end=None, timezone=None)
    when = stretched(moved(when, 0).with_times(None), last=_last(when, length, bool(night)))
    when = when.with_times(after.start, after.end, after.timezone)
    return replace(when, text=words(when), tentative=after.tentative)


def _last(when: When, length: timedelta, night: bool) -> date:
    """The last day before the hours are set: those of a night add the day after by themselves."""
    first = when.earliest or date.max
    one = timedelta(1)
    return first + (length - one if night and length == one else length)


def moved_lines(lines: tuple[str, ...], move: Move, zone: str | None) -> tuple[str, ...]:
    """Return the rules and dates of a series moved; raises `ValueError` where a rule names days."""
    return tuple(_moved_line(line, move, zone) for line in lines)


def _moved_line(line: str, move: Move, zone: str | None) -> str:
    head, _, value = line.partition(":")
    name = head.partition(";")[0].upper()
    if name == "RRULE":
        return f"{head}:{_moved_rule(value, move, zone)}"
    if name not in ("RDATE", "EXDATE"):
        return line
    dates = list(dates_of(value, zone))
    if any(one.end for one in dates):
        raise ValueError("it has dates with lengths of their own")
    timed = all(one.timed for one in dates)
    shown = (
        _written(one.start + (move.whole if timed else timedelta(move.days)), timed)
        for one in dates
    )
    return f"{name}{'' if timed else ';VALUE=DATE'}:{','.join(shown)}"


def _written(start: datetime, timed: bool) -> str:
    return f"{start:%Y%m%dT%H%M%S}" if timed else f"{start:%Y%m%d}"


def _moved_rule(value: str, move: Move, zone: str | None) -> str:
    parts = dict(part.split("=", 1) for part in value.upper().split(";") if "=" in part)
    if move.days and not parts.keys() <= _MOVABLE | _OF_HOURS:
        raise ValueError("its rule names days of the month or year")
    if move.hours and parts.keys() & _OF_HOURS:
        raise ValueError("its rule names hours")
    if move.days and "BYDAY" in parts:
        parts["BYDAY"] = ",".join(_moved_day(day, move.days) for day in parts["BYDAY"].split(","))
    if "UNTIL" in parts and move.whole:
        timed = "T" in parts["UNTIL"]
        until = moment(parts["UNTIL"], zone) + (move.whole if timed else timedelta(move.days))
        parts["UNTIL"] = _written(until, timed)
    return ";".join(f"{name}={part}" for name, part in parts.items())


def _moved_day(day: str, days: int) -> str:
    if day not in DAYS:
        raise ValueError("its rule names days of the month or year")
    return DAYS[(DAYS.index(day) + days) % 7]


def moved_name(name: str, move: Move, timed: bool) -> str:
    """Return what an occurrence is called when its series is moved and has hours or none."""
    start = datetime.fromisoformat(name)
    return name_of(start + (move.whole if timed else timedelta(move.days)), timed)


def begins_at(when: When) -> str:
    """Return the start of a date as occurrences are called, "" without days."""
    if when.earliest is None:
        return ""
    return name_of(datetime.combine(when.earliest, when.start or MIDNIGHT), when.start is not None)


def left_out(name: str) -> str:
    """Return the EXDATE that takes the occurrence `name` out of its series."""
    start, timed = datetime.fromisoformat(name), "T" in name
    return f"EXDATE{'' if timed else ';VALUE=DATE'}:{_written(start, timed)}"
