"""Days with their weekday alone on a line ("Monday 4"), below a month that stands above them."""

import re
from collections.abc import Iterable

from desktop.core.quick.dataclasses import replace
from desktop.reading.dated import days_below, is_month, is_named_day
from desktop.reading.lists.lines import ListLine, Sort, month_of_heading

_SPAN = re.compile(r"(?P<first>[^\W\d]+\.? \d{1,2})\s*(?:[-–—]|to)\s*[^\W\d]+\.? (?P<last>\d{1,2})")


def with_named_days(lines: Iterable[ListLine]) -> list[ListLine]:
    """The lines with such days as dates of their month."""
    found: list[ListLine] = []
    month = ""
    for line in lines:
        if line.sort is Sort.DATE and is_month(line.date):
            month = line.date
        month = month_of_heading(line) or month
        date = _day(line, month) if month else ""
        found.append(replace(line, sort=Sort.DATE, date=date, words="") if date else line)
    return found


def _day(line: ListLine, month: str) -> str:
    if line.sort not in (Sort.WORDS, Sort.HEADING) or line.bullet:
        return ""
    words = _SPAN.sub(r"\g<first>-\g<last>", line.words.strip(" :"))
    return days_below(words, month) if is_named_day(words) else ""
