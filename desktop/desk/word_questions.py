"""What the dossier answers about the words in it; a part of `Dossier`, in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desktop.core.edit import Record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.store.store import Store

R = TypeVar("R", bound=Record)


class WordQuestions:
    """Questions to the index; the words are such as `core.search_words` makes of what is typed."""

    _store: Store

    def look_up(self, kind: type[R], words: Sequence[str], near: date, limit: int) -> tuple[R, ...]:
        """Return at most `limit` records of `kind` in which each of `words` begins a word.

        Those that have them all in their name come first; then those nearest to the day `near`.
        """
        return self._store.found(kind, words, near, limit)

    def count_by_words(self, kind: type[Record], words: Sequence[str], most: int) -> int:
        """Count such records, but no more than `most`."""
        return self._store.count_found(kind, words, most)
