"""Which of the events of a file belong together: a series and the dates changed by themselves."""

from collections.abc import Iterable
from datetime import datetime

from desktop.core.dates.wording import zone_words
from desktop.core.event import Event
from desktop.core.recurrence.occurrences import MARK, series_of
from desktop.writing.entries import Entry
from desktop.writing.ics_series import Told, told_by_rule
from desktop.writing.singles import each_date, until_when


class Units:
    """How each series among the entries of one file goes out, decided once for the whole file.

    `told` are those that go out by their rules, by their uid; `expanded` the dates of those that
    go out one by one.
    """

    def __init__(self, entries: Iterable[Entry], now: datetime) -> None:
        """Decide for each series; `now` bounds the endless ones that have no rule to be told by."""
        events = [entry.event for entry in entries]
        self.told: dict[str, Told] = {}
        self.expanded: dict[str, tuple[Event, ...]] = {}
        self._said: list[str] = []
        self._overridden = {(event.series, event.occurrence) for event in events if event.series}
        for event in events:
            if event.recurrence and event.when.is_fixed:
                self._decide(event, now)

    @property
    def said(self) -> tuple[str, ...]:
        """What had to be told otherwise than by a rule, a sentence each."""
        return tuple(self._said)

    def _decide(self, event: Event, now: datetime) -> None:
        try:
            told = told_by_rule(event)
        except ValueError as reason:
            self._said.append(f"“{event.title}” went out with its first date alone: {reason}.")
            return
        if told is not None and self._fits(told):
            self.told[event.uid] = told
            return
        dates = tuple(
            one
            for one in each_date(event, now)
            if (event.uid, one.uid.rpartition(MARK)[2]) not in self._overridden
        )
        self.expanded[event.uid] = dates
        self._said.append(_said_of(event, dates))

    def _fits(self, told: Told) -> bool:
        """Whether the file says the same of the zone already: it can define each zone once."""
        rules = (one.rule for one in self.told.values() if one.zone == told.zone)
        return all(rule == told.rule for rule in rules)

    def rule_of(self, event: Event) -> Told | None:
        """Return how the series goes out to which the event belongs, `None` for single events."""
        return self.told.get(event.series or event.uid)

    def dates_of(self, event: Event) -> tuple[Event, ...]:
        """Return the dates of a series that goes out date by date."""
        return self.expanded.get(event.uid, ())


def _said_of(event: Event, dates: tuple[Event, ...]) -> str:
    series = series_of(event)
    why = f"in {zone_words(event.when.timezone)}, for which no single yearly rule can be told"
    if series is not None and len(series.rules) > 1:
        why = "by more than one rule, which calendars do not follow"
    count, until = len(dates), until_when(event, dates)
    return f"“{event.title}” repeats {why}: its {count} dates{until} went out one by one."
