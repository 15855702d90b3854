"""A comparison on pages: names over the columns of every page, each paragraph once, both papers."""

from pathlib import Path

import pypdfium2
import pytest

from desktop.core.paper import Paper
from desktop.ui.printing.out import write_pages
from desktop.ui.printing.sheet_compare import ComparePages
from desktop.ui.theme import Theme
from desktop.writing.sheet_compare import CompareCell, CompareLine, CompareSheet
from desktop.writing.sheet_flow import FlowBlock, Look, Style, Words

OPENING = (FlowBlock(Style.TITLE, (Words("A text compared"),)),)
LONG = "words of a paragraph that goes on over some lines of its column " * 4


def line(number: int, columns: int) -> CompareLine:
    words = (Words(f"Number {number:03} "), Words(LONG), Words("new", Look.INSERTED))
    cell = CompareCell(f"{number}.", words, level=number % 3)
    return CompareLine((cell,) * columns, ("moved",), bar=True)


def sheet(*heads: str) -> CompareSheet:
    lines = tuple(line(number, len(heads)) for number in range(40))
    return CompareSheet("Compared", OPENING, heads, lines, "Printed today")


def pages_of(path: Path) -> list[str]:
    file = pypdfium2.PdfDocument(path)
    found = [page.get_textpage().get_text_bounded() for page in file]
    file.close()
    return found


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("heads", [("First", "Second"), ("First → Second",)])
def test_every_page_names_the_versions_and_no_paragraph_is_lost(
    theme: Theme, tmp_path: Path, paper: Paper, heads: tuple[str, ...]
) -> None:
    theme.reading_font()
    made = ComparePages(sheet(*heads), paper)
    count = write_pages(made, tmp_path / "a.pdf")
    pages = pages_of(tmp_path / "a.pdf")
    assert len(pages) == count == made.count > 1
    assert all(all(head in page for head in heads) for page in pages)
    assert all(f"{number} / {count}" in page for number, page in enumerate(pages, 1))
    whole = " ".join(pages)
    assert [whole.count(f"Number {n:03}") for n in range(40)] == [len(heads)] * 40
    assert (made.size.width() > made.size.height()) is (len(heads) == 2)


def test_the_mirrored_page_begins_with_the_older_version_at_the_right(theme: Theme) -> None:
    theme.reading_font()
    made = ComparePages(sheet("First", "Second"), Paper.A4, mirrored=True)
    assert made.words(0).startswith("A text compared")
    assert "0. Number 000" in made.words(0)
