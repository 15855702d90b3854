"""One field finds and goes everywhere, by keyboard and by mouse."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.links.ties import Note, on_event
from desktop.core.search.words import typed_words
from desktop.desk.dossier import Dossier
from desktop.desk.searching import MOST_COUNTED, Answer, search
from desktop.ui.actions import table
from desktop.ui.calendar.filters import Filter
from desktop.ui.dates import DateWords
from desktop.ui.main_window import MainWindow
from desktop.ui.search.palette import SearchPalette
from desktop.ui.search.rows import Act, Block, Line, Lines
from tests.ui import world
from tests.ui.conftest import Opened, OpenWindow, press

NEAR = date(2017, 5, 24)
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_search(window: MainWindow, typed: str = "") -> SearchPalette:
    window.actions_["find"].trigger()
    palette = window.findChild(SearchPalette)
    assert palette is not None
    assert palette.isVisible()
    palette.field.setText(typed)
    return palette


def shown(palette: SearchPalette) -> list[str]:
    model = palette.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def worded(dossier: Dossier, dates: DateWords, typed: str) -> dict[str, tuple[Line, ...]]:
    lines = Lines(dates, dossier.colour_of, typed_words(typed))
    return {block.title: block.lines for block in lines.blocks(search(dossier, typed, NEAR))}


def bold(line: Line) -> list[str]:
    parts = [line.text[a:b] for a, b in line.marked]
    return parts + [line.more[a:b] for a, b in line.more_marked]


# -- what lines say ------------------------------------------------------------------------------


def test_a_meeting_is_told_by_date_title_process_and_place(
    dossier: Dossier, dates: DateWords
) -> None:
    line = worded(dossier, dates, "clim rab")["Meetings"][0]
    assert (line.lead, line.more) == ("24 May 2017", "GFMD · Rabat")
    assert line.text == "Thematic Workshop on “Migration and Climate”"
    assert bold(line) == ["Clim", "Rab"]
    assert line.colour == 0


def test_words_that_only_the_description_has_are_shown(dossier: Dossier, dates: DateWords) -> None:
    event = dossier.event("climate")
    assert event is not None
    told = "The host asks all delegations that come by air to bring their visa."
    new = world.meeting("visa", "May 9, 2018", "Hearing")
    world.add(dossier, replace(new, description=told))
    (line, _) = worded(dossier, dates, "visa")["Meetings"]
    assert line.more.startswith("…")
    assert bold(line) == ["visa"]


def test_a_paragraph_is_told_by_its_label_and_the_words_around(
    dossier: Dossier, dates: DateWords
) -> None:
    (line,) = worded(dossier, dates, "crisis")["Paragraphs"]
    assert (line.lead, line.act, line.key) == ("OP 14 A (b)", Act.PARAGRAPH, "p-OP-14-A-(b)")
    assert bold(line) == ["crisis"]
    (line,) = worded(dossier, dates, "op20")["Paragraphs"]
    assert line.lead == "OP 20"


def test_a_date_is_told_as_what_it_was_understood(dossier: Dossier, dates: DateWords) -> None:
    (line,) = worded(dossier, dates, "24 may")["Go to"]
    assert (line.text, line.key) == ("Go to Wednesday 24 May 2017", "2017-05-24")
    (line,) = worded(dossier, dates, "May 2018")["Go to"]
    assert (line.text, line.key) == ("Go to May 2018", "2018-05-01")


def test_many_meetings_are_not_counted_to_the_end(dossier: Dossier, dates: DateWords) -> None:
    lines = Lines(dates, dossier.colour_of)
    (few,) = lines.blocks(Answer(("x",), number=7))
    (many,) = lines.blocks(Answer(("x",), number=MOST_COUNTED + 1))
    assert few.lines[-1].text == "Show all 7 as a list"
    assert many.lines[-1].text == "Show more than 999 as a list"


# -- in the window -------------------------------------------------------------------------------


@pytest.mark.parametrize("view", ["month", "agenda", "drafts"])
def test_the_key_opens_it_from_everywhere_and_escape_gives_the_keyboard_back(
    settled: MainWindow, qtbot: QtBot, view: str
) -> None:
    settled.views.show(view)
    settled.focus_page()
    before = settled.focusWidget()
    palette = open_search(settled, "rabat")
    assert settled.focusWidget() is palette.field
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert settled.focusWidget() is before
    assert settled.views.view == view
    assert settled.scope.filter == Filter()


def test_the_key_of_the_search_is_in_the_table() -> None:
    keys = {spec.id: spec.keys for spec in table()}
    assert keys["find"] == ("Ctrl+K",)
    assert keys["find_here"] == ("Ctrl+F",)


def test_the_keys_open_the_search_and_a_second_time_mark_what_is_typed(
    settled: MainWindow, qtbot: QtBot
) -> None:
    before = settled.focusWidget()
    press(qtbot, settled, Qt.Key.Key_K, CONTROL)
    palette = settled.findChild(SearchPalette)
    assert palette is not None
    qtbot.keyClicks(palette.field, "clim")
    press(qtbot, settled, Qt.Key.Key_K, CONTROL)
    assert palette.field.selectedText() == "clim"
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert settled.focusWidget() is before


def test_the_other_key_finds_on_the_page_where_it_can(
    settled: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(qtbot, settled, Qt.Key.Key_F, CONTROL)
    palette = settled.findChild(SearchPalette)
    assert palette is not None
    assert palette.isVisible()
    palette.close_palette()
    settled.views.show("drafts")
    asked: list[bool] = []
    monkeypatch.setattr(settled.views.page, "begin_find", lambda: asked.append(True) or True)
    press(qtbot, settled, Qt.Key.Key_F, CONTROL)
    assert asked
    assert not palette.isVisible()


def test_over_an_import_there_is_no_text_to_look_in(
    settled: MainWindow, opened: Opened, tmp_path: Path
) -> None:
    settled.views.show("drafts")
    settled.commands.papers.import_paths([tmp_path / "a.txt"])
    opened.imports[0][0].shows_paragraphs = False
    assert "On this page" not in shown(open_search(settled, "phase"))


def test_letters_in_the_tool_bar_s_field_go_on_in_the_search(
    settled: MainWindow, qtbot: QtBot
) -> None:
    field = settled.toolbar.find_field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_T)
    palette = settled.findChild(SearchPalette)
    assert palette is not None
    assert settled.focusWidget() is palette.field
    assert palette.field.text() == "t"
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert palette.isVisible()


def test_return_opens_the_event_that_is_found_first(settled: MainWindow, qtbot: QtBot) -> None:
    palette = open_search(settled, "clim")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert settled.scope.uid == "climate"
    assert settled.focusWidget() is settled.views.page.focusProxy()


def test_keys_go_through_lines_and_groups_and_round(settled: MainWindow, qtbot: QtBot) -> None:
    palette = open_search(settled, "migration dev")
    first = palette.row
    assert palette.line is not None
    assert palette.line.act is Act.EVENT
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.line.act is Act.PARAGRAPH
    qtbot.keyClick(palette.field, Qt.Key.Key_Backtab)
    assert palette.row == first
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.row > first
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.row == first
    assert settled.focusWidget() is palette.field


def test_each_kind_of_line_leads_to_its_place(
    settled: MainWindow, dossier: Dossier, opened: Opened
) -> None:
    world.add(dossier, Note(on_event("summit"), "ask Berlin twice"))
    for typed, done in (
        ("12 March 2018", lambda: settled.views.day == date(2018, 3, 12)),
        ("twice", lambda: settled.scope.uid == "summit"),
        ("climate crisis", lambda: opened.drafts[0].asked[-1] == "p-OP-14-A-(b)"),
        ("pacific", lambda: settled.scope.filter.processes == {"PIDC"}),
        ("to a date", lambda: QApplication.focusWidget() is not None),
    ):
        palette = open_search(settled, typed)
        palette.field.entered.emit()
        assert done(), typed
        settled.views.show("month")


def test_a_month_is_shown_whole_with_its_first_day_chosen(settled: MainWindow) -> None:
    settled.views.go_to(NEAR)
    open_search(settled, "June 2017").field.entered.emit()
    assert settled.views.page.title() == "June 2017"
    assert settled.views.day == date(2017, 6, 1)
    settled.views.back()
    assert settled.views.day == NEAR


def test_a_click_chooses(settled: MainWindow, qtbot: QtBot) -> None:
    palette = open_search(settled, "clim")
    index = palette.model.index(1, 0)
    place = palette.list.visualRect(index).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert settled.scope.uid == "climate"


def test_all_that_was_found_is_shown_as_a_list(settled: MainWindow) -> None:
    palette = open_search(settled, "berlin")
    (row,) = [n for n, words in enumerate(shown(palette)) if words == "Show it as a list"]
    palette.list.clicked.emit(palette.model.index(row, 0))
    assert settled.views.view == "agenda"
    assert settled.scope.filter.words == "berlin"
    assert settled.toolbar.find_field.text() == "berlin"
    settled.commands.ways.show_all()
    assert settled.toolbar.find_field.text() == ""


def test_in_a_draft_the_words_can_be_looked_for_in_its_text(
    settled: MainWindow, opened: Opened
) -> None:
    settled.views.show("drafts")
    palette = open_search(settled, "phase")
    row = shown(palette).index("Find “phase” in the text of this draft")
    palette.list.clicked.emit(palette.model.index(row, 0))
    assert opened.drafts[0].asked == ["find phase"]


def test_without_words_it_shows_where_one_was_and_what_can_be_done(settled: MainWindow) -> None:
    settled.views.open_event("climate")
    settled.views.open_event("summit")
    words = shown(open_search(settled))
    assert words[0] == "Last visited"
    assert words[1].startswith("10th GFMD Summit")
    assert words[2].startswith("Thematic Workshop")
    assert "Today, Go, T" in words


def test_commands_are_found_by_their_words_and_given(settled: MainWindow) -> None:
    palette = open_search(settled, "mont vi")
    assert shown(palette) == ["Commands", "Month, View, 1"]
    settled.views.show("agenda")
    palette = open_search(settled, "mont vi")
    palette.field.entered.emit()
    assert settled.views.view == "month"


def test_where_nothing_is_found_it_says_so_and_offers_a_way_on(settled: MainWindow) -> None:
    palette = open_search(settled, "zzz")
    assert shown(palette)[:2] == ["Nothing found", "Nothing here begins with “zzz”."]
    assert palette.line is not None
    assert palette.line.key == "everything"


def test_in_an_empty_dossier_there_are_commands(
    open_window: OpenWindow, empty_dossier: Dossier, qtbot: QtBot
) -> None:
    window = open_window(empty_dossier)
    qtbot.waitUntil(lambda: "events in" in window.status.words)
    assert shown(open_search(window))[0] == "Commands"


def test_an_event_that_the_filter_hides_is_shown(settled: MainWindow) -> None:
    settled.scope.narrow(Filter(processes=frozenset({"IGC"})))
    palette = open_search(settled, "clim")
    palette.field.entered.emit()
    assert settled.scope.filter == Filter()
    assert settled.scope.uid == "climate"


def test_it_goes_when_another_part_takes_the_keyboard(settled: MainWindow) -> None:
    palette = open_search(settled, "clim")
    settled.sidebar.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.isVisible()
    assert settled.focusWidget() is settled.sidebar


def test_a_reader_of_the_screen_hears_the_line(settled: MainWindow, qtbot: QtBot) -> None:
    palette = open_search(settled, "clim")
    assert palette.field.accessibleDescription().startswith("Thematic Workshop on")
    assert palette.list.accessibleName() == "What was found"


def test_it_fits_a_small_window(settled: MainWindow) -> None:
    settled.resize(1000, 640)
    palette = open_search(settled, "m")
    assert settled.rect().contains(palette.geometry())


def test_headings_cannot_be_chosen(settled: MainWindow) -> None:
    model = open_search(settled).model
    model.load([Block("Heading", (Line("text"),))])
    assert model.step(-1, 1) == -1
    assert model.group(-1, 1) == -1
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
