"""The lines of a list gathered to entries: dates, headings and labels given to what they govern."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from desktop.core.dates.printed import read_when
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.content import Content
from desktop.reading.dated import YEAR, is_month
from desktop.reading.lists.around import (
    is_below_year,
    is_inside,
    open_item,
    without_own_date,
)
from desktop.reading.lists.below_titles import is_title_first, with_days_below
from desktop.reading.lists.columns import cells_of_item, part_columns
from desktop.reading.lists.gather import (
    Gathering,
    begin,
    begin_cells,
    is_note,
    leave_date,
    row_of,
    take_words,
)
from desktop.reading.lists.item import Item
from desktop.reading.lists.lines import (
    ListLine,
    Sort,
    labels_in,
    lead_days,
    month_of_heading,
    sort_line,
)
from desktop.reading.lists.named_days import with_named_days
from desktop.reading.lists.numbers import with_own_numbers
from desktop.reading.lists.programmes import with_days_of_programmes
from desktop.reading.lists.settling import (
    leave_out_repeated,
    list_idle_headings,
    settle_open_places,
)
from desktop.reading.lists.taken_out import take_out_date
from desktop.reading.tables.entries import Entry
from desktop.reading.tables.furniture import marks_regional
from desktop.reading.tables.roles import PLACES, Role
from desktop.reading.tables.rows import Row
from desktop.reading.text import Line

_WITH_LABEL = (Role.NUMBER, Role.OTHER, Role.CONTACT, Role.REMARK, Role.LINK)
FARTHEST_SEEN = 40
_BEGINNING = (Role.DATE, Role.TITLE, Role.PROCESS, Role.FOCAL, *PLACES)


@dataclass(frozen=True, slots=True)
class ListRead:
    """What a list gives: its entries, and lines that are only notes."""

    entries: tuple[Entry, ...]
    notes: tuple[Row, ...]
    regional: bool


def read_list(lines: Sequence[Line], content: Content) -> ListRead:
    """Gather the entries of one list, in printed order; every line with words is accounted for."""
    numbered = with_named_days(with_own_numbers([sort_line(line) for line in lines]))
    told = with_days_of_programmes(numbered, content)
    sorted_lines = without_own_date(told)
    listed = with_days_below(_without_running_heads(sorted_lines, content), content)
    gathering = Gathering(
        content,
        labelled=any(one.sort is Sort.LABEL and one.role is Role.DATE for one in listed),
        apart=not any(a.sort is b.sort is Sort.LABEL for a, b in pairwise(listed)),
        untitled=not any(one.sort is Sort.LABEL and one.role is Role.TITLE for one in listed),
        title_first=is_title_first(listed, content),
        columns=part_columns(listed, content),
    )
    for place, line in enumerate(listed):
        opened = open_item(listed, place)
        if opened:
            line = replace(line, sort=Sort.ITEM, words=opened[0], date=opened[1])
        elif is_inside(listed, place) or is_below_year(listed, place):
            line = replace(line, sort=Sort.INSIDE)
        _take(gathering, line, listed[place + 1 : place + 1 + FARTHEST_SEEN])
    leave_date(gathering)
    list_idle_headings(gathering, listed)
    settle_open_places(gathering)
    leave_out_repeated(gathering)
    return ListRead(
        tuple(item.done() for item in gathering.items),
        tuple(gathering.notes),
        gathering.regional,
    )


def _without_running_heads(lines: list[ListLine], content: Content) -> list[ListLine]:
    """Headings that stand again and again are page heads, unless they name something."""
    counts = Counter(line.words for line in lines if line.sort is Sort.HEADING)
    return [
        replace(line, sort=Sort.PAGE)
        if line.sort is Sort.HEADING
        and counts[line.words] > 1
        and not (month_of_heading(line) or content.is_place(line.words))
        and not content.bodies(line.words)
        else line
        for line in lines
    ]


def _take(gathering: Gathering, line: ListLine, following: list[ListLine]) -> None:
    if line.sort is Sort.BLANK:
        gathering.blank = True
        return
    words = line.sort in (Sort.WORDS, Sort.BULLET, Sort.HEADING)
    if words and marks_regional(line.line.text):
        gathering.regional = True
    elif cells := gathering.columns and cells_of_item(line, gathering.columns, gathering.content):
        begin_cells(gathering, line, cells)
    elif words and _heads_labels(gathering, following):
        begin(gathering, line, "", line.words)
    elif line.sort in _TAKEN_BY:
        _TAKEN_BY[line.sort](gathering, line, following)
    gathering.blank = False


def _take_item(gathering: Gathering, line: ListLine, _following: list[ListLine]) -> None:
    """A dated item; the date stands first, or inside its words."""
    if line.sort is Sort.ITEM:
        begin(gathering, line, line.date, line.words)
    else:
        begin(gathering, line, *take_out_date(line.words))


def _begins_record(
    gathering: Gathering, item: Item | None, role: Role, following: list[ListLine]
) -> bool:
    """Whether a label is the first of a record: a second date or title, or one behind a gap."""
    if item is None:
        goes_on = bool(following) and following[0].sort is Sort.LABEL
        return role in (Role.DATE, Role.TITLE, *PLACES) or (goes_on and role in _BEGINNING)
    again = role in (Role.DATE, Role.TITLE) and role in item.words
    behind_gap = gathering.blank and not gathering.apart
    return again or (behind_gap and Role.DATE in item.words and role in _BEGINNING)


def _take_record(gathering: Gathering, line: ListLine, _following: list[ListLine]) -> None:
    """A line that holds a whole record; of two labels of one kind the first counts."""
    said = dict(reversed(labels_in(line.words)))
    gathering.items.append(Item([row_of(line)], said, gathering.month, gathering.section))


def _heads_labels(gathering: Gathering, following: list[ListLine]) -> bool:
    """Whether a line is the title over labels of which none is for titles."""
    governed = gathering.fresh and gathering.date != gathering.month
    if governed or not (gathering.labelled and gathering.untitled):
        return False
    below = next((one for one in following if one.sort is not Sort.BLANK), None)
    return below is not None and below.sort is Sort.LABEL


def _take_heading(gathering: Gathering, line: ListLine, following: list[ListLine]) -> None:
    """A heading says the place or month of what is below it, or is a title of its own."""
    below = next((one for one in following if one.sort is not Sort.BLANK), None)
    dated = below is not None and below.sort is Sort.DATE and not _heads_months(line, below)
    if gathering.title_first and dated:
        begin(gathering, line, "", line.words)
        return
    if gathering.fresh and _is_title(gathering, line, following):
        begin(gathering, line, gathering.date, line.words)
        return
    leave_date(gathering)
    gathering.headings.append(line)
    gathering.section = line.words
    gathering.place = line.words if gathering.content.is_place(line.words) else ""
    month = month_of_heading(line)
    if month:
        gathering.month = gathering.date = month
        gathering.fresh = True


def _heads_months(line: ListLine, below: ListLine) -> bool:
    """Whether a heading stands over the headings of months, and is no title of a meeting."""
    return line.level < below.level and is_month(below.date)


def _is_title(gathering: Gathering, line: ListLine, following: list[ListLine]) -> bool:
    """Whether a heading just below a date is what happens then, and heads no list of its own."""
    below = next((one for one in following if one.sort is not Sort.BLANK), None)
    heads_list = below is not None and (
        below.bullet
        or below.sort is Sort.ITEM
        or (below.sort is Sort.DATE and not 0 < below.level < line.level)
        or bool(lead_days(below.words)[0])
    )
    return not heads_list and not gathering.content.is_place(line.words)


def _take_date(gathering: Gathering, line: ListLine, _following: list[ListLine]) -> None:
    """A date alone governs the lines below it, or belongs to the title above it."""
    item = gathering.items[-1] if gathering.items else None
    apart = gathering.blank and not (item and item.level)
    if gathering.title_first and item and Role.DATE not in item.words and not apart:
        item.words[Role.DATE] = line.date
        if line.words:
            _place_below(item, line.words)
        item.rows.append(row_of(line))
        return
    if item and _is_open_place(gathering, item, line):
        item.words[Role.PLACE] = line.date
        item.rows.append(row_of(line))
        return
    date = line.date
    if is_month(date):
        gathering.month = date = _with_year(date, gathering.month)
    leave_date(gathering)
    if line.role is Role.PLACE:
        # The place of a programme is that of all that is below its day.
        gathering.place = line.words
    gathering.date, gathering.date_row, gathering.fresh = date, row_of(line), True


def _place_below(item: Item, place: str) -> None:
    """A place that stands beside the day below a title; a bracket of the title is none then."""
    taken = item.words.get(Role.PLACE)
    if taken and item.way == "bracketed":
        item.words[Role.TITLE] = f"{item.words.get(Role.TITLE, '')} ({taken})".strip()
        item.words[Role.PLACE] = place
    item.words.setdefault(Role.PLACE, place)


def _with_year(month: str, above: str) -> str:
    """A month below a heading with its year; after December another year begins, which is open."""
    year = YEAR.search(above)
    if year is None or YEAR.search(month):
        return month
    days = [read_when(words, default_year=int(year[0])).earliest for words in (above, month)]
    goes_back = days[0] is not None and days[1] is not None and days[1] < days[0]
    return month if goes_back else f"{month} {year[0]}"


def _is_open_place(gathering: Gathering, item: Item, line: ListLine) -> bool:
    """Whether a "TBC" below a title, where places stand, is the place."""
    open_words = line.date.strip("()[] .").upper() in ("TBC", "TBD", "TBA")
    placed = any(Role.PLACE in other.words for other in gathering.items)
    known = Role.PLACE in item.words or Role.TITLE not in item.words
    return open_words and placed and not known and not gathering.fresh and not line.level


def _take_label(gathering: Gathering, line: ListLine, following: list[ListLine]) -> None:
    """A label such as "Venue: Geneva" belongs to the item above; dates and titles begin one."""
    role = line.role or Role.OTHER
    item = gathering.items[-1] if gathering.items else None
    if gathering.labelled and _begins_record(gathering, item, role, following):
        gathering.items.append(
            Item(
                [row_of(line)],
                {role: line.words},
                gathering.month,
                gathering.section,
                bullet=line.bullet,
            )
        )
    elif item is None and role in PLACES:
        gathering.place = line.words
    elif item is None or (
        gathering.blank and not gathering.labelled and is_note(gathering, line, following)
    ):
        gathering.notes.append(row_of(line))
    elif role in item.words or role in _WITH_LABEL:
        item.below.append(line.line.text.strip())
        item.rows.append(row_of(line))
    else:
        item.words[role] = line.words
        item.rows.append(row_of(line))


_TAKEN_BY: dict[Sort, Callable[[Gathering, ListLine, list[ListLine]], None]] = {
    Sort.HEADING: _take_heading,
    Sort.DATE: _take_date,
    Sort.ITEM: _take_item,
    Sort.INSIDE: _take_item,
    Sort.LABEL: _take_label,
    Sort.RECORD: _take_record,
    Sort.BULLET: take_words,
    Sort.WORDS: take_words,
}
