"""What the words of a paragraph say otherwise than the calendar, in its panel, to be decided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.ui.drafts.action_card import ActionCard
from desktop.ui.offer_choice import decisions, kept_words, taken_words
from desktop.ui.panel import add_section
from desktop.ui.runs import Run

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.edit import Edit
    from desktop.desk.dossier import Dossier
    from desktop.desk.offers.open_offers import OpenOffer
    from desktop.ui.dates import DateWords
    from desktop.ui.drafts.open_draft import Issue
    from desktop.ui.panel import Panel

translate = QCoreApplication.translate


class TextDatesPart(QObject):
    """Writes the offers into a panel; `edited` says what was done."""

    edited = Signal(str)
    event_wanted = Signal(str)

    def __init__(
        self, panel: Panel, dossier: Dossier, dates: DateWords, do: Callable[[Edit], bool]
    ) -> None:
        super().__init__(panel)
        self._panel, self._dossier, self._dates, self._do = panel, dossier, dates, do

    def build(self, paragraph: Paragraph, issue: Issue | None) -> None:
        """Write what a paragraph says otherwise, by a newer version or by words written here."""
        from desktop.desk.offers.open_offers import offers_on

        issued = issue.paragraph if issue else paragraph
        offers = offers_on(self._dossier, paragraph, issued)
        if not offers:
            return
        title = translate("TextDates", "The text says otherwise")
        add_section(self._panel.body, title, self._panel.theme)
        for one in offers:
            self._card(one)

    def _card(self, offer: OpenOffer) -> None:
        colours = self._panel.theme.colours
        runs = [
            Run(f"{self._said(offer)}\n", colours.accent, 600),
            Run(offer.event.title, colours.ink),
        ]
        known = None if offer.is_new else offer.event
        small = translate("TextDates", "not in the calendar")
        if known is not None:
            when = self._dates.brief(known.when)
            small = translate("TextDates", "in the calendar: %1").replace("%1", when)
        buttons = decisions(offer, partial(self._take, offer), partial(self._keep, offer))
        card = ActionCard(self._panel.theme, runs, small, buttons)
        if known is not None:
            card.words.clicked.connect(partial(self.event_wanted.emit, known.uid))
        self._panel.add(card)

    def _said(self, offer: OpenOffer) -> str:
        if offer.said is None:
            return translate("TextDates", "The text no longer gives a date")
        words = translate("TextDates", "The text now says “%1”")
        return words.replace("%1", offer.said.text)

    def _take(self, offer: OpenOffer) -> None:
        from desktop.desk.offers.open_offers import accept

        if self._do(accept(self._dossier, offer)):
            self.edited.emit(taken_words(offer))

    def _keep(self, offer: OpenOffer) -> None:
        from desktop.desk.offers.open_offers import decline

        if self._do(decline(offer)):
            self.edited.emit(kept_words(offer))
