from datetime import date

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.core.timeline.ruler import A_YEAR
from desktop.desk.dossier import Dossier
from desktop.ui.calendar.timeline_page import TimelinePage
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow, press

CONTROL = Qt.KeyboardModifier.ControlModifier


def timeline(window: MainWindow, qtbot: QtBot) -> TimelinePage:
    press(qtbot, window, Qt.Key.Key_3, CONTROL)
    return opened_page(window, qtbot)


def opened_page(window: MainWindow, qtbot: QtBot) -> TimelinePage:
    page = window.views.page
    assert isinstance(page, TimelinePage)
    page.view.setFocus()
    qtbot.waitUntil(lambda: page.view.seen and page.view.hasFocus())
    return page


def middle(page: TimelinePage, uid: str) -> QPoint:
    model = page.view.model()
    row = next(n for n, one in enumerate(model.items) if one.bar and one.bar.mark.uid == uid)
    return page.view.visualRect(model.index(row, 0)).center()


def test_a_year_fills_the_window_and_the_panel_waits_for_a_choice(
    settled: MainWindow, qtbot: QtBot
) -> None:
    page = timeline(settled, qtbot)
    assert not settled.body.panel.isVisible()
    assert page.title() == "2017"
    assert page.days_shown() == (date(2017, 1, 1), date(2017, 12, 31))
    before = middle(page, "climate")
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=before)
    assert settled.body.panel.isVisible()
    assert settled.panel.uid == "climate"
    assert middle(page, "climate") == before
    press(qtbot, settled, Qt.Key.Key_Escape)
    assert not settled.body.panel.isVisible()
    press(qtbot, settled, Qt.Key.Key_1)
    assert settled.body.panel.isVisible()


def test_a_double_click_opens_the_event_in_the_month(settled: MainWindow, qtbot: QtBot) -> None:
    page = timeline(settled, qtbot)
    at = middle(page, "summit")
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert settled.views.view == "month"
    assert settled.views.page.title() == "June 2017"
    assert settled.scope.uid == "summit"


def test_an_event_behind_the_panel_comes_out(settled: MainWindow, qtbot: QtBot) -> None:
    page = timeline(settled, qtbot)
    at = middle(page, "limit")
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.view.viewport().rect().contains(middle(page, "limit"))


def test_the_keys_of_the_window_zoom_only_the_timeline(settled: MainWindow, qtbot: QtBot) -> None:
    assert not settled.actions_["closer"].isEnabled()
    page = timeline(settled, qtbot)
    settled.actions_["closer"].trigger()
    settled.actions_["wider"].trigger()
    settled.actions_["wider"].trigger()
    assert page.stage.sight.level == A_YEAR + 1
    press(qtbot, settled, Qt.Key.Key_1)
    assert not settled.actions_["wider"].isEnabled()


def test_the_timeline_goes_on_where_the_month_was(settled: MainWindow, qtbot: QtBot) -> None:
    settled.views.go_to(date(2019, 2, 3))
    page = timeline(settled, qtbot)
    assert page.title() == "2019"
    assert page.day == date(2019, 2, 3)
    settled.views.show("month")
    assert settled.views.page.title() == "February 2019"


def test_back_leads_to_the_year_that_was_left(settled: MainWindow, qtbot: QtBot) -> None:
    page = timeline(settled, qtbot)
    page.turn(1)
    settled.views.show("month")
    settled.views.back()
    assert page.title() in ("2017", "2018")
    assert settled.views.view == "timeline"


def test_the_list_of_what_has_no_date_is_one_click_away(settled: MainWindow, qtbot: QtBot) -> None:
    page = timeline(settled, qtbot)
    page.foot.undated.click()
    assert settled.views.view == "agenda"
    assert settled.scope.uid in ("third", "undated")


def test_a_window_that_closes_reads_no_more(
    open_window: OpenWindow, dossier: Dossier, qtbot: QtBot
) -> None:
    window = open_window(dossier)
    window.views.show("timeline")
    page = opened_page(window, qtbot)
    page.turn(1)
    window.close()
    qtbot.wait(1)
    assert not page.isVisible()
