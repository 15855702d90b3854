"""Dates in words, for files and paper: short, in English, the day before the month."""

from datetime import date, datetime, time

from desktop.core.event import Event, Kind
from desktop.core.month import Month
from desktop.core.when import Precision, When

DASH, WIDE_DASH = "–", " – "
Clock = time | datetime
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_QUARTERS, _HALVES = ("Q1", "Q2", "Q3", "Q4"), ("1st half", "2nd half")


def month_name(month: Month) -> str:
    """Name a month with its year: "May 2017"."""
    return f"{MONTHS[month.month - 1]} {month.year}"


def day_words(day: date, year: bool = True) -> str:
    """Write "24 May 2017", or "24 May" without its year."""
    short = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return f"{short} {day.year}" if year else short


def title_of_span(first: date | None, last: date | None) -> str:
    """Name the days that are printed: "May – June 2017", "8–14 May 2017", "from 11 May 2017"."""
    if first is None or last is None:
        if first:
            return f"from {day_words(first)}"
        return f"until {day_words(last)}" if last else ""
    begin, end = Month.of(first), Month.of(last)
    if (first, last) != (begin.first, end.last):
        return days_words(first, last, year=True)
    if begin == end:
        return month_name(begin)
    year = f" {begin.year}" if begin.year != end.year else ""
    return f"{MONTHS[begin.month - 1]}{year}{WIDE_DASH}{month_name(end)}"


def days_words(first: date, last: date, year: bool = False, within: Month | None = None) -> str:
    """Write a span of days: "24", "22–25" within the month `within`, else "29 Jun – 1 Jul"."""
    if year and first.year != last.year:
        return f"{day_words(first)}{WIDE_DASH}{day_words(last)}"
    bare = within is not None and within.holds(first) and within.holds(last)
    end = str(last.day) if bare else day_words(last, year)
    if first == last:
        return end
    if Month.of(first) == Month.of(last):
        return f"{first.day}{DASH}{end}"
    return f"{day_words(first, year=False)}{WIDE_DASH}{end}"


def date_words(event: Event, month: Month | None = None) -> str:
    """Say when an event is, as far as it is known: "22–25 May 2017", "July 2017", "by 1 May 2017".

    Under the heading `month` what it says already is left out: "22–25". "" without any date.
    """
    when = event.when
    if when.latest and (when.is_deadline or event.kind is Kind.DEADLINE):
        return f"by {day_words(when.latest)}"
    if when.earliest is None or when.latest is None:
        return f"from {day_words(when.earliest)}" if when.earliest else ""
    if not when.is_fixed:
        return _coarse(when, when.earliest, when.latest, month)
    spans = when.spans()
    if len(spans) > 3:
        spans = ((when.earliest, when.latest),)
    years = month is None
    return ", ".join(days_words(first, last, years, month) for first, last in spans)


def _coarse(when: When, first: date, last: date, month: Month | None) -> str:
    begin, end = Month.of(first), Month.of(last)
    if begin == end:
        return MONTHS[begin.month - 1] if month == begin else month_name(begin)
    if begin.year != end.year:
        return f"{_short(begin)} {begin.year}{WIDE_DASH}{_short(end)} {end.year}"
    whole = (begin.first, end.last) == (first, last)
    if whole and (begin.month, end.month) == (1, 12):
        return str(begin.year)
    if whole and when.precision is Precision.QUARTER and end.month - begin.month == 2:
        return f"{_QUARTERS[begin.month // 3]} {begin.year}"
    if whole and (begin.month, end.month) in ((1, 6), (7, 12)):
        return f"{_HALVES[begin.month // 6]} {begin.year}"
    return f"{_short(begin)}{WIDE_DASH}{_short(end)} {end.year}"


def _short(month: Month) -> str:
    return MONTHS[month.month - 1][:3]


def hours_words(start: Clock | None, end: Clock | None) -> str:
    """Write "15:00–18:00"; "" without a start. Takes times and moments alike."""
    shown = [f"{clock:%H:%M}" for clock in (start, end) if clock is not None]
    return DASH.join(shown) if start is not None else ""


def zone_words(zone: str) -> str:
    """Name an IANA time zone as people call it: "New York time"."""
    return f"{zone.rsplit('/', 1)[-1].replace('_', ' ')} time"
