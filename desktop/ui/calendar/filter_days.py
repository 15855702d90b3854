"""The stretch of days that a filter lets through: two fields, typed as people write dates."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.dates import DateWords
from desktop.ui.theme import Theme
from desktop.ui.widgets import label


class FilterDays(QWidget):
    """A month stands for its first day in the one field, for its last day in the other.

    `changed` gives the two days, `None` for no bound; nothing is said while a field holds words
    that are no date.
    """

    changed = Signal(object, object)

    def __init__(self, dates: DateWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._near = date.min
        self.first = self._field(self.tr("From"), self.tr("From: May 2017"))
        self.last = self._field(self.tr("To"), self.tr("To: 30 June"))
        self._said = label("", "small")
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.first)
        row.addWidget(self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addLayout(row)
        column.addWidget(self._said)
        self._said.hide()

    def show_days(self, first: date | None, last: date | None, near: date) -> None:
        """Show the days that are chosen; a year that is not typed is that of `near`."""
        self._near = near
        for field, day in ((self.first, first), (self.last, last)):
            if not field.hasFocus():
                field.setText(self._dates.middle_day(day) if day else "")

    def _field(self, name: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        made.textEdited.connect(self._read)
        return made

    def _read(self) -> None:
        """Say what was understood; a field that says nothing sets no bound."""
        words = [field.text().strip() for field in (self.first, self.last)]
        bounds = [self._bounds(text) for text in words]
        if any(text and found is None for text, found in zip(words, bounds, strict=True)):
            self._say(self.tr("This is no date yet."))
            return
        first = bounds[0][0] if bounds[0] else None
        last = bounds[1][1] if bounds[1] else None
        if first and last and first > last:
            self._say(self.tr("The end is before the beginning."))
            return
        said = self._dates.days(first, last) if first and last else ""
        self._say(said)
        self.changed.emit(first, last)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _bounds(self, text: str) -> tuple[date, date] | None:
        if not text:
            return None
        # Reading dates is needed for this alone, so it waits until somebody types one.
        from desktop.desk.searching import typed_date

        # What is nearest to the middle of the year is of that year.
        when = typed_date(text, date(self._near.year, 7, 1), self._near)
        if when is None:
            return None
        days = [day for day in (when.earliest, when.latest) if day is not None]
        return (days[0], days[-1]) if days else None
