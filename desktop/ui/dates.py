"""Dates and times in the user's own way of writing them."""

from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop.core.clashes import zone_called
from desktop.core.dates.calendar_names import ZONE_CITIES
from desktop.core.dates.precision import Precision
from desktop.core.glance import Seen
from desktop.core.month import Month
from desktop.core.when import When

DASH = "–"
# Letters of a weekday's short name, of which two still stand in a column.
LONG_NAME = 5
translate = QCoreApplication.translate


class DateWords:
    """Words for days, months and dates as far as they are known, in one locale."""

    def __init__(self, locale: QLocale | None = None) -> None:
        """Take the user's locale unless another is given."""
        self.locale = locale or QLocale()
        self._numbers = tuple(self.number(day) for day in range(32))
        # Lists have thousands of weekdays and hours, of which few are others.
        self._weekdays: dict[int, str] = {}
        self._clock: dict[tuple[int, int], str] = {}
        pattern = self.locale.dateFormat(QLocale.FormatType.ShortFormat)
        self._month_first = 0 <= pattern.find("M") < pattern.find("d")
        # Where a day is an ordinal, as in German, it has a full stop: "24. Mai".
        dotted = "d." in self.locale.dateFormat(QLocale.FormatType.LongFormat)
        self._dot = "." if dotted else ""

    @property
    def first_weekday(self) -> int:
        """The first day of the week, 0 for Monday to 6 for Sunday."""
        return self.locale.firstDayOfWeek().value - 1

    def weekday(self, number: int, *, short: bool = False) -> str:
        """Name a weekday, 0 for Monday."""
        if not short:
            return self.locale.standaloneDayName(number + 1, QLocale.FormatType.LongFormat)
        if number not in self._weekdays:
            form = QLocale.FormatType.ShortFormat
            self._weekdays[number] = self.locale.standaloneDayName(number + 1, form)
        return self._weekdays[number]

    def month(self, month: Month, *, short: bool = False) -> str:
        """Name a month with its year: "May 2017"."""
        return self._date(month.first, "MMM yyyy" if short else "MMMM yyyy")

    def month_alone(self, month: Month) -> str:
        """Name a month in few letters, without its year: "May"."""
        return self.locale.standaloneMonthName(month.month, QLocale.FormatType.ShortFormat)

    def months(self, first: Month, last: Month) -> str:
        """Name a stretch of months: "May – Jul 2017"."""
        if first == last:
            return self.month(first)
        begin = "MMM" if first.year == last.year else "MMM yyyy"
        return f"{self._date(first.first, begin)} {DASH} {self.month(last, short=True)}"

    def day_of_page(self, day: date) -> str:
        """Number a day in a month page: the first of a month has its month with it."""
        return self.short_day(day) if day.day == 1 else self._numbers[day.day]

    def number(self, number: int) -> str:
        """Write a number without any grouping."""
        return self.locale.toString(number).replace(self.locale.groupSeparator(), "")

    def short_day(self, day: date) -> str:
        """Write "24 May", or "May 24" where people do so."""
        return self._date(day, "MMM d" if self._month_first else f"d{self._dot} MMM")

    def middle_day(self, day: date) -> str:
        """Write "24 May 2017"."""
        return self._date(day, "MMM d, yyyy" if self._month_first else f"d{self._dot} MMM yyyy")

    def long_day(self, day: date) -> str:
        """Write "Wednesday 24 May 2017"."""
        if self._month_first:
            return self._date(day, "dddd, MMMM d, yyyy")
        return self._date(day, "dddd, d. MMMM yyyy" if self._dot else "dddd d MMMM yyyy")

    def days(self, first: date, last: date) -> str:
        """Write a span of days with its year: "22–25 May 2017", "29 Jun – 1 Jul 2017"."""
        if first == last:
            return self.middle_day(first)
        if first.year != last.year:
            return f"{self.middle_day(first)} {DASH} {self.middle_day(last)}"
        if first.month != last.month:
            return f"{self.short_day(first)} {DASH} {self.middle_day(last)}"
        if self._month_first:
            span = f"{self.number(first.day)}{DASH}{self.number(last.day)}"
            return f"{self._date(first, 'MMM')} {span}, {self._date(last, 'yyyy')}"
        return f"{self.number(first.day)}{self._dot}{DASH}{self.middle_day(last)}"

    # -- columns of the agenda -----------------------------------------------------------------

    def column(self, event: Seen, month: Month) -> str:
        """Write the date column of a row that stands under `month`."""
        when = event.when
        if when.is_deadline and when.latest:
            return translate("DateWords", "by %1").replace("%1", self.number(when.latest.day))
        first, last = when.earliest, when.latest
        if first is None or last is None or not (when.is_fixed or when.is_part_of_month):
            return self._coarse_column(when)
        begin = self._numbers[first.day] if month.holds(first) else self.short_day(first)
        if first == last:
            return begin
        end = self._numbers[last.day] if month.holds(last) else self.short_day(last)
        return f"{begin}{DASH}{end}"

    def _coarse_column(self, when: When) -> str:
        first, last = when.earliest, when.latest
        if first is None or last is None:
            return self._open_end(when)
        begin, end = Month.of(first), Month.of(last)
        if begin == end:
            return self._date(first, "MMM")
        if when.precision is Precision.YEAR and begin.year == end.year:
            return self.number(first.year)
        if when.precision is Precision.QUARTER:
            quarters = [(month.month - 1) // 3 + 1 for month in (begin, end)]
            names = [
                translate("DateWords", "Q%1").replace("%1", self.number(number))
                for number in quarters
            ]
            return DASH.join(dict.fromkeys(names))
        if begin.year != end.year:
            return f"{self.month(begin, short=True)} {DASH} {self.month(end, short=True)}"
        return f"{self._date(first, 'MMM')}{DASH}{self._date(last, 'MMM')}"

    def weekdays(self, when: When) -> str:
        """Write the weekday column: "Wed", "Mon–Thu", nothing where no day is fixed."""
        if when.is_deadline and when.latest:
            return self.weekday(when.latest.weekday(), short=True)
        if not when.is_fixed or when.earliest is None or when.latest is None:
            return ""
        if when.earliest == when.latest:
            return self.weekday(when.earliest.weekday(), short=True)
        if (when.latest - when.earliest).days >= 7:
            return ""
        days = dict.fromkeys(day.weekday() for day in (when.earliest, when.latest))
        names = [self.weekday(day, short=True) for day in days]
        if len(names) > 1 and max(map(len, names)) > LONG_NAME:
            # Some languages have no short names, and two whole ones have no room.
            form = QLocale.FormatType.NarrowFormat
            names = [self.locale.standaloneDayName(day + 1, form) for day in days]
        return DASH.join(names)

    def hour(self, when: When) -> str:
        """Write the hour at the venue at which something on one day begins, else nothing."""
        start = when.starts_at() if when.earliest == when.latest else None
        return self.clock(start) if start else ""

    def weekdays_and_hour(self, when: When) -> str:
        """Write the weekdays, and for what is on one day its hour: "Thu 10:00"."""
        return " ".join(filter(None, (self.weekdays(when), self.hour(when))))

    # -- sentences -----------------------------------------------------------------------------

    def when(self, when: When, *, lasting: bool = False) -> str:
        """Say a date as far as it is known; `lasting` for windows and phases."""
        said = self._said(when, lasting=lasting)
        if when.tentative and when.is_dated:
            said = translate("DateWords", "%1, to be confirmed").replace("%1", said)
        return said

    def brief(self, when: When) -> str:
        """Say a date in few words, for chips and lists: "May 2017", "22–25 May 2017"."""
        if not when.is_dated:
            return when.text or translate("DateWords", "no date yet")
        if when.is_deadline or when.latest is None:
            return self._open_end(when, year=True)
        first, last = when.earliest, when.latest
        assert first is not None
        if not when.is_fixed and when.is_part_of_month:
            return translate("DateWords", "a day of %1").replace("%1", self.days(first, last))
        return self.days(first, last) if when.is_fixed else self._stretch(when)

    def _said(self, when: When, *, lasting: bool) -> str:
        first, last = when.earliest, when.latest
        if first is None or last is None:
            return (
                self._open_end(when, year=True)
                if when.is_dated
                else translate("DateWords", "No date yet")
            )
        if when.is_fixed:
            return self.long_day(first) if first == last else self._long_span(first, last)
        if when.is_part_of_month and not lasting:
            return translate("DateWords", "Some day of %1").replace("%1", self.days(first, last))
        stretch = self._stretch(when)
        return (
            stretch if lasting else translate("DateWords", "Some time in %1").replace("%1", stretch)
        )

    def _long_span(self, first: date, last: date) -> str:
        ends = [self.weekday(day.weekday()) for day in (first, last)]
        return f"{self.days(first, last)}, {ends[0]} {DASH} {ends[1]}"

    def _stretch(self, when: When) -> str:
        first, last = when.earliest, when.latest
        assert first is not None
        assert last is not None
        begin, end = Month.of(first), Month.of(last)
        if when.precision is Precision.YEAR and begin.year == end.year:
            return self.number(first.year)
        if begin == end:
            return self.month(begin)
        if begin.year == end.year:
            return f"{self._date(first, 'MMMM')} {DASH} {self.month(end)}"
        return f"{self.month(begin)} {DASH} {self.month(end)}"

    def _open_end(self, when: When, *, year: bool = False) -> str:
        write = self.middle_day if year else self.short_day
        if when.latest is not None:
            return translate("DateWords", "by %1").replace("%1", write(when.latest))
        if when.earliest is not None:
            return translate("DateWords", "from %1").replace("%1", write(when.earliest))
        return ""

    def times(self, when: When, home_zone: str) -> str:
        """Say the hours at the venue, with those at home beside them; "" without hours."""
        start, end = told_hours(when)
        if start is None:
            return ""
        there = self._hours(start, end)
        zone = zone_called(when.timezone)
        if zone is None:
            return there
        city = zone_city(when.timezone or "")
        there = f"{there} ({city})"
        home = zone_called(home_zone)
        if home is None or start.replace(tzinfo=zone).utcoffset() == _offset(start, zone, home):
            return there
        here = [
            moment.replace(tzinfo=zone).astimezone(home) if moment else None
            for moment in (start, end)
        ]
        begins = here[0] or start
        at_home = self._hours(begins, here[1])
        if begins.date() != start.date():
            at_home = f"{self.weekday(begins.weekday(), short=True)} {at_home}"
        return translate("DateWords", "%1, %2 at home").replace("%1", there).replace("%2", at_home)

    def clock(self, moment: datetime) -> str:
        """Write the hour and minute of a moment."""
        key = (moment.hour, moment.minute)
        if key not in self._clock:
            form = QLocale.FormatType.ShortFormat
            self._clock[key] = self.locale.toString(QTime(*key), form)
        return self._clock[key]

    def _hours(self, start: datetime, end: datetime | None) -> str:
        return f"{self.clock(start)} {DASH} {self.clock(end)}" if end else self.clock(start)

    def _date(self, day: date, pattern: str) -> str:
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)


def told_hours(when: When) -> tuple[datetime | None, datetime | None]:
    """Return the local hours to be told of a date: its ends, those of each day, or a limit's."""
    start, end = when.starts_at(), when.ends_at()
    if when.is_daily and when.start and when.end and when.earliest:
        start, end = (datetime.combine(when.earliest, at) for at in (when.start, when.end))
    if start is None and when.is_deadline:
        # A deadline has one hour, at its end.
        start, end = end, None
    return start, end


def zone_city(zone: str) -> str:
    """Return the city in an IANA zone's name, or the one that people say for it: "New York"."""
    return dict(ZONE_CITIES).get(zone) or zone.rsplit("/", 1)[-1].replace("_", " ")


def offset_words(moment: datetime) -> str:
    """Write an aware moment's distance from UTC: "UTC+2", "UTC−3:30"."""
    offset = moment.utcoffset() or timedelta()
    minutes = abs(int(offset.total_seconds())) // 60
    sign = "+" if offset >= timedelta() else "−"
    tail = f":{minutes % 60:02d}" if minutes % 60 else ""
    return f"UTC{sign}{minutes // 60}{tail}"


def in_zone(moment: datetime, zone: str) -> datetime | None:
    """Return an aware moment in the IANA zone, `None` for a zone that is not known here."""
    found = zone_called(zone)
    return moment.astimezone(found) if found else None


def _offset(moment: datetime, zone: tzinfo, home: tzinfo) -> timedelta | None:
    return moment.replace(tzinfo=zone).astimezone(home).utcoffset()
