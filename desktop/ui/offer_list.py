"""Every date that texts offer to the calendar, over the page: both words, to take or to leave."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from desktop.core.problem import Problem
from desktop.desk.offers.open_offers import OpenOffer, accept, accept_all, decline, open_offers
from desktop.ui.drafts.action_card import ActionCard
from desktop.ui.offer_choice import decisions, kept_words, taken_words
from desktop.ui.popup_list import WIDTH, PopupList
from desktop.ui.runs import Run
from desktop.ui.widgets import button, clear, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.core.edit import Edit
    from desktop.desk.dossier import Dossier
    from desktop.ui.dates import DateWords
    from desktop.ui.theme import Theme


class OfferList(PopupList):
    """Stays open until all is decided; `chosen` gives the uid of an event that is to be seen.

    `edited` says what was done, `notice` what could not be; `undo_wanted` takes the last one back.
    """

    chosen = Signal(str)
    edited = Signal(str)
    notice = Signal(str)
    undo_wanted = Signal()

    def __init__(self, dossier: Dossier, dates: DateWords, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._dossier, self._dates = dossier, dates
        self._cards: list[ActionCard] = []
        self._all = button("", "primary")
        self._all.clicked.connect(self._take_all)
        self._buttons.addWidget(self._all)
        self._buttons.addStretch(1)
        self._offers: tuple[OpenOffer, ...] = ()
        stop = dossier.subscribe(lambda _: self.refresh())
        self.destroyed.connect(lambda _=None: stop())
        self.refresh()

    def refresh(self) -> None:
        """Show what is offered now; the keyboard stays at its place in the list."""
        here = next((n for n, one in enumerate(self._cards) if _holds_keyboard(one)), None)
        self._offers = open_offers(self._dossier)
        number = len(self._offers)
        title = self.tr("%n date that a text says otherwise", "", number)
        if number != 1:
            title = self.tr("%n dates that texts say otherwise", "", number)
        self._title.setText(title)
        self.setAccessibleName(title)
        clear(self._column)
        self._cards = [self._card(one) for one in self._offers]
        for card in self._cards:
            self._column.addWidget(card)
        if not self._cards:
            words = self.tr("Texts and calendar agree, or have been decided on.")
            self._column.addWidget(label(words, "soft", wrap=True))
        self._tell_of_all()
        if here is not None:
            self._go_on(here)

    def _tell_of_all(self) -> None:
        free = sum(not one.by_hand for one in self._offers)
        self._all.setText(self.tr("Take all %1").replace("%1", self._dates.number(free)))
        self._all.setToolTip(self.tr("But for dates that you have set by hand"))
        self._all.setVisible(free > 1)

    def _go_on(self, place: int) -> None:
        if not self._cards:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        card = self._cards[min(place, len(self._cards) - 1)]
        # What is not shown yet would have the keyboard only later.
        card.show()
        card.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, offer: OpenOffer) -> ActionCard:
        colours = self._theme.colours
        runs = [
            Run(f"{self._said(offer)}\n", colours.accent, 600),
            Run(offer.event.title, colours.ink),
        ]
        buttons = decisions(offer, partial(self._take, offer), partial(self._keep, offer))
        card = ActionCard(self._theme, runs, self._known(offer), buttons)
        if not offer.is_new:
            card.words.clicked.connect(partial(self._see, offer.event.uid))
        return card

    def _said(self, offer: OpenOffer) -> str:
        where = offer.paragraph.path or offer.paragraph.label
        if offer.said is None:
            return self.tr("%1 no longer gives a date").replace("%1", where)
        words = self.tr("%1 now says “%2”")
        if offer.before:
            words = self.tr("%1 now says “%2”, it said “%3”").replace("%3", offer.before)
        return words.replace("%1", where).replace("%2", offer.said.text)

    def _known(self, offer: OpenOffer) -> str:
        if offer.is_new:
            return self.tr("Not in the calendar")
        words = self.tr("In the calendar: %1")
        if offer.by_hand:
            words = self.tr("In the calendar: %1, set by hand")
        return words.replace("%1", self._dates.brief(offer.event.when))

    # -- what is done --------------------------------------------------------------------------

    def _take(self, offer: OpenOffer) -> None:
        self._do(accept(self._dossier, offer), taken_words(offer))

    def _keep(self, offer: OpenOffer) -> None:
        self._do(decline(offer), kept_words(offer))

    def _take_all(self) -> None:
        free = sum(not one.by_hand for one in self._offers)
        words = self.tr("%1 new dates taken").replace("%1", self._dates.number(free))
        self._do(accept_all(self._dossier, self._offers), words)

    def _do(self, edit: Edit, said: str) -> None:
        try:
            self._dossier.do(edit)
        except Problem as problem:
            self.notice.emit(problem.sentence)
            return
        self.edited.emit(said)
        if not self._offers:
            self.close()

    def _see(self, uid: str) -> None:
        self.close()
        self.chosen.emit(uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what was decided last; the window's own keys do not reach a list over it."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _wanted(self) -> int:
        px, foot = self._theme.px, 0 if self._all.isHidden() else 46
        cards = sum(one.height_in(px(WIDTH - 32)) + px(8) for one in self._cards)
        return px(66 + foot) + (cards or px(30))


def _holds_keyboard(card: ActionCard) -> bool:
    return any(one.hasFocus() for one in (card.words, *card.findChildren(QPushButton)))
