"""What the dossier answers about the words in it; a part of `Dossier`, in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    from desktop.core.event import Event
    from desktop.store.store import Store


class WordQuestions:
    """Questions to the index; the words are such as `core.search_words` makes of what is typed."""

    _store: Store

    def look_up(
        self, limits: Mapping[type[Any], int], words: Sequence[str], near: date
    ) -> dict[type[Any], tuple[tuple[Any, ...], int]]:
        """Return records in which each of `words` begins a word, of each kind at most so many.

        Those that have them all in their name come first; then those nearest to the day `near`.
        With them comes how many there are in all; counting ends at 1,000.
        """
        return self._store.found(limits, words, near)

    def beginning(self, first: date, last: date, limit: int) -> tuple[Event, ...]:
        """Return at most `limit` events whose first day is one of a stretch, both ends inclusive.

        They come by day; those of one day as they came into the dossier.
        """
        from desktop.core.event import Event

        return self._store.found_on(Event, first, last, limit)
