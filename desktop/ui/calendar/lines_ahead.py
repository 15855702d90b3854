"""Measuring the lines that come next while nobody waits, so that a page further finds them set."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

# Milliseconds after a repaint, less than lies between the keys that a held one gives.
PAUSE = 9
# The same where one has jumped: a slider that is dragged goes on to another place within that.
LONG_PAUSE = 150
# Milliseconds that are worked at a time; a key that comes meanwhile waits no longer.
AT_A_TIME = 4


class LinesAhead(QObject):
    """Measures lines one by one, a few at a time; `measure` takes the number of a line."""

    def __init__(self, measure: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._measure = measure
        self._rows: Iterator[int] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def begin(self, rows: Iterator[int], *, jumped: bool = False) -> None:
        """Measure other lines from now on, in their order, after a pause."""
        self._rows = rows
        self._timer.start(LONG_PAUSE if jumped else PAUSE)

    @property
    def is_waiting(self) -> bool:
        """Whether something is still to be measured."""
        return self._timer.isActive()

    def rest(self) -> None:
        """Measure nothing that is not asked for: the lines are others."""
        self._timer.stop()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        for row in self._rows:
            self._measure(row)
            if clock.elapsed() >= AT_A_TIME:
                self._timer.start(0)
                return
