"""The tags above an event's title; the one that says how firm it is opens the choice of that."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.core.event import Event, Kind, Status
from desktop.ui.events.acts import Doing, EventActs, Saying
from desktop.ui.events.words import kind_words, state_of
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionGroup
    from PySide6.QtWidgets import QMenu

# A series is what a paper makes of a process; nobody makes one by hand.
TAGS = 2
KINDS = (Kind.MEETING, Kind.DEADLINE, Kind.WINDOW, Kind.PHASE)


class EventHead(QObject):
    """Makes the row of tags; `perform` does what is chosen."""

    def __init__(
        self, theme: Theme, acts: EventActs, perform: Callable[[Doing, Saying], object]
    ) -> None:
        super().__init__(acts)
        self._theme, self._acts, self._perform = theme, acts, perform
        self._event: Event | None = None
        self._tags: list[QLabel] = []
        self._firm: QPushButton | None = None

    def row(self, event: Event) -> QHBoxLayout:
        """Make the tags of an event."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(4))
        self._tags = [label(process, "tag") for process in event.processes[:TAGS]]
        for tag in self._tags:
            row.addWidget(tag)
        self._firm = button("", "", self.tr("Firm, to be confirmed, or cancelled"))
        self._firm.setCursor(Qt.CursorShape.PointingHandCursor)
        self._firm.clicked.connect(self._ask)
        row.addWidget(self._firm)
        row.addStretch(1)
        self.refresh(event)
        return row

    def shape(self, event: Event) -> int:
        """Tell how many tags there are for an event beside that of its state."""
        return len(event.processes[:TAGS])

    def refresh(self, event: Event) -> None:
        """Show an event of the same shape in the tags that are there."""
        self._event = event
        for tag, process in zip(self._tags, event.processes, strict=False):
            tag.setText(process)
        state, firm = state_of(event), self._firm
        if firm is None:
            return
        firm.setText(state.words)
        firm.setAccessibleName(self.tr("Status: %1").replace("%1", state.words))
        if firm.property("kind") != state.tag:
            firm.setProperty("kind", state.tag)
            # A style sheet looks at what a widget is only when it is told to.
            firm.style().polish(firm)

    def _ask(self) -> None:
        if self._event is not None and self._firm is not None:
            self._choose(self._event, self._firm)

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
        from desktop.desk.events import edits as event_edits

        self._perform(lambda one: event_edits.settle(one, status), self._acts.status_words)

    def _make(self, kind: Kind) -> None:
        from desktop.desk.events import edits as event_edits

        words = self.tr("“%1” is now: %2").replace("%2", kind_words(kind))
        self._perform(
            lambda one: event_edits.make(one, kind), lambda one: words.replace("%1", one.title)
        )


def _chosen(event: Event) -> Status:
    """The status that the user has chosen, whatever follows from the date."""
    if event.cancelled:
        return Status.CANCELLED
    return Status.TENTATIVE if event.is_open else Status.CONFIRMED
