"""The list of a day in which events are ticked: it shows at once what a tick has done."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.ui.calendar.day_popup import DayPopup
from desktop.ui.calendar.entries import Entry
from desktop.ui.theme import Theme


class TickedPopup(DayPopup):
    """Ticks with `tick` and reads its events anew with `entries`; what is gone is left out."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        tick: Callable[[str], None],
        entries: Callable[[Collection[str]], dict[str, Entry]],
    ) -> None:
        super().__init__(theme, parent)
        self._tick, self._read = tick, entries
        self._uids: list[str] = []
        self.tick_wanted.connect(self._turn)

    def open_with(self, title: str, entries: Sequence[Entry], near: QRect) -> None:
        """List events beside a place of the screen."""
        self._uids = [one.uid for one in entries]
        super().open_with(title, entries, near)

    def _turn(self, uid: str) -> None:
        self._tick(uid)
        there = self._read(self._uids)
        self.replace([there[one] for one in self._uids if one in there])
