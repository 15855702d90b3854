"""Files of the user into values, for the window and the command line alike."""

from collections.abc import Iterable
from pathlib import Path

from desktop.core.found import Found
from desktop.core.gazetteer import Gazetteer
from desktop.core.problem import Problem


def read_files(paths: Iterable[Path], gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Read each file at `paths`; raises `Problem` for the first that cannot be read at all.

    Nothing is read of any when one of them is missing, so that an import is whole or nothing.
    """
    from desktop.reading.document import read_file

    listed = tuple(paths)
    for path in listed:
        if not path.exists():
            raise Problem(f"There is no file {path}; check its name and folder.")
        if path.is_dir():
            raise Problem(f"{path} is a folder; name the files in it.")
        if not path.is_file():
            raise Problem(f"{path} is no ordinary file; choose a document.")
    return tuple(read_file(path, gazetteer) for path in listed)
