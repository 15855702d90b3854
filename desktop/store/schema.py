"""Whose file it is and of what form, and how one of an older form is brought up."""

from pathlib import Path

from desktop.core.problem import Problem
from desktop.store.driver import Connection, connect
from desktop.store.steps import STEPS

# "Rost" in ASCII: the file says whose it is (sqlite.org/pragma.html#pragma_application_id).
APPLICATION_ID = 0x526F7374

NEWEST = len(STEPS)


def is_dossier(path: Path) -> bool:
    """Whether the file at `path` begins as a dossier does, of whatever version."""
    try:
        refuse_foreign(path)
    except Problem:
        return False
    return path.stat().st_size > 0


def refuse_foreign(path: Path) -> None:
    """Raise a `Problem` when the file at `path` is no dossier of ours or is of a newer program.

    Looks only at the header, so that a refused file is not touched: the version stands at byte 60,
    the application at byte 68 (sqlite.org/fileformat.html, 1.3).
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    except IsADirectoryError as error:
        raise Problem(f"{path} is a folder; name a dossier file inside it.") from error
    except OSError as error:
        raise Problem(
            f"{path} cannot be read ({error.strerror}); check who may open it."
        ) from error
    if not head:
        return
    _refuse_head(path, head)


def _refuse_head(path: Path, head: bytes) -> None:
    if not head.startswith(b"SQLite format 3\x00") or len(head) < 100:
        raise Problem(
            f"{path} is no dossier, or it is damaged; choose another file or restore a backup copy."
        )
    version = int.from_bytes(head[60:64], "big")
    application = int.from_bytes(head[68:72], "big")
    if application != APPLICATION_ID:
        raise Problem(f"{path} belongs to another program; choose a dossier.")
    if version > NEWEST:
        raise Problem(
            f"{path} was made by a newer Rostrum (its form is {version}, this program knows up to"
            f" {NEWEST}); open it with the newer program. Nothing in it was changed."
        )


def migrate(connection: Connection, path: Path, *, keeps: bool = True) -> None:
    """Bring the open file up to the newest form, all steps in one transaction.

    A file of an older form is copied first, beside itself, and the copy is looked at; without
    `keeps` it is not, for what is open is itself only a copy of the file at `path`.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version == NEWEST:
        return
    if version and keeps:
        _keep_older(connection, path, version)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for step in STEPS[version:]:
            step(connection)
        if version:
            from desktop.store.search_index import rebuild

            # Last, for it reads records, whose columns are all there only now.
            rebuild(connection)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={NEWEST}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _keep_older(connection: Connection, path: Path, version: int) -> None:
    kept = path.with_name(f"{path.stem} (form {version}){path.suffix}")
    partial = kept.with_name(f"{kept.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(partial),))
        copy = connect(partial)
        wrong = [row[0] for row in copy.execute("PRAGMA integrity_check") if row[0] != "ok"]
        copy.close()
        if wrong:
            raise Problem(
                f"{path} is damaged ({wrong[0]}), so it was left as it is; put a backup copy in its"
                " place with “rostrum restore”."
            )
        partial.replace(kept)
    finally:
        partial.unlink(missing_ok=True)
