import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStyle,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.clock import Clock, stopped
from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick
from desktop.ui.actions import local_keys, table
from desktop.ui.calendar.agenda_model import LINE
from desktop.ui.calendar.filters import Filter
from desktop.ui.colours import DARK, LIGHT
from desktop.ui.exporting.choices import Whose
from desktop.ui.exporting.dialog import ExportDialog
from desktop.ui.goto import GoToDate, day_in
from desktop.ui.main_window import MainWindow
from desktop.ui.menus import KeySheet
from desktop.ui.theme import Theme
from desktop.ui.widgets import Card
from tests.ui import world
from tests.ui.conftest import Opened, OpenWindow, press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def mine(dossier: Dossier) -> list[str]:
    return [event.uid for event in dossier.events(EventQuery(mine=True))]


def tick_events(dossier: Dossier, *uids: str) -> None:
    dossier.do(tick([event for event in dossier.events() if event.uid in uids], mine=True))


def rows(window: MainWindow) -> dict[str, str]:
    model = window.sidebar.model()
    spoken = (
        model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())
    )
    return {text.split(", ")[0]: text for text in spoken}


def test_the_first_start_shows_the_month(settled: MainWindow) -> None:
    assert settled.views.view == "month"
    assert settled.windowTitle() == "May 2017 – Global Compact for Migration"
    assert settled.toolbar.name.text() == "Global Compact for Migration"
    assert "saved 11:00" in settled.toolbar.name.accessibleName()


def test_the_side_bar_counts(settled: MainWindow) -> None:
    assert rows(settled)["All meetings"] == "All meetings, 15, chosen"
    assert rows(settled)["Not fixed yet"] == "Not fixed yet, 6"
    assert rows(settled)["IGC"] == "IGC, 3"
    assert "2 more…" in rows(settled)


def test_the_status_line_counts_and_tells_the_time_at_home(settled: MainWindow) -> None:
    words = settled.status.words
    assert "13 events in 2017" in words
    assert "9 this month · 2 not fixed" in words
    assert "5 operative paragraphs · 3 links" in words
    assert "Home time Geneva (UTC+2)" in words


def test_one_link_is_one_link(settled: MainWindow, dossier: Dossier, qtbot: QtBot) -> None:
    kept = [*dossier.links_of_event("climate"), *dossier.links_of_event("summit")]
    dossier.do(Edit("unlinking", tuple(Change(one, None) for one in kept[1:])))
    qtbot.waitUntil(lambda: "5 operative paragraphs · 1 link " in f"{settled.status.words} ")


def test_the_status_line_counts_the_month_that_is_shown(settled: MainWindow, qtbot: QtBot) -> None:
    settled.views.flip(1)
    qtbot.waitUntil(lambda: "2 this month" in settled.status.words)
    settled.views.go_to(date(2018, 3, 12))
    qtbot.waitUntil(lambda: "0 events in 2018" in settled.status.words)
    settled.views.go_to(date(2017, 5, 26))
    # A day of June stands on the page of May.
    press(qtbot, settled, Qt.Key.Key_Down)
    assert settled.views.day == date(2017, 6, 2)
    assert settled.views.page.title() == "May 2017"
    qtbot.waitUntil(lambda: "9 this month" in settled.status.words)


def test_a_day_that_is_gone_to_stands_in_its_own_month(settled: MainWindow) -> None:
    settled.views.go_to(date(2017, 5, 31))
    settled.views.go_to(date(2017, 6, 1))
    assert settled.views.page.title() == "June 2017"
    settled.views.show("agenda")
    settled.views.flip(-1)
    settled.views.show("month")
    assert settled.views.page.title() == "May 2017"


def test_going_to_a_day_lets_an_event_of_another_day_go(settled: MainWindow) -> None:
    settled.views.open_event("board")
    settled.views.go_to(date(2017, 5, 24))
    assert settled.scope.uid == ""
    assert not settled.panel.has_note
    settled.views.open_event("drafting")
    settled.views.go_to(date(2017, 5, 24))
    assert settled.scope.uid == "drafting"
    # What has no day yet can be fixed to the day that is gone to.
    settled.views.open_event("ccpcj")
    settled.views.go_to(date(2017, 5, 26))
    assert settled.scope.uid == "ccpcj"


@pytest.mark.parametrize("view", ["month", "agenda"])
def test_turning_away_from_an_event_lets_it_go(settled: MainWindow, view: str) -> None:
    settled.views.show(view)
    for uid, stays in (("climate", False), ("midsa", True)):
        settled.views.open_event(uid)
        settled.views.flip(4)
        assert (settled.scope.uid == uid) is stays
        settled.views.go_to(date(2017, 5, 24))


def test_a_second_click_puts_the_details_away_where_they_can_be(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.resize(1000, 640)
    qtbot.waitUntil(lambda: settled.body.folded)
    settled.views.show("agenda")
    settled.views.open_event("climate")
    page = settled.views.page
    for there in (False, True):
        place = page.view.visualRect(page.view.currentIndex()).center()
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert settled.body.panel_is_open is there
    press(qtbot, settled, Qt.Key.Key_Escape)
    place = page.view.visualRect(page.view.currentIndex()).center()
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert settled.body.panel_is_open
    assert settled.panel.isAncestorOf(settled.focusWidget())


def test_an_edit_is_counted_in_the_month_that_is_shown(
    settled: MainWindow, dossier: Dossier, qtbot: QtBot
) -> None:
    settled.views.go_to(date(2017, 5, 26))
    press(qtbot, settled, Qt.Key.Key_Down)
    world.add(dossier, world.meeting("new", "20 May 2017", "Talks", "GFMD"))
    qtbot.waitUntil(lambda: "10 this month" in settled.status.words)


def test_agenda_and_drafts_count_the_year_that_the_calendar_is_at(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.views.go_to(date(2016, 3, 12))
    for view in ("agenda", "drafts"):
        settled.views.show(view)
        qtbot.waitUntil(lambda: "0 events in 2016" in settled.status.words)
        qtbot.waitUntil(lambda: "this month" not in settled.status.words)


def test_without_memory_and_with_nothing_this_month_it_opens_where_something_is(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    clock = stopped(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    dossier = world.open_filled(tmp_path / "late.dossier", clock)
    window = open_window(dossier)
    assert window.views.page.title() == "June 2017"
    assert window.views.day == date(2017, 6, 30)
    window.close()
    dossier.close()


def test_a_remembered_day_is_kept_where_nothing_is(
    open_window: OpenWindow, dossier: Dossier
) -> None:
    window = open_window(dossier)
    window.views.go_to(date(2031, 2, 3))
    window.close()
    assert open_window(dossier).views.page.title() == "February 2031"


@pytest.mark.parametrize(
    ("key", "held", "view"),
    [
        (Qt.Key.Key_2, NONE, "agenda"),
        (Qt.Key.Key_4, NONE, "drafts"),
        (Qt.Key.Key_2, CONTROL, "agenda"),
        (Qt.Key.Key_4, CONTROL, "drafts"),
    ],
)
def test_views_by_key_and_back(
    settled: MainWindow, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, view: str
) -> None:
    press(qtbot, settled, key, held)
    assert settled.views.view == view
    assert settled.toolbar.segment(view).isChecked()
    press(qtbot, settled, Qt.Key.Key_Left, ALT)
    assert settled.views.view == "month"
    press(qtbot, settled, Qt.Key.Key_Right, ALT)
    assert settled.views.view == view


def test_views_by_mouse(settled: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(settled.toolbar.segment("agenda"), Qt.MouseButton.LeftButton)
    assert settled.views.view == "agenda"


def test_the_agenda_goes_on_where_the_month_was(settled: MainWindow, qtbot: QtBot) -> None:
    settled.views.flip(1)
    press(qtbot, settled, Qt.Key.Key_2)
    assert settled.views.page.title() == "Jun – Aug 2017"


def test_coming_back_from_the_drafts_finds_the_agenda_as_it_was(settled: MainWindow) -> None:
    settled.commands.ways.show_undated()
    settled.views.show("drafts")
    settled.views.show("agenda")
    assert settled.views.page.title() == "All dates"


def test_the_selected_day_goes_along_from_view_to_view(settled: MainWindow, qtbot: QtBot) -> None:
    settled.views.go_to(date(2017, 5, 11))
    press(qtbot, settled, Qt.Key.Key_2)
    press(qtbot, settled, Qt.Key.Key_1)
    assert settled.views.day == date(2017, 5, 11)
    press(qtbot, settled, Qt.Key.Key_4)
    press(qtbot, settled, Qt.Key.Key_1)
    assert settled.views.day == date(2017, 5, 11)


def test_the_month_frames_the_day_of_the_meeting_that_was_chosen_in_the_agenda(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.views.go_to(date(2017, 5, 11))
    settled.views.show("agenda")
    settled.focus_page()
    press(qtbot, settled, Qt.Key.Key_Down)
    press(qtbot, settled, Qt.Key.Key_Down)
    assert settled.scope.uid == "full-round"
    settled.views.open_event("summit")
    settled.views.show("drafts")
    settled.views.back()
    assert settled.views.page.title() == "May – Jul 2017"
    settled.views.show("month")
    assert settled.views.page.title() == "June 2017"
    assert settled.views.day == date(2017, 6, 28)
    assert settled.scope.uid == "summit"


def test_a_meeting_without_a_day_leaves_the_frame_where_it_was(settled: MainWindow) -> None:
    settled.views.go_to(date(2017, 5, 11))
    settled.views.show("agenda")
    settled.views.open_event("ccpcj")
    settled.views.show("month")
    assert settled.views.day == date(2017, 5, 11)


def test_other_months_in_the_agenda_keep_the_number_of_the_day(settled: MainWindow) -> None:
    settled.views.go_to(date(2017, 5, 31))
    settled.views.show("agenda")
    settled.views.flip(1)
    settled.views.show("month")
    assert settled.views.day == date(2017, 6, 30)


def test_back_shows_the_event_wherever_it_is(settled: MainWindow) -> None:
    settled.commands.ways.show_undated()
    settled.views.open_event("summit")
    settled.views.open_event("limit")
    settled.views.back()
    assert settled.panel.uid == "summit"
    assert settled.views.page.view.currentIndex().data(LINE).uid == "summit"  # type: ignore[attr-defined]


def test_from_event_to_paragraph_and_back(
    settled: MainWindow, qtbot: QtBot, opened: Opened
) -> None:
    settled.views.open_event("climate")
    assert settled.panel.uid == "climate"
    card = next(c for c in settled.panel.findChildren(Card) if "OP 14 A (b)" in c.accessibleName())
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert settled.views.view == "drafts"
    assert opened.drafts[0].asked == ["p-OP-14-A-(b)"]
    opened.drafts[0].paragraph_chosen.emit("p-OP-19-(b)")
    opened.drafts[0].event_chosen.emit("summit")
    assert (settled.views.view, settled.panel.uid) == ("month", "summit")
    settled.views.back()
    assert opened.drafts[0].asked[-1] == "p-OP-19-(b)"
    settled.views.back()
    settled.views.back()
    assert (settled.views.view, settled.panel.uid) == ("month", "climate")


def test_one_process_alone_more_with_ctrl_and_back_with_escape(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.sidebar.choose("processes", "GFMD")
    assert settled.scope.filter.processes == {"GFMD"}
    assert rows(settled)["GFMD"].endswith("chosen")
    assert not rows(settled)["All meetings"].endswith("chosen")
    settled.sidebar.choose("processes", "IGC", added=True)
    assert settled.scope.filter.processes == {"GFMD", "IGC"}
    press(qtbot, settled, Qt.Key.Key_Escape)
    assert settled.scope.filter == Filter()


def test_undo_and_redo_say_what_they_did(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.open_event("climate")
    press(qtbot, settled, Qt.Key.Key_T, CONTROL)
    assert mine(dossier) == ["climate"]
    press(qtbot, settled, Qt.Key.Key_Z, CONTROL)
    assert mine(dossier) == []
    assert settled.notices.text.startswith("Undone: putting “Thematic Workshop on “Migration")
    press(qtbot, settled, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert mine(dossier) == ["climate"]
    assert settled.notices.text.startswith("Done again: ")


def test_undo_works_from_the_note_once_it_is_saved(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier
) -> None:
    settled.views.open_event("climate")
    note = settled.panel.note
    note.setFocus()
    qtbot.keyClicks(note, "word")
    qtbot.keyClick(note, Qt.Key.Key_Z, CONTROL)
    assert note.toPlainText() == ""
    qtbot.keyClicks(note, "kept")
    note.save()
    qtbot.keyClick(note, Qt.Key.Key_Z, CONTROL)
    assert dossier.note("event climate") == ""
    assert settled.notices.text == "Undone: writing a note"


def test_nothing_to_undo_is_said(settled: MainWindow) -> None:
    assert not settled.actions_["undo"].isEnabled()
    settled.commands.undo()
    assert settled.notices.text == "There is nothing more to take back or to do again."


def test_an_edit_that_cannot_be_written_is_told(
    settled: MainWindow, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Problem("The disk is full; make room and try again.")

    settled.views.open_event("climate")
    for name in ("do", "undo"):
        monkeypatch.setattr(dossier, name, refuse)
        settled.commands.tick() if name == "do" else settled.commands.undo()
        assert settled.notices.text == "The disk is full; make room and try again."
    settled.panel.note.setPlainText("still here")
    settled.panel.save()
    assert settled.panel.note.toPlainText() == "still here"


def test_export_counts_my_agenda(settled: MainWindow, dossier: Dossier) -> None:
    export = settled.toolbar.export
    assert (export.text(), export.isEnabled()) == ("Export to Outlook", False)
    assert "Tick the meetings" in export.toolTip()
    tick_events(dossier, "climate", "drafting", "paf")
    assert (export.text(), export.isEnabled()) == ("Export 3 to Outlook", True)


def test_the_export_begins_with_what_would_go_and_remembers_the_choices(
    settled: MainWindow, dossier: Dossier, tmp_path: Path, qtbot: QtBot
) -> None:
    tick_events(dossier, "climate", "third")
    settled.remember(folder=str(tmp_path))
    press(qtbot, settled, Qt.Key.Key_E, CONTROL)
    dialog = settled.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.export_button.text() == "Export 1 to Outlook"
    dialog.choices.which[1].click()
    with qtbot.waitSignal(dialog.settled):
        dialog.write()
    assert (tmp_path / "Rostrum 2017-05-16.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert settled.state.folder == str(tmp_path)
    assert settled.state.export == "mine new .ics"
    dialog.close()


def test_with_an_empty_agenda_what_is_shown_is_offered(settled: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, settled, Qt.Key.Key_E, CONTROL)
    dialog = settled.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.choices.wish.whose is Whose.SHOWN
    dialog.close()


def test_where_nothing_is_there_is_nothing_to_export(
    open_window: OpenWindow, empty_dossier: Dossier
) -> None:
    window = open_window(empty_dossier)
    window.commands.papers.export()
    assert window.notices.text.startswith("There is nothing to export yet")
    assert window.findChild(ExportDialog) is None


def test_print_takes_what_is_listed(settled: MainWindow, qtbot: QtBot, opened: Opened) -> None:
    settled.sidebar.choose("processes", "GFMD")
    press(qtbot, settled, Qt.Key.Key_P, CONTROL)
    job = opened.jobs[0]
    assert (job.first, job.last) == (date(2017, 5, 1), date(2017, 5, 31))
    assert job.query.processes == {"GFMD"}


def test_import_opens_over_page_and_panel_and_goes(
    settled: MainWindow,
    qtbot: QtBot,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    names = [str(tmp_path / "calendar.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    press(qtbot, settled, Qt.Key.Key_O, CONTROL)
    page, paths = opened.imports[0]
    assert paths == [Path(names[0])]
    assert settled.views.page is page
    assert not settled.body.panel_is_open
    page.closed.emit()
    assert settled.views.page.title() == "May 2017"
    assert settled.body.panel_is_open


def test_dropped_files_are_imported(settled: MainWindow, opened: Opened, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    left, no_keys = Qt.MouseButton.LeftButton, NONE
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, no_keys)
    settled.dragEnterEvent(enter)
    assert enter.isAccepted()
    settled.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, no_keys))
    assert opened.imports[0][1] == [tmp_path / "a.txt"]


def test_an_edit_during_an_import_is_seen_afterwards(
    settled: MainWindow, dossier: Dossier, opened: Opened, tmp_path: Path
) -> None:
    settled.commands.papers.import_paths([tmp_path / "a.txt"])
    world.add(dossier, world.meeting("new", "26 May 2017", "New meeting", "GFMD"))
    opened.imports[0][0].closed.emit()
    index = settled.views.page.view.model().index(3, 4)  # type: ignore[attr-defined]
    assert "New meeting" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_today_and_a_typed_date(settled: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, settled, Qt.Key.Key_G)
    dialog = settled.findChild(GoToDate)
    assert dialog is not None
    qtbot.keyClicks(dialog.field, "12 March 2018")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert settled.views.page.title() == "March 2018"
    press(qtbot, settled, Qt.Key.Key_T)
    assert settled.views.day == date(2017, 5, 16)


def test_words_that_are_no_date_go_nowhere(settled: MainWindow, qtbot: QtBot) -> None:
    settled.commands.ways.ask_date()
    dialog = settled.findChild(GoToDate)
    assert dialog is not None
    qtbot.keyClicks(dialog.field, "soon")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()
    near, today = date(2017, 1, 1), date(2017, 5, 16)
    assert day_in("May 2018", near, today) == date(2018, 5, 1)
    assert day_in("24 May", near, today) == date(2017, 5, 24)
    assert day_in("tomorrow", near, today) == date(2017, 5, 17)


def test_months_turn_from_anywhere(settled: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, settled, Qt.Key.Key_PageDown, CONTROL)
    assert settled.views.page.title() == "June 2017"
    settled.views.show("drafts")
    press(qtbot, settled, Qt.Key.Key_PageUp, CONTROL)
    assert (settled.views.view, settled.views.page.title()) == ("month", "May 2017")


def test_what_has_no_date_is_listed_from_the_shelf(settled: MainWindow) -> None:
    settled.commands.ways.show_undated()
    assert (settled.views.view, settled.scope.uid) == ("agenda", "undated")


def test_light_and_dark_at_once(settled: MainWindow, theme: Theme) -> None:
    settled.actions_["dark"].trigger()
    assert theme.colours == DARK
    assert settled.palette().window().color().name() == DARK.page
    settled.actions_["light"].trigger()
    assert theme.colours == LIGHT


def test_the_window_is_remembered(
    settled: MainWindow, open_window: OpenWindow, dossier: Dossier, theme: Theme
) -> None:
    settled.resize(1100, 700)
    settled.views.go_to(date(2018, 2, 3))
    settled.views.show("agenda")
    settled.actions_["dark"].trigger()
    settled.close()
    theme_before = theme.appearance
    settled.actions_["light"].trigger()
    again = open_window(dossier)
    assert again.views.view == "agenda"
    assert again.views.page.title() == "Feb – Apr 2018"
    assert theme.appearance == theme_before
    again.actions_["light"].trigger()


def test_a_damaged_view_begins_with_the_month(
    open_window: OpenWindow, dossier: Dossier, tmp_path: Path
) -> None:
    folder = tmp_path / "config"
    folder.mkdir()
    (folder / "window.json").write_text('{"view": "nowhere", "day": "2017-99-99"}')
    assert open_window(dossier).views.page.title() == "May 2017"


def test_closing_saves_what_is_being_written(
    settled: MainWindow, dossier: Dossier, opened: Opened
) -> None:
    settled.views.show("drafts")
    settled.views.open_event("climate")
    settled.panel.note.setPlainText("last words")
    settled.close()
    assert dossier.note("event climate") == "last words"
    assert opened.drafts[0].asked[-1] == "save"


def test_in_a_narrow_window_the_panel_takes_the_side_bars_room_and_not_the_pages(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.resize(1000, 640)
    qtbot.waitUntil(lambda: settled.body.folded)
    page, panel = settled.views.page, settled.body.panel
    assert not panel.isVisible()
    settled.commands.ways.focus_side()
    settled.views.open_event("climate")
    assert panel.isVisible()
    assert not settled.sidebar.isVisible()
    assert not _on_screen(page).intersects(_on_screen(panel))
    assert page.width() >= 660
    assert page.isAncestorOf(settled.focusWidget())
    press(qtbot, settled, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert settled.sidebar.isVisible()
    settled.views.open_event("board")
    settled.commands.ways.focus_side()
    assert settled.focusWidget() is settled.sidebar
    assert not panel.isVisible()
    assert settled.toolbar.minimumSizeHint().width() <= 1000
    settled.resize(1440, 900)
    qtbot.waitUntil(lambda: settled.body.panel.isVisible())


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("width", [1000, 760])
def test_nothing_in_the_tool_bar_is_clipped_in_a_narrow_window(
    settled: MainWindow, qtbot: QtBot, dossier: Dossier, width: int
) -> None:
    tick_events(dossier, "climate", "drafting", "paf")
    settled.resize(width, 640)
    qtbot.waitUntil(lambda: settled.toolbar.width() == width)
    for view in ("month", "agenda", "timeline", "drafts"):
        settled.views.show(view)
        QApplication.processEvents()
        assert settled.toolbar.find_field.width() >= 90
        for one in settled.toolbar.findChildren(QPushButton):
            if one.isVisible():
                assert one.width() + 1 >= one.minimumSizeHint().width(), (view, one.text())
                assert _on_screen(settled.toolbar).contains(_on_screen(one)), (view, one.text())


def test_parts_of_the_window_in_turn(settled: MainWindow, qtbot: QtBot) -> None:
    settled.views.open_event("climate")
    settled.focus_page()
    reached = []
    for _ in range(4):
        press(qtbot, settled, Qt.Key.Key_F6)
        reached.append(settled.focusWidget())
    assert settled.toolbar.find_field in reached
    assert settled.sidebar in reached
    assert reached[-1] is settled.views.page.focusProxy()


def test_every_key_is_on_the_sheet_and_none_means_two_things(
    settled: MainWindow, qtbot: QtBot
) -> None:
    keys = [key for spec in table() for key in spec.keys]
    assert len(keys) == len(set(keys))
    press(qtbot, settled, Qt.Key.Key_F1)
    sheet = settled.findChild(KeySheet)
    assert sheet is not None
    lines = sheet.lines()
    assert ("Ctrl+Z", "Undo") in lines
    assert len(lines) == len([spec for spec in table() if spec.keys]) + len(local_keys())
    area = sheet.findChild(QScrollArea)
    assert area is not None
    QApplication.processEvents()
    assert area.widget().sizeHint().width() <= area.viewport().width()
    sheet.close()


def test_every_action_is_in_a_menu(settled: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, settled, Qt.Key.Key_F10)
    menu = settled.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu is not None
    found: list[str] = []
    open_menus = [menu]
    while open_menus:
        for action in open_menus.pop().actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                open_menus.append(inner)
            elif action.objectName():
                found.append(action.objectName())
    menu.close()
    assert sorted(found) == sorted(spec.id for spec in table())


def test_a_notice_has_plain_text_and_its_way_back(settled: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    settled.notices.show_notice("<b>bold</b>", ("Take it back", lambda: done.append("back")))
    labels = settled.notices.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    from PySide6.QtWidgets import QPushButton

    back = next(b for b in settled.notices.findChildren(QPushButton) if b.text() == "Take it back")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert done == ["back"]
    assert settled.notices.text == ""
    settled.commands.ways.tell_of_offers("Imported 2 versions, 1 date is yours to decide")
    ways = settled.notices.findChildren(QPushButton)
    assert [one.text() for one in ways if one.isVisible()] == ["Look", "Undo", "×"]


def test_no_label_of_the_window_takes_words_for_markup(
    settled: MainWindow, dossier: Dossier
) -> None:
    settled.views.show("agenda")
    settled.views.open_event("climate")
    formats = {label.textFormat() for label in settled.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_an_empty_dossier_opens_too(open_window: OpenWindow, empty_dossier: Dossier) -> None:
    window = open_window(empty_dossier)
    assert window.views.page.title() == "May 2017"
    window.views.show("agenda")
    assert "empty" in window.windowTitle()


START = """
from datetime import date
import sys
from pathlib import Path
from desktop import app
from desktop.desk.entrance import Entrance
def shown():
    classes = [vars(sys.modules[f"PySide6.{one}"]) for one in ("QtCore", "QtGui", "QtWidgets")]
    kinds = [name for one in classes for name, kind in one.items() if isinstance(kind, type)]
    print(*sys.modules, *kinds)
    from PySide6.QtWidgets import QApplication
    QApplication.closeAllWindows()
sys.exit(app.run_window(Entrance(Path(sys.argv[1]), date(2017, 5, 24)), shown))
"""


def test_starting_the_window_loads_no_more_than_it_shows(tmp_path: Path, clock: Clock) -> None:
    heavy = (
        "desktop.ui.drafts",
        "desktop.ui.importing",
        "desktop.ui.printing.out",
        "desktop.ui.calendar.agenda_page",
        "desktop.desk.importing.plan",
        "desktop.desk.exporting.outcome",
        "desktop.core.dates.cells",
        "icalendar",
        "rapidfuzz",
        "dateutil",
        "PySide6.QtPrintSupport",
        # A tenth of a second together, and nothing of them is used at a start.
        *("dataclasses", "inspect", "logging", "argparse", "calendar", "locale", "tempfile"),
        *("shibokensupport.signature.parser", "shibokensupport.feature"),
        # Asked for a widget or event that Qt made, the binding loads all classes it might be of.
        *("QWizard", "QTouchEvent", "QIcon", "QScrollBar"),
    )
    path = tmp_path / "small.dossier"
    world.open_filled(path, clock).close()
    words = [sys.executable, "-c", START, str(path)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "QMainWindow" in loaded
    found = " ".join(name for name in loaded if name.startswith(heavy))
    assert found == ""


def test_the_buttons_of_dialogs_have_words_and_no_icons(
    settled: MainWindow, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    settled.commands.ways.ask_date()
    settled.commands.ways.show_keys()
    boxes = settled.findChildren(QDialogButtonBox)
    assert len(boxes) == 2
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    assert [one.style().styleHint(hint, None, one) for one in boxes] == [0, 0]


def test_a_first_window_is_no_larger_than_the_screen(
    qtbot: QtBot, dossier: Dossier, theme: Theme, tmp_path: Path, opened: Opened
) -> None:
    window = MainWindow(dossier, theme, tmp_path / "config", opened.doors())
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.width() <= min(1440, room.width())
    assert window.height() < room.height()


def test_a_notice_never_offers_to_take_back_another_edit(window: MainWindow) -> None:
    window.views.open_event("climate")
    window.actions_["tick"].trigger()
    window.actions_["undo"].trigger()
    assert window.notices.text.startswith("Undone")
    window.actions_["tick"].trigger()
    assert not window.notices.text.startswith("Undone")


def test_very_many_events_are_counted_after_the_first_paint(
    open_window: OpenWindow, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.store.store.MANY", 0)
    window = open_window(dossier)

    def counts() -> list[str]:
        return [row.count for row in window.views.page.sidebar_sections()[0].rows]

    assert counts() == ["", "", "", ""]
    window.settle()
    assert counts()[0] == "15"
