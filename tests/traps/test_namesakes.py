"""Traps 48 to 50 once more: titles within titles, ordinals in words, near dates."""

import pytest

from desktop.core.matching.settling import Settlement, settle
from tests.papers import gazetteer
from tests.traps.telling import rows


def settled(new: str, known: str) -> Settlement:
    """What the one new row is to the one known row."""
    [one] = settle(rows(new, "new"), rows(known, "known"), gazetteer())
    return one


@pytest.mark.parametrize(
    ("new", "known"),
    [
        (
            "3-4 May 2021 ¦ Accra, Ghana ¦ MIDWA ¦ Ministerial Meeting",
            "3 May 2021 ¦ Accra, Ghana ¦ MIDWA ¦ Press briefing on the ministerial meeting",
        ),
        (
            "3 May 2021 ¦ Accra, Ghana ¦ MIDWA ¦ Working group meeting",
            "3 May 2021 ¦ Lomé, Togo ¦ MIDWA ¦ Border management working group meeting",
        ),
        (
            "3-4 May 2021 ¦ Accra, Ghana ¦ MIDWA ¦ Ministerial Meeting",
            "3 May 2021 ¦ Accra, Ghana ¦ MIDWA ¦ Officials' Meeting preparing the ministerial",
        ),
    ],
)
def test_trap_48_a_shorter_title_within_a_longer_one_is_no_proof(new: str, known: str) -> None:
    assert settled(new, known).same is None


@pytest.mark.parametrize(
    ("new", "known"),
    [
        (
            "9-10 June 2021 ¦ Bonn, Germany ¦ Prague Process ¦ Workshop on visa",
            "9-11 June 2021 ¦ Bonn ¦ Prague Process ¦ Workshop on visas",
        ),
        (
            "October 2021 ¦ TBC ¦ Budapest Process ¦ Senior Officials Meeting",
            "October 5, 2021 ¦ Istanbul ¦ Budapest Process ¦ 27th Senior Officials Meeting",
        ),
        (
            "18-20 May 2021 ¦ Vienna ¦ CCPCJ ¦ 30th session of the CCPCJ",
            "17-21 May 2021 ¦ Vienna ¦ CCPCJ ¦ 30th session",
        ),
    ],
)
def test_trap_50_what_may_be_one_meeting_is_at_least_doubted(new: str, known: str) -> None:
    one = settled(new, known)
    assert one.same or one.maybe


@pytest.mark.parametrize(
    ("printed", "other"),
    [("Thirtieth", "30th"), ("Seventieth", "70th"), ("Eighty-first", "81st"), ("XL", "40th")],
)
def test_trap_49_round_tens_are_ordinals(printed: str, other: str) -> None:
    one = settled(
        f"17-21 May 2021 ¦ Vienna ¦ CCPCJ ¦ {printed} session of the Crime Commission",
        f"May 2021 ¦ Vienna ¦ CCPCJ ¦ {other} session of the Crime Commission",
    )
    assert one.same == "known-1"
