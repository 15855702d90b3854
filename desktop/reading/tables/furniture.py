"""Lines that belong to the paper and not to the calendar: page numbers, running heads, legends."""

import re
from collections import Counter
from collections.abc import Iterable

from desktop.reading.dated import names_a_day
from desktop.reading.markup import plain, understand
from desktop.reading.text import Line

_PAGE = re.compile(
    r"(?:page|pg\.?|p\.|seite|página|pag\.?)\s*\d{1,4}(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?"
    r"|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,3}\s*(?:/|of)\s*\d{1,3}|\d{1,3}"
    # The number of the printing job, before or behind the page's own.
    r"|(?:\d{1,3}(?:\s*/\s*\d{1,3})?\s+)?\d{2}-\d{5,6}(?:\s*\([A-Z]\))?(?:\s+\d{1,3}(?:\s*/\s*\d{1,3})?)?"
    r"|(?:GE|V)\.\d{2}-\d{5,6}(?:\s*\([A-Z]\))?(?:\s+\d{1,3})?"
    # The address of a site before the page's number.
    r"|(?:https?://|www\.)\S+\s+\d{1,3}",
    re.I,
)
_PAGE_AT_END = re.compile(
    r"\s*(?:[|,–—-]\s*)?(?:page|p\.)\s*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?$", re.I
)
_MARKS = re.compile(r"[#*_\s]+")
_LEGEND = re.compile(
    r"\s*\(?\*\)?(?P<link>\s*(?:=|:|-|–|denotes|indicates|marks|means|stands for)\s*|\s*)"
    r"(?P<words>\S.*)"
)
_REGIONAL = re.compile(r"\bregional\b|\bRCPs?\b", re.I)
_SURELY = re.compile(r"\bregional (?:consultative )?process(?:es)?\b|\bRCPs?\b", re.I)
MOST_REPEATED_WORDS = 30


def is_page_number(text: str) -> bool:
    """Whether the line is only a page's number."""
    return _PAGE.fullmatch(plain(text).strip(" #*_")) is not None


def running_heads(lines: Iterable[Line], has_cells: frozenset[int]) -> frozenset[int]:
    """Numbers of the lines that are page numbers, or that stand again and again between the rows.

    `has_cells` are the numbers of lines with cells of their own: those are no running heads.
    """
    free = [line for line in lines if line.text.strip() and line.number not in has_cells]
    keys = {line.number: _key(line.text) for line in free}
    counts = Counter(keys.values())
    return frozenset(
        line.number
        for line in free
        if is_page_number(line.text)
        or (counts[keys[line.number]] > 1 and _is_short_head(line.text))
    )


def marks_regional(text: str) -> bool:
    """Whether a line is the footnote or legend that makes a star the mark of regional processes.

    "*Regional consultative processes ..." and "* = RCP" are; a raised star counts as well. A star
    with only a space behind it may be a bullet, so there the words must leave no doubt.
    """
    marked = understand(text)
    raised = any(offset == 0 and "*" in sign for offset, sign in marked.notes)
    found = _LEGEND.fullmatch(f"*{marked.text.lstrip()}" if raised else marked.text)
    if found is None:
        return False
    words = found["words"][:200]
    return bool((_SURELY if found["link"].isspace() else _REGIONAL).search(words))


def _is_short_head(text: str) -> bool:
    return len(text.split()) <= MOST_REPEATED_WORDS and not names_a_day(plain(text).strip())


def _key(text: str) -> str:
    return _MARKS.sub(" ", _PAGE_AT_END.sub("", plain(text).strip())).strip().casefold()
