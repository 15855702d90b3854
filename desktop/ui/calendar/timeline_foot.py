"""The line below the timeline: what is not on it, with the ways there."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.calendar.nothing_line import is_nowhere, nowhere_words, way_words
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.timeline_words import lane_words
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label, plain_tip


class TimelineFoot(QWidget):
    """Counts lanes without anything and events without date; leads to the nearest ones."""

    undated_wanted = Signal()
    fold_wanted = Signal()
    day_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._nothing = label("", "soft")
        self.way = button("", "link")
        self.idle = button("", "link")
        self.undated = button("", "link", self.tr("List them"))
        self.way.clicked.connect(self._go)
        self.idle.clicked.connect(self.fold_wanted)
        self.undated.clicked.connect(self.undated_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(6))
        row.setSpacing(theme.px(18))
        for one in (self._nothing, self.way, self.idle, self.undated):
            row.addWidget(one)
        row.addStretch(1)

    def tell(self, title: str, idle: Sequence[str], undated: int, *, unfolded: bool) -> None:
        """Say which processes have nothing in what `title` names, and how many have no date."""
        one = self.tr("%n process with nothing in %1", "", 1)
        many = self.tr("%n processes with nothing in %1", "", len(idle))
        hide = self.tr("Hide processes with nothing in %1")
        words = hide if unfolded else one if len(idle) == 1 else many
        self.idle.setText(words.replace("%1", title))
        self.idle.setToolTip(plain_tip(", ".join(lane_words(name) for name in idle)))
        self.idle.setVisible(bool(idle))
        self.undated.setText(self.tr("%n with no date", "", undated))
        self.undated.setVisible(bool(undated))

    def tell_nothing(
        self, title: str, near: date | None, scope: CalendarScope, *, nothing: bool
    ) -> None:
        """Say that nothing is seen, and lead to the nearest day with something."""
        self._day = near
        nowhere = nothing and is_nowhere(near, scope)
        words = nowhere_words(scope) if nowhere else self.tr("Nothing in %1")
        self._nothing.setText(words.replace("%1", title))
        self._nothing.setVisible(nothing)
        self.way.setText(way_words(near, scope))
        self.way.setVisible(nowhere or near is not None)

    @property
    def words(self) -> str:
        """Everything that is said."""
        parts = (self._nothing, self.way, self.idle, self.undated)
        return " · ".join(part.text() for part in parts if not part.isHidden())

    def _go(self) -> None:
        if self._day is not None:
            self.day_wanted.emit(self._day)
        else:
            self.all_wanted.emit()
