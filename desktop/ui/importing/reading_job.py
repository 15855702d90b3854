"""Reading documents beside the window: values in, values out, the result by signal."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from desktop.core.found import Found
from desktop.core.problem import Problem
from desktop.desk.importing.worker import Stopped

Reader = Callable[[Path], tuple[Found, ...]]
# A file's name, how far it is read, everything found, why it could not be read, nothing: a bug.
_Said = str | tuple[int, int] | tuple[Found, ...] | Problem | None


class ReadingJob(QObject):
    """Reads files one after the other on another thread; all of them or none.

    `began` names the file that is being read, `went_on` says how many of its entries are and of how
    many, `done` gives what was found (a tuple of `Found`), `failed` the sentence of a `Problem`;
    `broken` says that a bug has ended the reading, which is reported where bugs are. A job that was
    cancelled says nothing more.
    """

    began = Signal(str)
    went_on = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)
    broken = Signal()
    # What the other thread says; it may arrive after the job was cancelled, and is held back then.
    _heard = Signal(object)
    _ended = Signal()

    def __init__(
        self, paths: Sequence[Path], read: Reader, stop: Callable[[], None] = lambda: None
    ) -> None:
        """`read` reads one file; it is called on the other thread. `stop` breaks it off."""
        # It outlives the page that has started it, and goes by itself on the window's thread.
        super().__init__(QCoreApplication.instance())
        self._paths, self._read, self._stop = tuple(paths), read, stop
        self._cancelled = False
        self._heard.connect(self._pass_on)
        self._ended.connect(self.deleteLater)

    def start(self) -> None:
        """Begin as soon as a thread is free."""
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Say nothing more, break the reading off, and read no further file."""
        self._cancelled = True
        self._stop()

    def tell(self, done: int, number: int) -> None:
        """Pass on from the other thread that so many entries of a file are read."""
        self._heard.emit((done, number))

    def _pass_on(self, said: _Said) -> None:
        """Tell on the window's thread what was said on the other one."""
        if self._cancelled:
            return
        if isinstance(said, str):
            self.began.emit(said)
        elif isinstance(said, Problem):
            self.failed.emit(said.sentence)
        elif said is None:
            self.broken.emit()
        elif isinstance(said[0] if said else None, int):
            self.went_on.emit(*said)
        else:
            self.done.emit(said)

    # -- on the other thread -------------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._heard.emit(self._read_all())
        except Problem as problem:
            self._heard.emit(problem)
        except Stopped:
            # Nobody waits for it any more.
            return
        except BaseException:
            self._heard.emit(None)
            raise
        finally:
            self._ended.emit()

    def _read_all(self) -> tuple[Found, ...]:
        found: list[Found] = []
        for path in self._paths:
            if not self._cancelled:
                self._heard.emit(path.name)
                found += self._read(path)
        return tuple(found)
