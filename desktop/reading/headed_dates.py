"""The words of a date that names days alone, with the month that stands above it."""

import re
from datetime import date, timedelta

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import ANY_YEAR, read_when
from desktop.core.dates.words import MONTH_WORDS
from desktop.reading.dated import MONTH, YEAR, days_below, is_days, is_month, is_named_day
from desktop.reading.prose import tidy

_DOZEN = 12
_ONLY_OPEN = re.compile(
    r"[(\[]?(?:(?:exact |final )?(?:dates?|fechas?):? )?"
    r"(?:t\.?b\.?[acd]\.?|(?:still |yet )?to be \w+|not yet \w+"
    r"|à \w+er|(?:por|a) \w+[aei]r|noch offen)[)\]]?",
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


def with_month(words: str, heading: str) -> str:
    """The words of the date, with the month of its heading where it names days alone or none."""
    text, heading = tidy(words), tidy(heading)
    if not is_month(heading):
        return text
    if _ONLY_OPEN.fullmatch(text):
        return f"{heading} ({text.strip('()[]')})"
    if not _names_month(heading):
        return text
    told = _in_figures(text, heading)
    if told or not is_days_alone(text):
        return told or text
    span = _OVER_THE_END.fullmatch(text)
    return _over_the_end(text, span, heading) if span else days_below(text, heading)


def in_span(text: str, span: tuple[date, date] | None) -> str:
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
    return f"{days_below(days, f'{month_name(met[0].month)} {met[0].year}')}{behind}"


def is_days_alone(text: str) -> bool:
    """Whether a date names days alone, and no pair of figures that is surely day and month."""
    return is_days(text) and not any(map(_names_its_month, _PAIR.finditer(text)))


def _in_figures(text: str, heading: str) -> str:
    """Days that print the number of the heading's month themselves: "Tue 04/07" below July.

    "4/5" below May may be two days, and stays as it is.
    """
    month = read_when(heading, default_year=ANY_YEAR).earliest
    pairs = list(_PAIR.finditer(text))
    if month is None or MONTH.search(text) or not any(map(_names_its_month, pairs)):
        return ""
    numbers = [_month_of(pair) for pair in pairs]
    if month.month not in numbers or not all(1 <= number <= _DOZEN for number in numbers):
        return ""
    year = YEAR.search(heading)
    told = _PAIR.sub(
        lambda one: f"{one['named'] or ''}{one['day']} {month_name(_month_of(one))}", text
    )
    return f"{told} {year[0]}" if year and not YEAR.search(text) else told


def _month_of(pair: re.Match[str]) -> int:
    return int(pair["month"] or pair["dotted"])


def _names_its_month(pair: re.Match[str]) -> bool:
    """Whether a pair of figures is surely day and month, and not two days."""
    behind = pair["month"] or "0"
    return bool(pair["named"]) or behind.startswith("0") or int(pair["day"]) >= int(behind)


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
    name = month_name(following.month)
    year = f" {following.year}" if YEAR.search(heading) else ""
    return f"{first} {heading} - {last} {name}{year}"


def month_name(number: int) -> str:
    """The English name of a month, 1 to 12."""
    return MONTH_WORDS[number - 1].split("|")[0].capitalize()
