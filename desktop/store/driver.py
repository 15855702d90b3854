"""The one way to SQLite: a known version on every system, opened for a traveller's laptop.

sqlite-utils prefers the driver that it finds under the name pysqlite3, so SQLCipher's build is
put there before sqlite-utils is first imported. The settings are those that lost no acknowledged
change when the power was cut: a rollback journal, synced with its folder, one writer.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3
import sqlcipher3.dbapi2 as driver

from desktop.core.problem import Problem

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = driver
# The standalone program has no other SQLite, and sqlite-utils names Python's own one beside it.
sys.modules.setdefault("sqlite3", sqlcipher3)

if TYPE_CHECKING:
    # The driver has no types; it is Python's own one with another library below.
    from sqlite3 import Connection as Connection
    from sqlite3 import DatabaseError as DatabaseError
    from sqlite3 import Error
else:
    Connection, DatabaseError, Error = driver.Connection, driver.DatabaseError, driver.Error

# Bugs that corrupt a file were mended in this version: sqlite.org/wal.html, "WAL-reset".
OLDEST_SQLITE = (3, 51, 3)

_SETTINGS = (
    "PRAGMA cipher_log_level=NONE",
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)


def sqlite_version() -> tuple[int, ...]:
    """Return the version of the SQLite that is really running."""
    return tuple(driver.sqlite_version_info)


def connect(path: Path) -> Connection:
    """Open the file at `path` for one writer and keep every other writer out.

    Raises `Problem` when another program has it open, or the place cannot be written.
    """
    if sqlite_version() < OLDEST_SQLITE:
        raise Problem(
            f"This copy of Rostrum runs on SQLite {driver.sqlite_version}, which can damage files;"
            " install it anew."
        )
    try:
        return _locked(driver.connect(str(path.resolve()), timeout=0.3, isolation_level=None))
    except Error as error:
        raise Problem(explain(error, path)) from error


def connect_unlocked(path: Path) -> Connection:
    """Open the file at `path` without any lock and without its journal, only to read its pages.

    Nobody is kept out, so what is read may be of several moments. Raises `DatabaseError` later,
    when what is read makes no sense.
    """
    # Only what has a meaning in an address of a file is written otherwise.
    name = path.as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    place = f"file://{'' if name.startswith('/') else '/'}{name}?mode=ro&immutable=1"
    connection: Connection = driver.connect(place, uri=True, isolation_level=None)
    return connection


def connect_memory() -> Connection:
    """Open an empty database that is only in memory."""
    connection: Connection = driver.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA cipher_log_level=NONE")
    return connection


def is_held(path: Path) -> bool:
    """Whether another program has the file at `path` open, so that it lets nobody write."""
    try:
        connect(path).close()
    except Problem as problem:
        cause = problem.__cause__
        return str(getattr(cause, "sqlite_errorname", "")).startswith("SQLITE_BUSY")
    return False


def _locked(connection: Connection) -> Connection:
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        # The lock is taken only by a first write (sqlite.org/pragma.html#pragma_locking_mode).
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except Error:
        connection.close()
        raise
    return connection


MOVED = (
    "{path} was removed, renamed or replaced while it was open, so the last change was not saved;"
    " choose “Keep a copy of the dossier…” in the menu, and open the copy."
)
_CAUSES = {
    "SQLITE_BUSY": "{path} is open in another Rostrum; close it there first.",
    "SQLITE_FULL": "The disk is full, so the last change to {path} was not saved and nothing else"
    " was lost; free some space and try again.",
    "SQLITE_READONLY_DBMOVED": MOVED,
    "SQLITE_READONLY": "{path} cannot be written; copy it to a folder of your own and open it"
    " there.",
    "SQLITE_CANTOPEN": "{path} cannot be opened or made; check that its folder exists and that you"
    " may write to it.",
    "SQLITE_NOTADB": "{path} is no dossier, or it is damaged; restore it from a backup copy with"
    " “rostrum restore”.",
    "SQLITE_CORRUPT": "{path} is damaged; keep it, and restore a backup copy with “rostrum"
    " restore”.",
    "SQLITE_IOERR": "The disk failed while {path} was read or written; nothing of the last change"
    " was saved. Check the disk and try again.",
}


def file_at(path: Path) -> tuple[int, int] | None:
    """Return which file stands at `path`, `None` for none: while one is open it must not change.

    SQLite itself looks only when it opens its journal (its `fileHasMoved`), which an open file's
    one writer does but once.
    """
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def name_of(error: Error) -> str:
    """Return SQLite's name of an error, "" where it has none."""
    unread = "decode to UTF-8" in str(error)
    return "SQLITE_CORRUPT" if unread else str(getattr(error, "sqlite_errorname", ""))


_NO_ROOM = "{path} cannot be written: the disk is full; free some space or choose another disk."
# What a file is called until it is whole.
_UNFINISHED = (".partial", ".new")


def explain(error: Error, path: Path, making: Path | None = None) -> str:
    """Say in a sentence what an error of SQLite means for the dossier at `path`.

    `making` is the file that was to be made of it: itself at first, or a copy.
    """
    name = name_of(error)
    if making and name == "SQLITE_FULL":
        whole = making.with_suffix("") if making.suffix in _UNFINISHED else making
        return _NO_ROOM.format(path=whole)
    if making and not name.startswith("SQLITE_CORRUPT"):
        path = making
    for code, sentence in _CAUSES.items():
        if name == code or name.startswith(f"{code}_"):
            return sentence.format(path=path)
    return (
        f"{path} cannot be used as it is ({error}); keep it, and put a backup copy in its place"
        " with “rostrum restore”."
    )
