"""Drafts in PDF files as offices print them: stamps, numbers of lines, columns, turned pages."""

import pytest

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.found import Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.reading.document import read_document
from desktop.reading.pdf import reader
from tests.pdf_files import Ink, pdf_file

LINES = (
    "The General Assembly,",
    "Recalling its resolution 71/1 of 19 September 2016, and the launch of the process",
    "of negotiations,",
    "1. Decides that the conference shall be held in New York no later than 30 April",
    "2018, and that it shall be open to all;",
    "2. Requests the Secretary-General to report to the Assembly.",
)
TOLD = {
    "PP 1": "Recalling its resolution 71/1 of 19 September 2016, and the launch of the process of"
    " negotiations,",
    "OP 1": "Decides that the conference shall be held in New York no later than 30 April 2018, and"
    " that it shall be open to all;",
    "OP 2": "Requests the Secretary-General to report to the Assembly.",
}


def page(left: float = 72) -> list[Ink]:
    return [Ink(left, 700 - 14 * place, line) for place, line in enumerate(LINES)]


def read(*pages: list[Ink]) -> Found:
    return read_document("draft.pdf", pdf_file(*pages), Gazetteer(()))


def paragraphs(found: Found) -> dict[str, str]:
    return {one.path: one.text for draft in found.drafts for one in draft.paragraphs if one.path}


def test_a_stamp_across_the_page_is_told_and_no_words_of_the_draft() -> None:
    found = read([*page(), Ink(150, 400, "DRAFT", "bold", 90, 50)])
    assert paragraphs(found) == TOLD
    assert [(one.text, one.reason) for one in found.document.unread] == [
        ("DRAFT", "printed across the page")
    ]


def test_a_page_that_is_printed_sideways_is_read() -> None:
    turned = [Ink(842 - ink.y, ink.x, ink.text, degrees=90) for ink in page()]
    assert paragraphs(read(turned)) == TOLD


def test_numbers_of_lines_in_the_margin_are_told_and_taken_off() -> None:
    numbers = [Ink(50, 700 - 14 * place, str(place + 1), size=8) for place in range(len(LINES))]
    found = read([*page(), *numbers])
    assert paragraphs(found) == TOLD
    assert [one.text for one in found.document.unread] == ["1–6"]


def test_numbers_of_every_fifth_line_are_taken_off() -> None:
    assert paragraphs(read([*page(), Ink(50, 700 - 14 * 4, "5", size=8)])) == TOLD


def test_a_job_number_is_no_footnote() -> None:
    found = read([*page(), Ink(72, 60, "17-21234 (E)    141117", size=8)])
    kinds = {one.kind for one in found.drafts[0].paragraphs}
    assert ParagraphKind.FOOTNOTE not in kinds
    assert [one.text for one in found.document.unread] == ["17-21234 (E) 141117"]


def test_columns_whose_lines_are_not_level_are_read_one_after_the_other() -> None:
    left = (
        "The General Assembly,",
        "Recalling its resolution 71/1 and the",
        "process that it set,",
    )
    left += (
        "1. Decides that the conference shall",
        "be held in New York;",
        "2. Invites all States;",
    )
    right = ("3. Requests the Secretary-General to", "report to the Assembly at its next")
    right += (
        "session;",
        "4. Calls upon all to take part in the",
        "work of the group;",
        "5. Notes y.",
    )
    inks = [Ink(72, 700 - 14 * place, line) for place, line in enumerate(left)]
    inks += [Ink(320, 694 - 14 * place, line) for place, line in enumerate(right)]
    told = paragraphs(read(inks))
    assert list(told) == ["PP 1", "OP 1", "OP 2", "OP 3", "OP 4", "OP 5"]
    assert told["OP 3"].endswith("report to the Assembly at its next session;")


def test_bold_lines_far_from_each_other_are_two_headings() -> None:
    heads = [Ink(240, 560, "Annex", "bold"), Ink(200, 536, "Rules of procedure", "bold")]
    found = read([*page(), *heads, Ink(72, 510, "1. The conference shall be open to all.")])
    titles = [one.text for one in found.drafts[0].paragraphs if one.kind is ParagraphKind.HEADING]
    assert titles == ["Annex", "Rules of procedure"]
    assert "Annex, 1" in paragraphs(found)


def test_a_file_of_too_many_words_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "MOST_LETTERS", 50)
    with pytest.raises(Problem, match="more words than can be read"):
        read(page())
