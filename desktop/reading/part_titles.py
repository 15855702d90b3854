"""What the parts of a document are called, in the papers' own words."""

import re
from collections.abc import Sequence
from datetime import date

from desktop.core.dates.printed import find_dates
from desktop.core.dates.words import MONTH_WORDS
from desktop.core.drafts.draft import Draft
from desktop.core.found import Letter
from desktop.reading.drafts.head import is_version
from desktop.reading.drafts.rows import Row

_MONTHS = tuple(words.split("|")[0].capitalize() for words in MONTH_WORDS)
_SORTS = (
    "mapping|calendar|list|overview|programme|program|timetable|schedule|inventory|compilation"
    "|road ?map|agenda|matrix|timeline"
)
_CALLED = re.compile(
    rf"\b(?:(?:version|copy|edition) of (?:the |our |a )?(?:[a-z]+ ){{0,2}}?"
    rf"|(?:updated|revised|attached|enclosed) )(?P<name>{_SORTS})\b",
    re.IGNORECASE,
)
_OF_A_DAY = re.compile(
    r"\bas (?:of|at) |\bver(?:sion|\.)|\bupdated|\brevised|\bstatus", re.IGNORECASE
)


def letter_title(letter: Letter) -> str:
    """The title of a letter's part: "Letter, 22 December 2016"."""
    return f"Letter, {day_in_words(letter.date)}" if letter.date else "Letter"


def day_in_words(day: date) -> str:
    """A day as the papers print it, whatever language the system speaks."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def draft_title(draft: Draft) -> str:
    """The title of a draft's part: its title and its version."""
    if draft.version and draft.version != draft.title:
        return f"{draft.title}, {draft.version}"
    return draft.title


def calendar_title(rows: Sequence[Row], letters: str, fallback: str) -> tuple[str, date | None]:
    """The title of a calendar and the day of which it tells.

    It is printed above the first row. Where only a version stands there, the letter that brings
    the calendar says what it is: "Mapping, ver. 2 as of 6 December 2016".
    """
    above = _above(rows)
    versions = [text for text in above if is_version(text) or _OF_A_DAY.search(text)]
    titles = [text for text in above if text not in versions]
    version = versions[0] if versions else ""
    called = _CALLED.search(letters)
    name = titles[0] if titles else ""
    if not name and called:
        name = called["name"].capitalize()
    if name and version:
        version = version[0].lower() + version[1:]
    return ", ".join(part for part in (name, version) if part) or fallback, _day(versions)


def _above(rows: Sequence[Row]) -> list[str]:
    """The lines above the first line with cells."""
    found: list[str] = []
    for row in rows:
        if "\t" in row.printed.strip() or row.printed.count("|") >= 2 or len(found) >= 4:
            break
        if not row.blank and not row.rule:
            found.append(row.words.text)
    return [text for text in found if text and len(text) <= 200 and text[-1] not in ".;:"]


def _day(texts: Sequence[str]) -> date | None:
    for text in texts:
        for mention in find_dates(text):
            if mention.when.is_fixed:
                return mention.when.earliest
    return None
