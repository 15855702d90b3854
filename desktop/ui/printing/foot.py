"""The foot of the preview: what is told, which pages go out, how far it is, and the buttons."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

_WHOLE = 1000


class PrintFoot(QWidget):
    """Shows either how far a long work is with the way to stop it, or the ways out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        px = theme.px
        self.said = label("", "soft", wrap=True, select=True)
        self.progress = QProgressBar()
        self.progress.setRange(0, _WHOLE)
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(px(160), px(8))
        self.progress.setAccessibleName(self.tr("How much is done"))
        self.cancel_button = button(self.tr("Stop"))
        self.range = QLineEdit()
        self.range.setAccessibleName(self.tr("Pages to print"))
        self.range.setToolTip(self.tr("Pages to print, such as 1-3, 5; empty for all"))
        self.range.setPlaceholderText(self.tr("All pages"))
        self.range.setFixedWidth(px(110))
        self.save_button = button(self.tr("Save as PDF…"), "", self.tr("Ctrl+S"))
        self.print_button = button(self.tr("Print…"), "primary", self.tr("Ctrl+P"))
        self.close_button = button(self.tr("Close"), "", self.tr("Escape"))
        self._ways = (self.range, self.save_button, self.print_button)
        foot = QHBoxLayout(self)
        foot.setContentsMargins(px(16), px(10), px(16), px(10))
        foot.setSpacing(px(10))
        foot.addWidget(self.said, 1)
        for one in (
            self.progress, self.cancel_button, self.range, self.close_button, self.save_button,
            self.print_button,
        ):  # fmt: skip
            foot.addWidget(one)
        self.show_rest()

    def tell(self, words: str) -> None:
        """Say something in place of what was said."""
        self.said.setText(words)

    def allow(self, *, out: bool) -> None:
        """Let pages go out, or not while there are none."""
        for one in self._ways:
            one.setEnabled(out)

    def show_progress(self, done: float) -> None:
        """Show how much is done, 0 to 1."""
        self._switch(busy=True)
        self.progress.setValue(round(done * _WHOLE))

    def show_rest(self) -> None:
        """Show that nothing is going on."""
        self._switch(busy=False)

    def _switch(self, *, busy: bool) -> None:
        for one in (self.progress, self.cancel_button):
            one.setVisible(busy)
        for way in self._ways:
            way.setVisible(not busy)
