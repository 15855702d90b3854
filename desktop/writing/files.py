"""Bytes to disk so that a file is always whole: the old one until the new one is complete."""

import errno
import os
import secrets
from pathlib import Path

from desktop.core.problem import Problem

_REASONS = {
    errno.ENOENT: "its folder does not exist; make the folder or choose another one",
    errno.ENOTDIR: "part of its path is a file, not a folder; choose another folder",
    errno.EACCES: "that is not permitted; close it where it is open, or choose another folder",
    errno.EPERM: "that is not permitted; close it where it is open, or choose another folder",
    errno.EROFS: "the disk can only be read; choose another one",
    errno.ENOSPC: "the disk is full; free some space or choose another disk",
    errno.EDQUOT: "your share of the disk is used up; free some space or choose another disk",
    errno.EFBIG: "it is larger than the disk allows; choose another disk",
    errno.EISDIR: "it is a folder; name a file inside it",
    errno.ENAMETOOLONG: "its name is too long; choose a shorter one",
}


def write_file(target: Path, data: bytes) -> None:
    """Write `data` to `target`, replacing what is there only once everything is on the disk.

    Bytes only: text mode on Windows would double the carriage returns. The new content goes to
    another name in the same folder first. Raises `Problem` when it cannot be written; then the old
    file stays whole and nothing else is left behind.
    """
    try:
        _replace(_real(target), data)
    except OSError as error:
        raise Problem(f"{target} cannot be written: {_reason(error)}.") from error


def make_folder(folder: Path) -> None:
    """Make `folder` when it is not there; its parent must be. Raises `Problem`."""
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise Problem(f"{folder} is a file, not a folder; choose another name.") from error
    except OSError as error:
        raise Problem(f"The folder {folder} cannot be made: {_reason(error)}.") from error


def _real(target: Path) -> Path:
    """Where the bytes belong: the file that a symbolic link names, so that the link stays."""
    real = target.resolve()
    if real.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(target))
    return real


def _replace(target: Path, data: bytes) -> None:
    fresh = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        _write_through(fresh, data)
        if target.exists():
            fresh.chmod(target.stat().st_mode & 0o777)
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Bring the new name to the disk too, where the system lets a folder be asked for that."""
    if os.name == "nt" or not os.access(folder, os.R_OK):
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, error.strerror or "the system gives no reason")
