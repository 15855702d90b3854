"""The ordered steps by which a dossier file got its shape; each file takes those it has not had."""

from collections.abc import Callable
from functools import partial

from desktop.store.day_index import DAY_INDEX, LIST_INDEX, MONTH_INDEX
from desktop.store.driver import Connection
from desktop.store.edit_log import note_all_touched

_FIRST = """
CREATE TABLE document (
    name TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, digest TEXT NOT NULL,
    text TEXT NOT NULL, parts TEXT NOT NULL, unread TEXT NOT NULL
);
CREATE TABLE event (
    uid TEXT PRIMARY KEY, title TEXT NOT NULL,
    when_text TEXT NOT NULL, when_edtf TEXT, when_earliest TEXT, when_latest TEXT,
    when_precision TEXT NOT NULL, when_tentative INTEGER NOT NULL,
    when_start TEXT, when_end TEXT, when_timezone TEXT, when_guess TEXT,
    place_text TEXT NOT NULL, place_venue TEXT, place_city TEXT, place_country TEXT,
    place_tentative INTEGER NOT NULL,
    origin TEXT NOT NULL, kind TEXT NOT NULL, description TEXT NOT NULL,
    processes TEXT NOT NULL, focal_points TEXT NOT NULL, regional INTEGER NOT NULL, repeats TEXT,
    tellings TEXT NOT NULL, remarks TEXT NOT NULL, sure INTEGER NOT NULL,
    paragraph TEXT, cancelled INTEGER NOT NULL,
    unconfirmed INTEGER NOT NULL, mine INTEGER NOT NULL, sequence INTEGER NOT NULL
);
CREATE INDEX event_days ON event (when_earliest, when_latest);
CREATE TABLE draft (
    id TEXT PRIMARY KEY, title TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
    organ TEXT NOT NULL, version TEXT NOT NULL, date TEXT, symbol TEXT NOT NULL, previous TEXT
);
CREATE TABLE paragraph (
    id TEXT PRIMARY KEY, draft TEXT NOT NULL REFERENCES draft DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, path TEXT NOT NULL,
    text TEXT NOT NULL, source_document TEXT NOT NULL, source_line INTEGER NOT NULL,
    source_text TEXT NOT NULL, source_page INTEGER, parent TEXT, opening TEXT NOT NULL,
    level INTEGER NOT NULL, dates TEXT NOT NULL, "references" TEXT NOT NULL,
    footnotes TEXT NOT NULL
);
CREATE INDEX paragraph_order ON paragraph (draft, position);
CREATE TABLE link (
    key TEXT PRIMARY KEY,
    paragraph TEXT NOT NULL REFERENCES paragraph DEFERRABLE INITIALLY DEFERRED,
    uid TEXT NOT NULL REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL, state TEXT NOT NULL, score REAL NOT NULL
);
CREATE INDEX link_paragraph ON link (paragraph);
CREATE INDEX link_event ON link (uid);
CREATE TABLE relation (
    key TEXT PRIMARY KEY,
    child TEXT NOT NULL REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    parent TEXT NOT NULL REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE INDEX relation_child ON relation (child);
CREATE INDEX relation_parent ON relation (parent);
CREATE TABLE note (target TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE process (
    short TEXT PRIMARY KEY, name TEXT NOT NULL, aliases TEXT NOT NULL, kind TEXT NOT NULL,
    colour INTEGER NOT NULL, regional INTEGER NOT NULL, host TEXT NOT NULL
);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, label TEXT NOT NULL,
    act TEXT NOT NULL, reverts INTEGER REFERENCES edit, changes TEXT NOT NULL
);
CREATE TRIGGER edit_stays BEFORE DELETE ON edit
BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END;
CREATE TRIGGER edit_is_final BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END;
"""

# `touched` tells which records an edit is about, so that nobody needs to read the whole log.
_SECOND = """
ALTER TABLE event ADD COLUMN recurrence TEXT NOT NULL DEFAULT '[]';
ALTER TABLE event ADD COLUMN series TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN occurrence TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN extra TEXT NOT NULL DEFAULT '[]';
ALTER TABLE event ADD COLUMN modified TEXT;
CREATE INDEX event_series ON event (series, occurrence) WHERE series <> '';
CREATE INDEX event_recurring ON event (uid) WHERE recurrence <> '[]';
CREATE TABLE exported (
    uid TEXT PRIMARY KEY, sequence INTEGER NOT NULL, digest TEXT NOT NULL, title TEXT NOT NULL,
    "when" TEXT NOT NULL, batch TEXT NOT NULL, target TEXT NOT NULL, at TEXT NOT NULL,
    cancelled INTEGER NOT NULL
);
CREATE TABLE touched (
    edit INTEGER NOT NULL REFERENCES edit, "table" TEXT NOT NULL, key TEXT NOT NULL
);
CREATE INDEX touched_key ON touched (key, edit);
CREATE INDEX touched_edit ON touched (edit);
"""

_THIRD = """
ALTER TABLE event ADD COLUMN by_hand TEXT NOT NULL DEFAULT '[]';
"""

# The columns of a view are those of the query that it asks.
_VIEWS = """
CREATE TABLE saved_view (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, query_first TEXT, query_last TEXT,
    query_processes TEXT NOT NULL, query_origins TEXT NOT NULL, query_uids TEXT NOT NULL,
    query_mine INTEGER NOT NULL, query_unfixed INTEGER NOT NULL, query_undated INTEGER NOT NULL,
    query_words TEXT NOT NULL, query_kinds TEXT NOT NULL, query_bodies TEXT NOT NULL,
    query_places TEXT NOT NULL, query_papers TEXT NOT NULL, query_firm INTEGER NOT NULL,
    query_others INTEGER NOT NULL, query_linked INTEGER NOT NULL, query_unlinked INTEGER NOT NULL
);
"""

_DESK = """
CREATE TABLE pair (
    key TEXT PRIMARY KEY, older TEXT NOT NULL, newer TEXT NOT NULL, fate TEXT NOT NULL,
    similarity REAL NOT NULL, by_hand INTEGER NOT NULL,
    older_draft TEXT NOT NULL, newer_draft TEXT NOT NULL
);
CREATE INDEX pair_versions ON pair (older_draft, newer_draft);
CREATE INDEX pair_newer ON pair (newer);
CREATE TABLE proposal (
    id TEXT PRIMARY KEY, draft TEXT NOT NULL, paragraph TEXT NOT NULL, delegation TEXT NOT NULL,
    kind TEXT NOT NULL, base TEXT NOT NULL, text TEXT NOT NULL, made_on TEXT NOT NULL,
    after TEXT NOT NULL, label TEXT NOT NULL, sort TEXT NOT NULL, state TEXT NOT NULL,
    reason TEXT NOT NULL, made TEXT, meeting TEXT NOT NULL, origin TEXT NOT NULL
);
CREATE INDEX proposal_draft ON proposal (draft, paragraph);
CREATE TABLE position (
    key TEXT PRIMARY KEY,
    proposal TEXT NOT NULL REFERENCES proposal DEFERRABLE INITIALLY DEFERRED,
    delegation TEXT NOT NULL, stance TEXT NOT NULL, on_behalf TEXT NOT NULL,
    meeting TEXT NOT NULL, said TEXT, words TEXT NOT NULL
);
CREATE INDEX position_proposal ON position (proposal);
CREATE TABLE author (name TEXT PRIMARY KEY, delegation TEXT NOT NULL);
CREATE TABLE silence (
    id TEXT PRIMARY KEY, draft TEXT NOT NULL, start TEXT NOT NULL, deadline TEXT NOT NULL,
    timezone TEXT NOT NULL, state TEXT NOT NULL, broken_by TEXT NOT NULL, event TEXT NOT NULL
);
"""

_EXPORTS = """
ALTER TABLE exported ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE exported ADD COLUMN previously TEXT NOT NULL DEFAULT '';
"""

# Few events are set by a paragraph; places are counted beside the choices of a filter.
_CHOICES = """
CREATE INDEX event_set ON event (uid) WHERE paragraph IS NOT NULL;
CREATE INDEX event_places ON event (place_city, place_country);
"""

# Much is said in meetings that no calendar has.
_OCCASIONS = """
ALTER TABLE proposal ADD COLUMN occasion TEXT NOT NULL DEFAULT '';
ALTER TABLE position ADD COLUMN occasion TEXT NOT NULL DEFAULT '';
"""

_ORPHANS = """
CREATE TABLE orphan (
    key TEXT PRIMARY KEY, draft TEXT NOT NULL, stood_in TEXT NOT NULL, sort TEXT NOT NULL,
    paragraph TEXT NOT NULL, path TEXT NOT NULL, text TEXT NOT NULL, words TEXT NOT NULL,
    target TEXT NOT NULL, settled INTEGER NOT NULL
);
CREATE INDEX orphan_draft ON orphan (draft) WHERE settled = 0;
"""

# Whose hand a name of an author is and the name itself are two things; both are kept.
_SIGNED = """
ALTER TABLE proposal ADD COLUMN author TEXT NOT NULL DEFAULT '';
"""


def _run(script: str, connection: Connection) -> None:
    for statement in _statements(script):
        connection.execute(statement)


def _second(connection: Connection) -> None:
    _run(_SECOND, connection)
    note_all_touched(connection)


def _search(connection: Connection) -> None:
    from desktop.store.search_index import TABLES_OF_THE_INDEX

    _run(TABLES_OF_THE_INDEX, connection)


def _statements(script: str) -> list[str]:
    """Split a script at the ends of its statements; triggers end at their `END;`."""
    marked = script.replace("END;", "END\x00").replace(";\nCREATE", "\x00CREATE")
    parts = marked.replace(";\nALTER", "\x00ALTER").split("\x00")
    return [part.strip().rstrip(";") for part in parts if part.strip(" ;\n")]


STEPS: tuple[Callable[[Connection], None], ...] = (
    partial(_run, _FIRST),
    _second,
    partial(_run, _THIRD),
    partial(_run, _VIEWS),
    partial(_run, _DESK),
    partial(_run, _EXPORTS),
    _search,
    partial(_run, DAY_INDEX),
    partial(_run, _CHOICES),
    partial(_run, LIST_INDEX),
    partial(_run, MONTH_INDEX),
    partial(_run, _OCCASIONS),
    partial(_run, _ORPHANS),
    partial(_run, _SIGNED),
)
"""Each step brings a file from the version of its index to the next one."""
