"""What is typed in haste, or in another language than the grammar's, put into its words.

Printed papers do not say "by COB Friday", "mardi prochain" or "24 мая"; people who type do. What
is known stands in the tables below, a pattern and its meaning a row, in the order in which they
are put in place; what is in none of them stays as it was typed.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache

from desktop.core.dates.calendar_names import MONTHS, WEEKDAYS
from desktop.core.dates.foreign_days import ARABIC, CHINESE, DAYS, MONTH_NAMES, RUSSIAN, WESTERN

_CLOCK = r"\d{1,2}(?:[:.h]\d\d|\s?(?:h|uhr|heures?|horas?)(?!\w))?(?:\s?[ap]\.?m\b\.?)?"
_ENGLISH = (
    (r"^\?+$", "TBC"),
    (r"\b(?:tmrw|tmr|tmw)\b", "tomorrow"),
    (r"\b(?:by )?(?:cob|eob|eod|close of business|end of business)(?: on)?\b", "by"),
    (r"\b(?:w/e|week ending|week ends)(?: on)?\b", "week of"),
    (r"\b(end of|end|beginning of|start of|middle of|mid) (?:the )?(month|year)\b", r"\1 this \2"),
    (r"(\d|[ap]m) ?ET\b", r"\1 EST"),
    (r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?([+-])0?(\d{1,2}):00$", r"\1 \2 UTC\3\4"),
    (r"(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)", r"\1 "),
    (r"(:\d\d)(?::\d\d)?Z\b", r"\1 UTC"),
    (r"(\d|h|uhr|m)\s*,? (?:daily|each day|every day|per day|täglich|chaque jour)$", r"\1"),
    (r"^(\d{1,2}\.\d{1,2})(?=$|[ ,])", r"\1."),
)
_HOURS = (
    (r"\b(?:noon|midday|midi|mediodía|mittags?)\b", "12:00"),
    (r"(?:,\s*)?\b(?:heure|hora) (?:locale )?(?:de|d['’])\s*(?=\w)", " "),
)
_AT = re.compile(rf"(?<!\w)(?:à|a las|a la|um|в|alle|às|الساعة)\s+(?={_CLOCK}(?:\W|$))", re.I)
_SPAN = re.compile(
    rf"(?:,\s*)?(?<!\w)(?:(?:from|de|von|between|entre|с)\s+)?({_CLOCK})"
    rf"\s*(?:to|till|until|and|à|a|bis|et|y|und|до|-|–)\s*({_CLOCK})(?!\w)(?P<end>\s*$)?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"[:h]|uhr|heure|hora|m", re.IGNORECASE)
_DAY = re.compile(r"[^\W\d_]|\d{4}$|\.$|\d{1,2}/\d{1,2}$")
_BARE_DAYS = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?(?:\s*[-–]\s*\d{1,2}(?:st|nd|rd|th|\.)?)?")
_NEIGHBOURS = re.compile(r"(?<![\d/.])(\d{1,2})\.?/(\d{1,2})\.")
_MINUS = re.compile(r"(\d{1,2})-(\d{1,2})")
_WEEK = re.compile(
    r"(?:calendar )?(?:week|wk|cw|kw|semaine|semana|woche|kalenderwoche)"
    r"\s*(?:no\.?|nr\.?|n[º°])?\s*(\d{1,2})(?:[\s,/]+(\d{4}))?",
    re.IGNORECASE,
)


def plainly(words: str, near: date) -> str:
    """Put typed words into those of the grammar; what is not known stays.

    A week without a year is of the year of `near`.
    """
    words = _in_figures(words)
    for pattern, meaning in _table():
        words = pattern.sub(meaning, words)
    words = _AT.sub(", ", hours_between(" ".join(words.split())))
    words = _NEIGHBOURS.sub(_both_days, words)
    return _day_and_month(_week(words, near.year))


def in_month(words: str, near: date) -> str:
    """Put the month in sight behind days that are typed alone: "24", "22-25"; not "24-5"."""
    days = _BARE_DAYS.fullmatch(words)
    figures = [int(number) for number in re.findall(r"\d+", words)] if days else []
    return f"{words} {MONTHS[near.month - 1]}" if days and sorted(figures) == figures else words


@cache
def _table() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (*_named_days(), *WESTERN, *ARABIC, *RUSSIAN, *CHINESE, *_ENGLISH, *_HOURS)
    return tuple((re.compile(pattern, re.IGNORECASE), meaning) for pattern, meaning in rows)


def _named_days() -> Iterator[tuple[str, str]]:
    """Months and weekdays of the languages that the grammar of papers does not have."""
    for names, english in ((MONTH_NAMES, MONTHS), (DAYS, WEEKDAYS)):
        for listed in names:
            for name, meaning in zip(listed, english, strict=True):
                yield rf"(?<!\w)(?:{name})(?!\w)\.?", f" {meaning} "


def _in_figures(words: str) -> str:
    """Write figures of every script as those of ours, and Arabic letters in one way."""
    known = {"أ": "ا", "إ": "ا", "آ": "ا", "،": ",", "\u00a0": " "}
    plain = (
        str(unicodedata.decimal(char)) if char.isdecimal() else known.get(char, char)
        for char in words
        # Vowel signs, and marks of direction.
        if not "\u064b" <= char <= "\u0652" and char not in "\u200e\u200f\u061c"
    )
    return "".join(plain)


def hours_between(words: str) -> str:
    """Write "from 9 to 12" behind a day as hours with their minutes."""
    return _SPAN.sub(_hours, words)


def _hours(found: re.Match[str]) -> str:
    """Write the hours between two words; bare numbers are hours at the end, behind a day."""
    before = found.string[: found.start()].rstrip(" ,")
    marked = any(_MARKED.search(found[group]) for group in (1, 2))
    apart = found[0][0] == "," or found[0][0].isalpha()
    bare = found["end"] is not None and apart and bool(_DAY.search(before[-5:]))
    if not before or not (marked or bare):
        return found[0]
    begin, end = (_clock(found[group]) for group in (1, 2))
    return f", {begin}-{end}"


def _clock(words: str) -> str:
    if words.rstrip(".").lower().endswith("m"):
        return words
    hour, *rest = re.findall(r"\d+", words)
    return f"{hour}:{rest[0] if rest else '00'}"


def _both_days(found: re.Match[str]) -> str:
    """Write "24./25." as a span, and as two days where a day is between."""
    first, last = int(found[1]), int(found[2])
    return f"{first}.-{last}." if last == first + 1 else f"{first}. und {last}."


def _week(words: str, year: int) -> str:
    found = _WEEK.fullmatch(words)
    return f"week {found[1]} {found[2] or year}" if found else words


def _day_and_month(words: str) -> str:
    """Take "24-5" for the 24th of May, since it is no span of days."""
    found = _MINUS.fullmatch(words)
    backwards = found is not None and int(found[1]) > int(found[2]) and 1 <= int(found[2]) <= 12
    return words.replace("-", "/") if backwards else words
