"""What the self-test asks of a copy of the program, the window apart."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.desk.importing.reading import read_files
from desktop.store.driver import sqlite_version


def database() -> str:
    """Return the version of SQLite that is really running."""
    return ".".join(map(str, sqlite_version()))


def zones() -> str:
    """Tell the time of a place with an odd one; raises `Problem` where zones are wrong."""
    offset = datetime(2017, 1, 16, 12, tzinfo=ZoneInfo("Pacific/Chatham")).utcoffset()
    if offset != timedelta(hours=13, minutes=45):
        raise Problem("The time zones of this copy are wrong; install Rostrum anew.")
    return f"Chatham is {offset} ahead of UTC in January"


def read_back(calendar: Path, gazetteer: Gazetteer) -> int:
    """Read an exported calendar and return the number of its events.

    Raises `Problem` when there are none or something in it could not be read.
    """
    (found,) = read_files([calendar], gazetteer)
    if not found.events or found.document.unread:
        raise Problem("The exported calendar did not read back; install Rostrum anew.")
    return len(found.events)


def words_back(papers: list[Path], gazetteer: Gazetteer) -> int:
    """Read papers that were written and return how many words they hold; none is a `Problem`."""
    numbers = [len(one.document.text.split()) for one in read_files(papers, gazetteer)]
    if not all(numbers):
        raise Problem("A written paper did not read back; install Rostrum anew.")
    return sum(numbers)
