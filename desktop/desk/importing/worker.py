"""Reading in a process of its own, which can be stopped: strangers' files may be made to do harm.

The process is this same program with `--worker`; it is spoken to through pipes only.
"""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

from desktop.core.problem import Problem
from desktop.desk.importing import worker_frames as frames
from desktop.desk.own_process import start_reader
from desktop.store.calm import calm

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from desktop.core.event import Event
    from desktop.core.found import Found

SECONDS = 120.0
MOST_BYTES = 512 * 1024**2
SMALL = 200_000
"""Plain text of so many bytes is read where it is asked for; a process would cost more."""


class Stopped(Exception):  # noqa: N818 - no error: somebody has changed their mind
    """Raised in the reading of a file that was cancelled."""


class Worker:
    """One reading of one file; `stop` may be called from another thread, and ends it at once."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = self._late = False

    def stop(self) -> None:
        """Give the reading up."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def read(
        self,
        path: Path,
        zones: Mapping[str, str] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Found:
        """Read the file at `path`; `progress` is told how many entries are read, and of how many.

        Raises `Problem` when it cannot be read within the limits, `Stopped` after `stop`.
        """
        order = frames.Order(str(path.absolute()), tuple((zones or {}).items()))
        with self._started(path.name) as process, self._timed(process):
            assert process.stdin is not None
            try:
                process.stdin.write(frames.order_line(order))
                process.stdin.close()
            except OSError:
                # It has ended already; what it said, or did not say, tells why.
                process.stdin = None
            with calm():
                found = self._hear(process, progress)
        if found is not None:
            return found
        if self._stopped:
            raise Stopped
        raise Problem(self._broken_off(path.name))

    def _broken_off(self, name: str) -> str:
        if self._late:
            seconds = f"{self._seconds:.0f} seconds"
            return f"“{name}” was not read within {seconds} and was given up; cut it into parts."
        return f"The reading of “{name}” broke off; it may need too much memory: cut it into parts."

    @contextmanager
    def _started(self, name: str) -> Iterator[subprocess.Popen[bytes]]:
        with self._lock:
            if self._stopped:
                raise Stopped
            try:
                self._process = start_reader()
            except OSError as error:
                raise Problem(
                    f"“{name}” could not be read: no process could be started ({error.strerror});"
                    " close other programs and try again."
                ) from error
            process = self._process
        try:
            yield process
        finally:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    @contextmanager
    def _timed(self, process: subprocess.Popen[bytes]) -> Iterator[None]:
        def end() -> None:
            self._late = True
            process.kill()

        timer = Timer(self._seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _hear(
        self, process: subprocess.Popen[bytes], progress: Callable[[int, int], None] | None
    ) -> Found | None:
        """Take in what the process says to its end; `None` when it has ended before."""
        assert process.stdout is not None
        events: list[Event] = []
        room = MOST_BYTES
        while room > 0 and (line := process.stdout.readline(room)).endswith(b"\n"):
            room -= len(line)
            word, data = frames.parted(line)
            if word == frames.FOUND:
                return frames.found_of(data, events)
            if word == frames.EVENTS:
                events += frames.events_of(data)
            elif word == frames.PROGRESS and progress is not None and isinstance(data, list):
                progress(*data)
            elif word == frames.PROBLEM:
                raise Problem(str(data))
            elif word == frames.BUG:
                raise RuntimeError(f"in the reading process:\n{data}")
        return None
