from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Relation, RelationKind
from desktop.core.month import Month
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick
from desktop.ui.calendar.agenda_layout import AgendaLayout
from desktop.ui.calendar.agenda_model import LINE, AgendaLine, LineKind
from desktop.ui.calendar.agenda_page import AgendaPage
from desktop.ui.calendar.agenda_tools import Range
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.calendar.lines_ahead import LinesAhead
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.dates import DateWords
from desktop.ui.theme import Theme
from tests.ui import world


def make_page(qtbot: QtBot, scope: CalendarScope, theme: Theme, dossier: Dossier) -> AgendaPage:
    made = AgendaPage(scope, theme)
    dossier.subscribe(made.reload)
    qtbot.addWidget(made)
    made.resize(884, 820)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def page(qtbot: QtBot, scope: CalendarScope, theme: Theme, dossier: Dossier) -> AgendaPage:
    return make_page(qtbot, scope, theme, dossier)


def lines(page: AgendaPage) -> list[AgendaLine]:
    model = page.view.model()
    return [model.index(row, 0).data(LINE) for row in range(model.rowCount())]


def words(page: AgendaPage) -> list[str]:
    return [line.text for line in lines(page)]


def line(page: AgendaPage, uid: str) -> AgendaLine:
    return next(one for one in lines(page) if one.uid == uid)


def rect(page: AgendaPage, uid: str) -> QRect:
    row = next(n for n, one in enumerate(lines(page)) if one.uid == uid)
    return page.view.visualRect(page.view.model().index(row, 0))


def put_into_agenda(dossier: Dossier, *uids: str) -> None:
    events = [dossier.event(uid) for uid in uids]
    dossier.do(tick([event for event in events if event], mine=True))


def actions(button_menu: QMenu) -> dict[str, object]:
    button_menu.aboutToShow.emit()
    return {action.text(): action for action in button_menu.actions()}


def test_three_months_are_listed_from_today_with_their_numbers(page: AgendaPage) -> None:
    assert page.title() == "May – Jul 2017"
    months = [(one.text, one.small) for one in lines(page) if one.kind is LineKind.MONTH]
    assert months == [("May 2017", "9 meetings"), ("June 2017", "2 meetings")]


def test_what_may_fall_into_a_month_has_its_own_group(page: AgendaPage) -> None:
    shown = words(page)
    group = shown.index("Some time in May 2017")
    assert shown[group + 1].startswith("26th session of the Commission")
    assert shown[group + 2] == "Ministerial Meeting"
    assert [line(page, uid).days for uid in ("ccpcj", "midsa")] == ["May", "Q2–Q3"]
    group = shown.index("Phases and windows of the draft")
    assert shown[group + 1 : group + 3] == ["Phase I", "Informal hearings"]


def test_a_row_says_date_process_place_and_paragraphs(page: AgendaPage) -> None:
    row = line(page, "climate")
    assert (row.days, row.weekdays) == ("24", "Wed")
    assert (row.process, row.place) == ("GFMD", "Rabat, Morocco")
    assert [chip.path for chip in row.chips] == ["OP 14 A (b)", "OP 19 (b)"]
    assert line(page, "data").place == "place to be confirmed"
    assert line(page, "drafting").chips == ()


def test_a_row_is_spoken_as_a_whole(page: AgendaPage, dossier: Dossier) -> None:
    put_into_agenda(dossier, "climate", "drafting")
    row = next(n for n, one in enumerate(lines(page)) if one.uid == "climate")
    spoken = page.view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Thematic Workshop on “Migration and Climate”. GFMD. Wednesday 24 May 2017."
        " Rabat, Morocco, in my agenda. clash: Meeting of drafting committee and other events,"
        " 22–25 May 2017. OP 14 A (b), OP 19 (b)"
    )


def test_two_of_mine_at_one_time_have_a_tag(page: AgendaPage, dossier: Dossier) -> None:
    put_into_agenda(dossier, "climate", "drafting", "paf")
    assert line(page, "climate").clash == "clash"
    assert line(page, "climate").clash_tip.startswith("Meeting of drafting committee")
    assert line(page, "paf").clash == ""
    put_into_agenda(dossier, "som", "full-round")
    assert line(page, "som").clash == "may clash"


def test_a_part_of_another_meeting_is_no_clash(page: AgendaPage, dossier: Dossier) -> None:
    relation = Relation("climate", "drafting", RelationKind.PART_OF, "inside it")
    dossier.do(Edit("relating", (Change(None, relation),)))
    put_into_agenda(dossier, "climate", "drafting")
    assert line(page, "climate").clash == ""


def test_space_ticks_the_selected_row(page: AgendaPage, qtbot: QtBot, dossier: Dossier) -> None:
    page.show_event("climate")
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert [event.uid for event in dossier.events(EventQuery(mine=True))] == ["climate"]
    entry = line(page, "climate").entry
    assert entry is not None
    assert entry.mine
    assert page.view.currentIndex().data(LINE).uid == "climate"


def test_a_click_on_the_check_box_ticks(
    page: AgendaPage, qtbot: QtBot, dossier: Dossier, theme: Theme
) -> None:
    box = AgendaLayout(theme).tick_box(rect(page, "paf"), mirrored=False).center().toPoint()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert [event.uid for event in dossier.events(EventQuery(mine=True))] == ["paf"]


def test_a_click_on_a_chip_leads_to_its_paragraph(
    page: AgendaPage, qtbot: QtBot, theme: Theme
) -> None:
    row = rect(page, "climate")
    chips = AgendaLayout(theme).chip_rects(line(page, "climate"), row, mirrored=False)
    with qtbot.waitSignal(page.paragraph_chosen) as told:
        qtbot.mouseClick(
            page.view.viewport(), Qt.MouseButton.LeftButton, pos=chips[1].center().toPoint()
        )
    assert told.args == ["p-OP-19-(b)"]


def test_arrows_go_from_event_to_event_over_headings(
    page: AgendaPage, qtbot: QtBot, scope: CalendarScope
) -> None:
    page.show_event("coi")
    with qtbot.waitSignal(page.event_chosen) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert told.args == ["ccpcj"]
    assert scope.uid == "ccpcj"
    with qtbot.waitSignal(page.panel_wanted):
        qtbot.keyClick(page.view, Qt.Key.Key_Return)


def test_words_filter_in_all_months(page: AgendaPage) -> None:
    page.find_words("berlin")
    assert [one.uid for one in lines(page) if one.uid] == ["summit"]
    assert page.title() == "All dates"
    page.find_words("")
    assert page.title() == "May – Jul 2017"


def test_the_range_is_chosen_from_its_menu(page: AgendaPage) -> None:
    menu = page.tools.range_button.menu()
    assert page.tools.range_button.text() == "May – Jul 2017 ▾"
    actions(menu)["This month"].trigger()  # type: ignore[attr-defined]
    assert page.title() == "May 2017"
    actions(menu)["All of 2017"].trigger()  # type: ignore[attr-defined]
    assert page.range == Range(Month(2017, 1), 12)
    actions(menu)["One month later"].trigger()  # type: ignore[attr-defined]
    assert page.range == Range(Month(2017, 2), 12)
    actions(menu)["All dates, and what has none"].trigger()  # type: ignore[attr-defined]
    assert "No date yet" in words(page)
    assert page.days_shown() == (None, None)


def test_processes_are_chosen_from_their_menu(page: AgendaPage, scope: CalendarScope) -> None:
    menu = page.tools.process_button.menu()
    actions(menu)["GFMD  (2)"].trigger()  # type: ignore[attr-defined]
    actions(menu)["IGC  (3)"].trigger()  # type: ignore[attr-defined]
    assert scope.filter.processes == {"GFMD", "IGC"}
    assert page.tools.process_button.text() == "GFMD, IGC ▾"
    actions(menu)["PIDC  (1)"].trigger()  # type: ignore[attr-defined]
    assert page.tools.process_button.text() == "3 processes ▾"
    actions(menu)["All processes"].trigger()  # type: ignore[attr-defined]
    assert scope.filter.is_open


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (Show.MINE, ["paf"]),
        (Show.DEADLINES, ["limit"]),
        (Show.UNFIXED, ["full-round", "data", "ccpcj", "midsa"]),
    ],
)
def test_the_standing_choices(
    page: AgendaPage, scope: CalendarScope, dossier: Dossier, show: Show, expected: list[str]
) -> None:
    put_into_agenda(dossier, "paf")
    page.show_range(Range(Month(2017, 1), 12))
    scope.choose_row("calendar", show.value, added=False)
    assert [one.uid for one in lines(page) if one.uid] == sorted(
        expected, key=[one.uid for one in lines(page)].index
    )
    assert set(expected) == {one.uid for one in lines(page) if one.uid}


def test_a_paper_shows_its_own_events(page: AgendaPage, scope: CalendarScope) -> None:
    scope.choose_row("sources", "draft.txt#0", added=False)
    assert {one.uid for one in lines(page) if one.uid} == {"phase", "hearings"}
    scope.choose_row("sources", "draft.txt#0", added=False)
    assert scope.filter == Filter()


def test_an_event_of_another_month_is_listed_when_asked_for(page: AgendaPage) -> None:
    page.show_event("limit")
    assert page.range.first == Month(2017, 11)
    assert page.view.currentIndex().data(LINE).uid == "limit"
    page.show_event("undated")
    assert page.title() == "All dates"
    page.go_to(date(2017, 6, 3))
    assert page.range == Range(Month(2017, 6))
    page.flip(-1)
    assert page.day == date(2017, 5, 3)


def test_what_has_no_date_is_gone_to(page: AgendaPage, scope: CalendarScope) -> None:
    page.show_undated()
    assert scope.uid == "undated"
    assert {"undated", "third"} <= {one.uid for one in lines(page)}


def test_a_series_whose_meetings_are_known_is_not_undated(
    page: AgendaPage, dossier: Dossier, scope: CalendarScope
) -> None:
    from dataclasses import replace

    from desktop.core.event import Kind

    series = replace(world.meeting("series", "TBC", "PIDC meetings", "PIDC"), kind=Kind.SERIES)
    world.add(dossier, series)
    assert "series" in {event.uid for event in scope.undated()}
    relation = Relation("board", "series", RelationKind.IN_SERIES, "of that process")
    dossier.do(Edit("relating", (Change(None, relation),)))
    assert "series" not in {event.uid for event in scope.undated()}


def test_an_empty_agenda_says_what_to_do(
    page: AgendaPage, scope: CalendarScope, qtbot: QtBot
) -> None:
    scope.narrow(Filter(Show.MINE))
    assert page.empty.isVisible()
    assert page.empty.button.text() == "Show all meetings"
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert scope.filter.is_open
    assert not page.empty.isVisible()
    page.find_words("nowhere to be found")
    assert page.empty.isVisible()
    page.find_words("")
    page.show_range(Range(Month(2030, 1)))
    assert page.empty.button.text() == "Go to November 2017"


def test_an_empty_dossier_asks_for_documents(
    qtbot: QtBot, empty_dossier: Dossier, dates: DateWords, theme: Theme
) -> None:
    scope = CalendarScope(empty_dossier, dates)
    page = make_page(qtbot, scope, theme, empty_dossier)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.import_wanted):
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)


def test_a_title_of_two_hundred_letters_is_cut_and_kept_in_the_tip(
    page: AgendaPage, dossier: Dossier
) -> None:
    title = "Regional consultation of many words " * 12
    world.add(dossier, world.meeting("long", "May 12, 2017", title.strip(), "GFMD"))
    assert rect(page, "long").height() < 90
    entry = line(page, "long").entry
    assert entry is not None
    assert title.strip() in entry.tip


def test_rows_have_room_for_everything_in_them(page: AgendaPage, theme: Theme) -> None:
    layout = AgendaLayout(theme)
    for one in lines(page):
        if one.kind is not LineKind.EVENT:
            continue
        row = rect(page, one.uid)
        texts = layout.texts(one, row.width(), theme.colours, mirrored=False)
        tallest = max(texts.title.height, texts.process.height, texts.place.height)
        assert tallest < row.height()
        for mirrored in (False, True):
            for chip in layout.chip_rects(one, row, mirrored=mirrored):
                assert row.contains(chip.toRect())


def test_a_date_of_two_lines_has_room_in_its_row(
    page: AgendaPage, dossier: Dossier, theme: Theme
) -> None:
    world.add(dossier, world.meeting("over", "May 29 - June 1, 2017", "Talks", "GFMD"))
    layout, one = AgendaLayout(theme), line(page, "over")
    row = rect(page, "over")
    days = layout.texts(one, row.width(), theme.colours, mirrored=False).days
    assert days.lines == 2
    assert days.height + 14 <= row.height()


@pytest.mark.parametrize(("width", "title"), [(1980, 900), (884, 380), (680, 240), (460, 120)])
def test_the_title_keeps_its_room_in_a_narrow_window(theme: Theme, width: int, title: int) -> None:
    columns = AgendaLayout(theme).columns(width)
    assert columns.title[1] >= title
    assert max(left + size for left, size in (columns.place, columns.chips)) <= width - 18


def test_the_pointer_finds_nothing_between_rows(page: AgendaPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.event_chosen, wait=0):
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 20))


def test_a_tick_makes_its_own_line_anew_and_keeps_the_place(
    page: AgendaPage, dossier: Dossier, qtbot: QtBot
) -> None:
    page.resize(884, 300)
    bar = page.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(60)
    before = lines(page)
    put_into_agenda(dossier, "paf")
    after = lines(page)
    changed = [
        new.uid or new.text for old, new in zip(before, after, strict=True) if old is not new
    ]
    assert "paf" in changed
    assert "climate" not in changed
    assert next(one for one in after if one.text == "May 2017").small.endswith("1 in my agenda")
    assert bar.value() == 60


def test_a_meeting_that_moves_is_put_where_it_belongs(page: AgendaPage, dossier: Dossier) -> None:
    from dataclasses import replace

    from desktop.desk.edits import change_event
    from tests import make

    event = dossier.event("climate")
    assert event is not None
    moved = replace(event, when=make.when("8 June 2017"))
    dossier.do(change_event(event, moved, "moving it"))
    shown = [one.uid or one.text for one in lines(page)]
    assert shown.index("climate") > shown.index("June 2017")


def test_months_without_anything_lead_to_the_nearest_that_have_something(
    page: AgendaPage, qtbot: QtBot
) -> None:
    page.go_to(date(2026, 11, 22))
    assert page.empty.button.text() == "Go to November 2017"
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert page.title() == "Nov 2017 – Jan 2018"


def test_where_nothing_has_a_day_the_way_leads_to_all_dates(
    qtbot: QtBot, theme: Theme, dates: DateWords, empty_dossier: Dossier
) -> None:
    world.add(empty_dossier, world.meeting("loose", "Date to be determined", "SOM", "GFMD"))
    page = AgendaPage(CalendarScope(empty_dossier, dates), theme)
    qtbot.addWidget(page)
    assert page.empty.button.text() == "Show all dates"
    page.empty.button.click()
    assert words(page)


@pytest.fixture
def crowded(page: AgendaPage, dossier: Dossier) -> AgendaPage:
    """The agenda of all dates with six hundred events more, a day each."""
    from datetime import timedelta

    begin = date(2017, 6, 1)
    world.add(
        dossier,
        *(
            world.meeting(f"many-{n}", f"{begin + timedelta(days=n):%d %B %Y}", f"Meeting {n}")
            for n in range(600)
        ),
    )
    page.show_range(Range(Month(2017, 5), 0))
    return page


def shown(page: AgendaPage) -> list[str]:
    """The lines that are seen whole, by uid or words."""
    view = page.view
    room = view.viewport().rect()
    model, y, found = view.model(), 0, []
    while y < room.height():
        index = view.indexAt(QPoint(200, y))
        place = view.visualRect(index)
        if room.contains(place):
            found.append(index.data(LINE).uid or index.data(LINE).text)
        y = place.bottom() + 1
    assert model.rowCount() > 600
    return found


def test_a_long_agenda_has_all_its_lines_and_keeps_its_place(
    crowded: AgendaPage, dossier: Dossier
) -> None:
    page = crowded
    page.show_event("many-300")
    assert "many-300" in shown(page)
    before = shown(page)
    put_into_agenda(dossier, "many-300")
    assert shown(page) == before
    assert page.view.currentIndex().data(LINE).entry.mine
    assert any(text.endswith("1 in my agenda") for text in (one.small for one in lines(page)))


def test_the_keyboard_goes_through_a_long_agenda(crowded: AgendaPage, qtbot: QtBot) -> None:
    page = crowded
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_End)
    last = page.view.currentIndex().data(LINE).uid
    assert last in shown(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Home)
    # Below the names of the month and of its only group.
    assert page.view.currentIndex().row() == 2
    rows = []
    for _ in range(5):
        qtbot.keyClick(page.view, Qt.Key.Key_PageDown)
        rows.append(page.view.currentIndex().row())
        assert page.view.currentIndex().data(LINE).uid in shown(page)
    assert rows == sorted(set(rows))
    qtbot.keyClick(page.view, Qt.Key.Key_PageUp)
    assert page.view.currentIndex().row() == rows[-2]


def test_the_scroll_bar_leads_anywhere_in_a_long_agenda(crowded: AgendaPage) -> None:
    page = crowded
    bar = page.view.verticalScrollBar()
    seen = []
    for value in (0, bar.maximum() // 3, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        assert abs(bar.value() - value) <= 60
        seen.append(page.view.indexAt(QPoint(200, 100)).row())
    assert seen == sorted(set(seen))
    assert abs(seen[2] / page.view.model().rowCount() - 0.5) < 0.1
    assert (
        page.view.indexAt(QPoint(200, page.view.viewport().height() - 1)).row()
        == page.view.model().rowCount() - 1
    )


def test_nothing_more_is_read_for_an_agenda_that_is_left(crowded: AgendaPage) -> None:
    ahead = crowded.view.findChild(LinesAhead)
    crowded.show_event("many-200")
    crowded.view.viewport().repaint()
    assert ahead.is_waiting
    crowded.hide()
    assert not ahead.is_waiting


def test_a_wheel_goes_on_by_pixels(crowded: AgendaPage) -> None:
    page = crowded
    page.show_event("many-200")
    bar = page.view.verticalScrollBar()
    for _ in range(20):
        before = shown(page)
        bar.setValue(bar.value() + 60)
        assert set(before) & set(shown(page))
