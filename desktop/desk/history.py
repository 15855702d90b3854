"""Undo and redo, worked out from the edit log so that they go on after a restart; what it tells."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.edit import Change, Edit, Record
    from desktop.store.edit_log import LogEntry
    from desktop.store.store import Store


class History:
    """Which edit comes next for undo and redo; a new edit ends what could be redone."""

    def __init__(self, log: Iterable[LogEntry] = ()) -> None:
        """Work the stacks out from the whole log, oldest entry first."""
        self._undo: list[int] = []
        self._redo: list[int] = []
        self._labels: dict[int, str] = {}
        for entry in log:
            self.add(entry)

    def add(self, entry: LogEntry) -> None:
        """Take the next line of the log into account."""
        if entry.act == "undo":
            self._redo.append(self._undo.pop())
        elif entry.act == "redo":
            self._undo.append(self._redo.pop())
        elif entry.act == "do":
            self._labels[entry.id] = entry.label
            self._undo.append(entry.id)
            self._redo.clear()

    @property
    def undoable(self) -> int | None:
        """The number of the edit that undo takes back."""
        return self._undo[-1] if self._undo else None

    @property
    def redoable(self) -> int | None:
        """The number of the edit that redo does again."""
        return self._redo[-1] if self._redo else None

    def label(self, number: int | None) -> str | None:
        """What the edit with `number` is called."""
        return None if number is None else self._labels[number]


def paragraphs_added(draft_id: str, changes: Iterable[Change]) -> tuple[Paragraph, ...]:
    """Return the paragraphs that the edit brought with which a version came in, in their order."""
    from desktop.core.drafts.draft import Paragraph

    added = (one.after for one in changes if isinstance(one.after, Paragraph))
    own = (one for one in added if one.draft == draft_id)
    return tuple(sorted(own, key=lambda one: one.position))


def as_read(one: Paragraph) -> tuple[object, ...]:
    """Return what of a paragraph its paper says: not its marks, which may be read better later."""
    return (one.id, one.kind, one.label, one.path, one.level, one.text)


class HistoryQuestions:
    """The part of a dossier that answers about its edits; every answer is a value."""

    _store: Store
    _last_edit: int

    @cached_property
    def _issued(self) -> dict[tuple[str, int], tuple[Paragraph, ...]]:
        """The paragraphs of versions, by their ids and the edits that brought them."""
        return {}

    @cached_property
    def _brought(self) -> dict[tuple[str, int], int]:
        """Which edit brought a version, by its id and the last edit that is about it."""
        return {}

    def history(self, after: int = 0) -> tuple[tuple[datetime, Edit], ...]:
        """Return the edits after the number `after` as they were performed, oldest first.

        Each with its moment. What was taken back stands there twice: as it was done, and the
        other way round.
        """
        return tuple((line.at, self._performed(line)) for line in self._store.log.entries(after))

    def small_edits(self, after: int, most: int) -> tuple[Edit, ...]:
        """Return the edits after the number `after` that are about at most `most` records."""
        left_out = {line.id for line in self._store.log.large(after, most)}
        lines = (line for line in self._store.log.entries(after) if line.id not in left_out)
        return tuple(self._performed(line) for line in lines)

    def large_edits(self, after: int, most: int) -> tuple[LogEntry, ...]:
        """Return the others, without what they have changed."""
        return self._store.log.large(after, most)

    def _performed(self, line: LogEntry) -> Edit:
        if line.reverts is None:
            return self._store.log.edit(line.id)
        done = self._store.log.edit(line.reverts)
        return done.inverse if line.act == "undo" else done

    def issued(self, draft_id: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a version as its paper was read, whatever was done to them."""
        number = self._came_with(draft_id)
        if not number:
            return ()
        if (draft_id, number) not in self._issued:
            from desktop.core.drafts.draft import Paragraph

            brought = self._store.log.changes(number, Paragraph)
            self._issued[draft_id, number] = paragraphs_added(draft_id, brought)
        return self._issued[draft_id, number]

    def _came_with(self, draft_id: str) -> int:
        """Return the number of the edit that brought a version, 0 where there is none."""
        from desktop.core.drafts.draft import Draft

        asked = (draft_id, self._store.log.last_about(Draft, draft_id))
        if asked not in self._brought:
            self._brought[asked] = self._store.log.brought_by(Draft, draft_id) or 0
        return self._brought[asked]

    def brought_with(self, kind: type[Record], key: str) -> tuple[Change, ...]:
        """Return all that the edit did by which a record came, such as an import."""
        number = self._store.log.brought_by(kind, key)
        return self._store.log.edit(number).changes if number is not None else ()

    def changes_about(self, kind: type[Record], keys: Collection[str]) -> tuple[Change, ...]:
        """Return what edits did to records of a kind by their keys, oldest first."""
        return self._store.log.about(kind, keys)

    def is_as_issued(self, draft_id: str, now: Sequence[Paragraph]) -> bool:
        """Whether the paragraphs `now` of a version are those of its paper."""
        from desktop.core.drafts.draft import Paragraph

        touched = self._store.log.touched_after(Paragraph, self._came_with(draft_id))
        if not touched:
            return True
        here = {one.id for one in now}
        # What is touched and nowhere any more may have been of this version.
        if touched.isdisjoint(here) and all(self._store.get(Paragraph, one) for one in touched):
            return True
        issued = self.issued(draft_id)
        # A version that was put together piece by piece has no other text than its own.
        return not issued or tuple(map(as_read, now)) == tuple(map(as_read, issued))

    @property
    def last_edit(self) -> int:
        """The number of the last edit in the log, 0 when there is none."""
        return self._last_edit
