"""The outline of a draft."""

from dataclasses import replace

import pytest

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.outline import PartKind, outline, part_at
from tests import make

K = ParagraphKind


def paragraphs(*rows: tuple[ParagraphKind, str]) -> tuple[Paragraph, ...]:
    """Paragraphs with a kind and a path each; for headings the path is their text."""
    return tuple(
        replace(
            make.paragraph("OP 1", path, number),
            id=f"p{number}",
            path="" if kind is K.HEADING else path,
            kind=kind,
            level=1 if kind is K.SUB else 0,
        )
        for number, (kind, path) in enumerate(rows)
    )


def test_parts_have_a_heading_a_range_and_a_beginning() -> None:
    parts = outline(
        paragraphs(
            (K.PREAMBULAR, "PP 1"),
            (K.PREAMBULAR, "PP 2"),
            (K.OPERATIVE, "OP 1"),
            (K.SUB, "OP 1 (a)"),
            (K.OPERATIVE, "OP 2"),
            (K.HEADING, "Phase I"),
            (K.OPERATIVE, "OP 3"),
        )
    )
    assert [(part.kind, part.title, part.cited, part.first) for part in parts] == [
        (PartKind.PREAMBLE, "", "PP 1–2", "p0"),
        (PartKind.OPERATIVE, "", "OP 1–2", "p2"),
        (PartKind.HEADED, "Phase I", "OP 3", "p5"),
    ]


@pytest.mark.parametrize(
    ("paths", "cited"),
    [
        (("OP 4", "OP 5 bis"), "OP 4–5 bis"),
        (("OP 4",), "OP 4"),
        (("Annex I, 1", "Annex I, 7"), "1–7"),
        (("Part 2, OP 1", "Part 2, OP 3"), "OP 1–3"),
        (("OP A", "OP C"), "OP A–C"),
        (("", ""), ""),
    ],
)
def test_a_range_is_written_shortly(paths: tuple[str, ...], cited: str) -> None:
    rows = ((K.HEADING, "Annex"), *((K.ANNEX, path) for path in paths))
    assert outline(paragraphs(*rows))[0].cited == cited


def test_a_range_over_two_sorts_names_both() -> None:
    parts = outline(paragraphs((K.HEADING, "All"), (K.TEXT, "PP 1"), (K.TEXT, "OP 2")))
    assert parts[0].cited == "PP 1–OP 2"


def test_a_heading_over_the_preamble_does_not_take_the_operative_part() -> None:
    parts = outline(paragraphs((K.HEADING, "Text"), (K.PREAMBULAR, "PP 1"), (K.OPERATIVE, "OP 1")))
    assert [(part.title, part.cited) for part in parts] == [("Text", "PP 1"), ("", "OP 1")]


def test_a_declaration_without_verbs_is_one_part() -> None:
    parts = outline(paragraphs((K.TEXT, ""), (K.TEXT, "")))
    assert [(part.kind, part.cited) for part in parts] == [(PartKind.TEXT, "")]


def test_footnotes_are_no_part_and_end_none() -> None:
    rows = paragraphs(
        (K.FOOTNOTE, ""), (K.OPERATIVE, "OP 1"), (K.FOOTNOTE, ""), (K.SUB, "OP 1 (a)")
    )
    assert [part.first for part in outline(rows)] == ["p1"]
    assert outline(rows[:1]) == ()


def test_a_heading_under_a_heading_has_no_range_of_its_own() -> None:
    parts = outline(paragraphs((K.HEADING, "I"), (K.HEADING, "A"), (K.OPERATIVE, "OP 1")))
    assert [(part.title, part.cited) for part in parts] == [("I", ""), ("A", "OP 1")]


def test_a_place_is_in_the_part_that_began_before_it() -> None:
    rows = paragraphs((K.FOOTNOTE, ""), (K.PREAMBULAR, "PP 1"), (K.OPERATIVE, "OP 1"))
    parts = outline(rows)
    assert part_at(parts, 0) is None
    assert part_at(parts, 1) == parts[0]
    assert part_at(parts, 9) == parts[1]
    assert part_at((), 3) is None


def test_an_unlabelled_paragraph_below_does_not_count_in_the_range() -> None:
    rows = paragraphs((K.OPERATIVE, "OP 1"), (K.SUB, "OP 1 (a)"))
    assert outline((rows[0], replace(rows[1], path="")))[0].cited == "OP 1"


def test_a_lost_label_is_shown_as_ours() -> None:
    from desktop.core.drafts.outline import shown_label

    lost = make.paragraph("OP 14 A (c)", label="", kind=ParagraphKind.SUB)
    assert shown_label(lost) == "[c]"
    assert shown_label(make.paragraph("OP 3", label="")) == "[3]"
    assert shown_label(make.paragraph("OP 4", label="4.")) == "4."
    unnumbered = make.paragraph("PP 1", label="", kind=ParagraphKind.PREAMBULAR)
    assert shown_label(unnumbered) == ""
