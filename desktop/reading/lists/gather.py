"""Items of a list while they grow: new ones begun, and the words below them given their place."""

import re

from desktop.core.quick.dataclasses import dataclass, field
from desktop.reading.content import Content
from desktop.reading.dated import has_days, is_month
from desktop.reading.fates import is_none
from desktop.reading.headings import is_title
from desktop.reading.lists.below_days import deadline_in, is_idem, without_idem
from desktop.reading.lists.columns import PartColumns
from desktop.reading.lists.item import Item
from desktop.reading.lists.lines import (
    ListLine,
    Sort,
    lead_days,
    lead_hours,
    take_out_hours,
)
from desktop.reading.lists.placed import (
    Placed,
    is_meeting,
    split_place,
)
from desktop.reading.lists.taken_out import take_out_day, take_out_open
from desktop.reading.markup import heading
from desktop.reading.prose import begins_inside, ends_sentence, glue, hangs, verb_at
from desktop.reading.tables.roles import Role
from desktop.reading.tables.rows import Row

LONGEST_TITLE_LINE = 300
_FOR_A_DAY = re.compile(r"\s*[-–—]\s{2,}\S")


@dataclass
class Gathering:
    """What governs the next line: the headings and dates above it, and the item before it.

    `apart`: blank lines stand between all labels, and part no records.
    """

    content: Content
    labelled: bool
    apart: bool
    untitled: bool
    title_first: bool
    columns: PartColumns | None = None
    items: list[Item] = field(default_factory=list)
    headings: list[ListLine] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    month: str = ""
    section: str = ""
    date: str = ""
    date_row: Row | None = None
    place: str = ""
    blank: bool = False
    fresh: bool = False
    regional: bool = False


def leave_date(gathering: Gathering) -> None:
    """Leave the date that governs; one under which nothing stood is listed as not read.

    A heading with nothing below it has been understood all the same.
    """
    row = gathering.date_row
    if gathering.fresh and row is not None and heading(row.text) is None:
        gathering.notes.append(row)
    gathering.date, gathering.date_row, gathering.fresh = "", None, False


def _leave_day(gathering: Gathering) -> None:
    """A day under which nothing stood is left where days of the month follow."""
    if gathering.date != gathering.month:
        leave_date(gathering)


def take_words(gathering: Gathering, line: ListLine, following: list[ListLine]) -> None:
    """Give a line of words its place: an item of its own, or a part of the one above."""
    if _heads_items(gathering, line, following):
        leave_date(gathering)
        gathering.section = gathering.place = line.words
        return
    days, rest = lead_days(line.words) if has_days(gathering.month) else ("", "")
    if days:
        _leave_day(gathering)
        begin(gathering, line, days, rest)
    elif told := _told_above(gathering, line):
        begin(gathering, line, *told)
    elif gathering.title_first and _stands_above_date(gathering, line, following):
        begin(gathering, line, "", line.words)
    elif gathering.date and _begins_here(gathering, line):
        begin(gathering, line, gathering.date, line.words)
    elif gathering.month and gathering.items and _lacks_day(gathering.items[-1], line):
        begin(gathering, line, gathering.month, line.words)
    elif gathering.items and _is_bullet_of_its_own(gathering.items[-1], line):
        date, words = take_out_open(line.words)
        begin(gathering, line, date, words)
    elif gathering.items:
        _go_on(gathering, line, following)
    elif gathering.date or gathering.month or not is_title(line.line.text, gathering.content):
        gathering.notes.append(row_of(line))


def _told_above(gathering: Gathering, line: ListLine) -> tuple[str, str] | None:
    """Date and title of a line with hours of its own, or of one that takes its day from above."""
    hours, later = lead_hours(line.words) if gathering.date else ("", "")
    if hours:
        return f"{gathering.date}, {hours}", later
    if gathering.items and is_idem(line.words):
        return gathering.items[-1].words.get(Role.DATE, ""), without_idem(line.words)
    due = deadline_in(line.words) if gathering.date and not is_month(gathering.date) else None
    return (", ".join(filter(None, (gathering.date, due[0]))), due[1]) if due else None


def _stands_above_date(gathering: Gathering, line: ListLine, following: list[ListLine]) -> bool:
    """Whether a line is the title above a date, or above the place that stands above it."""
    placed = gathering.content.is_place
    item = gathering.items[-1] if gathering.items else None
    begun = item is not None and Role.DATE not in item.words
    sorts = [one.sort for one in following[:2]]
    if sorts[:1] == [Sort.DATE]:
        return not (begun and placed(line.words))
    between = sorts == [Sort.WORDS, Sort.DATE] and placed(following[0].words)
    return between and not placed(line.words)


def _lacks_day(item: Item, line: ListLine) -> bool:
    """Whether a dash stands where the items of a month print their days: "-      Adoption"."""
    return not item.bullet and _FOR_A_DAY.match(line.line.text) is not None


def _heads_items(gathering: Gathering, line: ListLine, following: list[ListLine]) -> bool:
    """Whether a place that stands apart is the heading of the dated items below it."""
    if not gathering.blank or line.bullet or not gathering.content.is_place(line.words):
        return False
    below = next((one for one in following if one.sort is not Sort.BLANK), None)
    if below is None:
        return False
    days = bool(gathering.month) and bool(lead_days(below.words)[0])
    return below.sort in (Sort.ITEM, Sort.INSIDE) or days


def _is_bullet_of_its_own(item: Item, line: ListLine) -> bool:
    """Whether a bullet without date stands beside dated ones, not below them."""
    return line.bullet and item.bullet and line.indent <= item.indent


def _begins_here(gathering: Gathering, line: ListLine) -> bool:
    """Whether words below a date of their own line are another item of that date."""
    if line.words.endswith(":") or len(line.words) > LONGEST_TITLE_LINE:
        return False
    if gathering.fresh:
        return True
    item = gathering.items[-1]
    if line.bullet:
        return item.bullet and line.indent <= item.indent
    if gathering.content.is_place(line.words) and Role.PLACE not in item.words:
        return False
    return gathering.blank and not item.bullet and not _is_prose(line.words)


def _go_on(gathering: Gathering, line: ListLine, following: list[ListLine]) -> None:
    """Words below an item: its place, the rest of its title, its description, or a note."""
    item = gathering.items[-1]
    title = item.words.get(Role.TITLE, "")
    if _names_room_above(gathering, item, line):
        placed = split_place(line.words, gathering.content)
        item.words[Role.PLACE], item.words[Role.TITLE] = title, placed.title
        item.way = ""
    elif (
        not gathering.blank
        and not item.below
        and not line.bullet
        and title
        and (begins_inside(line.words) or hangs(title))
    ):
        placed = split_place(glue(title, line.words), gathering.content)
        item.words[Role.TITLE] = placed.title
        if placed.place:
            item.words.setdefault(Role.PLACE, placed.place)
    elif gathering.content.is_place(line.words) and (
        item.words.get(Role.PLACE, line.words) == line.words
    ):
        item.words[Role.PLACE] = line.words
    elif not title and Role.TITLE not in item.words:
        item.words[Role.TITLE] = line.words
    elif is_note(gathering, line, following):
        gathering.notes.append(row_of(line))
        return
    else:
        item.below.append(line.words)
    item.rows.append(row_of(line))


def _names_room_above(gathering: Gathering, item: Item, line: ListLine) -> bool:
    """Whether a line is the title below hours and a room, of which only the room is printed."""
    if gathering.blank or item.below or len(item.rows) > 2 or line.indent <= item.indent:
        return False
    title = item.words.get(Role.TITLE, "")
    alone = gathering.content.is_place(title) or is_meeting(title)
    return alone and not gathering.content.is_place(line.words)


def is_note(gathering: Gathering, line: ListLine, following: list[ListLine]) -> bool:
    """Whether words behind the last item speak of the whole list."""
    item = gathering.items[-1]
    if line.indent or item.level or line.bullet or _more(following):
        return False
    plain_list = len(gathering.items) > 1 and not any(x.below for x in gathering.items[:-1])
    return gathering.blank or (plain_list and not gathering.date)


def _more(following: list[ListLine]) -> bool:
    """Whether another item follows, so that the words stand inside the list."""
    return any(line.sort in (Sort.ITEM, Sort.INSIDE, Sort.DATE, Sort.LABEL) for line in following)


def begin(gathering: Gathering, line: ListLine, date: str, words: str) -> None:
    """Begin an item with its date as printed; its words are parted into title and place."""
    if gathering.month and gathering.date == gathering.month and date.startswith(gathering.date):
        day, rest = take_out_day(words)
        date, words = (day + date.removeprefix(gathering.date), rest) if day else (date, words)
    first, behind = lead_hours(words) if date else ("", "")
    hours, words = (first, behind) if first else take_out_hours(words)
    date = f"{date}, {hours}" if date and hours else date
    if first and words.startswith("(") and words.endswith(")"):
        words = words[1:-1]
    placed = split_place(words, gathering.content)
    if first and gathering.content.is_place(words) and _says_what(gathering):
        # Only a room behind the hours: the heading above says what is held.
        placed = Placed(gathering.section, words)
    said = {Role.DATE: date, Role.TITLE: placed.title, Role.PLACE: placed.place}
    said[Role.DESCRIPTION] = placed.behind
    begin_said(gathering, line, said, placed.way)


def _says_what(gathering: Gathering) -> bool:
    """Whether the heading above names a thing, and no place or time."""
    heading = gathering.section
    return bool(heading) and not gathering.content.is_place(heading) and not is_month(heading)


def begin_cells(gathering: Gathering, line: ListLine, cells: dict[Role, str]) -> None:
    """Begin an item whose parts are known one by one."""
    hours, title = take_out_hours(cells[Role.TITLE])
    date = f"{cells[Role.DATE]}, {hours}" if hours else cells[Role.DATE]
    begin_said(gathering, line, {**cells, Role.DATE: date, Role.TITLE: title}, "")


def begin_said(gathering: Gathering, line: ListLine, said: dict[Role, str], way: str) -> None:
    """Begin an item that says this; the headings above it give what it lacks."""
    date = said.get(Role.DATE, "")
    if is_none(said.get(Role.TITLE, "")):
        gathering.notes.append(row_of(line))
        gathering.fresh = False
        return
    if not said.get(Role.PLACE) and gathering.place:
        said[Role.PLACE] = gathering.place
    rows = [row_of(line)]
    if gathering.date_row is not None and date.startswith(gathering.date) and gathering.date:
        rows.append(gathering.date_row)
        gathering.date_row = None
    elif gathering.month and gathering.date == gathering.month:
        # A month or year over an item with a day of its own is a heading, no part of the next item.
        gathering.date_row = None
    if line.sort is Sort.ITEM:
        # A month or year with an item below it has been understood, needed or not.
        gathering.fresh = gathering.fresh and gathering.date != gathering.month
        leave_date(gathering)
    gathering.fresh = False
    gathering.items.append(
        Item(
            rows,
            {role: word for role, word in said.items() if word},
            gathering.month,
            gathering.section,
            line.level,
            line.bullet,
            line.indent,
            way=way,
        )
    )


def _is_prose(words: str) -> bool:
    return ends_sentence(words) and verb_at(words) is not None


def row_of(line: ListLine) -> Row:
    """The line as a row without cells."""
    text = line.line.text.strip()
    return Row(line.line.number, text, (text,), free=True, page=line.line.page)
