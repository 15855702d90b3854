"""Reports of bugs: what failed and where in the program, nothing of the user's texts."""

import platform
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from desktop import __version__

KEPT = 20


def report_text(bug: BaseException, trace: TracebackType | None, at: datetime) -> str:
    """Return the report as text; it names the program's own places, never a document's words."""
    head = (
        f"Rostrum {__version__}, {at.isoformat(timespec='seconds')}\n"
        f"Python {platform.python_version()} on {platform.platform()}\n\n"
    )
    places = traceback.extract_tb(trace)
    lines = [f"{Path(place.filename).name}:{place.lineno} in {place.name}" for place in places]
    return head + "\n".join((*lines, type(bug).__name__)) + "\n"


def write_report(
    folder: Path, bug: BaseException, trace: TracebackType | None, at: datetime
) -> Path:
    """Write the report into `folder`, which keeps the newest few; returns its file.

    Where even that fails the returned path does not exist: the bug itself must still be told.
    """
    path = folder / f"bug {at.strftime('%Y-%m-%d %H.%M.%S.%f')}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report_text(bug, trace, at), encoding="utf-8")
        for old in sorted(folder.glob("bug *.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        return path
    return path
