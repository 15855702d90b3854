"""A field for one day, written as people write it, like every other date in the window."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DayField(QLineEdit):
    """Shows a day; "20 Jan", "20 January 2026" or "yesterday" make it another one.

    What names no day goes back to the day that was there. Up and Down go from day to day.
    """

    def __init__(self) -> None:
        super().__init__()
        self._day = QDate(2000, 1, 1)
        self._today = self._day
        self.editingFinished.connect(self._read)

    def start(self, today: date) -> None:
        """Show today, by which words like "yesterday" are read."""
        self._today = QDate(today.year, today.month, today.day)
        self.put(self._today)

    def put(self, day: QDate) -> None:
        """Show a day."""
        self._day = day
        self.setText(QLocale().toString(day, "d MMM yyyy"))
        self.setModified(False)

    @property
    def day(self) -> QDate:
        """The day that is shown, or that the words typed so far mean."""
        return self._meant() if self.isModified() else self._day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the day after or before with the arrows."""
        days = _STEPS.get(Qt.Key(event.key()))
        if days is None:
            super().keyPressEvent(event)
        else:
            self.put(self.day.addDays(days))

    def _read(self) -> None:
        if self.isModified():
            self.put(self._meant())

    def _meant(self) -> QDate:
        from desktop.core.dates.written import read_written

        near, today = (date(one.year(), one.month(), one.day()) for one in (self._day, self._today))
        when = read_written(self.text(), near=near, today=today).when
        if when is None or when.earliest is None or when.earliest != when.latest:
            return self._day
        return QDate(when.earliest.year, when.earliest.month, when.earliest.day)
