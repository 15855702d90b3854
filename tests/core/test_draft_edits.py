"""Paragraphs that come, go and move; numbers, paths, references and marks follow."""

from dataclasses import replace

import pytest

from desktop.core.drafts.checks import Fault, open_brackets, remarks_on
from desktop.core.drafts.draft import Paragraph, ParagraphKind, Reference
from desktop.core.drafts.edits import (
    added,
    join,
    levelled,
    moved,
    relabelled,
    removed,
    split,
    stepped,
)
from desktop.core.drafts.edits_numbers import written
from desktop.core.drafts.edits_words import reworded
from desktop.core.problem import Problem
from tests.make import paragraph


def sub(path: str, label: str, position: int, parent: str, level: int = 1) -> Paragraph:
    fields = {"kind": ParagraphKind.SUB, "label": label, "parent": parent, "level": level}
    return paragraph(path, f"words of {path},", position, **fields)


def text() -> tuple[Paragraph, ...]:
    """Five paragraphs; the letters of the third run on through two groups."""
    aim = "Recalls paragraph 4;"
    pointing = paragraph("OP 5", aim, 10, references=(Reference(8, 19, "paragraph 4", ("OP 4",)),))
    return (
        paragraph("OP 1", "Decides to meet;", 0, opening="Decides"),
        paragraph("OP 2", "Decides also to eat;", 1, opening="Decides also"),
        paragraph("OP 3", "Requests as follows:", 2, opening="Requests"),
        sub("OP 3 A", "A)", 3, "p-OP-3"),
        sub("OP 3 A (a)", "a.", 4, "p-OP-3-A", 2),
        sub("OP 3 A (b)", "", 5, "p-OP-3-A", 2),
        sub("OP 3 B", "B)", 6, "p-OP-3"),
        sub("OP 3 B (c)", "c.", 7, "p-OP-3-B", 2),
        paragraph("OP 4", "Invites all;", 8, opening="Invites"),
        paragraph("OP 4 bis", "Urges all;", 9, label="4 bis.", opening="Urges"),
        pointing,
    )


def shown(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [f"{one.path}={one.label}" for one in paragraphs]


def test_numbers_and_letters_follow_one_that_is_taken_out() -> None:
    after = removed(text(), "p-OP-2")
    assert shown(after)[1:4] == ["OP 2=2.", "OP 2 A=A)", "OP 2 A (a)=a."]
    assert [one.path for one in after[-3:]] == ["OP 3", "OP 3 bis", "OP 4"]
    assert after[-2].label == "3 bis."
    assert [one.position for one in after] == list(range(10))


@pytest.mark.parametrize("dress", ["OP{}", "OP {}.", "OP.{}", "Para {}", "{}bis"])
def test_a_label_with_letters_before_its_number_keeps_them_and_counts_on(dress: str) -> None:
    issued = tuple(
        paragraph(f"OP {number}", f"Urges {number};", number - 1, label=dress.format(number))
        for number in (1, 2, 3)
    )
    two_halves = split(issued, "p-OP-1", 5, "new")
    assert [one.label for one in two_halves] == [dress.format(number) for number in (1, 2, 3, 4)]
    assert [one.label for one in removed(issued, "p-OP-2")] == [dress.format(1), dress.format(2)]


def test_letters_that_run_on_through_groups_run_on_still() -> None:
    after = removed(text(), "p-OP-3-A-(a)")
    assert [one.path for one in after[4:7]] == ["OP 3 A (a)", "OP 3 B", "OP 3 B (b)"]
    assert [one.label for one in after[4:7]] == ["", "B)", "b."]


def test_a_paragraph_goes_with_all_that_stands_below_it() -> None:
    assert len(removed(text(), "p-OP-3")) == 5
    after = stepped(text(), "p-OP-3", 1)
    assert [one.id for one in after[2:4]] == ["p-OP-4", "p-OP-3"]
    assert after[2].path == "OP 3"
    assert after[8].path == "OP 4 B (c)"


def test_a_reference_goes_on_to_what_it_meant_and_is_told_when_its_number_is_not() -> None:
    after = removed(text(), "p-OP-1")
    assert after[-1].references[0].to == ("OP 3",)
    (stale,) = [one for one in remarks_on(after) if one.fault is Fault.STALE]
    assert (stale.words, stale.now) == ("paragraph 4", "OP 3")
    gone = removed(text(), "p-OP-4")
    assert gone[-1].references[0].to == ("OP 4 (removed)",)
    assert [one.fault for one in remarks_on(gone)].count(Fault.STALE) == 1
    assert all(one.fault is not Fault.STALE for one in remarks_on(text()))


def test_a_paragraph_is_split_and_joined_again() -> None:
    after = split(text(), "p-OP-2", 8, "new")
    assert [(one.path, one.text) for one in after[1:3]] == [
        ("OP 2", "Decides"),
        ("OP 3", "also to eat;"),
    ]
    assert after[2].label == "3."
    back, heir = join(after, "new")
    assert heir == "p-OP-2"
    assert shown(back) == shown(text())
    assert back[1].text == text()[1].text


def test_what_stood_below_a_split_paragraph_stands_below_its_second_part() -> None:
    after = split(text(), "p-OP-3", 8, "new")
    assert after[4].parent == "new"
    assert after[4].path == "OP 4 A"


def test_what_stood_below_a_split_paragraph_keeps_its_way_of_counting() -> None:
    after = split(text(), "p-OP-3", 8, "new")
    assert shown(after)[3:8] == [
        "OP 4=4.",
        *("OP 4 A=A)", "OP 4 A (a)=a.", "OP 4 A (b)=", "OP 4 B=B)"),
    ]


def test_a_number_that_the_paper_prints_twice_is_told_apart_whatever_is_done() -> None:
    doubled = sub("OP 2 (a) [2]", "(a)", 3, "p-OP-2-[2]")
    printed = (
        paragraph("OP 1", "Decides to meet;", 0, label="1."),
        paragraph("OP 2", "Decides also to eat;", 1, label="2."),
        paragraph("OP 2 [2]", "Requests:", 2, label="2.", id="p-OP-2-[2]"),
        doubled,
        paragraph("OP 3", "Urges all;", 4, label="3."),
    )
    after = removed(printed, "p-OP-1")
    assert shown(after) == ["OP 1=1.", "OP 2=2.", "OP 2 (a)=(a)", "OP 3=3."]
    first = moved(printed, "p-OP-2-[2]", "")
    assert [one.path for one in first] == ["OP 2", "OP 2 (a)", "OP 1", "OP 2 [2]", "OP 3"]
    assert len({one.path for one in split(printed, "p-OP-1", 4, "new")}) == 6


def test_a_new_paragraph_is_dressed_as_those_beside_it() -> None:
    made = replace(text()[0], id="new", label="", path="", text="")
    assert shown(added(text(), "p-OP-3", made))[8:10] == ["OP 4=4.", "OP 5=5."]
    inner = replace(sub("x", "", 0, "p-OP-3-A", 2), id="inner", path="")
    assert shown(added(text(), "p-OP-3-A-(a)", inner))[5] == "OP 3 A (b)=b."


def test_a_paragraph_moves_into_another_list() -> None:
    after = moved(text(), "p-OP-3-A-(a)", "p-OP-3-B-(c)")
    assert shown(after)[4:8] == ["OP 3 A (a)=", "OP 3 B=B)", "OP 3 B (b)=b.", "OP 3 B (c)=c."]
    assert after[7].parent == "p-OP-3-B"


def test_a_paragraph_counts_in_the_list_to_which_it_moves_and_no_more_in_its_own() -> None:
    lists = (
        paragraph("OP 1", "Decides:", 0),
        sub("OP 1 (a)", "(a)", 1, "p-OP-1"),
        sub("OP 1 (b)", "(b)", 2, "p-OP-1"),
        paragraph("OP 2", "Requests:", 3),
        sub("OP 2 (a)", "(a)", 4, "p-OP-2"),
        sub("OP 2 (b)", "(b)", 5, "p-OP-2"),
    )
    after = moved(lists, "p-OP-2-(b)", "p-OP-1-(b)")
    assert shown(after) == [
        "OP 1=1.",
        "OP 1 (a)=(a)",
        "OP 1 (b)=(b)",
        "OP 1 (c)=(c)",
        "OP 2=2.",
        "OP 2 (a)=(a)",
    ]
    assert shown(moved(after, "p-OP-2-(b)", "p-OP-2-(a)")) == shown(lists)


def test_no_paragraph_belongs_to_one_that_is_joined_to_another() -> None:
    lists = (
        paragraph("OP 1", "Decides;", 0),
        replace(paragraph("OP 2", "Notes;", 1), kind=ParagraphKind.TEXT, parent="p-OP-3"),
        paragraph("OP 3", "Requests;", 2),
    )
    after, _ = join(lists, "p-OP-3")
    assert {one.parent for one in after} <= {None, *(one.id for one in after)}


def test_a_paragraph_goes_deeper_and_out_again() -> None:
    deeper = levelled(text(), "p-OP-2", 1)
    assert deeper[1].kind is ParagraphKind.SUB
    assert deeper[1].path == "OP 1 (a)"
    assert deeper[2].path == "OP 2"
    assert shown(levelled(deeper, "p-OP-2", -1))[:3] == ["OP 1=1.", "OP 2=2.", "OP 3=3."]
    with pytest.raises(Problem):
        levelled(text(), "p-OP-1", 1)


def test_a_label_says_how_a_paragraph_is_cited() -> None:
    after = relabelled(text(), "p-OP-3", "2 bis.")
    assert [one.path for one in after[2:5]] == ["OP 2 bis", "OP 2 bis A", "OP 2 bis A (a)"]
    assert relabelled(text(), "p-OP-3-B-(c)", "(d)")[7].path == "OP 3 B (d)"
    with pytest.raises(Problem, match="OP 1 already"):
        relabelled(text(), "p-OP-3", "1.")


def test_marks_move_with_the_words_round_them() -> None:
    one = paragraph(
        text="Recalls paragraph 4 of it;",
        references=(Reference(8, 19, "paragraph 4", ("OP 4",)),),
        footnotes=((22, "1"),),
        opening="Recalls",
    )
    other = reworded(one, "Recalls also paragraph 4 of it;")
    reference = other.references[0]
    assert other.text[reference.start : reference.end] == "paragraph 4"
    assert other.footnotes == ((27, "1"),)
    assert reworded(one, "Recalls paragraph 5 of it;").references == ()
    assert reworded(one, one.text) is one


def test_numbers_are_written_in_every_scheme() -> None:
    assert [written(4, scheme) for scheme in ("1", "a", "A", "i", "I")] == [
        "4",
        "d",
        "D",
        "iv",
        "IV",
    ]
    assert written(27, "a") == "aa"


def test_what_an_editor_would_point_out() -> None:
    paragraphs = (
        paragraph("OP 1", "Requests [a report;", 0, opening="Requests"),
        paragraph("OP 2", "Requests another", 1, opening="Requests"),
        paragraph("OP 3", "Invites further [all] [States];", 2, opening="Invites further"),
    )
    found = [(one.paragraph, one.fault) for one in remarks_on(paragraphs)]
    assert found == [
        ("p-OP-1", Fault.BRACKET),
        ("p-OP-2", Fault.SERIES),
        ("p-OP-2", Fault.MARK),
        ("p-OP-3", Fault.SERIES),
    ]
    assert open_brackets(paragraphs) == 3
