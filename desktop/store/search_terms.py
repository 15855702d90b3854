"""What typed words ask of the index: beginnings, put as cheaply as it can answer them.

To answer for the beginning of a word the index puts together what it has of all words that begin
so, before it gives the first record. Where those are few they are named instead: each is then
followed from record to record, and what is not wanted is passed over.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from desktop.core.event import Event
from desktop.store.driver import Connection
from desktop.store.search_index import words_of_kind

# The letters up to which beginnings have lists of their own.
_LISTED = 3
# So many words are named at most, and so many beginnings that are put together are dear.
_NAMED, _DEAR = 8, 3
_MANY, _KEPT = words_of_kind(Event), 300


class Question(NamedTuple):
    """What an index is asked, as FTS5 writes it, and whether each answer takes long."""

    match: str
    is_dear: bool


class Terms:
    """Knows of one connection which words its index has; asked again when anything has changed."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._known: dict[str, str | None] = {}
        self._changes = -1

    def question_of(self, table: str, words: Sequence[str]) -> Question:
        """Ask a table of the index for records in which a word begins with each of `words`."""
        if self._changes != self.connection.total_changes or len(self._known) > _KEPT:
            self._changes = self.connection.total_changes
            self._known.clear()
        parts, left = [], 0
        for word in words:
            # All other kinds together are few.
            long = table == _MANY and len(word) > _LISTED
            named = self._named(table, word) if long else None
            left += long and named is None
            parts.append(f'"{word}" *' if named is None else named)
        return Question(" AND ".join(parts), left >= _DEAR)

    def _named(self, table: str, word: str) -> str | None:
        """Name the words of a table that begin so; `None` when there are many."""
        if word not in self._known:
            terms = list(islice(_terms(self.connection, table, word), _NAMED + 1))
            either = " OR ".join(f'"{term}"' for term in terms or [word])
            self._known[word] = None if len(terms) > _NAMED else f"({either})"
        return self._known[word]


def _terms(connection: Connection, table: str, word: str) -> Iterator[str]:
    """Give the words of a table that begin so, in their order."""
    listed = _list_of(connection, table)
    sql = f"SELECT term FROM temp.{listed} WHERE term {{}} ? LIMIT 1"  # noqa: S608
    found = connection.execute(sql.format(">="), (word,)).fetchone()
    while found is not None and found[0].startswith(word):
        yield found[0]
        found = connection.execute(sql.format(">"), found).fetchone()


def _list_of(connection: Connection, table: str) -> str:
    """Return the list of a table's words (sqlite.org/fts5.html, "fts5vocab").

    It is a look at the index and belongs to the connection, even to one that only reads.
    """
    name = f"{table}_terms"
    known = "SELECT count(*) FROM temp.sqlite_master WHERE name = ?"
    if not connection.execute(known, (name,)).fetchone()[0]:
        (reading,) = connection.execute("PRAGMA query_only").fetchone()
        connection.execute("PRAGMA query_only=0")
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.{name} USING fts5vocab(main, {table}, instance)"
        )
        connection.execute(f"PRAGMA query_only={int(reading)}")
    return name
