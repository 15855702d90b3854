"""The question that a change of one meeting of a series raises: this one or all of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label


class SeriesQuestion(QFrame):
    """Stands in the panel until it is answered; Escape takes the change back."""

    def __init__(self, theme: Theme, answer: Callable[[bool | None], object]) -> None:
        """`answer` is called with whether all are meant, `None` to leave all as it was."""
        super().__init__()
        self._answer = answer
        self.setProperty("kind", "question")
        self.setAccessibleName(self.tr("This one is part of a series"))
        self._one = button(self.tr("This one"), "small", self.tr("Change this meeting alone"))
        self._all = button(self.tr("All"), "small", self.tr("Change the whole series"))
        self._none = button(self.tr("Leave it"), "small-ghost", self.tr("Change nothing (Escape)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("One of a series. Change which?"), wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        answers: tuple[bool | None, ...] = (False, True, None)
        for one, meant in zip((self._one, self._all, self._none), answers, strict=True):
            one.clicked.connect(lambda _=False, meant=meant: self._answer(meant))
            row.addWidget(one)
        row.addStretch(1)
        column.addLayout(row)

    def begin(self) -> None:
        """Give the keyboard to the answer that changes least."""
        self._one.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all as it was with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer(None)
        else:
            super().keyPressEvent(event)
