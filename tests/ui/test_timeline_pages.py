from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.core.paper import Paper
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.printing.timeline import TimelineSheet, timeline_sheet
from desktop.ui.page import PrintJob
from desktop.ui.printing.out import pdf_of, write_pages
from desktop.ui.printing.preview import PrintPreview
from desktop.ui.printing.sheet_timeline import TimelinePages
from desktop.ui.theme import Theme
from tests.ui import world

YEAR = (date(2017, 1, 1), date(2017, 12, 31))


def sheet(dossier: Dossier) -> TimelineSheet:
    return timeline_sheet(dossier, EventQuery(), *YEAR)


@pytest.fixture
def pages(dossier: Dossier, theme: Theme) -> TimelinePages:
    return TimelinePages(sheet(dossier), Paper.A4)


def painted(pages: TimelinePages) -> QImage:
    size = pages.size.toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    pages.paint(painter, 0)
    painter.end()
    return image


def test_the_page_lies_across(pages: TimelinePages, dossier: Dossier) -> None:
    assert pages.count == 1
    assert pages.size.width() > pages.size.height()
    letter = TimelinePages(sheet(dossier), Paper.LETTER)
    assert round(letter.size.width() / 96, 1) == 11.0


def test_readers_of_the_screen_hear_every_bar(pages: TimelinePages) -> None:
    lines = pages.words(0).splitlines()
    assert lines[0] == "Timeline, 2017"
    assert "GFMD: Thematic Workshop on “Migration and Climate”, Rabat, 24 May 2017" in lines
    assert "Draft: Phase I, 1 Apr – 30 Nov 2017" in lines
    assert "Deadlines: OP 20 Preparatory meeting, 30 Nov 2017" in lines


def test_it_is_printed_in_greys_alone(pages: TimelinePages) -> None:
    image = painted(pages)
    seen = {
        image.pixel(x, y) & 0xFFFFFF
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }
    assert len(seen) > 3
    assert all(abs((c >> 16) - (c & 255)) < 3 for c in seen)


def test_titles_can_be_searched_in_the_file(pages: TimelinePages, tmp_path: Path) -> None:
    assert write_pages(pages, tmp_path / "t.pdf") == 1
    document = pypdfium2.PdfDocument(tmp_path / "t.pdf")
    text = document[0].get_textpage().get_text_range()
    width, height = document[0].get_size()
    document.close()
    assert width > height
    for words in ("Timeline, 2017", "10th GFMD Summit", "Phase I", "to be confirmed", "1 / 1"):
        assert words in text


def test_the_same_timeline_gives_the_same_bytes_and_few_of_them(pages: TimelinePages) -> None:
    one = pdf_of(pages)
    assert one == pdf_of(pages)
    assert len(one) < 200_000


def test_many_lanes_go_on_over_further_pages(dossier: Dossier, theme: Theme) -> None:
    many = (world.meeting(f"n{n}", "3 October 2017", "Talks", f"P {n:02}") for n in range(60))
    world.add(dossier, *many)
    pages = TimelinePages(sheet(dossier), Paper.A4)
    assert pages.count > 1
    told = [line for number in range(pages.count) for line in pages.words(number).splitlines()]
    talks = [line for line in told if ": Talks" in line]
    assert len(talks) == len(set(talks)) == 60


def test_forty_lanes_are_one_wide_page(dossier: Dossier, theme: Theme) -> None:
    many = (world.meeting(f"n{n}", "3 October 2017", "Talks", f"P {n:02}") for n in range(40))
    world.add(dossier, *many)
    assert TimelinePages(sheet(dossier), Paper.A3).count == 1
    assert TimelinePages(sheet(dossier), Paper.A4).count == 2


def test_it_is_mirrored_where_the_window_is(dossier: Dossier, theme: Theme) -> None:
    def phase(image: QImage) -> tuple[int, int]:
        rows = [
            [x for x in range(image.width()) if image.pixel(x, y) & 255 < 120]
            for y in range(120, 220)
        ]
        longest = max(rows, key=len)
        return longest[0], longest[-1]

    plain = painted(TimelinePages(sheet(dossier), Paper.A4))
    turned = painted(TimelinePages(sheet(dossier), Paper.A4, mirrored=True))
    left, right = phase(plain)
    assert phase(turned) == (
        pytest.approx(plain.width() - right, abs=3),
        pytest.approx(plain.width() - left, abs=3),
    )


def test_the_preview_shows_the_timeline(
    qtbot: QtBot, dossier: Dossier, theme: Theme, tmp_path: Path
) -> None:
    preview = PrintPreview(dossier, theme, PrintJob(EventQuery(), *YEAR, "timeline"))
    qtbot.addWidget(preview)
    preview.show()
    assert preview.options.form.place == 2
    assert preview.view.pages[0].width() > preview.view.pages[0].height()
    assert preview.said.text().startswith("1 page")
    preview.save_to(tmp_path / "t.pdf")
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")
