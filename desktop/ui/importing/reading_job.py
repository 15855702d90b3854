"""Reading documents beside the window: values in, values out, the result by signal."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from desktop.core.found import Found
from desktop.core.problem import Problem

Reader = Callable[[Path], tuple[Found, ...]]


class ReadingJob(QObject):
    """Reads files one after the other on another thread; all of them or none.

    `began` names the file that is being read, `done` gives what was found (a tuple of `Found`),
    `failed` the sentence of a `Problem`; `broken` says that a bug has ended the reading, which is
    reported where bugs are. A job that was cancelled says nothing more.
    """

    began = Signal(str)
    done = Signal(object)
    failed = Signal(str)
    broken = Signal()
    _ended = Signal()

    def __init__(self, paths: Sequence[Path], read: Reader) -> None:
        """`read` reads one file; it is called on the other thread."""
        # It outlives the page that has started it, and goes by itself on the window's thread.
        super().__init__(QCoreApplication.instance())
        self._paths, self._read = tuple(paths), read
        self._cancelled = False
        self._ended.connect(self.deleteLater)

    def start(self) -> None:
        """Begin as soon as a thread is free."""
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Say nothing more, and read no further file."""
        self._cancelled = True

    def _run(self) -> None:
        try:
            found = tuple(self._found())
            if not self._cancelled:
                self.done.emit(found)
        except Problem as problem:
            if not self._cancelled:
                self.failed.emit(problem.sentence)
        except BaseException:
            if not self._cancelled:
                self.broken.emit()
            raise
        finally:
            self._ended.emit()

    def _found(self) -> list[Found]:
        found: list[Found] = []
        for path in self._paths:
            if not self._cancelled:
                self.began.emit(path.name)
                found += self._read(path)
        return found
