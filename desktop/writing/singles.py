"""The dates of a series as single events, for what knows no rules: tables, some time zones."""

from collections.abc import Iterable
from datetime import date, datetime

from desktop.core.event import Event
from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.occurrences import MARK, occurrences, series_of
from desktop.writing.entries import Entry

# How far an endless series is told date by date.
_YEARS_TOLD = 2


def each_date(event: Event, now: datetime) -> tuple[Event, ...]:
    """Return the dates of a series as events, of an endless one those of the next two years.

    An event that is no series is its own only date.
    """
    series = series_of(event)
    if series is None:
        return (event,)
    last = series.last or date(max(now.year, series.begin.year) + _YEARS_TOLD, 12, 31)
    found = occurrences(event, series.begin.date(), last)
    return tuple(replace(one, series="", occurrence="") for one in found)


def until_when(event: Event, dates: tuple[Event, ...]) -> str:
    """Say where the dates of an endless series were cut: ", up to 2019-12-06,", else nothing."""
    series = series_of(event)
    last = dates[-1].when.latest if dates else None
    endless = series is not None and series.last is None
    return f", up to {last.isoformat()}," if endless and last else ""


class Singles:
    """The entries of one file with a series as its dates, but for those changed by themselves."""

    def __init__(self, entries: Iterable[Entry], now: datetime) -> None:
        """`now` bounds the endless ones."""
        self._now = now
        self._instead = {f"{one.event.series}{MARK}{one.event.occurrence}" for one in entries}
        self._said: list[str] = []

    @property
    def said(self) -> tuple[str, ...]:
        """Which series were taken apart, a sentence each."""
        return tuple(self._said)

    def of(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the entries of one event: itself, or one for each of a series' dates."""
        event = entry.event
        if not event.recurrence or not event.when.is_fixed:
            return (entry,)
        dates = tuple(one for one in each_date(event, self._now) if one.uid not in self._instead)
        cut = until_when(event, dates)
        self._said.append(
            f"“{event.title}” repeats, which a table cannot tell: its {len(dates)} dates{cut} went"
            " out one by one."
        )
        return tuple(replace(entry, event=one) for one in dates)
