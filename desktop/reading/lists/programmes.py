"""Programmes of a day: hours below a line that names the day among other words."""

from desktop.core.quick.dataclasses import replace
from desktop.reading.content import Content
from desktop.reading.dated import date_inside
from desktop.reading.lists.lines import ListLine, Sort, lead_hours
from desktop.reading.lists.placed import split_place
from desktop.reading.lists.taken_out import take_out_date
from desktop.reading.tables.roles import Role

FEWEST_HOURS = 2
NEAR = 6


def with_days_of_programmes(
    lines: list[ListLine], content: Content | None = None
) -> list[ListLine]:
    """The line that names the day of the hours below it is their date, with its place for words.

    "Workshop on data, Vienna, 12 September 2018", with "09:30 Opening" below it.
    """
    return [
        _as_date(line, content) if _heads_hours(lines, place) else line
        for place, line in enumerate(lines)
    ]


def _heads_hours(lines: list[ListLine], place: int) -> bool:
    line = lines[place]
    if line.bullet or line.sort not in (Sort.WORDS, Sort.HEADING, Sort.INSIDE):
        return False
    mention = date_inside(line.words)
    if mention is None or mention.when.start or not mention.when.is_fixed:
        return False
    if mention.when.earliest != mention.when.latest:
        return False
    return heads_hours(lines, place)


def heads_hours(lines: list[ListLine], place: int) -> bool:
    """Whether a line stands above lines that begin with hours."""
    below = [one for one in lines[place + 1 : place + 1 + NEAR] if one.sort is not Sort.BLANK]
    return any(map(_has_hours, below[:1])) and sum(map(_has_hours, below)) >= FEWEST_HOURS


def _has_hours(line: ListLine) -> bool:
    return line.sort in (Sort.WORDS, Sort.BULLET) and bool(lead_hours(line.words)[0])


def _as_date(line: ListLine, content: Content | None) -> ListLine:
    date, words = take_out_date(line.words)
    place = split_place(words, content).place if content else ""
    return replace(line, sort=Sort.DATE, date=date, words=place, role=Role.PLACE, level=0)
