"""One line above my agenda: how much clashes, is tight, has changed, is to be confirmed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.edit import Changes
from desktop.ui.calendar.filters import Show
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ui.calendar.mine_items import Listing


class MineStrip(QWidget):
    """Shown while my agenda is; each number opens its list. Counted after the page is there."""

    def __init__(self, scope: CalendarScope, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope, self._theme = scope, theme
        self.links: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(18), theme.px(10), theme.px(18), 0)
        self._row.setSpacing(theme.px(8))
        self._row.addStretch(1)
        self._waiting = QTimer(self, singleShot=True, interval=0)
        self._waiting.timeout.connect(self._begin)
        # Among thousands of meetings each number takes a while: between them a key is taken.
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._go_on)
        self._left: Iterator[Listing] = iter(())
        scope.changed.connect(self._appear)
        stop = scope.dossier.subscribe(self._take_in)
        self.destroyed.connect(lambda _=None: stop())
        self._appear()

    def showEvent(self, event: QShowEvent) -> None:
        """Count when it can be seen."""
        super().showEvent(event)
        self._waiting.start()

    def words(self) -> str:
        """Say everything in a line."""
        shown = (link.text() for link in self.links.values() if not link.isHidden())
        return " · ".join(shown)

    def _appear(self) -> None:
        mine = self._scope.filter.show is Show.MINE
        self.setVisible(mine)
        if mine:
            self._waiting.start()

    def _take_in(self, _changes: Changes) -> None:
        if self.isVisible():
            self._waiting.start()

    def _begin(self) -> None:
        """Count anew, one number after the other."""
        if not self.isVisible():
            return
        from desktop.ui.calendar.mine_items import Listing

        if not self.links:
            self._make([listing.value for listing in Listing])
        self._left = iter(Listing)
        self._go_on()

    def _go_on(self) -> None:
        """Count what comes next."""
        from desktop.ui.calendar.mine_items import number, number_words

        listing = next(self._left, None) if self.isVisible() else None
        if listing is None:
            return
        many = number(listing, self._scope)
        link = self.links[listing.value]
        link.setText(number_words(listing, many, self._scope))
        link.setVisible(many > 0)
        self._part()
        self._counting.start()

    def _make(self, names: list[str]) -> None:
        for place, name in enumerate(names):
            link = button("", "link")
            link.clicked.connect(lambda _=False, name=name: self._open(name))
            self.links[name] = link
            dot = label("·", "quiet")
            self._row.insertWidget(2 * place, dot)
            self._row.insertWidget(2 * place + 1, link)

    def _part(self) -> None:
        """A dot stands between two numbers that are shown."""
        before = False
        for place, link in enumerate(self.links.values()):
            item = self._row.itemAt(2 * place)
            dot = item.widget() if item is not None else None
            if dot is not None:
                dot.setVisible(before and not link.isHidden())
            before = before or not link.isHidden()

    def _open(self, name: str) -> None:
        self._scope.list_wanted.emit(name)
