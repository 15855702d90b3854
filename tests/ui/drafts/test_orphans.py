"""What has lost its paragraph is seen in the side bar and put elsewhere in the panel."""

from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Note, on_paragraph
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.page import ORPHANS
from tests.ui.drafts import look


def lose(dossier: Dossier) -> None:
    """Take a paragraph out that has a note."""
    note = Note(on_paragraph("op15"), "Norway pays")
    dossier.do(Edit("a note", (Change(None, note),)))
    known = dossier.paragraph("op15")
    assert known is not None
    work = Correcting(dossier, known.draft)
    work.remove("op15")
    dossier.do(work.edit("taking out"))


def rows(page: DraftsPage) -> list[tuple[str, str]]:
    found = [one for one in page.sidebar_sections() if one.id == ORPHANS]
    return [(row.text, row.count) for one in found for row in one.rows]


def test_a_lost_note_is_listed_and_put_on_the_paragraph_that_is_chosen(
    page: DraftsPage, dossier: Dossier
) -> None:
    assert rows(page) == []
    lose(dossier)
    assert ("Note: Norway pays", "OP 15") in rows(page)
    page.show_paragraph("op14")
    said: list[str] = []
    page.edited.connect(said.append)
    key = next(one.key for one in page.reading.orphans if one.words == "Norway pays")
    page.choose_row(ORPHANS, key, added=False)
    assert "Norway pays" in look.words(page.panel)[2]
    look.button(page.panel, "Put on OP 14").click()
    assert dossier.note(on_paragraph("op14")) == "Norway pays"
    assert said == ["Note is on OP 14 now"]


def test_what_is_let_go_leaves_the_side_bar(page: DraftsPage, dossier: Dossier) -> None:
    lose(dossier)
    for _ in page.reading.orphans:
        page.choose_row(ORPHANS, "", added=False)
        look.button(page.panel, "Let go").click()
    assert rows(page) == []
    assert "Nothing here has lost its paragraph." in look.words(page.panel)


def test_a_note_that_is_only_shown_is_not_written_again_when_its_paragraph_goes(
    page: DraftsPage, dossier: Dossier
) -> None:
    note = Note(on_paragraph("op15"), "Norway pays")
    dossier.do(Edit("a note", (Change(None, note),)))
    page.show_paragraph("op15")
    assert page.panel.note.toPlainText() == "Norway pays"
    known = dossier.paragraph("op15")
    assert known is not None
    work = Correcting(dossier, known.draft)
    work.remove("op15")
    dossier.do(work.edit("taking out"))
    page.show_paragraph("op14")
    assert dossier.note(on_paragraph("op15")) == ""
    assert dossier.undo_label == "taking out"
