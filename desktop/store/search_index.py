"""The words of everything that can be found, kept in step with the rows in the same transaction.

A number says of what kind a record is and at which day it stands, so that the records nearest to a
day are the next ones in the index and nothing has to be sorted. The index holds no text of its
own, and its numbers are of an INTEGER PRIMARY KEY, which a compact copy keeps
(sqlite.org/lang_vacuum.html). Words that were taken out stay in the file until SQLite merges their
pages, as all that ever stood in a dossier stays in its edit log; taking them out at once costs ten
times as much (sqlite.org/fts5.html, "secure-delete").
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from desktop.core.event import Event
from desktop.core.search.text import FINDABLE, Findable
from desktop.core.search.words import indexed
from desktop.store import codec
from desktop.store.driver import Connection
from desktop.store.rows import AT_ONCE, Line
from desktop.store.tables import table_of

# The letters of all scripts count as such; `indexed` has folded and split the words before.
# Beginnings of up to three letters have lists of their own; a longer one is put together from its
# words each time, which for events takes so long that the others have an index to themselves.
TABLES_OF_THE_INDEX = """
CREATE TABLE searchable (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, UNIQUE (key, kind)
);
CREATE VIRTUAL TABLE event_words USING fts5(
    name, body, content='', contentless_delete=1, detail=column, prefix='1 2 3', tokenize='ascii'
);
CREATE VIRTUAL TABLE other_words USING fts5(
    name, body, content='', contentless_delete=1, detail=column, prefix='1 2 3', tokenize='ascii'
);
"""

# Days are counted from year 1 on; what has none stands after all that have.
_DAYS, _PLACES = 1 << 22, 1 << 24
UNDATED = _DAYS - 1

_NUMBERS = {kind: number for number, kind in enumerate(FINDABLE, 1)}

_WORDS = ("event_words", "other_words")

Found = tuple[type[Any], str]


class Entry(NamedTuple):
    """One record for the index."""

    kind: type[Any]
    day: int
    key: str
    name: str
    body: str


def first_of(kind: type[Any], day: int = 0) -> int:
    """Return the least number that a record of `kind` at a day, counted from year 1, can have."""
    return (_NUMBERS[kind] * _DAYS + day) * _PLACES


def words_of_kind(kind: type[Any]) -> str:
    """Return the table of the index in which the words of `kind` are."""
    return _WORDS[kind is not Event]


def day_of(number: int) -> int:
    """Return the day, counted from year 1, at which the record with a number stands."""
    return number // _PLACES % _DAYS


def end_of(kind: type[Any]) -> int:
    """Return the number after the last one that a record of `kind` can have."""
    return first_of(kind, _DAYS)


_AFTER_EVENTS = end_of(Event)


def renew(connection: Connection, lines: Iterable[Line]) -> None:
    """Take in what an edit has changed; its rows are written before or after, as one likes."""
    gone: list[Found] = []
    fresh: list[Entry] = []
    for found, (before, after) in _net(lines).items():
        old, new = _findable(before), _findable(after)
        if old == new:
            continue
        if old is not None:
            gone.append(found)
        if new is not None:
            fresh.append(_entry(*found, new))
    _take_out(connection, gone)
    _put_in(connection, fresh)


def rebuild(connection: Connection) -> None:
    """Make the index anew from the rows."""
    connection.execute("DELETE FROM searchable")
    for table in _WORDS:
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608
    for kind in FINDABLE:
        # All of one kind together, in the order of their numbers: that is how the index fills
        # without writing a page twice.
        _put_in(
            connection,
            [_entry(kind, one.key, FINDABLE[kind](one)) for one in _all(connection, kind)],
        )


def _all(connection: Connection, kind: type[Any]) -> Iterator[Any]:
    names = ", ".join(f'"{column.name}"' for column in codec.columns(kind))
    sql = f"SELECT {names} FROM {table_of(kind).name} ORDER BY rowid"  # noqa: S608
    return map(codec.row_reader(kind), connection.execute(sql))


def _net(lines: Iterable[Line]) -> dict[Found, tuple[Any, Any]]:
    """Each record that an edit is about, as it was before all of its changes and after them."""
    net: dict[Found, tuple[Any, Any]] = {}
    for change, _, _ in lines:
        record = change.record
        kind = type(record)
        if kind in FINDABLE:
            found = (kind, record.key)
            net[found] = (net[found][0] if found in net else change.before, change.after)
    return net


def _findable(record: Any) -> Findable | None:
    return None if record is None else FINDABLE[type(record)](record)


def _entry(kind: type[Any], key: str, found: Findable) -> Entry:
    day = found.day.toordinal() if found.day else UNDATED
    return Entry(kind, day, key, indexed(found.name), indexed(found.body))


def _take_out(connection: Connection, gone: Sequence[Found]) -> None:
    numbers: list[int] = []
    waiting = iter(gone)
    while some := list(islice(waiting, AT_ONCE)):
        marks = ", ".join(["(?, ?)"] * len(some))
        sql = f"SELECT id FROM searchable WHERE (key, kind) IN (VALUES {marks})"  # noqa: S608
        values = [value for kind, key in some for value in (key, table_of(kind).name)]
        numbers += (number for (number,) in connection.execute(sql, values))
    # A number below the one before makes the index write what it has gathered.
    numbers.sort()
    for table, those in _by_table(numbers).items():
        rows = [(number,) for number in those]
        connection.executemany("DELETE FROM searchable WHERE id = ?", rows)
        connection.executemany(f"DELETE FROM {table} WHERE rowid = ?", rows)  # noqa: S608


def _put_in(connection: Connection, fresh: Iterable[Entry]) -> None:
    numbered: dict[int, Entry] = {}
    ordered = sorted(fresh, key=lambda entry: (_NUMBERS[entry.kind], entry.day))
    for (kind, day), entries in groupby(ordered, key=itemgetter(0, 1)):
        numbered.update(enumerate(entries, _free(connection, kind, day)))
    connection.executemany(
        "INSERT INTO searchable (id, kind, key) VALUES (?, ?, ?)",
        ((number, table_of(entry.kind).name, entry.key) for number, entry in numbered.items()),
    )
    for table, those in _by_table(numbered).items():
        connection.executemany(
            f"INSERT INTO {table} (rowid, name, body) VALUES (?, ?, ?)",  # noqa: S608
            ((number, numbered[number].name, numbered[number].body) for number in those),
        )


def _by_table(numbers: Iterable[int]) -> dict[str, list[int]]:
    sorted_out: dict[str, list[int]] = {table: [] for table in _WORDS}
    for number in numbers:
        sorted_out[_WORDS[number >= _AFTER_EVENTS]].append(number)
    return sorted_out


def _free(connection: Connection, kind: type[Any], day: int) -> int:
    """The first number at a day after all that are taken there."""
    first = first_of(kind, day)
    sql = "SELECT max(id) FROM searchable WHERE id >= ? AND id < ?"
    ((last,),) = connection.execute(sql, (first, first + _PLACES)).fetchall()
    return first if last is None else int(last) + 1
