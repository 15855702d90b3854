"""What is written on the timeline: months in its head, titles of bars, and how wide all that is."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.core.month import Month
from desktop.core.timeline.labels import MOST, Label, place_labels
from desktop.core.timeline.lanes import PlacedMark
from desktop.core.timeline.marks import LIMITS, OTHER, Mark
from desktop.core.timeline.ruler import Ruler, Tick, Unit, months_seen
from desktop.ui.calendar.bars import TICKED
from desktop.ui.dates import DateWords

translate = QCoreApplication.translate
_KEPT = 20_000


def label_of(mark: Mark) -> str:
    """Say a bar's title; its lane says the process, and its ends say the days."""
    if LIMITS in mark.lanes:
        return f"{mark.place} {mark.title}".strip()
    title = f"{TICKED}{mark.title}" if mark.mine else mark.title
    named = not mark.place or mark.place in mark.title
    return title if named else f"{title}, {mark.place}"


def lane_words(name: str) -> str:
    """Name a lane of processes."""
    return translate("Timeline", "Other meetings") if name == OTHER else name


def tick_words(tick: Tick, dates: DateWords) -> tuple[str, str]:
    """Name a quarter, a month or a week, with its year and without."""
    month = Month.of(tick.day)
    if tick.unit is Unit.WEEK:
        # The week is the one of its Thursday (ISO 8601), on whichever day it begins.
        thursday = tick.day + timedelta(days=(3 - tick.day.weekday()) % 7)
        number = dates.number(thursday.isocalendar().week)
        return translate("Timeline", "Week %1").replace("%1", number), number
    if tick.unit is Unit.QUARTER:
        number = dates.number((month.month - 1) // 3 + 1)
        words = translate("DateWords", "Q%1").replace("%1", number)
        return f"{words} {dates.number(month.year)}", words
    return dates.month(month, short=True), dates.month_alone(month)


def stretch_words(ruler: Ruler, dates: DateWords) -> str:
    """Name what is seen: "2017", "Apr – Jun 2017"."""
    first, last = months_seen(ruler)
    if first.month == 1 and last.month == 12:
        years = [dates.number(year) for year in (first.year, last.year)]
        return years[0] if first.year == last.year else " – ".join(years)
    return dates.months(first, last)


def days_words(first: int, last: int, dates: DateWords) -> str:
    """Write the days of a count, given as ordinals."""
    return dates.days(date.fromordinal(first), date.fromordinal(last))


class Measured:
    """Widths of words in one font, in design pixels; each is measured once."""

    def __init__(self, font: QFont, unit: float, most: float = MOST) -> None:
        """A title takes at most `most` beside its bar."""
        self._metrics, self._unit, self._most = QFontMetricsF(font), unit, most
        self._known: dict[str, float] = {}

    def width(self, words: str) -> float:
        """Return the width of words."""
        known = self._known.get(words)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._metrics.horizontalAdvance(words) / self._unit + 1.0
            self._known[words] = known
        return known

    def labels(self, bars: Sequence[PlacedMark], end: float) -> list[tuple[PlacedMark, Label]]:
        """Place the titles of a lane's bars, which come row by row."""
        found: list[tuple[PlacedMark, Label]] = []
        begin = 0
        while begin < len(bars):
            stop = begin + 1
            while stop < len(bars) and bars[stop].row == bars[begin].row:
                stop += 1
            found += self._row(bars[begin:stop], end)
            begin = stop
        return found

    def _row(self, bars: Sequence[PlacedMark], end: float) -> list[tuple[PlacedMark, Label]]:
        ends = [(bar.left, bar.right) for bar in bars]
        placed = place_labels(ends, end, lambda n: self.width(label_of(bars[n].mark)), self._most)
        return [(bar, one) for bar, one in zip(bars, placed, strict=True) if one]
