"""Text to Word and back: nothing is lost, and other programs see who asks for what."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.drafts.proposal import Proposal, ProposalKind, ProposalState
from desktop.core.drafts.rendered import Form
from desktop.core.found import Comment, DraftFound
from desktop.core.names.gazetteer import Gazetteer
from desktop.reading.document import read_document
from desktop.writing.word.writer import Paper, word_bytes
from tests import make, word_files

NOW = datetime(2017, 5, 16, 9, tzinfo=UTC)
AUTHORS = ("Mexico", "Kenya", "European Union", "Group of 77", "Switzerland")


def read(data: bytes) -> DraftFound:
    (found,) = read_document("draft.docx", data, Gazetteer(())).drafts
    return found


def paper_of(found: DraftFound) -> Paper:
    return Paper(found.draft, found.paragraphs, found.proposals, found.comments)


@pytest.fixture(scope="module")
def sixty() -> DraftFound:
    """A draft of thirty paragraphs with sixty changes of five authors, made without our writer."""
    rows = [
        word_files.paragraph(
            word_files.run("Requests", word_files.ITALIC),
            word_files.run(f" the entity number {number} to report "),
            word_files.inserted("fully ", AUTHORS[number % 5], 2 * number),
            word_files.run("on its work and "),
            word_files.deleted("later ", AUTHORS[(number + 1) % 5], 2 * number + 1),
            word_files.run("to publish it;"),
            level=0,
        )
        for number in range(30)
    ]
    data = word_files.word_file(*word_files.draft(*rows), numbering=word_files.NUMBERS)
    return read(data)


def asked(found: DraftFound) -> list[tuple[object, ...]]:
    return [(one.delegation, one.kind, one.base, one.text, one.made) for one in found.proposals]


def test_sixty_changes_go_out_and_come_back_with_their_authors_dates_and_words(
    sixty: DraftFound,
) -> None:
    back = read(word_bytes(paper_of(sixty), Form.TRACKED, NOW))
    assert asked(back) == asked(sixty)
    assert [(one.path, one.text) for one in back.paragraphs] == [
        (one.path, one.text) for one in sixty.paragraphs
    ]


def test_a_second_library_sees_the_same_changes(sixty: DraftFound) -> None:
    document = docx.Document(BytesIO(word_bytes(paper_of(sixty), Form.TRACKED, NOW)))
    seen = [
        (
            one.get(qn("w:author")),
            one.get(qn("w:date")),
            "".join(part.text for part in one.iter(qn("w:t"), qn("w:delText"))),
        )
        for one in document.element.body.iter(qn("w:ins"), qn("w:del"))
    ]
    assert len(seen) == 60
    assert seen[:2] == [
        ("Mexico", "2017-02-01T00:00:00Z", "fully "),
        ("Kenya", "2017-02-01T00:00:00Z", "later "),
    ]


def test_the_same_text_gives_the_same_bytes(sixty: DraftFound) -> None:
    paper = paper_of(sixty)
    assert word_bytes(paper, Form.COMPILED, NOW) == word_bytes(paper, Form.COMPILED, NOW)


def text() -> tuple:
    """A small version: a preamble, two paragraphs, one of which has lost its number."""
    preamble = make.paragraph(
        "PP 1", "Recalling its resolution 71/1,", 0, kind=ParagraphKind.PREAMBULAR, label=""
    )
    return (
        replace(preamble, opening="Recalling"),
        make.paragraph("OP 1", "Decides that it shall be held in 2018;", 1, opening="Decides"),
        make.paragraph("OP 2", "Requests a report.", 2, label="", opening="Requests"),
    )


HEAD = make.draft(title="Modalities of the conference", organ="The General Assembly")


def change(number: int, who: str, kind: ProposalKind, **fields: object) -> Proposal:
    values: dict[str, object] = {"paragraph": "", "base": "", "text": "", **fields}
    return Proposal(
        id=f"q{number}", draft="draft-1", delegation=who, kind=kind, made_on="draft-1", **values
    )  # type: ignore[arg-type]


def test_every_kind_of_proposal_comes_back_from_tracked_changes() -> None:
    paragraphs = text()
    held, report = paragraphs[1], paragraphs[2]
    day = date(2017, 3, 2)
    proposals = (
        change(
            1,
            "Mexico",
            ProposalKind.CHANGE,
            paragraph=held.id,
            base=held.text,
            made=day,
            text=held.text.replace("2018", "2019"),
        ),
        change(2, "EU", ProposalKind.ADD, text="Thanks the hosts;", after=held.id, made=day),
        change(3, "Peru", ProposalKind.DELETE, paragraph=report.id, base=report.text, made=day),
    )
    back = read(word_bytes(Paper(HEAD, paragraphs, proposals), Form.TRACKED, NOW))
    assert [one[:4] for one in asked(back)] == [
        (one.delegation, one.kind, one.base, one.text) for one in proposals
    ]
    assert {one.made for one in back.proposals} == {day}
    assert [(one.path, one.text) for one in back.paragraphs] == [
        (one.path, one.text) for one in paragraphs
    ]


def test_the_clean_file_has_what_is_agreed_alone() -> None:
    paragraphs = text()
    held = paragraphs[1]
    wish = change(
        1,
        "Mexico",
        ProposalKind.CHANGE,
        paragraph=held.id,
        base=held.text,
        text=held.text.replace("2018", "2019"),
        state=ProposalState.AGREED,
    )
    back = read(word_bytes(Paper(HEAD, paragraphs, (wish,)), Form.CLEAN, NOW))
    assert back.paragraphs[1].text == "Decides that it shall be held in 2019;"
    assert back.proposals == ()


def test_the_compilation_has_names_in_brackets_and_no_tracked_changes() -> None:
    paragraphs = text()
    held = paragraphs[1]
    wish = change(
        1,
        "Mexico",
        ProposalKind.CHANGE,
        paragraph=held.id,
        base=held.text,
        text=held.text.replace("2018", "2019"),
    )
    back = read(word_bytes(Paper(HEAD, paragraphs, (wish,)), Form.COMPILED, NOW))
    assert "[2018] (Mexico: delete) [2019] (Mexico);" in back.paragraphs[1].text
    assert back.proposals == ()


def test_footnotes_and_comments_come_back() -> None:
    paragraphs = text()
    held = replace(paragraphs[1], footnotes=((len(paragraphs[1].text), "1"),))
    note = make.paragraph("note 1", "To be confirmed.", 3, kind=ParagraphKind.FOOTNOTE, label="1")
    remark = Comment(held.id, "Kenya", date(2017, 3, 3), "Not before May.")
    paper = Paper(HEAD, (paragraphs[0], held, paragraphs[2], note), (), (remark,))
    back = read(word_bytes(paper, Form.ORIGINAL, NOW))
    assert back.paragraphs[1].footnotes == held.footnotes
    assert back.paragraphs[-1].text == note.text
    (comment,) = back.comments
    assert (comment.author, comment.date, comment.text) == ("Kenya", remark.date, remark.text)
    assert comment.paragraph == back.paragraphs[1].id


def test_words_that_no_xml_can_hold_are_left_out() -> None:
    paragraphs = (replace(text()[1], text="Decides \x00that\x0b it <shall> & must;"),)
    back = read(word_bytes(Paper(HEAD, paragraphs), Form.ORIGINAL, NOW))
    assert back.paragraphs[0].text == "Decides that it <shall> & must;"
