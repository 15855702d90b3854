"""Lists of dates in a letter that its sentences do not tell: they are calendars of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.reading.dated import date_inside, is_date, lead
from desktop.reading.drafts.rows import Row
from desktop.reading.lists.lines import lead_hours, words_without_bullet
from desktop.reading.parts import Sort, Stretch

FEWEST_DATED = 5
HOURS = "hours in a letter, of a day that was not read"
ITEM = "an item of a letter's list, of whose date nothing was made"
_OFF = re.compile(r"\b(?:CANCELL?ED|POSTPONED|TB[ACD]|to be (?:confirmed|determined|announced))\b")


def parted(
    stretch: Stretch,
    rows: Sequence[Row],
    calendars: Iterable[tuple[int, int]],
    events: Sequence[Event],
) -> tuple[Stretch, ...]:
    """Part a letter at a list of which `events`, read from its sentences, tell not all.

    `calendars` are what looks like one: first and last line number. The letter comes back whole
    where everything is told.
    """
    for begin, end in calendars:
        first, last = begin - 1, end - 1
        if not stretch.first < first <= last <= stretch.last:
            continue
        untold = sum(_is_untold(row, events) for row in rows[first : last + 1])
        items = sum(_is_item(row) for row in rows[first : last + 1])
        left = sum(_is_item(row) and not _is_told(row, events) for row in rows[first : last + 1])
        dated = sum(_begins_with_date(row) for row in rows[first : last + 1])
        if untold or 2 * left > items or dated >= FEWEST_DATED:
            return tuple(_parts(stretch, _below_words(rows, first, last), last))
    return (stretch,)


def _parts(stretch: Stretch, first: int, last: int) -> Iterator[Stretch]:
    yield Stretch(Sort.LETTER, stretch.first, first - 1)
    yield Stretch(Sort.TABLE, first, last)
    if last < stretch.last:
        yield Stretch(Sort.OTHER, last + 1, stretch.last, after_letter=True)


def _below_words(rows: Sequence[Row], first: int, last: int) -> int:
    """Where the list begins below the words of the letter that announce it."""
    while first < last and (rows[first].blank or rows[first].words.text.endswith((":", "."))):
        first += 1
    return first


def _is_untold(row: Row, events: Sequence[Event]) -> bool:
    """Whether a line begins with a date or hours that no entry of the letter has."""
    words = " ".join(words_without_bullet(row.words.text).split())
    date, rest = lead(words)
    begins = date if rest else lead_hours(words)[0]
    if not begins or (rest and not is_date(begins)):
        return False
    return not any(_tells(event, words, begins) for event in events)


def _begins_with_date(row: Row) -> bool:
    return _is_item(row) and bool(lead(words_without_bullet(row.words.text))[1])


def _is_item(row: Row) -> bool:
    return row.bullet or row.label is not None


def _is_told(row: Row, events: Sequence[Event]) -> bool:
    words = " ".join(row.words.text.split())
    return any(words in _printed(event) for event in events)


def _printed(event: Event) -> str:
    return " ".join(" ".join(source.text for source in event.sources).split())


def _tells(event: Event, words: str, begins: str) -> bool:
    return words in _printed(event) and (event.when.text in words or begins in event.when.text)


def lines_unread(rows: Iterable[Row], events: Sequence[Event]) -> Iterator[Unread]:
    """The lines of a letter that no entry tells of: hours of some day, items that print a date."""
    told = " ".join(map(_printed, events))
    for row in rows:
        words = " ".join(row.words.text.split())
        if words in told:
            continue
        if lead_hours(words)[0]:
            yield Unread(row.line, row.printed, HOURS, row.page)
        elif _is_item(row) and (date_inside(words_without_bullet(words)) or _OFF.search(words)):
            yield Unread(row.line, row.printed, ITEM, row.page)
