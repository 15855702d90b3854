"""A small form in the panel: what a delegation says to a proposal, for whom, at which meeting."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.proposal import Position, Stance
from desktop.ui.drafts.delegation_field import DelegationField
from desktop.ui.drafts.proposal_words import stance_name
from desktop.ui.theme import Theme
from desktop.ui.widgets import button


class PositionForm(QWidget):
    """`taken` gives the position; `meetings` are uids by the titles of the meetings."""

    taken = Signal(object)

    def __init__(self, proposal: str, meetings: Mapping[str, str], theme: Theme) -> None:
        super().__init__()
        self._proposal, self._meetings = proposal, meetings
        self.delegation, self.behalf, self.meeting = (
            DelegationField(),
            DelegationField(),
            QLineEdit(),
        )
        self.behalf.setPlaceholderText(self.tr("On behalf of"))
        self.behalf.setAccessibleName(self.tr("On behalf of"))
        self.meeting.setPlaceholderText(self.tr("Meeting"))
        self.meeting.setAccessibleName(self.tr("Meeting"))
        completer = QCompleter(list(meetings), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.meeting.setCompleter(completer)
        self.stance = QComboBox()
        self.stance.setAccessibleName(self.tr("What it says"))
        for stance in Stance:
            self.stance.addItem(stance_name(stance), stance.value)
        note = button(self.tr("Note it"), "small")
        note.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(2), 0, theme.px(4))
        column.setSpacing(theme.px(4))
        for pair in ((self.delegation, self.stance), (self.behalf, self.meeting)):
            row = QHBoxLayout()
            row.setSpacing(theme.px(4))
            for one in pair:
                row.addWidget(one, 1)
            column.addLayout(row)
        column.addWidget(note, 0, Qt.AlignmentFlag.AlignLeading)

    def _take(self) -> None:
        name = self.delegation.delegation
        if not name:
            self.delegation.setFocus()
            return
        meeting = self._meetings.get(self.meeting.text().strip(), "")
        stance = Stance(self.stance.currentData())
        said = Position(self._proposal, name, stance, self.behalf.delegation, meeting)
        self.taken.emit(said)
