"""A date inside the words of an item taken out of them, with what is said of it alone."""

import re

from desktop.reading.dated import date_inside, day_inside
from desktop.reading.fates import TO_COME

_OPEN_DATE = re.compile(
    r"[\s,;:–—-]*\(?"
    rf"(?P<open>(?:exact |final )?dates?:? (?:{TO_COME}|not yet \w+))\)?\.?$",
    re.I,
)
_HOLE = "\x00"
# "(initially planned for 5 May)": what is said of a day that is taken out goes with it.
_FIRST_PLANNED = re.compile(
    r"\s*[(\[](?:initially|originally|previously|formerly|initialement|originalmente|inicialmente)\b"
    rf"[^()\[\]\d]{{0,40}}{_HOLE}\s*[)\]]",
    re.I,
)
_EMPTY_BRACKET = re.compile(rf"\s*[(\[“\"‘]\s*[,;:]?\s*{_HOLE}\s*[,;:]?\s*[)\]”\"’]")
_AT_EDGE = re.compile(
    rf"(?P<open>[(\[])\s*{_HOLE}\s*[,;:–—-]?\s*"
    rf"|\s*[,;:–—-]?\s*{_HOLE}\s*(?P<close>[)\]])"
)
_OPEN_BEHIND = re.compile(
    r"\s*,?\s*(?P<open>T\.?B\.?[ACD]\b\.?|to be (?:confirmed|determined|announced)"
    r"|à (?:confirmer|déterminer|préciser)|por (?:confirmar|definir|determinar))(?=\s*[);,.]|$)",
    re.I,
)
_APART = re.compile(r"[,;:(–—-]\s*$")
_BETWEEN = re.compile(rf"\s*[,;:–—-]*\s*{_HOLE}\s*[,;:–—-]*\s*")


def take_out_date(words: str) -> tuple[str, str]:
    """The date inside the words of an item, and the words without it."""
    mention = date_inside(words) or day_inside(words)
    if mention is None:
        return "", words
    start, end = mention.start, mention.end
    opened = _OPEN_BEHIND.match(words, end)
    end = opened.end() if opened else end
    holed = f"{words[:start]}{_HOLE}{words[end:]}"
    holed = _EMPTY_BRACKET.sub("", _FIRST_PLANNED.sub("", holed))
    holed = _AT_EDGE.sub(lambda edge: edge["open"] or edge["close"], holed)
    words = _BETWEEN.sub(_joined, holed).strip(" ,;:–—-")
    printed = mention.text[max(0, mention.text.find(mention.when.text)) :]
    printed = f"{printed} ({opened['open']})" if opened else printed
    return printed, words.replace(", (", " (")


def take_out_day(words: str) -> tuple[str, str]:
    """A day that stands apart in a bracket or at the end of words, and the words without it."""
    mention = day_inside(words) or date_inside(words)
    if mention is None or not _APART.search(words[: mention.start]):
        return "", words
    behind = words[mention.end :]
    return ("", words) if behind.strip(" ).,;") else take_out_date(words)


def take_out_open(words: str) -> tuple[str, str]:
    """Words that say the date is open ("date TBC") at the end of an item, and those before."""
    found = _OPEN_DATE.search(words)
    return (found["open"], words[: found.start()].strip(" ,;:–—-")) if found else ("", words)


def _joined(hole: re.Match[str]) -> str:
    """What stands in the date's place: the mark behind it, a comma, else a space."""
    if re.search(rf"{_HOLE}\s*[,]?\s*[:–—-]", hole[0]) and not hole[0].startswith(_HOLE):
        return " – "
    return ", " if any(mark in hole[0] for mark in ",;") else " "
