"""Offered dates in the window: told when a version comes in, listed, taken, kept and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clock import Clock
from desktop.core.event import Event
from desktop.desk.dossier import Dossier
from desktop.desk.offers.open_offers import open_offers
from desktop.store.store import Store
from desktop.ui.dates import DateWords
from desktop.ui.drafts.offer_side import OFFERS, offer_sections
from desktop.ui.events.inspector import EventPanel
from desktop.ui.events.join_list import JoinList
from desktop.ui.importing.page import ImportPage
from desktop.ui.main_window import MainWindow
from desktop.ui.offer_list import OfferList
from desktop.ui.theme import Theme
from tests.papers import gazetteer
from tests.ui.conftest import press
from tests.versions import PAPERS, take_in, take_text


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), gazetteer, clock, "UTC")
    yield opened
    opened.close()


def two_offers(dossier: Dossier) -> None:
    """Two sessions of the calendar whose dates the second version moves."""
    take_in(dossier, "tax_cal", "tax_1")
    text = (PAPERS / "tax_2.txt").read_text()
    take_text(dossier, "tax_2", text.replace("30 November to 11", "23 November to 4"))


def buttons(made: QWidget, words: str) -> list[QPushButton]:
    # What was just put into a layout is there with the next event.
    QApplication.processEvents()
    found = (one for one in made.findChildren(QPushButton) if one.isVisibleTo(made))
    return [one for one in found if one.text() == words]


@pytest.fixture
def below(qtbot: QtBot) -> QWidget:
    """What the list opens over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(
    below: QWidget, dossier: Dossier, dates: DateWords, theme: Theme
) -> tuple[OfferList, list[str]]:
    made, said = OfferList(dossier, dates, theme, below), []
    made.edited.connect(said.append)
    made.show()
    return made, said


def test_each_offer_tells_both_words_and_is_taken_or_kept(
    qtbot: QtBot, below: QWidget, dossier: Dossier, dates: DateWords, theme: Theme
) -> None:
    two_offers(dossier)
    made, said = shown(below, dossier, dates, theme)
    assert made.accessibleName() == "2 dates that texts say otherwise"
    buttons(made, "Take the new date")[0].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert said[-1].endswith("has the new date: from 10 to 21 August 2026")
    [left] = buttons(made, "Keep mine")
    assert buttons(made, "Take the new date")[0].hasFocus()
    with qtbot.waitSignal(made.undo_wanted):
        qtbot.keyClick(made, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    left.click()
    assert said[-1].startswith("The calendar stays as it is")
    assert open_offers(dossier) == ()
    dossier.undo()
    dossier.undo()
    assert len(open_offers(dossier)) == 2


def test_all_are_taken_with_one_button_and_one_step_back(
    below: QWidget, dossier: Dossier, dates: DateWords, theme: Theme
) -> None:
    two_offers(dossier)
    made, said = shown(below, dossier, dates, theme)
    buttons(made, "Take all 2")[0].click()
    assert said == ["2 new dates taken"]
    assert open_offers(dossier) == ()
    dossier.undo()
    assert len(open_offers(dossier)) == 2


def test_an_import_leads_to_the_dates_that_wait(
    qtbot: QtBot, dossier: Dossier, open_window
) -> None:
    take_in(dossier, "bbnj_cal", "bbnj_1")
    assert offer_sections(dossier) == ()
    window: MainWindow = open_window(dossier)
    dates, theme = window.dates, window.theme
    page = ImportPage(dossier, dates, theme, [PAPERS / "bbnj_2.txt"])
    window.views.show_guest(page)
    page.offered.connect(window.commands.ways.tell_of_offers)
    qtbot.waitUntil(page.import_button.isVisible)
    page.take_over()
    assert "1 date is yours to decide" in window.notices.text
    [section] = offer_sections(dossier)
    assert (section.id, section.rows[0].count) == (OFFERS, "OP 1")
    press(qtbot, window, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    listed = window.findChild(OfferList)
    assert listed is not None
    buttons(listed, "Take the new date")[0].click()
    assert "has the new date" in window.notices.text
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.paragraph.path for one in open_offers(dossier)] == ["OP 1"]


def conferences(dossier: Dossier) -> tuple[Event, Event]:
    take_in(dossier, "pan_cal", "pan_1")
    title = "Conference on pandemic preparedness"
    own, told = (one for one in dossier.events() if one.title == title)
    return own, told


def test_a_doubt_is_settled_in_the_panel_and_undone(
    qtbot: QtBot, dossier: Dossier, dates: DateWords, theme: Theme
) -> None:
    own, told = conferences(dossier)
    panel = EventPanel(dossier, dates, theme, lambda: ())
    qtbot.addWidget(panel)
    panel.show()
    dossier.subscribe(panel.reload)
    said: list[str] = []
    panel.acts.edited.connect(said.append)
    panel.show_event(told.uid)
    buttons(panel, "Make them one")[0].click()
    assert said[-1].endswith("is one event now, with the sources of both")
    assert dossier.stored(own.uid) is None
    buttons(panel, "Another meeting")[-1].click()
    assert said[-1].endswith("are two events now")
    assert len([one for one in dossier.events() if one.title == told.title]) == 2
    dossier.undo()
    dossier.undo()
    assert dossier.stored(own.uid) == own
    buttons(panel, "Keep apart")[0].click()
    assert not buttons(panel, "Make them one")


def test_a_meeting_is_made_one_with_another_by_key(
    qtbot: QtBot, dossier: Dossier, open_window
) -> None:
    own, told = conferences(dossier)
    window: MainWindow = open_window(dossier)
    window.views.open_event(told.uid)
    window.focus_page()
    qtbot.waitUntil(lambda: window.views.page.focusProxy().hasFocus())
    press(qtbot, window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    listed = window.findChild(JoinList)
    assert listed is not None
    qtbot.keyClick(buttons(listed, "Make them one")[0], Qt.Key.Key_Return)
    assert dossier.stored(own.uid) is None
    assert "one event now" in window.notices.text
    del listed
    qtbot.waitUntil(lambda: window.findChild(JoinList) is None)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dossier.stored(own.uid) == own
