from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.core.event import Event
from desktop.core.timeline.ruler import A_YEAR, LEVELS
from desktop.desk.dossier import Dossier
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.timeline_frame import Item
from desktop.ui.calendar.timeline_page import TimelinePage
from desktop.ui.theme import Appearance, Theme
from tests.ui import world

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, scope: CalendarScope, theme: Theme, dossier: Dossier) -> TimelinePage:
    return shown(qtbot, scope, theme, dossier)


def shown(
    qtbot: QtBot, scope: CalendarScope, theme: Theme, dossier: Dossier, day: date | None = None
) -> TimelinePage:
    made = TimelinePage(scope, theme, day)
    dossier.subscribe(made.reload)
    qtbot.addWidget(made)
    made.resize(1204, 780)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    made.stage.rest()
    return made


def names(page: TimelinePage) -> list[str]:
    picture = page.stage.picture
    return [lane.name for lane in picture.lanes] if picture else []


def spoken(page: TimelinePage) -> list[str]:
    model = page.view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def item(page: TimelinePage, uid: str) -> tuple[int, Item]:
    items = page.view.model().items
    return next((n, one) for n, one in enumerate(items) if one.bar and one.bar.mark.uid == uid)


def middle(page: TimelinePage, uid: str) -> QPoint:
    row, _ = item(page, uid)
    return page.view.visualRect(page.view.model().index(row, 0)).center()


def press(
    page: TimelinePage, qtbot: QtBot, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE
) -> None:
    for key in keys:
        qtbot.keyClick(page.view, key, held)


def wheel(page: TimelinePage, x: int = 0, y: int = 0, held: Qt.KeyboardModifier = NONE) -> None:
    view = page.view.viewport()
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(x, y),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


# -- what is shown ---------------------------------------------------------------------------------


def test_it_begins_with_the_year_of_today(page: TimelinePage) -> None:
    assert page.title() == "2017"
    assert page.days_shown() == (date(2017, 1, 1), date(2017, 12, 31))


def test_there_is_a_lane_for_each_process_in_the_order_of_the_side_bar(
    page: TimelinePage, dossier: Dossier
) -> None:
    processes = [name for name, _ in dossier.counts().processes]
    assert names(page) == processes


def test_phases_are_above_and_limits_below(page: TimelinePage) -> None:
    top, foot = middle(page, "phase").y(), middle(page, "limit").y()
    lanes = [middle(page, uid).y() for uid in ("summit", "climate", "coi")]
    assert top < min(lanes)
    assert foot > max(lanes)


def test_every_event_is_spoken_with_its_lane(page: TimelinePage) -> None:
    words = spoken(page)
    assert (
        "GFMD: Thematic Workshop on “Migration and Climate”. GFMD. Wednesday 24 May 2017."
        " Rabat, Morocco" in words
    )
    assert any(one.startswith("Draft: Phase I.") for one in words)
    assert any(one.startswith("Deadlines: Preparatory meeting.") for one in words)


def test_what_is_not_on_it_is_counted(page: TimelinePage, qtbot: QtBot) -> None:
    assert page.foot.undated.text() == "2 with no date"
    with qtbot.waitSignal(page.undated_wanted):
        page.foot.undated.click()


def test_processes_with_nothing_to_see_are_one_line_that_unfolds(page: TimelinePage) -> None:
    page.go_to(date(2019, 3, 1))
    page.stage.rest()
    assert names(page) == []
    assert "10 processes with nothing in 2019" in page.foot.words
    page.foot.idle.click()
    assert len(names(page)) == 10
    assert "Hide processes with nothing in 2019" in page.foot.words
    page.foot.idle.click()
    assert names(page) == []


def test_where_nothing_is_a_button_leads_to_the_nearest_event(page: TimelinePage) -> None:
    page.go_to(date(2021, 3, 1))
    page.stage.rest()
    assert "Nothing in 2021 · Go to November 2017" in page.foot.words
    page.foot.way.click()
    page.stage.rest()
    assert page.title() == "2017"
    assert "Nothing" not in page.foot.words


def test_an_empty_dossier_asks_for_documents(
    qtbot: QtBot, empty_dossier: Dossier, dates, theme: Theme
) -> None:
    page = shown(qtbot, CalendarScope(empty_dossier, dates), theme, empty_dossier)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.import_wanted):
        page.empty.button.click()


def test_a_filter_leaves_its_lanes_alone(page: TimelinePage, scope: CalendarScope) -> None:
    scope.narrow(Filter(processes=frozenset({"IGC"})))
    assert names(page) == ["IGC"]
    scope.narrow(Filter(Show.DEADLINES))
    assert names(page) == []
    assert page.stage.picture is not None
    assert page.stage.picture.limits is not None


def test_an_edit_is_seen_at_once(page: TimelinePage, dossier: Dossier) -> None:
    world.add(dossier, world.meeting("new", "8 August 2017", "New talks", "New Forum"))
    assert "New Forum" in names(page)


def test_a_crowd_is_counted_and_zooming_brings_its_bars(
    page: TimelinePage, dossier: Dossier, qtbot: QtBot
) -> None:
    world.add(dossier, *world.crowd("3 October 2017", 99))
    row = next(n for n, one in enumerate(page.view.model().items) if one.lane.crowd)
    assert "meetings, too many to draw" in spoken(page)[row]
    page.view.setCurrentIndex(page.view.model().index(row, 0))
    press(page, qtbot, Qt.Key.Key_Return)
    assert page.stage.sight.level == A_YEAR - 1


# -- moving ----------------------------------------------------------------------------------------


def test_the_wheel_goes_along(page: TimelinePage) -> None:
    begin = page.stage.sight.ruler.start
    wheel(page, y=-120)
    assert page.stage.sight.ruler.start > begin
    wheel(page, x=120)
    assert page.stage.sight.ruler.start == pytest.approx(begin)


def test_the_wheel_with_control_zooms_where_the_pointer_is(page: TimelinePage) -> None:
    frame = page.view.frame
    x = frame.place(page.view.viewport().rect().center().x() + 0.0)
    held = page.stage.sight.ruler.day_at(x)
    wheel(page, y=120, held=CONTROL)
    assert page.stage.sight.level == A_YEAR - 1
    assert page.stage.sight.ruler.day_at(x) == pytest.approx(held, abs=0.5)
    wheel(page, y=-240, held=CONTROL)
    assert page.stage.sight.level == A_YEAR + 1


@pytest.mark.parametrize(("key", "level"), [(Qt.Key.Key_Plus, 3), (Qt.Key.Key_Minus, 5)])
def test_plus_and_minus_zoom(page: TimelinePage, qtbot: QtBot, key: Qt.Key, level: int) -> None:
    press(page, qtbot, key)
    assert page.stage.sight.level == level
    assert page.tools.level.text() == {3: "9 months", 5: "18 months"}[level]


def test_the_tools_zoom_from_a_quarter_to_three_years(page: TimelinePage) -> None:
    for _ in LEVELS:
        page.tools.closer.click()
    assert page.tools.level.text() == "3 months"
    assert not page.tools.closer.isEnabled()
    for _ in LEVELS:
        page.tools.wider.click()
    assert page.tools.level.text() == "3 years"
    assert not page.tools.wider.isEnabled()
    page.tools.level.click()
    assert page.tools.level.text() == "1 year"


def test_pages_steps_and_home(page: TimelinePage, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_PageDown)
    assert page.title() == "2018"
    press(page, qtbot, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert page.title() == "2016"
    press(page, qtbot, Qt.Key.Key_Home)
    assert page.title() == "2017"
    press(page, qtbot, Qt.Key.Key_Right, held=SHIFT)
    assert page.title() == "Feb 2017 – Jan 2018"
    page.flip(-1)
    assert page.title() == "2017"


def test_without_an_event_the_arrows_go_along(page: TimelinePage, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_Right)
    assert page.title() == "Feb 2017 – Jan 2018"


def test_dragging_takes_the_time_along(page: TimelinePage, qtbot: QtBot) -> None:
    view = page.view.viewport()
    ground = QPoint(700, 20)
    begin = page.stage.sight.ruler
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, NONE, ground)
    for x in (640, 600):
        qtbot.mouseMove(view, QPoint(x, 20))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, QPoint(600, 20))
    moved = (page.stage.sight.ruler.start - begin.start) * begin.per_day
    assert moved == pytest.approx(100, abs=1)


def test_lanes_stay_while_one_moves_and_fold_when_one_rests(
    page: TimelinePage, qtbot: QtBot
) -> None:
    before = names(page)
    press(page, qtbot, Qt.Key.Key_PageDown)
    assert names(page) == before
    qtbot.waitUntil(lambda: names(page) != before)


# -- events ----------------------------------------------------------------------------------------


def test_a_click_chooses_and_a_second_one_opens_the_month(
    page: TimelinePage, scope: CalendarScope, qtbot: QtBot
) -> None:
    view = page.view.viewport()
    with qtbot.waitSignal(page.event_chosen):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, NONE, middle(page, "summit"))
    assert scope.uid == "summit"
    assert page.day == date(2017, 6, 28)
    with qtbot.waitSignal(page.month_wanted) as asked:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, NONE, middle(page, "summit"))
    assert asked.args == ["summit"]


def test_arrows_go_from_event_to_event(
    page: TimelinePage, scope: CalendarScope, qtbot: QtBot
) -> None:
    page.show_event("climate")
    press(page, qtbot, Qt.Key.Key_Right)
    assert scope.uid == "summit"
    press(page, qtbot, Qt.Key.Key_Left)
    assert scope.uid == "climate"
    press(page, qtbot, Qt.Key.Key_Down)
    other = scope.uid
    assert other not in ("climate", "summit")
    press(page, qtbot, Qt.Key.Key_Up)
    assert scope.uid != other


def test_the_first_arrow_down_takes_the_first_event(
    page: TimelinePage, scope: CalendarScope, qtbot: QtBot
) -> None:
    press(page, qtbot, Qt.Key.Key_Down)
    assert scope.uid == "phase"


def test_space_ticks_and_return_goes_into_the_panel(
    page: TimelinePage, dossier: Dossier, qtbot: QtBot
) -> None:
    page.show_event("climate")
    press(page, qtbot, Qt.Key.Key_Space)
    event = dossier.event("climate")
    assert event is not None
    assert event.mine
    assert page.view.item is not None
    with qtbot.waitSignal(page.panel_wanted):
        press(page, qtbot, Qt.Key.Key_Return)


def test_a_chosen_event_stays_chosen_while_one_moves(page: TimelinePage, qtbot: QtBot) -> None:
    page.show_event("climate")
    press(page, qtbot, Qt.Key.Key_PageDown)
    assert page.view.item is None
    press(page, qtbot, Qt.Key.Key_PageUp)
    assert page.view.item is not None
    assert page.view.item.bar is not None
    assert page.view.item.bar.mark.uid == "climate"


def test_showing_an_event_takes_a_filter_away_that_hides_it(
    page: TimelinePage, scope: CalendarScope
) -> None:
    scope.narrow(Filter(processes=frozenset({"IGC"})))
    page.show_event("summit")
    assert scope.filter.is_open
    assert scope.uid == "summit"


def test_the_tip_tells_an_event_in_full(page: TimelinePage, qtbot: QtBot) -> None:
    at = middle(page, "climate")
    view = page.view.viewport()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    qtbot.waitUntil(lambda: "Rabat, Morocco" in QToolTip.text())
    QToolTip.hideText()


def test_what_lies_where_is_found_again(page: TimelinePage) -> None:
    model = page.view.model()
    for row, one in enumerate(model.items):
        at = page.view.visualRect(model.index(row, 0)).center()
        found = page.view.indexAt(at)
        assert found.isValid()
        assert model.item(found).lane.name == one.lane.name


def test_an_event_below_is_scrolled_into_sight(page: TimelinePage, dossier: Dossier) -> None:
    many = (world.meeting(f"n{n}", "3 October 2017", "Talks", f"P {n:02}") for n in range(40))
    world.add(dossier, *many)
    page.show_event("n39")
    assert page.view.viewport().rect().contains(middle(page, "n39"))


# -- looks -----------------------------------------------------------------------------------------


def painted(page: TimelinePage) -> dict[str, int]:
    image = page.view.viewport().grab().toImage()
    at = middle(page, "climate")
    return {"bar": image.pixel(at), "air": image.pixel(at.x(), at.y() + 24)}


def test_bars_are_painted_in_both_themes(page: TimelinePage, theme: Theme) -> None:
    light = painted(page)
    assert light["bar"] != light["air"]
    theme.choose(Appearance.DARK)
    try:
        page.refresh_theme()
        dark = painted(page)
    finally:
        theme.choose(Appearance.LIGHT)
    assert dark["bar"] != dark["air"]
    assert dark["air"] != light["air"]


def test_from_right_to_left_time_runs_to_the_left(page: TimelinePage, qtbot: QtBot) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.stage.rest()
    assert middle(page, "summit").x() < middle(page, "climate").x()
    page.show_event("climate")
    press(page, qtbot, Qt.Key.Key_Left)
    assert page.view.item is not None
    assert page.view.item.bar is not None
    assert page.view.item.bar.mark.uid == "summit"


def test_an_undone_event_is_gone(page: TimelinePage, dossier: Dossier) -> None:
    new = world.meeting("new", "8 August 2017", "New talks", "GFMD")
    world.add(dossier, new)
    assert isinstance(new, Event)
    assert item(page, "new")
    dossier.undo()
    with pytest.raises(StopIteration):
        item(page, "new")
