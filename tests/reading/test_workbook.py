"""Workbooks: a row a line, with what the cells show; nothing in them is lost."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from desktop.core.found import Found
from desktop.core.problem import Problem
from desktop.reading.document import read_document
from tests.papers import gazetteer

HEAD = ("Date", "Meeting", "Place")


def packed(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_of(*rows: tuple[object, ...]) -> Workbook:
    book = Workbook()
    for row in (HEAD, *rows):
        book.active.append(row)
    return book


def read(book: Workbook) -> Found:
    return read_document("meetings.xlsx", packed(book), gazetteer())


def told(found: Found) -> list[tuple[str, str | None, str | None]]:
    return [(one.title, one.when.edtf, one.place.city) for one in found.events]


def test_each_row_is_a_meeting_with_the_date_that_its_cell_shows() -> None:
    book = sheet_of(
        (datetime(2026, 6, 8), "Opening of the forum on reefs", "Suva, Fiji"),
        (datetime(2026, 9, 1), "Workshop on nets", "Geneva"),
        ("12-14 October 2026 (TBC)", "Seminar on\nmarine litter", "Nairobi"),
    )
    book.active["A3"].number_format = "mmm yyyy"
    assert told(read(book)) == [
        ("Opening of the forum on reefs", "2026-06-08", "Suva"),
        ("Workshop on nets", "2026-09", "Geneva"),
        ("Seminar on marine litter", "2026-10-12?/2026-10-14?", "Nairobi"),
    ]


def test_a_cell_over_two_rows_is_the_date_of_both() -> None:
    book = sheet_of(
        (date(2026, 6, 8), "Opening of the forum on reefs", "Suva, Fiji"),
        (None, "Side event on corals", "Suva, Fiji"),
    )
    book.active.merge_cells("A2:A3")
    assert [when for _, when, _ in told(read(book))] == ["2026-06-08", "2026-06-08"]


def test_the_name_of_a_sheet_is_the_year_of_its_rows() -> None:
    book = sheet_of(("15-16 March", "Bureau meeting on reefs", "Vienna"))
    book.active.title = "2027"
    [event] = read(book).events
    assert event.when.edtf == "2027-03-15/2027-03-16"
    assert "2027" in (event.when.guess or "")


def test_a_row_that_is_struck_is_cancelled() -> None:
    book = sheet_of((date(2026, 11, 3), "Dialogue of the Pacific", "Suva, Fiji"))
    for cell in book.active[2]:
        cell.font = Font(strike=True)
    [event] = read(book).events
    assert event.cancelled


def test_cells_merged_without_end_are_refused_at_once() -> None:
    book = sheet_of((date(2026, 11, 3), "Dialogue of the Pacific", "Suva, Fiji"))
    data = packed(book)
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A4:XFD900"/></mergeCells>'
    parts[name] = parts[name].replace(b"</sheetData>", merged)
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for part, words in parts.items():
            archive.writestr(part, words)
    with pytest.raises(Problem, match="more cells than can be read"):
        read_document("meetings.xlsx", out.getvalue(), gazetteer())


def test_remarks_and_hidden_sheets_are_listed_as_unread() -> None:
    book = sheet_of((date(2026, 11, 3), "Dialogue of the Pacific", "Suva, Fiji"))
    book.active["A2"].comment = Comment("depends on the hosts", "A")
    hidden = book.create_sheet("Archive")
    hidden.append(("1 May 2020", "Old meeting"))
    hidden.sheet_state = "hidden"
    found = read(book)
    assert len(found.events) == 1
    assert [one.text for one in found.document.unread] == ["depends on the hosts", "Archive"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 xl/workbook.xml", "damaged"),
        (packed(Workbook()), "holds no words"),
        (packed(sheet_of(("a", "b", "c")))[:900], "damaged"),
        (b"\xd0\xcf\x11\xe0 locked", "locked by a password"),
    ],
)
def test_what_is_no_workbook_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said):
        read_document("meetings.xlsx", data, gazetteer())
