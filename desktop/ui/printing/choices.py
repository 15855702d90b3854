"""The fields of a print: a choice of one out of few, switches, days."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QHBoxLayout, QPushButton, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import button


class Segments(QWidget):
    """Buttons in a row of which one is on; `chosen` is emitted when a person takes another."""

    chosen = Signal()

    def __init__(self, words: Sequence[str], place: int, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self.buttons: list[QPushButton] = []
        for number, word in enumerate(words):
            one = button(word, "segment")
            one.setCheckable(True)
            one.setChecked(number == place)
            one.setAccessibleDescription(name)
            # The chosen one is set bold, and must not need more room than it was given.
            bold = QFontMetrics(theme.font(13, 600)).horizontalAdvance(word)
            one.setMinimumWidth(bold + 2 * theme.px(11))
            ends = {0: "first", len(words) - 1: "last"}
            one.setProperty("place", ends.get(number, ""))
            one.clicked.connect(self.chosen)
            group.addButton(one)
            row.addWidget(one)
            self.buttons.append(one)

    @property
    def place(self) -> int:
        """Which one is on, counted from 0."""
        return [one.isChecked() for one in self.buttons].index(True)


def row_of(parts: Iterable[QWidget | None], theme: Theme) -> QHBoxLayout:
    """Put parts side by side; `None` takes the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row


def toggle(text: str, *, on: bool) -> QPushButton:
    """Make a switch."""
    made = button(text, "toggle")
    made.setCheckable(True)
    made.setChecked(on)
    return made


def date_field(name: str, day: date, theme: Theme) -> QDateEdit:
    """Make a field for a day that is wide enough for any."""
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setAccessibleName(name)
    field.setToolTip(name)
    field.setDisplayFormat(_day_format())
    air = theme.px(9)
    field.lineEdit().setTextMargins(air, 0, 0, 0)
    widest = field.fontMetrics().horizontalAdvance(field.tr("30 Sep 2017"))
    field.setFixedWidth(widest + 3 * air)
    field.setMinimumDate(QDate(1900, 1, 1))
    field.setMaximumDate(QDate(2199, 12, 31))
    return field


def day_of(field: QDateEdit) -> date:
    """Return the day in a field."""
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _day_format() -> str:
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return "MMM d, yyyy" if 0 <= pattern.find("M") < pattern.find("d") else "d MMM yyyy"
