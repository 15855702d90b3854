"""What the eye sees: certainty, today, the selected day, and everything from the right."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick
from desktop.ui.calendar.agenda_layout import AgendaLayout
from desktop.ui.calendar.agenda_model import LINE
from desktop.ui.calendar.agenda_page import AgendaPage
from desktop.ui.calendar.bar_words import BarWords
from desktop.ui.calendar.day_popup import PopupList
from desktop.ui.calendar.month_geometry import LOW_CELL, cell_sizes, placed_bars
from desktop.ui.calendar.month_model import CELL, MonthModel
from desktop.ui.calendar.month_page import MonthPage
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Appearance, Theme
from tests.ui import world

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MIRRORED = Qt.LayoutDirection.RightToLeft


def shown(qtbot: QtBot, page: QWidget, *, mirrored: bool = False) -> None:
    qtbot.addWidget(page)
    if mirrored:
        page.setLayoutDirection(MIRRORED)
    page.resize(884, 820)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.setFocus()


@pytest.fixture(params=[False, True], ids=["left to right", "right to left"])
def month(
    qtbot: QtBot,
    scope: CalendarScope,
    theme: Theme,
    dossier: Dossier,
    request: pytest.FixtureRequest,
) -> MonthPage:
    page = MonthPage(scope, theme)
    dossier.subscribe(page.reload)
    shown(qtbot, page, mirrored=request.param)
    return page


@pytest.fixture(params=[False, True], ids=["left to right", "right to left"])
def agenda(
    qtbot: QtBot,
    scope: CalendarScope,
    theme: Theme,
    dossier: Dossier,
    request: pytest.FixtureRequest,
) -> AgendaPage:
    page = AgendaPage(scope, theme)
    dossier.subscribe(page.reload)
    shown(qtbot, page, mirrored=request.param)
    return page


@pytest.fixture(params=[Appearance.LIGHT, Appearance.DARK])
def look(theme: Theme, request: pytest.FixtureRequest) -> Iterator[Theme]:
    theme.choose(request.param)
    yield theme
    theme.choose(Appearance.LIGHT)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colours_in(image: QImage, rect: QRectF) -> Counter[str]:
    inner = rect.toRect().adjusted(2, 2, -2, -2)
    return Counter(
        image.pixelColor(x, y).name()
        for x in range(inner.left(), inner.right())
        for y in range(inner.top(), inner.bottom())
    )


def bar(page: MonthPage, row: int, uid: str, theme: Theme) -> QRectF:
    model = page.view.model()
    cells = [page.view.visualRect(model.index(row, column)) for column in range(7)]
    week = model.index(row, 0).data(CELL).row
    placed = placed_bars(week, cells, cell_sizes(theme, page.view.rowHeight(0)))
    return next(one.rect for one in placed if one.bar.key == uid)


def test_firm_is_filled_and_open_is_hatched(
    month: MonthPage, look: Theme, scope: CalendarScope
) -> None:
    image = picture(month.view.viewport())
    firm = colours_in(image, bar(month, 0, "som", look))
    loose = colours_in(image, bar(month, 0, "full-round", look))
    rabat, igc = look.tint(7), look.tint(1)
    assert firm[QColor(rabat.fill).name()] > 0.5 * firm.total()
    assert firm[look.colours.page] < 0.02 * firm.total()
    assert loose[look.colours.page] > 0.15 * loose.total()
    assert loose[QColor(igc.fill).name()] > 0.2 * loose.total()


def test_today_is_a_filled_number_and_the_selected_day_has_a_frame(
    month: MonthPage, look: Theme
) -> None:
    month.go_to(date(2017, 5, 10))
    view = month.view
    image = picture(view.viewport())
    accent = look.colours.accent
    today = view.visualRect(view.model().index(2, 1))
    number = QRectF(today.left(), today.top(), today.width(), 27)
    assert colours_in(image, number)[accent] > 100
    chosen = view.visualRect(view.model().index(1, 2))
    for point in (chosen.topLeft(), chosen.bottomRight(), chosen.topRight()):
        assert image.pixelColor(point).name() == accent


def test_the_chosen_event_is_the_strong_one(
    month: MonthPage, look: Theme, scope: CalendarScope
) -> None:
    month.show_event("climate")
    image = picture(month.view.viewport())
    found = colours_in(image, bar(month, 3, "climate", look))
    assert found.most_common(1)[0][0] == QColor(look.tint(0).strong).name()


def test_a_page_painted_ahead_looks_as_one_that_is_painted_at_once(
    month: MonthPage, look: Theme, scope: CalendarScope
) -> None:
    month.show_event("climate")
    view, days = month.view, month.view.model()
    assert isinstance(days, MonthModel)
    at_once = picture(view.viewport())
    leaf = days.new_leaf(days.grid, days.leaf.rows, scope.today)
    for _ in view.prepare(leaf, view.viewport().height()):
        pass
    assert set(leaf.pictures) == set(range(days.grid.needed))
    days.load(leaf)
    assert picture(view.viewport()) == at_once
    leaf.freshen(["climate"])
    assert set(leaf.pictures) == {row for row, week in enumerate(leaf.rows) if row != 3} - {5}


def test_a_deadline_has_a_frame_and_no_ground(month: MonthPage, look: Theme) -> None:
    month.go_to(date(2017, 11, 1))
    image = picture(month.view.viewport())
    found = colours_in(image, bar(month, 4, "limit", look))
    assert found.most_common(1)[0][0] == look.colours.page


def test_a_bar_that_goes_on_reaches_the_edge_of_the_week(
    month: MonthPage, dossier: Dossier, theme: Theme
) -> None:
    world.add(dossier, world.meeting("long", "May 10-16, 2017", "Long session", "GFMD"))
    view = month.view
    cells = [view.visualRect(view.model().index(1, column)) for column in range(7)]
    week = cells[0].united(cells[6])
    end = bar(month, 1, "long", theme)
    mirrored = month.layoutDirection() is MIRRORED
    assert (end.left() == week.left()) if mirrored else (end.right() == week.right() + 1)


def test_a_click_finds_the_event_where_it_is_painted(
    month: MonthPage, qtbot: QtBot, scope: CalendarScope, theme: Theme
) -> None:
    spot = bar(month, 1, "arcp", theme).center().toPoint()
    qtbot.mouseMove(month.view.viewport(), spot)
    qtbot.mouseClick(month.view.viewport(), LEFT, pos=spot)
    assert scope.uid == "arcp"


def test_the_arrow_goes_where_it_points(month: MonthPage, qtbot: QtBot) -> None:
    mirrored = month.layoutDirection() is MIRRORED
    qtbot.keyClick(month.view, Qt.Key.Key_Right)
    assert month.day == date(2017, 5, 15 if mirrored else 17)


def test_a_double_click_on_an_empty_place_begins_a_new_event(
    month: MonthPage, qtbot: QtBot
) -> None:
    cell = month.view.visualRect(month.view.model().index(3, 2))
    spot = QPoint(cell.center().x(), cell.bottom() - 3)
    with qtbot.waitSignal(month.new_wanted) as wanted:
        qtbot.mouseDClick(month.view.viewport(), LEFT, pos=spot)
    assert wanted.args == [date(2017, 5, 24)]


def test_return_opens_the_day(month: MonthPage, qtbot: QtBot) -> None:
    month.go_to(date(2017, 5, 24))
    month.open_day(date(2017, 5, 24))
    rows = month.findChild(PopupList)
    assert rows is not None
    assert rows.count() == 2
    picture(rows)


def test_the_wheel_turns_the_pages(month: MonthPage) -> None:
    for turn in (-120, -60, -60, 120):
        middle = QPointF(200, 200)
        event = QWheelEvent(
            middle,
            month.view.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, turn),
            LEFT & Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(month.view.viewport(), event)
    assert month.title() == "June 2017"


def tip_at(view: QWidget, viewport: QWidget, point: QPoint) -> str:
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()


def test_the_whole_title_is_in_the_tip_as_plain_words(
    month: MonthPage, dossier: Dossier, theme: Theme
) -> None:
    title = "Talks on <b>many</b> & more things " * 8
    world.add(dossier, world.meeting("long", "May 12, 2017", title.strip(), "GFMD"))
    spot = bar(month, 1, "long", theme).center().toPoint()
    tip = tip_at(month.view, month.view.viewport(), spot)
    assert "Talks on &lt;b&gt;many&lt;/b&gt; &amp; more things" in tip


def test_low_cells_still_have_room_for_two_events(
    month: MonthPage, dossier: Dossier, theme: Theme, qtbot: QtBot
) -> None:
    month.go_to(date(2017, 7, 1))
    month.resize(764, 562)
    qtbot.waitUntil(lambda: month.view.rowHeight(0) < LOW_CELL)
    assert cell_sizes(theme, month.view.rowHeight(0)).room(month.view.rowHeight(0)) >= 2


def row_rect(page: AgendaPage, uid: str) -> QRect:
    model = page.view.model()
    rows = (model.index(n, 0) for n in range(model.rowCount()))
    return page.view.visualRect(next(one for one in rows if one.data(LINE).uid == uid))


def test_ticks_and_chips_are_found_where_they_are_painted(
    agenda: AgendaPage, qtbot: QtBot, dossier: Dossier, theme: Theme
) -> None:
    mirrored = agenda.layoutDirection() is MIRRORED
    layout, view = AgendaLayout(theme), agenda.view.viewport()
    box = layout.tick_box(row_rect(agenda, "paf"), mirrored=mirrored)
    qtbot.mouseMove(view, box.center().toPoint())
    qtbot.mouseClick(view, LEFT, pos=box.center().toPoint())
    assert [event.uid for event in dossier.events(EventQuery(mine=True))] == ["paf"]
    row = row_rect(agenda, "climate")
    line = agenda.view.model().index(agenda.view.indexAt(row.center()).row(), 0).data(LINE)
    chip = layout.chip_rects(line, row, mirrored=mirrored)[0]
    with qtbot.waitSignal(agenda.paragraph_chosen) as told:
        qtbot.mouseClick(view, LEFT, pos=chip.center().toPoint())
    assert told.args == ["p-OP-14-A-(b)"]


def test_the_agenda_shows_ticks_clashes_and_the_selected_row(
    agenda: AgendaPage, look: Theme, dossier: Dossier
) -> None:
    events = [e for e in dossier.events() if e.uid in ("climate", "drafting")]
    dossier.do(tick(events, mine=True))
    agenda.show_event("climate")
    image = picture(agenda.view.viewport())
    row = colours_in(image, QRectF(row_rect(agenda, "climate")))
    assert row.most_common(1)[0][0] == look.colours.selection
    assert row[look.colours.bad_ground] > 50
    other = colours_in(image, QRectF(row_rect(agenda, "drafting")))
    assert other[look.colours.bad_ground] > 50
    assert other.most_common(1)[0][0] == look.colours.page
    tip = tip_at(agenda.view, agenda.view.viewport(), row_rect(agenda, "climate").center())
    assert "Meeting of drafting committee" in tip


def test_words_are_cut_with_dots_and_never_over_the_edge(theme: Theme) -> None:
    runs = [Run("Thematic ", "#000000", 600), Run("workshop on many things", "#000000")]
    font = theme.font(13)
    whole = Laid(runs, font, 1000, lines=1)
    cut = Laid(runs, font, 90, lines=1)
    wrapped = Laid(runs, font, 90, lines=2)
    assert not whole.cut
    assert cut.cut
    assert cut.width <= 91
    assert wrapped.height == 2 * cut.height
    assert Laid([], font, 50).width == 0


@pytest.mark.parametrize("words", ["الاجتماع السنوي", "Annual meeting"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_lines_begin_at_the_side_of_the_window_in_any_script(
    theme: Theme, words: str, mirrored: bool
) -> None:
    image = QImage(300, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    Laid([Run(words, "#000000")], theme.font(13), 300, lines=1, mirrored=mirrored).paint(
        painter, 0, 4
    )
    painter.end()
    inked = [x for x in range(300) for y in range(30) if image.pixelColor(x, y).lightness() < 128]
    assert (min(inked) > 150) if mirrored else (max(inked) < 150)


def test_a_place_stands_whole_in_a_bar_or_not_at_all(theme: Theme) -> None:
    words = BarWords(theme.font(11.5, 500), theme.font(11.5))
    shown = [words.parts("Weekly meeting", " Geneva", width + 0.0) for width in range(60, 180, 4)]
    assert {part.place for part in shown} == {"", " Geneva"}
    assert {part.title for part in shown if part.place} == {"Weekly meeting"}
    assert "Weekly meeting" in {part.title for part in shown if not part.place}
