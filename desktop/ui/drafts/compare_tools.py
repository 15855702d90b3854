"""The comparison's own buttons in the tool bar."""

from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.theme import Theme
from desktop.ui.toolbar_parts import Tools
from desktop.ui.widgets import button


class CompareTools(Tools):
    """Buttons that walk through the changes and choose how they are set."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.back = button("", "ghost", self.tr("Previous change (P)"))
        self.back.setAccessibleName(self.tr("Previous change"))
        self.on = button("", "ghost", self.tr("Next change (N)"))
        self.on.setAccessibleName(self.tr("Next change"))
        self.inline = button(self.tr("Into one text"), "toggle", self.tr("Both in one text (I)"))
        self.only = button(self.tr("Only changes"), "toggle", self.tr("Fold the rest (O)"))
        self.same = button(self.tr("Pair…"), "ghost", self.tr("It is another paragraph (=)"))
        self.done = button(self.tr("Close"), "", self.tr("Back to the text (Esc)"))
        for one in (self.inline, self.only):
            one.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for one in (self.back, self.on, self.same, self.inline, self.only, self.done):
            row.addWidget(one)
        self.narrow(0)

    def narrow(self, step: int) -> None:
        """Say with arrows alone what the two ways through the changes are."""
        self.back.setText("‹" if step else f"‹ {self.tr('change')}")
        self.on.setText("›" if step else f"{self.tr('change')} ›")
        for one in (self.inline, self.only, self.same):
            one.setHidden(step > 1)
