"""The agenda on paper: read back from the PDF with another library."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop.core.paper import Paper
from desktop.core.problem import Problem
from desktop.core.steps import finished
from desktop.desk.printing.agenda import SheetSection
from desktop.ui.printing.out import chosen_pages, pdf_of, print_steps
from desktop.ui.printing.sheet_pages import SheetPages
from desktop.ui.theme import Appearance, Theme
from tests.ui.sheets import Pdf, entry, long_sheet, sheet, write_pdf

pytestmark = pytest.mark.usefixtures("theme")
MAY = SheetSection(
    "May 2017",
    (
        entry(day="15–17", weekday="Mon – Wed", title="Third Forum", paragraphs="OP 19 (b)"),
        entry(
            day="24",
            weekday="Wed, 15:00–18:00",
            title="Workshop on “Migration and Climate”",
            detail="GFMD. Officials of the 5+5 Dialogue",
            place="Rabat, Morocco",
            paragraphs="OP 14 A (a), 14 A (c), 19 (b)",
        ),
        entry(day="May", weekday="", title="26th session", mark="(tbc)"),
    ),
)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "agenda.pdf"


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_pages_have_the_size_of_the_paper(
    target: Path, paper: Paper, size: tuple[int, int]
) -> None:
    pages = write_pdf(long_sheet(62), target, paper)
    assert Pdf(target).sizes == [size] * pages


def test_every_sign_can_be_searched(target: Path) -> None:
    write_pdf(sheet(MAY), target)
    (text,) = Pdf(target).texts
    for words in (
        "Agenda, May 2017",
        "15–17",
        "Mon – Wed",
        "15:00–18:00",
        "“Migration and Climate”",
        "Officials of the 5+5 Dialogue",
        "Printed today",
        "1 / 1",
    ):
        assert words in text


def test_the_columns_stand_where_the_design_has_them(target: Path) -> None:
    write_pdf(sheet(MAY), target)
    pdf = Pdf(target)
    lefts = {"15–17": 60, "Third": 156, "Rabat,": 519, "OP": 659}
    for words, left in lefts.items():
        assert pdf.place_of(0, words).left == pytest.approx(left, abs=2)
    assert pdf.place_of(0, "Agenda,").top == pytest.approx(56, abs=2)
    assert pdf.words(0)[-1].right == pytest.approx(733, abs=2)


def test_what_is_not_firm_says_so_behind_its_date(target: Path) -> None:
    write_pdf(sheet(MAY, SheetSection("No date yet", (entry(day="", mark="(tbc)"),))), target)
    pdf = Pdf(target)
    assert "May (tbc)" in pdf.texts[0]
    assert [word.left for word in pdf.words(0) if word.text == "(tbc)"] == [
        pytest.approx(87, abs=2),
        pytest.approx(60, abs=2),
    ]


def test_paths_of_paragraphs_break_behind_their_commas(target: Path) -> None:
    write_pdf(sheet(MAY), target)
    column = [word for word in Pdf(target).words(0) if word.left > 650 and word.top < 1000]
    lines: dict[float, list[str]] = {}
    for word in column:
        lines.setdefault(word.top, []).append(word.text)
    assert [" ".join(line) for line in lines.values()] == [
        "OP 19 (b)",
        "OP 14 A (a),",
        "14 A (c),",
        "19 (b)",
    ]


@pytest.mark.parametrize(("entries", "pages"), [(1, 1), (62, 4), (400, 21)])
def test_everything_is_printed_once_and_in_order(target: Path, entries: int, pages: int) -> None:
    assert write_pdf(long_sheet(entries), target) == pages
    texts = Pdf(target).texts
    numbers = [int(found) for text in texts for found in re.findall(r"Meeting (\d{4})", text)]
    assert numbers == list(range(entries))
    assert [f"{n + 1} / {pages}" in text for n, text in enumerate(texts)] == [True] * pages


def test_no_row_is_cut_over_two_pages_or_runs_into_the_margin(target: Path) -> None:
    write_pdf(long_sheet(62), target, Paper.LETTER)
    pdf = Pdf(target)
    for page in range(len(pdf.sizes)):
        text = " ".join(pdf.texts[page].split())
        # A row's small print and place are on the page of its title.
        shown = [int(found) for found in re.findall(r"Meeting (\d{4})", text)]
        assert text.count("Small print") == sum(number % 5 for number in shown)
        assert text.count("Geneva") == len(shown)
        words = pdf.words(page)
        rows = [word for word in words if word.top < 1056 - 49]
        assert [word.text for word in words if word not in rows][:2] == ["Printed", "today"]
        assert min(word.top for word in rows) >= 55
        assert max(word.foot for word in rows) <= 1056 - 48 - 20
        assert all(word.left >= 59 and word.right <= 816 - 59 for word in words)


def test_a_page_that_goes_on_says_under_which_heading(target: Path) -> None:
    write_pdf(long_sheet(62, a_section=100), target)
    texts = Pdf(target).texts
    assert [("Part 0, continued" in text) for text in texts] == [False, True, True]


def test_a_long_heading_loses_its_last_words_where_it_goes_on(target: Path) -> None:
    heading = f"CMW: Committee on the Protection of {'all ' * 12}Migrant Workers in the World"
    write_pdf(sheet(SheetSection(heading, tuple(map(entry, range(60))))), target)
    first, second, *_ = Pdf(target).texts
    assert heading in first
    assert re.search(r"CMW: Committee .*…, continued", second)
    place = Pdf(target).place_of
    assert place(0, "Meeting").top - place(0, "CMW:").foot < 12


def test_a_section_without_rows_is_left_out(target: Path) -> None:
    write_pdf(sheet(SheetSection("June 2017", ()), MAY), target)
    assert "June" not in Pdf(target).texts[0]


def test_a_title_of_2000_letters_is_printed_whole_and_in_its_column(target: Path) -> None:
    title = "x" * 2000
    write_pdf(sheet(SheetSection("May 2017", (entry(title=title, place="Bali"),))), target)
    pdf = Pdf(target)
    assert "".join(pdf.texts).count("x") == 2000
    assert all(word.right <= 508 for word in pdf.words(0) if "xx" in word.text)


def test_a_row_taller_than_a_page_flows_on_and_loses_no_word(target: Path) -> None:
    note = " ".join(f"word{n:04}" for n in range(1000))
    rows = (entry(0), entry(1, detail=note), entry(2))
    pages = write_pdf(sheet(SheetSection("May 2017", rows)), target)
    pdf = Pdf(target)
    assert pages > 2
    found = [int(n) for text in pdf.texts for n in re.findall(r"word(\d{4})", text)]
    assert found == list(range(1000))
    for page in range(pages):
        feet = [word.foot for word in pdf.words(page) if word.text.startswith("word")]
        assert max(feet) <= 1123 - 48 - 20
    assert "Meeting 0002" in pdf.texts[-1]


def test_right_to_left_sets_the_columns_from_the_right(target: Path, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        write_pdf(sheet(MAY, SheetSection("مايو 2017", (entry(title="المنتدى العالمي"),))), target)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    pdf = Pdf(target)
    assert pdf.place_of(0, "24").right == pytest.approx(733, abs=3)
    assert pdf.place_of(0, "Morocco").right == pytest.approx(274, abs=3)
    footer = [word for word in pdf.words(0) if word.top > 1060]
    assert min(word.left for word in footer) == pytest.approx(60, abs=3)
    assert max(word.right for word in footer) == pytest.approx(733, abs=3)


def test_a_long_name_of_the_dossier_is_cut_and_not_a_page_of_its_own(target: Path) -> None:
    from dataclasses import replace

    write_pdf(replace(sheet(MAY), subtitle="A name of many words " * 100), target)
    assert len(Pdf(target).sizes) == 1
    assert "…" in Pdf(target).texts[0]


def test_the_same_sheet_gives_the_same_bytes_and_tells_of_nobody(tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    write_pdf(long_sheet(5), one)
    write_pdf(long_sheet(5), other)
    assert one.read_bytes() == other.read_bytes()
    told = Pdf(one).metadata
    assert set(told) <= {"Title", "Producer"}
    assert told["Title"] == "Agenda, May 2017"
    assert not re.search(rb"(Creation|Mod|Metadata)Date", one.read_bytes())


ONE_START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop import paths
from desktop.ui.theme import Theme
from tests.ui.sheets import long_sheet, write_pdf
application = QApplication([])
theme = Theme(application, paths.FONTS)
write_pdf(long_sheet(3), Path(sys.argv[1]))
"""


def test_every_start_of_the_program_writes_the_same_bytes(tmp_path: Path) -> None:
    files = [tmp_path / f"{seed}.pdf" for seed in range(3)]
    for seed, file in enumerate(files):
        started = subprocess.run(
            [sys.executable, "-c", ONE_START, str(file)],
            env={**os.environ, "PYTHONHASHSEED": str(seed + 1)},
            cwd=Path(__file__).parent.parent.parent,
            check=False,
        )
        assert started.returncode == 0
    assert len({file.read_bytes() for file in files}) == 1


def test_the_fonts_are_inside(target: Path) -> None:
    write_pdf(sheet(MAY), target)
    data = target.read_bytes()
    assert data.count(b"/FontFile2") == 2
    named = re.findall(rb"/FontName /(?:\w+\+)?(Inter-\w+)", data)
    assert sorted(named) == [b"Inter-Regular", b"Inter-SemiBold"]


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="its folder does not exist"):
        write_pdf(sheet(MAY), tmp_path / "nowhere" / "agenda.pdf")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write anywhere")
def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Problem, match="not permitted"):
        write_pdf(sheet(MAY), tmp_path / "agenda.pdf")


def test_an_old_file_stays_whole_when_the_new_one_cannot_be_made(tmp_path: Path) -> None:
    folder = tmp_path / "agenda.pdf"
    folder.mkdir()
    with pytest.raises(Problem, match="it is a folder"):
        write_pdf(sheet(MAY), folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_paper_is_white_in_the_dark_too(theme: Theme) -> None:
    pages = SheetPages(sheet(MAY), Paper.A4)
    light = painted(pages)
    theme.choose(Appearance.DARK)
    try:
        assert painted(SheetPages(sheet(MAY), Paper.A4)) == light
    finally:
        theme.choose(Appearance.LIGHT)


def painted(pages: SheetPages) -> QImage:
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    pages.paint(painter, 0)
    painter.end()
    return image


def test_readers_of_the_screen_hear_what_stands_on_a_page() -> None:
    pages = SheetPages(sheet(MAY), Paper.A4)
    assert pages.words(0).splitlines()[-1] == "May (tbc), 26th session"


# -- printers --------------------------------------------------------------------------------------


def file_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def test_a_printer_gets_the_same_pages(target: Path) -> None:
    pages = SheetPages(long_sheet(62), Paper.LETTER)
    assert finished(print_steps(file_printer(target), pages)) == pages.count
    printed = Pdf(target)
    assert printed.sizes == [(612, 792)] * pages.count
    saved = target.with_name("saved.pdf")
    saved.write_bytes(pdf_of(pages))
    for page in range(pages.count):
        at, there = printed.place_of(page, "Meeting"), Pdf(saved).place_of(page, "Meeting")
        assert (at.left, at.top) == pytest.approx((there.left, there.top), abs=0.5)


def test_only_the_pages_that_are_asked_for_are_printed(target: Path) -> None:
    pages = SheetPages(long_sheet(62), Paper.A4)
    printer = file_printer(target)
    printer.setFromTo(2, 3)
    assert finished(print_steps(printer, pages)) == 2
    assert ["2 / 4" in Pdf(target).texts[0], "3 / 4" in Pdf(target).texts[1]] == [True, True]


def test_copies_and_order_are_ours_where_the_printer_has_none(target: Path) -> None:
    printer = file_printer(target)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert chosen_pages(printer, 3) == (0, 1, 2, 0, 1, 2)
    printer.setCollateCopies(False)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 2) == (1, 1, 0, 0)


def test_a_printer_that_takes_nothing_is_told_in_words(tmp_path: Path) -> None:
    printer = file_printer(tmp_path / "nowhere" / "agenda.pdf")
    with pytest.raises(Problem, match="takes no pages"):
        finished(print_steps(printer, SheetPages(sheet(MAY), Paper.A4)))
