"""How one looks at the timeline: where, how far, and every way to look elsewhere, as one value."""

from datetime import date
from typing import NamedTuple

from desktop.core.timeline.ruler import A_YEAR, LEVELS, Ruler, ruler_at, scale_of

_AIR = 24.0


class Sight(NamedTuple):
    """What is looked at: a ruler, and the level (of `LEVELS`) to which it was zoomed."""

    ruler: Ruler
    level: int = A_YEAR

    def fitted(self, width: float) -> "Sight":
        """Return the sight in a window of another width: as much time is seen as before."""
        ruler = self.ruler._replace(width=width, per_day=scale_of(self.level, width))
        return self._replace(ruler=ruler.begun(ruler.start))

    def widened(self, width: float) -> "Sight":
        """Return the sight where something beside it has come or gone: nothing on it moves."""
        return self._replace(ruler=self.ruler.widened(width))

    def zoomed(self, levels: int, x: float) -> "Sight":
        """Return the sight so many levels closer, wider when negative; 0 goes back to a year.

        The day at the place `x` stays where it is.
        """
        wanted = self.level - levels if levels else A_YEAR
        level = min(max(wanted, 0), len(LEVELS) - 1)
        return Sight(self.ruler.scaled(scale_of(level, self.ruler.width), x), level)

    def moved(self, pixels: float) -> "Sight":
        """Return the sight so many pixels later."""
        return self._replace(ruler=self.ruler.moved(pixels / self.ruler.per_day))

    def stepped(self, steps: int) -> "Sight":
        """Return the sight so many steps later: months, or weeks when less than a year is seen."""
        if LEVELS[self.level] >= LEVELS[A_YEAR]:
            return self.flipped(steps)
        return self._replace(ruler=self.ruler.moved(steps * 7.0))

    def paged(self, pages: int) -> "Sight":
        """Return the sight so many pages later."""
        return self.flipped(pages * LEVELS[self.level])

    def flipped(self, months: int) -> "Sight":
        """Return the sight so many months later."""
        return self._replace(ruler=self.ruler.paged(months))

    def showing(self, day: date) -> "Sight":
        """Return the sight with `day` in it: the same when it is there already."""
        if self.ruler.sees(day, day):
            return self
        return self._replace(ruler=ruler_at(day, self.level, self.ruler.width))

    def reaching(self, left: float, right: float) -> "Sight":
        """Return the sight moved no farther than needed to see the places from `left` to `right`.

        What is longer than the ruler is seen from its beginning.
        """
        over = min(right + _AIR - self.ruler.width, left - _AIR)
        if left < 0:
            return self.moved(left - _AIR)
        return self.moved(over) if over > 0 else self


def sight_of(day: date, width: float) -> Sight:
    """Return the sight of the year of `day`."""
    return Sight(ruler_at(day, A_YEAR, width))
