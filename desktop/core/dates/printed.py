"""Printed dates to values: in the cells of tables, behind "Date:", and in running text.

The grammar is loaded at its first use, not at the start of the program, which reads no dates.
"""

import re
from datetime import date
from functools import lru_cache

from desktop.core.dates.mention import DateMention as DateMention
from desktop.core.dates.mention import MentionKind as MentionKind
from desktop.core.when import When, from_edtf

# "2017-21" is printed for the years 2017 to 2021, never for EDTF's spring.
_EDTF = re.compile(r"(?!\d{4}-(?:2\d|3[012])$)[\[{]?[\d.][\d.T:/,~?%\[\]{}-]{3,}")

# "2018-W23", "2018-06-??" and "2018-06-05T10:00:00", as programs write them out.
_WEEK = re.compile(r"(?<![\w-])(\d{4})-?W(\d\d)(?![\w-])")
_OPEN_DAY = re.compile(r"(?<![\w-])(\d{4}-\d\d)-(?:\?\?|[xX]{2})(?!\w)")
_CLOCK_BEHIND = re.compile(r"(?<![\w-])(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)")
# A leap year, for what is asked of words without theirs.
ANY_YEAR = 2000
# What is longer is a paragraph; its dates are found by `find_dates`.
_LONGEST_CELL = 600


def read_when(
    text: str, *, default_year: int | None = None, after: date | None = None, reason: str = ""
) -> When:
    """Read a date cell; never raises, what it cannot read is `UNKNOWN` with its words kept.

    A year that is not printed is `default_year`; with `after` it is the year of the first such
    date on that day or later. `reason` is a noun phrase for the guess, as "the rows around it".
    """
    words = " ".join(text.split())
    if words.strip("-–—―") == "":
        return When(words, tentative=bool(words))
    if len(words) > _LONGEST_CELL:
        return When(words)
    return _from_edtf(words) or _read(words, default_year, after, reason)


@lru_cache(maxsize=4096)
def _read(words: str, default_year: int | None, after: date | None, reason: str) -> When:
    from desktop.core.dates.cells import scanned, when_of_cell
    from desktop.core.dates.values import Context

    read = _WEEK.sub(r"week \2 \1", _CLOCK_BEHIND.sub(r"\1 ", _OPEN_DAY.sub(r"\1", words)))
    return when_of_cell(words, scanned(read, Context(default_year, after, reason)))


@lru_cache(maxsize=512)
def find_dates(
    text: str, *, default_year: int | None = None, after: date | None = None, reason: str = ""
) -> tuple[DateMention, ...]:
    """Find the dates in `text`, in order and without overlaps; figures that are no dates are left.

    A day printed without a year is in `default_year`, or with `after` the first one from that day
    on, the last one before it when the sentence tells of the past. `reason` is a noun phrase for
    the guess. Without either its date stays unknown.
    """
    from desktop.core.dates.mentions import mentions
    from desktop.core.dates.values import Context

    return mentions(text, Context(default_year, after, reason))


def first_day(text: str) -> date | None:
    """Return the first date in some words that is one day for sure, `None` without any."""
    days = (one.when for one in find_dates(text) if one.when.is_fixed)
    return next((when.earliest for when in days if when.earliest == when.latest), None)


def dates_of_any_year(text: str) -> tuple[DateMention, ...]:
    """Find the dates in some words of which the day or month is known, whatever year they mean.

    Without one that is printed they are in `ANY_YEAR`.
    """
    return tuple(one for one in find_dates(text, default_year=ANY_YEAR) if one.when.is_dated)


@lru_cache(maxsize=4096)
def is_date_cell(text: str) -> bool:
    """Tell whether `text` says a date, a rule for one, or that there is none yet, and no more."""
    from desktop.core.dates.cells import says_date

    words = " ".join(text.split())
    readable = len(words) <= _LONGEST_CELL and any(char.isalnum() for char in words)
    return readable and says_date(_WEEK.sub(r"week \2 \1", _OPEN_DAY.sub(r"\1", words)))


def is_torn(text: str) -> bool:
    """Tell whether a date cell breaks off, so that its next line belongs to it.

    It ends in a dash, comma or "to", in "date to be", or inside brackets.
    """
    from desktop.core.dates.cells import breaks_off

    return breaks_off(text)


def _from_edtf(words: str) -> When | None:
    if not _EDTF.fullmatch(words):
        return None
    try:
        return from_edtf(words)
    except ValueError:
        return None
