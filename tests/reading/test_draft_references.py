"""Pointers in a draft: to its own paragraphs, to its phases, to other texts."""

import pytest

from tests.papers import at, read

DRAFT = """
The General Assembly,

PP1 Recalling its mandate,

1. Decides:
(a) to meet;
(b) to talk:
(i) often;
(ii) long;

2. Notes;

4. Requests {words};

Phase I

5. Decides to begin;

6. Decides to go on;

Phase II

7. Decides to end;

Annex

1. Talk is free;

2. See paragraph 1 above;
"""


def pointed(words: str) -> dict[str, tuple[str, ...]]:
    paragraph = at(read(DRAFT.format(words=words)), "OP 4")
    for one in paragraph.references:
        assert paragraph.text[one.start : one.end] == one.text
    return {one.text: one.to for one in paragraph.references}


@pytest.mark.parametrize(
    ("words", "text", "to"),
    [
        ("what paragraphs 1 and 2 say", "paragraphs 1 and 2", ("OP 1", "OP 2")),
        ("what paragraphs 5 to 7 say", "paragraphs 5 to 7", ("OP 5", "OP 6", "OP 7")),
        ("paragraph 1 (b) (ii) above", "paragraph 1 (b) (ii)", ("OP 1 (b) (ii)",)),
        ("paragraphs 1 (a) and (b)", "paragraphs 1 (a) and (b)", ("OP 1 (a)", "OP 1 (b)")),
        ("preambular paragraph 1", "preambular paragraph 1", ("PP 1",)),
        ("OP 2 and PP 1", "OP 2", ("OP 2",)),
        ("para. 12 below", "para. 12", ("OP 12",)),
        ("this paragraph to be read", "this paragraph", ("OP 4",)),
        ("phase II to begin", "phase II", ("OP 7",)),
        ("phases I and II to begin", "phases I and II", ("OP 5", "OP 6", "OP 7")),
    ],
)
def test_own_paragraphs_are_found(words: str, text: str, to: tuple[str, ...]) -> None:
    assert pointed(words)[text] == to


@pytest.mark.parametrize(
    ("words", "text", "to"),
    [
        ("its resolution 71/1", "its resolution 71/1", ("resolution 71/1",)),
        (
            "paragraph 8 of Annex II of its resolution 71/1",
            "paragraph 8 of Annex II of its resolution 71/1",
            ("resolution 71/1, Annex II, paragraph 8",),
        ),
        (
            "resolutions 1325 (2000) and 2242 (2015)",
            "resolutions 1325 (2000) and 2242 (2015)",
            ("resolution 1325 (2000)", "resolution 2242 (2015)"),
        ),
        (
            "decisions 1/CP.21 and 2/CP.24",
            "decisions 1/CP.21 and 2/CP.24",
            ("decision 1/CP.21", "decision 2/CP.24"),
        ),
        ("document A/71/L.58", "document A/71/L.58", ("A/71/L.58",)),
        (
            "paragraph 2 of article 5",
            "paragraph 2 of article 5",
            ("article 5, paragraph 2",),
        ),
    ],
)
def test_other_texts_are_named(words: str, text: str, to: tuple[str, ...]) -> None:
    assert pointed(words) == {text: to}


def test_an_annex_cites_itself() -> None:
    found = read(DRAFT.format(words="all"))
    assert [one.to for one in at(found, "Annex, 2").references] == [("Annex, 1",)]


def test_a_letter_inside_a_group_is_found_by_its_number() -> None:
    found = read(
        """
        The General Assembly,

        1. Decides to meet:
          A) in Geneva:
            a. on rivers,
            b. on lakes;

        2. Requests a summary of paragraph 1 (b).
        """
    )
    assert at(found, "OP 2").references[0].to == ("OP 1 A (b)",)
