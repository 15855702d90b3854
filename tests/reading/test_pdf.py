"""PDF files: the text layer with its italics and raised signs, without what pages repeat."""

import pytest

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.found import Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.reading.document import read_document
from desktop.reading.pdf import reader
from tests.pdf_files import Ink, pdf_file

TITLE = (
    Ink(150, 740, "Modalities for the intergovernmental", "bold", 13),
    Ink(180, 724, "conference on migration", "bold", 13),
)
HEAD = (
    *TITLE,
    Ink(72, 690, "The General Assembly,", "italic"),
    Ink(72, 664, "Recalling", "italic"),
    Ink(122, 664, "its resolution 71/1 of 19 September 2016, and the launch of the"),
    Ink(72, 650, "process of negotiations that leads to the conference in the year 2018,"),
)
PAGE_1 = (
    Ink(500, 800, "A/71/L.58", "plain", 9),
    *HEAD,
    Ink(90, 624, "1."),
    Ink(110, 624, "Decides", "italic"),
    Ink(150, 624, "that the conference shall be held in New York at the time that"),
    Ink(72, 610, "States agree upon, no later than April 2017"),
    Ink(272, 614, "1", "plain", 7),
    Ink(276, 610, ";"),
    Ink(90, 584, "2."),
    Ink(110, 584, "Requests", "italic"),
    Ink(155, 584, "the Secretary-General to report to the General Assembly at its"),
    Ink(72, 90, "1 ", "plain", 7),
    Ink(78, 88, "The list will be made known", "plain", 8),
    Ink(72, 78, "before the end of the year.", "plain", 8),
    Ink(500, 40, "1/2", "plain", 9),
)
PAGE_2 = (
    Ink(500, 800, "A/71/L.58", "plain", 9),
    Ink(72, 740, "next session on what was done by the bodies of the United Nations."),
    Ink(500, 40, "2/2", "plain", 9),
)


def read(data: bytes) -> Found:
    return read_document("draft.pdf", data, Gazetteer(()))


@pytest.fixture(scope="module")
def found() -> Found:
    return read(pdf_file(PAGE_1, PAGE_2))


def test_paragraphs_run_on_over_lines_and_pages(found: Found) -> None:
    (draft,) = found.drafts
    told = {one.path: one.text for one in draft.paragraphs if one.path}
    assert list(told) == ["PP 1", "OP 1", "OP 2"]
    assert told["OP 2"] == (
        "Requests the Secretary-General to report to the General Assembly at its next session on"
        " what was done by the bodies of the United Nations."
    )


def test_italics_and_raised_signs_are_kept(found: Found) -> None:
    (draft,) = found.drafts
    held = next(one for one in draft.paragraphs if one.path == "OP 1")
    assert held.opening == "Decides"
    assert held.text.endswith("no later than April 2017;")
    assert held.footnotes == ((len(held.text) - 1, "1"),)


def test_a_footnote_stands_once_with_all_its_lines(found: Found) -> None:
    (draft,) = found.drafts
    notes = [one for one in draft.paragraphs if one.kind is ParagraphKind.FOOTNOTE]
    told = "The list will be made known before the end of the year."
    assert [(one.label, one.text) for one in notes] == [("1", told)]


def test_a_heading_of_two_lines_is_one_title(found: Found) -> None:
    title = "Modalities for the intergovernmental conference on migration"
    assert found.drafts[0].draft.title == title


def test_heads_and_feet_are_cut_off_and_listed(found: Found) -> None:
    heads = [(one.page, one.text) for one in found.document.unread]
    assert heads == [(1, "1/2"), (2, "A/71/L.58"), (2, "2/2")]
    assert found.drafts[0].draft.symbol == "A/71/L.58"


def test_columns_of_a_table_stay_apart() -> None:
    rows = (
        ("Date", "Place", "Event"),
        ("24 May 2017", "Rabat, Morocco", "Thematic workshop"),
        ("6-7 June 2017", "Geneva, Switzerland", "Expert meeting"),
        ("12 July 2017", "New York, United States", "Informal session"),
    )
    inks = [
        Ink(x, 700 - 20 * number, cell)
        for number, row in enumerate(rows)
        for x, cell in zip((72, 200, 360), row, strict=True)
    ]
    events = read(pdf_file(inks)).events
    assert [one.title for one in events] == [
        "Thematic workshop",
        "Expert meeting",
        "Informal session",
    ]


def refused(data: bytes) -> str:
    with pytest.raises(Problem) as caught:
        read(data)
    return caught.value.sentence


def test_pictures_of_pages_are_refused() -> None:
    assert "only pictures of its pages" in refused(pdf_file(()))


def test_a_locked_file_is_refused() -> None:
    assert "locked by a password" in refused(pdf_file(PAGE_2, encrypted=True))


def test_a_damaged_file_is_refused() -> None:
    assert "damaged or no PDF file" in refused(b"%PDF-1.7\nnothing")


def test_a_file_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_PAGES", 2)
    assert "has 3 pages" in refused(pdf_file(PAGE_2, PAGE_2, PAGE_2))
    monkeypatch.setattr(reader, "MOST_LETTERS", 50)
    assert "more words than can be read" in refused(pdf_file(PAGE_2))


def test_signs_of_the_page_are_no_marks() -> None:
    item = (Ink(90, 584, "2."), Ink(110, 584, "Requests", "italic"))
    words = Ink(155, 584, "the secretariat to send the file annex_a of _all_ its pages")
    (draft,) = read(pdf_file((*PAGE_1[:12], *item, words))).drafts
    assert "annex_a of _all_ its pages" in draft.paragraphs[-1].text
