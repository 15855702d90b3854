"""The margin: what belongs beside a paragraph, at its height, by mouse and keyboard."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.links.ties import Link, LinkState
from desktop.desk.dossier import Dossier
from desktop.ui.drafts.margin import Margin, fitting
from desktop.ui.drafts.margin_card import MarginCard
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.theme import Theme
from tests.ui import world
from tests.ui.drafts import look
from tests.ui.drafts.conftest import OpenPage


@given(st.lists(st.integers(1, 50), max_size=9), st.integers(0, 200), st.integers(0, 9))
def test_as_many_are_shown_as_find_room_and_the_first_always(
    heights: list[int], room: int, gap: int
) -> None:
    count = fitting(heights, room, gap)
    assert count >= min(1, len(heights))
    taken = sum(heights[:count]) + gap * max(count - 1, 0)
    assert taken <= room or count == 1 or not heights
    if count < len(heights):
        assert taken + gap + heights[count] > room


# -- what stands there -----------------------------------------------------------------------------


def test_cards_stand_at_the_height_of_their_paragraph(page: DraftsPage) -> None:
    for paragraph in ("op12", "op14", "op14Ab", "op16", "op20"):
        top, bottom = page.text.extent(paragraph)
        for card in look.cards(page.margin, paragraph):
            where = look.place(card)
            assert top <= where.top()
            assert where.bottom() <= bottom
            assert where.left() > page.text.columns.text_end


def test_entries_links_and_relative_dates_are_told(page: DraftsPage) -> None:
    told = {
        paragraph: [
            (card.item.title, card.item.small) for card in look.cards(page.margin, paragraph)
        ]
        for paragraph in ("op14", "op16", "op20", "op14Ab")
    }
    assert told == {
        "op14": [("Phase I", "April – November 2017")],
        "op16": [("Relative date", "in advance of each thematic session")],
        "op20": [("Preparatory meeting", "by 30 Nov 2017")],
        "op14Ab": [("GFMD · Thematic Workshop on “Migration and Climate”", "24 May 2017 · Rabat")],
    }


def test_what_finds_no_room_is_counted(page: DraftsPage) -> None:
    assert look.more(page.margin, "op14Ab") == ["2 more"]
    assert look.more(page.margin, "op14") == []


def test_a_suggestion_is_quieter_and_says_why(page: DraftsPage) -> None:
    confirmed = look.cards(page.margin, "op14Ab")[0].item
    suggested = look.cards(page.margin, "op14Ac")[0].item
    assert (confirmed.quiet, suggested.quiet) == (False, True)
    assert "suggested: both about crime" in suggested.spoken
    assert suggested.small == "May 2017, day not fixed · Vienna"
    assert look.cards(page.margin, "op14Ac")[0].accessibleName() == suggested.spoken


def test_a_preamble_and_an_open_date_need_no_card(page: DraftsPage) -> None:
    assert look.cards(page.margin, "pp1") == []
    assert look.cards(page.margin, "op14Aa") == []


def test_a_dismissed_link_is_not_shown(page: DraftsPage, dossier: Dossier) -> None:
    world.add(dossier, Link("op15", "summit", "no", LinkState.DISMISSED))
    assert look.cards(page.margin, "op15") == []


def test_only_what_is_in_view_is_made(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(dossier, height=260)
    assert look.cards(page.margin, "op20") == []
    page.text.scroll_to("op20")
    assert len(look.cards(page.margin, "op20")) == 1
    assert look.cards(page.margin, "op12") == []


def test_cards_move_along_with_the_text(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(dossier, height=400)
    page.text.scroll_to("op14")
    card = look.cards(page.margin, "op14Ab")[0]
    before = look.place(card).top()
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.value() + 50)
    assert look.cards(page.margin, "op14Ab")[0] is card
    assert look.place(card).top() == before - 50


def test_a_narrow_page_folds_the_margin_to_dots(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(dossier, width=444)
    cards = look.cards(page.margin, "op14Ab")
    assert page.text.columns.folded
    assert len(cards) == 3
    assert all(look.place(card).width() < 30 for card in cards)
    assert "Thematic Workshop" in cards[0].toolTip()
    page.resize(884, 820)
    assert look.place(look.cards(page.margin, "op14Ab")[0]).width() > 150


def test_a_narrow_margin_counts_what_finds_no_room_too(
    open_page: OpenPage, dossier: Dossier
) -> None:
    links = [Link("op14A", row[0], "why") for row in world.ROWS]
    world.add(dossier, *links)
    page = open_page(dossier, width=444)
    shown = len(look.cards(page.margin, "op14A"))
    assert look.more(page.margin, "op14A") == [f"+{len(links) - shown}"]


def test_titles_wrap_where_there_is_room(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(dossier, width=800)
    world.add(dossier, Link("op14", "full-round", "why", LinkState.CONFIRMED))
    wide = look.cards(page.margin, "op14")[0]
    crowded = look.cards(page.margin, "op14Ab")[0]
    assert look.place(wide).height() > look.place(crowded).height() or wide.lines == 2


def test_the_margin_can_be_emptied(page: DraftsPage) -> None:
    page.check_row("show", "events", False)
    assert page.margin.buttons() == ()
    page.check_row("show", "events", True)
    assert page.margin.buttons()


def test_an_edit_shows_in_the_margin_at_once(page: DraftsPage, dossier: Dossier) -> None:
    world.add(dossier, Link("op15", "summit", "linked by hand", LinkState.CONFIRMED))
    assert [card.item.uid for card in look.cards(page.margin, "op15")] == ["summit"]
    dossier.undo()
    assert look.cards(page.margin, "op15") == []


def test_a_card_is_painted_in_the_colour_of_its_process(
    page: DraftsPage, dossier: Dossier, theme: Theme
) -> None:
    card = look.cards(page.margin, "op14Ab")[0]
    edge = theme.tint(dossier.colour_of("GFMD")).edge
    picture = card.grab().toImage()
    ratio = picture.devicePixelRatio()
    assert picture.pixelColor(round(1 * ratio), round(10 * ratio)).name() == edge


def test_a_card_that_says_something_else_takes_the_place_of_the_old_one(
    page: DraftsPage, theme: Theme
) -> None:
    said = look.cards(page.margin, "op20")[0].item
    shown = [replace(said, small="by 30 Nov 2017"), replace(said, small="30 Nov 2017")]
    page.check_row("show", "events", False)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    margin = Margin(page.text, theme, lambda one: (shown[0],) * (one == "op20"))
    margin.place()
    shown.reverse()
    margin.place()
    seen = [one for one in page.text.viewport().findChildren(MarginCard) if one.isVisibleTo(page)]
    assert [one.item.small for one in seen] == ["30 Nov 2017"]


# -- pressed ---------------------------------------------------------------------------------------


def test_a_card_leads_to_its_event(page: DraftsPage, qtbot: QtBot) -> None:
    card = look.cards(page.margin, "op14Ab")[0]
    with qtbot.waitSignal(page.event_chosen) as told:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert told.args == ["climate"]


def test_a_bare_date_leads_to_its_paragraph(page: DraftsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.paragraph_chosen) as told:
        look.cards(page.margin, "op16")[0].click()
    assert told.args == ["op16"]


def test_more_shows_everything_in_the_panel(page: DraftsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignals([page.panel_wanted, page.paragraph_chosen]):
        look.button(page.text.viewport(), "2 more").click()
    assert page.panel.paragraph is not None
    assert page.panel.paragraph.id == "op14Ab"


def test_tab_goes_from_the_text_to_the_cards_of_the_paragraph(
    page: DraftsPage, qtbot: QtBot
) -> None:
    page.show_paragraph("op14Ab")
    page.text.setFocus()
    qtbot.keyClick(page.text, Qt.Key.Key_Tab)
    card = look.cards(page.margin, "op14Ab")[0]
    assert QApplication.focusWidget() is card
    with qtbot.waitSignal(page.event_chosen) as told:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert told.args == ["climate"]


@pytest.mark.parametrize("back", [Qt.Key.Key_Escape, Qt.Key.Key_Left])
def test_keys_walk_through_the_margin_and_back(
    page: DraftsPage, qtbot: QtBot, back: Qt.Key
) -> None:
    buttons = page.margin.buttons()
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is buttons[0]
    qtbot.keyClick(buttons[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is buttons[1]
    qtbot.keyClick(buttons[1], back)
    assert QApplication.focusWidget() is page.text


@pytest.mark.parametrize(
    ("key", "state"),
    [(Qt.Key.Key_L, LinkState.CONFIRMED), (Qt.Key.Key_D, LinkState.DISMISSED)],
)
def test_a_suggestion_is_judged_on_its_card(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot, key: Qt.Key, state: LinkState
) -> None:
    card = look.cards(page.margin, "op14Ac")[0]
    card.setFocus()
    qtbot.keyClick(card, key)
    assert [link.state for link in dossier.links_of_paragraph("op14Ac")] == [state]


def test_a_card_that_scrolls_away_gives_the_keyboard_back(
    open_page: OpenPage, dossier: Dossier, qtbot: QtBot
) -> None:
    page = open_page(dossier, height=260)
    look.cards(page.margin, "op12")[0].setFocus()
    page.text.scroll_to("op20")
    assert QApplication.focusWidget() is page.text
