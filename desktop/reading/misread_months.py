"""Months that are misspelt or misread beside their figures, mended before a calendar is read."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from desktop.core.dates.languages import LANGUAGES
from desktop.core.dates.words import MONTH_WORDS, Kind
from desktop.core.quick.dataclasses import replace
from desktop.reading.text import Line

SHORTEST = 5
_WORD = r"[^\W_]{4,11}"
# A word between a day and a year, or a word first whose day and year follow.
_BESIDE = re.compile(
    rf"(?<![\w/])\d{{1,2}}(?:st|nd|rd|th|er)?\s+(?:(?:of|de)\s+)?(?P<month>{_WORD})"
    rf",?\s+(?:de\s+)?(?:19|20|21)\d\d\b"
    rf"|(?<!\w)(?P<first>{_WORD})\s+\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?,?\s+(?:19|20|21)\d\d\b"
)
_FIGURES = str.maketrans("01", "ol")


def with_months(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines with such months mended, and a sentence for each mend."""
    told: dict[str, None] = {}

    def mended(found: re.Match[str]) -> str:
        name = "month" if found["month"] else "first"
        month = _month(found[name])
        if not month:
            return found[0]
        told[f"“{found[name]}” was read as “{month}”."] = None
        start = found.start(name) - found.start()
        return f"{found[0][:start]}{month}{found[0][start + len(found[name]) :]}"

    return tuple(
        replace(line, text=_BESIDE.sub(mended, line.text)) if _BESIDE.search(line.text) else line
        for line in lines
    ), tuple(told)


@lru_cache(maxsize=1024)
def _month(word: str) -> str:
    """The month that a word is but for one letter or two that changed places; "" for none."""
    written = word.lower().translate(_FIGURES).replace("rn", "m")
    if word.lower() in _months():
        return ""
    near = [
        (DamerauLevenshtein.distance(written, month, score_cutoff=1), month)
        for month in _months()
        if len(month) >= SHORTEST
    ]
    least = min(near)[0]
    close = [month for distance, month in near if distance == least]
    return close[0].capitalize() if least < 2 and len(close) == 1 else ""


@cache
def _months() -> tuple[str, ...]:
    """The months of all languages in full and short, small letters."""
    rows = (words for language in LANGUAGES for kind, _, words in language if kind is Kind.MONTH)
    return tuple(dict.fromkeys(word for row in (*MONTH_WORDS, *rows) for word in row.split("|")))
