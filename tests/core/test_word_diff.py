"""Two wordings word by word: nothing is lost, and marks cover words, not blanks between them."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.versions.word_diff import Mark, Piece, word_diff

WORDS = st.text(st.sampled_from("ab ,.(’-\n1é"), max_size=40)


def test_a_changed_word_is_deleted_and_inserted() -> None:
    assert word_diff("held in March 2018", "held in May 2018") == (
        Piece(Mark.SAME, "held in "),
        Piece(Mark.DELETED, "March"),
        Piece(Mark.INSERTED, "May"),
        Piece(Mark.SAME, " 2018"),
    )


def test_a_blank_between_two_changed_words_belongs_to_the_change() -> None:
    pieces = word_diff("no later than November 2017;", "from 4 December;")
    assert [one.mark for one in pieces] == [Mark.DELETED, Mark.INSERTED, Mark.SAME]
    assert pieces[-1].text == ";"


def test_an_added_word_brings_one_blank_with_it() -> None:
    assert word_diff("migration", "migration shall:") == (
        Piece(Mark.SAME, "migration"),
        Piece(Mark.INSERTED, " shall:"),
    )


def test_a_word_that_comes_alone_takes_the_blank_behind_it_along() -> None:
    assert word_diff("to report on it", "to report fully on it") == (
        Piece(Mark.SAME, "to report "),
        Piece(Mark.INSERTED, "fully "),
        Piece(Mark.SAME, "on it"),
    )


def test_the_same_wording_is_one_piece() -> None:
    assert word_diff("the same", "the same") == (Piece(Mark.SAME, "the same"),)


@given(WORDS, WORDS)
def test_both_wordings_come_back_letter_by_letter(older: str, newer: str) -> None:
    pieces = word_diff(older, newer)
    assert "".join(one.text for one in pieces if one.mark is not Mark.INSERTED) == older
    assert "".join(one.text for one in pieces if one.mark is not Mark.DELETED) == newer
    assert all(one.text for one in pieces)
