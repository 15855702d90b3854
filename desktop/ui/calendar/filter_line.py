"""One line that says what is left out, with the way back to everything."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.calendar.filters import Show
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label


class FilterLine(QWidget):
    """Shown above a page while a filter is on."""

    all_wanted = Signal()

    def __init__(self, scope: CalendarScope, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._words = label("", "soft")
        self._back = button(self.tr("Show all meetings"), "link", self.tr("Escape does the same"))
        self._back.clicked.connect(self.all_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(8), theme.px(18), 0)
        row.addWidget(self._words)
        row.addWidget(self._back)
        row.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Say what the filter is; nothing is shown while it lets everything through."""
        self._words.setText(self.words())
        self.setVisible(not self._scope.filter.is_open)

    def words(self) -> str:
        """Say in a sentence what is shown."""
        chosen = self._scope.filter
        standing = {
            Show.ALL: self.tr("Only meetings"),
            Show.MINE: self.tr("Only my agenda"),
            Show.UNFIXED: self.tr("Only what is not fixed yet"),
            Show.DEADLINES: self.tr("Only deadlines in the draft"),
        }[chosen.show]
        if chosen.processes:
            names = ", ".join(sorted(chosen.processes))
            standing += " " + self.tr("of %1").replace("%1", names)
        for paper in sorted(chosen.papers, key=lambda paper: paper.title):
            standing += " " + self.tr("from “%1”").replace("%1", paper.title)
        if chosen.words:
            standing += " " + self.tr("with “%1”").replace("%1", chosen.words)
        return standing
