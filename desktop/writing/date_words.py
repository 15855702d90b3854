"""Dates in the few words that a column on paper has room for, and the names of printed days."""

from datetime import date

from desktop.core.dates.precision import Precision
from desktop.core.dates.word_forms import ENGLISH
from desktop.core.dates.wording import agenda_days, agenda_weekdays, date_words, hours_words
from desktop.core.event import Event, Kind
from desktop.core.month import Month
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When

DASH, WIDE_DASH = "–", " – "


def month_name(month: Month) -> str:
    """Name a month with its year: "May 2017"."""
    return f"{ENGLISH.months[month.month - 1]} {month.year}"


def day_words(day: date, year: bool = True) -> str:
    """Write "24 May 2017", or "24 May" without its year."""
    short = f"{day.day} {ENGLISH.months_short[day.month - 1]}"
    return f"{short} {day.year}" if year else short


def title_of_span(first: date | None, last: date | None) -> str:
    """Name the days that are printed: "May – June 2017", "8–14 May 2017", "from 11 May 2017"."""
    if first is None or last is None:
        if first:
            return f"from {day_words(first)}"
        return f"until {day_words(last)}" if last else ""
    begin, end = Month.of(first), Month.of(last)
    if (first, last) != (begin.first, end.last):
        return days_words(first, last)
    if begin == end:
        return month_name(begin)
    year = f" {begin.year}" if begin.year != end.year else ""
    return f"{ENGLISH.months[begin.month - 1]}{year}{WIDE_DASH}{month_name(end)}"


def days_words(first: date, last: date, year: bool = True) -> str:
    """Write a span of days: "22–25 May 2017", "29 Jun – 1 Jul 2017", or without its year."""
    end = day_words(last, year)
    if first == last:
        return end
    if Month.of(first) == Month.of(last):
        return f"{first.day}{DASH}{end}"
    return f"{day_words(first, year and first.year != last.year)}{WIDE_DASH}{end}"


def day_column(event: Event, month: Month | None = None, year: int | None = None) -> str:
    """Return the strong words at the left of a row that stands under `month`, or under no month.

    "22–25" and "May" under their month; "by 30 Nov 2017", "Apr – Sep 2017", "2017" under none; ""
    without any date. Fixed days in the `year` that is told elsewhere do not name it again.
    """
    when = event.when
    if when.latest and is_limit(event):
        return f"by {day_words(when.latest)}"
    if when.earliest is None or when.latest is None:
        return f"from {day_words(when.earliest)}" if when.earliest else ""
    if month is not None:
        return agenda_days(when)
    if when.is_fixed:
        told = {when.earliest.year, when.latest.year} == {year}
        words = _listed if len(when.spans()) > 1 else _in_a_row
        return words(when, when.earliest, when.latest, not told)
    return _coarse(when, when.earliest, when.latest)


def _in_a_row(_when: When, first: date, last: date, year: bool) -> str:
    return days_words(first, last, year)


def _listed(when: When, first: date, last: date, year: bool) -> str:
    """Single days, between which there are others: "12, 14, 16 May 2017"."""
    if first.year != last.year:
        return date_words(when, replace(ENGLISH, months=ENGLISH.months_short))
    month = f" {ENGLISH.months_short[first.month - 1]}" if first.month == last.month else ""
    return f"{agenda_days(when)}{month}{f' {first.year}' if year else ''}"


def is_limit(event: Event) -> bool:
    """Whether the event stands for a last day and not for a meeting."""
    return event.when.is_dated and (event.kind is Kind.DEADLINE or event.when.is_deadline)


def _coarse(when: When, first: date, last: date) -> str:
    begin, end = Month.of(first), Month.of(last)
    if begin == end:
        return month_name(begin)
    if begin.year != end.year:
        return f"{_short(begin)} {begin.year}{WIDE_DASH}{_short(end)} {end.year}"
    if when.precision in (Precision.QUARTER, Precision.HALF) and not (when.edtf or "").startswith(
        "["
    ):
        return f"{agenda_days(when)} {begin.year}"
    if (first, last) == (date(begin.year, 1, 1), date(begin.year, 12, 31)):
        return str(begin.year)
    return f"{_short(begin)}{WIDE_DASH}{_short(end)} {end.year}"


def _short(month: Month) -> str:
    return ENGLISH.months_short[month.month - 1]


def weekday_column(event: Event) -> str:
    """Return the small print under the day: "Wed", "Mon – Thu", "Mon, 15:00–18:00"."""
    days = agenda_weekdays(event.when).replace(DASH, WIDE_DASH)
    if len(event.when.spans()) > 1:
        days = ""
    return ", ".join(part for part in (days, hours_alone(event.when)) if part)


def hours_alone(when: When) -> str:
    """Return the hours without their zone: "15:00–18:00"; "" when none are published."""
    return hours_words(replace(when, timezone=None))
