"""Undo and redo, worked out from the edit log so that they go on after a restart; what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.core.edit import Edit, Record
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


class HistoryQuestions:
    """The part of a dossier that answers about its edits; every answer is a value."""

    _store: Store
    _last_edit: int

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

    def touched_since(self, number: int) -> tuple[tuple[type[Record], str], ...]:
        """Return kind and key of what was changed after the edit `number`, the latest last."""
        return self._store.log.records_since(number)

    @property
    def last_edit(self) -> int:
        """The number of the last edit in the log, 0 when there is none."""
        return self._last_edit
