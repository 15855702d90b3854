"""Words as the search sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.search.words import (
    MOST_WORDS,
    all_words_of,
    brought_near,
    excerpt,
    indexed,
    marks,
    typed_words,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pan-African Forum", ["pan", "african", "forum"]),
        ("“L’Intégration” (TBC)", ["l", "integration", "tbc"]),
        ("OP 14 A (b)", ["op", "14", "a", "b"]),
        ("A/RES/71/1", ["a", "res", "71", "1"]),
        ("Straße", ["strasse"]),
        ("国际forum", ["国", "际", "forum"]),
        ("snake_case", ["snake", "case"]),
        ("– … !", []),
    ],
)
def test_words_are_split_and_folded(text: str, words: list[str]) -> None:
    assert all_words_of(text) == words


def test_what_is_typed_twice_is_looked_for_once() -> None:
    assert typed_words("data Data dátá x") == ("data", "x")
    assert len(typed_words(" ".join(map(str, range(50))))) == MOST_WORDS


@given(st.text())
def test_what_goes_into_the_index_splits_into_the_same_words(text: str) -> None:
    assert all_words_of(indexed(text)) == all_words_of(text)


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Migration and Climate", "clim mig", ["Mig", "Clim"]),
        ("Conférence sur l’intégration", "CONFE integ", ["Confé", "intég"]),
        ("Straße", "strass", ["Straß"]),
        ("Straße", "stras", ["Straß"]),
        ("Cafe\u0301 Geneva", "cafe", ["Cafe\u0301"]),
        ("data database", "data datab", ["data", "datab"]),
        ("migration", "gration", []),
        ("国际移民", "移民", ["移", "民"]),
    ],
)
def test_the_beginnings_of_words_are_marked(text: str, typed: str, marked: list[str]) -> None:
    assert [text[a:b] for a, b in marks(text, typed_words(typed))] == marked


@given(st.text(), st.text(min_size=1))
def test_marks_are_in_order_and_inside(text: str, typed: str) -> None:
    places = [place for pair in marks(text, typed_words(typed)) for place in pair]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


def test_an_excerpt_begins_a_little_before_the_first_word() -> None:
    text = "Decides that the\n conference shall be preceded by consultations in all regions"
    assert excerpt(text, ("regions",), 12) == "…in all regions"
    assert excerpt(text, ("decides",)) == " ".join(text.split())
    assert excerpt(text, ("nowhere",)) == " ".join(text.split())
    assert excerpt("a" * 90 + " word", ("word",), 10).startswith("…")


def test_a_word_far_behind_is_brought_near_the_beginning() -> None:
    title = "Annual Meeting of the Global Knowledge Partnership on Migration and Climate"
    assert brought_near(title, ("climate",), 48) == "Annual Meeting …and Climate"
    assert brought_near(title, ("global",), 48) == title
    assert brought_near(title, ("nowhere",), 48) == title
    assert "climate" in brought_near("a" * 90 + " climate", ("climate",), 48)
