"""What dates printed together share: the year once for both ends, the month once for a list."""

from collections.abc import Sequence

from desktop.core.dates.edtf import HALF, QUARTER, Part
from desktop.core.dates.parts import Partial
from desktop.core.dates.series import Joint, Series
from desktop.core.quick.dataclasses import replace

# A span that crosses the end of a month is the shorter reading from here on.
_OVER_A_MONTHS_END = 15


def completed(series: Series) -> tuple[Partial, ...]:
    """Give every date what its neighbours say; the year is missing in all or in none."""
    items = list(series.items)
    _share_units(items)
    _share_months(items, series.joints)
    _share_years(items)
    return tuple(items)


def _share_units(items: list[Partial]) -> None:
    """Turn "second/third quarter" and "mid/late July" into two of the same kind."""
    for at in reversed(range(len(items))):
        item = items[at]
        around = [*items[at + 1 : at + 2], *items[max(at - 1, 0) : at]]
        group = next((other.sub for other in around if other.sub and other.sub >= QUARTER), None)
        if item.is_day_alone and item.day and group:
            base, count = (HALF, 2) if group >= HALF else (QUARTER, 4)
            if item.day <= count:
                items[at] = replace(item, sub=base + item.day - 1, day=None)
        elif item.portion is not None and item.sub is None is item.year and around:
            items[at] = replace(item, sub=around[0].sub, year=around[0].year)


def _share_months(items: list[Partial], joints: Sequence[Joint]) -> None:
    if any(item.leads for item in items):
        for at in range(1, len(items)):
            if items[at].is_day_alone:
                items[at] = _month_from(items[at], items[at - 1], joints[at - 1], +1)
    for at in reversed(range(len(items) - 1)):
        if items[at].is_day_alone:
            items[at] = _month_from(items[at], items[at + 1], joints[at], -1)


def _month_from(item: Partial, other: Partial, joint: Joint, step: int) -> Partial:
    """Take the month of `other`; a span that would run backwards begins or ends a month away.

    "29-3 November" is five days over the end of a month; "18-14 October" would be four weeks, so
    it is taken for a slip and stays backwards, which leaves no more than its month.
    """
    if other.sub is None or other.day is None or item.day is None or other.sub > 12:
        return item
    leads = item.leads or other.leads
    backwards = (other.day - item.day) * step >= _OVER_A_MONTHS_END
    if joint is not Joint.RANGE or not backwards:
        return replace(item, sub=other.sub, leads=leads)
    month = (other.sub - 1 + step) % 12 + 1
    year = other.year if item.year is None else item.year
    if year is not None and month != other.sub + step:
        year += step
    note = f"the {item.day} taken to be of the month {'after' if step > 0 else 'before'}"
    return replace(item, sub=month, year=year, leads=leads, note=item.note or note)


def _share_years(items: list[Partial]) -> None:
    for at in reversed(range(len(items) - 1)):
        year = items[at + 1].year
        if items[at].year is None and year is not None:
            rolls = _in_year(items[at]) > _in_year(items[at + 1])
            items[at] = replace(items[at], year=year - rolls)
    share_years_onwards(items)


def share_years_onwards(items: list[Partial]) -> None:
    """Give each date without a year that of the one before, or the next when it would go back."""
    for at in range(1, len(items)):
        year = items[at - 1].year
        if items[at].year is None and year is not None:
            rolls = _in_year(items[at]) < _in_year(items[at - 1])
            items[at] = replace(items[at], year=year + rolls)


def _in_year(item: Partial) -> int:
    """Where in a year it stands, as a month; a whole year stands nowhere in particular.

    Days of one month that run backwards are a slip or a list out of order, no year apart.
    """
    return 0 if item.sub is None else Part(2000, item.sub).first.month
