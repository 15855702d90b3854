"""The append-only log: how it keeps an edit, which records each is about, and what was done."""

from __future__ import annotations

import typing
from datetime import datetime

from desktop.core.edit import Change, Edit
from desktop.core.quick.tuples import NamedTuple
from desktop.store import codec
from desktop.store.calm import calm
from desktop.store.json_code import decode, from_json
from desktop.store.tables import kind_of, table_of

if typing.TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from desktop.core.edit import Record
    from desktop.store.driver import Connection
    from desktop.store.rows import Line
    from desktop.store.sight_rules import Rows


def coded(lines: Iterable[Line]) -> str:
    """Return the changes of an edit as JSON."""
    return f"[{', '.join(map(_coded, lines))}]"


def _coded(line: Line) -> str:
    kind = type(line.change.record)
    before, after = codec.to_json(kind, line.before), codec.to_json(kind, line.after)
    return f'{{"table": "{table_of(kind).name}", "before": {before}, "after": {after}}}'


def decoded(label: str, changes: str) -> Edit:
    """Return the edit whose changes were written by `coded`."""
    return Edit(label, tuple(_decoded(item) for item in decode(changes)))


def _decoded(item: dict[str, typing.Any]) -> Change:
    kind = kind_of(item["table"])
    return Change(from_json(kind, item["before"]), from_json(kind, item["after"]))


def note_touched(connection: Connection, number: int, edit: Edit) -> None:
    """Write down which records the edit with the log's `number` is about."""
    connection.executemany(
        'INSERT INTO touched (edit, "table", key) VALUES (?, ?, ?)',
        [(number, table_of(type(one.record)).name, one.record.key) for one in edit.changes],
    )


def note_all_touched(connection: Connection) -> None:
    """Write down the same for every edit of a log that was kept before this was done."""
    sql = "SELECT id, coalesce(reverts, id) FROM edit ORDER BY id"
    for number, told in connection.execute(sql).fetchall():
        (changes,) = connection.execute("SELECT changes FROM edit WHERE id = ?", (told,)).fetchone()
        note_touched(connection, number, decoded("", changes))


class LogEntry(NamedTuple):
    """One line of the edit log.

    `act` is start, do, keep, undo or redo; `reverts` names the edit that an undo or redo is about.
    """

    id: int
    at: datetime
    label: str
    act: str
    reverts: int | None


class EditLog:
    """Asks what has been done; `rows` asks SQL."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def entries(self, after: int = 0) -> tuple[LogEntry, ...]:
        """Return every edit ever made after the number `after`, oldest first."""
        sql = "SELECT id, at, label, act, reverts FROM edit WHERE id > ? ORDER BY id"
        lines = self._rows(sql, (after,))
        return tuple(_entry(line) for line in lines)

    def large(self, after: int, most: int) -> tuple[LogEntry, ...]:
        """Return those edits after `after` that are about more than `most` records."""
        sql = (
            "SELECT id, at, label, act, reverts FROM edit WHERE id > ? AND EXISTS"
            " (SELECT 1 FROM touched WHERE touched.edit = edit.id LIMIT 1 OFFSET ?) ORDER BY id"
        )
        lines = self._rows(sql, (after, most))
        return tuple(_entry(line) for line in lines)

    def edit(self, number: int) -> Edit:
        """Return the edit with the log's `number`."""
        sql = "SELECT label, changes FROM edit WHERE id = ?"
        ((label, changes),) = self._rows(sql, (number,))
        with calm():
            return decoded(label, changes)

    def changes(self, number: int, kind: type[Record]) -> tuple[Change, ...]:
        """Return what the edit with the log's `number` did to records of one kind alone."""
        ((changes,),) = self._rows("SELECT changes FROM edit WHERE id = ?", (number,))
        name = table_of(kind).name
        with calm():
            return tuple(_decoded(item) for item in decode(changes) if item["table"] == name)

    def last_about(self, kind: type[Record], key: str) -> int:
        """Return the number of the last edit that is about a record, 0 when there is none."""
        sql = 'SELECT max(edit) FROM touched WHERE key = ? AND "table" = ?'
        ((number,),) = self._rows(sql, (key, table_of(kind).name))
        return int(number or 0)

    def brought_by(self, kind: type[Record], key: str) -> int | None:
        """Return the number of the edit by which a record came as it is here now, `None` for none.

        What came, went and came again came with the last of them, as long as that stands.
        """
        sql = (
            "SELECT edit.id, edit.act, edit.reverts FROM touched JOIN edit ON edit.id ="
            ' touched.edit WHERE key = ? AND "table" = ? ORDER BY 1'
        )
        came: int | None = None
        before: dict[int, int | None] = {}
        after: dict[int, int | None] = {}
        for number, act, reverts in self._rows(sql, (key, table_of(kind).name)):
            if reverts is not None:
                came = (before if act == "undo" else after).get(int(reverts), came)
                continue
            before[int(number)] = came
            came = after[int(number)] = self._came_with(int(number), kind, key, came)
        return came

    def _came_with(
        self, number: int, kind: type[Record], key: str, before: int | None
    ) -> int | None:
        about = [one for one in self.changes(number, kind) if one.record.key == key]
        if about and about[-1].after is None:
            return None
        return number if any(one.before is None for one in about) else before

    def about(self, kind: type[Record], keys: Collection[str]) -> tuple[Change, ...]:
        """Return what edits did to records of a kind, oldest first; undo and redo are left out."""
        wanted, numbers = frozenset(keys), set[int]()
        sql = (
            "SELECT DISTINCT touched.edit FROM touched JOIN edit ON edit.id = touched.edit"
            ' WHERE touched.key = ? AND touched."table" = ? AND edit.reverts IS NULL'
        )
        for key in wanted:
            numbers.update(number for (number,) in self._rows(sql, (key, table_of(kind).name)))
        changes = (one for number in sorted(numbers) for one in self.changes(number, kind))
        return tuple(one for one in changes if one.record.key in wanted)

    def touched_after(self, kind: type[Record], number: int) -> frozenset[str]:
        """Return the keys of the records of a kind that edits after the number `number` changed."""
        sql = 'SELECT DISTINCT key FROM touched WHERE edit > ? AND "table" = ?'
        return frozenset(key for (key,) in self._rows(sql, (number, table_of(kind).name)))


def _entry(row: tuple[typing.Any, ...]) -> LogEntry:
    number, at, label, act, reverts = row
    return LogEntry(number, datetime.fromisoformat(at), label, act, reverts)
