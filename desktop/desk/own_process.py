"""This program started once more: to read a paper apart, or with a window on another dossier."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.core.problem import Problem


def start_reader() -> subprocess.Popen[bytes]:
    """Start the process that reads strangers' papers; it is talked to over its pipes."""
    return subprocess.Popen(  # noqa: S603 - this program itself, without any word of a stranger
        _call("--worker"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def start_window(dossier: Path) -> None:
    """Open a window of its own on the dossier at a path; it stays when this program ends.

    Raises `Problem` when the system starts no further process.
    """
    try:
        subprocess.Popen(  # noqa: S603 - this program itself, on a file that was chosen
            _call("--dossier", str(dossier)), env=_environment(), start_new_session=True
        )
    except OSError as error:
        raise Problem(
            f"No window could be opened for {dossier} ({error.strerror}); close other programs and"
            " try again."
        ) from error


def _call(*words: str) -> Sequence[str]:
    frozen = bool(getattr(sys, "frozen", False))
    return [sys.executable, *(() if frozen else ("-m", "desktop")), *words]


def _environment() -> dict[str, str]:
    environment = dict(os.environ)
    if not getattr(sys, "frozen", False):
        top = str(Path(__file__).parents[2])
        environment["PYTHONPATH"] = os.pathsep.join((top, environment.get("PYTHONPATH", "")))
    return environment
