"""Rich text that never fetches: the only classes in the window that may show it.

Qt opens files, and on Windows network shares, that a text names as pictures, and does so even when
a resource is answered with nothing; only an (empty) image stops it. Links never open by themselves.
"""

from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget


class GuardedDocument(QTextDocument):
    """A text document that answers every resource with an empty picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """Answer with an empty picture, whatever is asked for."""
        return QImage()


class GuardedText(QTextBrowser):
    """A read-only view of rich text; `link_chosen` gives a clicked address, nothing opens it."""

    link_chosen = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocument(GuardedDocument(self))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self.link_chosen)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """Answer with an empty picture, whatever is asked for."""
        return QImage()
