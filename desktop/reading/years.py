"""The dates of a calendar's entries, with years and months that stand somewhere else."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import read_when
from desktop.core.dates.words import MONTH_WORDS
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.when import When
from desktop.reading.dated import (
    ANY_YEAR,
    MONTH,
    YEAR,
    days_below,
    is_days,
    is_month,
    is_named_day,
    lacks_year,
)
from desktop.reading.prose import tidy

ROWS_AROUND = "the rows around it"
OF_LETTER = "the day of the letter"
HALF_A_YEAR = 6
DOZEN = 12
FEWEST_BACK = 2
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_ONLY_OPEN = re.compile(
    r"[(\[]?(?:(?:exact |final )?(?:dates?|fechas?):? )?"
    r"(?:t\.?b\.?[acd]\.?|to be (?:confirmed|determined|announced)"
    r"|à (?:confirmer|déterminer|préciser)|por (?:confirmar|definir|determinar)|noch offen)[)\]]?",
    re.I,
)
_OVER_THE_END = re.compile(
    r"(?P<first>\d{1,2})\s*(?:[-–—]|to)\s*(?P<last>\d{1,2})(?:/(?P<month>\d{1,2}))?", re.I
)
_PAIR = re.compile(
    r"(?P<named>[^\W\d]{2,}[,.]? +)?(?<![\d/.])(?P<day>\d{1,2})"
    r"(?:/(?P<month>\d{1,2})|\.(?P<dotted>\d{1,2})\.)(?![\d/])"
)
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_FIRST_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
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
    texts = [_in_span(with_month(date), paper.span) for date in printed]
    american = next((text for text in texts if _is_month_first(text)), "")
    if any(_is_day_first(text) for text in texts):
        american = ""
    found = [
        _month_first(text, american) or _read(text, date.heading)
        for text, date in zip(texts, printed, strict=True)
    ]
    newest_first = _is_newest_first(found)
    paper = replace(paper, in_order=newest_first or _goes_back(texts, found) < FEWEST_BACK)
    order = range(len(texts))
    for place in reversed(order) if newest_first else order:
        if found[place] is None:
            above = next((when for when in reversed(found[:place]) if _tells_year(when)), None)
            below = next((when for when in found[place + 1 :] if _tells_year(when)), None)
            turned = newest_first and not _is_days(texts[place])
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


def _is_days(text: str) -> bool:
    """Whether a date names days alone, and no pair of figures that is surely day and month."""
    return is_days(text) and not any(map(_names_its_month, _PAIR.finditer(text)))


def with_month(date: PrintedDate) -> str:
    """The words of the date, with the month of its heading where it names days alone or none."""
    text, heading = tidy(date.text), tidy(date.heading)
    if not is_month(heading):
        return text
    if _ONLY_OPEN.fullmatch(text):
        return f"{heading} ({text.strip('()[]')})"
    if not _names_month(heading):
        return text
    told = _in_figures(text, heading)
    if told or not _is_days(text):
        return told or text
    span = _OVER_THE_END.fullmatch(text)
    return _over_the_end(text, span, heading) if span else days_below(text, heading)


def _in_figures(text: str, heading: str) -> str:
    """Days that print the number of the heading's month themselves: "Tue 04/07" below July.

    "4/5" below May may be two days, and stays as it is.
    """
    month = read_when(heading, default_year=ANY_YEAR).earliest
    pairs = list(_PAIR.finditer(text))
    if month is None or MONTH.search(text) or not any(map(_names_its_month, pairs)):
        return ""
    numbers = [_month_of(pair) for pair in pairs]
    if month.month not in numbers or not all(1 <= number <= DOZEN for number in numbers):
        return ""
    year = YEAR.search(heading)
    told = _PAIR.sub(
        lambda one: f"{one['named'] or ''}{one['day']} {_month_name(_month_of(one))}", text
    )
    return f"{told} {year[0]}" if year and not YEAR.search(text) else told


def _month_of(pair: re.Match[str]) -> int:
    return int(pair["month"] or pair["dotted"])


def _in_span(text: str, span: tuple[date, date] | None) -> str:
    """Days alone with their month and year, where they stand just once in the title's days."""
    aside = _ASIDE.search(text)
    days, behind = (text[: aside.start()], aside[0]) if aside else (text, "")
    number = _FIRST_DAY.search(days)
    if span is None or number is None or not is_named_day(days):
        return text
    whole = (span[0] + timedelta(n) for n in range((span[1] - span[0]).days + 1))
    met = [day for day in whole if day.day == int(number[0])]
    if len(met) != 1:
        return text
    return f"{days_below(days, f'{_month_name(met[0].month)} {met[0].year}')}{behind}"


def _names_its_month(pair: re.Match[str]) -> bool:
    """Whether a pair of figures is surely day and month, and not two days."""
    behind = pair["month"] or "0"
    return bool(pair["named"]) or behind.startswith("0") or int(pair["day"]) >= int(behind)


def _month_name(number: int) -> str:
    return MONTH_WORDS[number - 1].split("|")[0].capitalize()


def _names_month(heading: str) -> bool:
    return read_when(heading, default_year=ANY_YEAR).precision is Precision.MONTH


def _over_the_end(text: str, span: re.Match[str], heading: str) -> str:
    """Days below a month that begin in it and end in the next one: "29-3", "28-4/3"."""
    month = read_when(heading, default_year=ANY_YEAR)
    first, last = int(span["first"]), int(span["last"])
    begins, following = month.earliest, month.latest and month.latest + timedelta(days=1)
    if begins is None or following is None or month.precision is not Precision.MONTH:
        return f"{text} {heading}"
    if int(span["month"] or following.month) != following.month or first <= last:
        return text if span["month"] else f"{text} {heading}"
    name = _month_name(following.month)
    year = f" {following.year}" if YEAR.search(heading) else ""
    return f"{first} {heading} - {last} {name}{year}"


def _read(text: str, heading: str) -> When | None:
    """The date when its year is printed or not needed; None when it has to be looked for."""
    when = read_when(text)
    if when.is_dated or not (_is_days(text) or lacks_year(text)):
        return when
    year = YEAR.search(heading)
    if year is None or _is_days(text):
        return None
    return read_when(text, default_year=int(year[0]), reason=f"the heading “{heading}”")


def _is_month_first(text: str) -> bool:
    return any(int(figures[2]) > DOZEN for figures in _FIGURES.finditer(text))


def _is_day_first(text: str) -> bool:
    return any(int(figures[1]) > DOZEN for figures in _FIGURES.finditer(text))


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
    if _is_days(text):
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
    if day.month + HALF_A_YEAR >= above.month:
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
        return before.year + (day.month + HALF_A_YEAR < before.month)
    if after:
        return after.year - (day.month > after.month + HALF_A_YEAR)
    return None


def _in_month_above(text: str, before: When | None) -> When:
    """Days alone, below a row that prints its month."""
    if before is None or before.earliest is None:
        return read_when(text)
    month = f"{_month_name(before.earliest.month)} {before.earliest.year}"
    when = read_when(days_below(text, month))
    return (
        replace(when, text=text, guess=f"{month} taken from the row above")
        if when.is_dated
        else when
    )
