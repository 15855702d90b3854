"""A small form in the panel: what a delegation says to a proposal, for whom, where and when."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.drafts.proposal import Position, Stance
from desktop.ui.drafts.day_field import DayField
from desktop.ui.drafts.delegation_field import DelegationField
from desktop.ui.drafts.meeting_field import Meeting, MeetingField
from desktop.ui.drafts.proposal_words import stance_name
from desktop.ui.theme import Theme
from desktop.ui.widgets import button


class PositionForm(QWidget):
    """`taken` gives the position on the proposal with the id `proposal`."""

    taken = Signal(object)

    def __init__(self, proposal: str, today: date, theme: Theme) -> None:
        super().__init__()
        self._proposal = proposal
        self.delegation, self.behalf = DelegationField(), DelegationField()
        self.meeting, self.words, self.day = MeetingField(), QLineEdit(), DayField()
        self.stance = QComboBox()
        self._name_fields()
        self.day.start(today)
        for stance in Stance:
            self.stance.addItem(stance_name(stance), stance.value)
        note = button(self.tr("Note it"), "small")
        note.clicked.connect(self._take)
        for field in (self.words, self.meeting, self.day):
            field.returnPressed.connect(self._take)
        self._lay_out(note, theme)

    def _name_fields(self) -> None:
        for field, name in (
            (self.behalf, self.tr("On behalf of")),
            (self.words, self.tr("In what words")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        self.stance.setAccessibleName(self.tr("What it says"))
        self.day.setAccessibleName(self.tr("Day of the position"))

    def _lay_out(self, note: QPushButton, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(4))
        column.setSpacing(theme.px(4))
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.delegation, self.stance),
            (self.behalf, self.meeting),
            (self.words, self.day),
        )
        for those in rows:
            row = QHBoxLayout()
            row.setSpacing(theme.px(4))
            for one in those:
                row.addWidget(one, 1)
            column.addLayout(row)
        column.addWidget(note, 0, Qt.AlignmentFlag.AlignLeading)

    def put(self, said: Position) -> None:
        """Show what was noted, to change it."""
        self.delegation.put(said.delegation)
        self.delegation.setReadOnly(True)
        self.behalf.put(said.on_behalf)
        self.stance.setCurrentIndex(list(Stance).index(said.stance))
        self.meeting.put(Meeting(said.meeting, said.occasion))
        self.words.setText(said.words)
        if said.said is not None:
            self.day.put(QDate(said.said.year, said.said.month, said.said.day))

    def _take(self) -> None:
        name = self.delegation.delegation
        if not name:
            self.delegation.setFocus()
            return
        day = self.day.day
        meeting = self.meeting.meeting
        self.taken.emit(
            Position(
                self._proposal,
                name,
                Stance(self.stance.currentData()),
                self.behalf.delegation,
                meeting.uid,
                date(day.year(), day.month(), day.day()),
                " ".join(self.words.text().split()),
                meeting.occasion,
            )
        )
