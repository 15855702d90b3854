"""What is written over the end of a paragraph: taken out, pasted, joined, undone in one go."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from desktop.core.drafts.proposal import ProposalKind
from desktop.desk.dossier import Dossier
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.drafts.pasted import lines_of
from tests.ui.drafts.test_writing import CTRL, key, proposals, words, write

SHIFT = Qt.KeyboardModifier.ShiftModifier


def texts(dossier: Dossier) -> list[tuple[str, str]]:
    return [(one.label, one.text) for one in dossier.paragraphs("draft-1")]


def select(page: DraftsPage, first: str, start: int, last: str, end: int) -> None:
    """Select from some letters behind the label of one paragraph to some of another one."""
    page.text.put_caret(first, start)
    cursor = page.text.textCursor()
    anchor = cursor.position()
    page.text.put_caret(last, end)
    place = page.text.textCursor().position()
    cursor.setPosition(anchor)
    cursor.setPosition(place, cursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(cursor)


def test_what_is_selected_over_paragraphs_goes_in_one_edit(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = texts(dossier)
    write(page, "edit", "op12")
    select(page, "op12", 8, "op15", 7)
    key(page, Qt.Key.Key_Delete)
    assert words(dossier, "op12") == f"Requests{before[9][1].removeprefix('Decides')}"
    gone = ("h1", "op14", "op14A", "op14Aa", "op14Ab", "op14Ac", "op15")
    assert not any(dossier.paragraph(one) for one in gone)
    assert texts(dossier)[3] == ("14.", before[10][1])
    block = page.text.textCursor().block()
    assert block.text()[: page.text.textCursor().positionInBlock()] == "12.\tRequests"
    dossier.undo()
    assert texts(dossier) == before


def test_typing_over_paragraphs_puts_the_letters_in_their_place(
    page: DraftsPage, dossier: Dossier
) -> None:
    write(page, "edit", "op15")
    select(page, "op15", 0, "op16", 7)
    QTest.keyClicks(page.text, "Asks")
    page.text.commit()
    assert words(dossier, "op15").startswith("Asks the Secretary-General to submit")


def test_everything_can_be_selected_and_taken_out_and_comes_back(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = texts(dossier)
    write(page, "edit", "op15")
    key(page, Qt.Key.Key_A, CTRL)
    key(page, Qt.Key.Key_Backspace)
    assert texts(dossier) == [("", "")]
    dossier.undo()
    assert texts(dossier) == before


def test_delete_at_the_end_takes_the_next_paragraph_in(page: DraftsPage, dossier: Dossier) -> None:
    first, second = words(dossier, "op15"), words(dossier, "op16")
    write(page, "edit", "op15", len(first))
    key(page, Qt.Key.Key_Delete)
    assert words(dossier, "op15") == f"{first} {second}"


def test_return_before_the_first_letter_makes_room_above(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = texts(dossier)
    write(page, "edit", "op15")
    key(page, Qt.Key.Key_Return)
    assert texts(dossier)[9:11] == [("15.", ""), ("16.", before[9][1])]
    QTest.keyClicks(page.text, "Now ")
    page.text.commit()
    assert words(dossier, "op15") == f"Now {before[9][1]}"


def test_tab_before_the_first_letter_puts_a_paragraph_deeper(
    page: DraftsPage, dossier: Dossier
) -> None:
    write(page, "edit", "op16")
    key(page, Qt.Key.Key_Tab)
    assert dossier.paragraph("op16").level == 1  # type: ignore[union-attr]
    assert page.text.hasFocus()
    key(page, Qt.Key.Key_Backtab, SHIFT)
    assert dossier.paragraph("op16").level == 0  # type: ignore[union-attr]
    page.text.put_caret("op16", 3)
    key(page, Qt.Key.Key_Tab)
    assert dossier.paragraph("op16").level == 0  # type: ignore[union-attr]


def pasted(text: str = "", markup: str = "") -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if markup:
        data.setHtml(markup)
    return data


def test_pasted_paragraphs_become_paragraphs_in_one_edit(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = texts(dossier)
    write(page, "edit", "op15", len("Decides also"))
    page.text.insertFromMimeData(
        pasted("one\ntwo", "<p>, as one,</p><style>p{}</style><p>Notes two;</p><p>Asks three</p>")
    )
    rest = before[9][1].removeprefix("Decides also")
    assert texts(dossier)[9:12] == [
        ("15.", "Decides also, as one,"),
        ("16.", "Notes two;"),
        ("17.", f"Asks three{rest}"),
    ]
    assert texts(dossier)[12] == ("18.", before[10][1])
    block = page.text.textCursor().block()
    assert block.text()[: page.text.textCursor().positionInBlock()] == "17.\tAsks three"
    dossier.undo()
    assert texts(dossier) == before


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one word", ["one word"]),
        ("a line that a mail\nhas cut in two", ["a line that a mail has cut in two"]),
        ("Decides one;\nNotes two;\r\nthe end", ["Decides one;", "Notes two;", "the end"]),
        ("cut\nin two\n\nnext\n", ["cut in two", "next"]),
        (
            "14.\tRequests one\n15.\tNotes\n\ta lost label",
            ["Requests one", "Notes", "a lost label"],
        ),
        ("as follows\n(a) this\n(b) that", ["as follows", "(a) this", "(b) that"]),
        (" \n\t\n", []),
    ],
)
def test_plain_words_are_parted_where_paragraphs_end(text: str, lines: list[str]) -> None:
    assert lines_of(pasted(text)) == lines


def test_a_delegation_asks_over_several_paragraphs(page: DraftsPage, dossier: Dossier) -> None:
    before = texts(dossier)
    write(page, "propose", "op14Ab", by="Norway")
    select(page, "op14Ab", 10, "op15", 7)
    key(page, Qt.Key.Key_Delete)
    assert texts(dossier) == before
    asked = {one.paragraph: one for one in proposals(page, dossier)}
    assert asked["op14Ab"].text == "Addressing"
    assert asked["op14Ac"].kind is ProposalKind.DELETE
    assert asked["op15"].text == before[9][1].removeprefix("Decides")
    assert len(asked) == 3
    dossier.undo()
    assert proposals(page, dossier) == ()


def test_a_delegation_pastes_new_paragraphs(page: DraftsPage, dossier: Dossier) -> None:
    write(page, "propose", "op16", len("Invites"), by="Norway")
    page.text.insertFromMimeData(pasted(" kindly;\nThanks the hosts;\nNotes the report;"))
    asked = proposals(page, dossier)
    assert [(one.kind, one.text.split(" the ")[0]) for one in asked] == [
        (ProposalKind.CHANGE, "Inviteskindly;"),
        (ProposalKind.ADD, "Thanks"),
        (ProposalKind.ADD, "Notes"),
    ]
    assert asked[0].text.startswith("Inviteskindly; the Secretary-General")
