"""Printed agendas as values, and PDF files read back by another program's eyes."""

import re
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from desktop.core.paper import Paper
from desktop.desk.printing.agenda import Sheet, SheetEntry, SheetSection
from desktop.ui.printing.out import mirrored, write_pages
from desktop.ui.printing.sheet_pages import SheetPages

POINTS = 72 / 96


def entry(number: int = 1, **fields: str) -> SheetEntry:
    """A row whose title names its number."""
    values = {"day": str(1 + number % 28), "weekday": "Mon", "title": f"Meeting {number:04}"}
    return SheetEntry(**{**values, **fields})  # type: ignore[arg-type]


def sheet(*sections: SheetSection) -> Sheet:
    """An agenda of these sections."""
    return Sheet("Agenda, May 2017", "Compact · all meetings", sections, "Printed today")


def write_pdf(one: Sheet, path: Path, paper: Paper = Paper.A4) -> int:
    """Write an agenda to the PDF file `path`; returns the number of pages."""
    return write_pages(SheetPages(one, paper, mirrored=mirrored()), path)


def long_sheet(entries: int, a_section: int = 9) -> Sheet:
    """So many rows of one to four lines, under headings of their own."""
    rows = [
        entry(n, detail="Small print of the row " * (n % 5), place="Geneva, Switzerland")
        for n in range(entries)
    ]
    starts = range(0, entries, a_section)
    return sheet(
        *(SheetSection(f"Part {s // a_section}", tuple(rows[s : s + a_section])) for s in starts)
    )


@dataclass(frozen=True)
class Word:
    """A word on a page; its ink from left to right and its line from top to foot.

    In design pixels from the paper's top left corner.
    """

    text: str
    left: float
    top: float
    right: float
    foot: float


class Pdf:
    """A PDF file as others read it."""

    def __init__(self, path: Path) -> None:
        self._file = pypdfium2.PdfDocument(path)

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """The size of each page in points."""
        return [page.get_size() for page in self._file]

    @property
    def texts(self) -> list[str]:
        """The words of each page, in the order in which they stand in the file."""
        return [page.get_textpage().get_text_range() for page in self._file]

    @property
    def metadata(self) -> dict[str, str]:
        """What the file says of itself."""
        return {key: value for key, value in self._file.get_metadata_dict().items() if value}

    def words(self, page: int) -> list[Word]:
        """Every word on a page with its place."""
        text = self._file[page].get_textpage()
        whole = text.get_text_range()
        return [self._word(page, text, *found.span()) for found in re.finditer(r"\S+", whole)]

    def _word(self, page: int, text: pypdfium2.PdfTextPage, start: int, end: int) -> Word:
        height = self._file[page].get_height()
        ink = [text.get_charbox(n) for n in range(start, end)]
        lines = [text.get_charbox(n, loose=True) for n in range(start, end)]
        left, right = min(box[0] for box in ink), max(box[2] for box in ink)
        top, foot = height - max(box[3] for box in lines), height - min(box[1] for box in lines)
        places = (round(place / POINTS, 2) for place in (left, top, right, foot))
        return Word(text.get_text_range(start, end - start), *places)

    def place_of(self, page: int, word: str) -> Word:
        """Where a word stands for the first time on a page."""
        text = self._file[page].get_textpage()
        found = re.search(rf"(?<!\S){re.escape(word)}(?!\S)", text.get_text_range())
        assert found, f"“{word}” is not on page {page + 1}"
        return self._word(page, text, *found.span())
