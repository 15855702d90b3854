PRAGMA application_id=1383035764;
PRAGMA user_version=1;
BEGIN TRANSACTION;
CREATE TABLE document (
    name TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, digest TEXT NOT NULL,
    text TEXT NOT NULL, parts TEXT NOT NULL, unread TEXT NOT NULL
);
CREATE TABLE draft (
    id TEXT PRIMARY KEY, title TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
    organ TEXT NOT NULL, version TEXT NOT NULL, date TEXT, symbol TEXT NOT NULL, previous TEXT
);
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, label TEXT NOT NULL,
    act TEXT NOT NULL, reverts INTEGER REFERENCES edit, changes TEXT NOT NULL
);
INSERT INTO "edit" VALUES(1,'2017-05-16T09:00:00+00:00','adding','do',NULL,'[{"table": "event", "before": null, "after": {"title": "Workshop", "when": {"text": "24 May 2017", "edtf": "2017-05-24", "earliest": "2017-05-24", "latest": "2017-05-24", "precision": "day", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}, "origin": "calendar", "kind": "meeting", "description": "", "processes": [], "focal_points": [], "regional": false, "repeats": null, "tellings": [{"source": {"document": "calendar.txt", "line": 3, "text": "24 May 2017 |  | Workshop", "page": null}, "title": "Workshop", "when": {"text": "24 May 2017", "edtf": "2017-05-24", "earliest": "2017-05-24", "latest": "2017-05-24", "precision": "day", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}}], "remarks": [], "sure": true, "paragraph": null, "uid": "uid-Workshop-24-May-2017", "cancelled": false, "unconfirmed": false, "mine": false, "sequence": 0}}, {"table": "event", "before": null, "after": {"title": "Hearing", "when": {"text": "June 2017", "edtf": "2017-06", "earliest": "2017-06-01", "latest": "2017-06-30", "precision": "month", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}, "origin": "calendar", "kind": "meeting", "description": "", "processes": [], "focal_points": [], "regional": false, "repeats": null, "tellings": [{"source": {"document": "calendar.txt", "line": 3, "text": "June 2017 |  | Hearing", "page": null}, "title": "Hearing", "when": {"text": "June 2017", "edtf": "2017-06", "earliest": "2017-06-01", "latest": "2017-06-30", "precision": "month", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}}], "remarks": [], "sure": true, "paragraph": null, "uid": "uid-Hearing-June-2017", "cancelled": false, "unconfirmed": false, "mine": false, "sequence": 0}}]');
INSERT INTO "edit" VALUES(2,'2017-05-16T09:00:00+00:00','putting “Workshop” into my agenda','do',NULL,'[{"table": "event", "before": {"title": "Workshop", "when": {"text": "24 May 2017", "edtf": "2017-05-24", "earliest": "2017-05-24", "latest": "2017-05-24", "precision": "day", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}, "origin": "calendar", "kind": "meeting", "description": "", "processes": [], "focal_points": [], "regional": false, "repeats": null, "tellings": [{"source": {"document": "calendar.txt", "line": 3, "text": "24 May 2017 |  | Workshop", "page": null}, "title": "Workshop", "when": {"text": "24 May 2017", "edtf": "2017-05-24", "earliest": "2017-05-24", "latest": "2017-05-24", "precision": "day", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}}], "remarks": [], "sure": true, "paragraph": null, "uid": "uid-Workshop-24-May-2017", "cancelled": false, "unconfirmed": false, "mine": false, "sequence": 0}, "after": {"title": "Workshop", "when": {"text": "24 May 2017", "edtf": "2017-05-24", "earliest": "2017-05-24", "latest": "2017-05-24", "precision": "day", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}, "origin": "calendar", "kind": "meeting", "description": "", "processes": [], "focal_points": [], "regional": false, "repeats": null, "tellings": [{"source": {"document": "calendar.txt", "line": 3, "text": "24 May 2017 |  | Workshop", "page": null}, "title": "Workshop", "when": {"text": "24 May 2017", "edtf": "2017-05-24", "earliest": "2017-05-24", "latest": "2017-05-24", "precision": "day", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}}], "remarks": [], "sure": true, "paragraph": null, "uid": "uid-Workshop-24-May-2017", "cancelled": false, "unconfirmed": false, "mine": true, "sequence": 0}}]');
INSERT INTO "edit" VALUES(3,'2017-05-16T09:00:00+00:00','putting “Workshop” into my agenda','undo',2,'');
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
INSERT INTO "event" VALUES('uid-Workshop-24-May-2017','Workshop','24 May 2017','2017-05-24','2017-05-24','2017-05-24','day',0,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,0,'calendar','meeting','','[]','[]',0,NULL,'[{"source": {"document": "calendar.txt", "line": 3, "text": "24 May 2017 |  | Workshop", "page": null}, "title": "Workshop", "when": {"text": "24 May 2017", "edtf": "2017-05-24", "earliest": "2017-05-24", "latest": "2017-05-24", "precision": "day", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}}]','[]',1,NULL,0,0,0,0);
INSERT INTO "event" VALUES('uid-Hearing-June-2017','Hearing','June 2017','2017-06','2017-06-01','2017-06-30','month',0,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,0,'calendar','meeting','','[]','[]',0,NULL,'[{"source": {"document": "calendar.txt", "line": 3, "text": "June 2017 |  | Hearing", "page": null}, "title": "Hearing", "when": {"text": "June 2017", "edtf": "2017-06", "earliest": "2017-06-01", "latest": "2017-06-30", "precision": "month", "tentative": false, "start": null, "end": null, "timezone": null, "guess": null}, "place": {"text": "", "venue": null, "city": null, "country": null, "tentative": false}}]','[]',1,NULL,0,0,0,0);
CREATE TABLE link (
    key TEXT PRIMARY KEY,
    paragraph TEXT NOT NULL REFERENCES paragraph DEFERRABLE INITIALLY DEFERRED,
    uid TEXT NOT NULL REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL, state TEXT NOT NULL, score REAL NOT NULL
);
CREATE TABLE note (target TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE paragraph (
    id TEXT PRIMARY KEY, draft TEXT NOT NULL REFERENCES draft DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, path TEXT NOT NULL,
    text TEXT NOT NULL, source_document TEXT NOT NULL, source_line INTEGER NOT NULL,
    source_text TEXT NOT NULL, source_page INTEGER, parent TEXT, opening TEXT NOT NULL,
    level INTEGER NOT NULL, dates TEXT NOT NULL, "references" TEXT NOT NULL,
    footnotes TEXT NOT NULL
);
CREATE TABLE process (
    short TEXT PRIMARY KEY, name TEXT NOT NULL, aliases TEXT NOT NULL, kind TEXT NOT NULL,
    colour INTEGER NOT NULL, regional INTEGER NOT NULL, host TEXT NOT NULL
);
CREATE TABLE relation (
    key TEXT PRIMARY KEY,
    child TEXT NOT NULL REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    parent TEXT NOT NULL REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE INDEX event_days ON event (when_earliest, when_latest);
CREATE INDEX paragraph_order ON paragraph (draft, position);
CREATE INDEX link_paragraph ON link (paragraph);
CREATE INDEX link_event ON link (uid);
CREATE INDEX relation_child ON relation (child);
CREATE INDEX relation_parent ON relation (parent);
CREATE TRIGGER edit_stays BEFORE DELETE ON edit
BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END;
CREATE TRIGGER edit_is_final BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('edit',3);
COMMIT;
