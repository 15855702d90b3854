"""The text of a draft: how it is set, selected, copied and walked through."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.desk.dossier import Dossier
from desktop.ui.colours import DARK, LIGHT, READABLE, Colours, contrast
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.theme import Theme
from tests import make
from tests.ui import world
from tests.ui.drafts import draft_world, look
from tests.ui.drafts.conftest import OpenPage


def key(qtbot: QtBot, page: DraftsPage, *keys: Qt.Key) -> None:
    for one in keys:
        qtbot.keyClick(page.text, one)


# -- set -------------------------------------------------------------------------------------------


def test_the_head_tells_title_version_day_and_organ(
    open_page: OpenPage, dossier: Dossier, qtbot: QtBot
) -> None:
    before = dossier.drafts()[0]
    dossier.do(Edit("organ", (Change(before, replace(before, organ="The General Assembly,")),)))
    assert look.lines(open_page(dossier).text)[:3] == [
        "Modalities",
        "First draft · 22 December 2016",
        "The General Assembly,",
    ]


def test_lines_of_the_masthead_stand_small_above_the_organ(
    open_page: OpenPage, dossier: Dossier
) -> None:
    kind = make.ParagraphKind
    world.add(
        dossier,
        make.draft("issued", version="Adopted on 6 April 2017", date=make.day("2017-04-06")),
        make.paragraph("x", "Agenda item 13", 0, id="m", draft="issued", kind=kind.TEXT, label=""),
        make.paragraph("OP 1", "Adopts the text.", 1, id="o", draft="issued", label=""),
        make.paragraph("x", "73rd meeting", 2, id="e", draft="issued", kind=kind.TEXT, label=""),
    )
    before = dossier.draft("issued")
    dossier.do(Edit("organ", (Change(before, replace(before, organ="The Council")),)))
    page = open_page(dossier)
    page.choose_row("drafts", "issued", False)
    assert look.lines(page.text) == [
        "Modalities",
        "Adopted on 6 April 2017",
        "\tAgenda item 13",
        "The Council,",
        "\tAdopts the text.",
        "\t73rd meeting",
    ]
    sizes = [look.face(page.text, one, "e").font().pixelSize() for one in ("m", "o", "e")]
    assert sizes[0] < sizes[1] == sizes[2]


def test_text_begins_after_a_label_that_is_wider_than_its_column(
    open_page: OpenPage, dossier: Dossier
) -> None:
    world.add(
        dossier, make.paragraph("OP 9", "Decides to meet;", 99, id="w", label="Alternative 12 bis.")
    )
    text = open_page(dossier).text
    column = look.left(text, "op15", "Decides")
    label_end = look.left(text, "w", "\tDecides")
    assert column < label_end < look.left(text, "w", "Decides") < label_end + 12


def test_a_bracket_inside_a_date_does_not_cut_its_mark(
    open_page: OpenPage, dossier: Dossier, theme: Theme
) -> None:
    words = "[September] [October] 2023"
    text = f"Decides to meet in {words};"
    date = draft_world.mention(text, words, draft_world.MentionKind.MEETING)
    world.add(dossier, make.paragraph("OP 9", text, 99, id="w", dates=(date,)))
    page = open_page(dossier)
    page.text.scroll_to("w")
    shot = page.text.viewport().grab().toImage()
    for part in ("[September", "] [", "] 2023"):
        at = look.point(page.text, "w", part)
        column = range(at.y() - 12, at.y() + 14)
        assert theme.colour("mark_line") in [shot.pixelColor(at.x(), y) for y in column]


def test_a_label_is_text_in_its_own_column(page: DraftsPage) -> None:
    assert look.block(page.text, "op14").text().startswith("14.\tRequests the President")
    first = look.left(page.text, "op14", "Requests")
    assert look.left(page.text, "op14", "14.") < first - 20
    assert look.left(page.text, "op14", "safe, orderly") > 0
    second_line = look.block(page.text, "op14").layout().lineAt(1)
    assert second_line.naturalTextRect().left() + look.block(
        page.text, "op14"
    ).layout().position().x() == pytest.approx(first, abs=2)


def test_text_whose_label_is_lost_stands_in_its_column_all_the_same(page: DraftsPage) -> None:
    labelled = look.left(page.text, "op14Ab", "Addressing")
    assert look.left(page.text, "op14Ac", "Decent") == pytest.approx(labelled, abs=1)


def test_levels_stand_further_in(page: DraftsPage) -> None:
    starts = [
        look.left(page.text, "op14", "Requests"),
        look.left(page.text, "op14A", "at the"),
        look.left(page.text, "op14Aa", "Human"),
    ]
    assert starts == sorted(set(starts))
    assert look.left(page.text, "h1", "Phase") == pytest.approx(starts[0], abs=1)


def test_the_verb_is_in_italics_and_the_rest_is_not(page: DraftsPage) -> None:
    assert look.face(page.text, "op15", "Decides also").font().italic()
    assert not look.face(page.text, "op15", "thematic").font().italic()


def test_brackets_and_open_dates_are_ochre(page: DraftsPage, theme: Theme) -> None:
    for words in ("[", "(Month)", "]"):
        ink = look.face(page.text, "op14Aa", words).foreground().color()
        assert ink == theme.colour("doubt")
    assert look.face(page.text, "op14Aa", "Human").foreground().color() == theme.colour("ink")


def test_footnotes_stand_below_with_their_sign(page: DraftsPage) -> None:
    assert look.lines(page.text)[-1] == "1\tThe list of proposed as well as final names."
    raised = look.face(page.text, "op12", "1;").verticalAlignment()
    assert raised is raised.AlignSuperScript


def test_no_line_has_more_than_75_letters(open_page: OpenPage, dossier: Dossier) -> None:
    for width in (700, 884, 1900):
        text = open_page(dossier, width=width).text
        for identity in ("pp1", "op14", "op15", "op20"):
            here = look.block(text, identity)
            for number in range(here.layout().lineCount()):
                line = here.layout().lineAt(number)
                words = here.text()[line.textStart() : line.textStart() + line.textLength()]
                assert len(words.split("\t")[-1].strip()) <= 75


def test_foreign_markup_stays_words(open_page: OpenPage, dossier: Dossier) -> None:
    evil = make.paragraph("OP 99", '<img src="file:///etc/passwd"> & <b>bold</b>', 99)
    world.add(dossier, evil)
    page = open_page(dossier)
    assert look.lines(page.text)[-2] == f"99.\t{evil.text}"
    assert not look.face(page.text, evil.id, "bold").font().bold()


def test_a_draft_that_runs_to_the_left_is_mirrored(open_page: OpenPage, dossier: Dossier) -> None:
    arabic = "تقرر أن المؤتمر الحكومي الدولي لاعتماد اتفاق عالمي من أجل الهجرة يعقد في نيويورك " * 2
    world.add(
        dossier,
        make.draft("arabic", version="Arabic"),
        make.paragraph("OP 1", arabic, 0, id="ar1", draft="arabic", opening="تقرر"),
        world.set_by_draft("own", world.Kind.DEADLINE, "no later than May 2018", "Note", "ar1"),
    )
    page = open_page(dossier)
    page.choose_row("drafts", "arabic", False)
    assert look.left(page.text, "ar1", "1.") > look.left(page.text, "ar1", "تقرر") > 300
    card = look.cards(page.margin, "ar1")[0]
    assert look.place(card).right() < 300
    assert look.face(page.text, "ar1", "تقرر").font().bold()
    assert page.text.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_every_ground_of_the_reader(colours: Colours) -> None:
    for ground in (colours.page, colours.current, colours.mark_ground):
        for ink in (colours.ink, colours.soft, colours.accent, colours.doubt):
            assert contrast(ink, ground) >= READABLE
    assert contrast(colours.on_accent, colours.accent) >= READABLE
    assert contrast(colours.ink, colours.selection) >= READABLE


def test_marks_of_dates_come_and_go(page: DraftsPage, theme: Theme) -> None:
    at = look.point(page.text, "op12", "no later")
    ground = theme.colour("mark_ground")

    def grounds() -> bool:
        picture = page.text.viewport().grab().toImage()
        ratio = picture.devicePixelRatio()
        strip = range(at.y() - 12, at.y() + 12)
        return any(
            picture.pixelColor(round(at.x() * ratio), round(y * ratio)) == ground for y in strip
        )

    assert grounds()
    page.check_row("show", "dates", False)
    assert not grounds()
    page.check_row("show", "dates", True)
    assert grounds()


# -- walked through --------------------------------------------------------------------------------


def test_lines_are_numbered_through_the_text_when_asked_for(
    page: DraftsPage,
) -> None:
    before = page.text.lines_before()
    heads = before.count(0) - 1
    first = page.text.block_of("pp1")
    assert heads == first.blockNumber()
    assert before[first.blockNumber() + 1] == first.layout().lineCount()
    edge = page.text.viewport().grab().toImage().copy(0, 0, page.text.columns.edge - 4, 900)
    page.check_row("show", "lines", True)
    numbered = page.text.viewport().grab().toImage().copy(0, 0, page.text.columns.edge - 4, 900)
    assert numbered != edge
    page.refresh_theme()
    assert page.sidebar_sections()[2].rows[-1].checked is True


def test_keys_walk_from_paragraph_to_paragraph(page: DraftsPage, qtbot: QtBot) -> None:
    walked: list[str] = []
    page.paragraph_chosen.connect(walked.append)
    key(qtbot, page, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Up)
    assert walked == ["pp1", "pp2", "op12", "pp2", "pp1"]
    key(qtbot, page, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Up)
    assert walked[-3:] == ["n1", "pp1", "pp1"]


def test_the_walked_to_paragraph_is_in_view(page: DraftsPage, qtbot: QtBot) -> None:
    page.resize(884, 300)
    for identity in ("n1", "pp1", "op14"):
        page.show_paragraph(identity)
        top, bottom = page.text.extent(identity)
        assert top >= 0
        assert bottom <= page.text.viewport().height() or identity == "op14"


def test_walking_begins_where_one_reads(page: DraftsPage, qtbot: QtBot) -> None:
    page.resize(884, 300)
    page.text.scroll_to("op15")
    key(qtbot, page, Qt.Key.Key_Down)
    assert page.text.current == "op15"


def test_a_click_selects_the_paragraph(page: DraftsPage, qtbot: QtBot) -> None:
    at = look.point(page.text, "op15", "maximum")
    with qtbot.waitSignal(page.paragraph_chosen) as told:
        qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["op15"]
    assert page.text.current == "op15"


def test_selecting_words_selects_no_paragraph(page: DraftsPage, qtbot: QtBot) -> None:
    view = page.text.viewport()
    start = look.point(page.text, "op15", "Decides")
    end = look.point(page.text, "op15", "thematic")
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert page.text.current == ""


def test_showing_what_is_in_view_moves_nothing(page: DraftsPage, qtbot: QtBot) -> None:
    page.resize(884, 400)
    page.show_paragraph("op14")
    at = page.text.verticalScrollBar().value()
    page.show_paragraph("op14")
    page.show_paragraph("op14A")
    assert page.text.verticalScrollBar().value() == at


# -- copied ----------------------------------------------------------------------------------------


def test_copied_text_has_its_labels_and_no_look(page: DraftsPage) -> None:
    page.text.selectAll()
    page.text.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert "15.\tDecides also that these thematic sessions" in data.text()
    assert "a.\tHuman rights" in data.text()
    assert not data.hasHtml()


def test_copying_without_words_selected_takes_the_paragraph(page: DraftsPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClick(page.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"
    page.show_paragraph("op14A")
    qtbot.keyClick(page.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "A)\tat the United Nations Office at Geneva:"


# -- sizes -----------------------------------------------------------------------------------------


def test_text_grows_and_shrinks_within_bounds(page: DraftsPage, qtbot: QtBot) -> None:
    size = look.face(page.text, "op15", "that").font().pixelSize
    usual = size()
    qtbot.keyClick(page.text, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert look.face(page.text, "op15", "that").font().pixelSize() > usual
    for _ in range(9):
        page.tools.smaller.click()
    assert look.face(page.text, "op15", "that").font().pixelSize() < usual
    assert not page.tools.smaller.isEnabled()
    qtbot.keyClick(page.text, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert page.tools.larger.isEnabled()


def test_another_size_keeps_the_place(page: DraftsPage, qtbot: QtBot) -> None:
    page.resize(884, 400)
    page.show_paragraph("op15")
    page.text.scroll_to("op15")
    page.tools.larger.click()
    assert page.text.current == "op15"
    assert page.text.at_top() == "op15"


def test_another_width_keeps_the_place(page: DraftsPage, qtbot: QtBot) -> None:
    page.resize(884, 400)
    page.text.scroll_to("op14Ab")
    page.resize(500, 400)
    assert page.text.at_top() == "op14Ab"
    page.text.scroll_to("")
    page.resize(884, 400)
    assert page.text.verticalScrollBar().value() == 0
