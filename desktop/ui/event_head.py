"""The tags above an event's title; the one that says how firm it is opens the choice of that."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.event import Event, Kind, Status
from desktop.ui.event_acts import Doing, EventActs, Saying
from desktop.ui.event_words import kind_words, state_of
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionGroup
    from PySide6.QtWidgets import QMenu

# A series is what a paper makes of a process; nobody makes one by hand.
KINDS = (Kind.MEETING, Kind.DEADLINE, Kind.WINDOW, Kind.PHASE)


class EventHead(QObject):
    """Makes the row of tags; `perform` does what is chosen."""

    def __init__(
        self, theme: Theme, acts: EventActs, perform: Callable[[Doing, Saying], object]
    ) -> None:
        super().__init__(acts)
        self._theme, self._acts, self._perform = theme, acts, perform

    def row(self, event: Event) -> QHBoxLayout:
        """Make the tags of an event."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(4))
        for process in event.processes[:2]:
            row.addWidget(label(process, "tag"))
        row.addWidget(self._state(event))
        row.addStretch(1)
        return row

    def _state(self, event: Event) -> QPushButton:
        state = state_of(event)
        made = button(state.words, state.tag, self.tr("Firm, to be confirmed, or cancelled"))
        made.setAccessibleName(self.tr("Status: %1").replace("%1", state.words))
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(lambda: self._choose(event, made))
        return made

    def _choose(self, event: Event, over: QWidget) -> None:
        from PySide6.QtGui import QActionGroup
        from PySide6.QtWidgets import QMenu

        menu = QMenu(over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        statuses = (
            (Status.CONFIRMED, self.tr("&Firm")),
            (Status.TENTATIVE, self.tr("&To be confirmed")),
            (Status.CANCELLED, self.tr("&Cancelled")),
        )
        now, group = _chosen(event), QActionGroup(menu)
        for status, words in statuses:
            action = self._add(menu, group, words, chosen=status is now)
            action.triggered.connect(lambda _=False, status=status: self._settle(status))
        menu.addSeparator()
        group = QActionGroup(menu)
        for kind in KINDS:
            action = self._add(menu, group, kind_words(kind), chosen=kind is event.kind)
            action.triggered.connect(lambda _=False, kind=kind: self._make(kind))
        menu.popup(over.mapToGlobal(over.rect().bottomLeft()))

    def _add(self, menu: "QMenu", group: "QActionGroup", words: str, *, chosen: bool) -> "QAction":
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        return action

    def _settle(self, status: Status) -> None:
        from desktop.desk import event_edits

        self._perform(lambda one: event_edits.settle(one, status), self._acts.status_words)

    def _make(self, kind: Kind) -> None:
        from desktop.desk import event_edits

        words = self.tr("“%1” is now: %2").replace("%2", kind_words(kind))
        self._perform(
            lambda one: event_edits.make(one, kind), lambda one: words.replace("%1", one.title)
        )


def _chosen(event: Event) -> Status:
    """The status that the user has chosen, whatever follows from the date."""
    if event.cancelled:
        return Status.CANCELLED
    return Status.TENTATIVE if event.is_open else Status.CONFIRMED
