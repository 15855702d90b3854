"""Printed dates to values: what stands in the date cell of a table or behind "Date:"."""

import re
from datetime import date

from desktop.core.date_cells import scanned, when_of_cell
from desktop.core.date_mentions import DateMention as DateMention
from desktop.core.date_mentions import MentionKind as MentionKind
from desktop.core.date_mentions import find_dates as find_dates
from desktop.core.date_tokens import tokens_of
from desktop.core.date_values import Context
from desktop.core.date_words import Kind
from desktop.core.when import When, from_edtf

# "2017-21" is printed for the years 2017 to 2021, never for EDTF's spring.
_EDTF = re.compile(r"(?!\d{4}-(?:2\d|3[012])$)[\[{]?[\d.][\d.T:/,~?%\[\]{}-]{3,}")
_TORN_AT = (Kind.DASH, Kind.COMMA, Kind.TO, Kind.AND, Kind.OR, Kind.SLASH, Kind.FROM, Kind.OF)
_TORN_WORDS = re.compile(r"\b(?:to be|not yet|yet)\s*$", re.IGNORECASE)


def read_when(
    text: str, *, default_year: int | None = None, after: date | None = None, reason: str = ""
) -> When:
    """Read a date cell; never raises, what it cannot read is `UNKNOWN` with its words kept.

    A year that is not printed is `default_year`; with `after` it is the year of the first such
    date on that day or later. `reason` is a noun phrase for the guess, as "the rows around it".
    """
    words = " ".join(text.split())
    context = Context(default_year, after, reason)
    if words.strip("-–—―") == "":
        return When(words, tentative=bool(words))
    return _from_edtf(words) or when_of_cell(words, scanned(words, context))


def is_date_cell(text: str) -> bool:
    """Tell whether `text` says a date, a rule for one, or that there is none yet, and no more."""
    cell = scanned(" ".join(text.split()), Context(default_year=2000))
    if cell.unread or not any(char.isalnum() for char in text):
        return False
    says = cell.phrases or cell.inner or cell.is_open or cell.rule
    return bool(says)


def is_torn(text: str) -> bool:
    """Tell whether a date cell breaks off, so that its next line belongs to it.

    It ends in a dash, comma or "to", in "date to be", or inside brackets.
    """
    tokens = tokens_of(text)
    kinds = [token.kind for token in tokens]
    if kinds.count(Kind.LEFT) > kinds.count(Kind.RIGHT):
        return True
    last = tokens[-2] if len(tokens) > 1 else tokens[-1]
    if last.kind in _TORN_AT and (len(tokens) > 2 or last.kind is not Kind.DASH):
        return True
    return bool(_TORN_WORDS.search(text))


def rule_months(text: str) -> tuple[int, ...]:
    """Return the months that a rule in words names: 5, 6, 11 for "May or June, and November"."""
    return tuple(
        dict.fromkeys(token.value for token in tokens_of(text) if token.kind is Kind.MONTH)
    )


def _from_edtf(words: str) -> When | None:
    if not _EDTF.fullmatch(words):
        return None
    try:
        return from_edtf(words)
    except ValueError:
        return None
