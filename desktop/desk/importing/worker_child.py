"""The reading process: reads one file of a stranger within limits, says what is in it, and ends."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from desktop.core.problem import Problem
from desktop.desk.importing.worker_frames import BUG, PROBLEM, PROGRESS, found_lines, order_of, said

if TYPE_CHECKING:
    from desktop.core.names.gazetteer import Gazetteer

MEMORY = 480 * 1024**2
"""The most memory in bytes that reading may take, where the system can set it."""


def run() -> int:
    """Read the file that standard input asks for; speaks on standard output and to nobody else."""
    out = os.fdopen(os.dup(1), "wb")
    # What a library prints must not stand among the lines.
    os.dup2(2, 1)
    _set_limits()
    # It lives for one file: looking for what can be thrown away would only take time.
    gc.disable()
    try:
        _read(sys.stdin.buffer.readline(), out)
    except Problem as problem:
        out.write(said(PROBLEM, problem.sentence))
    except MemoryError:
        told = "It needs more memory to be read than is allowed; cut the file into parts."
        out.write(said(PROBLEM, told))
    except BaseException:
        import traceback

        out.write(said(BUG, traceback.format_exc()))
        out.flush()
        raise
    out.flush()
    # Throwing away every value one by one takes longer than ending.
    os._exit(0)


def _read(line: bytes, out: IO[bytes]) -> None:
    from desktop.reading.any_file import read_any

    order = order_of(line)

    def progress(done: int, number: int) -> None:
        out.write(said(PROGRESS, [done, number]))
        out.flush()

    found = read_any(Path(order.path), _gazetteer, dict(order.zones), progress)
    for one in found_lines(found):
        out.write(one)


def _gazetteer() -> Gazetteer:
    from desktop import paths
    from desktop.reading.names import load

    return load(paths.NAMES)


def _set_limits() -> None:
    """Let the system refuse more memory than any honest file needs; Windows cannot."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
