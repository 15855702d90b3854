"""The one place that builds everything and hands it over."""

from __future__ import annotations

import os
import sys
from datetime import datetime, time
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.core.clock import Clock, stopped
from desktop.core.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from desktop.core.gazetteer import Gazetteer
    from desktop.desk.dossier import Dossier
    from desktop.desk.entrance import Entrance

PROBLEM, BUG = 2, 3


def guarded(run: Callable[[], int]) -> int:
    """Run the program; a `Problem` is a sentence on stderr and 2, a bug is reported and 3."""
    sys.excepthook = _report_bug
    try:
        return run()
    except Problem as problem:
        sys.stderr.write(f"{problem.sentence}\n")
        return PROBLEM
    except (KeyboardInterrupt, BrokenPipeError):
        return PROBLEM


def _report_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """End the command with a report: whatever is no `Problem` is the program's own fault."""
    from desktop.desk.bugs import write_report

    report = write_report(log_folder(), bug, trace, datetime.now().astimezone())
    sys.stdout.flush()
    sys.stderr.write(
        f"This is a bug in Rostrum ({kind.__name__}: {bug}); your dossier is as it was before."
        f" A report to send is in {report}\n"
    )
    sys.stderr.flush()
    os._exit(BUG)


def log_folder() -> Path:
    """Return where reports of bugs go."""
    from platformdirs import user_log_path

    return user_log_path("Rostrum", appauthor=False)


def run_command_line() -> int:
    """Run the command that the arguments name."""
    import click

    from desktop import cli

    try:
        return int(cli.main.main(prog_name="rostrum", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return PROBLEM
    except click.Abort:
        return PROBLEM


# -- what everything is built from -----------------------------------------------------------------


def clock(entrance: Entrance) -> Clock:
    """Return the clock of this call: the system's, or one stopped at noon of `--today`."""
    if entrance.today is None:
        return Clock(lambda: datetime.now().astimezone())
    return stopped(datetime.combine(entrance.today, time(12)).astimezone())


@cache
def gazetteer() -> Gazetteer:
    """Return the names that come with the program."""
    from desktop.reading.names import load

    return load(paths.NAMES)


def dossier_path(entrance: Entrance) -> Path:
    """Return where the dossier of this call is; without a word the user's own one."""
    if entrance.dossier:
        return entrance.dossier
    from platformdirs import user_data_path

    return user_data_path("Rostrum", appauthor=False) / "Rostrum.dossier"


def open_dossier(
    entrance: Entrance, notice: Callable[[str], None], shipped: bool = True
) -> Dossier:
    """Open the dossier of this call, or make it: the first one from the shipped documents."""
    from desktop.desk.start import Place
    from desktop.desk.start import open_dossier as open_place

    path = dossier_path(entrance)
    # An import into a new dossier begins with an empty one; the user's own is never empty.
    filled = shipped or entrance.dossier is None
    if not path.exists():
        what = "the shipped documents" if filled else "nothing"
        notice(f"Made a new dossier from {what}: {path}")
    place = Place(path, paths.DATA if filled else None)
    return open_place(place, gazetteer, clock(entrance), _home_zone())


def _home_zone() -> str:
    from PySide6.QtCore import QTimeZone

    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"
