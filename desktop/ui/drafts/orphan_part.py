"""What has lost its paragraph, in the panel: each with where it stood, to be put elsewhere."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QPushButton

from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Edit
from desktop.core.problem import Problem
from desktop.core.versions.naming import own_name
from desktop.core.versions.orphan import Orphan, OrphanSort
from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened
from desktop.desk.versions.orphaning import adopt, let_go, open_orphans
from desktop.ui.drafts.action_card import ActionCard
from desktop.ui.drafts.open_draft import paragraph_name
from desktop.ui.page import ORPHANS, Row, Section
from desktop.ui.panel import Panel
from desktop.ui.runs import Run
from desktop.ui.widgets import button, label

translate = QCoreApplication.translate
_LETTERS = 200


def sort_name(sort: OrphanSort) -> str:
    """Name what has lost its paragraph."""
    return {
        OrphanSort.NOTE: translate("Orphans", "Note"),
        OrphanSort.LINK: translate("Orphans", "Link"),
        OrphanSort.ENTRY: translate("Orphans", "Entry"),
        OrphanSort.PROPOSAL: translate("Orphans", "Proposal"),
    }[sort]


def orphan_section(orphans: tuple[Orphan, ...], chosen: str = "") -> Section:
    """List in the side bar what has lost its paragraph; `chosen` is the key of the one shown."""
    rows = tuple(
        Row(
            one.key,
            f"{sort_name(one.sort)}: {shortened(one.words, 60)}",
            one.path,
            chosen=one.key == chosen,
            tooltip=f"{one.words}\n{one.path}: {shortened(one.text, _LETTERS)}",
        )
        for one in orphans
    )
    return Section(ORPHANS, translate("Orphans", "Without a paragraph"), rows, shown=5)


class OrphanPart(QObject):
    """Writes the list into a panel; `edited` says what was done, `refused` what could not be."""

    edited = Signal(str)
    refused = Signal(str)

    def __init__(self, panel: Panel, dossier: Dossier, do: Callable[[Edit], bool]) -> None:
        super().__init__(panel)
        self._panel, self._dossier, self._do = panel, dossier, do

    def build(self, draft: str, first: str, here: Paragraph | None) -> None:
        """Write all of a draft, the one with the key `first` on top, to be put `here`."""
        title = translate("Orphans", "Without a paragraph")
        self._panel.add(label(title, "title", wrap=True), 4)
        orphans = open_orphans(self._dossier, draft)
        words = (
            translate(
                "Orphans",
                "Their paragraph is not in this text: choose another one for them, or let them go.",
            )
            if orphans
            else translate("Orphans", "Nothing here has lost its paragraph.")
        )
        self._panel.add(label(words, "soft", wrap=True), 10)
        for one in sorted(orphans, key=lambda orphan: orphan.key != first):
            self._card(one, here)

    def _card(self, orphan: Orphan, here: Paragraph | None) -> None:
        colours = self._panel.theme.colours
        stood = self._dossier.draft(orphan.stood_in)
        name = own_name(stood) if stood and orphan.stood_in != orphan.draft else ""
        where = f"{orphan.path}, {name}" if name else orphan.path
        runs = [
            Run(f"{sort_name(orphan.sort)} · {where}\n", colours.accent, 600),
            Run(orphan.words, colours.ink),
        ]
        self._panel.add(
            ActionCard(
                self._panel.theme,
                runs,
                f"“{shortened(orphan.text, _LETTERS)}”",
                self._buttons(orphan, here),
            )
        )

    def _buttons(self, orphan: Orphan, here: Paragraph | None) -> list[QPushButton]:
        away = button(translate("Orphans", "Let go"), "small-ghost")
        away.setAccessibleName(f"{away.text()}: {orphan.words}")
        away.clicked.connect(partial(self._let_go, orphan))
        if here is None:
            return [away]
        name = paragraph_name(here)
        put = button(translate("Orphans", "Put on %1").replace("%1", name), "small")
        put.setAccessibleName(f"{put.text()}: {orphan.words}")
        put.clicked.connect(partial(self._adopt, orphan, here))
        return [put, away]

    def _adopt(self, orphan: Orphan, here: Paragraph) -> None:
        try:
            edit = adopt(self._dossier, orphan, here)
        except Problem as problem:
            self.refused.emit(problem.sentence)
            return
        if self._do(edit):
            words = translate("Orphans", "%1 is on %2 now")
            words = words.replace("%1", sort_name(orphan.sort))
            self.edited.emit(words.replace("%2", paragraph_name(here)))

    def _let_go(self, orphan: Orphan) -> None:
        if self._do(let_go(self._dossier, orphan)):
            words = translate("Orphans", "Let go: %1")
            self.edited.emit(words.replace("%1", shortened(orphan.words, 60)))
