"""Dates in figures: `2017-05-24`, `24/05/2017`, `24.5.17`, `27.02.`, `2017-05`, `2017/18`."""

import re
from typing import NamedTuple


class Figures(NamedTuple):
    """What the figures say; `note` tells when they could be read in another way."""

    year: int | None
    month: int | None
    day: int | None
    note: str = ""


_NUMBERS = re.compile(r"\d+")


def read_figures(word: str) -> tuple[Figures, ...]:
    """Return the date in `word`, two for a span of years ("2017-18"), none when it is no date.

    Day before month, unless that is impossible; where both are possible, the note says so.
    """
    numbers = [int(digits) for digits in _NUMBERS.findall(word)]
    if len(numbers) == 3:
        return _full(word, *numbers)
    if word.endswith("."):
        return _day_and_month(word, None, *numbers)
    first, second = numbers
    if first > 31 < second:
        return Figures(first, None, None), Figures(second, None, None)
    if second > 31:
        return (Figures(second, first, None),) if 1 <= first <= 12 else ()
    return _years_or_month(word, first, second)


def read_pair(word: str) -> tuple[Figures, ...]:
    """Return the day and month of "24/05", none when it is neither order."""
    return _day_and_month(word, None, *(int(digits) for digits in _NUMBERS.findall(word)))


def _full(word: str, first: int, second: int, third: int) -> tuple[Figures, ...]:
    if first > 31:
        return (Figures(first, second, third),) if 1 <= second <= 12 and 1 <= third <= 31 else ()
    if third < 100:
        third += 2000 if third < 70 else 1900
    return _day_and_month(word, third, first, second)


def _day_and_month(word: str, year: int | None, day: int, month: int) -> tuple[Figures, ...]:
    note = ""
    if month > 12:
        day, month = month, day
    elif day <= 12 and day != month:
        note = f"{word} read as day {day} of month {month}"
    return (Figures(year, month, day, note),) if 1 <= month <= 12 and 1 <= day <= 31 else ()


def _years_or_month(word: str, year: int, number: int) -> tuple[Figures, ...]:
    next_short = (year + 1) % 100
    if number == next_short or (number > 12 and number > year % 100):
        later = year - year % 100 + number + (100 if number < year % 100 else 0)
        note = f"{word} read as the years {year} to {later}" if 1 <= number <= 12 else ""
        return Figures(year, None, None, note), Figures(later, None, None)
    return (Figures(year, number, None),) if 1 <= number <= 12 else ()
