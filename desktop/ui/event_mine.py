"""My agenda in the panel: the tick, and with what the event clashes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.agenda import Clash, clashing_with
from desktop.core.event import Event
from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened, tick
from desktop.ui.dates import DateWords
from desktop.ui.event_acts import Doing, Saying
from desktop.ui.theme import Theme
from desktop.ui.widgets import Tick, label


class EventMine(QObject):
    """Makes that part of a panel; `perform` does the ticking."""

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        clashes: Callable[[], tuple[Clash, ...]],
        perform: Callable[[Doing, Saying], object],
    ) -> None:
        super().__init__()
        self._dossier, self._dates, self._theme = dossier, dates, theme
        self._clashes, self._perform = clashes, perform

    def box(self, event: Event) -> QWidget:
        """Make the tick box of an event, with its clashes below."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(3))
        box = Tick(self._theme)
        box.setText(self.tr("Attending"))
        box.setChecked(event.mine)
        box.setAccessibleName(self.tr("In my agenda"))
        box.setToolTip(self.tr("Put it into my agenda or take it out (Space)"))
        box.clicked.connect(self._tick)
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        for words in self._clash_words(event):
            column.addWidget(label(words, wrap=True))
        return holder

    def _tick(self, on: bool) -> None:
        said = self.tr("“%1” is in my agenda") if on else self.tr("“%1” is out of my agenda")
        self._perform(
            lambda one: tick([one], on), lambda one: said.replace("%1", shortened(one.title))
        )

    def _clash_words(self, event: Event) -> list[str]:
        found = clashing_with(event.uid, self._clashes()) if event.mine else ()
        said: list[str] = []
        for uid, sure in found:
            other = self._dossier.event(uid)
            if other is not None:
                words = self.tr("clash: %1, %2") if sure else self.tr("may clash: %1, %2")
                name = ", ".join(other.processes) or other.title
                brief = self._dates.brief(other.when)
                said.append(words.replace("%1", name).replace("%2", brief))
        return said
