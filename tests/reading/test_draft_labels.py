"""Labels in every printed mix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.drafts.ink import Ink, ink_of
from desktop.reading.drafts.labels import Scheme, label_of, readings_of, roman
from desktop.reading.drafts.node import figure


@pytest.mark.parametrize(
    ("printed", "label", "rest"),
    [
        ("1. Decides", "1.", "Decides"),
        ("1) Decides", "1)", "Decides"),
        ("(a) shall", "(a)", "shall"),
        ("a. Phase I", "a.", "Phase I"),
        ("A) at the", "A)", "at the"),
        ("(iv) to", "(iv)", "to"),
        ("ii. to", "ii.", "to"),
        ("4 bis. Decides", "4 bis.", "Decides"),
        ("4. bis Decides", "4. bis", "Decides"),
        ("4.bis Decides", "4.bis", "Decides"),
        ("10 alt 2 Decides", "10 alt 2", "Decides"),
        ("(a bis) to", "(a bis)", "to"),
        ("[4. Decides]", "4.", "[Decides]"),
        ("OP4 alt 1. Urges", "OP4 alt 1.", "Urges"),
        ("PP3 bis Recalling", "PP3 bis", "Recalling"),
        ("**3.** *Urges* all", "3.", "Urges all"),
        ("Alt 2: Urges", "Alt 2:", "Urges"),
        ("(aa) to", "(aa)", "to"),
    ],
)
def test_a_label_is_parted_from_its_words(printed: str, label: str, rest: str) -> None:
    found, ink = label_of(ink_of(printed))
    assert found is not None
    assert (found.printed, ink.text) == (label, rest)


@pytest.mark.parametrize(
    "printed",
    [
        "2030 Agenda",
        "71/1 of 19 September",
        "e.g. this",
        "(Month)",
        "(the list)",
        "a person",
        "12 working days",
        "H.E. Ms. Diallo",
        "(sic) that",
        "In 4.",
    ],
)
def test_figures_and_words_are_no_labels(printed: str) -> None:
    assert label_of(ink_of(printed))[0] is None


def test_a_number_without_dot_needs_a_gap_behind_it() -> None:
    ink = Ink("12 Decides")
    assert label_of(ink)[0] is None
    found, rest = label_of(ink, wide=True)
    assert found is not None
    assert (found.printed, rest.text) == ("12", "Decides")


def test_i_is_a_letter_and_a_figure() -> None:
    assert readings_of("i") == ((Scheme.LETTER, 9), (Scheme.ROMAN, 1))
    assert readings_of("C") == ((Scheme.CAPITAL, 3),)
    assert readings_of("XIV") == ((Scheme.LARGE_ROMAN, 14),)


@pytest.mark.parametrize("printed", ["iiii", "vx", "", "ab", "ic"])
def test_what_is_no_roman_figure_is_none(printed: str) -> None:
    assert roman(printed) is None


@given(st.integers(min_value=1, max_value=49))
def test_roman_figures_come_back(value: int) -> None:
    assert roman(figure(Scheme.ROMAN, value)) == value


@given(st.integers(min_value=1, max_value=52))
def test_letters_run_on_after_z(value: int) -> None:
    assert dict(readings_of(figure(Scheme.LETTER, value)))[Scheme.LETTER] == value
