"""A date that is written into a paragraph is offered in its panel."""

from dataclasses import replace

from desktop.core.dates.printed import find_dates
from desktop.core.edit import Change, Edit
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import correct_words
from desktop.desk.offers.offered import Offered, written
from desktop.ui.drafts.page import DraftsPage
from tests import make
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


def test_a_date_that_a_newer_version_offers_is_in_the_panel_of_its_paragraph(
    page: DraftsPage, dossier: Dossier
) -> None:
    known = dossier.paragraph("op15")
    assert known is not None
    text = "Decides to hold a stocktaking meeting in Lima on 5 May 2018;"
    paragraph = replace(known, text=text, dates=find_dates(text))
    event = make.event("Stocktaking meeting", "4 May 2018", uid="held")
    offer = written(Offered(event, paragraph, paragraph.dates[0].when, "on 4 May 2018"))
    changes = (Change(known, paragraph), Change(None, event), Change(None, offer))
    dossier.do(Edit("a newer version", changes))
    page.show_paragraph("op15")
    assert "The text says otherwise" in look.words(page.panel)
    look.button(page.panel, "Take the new date").click()
    taken = dossier.event("held")
    assert taken is not None
    assert taken.when.edtf == "2018-05-05"
