"""The preview: what is chosen is what is seen, and what is seen is what goes out."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.core.links.ties import on_event
from desktop.core.paper import Paper
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick, write_note
from desktop.ui.page import PrintJob
from desktop.ui.printing.options import usual_paper
from desktop.ui.printing.preview import PrintPreview
from desktop.ui.theme import Appearance, Theme
from tests.ui.sheets import Pdf

MAY = PrintJob(EventQuery(), date(2017, 5, 1), date(2017, 5, 31))
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def preview(qtbot: QtBot, dossier: Dossier, theme: Theme) -> PrintPreview:
    return opened(qtbot, dossier, theme, MAY)


def opened(qtbot: QtBot, dossier: Dossier, theme: Theme, job: PrintJob) -> PrintPreview:
    made = PrintPreview(dossier, theme, job)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_it_is_no_larger_than_the_screen(qtbot: QtBot, dossier: Dossier, theme: Theme) -> None:
    made = PrintPreview(dossier, theme, MAY)
    qtbot.addWidget(made)
    room = made.screen().availableGeometry().size()
    assert made.size().boundedTo(room) == made.size()
    assert made.minimumSizeHint().boundedTo(room) == made.minimumSizeHint()


def words(preview: PrintPreview) -> str:
    return "\n".join(page.accessibleDescription() for page in preview.view.pages)


def click(qtbot: QtBot, preview: PrintPreview, text: str) -> None:
    options = preview.options
    rows = (options.form, options.what, options.paper, options.group, options.text_form)
    switches = (
        options.any_day, options.undated, options.notes, options.paragraphs, options.descriptions,
        options.blank, options.margin, options.numbers,
    )  # fmt: skip
    named = {b.text(): b for b in (*(b for row in rows for b in row.buttons), *switches)}
    qtbot.mouseClick(named[text], Qt.MouseButton.LeftButton)


def checked(preview: PrintPreview) -> list[str]:
    options = preview.options
    return [
        one.text() for one in (*options.what.buttons, *options.paper.buttons) if one.isChecked()
    ]


def test_it_begins_with_what_the_window_lists(preview: PrintPreview) -> None:
    assert "Agenda, May 2017" in words(preview)
    assert "Third Pan-African Forum" in words(preview)
    assert "PIDC Board Meeting" not in words(preview)
    assert checked(preview) == ["All meetings", "A4"]
    assert preview.said.text() == "1 page · 13 entries"


def test_my_agenda_alone(qtbot: QtBot, preview: PrintPreview, dossier: Dossier) -> None:
    event = dossier.event("climate")
    assert event is not None
    dossier.do(tick([event], mine=True))
    click(qtbot, preview, "My agenda")
    assert "Thematic Workshop" in words(preview)
    assert "Third Pan-African Forum" not in words(preview)
    assert "my agenda" in words(preview)


def test_a_filter_of_the_window_is_a_choice_of_its_own(
    qtbot: QtBot, dossier: Dossier, theme: Theme
) -> None:
    job = PrintJob(EventQuery(processes=frozenset({"IGC"})), None, None)
    preview = opened(qtbot, dossier, theme, job)
    assert checked(preview) == ["As shown", "A4"]
    assert "Integration Working Group" in words(preview)
    assert "Third Pan-African Forum" not in words(preview)
    click(qtbot, preview, "All meetings")
    assert "Third Pan-African Forum" in words(preview)
    click(qtbot, preview, "As shown")
    assert "Third Pan-African Forum" not in words(preview)


def test_days_are_chosen_and_never_cross(preview: PrintPreview) -> None:
    preview.options.last.setDate(QDate(2017, 6, 30))
    assert "Agenda, May – June 2017" in words(preview)
    assert "PIDC Board Meeting" in words(preview)
    preview.options.first.setDate(QDate(2017, 7, 1))
    assert preview.options.last.date() == QDate(2017, 7, 1)
    preview.options.last.setDate(QDate(2017, 5, 1))
    assert preview.options.first.date() == QDate(2017, 5, 1)


def test_all_dates_at_once_and_back(qtbot: QtBot, preview: PrintPreview) -> None:
    click(qtbot, preview, "All dates")
    assert "PIDC Board Meeting" in words(preview)
    assert not preview.options.first.isEnabled()
    click(qtbot, preview, "All dates")
    assert "PIDC Board Meeting" not in words(preview)
    assert preview.options.first.isEnabled()


def test_without_days_it_begins_with_all_and_knows_their_bounds(
    qtbot: QtBot, dossier: Dossier, theme: Theme
) -> None:
    preview = opened(qtbot, dossier, theme, PrintJob(EventQuery(), None, None))
    assert preview.options.any_day.isChecked()
    assert preview.options.first.date() == QDate(2017, 5, 2)
    assert preview.options.last.date() == QDate(2017, 6, 30)


def test_where_nothing_would_be_printed_a_sentence_says_so(
    qtbot: QtBot, empty_dossier: Dossier, theme: Theme
) -> None:
    preview = opened(qtbot, empty_dossier, theme, PrintJob(EventQuery(), None, None))
    assert words(preview) == ""
    assert preview.said.text().startswith("Nothing would be printed; ask for other days")
    assert not preview.foot.save_button.isEnabled()
    assert not preview.foot.print_button.isEnabled()


def test_what_has_no_date_is_printed_with_days_only_when_asked_for(
    qtbot: QtBot, preview: PrintPreview
) -> None:
    assert "Round table" not in words(preview)
    click(qtbot, preview, "Undated")
    assert "(tbc), " in words(preview)
    click(qtbot, preview, "All dates")
    assert not preview.options.undated.isEnabled()
    assert not preview.options.choice.undated


def test_notes_are_printed_only_when_asked_for(
    qtbot: QtBot, preview: PrintPreview, dossier: Dossier
) -> None:
    dossier.do(write_note(on_event("climate"), "", "Ask capital for the brief"))
    click(qtbot, preview, "Letter")
    assert "Ask capital" not in words(preview)
    click(qtbot, preview, "My notes")
    assert "Ask capital" in words(preview)


def test_letter_is_wider_and_less_high(qtbot: QtBot, preview: PrintPreview) -> None:
    before = preview.view.pages[0].size()
    click(qtbot, preview, "Letter")
    after = preview.view.pages[0].size()
    assert (after.width() > before.width(), after.height() < before.height()) == (True, True)
    assert after.width() / after.height() == pytest.approx(8.5 / 11, abs=0.002)


def test_where_letter_is_usual_it_is_chosen() -> None:
    american = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    assert (usual_paper(american), usual_paper(german)) == (Paper.LETTER, Paper.A4)


# -- on screen -------------------------------------------------------------------------------------


def test_paper_is_white_in_the_dark(preview: PrintPreview, theme: Theme) -> None:
    theme.choose(Appearance.DARK)
    try:
        picture = preview.view.pages[0].grab().toImage()
        assert picture.pixelColor(picture.width() // 2, 10) == QColor("#ffffff")
        ground = preview.view.grab().toImage().pixelColor(5, 300)
        assert ground == QColor(theme.colours.backdrop)
    finally:
        theme.choose(Appearance.LIGHT)


def test_pages_fit_the_width_and_grow_by_key(qtbot: QtBot, preview: PrintPreview) -> None:
    assert preview.view.scale == pytest.approx(1.0)
    qtbot.keyClick(preview.view, Qt.Key.Key_Plus, CONTROL)
    assert preview.view.scale == pytest.approx(1.2)
    qtbot.keyClick(preview.view, Qt.Key.Key_Minus, CONTROL)
    qtbot.keyClick(preview.view, Qt.Key.Key_Minus, CONTROL)
    assert preview.view.scale == pytest.approx(1 / 1.2)
    qtbot.keyClick(preview.view, Qt.Key.Key_0, CONTROL)
    assert preview.view.scale == pytest.approx(1.0)


def test_pages_grow_with_the_wheel_and_ctrl_only(preview: PrintPreview) -> None:
    for held, scale in ((CONTROL, 1.2), (NONE, 1.2)):
        place = QPointF(20, 20)
        turn = QWheelEvent(
            place,
            place,
            QPointF(0, 0).toPoint(),
            QPointF(0, 120).toPoint(),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(preview.view.viewport(), turn)
        assert preview.view.scale == pytest.approx(scale)


def test_pages_turn_by_key(qtbot: QtBot, preview: PrintPreview) -> None:
    click(qtbot, preview, "All dates")
    bar = preview.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(preview.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(preview.view, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_pages_have_names_for_readers_of_the_screen(preview: PrintPreview) -> None:
    assert preview.view.pages[0].accessibleName() == "Page 1 of 1"


def test_escape_closes(qtbot: QtBot, preview: PrintPreview) -> None:
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


# -- out -------------------------------------------------------------------------------------------


def test_saved_is_what_is_seen(
    qtbot: QtBot, preview: PrintPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    click(qtbot, preview, "Letter")
    qtbot.keyClick(preview, Qt.Key.Key_S, CONTROL)
    assert Path(asked[0]).name == "Agenda May 2017.pdf"
    assert preview.said.text() == f"Saved: {tmp_path / 'mine.pdf'}"
    assert Pdf(tmp_path / "mine.pdf").sizes == [(612, 792)]


def test_a_second_thought_saves_nothing(
    qtbot: QtBot, preview: PrintPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    qtbot.mouseClick(preview.foot.save_button, Qt.MouseButton.LeftButton)
    assert preview.said.text() == "1 page · 13 entries"


def test_a_file_that_cannot_be_written_is_told(preview: PrintPreview, tmp_path: Path) -> None:
    preview.save_to(tmp_path / "nowhere" / "agenda.pdf")
    assert "its folder does not exist" in preview.said.text()


def accept_with(monkeypatch: pytest.MonkeyPatch, target: Path, code: QDialog.DialogCode) -> None:
    def run(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        return code

    monkeypatch.setattr(QPrintDialog, "exec", run)


def test_printing_sends_the_pages(
    qtbot: QtBot, preview: PrintPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_with(monkeypatch, tmp_path / "printed.pdf", QDialog.DialogCode.Accepted)
    qtbot.keyClick(preview, Qt.Key.Key_P, CONTROL)
    assert preview.said.text() == "Sent to the printer: 1 page"
    assert "Third Pan-African Forum" in Pdf(tmp_path / "printed.pdf").texts[0]


def test_printing_can_be_given_up(
    qtbot: QtBot, preview: PrintPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_with(monkeypatch, tmp_path / "printed.pdf", QDialog.DialogCode.Rejected)
    qtbot.mouseClick(preview.foot.print_button, Qt.MouseButton.LeftButton)
    assert not (tmp_path / "printed.pdf").exists()


def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, preview: PrintPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "nowhere" / "printed.pdf"
    accept_with(monkeypatch, target, QDialog.DialogCode.Accepted)
    qtbot.mouseClick(preview.foot.print_button, Qt.MouseButton.LeftButton)
    assert "takes no pages" in preview.said.text()


def test_a_system_without_printing_offers_the_file(
    qtbot: QtBot, preview: PrintPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    qtbot.mouseClick(preview.foot.print_button, Qt.MouseButton.LeftButton)
    assert "save a PDF instead" in preview.said.text()
