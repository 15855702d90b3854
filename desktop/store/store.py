"""A dossier's file: records by kind and key, and the append-only log of every edit."""

from __future__ import annotations

import typing
from contextlib import contextmanager
from functools import cached_property

from desktop.core.dates.precision import Precision
from desktop.core.edit import Edit, Record
from desktop.core.event import Event
from desktop.core.problem import Problem
from desktop.store import codec, edit_log, queries, schema
from desktop.store.calm import calm
from desktop.store.driver import MOVED, DatabaseError, connect, explain, file_at, name_of
from desktop.store.edit_log import EditLog
from desktop.store.sights import Sights
from desktop.store.tables import table_of

if typing.TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from sqlite_utils import Database

    from desktop.core.document import Paper
    from desktop.core.facets import Facets
    from desktop.core.ledger import Stamps
    from desktop.core.query import EventQuery
    from desktop.store.agenda_rows import AgendaRows
    from desktop.store.driver import Connection
    from desktop.store.search_terms import Terms

R = typing.TypeVar("R", bound=Record)
# By when a record first came: one that was taken away and put back stands where it stood.
CAME = '(SELECT min(touched.rowid) FROM touched WHERE touched.key = {key} AND "table" = {name!r})'
# Counting so many takes about a millisecond.
MANY = 5000


class Store:
    """One open dossier file. Not safe for threads; the caller owns it."""

    def __init__(self, path: Path, *, reading: bool = False) -> None:
        """Open the file at `path`, or make it; raises `Problem` when that cannot be done.

        With `reading` it is a copy in memory of the file as it stands, whoever has that open; it
        must be there, nothing of it is changed, and `apply` is refused.
        """
        schema.refuse_foreign(path)
        self.path = path
        self._connection = _copied(path) if reading else connect(path)
        self._file = file_at(path)
        with self._explained(path):
            queries.teach(self._connection)
            schema.migrate(self._connection, path, keeps=not reading)
            self._connection.execute(f"PRAGMA query_only={reading:d}")

    def close(self) -> None:
        """Close the file; nothing is left to be saved."""
        self._connection.close()

    # -- changing ------------------------------------------------------------------------------

    def apply(self, edit: Edit, at: datetime, act: str = "do", reverts: int | None = None) -> int:
        """Write the rows of `edit` and its line in the log, both or neither; returns its number.

        Raises `Problem` when the file cannot be written or is another one by now, `ValueError`
        when a record is no longer what the edit says it was before.
        """
        from desktop.store import rows, search_index

        if file_at(self.path) != self._file:
            raise Problem(MOVED.format(path=self.path))
        database = self._database()
        with self._explained(), calm(), database.atomic():
            lines = rows.lines_of(edit.changes)
            rows.write(self._connection, lines)
            search_index.renew(self._connection, lines)
            line = database.table("edit").insert(
                {
                    "at": at.isoformat(),
                    "label": edit.label,
                    "act": act,
                    "reverts": reverts,
                    "changes": "" if reverts else edit_log.coded(lines),
                },
                pk="id",
            )
            number = int(str(line.last_pk))
            edit_log.note_touched(self._connection, number, edit)
        return number

    def _database(self) -> Database:
        """The writing side; sqlite-utils costs 0.1 s to load, so a start that only reads waits."""
        from sqlite_utils import Database

        return Database(self._connection, execute_plugins=False)

    # -- reading -------------------------------------------------------------------------------

    def get(self, kind: type[R], key: str) -> R | None:
        """Return the record of `kind` with `key`, or `None`."""
        return next(iter(self.find(kind, f"{table_of(kind).key} = ?", (key,))), None)

    def find(
        self,
        kind: type[R],
        where: str = "1",
        parameters: Iterable[str | int] = (),
        order: str = "rowid",
    ) -> tuple[R, ...]:
        """Return the records of `kind` for which the SQL condition `where` holds."""
        table = table_of(kind).name
        names = ", ".join(f'"{column.name}"' for column in codec.columns(kind))
        sql = f"SELECT {names} FROM {table} WHERE {where} ORDER BY {order}"  # noqa: S608
        with calm():
            return tuple(map(codec.row_reader(kind), self._rows(sql, tuple(parameters))))

    def in_order(
        self, kind: type[R], where: str = "1", parameters: Iterable[str | int] = ()
    ) -> tuple[R, ...]:
        """Return records in the order in which they first came, those put back among them."""
        name, key, _ = table_of(kind)
        return self.find(kind, where, parameters, CAME.format(key=f"{name}.{key}", name=name))

    def events(self, query: EventQuery) -> tuple[Event, ...]:
        """Return the events that `query` asks for, in no particular order."""
        condition = queries.condition_of(query)
        return self.find(Event, condition.sql, condition.parameters)

    def series(self, query: EventQuery) -> tuple[Event, ...]:
        """Return the series among the events that `query` asks for."""
        condition = queries.condition_of(query)
        where = f"{queries.SERIES_BY_A_RULE} AND {condition.sql}"
        return self.find(Event, where, condition.parameters)

    def overridden(self) -> frozenset[tuple[str, str]]:
        """Return series and name of each occurrence that is an event of its own."""
        sql = "SELECT series, occurrence FROM event WHERE series <> ''"
        return frozenset((str(series), str(name)) for series, name in self._rows(sql))

    def overrides(self, uid: str) -> tuple[Event, ...]:
        """Return the occurrences of the series `uid` that are events of their own."""
        return self.find(Event, "series = ? AND series <> ''", (uid,), "occurrence")

    def count(
        self, kind: type[Record], where: str = "1", parameters: Iterable[str | int] = ()
    ) -> int:
        """Return how many records of `kind` there are for which `where` holds."""
        sql = f"SELECT count(*) FROM {table_of(kind).name} WHERE {where}"  # noqa: S608
        return int(str(self._rows(sql, parameters)[0][0]))

    def found(
        self, limits: Mapping[type[typing.Any], int], words: Sequence[str], near: date
    ) -> dict[type[typing.Any], tuple[tuple[typing.Any, ...], int]]:
        """Return records by words, of each kind at most so many, and how many there are of each.

        `search_look` says what is best, and to what number it counts.
        """
        from desktop.store import search_look

        with self._explained():
            looks = search_look.look(self._terms, limits, words, near)
        return {
            kind: (self._in_order(kind, keys) if keys else (), number)
            for kind, (keys, number) in looks.items()
        }

    @cached_property
    def _terms(self) -> Terms:
        from desktop.store.search_terms import Terms

        return Terms(self._connection)

    def found_on(self, kind: type[R], first: date, last: date, limit: int) -> tuple[R, ...]:
        """Return at most `limit` records of `kind` whose first day is in a stretch, in order."""
        from desktop.store import search_look

        with self._explained():
            keys = search_look.keys_on(self._connection, kind, first, last, limit)
        return self._in_order(kind, keys)

    def _in_order(self, kind: type[R], keys: Sequence[str]) -> tuple[R, ...]:
        marks = ", ".join("?" * len(keys))
        records = self.find(kind, f"{table_of(kind).key} IN ({marks})", keys)
        return tuple(sorted(records, key=lambda record: keys.index(record.key)))

    def facets(self, query: EventQuery, papers: Iterable[Paper]) -> Facets:
        """Count what each choice of a filter would show with the other parts of `query`."""
        from desktop.store.facets import facets

        return facets(self._rows, query, papers)

    def has_many_events(self) -> bool:
        """Whether counting all events would be felt; told by the number of the last one."""
        return int(self._rows("SELECT coalesce(max(rowid), 0) FROM event")[0][0]) > MANY

    @cached_property
    def log(self) -> EditLog:
        """Every edit ever made."""
        return EditLog(self._rows)

    @cached_property
    def sights(self) -> Sights:
        """What the calendar's pages ask."""
        return Sights(self._rows)

    @cached_property
    def agenda(self) -> AgendaRows:
        """What the agenda asks."""
        from desktop.store.agenda_rows import AgendaRows

        return AgendaRows(self._rows)

    def sorts(self) -> list[tuple[str, tuple[str, ...], bool, bool, bool, int]]:
        """Count the events of each sort in one pass.

        Kind, processes, whether mine, whether unfixed (see `queries`), whether undated, number.
        """
        counted = self._rows(
            "SELECT kind, processes, mine, when_precision, when_tentative, unconfirmed, bounds,"
            " count(*) FROM event GROUP BY 1, 2, 3, 4, 5, 6, 7"
        )
        return [
            (
                kind,
                codec.names(processes),
                bool(mine),
                bool(precision != Precision.DAY or open_date or open_ or not bounds & 1),
                not bounds & 3,
                number,
            )
            for kind, processes, mine, precision, open_date, open_, bounds, number in counted
        ]

    def place_names(self) -> tuple[str, ...]:
        """Return the words for each place that has a city, the most frequent first."""
        rows = self._rows(
            "SELECT place_text FROM event WHERE place_city IS NOT NULL AND NOT place_tentative"
            " GROUP BY place_text ORDER BY count(*) DESC, place_text"
        )
        return tuple(str(name) for (name,) in rows)

    # -- the file ------------------------------------------------------------------------------

    def stamps(self, uids: Collection[str]) -> Mapping[str, Stamps]:
        """Return when each of the events came, and when what others see of it last changed."""
        from desktop.store.stamps import stamps

        with self._explained():
            return stamps(self._connection, uids)

    def health(self) -> tuple[str, ...]:
        """Return what is wrong with the file, in SQLite's own words; empty when it is sound."""
        found = self._rows("PRAGMA integrity_check")
        orphans = self._rows("PRAGMA foreign_key_check")
        words = [str(row[0]) for row in found if row[0] != "ok"]
        return (
            *words,
            *(f"a row of {row[0]} points to a {row[2]} that is gone" for row in orphans),
        )

    def copy_to(self, target: Path) -> None:
        """Write a compact copy of the whole file to `target`, which must not exist yet."""
        (reading,) = self._connection.execute("PRAGMA query_only").fetchone()
        # To SQLite a copy elsewhere is a writing too.
        self._connection.execute("PRAGMA query_only=OFF")
        try:
            self._connection.execute("VACUUM INTO ?", (str(target),))
        except DatabaseError as error:
            raise Problem(explain(error, self.path, target)) from error
        finally:
            self._connection.execute(f"PRAGMA query_only={reading}")

    def _rows(self, sql: str, parameters: Iterable[object] = ()) -> list[tuple[typing.Any, ...]]:
        with self._explained():
            return self._connection.execute(sql, tuple(parameters)).fetchall()

    @contextmanager
    def _explained(self, making: Path | None = None) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            if name_of(error).startswith("SQLITE_CONSTRAINT"):
                raise
            if making:
                # While it is open it cannot be removed.
                self.close()
            raise Problem(explain(error, self.path, making)) from error


def _copied(path: Path) -> Connection:
    from desktop.store.beside import copied

    return copied(path)
