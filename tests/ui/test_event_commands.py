"""Events by keyboard from every page: new, edit, duplicate, cancel, delete, move."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.desk.dossier import Dossier
from desktop.ui.calendar.filter_line import Chip
from desktop.ui.calendar.filters import Filter
from desktop.ui.main_window import MainWindow
from tests import make
from tests.ui import world
from tests.ui.conftest import press

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def now(dossier: Dossier, uid: str) -> Event:
    event = dossier.event(uid)
    assert event is not None
    return event


def test_arrows_move_the_chosen_event_and_its_end(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.open_event("drafting")
    settled.focus_page()
    for key, held, edtf in (
        (Qt.Key.Key_Right, CONTROL, "2017-05-23/2017-05-26"),
        (Qt.Key.Key_Down, CONTROL, "2017-05-30/2017-06-02"),
        (Qt.Key.Key_Up, CONTROL, "2017-05-23/2017-05-26"),
        (Qt.Key.Key_Left, CONTROL, "2017-05-22/2017-05-25"),
        (Qt.Key.Key_Right, CONTROL | SHIFT, "2017-05-22/2017-05-26"),
        (Qt.Key.Key_Left, CONTROL | SHIFT, "2017-05-22/2017-05-25"),
    ):
        press(qtbot, settled, key, held)
        assert now(dossier, "drafting").when.edtf == edtf
    assert now(dossier, "drafting").sequence == 6


def test_what_stands_on_no_day_is_fixed_to_the_selected_one(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.open_event("third")
    settled.focus_page()
    press(qtbot, settled, Qt.Key.Key_Right, CONTROL)
    assert settled.notices.text == "That day is outside the calendar, or no day is known."
    settled.views.go_to(date(2017, 5, 19))
    settled.scope.choose("third")
    press(qtbot, settled, Qt.Key.Key_F)
    assert now(dossier, "third").when.edtf == "2017-05-19?"


@pytest.mark.parametrize("view", ["month", "agenda"])
def test_copies_cancelled_and_deleted_events_from_either_page(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier, view: str
) -> None:
    number = len(dossier.events())
    settled.views.show(view)
    settled.views.open_event("climate")
    settled.focus_page()
    press(qtbot, settled, Qt.Key.Key_X)
    assert now(dossier, "climate").cancelled
    press(qtbot, settled, Qt.Key.Key_X)
    assert not now(dossier, "climate").cancelled
    press(qtbot, settled, Qt.Key.Key_D, CONTROL)
    copy = settled.scope.uid
    assert copy != "climate"
    assert now(dossier, copy).when == now(dossier, "climate").when
    press(qtbot, settled, Qt.Key.Key_Delete)
    assert dossier.event(copy) is None
    assert settled.scope.uid == ("" if view == "month" else "data")
    assert settled.notices.text.endswith("deleted")
    press(qtbot, settled, Qt.Key.Key_Z, CONTROL)
    assert dossier.event(copy) is not None
    assert len(dossier.events()) == number + 1


def test_without_a_chosen_event_there_is_nothing_to_do(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    for key, held in ((Qt.Key.Key_Delete, None), (Qt.Key.Key_D, CONTROL), (Qt.Key.Key_F2, None)):
        press(qtbot, settled, key, held or Qt.KeyboardModifier.NoModifier)
        assert settled.notices.text == "Choose a meeting first."
    assert dossier.undo_label is None


def test_delete_in_the_side_bar_deletes_no_event(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.open_event("climate")
    settled.commands.ways.focus_side()
    press(qtbot, settled, Qt.Key.Key_Delete)
    assert dossier.event("climate") is not None


def test_delete_on_a_part_of_the_filter_takes_that_away(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.open_event("climate")
    settled.scope.narrow(Filter(processes=frozenset({"GFMD"})))
    part = next(one for one in settled.findChildren(Chip) if one.isVisible())
    part.setFocus()
    press(qtbot, settled, Qt.Key.Key_Delete)
    assert settled.scope.filter == Filter()
    assert dossier.event("climate") is not None


@pytest.mark.parametrize("view", ["month", "agenda"])
def test_a_new_event_begins_on_the_selected_day(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier, view: str
) -> None:
    settled.views.show(view)
    settled.views.go_to(date(2017, 5, 19))
    press(qtbot, settled, Qt.Key.Key_N, CONTROL)
    qtbot.keyClicks(QApplication.focusWidget(), "Lunch")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    event = now(dossier, settled.scope.uid)
    assert (event.title, event.when.edtf) == ("Lunch", "2017-05-19")
    assert settled.panel.uid == event.uid


def test_a_new_event_from_the_drafts_goes_to_the_calendar(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.views.show("drafts")
    press(qtbot, settled, Qt.Key.Key_N, CONTROL)
    assert settled.views.view == "month"
    assert settled.panel.holds_keyboard()


def test_f2_edits_the_title_of_the_chosen_event(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.open_event("climate")
    settled.focus_page()
    press(qtbot, settled, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Climate workshop")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert now(dossier, "climate").title == "Climate workshop"


def test_in_the_agenda_the_next_event_is_chosen_when_one_goes(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.show("agenda")
    press(qtbot, settled, Qt.Key.Key_Delete)
    assert settled.scope.uid == ""
    page = settled.views.page
    listed = [page.beside("som"), page.beside("no such event")]
    assert listed == ["full-round", ""]
    settled.views.open_event("som")
    settled.focus_page()
    press(qtbot, settled, Qt.Key.Key_Delete)
    assert (dossier.event("som"), settled.scope.uid) == (None, "full-round")


@pytest.mark.parametrize("view", ["month", "agenda", "timeline"])
@pytest.mark.parametrize("shortcut", [False, True])
def test_the_menu_key_opens_what_can_be_done(
    settled: MainWindow, qtbot: QtBot, view: str, shortcut: bool
) -> None:
    settled.views.show(view)
    settled.views.open_event("climate")
    settled.focus_page()
    if shortcut:
        press(qtbot, settled, Qt.Key.Key_F10, SHIFT)
    else:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
        QApplication.sendEvent(settled.views.page.focusProxy().viewport(), event)
    menu = next(one for one in settled.findChildren(QMenu) if one.isVisible())
    names = [one.objectName() for one in menu.actions() if one.objectName()]
    assert names[:5] == ["edit", "duplicate", "cancel", "delete", "fix"]
    assert names[-1] == "new"
    menu.close()


def test_a_meeting_of_a_series_is_asked_about_in_the_panel(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    rules = ("RRULE:FREQ=WEEKLY;COUNT=3",)
    world.add(dossier, replace(make.event("Briefing", "3 May 2017"), uid="s", recurrence=rules))
    settled.views.open_event("s#2017-05-10")
    settled.focus_page()
    press(qtbot, settled, Qt.Key.Key_Space)
    assert [now(dossier, f"s#2017-05-{day}").mine for day in ("03", "10", "17")] == [
        *(False, True, False)
    ]
    press(qtbot, settled, Qt.Key.Key_Right, CONTROL)
    assert settled.panel.holds_keyboard()
    press(qtbot, settled, Qt.Key.Key_Space)
    assert now(dossier, "s#2017-05-10").when.edtf == "2017-05-11"
    assert settled.notices.text == "“Briefing” moved to 11 May 2017"


def test_the_frame_goes_along_with_a_new_event_that_gets_another_date(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    press(qtbot, settled, Qt.Key.Key_N, CONTROL)
    qtbot.keyClicks(settled.focusWidget(), "Talks")
    press(qtbot, settled, Qt.Key.Key_Tab)
    qtbot.keyClicks(settled.focusWidget(), "8 June 2017")
    press(qtbot, settled, Qt.Key.Key_Return)
    assert now(dossier, settled.scope.uid).when.edtf == "2017-06-08"
    assert settled.views.day == date(2017, 6, 8)
    assert settled.views.page.title() == "June 2017"


def test_a_date_that_is_saved_on_the_way_to_another_event_leaves_that_one_chosen(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.open_event("climate")
    settled.panel.edit("when")
    settled.focusWidget().clear()
    qtbot.keyClicks(settled.focusWidget(), "8 June 2017")
    settled.views.open_event("coi")
    assert now(dossier, "climate").when.edtf == "2017-06-08"
    assert settled.scope.uid == "coi"
    assert settled.views.page.title() == "May 2017"


@pytest.mark.parametrize("view", ["month", "agenda", "timeline"])
def test_who_finds_a_series_meets_one_of_its_meetings(
    settled: MainWindow, dossier: Dossier, view: str
) -> None:
    rules = ("RRULE:FREQ=WEEKLY;COUNT=8",)
    weekly = replace(make.event("Briefing", "3 May 2017"), uid="weekly", recurrence=rules)
    dossier.do(Edit("adding", (Change(None, weekly),)))
    settled.views.show(view)
    settled.views.open_event("weekly")
    assert settled.scope.uid == "weekly#2017-05-17"
    settled.commands.events.move(1)
    # Nothing is done before it is clear which of them is meant.
    assert now(dossier, "weekly").when.earliest == date(2017, 5, 3)
