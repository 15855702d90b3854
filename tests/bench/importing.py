"""Ten thousand entries of a calendar file into a dossier, beside what icalendar needs for them."""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.calendar_file import calendar_file

ROUNDS = 5

# From the moment at which a file is chosen: its reading in a process of its own, with progress.
OURS = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from desktop import paths
from desktop.core.clock import stopped
from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.takeover import edit_of
from desktop.desk.importing.worker import Worker
from desktop.reading.names import load
from desktop.store.store import Store
gazetteer = load(paths.NAMES)
now = stopped(datetime(2026, 5, 20, tzinfo=UTC))
dossier = Dossier(Store(Path(sys.argv[2])), lambda: gazetteer, now, "Europe/Zurich")
told = []
begin = time.perf_counter()
found = Worker().read(Path(sys.argv[1]), {}, lambda done, number: told.append(done))
plan = plan_import(dossier, [found])
dossier.do(edit_of(plan, dossier))
print(time.perf_counter() - begin)
assert len(dossier.events()) == int(sys.argv[3]) and told
"""

THEIRS = """
import sys, time
from pathlib import Path
import icalendar
data = Path(sys.argv[1]).read_bytes()
begin = time.perf_counter()
icalendar.Calendar.from_ical(data)
print(time.perf_counter() - begin)
"""


def pairs(number: int = 10_000, rounds: int = ROUNDS) -> tuple[list[float], list[float]]:
    """Take both measures in turn, so that a busy machine is unfair to neither; in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "calendar.ics"
        path.write_bytes(calendar_file(number))
        taken = [
            (_timed(OURS, path, f"{folder}/{turn}.dossier", str(number)), _timed(THEIRS, path))
            for turn in range(rounds)
        ]
    return [ours for ours, _ in taken], [theirs for _, theirs in taken]


def lines() -> Iterator[str]:
    """Three rows: ours, theirs, and the ratio of the medians."""
    ours, theirs = pairs()
    yield _line("10,000 entries of an .ics into a new dossier", ours)
    yield _line("icalendar's from_ical of the same file", theirs)
    ratio = statistics.median(ours) / statistics.median(theirs)
    yield f"{'ratio of the medians, ours to from_ical':56} {ratio:6.2f}"


def _timed(code: str, *words: object) -> float:
    command = (sys.executable, "-c", code, *map(str, words))
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _line(what: str, seconds: list[float]) -> str:
    middle = statistics.median(seconds)
    return f"{what:56} {middle:6.2f} s   ({min(seconds):.2f} to {max(seconds):.2f})"


if __name__ == "__main__":
    for row in lines():
        sys.stdout.write(f"{row}\n")
