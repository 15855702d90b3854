"""Measures what the window's thread does for each step on the timeline of a big dossier.

A step lasts from the wheel or the key until the repaint is done; what is read beside it runs later,
in turns of its own, and is told as such. CPU time of the one thread, wall time beside it.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop import app
from desktop.core.timeline.ruler import LEVELS
from desktop.desk.entrance import Entrance
from desktop.ui.calendar.timeline_page import TimelinePage
from desktop.ui.main_window import MainWindow
from tests.bench.big import TODAY, Wish, kept

STEPS = 120
_NONE, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Turn(NamedTuple):
    """Seconds of the window's thread: CPU and wall."""

    cpu: float
    wall: float


def turn(act: Callable[[], object]) -> Turn:
    """Run something once and tell what it cost."""
    cpu, wall = time.thread_time(), time.perf_counter()
    act()
    return Turn(time.thread_time() - cpu, time.perf_counter() - wall)


def step(view: QWidget, act: Callable[[], object], later: list[Turn]) -> Turn:
    """Act and repaint; what was put off goes into `later`, as long as anything is left of it."""

    def whole() -> None:
        act()
        view.repaint()

    taken = turn(whole)
    quiet = time.perf_counter()
    while time.perf_counter() - quiet < 0.02:
        put_off = turn(lambda: QApplication.processEvents())
        if put_off.cpu > 0.0002:
            later.append(put_off)
            quiet = time.perf_counter()
        time.sleep(0.001)
    return taken


def wheel(view: QWidget, notches: int, held: Qt.KeyboardModifier = _NONE) -> None:
    """Turn the wheel over the middle of the lanes."""
    middle = QPointF(view.rect().center())
    turned = QPoint(0, -120 * notches)
    event = QWheelEvent(
        middle,
        view.mapToGlobal(middle),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def key(view: QWidget, code: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key on the timeline."""
    QApplication.sendEvent(view.parentWidget(), QKeyEvent(QEvent.Type.KeyPress, code, held))


def told(name: str, turns: list[Turn]) -> str:
    """One row: p50, p95, p99 and most, in milliseconds."""
    row = f"  {name:44} {len(turns):4}"
    for what, costs in (
        ("cpu", sorted(one.cpu for one in turns)),
        ("wall", sorted(one.wall for one in turns)),
    ):
        last = len(costs) - 1
        places = (last * 50 // 100, last * 95 // 100, -(-last * 99 // 100), last)
        row += f"  {what}" + "".join(f"{costs[place] * 1000:8.2f}" for place in places)
    return row


def levels(page: TimelinePage) -> Iterator[tuple[str, list[Turn]]]:
    """Wheel, pages and steps at every level, from three years down to a quarter."""
    view = page.view.viewport()
    for level in reversed(range(len(LEVELS))):
        page.zoom(page.stage.sight.level - level)
        page.go_to(date(2026, 5, 20))
        later: list[Turn] = []
        step(view, lambda: None, [])
        ways = [1] * (STEPS // 2) + [-1] * (STEPS // 2)
        wheels = [step(view, lambda way=way: wheel(view, way), later) for way in ways]
        yield f"{LEVELS[level]} months: wheel", wheels
        pages = [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown] * 8
        yield (
            f"{LEVELS[level]} months: pages",
            [step(view, lambda code=code: key(view, code), later) for code in pages],
        )
        yield f"{LEVELS[level]} months: what was put off", later


def zooms(page: TimelinePage) -> list[Turn]:
    """Ctrl and the wheel, all the way in and out."""
    view, later = page.view.viewport(), list[Turn]()
    ways = ([-1] * (len(LEVELS) - 1) + [1] * (len(LEVELS) - 1)) * 4
    return [step(view, lambda way=way: wheel(view, way, _CONTROL), later) for way in ways]


def items(page: TimelinePage) -> list[Turn]:
    """Down and across through events, the panel open."""
    view, later = page.view.viewport(), list[Turn]()
    ways = [Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down] * 15
    return [step(view, lambda code=code: key(view, code), later) for code in ways]


def measure(wish: Wish, folder: Path) -> Iterator[str]:
    """Everything on one dossier."""
    path = folder / "big.dossier"
    shutil.copy(kept(wish), path)
    entrance = Entrance(path, TODAY.date())
    dossier = app.open_dossier(entrance, str)
    _, theme = app.make_application(entrance, screen=False)
    window: MainWindow = app.make_window(dossier, theme, folder)
    window.resize(1440, 900)
    window.show()
    app.search_for_garbage()
    step(window, lambda: None, [])
    opened = turn(lambda: (window.views.show("timeline"), window.repaint()))
    yield told("opening", [opened])
    page = window.views.page
    assert isinstance(page, TimelinePage)
    yield from (told(*one) for one in levels(page))
    yield told("zooming", zooms(page))
    yield told("from event to event", items(page))
    window.close()
    dossier.close()


def main() -> None:
    """Measure the two sorts of big dossiers."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for wish in (Wish(number), Wish(number, first=2024, last=2028)):
        sys.stdout.write(f"{wish.number} events, {wish.first} to {wish.last}\n")
        with tempfile.TemporaryDirectory() as folder:
            for row in measure(wish, Path(folder)):
                sys.stdout.write(f"{row}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
