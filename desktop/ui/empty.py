"""What stands where nothing is: one sentence on what to do next, and the button for it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label


class EmptyState(QWidget):
    """A quiet page with a sentence and one button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "title", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._more = label("", "soft", wrap=True)
        self._more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = button("")
        self._act: Callable[[], None] | None = None
        self.button.clicked.connect(self._do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(40), 0, theme.px(40), 0)
        layout.setSpacing(theme.px(8))
        layout.addStretch(2)
        layout.addWidget(self._words)
        layout.addWidget(self._more)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, words: str, more: str, action: str, act: Callable[[], None]) -> None:
        """Show a sentence, what is behind it, and what the button does."""
        self._words.setText(words)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.button.setText(action)
        self._act = act

    def say_more(self, more: str) -> None:
        """Change what is behind the sentence."""
        self._more.setText(more)
        self._more.setVisible(bool(more))

    def ask_for_documents(self, act: Callable[[], None]) -> None:
        """Say that the dossier is empty; `act` brings documents in."""
        self.say(
            self.tr("Nothing in this dossier yet"),
            self.tr("Import a calendar, a letter or a draft: its meetings will stand here."),
            self.tr("Import…"),
            act,
        )

    def _do(self) -> None:
        if self._act is not None:
            self._act()
