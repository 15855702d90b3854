"""How the log keeps an edit: all values before and after as JSON, and which records it touches."""

from __future__ import annotations

import typing

from desktop.core.edit import Change, Edit
from desktop.store import codec
from desktop.store.json_code import decode, from_json
from desktop.store.tables import kind_of, table_of

if typing.TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.store.driver import Connection
    from desktop.store.rows import Line


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
