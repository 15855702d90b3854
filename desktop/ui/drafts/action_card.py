"""A framed event with buttons for what may be done with its link."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.ui.runs import Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import Card, label


class _Words(Card):
    """The words of a card without its frame, since the frame holds buttons too."""

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped text."""
        return round(sum(laid.height for laid in self._parts(width)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the text, and a line below it when it has the keyboard."""
        painter, top = QPainter(self), 0.0
        for laid in self._parts(self.width()):
            laid.paint(painter, 0, top)
            top += laid.height
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class ActionCard(QFrame):
    """One event; `words` is its text as a button, the others stand below it.

    `why` is the small print under the words; with `beside` the buttons stand at its end.
    """

    def __init__(
        self,
        theme: Theme,
        runs: Sequence[Run],
        why: str,
        buttons: Sequence[QPushButton],
        *,
        beside: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        small = [Run(why, theme.colours.soft)] if why and not beside else []
        self.words = _Words(theme, runs, small)
        self._theme = theme
        column = QVBoxLayout(self)
        side, end = theme.px(9), theme.px(7)
        column.setContentsMargins(side, end, side, end)
        column.setSpacing(theme.px(2 if beside else 4))
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        if beside:
            row.addWidget(label(why, "small"), 1)
        for one in buttons:
            row.addWidget(one)
        if not beside:
            row.addStretch(1)
        column.addLayout(row)

    def height_in(self, width: int) -> int:
        """Return how high the card is where its words are wrapped."""
        px = self._theme.px
        return self.words.heightForWidth(width - px(20)) + px(46)
