"""Where each kind of record is kept: the one list that reading, writing and the log share."""

from typing import Any

from desktop.core.document import Document
from desktop.core.draft import Draft, Paragraph
from desktop.core.edit import Setting
from desktop.core.event import Event
from desktop.core.ledger import Exported
from desktop.core.process import Process
from desktop.core.saved_view import SavedView
from desktop.core.ties import Link, Note, Relation

TABLES: dict[type[Any], tuple[str, str]] = {
    Document: ("document", "name"),
    Event: ("event", "uid"),
    Draft: ("draft", "id"),
    Paragraph: ("paragraph", "id"),
    Link: ("link", "key"),
    Relation: ("relation", "key"),
    Note: ("note", "target"),
    Process: ("process", "short"),
    Setting: ("setting", "name"),
    Exported: ("exported", "uid"),
    SavedView: ("saved_view", "id"),
}
"""Each kind of record with its table and the column of its key."""

KINDS: dict[str, type[Any]] = {table: kind for kind, (table, _) in TABLES.items()}
"""The kind of record that each table holds."""
