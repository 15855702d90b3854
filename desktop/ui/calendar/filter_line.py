"""One line that says what is chosen, a cross at each part, with the way back to everything."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from desktop.ui.calendar.filter_words import Part, parts
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.own_keys import keeps
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, clear, label, plain_tip

LETTERS = 34


class FilterLine(QWidget):
    """Shown above a page while a filter is on."""

    all_wanted = Signal()

    def __init__(self, scope: CalendarScope, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope, self._theme = scope, theme
        self._parts: tuple[Part, ...] = ()
        self._lead = label(self.tr("Only"), "soft")
        self._chips = QWidget()
        self._row = QHBoxLayout(self._chips)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self._more = button("", "link", self.tr("Show the whole filter"))
        self._more.clicked.connect(scope.filter_wanted)
        self._save = button(self.tr("Save as a view…"), "link")
        self._save.clicked.connect(scope.name_wanted)
        self._back = button(self.tr("Show all"), "link", self.tr("Escape does the same"))
        self._back.clicked.connect(self.all_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(8), theme.px(18), 0)
        row.setSpacing(theme.px(10))
        for part in (self._lead, self._chips, self._more, self._back, self._save):
            row.addWidget(part)
        row.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Say what the filter is; nothing is shown while it lets everything through."""
        chosen = self._scope.filter
        # Names of places are loaded for several of them alone.
        several = len(chosen.places) > 1
        grouped = self._scope.dossier.counting.same_places.grouped if several else None
        now = parts(chosen, self._scope.dates, grouped)
        if now != self._parts:
            self._parts = now
            self._make_chips()
        self.setAccessibleName(self.words())
        self.setVisible(not chosen.is_open)
        self._fit()

    def words(self) -> str:
        """Say in a sentence what is shown."""
        named = " · ".join(part.words for part in self._parts)
        return self.tr("Only %1").replace("%1", named) if named else self.tr("Everything")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many parts as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _make_chips(self) -> None:
        focus = QApplication.focusWidget()
        had = focus is not None and self._chips.isAncestorOf(focus)
        clear(self._row)
        for part in self._parts:
            self._row.addWidget(Chip(part, self._scope))
        if had and self._parts:
            self._chip(0).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, number: int) -> QWidget:
        item = self._row.itemAt(number)
        widget = item.widget() if item is not None else None
        assert widget is not None
        return widget

    def _fit(self) -> None:
        """Hide the parts at the end that have no room, and count them."""
        px, gap = self._theme.px, self._row.spacing()
        others = (self._lead, self._back, self._save)
        room = self.width() - px(36) - sum(one.sizeHint().width() + px(10) for one in others)
        room -= px(90)
        shown = 0
        for number in range(self._row.count()):
            room -= self._chip(number).sizeHint().width() + gap
            fits = room >= 0 or number == 0
            self._chip(number).setVisible(fits)
            shown += fits
        hidden = self._row.count() - shown
        self._more.setText(self.tr("%n more…", "", hidden))
        self._more.setVisible(hidden > 0)


class Chip(QPushButton):
    """One part of the filter; a click, Return or Delete takes it away."""

    def __init__(self, part: Part, scope: CalendarScope) -> None:
        short = part.words if len(part.words) <= LETTERS else f"{part.words[:LETTERS].rstrip()}…"
        super().__init__(f"{short.replace('&', '&&')}  ×")
        self._scope, self._part = scope, part
        self.setProperty("kind", "small")
        self.setAutoDefault(True)
        words = self.tr("Take away: %1").replace("%1", part.words)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.clicked.connect(self._take_away)

    def _take_away(self) -> None:
        self._scope.narrow(self._part.without)

    def event(self, event: QEvent) -> bool:
        """Keep Delete for the part: elsewhere it deletes the chosen event."""
        return keeps(event, Qt.Key.Key_Delete) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the part away, or go on to the next one."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self._take_away()
        else:
            super().keyPressEvent(event)
