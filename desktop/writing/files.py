"""Bytes to disk so that a file is always whole: the old one until the new one is complete."""

import errno
import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
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
    write_files({target: data})


def write_files(files: Mapping[Path, bytes], tell: Callable[[], object] = lambda: None) -> None:
    """Write several files; none of them takes its place before all are on the disk.

    `tell` is called after each. Raises `Problem` when one cannot be written, or what `tell` raises;
    then the old files stay, and nothing else is left behind.
    """
    staged: dict[Path, Path] = {}
    try:
        for target, data in files.items():
            with _explained(target):
                real = _real(target)
                fresh = real.with_name(f".{secrets.token_hex(6)}.part")
                _stage(fresh, real, data)
            staged[fresh] = real
            tell()
        _put_in_place(staged)
    finally:
        for fresh in staged:
            fresh.unlink(missing_ok=True)


def _put_in_place(staged: Mapping[Path, Path]) -> None:
    for fresh, target in staged.items():
        with _explained(target):
            fresh.replace(target)
    for folder in {target.parent for target in staged.values()}:
        _settle(folder)


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
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


def _stage(fresh: Path, target: Path, data: bytes) -> None:
    """Write what is to be `target` beside it, with the same permissions."""
    try:
        _write_through(fresh, data)
        if target.exists():
            fresh.chmod(target.stat().st_mode & 0o777)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


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
