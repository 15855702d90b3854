"""What the rules of a series say, in plain words: "every week on Monday until 3 July 2017"."""

from datetime import date

from desktop.core.event import Event
from desktop.core.recurrence.occurrences import Series, series_of
from desktop.core.recurrence.rule import Rule, parse_rule

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_UNITS = {"YEARLY": "year", "MONTHLY": "month", "WEEKLY": "week", "DAILY": "day", "HOURLY": "hour"}
_PLACES = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_WORKDAYS = tuple((day, 0) for day in range(5))


def repeats_words(event: Event) -> str:
    """Say how a series repeats; the paper's own words where it has some, "" when it does not."""
    series = series_of(event)
    if series is None:
        return event.repeats or ""
    rules = [
        parse_rule(line.partition(":")[2].strip(), event.when.timezone)
        for line in event.recurrence
        if line.startswith("RRULE")
    ]
    said = [_rule_words(rule, series) for rule in rules]
    listed = len(series.more) - 1
    if listed:
        further = f"on {listed} further {'date' if listed == 1 else 'dates'}"
        said.append(further if rules else f"on {listed + 1} dates")
    left_out = len(series.less) + len(series.off)
    if left_out:
        said.append(f"except on {left_out} {'date' if left_out == 1 else 'dates'}")
    return ", ".join(said)


def _rule_words(rule: Rule, series: Series) -> str:
    unit = _UNITS[rule.frequency]
    every = f"every {unit}" if rule.interval == 1 else f"every {rule.interval} {unit}s"
    if rule.frequency in ("WEEKLY", "DAILY") and set(rule.days) == set(_WORKDAYS):
        every = "every working day" if rule.interval == 1 else f"{every} on working days"
        days = ""
    else:
        days = _days_words(rule, series)
    return " ".join(part for part in (every, days, _end_words(rule, series)) if part)


def _days_words(rule: Rule, series: Series) -> str:
    """On which days: weekdays, days of the month, months, as far as there are words for them."""
    months = _joined([MONTHS[number - 1] for number in rule.numbers("BYMONTH")])
    within = f"in {months}" if months else ""
    if rule.days:
        return f"on {_weekdays(rule)} {within}".strip()
    days = sorted(rule.numbers("BYMONTHDAY"), key=lambda one: (one < 0, abs(one)))
    if days:
        named = _joined([f"day {one}" if one > 0 else _from_the_end(one) for one in days])
        return f"on {named} {within}".strip()
    begin = series.begin
    if rule.frequency == "YEARLY" and not rule.by:
        return f"on {begin.day} {MONTHS[begin.month - 1]}"
    if rule.frequency == "MONTHLY" and not rule.by:
        return f"on day {begin.day}"
    if rule.frequency == "WEEKLY":
        return f"on {DAYS[begin.weekday()]} {within}".strip()
    return within


def _weekdays(rule: Rule) -> str:
    positions = rule.numbers("BYSETPOS")
    names = [_weekday(day, number) for day, number in rule.days]
    if not positions:
        return _joined(names)
    places = _joined([_PLACES.get(one, f"number {one}") for one in positions])
    if set(rule.days) == set(_WORKDAYS):
        return f"the {places} working day"
    return f"the {places} of {_joined(names)}"


def _weekday(day: int, number: int) -> str:
    if not number:
        return DAYS[day]
    return f"the {_PLACES.get(number, f'number {number}')} {DAYS[day]}"


def _from_the_end(day: int) -> str:
    return "the last day" if day == -1 else f"day {-day} from the end"


def _end_words(rule: Rule, series: Series) -> str:
    if rule.count:
        return "once" if rule.count == 1 else f"{rule.count} times"
    if rule.until is None:
        return ""
    return f"until {_day_words(rule.until.date())}" if series.begin <= rule.until else ""


def _day_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _joined(words: list[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
