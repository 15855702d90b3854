"""Dragging in the month: bars, their ends, chips of the shelf."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.event import Event
from desktop.desk.dossier import Dossier
from desktop.ui.calendar.month_page import MonthPage
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.shelf import Chip
from desktop.ui.dates import DateWords
from desktop.ui.events.acts import EventActs
from desktop.ui.theme import Theme

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@pytest.fixture
def acts(dossier: Dossier, dates: DateWords) -> EventActs:
    return EventActs(dossier, dates)


@pytest.fixture
def told(acts: EventActs) -> list[str]:
    """What is said of each edit."""
    said: list[str] = []
    acts.edited.connect(said.append)
    return said


@pytest.fixture
def month(
    qtbot: QtBot, scope: CalendarScope, theme: Theme, dossier: Dossier, acts: EventActs
) -> MonthPage:
    page = MonthPage(scope, theme, date(2017, 5, 24))
    dossier.subscribe(page.reload)
    page.shift_wanted.connect(acts.shift)
    page.stretch_wanted.connect(acts.stretch)
    page.fix_wanted.connect(acts.fix)
    qtbot.addWidget(page)
    page.resize(884, 820)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def day(month: MonthPage, number: int) -> QPoint:
    """The middle of a day in May, near the cell's lower edge."""
    index = month.view.model().index_of(date(2017, 5, number))
    cell = month.view.visualRect(index)
    return QPoint(cell.center().x(), cell.bottom() - 4)


def bar(month: MonthPage, uid: str, number: int, end: str = "") -> QPoint:
    """A point of an event's bar: in the middle of a day, or at its first or last pixels."""
    cell = month.view.visualRect(month.view.model().index_of(date(2017, 5, number)))
    for y in range(cell.top(), cell.bottom()):
        found = month.view.bar_at(QPoint(cell.center().x(), y))
        if found and found[1].bar.key == uid:
            rect = found[1].rect
            x = {"start": rect.left() + 2, "end": rect.right() - 2}.get(end, cell.center().x())
            return QPoint(round(x), round(rect.center().y()))
    raise AssertionError(f"{uid} has no bar on {number} May")


def move(widget: QWidget, to: QPoint) -> None:
    """Move the pointer with the left button held."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(widget.mapToGlobal(to)),
        NONE,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def drag(qtbot: QtBot, month: MonthPage, start: QPoint, end: QPoint) -> None:
    """Take hold at a point and let go at another one."""
    page = month.view.viewport()
    qtbot.mousePress(page, LEFT, pos=start)
    move(page, (start + end) / 2)
    move(page, end)
    qtbot.mouseRelease(page, LEFT, pos=end)


def now(dossier: Dossier, uid: str) -> Event:
    event = dossier.event(uid)
    assert event is not None
    return event


def test_a_bar_is_dragged_to_another_day_with_its_length(
    month: MonthPage, qtbot: QtBot, dossier: Dossier, told: list[str]
) -> None:
    drag(qtbot, month, bar(month, "drafting", 23), day(month, 10))
    assert now(dossier, "drafting").when.edtf == "2017-05-09/2017-05-12"
    assert told == ["“Meeting of drafting committee and other…” moved to 9–12 May 2017"]
    dossier.undo()
    assert now(dossier, "drafting").when.edtf == "2017-05-22/2017-05-25"


def test_its_ends_are_dragged(month: MonthPage, qtbot: QtBot, dossier: Dossier) -> None:
    drag(qtbot, month, bar(month, "drafting", 25, "end"), day(month, 26))
    assert now(dossier, "drafting").when.edtf == "2017-05-22/2017-05-26"
    drag(qtbot, month, bar(month, "drafting", 22, "start"), day(month, 24))
    assert now(dossier, "drafting").when.edtf == "2017-05-24/2017-05-26"
    drag(qtbot, month, bar(month, "drafting", 24, "start"), day(month, 30))
    assert now(dossier, "drafting").when.edtf == "2017-05-26"


def test_a_deadline_is_dragged_and_keeps_being_one(
    month: MonthPage, qtbot: QtBot, dossier: Dossier
) -> None:
    month.go_to(date(2017, 11, 30))
    model = month.view.model()
    cell = month.view.visualRect(model.index_of(date(2017, 11, 30)))
    spots = (QPoint(cell.center().x(), y) for y in range(cell.top(), cell.bottom()))
    start = next(spot for spot in spots if month.view.bar_at(spot))
    drag(qtbot, month, start, month.view.visualRect(model.index_of(date(2017, 11, 28))).center())
    assert now(dossier, "limit").when.edtf == "../2017-11-28"


def test_a_chip_of_the_shelf_is_dragged_onto_a_day(
    month: MonthPage, qtbot: QtBot, dossier: Dossier, told: list[str]
) -> None:
    chips = [one for one in month.shelf.findChildren(Chip) if one.isVisible()]
    chip = next(one for one in chips if "Ministerial" in one.accessibleName())
    target = month.view.viewport().mapToGlobal(day(month, 18))
    qtbot.mousePress(chip, LEFT, pos=QPoint(5, 5))
    move(chip, QPoint(40, 5))
    move(chip, chip.mapFromGlobal(target))
    assert month.dragging.is_on
    qtbot.mouseRelease(chip, LEFT, pos=chip.mapFromGlobal(target))
    event = now(dossier, "midsa")
    assert (event.when.edtf, event.is_open) == ("2017-05-18?", True)
    assert told == ["“Ministerial Meeting” fixed to 18 May 2017, still to be confirmed"]


def test_escape_and_a_place_that_is_no_day_leave_all_as_it_was(
    month: MonthPage, scope: CalendarScope, qtbot: QtBot, dossier: Dossier
) -> None:
    page, start = month.view.viewport(), bar(month, "climate", 24)
    qtbot.mousePress(page, LEFT, pos=start)
    move(page, day(month, 10))
    assert month.dragging.is_on
    qtbot.keyClick(month.view, Qt.Key.Key_Escape)
    assert not month.dragging.is_on
    move(page, day(month, 11))
    qtbot.mouseRelease(page, LEFT, pos=day(month, 11))
    drag(qtbot, month, start, QPoint(-60, -200))
    assert dossier.undo_label is None
    assert scope.uid == ""


def test_a_shaking_hand_is_a_click(
    month: MonthPage, scope: CalendarScope, qtbot: QtBot, dossier: Dossier
) -> None:
    start = bar(month, "climate", 24)
    drag(qtbot, month, start, start + QPoint(3, 2))
    assert scope.uid == "climate"
    assert dossier.undo_label is None


def test_while_dragging_the_event_is_painted_where_it_would_be(
    month: MonthPage, qtbot: QtBot
) -> None:
    page = month.view.viewport()
    before = page.grab().toImage()
    qtbot.mousePress(page, LEFT, pos=bar(month, "drafting", 23))
    move(page, day(month, 10))
    assert page.grab().toImage() != before
    month.dragging.cancel()
    qtbot.mouseRelease(page, LEFT, pos=day(month, 10))


def test_the_pointer_shows_what_can_be_dragged(month: MonthPage) -> None:
    page = month.view.viewport()
    for spot, shape in (
        (bar(month, "drafting", 22, "start"), Qt.CursorShape.SizeHorCursor),
        (bar(month, "drafting", 23), Qt.CursorShape.PointingHandCursor),
    ):
        place = QPointF(page.mapToGlobal(spot))
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(spot), place, NONE, NONE, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(page, event)
        assert page.cursor().shape() is shape
