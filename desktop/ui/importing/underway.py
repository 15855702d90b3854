"""Documents on their way to the page of an import: read beside the window, compared within it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.desk.importing.plan import plan_steps
from desktop.desk.importing.reading import read_apart
from desktop.desk.importing.worker import Worker
from desktop.ui.importing.reading_job import ReadingJob
from desktop.ui.laying import Laying

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop.core.found import Found
    from desktop.desk.dossier import Dossier


class Underway(QObject):
    """Reads files and compares what is in them with the dossier; nothing is changed by it.

    `began` names the file that is being read, `went_on` says in words how far it is; `done` gives
    the `ImportPlan`, `failed` the sentence of a `Problem`, `broken` says that a bug has ended it.
    """

    began = Signal(str)
    went_on = Signal(str)
    done = Signal(object)
    failed = Signal(str)
    broken = Signal()

    def __init__(self, dossier: Dossier, parent: QObject) -> None:
        super().__init__(parent)
        self._dossier = dossier
        self._job: ReadingJob | None = None
        self.found: tuple[Found, ...] = ()
        self._comparing = Laying(self)
        self._comparing.moved.connect(self._say_compared)
        self._comparing.failed.connect(self.failed)

    @property
    def is_busy(self) -> bool:
        """Whether documents are being read or compared."""
        return self._job is not None or self._comparing.is_busy

    def start(self, paths: Sequence[Path], zones: Mapping[str, str]) -> None:
        """Read files, with names for zones that were not known; what is being read is given up."""
        self.stop()
        worker = Worker()
        job = ReadingJob(paths, lambda path: read_apart(path, worker, zones, job.tell), worker.stop)
        self._job = job
        job.began.connect(self.began)
        job.went_on.connect(self._say_read)
        job.done.connect(self._compare)
        job.failed.connect(self._fail)
        job.broken.connect(self._break)
        job.start()

    def compare_again(self) -> None:
        """Begin anew to compare, where the dossier has changed meanwhile."""
        if self._comparing.is_busy:
            self._compare(self.found)

    def stop(self) -> None:
        """Give up what is being read or compared."""
        self._comparing.cancel()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _compare(self, found: tuple[Found, ...]) -> None:
        self._job, self.found = None, found
        self._comparing.start(plan_steps(self._dossier, found), self.done.emit)

    def _fail(self, sentence: str) -> None:
        self._job = None
        self.failed.emit(sentence)

    def _break(self) -> None:
        self._job = None
        self.broken.emit()

    def _say_read(self, done: int, number: int) -> None:
        words = self.tr("%1 of %2 entries").replace("%1", str(done))
        self.went_on.emit(words.replace("%2", str(number)))

    def _say_compared(self, done: float) -> None:
        words = self.tr("Comparing with what you have: %1 %")
        self.went_on.emit(words.replace("%1", str(int(done * 100))))
