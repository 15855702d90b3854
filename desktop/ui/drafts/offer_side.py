"""The dates that versions offer to the calendar, in the side bar: each leads to the list of all."""

from PySide6.QtCore import QCoreApplication

from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened
from desktop.desk.offers.offered import open_ones
from desktop.ui.page import Row, Section

translate = QCoreApplication.translate
OFFERS = "offers"


def offer_sections(dossier: Dossier) -> tuple[Section, ...]:
    """Give the part of the side bar, () where nothing waits to be decided."""
    rows = tuple(
        Row(
            one.event.uid,
            shortened(one.event.title, 60),
            one.paragraph.path,
            tooltip=f"{one.event.title}\n{one.event.when.text} → {one.said.text}",
        )
        for _, one in open_ones(dossier)
    )
    return (Section(OFFERS, translate("Offers", "Dates to decide"), rows, shown=5),) if rows else ()
