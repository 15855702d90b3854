"""The account of a paper's dates: each is an entry, the paper's own day, or a line not read."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from desktop.core.dates.languages import LANGUAGES
from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import ANY_YEAR, DateMention, dates_of_any_year, find_dates
from desktop.core.dates.prose import windows
from desktop.core.dates.words import MONTH_WORDS, Kind
from desktop.core.document import Unread
from desktop.reading.dated import YEAR
from desktop.reading.drafts.block import Block
from desktop.reading.letters.days import Dating, nearest_dates
from desktop.reading.letters.paragraphs import UNSETTLED, Told

_JULY = 7
_MONTHS = "|".join(row.split("|")[0].capitalize() for row in MONTH_WORDS)
_PAIR = re.compile(r"(?<![\w/.])\d{1,2}/\d{1,2}(?![\w/])")
_WORDS = re.compile(r"\w+")
_ANY_MONTHS = "|".join(words for rows in LANGUAGES for kind, _, words in rows if kind is Kind.MONTH)
# What people print as days, be it in words or figures that are not read: "18 de novembro de 2024".
_LIKE_A_DATE = re.compile(
    rf"\b(?i:anfang|mitte|ende|d[ée]but|mi|fin|principios de|mediados de|fin(?:al)?es de)[ -]"
    rf"(?i:{_ANY_MONTHS})\b"
    r"|\b(?:first|second|third|fourth) (?:quarter|half)\b|\bQ[1-4]\b"
    r"|(?<![\d.])\d{1,2}\.\d{1,2}\.(?!\d)"
    r"|\b\d{1,2}(?:st|nd|rd|th|er|[.ºª°])?\s(?:de\s|of\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s|of\s|del\s)?"
    r"(?:19|20)\d\d\b|(?<![\d./])\d{1,2}[./]\d{1,2}[./](?:(?:19|20)\d\d|\d\d)(?![\d./])"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|er|[.ºª°])?\s(?:de\s|of\s)?(?:{_MONTHS})\b"
    rf"|\b(?:{_MONTHS})\s\d{{1,2}}\b"
)
_ALL_YEAR = re.compile(
    r"\b(?:all(?: dates)?(?: in| are)?|dates? (?:are )?(?:in|for)|for|in) ((?:19|20)\d\d)\b"
)


def dating_of(dated: date | None, blocks: Sequence[Block], note: bool = False) -> Dating:
    """What tells the years of a paper: its own day, else the dates in it that print theirs.

    The days before the first of these are taken to lead up to it.
    """
    if dated is not None:
        return Dating(dated, None, note)
    for block in blocks:
        if said := _ALL_YEAR.search(block.ink.text):
            return Dating(None, date(int(said[1]), _JULY, 1), note)
    return Dating(None, _leading_up(blocks), note)


def _leading_up(blocks: Sequence[Block]) -> date | None:
    """A day beside the first date of the paper, counted back from the first with a year."""
    bare: list[str] = []
    for block in blocks:
        for one in find_dates(block.ink.text, default_year=ANY_YEAR):
            day = one.when.earliest or one.when.latest
            if day is not None and not YEAR.search(one.text):
                bare.append(one.when.text)
            elif day is not None:
                return _counted_back(day, bare)
    return None


def _counted_back(near: date, bare: Sequence[str]) -> date:
    for words in reversed(bare):
        found = nearest_dates(f"on {words}", near)
        near = next((day for one in found if (day := one.when.earliest)), near)
    return near


def says_dates(text: str) -> bool:
    """Whether any date may stand in some words: a month, a year or figures, looked for quickly."""
    return next(windows(text), None) is not None or _LIKE_A_DATE.search(text) is not None


def untold(
    blocks: Sequence[Block], told: Told, own: date | None, pairs: bool = False
) -> Iterator[Unread]:
    """The paragraphs with a date of which neither an entry nor a line that is listed tells.

    `own` is the day of the paper, which is told as such. With `pairs` two figures may be a day,
    as people write "1/17" in a chat.
    """
    words: dict[int, list[str]] = {}
    for event in told.events:
        for telling in event.tellings:
            words.setdefault(telling.source.line, []).append(_plain(telling.when.text))
    for one in told.unread:
        words.setdefault(one.line, []).append(_plain(one.text))
    for block in blocks:
        known = words.get(block.line, ())
        figures = [(found[0], None) for found in _PAIR.finditer(block.ink.text) if pairs]
        for printed, day in (*_spots(block.ink.text), *figures):
            if not _is_told(_plain(printed), known) and not _is_own(day, own):
                yield Unread(block.line, block.ink.text, UNSETTLED, block.rows[0].page)
                break


def _spots(text: str) -> Iterator[tuple[str, date | None]]:
    """The words of each date with its day, and what only looks like one, which has none."""
    taken = list(_dates(text))
    for mention in taken:
        single = mention.when.earliest == mention.when.latest
        yield mention.when.text, mention.when.earliest if single else None
    for found in _LIKE_A_DATE.finditer(text):
        if not any(one.start < found.end() and found.start() < one.end for one in taken):
            yield found[0], None


def _dates(text: str) -> Iterator[DateMention]:
    """The dates in some words that are no years alone."""
    years = Precision.YEAR
    return (one for one in dates_of_any_year(text) if one.when.precision is not years)


def _is_told(own: str, known: Sequence[str]) -> bool:
    return any(own in one or one in own for one in known)


def _is_own(day: date | None, own: date | None) -> bool:
    """Whether it is the day of the paper, with its year or without."""
    return own is not None and day is not None and (day.month, day.day) == (own.month, own.day)


def _plain(words: str) -> str:
    return f" {' '.join(_WORDS.findall(words.casefold()))} "
