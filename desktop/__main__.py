"""The entrance: starts the window, or hands over to the command line."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.core.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

PROBLEM, BUG = 2, 3

LIBRARY_MISSING = (
    "Qt needs {}, which this system does not have; on Debian and Ubuntu type: sudo apt-get install"
    " libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
)


def main() -> int:
    """Run the program; returns its exit code: 0 done, 1 incomplete, 2 a problem, 3 a bug."""
    if sys.argv[1:] == ["--worker"]:
        from desktop.desk.importing.worker_child import run

        return run()
    if len(sys.argv) > 1:
        return guarded(run_command_line)
    # The window's start does not wait for the command line's library.
    return guarded(run_window)


def guarded(run: Callable[[], int]) -> int:
    """Run the program; a `Problem` is a sentence on stderr and 2, a bug is reported and 3."""
    sys.excepthook = report_bug
    try:
        return run()
    except Problem as problem:
        sys.stderr.write(f"{problem.sentence}\n")
        return PROBLEM
    except ImportError as error:
        # Qt asks the system for libraries when it is first loaded; all else is a bug.
        library, _, fault = str(error).partition(": ")
        if "shared object" not in fault:
            raise
        sys.stderr.write(f"{LIBRARY_MISSING.format(library)}\n")
        return PROBLEM
    except PermissionError as error:
        sys.stderr.write(
            f"{error.filename} may not be used by you; check who may read and write.\n"
        )
        return PROBLEM
    except (KeyboardInterrupt, BrokenPipeError):
        return PROBLEM


def run_window() -> int:
    """Open the window of the user's own dossier."""
    from desktop import app
    from desktop.desk.entrance import Entrance

    return app.run_window(Entrance())


def run_command_line() -> int:
    """Run the command that the arguments name."""
    import click

    from desktop import cli

    try:
        return int(cli.main.main(prog_name="rostrum", standalone_mode=False) or 0)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "rostrum"
        sys.stderr.write(f"{error.format_message()} “{command} --help” shows how.\n")
        return PROBLEM
    except click.Abort:
        return PROBLEM


def report_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """End a command with a report: whatever is no `Problem` is the program's own fault."""
    from desktop import app
    from desktop.desk.bugs import write_report

    report = write_report(app.log_folder(), bug, trace, datetime.now().astimezone())
    sys.stdout.flush()
    sys.stderr.write(
        f"This is a bug in Rostrum ({kind.__name__}: {bug}); your dossier is as it was before."
        f" A report to send is in {report}\n"
    )
    sys.stderr.flush()
    os._exit(BUG)


if __name__ == "__main__":
    sys.exit(main())
