"""Marks of print leave the words and are remembered."""

import pytest

from desktop.reading.drafts.ink import Ink, cut, ink_of, join, opened


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("the 73<sup>rd</sup> session", "the 73rd session"),
        ("no later than April 2017<sup>1</sup>;", "no later than April 2017;"),
        ("April 2017¹ and May 2018²", "April 2017 and May 2018"),
        ("as agreed[^3].", "as agreed."),
        ("<sup>&</sup>lt;sup>1</sup>, <sup>2</sup> The list", "The list"),
        ("*Invites*  the\tSecretary", "Invites the Secretary"),
        ("1\\. Decides", "1. Decides"),
        ("an area of 5 km² and CO<sub>2</sub>", "an area of 5 km2 and CO2"),
    ],
)
def test_words_are_plain(printed: str, text: str) -> None:
    assert ink_of(printed).text == text


def test_two_signs_in_a_row_are_two() -> None:
    ink = ink_of("waters<sup>1</sup>, <sup>2</sup> and<sup>3,4</sup>")
    assert ink.text == "waters and"
    assert ink.raised == ((6, "1"), (6, "2"), (10, "3"), (10, "4"))


@pytest.mark.parametrize("printed", ["**Annex I**", "<b>Annex I</b>", "__Annex I__"])
def test_a_line_in_bold_says_so(printed: str) -> None:
    assert ink_of(printed).bold


def test_bold_words_in_a_line_do_not_make_it_bold() -> None:
    assert not ink_of("**Decides** to **meet**").bold


def test_italics_keep_their_place_through_cutting_and_joining() -> None:
    ink = cut(ink_of("4. *Invites* the Secretary"), 3)
    assert [ink.text[a:b] for a, b in ink.italics] == ["Invites"]
    whole = opened(join((Ink("Once"), ink)), "[")
    assert [whole.text[a:b] for a, b in whole.italics] == ["Invites"]
    assert whole.text == "[Once Invites the Secretary"


def test_signs_before_a_cut_are_gone_and_others_move() -> None:
    ink = cut(ink_of("one<sup>1</sup> two<sup>2</sup>"), 4)
    assert (ink.text, ink.raised) == ("two", ((3, "2"),))
