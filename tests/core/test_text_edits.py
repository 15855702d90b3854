"""Edits of a wording: they make the other one, and are carried over to a third where they fit."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.drafts.text_edits import TextEdit, applied, clash, edits_of, rebased

WORDS = st.lists(
    st.sampled_from(["held", "in", "Geneva", "New", "York", "May", ",", ";", "2018"]), max_size=12
)
TEXT = WORDS.map(" ".join)


def test_a_replaced_word_is_one_edit() -> None:
    assert edits_of("held in May", "held in June") == (TextEdit(8, 11, "June"),)


def test_a_wish_is_carried_over_to_a_text_that_changed_elsewhere() -> None:
    base, wanted = "shall be held in May in Geneva", "shall be held in June in Geneva"
    assert (
        rebased(base, wanted, "will be held in May in Geneva") == "will be held in June in Geneva"
    )


def test_a_wish_on_words_that_are_others_now_no_longer_fits() -> None:
    assert rebased("held in May", "held in June", "held in July") is None


def test_what_is_asked_for_and_already_so_is_so() -> None:
    assert rebased("held in May", "held in June", "held in June") == "held in June"


def test_two_insertions_of_other_words_at_one_place_clash() -> None:
    assert clash(TextEdit(4, 4, "all"), TextEdit(4, 4, "some"))
    assert not clash(TextEdit(4, 4, "all"), TextEdit(4, 4, "all"))


@given(TEXT, TEXT)
def test_edits_make_the_newer_wording_of_the_older(older: str, newer: str) -> None:
    edits = edits_of(older, newer)
    assert applied(older, edits) == newer
    assert list(edits) == sorted(edits)


@given(TEXT, TEXT, TEXT)
def test_carrying_over_needs_no_change_in_the_base(base: str, wanted: str, now: str) -> None:
    assert rebased(base, wanted, base) == wanted
    assert rebased(base, base, now) == now
    assert rebased(base, wanted, wanted) in (wanted, None)
