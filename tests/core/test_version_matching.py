"""Versions of a text: every paragraph finds itself again, and none is lost."""

from collections import defaultdict
from collections.abc import Callable

import pytest

from desktop.core.dates.printed import find_dates
from desktop.core.drafts.draft import Paragraph
from desktop.core.versions.beside import Fate, Pair
from desktop.core.versions.matching import match_versions
from tests import make, version_truth
from tests.version_truth import Truth


def version(name: str, *texts: str) -> tuple[Paragraph, ...]:
    """A version with these paragraphs; their ids are the name and their place."""
    return tuple(
        make.paragraph(f"OP {n + 1}", text, n, id=f"{name}{n + 1}", draft=name)
        for n, text in enumerate(texts)
    )


def fates(older: tuple[Paragraph, ...], newer: tuple[Paragraph, ...]) -> list[tuple[str, str, str]]:
    return [(one.older, one.newer, one.fate) for one in match_versions(older, newer)]


HOLDS = "Decides that the conference shall be held in Geneva in March 2018 for three days;"
ASKS = "Requests the Secretary-General to prepare a report with facts and figures on migration;"
INVITES = "Invites the regional commissions and other bodies to contribute to the process;"


def test_the_same_words_under_another_number_are_the_same_paragraph() -> None:
    older = version("a", HOLDS, ASKS)
    newer = version("b", INVITES, HOLDS, ASKS)
    assert fates(older, newer) == [("", "b1", "new"), ("a1", "b2", "same"), ("a2", "b3", "same")]


def test_a_reworded_paragraph_is_changed_and_says_how_like_it_is() -> None:
    (pair,) = match_versions(version("a", HOLDS), version("b", HOLDS.replace("Geneva", "Rabat")))
    assert pair.fate is Fate.CHANGED
    assert 0.8 < pair.similarity < 1


def test_what_changed_its_place_has_moved() -> None:
    older = version("a", HOLDS, ASKS, INVITES)
    newer = version("b", ASKS, INVITES, HOLDS)
    assert ("a1", "b3", "moved") in fates(older, newer)


def test_a_paragraph_cut_in_two_is_split() -> None:
    older = version("a", HOLDS, f"{ASKS[:-1]}, and to report on what was done by all its entities;")
    newer = version("b", HOLDS, ASKS, "And to report on what was done by all its entities;")
    assert fates(older, newer)[1:] == [("a2", "b2", "split"), ("a2", "b3", "split")]


@pytest.mark.parametrize(
    ("whole", "first", "second"),
    [
        (
            "Requests the Secretary-General to convene the first session of the commission from 19"
            " to 30 August 2019 and the second session from 23 March to 3 April 2020;",
            "Requests the Secretary-General to convene the first session of the commission from 26"
            " August to 6 September 2019;",
            "Also requests the Secretary-General to convene the second session of the commission"
            " from 23 March to 3 April 2020;",
        ),
        (
            "Decides that the commission shall elect a bureau of fifteen members with due regard to"
            " equitable representation, and that the bureau shall meet as often as necessary;",
            "Decides that the commission shall elect a bureau of fifteen members with due regard to"
            " equitable representation;",
            "Also decides that the bureau shall meet as often as necessary, and shall report orally"
            " to the commission at each session;",
        ),
    ],
)
def test_halves_that_repeat_the_verb_or_have_words_of_their_own_are_split(
    whole: str, first: str, second: str
) -> None:
    older, newer = version("a", HOLDS, whole, ASKS), version("b", HOLDS, first, second, ASKS)
    assert fates(older, newer)[1:3] == [("a2", "b2", "split"), ("a2", "b3", "split")]
    assert [fate for *_, fate in fates(newer, older)] == ["same", "merged", "merged", "same"]


def test_two_paragraphs_made_one_are_merged() -> None:
    older = version("a", HOLDS, ASKS, INVITES)
    newer = version("b", HOLDS, f"{ASKS[:-1]} and {INVITES}")
    assert sorted(fates(older, newer)[1:]) == [("a2", "b2", "merged"), ("a3", "b2", "merged")]


def test_what_is_gone_stands_where_it_was() -> None:
    older = version("a", HOLDS, ASKS, INVITES)
    assert fates(older, version("b", HOLDS, INVITES)) == [
        ("a1", "b1", "same"),
        ("a2", "", "gone"),
        ("a3", "b2", "same"),
    ]


def test_of_paragraphs_with_the_same_words_each_keeps_its_neighbours() -> None:
    older = version("a", HOLDS, "General", ASKS, "General", INVITES)
    newer = version("b", ASKS, "General", INVITES, HOLDS, "General")
    found = {(one.older, one.newer) for one in match_versions(older, newer)}
    assert {("a2", "b5"), ("a4", "b2")} <= found


def test_an_empty_version_has_lost_or_gained_everything() -> None:
    assert fates(version("a", HOLDS), ()) == [("a1", "", "gone")]
    assert fates((), version("b", HOLDS)) == [("", "b1", "new")]
    assert match_versions((), ()) == ()


def made_of(pairs: tuple[Pair, ...]) -> dict[str, set[str]]:
    """For each paragraph of the newer version the older ones that became it."""
    found: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        if pair.newer:
            found[pair.newer] |= {pair.older} - {""}
    return found


@pytest.mark.parametrize(
    "make_truth", [version_truth.light, version_truth.heavy, version_truth.reordered]
)
def test_versions_of_known_truth_are_matched_and_nothing_is_dropped(
    make_truth: Callable[[int], Truth],
) -> None:
    right = whole = 0
    for seed in range(1, 6):
        truth = make_truth(seed)
        pairs = match_versions(truth.older, truth.newer)
        found = made_of(pairs)
        assert {one.older for one in pairs} >= {one.id for one in truth.older}
        assert set(found) == {one.id for one in truth.newer}
        right += sum(found[new] == set(old) for new, old in truth.made_of.items())
        whole += len(truth.made_of)
    assert right / whole >= 0.97


def test_no_more_paragraphs_are_told_as_moved_than_must_be() -> None:
    truth = version_truth.reordered(1)
    place = {one.id: n for n, one in enumerate(truth.older)}
    order = [place[truth.made_of[one.id][0]] for one in truth.newer]
    rise = [1] * len(order)
    for n in range(len(order)):
        rise[n] += max((rise[m] for m in range(n) if order[m] < order[n]), default=0)
    pairs = match_versions(truth.older, truth.newer)
    assert sum(one.fate is Fate.MOVED for one in pairs) == len(order) - max(rise)


def test_a_short_item_whose_date_was_filled_is_the_same_paragraph() -> None:
    words = (
        "On technology, in Bangkok, {};",
        "On finance, in Nairobi {};",
        "On data, in Geneva {};",
    )
    open_, fixed = "at a date to be determined", "on 4 and 5 May 2027"
    older, newer = (
        tuple(
            make.paragraph(
                f"OP {n + 1}", text, n, id=f"{name}{n}", draft=name, dates=find_dates(text)
            )
            for n, text in enumerate(one.format(date) for one in order)
        )
        for name, date, order in (("a", open_, words), ("b", fixed, words[::-1]))
    )
    found = {(one.older, one.newer) for one in match_versions(older, newer)}
    assert found == {("a0", "b2"), ("a1", "b1"), ("a2", "b0")}
