"""A dossier as it stands at one moment, for reading only, whoever has it open.

The window keeps every other connection out, and a lock that a reader held would make the window
wait. So a reader takes none: it copies the file into memory and proves that the copy is of one
moment. With a rollback journal the file is written to only while the journal begins with its magic
number (sqlite.org/atomiccommit.html, 3.7 to 3.11; sqlite.org/fileformat.html, 3), and every change
adds a line to the log, so what was there never comes back with nothing else being different.
"""

import time
from itertools import repeat
from pathlib import Path

from desktop.core.problem import Problem
from desktop.store.driver import (
    Connection,
    DatabaseError,
    connect_memory,
    connect_unlocked,
    explain,
    is_held,
)

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_PIECE = 1 << 20
# A change takes milliseconds, an import of thousands of events some seconds.
_PAUSES = (*repeat(0.005, 20), *repeat(0.1, 100))
_SHORT = 20


def copied(path: Path) -> Connection:
    """Return a connection to a copy in memory of the file at `path`, which must be there.

    Raises `Problem` when it cannot be read, or when it is being changed all the time.
    """
    path = path.resolve()
    for turn, pause in enumerate(_PAUSES):
        copy = _of_one_moment(path)
        if copy is not None:
            return copy
        if turn == _SHORT:
            # Asking has SQLite take back the half of a change that a killed program left behind.
            is_held(path)
        time.sleep(pause)
    raise Problem(
        f"{path} is being changed by another Rostrum all the time, or a change was cut short where"
        " nothing may be written; try again later, or copy it to a folder of your own."
    )


def _of_one_moment(path: Path) -> Connection | None:
    """Copy the file between two readings of it; `None` where it was being changed.

    At the look between them nothing is half written. What changes from then on makes the second
    reading differ from the first; where both are the same, the copy is as the file was at the look.
    """
    try:
        stamp, before = _stamp(path), _marks(path)
        if _is_changing(path):
            return None
        copy, fault = _copy(path)
        still = before == _marks(path) and stamp == _stamp(path)
    except OSError as error:
        raise Problem(
            f"{path} cannot be read ({error.strerror}); check who may open it."
        ) from error
    if still and fault is None:
        return copy
    copy.close()
    if still and fault:
        raise Problem(explain(fault, path)) from fault
    return None


def _stamp(path: Path) -> tuple[int, ...]:
    """Which file it is and when it was written to: a third witness beside the two readings."""
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _is_changing(path: Path) -> bool:
    """Whether a change is being written, or was when its program ended."""
    try:
        with path.with_name(f"{path.name}-journal").open("rb") as journal:
            return journal.read(len(_MAGIC)) == _MAGIC
    except FileNotFoundError:
        return False


def _copy(path: Path) -> tuple[Connection, DatabaseError | None]:
    copy = connect_memory()
    try:
        live = connect_unlocked(path)
        try:
            live.backup(copy)
        finally:
            live.close()
    except DatabaseError as error:
        # It may be torn and nothing else; whether it is, the second reading tells.
        return copy, error
    return copy, None


def _marks(path: Path) -> list[int]:
    """What the file holds, a number a piece: two readings need not stand in memory whole."""
    with path.open("rb") as file:
        return [hash(piece) for piece in iter(lambda: file.read(_PIECE), b"")]
