"""What a moved date of the text means for one meeting: both words, and the way to take it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened
from desktop.desk.offers.date_proposals import DateProposal, Stand, date_proposals, take_date
from desktop.desk.versions.comparing import Comparison
from desktop.ui.dates import DateWords
from desktop.ui.own_keys import keeps
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, hairline, label, plain_tip


class DateOffer(QWidget):
    """A row below the text, there only while a meeting is chosen whose paragraph moved its date.

    `edited` carries the sentence on what was done, `event_wanted` the uid of the meeting.
    """

    edited = Signal(str)
    notice = Signal(str)
    event_wanted = Signal(str)
    left = Signal()

    def __init__(
        self, dossier: Dossier, dates: DateWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dossier, self._dates = dossier, dates
        self._comparison: Comparison | None = None
        self._proposal: DateProposal | None = None
        self.setAccessibleName(self.tr("A date that moved"))
        self.title = label("", "strong", wrap=True)
        self.words = label("", "soft", wrap=True)
        self.take = button("", "primary")
        self.there = button(self.tr("See it in the calendar"), "ghost")
        self.away = button(self.tr("Not now"), "ghost", self.tr("Leave the meeting as it is (Esc)"))
        self._lay_out(theme)
        self.take.clicked.connect(self._take)
        self.there.clicked.connect(self._see)
        self.away.clicked.connect(self.close_offer)
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(8))
        row.setSpacing(theme.px(8))
        told = QVBoxLayout()
        told.setSpacing(theme.px(2))
        told.addWidget(self.title)
        told.addWidget(self.words)
        row.addLayout(told, 1)
        for one in (self.there, self.away):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        # Both words need the width for themselves.
        offered = QHBoxLayout()
        offered.setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(10))
        offered.addWidget(self.take)
        offered.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(row)
        column.addLayout(offered)
        # As the eye goes: the offer before the ways round it.
        QWidget.setTabOrder(self.take, self.there)
        QWidget.setTabOrder(self.there, self.away)

    def show_event(self, comparison: Comparison | None, uid: str) -> bool:
        """Show what moved for a meeting; false when nothing is to be decided about it."""
        proposal = _find(comparison, uid)
        self._comparison, self._proposal = comparison, proposal
        self.setVisible(proposal is not None)
        if proposal is None:
            return False
        self._say(proposal)
        (self.take if self.take.isVisibleTo(self) else self.there).setFocus()
        return True

    def take_in(self, comparison: Comparison | None) -> None:
        """Show the same meeting as it is now; nothing when it has no such date any more."""
        known = self._proposal
        if known is None:
            return
        proposal = _find(comparison, known.event.uid)
        if proposal is None or proposal.stand is Stand.FITS:
            self.close_offer()
        else:
            self._comparison, self._proposal = comparison, proposal
            self._say(proposal)

    def close_offer(self) -> None:
        """Let the meeting be as it is."""
        self._proposal = None
        if self.isVisible():
            self.hide()
            self.left.emit()

    def _say(self, proposal: DateProposal) -> None:
        event, now = proposal.event, self._dates.brief(proposal.event.when)
        self.title.setText(f"{event.title} · {now}")
        after, before = proposal.after.when.text, proposal.before.when.text
        words = {
            Stand.OFFERED: self.tr("The paragraph moved its date."),
            Stand.FITS: self.tr("Its date fits the new words: %1 (was: %2)."),
            Stand.HELD: self.tr("You set its date by hand. The text says %1 now (was: %2)."),
            Stand.OUTSIDE: self.tr("Its day is outside of what the text says now: %1 (was: %2)."),
        }[proposal.stand]
        self.words.setText(words.replace("%1", after).replace("%2", before))
        offered = proposal.stand is Stand.OFFERED
        take = self.tr("Take the new date: %1 (was: %2)")
        whole = take.replace("%1", after).replace("%2", before)
        short = take.replace("%1", shortened(after, 48)).replace("%2", shortened(before, 48))
        self.take.setText(short if offered else "")
        self.take.setAccessibleName(whole)
        self.take.setToolTip(plain_tip(whole))
        self.take.setVisible(offered)

    def _see(self) -> None:
        if self._proposal is not None:
            self.event_wanted.emit(self._proposal.event.uid)

    def _take(self) -> None:
        proposal, comparison = self._proposal, self._comparison
        if proposal is None or comparison is None:
            return
        try:
            self._dossier.do(take_date(comparison, proposal))
        except Problem as problem:
            self.notice.emit(problem.sentence)
            return
        words = self.tr("“%1” has the new date: %2").replace("%1", proposal.event.title)
        self.edited.emit(words.replace("%2", proposal.after.when.text))

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window."""
        return keeps(event, Qt.Key.Key_Escape) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape; Return presses the button that has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_offer()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for one in (self.take, self.there, self.away):
                if one.hasFocus():
                    one.click()
        else:
            super().keyPressEvent(event)


def _find(comparison: Comparison | None, uid: str) -> DateProposal | None:
    found = date_proposals(comparison) if comparison is not None else ()
    return next((one for one in found if one.event.uid == uid), None)
