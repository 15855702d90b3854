"""Events by hand in the panel: facts become fields where they stand, each save is one edit."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.core.event import Event, Kind
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.events import edits as event_edits
from desktop.ui.actions import plain_text
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.dates import DateWords
from desktop.ui.events.editing import Fact
from desktop.ui.events.inspector import EventPanel
from desktop.ui.events.question import SeriesQuestion
from desktop.ui.theme import Theme
from tests import make
from tests.ui import world

RETURN, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


@pytest.fixture
def panel(
    qtbot: QtBot, dossier: Dossier, dates: DateWords, theme: Theme, scope: CalendarScope
) -> Iterator[EventPanel]:
    made = EventPanel(dossier, dates, theme, scope.mine.clashes_of)
    dossier.subscribe(made.reload)
    made.event_wanted.connect(made.show_event)
    qtbot.addWidget(made)
    made.resize(320, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_event("climate")
    yield made
    made.save()


def fact(panel: EventPanel, name: str) -> Fact:
    QApplication.processEvents()
    found = panel.findChildren(Fact)
    return next(one for one in found if one.isVisible() and one.accessibleName() == name)


def field() -> QLineEdit | QPlainTextEdit:
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit | QPlainTextEdit)
    return focused


def write(panel: EventPanel, qtbot: QtBot, name: str, text: str, end: Qt.Key = RETURN) -> None:
    """Open a fact by the keyboard, write over it, and end with a key."""
    fact(panel, name).setFocus()
    qtbot.keyClick(fact(panel, name), RETURN)
    qtbot.keyClicks(field(), text)
    qtbot.keyClick(field(), end)


def now(dossier: Dossier, uid: str = "climate") -> Event:
    event = dossier.event(uid)
    assert event is not None
    return event


def tag(panel: EventPanel) -> QPushButton:
    QApplication.processEvents()
    found = [one for one in panel.findChildren(QPushButton) if one.isVisible()]
    return next(one for one in found if one.accessibleName().startswith("Status: "))


def said(panel: EventPanel) -> str:
    """What the date field says below what is written."""
    found = panel.findChildren(QLabel)
    return next(one.text() for one in found if one.accessibleName() == "Understood")


def test_a_title_is_changed_in_place_and_undone(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    told: list[str] = []
    panel.acts.edited.connect(told.append)
    write(panel, qtbot, "Title", "Climate workshop")
    assert now(dossier).title == "Climate workshop"
    assert told == ["Title changed to “Climate workshop”"]
    assert fact(panel, "Title").hasFocus()
    assert dossier.undo() == "changing the title of “Thematic Workshop on “Migration and…”"
    assert now(dossier).title == "Thematic Workshop on “Migration and Climate”"


def test_escape_takes_back_what_is_written(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    write(panel, qtbot, "Title", "Nonsense", ESCAPE)
    assert now(dossier).title == "Thematic Workshop on “Migration and Climate”"
    assert fact(panel, "Title").hasFocus()
    assert dossier.undo_label is None


def test_a_click_opens_a_fact_and_leaving_it_saves(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    qtbot.mouseClick(fact(panel, "Title"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field(), "Climate workshop")
    qtbot.mouseClick(fact(panel, "Where"), Qt.MouseButton.LeftButton)
    assert now(dossier).title == "Climate workshop"
    assert field().accessibleName() == "Where"
    qtbot.keyClicks(field(), "Sale")
    panel.note.setFocus()
    assert now(dossier).place.text == "Sale"


def test_tab_goes_from_field_to_field(panel: EventPanel, qtbot: QtBot, dossier: Dossier) -> None:
    write(panel, qtbot, "Title", "Climate workshop", TAB)
    assert field().accessibleName() == "When"
    qtbot.keyClicks(field(), "25 May")
    qtbot.keyClick(field(), TAB)
    assert field().accessibleName() == "Where"
    qtbot.keyClick(field(), TAB, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(field(), Qt.Key.Key_Backtab)
    event = now(dossier)
    assert (event.title, event.when.edtf) == ("Climate workshop", "2017-05-25")
    assert (dossier.undo(), dossier.undo()) == (
        "changing the date of “Climate workshop”",
        "changing the title of “Thematic Workshop on “Migration and…”",
    )


def test_the_date_field_says_at_once_what_it_understood(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.edit("when")
    assert field().text() == "24 May 2017"
    qtbot.keyClicks(field(), "16 Jan 15:00-18:00 New York")
    assert said(panel) == "Monday 16 January 2017, 15:00–18:00 New York · 21:00–00:00 in Geneva"
    qtbot.keyClick(field(), RETURN)
    when = now(dossier).when
    assert (when.edtf, when.timezone) == (
        "2017-01-16T15:00/2017-01-16T18:00",
        "America/New_York",
    )
    assert now(dossier).sequence == 1


def test_what_is_no_date_is_told_and_not_saved(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    notices: list[str] = []
    panel.notice.connect(notices.append)
    write(panel, qtbot, "When", "31 Feb")
    assert said(panel) == "There is no 31 February 2017."
    assert field().text() == "31 Feb"
    panel.note.setFocus()
    assert notices == ["There is no 31 February 2017."]
    assert now(dossier).when.edtf == "2017-05-24"


def test_a_field_that_was_only_opened_changes_nothing(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    for name in ("Title", "When", "Where", "Process", "About"):
        fact(panel, name).setFocus()
        qtbot.keyClick(fact(panel, name), Qt.Key.Key_F2)
        qtbot.keyClick(field(), RETURN, Qt.KeyboardModifier.ControlModifier)
    assert dossier.undo_label is None


def test_processes_are_suggested_and_several_are_allowed(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.edit("process")
    assert field().text() == "GFMD"
    qtbot.keyClick(field(), Qt.Key.Key_End)
    qtbot.keyClicks(field(), ", interg")
    suggested = panel.findChild(QListWidget)
    assert suggested is not None
    assert suggested.isVisible()
    qtbot.keyClick(field(), Qt.Key.Key_Down)
    qtbot.keyClick(field(), RETURN)
    assert field().text() == "GFMD, IGC"
    qtbot.keyClicks(field(), ", bali process on people smuggling")
    qtbot.keyClick(field(), RETURN)
    assert now(dossier).processes == ("GFMD", "IGC", "Bali Process")


def test_places_of_the_dossier_are_suggested(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.edit("where")
    qtbot.keyClicks(field(), "ind")
    suggested = panel.findChild(QListWidget)
    assert suggested is not None
    assert [suggested.item(n).text() for n in range(suggested.count())] == ["Bali, Indonesia"]
    qtbot.keyClick(field(), ESCAPE)
    assert not suggested.isVisible()
    qtbot.keyClick(field(), RETURN)
    assert now(dossier).place.text == "ind"


def test_a_description_has_lines_and_is_saved_with_ctrl_return(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.edit("about")
    qtbot.keyClicks(field(), "One")
    qtbot.keyClick(field(), RETURN)
    qtbot.keyClicks(field(), "Two")
    qtbot.keyClick(field(), RETURN, Qt.KeyboardModifier.ControlModifier)
    assert now(dossier).description == "One\nTwo"


def test_what_is_being_written_stays_when_something_else_changes(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.edit("title")
    qtbot.keyClicks(field(), "Climate w")
    dossier.do(event_edits.describe(now(dossier), "By somebody else"))
    assert field().toPlainText() == "Climate w"
    qtbot.keyClicks(field(), "orkshop")
    qtbot.keyClick(field(), RETURN)
    event = now(dossier)
    assert (event.title, event.description) == ("Climate workshop", "By somebody else")


def test_undo_in_an_untouched_field_is_left_to_the_window(panel: EventPanel, qtbot: QtBot) -> None:
    panel.edit("title")
    undo = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field(), *undo)
    qtbot.keyClicks(field(), "x")
    qtbot.keyClick(field(), *undo)
    assert field().toPlainText() == "Thematic Workshop on “Migration and Climate”"


def test_the_status_is_chosen_from_the_tag(panel: EventPanel, dossier: Dossier) -> None:
    for chosen, told in (
        ("To be confirmed", "Status: To be confirmed"),
        ("Cancelled", "Status: Cancelled"),
        ("Firm", "Status: Confirmed"),
        ("Deadline", "Status: Deadline"),
    ):
        tag(panel).click()
        menu = next(one for one in panel.findChildren(QMenu) if one.isVisible())
        next(one for one in menu.actions() if plain_text(one.text()) == chosen).trigger()
        menu.close()
        assert tag(panel).accessibleName() == told
    assert now(dossier).kind is Kind.DEADLINE
    assert now(dossier).by_hand == ("status", "kind")


def test_what_was_changed_by_hand_is_told_beside_the_papers_words(
    panel: EventPanel, dossier: Dossier
) -> None:
    panel.acts.shift("climate", 1)
    QApplication.processEvents()
    shown = [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
    assert "Changed by hand" in shown
    assert "When, as the paper has it" in shown
    assert "May 24, 2017" in shown


# -- new events ------------------------------------------------------------------------------------


def test_a_new_event_is_kept_once_it_has_a_title(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    number = len(dossier.events())
    told: list[str] = []
    panel.acts.edited.connect(told.append)
    panel.show_new(event_edits.blank(make.day("2017-05-18"), "mine-1"))
    assert field().accessibleName() == "Title"
    qtbot.keyClicks(field(), "Lunch with the co-facilitators")
    assert len(dossier.events()) == number
    with qtbot.waitSignal(panel.created) as created:
        qtbot.keyClick(field(), TAB)
    assert created.args == ["mine-1"]
    assert told == ["“Lunch with the co-facilitators” added: 18 May 2017"]
    assert field().accessibleName() == "When"
    qtbot.keyClicks(field(), "13:00-14:30 New York")
    qtbot.keyClick(field(), RETURN)
    event = now(dossier, "mine-1")
    assert event.when.text == "18 May 2017, 13:00-14:30 New York"
    assert (event.sequence, event.tellings) == (1, ())
    assert (dossier.undo(), dossier.undo()) == (
        "changing the date of “Lunch with the co-facilitators”",
        "adding “Lunch with the co-facilitators”",
    )
    assert len(dossier.events()) == number


def test_a_new_event_that_is_left_empty_is_not_kept(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    number = len(dossier.events())
    panel.show_new(event_edits.blank(make.day("2017-05-18"), "mine-1"))
    panel.show_event("som")
    panel.show_new(event_edits.blank(make.day("2017-05-18"), "mine-2"))
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(field(), ESCAPE)
    panel.show_new(event_edits.blank(make.day("2017-05-18"), "mine-3"))
    panel.save()
    assert len(dossier.events()) == number
    assert dossier.undo_label is None


def test_a_new_event_that_says_something_is_kept_without_a_title(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.show_new(event_edits.blank(make.day("2017-05-18"), "mine-1"))
    qtbot.keyClick(field(), TAB)
    qtbot.keyClick(field(), TAB)
    qtbot.keyClicks(field(), "Palais des Nations")
    panel.show_event("som")
    event = now(dossier, "mine-1")
    assert (event.title, event.place.text) == ("New event", "Palais des Nations")


# -- series ----------------------------------------------------------------------------------------


@pytest.fixture
def weekly(panel: EventPanel, dossier: Dossier) -> EventPanel:
    rules = ("RRULE:FREQ=WEEKLY;COUNT=4",)
    series = replace(make.event("Weekly briefing", "3 May 2017"), uid="weekly", recurrence=rules)
    world.add(dossier, series)
    panel.show_event("weekly#2017-05-10")
    return panel


def question(panel: EventPanel) -> SeriesQuestion:
    QApplication.processEvents()
    found = [one for one in panel.findChildren(SeriesQuestion) if one.isVisible()]
    return found[0]


def titles(dossier: Dossier) -> list[str]:
    may = EventQuery(make.day("2017-05-01"), make.day("2017-05-31"), words="briefing")
    return [f"{event.when.earliest} {event.title}" for event in dossier.events(may)]


def test_a_change_of_one_meeting_of_a_series_asks_which_are_meant(
    weekly: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    write(weekly, qtbot, "Title", "Longer briefing")
    assert dossier.undo_label == "adding"
    assert question(weekly).isAncestorOf(QApplication.focusWidget() or weekly)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert titles(dossier) == [
        "2017-05-03 Weekly briefing",
        "2017-05-10 Longer briefing",
        "2017-05-17 Weekly briefing",
        "2017-05-24 Weekly briefing",
    ]


def test_all_of_a_series_are_moved_and_the_moved_one_stays_shown(
    weekly: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    told: list[str] = []
    weekly.acts.edited.connect(told.append)
    weekly.acts.shift("weekly#2017-05-10", 1)
    buttons = question(weekly).findChildren(QPushButton)
    every = next(one for one in buttons if one.text() == "All")
    qtbot.keyClick(every, RETURN)
    assert [line[:10] for line in titles(dossier)] == [
        "2017-05-04",
        "2017-05-11",
        "2017-05-18",
        "2017-05-25",
    ]
    assert weekly.uid == "weekly#2017-05-11"
    said = "“Weekly briefing” moved to 11 May 2017, and the whole series with it"
    assert told == [said]


def test_escape_leaves_a_series_as_it_was(
    weekly: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    weekly.acts.delete("weekly#2017-05-10")
    qtbot.keyClick(question(weekly), ESCAPE)
    assert len(titles(dossier)) == 4
    weekly.acts.delete("weekly#2017-05-10")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert [line[:10] for line in titles(dossier)] == ["2017-05-03", "2017-05-17", "2017-05-24"]


def test_a_notice_says_the_date_and_the_hours(panel: EventPanel, qtbot: QtBot) -> None:
    told: list[str] = []
    panel.acts.edited.connect(told.append)
    write(panel, qtbot, "When", "25 May 10:00-12:00")
    write(panel, qtbot, "When", "July 2017 TBC")
    name = "“Thematic Workshop on “Migration and…”"
    assert told == [f"{name}: 25 May 2017, 10:00–12:00", f"{name}: July 2017, to be confirmed"]
