"""A draft that is corrected, or changed on behalf of a delegation, in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.rendered import Form
from desktop.desk.dossier import Dossier
from desktop.ui.drafts.block_words import wanted_words
from desktop.ui.drafts.page import DraftsPage

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def words(dossier: Dossier, identity: str) -> str:
    found = dossier.paragraph(identity)
    assert found is not None
    return found.text


def write(page: DraftsPage, mode: str, identity: str, letters: int = 0, by: str = "") -> None:
    page.write(mode)
    if by:
        page.bar.delegation.put(by)
        page.bar.delegation_chosen.emit(by)
    page.text.select(identity)
    page.text.put_caret(identity, letters)
    page.text.setFocus()


def key(page: DraftsPage, code: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(page.text, code, held)


def proposals(page: DraftsPage, dossier: Dossier) -> tuple[Proposal, ...]:
    page.text.commit()
    return dossier.proposals(page.reading.draft)


def test_what_is_typed_corrects_my_copy(page: DraftsPage, dossier: Dossier) -> None:
    before = words(dossier, "op15")
    write(page, "edit", "op15", len(before))
    QTest.keyClicks(page.text, " and more")
    key(page, Qt.Key.Key_Backspace)
    page.text.commit()
    assert words(dossier, "op15") == f"{before} and mor"
    dossier.undo()
    assert words(dossier, "op15") == before
    assert wanted_words(page.text.block_of("op15")) == before


def test_writing_is_kept_at_a_pause_by_itself(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    write(page, "edit", "op15")
    QTest.keyClicks(page.text, "Now ")
    with qtbot.waitSignal(page.text.written, timeout=2000):
        pass
    assert words(dossier, "op15").startswith("Now ")


def test_undo_takes_back_what_was_typed_a_moment_ago(page: DraftsPage, dossier: Dossier) -> None:
    before = words(dossier, "op15")
    write(page, "edit", "op15")
    QTest.keyClicks(page.text, "x")
    key(page, Qt.Key.Key_Z, CTRL)
    assert words(dossier, "op15") == f"x{before}"
    assert dossier.undo() is not None
    assert words(dossier, "op15") == before


def test_return_splits_and_backspace_joins(page: DraftsPage, dossier: Dossier) -> None:
    before = words(dossier, "op15")
    ids = [one.id for one in dossier.paragraphs(page.reading.draft)]
    cut = before.index(" ")
    write(page, "edit", "op15", cut)
    key(page, Qt.Key.Key_Return)
    after = dossier.paragraphs(page.reading.draft)
    assert len(after) == len(ids) + 1
    assert words(dossier, "op15") == before[:cut]
    assert page.text.current not in ids
    key(page, Qt.Key.Key_Backspace)
    assert [one.id for one in dossier.paragraphs(page.reading.draft)] == ids
    assert words(dossier, "op15") == before


def test_the_label_is_never_written_in(page: DraftsPage, dossier: Dossier) -> None:
    before = words(dossier, "op16")
    write(page, "edit", "op16")
    key(page, Qt.Key.Key_Home)
    key(page, Qt.Key.Key_Home, CTRL)
    write(page, "edit", "op16")
    key(page, Qt.Key.Key_Home, SHIFT)
    QTest.keyClicks(page.text, "A")
    page.text.commit()
    assert words(dossier, "op16").endswith(before[1:]) or words(dossier, "op16") == f"A{before}"


def test_a_delegation_asks_for_words_and_the_text_stays(page: DraftsPage, dossier: Dossier) -> None:
    before = words(dossier, "op15")
    first, rest = before.split(" ", 1)
    write(page, "propose", "op15", 0, "Mexico")
    key(page, Qt.Key.Key_Delete, times=len(first))
    QTest.keyClicks(page.text, "Notes")
    (asked,) = proposals(page, dossier)
    assert (asked.delegation, asked.base, asked.text) == ("Mexico", before, f"Notes {rest}")
    assert words(dossier, "op15") == before
    assert [item.title for item in page.reading.items("op15") if item.proposal] == ["Mexico"]


def test_what_was_struck_comes_back_by_undo_and_own_words_go(
    page: DraftsPage, dossier: Dossier
) -> None:
    write(page, "propose", "op15", 0, "Mexico")
    QTest.keyClicks(page.text, "ab")
    key(page, Qt.Key.Key_Backspace, times=2)
    assert proposals(page, dossier) == ()
    key(page, Qt.Key.Key_Delete, CTRL)
    assert len(proposals(page, dossier)) == 1
    dossier.undo()
    assert proposals(page, dossier) == ()


def test_undo_while_proposing_shows_the_words_as_they_were(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = page.text.block_of("op15").text()
    write(page, "propose", "op15", 0, "Mexico")
    QTest.keyClicks(page.text, "one ")
    page.text.commit()
    QTest.keyClicks(page.text, "two ")
    page.text.commit()
    after = page.text.block_of("op15").text()
    assert "one two " in after
    dossier.undo()
    assert "two" not in page.text.block_of("op15").text()
    dossier.redo()
    assert page.text.block_of("op15").text() == after
    dossier.undo()
    dossier.undo()
    assert page.text.block_of("op15").text() == before


def test_two_delegations_write_on_one_paragraph_each_their_own(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = words(dossier, "op15")
    write(page, "propose", "op15", 0, "Mexico")
    QTest.keyClicks(page.text, "Strongly ")
    write(page, "propose", "op15", len(before), "European Union")
    QTest.keyClicks(page.text, " today")
    mexico, union = proposals(page, dossier)
    assert mexico.text == f"Strongly {before}"
    assert union.text == f"{before} today"
    page.text.chosen.emit("op16")
    assert page.text.block_of("op15").text().endswith(" today")
    assert "Strongly" in page.text.block_of("op15").text()


def test_paragraphs_are_asked_for_deleted_and_moved(page: DraftsPage, dossier: Dossier) -> None:
    write(page, "propose", "op15", 0, "Mexico")
    key(page, Qt.Key.Key_Return, CTRL)
    QTest.keyClicks(page.text, "Welcomes it;")
    (new,) = proposals(page, dossier)
    assert (new.kind, new.after, new.text) == (ProposalKind.ADD, "op15", "Welcomes it;")
    write(page, "propose", "op16", 0, "Peru")
    key(page, Qt.Key.Key_Backspace, CTRL | SHIFT)
    kinds = [one.kind for one in proposals(page, dossier)]
    assert kinds == [ProposalKind.ADD, ProposalKind.DELETE]
    key(page, Qt.Key.Key_Up, ALT | SHIFT)
    moved = proposals(page, dossier)[-1]
    assert moved.kind is ProposalKind.MOVE


def test_nobody_writes_in_what_another_delegation_adds(page: DraftsPage, dossier: Dossier) -> None:
    write(page, "propose", "op15", 0, "Mexico")
    key(page, Qt.Key.Key_Return, CTRL)
    QTest.keyClicks(page.text, "Welcomes it;")
    (new,) = proposals(page, dossier)
    said: list[str] = []
    page.notice.connect(said.append)
    write(page, "propose", f"+{new.id}", 0, "Peru")
    QTest.keyClicks(page.text, "x")
    assert proposals(page, dossier) == (new,)
    assert any("another delegation" in one for one in said)


def test_without_a_delegation_nothing_is_lost_and_it_is_said(
    page: DraftsPage, dossier: Dossier
) -> None:
    said: list[str] = []
    page.notice.connect(said.append)
    write(page, "propose", "op15")
    QTest.keyClicks(page.text, "x")
    assert proposals(page, dossier) == ()
    assert any("on whose behalf" in one for one in said)


def test_pasted_words_and_those_of_an_input_method_are_plain(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = words(dossier, "op15")
    write(page, "edit", "op15")
    QApplication.clipboard().setText("two\nlines ")
    key(page, Qt.Key.Key_V, CTRL)
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(page.text, event)
    page.text.commit()
    assert words(dossier, "op15") == f"two linesé{before}"


def test_rare_letters_are_one_letter_each(page: DraftsPage, dossier: Dossier) -> None:
    before = words(dossier, "op15")
    write(page, "edit", "op15")
    page.text.type_in("𝔸b")
    page.text.commit()
    key(page, Qt.Key.Key_Return)
    assert words(dossier, "op15") == "𝔸b"
    assert words(dossier, page.text.current) == before


def test_a_form_of_the_text_is_chosen_in_the_side_bar(page: DraftsPage, dossier: Dossier) -> None:
    before = words(dossier, "op15")
    write(page, "propose", "op15", len(before), "Mexico")
    QTest.keyClicks(page.text, " today")
    page.text.commit()
    page.write("read")
    page.choose_row("form", Form.COMPILED, False)
    assert "[today] (Mexico)" in page.text.block_of("op15").text()
    page.choose_row("form", Form.ORIGINAL, False)
    assert page.text.block_of("op15").text().endswith(before)
    page.check_row("show", "proposals", True)
    assert "today" in page.text.block_of("op15").text()


def test_the_side_bar_narrows_to_one_delegation(page: DraftsPage, dossier: Dossier) -> None:
    for name in ("Mexico", "Peru"):
        write(page, "propose", "op15", 0, name)
        QTest.keyClicks(page.text, f"{name} ")
        page.text.commit()
    page.write("read")
    rows = {
        row.id: row.count for s in page.sidebar_sections() if s.id == "proposals" for row in s.rows
    }
    assert rows == {"Mexico": "1", "Peru": "1"}
    page.choose_row("proposals", "Peru", False)
    assert "Mexico" not in page.text.block_of("op15").text()
    page.choose_row("proposals", "Peru", False)
    assert "Mexico" in page.text.block_of("op15").text()


@pytest.mark.parametrize("mode", ["edit", "propose"])
def test_a_text_that_is_only_read_takes_no_letters(
    page: DraftsPage, dossier: Dossier, mode: str
) -> None:
    before = words(dossier, "op15")
    write(page, mode, "op15", 0, "Mexico" if mode == "propose" else "")
    key(page, Qt.Key.Key_Escape)
    QTest.keyClicks(page.text, "xyz")
    assert proposals(page, dossier) == ()
    assert words(dossier, "op15") == before


def test_a_paragraph_is_copied_with_its_citation_by_a_key(page: DraftsPage) -> None:
    page.text.select("op14Ab")
    page.text.setFocus()
    key(page, Qt.Key.Key_C, CTRL | SHIFT)
    assert "(OP 14 A (b), First draft, 22 December 2016)" in QApplication.clipboard().text()


def test_what_is_being_written_is_saved_with_the_page(page: DraftsPage, dossier: Dossier) -> None:
    write(page, "edit", "op15")
    QTest.keyClicks(page.text, "Now ")
    page.save()
    assert words(dossier, "op15").startswith("Now ")


def test_what_others_want_stays_to_be_seen_and_is_not_written_in(
    page: DraftsPage, dossier: Dossier
) -> None:
    before = words(dossier, "op16")
    write(page, "propose", "op16", len("Invites"), by="Norway")
    QTest.keyClicks(page.text, " also")
    page.text.commit()
    write(page, "propose", "op16", 0, by="Chad")
    QTest.keyClicks(page.text, "Now ")
    assert "also (Norway)" in page.text.block_of("op16").text()
    cursor = page.text.textCursor()
    block = page.text.block_of("op16")
    cursor.setPosition(block.position())
    cursor.setPosition(block.position() + block.length() - 1, cursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(cursor)
    QTest.keyClicks(page.text, "Thanks;")
    norway, chad = sorted(
        (one for one in proposals(page, dossier) if one.kind is ProposalKind.CHANGE),
        key=lambda one: one.delegation == "Chad",
    )
    assert (norway.base, norway.text) == (before, before.replace("Invites", "Invites also"))
    assert (chad.base, chad.text) == (before, "Thanks;")


def test_a_reason_written_after_the_words_goes_to_their_proposal_alone(
    page: DraftsPage, dossier: Dossier
) -> None:
    write(page, "propose", "op15", by="Mexico")
    QTest.keyClicks(page.text, "Now ")
    page.text.commit()
    page.bar.reason.setFocus()
    QTest.keyClicks(page.bar.reason, "cost")
    page.bar.meeting.setText("informals of 3 April")
    QTest.keyClick(page.bar.meeting, Qt.Key.Key_Return)
    page.bar.day.selectAll()
    QTest.keyClicks(page.bar.day, "9 March 2016")
    QTest.keyClick(page.bar.day, Qt.Key.Key_Return)
    (mexico,) = proposals(page, dossier)
    assert mexico.made is not None
    assert mexico.made.isoformat() == "2016-03-09"
    assert (mexico.reason, mexico.occasion) == ("cost", "informals of 3 April")
    write(page, "propose", "op16", by="Cuba")
    assert page.bar.reason.text() == ""
    QTest.keyClicks(page.text, "Also ")
    cuba = next(one for one in proposals(page, dossier) if one.delegation == "Cuba")
    assert (cuba.reason, cuba.occasion) == ("", "informals of 3 April")
    write(page, "propose", "op15", by="Mexico")
    page.text.chosen.emit("op15")
    assert page.bar.reason.text() == "cost"


def test_a_reason_written_before_the_words_waits_for_them(
    page: DraftsPage, dossier: Dossier
) -> None:
    write(page, "propose", "op15", by="Mexico")
    QTest.keyClicks(page.bar.reason, "cost")
    QTest.keyClick(page.bar.reason, Qt.Key.Key_Return)
    page.text.select("op16")
    page.text.put_caret("op16", 0)
    QTest.keyClicks(page.text, "Also ")
    (made,) = proposals(page, dossier)
    assert (made.paragraph, made.reason) == ("op16", "cost")


@pytest.mark.parametrize(("typed", "taken"), [("nor", "Norway"), ("sids", "SIDS"), ("XYZ", "XYZ")])
def test_return_takes_only_the_delegation_that_is_meant(
    page: DraftsPage, typed: str, taken: str
) -> None:
    write(page, "propose", "op15")
    page.bar.delegation.setText(typed)
    QTest.keyClick(page.bar.delegation, Qt.Key.Key_Return)
    assert page.bar.delegation.text() == taken


def test_a_beginning_of_several_names_chooses_none_of_them(page: DraftsPage) -> None:
    chosen: list[str] = []
    write(page, "propose", "op15")
    page.bar.delegation_chosen.connect(chosen.append)
    page.bar.delegation.setText("gui")
    QTest.keyClick(page.bar.delegation, Qt.Key.Key_Return)
    assert (chosen, page.bar.delegation.text()) == ([], "gui")
