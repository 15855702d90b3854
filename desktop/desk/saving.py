"""Files that the window makes itself, such as printed pages, onto the disk."""

from pathlib import Path

from desktop.writing.files import write_file


def save(target: Path, data: bytes) -> None:
    """Write `data` to `target`, whole or not at all.

    Raises `Problem` when the folder or the file cannot be written; an old file then stays whole.
    """
    write_file(target, data)
