"""The dates of a calendar's entries, with years and months that stand somewhere else."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import ANY_YEAR, read_when
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.when import When
from desktop.reading.dated import YEAR, days_below, lacks_year
from desktop.reading.headed_dates import in_span, is_days_alone, month_name, with_month

ROWS_AROUND = "the rows around it"
OF_LETTER = "the day of the letter"
_HALF_A_YEAR = 6
_DOZEN = 12
_FEWEST_BACK = 2
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_PADDED = re.compile(r"(?<!\d)(\d)/")


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


@dataclass(frozen=True, slots=True)
class Paper:
    """What a paper says of its years: its title's, and the day of the letter that brings it.

    `span` are the days that its title names ("Week of 20 to 24 May 2019"). `in_order` tells
    whether its rows stand in the order of time, so that one may begin a year.
    """

    year: int | None = None
    letter: date | None = None
    span: tuple[date, date] | None = None
    in_order: bool = True


def read_dates(printed: Sequence[PrintedDate], paper: Paper) -> tuple[When, ...]:
    """Read the dates of a calendar in printed order.

    A month that is not printed is that of the heading above, else that of the row above. A year
    that is not printed is that of the heading, else of the rows around, else of the title; where
    none of them prints one it is that of the first such day on or after the letter's. What no
    heading says is marked as a guess with its reason; it stays open when nothing says it.
    """
    texts = [in_span(with_month(date.text, date.heading), paper.span) for date in printed]
    american = next((text for text in texts if _is_month_first(text)), "")
    if any(_is_day_first(text) for text in texts):
        american = ""
    found = [
        _month_first(text, american) or _read(text, date.heading)
        for text, date in zip(texts, printed, strict=True)
    ]
    newest_first = _is_newest_first(found)
    paper = replace(paper, in_order=newest_first or _goes_back(texts, found) < _FEWEST_BACK)
    order = range(len(texts))
    for place in reversed(order) if newest_first else order:
        if found[place] is None:
            above = next((when for when in reversed(found[:place]) if _tells_year(when)), None)
            below = next((when for when in found[place + 1 :] if _tells_year(when)), None)
            turned = newest_first and not is_days_alone(texts[place])
            years = Years(below, above) if turned else Years(above, below)
            found[place] = _guessed(texts[place], years, paper)
    return tuple(when for when in found if when is not None)


def _is_newest_first(found: Sequence[When | None]) -> bool:
    """Whether the rows that print their years mostly go back in time."""
    days = [when.earliest for when in found if when is not None and when.earliest is not None]
    steps = [(one > other) - (one < other) for one, other in pairwise(days)]
    return sum(steps) > 0


def _goes_back(texts: Sequence[str], found: Sequence[When | None]) -> int:
    """How often a row without a year stands in an earlier month than the row above it."""
    days = [
        read_when(text, default_year=ANY_YEAR).earliest if when is None else when.earliest
        for text, when in zip(texts, found, strict=True)
    ]
    return sum(
        one is not None and other is not None and other.month < one.month and found[at] is None
        for at, (one, other) in enumerate(pairwise(days), 1)
    )


def _read(text: str, heading: str) -> When | None:
    """The date when its year is printed or not needed; None when it has to be looked for."""
    when = read_when(text)
    if when.is_dated or not (is_days_alone(text) or lacks_year(text)):
        return when
    year = YEAR.search(heading)
    if year is None or is_days_alone(text):
        return None
    return read_when(text, default_year=int(year[0]), reason=f"the heading “{heading}”")


def _is_month_first(text: str) -> bool:
    return any(int(figures[2]) > _DOZEN for figures in _FIGURES.finditer(text))


def _is_day_first(text: str) -> bool:
    return any(int(figures[1]) > _DOZEN for figures in _FIGURES.finditer(text))


def _month_first(text: str, evidence: str) -> When | None:
    """A date in figures, month first because another row can only be read so."""
    if not evidence or not _FIGURES.search(text):
        return None
    when = read_when(_FIGURES.sub(r"\3-\1-\2", _PADDED.sub(r"0\1/", text)))
    reason = None if _is_month_first(text) else f"month first, as “{evidence}” is printed"
    return replace(when, text=text, guess=reason) if when.is_dated else None


def _tells_year(when: When | None) -> bool:
    return when is not None and when.is_dated and when.precision is not Precision.YEAR


def _guessed(text: str, years: Years, paper: Paper) -> When:
    if is_days_alone(text):
        return _in_month_above(text, years.before)
    of_letter = years.before is not None and is_of_letter(years.before)
    year, reason = None if of_letter else _year(text, years), ROWS_AROUND
    if not paper.in_order and not of_letter:
        printed = {one.earliest.year for one in (years.before, years.after) if one and one.earliest}
        year = next(iter(printed)) if len(printed) == 1 else year
    if year is None or (not paper.in_order and paper.year is not None):
        year, reason = paper.year, "the title"
    if year is None and paper.letter is not None:
        return _after_letter(text, paper.letter, years.before)
    return read_when(text) if year is None else read_when(text, default_year=year, reason=reason)


def is_of_letter(when: When) -> bool:
    """Whether the year of a date is only known from the day of the letter that brings it."""
    return when.guess is not None and OF_LETTER in when.guess


def _after_letter(text: str, letter: date, before: When | None) -> When:
    """The first such day on or after the letter's; a year on where rows in order say so."""
    when = read_when(text, after=letter, reason=OF_LETTER)
    above = before.earliest if before else None
    day = when.earliest
    if above is None or day is None or not above.year == day.year == letter.year:
        return when
    if day.month + _HALF_A_YEAR >= above.month:
        return when
    return read_when(text, default_year=letter.year + 1, reason=OF_LETTER)


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
        return before.year + (day.month + _HALF_A_YEAR < before.month)
    if after:
        return after.year - (day.month > after.month + _HALF_A_YEAR)
    return None


def _in_month_above(text: str, before: When | None) -> When:
    """Days alone, below a row that prints its month."""
    if before is None or before.earliest is None:
        return read_when(text)
    month = f"{month_name(before.earliest.month)} {before.earliest.year}"
    when = read_when(days_below(text, month))
    return (
        replace(when, text=text, guess=f"{month} taken from the row above")
        if when.is_dated
        else when
    )
