"""The reader in the real window: keys that both might want, and the way there and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.links.ties import on_paragraph
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.doors import Doors
from desktop.ui.drafts.compare_page import ComparePage
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Theme
from tests.ui.drafts import look

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, dossier: Dossier, theme: Theme, tmp_path: Path) -> MainWindow:
    """The window over the small draft, at its drafts."""
    folder = tmp_path / "config"

    def drafts(dossier: Dossier, dates: DateWords, theme: Theme) -> DraftsPage:
        return DraftsPage(dossier, dates, theme, folder)

    def none(*_: object) -> QWidget:
        raise AssertionError("nobody asked for this")

    made = MainWindow(dossier, theme, folder, Doors(drafts, none, ComparePage, none))
    qtbot.addWidget(made)
    made.resize(1440, 960)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.views.show("drafts")
    made.focus_page()
    return made


@pytest.fixture
def page(window: MainWindow) -> DraftsPage:
    """The page of drafts in it."""
    shown = window.views.page
    assert isinstance(shown, DraftsPage)
    return shown


def test_from_a_paragraph_to_its_event_and_back(
    window: MainWindow, page: DraftsPage, qtbot: QtBot
) -> None:
    window.views.open_paragraph("op14Ab")
    window.focus_page()
    qtbot.keyClick(page.text, Qt.Key.Key_Return)
    assert (window.views.view, window.scope.uid) == ("month", "climate")
    window.views.back()
    assert (window.views.view, page.text.current) == ("drafts", "op14Ab")


def test_a_comparison_opens_over_the_reader_and_leads_back(
    window: MainWindow, page: DraftsPage, qtbot: QtBot
) -> None:
    window.actions_["compare"].trigger()
    compared = window.views.page
    assert isinstance(compared, ComparePage)
    # The window writes notes with N; in a comparison it leads to the next change.
    qtbot.keyClick(compared.text, Qt.Key.Key_N)
    qtbot.keyClick(compared.text, Qt.Key.Key_Escape)
    assert window.views.page is page
    assert QApplication.focusWidget() is page.text


def test_a_comparison_opened_from_the_month_stands_under_the_drafts(window: MainWindow) -> None:
    window.views.show("month")
    window.actions_["compare"].trigger()
    marked = [view for view in ("month", "drafts") if window.toolbar.segment(view).isChecked()]
    assert marked == ["drafts"]
    window.views.page.closed.emit()
    assert window.toolbar.segment("month").isChecked()


def test_finding_in_the_text_comes_before_the_windows_finding(
    window: MainWindow, page: DraftsPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.text, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is page.find_bar.field


def test_escape_leads_from_the_margin_and_the_search_to_the_text(
    window: MainWindow, page: DraftsPage, qtbot: QtBot
) -> None:
    look.cards(page.margin, "op14")[0].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.text
    window.views.open_paragraph("op15")
    window.focus_page()
    qtbot.keyClick(page.text, Qt.Key.Key_L)
    qtbot.keyClicks(QApplication.focusWidget(), "1 t g")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.views.view == "drafts"
    assert page.panel.search_is_closed


def test_after_a_link_by_hand_the_keyboard_is_in_the_text_again(
    window: MainWindow, page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    window.views.open_paragraph("op15")
    window.focus_page()
    qtbot.keyClick(page.text, Qt.Key.Key_L)
    qtbot.keyClicks(QApplication.focusWidget(), "1 t g")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert QApplication.focusWidget() is page.text
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "Ask capital")
    window.save_open_text()
    assert dossier.note(on_paragraph("op15")) == "Ask capital"


def test_an_event_linked_from_the_panel_leaves_the_keyboard_there(
    window: MainWindow, page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    window.views.open_paragraph("op14Ab")
    look.button(page.panel, "Link an event…").click()
    qtbot.keyClicks(QApplication.focusWidget(), "geneva group")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert page.panel.isAncestorOf(focused)
    assert focused is not page.panel.note
    assert focused is not page.panel.search.field


def test_escape_leads_from_the_note_to_the_text(
    window: MainWindow, page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    window.views.open_paragraph("op15")
    window.focus_page()
    qtbot.keyClick(page.text, Qt.Key.Key_N)
    qtbot.keyClicks(page.panel.note, "note")
    qtbot.keyClick(page.panel.note, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.text
    assert dossier.note(on_paragraph("op15")) == "note"


def test_a_link_can_be_taken_back_from_the_notice(
    window: MainWindow, page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    window.views.open_paragraph("op14Ab")
    window.focus_page()
    qtbot.keyClick(page.text, Qt.Key.Key_L)
    assert dossier.undo_label == "confirming a link"
    look.button(window.notices, "Undo").click()
    assert dossier.undo_label is None


def test_in_a_narrow_window_the_panel_comes_when_it_is_wanted(
    window: MainWindow, page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    window.resize(1000, 640)
    window.views.open_paragraph("op20")
    window.focus_page()
    window.body.close_panel()
    assert not page.panel.isVisible()
    qtbot.keyClick(page.text, Qt.Key.Key_N)
    assert page.panel.isVisible()
    qtbot.keyClicks(page.panel.note, "note")
    window.save_open_text()
    assert dossier.note(on_paragraph("op20")) == "note"
    window.body.close_panel()
    page.text.date_chosen.emit("op20", 0)
    assert page.panel.isVisible()


def test_in_a_narrow_window_the_search_for_an_event_has_the_keyboard(
    window: MainWindow, page: DraftsPage, qtbot: QtBot
) -> None:
    window.resize(1000, 640)
    window.views.open_paragraph("op15")
    window.focus_page()
    qtbot.keyClick(page.text, Qt.Key.Key_L)
    assert page.panel.isVisible()
    assert page.panel.search is not None
    assert QApplication.focusWidget() is page.panel.search.field


def test_entering_the_panel_gives_the_keyboard_to_something_in_it(
    window: MainWindow, page: DraftsPage, qtbot: QtBot
) -> None:
    window.views.open_paragraph("op14Ab")
    QApplication.processEvents()
    window.details.enter()
    focused = QApplication.focusWidget()
    assert focused is not page.panel
    assert page.panel.isAncestorOf(focused)


def test_a_silence_procedure_is_begun_by_its_key_and_reminded_of(
    window: MainWindow, page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    window.views.show("month")
    window.focus_page()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert window.views.page is page
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Until, with the hour"
    qtbot.keyClicks(field, "19 May 17:00 New York")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(dossier.silences()) == 1
    reminder = "Silence procedure: First draft"
    qtbot.waitUntil(lambda: reminder in " ".join(look.words(window.status)))


def test_a_date_left_open_is_filled_from_the_side_bar(
    window: MainWindow, page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    section = next(one for one in page.sidebar_sections() if one.title == "To be filled (3)")
    window.sidebar.choose(section.id, section.rows[1].id)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Date for (Month)"
    qtbot.keyClicks(field, "12 June")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert any(one.title == "To be filled (2)" for one in page.sidebar_sections())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert any(one.title == "To be filled (3)" for one in page.sidebar_sections())
