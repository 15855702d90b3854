"""What the command line says of dates that texts offer to the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk import shapes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.desk.offers.open_offers import OpenOffer


def of_offers(offers: Iterable[OpenOffer]) -> list[str]:
    """Tell each offer in two lines: the meeting, and both words with where they stand."""
    lines = [line for one in offers for line in _of_offer(one)]
    return lines or ["No date is offered: texts and calendar agree, or have been decided on."]


def _of_offer(offer: OpenOffer) -> tuple[str, str]:
    event, where = offer.event, offer.paragraph.path or "the text"
    said = f"“{offer.said.text}”" if offer.said else "no date any more"
    before = f" (before: “{offer.before}”)" if offer.before else ""
    now = f"the calendar has “{event.when.text}”"
    if offer.is_new:
        now = "the calendar has no such entry"
    elif offer.by_hand:
        now += ", set by hand"
    return (f"{event.uid}  {event.title}", f"  {where} says {said}{before}; {now}")


def offer_shape(offer: OpenOffer) -> shapes.Shape:
    """The JSON shape of an offer."""
    return {
        "uid": offer.event.uid or None,
        "title": offer.event.title,
        "path": offer.paragraph.path or None,
        "draft": offer.paragraph.draft,
        "now": None if offer.is_new else shapes.of_when(offer.event.when),
        "said": shapes.of_when(offer.said) if offer.said else None,
        "before": offer.before or None,
        "by_hand": offer.by_hand,
    }
