"""What secretariats' Word files are made of: every word is read, or listed with its reason."""

import zipfile
from io import BytesIO

import pytest

from desktop.core.drafts.proposal import ProposalKind
from desktop.core.found import Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.reading.document import read_document
from tests.word_files import (
    DATE,
    ITALIC,
    NUMBERS,
    deleted,
    draft,
    inserted,
    paragraph,
    run,
    word_file,
)

HELD = (run("Decides", ITALIC), run(" that it shall be held;"))
MARKUP = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def read(*paragraphs: str, **parts: str) -> Found:
    data = word_file(*draft(*paragraphs), **{"numbering": NUMBERS, **parts})
    return read_document("draft.docx", data, Gazetteer(()))


def told(found: Found) -> list[str]:
    """The paragraphs behind the preamble, with their labels."""
    (one,) = found.drafts
    return [f"{part.label} {part.text}".strip() for part in one.paragraphs[1:]]


def unread(found: Found) -> list[str]:
    return [one.text for one in found.document.unread]


def mark(name: str) -> str:
    """An end of a paragraph that the EU put in or struck."""
    return f'<w:rPr><w:{name} w:id="9" w:author="EU" w:date="{DATE}"/></w:rPr>'


def box(text: str) -> str:
    inside = f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent {MARKUP}><mc:Choice><w:drawing>{inside}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def sign(font: str, code: str) -> str:
    return f'<w:sym w:font="{font}" w:char="F0{code}"/>'


def field(inside: str, *, ends: bool = True) -> str:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{sort}"/></w:r>' for sort in ("begin", "end"))
    return f"{begin}{inside}{end if ends else ''}"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f"<w:r>{sign('Symbol', 'B3')}{sign('Wingdings', 'A7')}</w:r>", "≥•"),
        ("<w:r><w:t>man</w:t><w:noBreakHyphen/><w:t>made</w:t><w:softHyphen/></w:r>", "man-made"),
        (f"<w:smartTag><w:customXml>{run('tagged')}</w:customXml></w:smartTag>", "tagged"),
        (f"<w:r><w:ruby><w:rubyBase>{run('base')}</w:rubyBase></w:ruby></w:r>", "base"),
        (field(run("never ended"), ends=False), "never ended"),
        (field("<w:r><w:instrText>PAGE</w:instrText></w:r>"), ""),
        (f'<w:bdo w:val="rtl">{run("turned")}</w:bdo>', "turned"),
    ],
)
def test_words_are_read_whatever_they_stand_in(inside: str, words: str) -> None:
    found = read(paragraph(*HELD, inside, level=0))
    assert told(found) == [f"1. Decides that it shall be held;{words}".strip()]


def test_a_text_box_that_is_told_twice_is_read_once() -> None:
    assert told(read(paragraph(*HELD, box("In a box;"), level=0)))[1:] == ["In a box;"]


def test_cells_in_content_controls_are_read() -> None:
    cell = f"<w:sdt><w:sdtContent><w:tc>{paragraph(run('a cell'))}</w:tc></w:sdtContent></w:sdt>"
    found = read(paragraph(*HELD, level=0), f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")
    assert told(found)[1:] == ["| a cell |"]


def test_what_one_put_in_and_another_struck_was_never_in_the_text() -> None:
    inside = run("soon ") + deleted("not ", "Peru")
    both = f'<w:ins w:id="1" w:author="EU" w:date="{DATE}">{inside}</w:ins>'
    found = read(paragraph(run("Decides", ITALIC), run(" to meet "), both, run("again;"), level=0))
    assert told(found) == ["1. Decides to meet again;"]
    (wish,) = found.drafts[0].proposals
    assert (wish.delegation, wish.text) == ("EU", "Decides to meet soon not again;")
    assert unread(found) == ["Peru struck “not” out of what EU put in"]


def test_ends_of_paragraphs_that_were_put_in_or_struck_are_listed() -> None:
    found = read(
        paragraph(run("Decides", ITALIC), run(" to meet "), level=0, properties=mark("ins")),
        paragraph(run("and to report;"), level=0),
        paragraph(run("Requests", ITALIC), run(" a note;"), level=0, properties=mark("del")),
        paragraph(run("Invites", ITALIC), run(" all."), level=0),
    )
    texts = ["1. Decides to meet and to report;", "2. Requests a note;", "3. Invites all."]
    assert told(found) == texts
    assert unread(found) == [
        "EU began a new paragraph before “and to report;”",
        "EU joined the paragraph that follows to “Requests a note;”",
    ]


def test_footnotes_are_changed_too_and_none_is_lost() -> None:
    sign = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    new = f'<w:ins w:id="4" w:author="EU" w:date="{DATE}">{sign.format(4)}</w:ins>'
    notes = {
        2: paragraph(run(" See "), deleted("the annex", "EU"), run(".")),
        3: paragraph(run("Nowhere.")),
        4: paragraph(inserted("New.", "EU")),
    }
    inside = "".join(f'<w:footnote w:id="{n}">{words}</w:footnote>' for n, words in notes.items())
    found = read(paragraph(*HELD, new, sign.format(2), level=0), footnotes=inside)
    assert told(found)[1:] == ["1 See the annex."]
    (wish,) = found.drafts[0].proposals
    assert (wish.base, wish.text) == ("See the annex.", "See .")
    assert unread(found) == ["Nowhere.", "EU: New."]


def test_a_remark_beside_no_paragraph_is_listed() -> None:
    cell = paragraph(
        '<w:commentRangeStart w:id="5"/>', run("cell"), '<w:commentRangeEnd w:id="5"/>'
    )
    remark = f'<w:comment w:id="5" w:author="Peru">{paragraph(run("Why?"))}</w:comment>'
    found = read(
        f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>", paragraph(*HELD), comments=remark
    )
    assert unread(found) == ["Peru remarked “Why?”"]


def test_heads_of_pages_are_listed_but_for_their_numbers() -> None:
    found = read(
        paragraph(*HELD), header=paragraph(run("A/71/L.58")) + paragraph(run("Page 1 of 3"))
    )
    assert unread(found) == ["A/71/L.58 Page 1 of 3"]
    assert unread(read(paragraph(*HELD), footer=paragraph(run("Page 1 of 3")))) == []


def counted(level: int, text: str, list_id: int = 1) -> str:
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbers}</w:pPr>{run(text)}</w:p>"


def level(number: int, form: str, text: str, more: str = "") -> str:
    inside = f'<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{inside}</w:lvl>'


def lists(*abstract: str, numbers: str) -> str:
    made = (
        f'<w:abstractNum w:abstractNumId="{number}">{one}</w:abstractNum>'
        for number, one in enumerate(abstract)
    )
    return f"{''.join(made)}{numbers}"


def numbered(list_id: int, made_from: int, more: str = "") -> str:
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{made_from}"/>{more}</w:num>'


def test_numbers_follow_styles_links_and_restarts_as_word_counts_them() -> None:
    styled = '<w:pStyle w:val="{}"/>'
    main = level(0, "decimal", "%1.", styled.format("Op")) + level(
        1, "lowerLetter", "(%2)", styled.format("Sub")
    )
    kept = level(0, "upperLetter", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    parts = {
        "numbering": lists(
            f'<w:styleLink w:val="Main"/>{main}',
            '<w:numStyleLink w:val="Main"/>',
            kept,
            numbers=numbered(1, 0) + numbered(2, 1) + numbered(3, 2),
        ),
        "styles": "".join(
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:pPr><w:numPr><w:numId w:val="1"/>'
            "</w:numPr></w:pPr></w:style>"
            for name in ("Op", "Sub")
        ),
    }

    def by_style(name: str, text: str) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{run(text)}</w:p>'

    by_styles = [by_style("Op", "Decides:"), by_style("Sub", "this;"), by_style("Sub", "that;")]
    assert told(read(*by_styles, **parts)) == ["1. Decides:", "(a) this;", "(b) that;"]
    linked = [counted(0, "Decides:", 2), counted(1, "this;", 2)]
    assert told(read(*linked, **parts)) == ["1. Decides:", "(a) this;"]
    rows = ((0, "Part"), (1, "Decides;"), (0, "Next"), (1, "Invites;"))
    going_on = [counted(deep, words, 3) for deep, words in rows]
    assert told(read(*going_on, **parts))[1::2] == ["1. Decides;", "2. Invites;"]


def test_a_file_of_the_strict_kind_is_read() -> None:
    data = word_file(*draft(paragraph(*HELD, level=0)), numbering=NUMBERS)
    strict = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            new.writestr(
                name,
                old.read(name)
                .replace(
                    b"schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"purl.oclc.org/ooxml/wordprocessingml/main",
                )
                .replace(
                    b"schemas.openxmlformats.org/officeDocument/2006/relationships",
                    b"purl.oclc.org/ooxml/officeDocument/relationships",
                ),
            )
    found = read_document("draft.docx", strict.getvalue(), Gazetteer(()))
    assert told(found) == ["1. Decides that it shall be held;"]


def test_a_row_that_was_struck_is_listed() -> None:
    row = f"<w:tbl><w:tr><w:tc>{paragraph(deleted('a row', 'EU'))}</w:tc></w:tr></w:tbl>"
    found = read(paragraph(*HELD, level=0), row)
    assert unread(found) == ["EU struck out “a row”"]
    assert not [one for one in found.drafts[0].proposals if one.kind is ProposalKind.DELETE]
