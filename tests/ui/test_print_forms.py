"""Months, packs and drafts on their pages, read back from the file by other eyes."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from desktop.core.paper import Paper
from desktop.core.steps import finished
from desktop.desk.printing.values import (
    FlowBlock,
    FlowSheet,
    MonthBar,
    MonthLine,
    MonthSheet,
    MonthWeek,
    Style,
    Words,
)
from desktop.ui.printing.out import write_pages
from desktop.ui.printing.sheet_base import ManyPages
from desktop.ui.printing.sheet_flow import FlowPages
from desktop.ui.printing.sheet_flow_text import most_run_left
from desktop.ui.printing.sheet_month import MonthPages
from desktop.ui.printing.sheet_pages import SheetPages
from desktop.ui.theme import Theme
from desktop.writing.sheet_month import MonthDay
from tests.ui.sheets import Pdf, long_sheet

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.fixture(autouse=True)
def fonts(theme: Theme) -> None:
    theme.reading_font()


def title_of(number: int, words: int = 4) -> str:
    return f"Meeting {number:03} " + " ".join(["deliberation"] * words)


def month(bars: int, words: int = 4, shelf: int = 0, firm: bool = True) -> MonthSheet:
    """So many one-day bars on the third day of the first of five weeks."""
    days = tuple(MonthDay(str(n + 1), inside=True) for n in range(7))
    titles = [title_of(n, words) for n in range(bars)]
    own = tuple(MonthBar(n, 2, 1, one, "GFMD", firm=firm) for n, one in enumerate(titles))
    weeks = tuple(MonthWeek(18 + n, days, own if n == 0 else ()) for n in range(5))
    lines = tuple(MonthLine(n, "3 May 2017", one) for n, one in enumerate(titles))
    loose = tuple(MonthLine(-1, "2017", f"Loose {n}") for n in range(shelf))
    return MonthSheet("May 2017", "Compact", WEEKDAYS, weeks, ("Phase I",), loose, lines)


def told(path: Path) -> str:
    return " ".join(" ".join(Pdf(path).texts).split())


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (842, 595)), (Paper.LETTER, (792, 612))])
def test_a_month_is_one_landscape_page(tmp_path: Path, paper: Paper, size: tuple[int, int]) -> None:
    pages = MonthPages(month(3, shelf=5), paper)
    assert write_pages(pages, tmp_path / "month.pdf") == 1
    assert Pdf(tmp_path / "month.pdf").sizes == [size]
    for words in ("May 2017", "Wednesday", "Phase I", "Meeting 002", "Loose 4"):
        assert words in told(tmp_path / "month.pdf")


@pytest.mark.parametrize(("bars", "words"), [(4, 2), (9, 12), (40, 6), (90, 12)])
def test_every_title_that_is_cut_on_a_month_stands_in_full_on_paper(
    tmp_path: Path, bars: int, words: int
) -> None:
    pages = MonthPages(month(bars, words), Paper.A4)
    write_pages(pages, tmp_path / "month.pdf")
    text = told(tmp_path / "month.pdf")
    for number in range(bars):
        assert title_of(number, words) in text
    assert all(one in "\n".join(map(pages.words, range(pages.count))) for one in pages.missing)


def test_days_with_more_than_there_is_room_for_say_how_many(tmp_path: Path) -> None:
    write_pages(MonthPages(month(60), Paper.A4), tmp_path / "month.pdf")
    assert "more, overleaf" in Pdf(tmp_path / "month.pdf").texts[0]


def test_a_crowded_week_takes_the_room_that_quiet_ones_leave(tmp_path: Path) -> None:
    write_pages(MonthPages(month(60), Paper.A4), tmp_path / "month.pdf")
    first = Pdf(tmp_path / "month.pdf").texts[0]
    assert len(re.findall(r"Meeting \d", first)) > 15


def test_a_paper_runs_as_most_of_it_does() -> None:
    words = "تقرر عقد المؤتمر الحكومي الدولي"
    assert most_run_left(["A/71/L.58", words, words])
    assert not most_run_left(["A/71/L.58", "Decides to meet", words])
    assert not most_run_left([])


def painted(pages: MonthPages) -> QImage:
    image = QImage(pages.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    pages.paint(painter, 0)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def test_what_is_to_be_confirmed_is_seen_in_greys_too() -> None:
    """Ground, outline and words differ: hatching and a mark, not the colour alone."""
    firm, loose = month(1, words=1), month(1, words=1, firm=False)
    assert painted(MonthPages(firm, Paper.A4)) != painted(MonthPages(loose, Paper.A4))


def test_a_mirrored_month_runs_from_right_to_left(tmp_path: Path) -> None:
    write_pages(MonthPages(month(1), Paper.A4, mirrored=True), tmp_path / "month.pdf")
    pdf = Pdf(tmp_path / "month.pdf")
    lefts = [pdf.place_of(0, name).left for name in WEEKDAYS]
    assert lefts == sorted(lefts, reverse=True)


# -- running text ----------------------------------------------------------------------------------


def block(number: int, words: int = 60) -> FlowBlock:
    text = f"Paragraph {number:03} " + "decides " * words
    return FlowBlock(Style.DRAFT, (Words(text.strip()),), f"{number}.")


def test_running_text_is_on_its_pages_once_and_in_order(tmp_path: Path) -> None:
    sheet = FlowSheet("Draft", tuple(block(n) for n in range(40)), "Printed today")
    pages = FlowPages(sheet, Paper.A4)
    assert write_pages(pages, tmp_path / "draft.pdf") == pages.count > 3
    text = told(tmp_path / "draft.pdf")
    places = [text.index(f"Paragraph {n:03}") for n in range(40)]
    assert places == sorted(places)


def test_a_footnote_is_at_the_foot_of_the_page_of_its_sign(tmp_path: Path) -> None:
    note = FlowBlock(Style.FOOTNOTE, (Words("See the annex."),), "1")
    marked = FlowBlock(Style.DRAFT, (Words("Recalls it"), Words("1")), "9.", notes=((10, 0),))
    sheet = FlowSheet("Draft", (*(block(n) for n in range(20)), marked), "", (note,))
    write_pages(FlowPages(sheet, Paper.A4), tmp_path / "draft.pdf")
    pdf = Pdf(tmp_path / "draft.pdf")
    (page,) = [n for n, text in enumerate(pdf.texts) if "Recalls" in text]
    assert "See the annex." in pdf.texts[page]
    assert pdf.place_of(page, "annex.").top > 1000


def test_lines_are_numbered_by_five_and_links_stand_beside(tmp_path: Path) -> None:
    linked = FlowBlock(Style.DRAFT, (Words("Decides " * 90),), "1.", margin=("24 May Workshop",))
    sheet = FlowSheet("Draft", (linked,), numbers=True, margin=True)
    write_pages(FlowPages(sheet, Paper.A4), tmp_path / "draft.pdf")
    pdf = Pdf(tmp_path / "draft.pdf")
    assert pdf.place_of(0, "5").left < 60 < pdf.place_of(0, "Workshop").left - 450
    assert pdf.place_of(0, "10").top > pdf.place_of(0, "5").top


def test_a_long_label_pushes_its_text_aside(tmp_path: Path) -> None:
    rows = [FlowBlock(Style.DRAFT, (Words("Decides"),), label) for label in ("1.", "28bis.ter.")]
    write_pages(FlowPages(FlowSheet("Draft", tuple(rows), ""), Paper.A4), tmp_path / "a.pdf")
    pdf = Pdf(tmp_path / "a.pdf")
    short, long = (word for word in pdf.words(0) if word.text == "Decides")
    assert pdf.place_of(0, "28bis.ter.").right < long.left
    assert short.left < long.left


def test_several_sorts_of_pages_are_numbered_through(tmp_path: Path) -> None:
    agenda = SheetPages(long_sheet(30), Paper.A4)
    parts = [agenda, MonthPages(month(2), Paper.A4)]
    pages = ManyPages(parts, "All of it")
    write_pages(pages, tmp_path / "all.pdf")
    pdf = Pdf(tmp_path / "all.pdf")
    count = agenda.count + 1
    assert [f"{n + 1} / {count}" in text for n, text in enumerate(pdf.texts)] == [True] * count
    assert pdf.sizes == [(595, 842)] * agenda.count + [(842, 595)]


def test_pages_in_steps_are_the_same_pages() -> None:
    whole = SheetPages(long_sheet(40), Paper.A4)
    steps = finished(SheetPages.steps(long_sheet(40), Paper.A4, mirrored=False))
    assert [steps.words(n) for n in range(steps.count)] == [
        whole.words(n) for n in range(whole.count)
    ]


def test_an_agenda_with_room_to_write_has_the_places_under_the_titles(tmp_path: Path) -> None:
    from dataclasses import replace

    sheet = replace(long_sheet(3), blank=True)
    write_pages(SheetPages(sheet, Paper.A4), tmp_path / "agenda.pdf")
    pdf = Pdf(tmp_path / "agenda.pdf")
    assert max(word.right for word in pdf.words(0) if 150 < word.top < 1000) < 560
    assert pdf.place_of(0, "Geneva,").left == pytest.approx(156, abs=3)
