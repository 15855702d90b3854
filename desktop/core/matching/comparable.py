"""Which entries of calendar files are worth comparing with papers: most tell of other things.

A calendar file names its entries so that the next one of it is known by uid; what another file
calls otherwise is another entry. Only papers tell of one meeting in many words.
"""

from collections.abc import Iterable
from datetime import date

from desktop.core.event import Event, Origin
from desktop.core.search.fold import fold

_FAR = 366
_SHORT = 3


def is_paper(event: Event) -> bool:
    """Whether an event is told by people, so that others may tell of it in other words."""
    return event.origin is not Origin.ICS


class Papers:
    """The events that papers tell of, as far as is needed to say what is far from all of them."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._months: set[tuple[int, int]] = set()
        self._words: set[str] = set()
        self._processes: set[str] = set()
        self.any = False
        for event in events:
            self.any = True
            self._processes.update(event.processes)
            months = _months(event)
            self._months.update(months)
            if not months:
                self._words.update(_words(event.title))

    def may_tell_of(self, event: Event) -> bool:
        """Whether one of them is near in time, undated with a word in common, or of its process."""
        if not self.any:
            return False
        if not self._processes.isdisjoint(event.processes):
            return True
        months = _months(event)
        if not months or not self._months.isdisjoint(months):
            return True
        return not self._words.isdisjoint(_words(event.title))


def _months(event: Event) -> set[tuple[int, int]]:
    """The months of an event with the one before and the one after; none for vague dates."""
    first, last = event.when.earliest, event.when.latest
    if first is None or last is None or (last - first).days > _FAR:
        return set()
    return {divmod(number, 12) for number in range(_number(first) - 1, _number(last) + 2)}


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _words(title: str) -> set[str]:
    return {word for word in fold(title).split() if len(word) > _SHORT}
