"""From printed dates that are complete, or lack but the year, to their value."""

from collections.abc import Sequence
from datetime import date, timedelta

from desktop.core.dates import words
from desktop.core.dates.calendar_names import MONTHS, WEEKDAYS
from desktop.core.dates.edtf import (
    EARLY,
    FIRST_YEAR,
    HALF,
    LAST_YEAR,
    LATE,
    MID,
    QUARTER,
    SPRING,
    Edtf,
    Part,
    Run,
)
from desktop.core.dates.parts import Partial
from desktop.core.dates.precision import Precision
from desktop.core.dates.series import Joint, Series
from desktop.core.dates.sharing import completed, share_years_onwards
from desktop.core.quick.dataclasses import dataclass, replace

_IN_YEAR = {words.EARLY: EARLY, words.MID: MID, words.LATE: LATE, words.END: LATE}
_GRAINS = tuple(Precision)


@dataclass(frozen=True, slots=True)
class Context:
    """Where a year comes from that was not printed.

    `after`: the first such date on that day or later, or with `past` the last one before it.
    `reason` is a noun phrase for the guess, such as "the letter of 22 December 2016".
    """

    default_year: int | None = None
    after: date | None = None
    reason: str = ""
    past: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """What printed dates mean; `open_day` says that a day or a choice is still to be named."""

    edtf: Edtf | None
    precision: Precision = Precision.UNKNOWN
    open_day: bool = False
    notes: tuple[str, ...] = ()


def value_of(series: Series, context: Context) -> Value:
    """Return the value of `series`; no value, with the reason, when it means nothing."""
    items = list(completed(series))
    notes = [item.note for item in items if item.note]
    if items[0].year is None:
        year = _year_from(context, items[0])
        if year is None:
            is_open = any(item.open_day for item in items)
            return Value(None, open_day=is_open, notes=(*notes, "no year printed"))
        notes.append(_reason(context, year))
        items[0] = replace(items[0], year=year)
        share_years_onwards(items)
    return _checked(items, series.joints, notes)


def _year_from(context: Context, item: Partial) -> int | None:
    year, after = context.default_year, context.after
    if after is not None:
        year = _turned(item, year or after.year, after, past=context.past)
    return year if year is not None and FIRST_YEAR <= year <= LAST_YEAR else None


def _turned(item: Partial, year: int, after: date, *, past: bool) -> int:
    """Return `year`, or the one next to it on which the date is on the right side of `after`."""
    month = 1 if item.sub is None else Part(2000, item.sub).first.month
    day = item.day or (1 if past else 31)
    if past:
        return year - ((year, month, day) > (after.year, after.month, after.day))
    return year + ((year, month, day) < (after.year, after.month, after.day))


def _reason(context: Context, year: int) -> str:
    return f"year {year} taken from {context.reason or 'context'}"


def _checked(items: list[Partial], joints: Sequence[Joint], notes: list[str]) -> Value:
    """Build the value; where days do not exist or run backwards, only their months are kept."""
    try:
        value = _built(items, joints)
        notes += [note for item in items if (note := _weekday_note(item))]
        notes += [note for item in items if (note := _season_note(item))]
        return replace(value, notes=tuple(notes))
    except ValueError as error:
        notes.append(str(error))
    try:
        value = _built([replace(item, day=None) for item in items], joints)
        return replace(value, open_day=True, notes=tuple(notes))
    except ValueError:
        return Value(None, notes=tuple(notes))


def _weekday_note(item: Partial) -> str:
    if item.weekday is None or item.day is None or item.year is None:
        return ""
    day = date(item.year, item.sub or 1, item.day)
    if day.weekday() == item.weekday:
        return ""
    printed, real = WEEKDAYS[item.weekday], WEEKDAYS[day.weekday()]
    return f"{printed} printed, but {day.isoformat()} is a {real}"


def _season_note(item: Partial) -> str:
    if item.sub is None or not SPRING <= item.sub < QUARTER:
        return ""
    part = Part(item.year or 0, item.sub)
    return f"season of the northern hemisphere, {_month(part.first)} to {_month(part.last)}"


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


def _built(items: list[Partial], joints: Sequence[Joint]) -> Value:
    runs, portions = _runs(items, joints)
    precision = max((_part(item).precision for item in items), key=_GRAINS.index)
    open_day = any(item.open_day for item in items)
    choice = precision is Precision.DAY and Joint.EITHER in joints
    if len(runs) > 1:
        runs = merged(_by_months(runs), apart=choice or precision is not Precision.DAY)
    quarters = precision is Precision.QUARTER and len(items) > 1 and Joint.RANGE not in joints
    is_set = len(runs) > 1 or portions or (quarters and len(runs) == 1)
    every = len(runs) > 1 and precision is Precision.DAY and not choice
    edtf = Edtf(tuple(runs), is_set=is_set, every=every)
    return Value(edtf, precision, open_day or choice)


def _runs(items: list[Partial], joints: Sequence[Joint]) -> tuple[list[Run], bool]:
    """Return the runs of dates and whether one of them is a part of a month."""
    runs: list[Run] = []
    portions = False
    for at, item in enumerate(items):
        if at and joints[at - 1] is Joint.RANGE:
            part_of_month = _portion_span(items[at - 1], item)
            runs[-1] = part_of_month or Run(runs[-1].first, _part(item))
            portions = portions or part_of_month is not None
            continue
        in_span = at < len(joints) and joints[at] is Joint.RANGE
        run = None if in_span else _portion_run(item)
        portions = portions or run is not None
        part = _part(item)
        runs.append(run or Run(part, part))
    for run in runs:
        first, last = run.bounds
        if first and last and first > last:
            raise ValueError("it ends before it begins")
    return runs, portions


def _part(item: Partial) -> Part:
    year = item.year or 0
    if item.sub is None and item.portion is not None:
        return Part(year, _IN_YEAR[item.portion.name], about=True)
    try:
        return Part(year, item.sub, item.day)
    except ValueError:
        if item.day is None or item.sub is None:
            raise
        month = MONTHS[item.sub - 1] if item.sub <= 12 else "season"
        raise ValueError(f"there is no {item.day} {month} {year}") from None


def _portion_run(item: Partial) -> Run | None:
    if item.portion is None or item.sub is None or item.sub > 12 or item.day is not None:
        return None
    end = Part(item.year or 0, item.sub).last.day
    first = item.portion.first if item.portion.first > 0 else end + 1 + item.portion.first
    year, sub = item.year or 0, item.sub
    return Run(Part(year, sub, first), Part(year, sub, min(item.portion.last, end)))


def _portion_span(first: Partial, last: Partial) -> Run | None:
    """Return "mid to late July" as days; parts of two months stay the two months."""
    start, end = _portion_run(first), _portion_run(last)
    if start is None or end is None or (first.year, first.sub) != (last.year, last.sub):
        return None
    return Run(start.first, end.last)


def _by_months(runs: list[Run]) -> list[Run]:
    """Write quarters of a list as their months, which EDTF's readers know in sets."""
    return [_months_of(run) for run in runs]


def _months_of(run: Run) -> Run:
    first, last = run.bounds
    subs = [part.sub for part in (run.first, run.last) if part is not None]
    if first is None or last is None or not all(s and QUARTER <= s < HALF for s in subs):
        return run
    return Run(Part(first.year, first.month), Part(last.year, last.month))


def merged(runs: list[Run], *, apart: bool) -> list[Run]:
    """Join runs that touch, in order; single dates that are a choice stay `apart`."""
    found: list[Run] = []
    for run in sorted(runs, key=_first_day):
        if found and _touch(found[-1], run) and not (apart and run.first == run.last):
            longer = max(found[-1], run, key=lambda one: one.bounds[1] or date.min)
            found[-1] = Run(found[-1].first, longer.last)
        elif run not in found:
            found.append(run)
    return found


def _first_day(run: Run) -> date:
    return run.bounds[0] or date.min


def _touch(one: Run, other: Run) -> bool:
    end, start = one.bounds[1], other.bounds[0]
    return end is not None and start is not None and start <= end + timedelta(days=1)
