"""Files that the window makes itself, such as printed pages, onto the disk."""

from pathlib import Path

from desktop.core.problem import Problem
from desktop.writing.files import write_file


def save(target: Path, data: bytes) -> None:
    """Write `data` to `target`, whole or not at all.

    Raises `Problem` when the folder or the file cannot be written; an old file then stays whole.
    """
    write_file(target, data)


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it where they are missing; raises `Problem` when that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            f"The folder {folder} cannot be made ({error.strerror}); choose another place."
        ) from error
