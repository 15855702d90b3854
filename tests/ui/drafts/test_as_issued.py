"""The text as issued stays what it was, and what is cited from another one says so."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from desktop.core.drafts.rendered import Form
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting, correct_words
from desktop.ui.drafts.open_draft import Issue, citation
from desktop.ui.drafts.page import DraftsPage
from tests import make
from tests.ui.drafts import look


def correct(dossier: Dossier) -> str:
    known = dossier.paragraph("op15")
    assert known is not None
    dossier.do(correct_words(dossier, known, f"Quickly {known.text}"))
    return known.text


def forms(page: DraftsPage) -> list[tuple[str, bool]]:
    found = [one for one in page.sidebar_sections() if one.id == "form"]
    return [(row.id, row.chosen) for one in found for row in one.rows]


def test_as_issued_shows_the_paper_and_as_it_stands_the_corrections(
    page: DraftsPage, dossier: Dossier
) -> None:
    assert forms(page) == []
    words = correct(dossier)
    assert forms(page) == [("original", False), ("plain", True)]
    assert "Quickly " in look.block(page.text, "op15").text()
    page.choose_row("form", Form.ORIGINAL, False)
    assert look.block(page.text, "op15").text() == f"15.\t{words}"
    dossier.undo()
    assert forms(page) == []


def test_the_panel_tells_the_words_as_issued(page: DraftsPage, dossier: Dossier) -> None:
    page.show_paragraph("op15")
    assert "As issued" not in look.words(page.panel)
    correct(dossier)
    assert "As issued" in look.words(page.panel)


def test_a_citation_says_that_words_are_not_the_papers(page: DraftsPage, dossier: Dossier) -> None:
    words = correct(dossier)
    page.show_paragraph("op15")
    page.text.cite_wanted.emit()
    assert "(OP 15 (as corrected here), " in QGuiApplication.clipboard().text()
    page.choose_row("form", Form.ORIGINAL, False)
    page.text.cite_wanted.emit()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(words)
    assert "as corrected" not in copied


def test_a_taken_out_paragraph_is_still_read_as_issued(page: DraftsPage, dossier: Dossier) -> None:
    known = dossier.paragraph("op15")
    assert known is not None
    work = Correcting(dossier, known.draft)
    work.remove("op15")
    dossier.do(work.edit("taking out"))
    page.choose_row("form", Form.ORIGINAL, False)
    assert look.block(page.text, "op15").text() == f"15.\t{known.text}"


def test_a_citation_names_its_day_once_and_the_number_as_issued() -> None:
    draft = make.draft(version="Zero draft of 14 March 2024", date=make.day("2024-03-14"))
    one = make.paragraph("OP 7")
    locale = QLocale(QLocale.Language.English)
    assert citation(one, draft, locale) == "OP 7, Zero draft of 14 March 2024"
    moved = Issue(make.paragraph("OP 8", "Decides to eat;"), agreed=True)
    assert citation(one, draft, locale, moved).startswith("OP 7 (as agreed here, issued as OP 8), ")
    new = citation(one, draft, locale, Issue(None))
    assert new.startswith("OP 7 (as corrected here, not in the text as issued), ")
