"""Word files: labels that Word counts, tracked changes by author, and files made to do harm."""

import zipfile
from datetime import date
from io import BytesIO

import pytest

from desktop.core.document import DocumentKind
from desktop.core.drafts.proposal import ProposalKind
from desktop.core.found import DraftFound, Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.reading.document import read_document
from desktop.reading.word import package
from tests.word_files import (
    DATE,
    ITALIC,
    NUMBERS,
    deleted,
    draft,
    inserted,
    moved,
    paragraph,
    run,
    word_file,
)


def read(*paragraphs: str, **parts: str) -> Found:
    parts = {"numbering": NUMBERS, **parts}
    return read_document("draft.docx", word_file(*draft(*paragraphs), **parts), Gazetteer(()))


def the_draft(*paragraphs: str, **parts: str) -> DraftFound:
    (found,) = read(*paragraphs, **parts).drafts
    return found


HELD = (run("Decides", ITALIC), run(" that the conference shall be held in 2018;"))
LAST = paragraph(run("Decides", ITALIC), run(" to remain seized of the matter."), level=0)


def test_labels_that_word_counts_are_those_of_the_text() -> None:
    found = the_draft(
        paragraph(*HELD, level=0),
        paragraph(run("Requests", ITALIC), run(" a report on:"), level=0),
        paragraph(run("human rights;"), level=1),
        paragraph(run("remittances;"), level=1),
        LAST,
    )
    told = [(one.path, one.label) for one in found.paragraphs if one.path]
    assert told == [
        ("PP 1", ""),
        ("OP 1", "1."),
        ("OP 2", "2."),
        ("OP 2 (a)", "(a)"),
        ("OP 2 (b)", "(b)"),
        ("OP 3", "3."),
    ]
    assert found.paragraphs[1].opening == "Decides"


def test_typed_labels_and_brackets_and_stars_stay_as_they_are() -> None:
    words = "The text [in <brackets>] (Mexico) * and &amp;c. _so_ [2019](EU);"
    typed = words.replace("<", "&lt;").replace(">", "&gt;")
    found = the_draft(paragraph(run(f"1. {typed}")), paragraph(run("2. Ends.")))
    assert found.paragraphs[1].text == words.replace("&amp;", "&")


def test_a_replacement_is_one_proposal_with_its_author_and_date() -> None:
    found = the_draft(
        paragraph(
            run("Decides that it shall be held in "),
            deleted("2018", "Mexico", 1),
            inserted("2019", "Mexico", 2),
            run(";"),
            level=0,
        ),
        LAST,
    )
    (one,) = found.proposals
    assert (one.delegation, one.kind, one.made) == ("Mexico", ProposalKind.CHANGE, date(2017, 2, 1))
    assert one.base == "Decides that it shall be held in 2018;"
    assert one.text == "Decides that it shall be held in 2019;"
    assert found.paragraphs[1].text == one.base
    assert one.paragraph == found.paragraphs[1].id


def test_changes_of_several_authors_in_one_paragraph_stay_apart() -> None:
    found = the_draft(
        paragraph(
            run("Invites "),
            inserted("all ", "Kenya", 1),
            run("States to "),
            deleted("consider", "EU", 2),
            run(" contribute;"),
            level=0,
        ),
        LAST,
    )
    assert [(one.delegation, one.text) for one in found.proposals] == [
        ("Kenya", "Invites all States to consider contribute;"),
        ("EU", "Invites States to contribute;"),
    ]
    assert found.paragraphs[1].text == "Invites States to consider contribute;"


def test_a_new_paragraph_stands_behind_the_one_before_it_and_counts_no_number() -> None:
    mark = '<w:rPr><w:ins w:id="9" w:author="EU" w:date="2017-02-01T10:00:00Z"/></w:rPr>'
    found = the_draft(
        paragraph(*HELD, level=0),
        paragraph(inserted("Invites all States;", "EU", 8), level=0, properties=mark),
        LAST,
    )
    (one,) = found.proposals
    assert (one.kind, one.text) == (ProposalKind.ADD, "Invites all States;")
    assert one.after == found.paragraphs[1].id
    assert [one.path for one in found.paragraphs] == ["PP 1", "OP 1", "OP 2"]


def test_a_paragraph_struck_out_as_a_whole_is_proposed_to_go() -> None:
    found = the_draft(paragraph(deleted("Thanks the hosts;", "EU"), level=0), LAST)
    (one,) = found.proposals
    assert (one.kind, one.base) == (ProposalKind.DELETE, "Thanks the hosts;")


def test_a_moved_paragraph_is_one_proposal_with_its_new_place() -> None:
    words = "Thanks the hosts of the meeting;"
    found = the_draft(
        paragraph(moved(words, "EU", 1, away=True), level=0),
        paragraph(*HELD, level=0),
        paragraph(moved(words, "EU", 2, away=False), level=0),
        LAST,
    )
    (one,) = found.proposals
    assert (one.kind, one.paragraph) == (ProposalKind.MOVE, found.paragraphs[1].id)
    assert one.after == found.paragraphs[2].id


def test_sixty_changes_of_five_authors_are_sixty_proposals() -> None:
    authors = ("Mexico", "Kenya", "European Union", "Group of 77", "Switzerland")
    rows = [
        paragraph(
            run(f"Requests the entity number {number} to report "),
            inserted("fully ", authors[number % 5], 2 * number),
            run("on its work and "),
            deleted("later ", authors[(number + 1) % 5], 2 * number + 1),
            run("to publish it;"),
            level=0,
        )
        for number in range(30)
    ]
    found = the_draft(*rows, LAST)
    assert len(found.proposals) == 60
    assert {one.delegation for one in found.proposals} == set(authors)
    assert len({one.id for one in found.proposals}) == 60


def test_footnotes_and_comments_find_their_paragraph() -> None:
    sign = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    found = the_draft(
        paragraph(
            '<w:commentRangeStart w:id="0"/>',
            *HELD,
            sign,
            '<w:commentRangeEnd w:id="0"/>',
            level=0,
        ),
        LAST,
        footnotes=f'<w:footnote w:id="2">{paragraph(run("Dates to be confirmed."))}</w:footnote>',
        comments=(
            '<w:comment w:id="0" w:author="Kenya" w:date="2017-02-03T09:00:00Z">'
            f"{paragraph(run('Not before May.'))}</w:comment>"
        ),
    )
    held = found.paragraphs[1]
    assert held.footnotes == ((len(held.text), "1"),)
    assert found.paragraphs[-1].text == "Dates to be confirmed."
    (comment,) = found.comments
    assert (comment.author, comment.text) == ("Kenya", "Not before May.")
    assert comment.paragraph == held.id


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("paragraph 4")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    found = the_draft(paragraph(run("Recalls "), field, run(" above;"), level=0), LAST)
    assert found.paragraphs[1].text == "Recalls paragraph 4 above;"


def test_tables_are_read_as_calendars() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<w:tc>{paragraph(run(one))}</w:tc>" for one in cells)
        return f"<w:tr>{inside}</w:tr>"

    table = "".join(
        (
            row("Date", "Place", "Event"),
            row("24 May 2017", "Rabat, Morocco", "Thematic workshop"),
            row("6-7 June 2017", "Geneva, Switzerland", "Expert meeting"),
        )
    )
    data = word_file(f"<w:tbl>{table}</w:tbl>")
    found = read_document("calendar.docx", data, Gazetteer(()))
    assert found.document.kind is DocumentKind.CALENDAR
    assert [one.title for one in found.events] == ["Thematic workshop", "Expert meeting"]


def test_a_merged_date_is_that_of_all_its_rows_and_a_wide_cell_is_a_heading() -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(words))}</w:tc>"

    restart, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("Date") + cell("Event"),
        cell("May 2017", '<w:gridSpan w:val="2"/>'),
        cell("24 May 2017", restart) + cell("Thematic workshop"),
        cell("", goes_on) + cell("Expert meeting"),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    found = read_document("a.docx", word_file(f"<w:tbl>{table}</w:tbl>"), Gazetteer(()))
    told = [(one.title, one.when.edtf, one.sure) for one in found.events]
    assert told == [
        ("Thematic workshop", "2017-05-24", True),
        ("Expert meeting", "2017-05-24", True),
    ]


def test_the_rows_of_a_table_that_was_put_in_are_proposed() -> None:
    cells = "".join(
        f"<w:tc>{paragraph(inserted(words, 'Peru'))}</w:tc>" for words in ("Monday", "a report")
    )
    row = f'<w:tr><w:trPr><w:ins w:id="7" w:author="Peru" w:date="{DATE}"/></w:trPr>{cells}</w:tr>'
    found = read(paragraph(*HELD, level=0), f"<w:tbl>{row * 2}</w:tbl>", LAST)
    (draft,) = found.drafts
    assert [(one.delegation, one.kind, one.text) for one in draft.proposals] == [
        ("Peru", ProposalKind.ADD, "Monday | a report")
    ] * 2
    assert {one.after for one in draft.proposals} == {draft.paragraphs[1].id}


def test_a_change_outside_every_paragraph_is_listed() -> None:
    words = paragraph(run("On Monday"), inserted("a word", "Peru"))
    table = f"<w:tbl><w:tr><w:tc>{words}</w:tc></w:tr></w:tbl>"
    found = read(paragraph(*HELD, level=0), LAST, table)
    assert "Peru put in “a word”" in [one.text for one in found.document.unread]


def refused(data: bytes) -> str:
    with pytest.raises(Problem) as caught:
        read_document("bad.docx", data, Gazetteer(()))
    return caught.value.sentence


def packed(**parts: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/"), data)
    return file.getvalue()


def test_a_file_that_breaks_off_is_refused() -> None:
    assert "damaged" in refused(word_file(*draft(LAST))[:300])


def test_a_package_without_a_text_is_refused() -> None:
    assert "no Word document" in refused(packed(other=b"x"))


def test_a_locked_file_is_refused() -> None:
    assert "locked by a password" in refused(b"\xd0\xcf\x11\xe0" + bytes(600))


def test_a_file_that_only_has_the_name_of_one_is_refused() -> None:
    assert "damaged" in refused(b"something")


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_ALL", 2_000_000)
    bomb = word_file(paragraph(run("x" * 3_000_000)))
    assert len(bomb) < 10_000
    assert "too large" in refused(bomb)


def test_entities_are_refused() -> None:
    good = zipfile.ZipFile(BytesIO(word_file(*draft(LAST))))
    parts = {name.replace("/", "__"): good.read(name) for name in good.namelist()}
    evil = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    parts["word__document.xml"] = evil + parts["word__document.xml"]
    assert "declarations" in refused(packed(**parts))


def test_ten_thousand_nested_tables_are_refused() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 10_000 + "</w:tc></w:tr></w:tbl>" * 10_000
    assert "nests its parts too deep" in refused(word_file(deep))


def test_a_file_that_lost_its_beginning_is_damaged() -> None:
    good = word_file(*draft(LAST))
    assert "cannot be unpacked" in refused(good[:30] + good[400:])
