"""The weeks of a printed month as measured: which bar stands where, in as many lines as find room.

Lengths are design pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.quick.dataclasses import dataclass
from desktop.ui.printing.sheet_text import INK, SOFT, UNIT
from desktop.ui.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.desk.printing.values import MonthBar, MonthSheet, MonthWeek
    from desktop.ui.printing.sheet_text import Setting
    from desktop.ui.runs import Laid

NUMBER, GAP, PAD, EDGE = 18.0, 3.0, 3.0, 3.0
LEADING = 1.28
_MOST_LINES = 7
_LEAST_WEEK = 58.0
_DAYS = 7


@dataclass(frozen=True, slots=True)
class GridBar:
    """A bar in its place: `left` and `width` on the paper, `top` below that of its week.

    `whole` is its text with all lines; it has room for so many `lines`.
    """

    bar: MonthBar
    left: float
    width: float
    top: float
    height: float
    whole: Laid
    lines: int

    @property
    def is_cut(self) -> bool:
        """Whether its title is not all there."""
        return self.whole.lines > self.lines


@dataclass(frozen=True, slots=True)
class GridWeek:
    """A week as it stands on the page: its height, its bars, and for each day how many more."""

    week: MonthWeek
    height: float
    bars: tuple[GridBar, ...]
    more: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """All weeks; `missing` are the numbers of events whose titles are cut or find no room."""

    weeks: tuple[GridWeek, ...]
    size: float
    missing: tuple[int, ...]

    @property
    def height(self) -> float:
        """The height of all weeks."""
        return sum(week.height for week in self.weeks)


class GridSetter:
    """Sets weeks into columns; `size` is that of the letters in bars."""

    def __init__(self, sheet: MonthSheet, setting: Setting, gutter: float) -> None:
        """`gutter` is what week numbers take at the side."""
        self._sheet, self._setting, self.gutter = sheet, setting, gutter
        self.column = (setting.room - gutter) / _DAYS
        self._known: dict[tuple[MonthBar, float], Laid] = {}

    def grids(self) -> Iterator[Grid]:
        """Give the ways to set the weeks, from the one in which titles have most room."""
        for size in (9.5, 8.5):
            for lines in range(_MOST_LINES, 0, -1):
                yield self.grid(size, lines)

    def grid(self, size: float, lines: int, most: float = 0.0) -> Grid:
        """Set all weeks with titles of at most so many lines, and weeks at `most` so high."""
        weeks = [self._week(week, size, lines, most) for week in self._sheet.weeks]
        shown: dict[int, bool] = {}
        for week in weeks:
            for one in week.bars:
                whole = not one.is_cut
                shown[one.bar.number] = shown.get(one.bar.number, False) or whole
            told = {one.bar.number for one in week.bars}
            for bar in week.week.bars:
                if bar.number not in told:
                    shown.setdefault(bar.number, False)
        missing = sorted(number for number, whole in shown.items() if not whole)
        return Grid(tuple(weeks), size, tuple(missing))

    def _week(self, week: MonthWeek, size: float, lines: int, most: float) -> GridWeek:
        """Let every bar down as far as those above it allow; the longest are the first."""
        feet = [NUMBER] * _DAYS
        more = [0] * _DAYS
        bars: list[GridBar] = []
        for bar in week.bars:
            days = range(bar.column, bar.column + bar.length)
            top = max(feet[day] for day in days)
            made = self._bar(bar, size, lines, top)
            # What is folded needs a line that says so.
            if most and top + made.height > most - size * LEADING - GAP:
                for day in days:
                    more[day] += 1
                continue
            bars.append(made)
            for day in days:
                feet[day] = top + made.height + GAP
        extra = size * LEADING + GAP if any(more) else 0.0
        return GridWeek(week, max(max(feet) + extra, _LEAST_WEEK), tuple(bars), tuple(more))

    def _bar(self, bar: MonthBar, size: float, lines: int, top: float) -> GridBar:
        left = self.gutter + bar.column * self.column + GAP
        width = bar.length * self.column - 2 * GAP
        whole = self._known.get((bar, size))
        if whole is None:
            whole = self._known[bar, size] = self._set(bar, size, 0)
        shown = min(whole.lines, lines)
        height = shown * whole.pitch / UNIT + 2.5
        place = self._setting.left(left, width)
        return GridBar(bar, place, width, top, height, whole, shown)

    def text_of(self, made: GridBar, size: float) -> Laid:
        """Return what stands in a bar, cut with an ellipsis where it has no room."""
        return self._set(made.bar, size, made.lines) if made.is_cut else made.whole

    def _set(self, bar: MonthBar, size: float, lines: int) -> Laid:
        runs = [
            Run(f"{bar.hours} " if bar.hours else "", INK, 600),
            Run(f"{bar.tag} · " if bar.tag else "", SOFT, 500),
            Run(bar.title, INK, 600 if bar.mine else 400, bar.cancelled),
            Run("" if bar.firm or bar.cancelled else " (tbc)", SOFT),
        ]
        room = bar.length * self.column - 2 * GAP - EDGE - 2 * PAD
        (text,) = self._setting.laid(runs, size, room, lines=lines, leading=LEADING)
        return text


def stretched(grid: Grid, room: float) -> Grid:
    """Give the weeks the room that is left, each the same."""
    extra = max(room - grid.height, 0.0) / max(len(grid.weeks), 1)
    weeks: Sequence[GridWeek] = [
        GridWeek(week.week, week.height + extra, week.bars, week.more) for week in grid.weeks
    ]
    return Grid(tuple(weeks), grid.size, grid.missing)
