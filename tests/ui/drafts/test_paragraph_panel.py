"""The panel for a paragraph: what it tells, and what can be done in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.links.ties import Link, LinkState, on_paragraph
from desktop.desk.dossier import Dossier
from desktop.desk.edits import write_note
from desktop.ui.drafts.page import DraftsPage
from tests.ui import world
from tests.ui.drafts import look
from tests.ui.drafts.conftest import OpenPage


def states(dossier: Dossier, paragraph: str) -> dict[str, str]:
    return {link.uid: str(link.state) for link in dossier.links_of_paragraph(paragraph)}


def press(page: DraftsPage, name: str) -> None:
    look.button(page.panel, name).click()


@pytest.fixture
def panel(page: DraftsPage) -> QWidget:
    """The panel, at the paragraph that has one of every link."""
    page.show_paragraph("op14Ab")
    return page.panel


# -- told ------------------------------------------------------------------------------------------


def test_without_a_paragraph_it_says_what_to_do(page: DraftsPage) -> None:
    assert look.words(page.panel) == [
        "Choose a paragraph to see its dates, its events and its source."
    ]


def test_it_names_the_paragraph_and_tells_its_links(page: DraftsPage, panel: QWidget) -> None:
    told = look.words(panel)
    assert told[:2] == [
        "OP 14 A (b)",
        "Addressing man-made and natural crisis situations, including…",
    ]
    linked = "24 May 2017 GFMD · Thematic Workshop on “Migration and Climate”, Rabat, Morocco"
    assert told.index("Linked events") < told.index(linked) < told.index("Suggested")
    assert "you confirmed this link" in told
    reason = "both mention “large scale movements”"
    assert any(reason in words for words in told[told.index("Suggested") :])
    assert "1 dismissed…" in told


def test_the_best_suggestion_comes_first(page: DraftsPage, panel: QWidget) -> None:
    told = " ".join(look.words(panel))
    assert told.index("Full Round") < told.index("Third Pan-African Forum")


def test_the_source_stands_word_for_word(page: DraftsPage, panel: QWidget) -> None:
    told = look.words(panel)
    place = told.index("Source, word for word")
    assert told[place + 1].startswith("b. Addressing man-made")
    assert told[place + 2] == "draft.txt, line 47"


def test_a_date_tells_what_it_means_and_leads_to_its_entry(page: DraftsPage, qtbot: QtBot) -> None:
    page.show_paragraph("op14")
    card = look.button(
        page.panel,
        "Window between April 2017 and November 2017"
        " 1 Apr – 30 Nov 2017 · in the calendar: Phase I",
    )
    with qtbot.waitSignal(page.event_chosen) as told:
        card.click()
    assert told.args == ["phase"]


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        (
            "op20",
            "Deadline no later than November 2017"
            " by 30 Nov 2017 · in the calendar: Preparatory meeting",
        ),
        (
            "op16",
            "Relative date in advance of each thematic session no day follows from these words",
        ),
    ],
)
def test_dates_are_told_by_kind_and_bounds(page: DraftsPage, paragraph: str, words: str) -> None:
    page.show_paragraph(paragraph)
    assert words in look.words(page.panel)


def test_a_click_on_a_date_brings_it_out(page: DraftsPage, qtbot: QtBot) -> None:
    at = look.point(page.text, "op20", "no later than")
    with qtbot.waitSignal(page.paragraph_chosen) as told:
        qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["op20"]
    assert "Deadline no later than November 2017" in " ".join(look.words(page.panel))
    assert page.text.current == "op20"


def test_a_click_on_an_open_date_says_that_it_is_open(page: DraftsPage, qtbot: QtBot) -> None:
    at = look.point(page.text, "op14Aa", "(Month)")
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert "Date left open (Month) the paper leaves the date open" in look.words(page.panel)


def test_references_are_told_and_followed(page: DraftsPage, qtbot: QtBot) -> None:
    page.show_paragraph("op20")
    told = look.words(page.panel)
    assert "Refers to" in told
    target = next(words for words in told if words.startswith("OP 16 "))
    with qtbot.waitSignal(page.paragraph_chosen) as chosen:
        press(page, target)
    assert chosen.args == ["op16"]
    page.show_paragraph("op14")
    assert "paragraph 8 of Annex II of its resolution 71/1" in look.words(page.panel)


def test_nothing_linked_is_said(page: DraftsPage) -> None:
    page.show_paragraph("op15")
    assert "None yet." in look.words(page.panel)


def test_headings_and_footnotes_are_told_by_what_they_are(page: DraftsPage) -> None:
    page.show_paragraph("h1")
    assert look.words(page.panel)[:2] == ["Heading", "Phase I"]
    page.show_paragraph("n1")
    assert look.words(page.panel)[0] == "Footnote 1"


# -- done ------------------------------------------------------------------------------------------

FULL_ROUND = (
    "Full Round “Preparing for Future Migration Scenarios: IGC States’ Response to Large Scale"
    " Migratory Movements”"
)


def test_a_suggestion_is_linked_dismissed_and_restored(
    page: DraftsPage, panel: QWidget, dossier: Dossier
) -> None:
    press(page, f"Link: {FULL_ROUND}")
    assert states(dossier, "op14Ab")["full-round"] == "confirmed"
    press(page, "Dismiss: " + world.ROWS[3][2])
    assert states(dossier, "op14Ab")["paf"] == "dismissed"
    press(page, "2 dismissed…")
    press(page, "Restore: " + world.ROWS[3][2])
    assert states(dossier, "op14Ab")["paf"] == "suggested"
    for _ in range(3):
        dossier.undo()
    assert states(dossier, "op14Ab") == {
        "climate": "confirmed",
        "full-round": "suggested",
        "paf": "suggested",
        "summit": "dismissed",
    }
    assert f"Link: {FULL_ROUND}" in look.words(panel)


def test_a_link_can_be_taken_back(page: DraftsPage, panel: QWidget, dossier: Dossier) -> None:
    press(page, "Unlink: " + world.ROWS[6][2])
    assert states(dossier, "op14Ab")["climate"] == "dismissed"


def test_a_card_leads_to_the_calendar(page: DraftsPage, panel: QWidget, qtbot: QtBot) -> None:
    linked = "24 May 2017 GFMD · Thematic Workshop on “Migration and Climate”, Rabat, Morocco"
    with qtbot.waitSignal(page.event_chosen) as told:
        press(page, linked)
    assert told.args == ["climate"]


def test_many_suggestions_are_unfolded_on_demand(page: DraftsPage, dossier: Dossier) -> None:
    world.add(dossier, *(Link("op15", row[0], "why", score=0.5) for row in world.ROWS[:9]))
    page.show_paragraph("op15")
    assert sum(words.startswith("Dismiss:") for words in look.words(page.panel)) == 5
    press(page, "4 more…")
    assert sum(words.startswith("Dismiss:") for words in look.words(page.panel)) == 9


def test_an_event_is_found_and_linked_by_typing(
    page: DraftsPage, panel: QWidget, dossier: Dossier, qtbot: QtBot
) -> None:
    press(page, "Link an event…")
    field = page.panel.search.field
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "geneva group")
    listed = page.panel.search.found
    assert [listed.item(row).text() for row in range(listed.count())] == [
        "16–17 May 2017  IGC · Integration Working Group “Linguistic Integration of Adult"
        " Migrants”",
        "30–31 May 2017  IGC · Country of Origin Information Working Group",
    ]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert states(dossier, "op14Ab")["coi"] == "confirmed"
    assert "linked by hand" in look.words(panel)
    assert page.panel.search_is_closed


def test_what_is_over_is_listed_last(page: DraftsPage, panel: QWidget, qtbot: QtBot) -> None:
    press(page, "Link an event…")
    qtbot.keyClicks(page.panel.search.field, "meeting")
    listed = page.panel.search.found
    dates = [listed.item(row).text().split("  ")[0] for row in range(listed.count())]
    assert dates.index("19 Jun 2017") < dates.index("2–3 May 2017") < dates.index("8–9 May 2017")


def test_what_was_dismissed_can_be_linked_by_hand(
    page: DraftsPage, panel: QWidget, dossier: Dossier, qtbot: QtBot
) -> None:
    press(page, "Link an event…")
    qtbot.keyClicks(page.panel.search.field, "10th GFMD Summit")
    qtbot.keyClick(page.panel.search.field, Qt.Key.Key_Return)
    assert states(dossier, "op14Ab")["summit"] == "confirmed"


def test_what_is_linked_already_is_not_offered(
    page: DraftsPage, panel: QWidget, qtbot: QtBot
) -> None:
    press(page, "Link an event…")
    qtbot.keyClicks(page.panel.search.field, "climate")
    assert page.panel.search.found.count() == 0
    assert page.panel.search.found.isHidden()


def test_escape_leaves_the_search(page: DraftsPage, panel: QWidget, qtbot: QtBot) -> None:
    press(page, "Link an event…")
    field = page.panel.search.field
    qtbot.keyClicks(field, "rabat")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press(page, "Link an event…")
    qtbot.keyClick(page.panel.search.field, Qt.Key.Key_Escape)
    assert page.panel.search_is_closed


def test_a_note_is_saved_with_the_paragraph_it_was_written_on(
    page: DraftsPage, panel: QWidget, dossier: Dossier, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.panel.note, "Capital prefers crises")
    page.show_paragraph("op15")
    assert dossier.note(on_paragraph("op14Ab")) == "Capital prefers crises"
    assert page.panel.note.toPlainText() == ""
    page.show_paragraph("op14Ab")
    assert page.panel.note.toPlainText() == "Capital prefers crises"


def test_a_note_is_saved_when_the_page_goes(
    page: DraftsPage, panel: QWidget, dossier: Dossier, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.panel.note, "Brackets stay")
    page.hide()
    assert dossier.note(on_paragraph("op14Ab")) == "Brackets stay"


def test_a_note_written_elsewhere_is_shown(
    page: DraftsPage, panel: QWidget, dossier: Dossier
) -> None:
    dossier.do(write_note(on_paragraph("op14Ab"), "", "from elsewhere"))
    assert page.panel.note.toPlainText() == "from elsewhere"


def test_a_paragraph_is_copied_with_its_citation(
    page: DraftsPage, panel: QWidget, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.notice) as told:
        press(page, "Copy with citation")
    assert QGuiApplication.clipboard().text() == (
        "Addressing man-made and natural crisis situations, including the adverse effects of"
        " climate change [(Month)],\n(OP 14 A (b), First draft, 22 December 2016)"
    )
    assert told.args == ["Copied: OP 14 A (b), First draft, 22 December 2016"]


def test_what_cannot_be_written_is_said(page: DraftsPage, panel: QWidget, dossier: Dossier) -> None:
    said: list[str] = []
    page.notice.connect(said.append)
    card = look.button(panel, f"Link: {FULL_ROUND}")
    dossier.do = refuse  # type: ignore[method-assign]
    card.click()
    assert said == ["The disk is full."]


def refuse(_edit: object) -> None:
    from desktop.core.problem import Problem

    raise Problem("The disk is full.")


# -- by keys from the text -------------------------------------------------------------------------


def test_keys_link_dismiss_and_open(page: DraftsPage, dossier: Dossier, qtbot: QtBot) -> None:
    page.show_paragraph("op14Ab")
    said: list[str] = []
    page.notice.connect(said.append)
    page.edited.connect(said.append)
    qtbot.keyClick(page.text, Qt.Key.Key_L)
    assert states(dossier, "op14Ab")["full-round"] == "confirmed"
    qtbot.keyClick(page.text, Qt.Key.Key_D)
    assert states(dossier, "op14Ab")["paf"] == "dismissed"
    qtbot.keyClick(page.text, Qt.Key.Key_D)
    assert said == [
        f"Linked: {FULL_ROUND}",
        f"Dismissed: {world.ROWS[3][2]}",
        "Nothing is suggested for this paragraph.",
    ]
    with qtbot.waitSignal(page.event_chosen) as told:
        qtbot.keyClick(page.text, Qt.Key.Key_Return)
    assert told.args == ["full-round"]


def test_without_a_suggestion_the_key_opens_the_search(page: DraftsPage, qtbot: QtBot) -> None:
    page.show_paragraph("op15")
    with qtbot.waitSignal(page.panel_wanted):
        qtbot.keyClick(page.text, Qt.Key.Key_L)
    assert not page.panel.search_is_closed


def test_a_key_leads_to_the_note(page: DraftsPage, qtbot: QtBot) -> None:
    page.show_paragraph("op15")
    with qtbot.waitSignal(page.panel_wanted):
        qtbot.keyClick(page.text, Qt.Key.Key_N)
    assert page.panel.isAncestorOf(QApplication.focusWidget())


def test_keys_do_nothing_without_a_paragraph(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_L, Qt.Key.Key_D, Qt.Key.Key_N, Qt.Key.Key_Return):
        qtbot.keyClick(page.text, key)
    assert dossier.undo_label is None


def test_a_paragraph_that_is_gone_is_not_shown_any_more(
    open_page: OpenPage, dossier: Dossier
) -> None:
    from desktop.core.edit import Change, Edit

    page = open_page(dossier)
    page.show_paragraph("op15")
    gone = dossier.paragraph("op15")
    dossier.do(Edit("removing", (Change(gone, None),)))
    assert page.panel.paragraph is None
    assert page.text.current == ""
    dossier.undo()
    assert "15.\tDecides also" in page.text.toPlainText()
    assert LinkState.CONFIRMED in {link.state for link in dossier.links()}
