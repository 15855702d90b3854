"""Footnote signs at the front of lines: which lines begin a footnote, and with which signs."""

import re
from collections.abc import Sequence

from desktop.reading.drafts.rows import Row

_NOTE = re.compile(
    r"(?P<signs>\d{1,2}(?:, ?\d{1,2})*(?=/?\s|[A-Z][a-z])|[*†‡§]{1,3})/?\s?(?=[A-Z“\"‘'(])"
)
_GLUED = re.compile(r"(?:[a-z]{2}|\b(?:19|20)\d\d)[.,;:)”\"]{0,2}(?P<sign>\d{1,2})(?=[\s.,;:]|$)")
# A copy of a page may part the sign from the mark before it, at the end of a paragraph.
_PARTED = re.compile(r"(?:[^\W\d]{2}|\d{4})[.,;:)”\"]{1,2} (?P<sign>\d{1,2})$")
_STARRED = re.compile(r"[\w.,;:)\]”’\"](?P<sign>[*†‡§]{1,3})(?=[\s.,;:]|$)")


def signs_in(rows: Sequence[Row]) -> frozenset[str]:
    """All signs of footnotes that are raised in the text or stick to a word of it."""
    raised = {sign for row in rows for at, sign in row.words.raised if at > 0}
    glued = {match["sign"] for row in rows for match in _GLUED.finditer(row.words.text)}
    glued |= {found["sign"] for row in rows if (found := _PARTED.search(row.words.text))}
    starred = {match["sign"] for row in rows for match in _STARRED.finditer(row.words.text)}
    bullets = sum(_is_starred(row) for row in rows)
    return frozenset(raised | glued | {sign for sign in starred if sign != "*" or bullets < 2})


def _is_starred(row: Row) -> bool:
    """Whether a line begins with a star: a bullet, or the only note to a star in the text."""
    return row.bullet and row.printed.lstrip(" >\t").startswith("*")


def note_start(row: Row) -> int:
    """Where the words of a footnote begin, behind its sign."""
    match = _NOTE.match(row.words.text)
    if match and not any(at == 0 for at, _ in row.words.raised):
        return match.end()
    return len(row.words.text) - len(row.words.text.lstrip(",: "))


def signs_of(
    row: Row, before: tuple[str, ...], notes: frozenset[str], after_rule: bool
) -> tuple[str, ...]:
    """The signs of the footnote that begins here, none when it is no footnote.

    `before` are those of the footnote right above, `notes` those that the text bears.
    """
    raised = tuple(sign for at, sign in row.words.raised if at == 0)
    if raised:
        return raised
    if _is_starred(row) and "*" in notes and row.words.text[:1].isupper():
        return ("*",)
    match = _NOTE.match(row.words.text)
    if match is None or row.bullet or row.heading:
        return ()
    signs = tuple(re.split(r",\s?", match["signs"]))
    follows = before and before[-1].isdigit() and signs[0] == str(int(before[-1]) + 1)
    return signs if after_rule or follows or signs[0] in notes else ()
