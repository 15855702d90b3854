"""Running text on pages: where its lines fall, and the footnotes at the foot of their page.

All lengths are in design pixels, 96 to an inch.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_HAIR = 1e-6
# As few lines of a paragraph may stand alone at the foot or at the head of a page.
_ALONE = 2


class FlowItem(NamedTuple):
    """A paragraph as measured.

    `lines` are the heights of its lines, `above` the air before it, left out at the top of a page.
    `turn` begins a new page; `stays` keeps it with the first lines of the next one. `notes` tells
    for a line, by its number, which footnotes have their signs in it.
    """

    lines: tuple[float, ...]
    above: float = 0.0
    turn: bool = False
    stays: bool = False
    notes: Mapping[int, tuple[int, ...]] = {}


class FlowPart(NamedTuple):
    """The lines from `start` to before `end` of an item, at `y` below the page's top edge."""

    item: int
    y: float
    start: int
    end: int


class FlowPage(NamedTuple):
    """What stands on a page: parts of items, and the footnotes at its foot in their order."""

    parts: tuple[FlowPart, ...]
    notes: tuple[int, ...] = ()


def flow(
    items: Sequence[FlowItem], room: float, notes: Sequence[float] = (), rule: float = 0.0
) -> tuple[FlowPage, ...]:
    """Put `items`, in their order, on pages of the height `room`; there is always a first page.

    `notes` are the heights of the footnotes, `rule` that of the line above them.
    """
    filling = _Filling(room, notes, rule)
    for number, item in enumerate(items):
        following = items[number + 1] if number + 1 < len(items) else None
        filling.put(number, item, following)
    return tuple(filling.pages())


class _Filling:
    """Pages being filled; lives for one call of `flow`."""

    def __init__(self, room: float, notes: Sequence[float], rule: float) -> None:
        self._room, self._heights, self._rule = room, notes, rule
        self._done: list[tuple[list[FlowPart], list[int]]] = [([], [])]
        self._y = 0.0

    def pages(self) -> Iterator[FlowPage]:
        for parts, notes in self._done:
            yield FlowPage(tuple(parts), tuple(notes))

    def put(self, number: int, item: FlowItem, following: FlowItem | None) -> None:
        parts = self._done[-1][0]
        if parts and (item.turn or not self._has_room(item, following)):
            self._turn()
        start = 0
        while start < len(item.lines):
            fitting = self._fitting(item, start)
            if not fitting:
                self._turn()
                continue
            self._take(number, item, start, start + fitting)
            start += fitting

    def _has_room(self, item: FlowItem, following: FlowItem | None) -> bool:
        """Whether a heading has room together with the first lines of what it heads."""
        if not item.stays or following is None or following.turn:
            return True
        below = following.above + sum(following.lines[:_ALONE])
        return self._y + item.above + sum(item.lines) + below <= self._left(()) + _HAIR

    def _fitting(self, item: FlowItem, start: int) -> int:
        """How many lines from `start` go on the page; 0 when it is better turned."""
        fresh = not self._done[-1][0]
        y = self._y + (0.0 if fresh or start else item.above)
        fitting, notes, rest = 0, list[int](), len(item.lines) - start
        for line in range(start, len(item.lines)):
            y += item.lines[line]
            notes += item.notes.get(line, ())
            if y > self._left(notes) + _HAIR:
                break
            fitting += 1
        if fitting == rest:
            return fitting
        if rest - fitting < _ALONE:
            fitting = rest - _ALONE
        too_few = fitting < _ALONE or (rest < 2 * _ALONE and start == 0)
        return max(fitting, 1) if fresh else 0 if too_few else fitting

    def _left(self, more: Sequence[int]) -> float:
        """Where the text must end, with `more` footnotes besides those of the page."""
        notes = dict.fromkeys((*self._done[-1][1], *more))
        return self._room - (sum(self._heights[n] for n in notes) + self._rule if notes else 0.0)

    def _take(self, number: int, item: FlowItem, start: int, end: int) -> None:
        parts, notes = self._done[-1]
        top = self._y + (0.0 if not parts or start else item.above)
        parts.append(FlowPart(number, top, start, end))
        found = (note for line in range(start, end) for note in item.notes.get(line, ()))
        notes += [note for note in dict.fromkeys(found) if note not in notes]
        self._y = top + sum(item.lines[start:end])

    def _turn(self) -> None:
        self._done.append(([], []))
        self._y = 0.0
