"""The card under the table: the document's own words, what is doubtful, and the answers to that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.importing.detail import Answer, Detail
from desktop.ui.importing.quotation import Quotation
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, clear, label

_NARROW = 760


class DetailCard(QFrame):
    """Shows one row's detail; `answered` gives the uid that the row is the same as, or `None`."""

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self._detail: Detail | None = None
        self._heading = label("", "small")
        self._heading.setFont(theme.font(11.5, 600))
        self.quotation = Quotation(theme)
        self._sentences = label("", "soft", wrap=True, select=True)
        self._buttons: list[QWidget] = []
        self._beside_heading, self._beside_words = QHBoxLayout(), QHBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        head, below = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addLayout(self._beside_heading)
        below.setSpacing(px(10))
        below.addWidget(self._sentences, 1)
        below.addLayout(self._beside_words)
        below.setAlignment(self._beside_words, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(9), px(14), px(10))
        layout.setSpacing(px(6))
        layout.addLayout(head)
        layout.addWidget(self.quotation)
        layout.addLayout(below)

    def show_detail(self, detail: Detail) -> None:
        """Show another row, or the same with other answers."""
        self._detail = detail
        self._heading.setText(detail.heading)
        self.setAccessibleName(detail.heading)
        self.quotation.show_words(detail.words, detail.marks)
        self._sentences.setText(" ".join(detail.sentences))
        self._sentences.setVisible(bool(detail.sentences))
        for place in (self._beside_heading, self._beside_words):
            clear(place)
        self._buttons = [self._button(answer) for answer in detail.answers]
        self._place_buttons()

    def refresh_theme(self) -> None:
        """Take in other colours."""
        if self._detail is not None:
            self.show_detail(self._detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the answers where there is room for them."""
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Set the answers behind the words, or in a narrow window beside the heading."""
        narrow = self.width() < self._theme.px(_NARROW)
        place = self._beside_heading if narrow else self._beside_words
        place.setSpacing(self._theme.px(6))
        for one in self._buttons:
            if place.indexOf(one) < 0:
                place.addWidget(one)

    def _button(self, answer: Answer) -> QWidget:
        made = button(answer.text, "small")
        made.setCheckable(True)
        made.setChecked(answer.chosen)
        # What is chosen is shown by what the dossier would get, not by the click itself.
        made.clicked.connect(lambda: made.setChecked(answer.chosen))
        made.clicked.connect(lambda: self.answered.emit(answer.uid))
        return made
