"""The shipped documents on paper: no title is lost, and the draft reads back as it was."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.clock import stopped
from desktop.core.drafts.draft import ParagraphKind
from desktop.core.paper import Paper
from desktop.core.query import EventQuery
from desktop.core.steps import finished
from desktop.desk.dossier import Dossier
from desktop.desk.printing.agenda import agenda_steps
from desktop.desk.printing.month import month_steps
from desktop.desk.printing.wish import Form, PrintWish
from desktop.desk.start import Place, open_dossier
from desktop.reading.document import read_file
from desktop.reading.names import load
from desktop.ui.printing.out import write_pages
from desktop.ui.printing.sheet_month import MonthPages
from desktop.ui.printing.work import printed_steps
from desktop.ui.theme import Theme
from tests.ui.sheets import Pdf


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    place = Place(tmp_path_factory.mktemp("printed") / "first.dossier", paths.DATA)
    clock = stopped(datetime(2017, 5, 16, 9, tzinfo=UTC))
    opened = open_dossier(place, lambda: load(paths.NAMES), clock, "Europe/Zurich")
    yield opened
    opened.close()


KINDS = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUB)


def test_no_month_has_a_cut_title_that_the_agenda_does_not_show(
    shipped: Dossier, theme: Theme
) -> None:
    agenda = finished(agenda_steps(shipped, PrintWish()))
    titles = {entry.title for section in agenda.sections for entry in section.entries}
    sheets = finished(month_steps(shipped, PrintWish(form=Form.MONTH)))
    busiest = max(sheets, key=lambda sheet: len(sheet.lines))
    assert len(busiest.lines) >= 14
    for paper in Paper:
        for sheet in sheets:
            pages = MonthPages(sheet, paper)
            assert pages.count == 1
            assert set(pages.missing) <= titles
            assert all(one in pages.words(0) for one in pages.missing)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_shipped_draft_reads_back_from_its_own_pdf(
    shipped: Dossier, theme: Theme, tmp_path: Path, paper: Paper
) -> None:
    wish = PrintWish(form=Form.DRAFT, paper=paper)
    printed = finished(printed_steps(shipped, theme, wish, mirrored=False))
    write_pages(printed.pages, tmp_path / "draft.pdf")
    found = read_file(tmp_path / "draft.pdf", shipped.gazetteer)
    (draft,) = found.drafts
    (known,) = shipped.drafts()
    back = [(one.kind, one.path, one.text) for one in draft.paragraphs if one.kind in KINDS]
    ours = [
        (one.kind, one.path, one.text) for one in shipped.paragraphs(known.id) if one.kind in KINDS
    ]
    assert Counter(kind for kind, _, _ in back) == dict(zip(KINDS, (4, 28, 24), strict=True))
    assert back == ours
    assert (draft.draft.title, draft.draft.version) == (known.title, known.version)


@pytest.mark.parametrize("form", [Form.AGENDA, Form.TIMELINE, Form.PACK, Form.MONTH])
def test_each_form_is_printed_on_letter_paper(
    shipped: Dossier, theme: Theme, tmp_path: Path, form: Form
) -> None:
    mine = EventQuery(uids=frozenset(event.uid for event in shipped.events()[:4]))
    wish = PrintWish(form, mine if form is Form.PACK else EventQuery(), paper=Paper.LETTER)
    printed = finished(printed_steps(shipped, theme, wish, mirrored=False))
    write_pages(printed.pages, tmp_path / "form.pdf")
    assert {tuple(sorted(size)) for size in Pdf(tmp_path / "form.pdf").sizes} == {(612, 792)}
