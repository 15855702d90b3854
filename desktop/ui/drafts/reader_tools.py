"""The reader's own buttons in the tool bar: smaller and larger text, and finding."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.drafts.faces import SIZES
from desktop.ui.drafts.written_text import Mode
from desktop.ui.theme import Theme
from desktop.ui.widgets import button


class ReaderTools(QWidget):
    """`sized` gives a step of the text's size, down or up; `find_wanted` opens the search.

    `mode_wanted` gives how one goes on: reading, correcting or proposing.
    """

    sized = Signal(int)
    find_wanted = Signal()
    mode_wanted = Signal(str)

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
        names = {
            Mode.READ: (self.tr("Read"), self.tr("Read the text (F7)")),
            Mode.EDIT: (self.tr("Edit"), self.tr("Correct my copy of the text (F8)")),
            Mode.PROPOSE: (self.tr("Propose"), self.tr("Propose for a delegation (F9)")),
        }
        self.modes = {mode: button(words, "ghost", tip) for mode, (words, tip) in names.items()}
        for mode, way in self.modes.items():
            way.setCheckable(True)
            way.setChecked(mode is Mode.READ)
            way.clicked.connect(lambda _=False, mode=mode: self.mode_wanted.emit(mode.value))
            row.addWidget(way)
        for one in (self.smaller, self.larger, self.search):
            row.addWidget(one)
        self.smaller.clicked.connect(lambda: self.sized.emit(-1))
        self.larger.clicked.connect(lambda: self.sized.emit(1))
        self.search.clicked.connect(self.find_wanted)

    def fold(self, *, narrow: bool) -> None:
        """Leave in a narrow window what has keys of its own to its keys."""
        for one in (self.smaller, self.larger, self.search):
            one.setHidden(narrow)

    def show_mode(self, mode: Mode) -> None:
        """Mark how one goes on."""
        for one, way in self.modes.items():
            way.setChecked(one is mode)

    def tell_size(self, size: float) -> None:
        """Leave only the buttons that can do something."""
        self.smaller.setEnabled(size > SIZES[0])
        self.larger.setEnabled(size < SIZES[-1])
