"""Where the calendars without columns stand in a document."""

import re
from dataclasses import dataclass

from desktop.reading.dated import is_date
from desktop.reading.lists.lines import ListLine, Sort, date_inside, lead_days, sort_line
from desktop.reading.prose import verb_at
from desktop.reading.tables.roles import Role
from desktop.reading.text import Line

WIDEST_GAP = 12
FEWEST_ITEMS = 3
LONGEST_TITLE = 160
MOST_TITLES = 2
LONGEST_WORDS = 700
_CALENDAR = re.compile(
    r"\b(?:calendar|schedule|meetings?|events?|dates?|agenda|programme|sessions|timeline|upcoming|"
    r"consultations|workshops)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ListFound:
    """A calendar without columns: places in the list of lines, both inclusive."""

    first: int
    last: int


def find_lists(lines: tuple[Line, ...], taken: frozenset[int]) -> tuple[ListFound, ...]:
    """Find the lists that are calendars; `taken` are places of lines that belong to tables.

    A list has three dated items, or two below a heading that speaks of meetings. A letter with a
    date at its top and a draft with dates in its paragraphs are none.
    """
    sorted_lines = [
        ListLine(line, Sort.BLANK) if place in taken else sort_line(line)
        for place, line in enumerate(lines)
    ]
    items = [
        place
        for place, line in enumerate(sorted_lines)
        if place not in taken and _is_item(sorted_lines, place)
    ]
    found = []
    for group in _groups(sorted_lines, items, taken):
        whole = _with_surroundings(sorted_lines, group, taken)
        if _is_calendar(sorted_lines, group, whole):
            found.append(whole)
    return tuple(found)


def _is_item(lines: list[ListLine], place: int) -> bool:
    line = lines[place]
    if line.sort is Sort.LABEL:
        return line.role is Role.DATE and is_date(line.words)
    if line.sort is Sort.DATE:
        below = next((one for one in lines[place + 1 :] if one.sort is not Sort.BLANK), None)
        return below is not None and len(below.words) <= LONGEST_WORDS
    if line.sort in (Sort.BULLET, Sort.WORDS):
        return bool(lead_days(line.words)[0]) and _below_month(lines, place)
    if line.sort is Sort.INSIDE:
        mention = date_inside(line.words)
        return mention is not None and mention.when.is_fixed and verb_at(line.words) is None
    return line.sort is Sort.ITEM


def _below_month(lines: list[ListLine], place: int) -> bool:
    """Whether the nearest date alone on a line above is close by, as a heading is."""
    for line in reversed(lines[max(0, place - WIDEST_GAP) : place]):
        if line.sort is Sort.DATE:
            return True
        if line.sort is Sort.HEADING:
            return False
    return False


def _groups(lines: list[ListLine], items: list[int], taken: frozenset[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for place in items:
        if groups and not _breaks(lines, groups[-1][-1], place, taken):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _breaks(lines: list[ListLine], above: int, below: int, taken: frozenset[int]) -> bool:
    between = [
        line for line in lines[above + 1 : below] if line.sort not in (Sort.BLANK, Sort.PAGE)
    ]
    cut = any(place in taken for place in range(above + 1, below))
    return cut or len(between) > WIDEST_GAP or any(len(x.words) > LONGEST_WORDS for x in between)


def _is_calendar(lines: list[ListLine], items: list[int], whole: ListFound) -> bool:
    if len(items) >= FEWEST_ITEMS:
        return True
    above = lines[whole.first : items[0]]
    titled = any(_CALENDAR.search(line.words) for line in above if line.words)
    days = sum(lines[place].sort in (Sort.ITEM, Sort.LABEL, Sort.INSIDE) for place in items)
    return titled and days > 1


def _with_surroundings(lines: list[ListLine], items: list[int], taken: frozenset[int]) -> ListFound:
    """Take in the headings above the first item, and what belongs to the last one."""
    first, titles = items[0], 0
    for place in range(items[0] - 1, -1, -1):
        line = lines[place]
        if line.sort in (Sort.BLANK, Sort.PAGE):
            continue
        is_title = len(line.words) <= LONGEST_TITLE and not line.words.endswith((".", ";", ","))
        fits = line.sort in (Sort.HEADING, Sort.DATE, Sort.LABEL) or (
            line.sort is Sort.WORDS and is_title
        )
        if place in taken or not fits or titles >= MOST_TITLES:
            break
        first, titles = place, titles + 1
    return ListFound(first, _last(lines, items[-1], taken))


def _last(lines: list[ListLine], item: int, taken: frozenset[int]) -> int:
    last = item
    blank = False
    for place in range(item + 1, len(lines)):
        line = lines[place]
        if place in taken or line.sort is Sort.HEADING or place - last > WIDEST_GAP:
            break
        if line.sort is Sort.BLANK:
            blank = lines[item].sort is not Sort.DATE and lines[item].level == 0
        elif blank and line.sort is Sort.WORDS and not line.indent:
            break
        else:
            last = place
    return last
