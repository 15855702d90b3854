"""What a person asks of one series: how it repeats, and when it is next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.core.event import Event
    from desktop.desk.dossier import Dossier

_AHEAD = 731
"""Days in which the next occurrence is sought: two years, as long as a negotiation."""


def repeats_of(dossier: Dossier, event: Event) -> str:
    """Say in plain words how an event, or the series of which it is one, repeats; "" if not."""
    if not (event.recurrence or event.series):
        return event.repeats or ""
    from desktop.core.recurrence.words import repeats_words

    return repeats_words((dossier.event(event.series) if event.series else None) or event)


def next_of(dossier: Dossier, series: Event, today: date) -> Event:
    """Return the next occurrence of a series from `today` on, else its last one before.

    The rule itself stands on no page, and who changed it would change every meeting unasked. One
    that has no occurrence at all is returned as it is.
    """
    from desktop.core.month import within_pages
    from desktop.core.query import EventQuery

    of_it = frozenset({series.uid})
    ahead = within_pages(date.fromordinal(today.toordinal() + _AHEAD))
    found = dossier.events(EventQuery(today, ahead, uids=of_it))
    if found:
        return found[0]
    begin = series.when.earliest or today
    past = dossier.events(EventQuery(begin, max(begin, ahead), uids=of_it))
    return past[-1] if past else series
