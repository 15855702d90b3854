"""Any file of the user: calendar files are read without what papers need, which is slow to load."""

from collections.abc import Callable, Mapping
from pathlib import Path

from desktop.core.found import Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.reading.files import bytes_of, is_calendar_file


def read_any(
    path: Path,
    gazetteer: Callable[[], Gazetteer],
    zones: Mapping[str, str],
    progress: Callable[[int, int], None],
) -> Found:
    """Read the file at `path`; `gazetteer` is asked only for papers.

    `zones` tells IANA names of zones that a calendar file names and nobody knows; `progress` is
    told how many of its entries have been read, and of how many. Raises `Problem` as `read_file`.
    """
    data = bytes_of(path)
    if is_calendar_file(path.name, data):
        from desktop.reading.ics import read_ics

        return read_ics(path.name, data, zones, progress)
    from desktop.reading.document import read_document

    return read_document(path.name, data, gazetteer())
