"""Dates that are known to the day or the minute, built straight from figures.

Calendar files hold thousands of them, and every occurrence of a series has one.
"""

from datetime import date, datetime, timedelta

from desktop.core.dates.edtf import FIRST_YEAR, LAST_YEAR
from desktop.core.dates.precision import MIDNIGHT, Precision
from desktop.core.when import When

DAY = timedelta(days=1)


def whole_days(first: date, last: date, *, tentative: bool = False) -> When:
    """Return the date of the days from `first` to `last`, both inclusive.

    Raises `ValueError` outside of the years 1900 to 2199.
    """
    _check(first)
    _check(last)
    begin, end = first.isoformat(), last.isoformat()
    same = first == last
    return When(
        begin if same else f"{begin} to {end}",
        begin if same else f"{begin}/{end}",
        first,
        last,
        Precision.DAY,
        tentative,
    )


def hours(
    start: datetime, end: datetime | None, zone: str | None, *, tentative: bool = False
) -> When:
    """Return the date from `start` to `end`, wall times in `zone` (an IANA name, if known).

    Without an end, or with one that is not later, only the start is known; seconds are left out.
    Raises `ValueError` outside of the years 1900 to 2199.
    """
    start = _to_the_minute(start)
    first = last = start.date()
    until = None
    edtf = start.isoformat(timespec="minutes")
    text = edtf.replace("T", " ")
    if end is not None and (end := _to_the_minute(end)) > start:
        until = end.time()
        last = end.date() - DAY if until == MIDNIGHT else end.date()
        shown = until.isoformat(timespec="minutes")
        edtf += f"/{last.isoformat()}T{'24:00' if until == MIDNIGHT else shown}"
        text += f" to {shown}" if last == first else f" to {last.isoformat()} {shown}"
    _check(first)
    _check(last)
    told = f"{text} ({zone})" if zone else text
    return When(told, edtf, first, last, Precision.DAY, tentative, start.time(), until, zone)


def _to_the_minute(moment: datetime) -> datetime:
    if moment.second or moment.microsecond:
        return moment.replace(second=0, microsecond=0)
    return moment


def _check(day: date) -> None:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"year {day.year} is out of range")
