"""An import in the window: read, look, decide, take over or leave."""

import threading
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.core.event import Origin
from desktop.core.found import Found
from desktop.core.links.ties import RelationKind
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.takeover import edit_of
from desktop.reading.document import read_document
from desktop.reading.ics import read_ics
from desktop.ui.dates import DateWords
from desktop.ui.doors import Doors
from desktop.ui.importing import underway
from desktop.ui.importing.model import Column
from desktop.ui.importing.page import ImportPage
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Appearance, Theme
from tests import make
from tests.ui.importing.plans import DRAFT, NEW, mapping, nothing, told

FILE = Path("mapping.txt")
NAMES = Gazetteer(())
Open = Callable[..., ImportPage]
MouseButton, Key, Shift = Qt.MouseButton, Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> dict[str, Found | Problem]:
    """What reading a file gives, by its name."""
    found: dict[str, Found | Problem] = {"mapping.txt": mapping()}

    def read(path: Path, *_more: object) -> tuple[Found, ...]:
        given = found[path.name]
        if isinstance(given, Problem):
            raise given
        return (given,)

    monkeypatch.setattr(underway, "read_apart", read)
    return found


@pytest.fixture
def open_page(
    qtbot: QtBot, theme: Theme, dates: DateWords, dossier: Dossier, papers: dict[str, object]
) -> Open:
    def make_page(*files: Path, over: Dossier = dossier) -> ImportPage:
        made = ImportPage(over, dates, theme, files)
        qtbot.addWidget(made)
        made.resize(1204, 822)
        with qtbot.waitSignal(made.settled) if files else nullcontext():
            made.show()
        made.activateWindow()
        return made

    return make_page


@pytest.fixture
def page(open_page: Open) -> ImportPage:
    return open_page(FILE)


def cell(page: ImportPage, row: int, column: Column, role: int = 0) -> object:
    return page.review.table.model().index(row, column).data(role)


def titles(page: ImportPage) -> list[object]:
    count = page.review.table.model().rowCount()
    return [cell(page, row, Column.WHAT) for row in range(count)]


def ticks(page: ImportPage) -> list[bool]:
    count = page.review.table.model().rowCount()
    role = Qt.ItemDataRole.CheckStateRole
    return [cell(page, row, Column.TICK, role) == Qt.CheckState.Checked for row in range(count)]


def at(page: ImportPage, row: int, column: Column) -> QPoint:
    table = page.review.table
    return table.visualRect(table.model().index(row, column)).center()


def said(page: ImportPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def answers(page: ImportPage) -> dict[str, QPushButton]:
    return {one.text(): one for one in page.review.card.findChildren(QPushButton)}


# -- what is shown ---------------------------------------------------------------------------------


def test_the_paper_its_numbers_and_its_rows_are_shown(page: ImportPage) -> None:
    assert page.title() == "Import “Mapping, ver. 2”"
    assert (
        "7 events read · 4 sure · 3 to check · 1 not read"
        " · nothing is saved until you press Import" in said(page)
    )
    assert titles(page)[0] == "Dialogue Meeting"
    assert page.import_button.text() == "Import 7 events"


def test_every_event_is_ticked_and_a_line_not_read_cannot_be(page: ImportPage) -> None:
    assert ticks(page) == [True, False, True, True, True, True, True, True]
    flags = page.review.table.model().index(1, Column.TICK).flags()
    assert not flags & Qt.ItemFlag.ItemIsUserCheckable


def test_the_keyboard_begins_at_the_first_row(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(page.review.table.hasFocus)
    assert page.review.table.currentIndex().row() == 0
    assert "In the document, line 12" in said(page)


def test_arrows_show_the_words_of_the_row(qtbot: QtBot, page: ImportPage) -> None:
    for _ in range(3):
        qtbot.keyClick(page.review.table, Key.Key_Down)
    assert "In the document, line 16" in said(page)
    words = page.review.card.quotation.words
    assert words.toPlainText() == "June 28-30, 2017 | 10th GFMD Summit | Germany | GFMD"


def test_long_words_scroll_and_short_ones_do_not(
    open_page: Open, papers: dict[str, object]
) -> None:
    telling = NEW.tellings[0]
    long = replace(telling, source=replace(telling.source, text="Many words of a row. " * 60))
    papers["mapping.txt"] = mapping(replace(NEW, tellings=(long,)), told(90, "TBC", "Short"))
    page = open_page(FILE)
    words = page.review.card.quotation.words
    heights, bars = [], []
    for row in (0, 2):
        page.review.table.choose(row)
        QApplication.processEvents()
        heights.append(words.height())
        bars.append(words.verticalScrollBar().isVisible())
    assert bars == [True, False]
    assert heights[0] > 3 * heights[1]


def test_only_rows_to_check(qtbot: QtBot, page: ImportPage) -> None:
    page.review.table.choose(3)
    qtbot.mouseClick(page.only_check, MouseButton.LeftButton)
    assert len(titles(page)) == 4
    assert page.review.table.currentIndex().row() == 1
    qtbot.mouseClick(page.only_check, MouseButton.LeftButton)
    assert (len(titles(page)), page.review.table.currentIndex().row()) == (8, 3)
    assert page.import_button.text() == "Import 7 events"


def test_nothing_to_check_shows_no_rows_and_no_card(
    qtbot: QtBot, open_page: Open, papers: dict[str, object]
) -> None:
    papers["mapping.txt"] = mapping(NEW, unread=())
    page = open_page(FILE)
    qtbot.mouseClick(page.only_check, MouseButton.LeftButton)
    assert (titles(page), page.review.card.isVisible()) == ([], False)


def test_readers_of_the_screen_hear_state_and_tick(page: ImportPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [cell(page, 1, column, role) for column in (Column.TICK, Column.STATE)]
    assert spoken == ["cannot be taken over", "no date, or not read"]
    assert cell(page, 0, Column.TICK, role) == "taken over"
    model = page.review.table.model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal, role) for n in range(8)]
    assert heads[:3] == ["Take over", "State", "In the document"]
    assert model.headerData(0, Qt.Orientation.Horizontal) == ""
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert page.review.table.accessibleName() == "What was read"


def test_rows_are_high_enough_for_their_words_and_no_higher_than_six_lines(
    open_page: Open, papers: dict[str, object]
) -> None:
    long = replace(NEW, title="Meeting on everything " * 90)
    papers["mapping.txt"] = mapping(long, told(15, "May 1, 2018", "Short", "Bali, Indonesia"))
    table = open_page(FILE).review.table
    assert table.rowHeight(2) < 50 < table.rowHeight(1) + table.rowHeight(0) < 250


def test_the_columns_follow_the_width(page: ImportPage) -> None:
    table = page.review.table
    for width in (1204, 764):
        page.resize(width, 560)
        QApplication.processEvents()
        columns = sum(table.columnWidth(column) for column in Column)
        assert columns == pytest.approx(table.viewport().width(), abs=4)


def test_in_a_narrow_window_the_answers_stand_beside_the_heading(page: ImportPage) -> None:
    page.review.table.choose(3)
    heights = []
    for width in (1204, 764):
        page.resize(width, 560)
        QApplication.processEvents()
        heights.append(next(iter(answers(page).values())).y() < page.review.card.quotation.y())
    assert heights == [False, True]


def test_four_hundred_rows_tick_without_being_measured_again(
    qtbot: QtBot, open_page: Open, papers: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [told(n, "May 1, 2018", f"Meeting {n}", "Bali, Indonesia") for n in range(400)]
    papers["mapping.txt"] = mapping(*many, unread=())
    page = open_page(FILE)
    QApplication.processEvents()
    measured: list[object] = []
    painter = page.review.table.itemDelegate()
    monkeypatch.setattr(painter, "row_height", lambda *row: measured.append(row) or 40)
    qtbot.keyClick(page.review.table, Key.Key_Space)
    assert (page.import_button.text(), measured) == ("Import 399 events", [])


def test_from_right_to_left_the_tick_is_on_the_right(page: ImportPage, qapp: QApplication) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert at(page, 0, Column.TICK).x() > at(page, 0, Column.COMPARED).x()
    picture = page.review.table.viewport().grab().toImage()
    box = at(page, 0, Column.TICK)
    row = page.review.table.visualRect(page.review.table.model().index(0, 0))
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(row.left(), row.right())
        for y in range(row.top() + 5, box.y() + 5)
    }
    assert len(colours) > 2


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK])
def test_the_card_lies_on_a_dimmed_ground(page: ImportPage, theme: Theme, look: Appearance) -> None:
    theme.choose(look)
    try:
        picture = page.grab().toImage()
        ground = picture.pixelColor(2, 2).lightness()
        card = picture.pixelColor(600, 42)
        below = picture.pixelColor(600, page.height() - 20).lightness()
        assert card == QColor(theme.colours.page)
        assert below <= ground
    finally:
        theme.choose(Appearance.LIGHT)


def test_no_label_takes_words_for_markup(open_page: Open, papers: dict[str, object]) -> None:
    papers["mapping.txt"] = mapping(
        replace(NEW, title='<img src="//host/x.png">'), title="<b>x</b>"
    )
    page = open_page(FILE)
    labels = page.findChildren(QLabel)
    assert labels
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in labels)
    assert page.title() == "Import “<b>x</b>”"


# -- deciding --------------------------------------------------------------------------------------


def test_space_takes_a_row_out_and_in(qtbot: QtBot, page: ImportPage) -> None:
    table = page.review.table
    qtbot.keyClick(table, Key.Key_Space)
    assert (ticks(page)[0], page.import_button.text()) == (False, "Import 6 events")
    qtbot.keyClick(table, Key.Key_Space)
    assert (ticks(page)[0], page.import_button.text()) == (True, "Import 7 events")


def test_space_takes_all_selected_rows(qtbot: QtBot, page: ImportPage) -> None:
    table = page.review.table
    for _ in range(3):
        qtbot.keyClick(table, Key.Key_Down, Shift)
    qtbot.keyClick(table, Key.Key_Space)
    assert ticks(page)[:5] == [False, False, False, False, True]
    assert page.import_button.text() == "Import 4 events"


def test_a_click_on_the_box_ticks_and_elsewhere_chooses(qtbot: QtBot, page: ImportPage) -> None:
    viewport = page.review.table.viewport()
    qtbot.mouseClick(viewport, MouseButton.LeftButton, pos=at(page, 2, Column.TICK))
    assert ticks(page)[2] is False
    qtbot.mouseClick(viewport, MouseButton.LeftButton, pos=at(page, 3, Column.WHAT))
    assert ticks(page)[3] is True
    assert page.review.table.currentIndex().row() == 3


def test_a_line_not_read_stays_out(qtbot: QtBot, page: ImportPage) -> None:
    page.review.table.choose(1)
    qtbot.keyClick(page.review.table, Key.Key_Space)
    assert page.import_button.text() == "Import 7 events"
    model = page.review.table.model()
    role = Qt.ItemDataRole.CheckStateRole
    assert not model.setData(model.index(1, 0), Qt.CheckState.Checked, role)


def test_a_reader_of_the_screen_can_tick(page: ImportPage) -> None:
    model = page.review.table.model()
    role = Qt.ItemDataRole.CheckStateRole
    assert model.setData(model.index(0, 0), Qt.CheckState.Unchecked, role)
    assert ticks(page)[0] is False


def test_the_box_over_the_rows_takes_all_or_none(qtbot: QtBot, page: ImportPage) -> None:
    header = page.review.table.horizontalHeader()
    box = QPoint(header.sectionPosition(Column.TICK) + 8, header.height() // 2)
    qtbot.mouseClick(header.viewport(), MouseButton.LeftButton, pos=box)
    assert page.import_button.text() == "Import no events"
    assert not page.import_button.isEnabled()
    page.review.table.choose(0)
    qtbot.keyClick(page.review.table, Key.Key_Space)
    model = page.review.table.model()
    assert model.ticks_of_all() is Qt.CheckState.PartiallyChecked
    header.viewport().grab()
    qtbot.mouseClick(header.viewport(), MouseButton.LeftButton, pos=box)
    assert page.import_button.text() == "Import 7 events"


def test_two_events_and_back_to_one(qtbot: QtBot, page: ImportPage) -> None:
    page.review.table.choose(3)
    qtbot.mouseClick(answers(page)["Two events"], MouseButton.LeftButton)
    assert cell(page, 3, Column.COMPARED) == "an event of its own"
    assert answers(page)["Two events"].isChecked()
    assert "5 sure · 2 to check" in " ".join(said(page))
    qtbot.mouseClick(answers(page)["Same event, keep Berlin"], MouseButton.LeftButton)
    assert cell(page, 3, Column.COMPARED) == "differs: place, title"


def test_answering_by_keyboard_brings_the_keyboard_back(qtbot: QtBot, page: ImportPage) -> None:
    page.review.table.choose(4)
    answer = answers(page)["Two events"]
    qtbot.waitUntil(answer.isVisible)
    answer.setFocus()
    qtbot.keyClick(answer, Key.Key_Return)
    assert cell(page, 4, Column.COMPARED) == "an event of its own"
    assert page.review.table.hasFocus()


# -- taking over -----------------------------------------------------------------------------------


def test_return_takes_over_what_is_ticked_as_one_edit(
    qtbot: QtBot, page: ImportPage, dossier: Dossier
) -> None:
    before = len(dossier.events())
    qtbot.keyClick(page.review.table, Key.Key_Space)
    assert len(dossier.events()) == before
    with qtbot.waitSignal(page.closed), qtbot.waitSignal(page.edited) as edited:
        qtbot.keyClick(page.review.table, Key.Key_Return)
    assert edited.args == ["Imported 6 events from “Mapping, ver. 2”"]
    assert len(dossier.events()) == before + 4
    assert [one.line for one in dossier.documents()[-1].unread] == [13]
    dossier.undo()
    assert len(dossier.events()) == before


def test_the_answers_are_what_the_dossier_gets(
    qtbot: QtBot, page: ImportPage, dossier: Dossier
) -> None:
    before = len(dossier.events())
    page.review.table.choose(3)
    qtbot.mouseClick(answers(page)["Two events"], MouseButton.LeftButton)
    page.review.table.choose(4)
    keep = next(text for text in answers(page) if text.startswith("Same event"))
    qtbot.mouseClick(answers(page)[keep], MouseButton.LeftButton)
    qtbot.mouseClick(page.import_button, MouseButton.LeftButton)
    assert len(dossier.events()) == before + 5
    summit = dossier.event("summit")
    assert summit is not None
    assert [telling.when.text for telling in summit.tellings] == ["June 28-30, 2017", "June 2018"]
    doubts = [one for one in dossier.relations() if one.kind is RelationKind.MAYBE_SAME]
    assert doubts == []


def test_escape_leaves_and_nothing_is_saved(
    qtbot: QtBot, page: ImportPage, dossier: Dossier
) -> None:
    label = dossier.undo_label
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.review.table, Key.Key_Escape)
    assert dossier.undo_label == label


def test_cancel_leaves_too(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.closed), qtbot.assertNotEmitted(page.edited):
        qtbot.mouseClick(page.cancel_button, MouseButton.LeftButton)


def test_an_import_that_cannot_be_written_is_told_and_stays(
    qtbot: QtBot, page: ImportPage, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_edit: object) -> None:
        raise Problem("The disk is full; free some space.")

    monkeypatch.setattr(dossier, "do", refuse)
    with qtbot.waitSignal(page.notice) as told_so, qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(page, Key.Key_Enter)
    assert told_so.args == ["The disk is full; free some space."]


def test_return_on_a_button_presses_it(qtbot: QtBot, page: ImportPage) -> None:
    page.only_check.setFocus()
    with qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(page.only_check, Key.Key_Return)
    assert page.only_check.isChecked()


# -- before there is a table -----------------------------------------------------------------------


def test_without_files_it_asks_for_them(
    qtbot: QtBot, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    assert "Choose the documents to import, or drop them here." in said(page)
    assert not page.import_button.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/x/mapping.txt"], ""))
    with qtbot.waitSignal(page.settled):
        qtbot.mouseClick(page.message.button, MouseButton.LeftButton)
    assert len(titles(page)) == 8


def test_a_second_thought_in_the_dialog_changes_nothing(
    qtbot: QtBot, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    qtbot.mouseClick(page.message.button, MouseButton.LeftButton)
    assert "Choose the documents to import, or drop them here." in said(page)


def test_return_before_there_is_a_table_does_nothing(
    qtbot: QtBot, open_page: Open, dossier: Dossier
) -> None:
    page = open_page()
    label = dossier.undo_label
    page.take_over()
    assert dossier.undo_label == label


def test_it_says_what_is_being_read_and_can_be_left(
    qtbot: QtBot, theme: Theme, dates: DateWords, dossier: Dossier, papers: dict[str, object]
) -> None:
    page = ImportPage(dossier, dates, theme, (FILE,))
    qtbot.addWidget(page)
    page.show()
    assert "Reading mapping.txt…" in said(page)
    assert not page.message.button.isVisible()
    with qtbot.waitSignal(page.closed), qtbot.assertNotEmitted(page.settled, wait=100):
        qtbot.mouseClick(page.cancel_button, MouseButton.LeftButton)
    assert titles(page) == []


def test_a_file_that_cannot_be_read_is_told(
    qtbot: QtBot, open_page: Open, papers: dict[str, object]
) -> None:
    papers["gone.txt"] = Problem("There is no file gone.txt; check its name and folder.")
    page = open_page(Path("gone.txt"))
    assert "There is no file gone.txt; check its name and folder." in said(page)
    assert "Nothing was changed." in said(page)
    assert page.message.button.isVisible()


def test_a_bug_while_reading_is_told_and_reported(
    qtbot: QtBot, open_page: Open, papers: dict[str, object]
) -> None:
    with qtbot.captureExceptions() as bugs:
        page = open_page(Path("unforeseen.txt"))
        qtbot.waitUntil(lambda: bool(bugs))
    assert [kind for kind, *_ in bugs] == [KeyError]
    assert "The document could not be read; a report was written." in said(page)


def test_a_paper_without_anything_is_told(open_page: Open, papers: dict[str, object]) -> None:
    papers["recipe.txt"] = nothing()
    page = open_page(Path("recipe.txt"))
    words = "“recipe.txt”: nothing found that looks like a calendar, a letter or a draft."
    assert words in said(page)
    assert not page.import_button.isVisible()
    assert page.cancel_button.text() == "Close"


def test_a_paper_that_is_there_already_is_told(
    qtbot: QtBot, page: ImportPage, open_page: Open
) -> None:
    page.take_over()
    again = open_page(FILE)
    assert "“mapping.txt” is in the dossier already." in said(again)


def test_a_draft_that_comes_along_is_told(open_page: Open, papers: dict[str, object]) -> None:
    papers["mapping.txt"] = replace(mapping(), drafts=(DRAFT,))
    assert "And a draft: “Modalities”, 2 operative paragraphs" in said(open_page(FILE))


# -- in the window ---------------------------------------------------------------------------------


@pytest.fixture
def make_window(
    qtbot: QtBot, theme: Theme, tmp_path: Path, papers: dict[str, object]
) -> Callable[[Dossier], MainWindow]:
    def make(dossier: Dossier) -> MainWindow:
        doors = Doors(_no_page, ImportPage, _no_page, _no_page)
        made = MainWindow(dossier, theme, tmp_path / "config", doors)
        qtbot.addWidget(made)
        made.resize(1440, 900)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        return made

    return make


@pytest.fixture
def window(make_window: Callable[[Dossier], MainWindow], dossier: Dossier) -> MainWindow:
    return make_window(dossier)


def _no_page(*_: object) -> QWidget:
    raise AssertionError("not wanted here")


def started(qtbot: QtBot, window: MainWindow) -> ImportPage:
    window.commands.papers.import_paths([FILE])
    page = window.views.page
    assert isinstance(page, ImportPage)
    with qtbot.waitSignal(page.settled):
        pass
    return page


def test_the_side_bar_stays_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    before = window.sidebar.model().rowCount()
    started(qtbot, window)
    assert window.sidebar.model().rowCount() == before


def test_escape_is_the_cards_and_not_the_windows(qtbot: QtBot, window: MainWindow) -> None:
    window.scope.toggle_mine("climate")
    page = started(qtbot, window)
    qtbot.waitUntil(page.review.table.hasFocus)
    qtbot.keyClick(page.review.table, Key.Key_Escape)
    assert window.views.page is not page


def test_an_import_waits_while_another_view_is_looked_at(
    qtbot: QtBot, window: MainWindow, dossier: Dossier, tmp_path: Path
) -> None:
    page = started(qtbot, window)
    before = ticks(page)
    qtbot.keyClick(page.review.table, Key.Key_Space)
    decided = ticks(page)
    assert decided != before
    qtbot.keyClick(page.review.table, Key.Key_2)
    assert window.views.page.title() == "May – Jul 2017"
    assert window.notices.text == "The import waits as it is; Import… (Ctrl+O) leads back to it"
    window.views.go_to(date(2017, 6, 1))
    window.scope.toggle_mine("climate")
    window.commands.papers.import_documents()
    assert window.views.page is page
    assert ticks(page) == decided
    window.commands.papers.import_paths([tmp_path / "other.txt"])
    assert window.views.page is page
    assert window.notices.text.startswith("First import what is listed here")
    page.take_over()
    assert window.views.page is not page
    assert not window.views.resume()


def test_an_import_waits_over_a_restart_with_what_was_decided(
    qtbot: QtBot,
    window: MainWindow,
    make_window: Callable[[Dossier], MainWindow],
    dossier: Dossier,
) -> None:
    page = started(qtbot, window)
    qtbot.keyClick(page.review.table, Key.Key_Space)
    decided = ticks(page)
    window.views.show("month")
    before = dossier.last_edit
    window.close()
    assert dossier.last_edit == before
    again = make_window(dossier)
    said = "An import waits; Import… (Ctrl+O) leads back to it"
    qtbot.waitUntil(lambda: again.notices.text == said)
    again.commands.papers.import_documents()
    resumed = again.views.page
    assert isinstance(resumed, ImportPage)
    with qtbot.waitSignal(resumed.settled):
        pass
    assert ticks(resumed) == decided
    resumed.leave()
    again.close()
    assert not make_window(dossier).standing.held(dossier.path)


def test_an_import_that_waits_is_compared_with_what_has_changed_meanwhile(
    qtbot: QtBot, window: MainWindow, dossier: Dossier
) -> None:
    page = started(qtbot, window)
    answered = next(n for n, row in enumerate(page.review.choice.plan.rows) if row.known)
    known = page.review.choice.plan.rows[answered].known
    window.views.show("month")
    window.acts.delete(known.uid)
    window.commands.papers.import_documents()
    assert known.uid not in page.review.choice.events
    page.take_over()
    assert dossier.event(known.uid) is None
    window.commands.undo()
    window.commands.undo()
    assert dossier.event(known.uid) == known


def test_an_import_is_taken_back_from_its_notice(
    qtbot: QtBot, window: MainWindow, dossier: Dossier
) -> None:
    before = len(dossier.events())
    started(qtbot, window).take_over()
    assert len(dossier.events()) == before + 5
    assert window.notices.text == "Imported 7 events from “Mapping, ver. 2”"
    (undo,) = [b for b in window.notices.findChildren(QPushButton) if b.text() == "Undo"]
    qtbot.mouseClick(undo, MouseButton.LeftButton)
    assert len(dossier.events()) == before


def test_a_shipped_paper_goes_all_the_way(
    qtbot: QtBot,
    theme: Theme,
    dates: DateWords,
    empty_dossier: Dossier,
) -> None:
    page = ImportPage(empty_dossier, dates, theme, [paths.DATA / "iscm-calendar-2017.txt"])
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.settled, timeout=20_000):
        page.show()
    page.take_over()
    assert len(empty_dossier.events()) == len(page.review.choice.plan.rows) > 50


# -- calendar files that come again, and zones that nobody knows -----------------------------------


def calendar(sequence: int, day: int, zone: str = "") -> bytes:
    return (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:one\r\nSUMMARY:Round\r\n"
        f"DTSTART{zone}:201705{day}T100000\r\nSEQUENCE:{sequence}\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    ).encode()


def test_known_entries_are_updated_skipped_or_copied(
    qtbot: QtBot, open_page: Open, papers: dict[str, object], dossier: Dossier
) -> None:
    first = plan_import(dossier, [read_ics("a.ics", calendar(1, 22))])
    dossier.do(edit_of(first, dossier))
    papers["mapping.txt"] = read_ics("b.ics", calendar(2, 24))
    page = open_page(FILE)
    assert cell(page, 0, Column.COMPARED) == "updates: date"
    assert list(answers(page)) == ["Update", "Skip", "Copy"]
    assert answers(page)["Update"].isChecked()
    qtbot.mouseClick(answers(page)["Skip"], MouseButton.LeftButton)
    assert cell(page, 0, Column.COMPARED) == "skipped"
    assert ticks(page) == [False]
    assert page.known.isVisible()
    page.known.setCurrentIndex(3)
    page.known.activated.emit(3)
    assert cell(page, 0, Column.COMPARED) == "a copy of its own"
    page.known.activated.emit(0)
    page.take_over()
    (event,) = (one for one in dossier.events() if one.uid == "one")
    assert event.when.earliest == date(2017, 5, 24)


def test_a_zone_that_nobody_knows_is_asked_for(
    qtbot: QtBot, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = calendar(1, 22, ";TZID=Ours")

    def read(_path: Path, _worker: object, zones: dict[str, str], *_more: object) -> object:
        return (read_ics("a.ics", data, zones),)

    monkeypatch.setattr(underway, "read_apart", read)
    page = open_page(FILE)
    assert page.zones.isVisible()
    assert "“Ours” that is not known" in page.zones.zones.accessibleName()
    with qtbot.waitSignal(page.settled):
        page.zones.zones.activated.emit(page.zones.zones.findData("Asia/Tokyo"))
    assert not page.zones.isVisible()
    choice = page.review.choice
    assert choice is not None
    assert choice.plan.rows[0].found.when.timezone == "Asia/Tokyo"


def test_how_far_a_reading_is_stands_below_it(
    qtbot: QtBot, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    going = threading.Event()

    def read(_path: Path, _worker: object, _zones: object, progress: Callable[..., None]) -> object:
        progress(200, 1000)
        going.wait(10)
        return (mapping(),)

    monkeypatch.setattr(underway, "read_apart", read)
    page = open_page()
    page.start([FILE])
    qtbot.waitUntil(lambda: "200 of 1000 entries" in said(page))
    with qtbot.waitSignal(page.settled):
        going.set()


def test_very_many_entries_are_compared_bit_by_bit_and_can_be_given_up(
    qtbot: QtBot, papers: dict[str, Found | Problem], dossier: Dossier
) -> None:
    entries = [make.event(f"Meeting {number}", uid=f"u{number}") for number in range(500)]
    papers["many.ics"] = make.found(*(replace(one, origin=Origin.ICS) for one in entries))
    owner = QObject()
    work = underway.Underway(dossier, owner)
    said_so: list[str] = []
    work.went_on.connect(said_so.append)
    with qtbot.waitSignal(work.done):
        work.start([Path("many.ics")], {})
    assert said_so[0] == "Comparing with what you have: 0 %"
    work.went_on.connect(lambda _: work.stop())
    work.done.connect(lambda _: said_so.append("done"))
    said_so.clear()
    with qtbot.waitSignal(work.went_on):
        work.start([Path("many.ics")], {})
    assert not work.is_busy
    assert "done" not in said_so
    owner.deleteLater()


def test_rows_follow_what_is_said_of_the_version(
    open_page: Open, papers: dict[str, Found | Problem], dossier: Dossier
) -> None:
    text = (
        "Draft resolution on a commission for the high seas\n\n{}\n\nThe General Assembly,\n\n"
        "1. Requests the secretariat to open the first session of the commission from 19 to 30"
        " August 2019;\n\n2. Decides to remain seized of the matter.\n"
    )
    first = read_document("a.txt", text.format("Zero draft, 12 March 2019").encode(), NAMES)
    dossier.do(edit_of(plan_import(dossier, [first]), dossier))
    newer = text.format("First draft, 20 May 2019").replace("from 19", "from 20")
    papers["b.txt"] = read_document("b.txt", newer.encode(), NAMES)
    page = open_page(Path("b.txt"))
    (chooser,) = page.versions.choosers
    said = []
    for answer in (1, 0, 1):
        chooser.setCurrentIndex(answer)
        said.append((chooser.currentText(), str(cell(page, 0, Column.COMPARED))))
    assert [("newer" in text, "older version" in words) for text, words in said] == [
        (True, True),
        (False, False),
        (True, True),
    ]
