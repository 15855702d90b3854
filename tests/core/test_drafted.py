"""What a draft sets and what a calendar tells: one meeting, two, or a doubt that is told."""

from dataclasses import replace

import pytest

from desktop.core.event import Event, Origin
from desktop.core.matching.settling import Settlement, settle
from desktop.core.matching.signature import words_in
from tests.papers import gazetteer, read

TEXT = """
    Peaceful use of deep caves

    The General Assembly,

    Aware of the work of the committee of experts on deep caves,

    1. {};

    2. Decides to remain seized of the matter.
"""


def drafted(sentence: str) -> tuple[Event, dict[str, frozenset[str]]]:
    found = read(TEXT.format(sentence), "draft.txt")
    [one] = [event for event in found.events if event.origin is Origin.DRAFT]
    words = words_in(" ".join(part.text for part in found.drafts[0].paragraphs))
    return replace(one, uid="own"), {one.paragraph or "": words}


def row(text: str) -> Event:
    paper = f"\nDate ¦ Place ¦ Title\n{text}".replace(" ¦ ", "\t")
    [one] = read(paper, "calendar.txt").events
    return replace(one, uid="row")


def settled(sentence: str, told: str) -> Settlement:
    own, about = drafted(sentence)
    [one] = settle([own], [row(told)], gazetteer(), about)
    [turned] = settle([row(told)], [own], gazetteer(), about)
    assert (one.same is None) == (turned.same is None)
    assert bool(one.maybe) == bool(turned.maybe)
    return one


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Decides to hold a conference on deep caves in Oslo from 3 to 7 May 2027",
            "3-7 May 2027 ¦ Oslo, Norway ¦ United Nations conference on deep caves",
        ),
        (
            "Decides that the committee shall hold its sixth session in Geneva on 3-7 May 2027",
            "3-7 May 2027 ¦ Geneva ¦ Committee of Experts on Deep Caves, sixth session",
        ),
        (
            "Decides that the committee shall hold its sixth session in Geneva in May 2027",
            "3-7 May 2027 ¦ Geneva ¦ Committee of Experts on Deep Caves, sixth session",
        ),
        (
            "Decides to hold a conference on deep caves in Oslo from 3 to 7 May 2027",
            "3-8 May 2027 ¦ Oslo, Norway ¦ Conference on deep caves",
        ),
        (
            "Decides to hold a workshop on rescue in deep caves in May 2027",
            "12 May 2027 ¦ Oslo, Norway ¦ Workshop on rescue in deep caves",
        ),
    ],
)
def test_a_draft_and_a_calendar_tell_of_one_meeting(sentence: str, told: str) -> None:
    assert settled(sentence, told).same is not None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Decides to hold a conference on deep caves in Oslo from 3 to 7 May 2027",
            "3-7 May 2027 ¦ Oslo, Norway ¦ Conference on shallow lakes",
        ),
        (
            "Decides that the committee shall hold its sixth session in Geneva on 3-7 May 2027",
            "3-7 May 2027 ¦ Geneva ¦ Committee on Shallow Lakes, sixth session",
        ),
        (
            "Decides that the committee shall hold its sixth session in Geneva on 3-7 May 2027",
            "3-7 May 2027 ¦ Geneva ¦ Committee of Experts on Deep Caves, fifth session",
        ),
        (
            "Decides to hold a conference on deep caves in Oslo from 3 to 7 May 2027",
            "4 May 2027 ¦ Oslo, Norway ¦ Side event to the conference on deep caves",
        ),
        (
            "Decides to hold a conference on deep caves in Oslo from 3 to 7 May 2027",
            "3-7 October 2027 ¦ Oslo, Norway ¦ Conference on deep caves",
        ),
    ],
)
def test_look_alikes_of_what_a_draft_sets_stay_two(sentence: str, told: str) -> None:
    one = settled(sentence, told)
    assert one.same is None
    assert not one.maybe


@pytest.mark.parametrize(
    ("sentence", "told", "why"),
    [
        (
            "Decides to hold a conference on deep caves in 2027 (tbc)",
            "3-7 May 2027 ¦ Oslo, Norway ¦ Conference on deep caves",
            "the dates allow one meeting",
        ),
        (
            "Decides to hold a conference on deep caves in Oslo at a date to be determined",
            "3-7 May 2027 ¦ Oslo, Norway ¦ Conference on deep caves",
            "the dates allow one meeting",
        ),
        (
            "Decides to hold a conference on deep caves in Oslo from 3 to 7 May 2027",
            "17-21 May 2027 ¦ Oslo, Norway ¦ Conference on deep caves",
            "it may have moved",
        ),
        (
            "Decides to hold a conference on deep caves in Oslo from 3 to 7 May 2027",
            "3-7 May 2027 ¦ Bergen, Norway ¦ Conference on deep caves",
            "another place",
        ),
        (
            "Decides to hold a meeting on deep caves no later than 31 May 2027",
            "3 June 2027 ¦ Oslo, Norway ¦ Meeting on deep caves",
            "behind the limit",
        ),
    ],
)
def test_what_nobody_can_know_is_told(sentence: str, told: str, why: str) -> None:
    one = settled(sentence, told)
    assert one.same is None
    assert [why in doubt.reason for doubt in one.maybe] == [True]


def test_two_rows_that_may_be_the_one_of_the_draft_are_left_to_a_person() -> None:
    own, about = drafted("Decides to hold a workshop on rescue in deep caves in Oslo in May 2027")
    rows = [
        replace(row(f"{day} May 2027 ¦ Oslo, Norway ¦ Workshop on rescue in deep caves"), uid=day)
        for day in ("12", "19")
    ]
    one = settle([own], rows, gazetteer(), about)[0]
    assert one.same is None
    assert {doubt.uid for doubt in one.maybe} == {"12", "19"}
