"""The proposals on a paragraph in the panel: how they stand, what is said to them, rivals."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from desktop.core.drafts.proposal import Position, Proposal, ProposalKind, ProposalState
from desktop.core.edit import Edit
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import (
    accept,
    drop_position,
    fits,
    set_state,
    take_away,
    take_position,
)
from desktop.ui.dates import DateWords
from desktop.ui.drafts.action_card import ActionCard
from desktop.ui.drafts.asked import Asked
from desktop.ui.drafts.margin_items import state_name
from desktop.ui.drafts.open_draft import draft_name
from desktop.ui.drafts.position_form import PositionForm
from desktop.ui.drafts.proposal_words import asked_words, position_words, stance_name
from desktop.ui.drafts.record_part import RecordPart
from desktop.ui.panel import Panel, add_section
from desktop.ui.runs import Run
from desktop.ui.widgets import button, label

translate = QCoreApplication.translate


class ProposalPart(QObject):
    """Writes into a panel; what is done goes through `do`, the panel's way to the one door.

    `edited` gives a sentence on what was done, `refused` on what could not be.
    """

    edited = Signal(str)
    refused = Signal(str)
    paragraph_wanted = Signal(str)
    record_wanted = Signal(str)

    def __init__(
        self, panel: Panel, dossier: Dossier, dates: DateWords, do: Callable[[Edit], bool]
    ) -> None:
        super().__init__(panel)
        self._panel, self._dossier, self._dates, self._do = panel, dossier, dates, do
        self.asked = Asked()

    def build(self, paragraph: str) -> bool:
        """Write what is asked for on a paragraph, or of the one that a proposal adds.

        Tells whether there was anything.
        """
        found = self.asked.on(paragraph) if paragraph else ()
        if not found:
            return False
        title = translate("Proposals", "Proposals on this paragraph")
        add_section(self._panel.body, title, self._panel.theme, first=True)
        for one in found:
            self._card(one)
            self._rivals(one)
            self._positions(one)
        return True

    def build_record(self, delegation: str) -> None:
        """Write all that a delegation asked for and said, in all versions; "" those left behind."""
        title = delegation or translate("Proposals", "Their paragraph is gone")
        self._panel.add(label(title, "title", wrap=True), 10)
        listed = RecordPart(
            self._panel, self._dossier, self._dates, self._listed, self.paragraph_wanted.emit,
            self.record_wanted.emit,
        )  # fmt: skip
        if delegation:
            listed.build(delegation)
        else:
            listed.list_proposals(self.asked.homeless)

    # -- one proposal --------------------------------------------------------------------------

    def _runs(self, one: Proposal) -> list[Run]:
        colours = self._panel.theme.colours
        day = f"{self._dates.days(one.made, one.made)}\n" if one.made else "\n"
        who = Run(f"{one.delegation} ", colours.good, 600)
        return [who, Run(day, colours.soft), Run(self._asked_words(one), colours.ink)]

    def _asked_words(self, one: Proposal) -> str:
        behind = self._dossier.paragraph(one.after) if one.after else None
        return asked_words(one, behind.path if behind else "")

    def _meeting(self, one: Proposal | Position) -> str:
        event = self._dossier.event(one.meeting) if one.meeting else None
        return event.title if event else one.occasion

    def _small(self, one: Proposal) -> str:
        # It may stand on another version than the one that is open.
        is_fit = (
            one.kind is not ProposalKind.CHANGE
            or not one.awaits
            or fits(one, self._dossier.paragraph(one.paragraph))
        )
        fit = "" if is_fit else translate("Proposals", "no longer fits the text")
        parts = (state_name(one.state), fit, one.reason, self._meeting(one))
        return " · ".join(part for part in parts if part)

    def _card(self, one: Proposal) -> None:
        if one.id in self.asked.former:
            # It stands on a newer version now, where it is decided.
            self._panel.add(ActionCard(self._panel.theme, self._runs(one), self._past(one), ()))
            return
        buttons = [self._state_button(one), self._position_button(one)]
        if one.is_open and self.asked.fits(one):
            yes = button(translate("Proposals", "Accept"), "small")
            yes.setAccessibleName(f"{yes.text()}: {one.delegation}")
            yes.clicked.connect(partial(self._accept, one))
            buttons.insert(0, yes)
        self._panel.add(ActionCard(self._panel.theme, self._runs(one), self._small(one), buttons))

    def _past(self, one: Proposal) -> str:
        """Say where a proposal has gone on to."""
        now = self._dossier.proposal(one.id) or one
        words = translate("Proposals", "went on to %1").replace("%1", self._version_of(now))
        return " · ".join(part for part in (words, one.reason, self._meeting(one)) if part)

    def _version_of(self, one: Proposal) -> str:
        drafts = self._dossier.drafts()
        return next((draft_name(each, drafts) for each in drafts if each.id == one.draft), "")

    def _state_button(self, one: Proposal) -> QPushButton:
        made = button(translate("Proposals", "State"), "small-ghost")
        made.setAccessibleName(f"{made.text()}: {one.delegation}, {state_name(one.state)}")
        menu = QMenu(made)
        for state in ProposalState:
            action = menu.addAction(state_name(state))
            action.setCheckable(True)
            action.setChecked(state is one.state)
            action.triggered.connect(partial(self._set_state, one, state))
        menu.addSeparator()
        away = menu.addAction(translate("Proposals", "Remove the proposal"))
        away.triggered.connect(partial(self._take_away, one))
        made.setMenu(menu)
        return made

    def _position_button(self, one: Proposal) -> QPushButton:
        made = button(translate("Proposals", "Position…"), "small-ghost")
        made.setAccessibleName(f"{made.text()}: {one.delegation}")
        made.clicked.connect(partial(self._open_form, one, made))
        return made

    def _rivals(self, one: Proposal) -> None:
        """Put a proposal and those that want the same words otherwise side by side."""
        rivals = [other for other in self.asked.rivals(one) if other.id > one.id]
        if not rivals:
            return
        small = translate("Proposals", "They want the same words otherwise:")
        self._panel.add(label(small, "quiet", wrap=True), 2)
        self._side_by_side((one, *rivals))

    def _side_by_side(self, those: Sequence[Proposal]) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._panel.theme.px(8))
        for one in those:
            row.addWidget(
                label(f"{one.delegation}:\n{self._asked_words(one)}", "quote", wrap=True), 1
            )
        self._panel.add(row, 8)

    def _positions(self, one: Proposal) -> None:
        for said in self.asked.said_to(one.id):
            day = self._dates.days(said.said, said.said) if said.said else ""
            words = position_words(said, self._meeting(said), day)
            row = QHBoxLayout()
            row.addWidget(label(words, "soft", wrap=True), 1)
            if one.id in self.asked.former:
                self._panel.add(row, 2)
                continue
            change = button(translate("Proposals", "Change"), "small-ghost")
            change.setAccessibleName(f"{change.text()}: {words}")
            change.clicked.connect(partial(self._change_position, one, said, row))
            row.addWidget(change)
            away = button("×", "small-ghost", translate("Proposals", "Remove"))
            away.setAccessibleName(f"{away.toolTip()}: {words}")
            away.clicked.connect(partial(self._drop, said))
            row.addWidget(away)
            self._panel.add(row, 2)

    def _listed(self, one: Proposal, made: Proposal | None = None) -> None:
        """Write a proposal of a record; `made` is how it was on the version where it was made."""
        paragraph = self._dossier.paragraph(one.paragraph or one.after)
        place = paragraph.path if paragraph else translate("Proposals", "the paragraph is gone")
        if made is not None and made.draft != one.draft:
            known = self._dossier.paragraph(made.paragraph or made.after)
            told = translate("Proposals", "now on %1 in %2").replace("%1", place)
            now = told.replace("%2", self._version_of(one))
            place = " · ".join(part for part in (known.path if known else "", now) if part)
        small = " · ".join(part for part in (place, self._small(one)) if part)
        card = ActionCard(self._panel.theme, self._runs(made or one), small, ())
        if paragraph is not None:
            card.words.clicked.connect(partial(self.paragraph_wanted.emit, paragraph.id))
        self._panel.add(card)

    # -- what is done --------------------------------------------------------------------------

    def _open_form(self, one: Proposal, below: QPushButton) -> None:
        """Open the form in the card whose button was pressed."""
        card = below.parentWidget()
        layout = card.layout() if card else None
        known = card.findChild(PositionForm) if card else None
        if layout is None or known is not None:
            return
        form = self._form(one)
        layout.addWidget(form)
        form.delegation.setFocus()

    def _change_position(self, one: Proposal, said: Position, line: QHBoxLayout) -> None:
        """Open the form with what was noted of a delegation, below its line."""
        body = self._panel.body
        form = self._form(one)
        form.put(said)
        body.insertWidget(body.indexOf(line) + 1, form)
        form.stance.setFocus()

    def _form(self, one: Proposal) -> PositionForm:
        form = PositionForm(one.id, self._dossier.clock.now().date(), self._panel.theme)
        form.meeting.offer(self._dossier.events(), self._dates)
        form.taken.connect(partial(self._take_position, one))
        return form

    def _take_position(self, one: Proposal, said: Position) -> None:
        if self._do(take_position(self._dossier, one.draft, said)):
            self.edited.emit(f"{said.delegation} {stance_name(said.stance)}")

    def _drop(self, said: Position) -> None:
        if self._do(drop_position(said)):
            words = translate("Proposals", "Removed: position of %1")
            self.edited.emit(words.replace("%1", said.delegation))

    def _set_state(self, one: Proposal, state: ProposalState) -> None:
        if one.state is not state and self._do(set_state(one, state)):
            words = translate("Proposals", "%1: %2").replace("%2", state_name(state))
            self.edited.emit(words.replace("%1", one.delegation))

    def _take_away(self, one: Proposal) -> None:
        if self._do(take_away(self._dossier, one)):
            words = translate("Proposals", "Removed: proposal of %1")
            self.edited.emit(words.replace("%1", one.delegation))

    def _accept(self, one: Proposal) -> None:
        """Have the text become as is asked for, and say what no longer fits then."""
        try:
            told = accept(self._dossier, one)
        except Problem as problem:
            self.refused.emit(problem.sentence)
            return
        if self._do(told.edit):
            said = translate("Proposals", "Accepted: %1").replace("%1", one.delegation)
            if told.unfit:
                names = ", ".join(other.delegation for other in told.unfit)
                unfit = translate("Proposals", "No longer fits: %1").replace("%1", names)
                said = f"{said}. {unfit}"
            self.edited.emit(said)
