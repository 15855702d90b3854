"""A date that is written into a paragraph is offered in its panel."""

from desktop.desk.dossier import Dossier
from desktop.desk.draft_edits import correct_words
from desktop.ui.drafts.page import DraftsPage
from tests.ui.drafts import look


def test_a_newly_written_date_is_offered_and_entered(page: DraftsPage, dossier: Dossier) -> None:
    page.show_paragraph("op15")
    assert "The text says otherwise" not in look.words(page.panel)
    known = dossier.paragraph("op15")
    assert known is not None
    words = f"{known.text[:-1]}, and requests a report by 3 May 2019;"
    dossier.do(correct_words(dossier, known, words))
    assert "The text says otherwise" in look.words(page.panel)
    before = {one.uid for one in dossier.events()}
    said: list[str] = []
    page.edited.connect(said.append)
    look.button(page.panel, "Enter it").click()
    (made,) = (one for one in dossier.events() if one.uid not in before)
    assert made.paragraph == "op15"
    assert len(said) == 1
    assert "The text says otherwise" not in look.words(page.panel)
