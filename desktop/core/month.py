"""A month as a page of weeks, for any first day of the week."""

from datetime import date, timedelta

from desktop.core.quick.tuples import NamedTuple

FIRST_YEAR, LAST_YEAR = 1900, 2200
WEEKS, DAYS = 6, 7
_THURSDAY = 3
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Month(NamedTuple):
    """A month of a year, 1 to 12; pages go from 1900 to 2200."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month in which `day` lies."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day."""
        leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
        length = 29 if leap and self.month == 2 else _LENGTHS[self.month - 1]
        return date(self.year, self.month, length)

    def shifted(self, months: int) -> "Month":
        """Return the month `months` later (earlier when negative), never outside the pages."""
        number = self.year * 12 + self.month - 1 + months
        number = min(max(number, FIRST_YEAR * 12), LAST_YEAR * 12 + 11)
        return Month(number // 12, number % 12 + 1)

    def holds(self, day: date) -> bool:
        """Tell whether `day` lies in the month."""
        return Month.of(day) == self


class Week(NamedTuple):
    """Seven days in a row of the page, with their week number (ISO 8601)."""

    number: int
    days: tuple[date, ...]

    @property
    def first(self) -> date:
        """The first day of the row."""
        return self.days[0]

    @property
    def last(self) -> date:
        """The last day of the row."""
        return self.days[-1]


class MonthGrid(NamedTuple):
    """The six weeks that a page of `month` can show; `needed` of them hold days of the month."""

    month: Month
    weeks: tuple[Week, ...]
    needed: int

    @property
    def first(self) -> date:
        """The first day of the page."""
        return self.weeks[0].first

    @property
    def last(self) -> date:
        """The last day of the weeks that are needed."""
        return self.weeks[self.needed - 1].last

    def place(self, day: date) -> tuple[int, int] | None:
        """Return row and column of `day`, `None` when it is not on the page."""
        row, column = divmod((day - self.first).days, DAYS)
        return (row, column) if 0 <= row < self.needed else None

    def day(self, row: int, column: int) -> date:
        """Return the day in a cell."""
        return self.weeks[row].days[column]


def month_grid(month: Month, first_weekday: int) -> MonthGrid:
    """Lay out `month` in weeks that begin on `first_weekday`, 0 for Monday to 6 for Sunday."""
    start = month.first - timedelta(days=(month.first.weekday() - first_weekday) % DAYS)
    weeks = tuple(_week(start + timedelta(days=DAYS * row)) for row in range(WEEKS))
    return MonthGrid(month, weeks, (month.last - start).days // DAYS + 1)


def _week(first: date) -> Week:
    """A row's number is that of its Thursday: every ISO week is the one of its Thursday."""
    days = tuple(first + timedelta(days=step) for step in range(DAYS))
    thursday = next(day for day in days if day.weekday() == _THURSDAY)
    return Week(thursday.isocalendar().week, days)


def same_day_in(month: Month, day: date) -> date:
    """Return the day of `month` with the number of `day`, or its last day when it has fewer."""
    return month.first.replace(day=min(day.day, month.last.day))


def within_pages(day: date) -> date:
    """Return `day`, or the nearest day for which there is a page."""
    return min(max(day, date(FIRST_YEAR, 1, 1)), date(LAST_YEAR, 12, 31))
