"""Two entries of two papers: one meeting, two, or a doubt that is told."""

from dataclasses import replace

import pytest

from desktop.core.event import Event
from desktop.core.links.ties import RelationKind
from desktop.core.matching.ordinals import ordinals_in, without_ordinals
from desktop.core.matching.settling import Settlement, settle
from tests.papers import gazetteer, read


def rows(text: str, name: str) -> tuple[Event, ...]:
    paper = f"\nDate ¦ Place ¦ Process ¦ Title\n{text}".replace(" ¦ ", "\t")
    found = read(paper, f"{name}.txt").events
    return tuple(replace(event, uid=f"{name}-{n}") for n, event in enumerate(found, 1))


def settled(new: str, known: str) -> Settlement:
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
            "3 May 2021 ¦ Accra, Ghana ¦ MIDWA ¦ Senior Officials preparing the ministerial",
        ),
        (
            "3 May 2021 ¦ Accra, Ghana ¦ MIDWA ¦ Ministerial Meeting",
            "3 May 2021 ¦ Lomé, Togo ¦ MIDWA ¦ Senior Officials and Ministerial Meetings",
        ),
    ],
)
def test_a_shorter_title_within_a_longer_one_is_no_proof(new: str, known: str) -> None:
    one = settled(new, known)
    assert one.same is None
    assert one.maybe


def test_a_meeting_that_the_longer_title_lists_is_that_meeting() -> None:
    one = settled(
        "3-4 May 2021 ¦ Ghana ¦ MIDWA ¦ Steering Group",
        "3 May 2021 ¦ Accra, Ghana ¦ MIDWA ¦ First Meetings of the Troika and Steering Group",
    )
    assert one.same == "known-1"


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
def test_what_may_be_one_meeting_is_at_least_doubted(new: str, known: str) -> None:
    one = settled(new, known)
    assert one.same or one.maybe
    assert all(tie.kind is RelationKind.MAYBE_SAME for tie in one.relations)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        *(("Thirtieth session", 30), ("Seventieth", 70), ("Eighty-first", 81), ("XL", 40)),
        *(("Ninetieth", 90), ("XLIV", 44), ("XC", 90), ("LXXII", 72), ("Twentieth", 20)),
        *(("One hundred and twelfth", 112), ("Hundredth", 100), ("seventy second", 72)),
        ("One hundred and thirty-first", 131),
    ],
)
def test_an_ordinal_is_read_however_it_is_written(printed: str, number: int) -> None:
    assert ordinals_in(f"{printed} session of the Board") == {number}
    assert without_ordinals(printed).strip() in ("", "session")


@pytest.mark.parametrize("name", ["LCD", "CLIC", "XXL", "LI Wei"[:1], "Civil", "MIDWA"])
def test_letters_that_are_no_number_are_none(name: str) -> None:
    assert ordinals_in(f"{name} meeting") == frozenset()
