"""Writing an export beside the window: values in, the outcome by signal."""

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from desktop.core.problem import Problem
from desktop.desk.exporting.files import Made, Stopped
from desktop.desk.exporting.outcome import Job, perform

_STEPS = 100
# How many events have been made, what was made, why not, that it was stopped, or nothing: a bug.
_Said = int | Made | Problem | Stopped | None


class ExportJob(QObject):
    """Does one export on another thread.

    `advanced` tells how much of `size` is done; exactly one of the others ends it: `done` with what
    was made (`Made`), `failed` with the sentence of a `Problem`, `stopped` when it was cancelled
    and nothing was written, `broken` when a bug has ended it, which is reported where bugs are.
    """

    advanced = Signal(int)
    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()
    broken = Signal()
    _heard = Signal(object)
    _ended = Signal()

    def __init__(self, job: Job) -> None:
        # It outlives the dialog that has started it, and goes by itself on the window's thread.
        super().__init__(QCoreApplication.instance())
        self._job = job
        self._cancelled = False
        self._count = 0
        self._step = max(1, self.size // _STEPS)
        self._heard.connect(self._pass_on)
        self._ended.connect(self.deleteLater)

    @property
    def size(self) -> int:
        """How many events are to be made."""
        return len(self._job.order.entries)

    def start(self) -> None:
        """Begin as soon as a thread is free."""
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Stop as soon as it can be done with nothing written."""
        self._cancelled = True

    def _pass_on(self, said: _Said) -> None:
        """Tell on the window's thread what was said on the other one."""
        if isinstance(said, int):
            self.advanced.emit(said)
        elif isinstance(said, Made):
            self.done.emit(said)
        elif isinstance(said, Problem):
            self.failed.emit(said.sentence)
        elif isinstance(said, Stopped):
            self.stopped.emit()
        else:
            self.broken.emit()

    # -- on the other thread -------------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._heard.emit(perform(self._job, self._tell))
        except (Problem, Stopped) as outcome:
            self._heard.emit(outcome)
        except BaseException:
            self._heard.emit(None)
            raise
        finally:
            self._ended.emit()

    def _tell(self) -> None:
        if self._cancelled:
            raise Stopped
        self._count += 1
        if self._count % self._step == 0:
            self._heard.emit(min(self._count, self.size))
