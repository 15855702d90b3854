"""Measures what the window's thread does for each step that a person takes in a big dossier.

A step lasts from the key or the wheel until the repaint is done; what was put off to timers runs
later, between other keys, and is told as steps of its own. CPU time of the one thread, so that a
busy machine is told from a slow program; wall time stands beside it.
"""

import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop import app
from desktop.desk.dossier import Dossier
from desktop.desk.entrance import Entrance
from desktop.ui.main_window import MainWindow
from tests.bench.big import TODAY, Wish, kept

FLIPS, WHEELS, PAGES, PLACES, TICKS = 100, 120, 60, 120, 30
# Seconds without work after which what comes next was put off; Qt waits 5 ms before it repaints.
PUT_OFF = 0.008
# Seconds without work after which the next step may come, or nothing is expected any more.
QUIET, ALL_QUIET = 0.012, 0.15
WORTH = 0.00005
# So little is no repaint: sizes told on from part to part, which go on while nobody waits for them.
TRIFLE = 0.0005
# Seconds between the keys that a held one gives, thirty in a second.
HELD = 0.033


class Cost(NamedTuple):
    """Seconds of the window's thread: CPU and wall."""

    cpu: float
    wall: float

    def plus(self, other: "Cost") -> "Cost":
        """Both one after the other."""
        return Cost(self.cpu + other.cpu, self.wall + other.wall)


class Taken(NamedTuple):
    """One step: until the repaint is done, and the longest of what was put off."""

    step: Cost
    later: Cost


def taken(act: Callable[[], object], *, whole: bool = False, pace: float = 0.0) -> Taken:
    """Take a step and let the window come to rest; with `whole` wait for what was put off too.

    `pace`: no sooner than so many seconds after its beginning does the next step come.
    """
    started = time.perf_counter()
    step, later = cost_of(act), Cost(0, 0)
    rest = begin = worked = time.perf_counter()
    first = True
    while rest - begin < (ALL_QUIET if whole else QUIET) or rest - started < pace:
        slept = cost_of(QApplication.processEvents)
        rest = time.perf_counter()
        if slept.cpu > WORTH:
            first = first and rest - worked < PUT_OFF + slept.wall
            step = step.plus(slept) if first else step
            later = later if first else max(later, slept)
            begin = rest
            worked = rest if slept.cpu > TRIFLE else worked
        else:
            time.sleep(0.0005)
    return Taken(step, later)


def cost_of(act: Callable[[], object]) -> Cost:
    """Run something and tell what it cost."""
    cpu, wall = time.thread_time(), time.perf_counter()
    act()
    return Cost(time.thread_time() - cpu, time.perf_counter() - wall)


def key(window: MainWindow, code: Qt.Key, *, held: bool = False) -> None:
    """Press and release a key where the keyboard is; `held`: as it comes again by itself."""
    target = window.focusWidget() or window
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, "", held)
        QApplication.sendEvent(target, event)


def wheel(target: QWidget, notches: int) -> None:
    """Turn the wheel over the middle of a widget."""
    middle = QPointF(target.rect().center())
    event = QWheelEvent(
        middle,
        target.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def memory() -> float:
    """The proportional set size of this process, in MB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


@contextmanager
def window_on(wish: Wish, folder: Path) -> Iterator[MainWindow]:
    """Open the window on a copy of a big dossier, settled at 1440 by 900."""
    path = folder / "big.dossier"
    shutil.copy(kept(wish), path)
    # Else the first commit would have all of the copy written to the disk.
    with path.open("rb+") as copy:
        os.fsync(copy.fileno())
    entrance = Entrance(path, TODAY.date())
    dossier: Dossier = app.open_dossier(entrance, str)
    _, theme = app.make_application(entrance, screen=False)
    window = app.make_window(dossier, theme, folder)
    window.show()
    window.resize(1440, 900)
    taken(app.search_for_garbage, whole=True)
    yield window
    window.close()
    dossier.close()


def flips(
    window: MainWindow, months: int, *, whole: bool = False, pace: float = 0.0
) -> list[Taken]:
    """Turn so many months forward and back again."""
    window.views.show("month")
    taken(window.focus_page, whole=True)
    keys = [Qt.Key.Key_PageDown] * months + [Qt.Key.Key_PageUp] * months
    return [taken(lambda code=code: key(window, code), whole=whole, pace=pace) for code in keys]


def open_agenda(window: MainWindow, *, everything: bool) -> QWidget:
    """Show the agenda of a year, or of all dates."""
    from desktop.core.month import Month
    from desktop.ui.calendar.agenda_tools import Range

    window.views.show("agenda")
    page = window.views.page
    listed = Range(Month(2026, 1), 0 if everything else 12)
    opening = taken(lambda: page.show_range(listed), whole=True)  # type: ignore[attr-defined]
    sys.stderr.write(f"  opened in {opening.step.cpu * 1000:.0f} ms\n")
    taken(window.focus_page, whole=True)
    return page.view.viewport()  # type: ignore[attr-defined, no-any-return]


def scrolling(window: MainWindow, view: QWidget) -> Iterator[tuple[str, list[Taken]]]:
    """Wheel, pages, the scroll bar dragged, home and end, in the agenda."""
    chance = Random(7)
    yield "wheel", [taken(lambda: wheel(view, 1)) for _ in range(WHEELS)]
    down = Qt.Key.Key_PageDown
    yield "page down, held", [taken(lambda: key(window, down, held=True)) for _ in range(PAGES)]
    yield "page down, with details", [taken(lambda: key(window, down)) for _ in range(PAGES)]
    bar = view.parentWidget().verticalScrollBar()  # type: ignore[attr-defined]
    places = [chance.randint(bar.minimum(), bar.maximum()) for _ in range(PLACES)]
    yield "scroll bar", [taken(lambda at=at: bar.setValue(at)) for at in places]
    ends = [Qt.Key.Key_Home, Qt.Key.Key_End] * 5
    yield "home and end", [taken(lambda at=at: key(window, at), whole=True) for at in ends]


def ticks(window: MainWindow) -> Iterator[tuple[str, list[Taken]]]:
    """Choose events of the day and tick them, in the month."""
    window.views.show("month")
    taken(lambda: window.views.page.go_to(date(2026, 5, 20)), whole=True)
    taken(window.focus_page, whole=True)
    chosen, ticked = [], []
    for number in range(TICKS):
        chosen.append(taken(lambda: key(window, Qt.Key.Key_Tab), whole=True))
        ticked.append(taken(lambda: key(window, Qt.Key.Key_Space), whole=True))
        if number % 3 == 2:
            taken(lambda: key(window, Qt.Key.Key_Right))
    yield "choosing an event", chosen
    yield "ticking it", ticked


def told(name: str, steps: list[Taken]) -> dict[str, object]:
    """Numbers of some steps, in milliseconds."""

    def numbers(costs: list[float]) -> list[float]:
        costs = sorted(costs)
        last = len(costs) - 1
        places = (last * 50 // 100, last * 95 // 100, -(-last * 99 // 100), last)
        return [round(costs[place] * 1000, 2) for place in places]

    return {
        "name": name,
        "steps": len(steps),
        "cpu": numbers([one.step.cpu for one in steps]),
        "wall": numbers([one.step.wall for one in steps]),
        "later": numbers([one.later.cpu for one in steps]),
    }


def measure(wish: Wish) -> Iterator[dict[str, object]]:
    """Everything on one dossier, and what the process holds at each stage."""
    with tempfile.TemporaryDirectory() as folder, window_on(wish, Path(folder)) as window:
        yield {"memory": "settled", "pss": memory()}
        yield told("flipping a month", flips(window, FLIPS))
        yield told("flipping, a key held", flips(window, FLIPS, pace=HELD))
        yield told("flipping, at leisure", flips(window, FLIPS // 8, whole=True))
        yield {"memory": "after the flips", "pss": memory()}
        yield from (told(*one) for one in ticks(window))
        for everything in (False, True):
            view = open_agenda(window, everything=everything)
            what = "all dates" if everything else "a year"
            for name, steps in scrolling(window, view):
                yield told(f"agenda of {what}: {name}", steps)
            yield {"memory": f"after the agenda of {what}", "pss": memory()}
        gc.collect()


def line(told_of: dict[str, object]) -> str:
    """One row for people."""
    if "pss" in told_of:
        return f"  memory (PSS), {told_of['memory']:40} {told_of['pss']:7.1f} MB"
    row = f"  {told_of['name']!s:40} {told_of['steps']!s:>4}"
    for what in ("cpu", "wall", "later"):
        row += f"  {what}" + "".join(f"{one:8.2f}" for one in told_of[what])  # type: ignore[attr-defined]
    return row


def rows() -> Iterator[str]:
    """Measure both sorts of big dossiers, each in a process of its own; milliseconds."""
    yield "milliseconds at the 50th, 95th, 99th percentile, and the most"
    for wish in (Wish(), Wish(first=2024, last=2028)):
        kept(wish)
        words = [sys.executable, "-m", "tests.bench.steps", *map(str, wish[:3])]
        done = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True)
        yield f"{wish.number} events, {wish.first} to {wish.last}"
        yield from done.stdout.splitlines()


def main() -> None:
    """Measure both dossiers, or one: how many events, between which years."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given = [int(word) for word in sys.argv[1:4]]
    for row in map(line, measure(Wish(*given))) if given else rows():
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
