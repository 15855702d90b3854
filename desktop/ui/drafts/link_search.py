"""A small search inside the panel: type words of an event, Return links it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.core.event import Event
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.drafts.margin_items import lead
from desktop.ui.own_keys import keeps
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, plain_tip

SHOWN = 8
_UID = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class LinkSearch(QWidget):
    """A button that opens to a field with a list; `chosen` gives the uid of the event to link."""

    chosen = Signal(str)

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        takes: Callable[[Event], bool],
        parent: QWidget | None = None,
    ) -> None:
        """`takes` tells which events may be linked: not those that are so already."""
        super().__init__(parent)
        self._dossier, self._dates, self._theme, self._takes = dossier, dates, theme, takes
        self.opener = button(
            self.tr("Link an event…"), "link", self.tr("Find an event to link (L)")
        )
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Words of an event"))
        self.field.setAccessibleName(self.tr("Find an event to link"))
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Events found"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.found.setProperty("kind", "found")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.field)
        column.addWidget(self.found)
        self.opener.clicked.connect(self.open)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.found.itemClicked.connect(self._choose)
        self.close_search()

    def open(self) -> None:
        """Show the empty field and give it the keyboard."""
        self.opener.hide()
        self.field.clear()
        self.field.show()
        self.field.setFocus()

    def close_search(self) -> None:
        """Go back to the button."""
        self.field.hide()
        self.found.hide()
        self.opener.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while typing; Return links, Escape closes."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if keeps(event, Qt.Key.Key_Escape):
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in _MOVES:
            self._move(_MOVES[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.found.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.close_search()
            self.opener.setFocus()
        else:
            return super().eventFilter(watched, event)
        return True

    def _move(self, places: int) -> None:
        row = self.found.currentRow() + places
        if 0 <= row < self.found.count():
            self.found.setCurrentRow(row)

    def _find(self, words: str) -> None:
        """List what holds all the words by date, what is over last."""
        self.found.clear()
        if words.strip():
            events = self._dossier.events(EventQuery(words=words))
            fitting = sorted(filter(self._takes, events), key=self._is_over)
            for event in fitting[:SHOWN]:
                self.found.addItem(self._item(event))
        self.found.setCurrentRow(0)
        rows = self.found.count()
        self.found.setFixedHeight(rows * self._theme.px(22) + self._theme.px(4))
        self.found.setVisible(rows > 0)

    def _is_over(self, event: Event) -> bool:
        last = event.when.latest
        return last is not None and last < self._dossier.clock.today()

    def _item(self, event: Event) -> QListWidgetItem:
        words = f"{self._dates.brief(event.when)}  {lead(event)}"
        item = QListWidgetItem(words)
        item.setData(_UID, event.uid)
        item.setToolTip(plain_tip(words))
        item.setSizeHint(QSize(0, self._theme.px(22)))
        return item

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_UID)))
