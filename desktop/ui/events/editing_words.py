"""What a typed date was understood as, said at once and in full."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.core.dates.clock_changes import Change, odd_hours
from desktop.core.dates.written import Trouble, Written
from desktop.core.event import Event, Kind
from desktop.core.when import When
from desktop.ui.dates import DASH, DateWords, told_hours, zone_city

translate = QCoreApplication.translate


def understood(written: Written, event: Event, dates: DateWords, home_zone: str, year: int) -> str:
    """Say what was understood, and below it what was taken for granted; a line each.

    `year` is the one in sight; another one that was taken since none was typed is told.
    """
    when = written.when
    if when is None:
        return trouble_words(written)
    lasting = event.kind in (Kind.WINDOW, Kind.PHASE)
    said = dates.when(when, lasting=lasting)
    hours = hours_in_two_places(when, dates, home_zone)
    lines = [f"{said}, {hours}" if hours else said]
    if not when.is_dated and when.text:
        lines = [translate("Editing", "No day follows from this; the words are kept.")]
    if written.year not in (None, year):
        words = translate(
            "Editing", "%1 is the nearest year that fits; write another one behind it."
        )
        lines.append(words.replace("%1", dates.number(written.year or year)))
    if written.unused:
        words = translate("Editing", "“%1” is not used: write the place under Where.")
        lines.append(words.replace("%1", written.unused))
    if written.part:
        words = translate("Editing", "“%1” is not kept: write the hours, such as 9:30-13.")
        lines.append(words.replace("%1", written.part))
    if when.guess:
        lines.append(when.guess)
    return "\n".join([*lines, *_odd(when, dates)])


def trouble_words(written: Written) -> str:
    """Say plainly what is not understood."""
    words = {
        Trouble.WORDS: translate("Editing", "“%1” is not understood as a date."),
        Trouble.NO_SUCH_DAY: translate("Editing", "There is no %1."),
        Trouble.BACKWARDS: translate("Editing", "“%1” ends before it begins."),
        Trouble.NO_DAY: translate("Editing", "“%1” needs a day before it."),
    }
    return words[written.trouble or Trouble.WORDS].replace("%1", written.words)


def hours_in_two_places(when: When, dates: DateWords, home_zone: str) -> str:
    """Say "15:00–18:00 New York · 21:00–00:00 in Geneva"; the second where the clocks differ."""
    start, end = told_hours(when)
    if start is None:
        return ""
    there = _span(start, end, dates)
    zone, home = _zone(when.timezone), _zone(home_zone)
    if zone is None:
        return there
    there = f"{there} {zone_city(when.timezone or '')}"
    begin = start.replace(tzinfo=zone).astimezone(home)
    if home is None or begin.utcoffset() == start.replace(tzinfo=zone).utcoffset():
        return there
    finish = end.replace(tzinfo=zone).astimezone(home) if end else None
    here = _span(begin, finish, dates)
    if begin.date() != start.date():
        here = f"{dates.weekday(begin.weekday(), short=True)} {here}"
    words = translate("Editing", "%1 · %2 in %3").replace("%1", there).replace("%2", here)
    return words.replace("%3", zone_city(home_zone))


def _span(start: datetime, end: datetime | None, dates: DateWords) -> str:
    return f"{dates.clock(start)}{DASH}{dates.clock(end)}" if end else dates.clock(start)


def _odd(when: When, dates: DateWords) -> list[str]:
    """Tell of hours that the clocks leave out or show twice."""
    city = zone_city(when.timezone or "")
    said = []
    for hour in odd_hours(when):
        words = {
            Change.SKIPPED: translate(
                "Editing", "There is no %1 on that day in %2: the clocks go forward."
            ),
            Change.TWICE: translate(
                "Editing", "%1 comes twice on that day in %2; the first one is meant."
            ),
        }[hour.how]
        said.append(words.replace("%1", dates.clock(hour.moment)).replace("%2", city))
    return said


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (LookupError, ValueError, OSError):
        return None
