"""The line over a comparison: the names of the two versions, each over its column."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.drafts.draft import Draft
from desktop.desk.dossier import Dossier
from desktop.desk.versions.following import previous_of
from desktop.ui.dates import DateWords
from desktop.ui.drafts.version_chooser import VersionChooser
from desktop.ui.theme import Theme
from desktop.ui.widgets import label

EDGE, GAP = 6, 8
_WIDEST = (1 << 24) - 1


class CompareHead(QWidget):
    """Shows and changes which two versions are compared; `changed` when another one is chosen."""

    changed = Signal()

    def __init__(self, drafts: Sequence[Draft], dates: DateWords, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        # The columns of the text run from left to right in every language of the window.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        names = self.tr("Older version"), self.tr("Newer version")
        self.older, self.newer = (VersionChooser(name, drafts, dates, theme) for name in names)
        self._arrow = label("→", "soft")
        self._room = QWidget()
        room = QHBoxLayout(self._room)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.older)
        room.addWidget(self._arrow)
        room.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(EDGE), theme.px(8), theme.px(EDGE), theme.px(8))
        row.setSpacing(theme.px(GAP))
        row.addWidget(self._room)
        row.addWidget(self.newer)
        row.addStretch(1)
        self.older.chosen.connect(self.changed)
        self.newer.chosen.connect(self.changed)

    def begin(self, dossier: Dossier, newer: str) -> None:
        """Choose the version `newer` (its id), else the last one, and the one before it."""
        older, chosen = _first_two(dossier, newer)
        self.older.show_draft(older.id if older else "")
        self.newer.show_draft(chosen.id if chosen else "")

    def place(self, newer_edge: int, *, beside: bool) -> None:
        """Put the names over their columns, or beside each other over one text."""
        self._arrow.setVisible(not beside)
        left = max(newer_edge - self._theme.px(EDGE + GAP), 0)
        self._room.setMinimumWidth(left if beside else 0)
        self._room.setMaximumWidth(left if beside else _WIDEST)


def _first_two(dossier: Dossier, newer: str) -> tuple[Draft | None, Draft | None]:
    drafts = dossier.drafts()
    chosen = next((one for one in drafts if one.id == newer), None)
    chosen = chosen or (drafts[-1] if drafts else None)
    if chosen is None:
        return None, None
    before = previous_of(dossier, chosen)
    others = [one for one in drafts if one.id != chosen.id]
    later = next((one for one in others if one.previous == chosen.id), None)
    if before is None and later is not None:
        # The first version has none before it; what became of it is what one wants to see.
        return chosen, later
    return before or (others[-1] if others else None), chosen
