"""Where one is in a long list whose rows are measured only when they are seen.

A short list is measured as a whole, and its places are pixels. In a long one a place is a row and
how much of it is above the view; the scroll bar tells it in pixels of rows of one height, while
small steps go by the pixels that the rows really have.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import NamedTuple

MEASURED_WHOLE = 250
# No row is so low, in pixels: so many of them as fill a view need not be measured to know it.
LEAST = 10


class Anchor(NamedTuple):
    """The topmost row, and how many pixels of it are above the view."""

    row: int = 0
    above: int = 0


class Seen(NamedTuple):
    """A row that is seen: its number, its top in the view, its height."""

    row: int
    top: int
    height: int


class LongScroll:
    """Counts in rows and pixels; `height` measures one row and is asked as seldom as can be."""

    def __init__(self, height: Callable[[int], int]) -> None:
        self._height = height
        self.count = self.room = 0
        self.anchor = Anchor()
        self._ends: list[int] | None = []
        self._unit = 1.0
        self._end: Anchor | None = None
        # What is seen from which place: it is asked for many times between two steps.
        self._seen: tuple[Anchor, tuple[Seen, ...]] | None = None

    def measure(self, count: int, room: int) -> None:
        """Begin with so many rows in a view of `room` pixels; the place is kept if it can be."""
        self.count, self.room = count, room
        self._end = self._seen = None
        whole = count <= MEASURED_WHOLE
        self._ends = list(accumulate(map(self._height, range(count)))) if whole else None
        self.anchor = min(self.anchor, self.end)
        if not whole:
            heights = [one.height for one in self.seen()] or [1]
            self._unit = sum(heights) / len(heights)

    @property
    def is_measured(self) -> bool:
        """Whether places are pixels."""
        return self._ends is not None

    @property
    def end(self) -> Anchor:
        """The place at which the last row stands at the foot of the view."""
        if self._end is None:
            row, below = self.count, 0
            while row > 0 and below < self.room:
                row -= 1
                below += self._height(row)
            self._end = Anchor(row, max(0, below - self.room))
        return self._end

    @property
    def value(self) -> int:
        """The place as the scroll bar tells it."""
        return self._value_of(self.anchor)

    @property
    def most(self) -> int:
        """The scroll bar's last place."""
        return self._value_of(self.end)

    def _value_of(self, anchor: Anchor) -> int:
        if self._ends is not None:
            return self._top_of(anchor.row) + anchor.above
        part = anchor.above / self._height(anchor.row) if anchor.above else 0.0
        return round((anchor.row + part) * self._unit)

    def go(self, value: int) -> None:
        """Go to a place that the scroll bar tells."""
        if self._ends is not None:
            row = min(bisect_right(self._ends, value), max(0, self.count - 1))
            self.anchor = min(Anchor(row, max(0, value - self._top_of(row))), self.end)
            return
        place = max(0.0, value / self._unit)
        row = min(int(place), self.count - 1)
        self.anchor = min(Anchor(row, int((place - row) * self._height(row))), self.end)

    def by(self, pixels: int) -> None:
        """Go on by so many pixels, back when negative."""
        row, above = self.anchor.row, self.anchor.above + pixels
        while above < 0 and row > 0:
            row -= 1
            above += self._height(row)
        while row < self.count - 1 and above >= self._height(row):
            above -= self._height(row)
            row += 1
        self.anchor = min(Anchor(row, max(0, above)), self.end)

    def show(self, row: int) -> None:
        """Bring a row into view, no further than need be."""
        if Anchor(row, 0) <= self.anchor:
            self.to_top(row)
            return
        below, first = self._height(row), row
        while first > self.anchor.row and below <= self.room:
            first -= 1
            below += self._height(first)
        if below - (self.anchor.above if first == self.anchor.row else 0) > self.room:
            self.anchor = min(Anchor(first, below - self.room), self.end)

    def to_top(self, row: int) -> None:
        """Have a row at the top of the view."""
        self.anchor = min(Anchor(row, 0), self.end)

    def seen(self) -> tuple[Seen, ...]:
        """Return the rows that are seen, from the top."""
        if self._seen is None or self._seen[0] != self.anchor:
            self._seen = (self.anchor, tuple(self._rows_seen()))
        return self._seen[1]

    def _rows_seen(self) -> Iterator[Seen]:
        row, top = self.anchor.row, -self.anchor.above
        while row < self.count and top < self.room:
            height = self._height(row)
            yield Seen(row, top, height)
            row, top = row + 1, top + height

    def next_rows(self, *, up: bool) -> Iterator[int]:
        """Give the rows of the next page in the order in which one comes to them."""
        seen = self.seen()
        many = len(seen) + 2
        if up:
            return iter(range(self.anchor.row - 1, max(-1, self.anchor.row - 1 - many), -1))
        begin = self.anchor.row + len(seen)
        return iter(range(begin, min(self.count, begin + many)))

    def between(self, before: Anchor) -> int | None:
        """Return by how many pixels rows stand lower than at another place.

        `None` when nothing is seen at both.
        """
        low, high = sorted((before, self.anchor))
        if (high.row - low.row) * LEAST > self.room + high.above:
            return None
        pixels, row = high.above - low.above, low.row
        while row < high.row and pixels < self.room:
            pixels += self._height(row)
            row += 1
        if pixels >= self.room:
            return None
        return pixels if high == before else -pixels

    def place(self, row: int) -> tuple[int, int]:
        """Return top and height of a row; of one far away in a long list about where it is."""
        if self._ends is not None:
            return self._top_of(row) - self.value, self._height(row)
        seen = self.seen()
        number = row - self.anchor.row
        if 0 <= number < len(seen):
            return seen[number].top, seen[number].height
        far = round((row - self.anchor.row) * self._unit)
        return (min(far, -self.room) if far < 0 else max(far, self.room)), round(self._unit)

    def moved(self, row: int, pixels: int) -> int:
        """Return the row so many pixels below another one, above when negative."""
        step, left = (1, pixels) if pixels > 0 else (-1, -pixels)
        while 0 <= row + step < self.count and left > self._height(row):
            left -= self._height(row)
            row += step
        return row

    def _top_of(self, row: int) -> int:
        return self._ends[row - 1] if self._ends and row else 0
