"""Date cells that a line end has cut: when one goes on below, and how both are joined."""

import re

from desktop.reading.content import Content
from desktop.reading.dated import ONLY_DAYS, YEAR, is_date
from desktop.reading.prose import begins_inside, glue, is_open, tidy

_ENDS_OF = re.compile(r"\b(?:of|de|del|du)$")
_ONLY_YEAR = re.compile(r"(?:19|20|21)\d\d\s*(?:\(.*\))?")
_HANGING = re.compile(r"(?:[-–—/&]|\b(?:to|and|or|until|of|be|the|from|between|in|on|week))$", re.I)
_LINKING = re.compile(r"(?:of|to(?! be)|and|or|until|through)\b|[-–—&/]")
_ONLY_WORDS = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:exact |final )?dates?|early|late|mid),?",
    re.I,
)
_CUT_SPAN = re.compile(r"(?:[-–—]|\bto)\s*\d{1,2}$", re.I)
_OPEN = re.compile(r"\b(?:tb[cda]|t\.b\.[cda]\.?|determined|confirmed|announced|decided)\b", re.I)
_DAYS = re.compile(r"\d{1,2}\b(?![./]\d)[\s\d,–—-]*(?:(?:19|20|21)\d\d)?\s*(?:\(.*\))?")


def goes_on(before: str, part: str, lower: bool, content: Content) -> bool:
    """Whether the date cell `part` goes on with the date `before` of the row above.

    `lower`: the other cells look like the second line of a row, since they name no place, body or
    focal point, or another column breaks off above them.
    """
    before = tidy(before)
    if not before:
        return False
    if is_open(before) or _HANGING.search(before) or _ONLY_WORDS.fullmatch(before):
        # A bracket that is never closed must not swallow the rows that follow.
        return lower or not content.is_date(part)
    if _ENDS_OF.search(before) and not is_date(before):
        return is_date(f"{before} {part}")
    if part.startswith("(") or _LINKING.match(part):
        return True
    if begins_inside(part) and not content.is_date(part):
        return True
    if is_repeated(before, part):
        return True
    lacks_year = not YEAR.search(before) and not _OPEN.search(before)
    return lacks_year and _completes(before, part, lower)


def lacks_month(before: str, part: str) -> bool:
    """Whether a date breaks off before its last month, which is `part`: "30 September – 4"."""
    cut = tidy(before)
    if not _CUT_SPAN.search(cut) or is_date(cut):
        return False
    return is_date(_CUT_SPAN.sub("", cut)) and is_date(f"{cut} {part}")


def _completes(before: str, part: str, lower: bool) -> bool:
    """Whether `part` brings what a date without year still lacks."""
    if _ONLY_YEAR.fullmatch(part):
        return lower or before.endswith(",")
    if before.endswith(","):
        return lower
    if ONLY_DAYS.fullmatch(before):
        return lower and not part[:1].isdigit()
    if _CUT_SPAN.search(before):
        return lower and part[:1].isalpha()
    has_days = re.search(r"\d", before) is not None
    return lower and not has_days and _DAYS.fullmatch(part) is not None


def is_repeated(before: str, part: str) -> bool:
    """Whether `part` is only the end of `before`, read a second time."""
    end = before.casefold().removesuffix(part.casefold())
    return end != before.casefold() and end.endswith(" ") and not any(c.isdigit() for c in part)


def join_dates(before: str, part: str) -> str:
    """The words of a cut date in one line."""
    if not before or is_repeated(tidy(before), part):
        return before or part
    return glue(before, part)
