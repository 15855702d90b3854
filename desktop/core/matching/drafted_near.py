"""Which entries of drafts and of other papers are worth comparing: those near in time, or in words.

A draft sets few meetings and names them by its own lights, so that neither process nor title finds
them; a calendar may have a hundred thousand.
"""

from collections.abc import Iterator

from desktop.core.event import Event, Kind
from desktop.core.matching.drafted import is_drafted
from desktop.core.matching.pairs import Judged

_LONGEST = 100


class DraftedNear:
    """Finds for an entry of a draft those of other papers, and for these the entries of drafts."""

    def __init__(self, *, comes: bool) -> None:
        """`comes`: entries of drafts are to be settled, so that those of others are to be found."""
        self._drafts, self._others = _Shelf(), _Shelf()
        self._comes = comes

    def put(self, entry: Judged) -> None:
        """Take an entry in."""
        if entry.event.kind is not Kind.MEETING:
            return
        if is_drafted(entry.event):
            self._drafts.put(entry)
        elif self._comes:
            self._others.put(entry)

    def of(self, entry: Judged) -> set[str]:
        """Return the uids of the entries of the other sort that may be the same as `entry`."""
        if entry.event.kind is not Kind.MEETING:
            return set()
        return set((self._others if is_drafted(entry.event) else self._drafts).near(entry))


class _Shelf:
    """Entries by the months in which they may lie; the vague ones by their own words."""

    def __init__(self) -> None:
        self._months: dict[int, dict[str, None]] = {}
        self._words: dict[str, dict[str, None]] = {}
        self._vague: dict[str, None] = {}

    def put(self, entry: Judged) -> None:
        uid, months = entry.event.uid, _months(entry.event)
        for month in months:
            self._months.setdefault(month, {})[uid] = None
        if not months:
            self._vague[uid] = None
        for word in entry.mark.own:
            self._words.setdefault(word, {})[uid] = None

    def near(self, entry: Judged) -> Iterator[str]:
        months = _months(entry.event)
        for month in months:
            for step in (-1, 0, 1):
                yield from self._months.get(month + step, ())
        for word in entry.mark.own:
            for uid in self._words.get(word, ()):
                if not months or uid in self._vague:
                    yield uid


def _months(event: Event) -> range:
    """The months of a date, numbered on from the year 0; none for a vague one."""
    first, last = event.when.earliest, event.when.latest
    if first is None or last is None or (last - first).days > _LONGEST:
        return range(0)
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)
