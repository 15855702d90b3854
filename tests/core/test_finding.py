"""Words found in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.search.finding import occurrences
from desktop.core.search.fold import fold


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Requests the Assembly, requests it", "requests", ["Requests", "requests"]),
        ("Côte d’Ivoire", "cote", ["Côte"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("the ﬁnal draft", "final", ["ﬁnal"]),
        ("global\u00a0compact\tfor", "global compact  for", ["global\u00a0compact\tfor"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("nothing here", "phase", []),
        ("nothing here", "   ", []),
    ],
)
def test_words_are_found_without_case_and_accents(text: str, words: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in occurrences(text, words)] == found


@given(st.text("aäAßﬁe ,", max_size=25), st.text("aäßes", min_size=1, max_size=3))
def test_every_place_holds_the_words_and_none_lie_in_another(text: str, words: str) -> None:
    found = occurrences(text, words)
    assert all(fold(words) in fold(text[a:b]) for a, b in found)
    assert all(b <= a for (_, b), (a, _) in pairwise(found))
