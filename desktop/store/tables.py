"""Where each kind of record is kept: the one list that reading, writing and the log share.

Kinds stand here by their names, and the modules that hold them are loaded when one is met: a start
needs few of them, and each costs it a millisecond.
"""

from functools import cache
from importlib import import_module
from typing import Any

from desktop.core.quick.tuples import NamedTuple


class Table(NamedTuple):
    """A table of the file, the column of its key, and the module of the kind of record in it."""

    name: str
    key: str
    module: str


TABLES = {
    "Document": Table("document", "name", "document"),
    "Event": Table("event", "uid", "event"),
    "Draft": Table("draft", "id", "drafts.draft"),
    "Paragraph": Table("paragraph", "id", "drafts.draft"),
    "Link": Table("link", "key", "links.ties"),
    "Relation": Table("relation", "key", "links.ties"),
    "Note": Table("note", "target", "links.ties"),
    "Process": Table("process", "short", "names.process"),
    "Setting": Table("setting", "name", "edit"),
    "Exported": Table("exported", "uid", "ledger"),
    "SavedView": Table("saved_view", "id", "saved_view"),
    "Pair": Table("pair", "key", "versions.beside"),
    "Proposal": Table("proposal", "id", "drafts.proposal"),
    "Position": Table("position", "key", "drafts.proposal"),
    "Author": Table("author", "name", "drafts.proposal"),
    "Silence": Table("silence", "id", "drafts.proposal"),
    "Orphan": Table("orphan", "key", "versions.orphan"),
}


def table_of(kind: type[Any]) -> Table:
    """Return where records of `kind` are kept; raises `KeyError` for what is no record."""
    return TABLES[kind.__name__]


@cache
def kind_of(table: str) -> type[Any]:
    """Return the kind of record that `table` holds; raises `KeyError` for other tables."""
    names = {one.name: name for name, one in TABLES.items()}
    name = names[table]
    kind: type[Any] = getattr(import_module(f"desktop.core.{TABLES[name].module}"), name)
    return kind
