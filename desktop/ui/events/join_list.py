"""The few entries that may be the same meeting as the chosen one, over the page, to be made one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.desk.events.joining import likely
from desktop.ui.drafts.action_card import ActionCard
from desktop.ui.events.joining import EventJoining
from desktop.ui.popup_list import WIDTH, PopupList
from desktop.ui.runs import Run
from desktop.ui.widgets import button, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.core.event import Event
    from desktop.desk.dossier import Dossier
    from desktop.ui.dates import DateWords
    from desktop.ui.theme import Theme


class JoinList(PopupList):
    """Lists them, those that are doubted first; goes away when one was made one with the event."""

    edited = Signal(str)
    notice = Signal(str)

    def __init__(
        self, event: Event, dossier: Dossier, dates: DateWords, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self._event, self._dates = event, dates
        self._joining = EventJoining(dossier, self)
        self._joining.edited.connect(self.edited)
        self._joining.problem.connect(self.notice)
        title = self.tr("Which one is the same meeting as “%1”?").replace("%1", event.title)
        self._title.setText(title)
        self.setAccessibleName(title)
        self._found = likely(dossier, event)
        for other in self._found:
            self._column.addWidget(self._card(other))
        if not self._found:
            words = self.tr("No other entry has a title like this one, near these days.")
            self._column.addWidget(label(words, "soft", wrap=True))

    def _card(self, other: Event) -> ActionCard:
        colours = self._theme.colours
        runs = [
            Run(f"{self._dates.brief(other.when)}\n", colours.accent, 600),
            Run(other.title, colours.ink),
        ]
        one = button(self.tr("Make them one"), "small")
        one.setAccessibleName(f"{one.text()}: {other.title}")
        card = ActionCard(self._theme, runs, other.place.words, [one])
        for pressed in (one, card.words):
            pressed.clicked.connect(partial(self._join, other))
        return card

    def _join(self, other: Event) -> None:
        self.close()
        self._joining.join(self._event, other)

    def _wanted(self) -> int:
        px, cards = self._theme.px, self.findChildren(ActionCard)
        title = self._title.heightForWidth(px(WIDTH - 26))
        high = sum(one.height_in(px(WIDTH - 32)) + px(8) for one in cards)
        return px(50) + title + (high or px(40))
