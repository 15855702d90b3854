"""Work in steps on the window's own thread: a little at a time, so that the window stays alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.core.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.steps import Steps

# Milliseconds of work between two looks at what the user does.
_SLICE = 12


class Laying(QObject):
    """Does one piece of work after the other; a new one takes the place of what is not done.

    `moved` gives how much is done, 0 to 1, once the work goes on in slices; `failed` gives the
    sentence of a `Problem`; `stopped` is emitted when it is over, however it ends.
    """

    moved = Signal(float)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Steps[object] | None = None
        self._then: Callable[[object], None] = _nothing
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._slice)

    @property
    def is_busy(self) -> bool:
        """Whether work is going on."""
        return self._steps is not None

    def start(
        self, steps: Steps[object], then: Callable[[object], None], at_once: int = 300
    ) -> None:
        """Do `steps`, the first of them `at_once`; `then` gets the result."""
        self.cancel()
        self._steps, self._then = steps, then
        for _ in range(at_once):
            if not self._step():
                return
        self._timer.start()
        self.moved.emit(0.0)

    def cancel(self) -> None:
        """Leave the work where it is."""
        if self._steps is None:
            return
        steps = self._steps
        self._end()
        steps.close()
        self.stopped.emit()

    def _slice(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < _SLICE:
            if not self._step():
                return

    def _step(self) -> bool:
        """Do one step; tell whether there are more."""
        if self._steps is None:
            return False
        try:
            done = next(self._steps)
        except StopIteration as end:
            then = self._then
            self._end()
            then(end.value)
            self.stopped.emit()
            return False
        except Problem as problem:
            self._end()
            self.failed.emit(problem.sentence)
            self.stopped.emit()
            return False
        if self._timer.isActive():
            self.moved.emit(done)
        return True

    def _end(self) -> None:
        self._timer.stop()
        self._steps, self._then = None, _nothing


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
