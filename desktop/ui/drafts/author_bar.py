"""A line over the text that asks whose hand an unknown name in tracked changes is."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.core.drafts.proposal import Proposal
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import delegations, tell_author, unknown_authors
from desktop.ui.drafts.delegation_field import DelegationField
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, clear, label

SUGGESTED = 3


class AuthorBar(QFrame):
    """Asks for one name after the other; hidden while there is none.

    `edited` gives a sentence on what was answered, `refused` on what could not be written.
    """

    edited = Signal(str)
    refused = Signal(str)

    def __init__(self, dossier: Dossier, theme: Theme) -> None:
        super().__init__()
        self._dossier, self._theme = dossier, theme
        self._later: set[str] = set()
        self._name = ""
        self.setProperty("kind", "question")
        self._row = QHBoxLayout(self)
        px = theme.px
        self._row.setContentsMargins(px(16), px(6), px(16), px(6))
        self._row.setSpacing(px(6))
        self.hide()

    def ask(self, proposals: tuple[Proposal, ...]) -> None:
        """Ask for the first name on proposals that is not known; one that was put off is not."""
        names = unknown_authors(self._dossier, proposals)
        name = next((one for one in names if one not in self._later), "")
        if name != self._name:
            self._name = name
            self._build()

    def _build(self) -> None:
        clear(self._row)
        self.setVisible(bool(self._name))
        if not self._name:
            return
        said = self.tr("Changes by “%1”. For which delegation?").replace("%1", self._name)
        self._row.addWidget(label(said))
        for one in delegations().meant(self._name)[:SUGGESTED]:
            likely = button(one.short, "small")
            likely.clicked.connect(partial(self._tell, one.short))
            self._row.addWidget(likely)
        field = DelegationField()
        field.setMaximumWidth(self._theme.px(190))
        field.chosen.connect(self._tell)
        self._row.addWidget(field)
        keep = button(self.tr("Keep the name"), "small-ghost")
        keep.clicked.connect(partial(self._tell, self._name))
        later = button(self.tr("Not now"), "small-ghost")
        later.clicked.connect(self._put_off)
        self._row.addWidget(keep)
        self._row.addWidget(later)
        self._row.addStretch(1)

    def _tell(self, delegation: str) -> None:
        name = self._name
        try:
            self._dossier.do(tell_author(self._dossier, name, delegation))
        except Problem as problem:
            self.refused.emit(problem.sentence)
            return
        said = self.tr("“%1” is %2").replace("%2", delegation)
        self.edited.emit(said.replace("%1", name))

    def _put_off(self) -> None:
        self._later.add(self._name)
        self._name = ""
        self._build()
