"""Papers: what people call their sources, whole documents or parts of them."""

from desktop.core.document import DocumentKind, Part, papers_in
from desktop.core.source import Source
from tests import make

LETTER, TABLE = DocumentKind.LETTER, DocumentKind.CALENDAR


def test_a_document_of_one_part_is_one_paper() -> None:
    document = make.document("a.txt", title="Calendar", parts=(Part(TABLE, "Calendar", 3, 9),))
    (paper,) = papers_in(document)
    assert paper.title == "Calendar"
    assert paper.holds(Source("a.txt", 1, "head"))
    assert not paper.holds(Source("b.txt", 4, "row"))


def test_parts_of_one_title_are_one_paper() -> None:
    parts = (
        Part(LETTER, "Letter", 1, 9),
        Part(LETTER, "Letter", 12, 20),
        Part(TABLE, "Map", 30, 40),
    )
    letter, table = papers_in(make.document("a.txt", parts=parts))
    assert (letter.title, letter.ranges) == ("Letter", ((1, 9), (12, 20)))
    assert letter.holds(Source("a.txt", 15, "words"))
    assert not letter.holds(Source("a.txt", 35, "row"))
    assert table.holds(Source("a.txt", 35, "row"))
    assert letter.id != table.id


def test_a_document_without_parts_goes_by_its_name() -> None:
    (paper,) = papers_in(make.document("a.txt", title=""))
    assert paper.title == "a.txt"
