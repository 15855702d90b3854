"""The words and patterns in which dates are told to people, one value a language."""

from desktop.core.dates.calendar_names import MONTHS, WEEKDAYS, ZONE_CITIES
from desktop.core.quick.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """Names and patterns of one language; the patterns take what stands in their brackets.

    Months begin with January, weekdays with Monday, seasons with spring. `cities` names the city
    that people say for a zone where it is not the zone's own.
    """

    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    seasons: tuple[str, ...]
    ordinals: tuple[str, ...]
    cities: tuple[tuple[str, str], ...] = ()
    day: str = "{day} {month} {year}"
    day_and_month: str = "{day} {month}"
    month: str = "{month} {year}"
    month_alone: str = "{month}"
    weekday: str = "{weekday} {date}"
    season: str = "{season} {year}"
    quarter: str = "{ordinal} quarter of {year}"
    half: str = "{ordinal} half of {year}"
    half_of: str = "{ordinal} half of {what}"
    quarter_short: str = "Q{number}"
    half_short: str = "H{number}"
    early: str = "early {what}"
    mid: str = "mid {what}"
    late: str = "late {what}"
    around: str = "around {what}"
    week: str = "week of {what}"
    one_day: str = "one day of {what}"
    by: str = "by {what}"
    by_the_end: str = "by the end of {what}"
    from_: str = "from {what}"
    some_time: str = "some time in {what}"
    some_time_the: str = "some time in the {what}"
    local_time: str = "{city} time"
    span: str = "{first} – {last}"
    days: str = "{first}–{last}"
    separator: str = ", "
    and_: str = "{first} and {last}"
    or_: str = "{first} or {last}"
    all_day: str = "all day"
    to_be_confirmed: str = "to be confirmed"
    no_date: str = "no date yet"


ENGLISH = DateWords(
    months=MONTHS,
    months_short=tuple(name[:3] for name in MONTHS),
    weekdays=WEEKDAYS,
    weekdays_short=tuple(name[:3] for name in WEEKDAYS),
    seasons=("spring", "summer", "autumn", "winter"),
    ordinals=("1st", "2nd", "3rd", "4th"),
    cities=ZONE_CITIES,
)
