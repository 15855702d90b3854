"""Words before or behind a date that make it a deadline, a start, a week or a rough date."""

from datetime import date, timedelta
from enum import Enum, auto

from desktop.core.dates.edtf import HALF, QUARTER, SPRING, Edtf, Part, Run, month_after
from desktop.core.dates.parts import Partial
from desktop.core.dates.precision import Precision
from desktop.core.dates.series import Series
from desktop.core.dates.values import Value
from desktop.core.dates.words import EARLY, END, LATE, MID, Kind
from desktop.core.quick.dataclasses import replace


class Limit(Enum):
    """What the words around a date do to it."""

    NONE = auto()
    BY = auto()
    BEFORE = auto()
    FROM = auto()
    AFTER = auto()
    BETWEEN = auto()
    WEEK_FROM = auto()
    WEEK_WITH = auto()
    ABOUT = auto()


LIMITS = {
    Kind.BY: Limit.BY,
    Kind.UNTIL: Limit.BY,
    Kind.LATEST: Limit.BY,
    Kind.BEFORE: Limit.BEFORE,
    Kind.FROM: Limit.FROM,
    Kind.ONWARDS: Limit.FROM,
    Kind.AFTER: Limit.AFTER,
    Kind.BETWEEN: Limit.BETWEEN,
    Kind.WEEK_OF: Limit.WEEK_WITH,
    Kind.ABOUT: Limit.ABOUT,
}
_NEAR_DAYS = timedelta(days=7)
# What becomes of a limit on a part of something, and whether a part of a year stays in it:
# "before the end of 2017" is by 2017, "before the beginning of 2018" is before 2018.
_PART_LIMITS = {
    (Limit.BY, EARLY): (Limit.BY, True),
    (Limit.BY, MID): (Limit.BY, True),
    (Limit.BY, LATE): (Limit.BY, False),
    (Limit.BEFORE, EARLY): (Limit.BEFORE, False),
    (Limit.BEFORE, MID): (Limit.BY, True),
    (Limit.BEFORE, LATE): (Limit.BY, False),
    (Limit.FROM, EARLY): (Limit.FROM, False),
    (Limit.FROM, MID): (Limit.FROM, True),
    (Limit.FROM, LATE): (Limit.FROM, True),
    (Limit.AFTER, EARLY): (Limit.FROM, False),
    (Limit.AFTER, MID): (Limit.FROM, True),
    (Limit.AFTER, LATE): (Limit.AFTER, False),
}
_NAMES = {0: MID, END: LATE}


def simplified(series: Series, limit: Limit) -> tuple[Series, Limit]:
    """Bring parts of a month or year under `limit` into a form that EDTF can say.

    Parts of a month are dropped, which leaves the bound a little wide.
    """
    portion = next((item.portion for item in series.items if item.portion), None)
    name = portion.name if portion else 0
    turned = _PART_LIMITS.get((limit, _NAMES.get(name, name))) if portion else None
    if turned is None:
        return series, limit
    limit, keeps_year = turned
    items = tuple(
        one if keeps_year and one.sub is None else replace(one, portion=None)
        for one in series.items
    )
    return replace(series, items=items), limit


def limited(value: Value, limit: Limit) -> Value:
    """Apply `limit` to a closed value; the value comes back as it is where it has no sense."""
    if value.edtf is None or limit in (Limit.NONE, Limit.BETWEEN):
        return value
    first, last = value.edtf.runs[0].first, value.edtf.runs[-1].last
    if first is None or last is None:
        return value
    if limit is Limit.ABOUT:
        return _about(value, first, last)
    if limit in (Limit.WEEK_FROM, Limit.WEEK_WITH):
        return _week(value, first, last, limit)
    return replace(value, edtf=Edtf((_bounded(first, last, limit),)))


def _bounded(first: Part, last: Part, limit: Limit) -> Run:
    if limit is Limit.BY:
        return Run(None, last)
    if limit is Limit.BEFORE:
        return Run(None, _next_to(last, -1))
    return Run(first if limit is Limit.FROM else _next_to(last, +1), None)


def _next_to(part: Part, step: int) -> Part:
    """The date of the same grain before or after `part`; beyond the years known, itself."""
    try:
        return _beside(part, step)
    except ValueError:
        return part


def _beside(part: Part, step: int) -> Part:
    if part.about:
        return part
    if part.day is not None:
        return _day_part(part.first + timedelta(days=step))
    if part.sub is None:
        return Part(part.year + step)
    if part.sub <= 12:
        month = month_after(part.year, part.sub, step)
        return Part(month.year, month.month)
    base, count = _group(part.sub)
    index = part.year * count + part.sub - base + step
    return Part(index // count, base + index % count)


def _group(sub: int) -> tuple[int, int]:
    if sub < QUARTER:
        return SPRING, 4
    return (QUARTER, 4) if sub < HALF else (HALF, 2)


def _day_part(day: date) -> Part:
    return Part(day.year, day.month, day.day)


def _days(first: date, last: date) -> Edtf:
    return Edtf((Run(_day_part(first), _day_part(last)),), is_set=True)


def _week(value: Value, first: Part, last: Part, limit: Limit) -> Value:
    """Any day of a week: a set of days, of which one is meant, finer than a month."""
    if first.day is None or last.day is None:
        return value
    start, end = first.first, last.last
    if first == last and limit is Limit.WEEK_WITH:
        start -= timedelta(days=start.weekday())
    if first == last:
        end = start + timedelta(days=6)
    return replace(value, edtf=_days(start, end), precision=Precision.MONTH)


def _about(value: Value, first: Part, last: Part) -> Value:
    """Around a day is within a week of it, around a month also the month before and after."""
    notes = value.notes
    edtf = Edtf((Run(replace(first, about=first.day is None), last),))
    precision = value.precision
    if first != last:
        edtf = value.edtf or edtf
    elif first.day is not None:
        edtf, precision = _days(first.first - _NEAR_DAYS, last.last + _NEAR_DAYS), Precision.MONTH
        notes += ("“around” taken as within a week",)
    elif first.sub is not None and first.sub <= 12:
        months = [month_after(first.year, first.sub, n) for n in (-1, 0, 1)]
        parts = [Part(month.year, month.month) for month in months]
        edtf = Edtf(tuple(Run(part, part) for part in parts), is_set=True)
        notes += ("“around” taken as within a month",)
    else:
        whole = replace(first, about=True)
        edtf = Edtf((Run(whole, whole),))
    return replace(value, edtf=edtf, precision=precision, open_day=True, notes=notes)


def week_of_year(year: int, number: int) -> Value:
    """Any day of the ISO week `number`; raises `ValueError` when the year has no such week."""
    monday = date.fromisocalendar(year, number, 1)
    return Value(_days(monday, monday + timedelta(days=6)), Precision.MONTH)


def is_part_of_year(item: Partial) -> bool:
    """Whether it is the beginning, the middle or the end of a year."""
    return item.portion is not None and item.sub is None
