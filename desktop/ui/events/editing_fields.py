"""The fields of an event that help while one types: the date, the place, the processes."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.core.dates.written import Written
from desktop.ui.events.editing_lines import LineField
from desktop.ui.events.editing_words import trouble_words
from desktop.ui.theme import Theme
from desktop.ui.widgets import label, plain_tip

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WhenField(LineField):
    """A date as people write it, and below it what was understood, letter by letter."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        read: Callable[[str], Written],
        say: Callable[[Written], str],
    ) -> None:
        """`read` understands what is typed, `say` tells what was understood."""
        super().__init__(theme, text, self.tr("22-25 May, July 2017 TBC, 16 Jan 15:00-18:00"))
        self._read, self._say = read, say
        self.written = read(text)
        self.said = label("", "small", wrap=True)
        self.said.setAccessibleName(self.tr("Understood"))
        self.column.addWidget(self.said)
        self.line.textChanged.connect(self._understand)
        self._understand(text)

    def trouble(self) -> str:
        """Say why it is no date."""
        return trouble_words(self.written) if self.written.when is None else ""

    def _understand(self, text: str) -> None:
        self.written = self._read(text)
        wrong = self.written.when is None
        self.said.setText(self._say(self.written))
        if self.said.property("kind") != ("trouble" if wrong else "small"):
            self.said.setProperty("kind", "trouble" if wrong else "small")
            self.said.style().polish(self.said)
        self.line.setAccessibleDescription(self.said.text())


class Suggestion(NamedTuple):
    """What may be meant: what is written when it is taken, and what is shown for it."""

    taken: str
    shown: str


class SuggestingField(LineField):
    """A line with a list of what may be meant; Up and Down choose in it, Return takes it.

    With `several` the names are parted by commas, and what is typed behind the last one is
    completed.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        hint: str,
        suggest: Callable[[str, Sequence[str]], Sequence[Suggestion]],
        *,
        several: bool = False,
    ) -> None:
        """`suggest` is asked with what is being typed and the names before it."""
        super().__init__(theme, text, hint)
        self._suggest, self._several = suggest, several
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Suggestions"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.found.setProperty("kind", "found")
        self.found.itemClicked.connect(self._clicked)
        self.found.hide()
        self.column.addWidget(self.found)
        self.line.textEdited.connect(self._find)

    def take_key(self, event: QKeyEvent) -> bool:
        """Move in the list; take what is chosen in it."""
        if not self.found.isVisible():
            return False
        key = Qt.Key(event.key())
        if key in _MOVES:
            row = self.found.currentRow() + _MOVES[key]
            self.found.setCurrentRow(min(max(row, -1), self.found.count() - 1))
            return True
        if key == Qt.Key.Key_Escape:
            self.found.hide()
            return True
        if key in _RETURN and self.found.currentRow() >= 0:
            self._take(self.found.currentItem())
            return True
        return False

    def _parted(self) -> tuple[list[str], str]:
        """The names that are there already, and what is being typed."""
        if not self._several:
            return [], self.line.text()
        *names, typed = self.line.text().split(",")
        return [name.strip() for name in names], typed.strip()

    def _find(self) -> None:
        names, typed = self._parted()
        self.found.clear()
        for one in self._suggest(typed, names):
            item = QListWidgetItem(one.shown)
            item.setData(Qt.ItemDataRole.UserRole, one.taken)
            item.setToolTip(plain_tip(one.shown))
            item.setSizeHint(QSize(0, self.theme.px(22)))
            self.found.addItem(item)
        rows = self.found.count()
        self.found.setFixedHeight(rows * self.theme.px(22) + self.theme.px(4))
        self.found.setVisible(rows > 0)

    def _take(self, item: QListWidgetItem) -> None:
        names, _ = self._parted()
        self.line.setText(", ".join([*names, str(item.data(Qt.ItemDataRole.UserRole))]))
        self.found.hide()

    def _clicked(self, item: QListWidgetItem) -> None:
        self._take(item)
        if self._several:
            self.line.setFocus()
        else:
            self.settled.emit()


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a field in which several stand."""
    return tuple(name for name in (" ".join(part.split()) for part in text.split(",")) if name)
