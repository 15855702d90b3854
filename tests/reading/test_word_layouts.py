"""Word files laid out in other ways: line breaks, hidden words, labels in cells of a table."""

from desktop.core.found import Found
from desktop.reading.document import read_document
from tests.papers import entries, gazetteer, outline, read
from tests.word_files import ITALIC, paragraph, run, word_file

BREAK = "<w:r><w:br/></w:r>"


def of_word(*paragraphs: str) -> Found:
    return read_document("draft.docx", word_file(*paragraphs), gazetteer())


def test_paragraphs_parted_by_line_breaks_alone_are_paragraphs() -> None:
    found = of_word(
        paragraph(
            run("The Economic and Social Council,", ITALIC),
            BREAK,
            run("Recalling its decision 2026/201,"),
            BREAK,
            run("1. Decides to meet;"),
            BREAK,
            run("2. Requests a list of all"),
            BREAK,
            run("papers."),
        )
    )
    assert outline(found) == ["= PP 1", "1. = OP 1", "2. = OP 2"]
    assert found.drafts[0].paragraphs[-1].text == "Requests a list of all papers."


def test_hidden_words_are_listed_and_not_read() -> None:
    found = of_word(
        paragraph(run("The General Assembly,")),
        paragraph(run("1. Decides to meet"), run(" never", "<w:vanish/>"), run(";")),
        paragraph(run("2. Requests a list.")),
    )
    assert found.drafts[0].paragraphs[0].text == "Decides to meet;"
    assert [one.text for one in found.document.unread] == ["never"]


def test_labels_in_cells_stand_before_the_words_beside_them() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{paragraph(run(one))}</w:tc>' for one in cells)}</w:tr>"

    rows = (
        row("1.", "Extends until 31 January 2028 the mandate;")
        + row("2.", "Requests the Secretary-General:")
        + row("(a)", "To submit a review by 1 October 2027;")
        + row("3.", "Decides to remain seized of the matter.")
    )
    found = of_word(paragraph(run("The Security Council,")), f"<w:tbl>{rows}</w:tbl>")
    assert outline(found) == ["1. = OP 1", "2. = OP 2", "(a) = OP 2 (a)", "3. = OP 3"]


def test_items_of_a_list_that_name_meetings_set_them() -> None:
    found = read(
        """
        10 May 2026

        The General Assembly,

        1. Requests the Committee to hold:

        (a) a first consultation of experts, on 18 September 2026;

        (b) a second consultation, in March 2027;

        2. Invites the organizations to:

        (a) establish an independent panel in 2027;

        3. Decides to return to the matter.
        """
    )
    assert [one for one in entries(found) if "onsultation" in one] == [
        "First consultation of experts | 2026-09-18 | nowhere",
        "Second consultation | 2027-03 | nowhere",
    ]


def test_an_hour_in_a_letter_keeps_the_words_of_its_zone() -> None:
    found = read(
        """
        New York, 5 May 2026

        Excellency,

        The text is under silence procedure until Thursday, 14 May 2026, 5 p.m. New York time.
        A meeting will be held on 20 May 2026 at 3 p.m. The agenda follows.

        Please accept, Excellency, the assurances of my highest consideration.
        """
    )
    assert [(one.when.edtf, one.when.timezone) for one in found.events] == [
        ("../2026-05-14T17:00", "America/New_York"),
        ("2026-05-20T15:00", "America/New_York"),
    ]


def test_a_compilation_has_its_day_and_the_title_in_brackets() -> None:
    draft = (
        read(
            """
            Compilation of proposals, 9 June 2026, 20.00 hrs

            [Title: The fifth conference]

            The General Assembly,

            1. Decides to meet;

            2. Requests a list.
            """
        )
        .drafts[0]
        .draft
    )
    assert (draft.title, str(draft.date)) == ("The fifth conference", "2026-06-09")
