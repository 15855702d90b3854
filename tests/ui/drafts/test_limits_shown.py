"""An event behind the limit of a text: said at the event and at the paragraph."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import Link, LinkState
from desktop.desk.dossier import Dossier
from desktop.desk.events.edits import reschedule
from desktop.ui.dates import DateWords
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.events.inspector import EventPanel
from desktop.ui.theme import Theme
from tests import make
from tests.ui.drafts import look

LIMIT = "after the limit of the text: no later than November 2017"


def link(dossier: Dossier, dated: str, state: LinkState) -> Event:
    event = make.event("Stocktaking meeting", dated, uid="held")
    tied = Link("op20", "held", "names Mexico", state)
    dossier.do(Edit("linking", (Change(None, event), Change(None, tied))))
    return event


def test_the_paragraph_says_it_in_its_panel_and_in_the_margin(
    page: DraftsPage, dossier: Dossier
) -> None:
    link(dossier, "4-6 December 2017", LinkState.CONFIRMED)
    page.show_paragraph("op20")
    assert any(words.endswith(LIMIT) for words in look.words(page.panel))
    first = look.cards(page.margin, "op20")[0]
    assert (first.item.uid, first.item.late, first.item.surely) == ("held", "after the limit", True)
    assert LIMIT in first.accessibleName()


def test_what_is_only_possible_is_said_so(page: DraftsPage, dossier: Dossier) -> None:
    link(dossier, "Fourth quarter of 2017", LinkState.SUGGESTED)
    page.show_paragraph("op20")
    assert any("may be after the limit of the text" in one for one in look.words(page.panel))


def test_an_own_entry_that_was_moved_is_told_at_the_limit(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = dossier.event("prep")
    assert before is not None
    dossier.do(reschedule(before, make.when("4-6 December 2017")))
    page.show_paragraph("op20")
    told = next(one for one in look.words(page.panel) if one.startswith("Deadline no later than"))
    assert told.endswith(f"4–6 Dec 2017, {LIMIT}")


def test_the_event_says_it_beside_the_paragraph(
    dossier: Dossier, dates: DateWords, theme: Theme, qtbot: QtBot
) -> None:
    link(dossier, "4-6 December 2017", LinkState.CONFIRMED)
    panel = EventPanel(dossier, dates, theme, lambda _: ())
    qtbot.addWidget(panel)
    panel.show_event("held")
    cards = [one.accessibleName() for one in panel.findChildren(QAbstractButton)]
    assert any(words.startswith("OP 20") and words.endswith(LIMIT) for words in cards)
