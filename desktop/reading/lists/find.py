"""Where the calendars without columns stand in a document."""

import re
from collections import Counter

from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.dated import YEAR, date_inside, is_date, is_day
from desktop.reading.headings import speaks_of_meetings
from desktop.reading.letters.head import CLOSING
from desktop.reading.lists.around import (
    day_below,
    is_below_year,
    is_dated_item,
    is_inside,
    open_item,
    without_own_date,
)
from desktop.reading.lists.inside_prose import without_prose
from desktop.reading.lists.lines import (
    NEAR,
    ListLine,
    Sort,
    labels_in,
    lead_days,
    lead_hours,
    month_of_heading,
    sort_line,
)
from desktop.reading.lists.named_days import with_named_days
from desktop.reading.lists.programmes import with_days_of_programmes
from desktop.reading.prose import verb_at
from desktop.reading.tables.roles import Role
from desktop.reading.text import Line

WIDEST_GAP = 12
FEWEST_ITEMS = 3
LONGEST_TITLE = 160
MOST_TITLES = 4
# What leads from a title to its page in a table of contents.
_LEADERS = "....."
LONGEST_WORDS = 1500
_INVITES = re.compile(
    r"\bsave the dates?\b|\binvitation\b|\byou are (?:\w+ )?invited\b|\bannouncement\b", re.I
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
    sorted_lines = _sorted_lines(lines, taken)
    items = [
        place
        for place, line in enumerate(sorted_lines)
        if place not in taken and _is_item(sorted_lines, place)
    ]
    found: list[ListFound] = []
    groups = _groups(sorted_lines, items, taken)
    for place, group in enumerate(groups):
        group = _without_coarse(sorted_lines, group)
        if not group:
            continue
        above = found[-1].last if found else -1
        below = groups[place + 1][0] if place + 1 < len(groups) else len(lines)
        whole = _with_surroundings(sorted_lines, group, taken, above, below)
        if _is_calendar(sorted_lines, group, whole):
            found.append(whole)
    return tuple(found)


def _sorted_lines(lines: tuple[Line, ...], taken: frozenset[int]) -> list[ListLine]:
    """The lines by sort; headings that stand again and again part nothing, as page heads."""
    listed = [
        ListLine(line, Sort.BLANK) if place in taken else sort_line(line)
        for place, line in enumerate(lines)
    ]
    listed = without_prose(listed)
    counts = Counter(line.words for line in listed if line.sort is Sort.HEADING)
    return without_own_date(
        [
            replace(line, sort=Sort.PAGE) if counts[line.words] > 1 and line.level else line
            for line in with_days_of_programmes(with_named_days(listed))
        ]
    )


def _is_item(lines: list[ListLine], place: int) -> bool:
    line = lines[place]
    if line.sort is Sort.LABEL:
        return line.role is Role.DATE and is_date(line.words)
    if line.sort is Sort.DATE:
        below = next((one for one in lines[place + 1 :] if one.sort is not Sort.BLANK), None)
        if below is None:
            return _is_below_title(lines, place)
        return len(below.words) <= LONGEST_WORDS
    if line.sort is Sort.RECORD:
        return any(role is Role.DATE and is_date(words) for role, words in labels_in(line.words))
    if line.sort in (Sort.BULLET, Sort.WORDS):
        inside = is_inside(lines, place) or is_below_year(lines, place)
        if day_below(lines, place) is not None or open_item(lines, place) is not None:
            return True
        return inside or _is_below_date(lines, place)
    if line.sort is Sort.INSIDE:
        mention = date_inside(line.words)
        return mention is not None and verb_at(line.words) is None
    return line.sort is Sort.ITEM


def _is_below_title(lines: list[ListLine], place: int) -> bool:
    """Whether the last line of a paper is a day below its title, as other days in it are.

    The day of a letter below its signature is none.
    """
    alike = [
        at
        for at in range(1, place + 1)
        if (lines[at].sort is Sort.DATE and lines[at - 1].sort is Sort.WORDS)
        or day_below(lines, at) is not None
    ]
    return len(alike) > 1 and alike[-1] == place


def _is_below_date(lines: list[ListLine], place: int) -> bool:
    """Whether a line begins with days or hours, or is a bullet, close below the date it needs."""
    line = lines[place]
    for above in reversed(lines[max(0, place - WIDEST_GAP) : place]):
        if above.sort is Sort.DATE or month_of_heading(above):
            begins = bool(lead_days(line.words)[0] or lead_hours(line.words)[0])
            return begins or (line.bullet and above.level > 0)
        if above.sort is Sort.HEADING:
            return False
    return False


def _without_coarse(lines: list[ListLine], items: list[int]) -> list[int]:
    """Months and quarters inside words make items beside days alone; phases have such, too."""
    coarse = {at for at in items if lines[at].sort is Sort.INSIDE and not is_dated_item(lines[at])}
    return items if len(items) - len(coarse) >= 2 else [at for at in items if at not in coarse]


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
    if len(items) > 1 and all(lines[place].sort is Sort.LABEL for place in items):
        labels = sum(line.sort is Sort.LABEL for line in lines[whole.first : whole.last + 1])
        return labels >= 2 * len(items)
    above = lines[whole.first : items[0]]
    fixed = any(lines[at].sort is Sort.DATE and is_day(lines[at].date) for at in items)
    if fixed and any(_INVITES.search(line.words) for line in above):
        return True
    if any(_is_alone_below_year(lines, place) for place in items):
        return True
    announced = [line for line in lines[max(0, whole.first - 3) : whole.first] if line.words]
    above += [line for line in announced[-1:] if line.words.endswith(":")]
    titled = any(speaks_of_meetings(line.words) for line in above if line.words)
    days = sum(lines[place].sort is not Sort.DATE for place in items)
    return titled and days > 1


def _is_alone_below_year(lines: list[ListLine], place: int) -> bool:
    """Whether a bullet with a date stands just below a line that is only a year."""
    if not lines[place].bullet or lines[place].sort is Sort.DATE:
        return False
    above = next(
        (
            one
            for one in reversed(lines[max(0, place - NEAR) : place])
            if one.sort is not Sort.BLANK
        ),
        None,
    )
    return above is not None and YEAR.fullmatch(above.date) is not None


def _with_surroundings(
    lines: list[ListLine], items: list[int], taken: frozenset[int], above: int, below: int
) -> ListFound:
    """Take in the headings over the first item, and what belongs to the last one.

    `above` is the last line of the list before, `below` the first of the next one.
    """
    first, titles = items[0], 0
    for place in range(items[0] - 1, above, -1):
        line = lines[place]
        if line.sort in (Sort.BLANK, Sort.PAGE):
            continue
        is_title = len(line.words) <= LONGEST_TITLE and not line.words.endswith((".", ";", ","))
        is_title = is_title and _LEADERS not in line.words
        fits = line.sort in (Sort.HEADING, Sort.DATE, Sort.LABEL) or (
            line.sort is Sort.WORDS and is_title
        )
        titled = line.bullet and place == items[0] - 1 and lines[items[0]].sort is Sort.LABEL
        titled = titled or _are_titled(lines, items, place)
        fits = fits or (titled and is_title)
        if place in taken or not fits or titles >= MOST_TITLES:
            break
        first, titles = place, titles + 1
    return ListFound(first, _last(lines[:below], items[-1], taken))


def _are_titled(lines: list[ListLine], items: list[int], place: int) -> bool:
    """Whether bullets just above the first two items are their titles."""
    return place == items[0] - 1 and all(
        lines[at - 1].bullet and not lines[at].bullet and lines[at - 1].sort is Sort.BULLET
        for at in items[:2]
    )


def _last(lines: list[ListLine], item: int, taken: frozenset[int]) -> int:
    last = item
    blank = False
    for place in range(item + 1, len(lines)):
        line = lines[place]
        titled = lines[item].sort is Sort.DATE and line.level > lines[item].level
        heads = line.sort is Sort.HEADING and not titled
        if place in taken or heads or place - last > WIDEST_GAP or CLOSING.search(line.words):
            break
        if line.sort is Sort.BLANK:
            blank = lines[item].sort is not Sort.DATE and lines[item].level == 0
        elif blank and line.sort is Sort.WORDS and not line.indent:
            break
        else:
            last = place
    return last
