"""Two versions on one page: what changed is seen, walked through, and taken over."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable
from pytestqt.qtbot import QtBot

from desktop.core.clock import Clock
from desktop.core.dates.printed import find_dates
from desktop.core.edit import Change, Edit, Record
from desktop.core.links.ties import Link, LinkState, Note, on_paragraph
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from desktop.ui.dates import DateWords
from desktop.ui.drafts.compare_menu import PairMenu
from desktop.ui.drafts.compare_page import AFFECTED, CHANGES, ComparePage
from desktop.ui.page import Compared
from desktop.ui.theme import Theme
from tests import make

HELD = "Decides that the conference shall be held in March 2018 in Geneva;"
ASKS = "Requests the Secretary-General to prepare a report with facts and figures;"
INVITES = "Invites the regional commissions and other bodies to contribute to the process;"
THANKS = "Thanks the Government of Mexico for its generous offer to host the meeting."
VERSIONS = (
    ("a", "First draft", (HELD, ASKS, INVITES)),
    ("b", "Second draft", (HELD.replace("March", "May"), INVITES, ASKS, THANKS)),
)


def records() -> Iterator[Record]:
    yield make.document("draft.txt")
    for draft, version, texts in VERSIONS:
        yield make.draft(draft, version=version)
        for n, text in enumerate(texts):
            yield make.paragraph(f"OP {n + 1}", text, n, id=f"{draft}{n + 1}", draft=draft)
    yield Note(on_paragraph("a2"), "ask the capital")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    opened.do(Edit("adding", tuple(Change(None, one) for one in records())))
    yield opened
    opened.close()


Open = Callable[[Dossier], ComparePage]


@pytest.fixture
def open_page(qtbot: QtBot, theme: Theme, dates: DateWords) -> Open:
    def make_page(dossier: Dossier) -> ComparePage:
        page = ComparePage(dossier, dates, theme)
        dossier.subscribe(page.reload)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        page.show()
        return page

    return make_page


def table_of(page: ComparePage) -> QTextTable:
    (table,) = page.text.document().rootFrame().childFrames()
    assert isinstance(table, QTextTable)
    return table


def cells(page: ComparePage) -> list[list[str]]:
    """The words of each row, column by column."""
    table = table_of(page)
    places = [
        [table.cellAt(row, column) for column in range(table.columns())]
        for row in range(table.rows())
    ]
    return [
        [_text(page, cell.firstPosition(), cell.lastPosition()) for cell in row] for row in places
    ]


def _text(page: ComparePage, first: int, last: int) -> str:
    cursor = page.text.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_the_newest_version_stands_beside_the_one_before_it(
    open_page: Open, dossier: Dossier
) -> None:
    page = open_page(dossier)
    assert page.head.older.accessibleName() == "Older version: First draft"
    assert page.head.newer.accessibleName() == "Newer version: Second draft"
    first = cells(page)[0]
    assert (first[2], first[5]) == (HELD, HELD.replace("March", "May"))


def test_what_was_struck_and_put_in_is_marked(open_page: Open, dossier: Dossier) -> None:
    page = open_page(dossier)
    for column, word in ((2, "March"), (5, "May")):
        cell = table_of(page).cellAt(0, column)
        cursor = page.text.textCursor()
        cursor.setPosition(cell.firstPosition() + HELD.index("March") + 1)
        look = cursor.charFormat()
        assert (look.fontStrikeOut(), look.fontUnderline()) == (word == "March", word == "May")


def test_new_and_moved_paragraphs_say_so(open_page: Open, dossier: Dossier) -> None:
    rows = cells(open_page(dossier))
    assert [row[3] for row in rows].count("moved") == 1
    assert [(row[3], row[5]) for row in rows][-1] == ("new", THANKS)


def test_what_is_the_same_can_be_folded_away(open_page: Open, dossier: Dossier) -> None:
    page = open_page(dossier)
    page.tools.only.click()
    assert [row[2] for row in cells(page)].count("… 1 paragraph the same") == 1


def test_both_can_be_set_into_one_text(open_page: Open, dossier: Dossier) -> None:
    page = open_page(dossier)
    page.tools.inline.click()
    assert cells(page)[0][2] == HELD.replace("March", "MarchMay")


def test_keys_walk_through_the_changes(open_page: Open, dossier: Dossier, qtbot: QtBot) -> None:
    page = open_page(dossier)
    said: list[str] = []
    page.notice.connect(said.append)
    seen = []
    for _ in range(4):
        qtbot.keyClick(page.text, Qt.Key.Key_N)
        seen.append(page.text.textCursor().position())
    assert len(set(seen[:3])) == 3
    assert said == ["There is no further change."]
    qtbot.keyClick(page.text, Qt.Key.Key_P)
    assert page.text.textCursor().position() == seen[1]


def test_the_side_bar_leads_to_a_change(open_page: Open, dossier: Dossier) -> None:
    page = open_page(dossier)
    (section,) = page.sidebar_sections()
    assert [(row.text, row.count) for row in section.rows][-1] == ("OP 4", "new")
    page.choose_row(CHANGES, section.rows[-1].id, False)
    cell = table_of(page).cellAt(3, 5)
    assert page.text.textCursor().position() == cell.firstPosition()
    assert not page.text.textCursor().hasSelection()


def test_the_newer_version_takes_over_and_it_can_be_undone(
    open_page: Open, dossier: Dossier, qtbot: QtBot
) -> None:
    page = open_page(dossier)
    said: list[str] = []
    page.edited.connect(said.append)
    qtbot.keyClick(page.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dossier.note(on_paragraph("b3")) == "ask the capital"
    assert said == ["Notes, links and proposals carried over"]
    assert not page.carry.isEnabled()
    dossier.undo()
    assert dossier.note(on_paragraph("b3")) == ""
    assert page.carry.isEnabled()


def test_a_paragraph_is_paired_with_another_one_by_hand(
    open_page: Open, dossier: Dossier, qtbot: QtBot
) -> None:
    page = open_page(dossier)
    section = page.sidebar_sections()[0]
    page.choose_row(CHANGES, section.rows[-1].id, False)
    qtbot.keyClick(page.text, Qt.Key.Key_Equal)
    (menu,) = page.findChildren(PairMenu)
    lines = menu.actions()
    wanted = next(one for one in lines if one.text().startswith("OP 1"))
    wanted.trigger()
    assert ("a1", "b4") in {(one.older, one.newer) for one in dossier.pairs("a", "b")}
    assert cells(page)[-1][2] == HELD
    dossier.undo()
    assert dossier.pairs("a", "b") == ()


def test_one_version_alone_asks_for_another(open_page: Open, tmp_path: Path, clock: Clock) -> None:
    opened = Dossier(Store(tmp_path / "b.dossier"), lambda: Gazetteer(()), clock, "UTC")
    page = open_page(opened)
    assert page.empty.isVisible()
    assert not page.text.isVisible()
    opened.close()


def linked(dossier: Dossier) -> None:
    """A meeting beside the paragraph whose date moves from March to May."""
    for paragraph in ("a1", "b1"):
        known = dossier.paragraph(paragraph)
        assert known is not None
        dated = replace(known, dates=find_dates(known.text))
        dossier.do(Edit("dating", (Change(known, dated),)))
    event = make.event("Conference", "March 2018", uid="held")
    tied = Link("a1", "held", "by hand", LinkState.CONFIRMED)
    dossier.do(Edit("linking", (Change(None, event), Change(None, tied))))


def test_a_meeting_that_a_moved_date_touches_can_take_it(
    open_page: Open, dossier: Dossier, qtbot: QtBot
) -> None:
    linked(dossier)
    page = open_page(dossier)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.choose_row(AFFECTED, "held", False)
    assert page.offer.take.text() == "Take the new date: May 2018 (was: March 2018)"
    with qtbot.waitSignal(page.edited) as told:
        qtbot.keyClick(page.offer.take, Qt.Key.Key_Return)
    assert told.args == ["“Conference” has the new date: May 2018"]
    event = dossier.event("held")
    assert event is not None
    assert (event.when.edtf, event.sequence) == ("2018-05", 1)
    assert not page.offer.isVisible()
    dossier.undo()
    assert dossier.event("held") == make.event("Conference", "March 2018", uid="held")


def test_escape_leaves_the_meeting_as_it_is(
    open_page: Open, dossier: Dossier, qtbot: QtBot
) -> None:
    linked(dossier)
    page = open_page(dossier)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.choose_row(AFFECTED, "held", False)
    qtbot.keyClick(page.offer.take, Qt.Key.Key_Escape)
    assert not page.offer.isVisible()
    assert page.text.hasFocus()


def test_the_first_version_is_compared_with_what_became_of_it(
    dossier: Dossier, qtbot: QtBot, theme: Theme, dates: DateWords
) -> None:
    second = dossier.draft("b")
    assert second is not None
    dossier.do(Edit("chaining", (Change(second, replace(second, previous="a")),)))
    page = ComparePage(dossier, dates, theme, "a")
    qtbot.addWidget(page)
    assert (page.head.older.draft_id, page.head.newer.draft_id) == ("a", "b")


def test_the_name_over_a_column_lists_the_versions_and_changes_it(
    open_page: Open, dossier: Dossier
) -> None:
    third = make.draft("c", version="Second draft", document="clean.docx")
    paper = make.document("clean.docx")
    dossier.do(Edit("adding", (Change(None, paper), Change(None, third))))
    page = open_page(dossier)
    menu = page.head.newer.menu_of_versions()
    lines = [action.text() for action in menu.actions()]
    assert lines == ["First draft", "Second draft  draft.txt", "Second draft  clean.docx"]
    menu.actions()[1].trigger()
    assert page.draft_id == "b"
    assert page.head.newer.accessibleName() == "Newer version: Second draft draft.txt"
    menu.close()


def test_what_is_printed_is_what_is_compared(open_page: Open, dossier: Dossier) -> None:
    page = open_page(dossier)
    page.tools.inline.click()
    assert page.compared == Compared("a", "b", inline=True)


def test_the_whole_date_that_moved_is_marked(open_page: Open, dossier: Dossier) -> None:
    dated = [
        replace(one, dates=find_dates(one.text))
        for one in (dossier.paragraph("a1"), dossier.paragraph("b1"))
        if one is not None
    ]
    known = (dossier.paragraph("a1"), dossier.paragraph("b1"))
    dossier.do(Edit("dating", tuple(map(Change, known, dated))))
    page = open_page(dossier)
    cell = table_of(page).cellAt(0, 5)
    cursor = cell.firstCursorPosition()
    marked = ""
    while cursor.position() < cell.lastPosition():
        cursor.movePosition(cursor.MoveOperation.NextCharacter)
        if cursor.charFormat().background().style() is not Qt.BrushStyle.NoBrush:
            marked += page.text.document().characterAt(cursor.position() - 1)
    assert marked == "in May 2018"
