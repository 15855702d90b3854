from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.month import Month, month_grid
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick
from desktop.ui.calendar.chip import Chip
from desktop.ui.calendar.day_popup import DayPopup, PopupList
from desktop.ui.calendar.entries import Entry
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.calendar.month_geometry import bar_rect, cell_sizes, more_rect, placed_bars
from desktop.ui.calendar.month_leaf import Cell, WeekRow
from desktop.ui.calendar.month_model import CELL, MonthModel
from desktop.ui.calendar.month_page import MonthPage
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.theme import Theme
from tests import make
from tests.ui import world


@pytest.fixture
def page(qtbot: QtBot, scope: CalendarScope, theme: Theme, dossier: Dossier) -> MonthPage:
    made = MonthPage(scope, theme)
    dossier.subscribe(made.reload)
    qtbot.addWidget(made)
    made.resize(884, 820)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def spoken(page: MonthPage, day: date) -> str:
    model = page.view.model()
    for row in range(6):
        for column in range(7):
            index = model.index(row, column)
            cell: Cell = index.data(CELL)
            if cell.day == day:
                return str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    return ""


def test_a_page_worked_out_before_is_the_one_that_would_have_been(scope: CalendarScope) -> None:
    def fetch(uids: Collection[str]) -> dict[str, Entry]:
        asked.append(set(uids))
        return {uid: Entry(one, scope) for uid, one in scope.glances(uids).items()}

    asked: list[set[str]] = []
    june, today = month_grid(Month(2017, 6), 0), date(2017, 6, 1)
    weeks = scope.by_weeks(june, june.weeks)
    there = [WeekRow(week, next(weeks)) for week in june.weeks]
    pages = [MonthModel(scope.dates, fetch) for _ in range(2)]
    for model in pages:
        may = month_grid(Month(2017, 5), 0)
        model.load(model.new_leaf(may, [WeekRow(week) for week in may.weeks], today))
        model.leaf.make_ready(3)
    ready, plain = (model.new_leaf(june, there, today) for model in pages)
    ready.make_ready(3)
    pages[0].load(ready)
    pages[1].load(plain)
    asked.clear()
    pages[0].leaf.make_ready(3)
    assert asked in ([], [set()])
    pages[1].leaf.make_ready(3)
    said = [
        [model.index(row, day).data(Qt.ItemDataRole.AccessibleTextRole) for day in range(7)]
        for model in pages
        for row in range(6)
    ]
    assert said[:6] == said[6:]
    assert any("event" in words for row in said for words in row)


def chips(page: MonthPage) -> list[str]:
    found = page.shelf.findChildren(Chip)
    return [chip.accessibleName() for chip in found if chip.isVisible()]


def chip(page: MonthPage, words: str) -> Chip:
    found = page.shelf.findChildren(Chip)
    return next(one for one in found if one.isVisible() and words in one.accessibleName())


def point_of_day(page: MonthPage, row: int, column: int) -> QPoint:
    rect = page.view.visualRect(page.view.model().index(row, column))
    return QPoint(rect.center().x(), rect.bottom() - 4)


def press(page: MonthPage, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.view, key)


def test_the_page_begins_with_today(page: MonthPage) -> None:
    assert page.title() == "May 2017"
    assert page.day == date(2017, 5, 16)
    assert page.days_shown() == (date(2017, 5, 1), date(2017, 5, 31))
    assert spoken(page, date(2017, 5, 16)).startswith("Tuesday 16 May 2017, today, 2 events")


def test_a_day_is_spoken_with_everything_on_it(page: MonthPage) -> None:
    assert spoken(page, date(2017, 5, 24)) == (
        "Wednesday 24 May 2017, 2 events,"
        " Meeting of drafting committee and other events. Bali Process."
        " 22–25 May 2017, Monday – Thursday. Bali, Indonesia,"
        " Thematic Workshop on “Migration and Climate”. GFMD."
        " Wednesday 24 May 2017. Rabat, Morocco"
    )
    assert spoken(page, date(2017, 5, 26)) == "Friday 26 May 2017, nothing"


def test_what_is_not_fixed_is_on_the_shelf_and_what_has_no_date_is_counted(
    page: MonthPage,
) -> None:
    shelf = chips(page)
    assert shelf[0].startswith("26th session of the Commission on Crime")
    assert shelf[1].startswith("Ministerial Meeting. MIDSA")
    assert shelf[2].startswith("Informal hearings")
    assert shelf[-1] == "2 more with no date at all"
    assert "Commission" not in spoken(page, date(2017, 5, 1))


def test_the_phase_is_a_ribbon_that_says_where_it_is_set(page: MonthPage) -> None:
    ribbons = [
        b.accessibleName()
        for b in page.findChildren(QAbstractButton)
        if "Phase" in b.accessibleName()
    ]
    assert ribbons == ["Phase I · April – November 2017. First draft, OP 13 (a)"]
    page.go_to(date(2018, 3, 1))
    assert not [
        b
        for b in page.findChildren(QAbstractButton)
        if "Phase" in b.accessibleName() and b.isVisible()
    ]


def test_arrows_go_by_day_and_week_and_leave_the_month(page: MonthPage, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert page.day == date(2017, 5, 24)
    press(page, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert (page.day, page.title()) == (date(2017, 6, 7), "June 2017")
    press(page, qtbot, Qt.Key.Key_Home)
    assert page.day == date(2017, 6, 5)
    press(page, qtbot, Qt.Key.Key_End)
    assert page.day == date(2017, 6, 11)


def test_page_keys_turn_months_and_keep_the_day(page: MonthPage, qtbot: QtBot) -> None:
    page.go_to(date(2017, 5, 31))
    press(page, qtbot, Qt.Key.Key_PageDown)
    assert (page.title(), page.day) == ("June 2017", date(2017, 6, 30))
    press(page, qtbot, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert page.title() == "April 2017"


def test_tab_goes_through_the_events_of_the_day_and_then_on(
    page: MonthPage, qtbot: QtBot, scope: CalendarScope
) -> None:
    page.go_to(date(2017, 5, 24))
    press(page, qtbot, Qt.Key.Key_Tab)
    assert scope.uid == "drafting"
    press(page, qtbot, Qt.Key.Key_Tab)
    assert scope.uid == "climate"
    press(page, qtbot, Qt.Key.Key_Backtab)
    assert scope.uid == "drafting"
    press(page, qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert not page.view.hasFocus()


def test_space_ticks_the_chosen_event_of_the_day(
    page: MonthPage, qtbot: QtBot, dossier: Dossier
) -> None:
    page.go_to(date(2017, 5, 24))
    press(page, qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert [event.uid for event in dossier.events(EventQuery(mine=True))] == ["climate"]
    assert "in my agenda" in spoken(page, date(2017, 5, 24))
    press(page, qtbot, Qt.Key.Key_Space)
    assert dossier.events(EventQuery(mine=True)) == ()


def test_a_tick_reads_no_month_anew_but_where_the_filter_asks_for_it(
    page: MonthPage, scope: CalendarScope, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.go_to(date(2017, 5, 24))
    asked: list[object] = []
    reading = scope.by_weeks
    monkeypatch.setattr(scope, "by_weeks", lambda *page: asked.append(page) or reading(*page))
    climate = dossier.event("climate")
    assert climate is not None
    dossier.do(tick([climate], mine=True))
    assert "in my agenda" in spoken(page, date(2017, 5, 24))
    assert asked == []
    dossier.undo()
    assert "in my agenda" not in spoken(page, date(2017, 5, 24))
    scope.narrow(Filter(Show.MINE))
    asked.clear()
    dossier.redo()
    assert asked != []


def test_return_opens_the_day_and_then_the_details(page: MonthPage, qtbot: QtBot) -> None:
    page.go_to(date(2017, 5, 24))
    press(page, qtbot, Qt.Key.Key_Return)
    popup = page.findChild(DayPopup)
    assert popup is not None
    rows = popup.findChild(PopupList)
    assert rows is not None
    assert rows.accessibleName() == "Wednesday 24 May 2017"
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.event_chosen) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == ["climate"]
    with qtbot.waitSignal(page.panel_wanted):
        press(page, qtbot, Qt.Key.Key_Return)


def test_space_ticks_in_the_list_of_a_day(page: MonthPage, qtbot: QtBot, dossier: Dossier) -> None:
    page.open_day(date(2017, 5, 24))
    rows = page.findChild(PopupList)
    assert rows is not None
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert [event.uid for event in dossier.events(EventQuery(mine=True))] == ["climate"]
    assert rows.currentRow() == 1
    assert rows.currentItem().data(Qt.ItemDataRole.AccessibleTextRole).endswith("in my agenda")


def test_a_click_chooses_the_event_and_its_day(
    page: MonthPage, qtbot: QtBot, scope: CalendarScope, theme: Theme
) -> None:
    model, sizes = page.view.model(), cell_sizes(theme)
    cell = page.view.visualRect(model.index(3, 2))
    second_lane = QPoint(cell.center().x(), cell.top() + sizes.head + sizes.pitch + 5)
    with qtbot.waitSignal(page.event_chosen) as told:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=second_lane)
    assert told.args == ["climate"]
    assert (scope.uid, page.day) == ("climate", date(2017, 5, 24))


def test_a_click_beside_events_selects_the_day_alone(
    page: MonthPage, qtbot: QtBot, scope: CalendarScope
) -> None:
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of_day(page, 0, 0))
    assert (page.day, scope.uid) == (date(2017, 5, 1), "")


def crowded(page: MonthPage, dossier: Dossier, number: int = 40) -> list[Event]:
    events = list(world.crowd("May 11, 2017", number))
    world.add(dossier, *events)
    return events


def test_forty_events_on_a_day_never_overlap(
    page: MonthPage, dossier: Dossier, theme: Theme
) -> None:
    crowded(page, dossier)
    sizes, model = cell_sizes(theme), page.view.model()
    for row in range(5):
        cells = [page.view.visualRect(model.index(row, column)) for column in range(7)]
        week = model.index(row, 0).data(CELL).row
        rects = [placed.rect for placed in placed_bars(week, cells, sizes)]
        folded = week.folded(sizes.room(cells[0].height()))
        rects += [more_rect(cells[n], sizes) for n in range(7) if folded.more[n]]
        for number, one in enumerate(rects):
            assert QRectF(cells[0].united(cells[6])).contains(one)
            assert not any(one.intersects(other) for other in rects[number + 1 :])


def test_n_more_opens_the_whole_day(
    page: MonthPage, qtbot: QtBot, dossier: Dossier, theme: Theme
) -> None:
    crowded(page, dossier)
    cell = page.view.visualRect(page.view.model().index(1, 3))
    spot = more_rect(cell, cell_sizes(theme)).center().toPoint()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    rows = page.findChild(PopupList)
    assert rows is not None
    assert rows.count() == 40


def test_a_chip_on_the_shelf_chooses_its_event(page: MonthPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.event_chosen) as told:
        qtbot.mouseClick(chip(page, "Ministerial"), Qt.MouseButton.LeftButton)
    assert told.args == ["midsa"]
    assert chip(page, "Ministerial").picked


def test_return_on_a_chip_leads_into_its_details(page: MonthPage, qtbot: QtBot) -> None:
    one = chip(page, "26th session")
    one.setFocus()
    with qtbot.waitSignals([page.event_chosen, page.panel_wanted]):
        qtbot.keyClick(one, Qt.Key.Key_Return)
    assert one.picked
    last = chip(page, "no date at all")
    with qtbot.waitSignal(page.undated_wanted):
        qtbot.keyClick(last, Qt.Key.Key_Return)


def test_a_chip_with_the_keyboard_has_a_frame_without_gaps(page: MonthPage, theme: Theme) -> None:
    one = chip(page, "26th session")
    one.setFocus()
    image = one.grab().toImage()
    accent = theme.colour("accent").rgb()
    middle = range(20, image.width() - 20)
    assert all(image.pixel(x, 1) == accent for x in middle)


def test_an_edit_leaves_the_keyboard_on_its_chip(
    page: MonthPage, scope: CalendarScope, dossier: Dossier, qtbot: QtBot
) -> None:
    chip(page, "26th session").setFocus()
    scope.toggle_mine("ccpcj")
    assert chip(page, "26th session").hasFocus()
    event = dossier.event("ccpcj")
    assert event is not None
    dossier.do(Edit("fixing its day", (Change(event, replace(event, when=make.when())),)))
    assert page.view.hasFocus()


def test_the_last_chip_leads_to_what_has_no_date(page: MonthPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.undated_wanted):
        qtbot.mouseClick(chip(page, "no date at all"), Qt.MouseButton.LeftButton)


def test_a_full_shelf_keeps_two_rows_and_lists_the_rest(
    page: MonthPage, qtbot: QtBot, dossier: Dossier
) -> None:
    world.add(
        dossier,
        *(world.meeting(f"loose-{n}", "May 2017", f"Loose meeting {n}", "IGC") for n in range(30)),
    )
    seen = [one for one in page.shelf.findChildren(Chip) if one.isVisible()]
    assert page.shelf.rect().contains(QRect(seen[-1].pos(), seen[-1].size()))
    assert len({one.y() for one in seen}) == 2
    qtbot.mouseClick(seen[-2], Qt.MouseButton.LeftButton)
    rows = page.findChild(PopupList)
    assert rows is not None
    assert rows.count() + len(seen) - 2 == 33


def test_an_edit_is_seen_at_once(page: MonthPage, dossier: Dossier) -> None:
    event = dossier.event("climate")
    assert event is not None
    dossier.do(tick([event], mine=True))
    assert spoken(page, date(2017, 5, 24)).endswith("in my agenda")


def test_only_one_process_is_shown_and_the_way_back_is_there(
    page: MonthPage, scope: CalendarScope, qtbot: QtBot
) -> None:
    page.choose_row("processes", "GFMD", added=False)
    assert spoken(page, date(2017, 5, 23)) == "Tuesday 23 May 2017, nothing"
    assert "Thematic Workshop" in spoken(page, date(2017, 5, 24))
    back = next(b for b in page.findChildren(QAbstractButton) if b.text() == "Show all")
    assert back.isVisible()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert scope.filter == Filter()
    assert not back.isVisible()


def test_an_event_that_the_filter_hides_is_shown_nevertheless(
    page: MonthPage, scope: CalendarScope
) -> None:
    scope.narrow(Filter(Show.MINE))
    page.show_event("summit")
    assert scope.filter == Filter()
    assert (page.title(), scope.uid) == ("June 2017", "summit")


def test_a_draft_in_the_side_bar_leads_to_its_first_paragraph(
    page: MonthPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.paragraph_chosen) as told:
        page.choose_row("drafts", "draft-1", added=False)
    assert told.args == ["p-OP-13-(a)"]


def test_only_the_weeks_of_the_month_are_shown(page: MonthPage) -> None:
    hidden = [page.view.isRowHidden(row) for row in range(6)]
    assert hidden == [False] * 5 + [True]
    headers = page.view.model()
    numbers = [headers.headerData(n, Qt.Orientation.Vertical) for n in range(5)]
    assert numbers == ["18", "19", "20", "21", "22"]
    spoken_week = headers.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken_week == "Week 18"
    assert headers.headerData(0, Qt.Orientation.Horizontal) == "Monday"


def test_bars_lie_over_their_days_from_the_right_too(page: MonthPage, theme: Theme) -> None:
    sizes = cell_sizes(theme)
    bar = page.view.model().index(3, 0).data(CELL).row.bars[0]
    ltr = [QRect(100 * n, 0, 100, 120) for n in range(7)]
    rtl = list(reversed(ltr))
    assert bar.key == "drafting"
    assert (bar_rect(bar, ltr, sizes).left(), bar_rect(bar, ltr, sizes).right()) == (3, 396)
    assert (bar_rect(bar, rtl, sizes).left(), bar_rect(bar, rtl, sizes).right()) == (304, 697)


def test_a_month_without_anything_leads_to_the_nearest_that_has_something(
    page: MonthPage, qtbot: QtBot
) -> None:
    assert page.nothing_line.isHidden()
    page.flip(12 * 9)
    assert page.nothing_line.isVisible()
    assert page.nothing_line.words == "Nothing in May 2026 · Go to November 2017"
    qtbot.mouseClick(page.nothing_line.way, Qt.MouseButton.LeftButton)
    assert (page.title(), page.day) == ("November 2017", date(2017, 11, 30))
    assert page.nothing_line.isHidden()
    assert page.view.hasFocus()


def test_a_month_of_loose_things_alone_says_so(page: MonthPage) -> None:
    page.go_to(date(2017, 9, 4))
    assert "Ministerial Meeting" in " ".join(chips(page))
    assert (
        page.nothing_line.words == "Nothing fixed to a day in September 2017 · Go to November 2017"
    )


def test_with_a_filter_it_leads_to_what_the_filter_shows(
    page: MonthPage, scope: CalendarScope
) -> None:
    scope.narrow(Filter(processes=frozenset({"PIDC"})))
    assert page.nothing_line.words == "Nothing in May 2017 · Go to June 2017"
    scope.narrow(Filter(Show.MINE))
    line = page.nothing_line
    assert line.words == "Nothing that is chosen here stands on any day · Show all meetings"
    line.way.click()
    assert scope.filter.is_open
    assert page.view.hasFocus()


def test_a_page_that_was_read_before_shows_what_has_changed_since(
    page: MonthPage, dossier: Dossier, scope: CalendarScope
) -> None:
    page.flip(1)
    assert "Latecomer" not in spoken(page, date(2017, 6, 14))
    page.flip(-1)
    world.add(dossier, world.meeting("late", "June 14, 2017", "Latecomer", "GFMD"))
    page.flip(1)
    assert "Latecomer" in spoken(page, date(2017, 6, 14))
    scope.narrow(Filter(Show.MINE))
    page.flip(-1)
    page.flip(1)
    assert "Latecomer" not in spoken(page, date(2017, 6, 14))


def test_a_crowded_day_lists_everything_though_few_bars_are_read(
    page: MonthPage, dossier: Dossier
) -> None:
    world.add(dossier, *world.crowd("May 12, 2017", 40))
    assert "40 events" in spoken(page, date(2017, 5, 12))
    model = page.view.model()
    (index,) = [
        model.index(row, column)
        for row in range(6)
        for column in range(7)
        if model.day(model.index(row, column)) == date(2017, 5, 12)
    ]
    assert len(model.entries_on(index)) == 40
    assert model.keys_on(index) == [entry.uid for entry in model.entries_on(index)]


def test_the_tip_tells_the_hours_there_and_at_home(page: MonthPage, dossier: Dossier) -> None:
    when = "11 May 2017, 10:00-11:30, New York"
    world.add(dossier, world.meeting("talks", when, "Talks", "GFMD"))
    index = page.view.model().index(1, 3)
    (shown,) = (one for one in page.view.model().entries_on(index) if one.uid == "talks")
    assert shown.hour == "10:00"
    assert "10:00 – 11:30 (New York), 16:00 – 17:30 at home" in shown.tip
    assert shown.tip in shown.spoken
