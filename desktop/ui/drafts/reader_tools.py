"""The reader's own buttons in the tool bar: smaller and larger text, and finding."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.drafts.faces import SIZES
from desktop.ui.theme import Theme
from desktop.ui.widgets import button


class ReaderTools(QWidget):
    """`sized` gives a step of the text's size, down or up; `find_wanted` opens the search."""

    sized = Signal(int)
    find_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.smaller = button("A−", "", self.tr("Smaller text (Ctrl+−)"))
        self.smaller.setAccessibleName(self.tr("Smaller text"))
        self.larger = button("A+", "", self.tr("Larger text (Ctrl++)"))
        self.larger.setAccessibleName(self.tr("Larger text"))
        self.search = button(
            self.tr("Find in text"), "ghost", self.tr("Words in this draft (Ctrl+F)")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for one in (self.smaller, self.larger, self.search):
            row.addWidget(one)
        self.smaller.clicked.connect(lambda: self.sized.emit(-1))
        self.larger.clicked.connect(lambda: self.sized.emit(1))
        self.search.clicked.connect(self.find_wanted)

    def tell_size(self, size: float) -> None:
        """Leave only the buttons that can do something."""
        self.smaller.setEnabled(size > SIZES[0])
        self.larger.setEnabled(size < SIZES[-1])
