"""How the width of an agenda is shared out between its columns."""

from collections.abc import Callable
from typing import NamedTuple

# Design pixels that a title wants, before the columns beside it give way.
LEAST_TITLE = 240
# Where a title has more than this, the columns beside it get a share.
AMPLE_TITLE = 520

Column = tuple[int, int]
"""The left edge and the width; from the right edge where the window is mirrored."""


class Columns(NamedTuple):
    """The columns of a line from the side where it begins.

    Where room is short the place stands below the process, in the same column.
    """

    tick: Column
    days: Column
    weekdays: Column
    dot: Column
    title: Column
    process: Column
    place: Column
    chips: Column


def shared_out(width: int, margin: int, px: Callable[[float], int]) -> Columns:
    """Share a width out; the title gets what the others leave."""
    days, room = [px(24), px(50), px(64), px(20)], width - 2 * margin
    sides, least, stacked = [px(104), px(122), px(84)], px(LEAST_TITLE), False
    if room - sum(days) - sum(sides) < least:
        sides, stacked = [px(126), px(84)], True
    if room - sum(days) - sum(sides) < least // 2:
        # The panel has the paragraphs too.
        sides[-1] = 0
    title = max(px(120), room - sum(days) - sum(sides))
    if title > px(AMPLE_TITLE) and not stacked:
        more = min(px(90), (title - px(AMPLE_TITLE)) // 3)
        title, sides = title - 2 * more, [sides[0] + more, sides[1] + more, sides[2]]
    places: list[Column] = []
    x = margin
    for size in (*days, title, *sides):
        places.append((x, size))
        x += size
    if stacked:
        places.insert(6, places[5])
    return Columns(*places)
