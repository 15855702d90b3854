"""The row over a text that is written in: in which way, on whose behalf, and what can be done."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.core.drafts.proposal import Proposal
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import Byline
from desktop.ui.dates import DateWords
from desktop.ui.drafts.day_field import DayField
from desktop.ui.drafts.delegation_field import DelegationField
from desktop.ui.drafts.meeting_field import Meeting, MeetingField
from desktop.ui.drafts.writing_keys import Act
from desktop.ui.drafts.written_text import Mode
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label


class WritingBar(QWidget):
    """Hidden while one reads.

    `delegation_chosen` gives on whose behalf is proposed, `byline_written` tells that its reason,
    day or meeting was written, `act_wanted` gives an `Act` on the paragraph at the caret,
    `label_written` a label for it, `next_wanted` asks for the next thing to look at, `left` for
    the keyboard back in the text.
    """

    delegation_chosen = Signal(str)
    byline_written = Signal()
    act_wanted = Signal(str)
    label_written = Signal(str)
    next_wanted = Signal()
    left = Signal()

    def __init__(
        self, dossier: Dossier, dates: DateWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dossier, self._dates, self._theme = dossier, dates, theme
        self._offered = False
        # A reason that was written before the words for which it is.
        self._waiting = ""
        # The day and the meeting of what is proposed next: they last from paragraph to paragraph.
        today = dossier.clock.now().date()
        self._sitting = (QDate(today.year, today.month, today.day), Meeting())
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "toolbar")
        self.said = label("", "strong")
        self.delegation = DelegationField()
        self.reason, self.meeting, self.day = QLineEdit(), MeetingField(), DayField()
        self.label = QLineEdit()
        self.look = button("", "ghost", self.tr("Go to the next one"))
        self.acts = {act: self._button(act) for act in _shown()}
        self._lay_out()
        self._connect()
        self._shown = self.byline
        self.hide()

    def _lay_out(self) -> None:
        px = self._theme.px
        self.day.start(self._dossier.clock.now().date())
        self.day.setMaximumWidth(px(116))
        self.day.setAccessibleName(self.tr("Day of the proposal"))
        for field, name, width in (
            (self.reason, self.tr("Reason"), 190),
            (self.meeting, self.tr("Meeting"), 150),
            (self.label, self.tr("Label"), 64),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setMaximumWidth(px(width))
        self.delegation.setMaximumWidth(px(170))
        self.look.setAccessibleName(self.tr("What to look at"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.setSpacing(px(6))
        for one in (self.said, self.delegation, self.reason, self.day, self.meeting, self.look):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.label)
        for act in self.acts.values():
            row.addWidget(act)

    def _connect(self) -> None:
        self.delegation.chosen.connect(self.delegation_chosen)
        self.delegation.left.connect(self.left)
        for field in (self.reason, self.meeting, self.day):
            field.editingFinished.connect(self._byline_done)
            field.returnPressed.connect(self.left)
        self.label.editingFinished.connect(self._label_done)
        self.label.returnPressed.connect(self.left)
        self.look.clicked.connect(self.next_wanted)

    def _byline_done(self) -> None:
        before, self._shown = self._shown, self.byline
        if self._shown.reason != before.reason:
            self._waiting = self._shown.reason
        if self._shown[2:] != before[2:]:
            self._sitting = (self.day.day, self.meeting.meeting)
        if self._shown != before:
            self.byline_written.emit()

    def _label_done(self) -> None:
        if self.label.isModified():
            self.label.setModified(False)
            self.label_written.emit(self.label.text().strip())

    def _button(self, act: Act) -> QPushButton:
        words, tip = _words(self)[act]
        made = button(words, "ghost", tip)
        made.setAccessibleName(tip)
        made.clicked.connect(lambda: self.act_wanted.emit(act.value))
        return made

    # -- what is shown -------------------------------------------------------------------------

    def show_mode(self, mode: Mode) -> None:
        """Say in which way is written, with the fields that belong to it."""
        proposes, edits = mode is Mode.PROPOSE, mode is Mode.EDIT
        self.said.setText(self.tr("Proposing for") if proposes else self.tr("Correcting my copy"))
        for one in (self.delegation, self.reason, self.day, self.meeting):
            one.setVisible(proposes)
        for other in (self.look, self.label, self.acts[Act.DEEPER], self.acts[Act.OUTER]):
            other.setVisible(edits)
        self.setVisible(proposes or edits)
        if proposes and not self._offered:
            self._offered = True
            self.meeting.offer(self._dossier.events(), self._dates)

    def tell(self, brackets: int, remarks: int) -> None:
        """Say how many brackets are open, and how much there is to look at."""
        parts = [
            self.tr("Brackets open: %1").replace("%1", str(brackets)),
            self.tr("%n to look at", "", remarks) if remarks else self.tr("nothing to look at"),
        ]
        self.look.setText(" · ".join(parts))
        self.look.setEnabled(bool(remarks))

    def show_label(self, words: str) -> None:
        """Show the label of the paragraph at the caret."""
        if not self.label.hasFocus():
            self.label.setText(words)
            self.label.setModified(False)

    def show_byline(self, known: Proposal | None) -> None:
        """Show why, when and where the proposal at the caret was made, or what the next will say.

        A reason belongs to one proposal; the day and the meeting go on to the next.
        """
        day, meeting = self._sitting
        if known is not None:
            meeting = Meeting(known.meeting, known.occasion)
            made = known.made
            day = QDate(made.year, made.month, made.day) if made else day
        self.reason.setText(known.reason if known else self._waiting)
        self.day.put(day)
        self.meeting.put(meeting)
        self._shown = self.byline

    def used(self) -> None:
        """Take it that the reason that waited has gone into a proposal."""
        self._waiting = ""

    @property
    def byline(self) -> Byline:
        """On whose behalf, why, when and at which meeting is proposed."""
        day = self.day.day
        made = self._dossier.clock.now().date().replace(day.year(), day.month(), day.day())
        meeting = self.meeting.meeting
        return Byline(self.delegation.delegation, self.reason.text().strip(), made, *meeting)


def _shown() -> tuple[Act, ...]:
    return (Act.NEW, Act.REMOVE, Act.UP, Act.DOWN, Act.OUTER, Act.DEEPER)


def _words(bar: WritingBar) -> dict[Act, tuple[str, str]]:
    """What the buttons say, and what they do with their keys."""
    return {
        Act.NEW: (bar.tr("New"), bar.tr("New paragraph behind this one (Ctrl+Return)")),
        Act.REMOVE: (bar.tr("Delete"), bar.tr("Delete the paragraph (Ctrl+Shift+Backspace)")),
        Act.UP: ("↑", bar.tr("Move the paragraph up (Alt+Shift+Up)")),
        Act.DOWN: ("↓", bar.tr("Move the paragraph down (Alt+Shift+Down)")),
        Act.OUTER: ("⇤", bar.tr("A level further out (Alt+Shift+Left)")),
        Act.DEEPER: ("⇥", bar.tr("A level deeper (Alt+Shift+Right)")),
    }
