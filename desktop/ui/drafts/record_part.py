"""A delegation's whole record in the panel: what it asked for and said, version by version."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.desk.drafts.delegation_record import record_of
from desktop.desk.versions.carried_on import carried_on
from desktop.ui.drafts.open_draft import draft_name
from desktop.ui.drafts.proposal_words import asked_words, position_words
from desktop.ui.runs import Run
from desktop.ui.widgets import Card, button, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.drafts.proposal import Position, Proposal
    from desktop.desk.dossier import Dossier
    from desktop.desk.drafts.delegation_record import Record, Said
    from desktop.ui.dates import DateWords
    from desktop.ui.panel import Panel

translate = QCoreApplication.translate


class RecordPart:
    """Writes a record into a panel; a click on a line goes to its paragraph.

    `listed` writes a proposal, `go` shows a paragraph, `turn` the record of another delegation.
    """

    def __init__(
        self,
        panel: Panel,
        dossier: Dossier,
        dates: DateWords,
        listed: Callable[[Proposal, Proposal | None], object],
        go: Callable[[str], object],
        turn: Callable[[str], object],
    ) -> None:
        self._panel, self._dossier, self._dates = panel, dossier, dates
        self._listed, self._go, self._turn = listed, go, turn

    def build(self, delegation: str) -> None:
        """Write the record of a delegation, then those of its groups, or who of it spoke."""
        record = record_of(self._dossier, delegation)
        self.list_proposals(record.proposals)
        self._positions(record)
        for group in record.groups:
            words = translate("Proposals", "As a member of %1").replace("%1", group.name)
            self._panel.section(words)
            for one in group.proposals:
                self._listed(one, None)
            for said in group.said:
                self._said(said)
        if record.members:
            self._panel.section(translate("Proposals", "Members that spoke for themselves"))
        for name, number in record.members:
            self._member(name, number)

    def list_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Write proposals under the versions on which they were made, as they were made there."""
        drafts = self._dossier.drafts()
        known = {one.id for one in drafts}
        for draft in drafts:
            own = [one for one in proposals if _made_on(one, known) == draft.id]
            if not own:
                continue
            self._panel.section(draft_name(draft, drafts))
            made = {one.id: one for one in carried_on(self._dossier, draft.id)}
            for one in own:
                self._listed(one, made.get(one.id))

    def _positions(self, record: Record) -> None:
        if record.said:
            self._panel.section(translate("Proposals", "To what others ask for"))
        for said in record.said:
            self._said(said)

    def _said(self, said: Said) -> None:
        position, proposal = said
        colours = self._panel.theme.colours
        paragraph = self._dossier.paragraph(proposal.paragraph or proposal.after)
        drafts = self._dossier.drafts()
        versions = [draft_name(one, drafts) for one in drafts if one.id == proposal.draft]
        place = paragraph.path if paragraph else translate("Proposals", "the paragraph is gone")
        behind = self._dossier.paragraph(proposal.after) if proposal.after else None
        words = asked_words(proposal, behind.path if behind else "")
        runs = [
            Run(f"{self._words(position)}\n", colours.ink, 600),
            Run(f"{proposal.delegation}: ", colours.good, 600),
            Run(words, colours.ink),
        ]
        small = " · ".join((place, *versions))
        card = Card(self._panel.theme, runs, [Run(small, colours.soft)])
        if paragraph is not None:
            card.clicked.connect(partial(self._go, paragraph.id))
        self._panel.add(card)

    def _words(self, position: Position) -> str:
        event = self._dossier.event(position.meeting) if position.meeting else None
        day = self._dates.days(position.said, position.said) if position.said else ""
        return position_words(position, event.title if event else position.occasion, day)

    def _member(self, name: str, number: int) -> None:
        row = QHBoxLayout()
        made = button(name, "link")
        made.clicked.connect(partial(self._turn, name))
        row.addWidget(made)
        row.addStretch(1)
        row.addWidget(label(self._dates.number(number), "quiet"))
        self._panel.add(row, 2)


def _made_on(one: Proposal, known: set[str]) -> str:
    """The version on which a proposal was made; that on which it stands where that one is gone."""
    return one.made_on if one.made_on in known else one.draft
