"""What a list as a whole tells of its items: places still open, lines below all, idle headings."""

from collections import Counter

from desktop.reading.headings import is_title
from desktop.reading.lists.gather import Gathering, row_of
from desktop.reading.lists.lines import ListLine
from desktop.reading.lists.placed import ALONE, open_place
from desktop.reading.tables.roles import Role

FEWEST_REPEATED = 3


def list_idle_headings(gathering: Gathering, lines: list[ListLine]) -> None:
    """A heading over no item at all may be an item without date: it is listed, a title is not."""
    begun = [min(row.line for row in item.rows) for item in gathering.items]
    levels = [line for line in lines if line.level]
    for heading in gathering.headings:
        number = heading.line.number
        ends = (
            x.line.number for x in levels if x.line.number > number and x.level <= heading.level
        )
        end = next(ends, lines[-1].line.number + 1)
        idle = not any(number < line < end for line in begun)
        if idle and not is_title(heading.line.text, gathering.content):
            gathering.notes.append(row_of(heading))


def settle_open_places(gathering: Gathering) -> None:
    """A "TBC" that stands where the other items print their places is the place."""
    ways = Counter(item.way for item in gathering.items if item.way not in ("", ALONE))
    way, count = ways.most_common(1)[0] if ways else ("", 0)
    if count * 2 < len(gathering.items):
        return
    for item in gathering.items:
        title = item.words.get(Role.TITLE, "")
        placed = open_place(title, way) if Role.PLACE not in item.words else None
        if placed is not None:
            item.words[Role.TITLE], item.words[Role.PLACE] = placed.title, placed.place


def leave_out_repeated(gathering: Gathering) -> None:
    """A line that stands below most items ("Read more") describes none of them."""
    counts = Counter(line for item in gathering.items for line in set(item.below))
    least = max(FEWEST_REPEATED, len(gathering.items) // 2)
    for item in gathering.items:
        item.below = [line for line in item.below if counts[line] < least]
