"""A date that a text offers to the calendar, as two buttons and the words for what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.edits import shortened
from desktop.ui.widgets import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from desktop.desk.offers.open_offers import OpenOffer

translate = QCoreApplication.translate
_LETTERS = 80


def decisions(
    offer: OpenOffer, take: Callable[[], None], keep: Callable[[], None]
) -> tuple[QPushButton, QPushButton]:
    """Return the button that takes what the text says, and the one that leaves the calendar."""
    verb, other = translate("Offer", "Take the new date"), translate("Offer", "Keep mine")
    if offer.is_new:
        verb, other = translate("Offer", "Enter it"), translate("Offer", "Leave it out")
    elif offer.said is None:
        verb = translate("Offer", "Take it out")
    yes, no = button(verb, "small"), button(other, "small-ghost")
    for one, act in ((yes, take), (no, keep)):
        one.setAccessibleName(f"{one.text()}: {offer.event.title}")
        one.clicked.connect(lambda _=False, act=act: act())
    return yes, no


def taken_words(offer: OpenOffer) -> str:
    """Say what taking an offer has done."""
    if offer.said is None:
        words = translate("Offer", "Taken out of the calendar: “%1”")
    else:
        words = translate("Offer", "“%1” has the new date: %2").replace("%2", offer.said.text)
    return words.replace("%1", named(offer))


def kept_words(offer: OpenOffer) -> str:
    """Say what leaving an offer has done."""
    return translate("Offer", "The calendar stays as it is: “%1”").replace("%1", named(offer))


def named(offer: OpenOffer) -> str:
    """The title of the offer's meeting, short enough for a line."""
    return shortened(offer.event.title, _LETTERS)
