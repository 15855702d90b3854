"""Dates moved, lengthened, fixed to a day and confirmed by hand: each a new date out of the old.

Lengths and hours stay, hours stay those at the venue, and nothing that was open becomes firm by
being moved.
"""

from collections.abc import Callable
from datetime import date, timedelta

from desktop.core.dates.edtf import Edtf, Part, Run, parse_edtf
from desktop.core.dates.wording import words
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When, when_of


def moved(when: When, days: int) -> When:
    """Return the date `days` later, or earlier when negative, with its length and hours.

    A date that is no fixed day stands on its last one, and only that is moved: "by the end of
    November" five days on is "by 5 December". Raises `ValueError` outside the years 1900 to 2199
    and for dates that stand nowhere.
    """
    if when.edtf is None or when.latest is None:
        raise ValueError("it stands on no day")
    if not when.is_fixed:
        last = _part(_later(when.latest, days))
        return _renewed(when, Edtf((Run(None, last),), uncertain=_is_uncertain(when)))
    value = parse_edtf(when.edtf)
    return _renewed(when, _with_parts(value, lambda part: _moved_part(part, days)))


def stretched(when: When, first: date | None = None, last: date | None = None) -> When:
    """Return the date with another first or last day; a fixed one, else it stays as it is.

    An end stops at the other end, or where the hours would run backwards; of a list of days the
    first and the last stretch have the ends. Raises `ValueError` outside the years 1900 to 2199.
    """
    if when.edtf is None or not when.is_fixed:
        return when
    value = parse_edtf(when.edtf)
    runs = list(value.runs)
    if first is not None:
        runs[0] = _from(runs[0], min(first, _last_of(runs[0])))
    if last is not None:
        runs[-1] = _until(runs[-1], max(last, _first_of(runs[-1])))
    changed = _renewed(when, _simple(replace(value, runs=tuple(runs))))
    return when if _runs_backwards(changed) else changed


def fixed_on(when: When, day: date) -> When:
    """Return the date fixed to one day; what was to be confirmed still is, hours are kept."""
    part = _part(day)
    plain = _renewed(when, Edtf((Run(part, part),), uncertain=when.tentative))
    if when.start is None and when.end is None:
        return plain
    timed = plain.with_times(when.start, when.end, when.timezone)
    return replace(timed, text=words(timed))


def confirmed(when: When, *, firm: bool) -> When:
    """Return the date as firm or as still to be confirmed; without any date it stays as it is."""
    if when.edtf is None or when.tentative is not firm:
        return when
    value = replace(parse_edtf(when.edtf), uncertain=not firm)
    return replace(_renewed(when, value), tentative=not firm)


def in_zone(when: When, zone: str | None) -> When:
    """Return the same wall times in another zone; a date without hours has none."""
    if when.start is None and when.end is None:
        return when
    changed = replace(when, timezone=zone)
    return replace(changed, text=words(changed)) if changed != when else when


def editable(when: When) -> str:
    """Return words for a field: what is read back from them is the same date."""
    if when.edtf is None:
        return when.text
    return f"{words(when)}, TBC" if when.tentative else words(when)


# -- parts -----------------------------------------------------------------------------------------


def _renewed(when: When, value: Edtf) -> When:
    """The date with another value: its days, its words; the hours are kept beside it too."""
    made = when_of(value, "", tentative=when.tentative)
    made = replace(made, start=when.start, end=when.end, timezone=when.timezone)
    if when.is_daily and made.is_fixed and not made.is_daily:
        made = made.with_times(when.start, when.end)
    return replace(made, text=words(made))


def _is_uncertain(when: When) -> bool:
    return parse_edtf(when.edtf or "").uncertain


def _with_parts(value: Edtf, change: Callable[[Part], Part]) -> Edtf:
    runs = (
        Run(*(None if part is None else change(part) for part in (run.first, run.last)))
        for run in value.runs
    )
    return replace(value, runs=tuple(runs))


def _moved_part(part: Part, days: int) -> Part:
    return replace(_part(_later(part.first, days)), clock=part.clock)


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        raise ValueError("outside the calendar") from error


def _part(day: date) -> Part:
    return Part(day.year, day.month, day.day)


def _first_of(run: Run) -> date:
    return run.bounds[0] or date.min


def _last_of(run: Run) -> date:
    return run.bounds[1] or date.max


def _from(run: Run, day: date) -> Run:
    clock = run.first.clock if run.first else None
    return Run(replace(_part(day), clock=clock), run.last)


def _until(run: Run, day: date) -> Run:
    if run.last is None:
        return run
    # A start alone, "15:00", is written on both ends of one day, and belongs to the first.
    alone = run.first == run.last
    return Run(run.first, replace(_part(day), clock=None if alone else run.last.clock))


def _simple(value: Edtf) -> Edtf:
    """Write a span of one day as that day, where no hours stand between its ends."""
    return replace(value, runs=tuple(_one_day(run) for run in value.runs))


def _one_day(run: Run) -> Run:
    first, last = run.first, run.last
    if first is None or last is None or first.first != last.last or last.clock is not None:
        return run
    return Run(first, first)


def _runs_backwards(when: When) -> bool:
    start, end = when.starts_at(), when.ends_at()
    return start is not None and end is not None and end <= start
