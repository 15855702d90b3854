"""Dates that a draft leaves open are listed, gone to and filled, by the keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Link
from desktop.desk.dossier import Dossier
from desktop.ui.drafts.fill_side import FILL
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.page import Section
from tests import make
from tests.ui.drafts import look

FIELD = "Date for (Month)"


def listed(page: DraftsPage) -> Section:
    return next(one for one in page.sidebar_sections() if one.id == FILL)


def fill_first(page: DraftsPage, qtbot: QtBot, words: str) -> None:
    page.choose_row(FILL, listed(page).rows[0].id, False)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == FIELD
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_what_is_to_be_filled_is_listed_with_its_paragraph(page: DraftsPage) -> None:
    section = listed(page)
    assert section.title == "To be filled (3)"
    assert section.rows[0].text.startswith("(Month) Human rights of migrants")
    assert [row.count for row in section.rows] == ["OP 14 A (a)", "OP 14 A (b)", "OP 14 A (c)"]


def test_choosing_one_goes_there_and_a_date_makes_the_event(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.edited) as told:
        fill_first(page, qtbot, "12 June")
    assert told.args == ["(Month) filled: 12 Jun 2017"]
    assert page.text.current == "op14Aa"
    (event,) = (one for one in dossier.events() if one.paragraph == "op14Aa")
    assert event.title == "Human rights of migrants, social inclusion and non-discrimination"
    assert event.when.edtf == "2017-06-12"


def test_a_filled_one_is_shown_with_its_date_and_undo_takes_it_back(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    fill_first(page, qtbot, "12 June 2017")
    assert listed(page).title == "To be filled (2)"
    assert "Monday 12 June 2017" in look.words(page.panel)
    assert look.cards(page.margin, "op14Aa")[0].item.small.startswith("12 Jun 2017")
    assert "(Month)" in look.block(page.text, "op14Aa").text()
    dossier.undo()
    assert listed(page).title == "To be filled (3)"
    assert "Fill in the date" in look.words(page.panel)


def test_words_without_a_day_are_refused(page: DraftsPage, dossier: Dossier, qtbot: QtBot) -> None:
    before = dossier.last_edit
    with qtbot.waitSignal(page.notice) as told:
        fill_first(page, qtbot, "TBC")
    assert told.args == ["No day follows from “TBC”."]
    assert dossier.last_edit == before


def test_a_version_that_is_followed_has_nothing_to_be_filled(
    page: DraftsPage, dossier: Dossier
) -> None:
    newer = make.draft("draft-2", version="Second draft", previous="draft-1")
    dossier.do(Edit("adding", (Change(None, newer),)))
    page.show_paragraph("op14Aa")
    assert listed(page).rows == ()
    assert "Fill in the date" not in look.words(page.panel)


def test_a_meeting_of_the_calendar_is_offered_for_the_date_that_is_left_open(
    page: DraftsPage, dossier: Dossier
) -> None:
    event = make.event("Human rights of migrants", "3 May 2017", uid="rights")
    link = Link("op14Aa", "rights", "names it")
    dossier.do(Edit("adding", (Change(None, event), Change(None, link))))
    page.choose_row(FILL, listed(page).rows[0].id, False)
    look.button(page.panel, "It is Human rights of migrants: 3 May 2017").click()
    assert listed(page).title == "To be filled (2)"
    filled = dossier.event("rights")
    assert filled is not None
    assert filled.paragraph == "op14Aa"
    assert [one.uid for one in dossier.events() if one.paragraph == "op14Aa"] == ["rights"]
