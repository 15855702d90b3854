"""Files of the user into values, for the window and the command line alike."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.found import Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem

if TYPE_CHECKING:
    from desktop.desk.importing.worker import Worker


def read_files(paths: Iterable[Path], gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Read each file at `paths`; raises `Problem` for the first that cannot be read at all.

    Nothing is read of any when one of them is missing, so that an import is whole or nothing.
    Calendar files and all that is large is read in a process of its own, which can be stopped.
    """
    from desktop.desk.importing.worker import SMALL, Worker
    from desktop.reading.document import read_file

    return tuple(
        read_file(path, gazetteer)
        if path.suffix.lower() == ".txt" and path.stat().st_size <= SMALL
        else Worker().read(path)
        for path in readable(paths)
    )


def read_apart(
    path: Path,
    worker: "Worker",
    zones: Mapping[str, str],
    progress: Callable[[int, int], None],
) -> tuple[Found, ...]:
    """Read the file at `path` with `worker`, which may be stopped from another thread.

    `zones` names zones of calendar files that nobody knows, `progress` is told how far it is.
    Raises `Problem` when it cannot be read, `Stopped` when the worker was stopped.
    """
    (one,) = readable([path])
    return (worker.read(one, zones, progress),)


def readable(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return `paths`; raises `Problem` for the first that is no file."""
    listed = tuple(paths)
    for path in listed:
        if not path.exists():
            raise Problem(f"There is no file {path}; check its name and folder.")
        if path.is_dir():
            raise Problem(f"{path} is a folder; name the files in it.")
        if not path.is_file():
            raise Problem(f"{path} is no ordinary file; choose a document.")
    return listed
