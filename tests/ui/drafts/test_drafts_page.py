"""The page of drafts as the window knows it: side bar, search, what it remembers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.desk.dossier import Dossier
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.drafts.reader_state import NAME, ReaderState, load_reader, save_reader
from desktop.ui.page import Row
from desktop.ui.theme import Appearance, Theme
from tests import make
from tests.ui import world
from tests.ui.drafts import draft_world, look
from tests.ui.drafts.conftest import OpenPage


def rows(page: DraftsPage, section: str) -> list[Row]:
    return [row for one in page.sidebar_sections() if one.id == section for row in one.rows]


def chosen(page: DraftsPage, section: str) -> list[str]:
    return [row.text for row in rows(page, section) if row.chosen]


@pytest.fixture
def two_drafts(dossier: Dossier) -> Dossier:
    """The dossier with a second version of the draft."""
    second = make.draft("draft-2", version="Revised draft")
    world.add(dossier, second, *draft_world.paragraphs("draft-2"))
    return dossier


# -- side bar --------------------------------------------------------------------------------------


def test_the_side_bar_has_drafts_outline_and_what_is_shown(page: DraftsPage) -> None:
    assert [(row.text, row.tooltip) for row in rows(page, "drafts")] == [
        ("First draft", "Modalities")
    ]
    assert [(row.text, row.count) for row in rows(page, "outline")] == [
        ("Preamble", "PP 1–2"),
        ("Operative part", "OP 12"),
        ("Phase I", "OP 14–16"),
        ("Phase II", "OP 20"),
    ]
    assert [(row.text, row.checked) for row in rows(page, "show")] == [
        ("Linked events", True),
        ("Dates in the text", True),
        ("Line numbers", False),
    ]


def test_the_outline_follows_what_is_read(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(dossier, height=300)
    assert chosen(page, "outline") == ["Preamble"]
    told: list[bool] = []
    page.outline_changed.connect(lambda: told.append(True))
    page.text.scroll_to("op14Aa")
    assert chosen(page, "outline") == ["Phase I"]
    assert told


@pytest.mark.parametrize("part", ["Preamble", "Operative part", "Phase I", "Phase II"])
def test_a_part_is_gone_to_and_marked(open_page: OpenPage, dossier: Dossier, part: str) -> None:
    page = open_page(dossier, height=500)
    row = next(one for one in rows(page, "outline") if one.text == part)
    page.choose_row("outline", row.id, False)
    assert chosen(page, "outline") == [part]
    assert page.text.at_top() in (row.id, "")


def test_versions_with_one_label_are_told_apart_by_their_titles(
    dossier: Dossier, open_page
) -> None:
    world.add(dossier, make.draft("other", title="Pact for the future", version="First draft"))
    assert [row.text for row in rows(open_page(dossier), "drafts")] == [
        "First draft, Modalities",
        "First draft, Pact for the future",
    ]


def test_a_version_without_label_goes_by_symbol_or_title(dossier: Dossier, open_page) -> None:
    world.add(
        dossier,
        make.draft("a", title="One", symbol="A/RES/71/280"),
        make.draft("b", title="Elements"),
    )
    assert [row.text for row in rows(open_page(dossier), "drafts")][1:] == [
        "A/RES/71/280",
        "Elements",
    ]


# -- drafts ----------------------------------------------------------------------------------------


def test_the_newest_draft_is_open_at_first(open_page: OpenPage, two_drafts: Dossier) -> None:
    page = open_page(two_drafts)
    assert chosen(page, "drafts") == ["Revised draft"]
    page.choose_row("drafts", "draft-1", False)
    assert chosen(page, "drafts") == ["First draft"]
    assert page.title() == "Modalities"


def test_a_paragraph_of_another_draft_is_shown_in_it(
    open_page: OpenPage, two_drafts: Dossier
) -> None:
    page = open_page(two_drafts)
    page.show_paragraph("op20")
    assert page.text.current == "op20"
    assert chosen(page, "drafts") == ["First draft"]
    page.show_paragraph("nobody")
    assert page.text.current == "op20"


def test_each_draft_keeps_its_place(open_page: OpenPage, two_drafts: Dossier) -> None:
    page = open_page(two_drafts, height=300)
    page.show_paragraph("op15")
    page.text.scroll_to("op14Ac")
    page.choose_row("drafts", "draft-2", False)
    assert page.text.at_top() == ""
    page.choose_row("drafts", "draft-1", False)
    assert (page.text.at_top(), page.text.current) == ("op14Ac", "op15")


def test_the_next_start_goes_on_where_the_last_one_ended(
    open_page: OpenPage, two_drafts: Dossier
) -> None:
    page = open_page(two_drafts, height=300)
    page.show_paragraph("op20")
    page.text.scroll_to("op16")
    page.check_row("show", "dates", False)
    page.tools.larger.click()
    page.hide()
    again = open_page(two_drafts, height=300)
    assert chosen(again, "drafts") == ["First draft"]
    assert (again.text.at_top(), again.text.current) == ("op16", "op20")
    assert [row.checked for row in rows(again, "show")] == [True, False, False]
    assert look.face(again.text, "op15", "that").font().pixelSize() > 17


def test_without_a_draft_the_page_says_what_to_do(
    open_page: OpenPage, empty_dossier: Dossier, qtbot: QtBot
) -> None:
    page = open_page(empty_dossier)
    assert "No draft in this dossier yet" in look.words(page)
    with qtbot.waitSignal(page.import_wanted):
        look.button(page, "Import…").click()
    assert [one.rows for one in page.sidebar_sections()] == [(), (), ()]
    page.text.scroll_to("")
    page.save()


def test_a_draft_that_comes_in_is_opened_and_taken_back_again(
    open_page: OpenPage, empty_dossier: Dossier
) -> None:
    page = open_page(empty_dossier)
    paper = make.document("draft.txt")
    world.add(empty_dossier, paper, make.draft(version="Zero draft"), *draft_world.paragraphs())
    assert chosen(page, "drafts") == ["Zero draft"]
    assert "Requests the President" in page.text.toPlainText()
    empty_dossier.undo()
    assert "No draft in this dossier yet" in look.words(page)


def test_an_edit_keeps_the_place(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(dossier, height=300)
    page.show_paragraph("op15")
    page.text.scroll_to("op15")
    before = dossier.paragraph("op12")
    assert before is not None
    after = replace(before, text=f"{before.text} and more;" * 3)
    dossier.do(Edit("changing", (Change(before, after),)))
    assert page.text.at_top() == "op15"
    assert page.text.current == "op15"
    assert page.text.toPlainText().count("and more;") == 3


def test_another_appearance_keeps_the_place(page: DraftsPage, theme: Theme) -> None:
    page.resize(884, 300)
    page.show_paragraph("op15")
    before = look.face(page.text, "op15", "that").foreground().color()
    theme.choose(Appearance.DARK)
    page.refresh_theme()
    dark = look.face(page.text, "op15", "that").foreground().color()
    theme.choose(Appearance.LIGHT)
    page.refresh_theme()
    assert before != dark
    assert page.text.current == "op15"
    assert look.face(page.text, "op15", "that").foreground().color() == before


# -- references and footnotes ----------------------------------------------------------------------


def test_a_reference_is_followed_and_back_leads_back(page: DraftsPage, qtbot: QtBot) -> None:
    went: list[str] = []
    page.paragraph_chosen.connect(went.append)
    at = look.point(page.text, "op20", "paragraphs 14")
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert went == ["op20", "op14"]
    assert page.text.current == "op14"


def test_a_reference_to_another_text_is_only_told(page: DraftsPage, qtbot: QtBot) -> None:
    at = look.point(page.text, "op14", "paragraph 8")
    with qtbot.waitSignal(page.notice) as told:
        qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["“paragraph 8 of Annex II of its resolution 71/1” points to another text."]
    assert page.text.current == "op14"


def test_a_sign_leads_to_its_footnote(page: DraftsPage, qtbot: QtBot) -> None:
    at = look.point(page.text, "op12", "1;")
    at.setX(at.x() - 5)
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.text.current == "n1"


# -- finding ---------------------------------------------------------------------------------------


def selected(page: DraftsPage) -> list[str]:
    return [one.cursor.selectedText() for one in page.text.extraSelections()]


def test_words_are_found_marked_and_gone_through(page: DraftsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = page.find_bar.field
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "SECRETARY")
    assert selected(page) == ["Secretary"] * 3
    assert page.find_bar.said == "1 of 3"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.find_bar.said == "2 of 3"
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.find_bar.said == "3 of 3"
    look.button(page.find_bar, "The next place").click()
    assert page.find_bar.said == "1 of 3"
    look.button(page.find_bar, "The place before").click()
    assert page.find_bar.said == "3 of 3"


def test_the_place_found_is_brought_into_view(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(dossier, height=260)
    page.find_words("proposed as well")
    top, bottom = page.text.extent("n1")
    assert top < page.text.viewport().height()
    assert bottom > 0


def test_looking_begins_where_one_reads(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(dossier, height=260)
    page.text.scroll_to("op15")
    page.find_words("no later than")
    assert page.find_bar.said == "2 of 2"


def test_what_is_not_there_is_said(page: DraftsPage, qtbot: QtBot) -> None:
    page.tools.search.click()
    qtbot.keyClicks(page.find_bar.field, "elephant")
    assert page.find_bar.said == "not found"
    qtbot.keyClick(page.find_bar.field, Qt.Key.Key_Return)
    assert page.find_bar.said == "not found"


def test_escape_ends_the_search(page: DraftsPage, qtbot: QtBot) -> None:
    page.tools.search.click()
    qtbot.keyClicks(page.find_bar.field, "phase")
    qtbot.keyClick(page.find_bar.field, Qt.Key.Key_Escape)
    assert page.find_bar.isHidden()
    assert selected(page) == []
    assert QApplication.focusWidget() is page.text


def test_words_from_the_windows_field_are_found_too(page: DraftsPage) -> None:
    page.find_words("phase i")
    assert selected(page) == ["Phase I", "Phase I"]
    assert not page.find_bar.isHidden()
    page.find_words("")
    assert selected(page) == []
    assert page.find_bar.isHidden()


def test_rare_letters_do_not_shift_what_is_marked(open_page: OpenPage, dossier: Dossier) -> None:
    world.add(dossier, make.paragraph("OP 99", "𝔗𝔥𝔢 global compact 𝔬𝔣 peoples;", 99))
    page = open_page(dossier)
    page.find_words("peoples")
    assert selected(page) == ["peoples"]


def test_the_marks_stay_when_the_text_is_set_anew(page: DraftsPage) -> None:
    page.find_words("thematic")
    number = len(selected(page))
    page.tools.larger.click()
    assert selected(page) == ["thematic"] * number


# -- remembering -----------------------------------------------------------------------------------


def test_the_state_is_written_and_read_back(tmp_path: Path) -> None:
    state = ReaderState(19.0, events=False, dates=True).placed("d", "p1", "p2")
    assert save_reader(tmp_path / "new", state)
    assert load_reader(tmp_path / "new") == state
    assert load_reader(tmp_path / "new").last == "d"


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "[]",
        "{",
        '{"size": "big", "places": []}',
        '{"size": 900, "places": {"d": 1}}',
        '{"size": null, "places": {"d": ["a"]}}',
    ],
)
def test_a_damaged_state_is_as_at_a_first_start(tmp_path: Path, stored: str) -> None:
    (tmp_path / NAME).write_text(stored, encoding="utf-8")
    assert load_reader(tmp_path) == ReaderState()


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    assert not save_reader(None, ReaderState())
    assert load_reader(None) == ReaderState()
    blocked = tmp_path / "file"
    blocked.write_text("here", encoding="utf-8")
    assert not save_reader(blocked, ReaderState())


def test_only_so_many_places_are_kept_the_last_ones() -> None:
    state = ReaderState()
    for number in range(100):
        state = state.placed(f"d{number}", "", "")
    state = state.placed("d50", "p", "p")
    assert len(state.places) <= 60
    assert state.last == "d50"
    assert "d0" not in state.places
