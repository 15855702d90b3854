"""What is to be printed: which events, from when to when, on which paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateEdit,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from desktop.core.paper import Paper
from desktop.core.query import EventQuery
from desktop.ui.doors import PrintJob
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

MINE, ALL = EventQuery(mine=True), EventQuery()


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What is printed; days inclusive, `None` for no bound. `notes` prints the user's own words."""

    query: EventQuery
    first: date | None
    last: date | None
    paper: Paper = Paper.A4
    notes: bool = False


class PrintOptions(QWidget):
    """One row of choices; `changed` is emitted when `choice` is another one."""

    changed = Signal()

    def __init__(
        self, job: PrintJob, bounds: tuple[date, date], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Begin with `job`; `bounds` are the first and last day on which there is anything."""
        super().__init__(parent)
        self._theme, self._bounds = theme, bounds
        query = replace(job.query, first=None, last=None)
        self.choice = PrintChoice(query, job.first, job.last, usual_paper(QLocale()))
        self._queries = [MINE, ALL, *([query] if query not in (MINE, ALL) else [])]
        self.what = self._segments(
            [self.tr("My agenda"), self.tr("All meetings"), self.tr("As shown")][
                : len(self._queries)
            ],
            self._queries.index(query),
        )
        self.paper = self._segments(["A4", "Letter"], list(Paper).index(self.choice.paper))
        self.first = self._date(self.tr("From"), job.first or bounds[0])
        self.last = self._date(self.tr("To"), job.last or bounds[1])
        self.any_day = _toggle(self.tr("All dates"), on=job.first is None and job.last is None)
        self.notes = _toggle(self.tr("My notes"), on=False)
        self.notes.setToolTip(self.tr("Print your own notes too; they are confidential"))
        self._lay_out()
        self._connect()
        self._allow()

    def _lay_out(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addLayout(_side_by_side(self.what))
        for part in (self.first, label("–", "soft"), self.last, self.any_day):
            row.addWidget(part)
        row.addLayout(_side_by_side(self.paper))
        row.addWidget(self.notes)

    def _connect(self) -> None:
        for one in (*self.what, *self.paper, self.any_day, self.notes):
            one.clicked.connect(self._take)
        self.first.dateChanged.connect(self._take_first)
        self.last.dateChanged.connect(self._take_last)

    def _take(self) -> None:
        checked = [one.isChecked() for one in self.what]
        papers = [one.isChecked() for one in self.paper]
        any_day = self.any_day.isChecked()
        choice = PrintChoice(
            self._queries[checked.index(True)],
            None if any_day else _day(self.first),
            None if any_day else _day(self.last),
            list(Paper)[papers.index(True)],
            self.notes.isChecked(),
        )
        self._allow()
        if choice != self.choice:
            self.choice = choice
            self.changed.emit()

    def _take_first(self) -> None:
        """Keep the last day at or behind the first."""
        if _day(self.last) < _day(self.first):
            self._set(self.last, self.first)
        self._take()

    def _take_last(self) -> None:
        """Keep the first day at or before the last."""
        if _day(self.last) < _day(self.first):
            self._set(self.first, self.last)
        self._take()

    @staticmethod
    def _set(field: QDateEdit, like: QDateEdit) -> None:
        with QSignalBlocker(field):
            field.setDate(like.date())

    def _allow(self) -> None:
        for field in (self.first, self.last):
            field.setEnabled(not self.any_day.isChecked())

    def _segments(self, words: Sequence[str], chosen: int) -> list[QPushButton]:
        """Make buttons of which one is on, as one row."""
        group = QButtonGroup(self)
        made = []
        for number, word in enumerate(words):
            one = button(word, "segment")
            one.setCheckable(True)
            one.setChecked(number == chosen)
            # The chosen one is set bold, and must not need more room than it was given.
            bold = QFontMetrics(self._theme.font(13, 600)).horizontalAdvance(word)
            one.setMinimumWidth(bold + 2 * self._theme.px(13))
            ends = {0: "first", len(words) - 1: "last"}
            one.setProperty("place", ends.get(number, ""))
            group.addButton(one)
            made.append(one)
        return made

    def _date(self, name: str, day: date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.setDisplayFormat(_day_format())
        air = self._theme.px(9)
        field.lineEdit().setTextMargins(air, 0, 0, 0)
        widest = field.fontMetrics().horizontalAdvance(self.tr("30 Sep 2017"))
        field.setFixedWidth(widest + 3 * air)
        field.setMinimumDate(QDate(1900, 1, 1))
        field.setMaximumDate(QDate(2199, 12, 31))
        return field


def _toggle(text: str, *, on: bool) -> QPushButton:
    made = button(text, "toggle")
    made.setCheckable(True)
    made.setChecked(on)
    return made


def _side_by_side(buttons: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(0)
    for one in buttons:
        row.addWidget(one)
    return row


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _day_format() -> str:
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return "MMM d, yyyy" if 0 <= pattern.find("M") < pattern.find("d") else "d MMM yyyy"


def usual_paper(locale: QLocale) -> Paper:
    """Letter where people measure in inches on paper, A4 everywhere else."""
    inches = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if inches else Paper.A4
