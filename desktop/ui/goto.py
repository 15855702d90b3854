"""Asking for a date: typed as people write it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.dates import DateWords
from desktop.ui.theme import Theme
from desktop.ui.widgets import label


class GoToDate(QDialog):
    """A field for "24 May 2017", "12.6." or "next Friday"; says what it has understood."""

    day_chosen = Signal(object)

    def __init__(
        self, day: date, today: date, dates: DateWords, theme: Theme, parent: QWidget
    ) -> None:
        """`day` is where one is; what is typed is read as near to it."""
        super().__init__(parent)
        self._near, self._today, self._dates = day, today, dates
        self._day: date | None = None
        self.setWindowTitle(self.tr("Go to a date"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Date"))
        self.field.setPlaceholderText(self.tr("24 May 2017, or May 2018"))
        self.field.textChanged.connect(self._read)
        self._said = label(" ", "soft")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Go"))
        self._ok.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.addWidget(label(self.tr("Which day or month?")))
        layout.addWidget(self.field)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.setMinimumWidth(theme.px(320))

    def accept(self) -> None:
        """Go there when a day was understood."""
        if self._day is not None:
            super().accept()
            self.day_chosen.emit(self._day)

    def _read(self, text: str) -> None:
        self._day = day_in(text, self._near, self._today)
        self._ok.setEnabled(self._day is not None)
        if self._day is not None:
            self._said.setText(self._dates.long_day(self._day))
        else:
            self._said.setText(self.tr("This is no date yet.") if text.strip() else " ")


def day_in(text: str, near: date, today: date) -> date | None:
    """Return the first day that typed words can mean, `None` when they are no date.

    A year that is not typed is that of `near`; "tomorrow" and "Friday" are told from `today`.
    """
    # Reading dates is needed for this alone, so it waits until somebody asks.
    from desktop.desk.searching import typed_date

    when = typed_date(text, near, today)
    return (when.earliest or when.latest) if when else None
