"""Writes the changes of an edit as rows, many at a time.

Changes of one kind go together, so that ten thousand of them cost few statements; a record that an
edit changes twice begins a new batch, so that the outcome is that of one change after the other.
"""

import typing
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from desktop.core.edit import Change
from desktop.store import codec
from desktop.store.driver import Connection
from desktop.store.tables import table_of

# SQLite takes 32766 parameters in a statement; more than this at once is no quicker.
AT_ONCE = 500

Kind = type[typing.Any]


class Line(NamedTuple):
    """A change with the rows of its record before and after; each record is coded but once."""

    change: Change
    before: codec.Row | None
    after: codec.Row | None


def load_writing() -> None:
    """Load what a first edit needs, before it comes; a store need not be open."""
    import sqlite_utils  # noqa: F401

    from desktop.store import search_index  # noqa: F401


def lines_of(changes: Iterable[Change]) -> list[Line]:
    """Code the records of changes as rows."""
    return [Line(change, _row(change.before), _row(change.after)) for change in changes]


def _row(record: object | None) -> codec.Row | None:
    return None if record is None else codec.to_row(record)


class Batch:
    """Changes of which no two are about one record, by kind and by what they do."""

    def __init__(self) -> None:
        self.added: dict[Kind, list[Line]] = {}
        self.changed: dict[Kind, list[Line]] = {}
        self.removed: dict[Kind, list[Line]] = {}
        self._known: set[tuple[Kind, str]] = set()

    def takes(self, line: Line) -> bool:
        """Take a change in, unless its record is in the batch already."""
        record = line.change.record
        kind, key = type(record), record.key
        if (kind, key) in self._known:
            return False
        self._known.add((kind, key))
        if line.before is None:
            into = self.added
        else:
            into = self.removed if line.after is None else self.changed
        into.setdefault(kind, []).append(line)
        return True


def batches(lines: Iterable[Line]) -> Iterator[Batch]:
    """Split changes where a record comes again."""
    batch = Batch()
    for line in lines:
        if not batch.takes(line):
            yield batch
            batch = Batch()
            batch.takes(line)
    yield batch


def write(connection: Connection, lines: Iterable[Line]) -> None:
    """Write changes; raises `ValueError` when a record is not what its change says it was."""
    for batch in batches(lines):
        for kind, some in batch.removed.items():
            _expect(connection, kind, some)
            _remove(connection, kind, some)
        for kind, some in batch.changed.items():
            _expect(connection, kind, some)
            _change(connection, kind, some)
        for kind, some in batch.added.items():
            _add(connection, kind, some)


def _add(connection: Connection, kind: Kind, lines: Sequence[Line]) -> None:
    table, key, _ = table_of(kind)
    names = [column.name for column in codec.columns(kind)]
    added = ((line.change.record, line.after or ()) for line in lines)
    if key in names:
        rows: Iterable[codec.Row] = (row for _, row in added)
    else:
        # Some keys are put together from several fields; they have a column of their own.
        names.append(key)
        rows = ((*row, record.key) for record, row in added)
    marks = ", ".join("?" * len(names))
    connection.executemany(f"INSERT INTO {table} ({_quoted(names)}) VALUES ({marks})", rows)  # noqa: S608


def _remove(connection: Connection, kind: Kind, lines: Sequence[Line]) -> None:
    table, key, _ = table_of(kind)
    keys = [(line.change.record.key,) for line in lines]
    connection.executemany(f'DELETE FROM {table} WHERE "{key}" = ?', keys)  # noqa: S608


def _change(connection: Connection, kind: Kind, lines: Sequence[Line]) -> None:
    """Set the columns that differ in any of the changes."""
    table, key, _ = table_of(kind)
    places = sorted({place for line in lines for place in _differing(line)})
    if not places:
        return
    kept = codec.columns(kind)
    setting = ", ".join(f'"{kept[place].name}" = ?' for place in places)
    rows = (
        (*[row[place] for place in places], line.change.record.key)
        for line in lines
        if (row := line.after) is not None
    )
    connection.executemany(f'UPDATE {table} SET {setting} WHERE "{key}" = ?', rows)  # noqa: S608


def _differing(line: Line) -> list[int]:
    pairs = zip(line.before or (), line.after or (), strict=True)
    return [place for place, (old, new) in enumerate(pairs) if old != new]


def _expect(connection: Connection, kind: Kind, lines: Sequence[Line]) -> None:
    """Raise `ValueError` unless the records are as they were when the changes were made."""
    waiting = iter(lines)
    while some := list(islice(waiting, AT_ONCE)):
        rows = _rows(connection, kind, [line.change.record.key for line in some])
        for line in some:
            key = line.change.record.key
            if not _is_as_before(kind, rows.get(key), line):
                raise ValueError(f"the {table_of(kind).name} {key} is not what the edit expects")


def _is_as_before(kind: Kind, row: codec.Row | None, line: Line) -> bool:
    """Compare as rows, which is quick; a row that an older program wrote may say the same."""
    if row is None or row == line.before:
        return row is not None
    return bool(codec.from_row(kind, row) == line.change.before)


def _rows(connection: Connection, kind: Kind, keys: Sequence[str]) -> dict[str, codec.Row]:
    table, key, _ = table_of(kind)
    names = _quoted([column.name for column in codec.columns(kind)])
    marks = ", ".join("?" * len(keys))
    sql = f'SELECT "{key}", {names} FROM {table} WHERE "{key}" IN ({marks})'  # noqa: S608
    return {row[0]: row[1:] for row in connection.execute(sql, tuple(keys)).fetchall()}


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
