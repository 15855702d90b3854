"""Delegations are found by every name that people type or print."""

import pytest

from desktop.core.names.delegation import Delegations
from desktop.paths import NAMES
from desktop.reading.names import load_atlas, load_delegations


@pytest.fixture(scope="module")
def delegations() -> Delegations:
    return load_delegations(NAMES)


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Mission of Mexico", "Mexico"),
        ("MEX", "Mexico"),
        ("méxico", "Mexico"),
        ("Permanent Mission of the United Mexican States", None),
        ("Delegation of the European Union", "European Union"),
        ("Permanent Mission of Switzerland to the United Nations", "Switzerland"),
        ("The Gambia", "Gambia"),
        ("Mission permanente de la France", "France"),
        ("Egypt delegation", "Egypt"),
        ("G77 and China", "Group of 77"),
        ("G-77", "Group of 77"),
        ("cote d'ivoire", "Côte d'Ivoire"),
        ("Turkey", "Türkiye"),
        ("holy see", "Holy See"),
        ("U.S.A.", "United States of America"),
        ("U.K.", "United Kingdom"),
        ("G-77 and China", "Group of 77"),
        ("NAM", "NAM"),
        ("SIDS", "SIDS"),
        ("Sovereign Order of Malta", "Order of Malta"),
        ("ICRC", "ICRC"),
        ("Niue", "Niue"),
        ("Jane Doe", None),
    ],
)
def test_a_delegation_is_known_by_what_is_written(
    delegations: Delegations, words: str, short: str | None
) -> None:
    found = delegations.named(words)
    assert (found.short if found else None) == short


def test_what_is_typed_finds_by_prefix_those_that_begin_so_first(delegations: Delegations) -> None:
    assert [one.short for one in delegations.find("swi")] == ["Switzerland"]
    assert delegations.find("guinea")[0].short == "Guinea"
    found = [one.short for one in delegations.find("republic")]
    assert "Dominican Republic" in found
    assert found.index("Republic of Korea") < found.index("Dominican Republic")
    assert delegations.find("") == ()


def test_the_delegation_inside_of_a_persons_title_is_suggested(delegations: Delegations) -> None:
    assert delegations.meant("Ana Ruiz (Mexico)")[0].short == "Mexico"
    assert delegations.meant("EU Delegation, A. Berg")[0].short == "European Union"
    assert delegations.meant("Papua New Guinea desk")[0].short == "Papua New Guinea"


def test_what_is_typed_begins_the_names_of_one_or_of_several(delegations: Delegations) -> None:
    def begun(words: str) -> list[str]:
        return [one.short for one in delegations.begun(words)]

    assert begun("nord") == ["Nordic countries"]
    assert begun("Norw") == ["Norway"]
    assert begun("guinea") == ["Guinea"]
    assert begun("gui") == ["Guinea", "Guinea-Bissau"]
    assert begun("small island") == ["SIDS"]


def test_an_abbreviation_that_nobody_bears_begins_no_name(delegations: Delegations) -> None:
    assert delegations.begun("XSIDS") == delegations.begun("CAM") == ()


def test_there_are_193_member_states_and_few_others(delegations: Delegations) -> None:
    states = [one for one in delegations.all if not one.is_group]
    assert len([one for one in states if not one.observer]) == 193
    others = {one.short for one in states if one.observer}
    assert others == {"Holy See", "State of Palestine", "Cook Islands", "Niue"}
    known = {country.code for country in load_atlas(NAMES).countries}
    assert {one.code for one in states} <= known


def test_members_of_groups_are_states(delegations: Delegations) -> None:
    codes = {one.code for one in delegations.all if one.code}
    groups = {one.short: one for one in delegations.all if one.is_group}
    assert all(set(group.members) <= codes for group in groups.values())
    assert len(groups["European Union"].members) == 27
    assert len(groups["African Group"].members) == 54


def test_no_two_delegations_have_the_same_short_name(delegations: Delegations) -> None:
    shorts = [one.short for one in delegations.all]
    assert len(shorts) == len(set(shorts))


@pytest.mark.parametrize(
    ("author", "short"),
    [
        ("EU", "European Union"),
        ("E.U.", "European Union"),
        ("UE", "European Union"),
        ("G-77 and China", "Group of 77"),
        ("John Smith (Norway)", "Norway"),
        ("Norway - J. Smith", "Norway"),
        ("J. Smith, Permanent Mission of Norway", "Norway"),
        ("Secretariat (track changes)", "Secretariat"),
        ("co-facilitators", "Facilitators"),
        ("Norway, Sweden", ""),
        ("Anna (no)", ""),
        ("JS", ""),
    ],
)
def test_an_author_is_the_one_delegation_that_the_name_tells(
    delegations: Delegations, author: str, short: str
) -> None:
    assert delegations.hand_of(author) == short
