"""Text that goes into files of others: printable, on one line, not too long, never torn."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.writing.plain import cut, one_line, plain


def test_every_kind_of_line_end_becomes_a_line_feed() -> None:
    assert plain("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"


def test_what_cannot_be_printed_goes() -> None:
    assert plain("a\x00b\x1b[31m\ufeff\ud800c\td") == "ab[31mc\td"


def test_one_line_has_single_spaces() -> None:
    assert one_line("  a\n\n b\t c ") == "a b c"


def test_a_short_text_is_not_cut() -> None:
    assert cut("x" * 200, 200) == "x" * 200


def test_a_long_text_ends_with_a_whole_word() -> None:
    assert cut("Dialogue on migration, and on climate", 24) == "Dialogue on migration…"


def test_a_letter_keeps_its_accents_and_an_emoji_its_parts() -> None:
    accented = "e\u0301" * 10
    assert cut(accented, 8) == "e\u0301" * 3 + "…"
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert cut("x" * 6 + family, 9) == "x" * 6 + "…"


@given(st.text(), st.integers(min_value=10, max_value=300))
def test_a_cut_text_is_never_longer_than_asked(text: str, letters: int) -> None:
    shown = cut(one_line(text), letters)
    assert len(shown) <= letters
    shown.encode()
