"""Measures start-up and reading: `make bench`. Compares in turn, prints medians, never fails."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import importing
from tests.bench.big import Wish, kept

ROUNDS = 9
DATA = Path(__file__).parents[2] / "data"

# Both print the moment at which the window has been painted; the clock is the system's.
EMPTY = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
def done():
    application.processEvents()
    print(time.monotonic())
    application.quit()
QTimer.singleShot(0, done)
application.exec()
"""

OURS = """
import sys, time
from desktop import app
from desktop.desk.entrance import Entrance
from pathlib import Path
def done():
    from PySide6.QtWidgets import QApplication
    print(time.monotonic())
    QApplication.quit()
sys.exit(app.run_window(Entrance(Path(sys.argv[1])), done))
"""

READING = """
import json, sys, time
from pathlib import Path
from desktop import paths
from desktop.desk.importing.reading import read_files
from desktop.reading.names import load
files = sorted(Path(sys.argv[1]).glob("*.txt"))
begin = time.perf_counter()
gazetteer = load(paths.NAMES)
found = read_files(files, gazetteer)
first = time.perf_counter() - begin
begin = time.perf_counter()
read_files(files, gazetteer)
again = time.perf_counter() - begin
print(json.dumps({"first": first, "again": again, "events": sum(len(f.events) for f in found)}))
"""


def run(code: str, *words: str) -> float:
    """Run a program to its end; return the seconds from process start to the settled window."""
    begin = time.monotonic()
    words = (sys.executable, "-c", code, *words)
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return float(done.stdout) - begin


def in_turn(
    one: Callable[[], float], other: Callable[[], float]
) -> tuple[list[float], list[float]]:
    """Take two measures in turn, so that a busy machine is unfair to neither."""
    one(), other()
    pairs = [(one(), other()) for _ in range(ROUNDS)]
    return [first for first, _ in pairs], [second for _, second in pairs]


def starts(folder: Path) -> Iterator[str]:
    """The window on a new dossier, then on the same one beside an empty window of Qt."""
    firsts = [run(OURS, str(folder / f"new-{number}.dossier")) for number in range(5)]
    yield line("first start, dossier made from the shipped documents", firsts)
    large = folder / "large.dossier"
    shutil.copyfile(kept(Wish()), large)
    for what, known in (("", folder / "new-0.dossier"), (", 100,000 events", large)):
        run(OURS, str(known))
        ours, empty = in_turn(lambda known=known: run(OURS, str(known)), lambda: run(EMPTY))
        ratio = statistics.median(ours) / statistics.median(empty)
        yield line(f"later start{what}", ours)
        yield line("an empty QMainWindow", empty)
        yield f"{'ratio of the medians, later start to empty window':56} {ratio:6.2f}"


def reading() -> Iterator[str]:
    """Both shipped documents, with the names' loading and without."""
    runs = []
    for _ in range(ROUNDS):
        words = [sys.executable, "-c", READING, str(DATA)]
        done = subprocess.run(words, check=True, capture_output=True, text=True)
        runs.append(json.loads(done.stdout))
    yield line("reading both shipped documents, names loaded too", [one["first"] for one in runs])
    yield line("reading them again", [one["again"] for one in runs])


def line(what: str, seconds: list[float]) -> str:
    """One row: median, least and most, in seconds."""
    middle = statistics.median(seconds)
    return f"{what:56} {middle:6.2f} s   ({min(seconds):.2f} to {max(seconds):.2f})"


def main() -> None:
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(folder) / name.lower())
        for row in (*starts(Path(folder)), *reading(), *importing.lines()):
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
