"""The keyboard stays where it was, and never falls into a note by itself."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.core.links.ties import on_event
from desktop.desk.dossier import Dossier
from desktop.ui.calendar.filters import Filter
from desktop.ui.goto import GoToDate
from desktop.ui.main_window import MainWindow
from desktop.ui.widgets import Card, Tick
from tests.ui.conftest import Opened, press

CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def in_panel(window: MainWindow, kind: type[QWidget], name: str) -> QWidget:
    panel = window.panel
    QApplication.processEvents()
    found = panel.findChildren(kind)
    return next(one for one in found if one.isVisible() and name in one.accessibleName())


@pytest.fixture
def shown(settled: MainWindow) -> MainWindow:
    """The window with a meeting in its panel that has cards and suggestions."""
    settled.views.open_event("climate")
    return settled


def test_taking_back_a_tick_leaves_the_keyboard_on_its_card(
    shown: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    in_panel(shown, Tick, "In my agenda").setFocus()
    press(qtbot, shown, Qt.Key.Key_Space)
    card = in_panel(shown, Card, "OP 14 A (b)")
    card.setFocus()
    name = card.accessibleName()
    press(qtbot, shown, Qt.Key.Key_Z, CONTROL)
    assert focused().accessibleName() == name
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        press(qtbot, shown, key)
    assert shown.views.view == "agenda"
    shown.save_open_text()
    assert dossier.note(on_event("climate")) == ""


def test_a_button_that_is_gone_leaves_the_keyboard_beside_it(
    shown: MainWindow, qtbot: QtBot
) -> None:
    shown.views.open_event("summit")
    in_panel(shown, QPushButton, "Dismiss OP 19 (b)").setFocus()
    press(qtbot, shown, Qt.Key.Key_Space)
    assert shown.panel.isAncestorOf(focused())
    assert focused() is not shown.panel.note
    press(qtbot, shown, Qt.Key.Key_Z, CONTROL)
    assert focused() is not shown.panel.note


def test_a_meeting_that_goes_away_leaves_no_field_to_write_in(
    shown: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    shown.views.open_event("arcp")
    event = dossier.event("arcp")
    in_panel(shown, Tick, "In my agenda").setFocus()
    dossier.do(Edit("taking it out", (Change(event, None),)))
    press(qtbot, shown, Qt.Key.Key_2)
    assert shown.views.view == "agenda"


def test_another_meeting_is_read_from_its_first_place(shown: MainWindow, qtbot: QtBot) -> None:
    shown.panel.note.setFocus()
    shown.views.open_event("som")
    assert focused().accessibleName() == "Title"
    in_panel(shown, Card, "Third meeting").setFocus()
    press(qtbot, shown, Qt.Key.Key_Space)
    assert shown.panel.uid == "third"
    assert focused().accessibleName() == "Title"


def test_where_nothing_is_listed_the_way_on_has_the_keyboard(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.views.show("agenda")
    settled.views.go_to(date(2026, 11, 22))
    settled.toolbar.find_field.setFocus()
    settled.focus_page()
    press(qtbot, settled, Qt.Key.Key_Space)
    assert settled.views.page.title() == "Nov 2017 – Jan 2018"
    press(qtbot, settled, Qt.Key.Key_1)
    assert settled.views.view == "month"


def test_after_undo_in_a_note_the_caret_is_where_the_words_changed(
    shown: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    note = shown.panel.note
    for words in ("Ask capital 🙂", "Ask capital 🙂 and Geneva"):
        note.setPlainText(words)
        note.save()
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Z, CONTROL)
    assert note.toPlainText() == "Ask capital 🙂"
    qtbot.keyClicks(note, "!")
    assert note.toPlainText() == "Ask capital 🙂!"


def test_a_word_that_comes_back_in_the_middle_takes_the_caret_there(
    shown: MainWindow, qtbot: QtBot
) -> None:
    note = shown.panel.note
    note.setPlainText("Ask our capital")
    note.save()
    note.setPlainText("Ask capital")
    note.save()
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClicks(note, "X")
    assert note.toPlainText() == "Ask ourX capital"


def test_escape_saves_a_note_and_leads_to_the_page(
    shown: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    shown.scope.narrow(Filter(processes=frozenset({"GFMD"})))
    note = shown.panel.note
    note.setFocus()
    qtbot.keyClicks(note, "Ask capital")
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert focused() is shown.views.page.focusProxy()
    assert dossier.note(on_event("climate")) == "Ask capital"
    assert not shown.scope.filter.is_open


def test_a_key_leads_from_a_meeting_to_its_note(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    press(qtbot, settled, Qt.Key.Key_N)
    assert settled.notices.text == "Choose a meeting or a paragraph first."
    for view in ("month", "agenda"):
        settled.views.show(view)
        settled.views.open_event("climate")
        settled.focus_page()
        press(qtbot, settled, Qt.Key.Key_N)
        assert focused() is settled.panel.note
        qtbot.keyClicks(settled.panel.note, "n")
        qtbot.keyClick(settled.panel.note, Qt.Key.Key_Escape)
    assert dossier.note(on_event("climate")) == "nn"


def test_after_a_typed_date_the_days_have_the_keyboard(settled: MainWindow, qtbot: QtBot) -> None:
    settled.toolbar.find_field.setFocus()
    settled.commands.ways.ask_date()
    dialog = settled.findChild(GoToDate)
    assert dialog is not None
    qtbot.keyClicks(dialog.field, "12 March 2018")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert settled.focusWidget() is settled.views.page.focusProxy()


def test_after_an_import_the_days_have_the_keyboard(
    settled: MainWindow, qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    settled.commands.papers.import_paths([tmp_path / "a.txt"])
    page = opened.imports[0][0]
    settled.toolbar.find_field.setFocus()
    page.closed.emit()
    assert focused() is settled.views.page.focusProxy()


def test_escape_leads_from_the_details_to_the_page_and_then_takes_the_filter_away(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.views.open_event("climate")
    settled.scope.narrow(Filter(processes=frozenset({"GFMD"})))
    settled.details.enter()
    press(qtbot, settled, Qt.Key.Key_Escape)
    assert settled.views.page.isAncestorOf(settled.focusWidget())
    assert settled.scope.filter.processes
    press(qtbot, settled, Qt.Key.Key_Escape)
    assert not settled.scope.filter.processes


def test_a_panel_about_nothing_is_passed_over(settled: MainWindow, qtbot: QtBot) -> None:
    settled.details.enter()
    assert not settled.panel.note.isVisible()
    press(qtbot, settled, Qt.Key.Key_F6)
    assert settled.focusWidget() is settled.toolbar.find_field


def test_a_panel_follows_the_event_that_a_key_has_chosen(settled: MainWindow, qtbot: QtBot) -> None:
    settled.views.show("agenda")
    settled.views.open_event("climate")
    panel = settled.panel
    settled.focus_page()
    press(qtbot, settled, Qt.Key.Key_Down)
    assert settled.scope.uid != "climate"
    qtbot.waitUntil(lambda: panel.uid == settled.scope.uid)


def test_what_is_asked_of_the_panel_right_after_a_key_is_about_the_chosen_event(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.views.show("agenda")
    settled.views.open_event("climate")
    settled.focus_page()
    for _ in range(3):
        press(qtbot, settled, Qt.Key.Key_Down)
        assert settled.panel.uid == settled.scope.uid
