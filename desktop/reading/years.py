"""The dates of a calendar's entries, with years and months that stand somewhere else."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.edtf import Precision
from desktop.core.printed_dates import read_when
from desktop.core.when import When
from desktop.reading.dated import ANY_YEAR, YEAR, is_month, lacks_year
from desktop.reading.prose import tidy
from desktop.reading.tables.cut_dates import only_days

ROWS_AROUND = "the rows around it"
HALF_A_YEAR = 6


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """The words of a date cell, and the heading above that may hold its month and year."""

    text: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Years:
    """The years that the rows around a row print, and the months beside them."""

    before: When | None
    after: When | None


def read_dates(printed: Sequence[PrintedDate], title: str = "") -> tuple[When, ...]:
    """Read the dates of a calendar in printed order.

    A month that is not printed is that of the heading above. A year that is not printed is that
    of the heading, else of the rows around, else of the calendar's title; it is marked as a guess
    with its reason, and stays open when there is none.
    """
    found: list[When | None] = [_with_heading(date) for date in printed]
    for place, date in enumerate(printed):
        if found[place] is not None:
            continue
        years = Years(
            next((when for when in reversed(found[:place]) if _tells_year(when)), None),
            next((when for when in found[place + 1 :] if _tells_year(when)), None),
        )
        found[place] = _guessed(date.text, years, title)
    return tuple(when for when in found if when is not None)


def _with_heading(date: PrintedDate) -> When | None:
    """The date when its year is printed or not needed; None when a year has to be looked for."""
    text = tidy(date.text)
    if only_days(text):
        if not is_month(date.heading):
            return read_when(text)
        text = f"{text} {tidy(date.heading)}"
    when = read_when(text)
    if when.is_dated or not lacks_year(text):
        return when
    year = YEAR.search(date.heading)
    if year is None:
        return None
    return read_when(text, default_year=int(year[0]), reason=f"the heading “{date.heading}”")


def _tells_year(when: When | None) -> bool:
    return when is not None and when.is_dated and when.precision is not Precision.YEAR


def _guessed(text: str, years: Years, title: str) -> When:
    text = tidy(text)
    year, reason = _year(text, years), ROWS_AROUND
    if year is None:
        named = set(YEAR.findall(title))
        year, reason = (int(named.pop()), "the title") if len(named) == 1 else (None, "")
    return read_when(text) if year is None else read_when(text, default_year=year, reason=reason)


def _year(text: str, years: Years) -> int | None:
    """The year that fits best between the rows around, which mostly stand in order of time."""
    day = read_when(text, default_year=ANY_YEAR).earliest
    before = years.before.latest or years.before.earliest if years.before else None
    after = years.after.earliest or years.after.latest if years.after else None
    if day is None:
        return None
    if before and after:
        if before.year == after.year:
            return before.year
        return before.year if day.month >= before.month else after.year
    if before:
        return before.year + (day.month + HALF_A_YEAR < before.month)
    if after:
        return after.year - (day.month > after.month + HALF_A_YEAR)
    return None
