"""The pieces of a date in words: one date, a span, a list."""

from collections.abc import Sequence
from datetime import date, timedelta

from desktop.core.dates.edtf import (
    EARLY,
    HALF,
    LATE,
    MID,
    QUARTER,
    SPRING,
    Edtf,
    Part,
    Run,
    month_after,
)
from desktop.core.dates.precision import Precision
from desktop.core.dates.word_forms import DateWords

_WEEK = timedelta(days=6)


def value_words(value: Edtf, names: DateWords) -> str:
    """Return `value` in words, a set with "and" or "or" before its last date."""
    if not value.is_set:
        return _run_words(value.runs[0], names)
    if value.precision is Precision.QUARTER:
        return _quarters(value, names)
    if len(value.runs) == 1:
        run = value.runs[0]
        return _run_words(run, names) if value.every else _one_day_of(run, names)
    return _listed(_shared(value.runs, names), names.and_ if value.every else names.or_, names)


def part_words(part: Part, names: DateWords, *, month: bool = True, year: bool = True) -> str:
    """Return one date; `month` and `year` are left out where a neighbour says them."""
    if part.day is not None:
        return _day_words(part, names, month=month, year=year)
    if part.sub is None:
        return names.around.format(what=part.year) if part.about else str(part.year)
    if part.about:
        form = {EARLY: names.early, MID: names.mid, LATE: names.late}.get(part.sub, names.around)
        told = str(part.year) if part.sub in (EARLY, MID, LATE) else _group_words(part, names)
        return form.format(what=told)
    if part.sub <= 12:
        name = names.months[part.sub - 1]
        return names.month.format(month=name, year=part.year) if year else name
    return _group_words(part, names)


def _day_words(part: Part, names: DateWords, *, month: bool, year: bool) -> str:
    if not month:
        return str(part.day)
    form = names.day if year else names.day_and_month
    return form.format(day=part.day, month=names.months[(part.sub or 1) - 1], year=part.year)


def _group_words(part: Part, names: DateWords) -> str:
    sub = part.sub or 1
    if sub <= 12:
        return names.month.format(month=names.months[sub - 1], year=part.year)
    if sub < QUARTER:
        return names.season.format(season=names.seasons[sub - SPRING], year=part.year)
    if sub < HALF:
        return names.quarter.format(ordinal=names.ordinals[sub - QUARTER], year=part.year)
    return names.half.format(ordinal=names.ordinals[sub - HALF], year=part.year)


def _run_words(run: Run, names: DateWords) -> str:
    first, last = run.first, run.last
    if first is not None and last is not None:
        return span_words(first, last, names)
    if last is not None:
        whole = last.day is None and not last.about
        return (names.by_the_end if whole else names.by).format(what=part_words(last, names))
    return names.from_.format(what=part_words(first, names)) if first is not None else ""


def span_words(
    first: Part, last: Part, names: DateWords, *, month: bool = True, year: bool = True
) -> str:
    """Return from `first` to `last`, naming a month and a year once."""
    end = part_words(last, names, month=month, year=year)
    if (first.year, first.sub, first.day, first.about) == (
        last.year, last.sub, last.day, last.about,
    ):  # fmt: skip
        return end
    days = first.day is not None and last.day is not None
    if days and (first.year, first.sub) == (last.year, last.sub):
        shared = names.days.format(first=first.day, last=last.day)
        return _around_days(shared, last, names, month=month, year=year)
    if first.year == last.year and _quarter(first) and _quarter(last):
        ordinals = [names.ordinals[(part.sub or QUARTER) - QUARTER] for part in (first, last)]
        told = names.span.format(first=ordinals[0], last=ordinals[1])
        return names.quarter.format(ordinal=told, year=last.year)
    same_year = first.year == last.year and (days or _are_months(first, last))
    start = part_words(first, names, year=not same_year and year)
    return names.span.format(first=start, last=end)


def _around_days(days: str, part: Part, names: DateWords, *, month: bool, year: bool) -> str:
    if not month:
        return days
    form = names.day if year else names.day_and_month
    return form.format(day=days, month=names.months[(part.sub or 1) - 1], year=part.year)


def _quarter(part: Part) -> bool:
    return part.precision is Precision.QUARTER and not part.about


def _are_months(*parts: Part) -> bool:
    return all(p.day is None and p.sub is not None and p.sub <= 12 and not p.about for p in parts)


def _shared(runs: Sequence[Run], names: DateWords) -> list[str]:
    """Return the words of each run, a month or year only where the next does not say it."""
    told = []
    for run, following in zip(runs, [*runs[1:], None], strict=True):
        first, last = run.first, run.last
        if first is None or last is None:
            continue
        after = following.first if following else None
        year = after is None or not _one_year(first, last, after)
        month = after is None or year or last.sub != after.sub or first.sub != last.sub
        told.append(span_words(first, last, names, month=month, year=year))
    return told


def _one_year(*parts: Part) -> bool:
    return len({part.year for part in parts}) == 1 and all(
        part.sub is not None and part.sub <= 12 for part in parts
    )


def _listed(told: Sequence[str], form: str, names: DateWords) -> str:
    return form.format(first=names.separator.join(told[:-1]), last=told[-1])


def _quarters(value: Edtf, names: DateWords) -> str:
    quarters = [
        month_after(first.year, first.sub, n)
        for run in value.runs
        if (first := run.first) is not None and run.last is not None and first.sub is not None
        for n in range(0, _months(first, run.last), 3)
    ]
    parts = [Part(month.year, QUARTER + month.month // 3) for month in quarters]
    if len({part.year for part in parts}) > 1:
        return _listed([part_words(part, names) for part in parts], names.or_, names)
    ordinals = [names.ordinals[(part.sub or QUARTER) - QUARTER] for part in parts]
    told = _listed(ordinals, names.or_, names) if len(ordinals) > 1 else ordinals[0]
    return names.quarter.format(ordinal=told, year=parts[0].year)


def _months(first: Part, last: Part) -> int:
    return (last.year - first.year) * 12 + (last.sub or 12) - (first.sub or 1) + 1


def _one_day_of(run: Run, names: DateWords) -> str:
    """Return a week, a part of a month or another stretch of which one day is meant."""
    first, last = run.first, run.last
    if first is None or last is None or first.day is None or last.day is None:
        return _run_words(run, names)
    if last.first - first.first == _WEEK and first.first.weekday() == 0:
        return names.week.format(what=part_words(first, names))
    month = Part(first.year, first.sub)
    form = _part_of_month(first.day, last.first, month, names)
    if form is None or (last.year, last.sub) != (first.year, first.sub):
        return names.one_day.format(what=span_words(first, last, names))
    ordinal = names.ordinals[int(first.day > 1)]
    return form.format(what=part_words(month, names), ordinal=ordinal)


def some_time_words(value: Edtf, told: str, names: DateWords) -> str:
    """Return that `told`, the words of `value`, is the time in which a day is still open."""
    if value.is_set and len(value.runs) == 1 and value.precision is Precision.MONTH:
        return _in_stretch(value.runs[0], told, names)
    part = value.runs[0].first
    if part is not None and part.about and part.sub not in (EARLY, MID, LATE):
        return told
    groups = (Precision.QUARTER, Precision.HALF)
    named = value.precision in groups and not (part and part.about)
    return (names.some_time_the if named else names.some_time).format(what=told)


def _in_stretch(run: Run, told: str, names: DateWords) -> str:
    first, last = run.bounds
    if first is None or last is None or told == names.one_day.format(what=_run_words(run, names)):
        return told
    form = _part_of_month(first.day, last, Part(first.year, first.month), names)
    in_third = form is not None and form != names.half_of
    return (names.some_time if in_third else names.some_time_the).format(what=told)


def _part_of_month(first: int, last: date, month: Part, names: DateWords) -> str | None:
    """Return the pattern for the thirds and halves of a month, `None` for other stretches."""
    end = last.day if last != month.last else 31
    forms = {
        (1, 10): names.early,
        (11, 20): names.mid,
        (21, 31): names.late,
        (1, 15): names.half_of,
        (16, 31): names.half_of,
    }
    return forms.get((first, end))
