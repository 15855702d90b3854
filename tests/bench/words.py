"""Measures the search in a big dossier letter by letter, and the writing and reading of records.

`python -m tests.bench.words [NUMBER]`. A letter lasts from the key until its repaint is done: CPU
time of the window's thread, with wall time beside it. Prints, never fails.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest

from desktop.core.clock import stopped
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.ui.main_window import MainWindow
from desktop.ui.search.palette import SearchPalette
from tests.bench.big import TODAY, Wish, kept
from tests.bench.steps import Cost, cost_of, memory, window_on

TYPED = (
    *("m", "a", "me", "on", "meeting geneva", "migration data workshop", "ministerial"),
    *("the", "op 14", "24 may", "next month", "w r t d", "round table with partners", "qqq"),
)
ROUNDS, EDITED = 3, 10_000


def letters(window: MainWindow) -> Iterator[tuple[str, Cost]]:
    """Type all words, each letter with its repaint."""
    palette = window.findChild(SearchPalette)
    assert palette is not None
    for words in TYPED:
        palette.field.clear()
        for place, letter in enumerate(words, 1):
            yield words[:place], cost_of(lambda letter=letter: _type(palette, letter))


def _type(palette: SearchPalette, letter: str) -> None:
    QTest.keyClicks(palette.field, letter)
    palette.repaint()


def searching(wish: Wish, folder: Path) -> Iterator[str]:
    """The search of a window over a copy of the dossier."""
    with window_on(wish, folder) as window:
        before = memory()
        opened = cost_of(lambda: (window.actions_["find"].trigger(), window.repaint()))
        yield line("opening it for the first time, CPU", [opened.cpu])
        QTest.qWait(400)
        seen = [one for _ in range(ROUNDS) for one in letters(window)]
        yield line(f"a letter, {len(seen)} of them, CPU", [cost.cpu for _, cost in seen])
        yield line("the same on the wall", [cost.wall for _, cost in seen])
        for length in (1, 2):
            few = [cost.cpu for typed, cost in seen if len(typed) == length]
            yield line(f"words of {length} letter{'s' * (length > 1)}, CPU", few)
        dearest = sorted(seen, key=lambda one: -one[1].cpu)[:4]
        told = ", ".join(f"“{typed}” {cost.cpu * 1000:.1f}" for typed, cost in dearest)
        yield f"{'the dearest':52} {told}"
        yield f"{'memory (PSS) before and after':52} {before:7.1f} MB, {memory():.1f} MB"


def line(what: str, seconds: list[float]) -> str:
    """One row: median, 99th percentile and most, in milliseconds."""
    values = sorted(one * 1000 for one in seconds)
    last = values[min(len(values) - 1, int(len(values) * 0.99))]
    return f"{what:52} {statistics.median(values):7.1f} ms  (p99 {last:.1f}, most {values[-1]:.1f})"


def records(path: Path) -> Iterator[str]:
    """Writing and reading of very many events through the dossier."""
    from desktop.store.store import Store

    dossier = Dossier(Store(path), lambda: Gazetteer(()), stopped(TODAY), "Europe/Zurich")
    some = dossier.events()[:EDITED]
    new = [replace(event, uid=f"new-{event.uid}", title=f"{event.title} again") for event in some]
    added = Edit("adding", tuple(Change(None, event) for event in new))
    ticked = Edit("ticking", tuple(Change(one, replace(one, mine=not one.mine)) for one in new))
    for what, act in (
        (f"one edit with {len(new)} new events, with log and index", lambda: dossier.do(added)),
        (f"one edit that ticks {len(new)} events", lambda: dossier.do(ticked)),
        ("taking the ticks back", dossier.undo),
        ("taking the new events back", dossier.undo),
        (f"reading {len(new)} events", lambda: dossier._store.events(_some(some))),
        ("words in all events, as a list", lambda: dossier.events(EventQuery(words="geneva data"))),
    ):
        begin = time.process_time()
        act()
        yield f"{what:52} {time.process_time() - begin:7.2f} s CPU"
    dossier.close()


def _some(events: tuple[Event, ...]) -> EventQuery:
    return EventQuery(uids=frozenset(event.uid for event in events))


def main() -> None:
    """Measure both on copies of one big dossier."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    wish = Wish(int(sys.argv[1])) if len(sys.argv) > 1 else Wish()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "records.dossier"
        shutil.copyfile(kept(wish), path)
        for part in (searching(wish, Path(name)), records(path)):
            for row in part:
                sys.stdout.write(f"{row}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
