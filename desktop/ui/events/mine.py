"""My agenda in the panel: the tick, with what the event clashes, and which way to it is tight."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.core.agenda import Clash, clashing_with
from desktop.core.event import Event
from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened, tick
from desktop.ui.dates import DateWords
from desktop.ui.events.acts import Doing, Saying
from desktop.ui.theme import Theme
from desktop.ui.widgets import Tick, label

if TYPE_CHECKING:
    from desktop.core.travel import Journey


class EventMine(QObject):
    """Makes that part of a panel; `perform` does the ticking, `clashes` gives an event's own."""

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        clashes: Callable[[Event], tuple[Clash, ...]],
        perform: Callable[[Doing, Saying], object],
    ) -> None:
        super().__init__()
        self._dossier, self._dates, self._theme = dossier, dates, theme
        self._clashes, self._perform = clashes, perform
        # Gives the journeys from or to an event for which time is short; set by who knows them.
        self.journeys: Callable[[Event], tuple[Journey, ...]] = lambda _: ()
        self._box: Tick | None = None
        self._words: QLabel | None = None

    def box(self, event: Event) -> QWidget:
        """Make the tick box of an event, with its clashes and tight journeys below."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(3))
        self._box = box = Tick(self._theme)
        box.setText(self.tr("Attending"))
        box.setAccessibleName(self.tr("In my agenda"))
        box.setToolTip(self.tr("Put it into my agenda or take it out (Space)"))
        box.clicked.connect(self._tick)
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        self._words = label("", wrap=True)
        column.addWidget(self._words)
        self.refresh(event)
        return holder

    def refresh(self, event: Event) -> None:
        """Tell in the box that was made last how its event stands in my agenda now."""
        if self._box is None or self._words is None:
            return
        self._box.setChecked(event.mine)
        # In one label: among many meetings a label for each would take long to be laid out.
        said = "\n".join((*self._clash_words(event), *self._journey_words(event)))
        self._words.setText(said)
        self._words.setHidden(not said)

    def _journey_words(self, event: Event) -> list[str]:
        if not event.mine:
            return []
        from desktop.ui.events.journey_words import journey_words

        sure, maybe = self.tr("too little time: %1"), self.tr("perhaps too little time: %1")
        return [
            (sure if one.sure else maybe).replace("%1", journey_words(one, self._dates))
            for one in self.journeys(event)
        ]

    def _tick(self, on: bool) -> None:
        said = self.tr("“%1” is in my agenda") if on else self.tr("“%1” is out of my agenda")
        self._perform(
            lambda one: tick([one], on), lambda one: said.replace("%1", shortened(one.title))
        )

    def _clash_words(self, event: Event) -> list[str]:
        found = clashing_with(event.uid, self._clashes(event)) if event.mine else ()
        others = self._dossier.looking.of([uid for uid, _ in found]) if found else {}
        said: list[str] = []
        for uid, sure in found:
            other = others.get(uid)
            if other is not None:
                words = self.tr("clash: %1, %2") if sure else self.tr("may clash: %1, %2")
                name = ", ".join(other.processes) or other.title
                brief = self._dates.brief(other.when)
                said.append(words.replace("%1", name).replace("%2", brief))
        return said
