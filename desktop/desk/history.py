"""Undo and redo, worked out from the edit log so that they go on after a restart."""

from collections.abc import Iterable

from desktop.store.store import LogEntry


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
